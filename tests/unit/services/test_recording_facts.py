"""What a recording takes from its draft, its token and the journal, and whom it names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cloudrec_gui.domain.draft import TOKEN, SecretBag
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Observed, Origin, RecordedFile, Recording, State, advance
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.domain.verdict import Finding, judge
from cloudrec_gui.services.journal import JournalRecord, Known
from cloudrec_gui.services.recording_facts import control_hours_of, max_hours_of, named_users, restored, token_until_of
from tests.unit.services.test_tokens import ISSUED, NEW

BARE = Recording(RecordingKey("1"), ProfileId("p"), AppId("x"), Mode.MIX, Cname("c"), Uid("900001"), 0.0)


def test_a_recording_without_anything_names_nobody() -> None:
    assert named_users(BARE) == ()


def test_layout_subscription_and_files_name_users_once_each_in_that_order() -> None:
    recording = replace(
        BARE,
        live_layout={
            "maxResolutionUid": "7",
            "layoutConfig": [{"uid": "1002"}, {"width": 1}, {"uid": "7"}],
            "backgroundConfig": [{"uid": "1003", "image_url": "https://a.example/1.jpg"}],
        },
        settings={"streamSubscribe": {"videoUidList": {"subscribeVideoUids": ["1002", "1004"]}}},
        files=(RecordedFile("a.m3u8", uid="1005"), RecordedFile("b.m3u8", uid="0")),
    )
    assert named_users(recording) == ("7", "1002", "1003", "1004", "1005")


def test_everybody_odd_values_and_the_recorder_itself_are_nobody() -> None:
    recording = replace(
        BARE,
        live_layout={"layoutConfig": [{"uid": "900001"}, {"uid": 12}, "none"], "backgroundConfig": "none"},
        settings={"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["#allstream#"]}}},
    )
    assert named_users(recording) == ()


@pytest.mark.parametrize(("given", "hours"), [({}, 72), ({"resourceExpiredHour": 24}, 24), ({"resourceExpiredHour": "x"}, 72)])
def test_the_control_window_is_that_of_acquire_or_the_services_own(given: dict[str, object], hours: int) -> None:
    assert control_hours_of(replace(default_draft(), acquire=given)) == hours


def test_only_a_page_has_a_longest_recording() -> None:
    assert max_hours_of(default_draft(Variant.WEB)) == 2
    assert max_hours_of(default_draft()) is None


def test_of_a_token_only_its_end_is_kept_and_a_page_has_none() -> None:
    bag: SecretBag = {TOKEN: Secret(NEW)}
    assert token_until_of(default_draft(), bag) == ISSUED + 600
    assert token_until_of(default_draft(), {TOKEN: Secret("broken")}) is None
    assert token_until_of(default_draft(), {}) is None
    assert token_until_of(default_draft(Variant.WEB), bag) is None


def record(known: Known, **more: object) -> JournalRecord:
    base = JournalRecord(
        key=RecordingKey("k"),
        app_id=AppId("a" * 32),
        endpoint="https://api.agora.io",
        profile=ProfileId("p"),
        mode=Mode.WEB,
        cname=Cname("page"),
        uid=Uid("7"),
        created_at=100.0,
        known=known,
        resource_id=ResourceId("rid"),
        sid=Sid("sid"),
        started_at=110.0,
        control_hours=5,
        max_hours=2,
        token_until=900.0,
        max_idle_s=120,
        backup_of=RecordingKey("first"),
    )
    return replace(base, **more)  # type: ignore[arg-type]


def test_a_restored_recording_has_every_limit_that_was_written_down() -> None:
    back = restored(record(Known.RUNNING), polling=True)
    assert (back.state, back.origin, back.control_until, back.hours_until) == (State.STARTING, Origin.RESTORED, 110 + 5 * 3600, 110 + 7200)
    assert (back.token_until, back.max_idle_s, back.backup_of) == (900.0, 120, "first")
    assert restored(record(Known.RUNNING, adopted=True), polling=True).origin is Origin.ADOPTED


def test_a_stop_that_an_earlier_run_sent_is_unsure_until_a_query_tells() -> None:
    back = restored(record(Known.STOPPING, stop_asked_at=200.0), polling=True)
    assert judge(back, 300.0).finding is Finding.STOP_UNSURE
    assert back.failure is not None
    assert back.failure.operation is Operation.STOP
    assert advance(back, Observed(5, ""), 300.0).state is State.RECORDING
    assert judge(advance(back, Observed(5, ""), 300.0), 301.0).finding is Finding.NOT_STOPPED
