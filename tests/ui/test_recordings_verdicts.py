"""Verdicts where people see them: in the table, in its counts, and with their evidence in the pane."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.ids import Cname, RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from tests.ui.recordings_data import NOW, recording
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
