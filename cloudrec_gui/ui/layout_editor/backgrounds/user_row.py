"""One user's own picture: whose it is, its address, and how it fills the region."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.layout.document import CROP, FIT, Background
from cloudrec_gui.ui.layout_editor.backgrounds.picture_field import PictureField
from cloudrec_gui.ui.layout_editor.backgrounds.previews import Previews
from cloudrec_gui.ui.widgets import PlainLabel, Segments, Translated, button, set_tip


class UidBox(QComboBox):
    """A uid, typed or chosen. The wheel scrolls the leaf it stands in, not the people."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.edit = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self.edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # Completing "10" to "1001" by itself would send what nobody typed.
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setMinimumWidth(64)
        self.setMinimumContentsLength(6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class UserRow(Translated, QWidget):
    """Tells what somebody made of it; the list of rows decides what comes of that."""

    uid_edited = Signal(object, str)
    url_edited = Signal(object, str)
    mode_edited = Signal(object, object)
    removed = Signal(object)

    def __init__(self, number: int, previews: Previews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = f"layout_user_picture_{number}"
        self._offered: tuple[str, ...] = ()
        self._twice = False
        self.setObjectName(name)
        self.setProperty("box", "clear")
        self.uid = UidBox(f"{name}_uid")
        self.mode = Segments([(str(CROP), ""), (str(FIT), "")], f"{name}_mode")
        self.remove = button(f"{name}_remove", kind="icon", icon="close")
        self.uid_note = PlainLabel(role="error")
        self.uid_note.setObjectName(f"{name}_uid_note")
        self.picture = PictureField(f"{name}_url", previews)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.uid, 1)
        head.addWidget(self.mode)
        head.addWidget(self.remove)
        column.addLayout(head)
        column.addWidget(self.uid_note)
        column.addWidget(self.picture)
        edit = self.uid.edit
        edit.setPlaceholderText("uid")
        edit.setObjectName(f"{name}_uid_edit")
        edit.textEdited.connect(self._judge)
        edit.editingFinished.connect(self._uid_finished)
        self.uid.activated.connect(self._uid_chosen)
        self.picture.edited.connect(self._url_finished)
        self.mode.chosen.connect(self._mode_chosen)
        self.remove.clicked.connect(self._remove)
        self.retranslate()

    def retranslate(self) -> None:
        self.mode.set_texts({str(CROP): self.tr("Crop"), str(FIT): self.tr("Fit")})
        set_tip(self.mode, self.tr("Crop fills the region and cuts off what is left over; fit shows all of the picture."))
        self._name()
        self._judge()

    def _name(self) -> None:
        uid = self.uid.currentText().strip() or "?"
        self.uid.setAccessibleName(self.tr("User of the picture (uid)"))
        self.uid.edit.setAccessibleName(self.uid.accessibleName())
        self.mode.setAccessibleName(self.tr("How the picture of uid {uid} fills the region").format(uid=uid))
        self.remove.setAccessibleName(self.tr("Remove the picture of uid {uid}").format(uid=uid))
        set_tip(self.remove, self.remove.accessibleName())
        self.picture.set_label(self.tr("Picture of uid {uid} while there is no video").format(uid=uid))

    def show_entry(self, entry: Background, offered: Sequence[str], *, twice: bool) -> None:
        """Show one entry; ``offered`` are uids to choose from, ``twice`` says that another entry has the same uid."""
        self._twice = twice
        edit = self.uid.edit
        typing, modified = edit.text(), edit.isModified()
        if tuple(offered) != self._offered:
            self._offered = tuple(offered)
            self.uid.clear()
            self.uid.addItems(list(offered))
            self.uid.setEditText(typing)
            edit.setModified(modified)
        if not modified and self.uid.currentText() != entry.uid:
            self.uid.setEditText(entry.uid)
        self.mode.value = str(entry.render_mode)
        self.picture.show_url(entry.image_url, entry.render_mode)
        self._name()
        self._judge()

    def _judge(self) -> None:
        uid = self.uid.currentText().strip()
        if not uid:
            text = self.tr("Whose picture is it? Enter a uid.") if self.picture.url else ""
        elif not is_uid(uid):
            text = self.tr("A whole number from 1 to 4294967295.")
        else:
            text = self.tr("Another picture is for this uid too; only one is shown.") if self._twice else ""
        self.uid_note.setText(text)
        self.uid_note.setVisible(bool(text))

    def forget_typing(self) -> None:
        self.uid.edit.setModified(False)
        self.picture.forget_typing()

    def _uid_finished(self) -> None:
        edit = self.uid.edit
        if edit.isModified():
            edit.setModified(False)
            self.uid_edited.emit(self, edit.text().strip())

    def _uid_chosen(self, _index: int) -> None:
        self.uid.edit.setModified(False)
        self.uid_edited.emit(self, self.uid.currentText().strip())

    def _url_finished(self, url: str) -> None:
        self.url_edited.emit(self, url)

    def _mode_chosen(self, value: str) -> None:
        self.mode_edited.emit(self, int(value))

    def _remove(self) -> None:
        self.removed.emit(self)
