"""Notifications beside the window: when, what, how often, and what a click does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import Cname
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.bulk import Action, Job, Outcome, Result
from cloudrec_gui.ui.actions import ActionTable
from cloudrec_gui.ui.notifier import EVERY_S, GATHER_MS, KEY, Notifier, Topic, harmless, topics_of
from cloudrec_gui.ui.pages.ids import PageId
from tests.ui.recordings_data import NOW, StillClock, recording

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")


class Speaker(QObject):
    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self.hushed = 0

    def say(self, title: str, body: str) -> None:
        self.said.append((title, body))

    def hush(self) -> None:
        self.hushed += 1


class Shelf:
    def __init__(self, **kept: Any) -> None:
        self.kept: dict[str, Any] = kept

    def get(self, key: str, default: Any) -> Any:
        return self.kept.get(key, default)

    def set(self, key: str, value: object) -> None:
        self.kept[key] = value


class Page:
    def __init__(self) -> None:
        self.chosen: list[object] = []

    def select(self, key: object) -> None:
        self.chosen.append(key)


class Window(QWidget):
    """What the notifier asks of the program's window."""

    def __init__(self) -> None:
        super().__init__()
        self.actions_table = ActionTable(self)
        self.shown: list[PageId] = []
        self.the_page = Page()

    def show_page(self, page: PageId) -> None:
        self.shown.append(page)

    def page(self, page: PageId) -> Page:
        return self.the_page


class Stage:
    """A notifier with everything around it; nobody looks at the window unless told otherwise."""

    def __init__(self, qtbot: QtBot, **kept: Any) -> None:
        self.window = Window()
        qtbot.addWidget(self.window)
        self.changed: Event[Recording] = Event()
        self.clock = StillClock()
        self.shelf = Shelf(**kept)
        self.speaker = Speaker()
        self.made = 0
        self.in_front = False
        self.notifier = Notifier(
            self.window,  # type: ignore[arg-type]
            self,
            self.clock,
            self.shelf,
            self._make,
            self._looks,
        )

    def _make(self) -> Speaker:
        self.made += 1
        return self.speaker

    def _looks(self) -> bool:
        return self.in_front

    def tell(self) -> list[tuple[str, str]]:
        """Let the gathering end now."""
        self.notifier._timer.stop()
        self.notifier._tell()
        return self.speaker.said

    @property
    def waits_ms(self) -> int:
        return self.notifier._timer.interval() if self.notifier._timer.isActive() else -1

    def action(self, ident: str) -> QAction:
        return self.window.actions_table[ident]


GONE = recording(1, state=State.GONE, ended_at=NOW)


