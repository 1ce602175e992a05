"""Our client against our sandbox over real sockets. They share no code, so an agreement is two readings of one specification."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from cloudrec_gui.api.client import ApiClient, Connection, TaskRef
from cloudrec_gui.api.errors import ApiError, Malformed, Rejected, Unreachable
from cloudrec_gui.api.transport import RequestsTransport
from cloudrec_gui.domain.draft import ACCESS_KEY, FILES, RECORDING, SECRET_KEY, STORAGE, TRANSCODING, Draft
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.sandbox import SandboxOptions, SandboxServer

KEYS = {ACCESS_KEY: Secret("sandbox-key"), SECRET_KEY: Secret("sandbox-secret")}
READY = default_draft().put((*STORAGE, "bucket"), "bucket")


class Bench:
    """A sandbox and a client that talks to it."""

    def __init__(self, box: SandboxServer, transport: RequestsTransport) -> None:
        self.box = box
        self.client = ApiClient(transport)
        self.connection = Connection(box.url, AppId(box.app_id), Secret(box.customer_id), Secret(box.customer_secret))

    def acquire(self, cname: str = "room", uid: str = "900001", **extra: Any) -> Any:
        answer = self.client.acquire(self.connection, Mode.MIX, Cname(cname), Uid(uid), extra)
        assert answer.value is not None
        return answer.value

    def start(self, draft: Draft = READY, cname: str = "room", uid: str = "900001") -> TaskRef:
        acquired = self.acquire(cname, uid)
        draft = draft.put(("cname",), cname).put(("uid",), uid)
        answer = self.client.start(self.connection, Mode.MIX, acquired.resource_id, draft.merged(KEYS))
        assert answer.value is not None
        return TaskRef(acquired.resource_id, Sid(answer.value.sid), Mode.MIX, Cname(cname), Uid(uid))

    def query(self, task: TaskRef) -> Any:
        return self.client.query(self.connection, task).value


@pytest.fixture
def bench() -> Iterator[Bench]:
    with SandboxServer(SandboxOptions(seed=1, time_scale=1.0, rate_limit=0)) as box:
        transport = RequestsTransport()
        try:
            yield Bench(box, transport)
        finally:
            transport.close()


def refused(call: Any) -> Rejected:
    with pytest.raises(Rejected) as caught:
        call()
    return caught.value


def test_a_whole_life(bench: Bench) -> None:
    task = bench.start()
    bench.box.advance(3.0)
    assert bench.query(task).status == 4
    bench.box.advance(20.0)
    answer = bench.query(task)
    assert (answer.status, answer.shape.value) == (5, "mix_hls_mp4")
    assert answer.files[0].name.endswith("_room.m3u8")
    assert answer.files[0].name.startswith(task.sid)
    stopping = threading.Timer(0.2, bench.box.advance, (30.0,))
    stopping.start()
    stopped = bench.client.stop(bench.connection, task).value
    stopping.join()
    assert stopped is not None
    assert stopped.uploading == "uploaded"
    assert {file.name.rsplit(".", 1)[1] for file in stopped.files} == {"m3u8", "mp4"}
    bench.box.advance(30.0)
    gone = refused(lambda: bench.query(task))
    assert gone.failure.worker_missing


def test_hls_alone_answers_with_one_string(bench: Bench) -> None:
    task = bench.start(READY.put((*FILES, "avFileType"), ["hls"]))
    bench.box.advance(25.0)
    answer = bench.query(task)
    assert (answer.shape.value, len(answer.files)) == ("mix_hls", 1)


def test_a_young_recording_has_no_files(bench: Bench) -> None:
    task = bench.start()
    bench.box.advance(1.5)
    answer = bench.query(task)
    assert answer.status in (3, 4)
    assert answer.files == ()


def test_the_layout_that_was_sent_is_the_layout_that_holds(bench: Bench) -> None:
    task = bench.start()
    bench.box.advance(5.0)
    sent = {
        "mixedVideoLayout": 3,
        "backgroundColor": "#102030",
        "layoutConfig": [
            {"uid": "1001", "x_axis": 0.0, "y_axis": 0.0, "width": 0.666667, "height": 1.0, "alpha": 1.0, "render_mode": 1},
            {"x_axis": 0.7, "y_axis": 0.1, "width": 0.3, "height": 0.333333, "alpha": 0.5, "render_mode": 0},
        ],
    }
    bench.client.update_layout(bench.connection, task, sent)
    held = bench.box.task(task.sid)
    assert held is not None
    layout = held["layout"]
    assert layout["backgroundColor"] == "#102030"
    assert [region["width"] for region in layout["layoutConfig"]] == [0.666667, 0.3]


def test_a_layout_without_a_colour_resets_it(bench: Bench) -> None:
    task = bench.start(READY.put((*TRANSCODING, "backgroundColor"), "#ff0000"))
    bench.client.update_layout(bench.connection, task, {"mixedVideoLayout": 1})
    held = bench.box.task(task.sid)
    assert held is not None
    assert held["layout"]["backgroundColor"] == "#000000"


def test_the_same_resource_twice_is_already_started(bench: Bench) -> None:
    task = bench.start()
    body = READY.put(("cname",), "room").merged(KEYS)
    again = refused(lambda: bench.client.start(bench.connection, Mode.MIX, task.resource_id, body))
    assert (again.failure.http_status, again.failure.code) == (201, 7)


def test_the_same_channel_and_uid_twice_is_a_conflict(bench: Bench) -> None:
    bench.start()
    twin = refused(bench.start)
    assert (twin.failure.http_status, twin.failure.code) == (400, 53)


def test_an_expired_resource_is_refused(bench: Bench) -> None:
    acquired = bench.acquire()
    bench.box.advance(301.0)
    late = refused(lambda: bench.client.start(bench.connection, Mode.MIX, acquired.resource_id, READY.put(("cname",), "room").merged(KEYS)))
    assert late.failure.code == 433


def test_an_empty_channel_idles_out(bench: Bench) -> None:
    task = bench.start(READY.put((*RECORDING, "maxIdleTime"), 5), cname="empty-room")
    bench.box.advance(3.0)
    assert bench.query(task).status == 4
    bench.box.advance(60.0)
    assert refused(lambda: bench.query(task)).failure.worker_missing


def test_stopping_an_empty_channel_says_that_nothing_was_recorded(bench: Bench) -> None:
    task = bench.start(cname="empty-room")
    bench.box.advance(5.0)
    nothing = refused(lambda: bench.client.stop(bench.connection, task, async_stop=True))
    assert (nothing.failure.http_status, nothing.failure.code) == (206, 435)


def test_a_second_stop_is_an_invalid_operation(bench: Bench) -> None:
    task = bench.start()
    bench.box.advance(20.0)
    bench.client.stop(bench.connection, task, async_stop=True)
    second = refused(lambda: bench.client.stop(bench.connection, task, async_stop=True))
    assert second.failure.code in (49, 404)


def test_a_fail_over_is_silence_and_then_a_backup_file(bench: Bench) -> None:
    task = bench.start()
    bench.box.advance(20.0)
    assert bench.box.fail_over(task.sid, 30.0)
    assert refused(lambda: bench.query(task)).failure.worker_missing
    bench.box.advance(60.0)
    answer = bench.query(task)
    assert answer.status == 5
    assert any(file.name.startswith("bak0_") for file in answer.files)


def test_wrong_credentials_are_a_401_with_the_gateway_s_text(bench: Bench) -> None:
    bad = Connection(bench.box.url, bench.connection.app_id, Secret("sandbox-nobody"), Secret("sandbox-wrong"))
    rejected = refused(lambda: bench.client.acquire(bad, Mode.MIX, Cname("room"), Uid("1"), {}))
    assert (rejected.failure.http_status, rejected.failure.code, rejected.failure.reason) == (
        401,
        None,
        "Invalid authentication credentials",
    )


def test_the_eleventh_request_in_a_second_is_too_many() -> None:
    with SandboxServer(SandboxOptions(seed=1, rate_limit=10)) as box:
        transport = RequestsTransport()
        crowd = Bench(box, transport)
        outcomes = []
        for _ in range(15):
            try:
                crowd.acquire()
            except Rejected as error:
                outcomes.append(error.failure.http_status)
        transport.close()
    assert set(outcomes) == {429}


FAULTS = {
    "malformed_json": Malformed,
    "not_an_object": Malformed,
    "empty_body": Malformed,
    "oversized": Malformed,
    "gzip_bomb": Malformed,
    "redirect": Rejected,
    "html_502": Rejected,
    "rate_limit": Rejected,
    "not_completed": Rejected,
    "no_worker": Rejected,
    "timeout_504": Rejected,
    "truncated": Unreachable,
    "drop_before": Unreachable,
    "drop_after": Unreachable,
    "reset_before": Unreachable,
    "reset_after": Unreachable,
}


@pytest.mark.parametrize("preset", FAULTS)
def test_every_fault_has_its_class_and_the_request_counts_as_sent(bench: Bench, preset: str) -> None:
    bench.box.faults.next("acquire", preset=preset)
    with pytest.raises(ApiError) as caught:
        bench.acquire()
    assert isinstance(caught.value, FAULTS[preset])
    assert caught.value.failure.sent
    assert caught.value.failure.operation is Operation.ACQUIRE
    assert sum(row["op"] == "acquire" for row in bench.box.records()) == 1, "nothing is sent twice behind our back"


def test_a_server_that_is_gone_was_never_reached() -> None:
    with SandboxServer(SandboxOptions(seed=1)) as box:
        transport = RequestsTransport()
        lonely = Bench(box, transport)
    with pytest.raises(Unreachable) as caught:
        lonely.acquire()
    transport.close()
    assert (caught.value.failure.kind, caught.value.failure.sent) == (FailureKind.REFUSED, False)


def test_the_sandbox_s_record_of_our_calls_holds_no_secret(bench: Bench) -> None:
    bench.start()
    text = repr(bench.box.records())
    for secret in ("sandbox-secret", "sandbox-key", bench.box.customer_secret, "Basic "):
        assert secret not in text
