"""Trying a failure in the sandbox: choose one, and the draft and the sandbox are made ready for it in one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QObject

from cloudrec_gui.domain.draft import Draft, put_in
from cloudrec_gui.domain.drafts import converted
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.trees import leaves
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.diagnosis import scenario_words
from cloudrec_gui.ui.pages.ids import PageId
from cloudrec_gui.ui.widgets import Notice

if TYPE_CHECKING:
    from cloudrec_gui.services.profiles import Profiles
    from cloudrec_gui.ui.diagnosis.scenario_dialog import ScenarioDialog
    from cloudrec_gui.ui.main_window import MainWindow

_KEY: Final = "scenario"


class ScenarioPort(Protocol):
    """The part of a sandbox that makes failures ready."""

    def scenarios(self) -> Mapping[str, str]:
        """Names and summaries, in their order."""
        ...

    def prepare(self, name: str, cname: str, uid: str) -> Mapping[str, Any]:
        """Let the next recording meet it: ``cname``, ``body``, ``acquire``, ``secrets`` by dotted path."""
        ...


def with_scenario(draft: Draft, carried: Mapping[str, Any]) -> Draft:
    """``draft`` as a composite recording that carries what a scenario asks for; its secrets are in the body for ``set_draft``."""
    made = draft if draft.variant in (Variant.MIX_HLS, Variant.MIX_MP4) else converted(draft, Variant.MIX_MP4)
    body: Any = put_in(made.body, ("cname",), carried["cname"])
    if not made.get(("clientRequest", "storageConfig", "bucket")):
        body = put_in(body, ("clientRequest", "storageConfig", "bucket"), "bucket")
    for path, value in leaves(carried["body"]):
        body = put_in(body, ("clientRequest", *path), value)
    for dotted, value in carried["secrets"].items():
        body = put_in(body, secret_path(dotted), value)
    return replace(made, body=body, acquire={**made.acquire, **carried["acquire"]})


def secret_path(dotted: str) -> Path:
    """Where a secret of a scenario is sent."""
    return ("clientRequest", *dotted.split("."))


class ScenarioDesk(QObject):
    """Opens the dialog and makes ready what is chosen. The wrong secrets of a scenario are taken back once it has started."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, profiles: Profiles, changed: Event[Recording], port: ScenarioPort | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._profiles = profiles
        self.port = port
        """Where failures are made ready; None while the sandbox is not up."""
        self.dialog: ScenarioDialog | None = None
        self._former: dict[Path, Secret] = {}
        window.actions_table.on("try-failure", self.show)
        subscribe(self, changed, self._on_recording)

    def show(self) -> None:
        """The list of failures, opened once and raised again."""
        if self.port is None:
            return
        if self.dialog is None:
            from cloudrec_gui.ui.diagnosis.scenario_dialog import ScenarioDialog

            self.dialog = ScenarioDialog(self.port.scenarios(), self._window)
            self.dialog.chosen.connect(self.prepare)
        self.dialog.open()

    def prepare(self, name: str) -> None:
        """Make the draft and the sandbox ready for one of them, as one step that undo takes back."""
        if self.port is None:
            return
        if not self._workspace.profile.sandbox:
            sandbox = self._profiles.get(SANDBOX_ID)
            if sandbox is None:
                return
            self._workspace.set_profile(sandbox)
        draft = self._workspace.draft
        carried = self.port.prepare(name, draft.cname, draft.uid)
        self._restore_secrets()
        wanted = [secret_path(dotted) for dotted in carried["secrets"]]
        self._former = {path: self._workspace.secrets.get(path, Secret()) for path in wanted}
        self._workspace.set_draft(with_scenario(draft, carried), scenario_words.name(name))
        self._workspace.commit_secrets()
        self._window.show_page(PageId.SETUP)
        words = partial(self._words, name)
        self._window.page(PageId.SETUP).notices.show(replace(words(), again=words))

    def _on_recording(self, recording: Recording) -> None:
        if self._former and recording.state is State.STARTING and recording.profile == SANDBOX_ID:
            self._restore_secrets()

    def _restore_secrets(self) -> None:
        former, self._former = self._former, {}
        if self._workspace.profile.sandbox:
            for path, secret in former.items():
                self._workspace.put_secret(path, secret)
            self._workspace.commit_secrets()

    def _words(self, name: str) -> Notice:
        title = self.tr("Ready to fail: {name}").format(name=scenario_words.name(name))
        text = self.tr("{story} Press Acquire and start, then watch it under Recordings. Undo takes the change back.")
        return Notice("info", title, text.format(story=scenario_words.story(name)), self.tr("Sandbox"), key=_KEY)
