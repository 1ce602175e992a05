"""Carries out what the Recover page asks for, and brings people there: from the window, from a recording, from the launch."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cloudrec_gui.api.errors import ApiError, InvalidRequest
from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.ids import ProfileId, RecordingKey, Sid
from cloudrec_gui.services.connections import Connections, NotConnected
from cloudrec_gui.services.recordings import AlreadyRecording, NoTask
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.pages.ids import PageId

if TYPE_CHECKING:
    from cloudrec_gui.api.wire import Connection
    from cloudrec_gui.domain.profile import Profile
    from cloudrec_gui.domain.recording import Recording
    from cloudrec_gui.services.profiles import Profiles
    from cloudrec_gui.services.recovery.adoption import Ids
    from cloudrec_gui.services.recovery.ladder import RungKind
    from cloudrec_gui.services.recovery.salvage import Prepared, Salvage
    from cloudrec_gui.services.tasks import TaskSupervisor
    from cloudrec_gui.ui.main_window import MainWindow
    from cloudrec_gui.ui.recovery.page import RecoveryPage
    from cloudrec_gui.ui.widgets import Notice


class RecoveryController(QObject):
    """One per window. ``look_at`` shows a recording on its own page; ``ask_credentials`` opens a profile's fields."""

    def __init__(
        self,
        window: MainWindow,
        salvage: Salvage,
        connections: Connections,
        profiles: Profiles,
        prepared: Prepared,
        tasks: TaskSupervisor,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._salvage = salvage
        self._connections = connections
        self._profiles = profiles
        self._prepared = prepared
        self._tasks = tasks
        self.look_at: Callable[[RecordingKey], object] = _nowhere
        self.ask_credentials: Callable[[ProfileId], object] = _nowhere
        self.show_exchange: Callable[[Any], object] = _nowhere
        """Opens an exchange of Traffic by its number."""
        self.look_up: Callable[[Any], object] = _nowhere
        """Opens an entry of the dictionary of answers."""
        window.actions_table.on("adopt", self.open_adopt)
        subscribe(self, salvage.changed, self._on_changed)
        self._on_changed(None)

    # ------------------------------------------------------------------------------------------------------- the page
    def page(self) -> RecoveryPage:
        """The page, built now if nobody has looked at it yet."""
        from cloudrec_gui.ui.recovery.page import RecoveryPage

        page = self._window.page(PageId.RECOVERY)
        if not isinstance(page, RecoveryPage):
            raise TypeError("the page of recovery is something else")
        return page

    def attend(self, page: RecoveryPage) -> RecoveryPage:
        """Listen to a freshly built page."""
        page.ladder.retry_requested.connect(self.retry)
        page.ladder.confirm_requested.connect(self.confirm)
        page.ladder.taken.connect(self._taken)
        page.ladder.credentials_requested.connect(self._credentials)
        page.ladder.settle_requested.connect(self.settle)
        page.undo_requested.connect(self.unsettle)
        page.recordings_requested.connect(self._show_recordings)
        page.adopt_opened.connect(self._fill_profiles)
        page.adopt.adopt_requested.connect(self.adopt)
        page.adopt.credentials_requested.connect(self._credentials)
        page.adopt.show_exchange_requested.connect(self._exchange)
        page.adopt.look_up_requested.connect(self._entry)
        return page

    def open(self, key: RecordingKey | None = None) -> None:
        """Go there, to one suspect if one is named."""
        self._window.show_page(PageId.RECOVERY)
        if key is not None:
            self.page().choose(key)

    def open_adopt(self) -> None:
        """Go to the form."""
        self._window.show_page(PageId.RECOVERY)
        self.page().show_adopt()

    def correct(self, recording: Recording) -> None:
        """Go to the form with the ids of a recording that the service does not find under them."""
        from cloudrec_gui.services.recovery.adoption import Ids

        self.open_adopt()
        r = recording
        self.page().adopt.set_ids(Ids(r.resource_id, r.sid, r.mode.value, r.cname, r.uid, r.app_id))

    def _on_changed(self, _: None) -> None:
        self._window.rail.set_count(PageId.RECOVERY, len(self._salvage.suspects()))

    def _show_recordings(self) -> None:
        self._window.show_page(PageId.RECORDINGS)

    def _fill_profiles(self) -> None:
        from cloudrec_gui.ui import words

        rows = [(profile.id, words.profile_name(profile)) for profile in self._profiles.all()]
        self.page().set_profiles(rows, self._profiles.current.id)

    # -------------------------------------------------------------------------------------------------------- climbing
    def retry(self, key: object) -> None:
        """The same start once more."""
        from cloudrec_gui.services.recovery.ladder import RungKind

        target = RecordingKey(str(key))
        self._spawn("retry", self._retried(target), target, RungKind.RETRY)

    async def _retried(self, key: RecordingKey) -> None:
        recording = await self._salvage.retry(key)
        self._found(recording)

    def confirm(self, key: object, sid: object, rung: RungKind) -> None:
        """Ask the service about a sid that was found."""
        target = RecordingKey(str(key))
        self._spawn("confirm", self._confirmed(target, Sid(str(sid)), rung), target, rung)

    async def _confirmed(self, key: RecordingKey, sid: Sid, rung: RungKind) -> None:
        from cloudrec_gui.services.recovery.salvage import Answer

        told = self.page().ladder.notifications()
        answer = await self._salvage.confirm(key, sid, rung)
        if answer is Answer.NOT_THIS:
            self.page().say(key, rung, "warn", self._not_this)
            return
        self._salvage.note(key, told)
        self.page().notices.show(self._found_notice(key))

    def _not_this(self) -> str:
        return self.tr(
            "The service knows no recording under this sid and the resource ID of the start: it is another one, or it has ended. "
            "While a recording moves to another server it cannot be found for up to 90 s."
        )

    def _found(self, recording: Recording) -> None:
        self.page().notices.show(self._found_notice(recording.key))

    def _found_notice(self, key: RecordingKey) -> Notice:
        """It was found; said again in another language."""
        from cloudrec_gui.ui.widgets import Notice

        actions = ((self.tr("Show it"), partial(self.look, key)),)
        title, text = self.tr("Found: it is watched again"), self.tr("Its sid was confirmed and written down. It can be stopped now.")
        return Notice("ok", title, text, "", actions=actions, key="found", again=partial(self._found_notice, key))

    def look(self, key: RecordingKey) -> None:
        """Show one recording where all are shown."""
        self.look_at(key)

    def _taken(self, key: object, rung: RungKind) -> None:
        self._salvage.mark(RecordingKey(str(key)), rung)

    def settle(self, key: object, ran: bool) -> None:
        """A person's word."""
        self._tasks.launch(self._quietly(self._salvage.settle(RecordingKey(str(key)), ran)), name="settle")

    def unsettle(self, key: object) -> None:
        """Take it back."""
        self._tasks.launch(self._salvage.unsettle(RecordingKey(str(key))), name="unsettle")

    async def _quietly(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except NoTask:
            # It was found or has ended between the question and the answer; the page shows that already.
            return

    def _spawn(self, name: str, work: Coroutine[Any, Any, None], key: RecordingKey, rung: RungKind) -> None:
        self.page().ladder.busy(rung, True)
        self._tasks.launch(self._told(work, key, rung), name=f"{name} {key}")

    async def _told(self, work: Coroutine[Any, Any, None], key: RecordingKey, rung: RungKind) -> None:
        page = self.page()
        page.say(key, rung, "note", str)
        try:
            await work
        except ApiError as error:
            page.say(key, rung, "error", partial(_failed, error.failure))
        except (NoTask, InvalidRequest):
            page.say(key, rung, "error", self._impossible if self._salvage.connected(key) else self._unknown_credentials)
        finally:
            page.ladder.busy(rung, False)

    def _unknown_credentials(self) -> str:
        return self.tr("The credentials of its profile are not known in this run.")

    def _impossible(self) -> str:
        return self.tr("That is not possible any more.")

    # -------------------------------------------------------------------------------------------------------- adopting
    def adopt(self, ids: Ids, profile: object) -> None:
        """Confirm the ids and take the recording in."""
        self.page().adopt.busy(True)
        self._tasks.launch(self._adopted(ids, ProfileId(str(profile))), name="adopt")

    async def _adopted(self, ids: Ids, ident: ProfileId) -> None:
        form = self.page().adopt
        try:
            prepared = self._prepared(ident)
            if prepared is None:
                form.say("error", self.tr("The credentials of this profile are not known in this run."), credentials=True)
                return
            connection = self._connections.connection_for(*prepared)
            if not connection.customer_id or not connection.customer_secret:
                form.say("error", self.tr("The credentials of this profile are not known in this run."), credentials=True)
                return
            try:
                recording = await self._salvage.adopt(ids, prepared[0], connection)
            except ApiError as error:
                self._explain(ids, prepared[0], connection, error.failure)
                return
        except AlreadyRecording as error:
            form.say("ok", self.tr("It is in the list already."))
            self.look_at(error.key)
        except (NotConnected, InvalidRequest):
            form.say("error", self.tr("This profile cannot be asked: its address is not usable."))
        else:
            form.clear()
            self.look_at(recording.key)
        finally:
            form.busy(False)

    def _explain(self, ids: Ids, profile: Profile, connection: Connection, failure: Failure) -> None:
        """Why it was not taken in: ranked causes where the answer itself says nothing (behaviour §4)."""
        from cloudrec_gui.ui.explanations import entry_of

        form = self.page().adopt
        recording, causes = self._salvage.refused(ids, profile, connection, failure)
        if not causes:
            form.say("error", _failed(failure))
            return
        entry = entry_of(failure)
        form.explain(recording, failure, causes, "" if entry is None else entry.id)

    def _exchange(self, number: object) -> None:
        self.show_exchange(number)

    def _entry(self, ident: object) -> None:
        self.look_up(ident)

    def _credentials(self, ident: object) -> None:
        self.ask_credentials(ProfileId(str(ident)))


def _nowhere(_: object) -> None:
    """Nobody to go to."""


def _failed(failure: Failure) -> str:
    from cloudrec_gui.ui.explanations import explain

    told = explain(failure)
    return f"{told.title} {told.next_step}".strip()
