"""The Recover page by itself: what it shows of a suspect, what it asks for, and how it bears hostile text and another language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import Cname, RecordingKey
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.recovery.adoption import Ids
from cloudrec_gui.services.recovery.ladder import Help, Rung, RungKind, steps
from cloudrec_gui.services.recovery.suspects import Doubt, Plan, Suspect
from cloudrec_gui.ui.recovery.page import RecoveryPage
from tests.unit.services.support import APP_ID, RESOURCE_ID, SID, FakeClock
from tests.unit.services.test_recovery_plan import NOW, doubtful


class Source:
    """The recovery service as far as the page sees it."""

    def __init__(self, *suspects: Suspect, plan: Plan | None = None) -> None:
        self.changed: Event[None] = Event()
        self.plan = plan or Plan()
        self.rows = suspects
        self.done: tuple[tuple[Recording, bool], ...] = ()
        self.help = Help(digest="d")
        self.clock = FakeClock(NOW)

    def suspects(self) -> tuple[Suspect, ...]:
        return self.rows

    def settled(self) -> tuple[tuple[Recording, bool], ...]:
        return self.done

    def ladder(self, key: RecordingKey) -> tuple[Rung, ...]:
        found = next(each for each in self.rows if each.key == key)
        return steps(found, self.clock.wall(), self.help)


def name_of(ident: str) -> str:
    return f"profile {ident}"


def opened(qtbot: Any, source: Source) -> RecoveryPage:
    page = RecoveryPage(source, source.clock, name_of)
    qtbot.addWidget(page)
    page.resize(876, 520)
    page.show()
    page.shown()
    QApplication.sendPostedEvents()
    return page


def press(page: RecoveryPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisibleTo(page), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_in_doubt_is_said_with_the_way_to_take_one_in(qtbot: Any) -> None:
    page = opened(qtbot, Source())
    assert page.empty.isVisible()
    assert not page.list.isVisible()
    press(page, "recover-empty-primary")
    assert page.adopt.isVisible()
    press(page, "adopt-cancel")
    assert page.empty.isVisible()


def test_the_countdown_runs_and_its_end_is_said(qtbot: Any) -> None:
    source = Source(doubtful())
    page = opened(qtbot, source)
    card = page.ladder.cards[RungKind.RETRY]
    assert page.ladder.retry.isVisible()
    source.clock.advance(200)
    page._tick()
    assert "1:10" in card.pill.accessibleName()
    source.clock.advance(70)
    page._tick()
    assert not page.ladder.retry.isVisible()
    assert "5 minutes" in card.reason.text()


def test_the_button_asks_for_the_very_suspect(qtbot: Any) -> None:
    other = replace(doubtful(), key=RecordingKey("o" * 32), cname=Cname("other"))
    page = opened(qtbot, Source(doubtful(), other))
    with qtbot.waitSignal(page.ladder.retry_requested) as first:
        press(page, "recover-retry")
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.ladder.retry_requested) as second:
        press(page, "recover-retry")
    assert (first.args, second.args) == ([doubtful().key], [other.key])


def test_a_rung_opens_and_closes(qtbot: Any) -> None:
    page = opened(qtbot, Source(doubtful()))
    field = page.findChild(QPlainTextEdit, "recover-notification-field")
    assert field is not None
    assert not field.isVisible()
    press(page, "rung-notification-fold")
    assert field.isVisible()
    press(page, "rung-notification-fold")
    assert not field.isVisible()


def test_a_pasted_notification_offers_its_sid_and_one_of_another_channel_does_not(qtbot: Any) -> None:
    page = opened(qtbot, Source(doubtful()))
    press(page, "rung-notification-fold")
    box = page.ladder.notification
    body = '{"eventType": 40, "payload": {"cname": "%s", "uid": "900001", "sid": "%s"}}'
    box.field.setPlainText(body % ("elsewhere", SID))
    assert box.found == ()
    assert box.none.isVisible()
    box.field.setPlainText(body % ("room", SID))
    QApplication.sendPostedEvents()
    with qtbot.waitSignal(page.ladder.confirm_requested) as asked:
        press(page, "recover-notification-ask-0")
    assert asked.args == [doubtful().key, SID, RungKind.NOTIFICATION]


def test_the_kicking_rule_is_copied_and_marked_as_tried(qtbot: Any) -> None:
    page = opened(qtbot, Source(doubtful()))
    press(page, "rung-kick-fold")
    assert "everybody" in page.ladder.cards[RungKind.KICK].reason.text()
    with qtbot.waitSignal(page.ladder.taken) as taken:
        press(page, "recover-copy-kick")
    assert '"uid": 900001' in QGuiApplication.clipboard().text()
    assert taken.args == [doubtful().key, RungKind.KICK]


def test_the_text_for_support_has_every_id_and_no_secret(qtbot: Any) -> None:
    page = opened(qtbot, Source(doubtful()))
    press(page, "rung-support-fold")
    press(page, "recover-copy-support")
    text = QGuiApplication.clipboard().text()
    assert all(part in text for part in (APP_ID, RESOURCE_ID, "room", "900001", "cr0123456789abcd"))


@pytest.mark.parametrize(("name", "ran"), [("recover-ended", True), ("recover-never", False)])
def test_a_persons_word_is_asked_for_twice(qtbot: Any, name: str, ran: bool) -> None:
    page = opened(qtbot, Source(doubtful()))
    press(page, name)
    assert not page.ladder.ended.isVisible()
    press(page, "recover-back")
    assert page.ladder.ended.isVisible()
    press(page, name)
    with qtbot.waitSignal(page.ladder.settle_requested) as settled:
        press(page, "recover-sure")
    assert settled.args == [doubtful().key, ran]


def test_what_was_settled_stays_and_can_be_taken_back(qtbot: Any) -> None:
    source = Source()
    suspect = doubtful()
    recording = Recording(suspect.key, suspect.profile, suspect.app_id, Mode.MIX, suspect.cname, suspect.uid, NOW)
    source.done = ((recording, True),)
    page = opened(qtbot, source)
    assert "ended" in page.list.item(0).text()
    with qtbot.waitSignal(page.undo_requested) as undone:
        press(page, "recover-undo")
    assert undone.args == [suspect.key]


def test_what_earlier_runs_left_is_told_calmly(qtbot: Any) -> None:
    running, cut = replace(doubtful(), doubt=Doubt.RUNNING), replace(doubtful(), doubt=Doubt.NOTHING_RUNS)
    page = opened(qtbot, Source(plan=Plan((running, running, cut))))
    assert page.watched.text().startswith("2 ")
    assert "nothing runs" in page.calm.text()
    with qtbot.waitSignal(page.recordings_requested):
        press(page, "recover-watched")


def test_hostile_names_are_shown_as_they_are(qtbot: Any) -> None:
    page = opened(qtbot, Source(replace(doubtful(), cname=Cname("<b>x</b>\u202e\n{0}"))))
    title = page.ladder.head.title_label
    assert "<b>x</b>" in title.text()
    assert title.textFormat() == Qt.TextFormat.PlainText
    assert "\u202e" not in title.text() + page.list.item(0).text()


def test_the_form_takes_what_was_typed_once_it_is_whole(qtbot: Any) -> None:
    page = opened(qtbot, Source())
    page.show_adopt()
    form = page.adopt
    form.set_profiles([("a", "One"), ("b", "Two")], "b")
    press(page, "adopt-now")
    missing = page.findChild(QLabel, "adopt-sid-error")
    assert missing is not None
    assert missing.isVisible()
    for name, text in {"resource_id": RESOURCE_ID, "sid": SID, "cname": "room", "uid": "7"}.items():
        QTest.keyClicks(form.lines[name], text)
    assert not missing.isVisible()
    with qtbot.waitSignal(form.adopt_requested) as asked:
        QTest.keyClick(form.lines["uid"], Qt.Key.Key_Return)
    assert asked.args == [Ids(RESOURCE_ID, SID, "mix", "room", "7"), "b"]


def test_a_paste_says_what_was_found_in_it(qtbot: Any) -> None:
    page = opened(qtbot, Source())
    page.show_adopt()
    page.adopt.paste.setPlainText(f"sid: {SID}\nmode: web\n<b>")
    assert page.adopt.taken.text().endswith("sid, mode")
    assert page.adopt.ids().mode == "web"
    page.adopt.paste.setPlainText("nothing")
    assert "No id" in page.adopt.taken.text()


def test_what_a_rung_has_found_is_said_again_in_another_language_and_after_another_choice(qtbot: Any) -> None:
    other = replace(doubtful(), key=RecordingKey("o" * 32))
    page = opened(qtbot, Source(doubtful(), other))
    words = iter(("first", "second", "third", "fourth"))
    page.say(doubtful().key, RungKind.BUCKET, "warn", lambda: next(words))
    result = page.ladder.cards[RungKind.BUCKET].result
    assert result.text() == "first"
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert result.text() == ""
    QTest.keyClick(page.list, Qt.Key.Key_Up)
    assert result.text() == "second"
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert result.text() != "second"
