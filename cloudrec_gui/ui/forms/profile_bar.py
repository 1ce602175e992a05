"""Which profile is open: switch, keep as a new one, rename, delete. Questions are asked in the same line, never in a box."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui import words
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.forms.fields import Combo, Line
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

_LIST: Final = 0
_NAME: Final = 1
_DELETE: Final = 2


class ProfileBar(Translated, QStackedWidget):
    """Three faces of one line: the list, a name to type, a deletion to confirm."""

    def __init__(self, workspace: Workspace, profiles: Profiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("profileBar")
        self._workspace = workspace
        self._profiles = profiles
        self._renaming = False
        self.choice = Combo("profileChoice")
        self.save_as = button("profileSaveAs")
        self.rename = button("profileRename")
        self.delete = button("profileDelete")
        self.name = Line("profileName")
        self.name.setMaxLength(80)
        self.accept_name = button("profileNameAccept")
        self.cancel_name = button("profileNameCancel")
        self.question = PlainLabel()
        self.question.setWordWrap(True)
        self.accept_delete = button("profileDeleteAccept", kind="danger")
        self.cancel_delete = button("profileDeleteCancel")
        for face in (
            (self.choice, self.save_as, self.rename, self.delete),
            (self.name, self.accept_name, self.cancel_name),
            (self.question, self.accept_delete, self.cancel_delete),
        ):
            self.addWidget(_face(*face))
        self.setFocusProxy(self.choice)
        self.choice.activated.connect(self._select)
        self.save_as.clicked.connect(self._ask_new_name)
        self.rename.clicked.connect(self._ask_name)
        self.delete.clicked.connect(self._ask_delete)
        self.name.returnPressed.connect(self._take_name)
        self.accept_name.clicked.connect(self._take_name)
        self.cancel_name.clicked.connect(self._back)
        self.accept_delete.clicked.connect(self._delete)
        self.cancel_delete.clicked.connect(self._back)
        subscribe(self, profiles.changed, self._refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self.choice.setAccessibleName(self.tr("Profile"))
        self.name.setAccessibleName(self.tr("Name of the profile"))
        for widget, text in (
            (self.save_as, self.tr("Save as…")),
            (self.rename, self.tr("Rename")),
            (self.delete, self.tr("Delete")),
            (self.cancel_name, self.tr("Cancel")),
            (self.accept_delete, self.tr("Delete")),
            (self.cancel_delete, self.tr("Keep")),
        ):
            widget.setText(text)
            widget.setAccessibleName(text)
        self._refresh(None)

    def _refresh(self, _: None) -> None:
        current = self._profiles.current
        choices = [(p.id, words.profile_name(p)) for p in self._profiles.all()]
        self.choice.set_choices(choices, current.id, "{value}")
        why = self.tr("The built-in sandbox is always there. Save it as a profile of your own first.") if current.sandbox else ""
        for widget in (self.rename, self.delete):
            widget.setEnabled(not current.sandbox)
            set_tip(widget, why)
        set_tip(self.save_as, self.tr("Keep these settings as a profile of your own"))
        self.question.setText(self.tr("Delete “{name}” and its saved keys?").format(name=current.name))
        accept = self.tr("Rename") if self._renaming else self.tr("Save")
        self.accept_name.setText(accept)
        self.accept_name.setAccessibleName(accept)

    def _select(self, index: int) -> None:
        self._profiles.select(ProfileId(str(self.choice.value_at(index))))

    def _ask_new_name(self) -> None:
        self._renaming = False
        self._ask(self.tr("My project") if self._profiles.current.sandbox else self._profiles.current.name)

    def _ask_name(self) -> None:
        self._renaming = True
        self._ask(self._profiles.current.name)

    def _ask(self, name: str) -> None:
        self._refresh(None)
        self.name.setText(name)
        self.setCurrentIndex(_NAME)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _take_name(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._back()
        if self._renaming:
            self._profiles.rename(self._profiles.current.id, name)
        else:
            self._workspace.save_as(name)

    def _ask_delete(self) -> None:
        self._refresh(None)
        self.setCurrentIndex(_DELETE)
        self.cancel_delete.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        self._back()
        self._profiles.delete(self._profiles.current.id)

    def _back(self) -> None:
        self.setCurrentIndex(_LIST)
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a question unanswered."""
        if event.key() == Qt.Key.Key_Escape and self.currentIndex() != _LIST:
            self._back()
        else:
            super().keyPressEvent(event)


def _face(*widgets: QWidget) -> QWidget:
    face = QWidget()
    layout = QHBoxLayout(face)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for index, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if index == 0 else 0)
    return face
