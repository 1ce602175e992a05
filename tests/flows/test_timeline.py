"""The timeline of a real recording in the whole program, from its acquire to its end, and in what the history keeps."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.chronicle_text import track_of
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import State
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from cloudrec_gui.ui.timeline.lanes import Lane, Place
from tests.flows.conftest import Play
from tests.flows.test_main_job import box_of, started


def test_a_life_is_told_from_acquire_to_stop_with_its_fault_and_leads_to_the_exchange(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        key = (await started(app, robot)).key
        await robot.until("the Recordings page", lambda: app.window.current is PageId.RECORDINGS)
        await robot.until("status 5", lambda: any(recording.status == 5 for recording in app.recordings.all()))
        box_of(app).faults.next("query", status=503)
        robot.key(Qt.Key.Key_F5, widget=app.window)
        track = app.chronicle.of(key)
        await robot.until("the fault", lambda: bool(track.faults))
        page = app.window.page(PageId.RECORDINGS)
        assert isinstance(page, RecordingsPage)
        robot.click("detail-tabs-timeline")
        await robot.settle(0.1)
        timeline = page.detail.timeline_panel.timeline
        timeline.choose(Place(Lane.FAULTS, 0))
        robot.click("timeline-exchange")
        await robot.until("Traffic", lambda: app.window.current is PageId.TRAFFIC)
        exchange = app.traffic.get(track.faults[0].exchange or 0)
        assert exchange is not None
        assert (exchange.operation, exchange.status) == (Operation.QUERY, 503)
        await app.recordings.stop(key)
        await robot.until("the end", lambda: all(recording.final for recording in app.recordings.all()))
        told = track_of(app.chronicle.text(key))
        assert [call.operation for call in told.calls] == [Operation.ACQUIRE, Operation.START, Operation.STOP]
        assert all(call.good and call.ms for call in told.calls)
        assert [span.state for span in told.spans][:4] == [State.INTENT, State.ACQUIRED, State.SENDING, State.STARTING]
        assert State.RECORDING in [span.state for span in told.spans]
        assert all(span.end is not None for span in told.spans)
        assert told.files

    play(script)
