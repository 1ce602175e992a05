"""What a backup recorder would be: the same start, another uid, away from the first; and everything that speaks against it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.domain.draft import TOKEN, Draft
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.sandbox.tokens import make_007
from cloudrec_gui.services.backup import Obstacle, free_uid, plan, source_of, taken_uids, user_uids
from cloudrec_gui.services.journal import summarise
from cloudrec_gui.services.prices import AUDIO, FHD, HD, PRICES, SHOTS, UHD, WEB_FHD, price_of, tier_of
from tests.unit.services.support import House, ScriptedTransport, reply, sandbox_profile, secrets_of

NOW = 1_700_000_000.0


def running(**changes: Any) -> Recording:
    profile = sandbox_profile()
    base = Recording(
        key=RecordingKey("first"),
        profile=SANDBOX_ID,
        app_id=AppId("a" * 32),
        mode=Mode.MIX,
        cname=Cname(profile.draft.cname),
        uid=Uid(profile.draft.uid),
        created_at=NOW,
        state=State.RECORDING,
        resource_id=ResourceId("res-1"),
        sid=Sid("5" * 32),
        variant=profile.draft.variant.value,
    )
    return replace(base, **changes)


def planned(recording: Recording | None = None, uid: str = "900777", **more: Any) -> Any:
    row = recording if recording is not None else running()
    source = more.get("source", replace(sandbox_profile(), app_id=AppId("a" * 32)))
    secrets = more.get("secrets", secrets_of())
    return plan(row, source, secrets, more.get("taken", frozenset({row.uid})), uid, NOW)


def test_it_is_the_same_start_under_another_uid_away_from_the_first() -> None:
    backup = planned()
    assert backup.ready
    before, after = sandbox_profile().draft, backup.profile.draft
    assert after.body == {**before.body, "uid": "900777"}
    assert after.acquire == {**before.acquire, "excludeResourceIds": ["res-1"]}


def test_those_that_were_kept_away_from_before_still_are_and_the_list_stays_short() -> None:
    profile = sandbox_profile()
    draft = replace(profile.draft, acquire={"excludeResourceIds": ["res-1", *(f"old-{n}" for n in range(9))]})
    acquire = planned(source=replace(profile, draft=draft)).profile.draft.acquire
    assert acquire["excludeResourceIds"] == ["res-1", "old-0", "old-1", "old-2", "old-3"]


@pytest.mark.parametrize(
    ("changes", "obstacle"),
    [
        ({"state": State.ENDED}, Obstacle.NOT_RUNNING),
        ({"state": State.STOPPING}, Obstacle.NOT_RUNNING),
        ({"resource_id": ResourceId("")}, Obstacle.NO_RESOURCE),
    ],
)
def test_only_what_runs_and_is_known_can_be_backed_up(changes: dict[str, Any], obstacle: Obstacle) -> None:
    assert planned(running(**changes)).obstacle is obstacle


@pytest.mark.parametrize("uid", ["", "0", "-3", "4294967296", "01", "abc", "９"])
def test_the_uid_must_be_one(uid: str) -> None:
    assert planned(uid=uid).obstacle is Obstacle.UID_FORM


def test_the_uid_must_be_nobodys() -> None:
    profile = sandbox_profile()
    assert planned(uid=profile.draft.uid).obstacle is Obstacle.UID_TAKEN
    named = profile.draft.put(("clientRequest", "recordingConfig", "subscribeVideoUids"), ["4711"])
    assert planned(uid="4711", source=replace(profile, draft=named)).obstacle is Obstacle.UID_OF_USER


def test_a_free_uid_is_proposed_beyond_recorders_and_users() -> None:
    others = [running(key=RecordingKey("b"), uid=Uid("900001")), running(key=RecordingKey("c"), uid=Uid("900003"), state=State.GONE)]
    taken = taken_uids(running(uid=Uid("5"), recorder_uid=Uid("900002")), others)
    assert taken == {"5", "900001", "900002"}
    assert free_uid(taken, ["900003"]) == "900004"


def test_another_channel_takes_no_uid() -> None:
    assert taken_uids(running(uid=Uid("5")), [running(cname=Cname("other"), uid=Uid("6"))]) == {"5"}


def _token(uid: str, lasts: int = 3600) -> str:
    """One of this recording's App ID and channel; a negative ``lasts`` has it end so long ago."""
    issued = int(NOW) - 600 if lasts < 0 else int(NOW)
    return make_007("a" * 32, "b" * 32, sandbox_profile().draft.cname, uid, issued, 600 + lasts if lasts < 0 else lasts)


