"""The table of a recording's life, what ``advance`` makes of it, and the page that shows it (behaviour §1–§5)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudrec_gui.domain import recording as r
from cloudrec_gui.domain import state_machine as m
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation

PAGE = Path(__file__).parents[3] / "docs" / "states.md"
NEW = r.Recording(RecordingKey("k"), ProfileId("p"), AppId("a" * 32), Mode.MIX, Cname("room"), Uid("1"), created_at=0.0)

ANSWERS = [
    (None, None),
    (200, None),
    (201, 7),
    (206, 65),
    (206, 435),
    (206, 50),
    (400, 2),
    (400, 49),
    (400, 53),
    (401, None),
    (404, 404),
    (404, None),
    (408, None),
    (409, None),
    (429, None),
    (500, 62),
    (500, 502),
    (502, None),
    (504, 62),
]

failures = st.builds(
    lambda operation, kind, sent, answer: r.Failed(Failure(operation, kind, sent, answer[0], answer[1])),
    st.sampled_from(Operation),
    st.sampled_from(FailureKind),
    st.booleans(),
    st.sampled_from(ANSWERS),
)
events: st.SearchStrategy[r.RecordingEvent] = st.one_of(
    failures,
    st.builds(r.Acquired, st.sampled_from([ResourceId("one"), ResourceId("two")])),
    st.just(r.StartSending()),
    st.builds(r.Started, st.sampled_from([Sid("first"), Sid("second")])),
    st.builds(r.SidFound, st.sampled_from([Sid("found")]), st.sampled_from([None, 3.0])),
    st.builds(r.Observed, st.sampled_from([None, 0, 1, 4, 5, 6, 7, 8, 20, 99]), st.just("")),
    st.just(r.StillTheSame()),
    st.just(r.StopSending()),
    st.just(r.Stopped()),
    st.just(r.LayoutAccepted({})),
    st.just(r.UpdateAccepted({})),
    st.just(r.PollPlanned(1.0)),
    st.just(r.MoveNoted(Uid("7"))),
    st.builds(r.PresumedEnded, st.booleans()),
    st.builds(r.Slept, st.floats(0, 1e6)),
)
lives = st.lists(st.tuples(events, st.sampled_from([0.5, 5.0, 30.0, 100.0, 300_000.0])), max_size=30)


def refused(operation: Operation, status: int | None, code: int | None = None, *, sent: bool = True) -> r.Failed:
    kind = FailureKind.TIMEOUT if status is None else FailureKind.REJECTED
    return r.Failed(Failure(operation, kind, sent, status, code))


def play(*happened: r.RecordingEvent, step: float = 1.0, start: r.Recording = NEW) -> r.Recording:
    now = 0.0
    for event in happened:
        now += step
        start = r.advance(start, event, now)
    return start


SENT = (r.Acquired(ResourceId("rid")), r.StartSending())
RUNNING = (*SENT, r.Started(Sid("sid")), r.Observed(5, ""))
UNCLEAR = (*SENT, refused(Operation.START, None))
LOST = refused(Operation.QUERY, 404, 404)


@given(lives)
@settings(max_examples=400, deadline=None)
def test_no_life_leaves_the_table(life: list[tuple[r.RecordingEvent, float]]) -> None:
    value, now = NEW, 0.0
    for event, seconds in life:
        now += seconds
        after = r.advance(value, event, now)
        before = m.phase_of(value)
        assert m.phase_of(after) in m.allowed(before, event), (before, event)
        if value.final:
            assert after.state is value.state
            assert after.ended_at == value.ended_at
        if value.sid:
            assert after.sid == value.sid, "a sid is never lost and never replaced"
        value = after


@given(st.lists(events, max_size=20))
@settings(max_examples=200, deadline=None)
def test_what_may_be_running_is_left_only_by_a_sid_or_by_a_persons_word(happened: list[r.RecordingEvent]) -> None:
    value = play(*UNCLEAR)
    for at, event in enumerate(happened):
        after = r.advance(value, event, 10.0 + at)
        if after.state is not r.State.AMBIGUOUS:
            assert isinstance(event, (r.Started, r.SidFound, r.PresumedEnded))
            return
        value = after


def test_every_state_has_a_phase_and_every_phase_a_row() -> None:
    assert set(m.PHASE_OF) == set(r.State)
    assert set(m.TABLE) == set(m.Phase)
    assert {m.PHASE_OF[state] for state in r.FINAL} == set(m.FINAL_PHASES)
    assert all(not m.TABLE[phase] for phase in m.FINAL_PHASES)
    assert m.phase_of(None) is m.Phase.DRAFT
    assert m.phase_of(NEW) is m.FIRST


def reached() -> set[tuple[m.Phase, m.News, m.Phase]]:
    """Every move that happens when every event meets every state, young and old, with and without a sid."""
    kinds: list[r.RecordingEvent] = [
        *SENT,
        r.Started(Sid("s")),
        r.SidFound(Sid("s")),
        *(r.Observed(status, "") for status in (None, 1, 4, 5, 6, 8, 20)),
        r.StopSending(),
        r.Stopped(),
        r.PresumedEnded(ran=True),
        r.PresumedEnded(ran=False),
        *(refused(operation, *answer, sent=sent) for operation in Operation for answer in ANSWERS for sent in (True, False)),
    ]
    found = set()
    for state in r.State:
        bare = replace(NEW, state=state, sid=Sid("x") if state in (*r.RUNNING, r.State.STOPPING) else Sid(""))
        young = replace(bare, missing_since=0.0) if state is r.State.MISSING else bare
        for value in (
            young,
            replace(young, status=5),
            replace(young, status=6),
            replace(young, stop_asked_at=0.0),
            replace(young, failure=refused(Operation.STOP, None).failure, stop_asked_at=0.0),
        ):
            for event in kinds:
                after = m.PHASE_OF[r.advance(value, event, 100.0).state]
                if after is not m.PHASE_OF[state]:
                    found.add((m.PHASE_OF[state], m.news_of(event), after))
    return found


def test_the_table_promises_nothing_that_never_happens() -> None:
    promised = {(phase, news, after) for phase, row in m.TABLE.items() for news, phases in row.items() for after in phases}
    assert promised == reached()


@pytest.mark.parametrize(
    ("status", "code", "sent", "phase"),
    [
        (None, None, False, m.Phase.NOT_STARTED),
        (None, None, True, m.Phase.AMBIGUOUS),
        (200, None, True, m.Phase.AMBIGUOUS),
        (201, 7, True, m.Phase.AMBIGUOUS),
        (206, 65, True, m.Phase.AMBIGUOUS),
        (400, 2, True, m.Phase.NOT_STARTED),
        (400, 53, True, m.Phase.AMBIGUOUS),
        (401, None, True, m.Phase.NOT_STARTED),
        (404, None, True, m.Phase.NOT_STARTED),
        (408, None, True, m.Phase.AMBIGUOUS),
        (409, None, True, m.Phase.AMBIGUOUS),
        (429, None, True, m.Phase.NOT_STARTED),
        (499, None, True, m.Phase.AMBIGUOUS),
        (500, 62, True, m.Phase.AMBIGUOUS),
        (500, 502, True, m.Phase.AMBIGUOUS),
        (502, None, True, m.Phase.AMBIGUOUS),
        (503, None, True, m.Phase.AMBIGUOUS),
        (504, 62, True, m.Phase.AMBIGUOUS),
    ],
)
def test_a_start_is_written_off_only_by_proof(status: int | None, code: int | None, sent: bool, phase: m.Phase) -> None:
    assert m.phase_of(play(*SENT, refused(Operation.START, status, code, sent=sent))) is phase


def test_a_complete_answer_that_cannot_be_read_proves_nothing() -> None:
    unreadable = r.Failed(Failure(Operation.START, FailureKind.MALFORMED, sent=True, http_status=400))
    assert play(*SENT, unreadable).state is r.State.AMBIGUOUS


def test_a_repeated_start_that_is_refused_says_nothing_about_the_first() -> None:
    assert play(*UNCLEAR, r.StartSending(), refused(Operation.START, 400, 2)).state is r.State.AMBIGUOUS
    assert play(*UNCLEAR, r.StartSending(), r.Started(Sid("sid"))).sid == "sid"


def test_sleep_does_not_count_towards_the_ninety_seconds() -> None:
    asleep = play(*RUNNING, LOST, step=1.0)
    woken = r.advance(asleep, r.Slept(8 * 3600.0), 8 * 3600.0 + 5)
    assert r.advance(woken, LOST, 8 * 3600.0 + 6).state is r.State.MISSING
    assert r.advance(woken, LOST, 8 * 3600.0 + 100).state is r.State.GONE
    assert r.advance(asleep, LOST, 8 * 3600.0 + 6).state is r.State.GONE, "without the news of the sleep it would have counted"


def test_sleep_moves_nothing_that_is_not_missing() -> None:
    healthy = play(*RUNNING)
    assert r.advance(healthy, r.Slept(100.0), 500.0) == healthy


def test_a_404_after_the_control_window_is_no_end_because_it_may_still_bill() -> None:
    started = replace(play(*RUNNING), control_hours=1)
    late = 3 + 3600.0
    closed = r.advance(started, LOST, late)
    assert r.advance(closed, LOST, late + 7200).state is r.State.MISSING
    limited = replace(closed, mode=Mode.WEB, max_hours=1)
    assert r.advance(limited, LOST, late + 7200).state is r.State.GONE, "a limit has ended it by then"


def test_a_404_that_began_inside_the_control_window_counts() -> None:
    started = replace(play(*RUNNING), control_hours=1)
    assert play(LOST, LOST, step=3600.0, start=r.advance(started, LOST, 3500.0)).state is r.State.GONE


def test_a_stop_that_was_accepted_makes_the_first_404_the_end() -> None:
    assert play(*RUNNING, r.StopSending(), LOST).state is r.State.ENDED


def test_one_that_says_it_stops_without_having_been_asked_has_ended_by_itself() -> None:
    leaving = play(*RUNNING, r.Observed(6, ""))
    assert (leaving.state, leaving.stop_asked_at) == (r.State.STOPPING, None)
    gone = r.advance(leaving, LOST, 20.0)
    assert (gone.state, gone.stop_asked_at) == (r.State.GONE, None)
    asked = play(*RUNNING, r.StopSending(), refused(Operation.STOP, None), r.Observed(6, ""))
    assert r.advance(asked, LOST, 20.0).state is r.State.ENDED


def test_after_a_stop_without_an_answer_404_has_to_last() -> None:
    unsure = (*RUNNING, r.StopSending(), refused(Operation.STOP, None))
    assert play(*unsure, LOST).state is r.State.MISSING
    over = play(*unsure, LOST, LOST, LOST, LOST, step=30.0)
    assert over.state is r.State.ENDED, "it was asked for, so it did not end by itself"
    assert play(*unsure, LOST, r.Observed(5, "")).state is r.State.RECORDING


def test_one_that_vanishes_long_after_a_failed_stop_has_ended_by_itself() -> None:
    refused_stop = play(*RUNNING, r.StopSending(), refused(Operation.STOP, 401))
    later = r.advance(refused_stop, LOST, 10_000.0)
    assert r.advance(later, LOST, 10_100.0).state is r.State.GONE


def test_a_stop_answered_with_404_is_verified() -> None:
    stopped = play(*RUNNING, r.StopSending(), refused(Operation.STOP, 404, 404))
    assert stopped.state is r.State.MISSING
    assert r.advance(stopped, r.Observed(5, ""), 20.0).state is r.State.RECORDING
    assert r.advance(stopped, LOST, 200.0).state is r.State.ENDED


def test_an_answer_after_the_end_changes_nothing() -> None:
    ended = play(*RUNNING, r.Stopped())
    for event in (r.Observed(5, ""), LOST, r.StopSending(), r.Started(Sid("other"))):
        assert r.advance(ended, event, 99.0) == ended


def test_a_person_cannot_declare_that_what_has_a_sid_never_ran() -> None:
    assert play(*RUNNING, r.PresumedEnded(ran=False)).state is r.State.GONE
    assert play(*UNCLEAR, r.PresumedEnded(ran=False)).state is r.State.NOT_STARTED
    assert play(*UNCLEAR, r.PresumedEnded()).settled


def table() -> str:
    """The table as the page shows it."""
    lines = ["| Phase | News | May become |", "|---|---|---|"]
    for phase, row in m.TABLE.items():
        if phase is m.Phase.DRAFT:
            lines.append(f"| {phase.value} | asked for | {m.FIRST.value} |")
        elif not row:
            lines.append(f"| {phase.value} | | (stays) |")
        lines += [f"| {phase.value} | {news.value} | {', '.join(after.value for after in phases)} |" for news, phases in row.items()]
    return "\n".join(lines)


def test_the_page_shows_this_table() -> None:
    assert table() in PAGE.read_text("utf-8"), table()
