"""Words for states, verdicts and times."""

from __future__ import annotations

from typing import Any

import pytest

from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Origin, Recording, ServiceState, State
from cloudrec_gui.domain.variants import PUSHER
from cloudrec_gui.domain.verdict import SIDE_OF, Facts, Finding, Level, Said, Side
from cloudrec_gui.ui import verdict_words, words
from tests.ui.recordings_data import NOW, failure, missing, playlist, recording


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_word_a_shape_a_kind_and_a_verdict(state: State) -> None:
    r = recording(state=state)
    word = words.state_word(r)
    assert word.text
    assert len(word.glyph) == 1
    assert word.kind in {"ok", "warn", "bad", "neutral", "accent"}
    assert words.verdict(r, NOW).text


def test_states_are_told_apart_without_colour() -> None:
    shown = [(w.text, w.glyph) for w in (words.state_word(recording(state=s)) for s in State)]
    assert len({text for text, _ in shown}) == len(State)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(None, "—"), (0, "00:00:00"), (849.9, "00:14:09"), (9_667, "02:41:07"), (360_000, "100:00:00"), (-5, "00:00:00")],
)
def test_durations_count_hours_without_end(seconds: float | None, text: str) -> None:
    assert words.format_duration(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(None, "—"), (-3, "now"), (0.4, "now"), (48.9, "48 s ago"), (60, "1 min ago"), (3_600, "1 h ago"), (172_800, "2 d ago")],
)
def test_ages_are_rough_and_short(seconds: float | None, text: str) -> None:
    assert words.format_age(seconds) == text


def test_what_is_due_is_now_and_what_lies_ahead_is_counted() -> None:
    assert words.format_until(-2) == "now"
    assert words.format_until(72) == "in 1 min"


def test_times_that_no_calendar_holds_are_a_dash() -> None:
    assert words.format_time(1e20) == words.DASH
    assert words.format_moment(None) == words.DASH


def test_a_ready_channel_without_files_becomes_quiet_after_two_slices() -> None:
    r = recording(state=State.READY, status=4, highest=4, files=(), confirmed_at=NOW)
    assert words.verdict(r, NOW + words.QUIET_AFTER_S - 0.1).kind == "ok"
    assert words.verdict(r, NOW + words.QUIET_AFTER_S).text == "Nobody publishes in this channel?"
    assert words.state_word(r, NOW + words.QUIET_AFTER_S).kind == "warn"
    assert words.review_at(r, NOW) == NOW + words.QUIET_AFTER_S
    assert words.review_at(r, NOW + words.QUIET_AFTER_S) == NOW + 240, "next it is near its idle exit"


def test_a_start_without_confirmation_is_overdue_after_90_seconds() -> None:
    r = recording(state=State.STARTING, started_at=NOW, confirmed_at=None, status=1)
    assert not words.needs_attention(r, NOW + 89)
    assert words.needs_attention(r, NOW + 90)
    assert "90 s" in words.verdict(r, NOW + 90).text


def test_files_of_a_failover_are_told() -> None:
    r = recording(files=(playlist(), playlist(prefix="bak0_")))
    assert words.verdict(r, NOW).text == "Moved to another server, recording goes on"
    assert words.moved(recording(files=(playlist(prefix="dir/bak12_"),)))
    assert not words.moved(recording(files=(playlist(prefix="mybak0_"),)))


def test_gone_tells_idle_exit_from_a_start_that_never_came_up() -> None:
    idle = recording(state=State.GONE, highest=4, files=(), max_idle_s=30, started_at=NOW - 200, missing_since=NOW - 168)
    early = recording(state=State.GONE, highest=4, files=(), max_idle_s=300, started_at=NOW - 200, missing_since=NOW - 110)
    never = recording(state=State.GONE, highest=-1, files=(), confirmed_at=None)
    assert words.verdict(idle, NOW).text == "Left by itself: idle exit after 30 s?"
    assert words.verdict(early, NOW).text == "Ended by itself", "an idle exit does not come before its time"
    assert "Never came up" in words.verdict(never, NOW).text
    assert words.verdict(recording(state=State.GONE), NOW).text == "Ended by itself"


def test_a_refused_start_names_the_call_and_the_numbers() -> None:
    r = recording(state=State.NOT_STARTED, failure=failure(Operation.ACQUIRE, status=400, code=406))
    assert words.verdict(r, NOW).text == "Refused by acquire (400 · 406)"
    unsent = recording(state=State.NOT_STARTED, failure=failure(Operation.ACQUIRE, FailureKind.DNS, sent=False))
    assert words.verdict(unsent, NOW).text == "Nothing was sent, nothing is running"


def test_a_failed_query_on_a_running_recording_does_not_blame_the_recording() -> None:
    r = recording(failure=failure(kind=FailureKind.TIMEOUT))
    assert words.verdict(r, NOW).text == "The service could not be reached; the recording may be fine"
    assert words.verdict(r, NOW).kind == "warn"


