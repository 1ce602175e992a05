"""Nonsense in every field of the live monitor: said at the field, nothing sent, nothing lost, nothing raised (checked by ``play``)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QLabel, QLineEdit, QPlainTextEdit

from cloudrec_gui.app.robot import Robot, RobotError
from cloudrec_gui.app.run import App
from cloudrec_gui.ui.fleet.stop_many import StopMany
from cloudrec_gui.ui.pages.base import PageId
from tests.flows import walk
from tests.flows.conftest import Play

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
NONSENSE = ("12a <b>x</b> ☃ \\ \" / '", "!!:::>", 'state:"', "(((", "𝕏" * 40, "=cmd|' /C calc'!A0", "\u202eabc\u200f", "-1", "٣")


def sent(app: App) -> int:
    return len(app.traffic.rows())


def calm(app: App) -> None:
    """No query of the poller shall be taken for an answer to what was typed."""
    app.poller.pause_all()


@pytest.mark.parametrize("part", ["running", "history"])
def test_a_filter_takes_anything_and_emptying_it_shows_all_again(play: Play, part: str) -> None:
    async def script(app: App, robot: Robot) -> None:
        await walk.running(app, robot, 2)
        app.window.show_page(PageId.RECORDINGS)
        page = walk.recordings_page(app)
        page.segments.part(part).click()
        await robot.until("both", lambda: page.count.text().startswith("2 of"))
        for text in NONSENSE:
            robot.type("recordings-filter", text)
            await robot.settle(0.02)
            assert page.filter.text() == text
        robot.type("recordings-filter", "no-such-channel")
        await robot.settle(0.05)
        assert page.count.text().startswith("0 of 2")
        robot.click("history-nothing-primary" if part == "history" else "recordings-no-match-primary")
        await robot.until("all again", lambda: page.count.text().startswith("2 of"))
        assert page.filter.text() == ""

    play(script)


def test_ids_that_cannot_be_are_named_at_their_fields_and_nothing_is_asked(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.show_page(PageId.RECOVERY)
        robot.click("recover-adopt")
        before = sent(app)
        paste = robot.find("adopt-paste", QPlainTextEdit)
        for text in (*NONSENSE, "{" * 500, '{"sid": 7, "resourceId": [], "cname": {"a": 1}, "uid": null}', "x" * 200_000, " " * 200_000):
            paste.setPlainText(text)
            await robot.settle(0.01)
        for text in NONSENSE:
            for name in ("resourceId", "sid", "uid", "appId"):
                robot.find(f"adopt-{name}", QLineEdit).setText(text)
            robot.click("adopt-now")
            await robot.settle(0.02)
            for name in ("uid", "appId"):  # the service gives the others, in a form that it may change
                error = app.window.findChild(QLabel, f"adopt-{name}-error")
                assert error is not None
                assert not error.isHidden(), f"{name} took {text!r}"
                assert robot.find(f"adopt-{name}", QLineEdit).text() == text, "what was typed stays"
        assert sent(app) == before
        assert app.recordings.all() == ()

    play(script)


@pytest.mark.parametrize("box", ["bucket", "notification"])
def test_a_clue_that_says_nothing_is_said_to_say_nothing(play: Play, box: str) -> None:
    async def script(app: App, robot: Robot) -> None:
        recording = await walk.doubtful(app, robot)
        app.window.show_page(PageId.RECOVERY)
        await robot.settle(0.05)
        field = app.window.findChild(QPlainTextEdit, f"recover-{box}-field")
        none = app.window.findChild(QLabel, f"recover-{box}-none")
        assert field is not None
        assert none is not None
        before = sent(app)
        for text in (
            *NONSENSE,
            "[" * 400,
            "[[[]]]",
            '{"payload": {"sid": 1}}',
            "<Contents>" * 200,
            "a/b/c.m3u8\n" * 2000,
            '{"eventType": "x"}',
        ):
            field.setPlainText(text)
            assert not none.isHidden(), text[:40]
            assert field.toPlainText() == text
        field.setPlainText("")
        assert none.isHidden()
        assert sent(app) == before
        assert walk.current(app, recording).state is recording.state

    play(script)


def test_a_view_needs_a_name_and_one_that_exists_is_not_overwritten_in_silence(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await walk.running(app, robot)
        app.window.show_page(PageId.RECORDINGS)
        page = walk.recordings_page(app)
        await robot.settle(0.05)

        def ask() -> None:
            page.view.menu()
            page.view._on_name_wanted(None)

        ask()
        for text in ("", "   ", "\t"):
            page.name_line.field.setText(text)
            assert not page.name_line.keep.isEnabled()
            robot.key(Qt.Key.Key_Return, widget=page.name_line.field)
            assert page.name_line.isVisible()
            assert page.name_line.note.text(), "why it cannot be kept"
        for text in NONSENSE:
            page.name_line.field.setText(text)
            robot.key(Qt.Key.Key_Return, widget=page.name_line.field)
            assert not page.name_line.isVisible()
            ask()
        assert len(page.view.views.own()) == len(NONSENSE)
        page.name_line.field.setText(NONSENSE[0])
        assert "replaced" in page.name_line.note.text()
        page.name_line.field.setText("All running")
        assert not page.name_line.keep.isEnabled(), "a built-in one keeps its name"
        robot.key(Qt.Key.Key_Escape, widget=page.name_line.field)
        assert not page.name_line.isVisible()
        assert len(page.view.views.own()) == len(NONSENSE)

    play(script)


def test_a_backup_says_what_is_wrong_with_its_uid_and_starts_nothing(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        (recording,) = await walk.running(app, robot)
        calm(app)
        app.window.show_page(PageId.RECORDINGS)
        walk.recordings_page(app).select(recording.key)
        await robot.settle(0.05)
        app.window.actions_table.run("backup")
        await robot.until("the panel", lambda: app.backup.panel is not None)
        panel = app.backup.panel
        assert panel is not None
        await robot.settle(0.1)
        before = sent(app)
        for text in ("", "0", "-1", "abc", "4294967296", "9999999999", "1.5", recording.uid, "☃", "٣"):
            panel.uid.setText(text)
            await robot.settle(0.03)
            assert panel.fault.isVisible(), text
            assert not panel.start.isEnabled(), text
            with pytest.raises(RobotError):
                Robot(panel).click("backup-start")
            robot.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, panel)
        assert sent(app) == before
        panel.uid.setText("900777")
        await robot.until("it can be started", panel.start.isEnabled)
        panel.close()

    play(script)


def test_only_the_number_itself_confirms_a_stop_of_many_live_ones(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await walk.live(app, robot, 2)
        calm(app)
        app.window.show_page(PageId.RECORDINGS)
        await robot.settle(0.05)
        await walk.select_all(app, robot)
        robot.click("bulk-stop")
        page = walk.recordings_page(app)
        await robot.until("the question", lambda: isinstance(page.bulk.drawer, StopMany))
        question = page.bulk.drawer
        assert isinstance(question, StopMany)
        before = sent(app)
        assert not question.wrong.isVisible(), "nobody is blamed before typing"
        for text in ("", "1", "3", "2x", "two", "-2", "02", "2.0", "٢", "☃"):
            question.number.setText(text)
            assert not question.stop.isEnabled(), text
            assert question.wrong.isVisible() is bool(text), text
            robot.key(Qt.Key.Key_Return, widget=question.number)
        await robot.settle(0.05)
        assert sent(app) == before
        assert page.bulk.drawer is question
        question.number.setText(" 2 ")
        assert question.stop.isEnabled()
        assert not question.wrong.isVisible()

    play(script)


def test_days_in_the_wrong_order_and_far_away_ones_show_what_they_can(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await walk.running(app, robot, 2)
        app.window.show_page(PageId.RECORDINGS)
        page = walk.recordings_page(app)
        page.segments.part("history").click()
        await robot.until("both", lambda: page.count.text().startswith("2 of"))
        past = page._history()
        past.range.span.setCurrentIndex(past.range.span.count() - 1)
        first, last = robot.find("history-first", QDateEdit), robot.find("history-last", QDateEdit)
        today = last.date()
        first.setDate(today)
        last.setDate(today.addDays(-30))
        await robot.settle(0.02)
        assert page.count.text().startswith("2 of"), "the two days are taken in their order"
        for far in (QDate(1752, 9, 14), QDate(9999, 12, 31), QDate(1, 1, 1), QDate(1969, 12, 31)):
            first.setDate(far)
            last.setDate(far)
            await robot.settle(0.02)
            assert page.count.text().startswith("0 of")
        robot.click("history-nothing-primary")
        assert page.count.text().startswith("2 of")

    play(script)
