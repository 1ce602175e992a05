"""The simulated people."""

from __future__ import annotations

import itertools

import pytest

from cloudrec_gui.sandbox.cast import Action, Cast


def play(cast: Cast, seconds: float) -> list[tuple[float, tuple[str, ...]]]:
    """Everybody who is there, after every cue of the next ``seconds``."""
    seen = []
    while (cue := cast.next_cue()) is not None and cue <= cast.opened_at + seconds:
        cast.step()
        seen.append((cue, tuple(cast.users)))
    return seen


def test_the_same_seed_and_name_give_the_same_people() -> None:
    assert play(Cast(1, "room", 0), 600) == play(Cast(1, "room", 0), 600)
    assert play(Cast(1, "room", 0), 600) != play(Cast(2, "room", 0), 600)
    assert play(Cast(1, "room", 0), 600) != play(Cast(1, "hall", 0), 600)


@pytest.mark.parametrize("seed", range(20))
def test_an_ordinary_channel_has_a_host_on_air_from_the_beginning_and_guests(seed: int) -> None:
    cast = Cast(seed, "room", 50)
    play(cast, 0)
    host = cast.users["1001"]
    assert (host.host, host.audio, host.video) == (True, True, True)
    seen = play(cast, 600)
    counts = {len(users) for _, users in seen}
    assert max(counts) >= 3
    assert all("1001" in users for _, users in seen)
    assert any(len(after) < len(before) for (_, before), (_, after) in itertools.pairwise(seen))


def test_cues_come_in_order_of_time() -> None:
    times = [at for at, _ in play(Cast(3, "room", 0), 3600)]
    assert times == sorted(times)
    assert len(times) > 50


@pytest.mark.parametrize(
    ("cname", "people", "live", "communication"),
    [("empty", 0, True, True), ("EMPTY room", 0, True, True), ("silent", 2, False, False), ("audience", 2, True, False)],
)
def test_names_choose_the_cast(cname: str, people: int, live: bool, communication: bool) -> None:
    cast = Cast(1, cname, 0)
    play(cast, 600)
    assert len(cast.users) == people
    assert not any(user.audio or user.video for user in cast.users.values())
    assert (cast.idle(live=True), cast.idle(live=False)) == (live, communication)


def test_who_is_directed_leaves_the_script() -> None:
    cast = Cast(1, "room", 0)
    play(cast, 5)
    cast.direct("1002", Action.JOIN)
    cast.direct("1002", Action.PUBLISH_VIDEO)
    play(cast, 3600)
    assert (cast.users["1002"].audio, cast.users["1002"].video) == (False, True)
    cast.direct("1002", Action.LEAVE)
    play(cast, 7200)
    assert "1002" not in cast.users


def test_an_audience_member_who_publishes_is_a_host() -> None:
    cast = Cast(1, "empty", 0)
    cast.direct("5", Action.JOIN, host=False)
    assert cast.idle(live=True)
    cast.direct("5", Action.PUBLISH_AUDIO)
    assert not cast.idle(live=True)
    cast.direct("5", Action.MUTE)
    assert not cast.users["5"].audio
