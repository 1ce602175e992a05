"""Why nothing can be started while the journal cannot be written, and what helps."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.services.sqlite_files import Trouble
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP

_REMEDIES: Final = MappingProxyType(
    {
        Trouble.FULL: QT_TRANSLATE_NOOP("Journal", "The disk is full. Free some space and try again."),
        Trouble.READ_ONLY: QT_TRANSLATE_NOOP(
            "Journal", "Its folder cannot be written. Give yourself the right to write there and try again."
        ),
        Trouble.LOCKED: QT_TRANSLATE_NOOP("Journal", "Another program holds its database. Close what may be reading it and try again."),
        Trouble.DAMAGED: QT_TRANSLATE_NOOP(
            "Journal", "Its database is damaged and cannot be replaced. Begin this program again to have it mended."
        ),
        Trouble.IO: QT_TRANSLATE_NOOP("Journal", "The disk answers with an error. Look at the disk, then try again."),
    }
)


_RULE: Final = QT_TRANSLATE_NOOP(
    "Journal", "A recording whose ids are not written down could never be stopped, so nothing was started. Stop still works."
)
_RULE_AHEAD: Final = QT_TRANSLATE_NOOP(
    "Journal", "A recording whose ids are not written down could never be stopped, so none will be started. Stop still works."
)


def why_no_start(trouble: Trouble) -> str:
    """The rule and the remedy after a start that was refused, as two sentences or three."""
    return f"{QCoreApplication.translate('Journal', _RULE)} {remedy(trouble)}"


def why_no_start_now(trouble: Trouble) -> str:
    """The same before anybody has tried."""
    return f"{QCoreApplication.translate('Journal', _RULE_AHEAD)} {remedy(trouble)}"


def remedy(trouble: Trouble) -> str:
    """What is the matter, and what helps."""
    return QCoreApplication.translate("Journal", _REMEDIES[trouble])


def history_remedy(trouble: Trouble) -> str:
    """What helps the history, which mends itself where it can."""
    if trouble in (Trouble.DAMAGED, Trouble.IO):
        return QCoreApplication.translate("Journal", "Its file cannot be used; begin this program again once it has been moved away.")
    return remedy(trouble)
