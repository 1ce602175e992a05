"""Export: choose a form, read what would go out, then copy or save it. No form can hold a secret (3-safety R11, R14)."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cloudrec_gui.domain.modes import MODES, Operation
from cloudrec_gui.services.exchange.profiles import left_out
from cloudrec_gui.services.exchange.sealing import SecretFound
from cloudrec_gui.services.exchange.writing import SUFFIXES, Form, write
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.import_export import files, words
from cloudrec_gui.ui.widgets import CopyButton, PlainLabel, Translated, button

_COMMANDS: Final = (Form.CURL, Form.CURL_CMD)
_ODD: Final = re.compile(r"[^\w.-]+")


def export_text(form: Form, workspace: Workspace, operation: Operation = Operation.START) -> str:
    """The export of what is being prepared. Raises SecretFound when a secret would be in it."""
    return write(form, workspace.profile, workspace.secrets, operation)


class ExportDialog(Translated, QDialog):
    """Modeless: ``show()`` or ``open()``. ``saved`` carries the path of a file that was written."""

    saved = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None, form: Form = Form.CURL) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._text = ""
        self._trouble = ""
        self._build(form)
        self.retranslate()
        self.resize(self.sizeHint())
        subscribe(self, workspace.changed, self._workspace_changed)

    def _build(self, form: Form) -> None:
        self.title = PlainLabel(role="title")
        self.form = QComboBox()
        self.form.setObjectName("exportForm")
        for one in Form:
            self.form.addItem(words.form_name(one), one)
        self.form.setCurrentIndex(list(Form).index(form))
        self.form.currentIndexChanged.connect(self._render)
        self.operation = QComboBox()
        self.operation.setObjectName("exportOperation")
        self.operation.currentIndexChanged.connect(self._render)
        self.view = QPlainTextEdit()
        self.view.setObjectName("exportText")
        self.view.setProperty("box", "json")
        self.view.setReadOnly(True)
        self.view.setTabChangesFocus(True)
        self.view.setUndoRedoEnabled(False)
        self.view.setFont(theme.mono_font())
        self.note = PlainLabel(role="note", wrap=True)
        self.note.setObjectName("exportNote")
        self.error = PlainLabel(role="error", wrap=True)
        self.error.setObjectName("exportError")
        self.copy = CopyButton("exportCopy", self._current_text)
        self.save = button("exportSave", kind="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._ask_where)
        self.close_button = button("exportClose")
        self.close_button.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.form)
        head.addWidget(self.operation)
        head.addStretch(1)
        head.addWidget(self.copy)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self.error)
        column.addWidget(self.note)
        column.addLayout(foot)

    def sizeHint(self) -> QSize:
        return QSize(720, 560)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.title.setText(self.tr("Export"))
        for index, form in enumerate(Form):
            self.form.setItemText(index, words.form_name(form))
        self.form.setAccessibleName(self.tr("Form of the export"))
        self.operation.setAccessibleName(self.tr("Request of the command"))
        self.view.setAccessibleName(self.tr("What goes out"))
        self.copy.setAccessibleName(self.tr("Copy the export"))
        for part, text in ((self.save, self.tr("Save…")), (self.close_button, self.tr("Close"))):
            part.setText(text)
            part.setAccessibleName(text)
        self._render()

    def _current_text(self) -> str:
        return self._text

    def _workspace_changed(self, _: None) -> None:
        self._render()

    def _render(self) -> None:
        form = self._chosen()
        self._offer_operations(form)
        chosen = self.operation.currentData()
        self._trouble = ""
        try:
            self._text = export_text(form, self._workspace, chosen if isinstance(chosen, Operation) else Operation.START)
        except SecretFound as found:
            self._text = ""
            field = words.field_name(found.path)
            self._trouble = self.tr("A secret stands where it does not belong: the value of {field} is also in another field.").format(
                field=field
            )
        if self.view.toPlainText() != self._text:
            self.view.setPlainText(self._text)
        self.save.setEnabled(bool(self._text))
        self.copy.setEnabled(bool(self._text))
        self._show_trouble()
        self.note.setText(self._note(form))

    def _chosen(self) -> Form:
        return list(Form)[max(self.form.currentIndex(), 0)]

    def _offer_operations(self, form: Form) -> None:
        """The calls that the mode has; the one that was chosen stays chosen."""
        wanted = [one for one in Operation if one in MODES[self._workspace.draft.mode].operations]
        self.operation.setVisible(form in _COMMANDS)
        if [self.operation.itemData(index) for index in range(self.operation.count())] == wanted:
            return
        former = self.operation.currentData()
        self.operation.blockSignals(True)
        self.operation.clear()
        for one in wanted:
            self.operation.addItem(one.value, one)
        self.operation.setCurrentIndex(wanted.index(former if former in wanted else Operation.START))
        self.operation.blockSignals(False)

    def _note(self, form: Form) -> str:
        if form is Form.PROFILE:
            strange = left_out(self._workspace.profile)
            if strange:
                names = ", ".join(words.field_name(path) for path in strange)
                return self.tr(
                    "Without secrets. Left out, because the service does not know it and it could hold anything: {names}"
                ).format(names=names)
            return self.tr("Without secrets: whoever opens it enters their own.")
        if form in _COMMANDS:
            return self.tr("Secrets and ids are variables of the shell; set them before you run it.")
        if form is Form.BODY:
            return self.tr("Words in ‹angle quotes› stand for secrets.")
        return self.tr("Secrets are variables of Postman, without values.")

    def _show_trouble(self) -> None:
        self.error.setVisible(bool(self._trouble))
        self.error.setText(f"✕  {self._trouble}")

    def _ask_where(self) -> None:
        form = self._chosen()
        name = _ODD.sub("-", self._workspace.profile.name).strip("-.") or "cloud-recording"
        dialog = QFileDialog(self, self.tr("Save the export"))
        dialog.setObjectName("exportFile")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(name + SUFFIXES[form])
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    def _save_to(self, path: str) -> None:
        try:
            files.write_text(path, self._text)
        except OSError as error:
            self._trouble = self.tr("The file cannot be written: {reason}").format(reason=error.strerror or type(error).__name__)
            self._show_trouble()
            return
        self.saved.emit(path)
        self.accept()
