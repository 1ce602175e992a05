"""Which cause is told first, and what it rests on, for recordings of every fate."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import RecordingKey, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Origin, RecordedFile, Recording, State
from cloudrec_gui.services.diagnosis import Cause, Do, Known, Ranked, Seen, Symptom, TokenSign, diagnose, explains, known_of, symptom_of
from cloudrec_gui.services.diagnosis.beginning import other_uid
from cloudrec_gui.services.diagnosis.causes import CERTAIN
from cloudrec_gui.services.diagnosis.ending import moves_of
from cloudrec_gui.services.diagnosis.gathering import sign_of
from tests.ui.recordings_data import NOW, missing, recording

NOTHING = Known()
MISSING = missing()
ROUTE = Failure(Operation.QUERY, FailureKind.REJECTED, True, 404, None, "no Route matched with those values")


def gone(**changes: Any) -> Recording:
    """Started 600 s ago, not found for 100 s, and counted as gone."""
    base = {
        "state": State.GONE,
        "started_at": NOW - 600,
        "confirmed_at": NOW - 596,
        "seen_at": NOW - 110,
        "missing_since": NOW - 100,
        "ended_at": NOW - 5,
        "misses": 6,
        "failure": MISSING,
    }
    return recording(1, **{**base, **changes})


def unborn(**changes: Any) -> Recording:
    """No query was ever answered."""
    blank = {"confirmed_at": None, "seen_at": None, "status": None, "highest": -1, "files": (), "started_at": NOW - 100}
    return gone(**{**blank, "missing_since": NOW - 95, **changes})


def ready_only(**changes: Any) -> Recording:
    """Reached 4 and nothing more."""
    return gone(**{"status": 4, "highest": 4, "files": (), **changes})


def causes(found: tuple[Ranked, ...]) -> list[Cause]:
    return [one.cause for one in found]


def first(one: Recording, known: Known = NOTHING, failure: Failure | None = MISSING, now: float = NOW) -> Ranked:
    return diagnose(one, failure, now, known)[0]


def of(found: tuple[Ranked, ...], cause: Cause) -> Ranked:
    return next(one for one in found if one.cause is cause)


def test_a_route_404_has_one_cause_and_it_is_certain() -> None:
    found = diagnose(gone(), ROUTE, NOW, NOTHING)
    assert causes(found) == [Cause.ROUTE]
    assert found[0].weight >= 90
    assert found[0].evidence[0].values == {"reason": "no Route matched with those values"}


@pytest.mark.parametrize("operation", [Operation.ACQUIRE, Operation.START])
def test_a_refused_start_is_left_to_the_dictionary(operation: Operation) -> None:
    assert not explains(gone(), missing(operation))
    assert diagnose(gone(), missing(operation), NOW, NOTHING) == ()


@pytest.mark.parametrize("operation", [Operation.QUERY, Operation.STOP, Operation.UPDATE, Operation.UPDATE_LAYOUT])
def test_a_404_of_any_call_about_a_recording_is_explained(operation: Operation) -> None:
    assert diagnose(gone(), missing(operation), NOW, NOTHING)


def test_what_was_never_answered_never_started() -> None:
    told = first(unborn())
    assert told.cause is Cause.NEVER_STARTED
    assert {piece.kind for piece in told.evidence} == {Seen.NEVER_ANSWERED, Seen.GONE_EARLY}


def test_who_restarts_takes_the_other_uid() -> None:
    told = first(unborn(uid=Uid("900001")))
    assert (told.remedy.do, told.remedy.value) == (Do.START_OTHER_UID, "900002")


def test_before_it_is_settled_the_storage_is_what_to_look_at() -> None:
    assert first(unborn(state=State.MISSING, ended_at=None)).remedy.do is Do.OPEN_STORAGE


@pytest.mark.parametrize(
    ("uid", "other"), [("900001", "900002"), ("900002", "900001"), ("1", "2"), ("4294967295", "4294967294"), ("x", "900002")]
)
def test_two_uids_take_turns(uid: str, other: str) -> None:
    assert other_uid(uid) == other


def test_ready_for_as_long_as_max_idle_time_and_no_file_is_an_idle_exit() -> None:
    one = ready_only(started_at=NOW - 134, confirmed_at=NOW - 132, seen_at=NOW - 104, max_idle_s=30)
    told = first(one)
    assert told.cause is Cause.IDLE_EXIT
    assert (told.remedy.do, told.remedy.value) == (Do.START_WITH_IDLE, 300)
    (exit_,) = [piece for piece in told.evidence if piece.kind is Seen.LEFT_AT_IDLE]
    assert exit_.values == {"after_s": 34.0, "idle_s": 30.0}


def test_gone_before_idle_exit_could_be_is_no_idle_exit_but_the_keys() -> None:
    one = ready_only(started_at=NOW - 190, confirmed_at=NOW - 186, seen_at=NOW - 104, max_idle_s=300)
    found = diagnose(one, MISSING, NOW, NOTHING)
    assert found[0].cause is Cause.STORAGE_KEY
    assert Cause.IDLE_EXIT not in causes(found)


def test_ready_for_longer_than_an_empty_channel_allows_is_no_idle_exit() -> None:
    one = ready_only(started_at=NOW - 600, confirmed_at=NOW - 596, seen_at=NOW - 110, max_idle_s=30)
    found = diagnose(one, MISSING, NOW, NOTHING)
    assert found[0].cause is Cause.STORAGE_KEY
    assert of(found, Cause.IDLE_EXIT).evidence[-1].against


def test_a_page_has_no_idle_exit() -> None:
    found = diagnose(gone(mode=Mode.WEB), MISSING, NOW, NOTHING)
    assert Cause.IDLE_EXIT not in causes(found)


def test_a_page_that_never_came_up_is_told_as_a_page() -> None:
    url = {"extensionServiceConfig": {"extensionServices": [{"serviceParam": {"url": "https://page.example"}}]}}
    told = first(unborn(mode=Mode.WEB), Known(url))
    assert told.cause is Cause.PAGE
    assert told.evidence[0].values == {"url": "https://page.example"}


@pytest.mark.parametrize("age", [0.0, 30.0, 89.0])
def test_what_recorded_and_is_not_found_is_moving_for_ninety_seconds(age: float) -> None:
    one = gone(state=State.MISSING, ended_at=None, missing_since=NOW - age, seen_at=NOW - age - 5)
    told = first(one)
    assert told.cause is Cause.FAIL_OVER
    assert (told.remedy.do, told.remedy.value) == (Do.WAIT_THEN_QUERY, NOW - age + 90)


def test_after_ninety_seconds_it_is_not_moving() -> None:
    told = first(gone())
    assert told.cause is not Cause.FAIL_OVER


def test_moves_are_counted_by_file_names() -> None:
    names = ("a/b/bak0_sid_room.m3u8", "bak2_sid_room.m3u8", "bakery_sid.m3u8", "bak_sid.m3u8", "sid.m3u8")
    assert moves_of(recording(1, files=tuple(RecordedFile(name) for name in names))) == 3
    assert moves_of(recording(1)) == 0


def test_a_token_that_was_over_at_start_is_certain() -> None:
    told = first(unborn(token_until=NOW - 5000))
    assert (told.cause, told.weight >= 90, told.remedy.do) == (Cause.TOKEN, True, Do.OPEN_TOKEN)


@pytest.mark.parametrize("sign", [TokenSign.OTHER_APP, TokenSign.OTHER_CHANNEL, TokenSign.OTHER_UID, TokenSign.UNREADABLE])
def test_a_token_that_cannot_fit_comes_before_all_that_is_guessed(sign: TokenSign) -> None:
    assert first(unborn(), Known(token=sign)).cause is Cause.TOKEN


@pytest.mark.parametrize("sign", [TokenSign.ABSENT, TokenSign.UNKNOWN, TokenSign.FITS])
def test_a_token_of_which_nothing_bad_is_known_does_not_come_first(sign: TokenSign) -> None:
    assert first(unborn(), Known(token=sign)).cause is Cause.NEVER_STARTED


def test_a_token_that_ran_out_when_it_vanished_is_why() -> None:
    assert first(gone(token_until=NOW - 101)).cause is Cause.TOKEN


def test_a_token_that_lasts_is_not_told_of_what_has_recorded() -> None:
    assert Cause.TOKEN not in causes(diagnose(gone(token_until=NOW + 5000), MISSING, NOW, NOTHING))


def test_a_stop_of_ours_explains_what_is_not_found_after_it() -> None:
    one = gone(state=State.ENDED, stop_asked_at=NOW - 20, missing_since=None, ended_at=NOW - 15)
    told = first(one)
    assert (told.cause, told.remedy.do) == (Cause.STOPPED_BY_US, Do.NOTHING)


def test_a_stop_after_it_had_vanished_does_not() -> None:
    assert Cause.STOPPED_BY_US not in causes(diagnose(gone(stop_asked_at=NOW - 20), MISSING, NOW, NOTHING))


def test_control_that_is_over_comes_before_all_else() -> None:
    one = gone(started_at=NOW - 3700, control_hours=1, token_until=NOW - 99, state=State.MISSING)
    told = first(one)
    assert (told.cause, told.evidence[0].values["hours"]) == (Cause.CONTROL_WINDOW, 1)


def test_a_query_refused_for_its_parameters_is_about_control() -> None:
    refused = Failure(Operation.QUERY, FailureKind.REJECTED, True, 400, 2, "invalid parameter")
    assert first(gone(state=State.RECORDING, missing_since=None, ended_at=None), failure=refused).cause is Cause.CONTROL_WINDOW
    update = replace(refused, operation=Operation.UPDATE)
    assert diagnose(gone(), update, NOW, NOTHING) == ()


def test_adopted_and_never_answered_is_under_wrong_ids() -> None:
    told = first(unborn(origin=Origin.ADOPTED))
    assert (told.cause, told.remedy.do) == (Cause.WRONG_IDS, Do.CORRECT_IDS)


def test_ids_of_another_program_that_are_not_found_may_have_ended_and_say_nothing_of_our_storage_or_token() -> None:
    found = diagnose(unborn(origin=Origin.ADOPTED), MISSING, NOW, NOTHING)
    assert [ranked.cause for ranked in found][:2] == [Cause.WRONG_IDS, Cause.ENDED_ELSEWHERE]
    assert not {Cause.TOKEN, Cause.STORAGE_KEY} & {ranked.cause for ranked in found}
    assert found[0].weight < CERTAIN, "what has ended is not found under the right ids either"


def test_adopted_and_answered_once_has_the_right_ids() -> None:
    assert Cause.WRONG_IDS not in causes(diagnose(gone(origin=Origin.ADOPTED), MISSING, NOW, NOTHING))


@pytest.mark.parametrize("code", [432, 1003])
def test_a_refused_identity_is_certain(code: int) -> None:
    refused = Failure(Operation.STOP, FailureKind.REJECTED, True, 400, code, "identity mismatch")
    assert first(recording(1), failure=refused).cause is Cause.WRONG_IDS


def test_the_hour_limit_of_a_page_is_why_at_that_hour() -> None:
    one = gone(mode=Mode.WEB, started_at=NOW - 7300, max_hours=2)
    told = first(one)
    assert (told.cause, told.remedy.value) == (Cause.HOURS_REACHED, 4)


def test_a_second_recorder_with_the_same_uid_throws_it_out() -> None:
    twin = recording(2, cname=gone().cname, uid=gone().uid)
    assert first(ready_only(max_idle_s=3000, seen_at=NOW - 500, missing_since=NOW - 490), Known(others=(twin,))).cause is Cause.KICKED


def test_a_recorder_that_is_named_among_the_users_is_told() -> None:
    request = {"recordingConfig": {"subscribeVideoUids": ["1001", str(unborn().uid)]}}
    assert first(unborn(), Known(request)).cause is Cause.KICKED
    excluded = {"recordingConfig": {"unSubscribeVideoUids": [str(unborn().uid)]}}
    assert Cause.KICKED not in causes(diagnose(unborn(), MISSING, NOW, Known(excluded)))


# ------------------------------------------------------------------------------------------------------------- silent ones
WELL = recording(1)


def test_a_recording_that_is_well_has_nothing_to_explain() -> None:
    assert symptom_of(WELL, NOW, NOTHING) is None
    assert diagnose(WELL, None, NOW, NOTHING) == ()


def test_an_end_that_nobody_asked_for_is_explained() -> None:
    ended = recording(1, state=State.ENDED, ended_at=NOW, seen_at=NOW - 5)
    assert symptom_of(ended, NOW, NOTHING) is Symptom.ENDED_BY_ITSELF
    assert diagnose(ended, None, NOW, NOTHING)
    assert diagnose(replace(ended, stop_asked_at=NOW - 10), None, NOW, NOTHING) == ()
    assert diagnose(replace(ended, origin=Origin.RESTORED), None, NOW, NOTHING) == ()


def test_ready_for_three_slices_without_a_file_is_odd_and_not_before() -> None:
    waiting = recording(1, state=State.READY, status=4, highest=4, files=(), confirmed_at=NOW - 44)
    assert symptom_of(waiting, NOW, NOTHING) is None
    assert first(waiting, failure=None, now=NOW + 1).cause is Cause.NOBODY_PUBLISHES


def test_waiting_past_idle_exit_points_to_the_keys() -> None:
    waiting = recording(1, state=State.READY, status=4, highest=4, files=(), confirmed_at=NOW - 100, max_idle_s=30)
    assert first(waiting, failure=None).cause is Cause.STORAGE_KEY


@pytest.mark.parametrize(
    ("lists", "medium"),
    [
        ({"subscribeAudioUids": ["1"], "subscribeVideoUids": ["1"]}, "both"),
        ({"subscribeAudioUids": ["#allstream#"], "subscribeVideoUids": ["1"]}, "video"),
        ({"subscribeAudioUids": ["1"]}, "audio"),
    ],
)
def test_lists_of_users_come_before_nobody(lists: dict[str, Any], medium: str) -> None:
    waiting = recording(1, state=State.READY, status=4, highest=4, files=(), confirmed_at=NOW - 60)
    told = first(waiting, Known({"recordingConfig": lists}), failure=None)
    assert (told.cause, told.evidence[0].values) == (Cause.NOT_SUBSCRIBED, {"medium": medium})


def test_435_says_that_nobody_published() -> None:
    assert first(recording(1, state=State.ENDED_EMPTY, files=()), failure=None).cause is Cause.NOBODY_PUBLISHES


def test_files_in_the_backup_cloud_are_told() -> None:
    told = first(recording(1, state=State.ENDED, stop_asked_at=NOW, uploading="backuped"), failure=None)
    assert told.cause is Cause.BACKUP_CLOUD


def test_a_second_recorder_of_the_channel_is_told_and_a_backup_is_not() -> None:
    other = recording(2, cname=WELL.cname)
    assert first(WELL, Known(others=(other,)), failure=None).remedy.value == other.key
    assert diagnose(WELL, None, NOW, Known(others=(replace(other, backup_of=WELL.key),))) == ()
    assert diagnose(replace(WELL, backup_of=other.key), None, NOW, Known(others=(other,))) == ()


def test_an_upright_picture_is_told_only_if_no_size_was_given() -> None:
    small = replace(WELL, canvas=(360, 640))
    assert first(small, Known({"recordingConfig": {}}), failure=None).cause is Cause.PORTRAIT
    assert diagnose(small, None, NOW, Known({"recordingConfig": {"transcodingConfig": {"width": 360}}})) == ()
    assert diagnose(small, None, NOW, NOTHING) == ()


# ------------------------------------------------------------------------------------------------------------ gathering
def test_only_running_recordings_of_the_same_channel_and_project_are_others() -> None:
    same, ended = recording(2, cname=WELL.cname), recording(3, cname=WELL.cname, state=State.GONE)
    elsewhere = recording(4, cname=WELL.cname, app_id="f" * 32)
    assert known_of(WELL, (WELL, same, ended, elsewhere, recording(5)), {}).others == (same,)


def test_a_body_of_any_form_is_taken() -> None:
    assert known_of(WELL, (), {"clientRequest": [1, 2]}).request == {}


def test_an_app_id_in_the_place_of_the_token_fits_its_own_project() -> None:
    assert sign_of(WELL.app_id, WELL) is TokenSign.FITS
    assert sign_of("f" * 32, WELL) is TokenSign.OTHER_APP
    assert sign_of("", WELL) is TokenSign.ABSENT
    assert sign_of("007nonsense", WELL) is TokenSign.UNREADABLE


# ------------------------------------------------------------------------------------------------------------ any life
moment = st.one_of(st.none(), st.floats(NOW - 10_000, NOW + 10_000))
lives = st.fixed_dictionaries(
    {
        "state": st.sampled_from(list(State)),
        "mode": st.sampled_from(list(Mode)),
        "origin": st.sampled_from(list(Origin)),
        "started_at": moment,
        "confirmed_at": moment,
        "seen_at": moment,
        "missing_since": moment,
        "ended_at": moment,
        "stop_asked_at": moment,
        "token_until": moment,
        "status": st.sampled_from([None, 0, 4, 5, 8, 20]),
        "highest": st.integers(-1, 8),
        "misses": st.integers(0, 50),
        "max_idle_s": st.integers(5, 3000),
        "control_hours": st.integers(1, 720),
        "max_hours": st.one_of(st.none(), st.integers(1, 720)),
        "files": st.sampled_from([(), (RecordedFile("bak0_a.m3u8"),)]),
    }
)


@given(lives, st.sampled_from([None, MISSING, ROUTE, missing(Operation.STOP)]), st.sampled_from(list(TokenSign)))
def test_any_life_is_ranked_within_bounds_and_in_order(life: dict[str, Any], failure: Failure | None, sign: TokenSign) -> None:
    found = diagnose(recording(1, **life), failure, NOW, Known(token=sign))
    weights = [one.weight for one in found]
    assert weights == sorted(weights, reverse=True)
    assert all(0 <= weight <= 100 for weight in weights)
    assert len(set(causes(found))) == len(found)
    assert all(one.evidence for one in found)
    assert RecordingKey("key-1") == recording(1).key