def test_users_are_found_in_layout_and_lists() -> None:
    body = {
        "clientRequest": {
            "recordingConfig": {
                "subscribeAudioUids": ["1"],
                "unSubscribeVideoUids": ["2"],
                "transcodingConfig": {"maxResolutionUid": "3", "layoutConfig": [{"uid": "4"}, {"x_axis": 0}]},
            }
        }
    }
    assert user_uids(Draft(Mode.MIX, body)) == {"1", "2", "3", "4"}


def test_what_was_begun_here_is_known_and_a_restored_one_needs_the_same_profile_channel_and_job() -> None:
    present, begun = sandbox_profile(), replace(sandbox_profile(), name="as it was")
    assert source_of(running(), begun, present) is begun
    assert source_of(running(), None, present) is present
    for change in ({"profile": ProfileId("x")}, {"cname": Cname("x")}, {"mode": Mode.INDIVIDUAL}, {"variant": "mix-other"}):
        assert source_of(running(**change), None, present) is None
    assert planned(source=None).obstacle is Obstacle.NO_START


def test_it_is_started_journaled_and_known_as_a_backup(tmp_path: Path) -> None:
    envelope = {"cname": "demo-room", "uid": "900777", "resourceId": "res-2"}
    house = House(tmp_path, ScriptedTransport(start=[reply({**envelope, "sid": "1" * 32}), reply({**envelope, "sid": "2" * 32})]))

    async def story() -> tuple[Recording, Recording]:
        first = await house.recordings.start(sandbox_profile(), secrets_of())
        backup = plan(first, house.recordings.begun_with(first.key), secrets_of(), taken_uids(first, ()), "900777", NOW)
        assert backup.profile is not None
        return first, await house.recordings.start(backup.profile, backup.secrets or {}, backup_of=backup.of)

    first, second = house.run(story())
    assert (second.backup_of, second.cname, second.uid) == (first.key, first.cname, "900777")
    acquires = [request.body for request in house.transport.requests if request.operation is Operation.ACQUIRE]
    assert first.resource_id.encode() in (acquires[1] or b"")
    assert first.resource_id.encode() not in (acquires[0] or b"")
    records = {record.key: record for record in summarise(house.journal.replay())}
    assert records[second.key].backup_of == first.key


@pytest.mark.parametrize(
    ("draft", "tier"),
    [
        (default_draft(Variant.MIX_HLS).put(("clientRequest", "recordingConfig", "streamTypes"), 0), AUDIO),
        (default_draft(Variant.SNAPSHOT), SHOTS),
        (default_draft(Variant.INDIVIDUAL), None),
    ],
)
def test_the_tier_follows_from_the_start(draft: Draft, tier: str | None) -> None:
    assert tier_of(draft) == tier


@pytest.mark.parametrize(("size", "tier"), [((1280, 720), HD), ((1920, 1080), FHD), ((4096, 2160), UHD)])
def test_a_picture_is_charged_by_its_pixels(size: tuple[int, int], tier: str) -> None:
    draft = default_draft(Variant.MIX_HLS)
    for name, value in zip(("width", "height"), size, strict=True):
        draft = draft.put(("clientRequest", "recordingConfig", "transcodingConfig", name), value)
    assert tier_of(draft) == tier


def test_a_page_is_charged_as_a_page() -> None:
    draft = default_draft(Variant.WEB)
    place = ("clientRequest", "extensionServiceConfig", "extensionServices", 0, "serviceParam")
    assert tier_of(draft.put((*place, "videoWidth"), 1920).put((*place, "videoHeight"), 1080)) == WEB_FHD


def test_prices_of_ones_own_count_and_nonsense_does_not() -> None:
    assert price_of(HD, {HD: 4.5}) == 4.5
    broken: tuple[object, ...] = (None, [], {HD: "x"}, {HD: True}, {HD: -1}, {HD: float("nan")})
    for nonsense in broken:
        assert price_of(HD, nonsense) == PRICES[HD]


def test_a_token_for_another_uid_or_one_that_is_over_is_said_before_anything_is_sent() -> None:
    for_other = planned(secrets={**secrets_of(), TOKEN: Secret(_token(uid="1"))})
    assert (for_other.obstacle, for_other.needs_token) == (Obstacle.TOKEN_FOR_OTHER, True)
    over = planned(secrets={**secrets_of(), TOKEN: Secret(_token(uid="", lasts=-60))})
    assert (over.obstacle, over.needs_token) == (Obstacle.TOKEN_OVER, True)


def test_a_token_for_everybody_does_for_the_backup_too() -> None:
    obstacle = planned(secrets={**secrets_of(), TOKEN: Secret(_token(uid=""))}).obstacle
    assert obstacle not in (Obstacle.TOKEN_FOR_OTHER, Obstacle.TOKEN_OVER)
