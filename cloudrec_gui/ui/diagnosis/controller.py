"""Carries out what the card of causes offers: one undoable step in the draft, then the page where it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from cloudrec_gui.domain.draft import RECORDING, SECRET_KEY, SERVICES, TOKEN, TRANSCODING
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.variants import RECORDER, service_index
from cloudrec_gui.services.diagnosis import Do, Remedy, TokenSign, sign_of
from cloudrec_gui.services.workspace import ENDPOINT, Workspace
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.pages.ids import PageId
from cloudrec_gui.ui.widgets import Notice

if TYPE_CHECKING:
    from cloudrec_gui.services.profiles import Profiles
    from cloudrec_gui.ui.main_window import MainWindow

_KEY: Final = "remedy"
_FIELDS: Final[Mapping[Do, Path]] = {
    Do.OPEN_STORAGE: SECRET_KEY,
    Do.OPEN_TOKEN: TOKEN,
    Do.OPEN_CHANNEL: ("cname",),
    Do.OPEN_PICTURE: (*TRANSCODING, "width"),
    Do.OPEN_SUBSCRIPTION: (*RECORDING, "subscribeVideoUids"),
    Do.OPEN_ENDPOINT: ENDPOINT,
}
"""Which field of Setup a remedy leads to."""


class Medic(QObject):
    """One per window. ``start`` and ``query`` are the program's own ways of doing these things."""

    def __init__(self, window: MainWindow, workspace: Workspace, profiles: Profiles, recordings: Callable[[], Iterable[Recording]]) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._profiles = profiles
        self._recordings = recordings
        self._signs: dict[RecordingKey, TokenSign] = {}
        self.start: Callable[[], object] | None = None
        self.query: Callable[[RecordingKey], object] | None = None
        self.correct: Callable[[Recording], object] | None = None
        """Offers the form in which identifiers are entered."""

    def watch(self, changed: Event[Recording]) -> None:
        """Look at the token of every recording that is started, while it is at hand."""
        subscribe(self, changed, self._on_recording)

    def sign(self, recording: Recording) -> TokenSign:
        """What the token of a recording looked like when it was started here."""
        return self._signs.get(recording.key, TokenSign.UNKNOWN)

    def _on_recording(self, recording: Recording) -> None:
        if recording.state is State.INTENT and recording.profile == self._workspace.profile.id:
            token = self._workspace.secrets.get(TOKEN)
            self._signs[recording.key] = sign_of("" if token is None else token.reveal(), recording)

    def adopt(self, page: object) -> None:
        """Answer for a page of recordings from now on."""
        detail = getattr(page, "detail", None)
        pane = getattr(detail, "cause", None)
        if pane is not None:
            pane.everybody, pane.sign = self._recordings, self.sign
            pane.remedy_requested.connect(self.carry_out)

    def carry_out(self, key: RecordingKey, remedy: Remedy) -> None:
        """Do it for the recording of that key; nothing if it is not known any more."""
        recording = next((one for one in self._recordings() if one.key == key), None)
        if recording is None:
            return
        if remedy.do in (Do.WAIT_THEN_QUERY, Do.QUERY_NOW):
            self._call(self.query, recording.key)
        elif remedy.do is Do.SHOW_OTHER:
            self._select(RecordingKey(str(remedy.value)))
        elif remedy.do is Do.CORRECT_IDS:
            self._correct(recording)
        elif remedy.do is Do.OPEN_PAGE:
            self._open(recording, self._page_path("url"))
        elif remedy.do in _FIELDS:
            self._open(recording, _FIELDS[remedy.do])
        else:
            self._again(recording, remedy)

    @staticmethod
    def _call(way: Callable[[RecordingKey], object] | None, key: RecordingKey) -> None:
        if way is not None:
            way(key)

    def _select(self, key: RecordingKey) -> None:
        self._window.show_page(PageId.RECORDINGS)
        select = getattr(self._window.page(PageId.RECORDINGS), "select", None)
        if select is not None:
            select(key)

    def _correct(self, recording: Recording) -> None:
        if self.correct is not None:
            self.correct(recording)
        else:
            self._window.show_page(PageId.RECOVERY)

    def _page_path(self, field: str) -> Path:
        index = service_index(self._workspace.draft.body, RECORDER)
        return (*SERVICES, 0 if index is None else index, "serviceParam", field)

    def _open_profile(self, recording: Recording) -> bool:
        """Open the profile that the recording belongs to. False if there is none of that id any more."""
        if recording.profile == self._workspace.profile.id:
            return True
        found = self._profiles.get(recording.profile)
        if found is None:
            self._say(self._gone_words)
            return False
        self._workspace.set_profile(found)
        return True

    def _open(self, recording: Recording, path: Path) -> None:
        """The field where it can be put right."""
        self._window.show_page(PageId.SETUP)
        if self._open_profile(recording):
            show = getattr(self._window.page(PageId.SETUP), "show_path", None)
            if show is not None:
                show(path)

    def _again(self, recording: Recording, remedy: Remedy) -> None:
        """Put the one value that was at fault, and start again if what is prepared is still that recording."""
        self._window.show_page(PageId.SETUP)
        if not self._open_profile(recording):
            return
        draft = self._workspace.draft
        same = (draft.mode, draft.cname, draft.uid) == (recording.mode, recording.cname, recording.uid)
        self._workspace.put_all({self._place(remedy.do): remedy.value}, self.tr("Remedy"))
        if same and recording.final and remedy.do is not Do.START_LONGER and self.start is not None:
            self.start()
            return
        show = getattr(self._window.page(PageId.SETUP), "show_path", None)
        if show is not None:
            show(self._place(remedy.do))
        self._say(partial(self._prepared_words, same))

    def _place(self, do: Do) -> Path:
        if do is Do.START_WITH_IDLE:
            return (*RECORDING, "maxIdleTime")
        if do is Do.START_OTHER_UID:
            return ("uid",)
        if do is Do.START_LONGER:
            return ("acquire", "resourceExpiredHour")
        return self._page_path("maxRecordingHour")

    # ---------------------------------------------------------------------------------------------------------- words
    def _say(self, words: Callable[[], Notice]) -> None:
        self._window.page(PageId.SETUP).notices.show(replace(words(), again=words))

    def _prepared_words(self, same: bool) -> Notice:
        title = self.tr("The value is set; nothing has been started")
        text = self.tr("Start when you are ready. Undo takes the change back.")
        if not same:
            text = self.tr("What is prepared here is another recording than the one that failed: check it before you start.")
        return Notice("info", title, text, self.tr("Your configuration"), key=_KEY)

    def _gone_words(self) -> Notice:
        title = self.tr("The profile of that recording does not exist any more")
        text = self.tr("Nothing was changed. What is prepared here belongs to another profile.")
        return Notice("warn", title, text, self.tr("Your configuration"), key=_KEY)
