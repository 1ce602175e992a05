"""The menu "Copy as": forms to copy, forms to save, and the ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cloudrec_gui.ui.layout_editor.handover.out import Out
from cloudrec_gui.ui.layout_editor.handover.wording import out_name

if TYPE_CHECKING:
    from cloudrec_gui.ui.layout_editor.handover.handover import Handover


class HandoverMenu(QMenu):
    """Built afresh each time, so that it speaks the language of now."""

    def __init__(self, handover: Handover, parent: QWidget, recordings: bool) -> None:
        super().__init__(parent)
        self.setObjectName("layout_copy_menu")
        self._handover = handover
        self.setAccessibleName(QCoreApplication.translate("LayoutHandover", "Copy, save or take a layout"))
        for out in Out:
            self._add(self, f"layout_copy_{out.value}", out_name(out)).setData(out)
        self.addSeparator()
        saving = self.addMenu(QCoreApplication.translate("LayoutHandover", "Save as"))
        saving.setObjectName("layout_save_menu")
        for out in Out:
            self._add(saving, f"layout_save_{out.value}", out_name(out) + "…").setData(out)
        self.addSeparator()
        paste = self._add(self, "layout_paste", QCoreApplication.translate("LayoutHandover", "Paste a layout"))
        opened = self._add(self, "layout_open", QCoreApplication.translate("LayoutHandover", "Open a layout file…"))
        paste.triggered.connect(handover.paste)
        opened.triggered.connect(handover.ask_file)
        if recordings:
            taken = self._add(self, "layout_take", QCoreApplication.translate("LayoutHandover", "Take the layout of a recording…"))
            taken.triggered.connect(handover.ask_recording)
        self.triggered.connect(self._run)

    def _add(self, menu: QMenu, name: str, text: str) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(name)
        return action

    def _run(self, action: QAction) -> None:
        """Menus tell of the choices in their submenus too."""
        out = action.data()
        if isinstance(out, Out):
            (self._handover.save if action.objectName().startswith("layout_save_") else self._handover.copy)(out)


def build(handover: Handover, parent: QWidget, recordings: bool) -> HandoverMenu:
    """The menu; ``recordings`` says whether layouts can be taken from recordings."""
    return HandoverMenu(handover, parent, recordings)
