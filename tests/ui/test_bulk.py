"""Acting on several recordings: the bar, the question before a stop, one form for many, and the report; by mouse and keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.draft import STORAGE
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import ProfileId, RecordingKey, Sid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.bulk import Action, Job, Outcome, Result, Skip
from cloudrec_gui.ui.fleet.bulk_bar import BulkBar
from cloudrec_gui.ui.fleet.bulk_progress import BulkProgress
from cloudrec_gui.ui.fleet.stop_many import StopMany
from cloudrec_gui.ui.fleet.update_many import UpdateMany
from cloudrec_gui.ui.recording_actions.update_body import Prepared
from tests.ui.recordings_data import StillClock, failure, recording

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")
LIVE = ProfileId("production")


def rows(n: int, **changes: Any) -> tuple[Recording, ...]:
    return tuple(recording(number, **changes) for number in range(1, n + 1))


def shown(qtbot: QtBot, widget: QWidget) -> Any:
    qtbot.addWidget(widget)
    widget.resize(900, 400)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    return widget


def click(inside: QWidget, name: str) -> None:
    part = inside.findChild(QAbstractButton, name)
    assert part is not None, name
    assert part.isVisible(), name
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def bar_with(qtbot: QtBot, recordings: tuple[Recording, ...]) -> BulkBar:
    host = QWidget()
    bar = BulkBar(StillClock(), host)
    bar.set_recordings(recordings)
    bar.host = shown(qtbot, host)  # type: ignore[attr-defined]
    return bar


@pytest.mark.parametrize(("n", "visible"), [(0, False), (1, False), (2, True), (500, True)])
def test_the_bar_is_there_for_two_and_more(qtbot: QtBot, n: int, visible: bool) -> None:
    assert bar_with(qtbot, rows(n)).isVisible() is visible


def test_what_is_asked_is_asked_of_those_that_run(qtbot: QtBot) -> None:
    chosen = (recording(1), recording(2, state=State.ENDED), recording(3, sid=Sid("")), recording(4))
    bar = bar_with(qtbot, chosen)
    asked: list[Any] = []
    bar.query_requested.connect(asked.append)
    bar.update_requested.connect(asked.append)
    bar.stop_requested.connect(lambda keys, later: asked.append((keys, later)))
    bar.export_requested.connect(asked.append)
    for name in ("bulk-query", "bulk-update", "bulk-stop", "bulk-export"):
        click(bar, name)
    some = ("key-1", "key-4")
    assert asked == [some, some, (some, False), ("key-1", "key-2", "key-3", "key-4")]
    assert bar.stop.text() == "Stop 2…"


def test_the_bar_follows_those_that_end_and_says_why_nothing_can_be_done(qtbot: QtBot) -> None:
    chosen = rows(2)
    bar = bar_with(qtbot, chosen)
    told: list[int] = []
    bar.selection_changed.connect(lambda: told.append(bar.running))
    bar.note(replace(chosen[0], queries=77))
    bar.note(recording(99))
    assert told == []
    for row in chosen:
        bar.note(replace(row, state=State.ENDED))
    assert told == [1, 0]
    assert not bar.stop.isEnabled()
    assert "None of the selected" in bar.stop.toolTip()
    assert bar.export.isEnabled()


def test_the_bar_stays_while_its_drawer_is_open_whatever_is_selected(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, rows(2))
    bar.open_drawer(QWidget())
    bar.set_recordings(())
    assert bar.isVisible()
    bar.close_drawer()
    assert not bar.isVisible()


def test_escape_in_the_bar_clears_the_selection(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, rows(2))
    with qtbot.waitSignal(bar.clear_requested):
        QTest.keyClick(bar, Qt.Key.Key_Escape)


def question(qtbot: QtBot, *recordings: Recording) -> StopMany:
    made: StopMany = shown(qtbot, StopMany(recordings, StillClock(), lambda ident: f"<b>{ident}</b>"))
    made.confirmations = []  # type: ignore[attr-defined]
    made.confirmed.connect(lambda keys, later: made.confirmations.append((keys, later)))  # type: ignore[attr-defined]
    return made


def test_a_stop_on_live_needs_the_number_typed(qtbot: QtBot) -> None:
    ask = question(qtbot, *rows(12, profile=LIVE))
    assert ask.stop.text() == "Stop 12 recordings"
    assert not ask.stop.isEnabled()
    assert "Type 12 first" in ask.stop.toolTip()
    QTest.keyClicks(ask.number, "1")
    QTest.keyClick(ask.number, Qt.Key.Key_Return)
    assert ask.confirmations == []  # type: ignore[attr-defined]
    QTest.keyClicks(ask.number, "2")
    QTest.keyClick(ask.number, Qt.Key.Key_Return)
    assert ask.confirmations == [(tuple(f"key-{n}" for n in range(1, 13)), False)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("live", [0, 1])
def test_the_sandbox_and_a_single_live_one_need_no_number(qtbot: QtBot, live: int) -> None:
    ask = question(qtbot, *rows(3), *(recording(50 + n, profile=LIVE) for n in range(live)))
    assert not ask.number.isVisible()
    ask.leave.setFocus()
    QTest.keyClick(ask.leave, Qt.Key.Key_Space)
    click(ask, "stop-many-stop")
    assert ask.confirmations[0][1] is True  # type: ignore[attr-defined]


def test_the_question_lists_everything_under_live_and_sandbox(qtbot: QtBot) -> None:
    ask = question(qtbot, recording(1), recording(2, profile=LIVE), recording(3, profile=LIVE))
    assert ask.lines.texts() == [
        "LIVE, 2",
        "class-2\t900002\t00:14:09\t<b>production</b>",
        "class-3\t900003\t00:14:09\t<b>production</b>",
        "SANDBOX, 1",
        "class-1\t900001\t00:14:09\t<b>sandbox</b>",
    ]


def test_what_was_read_is_what_is_stopped_and_the_ended_one_says_so(qtbot: QtBot) -> None:
    ask = question(qtbot, *rows(2))
    ask.note_change(recording(1, state=State.GONE))
    assert ask.lines.texts()[1] == "class-1\t900001\thas ended\t<b>sandbox</b>"
    click(ask, "stop-many-stop")
    assert ask.confirmations == [(("key-1", "key-2"), False)]  # type: ignore[attr-defined]


def test_with_many_the_question_says_how_long_waiting_takes(qtbot: QtBot) -> None:
    ask = question(qtbot, *rows(80))
    assert "8 are waited for at a time" in ask.hint.text()
    assert "3 min" in ask.hint.text()
    ask.leave.click()
    assert "come at once" in ask.hint.text()


def test_escape_keeps_them_recording(qtbot: QtBot) -> None:
    ask = question(qtbot, *rows(2))
    with qtbot.waitSignal(ask.dismissed):
        QTest.keyClick(ask, Qt.Key.Key_Escape)


def prepared(row: Recording) -> Prepared:
    return Prepared(default_draft(Variant(row.variant)).put((*STORAGE, "bucket"), "bucket").body, {})


def form(qtbot: QtBot, *recordings: Recording) -> UpdateMany:
    made: UpdateMany = shown(qtbot, UpdateMany(recordings, prepared, StillClock()))
    return made


MIX, MIX2 = recording(1, variant="mix-hls"), recording(2, variant="mix-hls")
WEB = recording(3, mode=Mode.WEB, variant="web")


def test_each_recording_gets_the_part_that_its_mode_knows_and_the_form_says_who_is_left_out(qtbot: QtBot) -> None:
    many = form(qtbot, MIX, MIX2, WEB)
    assert not many.send.isEnabled()
    QTest.keyClick(many.users.tick, Qt.Key.Key_Space)
    assert many.send.text() == "Update 2 recordings"
    assert "1 are left out: nothing of it is for their mode." in many.summary.text()
    QTest.keyClick(many.hold.tick, Qt.Key.Key_Space)
    assert many.send.text() == "Update 3 recordings"
    sent: list[Any] = []
    many.send_requested.connect(lambda keys, changes: sent.append((keys, changes)))
    QTest.keyClick(many, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    keys, changes = sent[0]
    assert keys == ("key-1", "key-2", "key-3")
    assert set(changes[RecordingKey("key-1")].request) == {"streamSubscribe"}
    assert changes[RecordingKey("key-3")].request == {"webRecordingConfig": {"onhold": True}}


def test_only_the_blocks_that_somebody_takes_are_offered(qtbot: QtBot) -> None:
    many = form(qtbot, WEB, recording(4, mode=Mode.WEB, variant="web-cdn"))
    assert not many.users.isVisible()
    assert many.hold.isVisible()
    assert many.findChild(QWidget, "update-push") is None


def test_a_recording_whose_own_uid_is_listed_is_left_out_with_the_reason(qtbot: QtBot) -> None:
    many = form(qtbot, MIX, MIX2)
    QTest.keyClick(many.users.tick, Qt.Key.Key_Space)
    only = many.findChild(QAbstractButton, "update-audio-who-only")
    assert only is not None
    QTest.mouseClick(only, Qt.MouseButton.LeftButton)
    QTest.keyClicks(many.users.rows["audio"].chips.line, f"7 {MIX2.uid} ")
    given, left_out = many.changes()
    assert (tuple(given), tuple(left_out)) == ((MIX.key,), (MIX2.key,))
    assert "1 are left out" in many.summary.text()


def report(qtbot: QtBot, job: Job) -> BulkProgress:
    made: BulkProgress = shown(qtbot, BulkProgress(job, {row.key: row for row in rows(5)}.get))
    return made


def job_of(n: int, action: Action = Action.STOP) -> Job:
    return Job(action, [row.key for row in rows(n)])


def settle(job: Job, number: int, outcome: Outcome) -> None:
    job.begin(RecordingKey(f"key-{number}"))
    job.settle(RecordingKey(f"key-{number}"), outcome)


def test_the_strip_counts_and_tells_each_result(qtbot: QtBot) -> None:
    job = job_of(5)
    strip = report(qtbot, job)
    settle(job, 1, Outcome(Result.OK, state=State.ENDED))
    settle(job, 2, Outcome(Result.OK, state=State.ENDED_EMPTY))
    settle(job, 3, Outcome(Result.FAILED, failure(Operation.STOP, status=500, code=500, reason="<b>x</b>")))
    settle(job, 4, Outcome(Result.SKIPPED, reason=Skip.NO_CREDENTIALS))
    qtbot.waitUntil(lambda: strip.count.text() == "4 of 5")
    assert strip.cancel.isVisible()
    settle(job, 5, Outcome(Result.ALREADY))
    assert [line.split("\t")[0] for line in strip.lines.texts()] == ["✓", "✓", "✕", "–", "■"]
    assert strip.bar.value() == 5
    assert strip.note.text() == "✕ 2 done, 1 had ended already, 1 failed, 1 skipped"
    assert not strip.cancel.isVisible()
    click(strip, "bulk-copy")
    copied = QGuiApplication.clipboard().text()
    assert "class-2\t900002\tStopped; nobody had published, so there is no file" in copied


def test_what_failed_can_be_tried_again(qtbot: QtBot) -> None:
    job = job_of(2)
    strip = report(qtbot, job)
    settle(job, 1, Outcome(Result.FAILED, failure(Operation.STOP, status=500)))
    settle(job, 2, Outcome(Result.OK, state=State.ENDED))
    assert strip.retry.text() == "Retry the 1 failed"
    asked: list[Any] = []
    strip.retry_requested.connect(lambda same, keys: asked.append((same, keys)))
    click(strip, "bulk-retry")
    assert asked == [(job, ("key-1",))]


def test_cancelling_says_what_still_finishes_and_what_was_not_sent(qtbot: QtBot) -> None:
    job = job_of(4)
    strip = report(qtbot, job)
    job.begin(RecordingKey("key-1"))
    click(strip, "bulk-cancel")
    assert job.cancelled
    assert "1 under way" in strip.cancel.toolTip()
    assert strip.lines.texts() == [f"○\tclass-{n}\t90000{n}\tNot sent: the rest was cancelled" for n in (2, 3, 4)]
    settle(job, 1, Outcome(Result.OK, state=State.ENDED))
    assert strip.close_button.isVisible()


def test_a_burst_of_results_is_drawn_together(qtbot: QtBot) -> None:
    job = job_of(5)
    strip = report(qtbot, job)
    for number in (1, 2, 3):
        settle(job, number, Outcome(Result.OK, state=State.ENDED))
    assert strip.lines.texts() == []
    qtbot.waitUntil(lambda: len(strip.lines.texts()) == 3)


def test_every_part_is_named_for_those_who_do_not_see_it(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, rows(3))
    parts: list[QWidget] = [bar, question(qtbot, *rows(3, profile=LIVE)), form(qtbot, MIX, WEB), report(qtbot, job_of(2))]
    for part in parts:
        for child in part.findChildren(QAbstractButton):
            assert child.objectName(), part.objectName()
            assert child.accessibleName() or child.text(), child.objectName()
