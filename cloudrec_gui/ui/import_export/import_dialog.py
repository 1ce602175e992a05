"""Import: paste or open, see what it is and what would change, then take it over as one step that can be undone.

The text may be anybody's. Nothing is applied while it is read; a host that is not the service's needs a tick of its own, and
proxies, certificates and sandbox switches are never taken over at all.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path as FilePath
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cloudrec_gui.domain.problems import Path
from cloudrec_gui.services.exchange import Change, Imported, ImportRefused, Kind, detect, difference, read, taken_over
from cloudrec_gui.services.exchange.applying import changes_draft
from cloudrec_gui.services.preflight import APP_ID
from cloudrec_gui.services.workspace import AREA, ENDPOINT, Workspace
from cloudrec_gui.ui import words as common
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.import_export import files, words
from cloudrec_gui.ui.import_export.difference_table import DifferenceTable
from cloudrec_gui.ui.import_export.paste_box import PasteBox, local_files
from cloudrec_gui.ui.widgets import Card, ElidedCombo, ElidedLabel, PlainLabel, Segments, Translated, button, set_tip

REPLACE: Final = "replace"
MERGE: Final = "merge"
_DELAY_MS: Final = 120
_NOTES_HEIGHT: Final = 112


class ImportDialog(Translated, QDialog):
    """Modeless: ``show()`` or ``open()``. ``taken`` tells what was taken over after it was.

    Requests about a running recording (update, stop, query) change no draft; for them ``taken`` is all that happens beside the
    project and its credentials. ``Imported.host`` is empty unless a person has ticked it; then the profile has it already.
    """

    taken = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._workspace = workspace
        self._environment: tuple[str, str] | None = None
        """Name and text of an environment."""
        self._found: tuple[Imported, ...] = ()
        self._refused: ImportRefused | None = None
        self._changes: tuple[Change, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self._recognise)
        self._build()
        self.retranslate()
        self.resize(self.sizeHint())
        self.box.setFocus()
        subscribe(self, workspace.changed, self._workspace_changed)

    # ------------------------------------------------------------------------------------------------------ building
    def _build(self) -> None:
        self.title = PlainLabel(role="title")
        self.about = PlainLabel(role="mute", wrap=True)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self._build_source(), 8)
        columns.addWidget(self._build_result(), 11)
        self.cancel = button("importCancel")
        self.cancel.clicked.connect(self.reject)
        self.take = button("importTake", kind="primary")
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self.foot_note = PlainLabel(role="note")
        self.foot_note.setObjectName("importFootNote")
        foot.addWidget(self.foot_note, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addLayout(columns, 1)
        column.addLayout(foot)

    def _build_source(self) -> QWidget:
        self.source = Card()
        self.source.title_label.setMinimumHeight(30)
        self.open_button = button("importOpen", kind="link")
        self.open_button.clicked.connect(self._open_file)
        self.clear_button = button("importClear", kind="link")
        self.clear_button.clicked.connect(self._clear)
        self.source.head.addWidget(self.clear_button)
        self.source.head.addWidget(self.open_button)
        self.box = PasteBox("importText")
        self.box.content_changed.connect(self._timer.start)
        self.box.files_given.connect(self._take_files)
        self.box.setMinimumHeight(160)
        self.source.body.addWidget(self.box, 1)
        self.cut_note = PlainLabel(role="note")
        self.source.body.addWidget(self.cut_note)
        self.environment_row = QWidget()
        self.environment_row.setProperty("box", "clear")
        row = QHBoxLayout(self.environment_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.environment_name = ElidedLabel(role="note")
        self.environment_open = button("importEnvironment", kind="link")
        self.environment_open.clicked.connect(self._open_environment)
        self.environment_drop = button("importEnvironmentDrop", kind="link")
        self.environment_drop.clicked.connect(self._drop_environment)
        row.addWidget(self.environment_name, 1)
        row.addWidget(self.environment_drop)
        row.addWidget(self.environment_open)
        self.source.body.addWidget(self.environment_row)
        return self.source

    def _build_result(self) -> QWidget:
        self.result_card = Card()
        self.how = Segments(((REPLACE, ""), (MERGE, "")), "importHow")
        self.how.chosen.connect(self._compare)
        # The line is as high with the choice as without it.
        self.result_card.title_label.setMinimumHeight(30)
        self.result_card.head.addWidget(self.how)
        self.summary = PlainLabel(role="strong", wrap=True)
        self.summary.setObjectName("importSummary")
        self.error = PlainLabel(role="error", wrap=True)
        self.error.setObjectName("importError")
        self.go = button("importGo", kind="link")
        self.go.clicked.connect(self._go_to_fault)
        self.requests = ElidedCombo()
        self.requests.setObjectName("importRequests")
        self.requests.currentIndexChanged.connect(self._compare)
        self.hint = PlainLabel(role="mute", wrap=True)
        self.hint.setObjectName("importHint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setContentsMargins(48, 0, 48, 48)
        self.table = DifferenceTable("importTable")
        self.endpoint = QCheckBox()
        self.endpoint.setObjectName("importEndpoint")
        self.notes = PlainLabel(role="note", wrap=True)
        self.notes.setObjectName("importNotes")
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.notes_area = QScrollArea()
        self.notes_area.setObjectName("importNotesScroll")
        self.notes_area.setFrameShape(QFrame.Shape.NoFrame)
        self.notes_area.setWidgetResizable(True)
        self.notes_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes_area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.notes_area.setMaximumHeight(_NOTES_HEIGHT)
        self.notes_area.verticalScrollBar().rangeChanged.connect(self._on_notes_range)
        self.notes.setProperty("box", "clear")
        self.notes_area.setWidget(self.notes)
        body = self.result_card.body
        for part in (self.summary, self.error, self.requests):
            body.addWidget(part)
        body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.hint, 1)
        body.addWidget(self.table, 1)
        body.addWidget(self.endpoint)
        body.addWidget(self.notes_area)
        return self.result_card

    def sizeHint(self) -> QSize:
        return QSize(960, 600)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import"))
        self.title.setText(self.tr("Import a request"))
        self.about.setText(
            self.tr("A body, a cURL command, a Postman collection or a profile. Nothing changes until you take it over; undo restores it.")
        )
        self.source.title_label.setText(self.tr("Text"))
        self.box.setPlaceholderText(self.tr("Paste here, or drop a file"))
        self.box.setAccessibleName(self.tr("Text to import"))
        self.result_card.title_label.setText(self.tr("What would change"))
        self.how.set_texts({REPLACE: self.tr("Replace"), MERGE: self.tr("Merge")})
        self.how.setAccessibleName(self.tr("How to take it over"))
        set_tip(self.how.part(REPLACE), self.tr("What is not in the text goes"))
        set_tip(self.how.part(MERGE), self.tr("What is not in the text stays"))
        self.requests.setAccessibleName(self.tr("Request to take over"))
        self.table.setAccessibleName(self.tr("What would change"))
        self.notes_area.setAccessibleName(self.tr("What was not taken over"))
        self.table.rows.retranslate()
        for part, text in (
            (self.open_button, self.tr("Open file…")),
            (self.clear_button, self.tr("Clear")),
            (self.environment_open, self.tr("Open environment…")),
            (self.environment_drop, self.tr("Leave out")),
            (self.cancel, self.tr("Cancel")),
            (self.take, self.tr("Take over")),
            (self.go, self.tr("Go to the place")),
        ):
            part.setText(text)
            part.setAccessibleName(text)
        self.environment_drop.setAccessibleName(self.tr("Leave out the environment"))
        self._show()

    # --------------------------------------------------------------------------------------------------- recognising
    def set_text(self, text: str) -> None:
        """Begin with this text, as if it had been pasted."""
        self.box.set_content(text)
        self._recognise()

    def _recognise(self) -> None:
        self._timer.stop()
        text = self.box.content
        self._found, self._refused = (), None
        if text.strip():
            try:
                self._found = read(text, self._environment[1] if self._environment else None)
            except ImportRefused as refused:
                self._refused = refused
        error = self._refused.error if self._refused is not None and self._refused.code == "json" else None
        self.box.mark(error)
        self.requests.blockSignals(True)
        self.requests.clear()
        self.requests.addItems([self._name_of(one) for one in self._found])
        start = next((index for index, one in enumerate(self._found) if one.operation.value == "start"), 0)
        self.requests.setCurrentIndex(start if self._found else -1)
        self.requests.blockSignals(False)
        self.endpoint.setChecked(False)
        self._compare()

    def _name_of(self, one: Imported) -> str:
        parts = [one.name] if one.name else []
        parts += [] if one.name.casefold().endswith(one.operation.value.casefold()) else [one.operation.value]
        parts += [common.mode_word(one.mode)] if one.mode is not None else []
        return " · ".join(parts)

    def imported(self) -> Imported | None:
        """The request that is chosen."""
        index = self.requests.currentIndex()
        return self._found[index] if 0 <= index < len(self._found) else None

    def _compare(self) -> None:
        one = self.imported()
        if one is None:
            self._changes = ()
        else:
            workspace = self._workspace
            app_id = None if workspace.read_only(APP_ID) else workspace.profile.app_id
            wanted = replace(one, credentials={p: s for p, s in one.credentials.items() if not workspace.read_only(p)})
            merge = self.how.value == MERGE
            self._changes = difference(workspace.draft, wanted, merge=merge, app_id=app_id, secrets=workspace.secrets)
            if one.area is not None and one.area is not workspace.profile.area and not workspace.read_only(AREA):
                self._changes = (Change(AREA, workspace.profile.area.value, one.area.value), *self._changes)
        self._show()

    def _workspace_changed(self, _: None) -> None:
        if self._found:
            self._compare()

    # ------------------------------------------------------------------------------------------------------- showing
    def _show(self) -> None:
        one, refused = self.imported(), self._refused
        self.summary.setVisible(one is not None)
        self.error.setVisible(refused is not None)
        self.go.setVisible(refused is not None and refused.code == "json" and not self.box.shortened)
        self.requests.setVisible(len(self._found) > 1)
        self.how.setVisible(one is not None and changes_draft(one))
        self.table.setVisible(bool(self._changes))
        self.hint.setVisible(not self._changes)
        self.table.rows.set_changes(self._changes)
        if refused is not None:
            self.error.setText(f"✕  {words.refusal(refused)}")
        if one is not None:
            self.summary.setText(self._summary(one))
        self.hint.setText(self._hint(one))
        self.clear_button.setEnabled(bool(self.box.content))
        self._show_environment()
        self.cut_note.setVisible(self.box.shortened)
        self.cut_note.setText(self.tr("Only the beginning is shown; all of it is read."))
        self._show_notes(one)
        self.take.setEnabled(one is not None and (bool(self._changes) or not changes_draft(one) or bool(one.host)))
        self.foot_note.setText(self._foot(one))
        set_tip(self.take, "" if self.take.isEnabled() else self.tr("There is nothing to take over"))

    def _summary(self, one: Imported) -> str:
        parts = [words.kind_name(one.kind), one.operation.value]
        parts += [common.mode_word(one.mode)] if one.mode is not None else []
        count = len(self._changes)
        if count:
            parts.append(self.tr("1 change") if count == 1 else self.tr("{count} changes").format(count=count))
        return " · ".join(parts)

    def _hint(self, one: Imported | None) -> str:
        if self._refused is not None:
            return ""
        if one is None:
            return self.tr("What would change in the draft is listed here as soon as there is a text.")
        if not changes_draft(one):
            return self.tr("This request is about a recording that runs. Nothing in the draft changes.")
        return self.tr("Nothing would change: the draft is like this already.")

    def _foot(self, one: Imported | None) -> str:
        if one is None or not self._workspace.profile.sandbox or not (one.app_id or one.credentials):
            return ""
        return self.tr("The built-in sandbox keeps its own App ID and credentials.")

    def _show_environment(self) -> None:
        collection = bool(self._found) and self._found[0].kind is Kind.COLLECTION
        self.environment_row.setVisible(collection or self._environment is not None)
        self.environment_drop.setVisible(self._environment is not None)
        if self._environment is not None:
            self.environment_name.setText(self.tr("Environment: {name}").format(name=self._environment[0]))
        else:
            self.environment_name.setText(self.tr("No environment"))

    def _show_notes(self, one: Imported | None) -> None:
        lines = words.notes(one.notes) if one is not None else []
        self.notes.setText("\n".join(f"•  {line}" for line in lines))
        self.notes_area.setVisible(bool(lines))
        asked = one is not None and bool(one.host) and not self._workspace.read_only(ENDPOINT)
        self.endpoint.setVisible(asked)
        if one is not None and asked:
            text = self.tr("Use this endpoint: {host}").format(host=one.host)
            self.endpoint.setText(text.replace("&", "&&"))
            self.endpoint.setAccessibleName(text)
            set_tip(self.endpoint, self.tr("Not a host of the service. Requests with your credentials would go there."))

    def _on_notes_range(self, _: int, most: int) -> None:
        """A list that scrolls must be reachable by keyboard, one that does not must not be in the way."""
        self.notes_area.setFocusPolicy(Qt.FocusPolicy.TabFocus if most > 0 else Qt.FocusPolicy.NoFocus)

    def _go_to_fault(self) -> None:
        if self._refused is not None and self._refused.error is not None:
            self.box.go_to(self._refused.error)

    # --------------------------------------------------------------------------------------------------------- files
    def _open_file(self) -> None:
        self._ask_for_file("importFile", self._take_files)

    def _open_environment(self) -> None:
        self._ask_for_file("importEnvironmentFile", self._take_environment)

    def _ask_for_file(self, name: str, receiver: object) -> None:
        dialog = QFileDialog(self, self.tr("Open a file"))
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Requests and profiles (*.json *.txt *.sh *.cmd *.ps1)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(receiver)
        dialog.open()

    def _take_files(self, paths: list[str]) -> None:
        """Files that were opened or dropped; an environment among them goes to its own place."""
        for path in paths[:8]:
            try:
                text = files.read_text(path)
            except ImportRefused as refused:
                self._refuse(refused)
                return
            if detect(text) is Kind.ENVIRONMENT:
                self._environment = (FilePath(path).name, text)
            else:
                self.box.set_content(text)
        self._recognise()

    def _take_environment(self, paths: list[str]) -> None:
        try:
            self._environment = (FilePath(paths[0]).name, files.read_text(paths[0]))
        except ImportRefused as refused:
            self._refuse(refused)
            return
        self._recognise()

    def _drop_environment(self) -> None:
        self._environment = None
        self._recognise()

    def _refuse(self, refused: ImportRefused) -> None:
        self._timer.stop()
        self._found, self._refused = (), refused
        self.requests.clear()
        self._compare()

    def _clear(self) -> None:
        self._environment = None
        self.box.forget()
        self._recognise()
        self.box.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take_files(local_files(event.mimeData()))

    # --------------------------------------------------------------------------------------------------- taking over
    def _take(self) -> None:
        if self._timer.isActive():
            # What is shown is older than the text: look again before anything is changed.
            self._recognise()
            return
        one = self.imported()
        if one is None or not self.take.isEnabled():
            return
        # Read once: what is about to change tells this dialog to compare again.
        ticked = self.endpoint.isChecked() and not self.endpoint.isHidden()
        one = one if ticked else replace(one, host="")
        merge, label = self.how.value == MERGE, self.tr("Import")
        also: dict[Path, object] = {APP_ID: one.app_id} if one.app_id else {}
        also |= {AREA: one.area.value} if one.area is not None else {}
        also |= {ENDPOINT: one.host} if one.host else {}
        self._found = ()
        workspace = self._workspace
        workspace.set_draft(taken_over(workspace.draft, one, merge=merge), label, also)
        for path, secret in {**one.credentials, **(one.secrets if changes_draft(one) else {})}.items():
            workspace.put_secret(path, secret)
        workspace.commit_secrets()
        self.taken.emit(one)
        self.accept()

    def done(self, result: int) -> None:
        self._forget()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._forget()
        super().closeEvent(event)

    def _forget(self) -> None:
        """The text may hold secrets; it goes with the dialog."""
        self._timer.stop()
        self._found, self._environment = (), None
        self.box.blockSignals(True)
        self.box.forget()
