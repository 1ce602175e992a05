"""What the journal says may be running, and what the ladder offers for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cloudrec_gui.domain.ids import Cname, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.services.journal import Journal, JournalRecord, Known, Step, summarise
from cloudrec_gui.services.recovery.kicking import kick_command
from cloudrec_gui.services.recovery.ladder import Help, Reason, Rung, RungKind, steps
from cloudrec_gui.services.recovery.suspects import Doubt, Plan, Suspect, plan
from tests.unit.services.support import APP_ID, RESOURCE_ID, SID, FakeClock

NOW = 1_700_000_000.0
KEY = RecordingKey("k" * 32)


def written(folder: Path, *later: tuple[Step, dict[str, str | int]], mode: str = "mix", **more: str | int) -> tuple[JournalRecord, ...]:
    journal = Journal(folder / "journal.jsonl", FakeClock(NOW))
    intent: dict[str, str | int] = {"appId": APP_ID, "endpoint": "https://api.agora.io", "profile": "p", "mode": mode}
    journal.append(Step.INTENT, KEY, **intent, cname="room", uid="900001", prefix="calls/cr0123456789abcd", **more)
    for step, fields in later:
        journal.append(step, KEY, **fields)
    entries = journal.replay()
    journal.close()
    return summarise(entries)


ACQUIRED: tuple[Step, dict[str, str | int]] = (Step.ACQUIRED, {"resourceId": RESOURCE_ID})
SENDING: tuple[Step, dict[str, str | int]] = (Step.SENDING, {"attempt": 1})
STARTED: tuple[Step, dict[str, str | int]] = (Step.STARTED, {"sid": SID})


@pytest.mark.parametrize(
    ("later", "doubt"),
    [
        ((), Doubt.NOTHING_RUNS),
        ((ACQUIRED,), Doubt.NOTHING_RUNS),
        ((ACQUIRED, SENDING), Doubt.AMBIGUOUS),
        ((ACQUIRED, SENDING, (Step.UNKNOWN, {"failure": "timeout"})), Doubt.AMBIGUOUS),
        ((ACQUIRED, SENDING, STARTED), Doubt.RUNNING),
        ((ACQUIRED, SENDING, STARTED, (Step.STOPPING, {})), Doubt.STOPPING),
        ((ACQUIRED, SENDING, STARTED, (Step.ENDED, {"state": "ended"})), None),
        ((ACQUIRED, SENDING, (Step.SETTLED, {"ran": 0})), None),
        ((ACQUIRED, SENDING, (Step.SETTLED, {"ran": 1}), (Step.REOPENED, {})), Doubt.AMBIGUOUS),
    ],
)
def test_every_place_where_a_start_can_be_cut_off_is_a_kind_of_doubt(
    tmp_path: Path, later: tuple[tuple[Step, dict[str, str | int]], ...], doubt: Doubt | None
) -> None:
    found = plan(written(tmp_path, *later), NOW)
    assert [each.doubt for each in found.suspects] == ([] if doubt is None else [doubt])
    assert found.in_doubt == (doubt is Doubt.AMBIGUOUS)


def test_a_start_that_was_never_sent_is_not_told_for_ever(tmp_path: Path) -> None:
    records = written(tmp_path, ACQUIRED)
    assert plan(records, NOW + 299).of(Doubt.NOTHING_RUNS)
    assert plan(records, NOW + 301) == Plan()


def test_the_worst_stands_first_and_the_newest_of_its_kind(tmp_path: Path) -> None:
    (record,) = written(tmp_path, ACQUIRED, SENDING)
    old, new = (replace(record, key=RecordingKey(str(n)), created_at=NOW + n) for n in (1, 2))
    running = replace(record, key=RecordingKey("r"), known=Known.RUNNING, created_at=NOW + 9)
    assert [each.key for each in plan([running, old, new], NOW).suspects] == ["2", "1", "r"]


def test_a_suspect_knows_everything_that_finding_and_ending_it_takes(tmp_path: Path) -> None:
    (suspect,) = plan(written(tmp_path, ACQUIRED, SENDING, maxIdle=300, bodyDigest="d" * 64), NOW).suspects
    assert (suspect.resource_id, suspect.cname, suspect.uid, suspect.mode) == (RESOURCE_ID, "room", "900001", Mode.MIX)
    assert (suspect.folder, suspect.own_folder, suspect.max_idle_s, suspect.sends) == ("calls/cr0123456789abcd/", True, 300, 1)
    assert suspect.digest == "d" * 64
    assert suspect.billed


def test_a_page_recording_ends_at_the_latest_when_its_hours_are_over(tmp_path: Path) -> None:
    (suspect,) = plan(written(tmp_path, ACQUIRED, SENDING, mode="web", maxHours=2), NOW).suspects
    assert suspect.latest_end == NOW + 300 + 2 * 3600


def doubtful(**changes: object) -> Suspect:
    base = Suspect(
        KEY,
        Doubt.AMBIGUOUS,
        profile="p",  # type: ignore[arg-type]
        app_id=APP_ID,  # type: ignore[arg-type]
        mode=Mode.MIX,
        cname=Cname("room"),
        uid=Uid("900001"),
        asked_at=NOW,
        acquired_at=NOW,
        resource_id=ResourceId(RESOURCE_ID),
        prefix=("calls", "cr0123456789abcd"),
        max_idle_s=300,
        sends=1,
        digest="d",
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def rung(suspect: Suspect, kind: RungKind, now: float = NOW, known: Help | None = None) -> Rung:
    found = steps(suspect, now, known or Help(digest="d"))
    assert [each.kind for each in found] == list(RungKind), "every rung is shown, whether it can be taken or not"
    return next(each for each in found if each.kind is kind)


def test_the_same_start_can_be_sent_until_half_a_minute_before_the_resource_id_lapses() -> None:
    offered = rung(doubtful(), RungKind.RETRY, NOW + 269)
    assert (offered.available, offered.reason, offered.until) == (True, Reason.SAME_START, NOW + 270)
    assert rung(doubtful(), RungKind.RETRY, NOW + 270).reason is Reason.TOO_OLD


@pytest.mark.parametrize(
    ("changes", "known", "reason"),
    [
        ({"sends": 3}, Help(digest="d"), Reason.SENDS_USED),
        ({}, Help(digest="other"), Reason.OTHER_BODY),
        ({"digest": ""}, Help(digest=""), Reason.BODY_UNKNOWN),
        ({}, Help(digest=""), Reason.OTHER_BODY),
        ({}, Help(connected=False, digest="d"), Reason.NO_CREDENTIALS),
        ({"resource_id": ResourceId("")}, Help(digest="d"), Reason.NO_RESOURCE),
        ({"acquired_at": None}, Help(digest="d"), Reason.NO_RESOURCE),
        ({"doubt": Doubt.RUNNING, "sid": Sid(SID)}, Help(digest="d"), Reason.SID_KNOWN),
    ],
)
def test_the_same_start_is_refused_with_the_reason(changes: dict[str, object], known: Help, reason: Reason) -> None:
    refused = rung(doubtful(**changes), RungKind.RETRY, known=known)
    assert (refused.available, refused.reason) == (False, reason)


def test_a_folder_of_its_own_makes_any_sid_in_it_the_right_one() -> None:
    assert rung(doubtful(), RungKind.BUCKET).reason is Reason.OWN_FOLDER
    assert rung(doubtful(prefix=("calls",)), RungKind.BUCKET).reason is Reason.SHARED_FOLDER
    assert not rung(doubtful(resource_id=ResourceId("")), RungKind.BUCKET).available


@pytest.mark.parametrize("changes", [{"uid": Uid("0")}, {"uid": Uid("")}, {"cname": Cname("")}])
def test_a_rule_that_would_bar_a_whole_channel_is_never_offered_nor_made(changes: dict[str, object]) -> None:
    refused = rung(doubtful(**changes), RungKind.KICK)
    assert (refused.available, refused.reason) == (False, Reason.WOULD_BLOCK_CHANNEL)
    with pytest.raises(ValueError, match="alone"):
        kick_command(doubtful(**changes))


def test_a_page_recorder_is_in_no_channel_to_be_put_out_of() -> None:
    assert rung(doubtful(mode=Mode.WEB), RungKind.KICK).reason is Reason.PAGE_HAS_NO_UID


def test_the_kicking_rule_names_the_recorder_and_no_secret() -> None:
    command = kick_command(doubtful())
    assert '"uid": 900001' in command
    assert '"cname": "room"' in command
    assert "/dev/v1/kicking-rule" in command
    assert '-u "$' in command


def test_the_bounds_say_what_ends_it() -> None:
    assert rung(doubtful(), RungKind.BOUNDS).reason is Reason.ENDS_IDLE
    page = doubtful(mode=Mode.WEB, max_idle_s=None, max_hours=2)
    assert (rung(page, RungKind.BOUNDS).reason, rung(page, RungKind.BOUNDS).until) == (Reason.ENDS_AT, page.latest_end)
    assert rung(replace(page, max_hours=None), RungKind.BOUNDS).reason is Reason.NO_BOUND


def test_a_step_that_was_taken_is_marked() -> None:
    known = Help(digest="d", taken=frozenset({RungKind.KICK}))
    assert rung(doubtful(), RungKind.KICK, known=known).done
    assert not rung(doubtful(), RungKind.BUCKET, known=known).done
