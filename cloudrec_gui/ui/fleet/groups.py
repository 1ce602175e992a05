"""What the rows of the fleet are put together by: the channel that they record, or the profile that they belong to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import words
from cloudrec_gui.ui.models.cells import Cell, Heading
from cloudrec_gui.ui.models.columns import rank
from cloudrec_gui.ui.models.row_filter import Group

GROUPS: Final = ("", "channel", "profile")
"""Ids of what can be grouped by; "" is not at all."""
_WORST: Final = (
    (words.QT_TRANSLATE_NOOP("FleetGroup", "{n} failed"), "✕", "bad"),
    (words.QT_TRANSLATE_NOOP("FleetGroup", "{n} to look at"), "▲", "warn"),
    (words.QT_TRANSLATE_NOOP("FleetGroup", "{n} starting"), "◔", "accent"),
    (words.QT_TRANSLATE_NOOP("FleetGroup", "{n} fine"), "●", "ok"),
)


class FleetGrouping:
    """Grouping by ``ident``, one of ``GROUPS``."""

    def __init__(self, ident: str, clock: Clock, profile_name: Callable[[ProfileId], str]) -> None:
        self.id = ident
        self._clock = clock
        self._profile_name = profile_name

    def name(self, row: Recording) -> str:
        """Channel or profile in the words that the table shows."""
        return self._profile_name(row.profile) if self.id == "profile" else row.cname

    def rank(self, row: Recording) -> int:
        """As bad as its pill looks."""
        return rank(row, self._clock.wall())

    def since(self, row: Recording) -> float | None:
        """Since when it runs; one that has ended does not count."""
        return None if row.final else words.running_since(row)

    def heading(self, group: Group, now: float) -> Heading:
        """How many, the worst of them, and how long the oldest has been running."""
        count = len(group.keys)
        one, many = QCoreApplication.translate("FleetGroup", "1 recording"), QCoreApplication.translate("FleetGroup", "{n} recordings")
        note = one if count == 1 else many.format(n=count)
        if group.since is not None:
            oldest = QCoreApplication.translate("FleetGroup", "{count}, the oldest running for {age}")
            note = oldest.format(count=note, age=words.format_duration(now - group.since))
        worst = group.worst
        if worst >= len(_WORST):
            return Heading(group.name, note)
        text, glyph, kind = _WORST[worst]
        pill = Cell(words.translated("FleetGroup", text).format(n=group.ranks[worst]), kind, glyph, pill=True)
        return Heading(group.name, note, pill)


def group_word(ident: str) -> str:
    """What a grouping is called in a menu."""
    if ident == "channel":
        return QCoreApplication.translate("FleetGroup", "By channel")
    if ident == "profile":
        return QCoreApplication.translate("FleetGroup", "By profile")
    return QCoreApplication.translate("FleetGroup", "Not grouped")
