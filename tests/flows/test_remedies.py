"""What the buttons of an explained failure do, in the whole program: one undoable step, and the page where it goes on."""

from __future__ import annotations

from typing import Any

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.draft import RECORDING
from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.diagnosis import Do, Remedy
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.setup import SetupPage
from tests.flows.conftest import Play
from tests.flows.test_main_job import started
from tests.ui.recordings_data import recording

IDLE = (*RECORDING, "maxIdleTime")


def listed(app: App, number: int = 1, **changes: Any) -> Recording:
    """A recording of what is prepared, listed as though it had ended."""
    draft = app.workspace.draft
    base = {"cname": draft.cname, "uid": draft.uid, "mode": draft.mode, "profile": SANDBOX_ID, "state": State.GONE, "polling": False}
    one = recording(number, **{**base, **changes})
    app.recordings.admit(one, app.connections.connection_for(app.workspace.profile, app.workspace.secrets))
    return one


def notices(app: App) -> list[str]:
    page = app.window.page(PageId.SETUP)
    return [notice.title for notice in page.notices.notices()]


def test_a_longer_patience_starts_the_same_recording_again(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        gone = await started(app, robot)
        await app.recordings.stop(gone.key)
        app.workspace.put(IDLE, 30)
        app.workspace.end_edit()
        app.medic.carry_out(gone.key, Remedy(Do.START_WITH_IDLE, 300))
        assert app.workspace.draft.get(IDLE) == 300
        await robot.until("another recording", lambda: len([one for one in app.recordings.all() if one.sid]) == 2)
        assert app.recordings.all()[0].max_idle_s == 300
        app.workspace.undo()
        assert app.workspace.draft.get(IDLE) == 30

    play(script)


def test_nothing_starts_while_it_may_still_run_or_when_something_else_is_prepared(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        one = listed(app, state=State.MISSING)
        app.medic.carry_out(one.key, Remedy(Do.START_WITH_IDLE, 240))
        assert app.workspace.draft.get(IDLE) == 240
        assert notices(app) == ["The value is set; nothing has been started"]
        other = listed(app, number=2, cname="quite-another-room")
        app.medic.carry_out(other.key, Remedy(Do.START_OTHER_UID, "900002"))
        await robot.settle(0.1)
        assert app.workspace.draft.uid == "900002"
        assert len(app.recordings.all()) == 2

    play(script)


def test_a_recording_whose_profile_is_gone_changes_nothing(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        one = listed(app, profile=ProfileId("deleted"))
        draft = app.workspace.draft
        app.medic.carry_out(one.key, Remedy(Do.START_WITH_IDLE, 240))
        assert app.workspace.draft == draft
        assert notices(app) == ["The profile of that recording does not exist any more"]

    play(script)


def test_a_field_is_shown_where_it_can_be_put_right(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        one = listed(app)

        def focused() -> bool:
            page = app.window.page(PageId.SETUP)
            return isinstance(page, SetupPage) and page.forms.focusWidget() is not None

        for do in (Do.OPEN_STORAGE, Do.OPEN_TOKEN, Do.OPEN_CHANNEL, Do.OPEN_PICTURE, Do.OPEN_SUBSCRIPTION):
            app.window.show_page(PageId.TRAFFIC)
            app.medic.carry_out(one.key, Remedy(do))
            assert app.window.current is PageId.SETUP
            await robot.until("the field", focused)

    play(script)


def test_wrong_identifiers_lead_to_the_form_with_them_in_it(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        one = listed(app)
        app.medic.carry_out(one.key, Remedy(Do.CORRECT_IDS))
        assert app.window.current is PageId.RECOVERY
        ids = app.recovery.page().adopt.ids()
        assert (ids.sid, ids.resource_id, ids.cname) == (one.sid, one.resource_id, one.cname)

    play(script)


def test_a_recording_that_nobody_knows_is_left_alone(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        draft, page = app.workspace.draft, app.window.current
        app.medic.carry_out(RecordingKey("unknown"), Remedy(Do.START_WITH_IDLE, 240))
        assert (app.workspace.draft, app.window.current) == (draft, page)

    play(script)
