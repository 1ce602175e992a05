"""The sandbox as clients meet it: sockets, headers, connections, odd but legal HTTP."""

from __future__ import annotations

import base64
import http.client
import json
import socket
import threading
from typing import Any

import pytest

from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from cloudrec_gui.sandbox.gateway import RateLimit, route
from tests.unit.sandbox.desk import START, Caller, until


def basic(text: str) -> dict[str, str]:
    return {"Authorization": f"Basic {base64.b64encode(text.encode()).decode()}", "Content-Type": "application/json"}


def talk(server: SandboxServer, request: bytes) -> bytes:
    """Send bytes, read until the server closes."""
    host, _, port = server.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
    return answer


def test_the_whole_job_over_one_connection(caller: Caller, sandbox: SandboxServer) -> None:
    sid = caller.begin()
    first = caller.connection.sock
    sandbox.advance(20)
    status, body = caller.query()
    assert (status, body["serverResponse"]["status"]) == (200, 5)
    assert caller.post(f"{caller.task}/update", {})[0] == 200
    assert caller.post(f"{caller.task}/updateLayout", {"mixedVideoLayout": 1})[0] == 200
    task = sandbox.task(sid)
    assert task is not None
    assert task["layout"]["mixedVideoLayout"] == 1
    waiter = threading.Timer(0.05, sandbox.advance, [10])
    waiter.start()
    status, body = caller.stop()
    waiter.join()
    assert (status, body["serverResponse"]["uploadingStatus"]) == (200, "uploaded")
    assert caller.query()[0] == 404
    assert caller.connection.sock is first


def test_every_answer_has_a_request_id_of_its_own(caller: Caller) -> None:
    seen = set()
    for method, path in (("POST", f"{caller.root}/acquire"), ("GET", "/"), ("GET", "/nothing"), ("BREW", "/pot")):
        caller.raw(method, path)
        assert caller.answer is not None
        seen.add(caller.answer.headers["X-Request-Id"])
    assert len(seen) == 4
    assert None not in seen


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({}, "Unauthorized"),
        ({"Authorization": ""}, "Unauthorized"),
        ({"Authorization": "Basic"}, "Unauthorized"),
        ({"Authorization": "Bearer abc"}, "Unauthorized"),
        ({"Authorization": "Basic !!!"}, "Invalid authentication credentials"),
        (basic("wrong:wrong"), "Invalid authentication credentials"),
        (basic("sandbox-:"), "Invalid authentication credentials"),
    ],
    ids=str,
)
def test_credentials_are_wanted_in_the_documented_words(caller: Caller, headers: dict[str, str], message: str) -> None:
    assert caller.call("POST", f"{caller.root}/acquire", {}, headers) == (401, {"message": message})


def test_identifiers_look_like_what_they_are(sandbox: SandboxServer) -> None:
    assert len(sandbox.app_id) == 32
    assert int(sandbox.app_id, 16) >= 0
    assert sandbox.customer_id.startswith("sandbox-")
    assert sandbox.customer_secret.startswith("sandbox-")
    assert sandbox.url.startswith("http://127.0.0.1:")
    same, other = SandboxServer(SandboxOptions(seed=1)), SandboxServer(SandboxOptions(seed=2))
    assert sandbox.app_id == same.app_id != other.app_id
    assert sandbox.customer_secret != same.customer_secret


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "{root}/acquire"),
        ("PUT", "{root}/acquire"),
        ("POST", "/v1/apps/{app}/Cloud_Recording/acquire"),
        ("POST", "/v1/apps/{app}/cloud-recording/acquire"),
        ("POST", "{root}/acquire/"),
        ("POST", "{root}/resourceId/r/mode/mix/start"),
        ("POST", "{root}/resourceid/r/mode/composite/start"),
        ("POST", "{root}/resourceid/r/sid/s/mode/mix/query"),
        ("POST", "{root}/resourceid/r/sid/s/mode/mix/updatelayout"),
        ("DELETE", "{root}/resourceid/r/sid/s/mode/mix/stop"),
        ("GET", "/"),
    ],
)
def test_what_is_no_route_gets_the_gateways_404(caller: Caller, method: str, path: str) -> None:
    path = path.format(root=caller.root, app=caller.server.app_id)
    assert caller.call(method, path) == (404, {"message": "no Route matched with those values"})


