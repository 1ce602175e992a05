"""What the timeline remembers of a recording, and where it draws it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import State
from cloudrec_gui.ui.models.history import MOST, History
from cloudrec_gui.ui.pages.timeline import Timeline, axis_step
from tests.ui.recordings_data import NOW, StillClock, missing, playlist, recording

KEY = RecordingKey("key-1")


def spans(history: History) -> list[tuple[State, float, float | None]]:
    return [(span.state, span.start - NOW, None if span.end is None else span.end - NOW) for span in history.of(KEY).spans]


def test_states_follow_one_another_without_a_gap() -> None:
    history = History()
    history.note(recording(state=State.STARTING, started_at=NOW, confirmed_at=None, status=1), NOW)
    history.note(recording(state=State.READY, started_at=NOW, confirmed_at=NOW + 5, status=4), NOW + 5)
    history.note(recording(state=State.READY, started_at=NOW, confirmed_at=NOW + 5, status=4, queries=10), NOW + 7)
    history.note(recording(state=State.RECORDING, started_at=NOW, confirmed_at=NOW + 5, status=5), NOW + 20)
    history.note(recording(state=State.ENDED, started_at=NOW, confirmed_at=NOW + 5, status=8, ended_at=NOW + 60), NOW + 60)
    assert spans(history) == [(State.STARTING, 0, 5), (State.READY, 5, 20), (State.RECORDING, 20, 60)]


def test_a_recording_from_before_is_told_by_its_own_times() -> None:
    history = History()
    history.note(recording(state=State.MISSING, started_at=NOW - 100, confirmed_at=NOW - 90, missing_since=NOW - 20), NOW)
    assert spans(history) == [(State.STARTING, -100, -90), (State.RECORDING, -90, -20), (State.MISSING, -20, None)]
    ended = History()
    ended.note(recording(state=State.ENDED, started_at=NOW - 100, confirmed_at=NOW - 90, ended_at=NOW - 10), NOW)
    assert spans(ended) == [(State.STARTING, -100, -90), (State.RECORDING, -90, -10)]


def test_queries_are_marked_good_or_failed_and_only_once() -> None:
    history = History()
    history.note(recording(queries=1, last_query_at=NOW), NOW)
    history.note(recording(queries=1, last_query_at=NOW, next_query_at=NOW + 9), NOW + 1)
    history.note(recording(queries=2, last_query_at=NOW + 5, failure=missing()), NOW + 5)
    assert [(mark.at - NOW, mark.good) for mark in history.of(KEY).queries] == [(0, True), (5, False)]


def test_files_and_layouts_are_marked_when_they_appear() -> None:
    history = History()
    history.note(recording(files=()), NOW)
    history.note(recording(files=(playlist(),)), NOW + 1)
    history.note(recording(files=(playlist(), playlist(prefix="bak0_")), live_layout={"mixedVideoLayout": 3}), NOW + 2)
    history.note(recording(files=(playlist(), playlist(prefix="bak0_")), live_layout={"mixedVideoLayout": 3}), NOW + 3)
    track = history.of(KEY)
    assert [(mark.at - NOW, mark.text[:5]) for mark in track.files] == [(1, "38f8e"), (2, "bak0_")]
    assert [mark.at - NOW for mark in track.layouts] == [2]


def test_memory_is_bounded() -> None:
    history = History()
    for number in range(MOST + 50):
        history.note(recording(queries=number, last_query_at=NOW + number), NOW + number)
    assert len(history.of(KEY).queries) == MOST


@pytest.mark.parametrize(("seconds", "room", "step"), [(30, 1000, 5), (849, 1000, 120), (3600, 1000, 600), (1e9, 500, 86_400)])
def test_labels_of_the_axis_keep_their_distance(seconds: float, room: float, step: int) -> None:
    assert axis_step(seconds, room) == step


@pytest.mark.parametrize("state", list(State))
def test_every_state_can_be_drawn(qtbot: QtBot, state: State) -> None:
    clock, history = StillClock(), History()
    before = recording(state=State.STARTING, started_at=NOW - 60, confirmed_at=None, status=1, files=())
    after = recording(state=state, ended_at=NOW, live_layout={"a": 1}, failure=missing(), queries=20, last_query_at=NOW - 1)
    history.note(before, NOW - 60)
    history.note(after, NOW - 2)
    timeline = Timeline(history, clock)
    qtbot.addWidget(timeline)
    timeline.resize(900, 140)
    empty = timeline.grab().toImage()
    timeline.show_recording(after)
    assert timeline.grab().toImage() != empty


def test_moments_stand_in_order_and_inside(qtbot: QtBot) -> None:
    timeline = Timeline(History(), StillClock())
    qtbot.addWidget(timeline)
    timeline.resize(900, 140)
    timeline.show_recording(recording())
    places = [timeline.position(at) for at in (NOW - 1e6, NOW - 849, NOW - 400, NOW, NOW + 1e6)]
    assert places == sorted(places)
    assert places[0] == places[1] >= 0
    assert places[3] == places[4] <= 900
