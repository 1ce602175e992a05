"""The person's own looks: the list, saving and updating, deleting with a way back, files in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cloudrec_gui.layout.looks import MAX_LOOKS, SUFFIX, LooksRefused
from cloudrec_gui.ui.layout_editor.looks import words
from cloudrec_gui.ui.layout_editor.looks.look_list import ROW, LookList
from cloudrec_gui.ui.layout_editor.looks.wardrobe import Wardrobe
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

if TYPE_CHECKING:
    from cloudrec_gui.services.looks import LookShelf

LEAST_ROWS: Final = 3
_ODD: Final = '<>:"/\\|?*'


class OwnLooks(Translated, QWidget):
    """``taken`` follows when a look was taken, so that a drawer can close."""

    taken = Signal()

    def __init__(self, wardrobe: Wardrobe, shelf: LookShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._shelf = shelf
        self._said = ""
        self._bad = False
        self._undoable = False
        self.setObjectName("layout_own_looks")
        self.title = PlainLabel(role="card-title")
        self.save = button("layout_look_save", kind="link")
        self.more = button("layout_looks_more", kind="icon")
        self.nothing = QWidget()
        self.empty = PlainLabel(role="note")
        self.empty_save = button("layout_look_save_first", kind="primary")
        self.list = LookList(wardrobe)
        self.list.setMinimumHeight(LEAST_ROWS * ROW)
        self.update_ = button("layout_look_update", kind="link")
        self.message = PlainLabel(role="note")
        self.undo = button("layout_look_undo", kind="link")
        self.menu = QMenu(self)
        self.menu.setObjectName("layout_looks_menu")
        self._actions: dict[str, QAction] = {}
        for name in ("take", "update", "rename", "up", "down", "delete", "", "bring_back", "import", "export", "export_all"):
            if name:
                action = self.menu.addAction("")
                action.setObjectName(f"layout_look_{name}")
                action.setData(name)
                self._actions[name] = action
            else:
                self.menu.addSeparator()
        self._build()
        self.save.clicked.connect(self._save)
        self.empty_save.clicked.connect(self._save)
        self.update_.clicked.connect(self._update_worn)
        self.undo.clicked.connect(self._bring_back)
        self.more.clicked.connect(self._open_menu)
        self.menu.triggered.connect(self._triggered)
        self.list.tried.connect(self._try)
        self.list.taken.connect(self._take)
        self.list.deleted.connect(self._delete)
        self.list.slot_asked.connect(wardrobe.try_slot)
        self.list.menu_asked.connect(self._popup)
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.save)
        head.addWidget(self.more)
        column.addLayout(head)
        nothing = QVBoxLayout(self.nothing)
        nothing.setContentsMargins(0, 0, 0, 0)
        nothing.setSpacing(8)
        nothing.addWidget(self.empty)
        nothing.addWidget(self.empty_save, 0, Qt.AlignmentFlag.AlignLeft)
        nothing.addStretch(1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.list, 1)
        for part in (self.update_, self.undo):
            part.hide()
        links = QHBoxLayout()
        links.setContentsMargins(-5, 0, 0, 0)
        links.addWidget(self.update_)
        links.addStretch(1)
        column.addWidget(self.message)
        back = QHBoxLayout()
        back.setContentsMargins(-5, 0, 0, 0)
        back.addWidget(self.undo)
        back.addStretch(1)
        column.addLayout(back)
        column.addLayout(links)

    def retranslate(self) -> None:
        self.title.setText(self.tr("My looks"))
        self.save.setText(self.tr("+ Save"))
        self.save.setAccessibleName(self.tr("Save the layout as a look"))
        self.more.setText("⋯")
        self.more.setAccessibleName(self.tr("More to do with looks"))
        set_tip(self.more, self.tr("Rename, update, order, delete, import and export looks."))
        self.empty.setText(self.tr("Save the layout that you see as a look, and the keys 1 to 9 bring it back."))
        self.empty_save.setText(self.tr("Save as look"))
        self.empty_save.setAccessibleName(self.save.accessibleName())
        texts = {
            "take": self.tr("Take") + "\tCtrl+Enter",
            "update": self.tr("Update with the draft"),
            "rename": self.tr("Rename") + "\tF2",
            "up": self.tr("Move up") + "\tAlt+↑",
            "down": self.tr("Move down") + "\tAlt+↓",
            "delete": self.tr("Delete") + "\tDel",
            "import": self.tr("Import looks…"),
            "export": self.tr("Export this look…"),
            "export_all": self.tr("Export all looks…"),
        }
        for name, text in texts.items():
            self._actions[name].setText(text)
        self.undo.setText(self.tr("Undo"))
        self._say("")
        self.refresh()

    def refresh(self) -> None:
        """Follow the shelf and what is worn."""
        self.list.refresh()
        self.list.viewport().update()
        any_, shelf = bool(self._wardrobe.looks), self._shelf
        self.nothing.setVisible(not any_)
        self.list.setVisible(any_)
        self.save.setVisible(any_)
        self.save.setEnabled(not shelf.full)
        full = self.tr("There is room for {count} looks.").format(count=MAX_LOOKS)
        set_tip(self.save, full if shelf.full else self.tr("Save what the canvas shows as a new look."))
        worn = self._wardrobe.worn
        edited = worn is not None and self._wardrobe.edited and self._wardrobe.controller.trial is None
        self.update_.setVisible(edited)
        if worn is not None:
            self.update_.setText(self.tr("Update “{name}”").format(name=worn.name))
            self.update_.setAccessibleName(self.update_.text())
            set_tip(self.update_, self.tr("Make this look what the draft is now."))
        removed = shelf.last_removed
        back = self._actions["bring_back"]
        back.setText(self.tr("Bring “{name}” back").format(name=removed.name) if removed is not None else self.tr("Bring back"))
        back.setEnabled(removed is not None and not shelf.full)
        self._show_message()

    # ------------------------------------------------------------------------------------------------ saying

    def _say(self, text: str, *, bad: bool = False, undoable: bool = False) -> None:
        self._said, self._bad, self._undoable = text, bad, undoable
        self._show_message()

    def _show_message(self) -> None:
        shelf = self._shelf
        text, bad = self._said, self._bad
        if shelf.trouble:
            text, bad = self.tr("The looks cannot be written: {reason}").format(reason=shelf.trouble), True
        elif not text and shelf.set_aside is not None:
            text = self.tr("The file of looks could not be read. It is kept as {name}.").format(name=shelf.set_aside.name)
            bad = True
        self.message.set_role("error" if bad else "note")
        self.message.setText(text)
        self.message.setVisible(bool(text))
        removed = shelf.last_removed
        self.undo.setVisible(self._undoable and removed is not None)
        if removed is not None:
            self.undo.setAccessibleName(self.tr("Bring “{name}” back").format(name=removed.name))

    # ------------------------------------------------------------------------------------------------ doing

    def _try(self, ident: str) -> None:
        self._wardrobe.try_on(("look", ident))

    def _take(self, ident: str) -> None:
        if self._wardrobe.try_on(("look", ident)):
            self._wardrobe.take()
            self.taken.emit()

    def _save(self) -> None:
        """Under a name that can be typed at once."""
        number = len(self._wardrobe.looks) + 1
        try:
            look = self._wardrobe.save(self.tr("Look {number}").format(number=number))
        except LooksRefused as refused:
            self._say(words.refusal(refused), bad=True)
            return
        if look is not None:
            self._say("")
            self.refresh()
            self.list.choose(look.ident)
            self.list.setFocus()
            self.list.rename()

    def _update_worn(self) -> None:
        worn = self._wardrobe.worn
        if worn is not None:
            self._wardrobe.update(worn.ident)

    def _delete(self, ident: str) -> None:
        look, row = self._shelf.get(ident), self.list.currentIndex().row()
        if look is not None:
            self._shelf.remove(ident)
            self._say(self.tr("“{name}” is deleted.").format(name=look.name), undoable=True)
            rest = self._wardrobe.looks
            if rest:
                self.list.choose(rest[min(row, len(rest) - 1)].ident)

    def _bring_back(self) -> None:
        look = self._shelf.bring_back()
        self._say("")
        if look is not None:
            self.list.choose(look.ident)
            self.list.setFocus()

    # ------------------------------------------------------------------------------------------------ menu

    def _open_menu(self) -> None:
        self._popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _popup(self, place: QPoint) -> None:
        current = self.list.current
        row, last = self.list.currentIndex().row(), len(self._wardrobe.looks) - 1
        for name in ("take", "update", "rename", "delete", "export"):
            self._actions[name].setEnabled(bool(current))
        self._actions["up"].setEnabled(bool(current) and row > 0)
        self._actions["down"].setEnabled(bool(current) and row < last)
        self._actions["export_all"].setEnabled(last >= 0)
        self.menu.popup(place)

    def _triggered(self, action: QAction) -> None:
        name, current = str(action.data()), self.list.current
        if name == "take":
            self._take(current)
        elif name == "update":
            self._wardrobe.update(current)
        elif name == "rename":
            self.list.rename()
        elif name in ("up", "down"):
            self.list.move_current(-1 if name == "up" else 1)
        elif name == "delete":
            self._delete(current)
        elif name == "bring_back":
            self._bring_back()
        elif name == "import":
            self._ask_import()
        else:
            self._ask_export([current] if name == "export" else None)

    # ------------------------------------------------------------------------------------------------ files

    def _ask_import(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Import looks"))
        dialog.setObjectName("layout_looks_import")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Looks (*.json)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(self.import_files)
        dialog.open()

    def import_files(self, paths: list[str]) -> None:
        """Take the looks of files; a refused one stops it and says why."""
        from cloudrec_gui.services.exchange import ImportRefused
        from cloudrec_gui.ui.import_export import files
        from cloudrec_gui.ui.import_export.words import refusal

        added, known = 0, 0
        for path in paths:
            try:
                found = self._shelf.import_(files.read_text(path))
            except ImportRefused as refused:
                self._say(refusal(refused), bad=True)
                return
            except LooksRefused as refused:
                self._say(words.refusal(refused), bad=True)
                return
            added, known = added + len(found.added), known + found.known
            if found.added:
                self.list.choose(found.added[0].ident)
        text = self.tr("1 look added.") if added == 1 else self.tr("{count} looks added.").format(count=added)
        if known:
            here = self.tr("1 was here already.") if known == 1 else self.tr("{count} were here already.").format(count=known)
            text = f"{text} {here}"
        self._say(text)

    def _ask_export(self, idents: list[str] | None) -> None:
        from PySide6.QtWidgets import QFileDialog

        look = self._shelf.get(idents[0]) if idents else None
        name = "".join("-" if sign in _ODD or ord(sign) < 32 else sign for sign in look.name) if look is not None else "cloudrec"
        self._exporting = idents
        dialog = QFileDialog(self, self.tr("Export looks"))
        dialog.setObjectName("layout_looks_export")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(name.strip(" .") + SUFFIX)
        dialog.fileSelected.connect(self._export_to)
        dialog.open()

    _exporting: list[str] | None = None

    def _export_to(self, path: str) -> None:
        from cloudrec_gui.ui.import_export import files

        try:
            files.write_text(path, self._shelf.export(self._exporting))
        except OSError as error:
            self._say(self.tr("The file cannot be written: {reason}").format(reason=error.strerror or type(error).__name__), bad=True)
            return
        self._say(self.tr("Exported."))
