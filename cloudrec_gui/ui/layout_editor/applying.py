"""From the draft to the running recording: the list of changes, following the hand, and the question before somebody vanishes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from cloudrec_gui.layout.cover import hidden_speakers, shows_nobody
from cloudrec_gui.layout.diff import Changes
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.difference import DifferenceList
from cloudrec_gui.ui.layout_editor.foot_bar import FootBar


class Applying(QObject):
    """``follow_offered`` carries a valid clientRequest of updateLayout each time that a followed draft is another one."""

    follow_offered = Signal(object)
    follow_changed = Signal(bool)
    cover_asked = Signal(object)
    """The uids that would vanish while nobody else is in sight."""
    carry_requested = Signal(str)
    """A key to carry over; empty for all of them."""

    def __init__(self, controller: EditorController, foot: FootBar, above_foot: QVBoxLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._foot = foot
        self._above = above_foot
        self._list: DifferenceList | None = None
        self._compact = False
        self._found: Changes | None = None
        self._offered: dict[str, Any] | None = None
        self._asked: dict[str, Any] | None = None
        foot.difference_toggled.connect(self.show_list)
        foot.follow_toggled.connect(self._follow_toggled)

    @property
    def following(self) -> bool:
        return self._foot.follow.isChecked()

    def show_list(self, shown: bool) -> None:
        """Open or close the list of changes."""
        if shown and self._list is None:
            self._list = DifferenceList()
            self._list.set_compact(self._compact)
            self._list.region_chosen.connect(self._choose)
            self._list.carry_requested.connect(self.carry_requested)
            self._above.addWidget(self._list)
        if self._list is not None:
            self._list.setVisible(shown and bool(self._found))
            self._list.show_changes(self._found, self._controller.document.canvas)

    def set_compact(self, compact: bool) -> None:
        """Whether the list of changes must do with less height."""
        self._compact = compact
        if self._list is not None:
            self._list.set_compact(compact)

    def refresh(self, found: Changes | None, why_not: str) -> None:
        """What the foot shows has changed; at most once a frame."""
        self._found = found
        if found is None:
            self.set_following(False)
        self._foot.show_changes(found, why_not)
        self.show_list(self._foot.difference.isChecked())
        if self.following:
            self._offer(why_not)

    def set_following(self, following: bool) -> None:
        """Send each valid draft by itself, or stop that."""
        self._foot.follow.setChecked(following)

    def _follow_toggled(self, following: bool) -> None:
        self._offered = None
        self.follow_changed.emit(following)
        self._controller.layout_changed.emit()

    def vanishing(self) -> tuple[str, ...]:
        """Who would vanish if what is shown were sent, while nobody else stays in sight.

        The service tells nobody who is in the channel; while the stage is on, its cast is taken for the truth.
        """
        live = self._controller.live
        return hidden_speakers(self._controller.preview, live, self._controller.stage.visible) if live is not None else ()

    def shows_nobody(self) -> bool:
        """Whether nobody at all would be in sight if what is shown were sent."""
        return shows_nobody(self._controller.preview, self._controller.stage.visible)

    def may_send(self, wire: dict[str, Any]) -> bool:
        """Whether ``wire`` may be sent now; the first time that somebody would vanish by it, that is asked."""
        gone = self.vanishing()
        if not gone or wire == self._asked:
            self._asked = None
            return True
        self._asked = wire
        self.cover_asked.emit(gone)
        return False

    def take_back(self) -> None:
        """The question was answered with no."""
        self._asked = None

    def _offer(self, why_not: str) -> None:
        gone = self.vanishing()
        self._foot.follow_waits(bool(gone) or bool(why_not and self._found))
        if why_not or gone:
            return
        wire = to_wire(self._controller.preview)
        if wire != self._offered:
            self._offered = wire
            self.follow_offered.emit(wire)

    def _choose(self, index: object) -> None:
        if isinstance(index, int):
            self._controller.select([index])
