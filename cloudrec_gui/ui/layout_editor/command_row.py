"""A row of small buttons for commands of the one table of edits; each says why it cannot be used now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from cloudrec_gui.ui import icons
from cloudrec_gui.ui.layout_editor import edit_commands
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.widgets import Translated, button, set_tip

ICON: Final = 18


class CommandRow(Translated, QWidget):
    """``commands``: the ids of :data:`edit_commands.EDIT_COMMANDS` with the names of their buttons; ``texts`` where there is no icon."""

    def __init__(self, controller: EditorController, commands: Mapping[str, str], texts: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._controller = controller
        self._texts = texts or {}
        self._ids = tuple(commands)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        for index, (ident, name) in enumerate(commands.items()):
            made = button(name)
            made.setProperty("compact", True)
            made.setMinimumWidth(24)
            if ident not in self._texts:
                made.setIcon(icons.icon(ident, "text", ICON))
                made.setIconSize(QSize(ICON, ICON))
            self._group.addButton(made, index)
            row.addWidget(made, 1)
        self._group.idClicked.connect(self._run)

    def retranslate(self) -> None:
        """Names and tips follow the language; :meth:`refresh` fills in why something cannot be done."""
        for index, ident in enumerate(self._ids):
            made = self._group.button(index)
            made.setText(self._texts.get(ident, ""))
            made.setAccessibleName(self._name(ident))
        self.refresh()

    def refresh(self) -> None:
        """What can be done now."""
        for index, ident in enumerate(self._ids):
            made, command = self._group.button(index), edit_commands.BY_ID[ident]
            why = command.why_not(self._controller)
            made.setEnabled(not why)
            keys = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if command.keys else ""
            name = self._name(ident)
            tip = f"{name} ({keys})" if keys else name
            set_tip(made, f"{tip}. {why}" if why else tip)

    def _name(self, ident: str) -> str:
        command = edit_commands.BY_ID[ident]
        if command.group != edit_commands.SHAPE:
            return edit_commands.title(command)
        return self.tr("Cut the region to {shape}").format(shape=command.text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()

    def _redraw(self) -> None:
        """The icons in the ink of the present look."""
        for index, ident in enumerate(self._ids):
            if ident not in self._texts:
                self._group.button(index).setIcon(icons.icon(ident, "text", ICON))

    def _run(self, index: int) -> None:
        edit_commands.run(self._controller, self._ids[index])
