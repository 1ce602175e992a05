"""What a person reads when the journal keeps a start from being sent."""

from __future__ import annotations

import pytest

from cloudrec_gui.services.sqlite_files import Trouble
from cloudrec_gui.ui.journal_words import why_no_start


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_its_own_remedy_after_the_same_rule(qapp: object, trouble: Trouble) -> None:
    others = [why_no_start(other) for other in Trouble if other is not trouble]
    text = why_no_start(trouble)
    assert text not in others
    assert text.startswith("A recording whose ids are not written down could never be stopped")
    assert "Stop still works." in text
