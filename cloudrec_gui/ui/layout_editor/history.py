"""One history of undo for each document, as long as the program runs; none of them knows a widget.

A history is only true for the layout that it left: when a document comes back changed (another program wrote the profile, a
recording was taken over), its steps would lead to layouts that never followed each other, so it begins anew.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoGroup, QUndoStack

from cloudrec_gui.layout.document import Layout


class Histories(QUndoGroup):
    """The stacks by document. :attr:`stack` is the one in use; the group's own signals follow it from one to the next."""

    def __init__(self, ident: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stacks: dict[str, QUndoStack] = {}
        self._left: dict[str, Layout] = {}
        self._ident = ident
        self._take_up(ident)

    @property
    def stack(self) -> QUndoStack:
        return self._stacks[self._ident]

    def leave(self, layout: Layout) -> None:
        """The document in use is put away as ``layout``."""
        self._left[self._ident] = layout

    def open(self, ident: str) -> None:
        """Go on with the history of ``ident``."""
        self._ident = ident
        self._take_up(ident)

    def settle(self, layout: Layout) -> None:
        """The opened document shows ``layout``: if that is not what was left, what was done before is forgotten."""
        if self._left.get(self._ident, layout) != layout:
            self.stack.clear()

    def _take_up(self, ident: str) -> None:
        if ident not in self._stacks:
            self._stacks[ident] = QUndoStack(self)
            self.addStack(self._stacks[ident])
        self.setActiveStack(self._stacks[ident])
