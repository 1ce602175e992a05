"""The pair of binding and Python that aborts is refused with a sentence; every other pair may start."""

from __future__ import annotations

import pytest

from cloudrec_gui.app.guard import refuse_bad_qt


@pytest.mark.parametrize(("python", "binding"), [((3, 11), "6.12.0"), ((3, 11), "6.12.1"), ((3, 10), "7.0.0")])
def test_the_pair_that_aborts_is_refused(python: tuple[int, int], binding: str) -> None:
    sentence = refuse_bad_qt(python, binding)
    assert sentence is not None
    assert binding in sentence
    assert "<6.12" in sentence


@pytest.mark.parametrize(("python", "binding"), [((3, 11), "6.11.3"), ((3, 11), "6.8.3"), ((3, 12), "6.12.0"), ((3, 13), "6.12.2")])
def test_every_other_pair_may_start(python: tuple[int, int], binding: str) -> None:
    assert refuse_bad_qt(python, binding) is None


def test_the_pair_that_runs_this_is_allowed() -> None:
    assert refuse_bad_qt() is None
