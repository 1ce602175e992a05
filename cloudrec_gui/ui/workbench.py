"""Turns what people ask for into calls, and what comes back into what the pages show.

Pages emit intentions and read services; services know no window. This controller stands between them: it owns the current
recording, spawns every coroutine through the task supervisor, and words each failure where the person is looking.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from cloudrec_gui.api.errors import ApiError, InvalidRequest
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.connections import NotConnected
from cloudrec_gui.services.journal import JournalUnavailable
from cloudrec_gui.services.recordings import AlreadyRecording, NoTask
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.explanations import explain
from cloudrec_gui.ui.journal_words import why_no_start
from cloudrec_gui.ui.pages.base import Page, PageId
from cloudrec_gui.ui.pages.kinds import is_layout, is_recordings, is_setup, is_traffic
from cloudrec_gui.ui.widgets import Notice

if TYPE_CHECKING:
    import asyncio

    from cloudrec_gui.domain.draft import Draft, SecretBag
    from cloudrec_gui.services.exchange import Imported
    from cloudrec_gui.services.layout_push import LayoutPush
    from cloudrec_gui.services.live_follow import LiveFollow
    from cloudrec_gui.services.poller import Poller
    from cloudrec_gui.services.recordings import Recordings, StartProgress
    from cloudrec_gui.services.tasks import TaskSupervisor
    from cloudrec_gui.services.workspace import Workspace
    from cloudrec_gui.ui.main_window import MainWindow
    from cloudrec_gui.ui.pages.layout import LayoutPage
    from cloudrec_gui.ui.pages.setup import SetupPage
    from cloudrec_gui.ui.recording_actions.update_body import Prepared

Expected = (ApiError, InvalidRequest, NotConnected, JournalUnavailable, AlreadyRecording, NoTask)
"""What a call may end with. Anything else is a bug and goes to the crash reporter."""


def _nowhere(entry: str) -> None:
    """Until somebody has a dictionary."""


class Workbench(QObject):
    """One per window. Every public method is what a person can ask for."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        recordings: Recordings,
        poller: Poller,
        push: LayoutPush,
        tasks: TaskSupervisor,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._recordings = recordings
        self._poller = poller
        self._push = push
        self._tasks = tasks
        self.look_up: Callable[[str], object] = _nowhere
        """Opens the error dictionary on an entry."""
        self.follower: LiveFollow | None = None
        """Sends drafts while the recording follows the hand; without one nothing follows."""
        self._starting = False
        self._start_wait: asyncio.Task[None] | None = None
        self._started: RecordingKey | None = None
        """Whose steps the Setup page shows."""
        self._starting_draft: Draft | None = None
        self._bodies: dict[RecordingKey, Mapping[str, Any]] = {}
        """What the recordings of this run were started with, without secrets."""
        self._seen: set[RecordingKey] = set()
        self.current: RecordingKey | None = None
        subscribe(self, recordings.changed, self._on_recording)
        subscribe(self, recordings.progress, self._on_progress)
        self._connect_commands()
        self._show_current()

    def _connect_commands(self) -> None:
        window, table = self._window, self._window.actions_table
        window.head.start_clicked.connect(self.new_recording)
        window.head.stop_clicked.connect(self.stop)
        for ident, handler in {
            "new-recording": self.new_recording,
            "start": self.start,
            "stop": self.stop,
            "stop-async": self.stop_async,
            "update": self.show_update,
            "query": self.query,
            "pause-polling": self.toggle_polling,
            "copy-ids": self.copy_ids,
            "copy-json": self.copy_json,
            "apply-layout": self.apply_layout,
            "test-connection": self.test_connection,
        }.items():
            table.on(ident, handler)
        subscribe(self, self._poller.paused_changed, table["pause-polling"].setChecked)

    # ------------------------------------------------------------------------------------------------------ pages
    def adopt(self, page: Page) -> Page:
        """Listen to what a freshly built page asks for, and show it what there is."""
        if is_setup(page):
            page.start_requested.connect(self.start)
            page.bar.cancel_requested.connect(self.cancel_start)
            page.test_requested.connect(self.test_connection)
            page.elsewhere_requested.connect(self._show_elsewhere)
            page.layout_requested.connect(self._show_layout)
        elif is_recordings(page):
            page.stop_requested.connect(self.stop)
            page.update_requested.connect(self.update)
            page.look_up_requested.connect(self._look_up)
            page.query_requested.connect(self.query)
            page.edit_layout_requested.connect(self.edit_layout)
            page.new_requested.connect(self.new_recording)
            page.read_requested.connect(self._read_about_sandbox)
            page.show_exchange_requested.connect(self.show_exchange)
            page.selected.connect(self.choose)
            page.select(self.current)
        elif is_layout(page):
            page.apply_requested.connect(self._apply)
            page.follow_offered.connect(self._follow_draft)
            page.follow_changed.connect(self._follow_changed)
            page.set_live(self.layable())
        return page

    def _page(self, ident: PageId) -> Any:
        return self._window.page(ident)

    def _current(self) -> Recording | None:
        return self._recordings.get(self.current) if self.current is not None else None

    def layable(self) -> Recording | None:
        """The current recording if it runs and has a layout."""
        recording = self._current()
        return recording if recording is not None and recording.running and recording.mode is Mode.MIX else None

    def choose(self, key: object) -> None:
        """Make a recording the current one: head, layout page and commands follow."""
        self.current = RecordingKey(key) if isinstance(key, str) else None
        self._show_current()

    def _show_current(self) -> None:
        recording = self._current()
        self._window.head.set_recording(recording)
        layout = self._window.built(PageId.LAYOUT)
        if is_layout(layout):
            layout.set_live(self.layable())
        table = self._window.actions_table
        for ident in ("stop", "stop-async", "update"):
            table.allow(ident, recording is not None and recording.running)
        table.allow("query", recording is not None and bool(recording.sid))
        table.allow("copy-ids", recording is not None)
        table.allow("apply-layout", self.layable() is not None)

    def _on_recording(self, recording: Recording) -> None:
        new = recording.key not in self._seen
        self._seen.add(recording.key)
        # Only what has just begun: somebody who has let go of everything is not led back by the next answer, and somebody who
        # reads why a recording ended is not led away by the answer to another one.
        if new and recording.key != self.current and (self.current is None or self._newer(recording)):
            self.current = recording.key
            page = self._window.built(PageId.RECORDINGS)
            if is_recordings(page):
                page.select(recording.key)
        if recording.key == self.current:
            self._show_current()

    def _newer(self, recording: Recording) -> bool:
        """A recording that was just begun takes the place of one that is over."""
        current = self._current()
        return current is None or (current.final and not recording.final and recording.created_at >= current.created_at)

    # ------------------------------------------------------------------------------------------------------ start
    def new_recording(self) -> None:
        """Where a recording is prepared."""
        self._window.show_page(PageId.SETUP)

    def start(self) -> None:
        """Acquire and start what is prepared, or show what keeps it from being started."""
        page: SetupPage = self._page(PageId.SETUP)
        self._window.show_page(PageId.SETUP)
        if self._starting:
            return
        if page.sent.broken:
            page.sent.show_fault()
            return
        blocking = [problem for problem in self._workspace.problems if problem.severity.value == "error"]
        if blocking:
            page.show_path(blocking[0].path)
            return
        unknown = self._unanswered()
        if unknown is not None:
            question = partial(self._again_question, unknown.key)
            page.notices.show(replace(question(), again=question))
            return
        self._start_now()

    def _unanswered(self) -> Recording | None:
        """A recording of what is prepared that may be running: its start was sent and no usable answer came."""
        profile, draft = self._workspace.profile, self._workspace.draft
        same = (profile.id, draft.cname, draft.uid)
        rows = self._recordings.all()
        return next((r for r in rows if r.state is State.AMBIGUOUS and (r.profile, r.cname, r.uid) == same), None)

    def _again_question(self, key: RecordingKey) -> Notice:
        title = self.tr("This recording may be running already")
        text = self.tr(
            "An earlier start of this channel under this uid was sent and got no usable answer. If it runs, another start "
            "is refused with code 53; under another uid it would be recorded, and billed, twice."
        )
        answers = (
            (self.tr("Show it"), partial(self.show_recording, key)),
            (self.tr("Start all the same"), self._start_now),
        )
        return Notice("warn", title, text, self.tr("Your configuration"), actions=answers, key="start")

    def _start_now(self) -> None:
        page: SetupPage = self._page(PageId.SETUP)
        self._starting = True
        self._started = None
        page.notices.clear()
        page.set_progress(None)
        page.set_busy(True)
        work = self._guarded("start", self._start(), PageId.SETUP, done=self._start_over)
        self._start_wait = self._tasks.spawn(work, name="start")

    def cancel_start(self) -> None:
        """Wait no longer. What has not been sent is not sent; what has been sent is still written down and shown."""
        if self._start_wait is not None:
            self._start_wait.cancel()
            self._page(PageId.SETUP).notices.show(replace(self._cancelled_words(), again=self._cancelled_words))

    def _cancelled_words(self) -> Notice:
        title = self.tr("The start was cancelled")
        text = self.tr("Nothing more is sent. If start had been sent already, what comes of it is shown under Recordings.")
        return Notice("info", title, text, self.tr("This app"), key="start")

    async def _start(self) -> None:
        self._workspace.commit_secrets()
        self._starting_draft = self._workspace.draft
        recording = await self._recordings.start(self._workspace.profile, self._workspace.secrets)
        self.choose(recording.key)
        self._window.show_page(PageId.RECORDINGS)
        self._window.focus_page()
        page = self._page(PageId.RECORDINGS)
        if is_recordings(page):
            page.select(recording.key)

    def _start_over(self) -> None:
        self._starting = False
        self._start_wait = None
        page = self._window.built(PageId.SETUP)
        if is_setup(page):
            page.set_busy(False)
            # A button that is disabled hands its focus on, wherever that leads; it gets it back.
            if self._window.current is PageId.SETUP:
                page.bar.start.setFocus()

    def _on_progress(self, progress: StartProgress) -> None:
        if progress.step.value == "acquire":
            self._started = progress.key
            if self._starting_draft is not None:
                self._bodies[progress.key] = self._starting_draft.body
        if progress.key != self._started:
            return
        page = self._window.built(PageId.SETUP)
        if is_setup(page):
            page.set_progress(progress)

    # ---------------------------------------------------------------------------------------------- while it runs
    def stop_async(self, key: object = None) -> None:
        """Stop without waiting until the files are stored; queries go on until the end is seen."""
        self.stop(key, asynchronous=True)

    def stop(self, key: object = None, asynchronous: bool = False) -> None:
        """Stop a recording, the current one without a key: at once in the sandbox, after one more word where it is real."""
        target = self._target(key)
        recording = self._recordings.get(target) if target is not None else None
        if target is None or recording is None:
            return
        if recording.profile == SANDBOX_ID:
            self._stop_now(target, asynchronous)
            return
        self.show_recording(target)
        question = partial(self._stop_question, target, recording.cname, asynchronous)
        self._page(PageId.RECORDINGS).notices.show(replace(question(), again=question))

    def _stop_question(self, key: RecordingKey, cname: str, asynchronous: bool) -> Notice:
        title = self.tr("Stop the recording of {0}?").format(cname)
        text = self.tr("It ends for good: a stopped recording cannot be continued, only a new one started.")
        answers = ((self.tr("Stop it"), partial(self._stop_now, key, asynchronous)), (self.tr("Keep recording"), self._keep_recording))
        return Notice("warn", title, text, actions=answers, key="stop-question")

    def _keep_recording(self) -> None:
        self._page(PageId.RECORDINGS).notices.clear("stop-question")

    def _stop_now(self, key: RecordingKey, asynchronous: bool) -> None:
        self._keep_recording()
        self._spawn("stop", self._recordings.stop(key, asynchronous=asynchronous), PageId.RECORDINGS, key)

    def prepared(self, recording: Recording) -> Prepared:
        """What is known of a recording's start, for the form that changes it."""
        from cloudrec_gui.ui.recording_actions.update_body import Prepared

        secrets = self._workspace.secrets if recording.profile == self._workspace.profile.id else {}
        return Prepared(self._bodies.get(recording.key, {}), secrets)

    def show_update(self) -> None:
        """The form that changes the current recording while it runs."""
        if self.current is not None:
            self.show_recording(self.current)
            page = self._page(PageId.RECORDINGS)
            if is_recordings(page):
                page.show_update(self.current)

    def update(self, key: object, client_request: Mapping[str, Any], secrets: SecretBag) -> None:
        """Change subscriptions, pause, push address or the bucket's credentials of a running recording."""
        target = self._target(key)
        if target is not None:
            work = self._recordings.update(target, client_request, secrets)
            self._spawn("update", work, PageId.RECORDINGS, target, failed=self._update_failed)

    def _update_failed(self) -> None:
        page = self._window.built(PageId.RECORDINGS)
        if is_recordings(page) and self.current is not None:
            page.set_update_state(self.current, "failed", "")

    def offer(self, imported: Imported) -> bool:
        """Ask whether an update that somebody imported is meant for the current recording. False when it has no place here."""
        recording = self._current()
        if imported.operation is not Operation.UPDATE or recording is None or not recording.running:
            return False
        self.show_recording(recording.key)
        question = partial(self._offer_words, recording.key, recording.cname, imported)
        self._page(PageId.RECORDINGS).notices.show(replace(question(), again=question))
        return True

    def _offer_words(self, key: RecordingKey, cname: str, imported: Imported) -> Notice:
        import json

        request = imported.body.get("clientRequest", {})
        title = self.tr("Send the imported update to {0}?").format(cname)
        text = self.tr("It replaces what was set before. Secrets in it are sent and not shown.")
        send = (self.tr("Send update"), partial(self._send_offered, key, request, imported.secrets))
        details = json.dumps(request, ensure_ascii=False, indent=2)
        return Notice("warn", title, text, details=details, actions=(send, (self.tr("Do not send"), self._drop_offer)), key="offer")

    def _send_offered(self, key: RecordingKey, request: Mapping[str, Any], secrets: SecretBag) -> None:
        self._drop_offer()
        self.update(key, request, secrets)

    def _drop_offer(self) -> None:
        self._page(PageId.RECORDINGS).notices.clear("offer")

    def _look_up(self, entry: object) -> None:
        self.look_up(str(entry))

    def query(self, key: object = None) -> None:
        """Ask now how a recording is."""
        target = self._target(key)
        if target is not None:
            self._spawn("query", self._recordings.query(target), PageId.RECORDINGS, target)

    def toggle_polling(self) -> None:
        """Hold or resume all automatic queries."""
        self._poller.toggle_all()

    def edit_layout(self, key: object) -> None:
        """Open the layout of a recording."""
        self.choose(key)
        self._window.show_page(PageId.LAYOUT)

    def apply_layout(self) -> None:
        """What the page's own button does."""
        page = self._page(PageId.LAYOUT)
        self._window.show_page(PageId.LAYOUT)
        if is_layout(page):
            page.editor.apply()

    def _apply(self, wire: Mapping[str, Any]) -> None:
        target = self._target(None)
        page = self._page(PageId.LAYOUT)
        if target is None or not is_layout(page):
            return
        page.notices.clear("updateLayout")
        page.set_apply_state("sending")
        self._spawn("updateLayout", self._apply_and_say(target, wire, page), PageId.LAYOUT, target, failed=self._apply_failed)

    async def _apply_and_say(self, key: RecordingKey, wire: Mapping[str, Any], page: LayoutPage) -> None:
        if await self._push.push(key, wire):
            page.set_apply_state("applied")

    def _follow_draft(self, wire: Mapping[str, Any]) -> None:
        if self.current is not None and self.follower is not None:
            self.follower.offer(self.current, wire)

    def _follow_changed(self, following: bool) -> None:
        if not following and self.follower is not None:
            self.follower.stop()

    async def send_followed(self, key: RecordingKey, wire: Mapping[str, Any]) -> bool:
        """One layout of a drag. False when it was refused: following is over then, and the draft stays."""
        page = self._window.built(PageId.LAYOUT)
        if not is_layout(page) or key != self.current:
            return False
        try:
            accepted = await self._push.push(key, wire)
        except Expected as error:
            page.set_following(False)
            page.set_apply_state("failed")
            self._say("updateLayout", error, PageId.LAYOUT, key)
            return False
        if accepted:
            page.set_apply_state("applied")
        return True

    def _apply_failed(self) -> None:
        page = self._window.built(PageId.LAYOUT)
        if is_layout(page):
            page.set_apply_state("failed")

    def test_connection(self) -> None:
        """Try the credentials with a call that costs nothing."""
        page = self._page(PageId.SETUP)
        self._window.show_page(PageId.SETUP)
        if is_setup(page):
            page.set_test_result("note", self.tr("Asking the service…"))
            self._spawn(
                "test",
                self._test(page),
                PageId.SETUP,
                failed=partial(page.set_test_result, "error", self.tr("It did not work; see above.")),
            )

    async def _test(self, page: SetupPage) -> None:
        await self._recordings.probe(self._workspace.profile, self._workspace.secrets)
        page.notices.clear("test")
        page.set_test_result("ok", self.tr("Signed in"))

    # --------------------------------------------------------------------------------------------------- showing
    def show_exchange(self, number: int) -> None:
        """Open one row of Traffic."""
        page = self._page(PageId.TRAFFIC)
        self._window.show_page(PageId.TRAFFIC)
        if is_traffic(page):
            page.select(number)

    def copy_ids(self) -> None:
        """The identifiers of the current recording, one a line."""
        recording = self._current()
        if recording is not None:
            from cloudrec_gui.ui.pages.recording_detail import ids_text

            QGuiApplication.clipboard().setText(ids_text(recording))

    def copy_json(self) -> None:
        """The body of start as it would be sent, without secrets."""
        import json

        QGuiApplication.clipboard().setText(json.dumps(self._workspace.body_preview(), ensure_ascii=False, indent=2))

    def _read_about_sandbox(self) -> None:
        self._window.actions_table.run("about-sandbox")

    def _show_elsewhere(self, path: Path) -> None:
        self._show_layout()

    def _show_layout(self) -> None:
        self._window.show_page(PageId.LAYOUT)

    def _target(self, key: object) -> RecordingKey | None:
        return RecordingKey(key) if isinstance(key, str) and key else self.current

    # ----------------------------------------------------------------------------------------------------- calls
    def _spawn(
        self,
        what: str,
        work: Coroutine[Any, Any, object],
        place: PageId,
        key: RecordingKey | None = None,
        *,
        done: Callable[[], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        self._tasks.launch(self._guarded(what, work, place, key, done, failed), name=what)

    async def _guarded(
        self,
        what: str,
        work: Coroutine[Any, Any, object],
        place: PageId,
        key: RecordingKey | None = None,
        done: Callable[[], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        try:
            await work
        except Expected as error:
            if failed is not None:
                failed()
            self._say(what, error, place, key)
        finally:
            if done is not None:
                done()

    def _say(self, what: str, error: Exception, place: PageId, key: RecordingKey | None) -> None:
        """Put an expected failure into words on the page where it was asked for."""
        # The recording's own pane explains its failures; and 435 and 49 are how some recordings end.
        if (
            isinstance(error, ApiError)
            and key is not None
            and self._recordings.get(key) is not None
            and what in ("stop", "query", "update")
        ):
            self.show_recording(key)
            return
        words = partial(self._words, what, error, key)
        self._page(place).notices.show(replace(words(), again=words))

    def _words(self, what: str, error: Exception, key: RecordingKey | None) -> Notice:
        """An expected failure in the language of now."""
        if isinstance(error, ApiError):
            said = explain(error.failure, self._recordings.get(key) if key is not None else None)
            actions: tuple[tuple[str, Callable[[], object]], ...] = ()
            if error.failure.exchange is not None:
                actions += ((self.tr("Show the exchange"), partial(self.show_exchange, error.failure.exchange)),)
            if said.entry:
                actions += ((self.tr("Look it up"), partial(self.look_up, said.entry)),)
            text = "\n".join(line for line in (said.text, said.next_step, said.retry) if line)
            return Notice(said.kind, said.title, text, said.side, error.reply_text, actions, key=what)
        if isinstance(error, InvalidRequest):
            lines = "\n".join(f"{'.'.join(map(str, path))}: {message}" for path, message in error.problems)
            return Notice("bad", self.tr("Nothing was sent: the request is not valid"), lines, self.tr("Your configuration"), key=what)
        if isinstance(error, JournalUnavailable):
            text = why_no_start(error.trouble)
            return Notice("bad", self.tr("The journal cannot be written"), text, self.tr("This app"), str(error), key=what)
        if isinstance(error, AlreadyRecording):
            text = self.tr(
                "This channel is already being recorded under the same uid. Stop that recording first, or choose another recorder uid."
            )
            show = (self.tr("Show it"), partial(self.show_recording, error.key))
            return Notice("warn", self.tr("Nothing was sent"), text, self.tr("Your configuration"), actions=(show,), key=what)
        if isinstance(error, NotConnected):
            text = self.tr("It is starting; try again in a moment.")
            return Notice("warn", self.tr("The sandbox is not ready yet"), text, self.tr("This app"), key=what)
        text = self.tr("There is no sid to ask about, or no credentials for its project are at hand.")
        return Notice("warn", self.tr("Nothing was sent"), text, self.tr("This app"), key=what)

    def show_recording(self, key: RecordingKey) -> None:
        """Open one row of Recordings."""
        self._window.show_page(PageId.RECORDINGS)
        page = self._page(PageId.RECORDINGS)
        if is_recordings(page):
            page.select(key)