def test_one_recording_that_ends_by_itself_is_told_by_its_name_and_verdict(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.changed.emit(recording(1))
    stage.changed.emit(GONE)
    assert stage.waits_ms == GATHER_MS
    ((title, body),) = stage.tell()
    assert title == "class-1"
    assert body
    assert GONE.sid not in body + title


def test_what_happens_together_is_told_once(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    for number in range(1, 6):
        stage.changed.emit(recording(number, state=State.ABNORMAL, ended_at=NOW, status=20))
    assert stage.tell() == [("5 recordings need attention", "class-1, class-2, class-3 …")]


def test_the_same_is_not_told_twice_and_a_second_thing_not_before_half_a_minute(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.changed.emit(GONE)
    stage.tell()
    stage.changed.emit(replace(GONE, queries=99))
    assert stage.waits_ms == -1
    stage.changed.emit(recording(2, state=State.GONE, ended_at=NOW))
    assert GATHER_MS < stage.waits_ms <= EVERY_S * 1000


def test_nothing_is_told_to_somebody_who_looks(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.in_front = True
    stage.changed.emit(GONE)
    assert stage.tell() == []
    assert stage.made == 0
    stage.in_front = False
    assert stage.tell() == []


def test_what_mends_itself_before_it_is_told_is_not_told(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.changed.emit(recording(1, state=State.AMBIGUOUS, sid=""))
    stage.changed.emit(recording(1))
    assert stage.tell() == []


def test_a_healthy_one_and_one_that_a_person_stopped_are_no_news(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    for row in (recording(1), recording(2, state=State.STOPPING), recording(3, state=State.ENDED, ended_at=NOW, uploading="uploaded")):
        stage.changed.emit(row)
    assert stage.waits_ms == -1


@pytest.mark.parametrize(
    ("changes", "topic"),
    [
        ({"state": State.GONE, "ended_at": NOW}, Topic.ENDED),
        ({"state": State.ABNORMAL, "ended_at": NOW, "status": 20}, Topic.ENDED),
        ({"state": State.STARTING, "started_at": NOW - 200, "confirmed_at": None, "status": 1, "files": ()}, Topic.NEVER_STARTED),
        ({"state": State.AMBIGUOUS, "sid": ""}, Topic.UNCLEAR),
        ({"token_until": NOW + 60}, Topic.DEADLINE),
        ({"control_hours": 1, "started_at": NOW - 3599}, Topic.DEADLINE),
    ],
)
def test_each_kind_of_news_has_its_topic(changes: dict[str, Any], topic: Topic) -> None:
    assert topic in topics_of(recording(1, **changes), NOW)
    assert topics_of(recording(1), NOW) == frozenset()


def test_what_was_switched_off_is_not_told_and_is_remembered(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.action("notify-ended").trigger()
    assert stage.shelf.kept[KEY] == {"off": ["ended"], "sound": False}
    stage.changed.emit(GONE)
    assert stage.waits_ms == -1
    again = Stage(qtbot, **stage.shelf.kept)
    assert not again.action("notify-ended").isChecked()
    assert again.action("notify-offline").isChecked()


def test_sound_is_off_until_somebody_wants_it(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    assert not stage.action("notify-sound").isChecked()
    stage.action("notify-sound").trigger()
    assert stage.shelf.kept[KEY]["sound"] is True


@pytest.mark.parametrize("kept", [None, [], "x", {"off": "ended", "sound": "yes"}, {"off": [1, None]}])
def test_broken_settings_are_as_none(qtbot: QtBot, kept: Any) -> None:
    stage = Stage(qtbot, **{KEY: kept})
    assert all(stage.action(f"notify-{topic.value}").isChecked() for topic in Topic)
    assert not stage.action("notify-sound").isChecked()


def test_the_network_is_told_once_and_not_for_every_recording(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.notifier.on_offline(True)
    stage.notifier.on_offline(True)
    assert stage.tell() == [("The network is down", "Recordings go on; queries are paused until it is back.")]
    stage.notifier.on_offline(False)
    assert stage.waits_ms == -1


def test_a_network_that_is_back_before_it_was_told_is_no_news(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.notifier.on_offline(True)
    stage.notifier.on_offline(False)
    assert stage.tell() == []


def test_the_end_of_an_action_on_many_is_told_with_its_counts(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    job = Job(Action.STOP, [recording(1).key, recording(2).key])
    for key in job.keys:
        job.begin(key)
        job.settle(key, Outcome(Result.OK, state=State.ENDED))
    stage.notifier.on_job(job)
    stage.changed.emit(GONE)
    ((title, body),) = stage.tell()
    assert title == "class-1"
    assert body.endswith("Stop of 2 recordings: finished: 2 done")


def test_a_click_brings_the_window_and_the_recording(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.changed.emit(GONE)
    stage.tell()
    stage.speaker.clicked.emit()
    assert stage.window.isVisible()
    assert stage.window.shown == [PageId.RECORDINGS]
    assert stage.window.the_page.chosen == [GONE.key]
    assert stage.speaker.hushed == 1


def test_a_channel_whose_name_looks_like_markup_is_harmless(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.changed.emit(replace(GONE, cname=Cname("<b>&amp;</b>")))
    ((title, _),) = stage.tell()
    assert title == "‹b›＆amp;‹/b›"
    assert harmless("a\u202eb\nc") == "ab c"


def test_without_a_tray_nothing_breaks(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.notifier._make_speaker = lambda: None
    stage.changed.emit(GONE)
    assert stage.tell() == []
