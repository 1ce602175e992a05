"""The edits of regions in the window's own Layout menu and in its palette, from the same table as everywhere.

They are put in when the menu first opens over a layout page that exists: a window that never shows the layout never pays for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from cloudrec_gui.ui.layout_editor.controller import EditorController
    from cloudrec_gui.ui.layout_editor.edit_commands import Entries

Finder = Callable[[], "EditorController | None"]


class WindowMenu(QObject):
    """``find`` gives the controller of the layout page in front, or None while another page is."""

    def __init__(self, menu: QMenu, find: Finder) -> None:
        super().__init__(menu)
        self._menu = menu
        self._find = find
        self._entries: Entries | None = None
        self._own: list[QAction] = []
        menu.aboutToShow.connect(self.refresh)
        menu.installEventFilter(self)
        menu.triggered.connect(self._triggered)

    def refresh(self) -> None:
        """Show the edits over the layout page, and only there."""
        controller = self._find()
        if self._entries is None and controller is not None:
            from cloudrec_gui.ui.layout_editor.edit_commands import Entries

            before = set(self._menu.actions())
            self._menu.addSeparator()
            self._entries = Entries(controller, self._menu)
            # The window has a command of its own for a new region.
            self._own = [a for a in self._menu.actions() if a not in before and a.objectName() != "layout_edit_add"]
            next(a for a in self._menu.actions() if a.objectName() == "layout_edit_add").setVisible(False)
        for action in self._own:
            action.setVisible(controller is not None)
        if self._entries is not None and controller is not None:
            self._entries.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LanguageChange and self._entries is not None:
            self._entries.refresh()
        return False

    def _triggered(self, action: QAction) -> None:
        if self._entries is not None:
            self._entries.run(action)


def palette_rows(controller: EditorController) -> list[tuple[str, str, Callable[[], object]]]:
    """Text, keys and deed of everything that can be done to regions now."""
    from cloudrec_gui.ui.layout_editor.edit_commands import EDIT_COMMANDS, GROUPS, keys_text, run, title, translated

    headings = dict(GROUPS)
    rows: list[tuple[str, str, Callable[[], object]]] = []
    for command in EDIT_COMMANDS:
        if not command.why_not(controller) and command.id != "add":
            heading = translated(headings[command.group])
            text = f"{heading}: {title(command)}" if heading else title(command)
            rows.append((text, keys_text(command), partial(run, controller, command.id)))
    return rows
