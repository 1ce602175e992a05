"""Identities, lifetimes and limits across several calls."""

from __future__ import annotations

from cloudrec_gui.sandbox.answers import Reply
from cloudrec_gui.sandbox.options import SandboxOptions
from tests.unit.sandbox.desk import START, Desk


def test_the_whole_life_of_one_recording() -> None:
    desk = Desk()
    desk.begin()
    desk.wait(5)
    assert desk.status() in range(1, 6)
    desk.wait(15)
    assert desk.status() == 5
    assert desk.stop_and_wait().body["serverResponse"]["uploadingStatus"] == "uploaded"
    desk.wait(30)
    assert desk.query().body == {"code": 404, "reason": "failed to find worker"}


def test_one_resource_starts_once() -> None:
    desk = Desk()
    desk.begin()
    again = desk.start()
    assert (again.status, again.body) == (201, {"code": 7, "reason": "already started"})


def test_a_resource_stays_used_after_its_recording() -> None:
    desk = Desk()
    desk.begin()
    desk.stop(async_stop=True)
    desk.wait(600)
    assert desk.start().status == 201


def test_a_channel_and_uid_record_once_at_a_time() -> None:
    desk = Desk()
    desk.begin()
    desk.acquire()
    assert (desk.start().status, desk.start().body["code"]) == (400, 53)


def test_the_identity_is_free_again_after_the_end() -> None:
    desk = Desk()
    desk.begin()
    desk.wait(20)
    desk.stop_and_wait()
    desk.acquire()
    assert desk.start().status == 200


def test_another_uid_records_the_same_channel() -> None:
    desk = Desk()
    first = desk.begin()
    desk.acquire()
    desk.uid = "900002"
    desk.acquire(excludeResourceIds=[desk.resource])
    assert desk.start().status == 200
    assert desk.sid != first


def test_a_resource_expires_after_five_minutes() -> None:
    desk = Desk()
    desk.acquire()
    desk.wait(301)
    assert (desk.start().status, desk.start().body["code"]) == (400, 433)


def test_a_resource_of_299_seconds_still_starts() -> None:
    desk = Desk()
    desk.acquire()
    desk.wait(299)
    assert desk.start().status == 200


def test_a_true_start_parameter_is_taken_whatever_its_order() -> None:
    desk = Desk()
    desk.acquire(startParameter=dict(reversed(START.items())))
    assert desk.start().status == 200


def test_a_changed_start_parameter_is_refused_and_the_resource_kept() -> None:
    desk = Desk()
    desk.acquire(startParameter=START)
    assert desk.start(recordingConfig__maxIdleTime=60).body == {"code": 2, "reason": "request_hash mismatch!"}
    assert desk.start().status == 200


def test_control_expires_and_the_recording_goes_on() -> None:
    desk = Desk()
    desk.acquire(resourceExpiredHour=1)
    desk.start()
    desk.wait(3599)
    assert desk.status() == 5
    desk.wait(2)
    stopped = desk.stop()
    assert isinstance(stopped, Reply)
    assert [desk.query().status, desk.update().status, desk.update_layout().status, stopped.status] == [400] * 4
    view = desk.view()
    assert (view["status"], view["gone"]) == (5, False)


def test_the_number_of_recordings_is_limited_at_acquire_and_at_start() -> None:
    desk = Desk(SandboxOptions(workers=2))
    desk.begin(uid="1")
    desk.uid = "3"
    desk.acquire()
    kept = desk.resource
    desk.begin(uid="2")
    assert desk.acquire().body == {"code": 406, "reason": "vendor_over_load"}
    desk.uid, desk.resource = "3", kept
    assert (desk.start().status, desk.start().body["code"]) == (500, 502)


def test_an_ended_recording_makes_room() -> None:
    desk = Desk(SandboxOptions(workers=1))
    desk.begin("empty", recordingConfig__maxIdleTime=5)
    desk.wait(60)
    assert desk.acquire().status == 200
    assert desk.start().status == 200


def test_many_acquires_then_many_starts() -> None:
    desk = Desk()
    resources = []
    for number in range(5):
        desk.uid = str(number + 1)
        desk.acquire()
        resources.append(desk.resource)
    for number, resource in enumerate(resources):
        desk.uid, desk.resource = str(number + 1), resource
        assert desk.start().status == 200


def test_the_same_seed_gives_the_same_identifiers() -> None:
    first, second, other = Desk(seed=7), Desk(seed=7), Desk(seed=8)
    sids = [desk.begin() for desk in (first, second, other)]
    assert sids[0] == sids[1] != sids[2]
    assert first.resource == second.resource != other.resource
    assert len(sids[0]) == 32


def test_no_secret_is_kept_by_a_recording() -> None:
    desk = Desk()
    desk.begin(token="canary-token", storageConfig__secretKey="canary-key", storageConfig__accessKey="canary-access")
    desk.wait(30)
    assert "canary" not in repr(desk.view())
    assert "canary" not in repr(vars(desk.service))
