"""The one undo step there is: from one layout to another. Layouts are values, so no step can go half way."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtGui import QUndoCommand

from cloudrec_gui.layout.document import Layout

_MERGEABLE = 1
_SINGLE = -1


class ChangeLayout(QUndoCommand):
    """``apply`` makes a layout current. Steps with an equal ``gesture`` that follow each other become one."""

    def __init__(self, text: str, old: Layout, new: Layout, apply: Callable[[Layout], None], gesture: Hashable = None) -> None:
        super().__init__(text)
        self.old = old
        self.new = new
        self._apply = apply
        self.gesture = gesture

    def id(self) -> int:
        return _SINGLE if self.gesture is None else _MERGEABLE

    def redo(self) -> None:
        self._apply(self.new)

    def undo(self) -> None:
        self._apply(self.old)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeLayout) or other.gesture != self.gesture:
            return False
        self.new = other.new
        self.setText(other.text())
        self.setObsolete(self.new == self.old)
        return True
