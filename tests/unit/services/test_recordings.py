"""The use cases, over the real client and a scripted transport."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.api.errors import ApiError, InvalidRequest, Rejected, Unreachable
from cloudrec_gui.api.wire import WireRequest
from cloudrec_gui.domain.draft import TRANSCODING
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.connections import NotConnected
from cloudrec_gui.services.journal import JournalRecord, JournalUnavailable, Known, Step, summarise
from cloudrec_gui.services.recordings import AlreadyRecording, NoTask, StartStep
from tests.unit.services.support import (
    APP_ID,
    RESOURCE_ID,
    SID,
    House,
    ScriptedTransport,
    fault,
    gone,
    once,
    queried,
    reply,
    sandbox_profile,
    secrets_of,
    stopped,
    until,
)

LAYOUT = {"mixedVideoLayout": 3, "layoutConfig": [{"x_axis": 0, "y_axis": 0, "width": 1, "height": 1}], "backgroundColor": "#112233"}


def steps(house: House) -> list[str]:
    return [entry.step.value for entry in house.journal.replay()]


def walked(house: House) -> list[tuple[str, str]]:
    return [(each.step.value, each.state) for each in house.progress]


async def begun(house: House) -> Recording:
    return await house.recordings.start(sandbox_profile(), secrets_of())


def test_a_start_acquires_starts_and_leaves_the_query_running(tmp_path: Path) -> None:
    house = House(tmp_path)
    states: list[State] = []
    house.recordings.changed.subscribe(lambda recording: states.append(recording.state))
    recording = house.run(begun(house))
    assert (recording.state, recording.sid, recording.resource_id) == (State.STARTING, SID, RESOURCE_ID)
    assert walked(house) == [("acquire", "running"), ("acquire", "done"), ("start", "running"), ("start", "done"), ("query", "running")]
    assert list(dict.fromkeys(states)) == [State.INTENT, State.ACQUIRED, State.SENDING, State.STARTING]
    assert [request.operation for request in house.transport.requests] == [Operation.ACQUIRE, Operation.START]
    assert house.recordings.all() == (recording,)


def test_every_step_is_on_the_disk_before_it_is_taken(tmp_path: Path) -> None:
    house = House(tmp_path)
    seen: dict[Operation, list[str]] = {}

    def look(request: WireRequest) -> None:
        seen[request.operation] = steps(house)

    house.transport.before = look
    house.run(begun(house))
    assert seen == {Operation.ACQUIRE: ["intent"], Operation.START: ["intent", "acquired", "sending"]}
    assert steps(house) == ["intent", "acquired", "sending", "started"]
    (record,) = summarise(house.journal.replay())
    assert (record.known, record.resource_id, record.sid) == (Known.RUNNING, RESOURCE_ID, SID)


def test_the_credentials_of_the_account_are_not_in_the_body_and_the_storage_secrets_are(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.run(begun(house))
    body = json.loads(house.transport.requests[1].body or b"")
    assert set(body) == {"cname", "uid", "clientRequest"}
    assert body["clientRequest"]["storageConfig"]["secretKey"] == "SECRETKEY-1"


def test_no_secret_is_in_the_journal_or_in_what_is_shown(tmp_path: Path) -> None:
    house = House(tmp_path)
    recording = house.run(begun(house))
    shown = house.journal.path.read_text() + repr(recording) + repr(house.traffic.rows()) + repr(house.progress)
    for secret in ("SECRETKEY-1", "ACCESSKEY-1", "sandbox-customer-secret"):
        assert secret not in shown


def test_the_live_layout_and_the_canvas_come_from_the_start_and_then_from_what_was_accepted(tmp_path: Path) -> None:
    house = House(tmp_path)

    async def story() -> tuple[Recording, Recording]:
        first = await begun(house)
        return first, await house.recordings.update_layout(first.key, LAYOUT)

    first, second = house.run(story())
    assert first.canvas == (1280, 720)
    assert first.max_idle_s == 300
    assert first.live_layout == {"mixedVideoLayout": 1, "backgroundColor": "#000000"}
    assert second.live_layout == LAYOUT


def test_a_refused_layout_leaves_the_live_one(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(updateLayout=[reply({"code": 2, "reason": "no"}, 400)]))

    async def story() -> Recording:
        first = await begun(house)
        with pytest.raises(Rejected):
            await house.recordings.update_layout(first.key, LAYOUT)
        return house.recordings.all()[0]

    recording = house.run(story())
    assert recording.live_layout == {"mixedVideoLayout": 1, "backgroundColor": "#000000"}
    assert recording.failure is not None
    assert recording.failure.code == 2


REFUSED, UNKNOWN = ["sending", "refused"], ["sending", "unknown"]


@pytest.mark.parametrize(
    ("answers", "state", "journal"),
    [
        ({"acquire": [reply({"message": "Invalid authentication credentials"}, 401)]}, State.NOT_STARTED, []),
        ({"acquire": [fault(FailureKind.DNS, sent=False)]}, State.NOT_STARTED, []),
        ({"start": [reply({"code": 2, "reason": "bad"}, 400)]}, State.NOT_STARTED, REFUSED),
        ({"start": [fault(FailureKind.REFUSED, sent=False)]}, State.NOT_STARTED, REFUSED * 3),
        ({"start": [fault(FailureKind.TLS, sent=False)]}, State.NOT_STARTED, REFUSED),
        ({"start": [fault()]}, State.AMBIGUOUS, UNKNOWN * 3),
        ({"start": [reply(b"<html>", 502)]}, State.AMBIGUOUS, UNKNOWN * 3),
        ({"start": [reply({"code": 65}, 206)]}, State.AMBIGUOUS, UNKNOWN * 3),
        ({"start": [reply({"code": 502}, 500)]}, State.AMBIGUOUS, UNKNOWN * 2),
        ({"start": [reply({"code": 7}, 201)]}, State.AMBIGUOUS, UNKNOWN),
        ({"start": [reply({"code": 53}, 400)]}, State.AMBIGUOUS, UNKNOWN),
        ({"start": [reply({"cname": "x"}, 200)]}, State.AMBIGUOUS, UNKNOWN * 3),
    ],
)
def test_a_start_that_fails_is_told_apart_and_has_one_resource_id(
    tmp_path: Path, answers: dict[str, Any], state: State, journal: list[str]
) -> None:
    house = House(tmp_path, ScriptedTransport(**answers))
    with pytest.raises(ApiError) as caught:
        house.run(begun(house))
    (recording,) = house.recordings.all()
    assert (recording.state, recording.failure) == (state, caught.value.failure)
    assert steps(house) == ["intent", *(["acquired"] if "start" in answers else []), *journal]
    assert house.progress[-1].state == "failed"
    assert house.progress[-1].failure == caught.value.failure
    starts = [request for request in house.transport.requests if request.operation is Operation.START]
    assert house.transport.count(Operation.ACQUIRE) == 1 or starts == []
    assert len(starts) == journal.count("sending")
    assert len({(request.url, request.body) for request in starts}) <= 1
    known = {State.AMBIGUOUS: Known.AMBIGUOUS, State.NOT_STARTED: Known.NOT_STARTED}[state]
    assert summarise(house.journal.replay())[0].known is known


def test_a_body_against_the_specification_starts_nothing(tmp_path: Path) -> None:
    house = House(tmp_path)
    profile = sandbox_profile()
    broken = replace(profile, draft=profile.draft.put((*TRANSCODING, "width"), "wide"))
    with pytest.raises(InvalidRequest):
        house.run(house.recordings.start(broken, secrets_of()))
    assert house.recordings.all()[0].state is State.NOT_STARTED
    assert house.transport.count(Operation.START) == 0


def test_without_a_journal_nothing_is_started(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("in the way")
    house = House(tmp_path)
    with pytest.raises(JournalUnavailable):
        house.run(begun(house))
    assert house.transport.requests == []
    assert house.recordings.all()[0].state is State.NOT_STARTED
    assert walked(house) == [("acquire", "running"), ("acquire", "failed")]


@pytest.mark.expects_log("a stop could not be written down")
def test_a_journal_that_is_lost_later_does_not_keep_stop_from_working(tmp_path: Path) -> None:
    house = House(tmp_path)

    async def story() -> Recording:
        recording = await begun(house)
        house.journal.close()
        shutil.rmtree(house.journal.path.parent)
        house.journal.path.parent.write_text("in the way")
        return await house.recordings.stop(recording.key)

    assert house.run(story()).state is State.ENDED


def test_without_a_sandbox_its_profile_starts_nothing(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.connections.clear_sandbox()
    with pytest.raises(NotConnected):
        house.run(begun(house))
    assert house.recordings.all() == ()


def test_a_second_click_is_refused_here_while_the_first_runs(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.ACQUIRE)

    async def story() -> tuple[Recording, AlreadyRecording, AlreadyRecording]:
        first = asyncio.ensure_future(begun(house))
        await until(house.recordings.all)
        with pytest.raises(AlreadyRecording) as early:
            await begun(house)
        gate.set()
        recording = await first
        with pytest.raises(AlreadyRecording) as later:
            await begun(house)
        return recording, early.value, later.value

    recording, early, later = house.run(story())
    assert early.key == later.key == recording.key
    assert house.transport.count(Operation.ACQUIRE) == 1


def test_another_uid_or_an_ended_one_may_be_started(tmp_path: Path) -> None:
    house = House(tmp_path)

    async def story() -> int:
        profile = sandbox_profile()
        first = await begun(house)
        await house.recordings.start(replace(profile, draft=profile.draft.put(("uid",), "900002")), secrets_of())
        await house.recordings.stop(first.key)
        await begun(house)
        return len(house.recordings.all())

    assert house.run(story()) == 3


def test_cancelling_before_start_was_sent_keeps_it_from_being_sent(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.ACQUIRE)

    async def story() -> None:
        waiting = asyncio.ensure_future(begun(house))
        await until(house.transport.arrived[Operation.ACQUIRE].is_set)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        gate.set()
        await until(lambda: house.recordings.all()[0].final)

    house.run(story())
    assert house.recordings.all()[0].state is State.NOT_STARTED
    assert house.transport.count(Operation.START) == 0


def test_cancelling_after_start_was_sent_still_brings_the_sid(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.START)

    async def story() -> None:
        waiting = asyncio.ensure_future(begun(house))
        await until(house.transport.arrived[Operation.START].is_set)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        gate.set()
        await until(lambda: house.recordings.all()[0].sid)

    house.run(story())
    assert house.recordings.all()[0].state is State.STARTING
    assert steps(house)[-1] == "started"


# ------------------------------------------------------------------------------------------------------------- queries


def _queried(house: House, count: int) -> Recording:
    async def story() -> Recording:
        recording = await begun(house)
        for _ in range(count):
            try:
                await house.recordings.query(recording.key)
            except ApiError:
                house.clock.advance(5)
        return house.recordings.all()[0]

    return house.run(story())


def test_a_query_shows_state_files_and_the_raw_answer(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(query=[queried(5, ("a.m3u8", "a_0.mp4"))]))
    recording = _queried(house, 1)
    assert (recording.state, recording.status, recording.shape, recording.queries) == (State.RECORDING, 5, "mix_hls_mp4", 1)
    assert [file.name for file in recording.files] == ["a.m3u8", "a_0.mp4"]
    assert json.loads(recording.last_answer)["sid"] == SID
    assert walked(house)[-1] == ("query", "done")


def test_the_same_answer_again_is_counted_and_told(tmp_path: Path) -> None:
    recording = _queried(House(tmp_path), 3)
    assert (recording.queries, recording.state) == (3, State.RECORDING)


def test_the_same_bytes_after_a_404_end_the_missing_state(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(query=[queried(5), gone(), queried(5)]))
    recording = _queried(house, 3)
    assert (recording.state, recording.missing_since, recording.failure) == (State.RECORDING, None, None)


def test_a_first_query_that_fails_is_shown_and_mended_by_a_later_one(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(query=[gone(), queried(4)]))
    _queried(house, 3)
    assert walked(house)[-3:] == [("query", "running"), ("query", "failed"), ("query", "done")]


def test_a_404_is_not_the_end_before_ninety_seconds(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(query=[queried(5), gone()]))
    states = []
    house.recordings.changed.subscribe(lambda recording: states.append((house.clock.wall() - 1_700_000_000.0, recording.state)))
    _queried(house, 21)
    assert states[-1] == (90.0, State.GONE)
    assert [state for at, state in states if 0 < at < 90] == [State.MISSING] * 17


def test_two_queries_of_one_recording_never_overlap(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.QUERY)

    async def story() -> int:
        recording = await begun(house)
        both = [asyncio.ensure_future(house.recordings.query(recording.key)) for _ in range(2)]
        await until(house.transport.arrived[Operation.QUERY].is_set)
        at_once = house.transport.count(Operation.QUERY)
        gate.set()
        await asyncio.gather(*both)
        return at_once

    assert house.run(story()) == 1
    assert house.transport.count(Operation.QUERY) == 2


def test_an_answer_that_comes_after_the_end_does_not_bring_it_back(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.QUERY)

    async def story() -> Recording:
        recording = await begun(house)
        late = asyncio.ensure_future(house.recordings.query(recording.key))
        await until(house.transport.arrived[Operation.QUERY].is_set)
        await house.recordings.stop(recording.key)
        gate.set()
        return await late

    assert house.run(story()).state is State.ENDED


def test_an_ended_recording_is_not_asked(tmp_path: Path) -> None:
    house = House(tmp_path)

    async def story() -> None:
        recording = await begun(house)
        await house.recordings.stop(recording.key)
        await house.recordings.query(recording.key)
        await house.recordings.stop(recording.key)

    house.run(story())
    assert (house.transport.count(Operation.QUERY), house.transport.count(Operation.STOP)) == (0, 1)


@pytest.mark.parametrize("call", ["query", "stop"])
def test_what_has_no_sid_cannot_be_asked(tmp_path: Path, call: str) -> None:
    house = House(tmp_path, ScriptedTransport(start=[fault()]))

    async def story() -> None:
        with pytest.raises(Unreachable):
            await begun(house)
        key = house.recordings.all()[0].key
        with pytest.raises(NoTask):
            await getattr(house.recordings, call)(key)
        with pytest.raises(NoTask):
            await getattr(house.recordings, call)(RecordingKey("unknown"))

    house.run(story())


# ---------------------------------------------------------------------------------------------------------------- stop


def _stopped(house: House, *, asynchronous: bool = False) -> Recording:
    async def story() -> Recording:
        recording = await begun(house)
        await house.recordings.query(recording.key)
        return await house.recordings.stop(recording.key, asynchronous=asynchronous)

    return house.run(story())


def test_a_synchronous_stop_ends_with_the_files(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(stop=[stopped(("a.m3u8",))]))
    recording = _stopped(house)
    assert (recording.state, recording.uploading, [file.name for file in recording.files]) == (State.ENDED, "uploaded", ["a.m3u8"])
    assert steps(house)[-2:] == ["stopping", "ended"]


def test_after_an_asynchronous_stop_the_end_is_still_to_come(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(query=[queried(5), queried(6), gone()]))

    async def story() -> list[State]:
        recording = await begun(house)
        states = [(await house.recordings.query(recording.key)).state]
        states.append((await house.recordings.stop(recording.key, asynchronous=True)).state)
        states.append((await house.recordings.query(recording.key)).state)
        with pytest.raises(Rejected):
            await house.recordings.query(recording.key)
        return [*states, house.recordings.all()[0].state]

    assert house.run(story()) == [State.RECORDING, State.STOPPING, State.STOPPING, State.ENDED]
    assert json.loads(house.transport.requests[-3].body or b"")["clientRequest"] == {"async_stop": True}
    assert [entry.step for entry in house.journal.replay()][-1] is Step.ENDED


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (reply({"code": 435, "reason": "no recorded data"}, 206), State.ENDED_EMPTY),
        (reply({"code": 49, "reason": "invalid operation"}, 400), State.STOPPING),
        (reply({"code": 50}, 206), State.STOPPING),
        (gone(), State.MISSING),
    ],
)
def test_answers_to_stop_that_are_outcomes_are_not_errors(tmp_path: Path, answer: Any, state: State) -> None:
    assert _stopped(House(tmp_path, ScriptedTransport(stop=[answer]))).state is state


@pytest.mark.parametrize(
    ("answer", "state"),
    [(fault(), State.STOPPING), (fault(FailureKind.DNS, sent=False), State.RECORDING), (reply({"message": "no"}, 401), State.RECORDING)],
)
def test_a_stop_that_failed_is_raised_and_may_be_tried_again(tmp_path: Path, answer: Any, state: State) -> None:
    house = House(tmp_path, ScriptedTransport(stop=[answer, stopped()]), options=once())

    async def story() -> tuple[State, State]:
        recording = await begun(house)
        await house.recordings.query(recording.key)
        with pytest.raises(ApiError):
            await house.recordings.stop(recording.key)
        between = house.recordings.all()[0].state
        return between, (await house.recordings.stop(recording.key)).state

    assert house.run(story()) == (state, State.ENDED)


def test_a_stop_without_answer_did_not_arrive_if_the_service_still_records(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(stop=[fault()]))

    async def story() -> State:
        recording = await begun(house)
        with pytest.raises(Unreachable):
            await house.recordings.stop(recording.key)
        return (await house.recordings.query(recording.key)).state

    assert house.run(story()) is State.RECORDING


def test_changes_of_one_recording_wait_for_each_other(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.UPDATE_LAYOUT)

    async def story() -> int:
        recording = await begun(house)
        layout = asyncio.ensure_future(house.recordings.update_layout(recording.key, LAYOUT))
        await until(house.transport.arrived[Operation.UPDATE_LAYOUT].is_set)
        stop = asyncio.ensure_future(house.recordings.stop(recording.key))
        for _ in range(20):
            await asyncio.sleep(0)
        before = house.transport.count(Operation.STOP)
        gate.set()
        await asyncio.gather(layout, stop)
        return before

    assert house.run(story()) == 0
    assert house.transport.requests[-1].operation is Operation.STOP


def test_an_update_is_sent_as_it_is(tmp_path: Path) -> None:
    house = House(tmp_path)
    lists = {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["1"]}}}

    async def story() -> None:
        recording = await begun(house)
        await house.recordings.update(recording.key, lists)

    house.run(story())
    assert json.loads(house.transport.requests[-1].body or b"")["clientRequest"] == lists


def test_what_handlers_cause_is_told_to_everybody_in_the_order_in_which_it_happened(tmp_path: Path) -> None:
    house = House(tmp_path)
    heard: list[tuple[State, float | None]] = []

    def plans(recording: Recording) -> None:
        if recording.state is State.STARTING and recording.next_query_at is None:
            house.recordings.plan(recording.key, 5.0, None, True)

    house.recordings.changed.subscribe(plans)
    house.recordings.changed.subscribe(lambda recording: heard.append((recording.state, recording.next_query_at)))
    house.run(begun(house))
    assert heard[-2:] == [(State.STARTING, None), (State.STARTING, 5.0)]


def test_a_plan_that_changes_nothing_is_not_told(tmp_path: Path) -> None:
    house = House(tmp_path)

    async def story() -> int:
        recording = await begun(house)
        heard: list[Recording] = []
        house.recordings.changed.subscribe(heard.append)
        for _ in range(2):
            house.recordings.plan(recording.key, 5.0, 10.0, True)
        house.recordings.plan(RecordingKey("unknown"), 5.0, None, True)
        return len(heard)

    assert house.run(story()) == 1


def test_trying_the_credentials_acquires_and_nothing_else(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.run(house.recordings.probe(sandbox_profile(), secrets_of()))
    assert [request.operation for request in house.transport.requests] == [Operation.ACQUIRE]
    assert (house.recordings.all(), house.journal.replay()) == ((), ())


# ------------------------------------------------------------------------------------------------------------- restoring


def _record(key: str, known: Known, sid: str = SID) -> JournalRecord:
    return JournalRecord(
        RecordingKey(key), AppId(APP_ID), "http://127.0.0.1:9", ProfileId("p"), Mode.MIX, Cname("room"), Uid("7"), 5.0, known,
        ResourceId(RESOURCE_ID), Sid(sid), 6.0, 7.0,
    )  # fmt: skip


def test_what_may_still_run_is_listed_again_and_can_be_asked_and_stopped(tmp_path: Path) -> None:
    house = House(tmp_path)
    records = [
        _record("not", Known.NOT_STARTED),
        _record("maybe", Known.AMBIGUOUS, ""),
        _record("runs", Known.RUNNING),
        _record("stops", Known.STOPPING),
        _record("over", Known.ENDED),
    ]

    async def story() -> tuple[dict[RecordingKey, tuple[State, bool]], State, State]:
        house.recordings.restore(records, lambda record: house.connections.sandbox)
        house.recordings.restore(records, lambda record: house.connections.sandbox)
        listed = {recording.key: (recording.state, recording.polling) for recording in house.recordings.all()}
        asked = await house.recordings.query(RecordingKey("runs"))
        ended = await house.recordings.stop(RecordingKey("runs"))
        return listed, asked.state, ended.state

    listed, asked, ended = house.run(story())
    assert listed == {"maybe": (State.AMBIGUOUS, False), "runs": (State.STARTING, True), "stops": (State.STOPPING, True)}
    assert (asked, ended) == (State.RECORDING, State.ENDED)


def test_without_credentials_a_restored_recording_is_shown_and_left_alone(tmp_path: Path) -> None:
    house = House(tmp_path)
    nobody: Callable[[JournalRecord], None] = lambda record: None  # noqa: E731

    async def story() -> bool:
        house.recordings.restore([_record("runs", Known.RUNNING)], nobody)
        with pytest.raises(NoTask):
            await house.recordings.query(RecordingKey("runs"))
        return house.recordings.all()[0].polling

    assert house.run(story()) is False


def test_the_steps_of_a_start_are_three() -> None:
    assert [step.value for step in StartStep] == ["acquire", "start", "query"]
