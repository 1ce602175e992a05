"""Everything that can be pressed is pressed, in each state of a program; the crash reporter stays empty (checked by ``play``)."""

from __future__ import annotations

from functools import partial

import pytest

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.recording import State
from cloudrec_gui.ui.pages.base import PageId
from tests.flows import walk
from tests.flows.conftest import Play

pytestmark = [pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support"), pytest.mark.slow]

WATCHING = (PageId.RECORDINGS, PageId.RECOVERY)


def missed(found: walk.Walk, *wanted: str) -> list[str]:
    """What should have been pressed and was not; a walk that loses its way says so."""
    return [name for name in wanted if name not in found.pressed] + sorted(found.unnamed)


def test_everything_can_be_pressed_with_nothing_there(play: Play) -> None:
    async def script(app: App, robot: Robot) -> list[str]:
        taken = walk.Walk(app, robot)
        await taken.everything()
        assert len(taken.pressed) > 150
        return missed(
            taken, "recover-adopt", "adopt-now", "adopt-cancel", "recordings-part-history", "command adopt", "window scenario-dialog"
        )

    assert play(script) == []


def test_everything_can_be_pressed_while_one_records(play: Play) -> None:
    async def script(app: App, robot: Robot) -> list[str]:
        (recording,) = await walk.running(app, robot)

        async def again() -> None:
            page = walk.recordings_page(app)
            page.filter.clear()
            page.select(recording.key)
            await robot.settle(0.02)

        taken = walk.Walk(app, robot, again, WATCHING)
        await taken.everything()
        rows = ("menu of recordings-table", "entry row-query", "entry row-interval-30", "entry row-hold", "entry row-copy")
        views = (
            "entry view-save",
            "entry group-channel",
            "entry group-none",
            "entry columns-usual",
            "entry view-running",
            "view-name-cancel",
        )
        line = ("timeline-as-list", "timeline-errors-only", "timeline-whole", "timeline-copy", "timeline-closer")
        return missed(taken, *rows, *views, *line, "backup-dismiss", "recordings-filter-help", "menu of the head of recordings-table")

    assert play(script) == []


def test_everything_can_be_pressed_while_a_404_is_explained(play: Play) -> None:
    async def script(app: App, robot: Robot) -> list[str]:
        recording = await walk.gone(app, robot)

        async def again() -> None:
            walk.recordings_page(app).select(recording.key)
            await robot.settle(0.05)

        taken = walk.Walk(app, robot, again, WATCHING)
        await taken.everything()
        return missed(taken, "cause-remedy", "cause-else", "cause-copy-reply", "cause-copy-report", "cause-exchange", "cause-look-up")

    assert play(script) == []


def test_everything_can_be_pressed_while_a_start_is_in_doubt(play: Play) -> None:
    async def script(app: App, robot: Robot) -> list[str]:
        recording = await walk.doubtful(app, robot)

        async def again() -> None:
            walk.recordings_page(app).select(recording.key)
            await robot.settle(0.02)

        taken = walk.Walk(app, robot, again, WATCHING)
        await taken.everything()
        ladder = (
            "recover-copy-support",
            "recover-copy-kick",
            "recover-ended",
            "recover-back",
            "recover-sure",
            "recover-undo",
        )
        return missed(taken, *ladder, "detail-recover")

    assert play(script) == []


def test_everything_can_be_pressed_while_many_are_selected(play: Play) -> None:
    async def script(app: App, robot: Robot) -> list[str]:
        await walk.running(app, robot, 3)
        taken = walk.Walk(app, robot, partial(walk.select_all, app, robot), WATCHING)
        await taken.everything()
        bar = ("bulk-query", "bulk-update", "bulk-stop", "bulk-export", "bulk-clear", "bulk-close", "bulk-copy")
        assert all(row.state is not State.AMBIGUOUS for row in app.recordings.all())
        return missed(taken, *bar, "stop-many-keep", "stop-many-stop", "stop-many-async", "update-many-dismiss", "menu of recordings-table")

    assert play(script) == []


def test_everything_can_be_pressed_in_the_history(play: Play) -> None:
    async def script(app: App, robot: Robot) -> list[str]:
        for recording in await walk.running(app, robot, 3):
            await app.recordings.stop(recording.key)
        app.window.show_page(PageId.RECORDINGS)

        async def again() -> None:
            page = walk.recordings_page(app)
            page.segments.part("history").click()
            await robot.settle(0.03)
            page._history().table.select_all_of([row.key for row in app.archivist.rows()])
            await robot.settle(0.05)

        await robot.until("the history", lambda: len(app.archivist.rows()) == 3)
        taken = walk.Walk(app, robot, again, WATCHING)
        await taken.everything()
        return missed(
            taken, "history-export", "history-forget", "past-copy-ids", "menu of the head of history-table", "window history-export-dialog"
        )

    assert play(script) == []


def test_every_answer_of_the_last_question_can_be_given(play: Play) -> None:
    async def script(app: App, robot: Robot) -> set[str]:
        await walk.live(app, robot)
        await walk.doubtful(app, robot)
        assert app.sandbox is not None
        given: set[str] = set()
        app.sandbox.faults.next("stop", status=401, body={"message": "Invalid authentication credentials"})
        for answer in ("close-cancel", "close-stop", "close-stop"):
            app.window.close()
            await robot.until("the question", lambda: app.closing.question is not None and app.closing.question.stop.isVisible())
            assert app.closing.question is not None
            Robot(app.closing.question).click(answer)
            given.add(answer)
            await robot.settle(0.05)
        await robot.until("the end", lambda: not app.window.isVisible())
        app.window.show()
        app.window.close()
        assert app.closing.question is not None, "what is in doubt is asked about all the same"
        Robot(app.closing.question).click("close-keep")
        assert not app.window.isVisible()
        return given

    assert play(script) == {"close-cancel", "close-stop"}
