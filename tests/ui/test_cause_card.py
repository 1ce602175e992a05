"""The card of causes: verdict, evidence, what to do, what else; by mouse and keys, in two languages, with hostile texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.diagnosis import Cause, Do, Evidence, Known, Ranked, Remedy, Seen, diagnose
from cloudrec_gui.ui.diagnosis import evidence_words, scenario_words, words
from cloudrec_gui.ui.diagnosis.card import CauseCard
from cloudrec_gui.ui.diagnosis.pane import CausePane
from cloudrec_gui.ui.diagnosis.scenario_dialog import ScenarioDialog
from cloudrec_gui.ui.explanation_case import Side
from cloudrec_gui.ui.recording_actions.update_body import Prepared
from tests.ui.recordings_data import NOW, StillClock, missing, recording

IDLE: Mapping[str, Any] = {
    "state": State.GONE,
    "status": 4,
    "highest": 4,
    "files": (),
    "max_idle_s": 30,
    "started_at": NOW - 140,
    "confirmed_at": NOW - 138,
    "seen_at": NOW - 110,
    "missing_since": NOW - 106,
    "ended_at": NOW - 10,
    "last_answer": '{"code":404,"reason":"failed to find worker"}',
}
MOVING: Mapping[str, Any] = {"state": State.MISSING, "seen_at": NOW - 50, "missing_since": NOW - 40}


def told(qtbot: QtBot, one: Recording, width: int = 900) -> CauseCard:
    card = CauseCard()
    qtbot.addWidget(card)
    card.resize(width, 200)
    card.show_causes(one, one.failure, diagnose(one, one.failure, NOW, Known()), NOW, "404")
    return card


def idle(**more: Any) -> Recording:
    return recording(1, **{**IDLE, "failure": missing(exchange=17), **more})


def press(card: QWidget, name: str) -> None:
    made = card.findChild(QAbstractButton, name)
    assert made is not None
    assert made.isVisible()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_verdict_evidence_and_what_to_do_stand_in_it(qtbot: QtBot) -> None:
    card = told(qtbot, idle())
    assert card.verdict.text() == "The recording left the channel by itself"
    assert "never reached 5 · no files · gone 34 s after start; maxIdleTime is 30 s" in card.evidence.text()
    assert card.remedy.text() == "Acquire and start again with 300 s"
    assert card.answer.text() == "query → 404 “failed to find worker”"
    assert (card.sure.text(), card.side.text()) == ("Very likely", "Your configuration")


def test_the_button_hands_over_the_remedy(qtbot: QtBot) -> None:
    card = told(qtbot, idle())
    with qtbot.waitSignal(card.remedy_requested) as asked:
        press(card, "cause-remedy")
    assert asked.args == ["key-1", Remedy(Do.START_WITH_IDLE, 300)]


def test_other_causes_come_out_on_request_with_their_own_buttons(qtbot: QtBot) -> None:
    card = told(qtbot, idle())
    assert not any(label.isVisible() for label in card.findChildren(QLabel) if label.objectName().startswith("cause-other"))
    with qtbot.waitSignal(card.room_wanted):
        press(card, "cause-else")
    shown = [label.text() for label in card.findChildren(QLabel) if label.objectName().startswith("cause-other") and label.isVisible()]
    assert len(shown) == len(card.causes) - 1
    storage = next(index for index, ranked in enumerate(card.causes[1:]) if ranked.cause is Cause.STORAGE_KEY)
    assert "but gone 34 s after start" in shown[storage]
    with qtbot.waitSignal(card.remedy_requested) as asked:
        press(card, f"cause-other-remedy-{storage}")
    assert asked.args[1] == Remedy(Do.OPEN_STORAGE)
    press(card, "cause-else")
    assert not any(label.isVisible() for label in card.findChildren(QLabel) if label.objectName().startswith("cause-other"))


def test_everything_can_be_reached_by_keys(qtbot: QtBot) -> None:
    card = told(qtbot, idle())
    card.activateWindow()
    assert QTest.qWaitForWindowActive(card)
    card.remedy.setFocus()
    names = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["cause-remedy", "cause-else", "cause-copy-reply", "cause-exchange", "cause-look-up", "cause-copy-report"]
    card.else_.setFocus()
    QTest.keyClick(card.else_, Qt.Key.Key_Space)
    assert card.findChildren(QLabel, "cause-other-0")[0].isVisible()


def test_the_reply_and_the_report_are_copied_as_text(qtbot: QtBot) -> None:
    card = told(qtbot, idle())
    press(card, "cause-copy-reply")
    assert QGuiApplication.clipboard().text() == 'query: HTTP 404, code 404\n{"code":404,"reason":"failed to find worker"}'
    press(card, "cause-copy-report")
    report = QGuiApplication.clipboard().text()
    for piece in (idle().sid, idle().resource_id, "first 404: 20", "idle-exit (88)", "maxIdleTime: 30"):
        assert piece in report


def test_the_exchange_and_the_dictionary_are_one_press_away(qtbot: QtBot) -> None:
    card = told(qtbot, idle())
    with qtbot.waitSignal(card.show_exchange_requested) as asked:
        press(card, "cause-exchange")
    assert asked.args == [17]
    with qtbot.waitSignal(card.look_up_requested) as sought:
        press(card, "cause-look-up")
    assert sought.args == ["404"]


def test_the_countdown_of_a_move_follows_the_time(qtbot: QtBot) -> None:
    card = told(qtbot, recording(1, **MOVING, failure=missing()))
    assert card.remedy.text() == "Query now (a move is over in 50 s)"
    card.tick(NOW + 10)
    assert card.remedy.text() == "Query now (a move is over in 40 s)"
    card.tick(NOW + 60)
    assert card.remedy.text() == "Query now"


def test_starting_again_waits_until_it_is_settled_and_says_why(qtbot: QtBot) -> None:
    one = idle(state=State.MISSING, ended_at=None, missing_since=NOW - 30, seen_at=NOW - 34, started_at=NOW - 64, confirmed_at=NOW - 62)
    card = told(qtbot, one)
    assert card.causes[0].cause is Cause.IDLE_EXIT
    assert card.remedy.text() == "Acquire and start again with 300 s (in 1 min)"
    assert not card.remedy.isEnabled()
    assert "may still be running" in card.remedy.toolTip()


def test_the_same_causes_again_leave_what_is_open_open(qtbot: QtBot) -> None:
    card = told(qtbot, idle())
    press(card, "cause-else")
    first = card.findChild(QLabel, "cause-other-0")
    again = idle(queries=10)
    card.show_causes(again, again.failure, diagnose(again, again.failure, NOW, Known()), NOW, "404")
    assert card.findChild(QLabel, "cause-other-0") is first
    assert first is not None
    assert first.isVisible()


def test_another_recording_is_told_from_the_beginning(qtbot: QtBot) -> None:
    card = told(qtbot, idle())
    press(card, "cause-else")
    other = recording(2, **MOVING, failure=missing())
    card.show_causes(other, other.failure, diagnose(other, other.failure, NOW, Known()), NOW)
    assert not any(label.isVisible() for label in card.findChildren(QLabel) if label.objectName().startswith("cause-other"))


def test_a_stop_of_ours_is_calm_and_has_no_button(qtbot: QtBot) -> None:
    one = recording(1, state=State.ENDED, stop_asked_at=NOW - 20, ended_at=NOW - 15, failure=missing())
    card = told(qtbot, one)
    assert card.property("kind") == "ok"
    assert not card.remedy.isVisible()


def test_what_the_service_says_is_never_markup(qtbot: QtBot) -> None:
    evil = "<b>pay</b> <img src=x>\u202e\x1b[31m"
    one = idle()
    card = told(qtbot, one)
    ranked = Ranked(Cause.ROUTE, 98, (Evidence(Seen.NO_ROUTE, {"reason": evil}),), Remedy(Do.OPEN_ENDPOINT))
    card.show_causes(one, one.failure, (ranked,), NOW)
    assert "<b>pay</b>" in card.evidence.text()
    assert "\u202e" not in card.evidence.text()
    assert "\x1b" not in card.evidence.text()
    for label in card.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


class Marked(QTranslator):
    """Marks every text, so that one that was not asked for again is seen."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"中{source}"