def test_routes_carry_what_the_path_says() -> None:
    found = route("POST", "/v1/apps/app/cloud_recording/resourceid/r/sid/s/mode/web/stop?x=1")
    assert found is not None
    assert (found.op, found.app_id, found.mode, found.resource_id, found.sid) == ("stop", "app", "web", "r", "s")


@pytest.mark.parametrize("area", ["na", "eu", "ap", "cn"])
def test_an_area_in_front_of_the_path_is_taken(caller: Caller, area: str) -> None:
    assert caller.call("POST", f"/{area}{caller.root}/acquire", {"cname": "room", "uid": "5"})[0] == 200
    assert caller.call("POST", f"/mars{caller.root}/acquire", {"cname": "room", "uid": "5"})[0] == 404


@pytest.mark.parametrize("base", ["individual", "snapshot", "both", "postponed", "audiomix", "web", "cdn", "vod"])
def test_every_kind_over_http(caller: Caller, sandbox: SandboxServer, base: str) -> None:
    caller.begin(base)
    sandbox.advance(30)
    status, body = caller.query()
    assert (status, body["serverResponse"]["status"]) == (200, 5)
    assert caller.post(f"{caller.task}/update", {})[0] == 200
    assert caller.stop(async_stop=True)[0] == 200
    sandbox.advance(30)
    assert caller.query()[0] == 404
    assert [entry["ignored"] for entry in sandbox.records()] == [[]] * 6


def test_what_the_service_ignores_is_in_the_record(caller: Caller, sandbox: SandboxServer) -> None:
    caller.mode, caller.scene = "web", 1
    caller.acquire()
    param = {
        "url": "https://a.example",
        "audioProfile": 0,
        "videoWidth": 640,
        "videoHeight": 480,
        "maxRecordingHour": 1,
        "VideoBitrate": 900,
    }
    extension = {"extensionServices": [{"serviceName": "web_recorder_service", "serviceParam": param}]}
    request = {**START, "extensionServiceConfig": extension}
    assert caller.post(f"resourceid/{caller.resource}/mode/web/start", request)[0] == 200
    assert sandbox.records()[-1]["ignored"] == [
        "clientRequest.recordingConfig",
        "clientRequest.extensionServiceConfig.extensionServices[0].serviceParam.VideoBitrate",
    ]


def test_the_record_keeps_no_stream_key(caller: Caller, sandbox: SandboxServer) -> None:
    caller.begin("cdn")
    caller.query()
    assert "stream-key" not in json.dumps(sandbox.records())
    assert "stream-key" in json.dumps(caller.query())


def test_app_ids_are_checked_by_form_and_by_name(caller: Caller) -> None:
    assert caller.call("POST", "/v1/apps/not-an-app-id/cloud_recording/acquire", {}) == (400, {"message": "appid is invalid"})
    unknown = caller.call("POST", f"/v1/apps/{'f' * 32}/cloud_recording/acquire", {})
    assert unknown == (400, {"code": 400, "reason": "invalid_appid"})


@pytest.mark.parametrize("name", ["Origin", "Sec-Fetch-Mode", "sec-fetch-site"])
def test_web_pages_are_refused_even_with_credentials(caller: Caller, name: str) -> None:
    status, body = caller.call("POST", f"{caller.root}/acquire", {}, {**caller.headers, name: "null"})
    assert (status, set(body)) == (403, {"message"})


def test_any_host_header_will_do(caller: Caller) -> None:
    for host in ("api.sd-rtn.com", "api.agora.io:443", ""):
        body = {"cname": "room", "uid": "5"}
        assert caller.call("POST", f"{caller.root}/acquire", body, {**caller.headers, "Host": host})[0] == 200


def test_ten_requests_a_second_pass() -> None:
    now = [100.0]
    limit = RateLimit(10, lambda: now[0])
    assert [limit.admit("a") for _ in range(12)] == [True] * 10 + [False] * 2
    assert limit.admit("b")
    now[0] += 0.99
    assert not limit.admit("a")
    now[0] += 0.02
    assert [limit.admit("a") for _ in range(11)] == [True] * 10 + [False]