def test_what_ended_badly_asks_for_attention_for_a_day() -> None:
    r = recording(state=State.GONE, ended_at=NOW, failure=missing())
    assert words.needs_attention(r, NOW + 86_399)
    assert not words.needs_attention(r, NOW + 86_400)
    assert not words.needs_attention(recording(state=State.ENDED), NOW)
    assert words.needs_attention(recording(state=State.AMBIGUOUS), NOW + 1e9)


@pytest.mark.parametrize(("uploading", "kind"), [("uploaded", "ok"), ("backuped", "warn"), ("unknown", "neutral"), ("", "neutral")])
def test_the_end_tells_where_the_files_are(uploading: str, kind: str) -> None:
    assert words.verdict(recording(state=State.ENDED, uploading=uploading), NOW).kind == kind


def test_all_nine_steps_and_three_modes_have_words() -> None:
    assert len({words.step_word(s) for s in range(9)}) == 9
    assert all(words.step_note(s).endswith(".") for s in range(9))
    assert {words.mode_word(m) for m in Mode} == {"mix", "individual", "web"}


FACTS: Facts = {
    "since": NOW - 60,
    "until": NOW + 60,
    "hours": 72,
    "seconds": 300,
    "count": 2,
    "operation": "query",
    "answer": "500",
    "misses": 3,
}


@pytest.mark.parametrize("finding", list(Finding))
def test_every_finding_has_a_sentence_in_every_state_of_life(finding: Finding) -> None:
    for r in (recording(), recording(state=State.ENDED), recording(state=State.GONE, mode=Mode.WEB, origin=Origin.ADOPTED)):
        text = verdict_words.sentence(Said(finding, Level.WARN, FACTS), r)
        assert text
        assert "{" not in text
        assert not text.endswith(".")


def test_every_side_but_nobodys_has_a_word() -> None:
    assert {finding for finding in Finding if not verdict_words.side(finding)} == {f for f in Finding if SIDE_OF[f] is Side.NOBODY}


def test_two_findings_never_share_a_sentence() -> None:
    texts = [verdict_words.sentence(Said(finding, Level.WARN, FACTS), recording()) for finding in Finding]
    assert len(set(texts)) == len(texts)


def test_a_healthy_recording_needs_no_evidence() -> None:
    assert words.evidence(recording(), NOW) == ()


def evidence(r: Recording, now: float = NOW, peers: int = 0) -> str:
    return "\n".join(words.evidence(r, now, peers))


def test_the_idle_exit_is_called_an_estimate() -> None:
    r = recording(state=State.READY, status=4, highest=4, files=(), confirmed_at=NOW - 250, seen_at=NOW - 5)
    assert words.verdict(r, NOW).text == f"Nobody publishes? It may leave by itself at about {words.format_time(NOW + 50)}"
    told = evidence(r)
    assert "maxIdleTime is 300 s" in told
    assert "an estimate" in told
    assert "Last seen healthy" in told
    assert told.endswith("Whose side: The channel or the page")


def test_every_finding_beside_the_first_is_told_with_its_own_evidence() -> None:
    r = recording(token_until=NOW + 300, files=(playlist(prefix="bak0_"),), recorder_uid="77")
    told = evidence(r, peers=1)
    assert told.startswith("The token is good until")
    assert "A second recorder here: both are billed" in told
    assert "The recorder's uid is 77 since then" in told


def test_a_start_that_never_came_up_tells_how_far_it_got() -> None:
    r = recording(state=State.STARTING, started_at=NOW - 95, confirmed_at=None, status=3, highest=3)
    assert "the highest status since is 3" in evidence(r)
    assert "no status has been seen" in evidence(recording(state=State.STARTING, started_at=NOW - 95, confirmed_at=None, highest=-1))


def test_a_404_tells_since_when_and_until_when() -> None:
    r = recording(state=State.MISSING, missing_since=NOW - 20, misses=3)
    assert f"404 since {words.format_time(NOW - 20)}, 3 in a row; from {words.format_time(NOW + 70)} on" in evidence(r)


@pytest.mark.parametrize(
    ("changes", "words_of_it"),
    [
        ({"mode": Mode.WEB, "max_hours": 2}, "it ends at"),
        ({"mode": Mode.MIX}, "300 s after the last one has left"),
        ({"mode": Mode.WEB}, "nothing that is known here ends it"),
    ],
)
def test_what_may_be_running_tells_what_bounds_it(changes: dict[str, Any], words_of_it: str) -> None:
    assert words_of_it in evidence(recording(state=State.AMBIGUOUS, started_at=None, **changes))


def test_a_cut_push_is_told_beside_a_failure() -> None:
    services = (ServiceState(PUSHER, outputs=(("rtmp://host", "disconnected"),)),)
    told = evidence(recording(mode=Mode.WEB, services=services, failure=failure(status=500)))
    assert "Answer to query: 500" in told
    assert "The push to the CDN is cut off" in told


def test_what_a_person_has_settled_is_not_called_gone() -> None:
    r = recording(state=State.GONE, settled=True)
    assert words.state_word(r).text == "Ended"
    assert words.verdict(r, NOW).text == "Ended, by a person's word"
    assert not words.needs_attention(r, NOW)
