"""Row models: what changed is announced, nothing else; filters; cells."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.traffic import Exchange
from cloudrec_gui.ui.fleet.tally import Tally
from cloudrec_gui.ui.models import recordings_model, traffic_model
from cloudrec_gui.ui.models.cells import CELL_ROLE, Cell, Column
from cloudrec_gui.ui.models.recordings_model import CROWD, Part, RecordingsModel
from cloudrec_gui.ui.models.row_filter import RowFilter
from cloudrec_gui.ui.models.row_model import RowModel
from cloudrec_gui.ui.models.traffic_model import TrafficModel
from tests.ui.recordings_data import NOW, StillClock, failure, recording

Pair = tuple[int, int]
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def pairs(qtbot: QtBot) -> RowModel[Pair]:
    columns: list[Column[Pair]] = [Column(n, n, 50, lambda r, now: Cell(f"{r[0]}:{r[1]}"), lambda r: float(r[1])) for n in ("a", "b")]
    model: RowModel[Pair] = RowModel("Test", columns, lambda r: r[0], StillClock())
    QAbstractItemModelTester(model, FATAL, model)
    return model


def exchange(number: int, **changes: object) -> Exchange:
    values: dict[str, object] = {
        "number": number,
        "at": NOW,
        "operation": Operation.QUERY,
        "profile": ProfileId("sandbox"),
        "sandbox": True,
        "cname": "class-1",
        "method": "GET",
        "url": "http://127.0.0.1:1/v1/apps/x/query",
        "status": 200,
        "elapsed_ms": 12.4,
        "automatic": True,
        **changes,
    }
    return Exchange(**values)  # type: ignore[arg-type]


class Announced:
    """What a model has told its views."""

    def __init__(self, model: RowModel[Pair]) -> None:
        self.changed: list[Pair] = []
        self.resets = 0
        model.dataChanged.connect(self._on_changed)
        model.modelReset.connect(self._on_reset)

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.changed.append((first.row(), last.row()))

    def _on_reset(self) -> None:
        self.resets += 1


def test_sync_shows_exactly_the_rows_given_whatever_came_before(pairs: RowModel[Pair]) -> None:
    choose = random.Random(7)
    proxy = RowFilter(pairs)
    proxy.set_accept(lambda r: r[1] != 1)
    proxy.sort(1)
    QAbstractItemModelTester(proxy, FATAL, proxy)
    seen = Announced(pairs)
    for _ in range(120):
        rows = [(key, choose.randrange(3)) for key in choose.sample(range(25), choose.randrange(25))]
        pairs.sync(rows)
        assert list(pairs.rows()) == rows
        assert [pairs.find(key) for key, _ in rows] == list(range(len(rows)))
        assert proxy.rowCount() == sum(value != 1 for _, value in rows)
    assert seen.resets == 0


def test_only_rows_that_differ_are_announced(pairs: RowModel[Pair]) -> None:
    pairs.sync([(n, 0) for n in range(10)])
    seen = Announced(pairs)
    pairs.sync([(n, 1 if n in {2, 3, 7} else 0) for n in range(10)])
    assert seen.changed == [(2, 3), (7, 7)]
    seen.changed.clear()
    pairs.sync([(n, 1 if n in {2, 3, 7} else 0) for n in range(10)])
    assert seen.changed == []


def test_the_selection_follows_its_row_through_inserts_and_removals(pairs: RowModel[Pair]) -> None:
    pairs.sync([(1, 0), (2, 0), (3, 0)])
    selection = QItemSelectionModel(pairs)
    selection.setCurrentIndex(pairs.index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    pairs.sync([(9, 0), (3, 0), (2, 5), (8, 0)])
    assert selection.currentIndex().row() == 2
    assert selection.currentIndex().data() == "2:5"


def test_put_inserts_on_top_or_changes_in_place(pairs: RowModel[Pair]) -> None:
    pairs.put((1, 0))
    pairs.put((2, 0))
    seen = Announced(pairs)
    pairs.put((1, 4))
    assert list(pairs.rows()) == [(2, 0), (1, 4)]
    assert seen.changed == [(1, 1)]


def test_cells_are_worked_out_once_per_change(qtbot: QtBot) -> None:
    worked: list[int] = []

    def cell(row: Pair, now: float) -> Cell:
        worked.append(row[0])
        return Cell(str(row[1]))

    model: RowModel[Pair] = RowModel("Test", [Column("a", "A", 9, cell, lambda r: 0.0)], lambda r: r[0], StillClock())
    model.sync([(1, 0), (2, 0)])
    for _ in range(5):
        for row in range(2):
            model.index(row, 0).data(CELL_ROLE)
    assert worked == [1, 2]
    model.put((2, 1))
    assert [model.index(row, 0).data() for row in range(2)] == ["0", "1"]
    assert worked == [1, 2, 2]


def test_a_times_cell_follows_the_clock_without_a_change_of_its_row(qtbot: QtBot) -> None:
    clock = StillClock()
    model = RecordingsModel(clock)
    model.sync([recording()])
    index = model.index(0, model.column("age"))
    assert index.data() == "00:14:09"
    clock.now += 1
    assert index.data() == "00:14:10"
    assert model.index(0, model.column("last")).data() == "49 s ago"
    assert model.index(0, model.column("next")).data() == "in 1 min"


def test_tooltips_of_the_model_cannot_carry_markup(qtbot: QtBot) -> None:
    model = RecordingsModel(StillClock())
    model.sync([recording(cname="<b>x</b>")])
    tip = model.index(0, model.column("channel")).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"


def test_review_announces_the_row_whose_verdict_changed_by_waiting(qtbot: QtBot) -> None:
    clock = StillClock()
    model = RecordingsModel(clock)
    quiet = recording(2, state=State.READY, status=4, highest=4, files=(), confirmed_at=NOW)
    model.note_all((recording(1), quiet))
    verdict = model.index(1, model.column("verdict"))
    assert verdict.data().startswith("Ready")
    changed: list[int] = []
    model.dataChanged.connect(_rows_into(changed))
    clock.now = NOW + 10
    assert not model.review(clock.now)
    clock.now = NOW + 31
    assert model.review(clock.now)
    assert changed == [1]
    assert verdict.data() == "Nobody publishes in this channel?"


def _rows_into(rows: list[int]) -> object:
    def note(first: QModelIndex, last: QModelIndex) -> None:
        rows.extend(range(first.row(), last.row() + 1))

    return note


FLEET = (
    recording(1),
    recording(2, state=State.MISSING, failure=failure(status=404, code=404)),
    recording(3, state=State.ENDED, ended_at=NOW, mode=Mode.WEB),
    recording(4, state=State.GONE, ended_at=NOW),
    recording(5, state=State.AMBIGUOUS, sid="", started_at=None, files=(), last_query_at=None, last_answer=""),
)


@pytest.mark.parametrize(
    ("text", "part", "keys"),
    [
        ("", Part.ALL, "12345"),
        ("", Part.RUNNING, "125"),
        ("", Part.ATTENTION, "245"),
        ("", Part.ENDED, "34"),
        ("!", Part.RUNNING, "25"),
        ("class-3", Part.ALL, "3"),
        ("CLASS-1", Part.ALL, "1"),
        ("900004", Part.ALL, "4"),
        ("state:404", Part.ALL, "24"),
        ("!web", Part.ALL, "1245"),
        ("mode:web", Part.ALL, "3"),
        ("uid:90000 !ended", Part.ALL, "1245"),
        ("sid:38f8 gone", Part.ALL, "4"),
        ("no such thing", Part.ALL, ""),
    ],
)
def test_the_filter_finds_by_words_fields_and_exclusion(text: str, part: Part, keys: str) -> None:
    attention = tallied(FLEET).attention
    accept = recordings_model.matcher(text, recordings_model.RecordingReader(lambda: NOW, attention.__contains__))
    assert "".join(r.key[-1] for r in FLEET if recordings_model.in_part(r, part, attention) and accept(r)) == keys


def tallied(recordings: Sequence[Recording], now: float = NOW) -> Tally:
    tally = Tally()
    for each in recordings:
        tally.note(each, now)
    return tally


def test_counts_of_the_segments() -> None:
    tally = tallied(FLEET)
    assert (tally.running, len(tally.attention), tally.ended, tally.all) == (3, 3, 2, 5)


def test_every_state_can_be_shown_in_every_column(qtbot: QtBot) -> None:
    model = RecordingsModel(StillClock())
    proxy = RowFilter(model)
    model.sync([recording(n, state=state) for n, state in enumerate(State)])
    for column in range(model.columnCount()):
        assert model.headerData(column, Qt.Orientation.Horizontal)
        proxy.sort(column)
        assert all(proxy.index(row, column).data() for row in range(proxy.rowCount()))


def test_a_recording_without_sid_shows_dashes_and_a_paused_one_says_so(qtbot: QtBot) -> None:
    model = RecordingsModel(StillClock())
    model.sync([FLEET[4], recording(6, polling=False)])
    assert [model.index(0, model.column(c)).data() for c in ("age", "files", "last", "next")] == ["—"] * 4
    assert model.index(1, model.column("next")).data() == "paused"


def test_the_traffic_keeps_as_many_rows_as_the_service(qtbot: QtBot) -> None:
    model = TrafficModel(StillClock())
    QAbstractItemModelTester(model, FATAL, model)
    for number in range(1, 8):
        model.add(exchange(number), kept=min(number, 4))
    assert [e.number for e in model.rows()] == [7, 6, 5, 4]


@pytest.mark.parametrize(
    ("changes", "text", "kind"),
    [
        ({}, "200 OK", "ok"),
        ({"status": 201, "code": 7}, "201 Created", "warn"),
        ({"status": 206}, "206 Partial", "warn"),
        ({"status": 404}, "404 Not Found", "warn"),
        ({"status": 400}, "400 Bad Request", "bad"),
        ({"status": 599}, "599", "bad"),
        ({"status": None, "fault": FailureKind.DNS}, "No address", "bad"),
        ({"status": None, "fault": FailureKind.CANCELLED}, "Cancelled", "neutral"),
        ({"status": 200, "fault": FailureKind.MALFORMED}, "Unreadable", "bad"),
        ({"status": None}, "—", "bad"),
    ],
)
def test_the_outcome_is_a_word_and_a_kind(changes: dict[str, object], text: str, kind: str) -> None:
    cell = traffic_model.outcome(exchange(1, **changes))
    assert (cell.text, cell.kind) == (text, kind)


def test_every_fault_has_a_word() -> None:
    texts = {traffic_model.outcome(exchange(1, status=None, fault=kind)).text for kind in FailureKind}
    assert len(texts) == len(FailureKind)


def test_the_traffic_filter_finds_words_and_errors() -> None:
    rows = [exchange(1), exchange(2, status=404, code=404), exchange(3, operation=Operation.STOP, request_id="abc-7"), exchange(4, code=65)]

    def found(text: str, errors: bool = False) -> list[int]:
        accept = traffic_model.matcher(text, errors)
        return [e.number for e in rows if accept(e)]

    assert found("") == [1, 2, 3, 4]
    assert found("", errors=True) == [2, 4]
    assert found("STOP") == [3]
    assert found("abc-7") == [3]
    assert found("404 class") == [2]
    assert found("elsewhere") == []


def test_a_language_change_is_a_refresh_of_cells_and_titles(qtbot: QtBot, pairs: RowModel[Pair]) -> None:
    pairs.sync([(1, 0), (2, 0)])
    titles: list[int] = []
    pairs.headerDataChanged.connect(_titles_into(titles))
    seen = Announced(pairs)
    pairs.refresh()
    assert seen.changed == [(0, 1)]
    assert titles == [0, 1]


def _titles_into(found: list[int]) -> object:
    def note(orientation: Qt.Orientation, first: int, last: int) -> None:
        found.extend(range(first, last + 1))

    return note


def test_recordings_are_equal_by_value(qtbot: QtBot) -> None:
    model = RecordingsModel(StillClock())
    model.sync([recording()])
    changed: list[int] = []
    model.dataChanged.connect(_rows_into(changed))
    same: Recording = recording()
    model.put(same)
    assert changed == []


def crowd(clock: StillClock) -> RecordingsModel:
    model = RecordingsModel(clock)
    model.note_all(tuple(recording(number, cname=f"room-{number}") for number in range(CROWD)))
    return model


def test_in_a_large_fleet_rows_that_go_on_as_before_are_brought_up_to_date_together(qtbot: QtBot) -> None:
    model = crowd(StillClock())
    changed: list[int] = []
    model.dataChanged.connect(_rows_into(changed))
    model.note(recording(7, cname="room-7", queries=900))
    model.note(recording(3, cname="room-3", queries=901))
    model.note(recording(7, cname="room-7", queries=902))
    assert changed == []
    qtbot.waitUntil(lambda: bool(changed))
    assert changed == [3, 7]
    assert [model.row(place).queries for place in (3, 7)] == [901, 902]


def test_in_a_large_fleet_another_state_is_shown_at_once_and_nothing_older_comes_after_it(qtbot: QtBot) -> None:
    model = crowd(StillClock())
    model.note(recording(7, cname="room-7", queries=900))
    gone = recording(7, cname="room-7", queries=901, state=State.GONE, ended_at=NOW)
    model.note(gone)
    assert model.row(7) == gone
    model.flush()
    assert model.row(7) == gone
    assert model.tally.ended == 1


def test_in_a_small_fleet_every_row_is_up_to_date_at_once(qtbot: QtBot) -> None:
    model = RecordingsModel(StillClock())
    model.note_all((recording(1), recording(2)))
    model.note(recording(2, queries=900))
    assert model.row(1).queries == 900
