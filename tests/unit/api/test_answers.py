"""Answers: which shape they have, which files they name, and one failure for everything that is none."""

from __future__ import annotations

import collections
import dataclasses
import json
import random
from collections.abc import Callable, Mapping
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.api.client import ApiClient
from cloudrec_gui.api.content import MixHls, MixHlsMp4, ServerContent, ServerResponseShape, Unrecognised
from cloudrec_gui.api.dialect import Dialect
from cloudrec_gui.api.errors import ApiError, Malformed, Rejected, Unreachable
from cloudrec_gui.api.models.query import QueryResponse
from cloudrec_gui.api.models.stop import StopResponse
from cloudrec_gui.api.outcomes import Outcome, judge
from cloudrec_gui.api.wire import Answered, TransportFault, WireReply, WireRequest
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import RecordedFile
from tests.unit.api.support import CONNECTION, RESOURCE_ID, SID, ScriptedTransport, data, reply, task

TABLE = data("api_answers.json")
START_BODY = data("api_requests.json")["bases"]["start"]


def filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: filled(item) for key, item in value.items()}
    if isinstance(value, list):
        return [filled(item) for item in value]
    return TABLE["lists"][value[1:]] if isinstance(value, str) and value.startswith("@") else value


def good_body(case: Mapping[str, Any]) -> dict[str, Any]:
    body = {key: value for key, value in TABLE["envelope"].items() if key not in case.get("without", ())}
    body = {**body, **case.get("extra", {})}
    return {**body, "serverResponse": filled(case["response"])} if "response" in case else body


def name_of(case: Mapping[str, Any]) -> str:
    return f"{case['operation']} {case.get('mode', case.get('status'))}: {case['case']}"


def call(client: ApiClient, operation: Operation, mode: Mode = Mode.MIX, *, snapshots: bool = False) -> Answered[Any]:
    ref = task(mode, snapshots=snapshots)
    calls: dict[Operation, Callable[[], Answered[Any]]] = {
        Operation.ACQUIRE: lambda: client.acquire(CONNECTION, mode, ref.cname, ref.uid, {}),
        Operation.START: lambda: client.start(CONNECTION, mode, RESOURCE_ID, START_BODY),
        Operation.QUERY: lambda: client.query(CONNECTION, ref),
        Operation.UPDATE: lambda: client.update(CONNECTION, ref, {}),
        Operation.UPDATE_LAYOUT: lambda: client.update_layout(CONNECTION, ref, {}),
        Operation.STOP: lambda: client.stop(CONNECTION, ref),
    }
    return calls[operation]()


def asked(operation: Operation, answer: WireReply | TransportFault, mode: Mode = Mode.MIX, *, snapshots: bool = False) -> Any:
    return call(ApiClient(ScriptedTransport(answer)), operation, mode, snapshots=snapshots).value


@pytest.mark.parametrize("case", TABLE["good"], ids=name_of)
def test_a_good_answer_shows_what_it_carries(case: dict[str, Any]) -> None:
    value = asked(Operation(case["operation"]), reply(body=good_body(case)), Mode(case["mode"]), snapshots=case.get("snapshots", False))
    assert isinstance(value, QueryResponse | StopResponse)
    assert value.shape.value == case["shape"]
    assert len(value.files) == case["files"]
    assert all(file.name for file in value.files)
    assert value.content.name == case["shape"]
    assert value.status == case.get("status", case.get("response", {}).get("status"))
    assert value.healthy is case.get("healthy", False)
    assert value.ended is case.get("ended", False)
    assert value.uploading == case.get("uploading", "")
    assert value.onhold is case.get("onhold", value.onhold)
    assert value.push_status == case.get("push", value.push_status)
    assert value.slice_started_ms == case.get("slice")
    if "first_ms" in case:
        assert value.files[0].started_ms == case["first_ms"]
    if "services" in case:
        assert [dataclasses.astuple(service) for service in value.services] == [as_told(service) for service in case["services"]]
    assert [".".join(map(str, path)) for path in value.unread] == case.get("unread", [])


def as_told(service: list[Any]) -> tuple[Any, ...]:
    """A service of the table as ServiceState has it."""
    return (*service[:3], tuple(map(tuple, service[3])), *service[4:])


def test_every_member_of_the_union_is_told_apart_by_some_row() -> None:
    seen = collections.Counter(
        type(asked(Operation(c["operation"]), reply(body=good_body(c)), Mode(c["mode"]), snapshots=c.get("snapshots", False)).content)
        for c in TABLE["good"]
    )
    assert set(seen) == set(get_args(ServerContent))
    assert {c["shape"] for c in TABLE["good"]} == {shape.value for shape in ServerResponseShape}


