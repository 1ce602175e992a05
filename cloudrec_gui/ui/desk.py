"""The dialogs beside the window: import, export, a profile out of a file, the error dictionary. Each is opened once and raised again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog
from shiboken6 import isValid

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.services.workspace import ENDPOINT
from cloudrec_gui.ui.pages.ids import PageId
from cloudrec_gui.ui.widgets import Notice

if TYPE_CHECKING:
    from cloudrec_gui.services.exchange import Imported, ImportRefused
    from cloudrec_gui.services.exchange.profiles import Ask, ImportedProfile
    from cloudrec_gui.services.profiles import Profiles
    from cloudrec_gui.services.workspace import Workspace
    from cloudrec_gui.ui.main_window import MainWindow

_KEY: Final = "import"


class Desk(QObject):
    """One per window. Nothing of the dialogs is loaded before the first of them is asked for."""

    def __init__(self, window: MainWindow, workspace: Workspace, profiles: Profiles) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._profiles = profiles
        self._open: dict[str, QDialog] = {}
        self.on_request: Callable[[Imported], bool] | None = None
        """Is offered a request about a running recording that was imported; says whether it had a place for it."""
        for ident, handler in {
            "import": self.show_import,
            "export": self.show_export,
            "open-profile": self.choose_profile_file,
            "error-dictionary": self.show_dictionary,
        }.items():
            window.actions_table.on(ident, handler)

    # ------------------------------------------------------------------------------------------------------- dialogs
    def show_import(self, text: str = "") -> None:
        """Paste or open a body, a cURL command, a collection or a profile into the profile that is open."""
        dialog = self._shown("import", self._make_import)
        if text:
            dialog.set_text(text)  # type: ignore[attr-defined]

    def show_export(self) -> None:
        """What is prepared, in the form that somebody else needs."""
        self._shown("export", self._make_export)

    def show_dictionary(self, entry: str = "") -> None:
        """What the service's answers mean; ``entry`` opens one of them."""
        dialog = self._shown("dictionary", self._make_dictionary)
        if entry:
            dialog.show_entry(entry)  # type: ignore[attr-defined]

    def _shown(self, name: str, make: Callable[[], QDialog]) -> QDialog:
        dialog = self._open.get(name)
        if dialog is None or not isValid(dialog):
            dialog = self._open[name] = make()
        if dialog.isVisible():
            dialog.raise_()
            dialog.activateWindow()
        dialog.show()
        return dialog

    def _make_import(self) -> QDialog:
        from cloudrec_gui.ui.import_export.import_dialog import ImportDialog

        dialog = ImportDialog(self._workspace, self._window)
        dialog.taken.connect(self._taken)
        return dialog

    def _make_export(self) -> QDialog:
        from cloudrec_gui.ui.import_export.export_dialog import ExportDialog

        return ExportDialog(self._workspace, self._window)

    def _make_dictionary(self) -> QDialog:
        from cloudrec_gui.ui.dictionary.dialog import DictionaryDialog

        return DictionaryDialog(self._window)

    def _taken(self, imported: Imported) -> None:
        """Show where it went. A request about a running recording goes to that recording's form, if there is one."""
        if imported.operation in (Operation.ACQUIRE, Operation.START):
            self._window.show_page(PageId.SETUP)
        elif imported.operation is Operation.UPDATE_LAYOUT:
            self._window.show_page(PageId.LAYOUT)
        elif self.on_request is None or not self.on_request(imported):
            self._say(partial(self._no_place_words, imported.operation.value))

    # ----------------------------------------------------------------------------------------------- a profile's file
    def choose_profile_file(self) -> None:
        """Ask for a file; nothing waits for the answer."""
        dialog = QFileDialog(self._window, self.tr("Open a profile file"))
        dialog.setObjectName("profileFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Profiles (*.json)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.open_profile_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_profile_file(self, path: str) -> None:
        """Make a new profile of a file and open it. What the file may not decide is asked, one question each."""
        from cloudrec_gui.services.exchange import ImportRefused
        from cloudrec_gui.services.exchange.profiles import read_profile
        from cloudrec_gui.ui.import_export.files import read_text

        try:
            read = read_profile(read_text(path), self._profiles.all())
        except ImportRefused as refused:
            self._say(partial(self._refused_words, refused))
            return
        self._workspace.set_profile(read.profile)
        self._window.show_page(PageId.SETUP)
        self._say(partial(self._opened_words, read))

    def _use_endpoint(self, ask: Ask) -> None:
        self._workspace.put(ENDPOINT, ask.value, self.tr("Own endpoint"))
        self._workspace.end_edit()
        self._clear()

    def _clear(self) -> None:
        self._window.page(PageId.SETUP).notices.clear(_KEY)

    # ---------------------------------------------------------------------------------------------------------- words
    def _say(self, words: Callable[[], Notice]) -> None:
        self._window.show_page(PageId.SETUP)
        self._window.page(PageId.SETUP).notices.show(replace(words(), again=words))

    def _opened_words(self, read: ImportedProfile) -> Notice:
        from cloudrec_gui.ui.import_export import words

        title = self.tr("{0} was opened from a file").format(read.profile.name)
        lines = [self.tr("Its secrets are not in the file: enter them before you start."), *words.notes(read.notes)]
        endpoint = next((ask for ask in read.asks if ask.kind == "endpoint"), None)
        refused = ", ".join(ask.kind for ask in read.asks if ask.kind != "endpoint")
        if refused:
            lines.append(self.tr("Not taken over, because a file may not decide it: {0}.").format(refused))
        actions: tuple[tuple[str, Callable[[], object]], ...] = ()
        if endpoint is not None:
            lines.append(self.tr("The file wants requests, credentials included, to go to {0}.").format(endpoint.value))
            actions = (
                (self.tr("Use this endpoint"), partial(self._use_endpoint, endpoint)),
                (self.tr("Keep Agora's hosts"), self._clear),
            )
        return Notice("warn" if read.asks else "info", title, "\n".join(lines), self.tr("This app"), actions=actions, key=_KEY)

    def _refused_words(self, refused: ImportRefused) -> Notice:
        from cloudrec_gui.ui.import_export import words

        return Notice("bad", self.tr("The file was not opened"), words.refusal(refused), self.tr("Your configuration"), key=_KEY)

    def _no_place_words(self, operation: str) -> Notice:
        title = self.tr("{0} is a request about a running recording").format(operation)
        text = self.tr("Nothing was sent and nothing was changed. Select a running recording of this kind, then import it again.")
        return Notice("info", title, text, self.tr("This app"), key=_KEY)
