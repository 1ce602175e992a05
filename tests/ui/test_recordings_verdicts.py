"""Verdicts where people see them: in the table, in its counts, and with their evidence in the pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.ids import Cname, RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui.models.columns import Known
from cloudrec_gui.ui.models.recordings_model import RecordingsModel
from tests.ui.recordings_data import NOW, StillClock, recording
from tests.ui.test_recordings_page import Room

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ROOM = Cname("one room")


def verdicts(room: Room) -> dict[str, str]:
    """What the table says of each recording, by its key."""
    table = room.page.table
    column = next(place for place, each in enumerate(room.page.model.columns) if each.id == "verdict")
    found = {}
    for row in range(table.filter.rowCount()):
        shown = table.filter.row_at(table.filter.index(row, 0))
        assert shown is not None
        found[str(shown.key)] = str(table.filter.index(row, column).data())
    return found


def attention(room: Room) -> set[RecordingKey]:
    return set(room.page.model.tally.attention)


def test_two_recorders_of_one_channel_are_both_told_until_one_ends(qtbot: QtBot) -> None:
    first, second = recording(1, cname=ROOM), recording(2, cname=ROOM)
    room = Room(qtbot, first, recording(3))
    assert verdicts(room)["key-1"] == "Fine"
    room.shelf.set(second)
    assert "both are billed" in verdicts(room)["key-1"]
    assert "both are billed" in verdicts(room)["key-2"]
    assert attention(room) == {first.key, second.key}
    room.shelf.set(recording(2, cname=ROOM, state=State.ENDED, uploading="uploaded", ended_at=NOW))
    assert verdicts(room)["key-1"] == "Fine"
    assert attention(room) == set()


def test_a_backup_is_no_duplicate(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1, cname=ROOM))
    room.shelf.set(recording(2, cname=ROOM, backup_of=RecordingKey("key-1")))
    assert set(verdicts(room).values()) == {"Fine"}


def shown(qtbot: QtBot, value: Recording) -> Room:
    room = Room(qtbot, value)
    QApplication.processEvents()
    return room


def test_the_pane_has_no_evidence_while_all_is_well(qtbot: QtBot) -> None:
    assert not shown(qtbot, recording(1)).page.detail.evidence.isVisible()


def test_the_pane_tells_what_a_verdict_rests_on_and_stops_when_it_is_over(qtbot: QtBot) -> None:
    room = shown(qtbot, recording(1, token_until=NOW + 300))
    lines = room.page.detail.evidence
    assert lines.isVisible()
    assert "The token is good until" in lines.text()
    assert "Whose side: Your configuration" in lines.text()
    assert lines.accessibleName()
    room.shelf.set(recording(1, token_until=NOW + 90_000))
    assert not lines.isVisible()


def test_the_pane_counts_the_others_of_the_channel(qtbot: QtBot) -> None:
    room = shown(qtbot, recording(1, cname=ROOM))
    room.shelf.set(recording(2, cname=ROOM))
    room.page.select(RecordingKey("key-1"))
    room.page.tick()
    assert "Of the same App ID and channel, besides this one: 1" in room.page.detail.evidence.text()


def test_a_table_that_only_waits_notices_a_token_that_nears_its_end(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1, token_until=NOW + 601), recording(2))
    assert verdicts(room)["key-1"] == "Fine"
    room.clock.now += 1
    room.page.tick()
    assert verdicts(room)["key-1"].startswith("Its token ends at")
    assert attention(room) == {RecordingKey("key-1")}


def test_a_bad_end_of_long_ago_is_left_in_peace(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1, state=State.GONE, ended_at=NOW - 90_000))
    assert attention(room) == set()


def test_words_of_the_service_are_never_markup_in_the_evidence(qtbot: QtBot) -> None:
    room = shown(qtbot, recording(1, recorder_uid="<b>7</b>"))
    assert "<b>7</b>" in room.page.detail.evidence.text()
    assert room.page.detail.evidence.textFormat().name == "PlainText"


def sort_by(room: Room, name: str, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> list[str]:
    place = next(place for place, each in enumerate(room.page.model.columns) if each.id == name)
    room.page.table.filter.sort(place, order)
    return room.keys()


def test_sorted_by_verdict_the_worst_stand_on_top_and_move_when_that_changes(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1), recording(2, token_until=NOW + 300), recording(3, state=State.AMBIGUOUS, sid="", files=()))
    assert sort_by(room, "verdict") == ["key-3", "key-2", "key-1"]
    assert sort_by(room, "verdict", Qt.SortOrder.DescendingOrder) == ["key-1", "key-2", "key-3"]
    sort_by(room, "verdict")
    room.shelf.set(recording(2, token_until=NOW + 90_000))
    room.shelf.set(recording(1, token_until=NOW + 300))
    assert room.keys() == ["key-3", "key-1", "key-2"]


def test_the_filter_reads_the_verdict_that_the_table_shows(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1, cname=ROOM), recording(2, cname=ROOM), recording(3))
    room.page.filter.setText('verdict:"both are billed"')
    qtbot.waitUntil(lambda: sorted(room.keys()) == ["key-1", "key-2"])
    room.page.select(RecordingKey("key-2"))
    room.shelf.set(recording(2, cname=ROOM, state=State.ENDED, uploading="uploaded", ended_at=NOW))
    assert room.keys() == ["key-2"], "what is being looked at stays"


def test_sorted_by_layout_what_was_sent_last_comes_first(qtbot: QtBot) -> None:
    sent = {RecordingKey("key-1"): NOW - 50.0, RecordingKey("key-2"): NOW - 5.0}
    model = RecordingsModel(StillClock(), known=Known(layout_at=sent.get))
    column = next(each for each in model.columns if each.id == "layout")
    rows = [recording(number, live_layout={"mixedVideoLayout": 1}) for number in (1, 2, 3)]
    # The third has what start sent, 849 s ago.
    assert [row.key for row in sorted(rows, key=column.key)] == ["key-2", "key-1", "key-3"]