def test_the_content_carries_files_services_or_the_raw_text() -> None:
    lists = TABLE["lists"]
    mp4 = asked(Operation.QUERY, reply(body={"serverResponse": {"fileListMode": "json", "fileList": lists["mix"]}})).content
    assert isinstance(mp4, MixHlsMp4)
    assert [file.name for file in mp4.files] == ["rec/x.m3u8", "rec/x_0.mp4"]
    hls = asked(Operation.QUERY, reply(body={"serverResponse": {"fileListMode": "string", "fileList": "rec/x.m3u8"}})).content
    assert hls == MixHls(RecordedFile("rec/x.m3u8"))
    assert asked(Operation.STOP, reply(body={"serverResponse": {"fileListMode": "string", "fileList": ""}})).content == MixHls(None)
    strange = '{"serverResponse": {"fileListMode": "xml", "secret of the service": [1.50]}}'
    assert asked(Operation.QUERY, reply(body=strange)).content == Unrecognised(strange)


def test_no_stream_key_reaches_the_services_or_their_texts() -> None:
    outputs = [{"rtmpUrl": f"rtmp://{user}in.example.org/app/canary-7?x=canary-7", "status": "publishing"} for user in ("", "a:canary-7@")]
    outputs.append({"rtmpUrl": "rtmp://in.example.org?canary-7", "status": "publishing"})
    state = [{"serviceName": "rtmp_publish_service", "payload": {"outputs": outputs}}]
    value = asked(Operation.QUERY, reply(body={"serverResponse": {"extensionServiceState": state}}), Mode.WEB)
    assert [address for address, _ in value.services[0].outputs] == ["rtmp://in.example.org/…"] * 3
    assert "canary" not in repr(value.services) + repr(value.content)


def test_where_seconds_end_is_a_switch() -> None:
    body = reply(body={"serverResponse": {"status": 5, "sliceStartTime": 5_000}})
    for limit, expected in ((10**11, 5_000_000), (1_000, 5_000)):
        client = ApiClient(ScriptedTransport(body), dialect=Dialect(milliseconds_above=limit))
        assert client.query(CONNECTION, task()).value.slice_started_ms == expected  # type: ignore[union-attr]


@pytest.mark.parametrize("case", TABLE["refused"], ids=name_of)
def test_a_refusal_says_what_it_is(case: dict[str, Any]) -> None:
    answer = reply(case["status"], case["body"], {"x-request-id": "req-9"})
    with pytest.raises(Rejected) as caught:
        asked(Operation(case["operation"]), answer)
    failure = caught.value.failure
    assert (failure.kind, failure.sent, failure.http_status) == (FailureKind.REJECTED, True, case["status"])
    assert failure.code == case.get("code")
    assert failure.reason == case.get("reason", failure.reason)
    assert failure.request_id == "req-9"
    assert caught.value.reply_text == answer.body.decode()
    assert [file.name for file in caught.value.files] == case.get("files", [])
    verdict = judge(failure)
    assert verdict.outcome.value == case["outcome"]
    assert list(verdict.waits) == case.get("waits", [])


def test_acquire_gives_the_resource_id_of_current_and_older_bodies() -> None:
    for body in ({"resourceId": RESOURCE_ID}, {"cname": "hall-7", "uid": "70001", "resourceId": RESOURCE_ID, "new": 1}):
        assert asked(Operation.ACQUIRE, reply(body=body)).resource_id == RESOURCE_ID


