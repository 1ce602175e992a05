"""Who else records a channel, told one change at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.peers import Peers


def one(key: str, state: State = State.RECORDING, cname: str = "room", **more: Any) -> Recording:
    base = Recording(RecordingKey(key), ProfileId("p"), AppId("a" * 32), Mode.MIX, Cname(cname), Uid("1"), 0.0, state=state)
    return replace(base, **more)


def heard(peers: Peers, *recordings: Recording) -> list[set[str]]:
    return [set(peers.hear(recording)) for recording in recordings]


def test_a_second_recorder_counts_for_both_and_its_end_for_the_one_that_stays() -> None:
    peers = Peers()
    told: list[tuple[RecordingKey, ...]] = []
    peers.changed.subscribe(told.append)
    assert heard(peers, one("a"), one("b"), one("c", cname="other")) == [set(), {"a", "b"}, set()]
    assert (peers.of(RecordingKey("a")), peers.of(RecordingKey("b")), peers.of(RecordingKey("c"))) == (1, 1, 0)
    assert heard(peers, one("b", State.ENDED)) == [{"a", "b"}]
    assert (peers.of(RecordingKey("a")), peers.of(RecordingKey("b"))) == (0, 0)
    assert [set(keys) for keys in told] == [{"a", "b"}, {"a", "b"}]


def test_the_same_state_again_tells_nothing() -> None:
    peers = Peers()
    heard(peers, one("a"), one("b"))
    assert heard(peers, one("a"), one("b", State.READY), one("b", State.MISSING)) == [set(), set(), set()]


@pytest.mark.parametrize("state", [State.INTENT, State.ACQUIRED, State.SENDING, State.AMBIGUOUS, State.ENDED, State.STOPPING])
def test_only_what_runs_counts(state: State) -> None:
    peers = Peers()
    assert heard(peers, one("a"), one("b", state)) == [set(), set()]


def test_a_backup_and_what_it_backs_are_none_too_many_but_a_third_is() -> None:
    peers = Peers()
    heard(peers, one("a"), one("b", backup_of=RecordingKey("a")), one("c", backup_of=RecordingKey("a")))
    assert [peers.of(RecordingKey(key)) for key in "abc"] == [0, 0, 0]
    assert heard(peers, one("d")) == [set("abcd")]
    assert [peers.of(RecordingKey(key)) for key in "abcd"] == [1, 1, 1, 3]


@pytest.mark.parametrize(
    "other",
    [
        one("b", app_id=AppId("b" * 32)),
        one("b", variant="snapshot"),
        one("b", mode=Mode.WEB),
    ],
)
def test_another_app_screenshots_and_pages_are_no_peers(other: Recording) -> None:
    peers = Peers()
    assert heard(peers, one("a"), other) == [set(), set()]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans(), st.sampled_from(["", "a", "b"])), max_size=40))
def test_the_counts_are_those_of_counting_anew(changes: list[tuple[str, bool, str]]) -> None:
    peers, running, backed = Peers(), dict[str, str](), dict[str, str]()
    for key, runs, backs in changes:
        # A backup is started after what it backs.
        of = backed.setdefault(key, backs if backs < key else "")
        before = {each: peers.of(RecordingKey(each)) for each in "abcdef"}
        told = peers.hear(one(key, State.RECORDING if runs else State.ENDED, backup_of=RecordingKey(of) if of else None))
        if runs:
            running[key] = of
        else:
            running.pop(key, None)
        for each in "abcdef":
            mine = running.get(each)
            others = sum(other not in {each, mine} and its != each and not (mine and its == mine) for other, its in running.items())
            assert peers.of(RecordingKey(each)) == (others if mine is not None else 0)
            assert (each in told) == (before[each] != peers.of(RecordingKey(each)))