def test_too_many_requests_are_refused_whatever_the_time_scale() -> None:
    with SandboxServer(SandboxOptions(time_scale=1000)) as server, Caller(server) as caller:
        caller.resource, caller.sid = "r", "s"
        first = [caller.query()[0] for _ in range(10)]
        # A slow machine may take a second for some of them; sooner or later ten fall into one.
        later = [caller.query() for _ in range(100)]
    assert first == [404] * 10
    assert (429, {"message": "API rate limit exceeded"}) in later
    assert {status for status, _ in later} <= {404, 429}


def test_wrong_credentials_do_not_use_up_the_rate() -> None:
    with SandboxServer(SandboxOptions()) as server, Caller(server) as caller:
        for _ in range(20):
            assert caller.call("POST", f"{caller.root}/acquire", {}, {})[0] == 401
        assert caller.acquire()[0] == 200


def test_a_chunked_body_is_read(caller: Caller) -> None:
    pieces = [b'{"cname":"room",', b'"uid":"5",', b'"clientRequest":{}}']
    caller.connection.request("POST", f"{caller.root}/acquire", iter(pieces), caller.headers, encode_chunked=True)
    with caller.connection.getresponse() as answer:
        assert answer.status == 200
        assert json.loads(answer.read())["cname"] == "room"


def test_http_1_0_is_answered_and_closed(sandbox: SandboxServer) -> None:
    answer = talk(sandbox, b"GET /v1 HTTP/1.0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 404 ")
    assert b"Connection: close" in answer


def test_two_requests_in_one_packet_get_two_answers(sandbox: SandboxServer) -> None:
    answer = talk(sandbox, b"GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n")
    assert answer.count(b"HTTP/1.1 404 ") == 2


def test_head_has_no_body(sandbox: SandboxServer) -> None:
    head, _, body = talk(sandbox, b"HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").partition(b"\r\n\r\n")
    assert b"404" in head
    assert body == b""


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"what is this\r\n\r\n",
        b"POST /v1 HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        b"POST /v1 HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        b"POST /v1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        b"POST /v1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n",
        b"POST /v1 HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc",
    ],
)
def test_broken_http_gets_400_in_json_and_no_second_chance(sandbox: SandboxServer, request_bytes: bytes) -> None:
    head, _, body = talk(sandbox, request_bytes).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    assert b"X-Request-Id" in head
    assert set(json.loads(body)) == {"message"}


def test_a_body_beyond_a_mebibyte_is_refused(caller: Caller) -> None:
    filler = "x" * (1 << 20)
    status, body = caller.call("POST", f"{caller.root}/acquire", {"filler": filler})
    assert (status, body) == (413, {"message": "request size limit exceeded"})
    assert caller.acquire()[0] == 200


def test_a_body_just_below_the_cap_is_read(caller: Caller) -> None:
    frame = len(json.dumps({"cname": "room", "uid": "5", "filler": ""}))
    body = {"cname": "room", "uid": "5", "filler": "x" * ((1 << 20) - frame)}
    assert caller.call("POST", f"{caller.root}/acquire", body)[0] == 200


def test_the_answers_of_other_makers_requests(caller: Caller) -> None:
    """What the Go, Python and Node SDKs really send (rest-api §8.6)."""
    request: dict[str, Any] = {
        **START,
        "recordingConfig": {
            "channelType": 1,
            "streamTypes": 2,
            "transcodingConfig": {
                "width": 640,
                "height": 260,
                "fps": 15,
                "bitrate": 500,
                "mixedVideoLayout": 3,
                "backgroundColor": "#000000",
                "layoutConfig": [{"uid": "", "x_axis": 0.1, "y_axis": 0.1, "width": 0.1, "height": 0.1, "alpha": 1, "render_mode": 1}],
            },
        },
        "storageConfig": {**START["storageConfig"], "extensionParams": {"sse": "", "tag": ""}, "fileNamePrefix": ["a", "b"]},
    }
    caller.acquire()
    assert caller.post(f"resourceid/{caller.resource}/mode/mix/start", request)[0] == 200