@pytest.mark.parametrize("body", [{}, {"resourceId": ""}, {"resourceId": "a b"}, {"resourceId": 5}, {"resourceId": "x" * 2049}])
def test_acquire_without_a_usable_resource_id_is_malformed(body: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        asked(Operation.ACQUIRE, reply(body=body))


def test_start_gives_the_sid_of_current_and_older_bodies() -> None:
    for body in ({**TABLE["envelope"]}, {"resourceId": RESOURCE_ID, "sid": SID}):
        assert asked(Operation.START, reply(body=body)).sid == SID


@pytest.mark.parametrize("body", [{}, {"sid": ""}, {"sid": "../.."}, {"sid": None}, {"sid": 7}, {"sid": "s" * 129}])
def test_start_without_a_usable_sid_may_be_running(body: dict[str, Any]) -> None:
    with pytest.raises(Malformed) as caught:
        asked(Operation.START, reply(body={**TABLE["envelope"], "sid": None} | body))
    assert (caught.value.failure.sent, caught.value.failure.http_status) == (True, 200)
    assert judge(caught.value.failure).outcome is Outcome.UNKNOWN


def test_unknown_fields_are_kept() -> None:
    value = asked(Operation.QUERY, reply(body={"serverResponse": {"status": 5, "subServiceStatus": {"x": 1}}, "later": [1]}))
    assert value.model_extra == {"later": [1]}
    assert value.server_response.model_extra == {"subServiceStatus": {"x": 1}}


def test_an_answer_of_the_same_bytes_is_not_parsed() -> None:
    first = reply(body=b"not even JSON")
    client = ApiClient(ScriptedTransport(first, first))
    answered = client.query(CONNECTION, task(), previous=b"not even JSON")
    assert (answered.unchanged, answered.value, answered.reply) == (True, None, first)
    with pytest.raises(Malformed):
        client.query(CONNECTION, task(), previous=b"something else")


@pytest.mark.parametrize("operation", Operation, ids=lambda operation: str(operation.value))
@pytest.mark.parametrize("body", [b"", b"null", b"[]", b'"x"', b"{", b"\xff\xfe", b"<html>", b'{"a":NaN', b"[" * 100_000], ids=repr)
def test_a_good_status_with_a_body_that_is_none_is_malformed(operation: Operation, body: bytes) -> None:
    with pytest.raises(Malformed) as caught:
        asked(operation, reply(body=body))
    assert caught.value.failure.kind is FailureKind.MALFORMED
    assert caught.value.failure.operation is operation


def test_a_malformed_answer_names_the_place_and_never_the_value() -> None:
    with pytest.raises(Malformed) as caught:
        asked(Operation.START, reply(body={"sid": "canary 77"}))
    assert "sid" in caught.value.failure.reason
    assert "canary" not in caught.value.failure.reason + str(caught.value) + repr(caught.value.__cause__)
    assert "canary" in caught.value.reply_text


def test_what_is_needed_is_read_whatever_stands_beside_it() -> None:
    """A start that was accepted must not look like one that may be running because a uid came as a number."""
    for operation, needed in ((Operation.START, {"sid": SID}), (Operation.ACQUIRE, {"resourceId": RESOURCE_ID}), (Operation.UPDATE, {})):
        value = asked(operation, reply(body={**needed, "uid": 70001, "cname": ["hall-7"]}))
        assert (value.uid, value.cname, set(value.unread)) == ("", "", {("uid",), ("cname",)})
        assert all(getattr(value, {"sid": "sid", "resourceId": "resource_id"}[key]) == text for key, text in needed.items())


@pytest.mark.parametrize("kind", [kind for kind in FailureKind if kind not in (FailureKind.REJECTED, FailureKind.MALFORMED)])
@pytest.mark.parametrize("sent", [False, True])
def test_a_fault_is_unreachable_with_its_kind_and_whether_it_was_sent(kind: FailureKind, sent: bool) -> None:
    with pytest.raises(Unreachable) as caught:
        asked(Operation.STOP, TransportFault(kind, sent, 0.5))
    failure = caught.value.failure
    assert (failure.kind, failure.sent, failure.http_status) == (kind, sent, None)
    assert judge(failure).outcome is (Outcome.UNKNOWN if sent else Outcome.UNSENT)


def test_what_is_no_http_is_malformed() -> None:
    with pytest.raises(Malformed) as caught:
        asked(Operation.START, TransportFault(FailureKind.MALFORMED, True, 0.5, "the answer is larger than 1 MiB"))
    assert caught.value.failure.reason == "the answer is larger than 1 MiB"


def test_every_attempt_is_observed_once_before_it_is_judged() -> None:
    seen: list[WireReply | TransportFault] = []

    def observe(request: WireRequest, outcome: WireReply | TransportFault) -> int:
        assert request.operation is Operation.QUERY
        seen.append(outcome)
        return 40 + len(seen)

    answers = (reply(body={"serverResponse": {"status": 5}}), reply(404), TransportFault(FailureKind.TIMEOUT, True, 1), reply(body=b"?"))
    client = ApiClient(ScriptedTransport(*answers), observe)
    client.query(CONNECTION, task())
    for number in (42, 43, 44):
        with pytest.raises(ApiError) as caught:
            client.query(CONNECTION, task())
        assert caught.value.failure.exchange == number
    assert seen == list(answers)


def test_server_text_is_never_in_the_words_of_an_error() -> None:
    for answer in (reply(400, {"code": 2, "reason": "<b>call 555</b>"}), reply(502, "<b>call 555</b>"), reply(200, '"<b>call 555</b>"')):
        with pytest.raises(ApiError) as caught:
            asked(Operation.QUERY, answer)
        assert "555" not in str(caught.value)
        assert "555" in caught.value.reply_text


DISLIKED = (b"9" * 5000, b"[" * 300, b"null", b"\xed\xa0\x80", b'"\\ud800"', b"NaN", b"1e999", b"{}", b"true")
KEYS = ["serverResponse", "status", "fileList", "fileListMode", "extensionServiceState", "payload", "sid", "resourceId", "code", "x"]
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()


def mutated(chance: random.Random, golden: bytes) -> bytes:
    """The bytes with a few accidents: flipped, cut, doubled, swapped for something that JSON parsers dislike."""
    body = bytearray(golden)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(body) + 1)
        match chance.randrange(6):
            case 0 if body:
                body[at % len(body)] = chance.randrange(256)
            case 1:
                del body[at : at + chance.randrange(12)]
            case 2:
                body[at:at] = chance.choice(
                    [b"9" * 5000, b"[" * 300, b"null", b"\xed\xa0\x80", b'"\\ud800"', b"NaN", b"1e999", b"{}", b"true"]
                )
            case 3:
                body[at:at] = body[chance.randrange(len(body) + 1) :][:30]
            case 4:
                body = body[:at] if at else body
            case _:
                for old, new in ((b"5", b'"5"'), (b"[", b"{"), (b'"status"', b'"sid"'), (b"true", b"0")):
                    if chance.random() < 0.3:
                        body = bytearray(bytes(body).replace(old, new, 1))
    return bytes(body)


