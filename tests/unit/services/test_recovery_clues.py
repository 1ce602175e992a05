"""Sids out of listings and notifications, and ids out of whatever a person has at hand."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.ids import Cname
from cloudrec_gui.services.recovery import notifications
from cloudrec_gui.services.recovery.adoption import Fault, Ids, faults, read
from cloudrec_gui.services.recovery.bucket_names import FOUND_MAX, sids_in, wanted_names
from cloudrec_gui.services.recovery.notifications import Fit
from tests.unit.services.support import APP_ID, RESOURCE_ID, SID
from tests.unit.services.test_recovery_plan import doubtful

OTHER = "ab" * 16
OWN = "calls/cr0123456789abcd/"


@pytest.mark.parametrize(
    "listing",
    [
        f"{OWN}{SID}_room.m3u8",
        f"2026-01-02 10:00:00      12345 {OWN}{SID}_room_20260102100000123.ts",
        f"<Contents><Key>{OWN}{SID}_room_0.mp4</Key><Size>1</Size></Contents>",
        json.dumps({"Contents": [{"Key": f"{OWN}{SID}_room.m3u8"}]}),
        f"s3://bucket/{OWN}{SID}_room__uid_s_7__uid_e_video.m3u8",
        f'"{OWN}bak0_{SID}_room.m3u8",',
    ],
)
def test_a_sid_is_found_however_the_listing_looks(listing: str) -> None:
    (found,) = sids_in(listing, doubtful())
    assert (found.sid, found.certain) == (SID, True)


def test_names_of_other_channels_are_passed_over() -> None:
    text = f"{SID}_room2.m3u8 {SID}_groom.m3u8 {SID}_roo.m3u8 x_room.m3u8"
    assert sids_in(text, doubtful()) == ()


def test_the_folder_of_this_very_start_makes_a_sid_certain_and_puts_it_first() -> None:
    text = "\n".join([f"calls/{OTHER}_room_{n}.ts" for n in range(5)] + [f"{OWN}{SID}_room.m3u8", f"{OWN}bak1_{SID}_room.m3u8"])
    first, second = sids_in(text, doubtful())
    assert (first.sid, first.certain, first.files, first.moves) == (SID, True, 2, 2)
    assert (second.sid, second.certain, second.files) == (OTHER, False, 5)


@pytest.mark.parametrize("name", ["a.b c", "a-b c", "a.b%20c", "a.b+c"])
def test_special_characters_may_be_hyphens_or_codes_in_a_listing(name: str) -> None:
    suspect = replace(doubtful(), cname=Cname("a.b c"))
    assert [found.sid for found in sids_in(f"{OWN}{SID}_{name}.m3u8", suspect)] == [SID]


def test_what_to_look_for_names_the_folder_the_channel_and_the_name_after_a_move() -> None:
    assert wanted_names(doubtful()) == (f"{OWN}<sid>_room", f"{OWN}bak0_<sid>_room")
    assert f"{OWN}<sid>_a-b" in wanted_names(replace(doubtful(), cname=Cname("a.b")))


def test_a_listing_of_everything_ends_somewhere() -> None:
    text = "\n".join(f"{n:032x}_room.m3u8" for n in range(5 * FOUND_MAX))
    assert len(sids_in(text, doubtful())) == FOUND_MAX


@given(st.text(max_size=400), st.text(alphabet="ab.$[]()*+ \\-_", max_size=20))
def test_no_text_and_no_channel_breaks_the_search(text: str, cname: str) -> None:
    suspect = replace(doubtful(), cname=Cname(cname))
    assert all(found.sid in text for found in sids_in(text, suspect))


def notification(event: int = 40, **payload: object) -> dict[str, object]:
    inner = {"cname": "room", "uid": "900001", "sid": SID, "sendts": 1_700_000_000_123, "details": {}, **payload}
    return {"noticeId": "n", "productId": 3, "eventType": event, "notifyMs": 1, "payload": inner}


def test_one_notification_an_array_or_one_a_line_are_read() -> None:
    one, two = notification(40), notification(31, sid=OTHER)
    assert [each.sid for each in notifications.read(json.dumps(one))] == [SID]
    assert [each.event for each in notifications.read(json.dumps([one, two]))] == [40, 31]
    assert [each.sid for each in notifications.read(json.dumps(one) + "\n" + json.dumps(two))] == [SID, OTHER]


def test_a_relay_may_have_wrapped_the_notification() -> None:
    (told,) = notifications.read(json.dumps({"body": notification(70)}))
    assert (told.event, told.sid, told.cname, told.uid, told.sent_ms) == (70, SID, "room", "900001", 1_700_000_000_123)


def test_a_fail_over_names_the_new_uid_which_is_a_number_there() -> None:
    (told,) = notifications.read(json.dumps(notification(12, details={"newUid": 4_000_000_000})))
    assert told.new_uid == "4000000000"
    assert told.fit("room", "4000000000") is Fit.SAME


def test_a_notification_says_how_it_fits() -> None:
    (told,) = notifications.read(json.dumps(notification()))
    assert told.fit("room", "900001") is Fit.SAME
    assert told.fit("room", "7") is Fit.OTHER_UID
    assert told.fit("other", "900001") is Fit.OTHER_CHANNEL


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", "{", '{"payload": 1}', json.dumps(notification(sid="../../x")), json.dumps(notification(sid=7)), "[" * 5_000],
)
def test_what_is_no_notification_tells_nothing(text: str) -> None:
    assert notifications.read(text) == ()


def test_a_uid_that_is_none_is_left_out() -> None:
    (told,) = notifications.read(json.dumps(notification(uid="<b>x</b>")))
    assert told.uid == ""


IDS = Ids(RESOURCE_ID, SID, "mix", "room", "900001", APP_ID)
TASK = f"https://api.agora.io/v1/apps/{APP_ID}/cloud_recording/resourceid/{RESOURCE_ID}/sid/{SID}/mode/mix"


def test_copied_ids_fill_every_field() -> None:
    text = f"cname: room\nuid: 900001\nsid: {SID}\nresourceId: {RESOURCE_ID}\nappId: {APP_ID}\nmode: mix"
    assert read(text) == IDS


def test_an_answer_of_start_fills_what_it_has() -> None:
    text = json.dumps({"cname": "room", "uid": "900001", "resourceId": RESOURCE_ID, "sid": SID})
    assert read(text) == replace(IDS, mode="", app_id="")


def test_a_command_that_stops_it_fills_every_field() -> None:
    body = json.dumps({"cname": "room", "uid": "900001", "clientRequest": {"async_stop": False}})
    assert read(f"curl -X POST {TASK}/stop -u me:word -H 'Content-Type: application/json' -d '{body}'") == IDS


def test_an_address_alone_fills_what_stands_in_a_path() -> None:
    assert read(f"GET {TASK}/query") == replace(IDS, cname="", uid="")


def test_a_notification_fills_its_part() -> None:
    assert read(json.dumps(notification())).over(Ids()) == Ids(sid=SID, cname="room", uid="900001")


@pytest.mark.parametrize("text", ["", "hello", "sid: <script>", "{}", "curl https://example.com", "uid: 0\nmode: all"])
def test_what_has_no_usable_id_fills_nothing(text: str) -> None:
    assert read(text) == Ids()


@given(st.text(max_size=300))
def test_whatever_is_pasted_only_well_formed_ids_come_out(text: str) -> None:
    assert Fault.FORM not in faults(read(text)).values()


def test_the_form_says_what_is_missing_and_what_is_wrong() -> None:
    assert faults(Ids()) == dict.fromkeys(("resource_id", "sid", "mode", "cname", "uid"), Fault.MISSING)
    assert faults(IDS) == {}
    assert faults(replace(IDS, uid="0", app_id="xyz")) == {"uid": Fault.FORM, "app_id": Fault.FORM}
    assert faults(replace(IDS, app_id="")) == {}