def test_stop_ends_answers_that_hang() -> None:
    server = SandboxServer(SandboxOptions(time_scale=0, rate_limit=0)).start()
    clients = [Caller(server) for _ in range(4)]
    clients[0].begin()
    server.advance(20)
    server.faults.next(op="query", preset="hang")
    failures: list[BaseException] = []

    def hang(action: Any) -> None:
        try:
            action()
        except (OSError, http.client.HTTPException) as error:
            failures.append(error)

    clients[1].resource, clients[1].sid = clients[0].resource, clients[0].sid
    threads = [threading.Thread(target=hang, args=(action,)) for action in (clients[0].stop, clients[1].query)]
    clients[2].connection.connect()
    for thread in threads:
        thread.start()
    until(lambda: not server.faults.pending() and server.tasks()[0]["status"] == 6)
    server.stop()
    for thread in threads:
        thread.join(5)
    for client in clients:
        client.connection.close()
    assert len(failures) == 2
    assert sorted((entry["op"], entry["status"]) for entry in server.records()[2:]) == [("query", None), ("stop", None)]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("sandbox-")]
    server.stop()


def test_a_sandbox_starts_once_and_says_where_it_is_only_then() -> None:
    server = SandboxServer(SandboxOptions())
    with pytest.raises(RuntimeError):
        _ = server.url
    with server:
        assert server.url
        with pytest.raises(RuntimeError):
            server.start()
    with pytest.raises(RuntimeError):
        server.start()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.com", ""])
def test_only_the_loopback_is_served(host: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        SandboxServer(SandboxOptions(host=host))


def test_a_port_that_is_taken_is_told_and_leaves_nothing_open() -> None:
    with SandboxServer(SandboxOptions()) as first:
        port = int(first.url.rpartition(":")[2])
        with socket.socket() as blocker:
            blocker.bind(("127.0.0.1", 0))
            blocker.listen()
            taken = blocker.getsockname()[1]
            with pytest.raises(OSError, match=r"."):
                SandboxServer(SandboxOptions(port=taken)).start()
        assert port != taken


def test_more_connections_than_a_hundred_are_turned_away(sandbox: SandboxServer) -> None:
    host, _, port = sandbox.url.removeprefix("http://").partition(":")
    kept = []
    try:
        for _ in range(100):
            connection = socket.create_connection((host, int(port)), timeout=10)
            kept.append(connection)
            connection.sendall(b"GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            assert connection.recv(4096).startswith(b"HTTP/1.1 404")
        assert talk(sandbox, b"").startswith(b"HTTP/1.1 503 ")
    finally:
        for connection in kept:
            connection.close()


def test_a_client_that_dawdles_is_dropped() -> None:
    with SandboxServer(SandboxOptions(patience=0.05)) as server:
        host, _, port = server.url.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(port)), timeout=30) as connection:
            connection.sendall(b"POST /v1 HTTP/1.1\r\nContent-Length: 100\r\n\r\nhalf of it, and then nothing")
            assert connection.recv(4096) == b""


def test_a_chunked_body_beyond_a_mebibyte_is_refused(caller: Caller) -> None:
    pieces = [b"x" * 65536] * 17
    caller.connection.request("POST", f"{caller.root}/acquire", iter(pieces), caller.headers, encode_chunked=True)
    with caller.connection.getresponse() as answer:
        assert answer.status == 413


def test_a_client_that_does_not_wait_for_its_answer_is_no_event(sandbox: SandboxServer) -> None:
    with Caller(sandbox) as hasty:
        hasty.acquire()
        sandbox.faults.next(op="acquire", hold=0.1, status=200, body="x" * 5_000_000)
        hasty.connection.putrequest("POST", f"{hasty.root}/acquire")
        for name, value in hasty.headers.items():
            hasty.connection.putheader(name, value)
        hasty.connection.putheader("Content-Length", "2")
        hasty.connection.endheaders(b"{}")
    until(lambda: len(sandbox.records()) == 2)
    with Caller(sandbox) as next_one:
        assert next_one.acquire()[0] == 200