def end_of(operation: Operation, mode: Mode, answer: WireReply) -> Failure | None:
    """How an answer ends: None for a value that can be used whole, else its failure. Any other exception is the test's."""
    try:
        value = asked(operation, answer, mode)
    except (Malformed, Rejected) as error:
        error.failure.reason.encode()
        return error.failure
    if isinstance(value, QueryResponse | StopResponse):
        "".join((value.content.name, value.uploading, value.push_status, value.text, *(file.name for file in value.files))).encode()
        repr((value.services, value.unread, value.content)).encode()
        if max(value.slice_started_ms or 0, *(file.started_ms or 0 for file in value.files), 0) >= 2**63:
            raise OverflowError("a time that no database holds")
    return None


def test_ten_thousand_mutated_answers_of_every_shape_end_in_a_value_or_in_one_failure() -> None:
    chance = random.Random(20260)
    goldens = [(Operation(c["operation"]), Mode(c["mode"]), 200, json.dumps(good_body(c)).encode()) for c in TABLE["good"]]
    goldens += [(Operation(c["operation"]), Mode.MIX, c["status"], json.dumps(c["body"]).encode()) for c in TABLE["refused"]]
    goldens += [(operation, Mode.MIX, 200, json.dumps(TABLE["envelope"]).encode()) for operation in Operation]
    ends = collections.Counter[FailureKind | None]()
    for _ in range(10_000):
        operation, mode, status, golden = chance.choice(goldens)
        failure = end_of(operation, mode, reply(status, mutated(chance, golden)))
        ends[failure.kind if failure else None] += 1
    assert set(ends) == {None, FailureKind.MALFORMED, FailureKind.REJECTED}
    assert min(ends.values()) > 300, ends


@pytest.mark.parametrize(
    "body", [b"[" * 100_000, b'{"code":' * 50_000, b'{"code":' + b"9" * 5000 + b"}"], ids=["lists", "objects", "digits"]
)
def test_a_refusal_of_absurd_depth_or_length_is_a_refusal(body: bytes) -> None:
    with pytest.raises(Rejected) as caught:
        asked(Operation.STOP, reply(500, body))
    assert caught.value.failure.code is None


@given(st.binary())
def test_any_bytes_of_a_refusal_are_a_refusal(body: bytes) -> None:
    with pytest.raises(Rejected) as caught:
        asked(Operation.STOP, reply(500, body))
    assert caught.value.failure.http_status == 500


@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(KEYS), inner)))
def test_any_json_is_a_value_or_malformed(tree: object) -> None:
    for operation in Operation:
        failure = end_of(operation, Mode.MIX, reply(200, json.dumps(tree).encode()))
        assert failure is None or failure.operation is operation