def test_the_card_follows_the_language(qtbot: QtBot) -> None:
    card = told(qtbot, idle())
    press(card, "cause-else")
    translator = Marked()
    QCoreApplication.installTranslator(translator)
    try:
        QApplication.sendEvent(card, QEvent(QEvent.Type.LanguageChange))
        labels = [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label is not card.answer]
        shown = [*labels, *(made.text() for made in card.findChildren(QAbstractButton) if made.isVisible())]
        assert all("中" in text for text in shown), shown
    finally:
        QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("width", [420, 640, 1200])
def test_nothing_is_cut_off_in_a_narrow_pane(qtbot: QtBot, width: int) -> None:
    card = told(qtbot, idle(), width)
    press(card, "cause-else")
    card.resize(width, card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height())
    QTest.qWait(0)
    for part in (*card.findChildren(QLabel), *card.findChildren(QAbstractButton)):
        if part.isVisible():
            right = part.mapTo(card, part.rect().topRight()).x()
            assert right <= width, part.objectName()


def test_a_pane_builds_the_card_when_it_is_needed_and_puts_it_away(qtbot: QtBot) -> None:
    pane = CausePane(StillClock(), _prepared)
    qtbot.addWidget(pane)
    assert not pane.tell(recording(1))
    assert not pane.findChildren(CauseCard)
    assert pane.tell(idle())
    assert len(pane.findChildren(CauseCard)) == 1
    assert not pane.isHidden()
    assert not pane.tell(recording(1))
    assert pane.isHidden()


