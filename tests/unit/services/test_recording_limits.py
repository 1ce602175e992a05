"""The limits of a recording, from the draft over the journal into the next run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cloudrec_gui.domain.draft import TOKEN
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import FAILOVER_S, Recording, State, advance
from cloudrec_gui.domain.recording import Failed as FailedCall
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.journal import summarise
from cloudrec_gui.services.recording_facts import restored
from tests.unit.services.support import House, sandbox_profile, secrets_of
from tests.unit.services.test_tokens import ISSUED, NEW

MISSING = FailedCall(Failure(Operation.QUERY, FailureKind.REJECTED, sent=True, http_status=404, code=404))


async def begun(house: House) -> Recording:
    profile = sandbox_profile()
    draft = replace(profile.draft, acquire={**profile.draft.acquire, "resourceExpiredHour": 9})
    return await house.recordings.start(replace(profile, draft=draft), {**secrets_of(), TOKEN: Secret(NEW)})


def test_a_start_knows_when_it_can_no_longer_be_stopped_and_when_its_token_ends(tmp_path: Path) -> None:
    house = House(tmp_path)
    recording = house.run(begun(house))
    assert recording.started_at is not None
    assert recording.control_until == recording.started_at + 9 * 3600
    assert recording.token_until == ISSUED + 600


def test_the_next_run_knows_the_same_and_nothing_of_the_token_itself(tmp_path: Path) -> None:
    house = House(tmp_path)
    first = house.run(begun(house))
    (record,) = summarise(house.journal.replay())
    again = restored(record, polling=True)
    names = ("control_hours", "max_hours", "token_until", "max_idle_s", "canvas", "backup_of", "variant", "prefix", "started_at")
    assert [getattr(again, name) for name in names] == [getattr(first, name) for name in names]
    assert all(NEW.encode() not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_sleep_is_taken_from_what_is_missing_and_from_nothing_else(tmp_path: Path) -> None:
    house = House(tmp_path)
    key = house.run(begun(house)).key
    heard: list[Recording] = []
    house.recordings.changed.subscribe(heard.append)
    house.recordings.slept(3600.0)
    assert heard == []
    now = house.clock.wall()
    house.recordings._rows[key] = advance(house.recordings.all()[0], MISSING, now)
    house.clock.advance(3600.0)
    house.recordings.slept(3600.0)
    (told,) = heard
    assert (told.state, told.missing_since) == (State.MISSING, now + 3600.0)
    assert advance(told, MISSING, house.clock.wall() + FAILOVER_S - 1).state is State.MISSING