def test_what_is_only_odd_can_be_put_away_and_what_failed_cannot(qtbot: QtBot) -> None:
    pane = CausePane(StillClock(), _prepared)
    qtbot.addWidget(pane)
    twin = recording(2, cname=recording(1).cname)
    pane.everybody = lambda: (recording(1), twin)
    assert pane.tell(recording(1))
    press(pane, "cause-close")
    assert pane.isHidden()
    assert not pane.tell(recording(1))
    assert pane.tell(twin)
    assert pane.tell(idle())
    close = pane.findChild(QAbstractButton, "cause-close")
    assert close is not None
    assert not close.isVisible()


def _prepared(one: Recording) -> Prepared:
    return Prepared()


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_words_and_a_side(qapp: QApplication, cause: Cause) -> None:
    assert words.title(cause)
    assert words.meaning(cause).endswith(".")
    assert words.side(cause) in Side


@pytest.mark.parametrize("do", Do)
def test_every_remedy_says_what_it_does(qapp: QApplication, do: Do) -> None:
    said = words.remedy(Remedy(do, 5), idle(), NOW)
    assert bool(said) is (do is not Do.NOTHING)
    assert "{" not in said


VALUES: Mapping[str, Any] = {
    "reason": "x", "queries": 3, "after_s": 34.0, "ready_at": NOW, "seen_at": NOW, "files": 2, "idle_s": 30, "until_at": NOW,
    "started_at": NOW, "field": "cname", "missing_s": 12.0, "limit_s": 90, "count": 2, "hours": 72, "number": 2, "stop_at": NOW,
    "uid": "7", "url": "https://x", "ready_s": 60.0, "medium": "both", "width": 360, "height": 640,
}  # fmt: skip


@pytest.mark.parametrize("kind", Seen)
def test_every_kind_of_evidence_has_a_line(qapp: QApplication, kind: Seen) -> None:
    said = evidence_words.line(Evidence(kind, VALUES))
    assert said
    assert "{" not in said
    assert evidence_words.line(Evidence(kind, VALUES, against=True)) == f"but {said}"


def test_a_limit_is_told_in_the_seconds_it_is_written_in(qapp: QApplication) -> None:
    assert "up to 90 s" in evidence_words.line(Evidence(Seen.MISSING_FOR, {"missing_s": 40.0, "limit_s": 90.0}))


def test_a_failure_is_chosen_from_the_list_by_keys(qtbot: QtBot) -> None:
    dialog = ScenarioDialog({"route": "a", "token": "b", "unheard-of": "its own summary"})
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.story.text() == scenario_words.story("token")
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.story.text() == "its own summary"
    QTest.keyClick(dialog.list, Qt.Key.Key_Up)
    with qtbot.waitSignal(dialog.chosen) as asked:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert asked.args == ["token"]
    assert not dialog.isVisible()
