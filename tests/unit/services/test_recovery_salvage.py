"""What the ladder offers is carried out: the same start again, a sid confirmed, a person's word, an adoption."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import ProfileId, RecordingKey, Sid
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.domain.recording import Origin, Recording, State
from cloudrec_gui.services.diagnosis import Cause, Do
from cloudrec_gui.services.journal import Known, Step, summarise
from cloudrec_gui.services.recordings import AlreadyRecording, NoTask
from cloudrec_gui.services.recovery.adoption import Ids
from cloudrec_gui.services.recovery.ladder import Reason, RungKind
from cloudrec_gui.services.recovery.notifications import Notification
from cloudrec_gui.services.recovery.salvage import Answer, Salvage
from cloudrec_gui.services.recovery.suspects import Doubt, plan
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
    started,
)


class Desk:
    """A house in which one start has stayed without an answer."""

    def __init__(self, folder: Path, **script: object) -> None:
        wanted: dict[str, object] = {"start": [fault(), started()], **script}
        self.house = House(folder, ScriptedTransport(**wanted), options=once())  # type: ignore[arg-type]
        self.profile, self.secrets = sandbox_profile(), secrets_of()
        self.salvage = Salvage(self.house.recordings, self.house.gateway, self.house.journal, self.house.clock, self.prepared)

    def prepared(self, ident: ProfileId) -> tuple[Profile, SecretBag] | None:
        return (self.profile, self.secrets) if ident == self.profile.id else None

    async def lost(self) -> Recording:
        with pytest.raises(ApiError):
            await self.house.recordings.start(self.profile, self.secrets)
        (recording,) = self.house.recordings.all()
        assert recording.state is State.AMBIGUOUS
        return recording

    def play(self, story: Callable[[Recording], Awaitable[None]]) -> None:
        async def whole() -> None:
            await story(await self.lost())

        self.house.run(whole())

    def now(self, key: RecordingKey) -> Recording:
        found = self.house.recordings.get(key)
        assert found is not None
        return found

    def known(self) -> tuple[Known, str]:
        (record,) = summarise(self.house.journal.replay())
        return record.known, record.sid

    def reason(self, key: RecordingKey) -> Reason:
        return self.salvage.ladder(key)[0].reason


def test_a_lost_start_is_a_suspect_and_its_end_takes_it_off(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    told: list[int] = []
    desk.salvage.changed.subscribe(lambda _: told.append(len(desk.salvage.suspects())))

    async def story(recording: Recording) -> None:
        (suspect,) = desk.salvage.suspects()
        assert (suspect.key, suspect.doubt, suspect.sends) == (recording.key, Doubt.AMBIGUOUS, 1)
        await desk.salvage.confirm(recording.key, Sid(SID))
        assert desk.salvage.suspects() == ()
        assert desk.salvage.ladder(RecordingKey("nobody")) == ()

    desk.play(story)
    assert (told[0], told[-1]) == (1, 0)


def test_the_same_start_is_sent_under_the_same_resource_id_with_the_same_bytes(tmp_path: Path) -> None:
    desk = Desk(tmp_path)

    async def story(recording: Recording) -> None:
        assert desk.reason(recording.key) is Reason.SAME_START
        found = await desk.salvage.retry(recording.key)
        assert (found.sid, found.state) == (SID, State.STARTING)

    desk.play(story)
    first, second = (request for request in desk.house.transport.requests if request.operation is Operation.START)
    assert (first.url, first.body) == (second.url, second.body)
    assert desk.house.transport.count(Operation.ACQUIRE) == 1
    assert desk.known() == (Known.RUNNING, SID)


def test_a_start_is_sent_three_times_at_most_whoever_sends_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path, start=[fault()])

    async def story(recording: Recording) -> None:
        for _ in range(2):
            with pytest.raises(ApiError):
                await desk.salvage.retry(recording.key)
        assert desk.reason(recording.key) is Reason.SENDS_USED
        with pytest.raises(NoTask):
            await desk.salvage.retry(recording.key)

    desk.play(story)
    assert desk.house.transport.count(Operation.START) == 3


@pytest.mark.parametrize("answer", [fault(sent=False), reply({"code": 433, "reason": "resource expired"}, 433)])
def test_a_refusal_of_the_second_send_proves_nothing_about_the_first(tmp_path: Path, answer: object) -> None:
    desk = Desk(tmp_path, start=[fault(), answer])

    async def story(recording: Recording) -> None:
        with pytest.raises(ApiError):
            await desk.salvage.retry(recording.key)
        assert desk.now(recording.key).state is State.AMBIGUOUS

    desk.play(story)
    assert desk.known() == (Known.AMBIGUOUS, "")


def test_another_body_is_never_sent_under_the_old_resource_id(tmp_path: Path) -> None:
    desk = Desk(tmp_path)

    async def story(recording: Recording) -> None:
        path = ("clientRequest", "recordingConfig", "maxIdleTime")
        desk.profile = replace(desk.profile, draft=desk.profile.draft.put(path, 77))
        assert desk.reason(recording.key) is Reason.OTHER_BODY
        with pytest.raises(NoTask):
            await desk.salvage.retry(recording.key)

    desk.play(story)
    assert desk.house.transport.count(Operation.START) == 1


def test_an_old_resource_id_is_never_used_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path)

    async def story(recording: Recording) -> None:
        desk.house.clock.advance(270)
        assert desk.reason(recording.key) is Reason.TOO_OLD
        with pytest.raises(NoTask):
            await desk.salvage.retry(recording.key)

    desk.play(story)
    assert desk.house.transport.count(Operation.START) == 1


def test_a_sid_counts_only_after_a_query_was_answered_with_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path, query=[gone(), queried(5, ("a.m3u8",))])

    async def story(recording: Recording) -> None:
        assert await desk.salvage.confirm(recording.key, Sid("wrong" * 6)) is Answer.NOT_THIS
        assert desk.now(recording.key).state is State.AMBIGUOUS
        assert desk.salvage.ladder(recording.key)[1].done
        assert await desk.salvage.confirm(recording.key, Sid(SID)) is Answer.CONFIRMED
        found = desk.now(recording.key)
        assert (found.sid, found.state, len(found.files)) == (SID, State.RECORDING, 1)

    desk.play(story)
    assert desk.known() == (Known.RUNNING, SID)
    asked = [request.url for request in desk.house.transport.requests if request.operation is Operation.QUERY]
    assert f"/resourceid/{RESOURCE_ID}/sid/{SID}/" in asked[-1]


def test_a_found_recording_can_be_stopped(tmp_path: Path) -> None:
    desk = Desk(tmp_path)

    async def story(recording: Recording) -> None:
        await desk.salvage.confirm(recording.key, Sid(SID), RungKind.NOTIFICATION)
        assert (await desk.house.recordings.stop(recording.key)).state is State.ENDED

    desk.play(story)
    assert desk.known()[0] is Known.ENDED


def test_a_query_that_fails_otherwise_is_told_and_changes_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path, query=[fault()])

    async def story(recording: Recording) -> None:
        with pytest.raises(ApiError):
            await desk.salvage.confirm(recording.key, Sid(SID))
        assert desk.now(recording.key).state is State.AMBIGUOUS

    desk.play(story)


@pytest.mark.parametrize(("ran", "state", "known"), [(True, State.GONE, Known.ENDED), (False, State.NOT_STARTED, Known.NOT_STARTED)])
def test_a_persons_word_is_written_down_and_can_be_taken_back(tmp_path: Path, ran: bool, state: State, known: Known) -> None:
    desk = Desk(tmp_path)

    async def story(recording: Recording) -> None:
        await desk.salvage.settle(recording.key, ran)
        assert desk.now(recording.key).state is state
        assert desk.known()[0] is known
        assert [(was.key, said) for was, said in desk.salvage.settled()] == [(recording.key, ran)]
        await desk.salvage.unsettle(recording.key)
        assert desk.now(recording.key) == recording
        assert desk.salvage.settled() == ()
        assert [each.key for each in desk.salvage.suspects()] == [recording.key]

    desk.play(story)
    assert desk.known()[0] is Known.AMBIGUOUS


def test_what_is_not_in_doubt_cannot_be_settled(tmp_path: Path) -> None:
    desk = Desk(tmp_path)

    async def story(recording: Recording) -> None:
        await desk.salvage.confirm(recording.key, Sid(SID))
        with pytest.raises(NoTask):
            await desk.salvage.settle(recording.key, True)

    desk.play(story)


def test_a_notification_about_a_move_gives_the_recorder_its_new_uid(tmp_path: Path) -> None:
    desk = Desk(tmp_path)

    async def story(recording: Recording) -> None:
        await desk.salvage.confirm(recording.key, Sid(SID))
        moved = Notification(12, Sid(SID), recording.cname, recording.uid, new_uid=recording.uid.replace("9", "8"))  # type: ignore[arg-type]
        assert not desk.salvage.note(recording.key, [replace(moved, sid=Sid("other"))])
        assert desk.salvage.note(recording.key, [moved])
        assert desk.now(recording.key).recorder_uid == "800001"

    desk.play(story)


IDS = Ids("foreign-" + "r" * 40, "7" * 32, "mix", "their-room", "4000000000", "")


def adopting(folder: Path, ids: Ids = IDS, **script: object) -> tuple[House, Callable[[], Awaitable[Recording]]]:
    house = House(folder, ScriptedTransport(**script), options=once())  # type: ignore[arg-type]
    profile, secrets = sandbox_profile(), secrets_of()
    salvage = Salvage(house.recordings, house.gateway, house.journal, house.clock, lambda ident: (profile, secrets))

    async def adopt() -> Recording:
        return await salvage.adopt(ids, profile, house.connections.connection_for(profile, secrets))

    return house, adopt


def test_a_recording_of_another_program_is_listed_written_down_and_stoppable(tmp_path: Path) -> None:
    house, adopt = adopting(tmp_path)

    async def story() -> None:
        found = await adopt()
        assert (found.origin, found.sid, found.state, found.app_id) == (Origin.ADOPTED, "7" * 32, State.RECORDING, APP_ID)
        assert house.recordings.all() == (found,)
        (record,) = summarise(house.journal.replay())
        assert (record.known, record.sid, record.uid, record.adopted) == (Known.RUNNING, found.sid, "4000000000", True)
        await house.recordings.stop(found.key)

    house.run(story())
    stop = house.transport.requests[-1]
    assert (stop.operation, json.loads(stop.body or b"")["cname"]) == (Operation.STOP, "their-room")
    assert plan(summarise(house.journal.replay()), 0.0).suspects == ()


def test_ids_that_the_service_does_not_know_are_not_listed(tmp_path: Path) -> None:
    house, adopt = adopting(tmp_path, query=[gone()])

    async def story() -> None:
        with pytest.raises(ApiError) as refused:
            await adopt()
        assert refused.value.failure.worker_missing

    house.run(story())
    assert house.recordings.all() == ()
    assert house.journal.replay() == ()


def test_a_recording_is_taken_in_once(tmp_path: Path) -> None:
    house, adopt = adopting(tmp_path)

    async def story() -> None:
        found = await adopt()
        with pytest.raises(AlreadyRecording) as refused:
            await adopt()
        assert refused.value.key == found.key

    house.run(story())
    assert house.transport.count(Operation.QUERY) == 1


def test_an_earlier_run_leaves_what_a_repetition_needs(tmp_path: Path) -> None:
    before = Desk(tmp_path)

    async def die(recording: Recording) -> None:
        assert recording.prefix

    before.play(die)
    entries = before.house.journal.replay()
    assert [entry.step for entry in entries][-2:] == [Step.SENDING, Step.UNKNOWN]
    after = Desk(tmp_path, start=[started()])

    async def story() -> None:
        (record,) = summarise(after.house.journal.replay())
        after.house.recordings.restore([record], lambda _: None)
        (suspect,) = after.salvage.suspects()
        assert after.reason(suspect.key) is Reason.NO_CREDENTIALS
        after.house.recordings.connect(suspect.key, after.house.connections.connection_for(after.profile, after.secrets))
        assert after.reason(suspect.key) is Reason.SAME_START
        assert (await after.salvage.retry(suspect.key)).sid == SID

    after.house.run(story())
    first = next(request for request in before.house.transport.requests if request.operation is Operation.START)
    (again,) = after.house.transport.requests
    assert (again.url, again.body) == (first.url, first.body)


def test_ids_that_are_not_found_come_with_ranked_causes_of_which_none_would_start_anything(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(), options=once())
    profile, secrets = sandbox_profile(), secrets_of()
    salvage = Salvage(house.recordings, house.gateway, house.journal, house.clock, lambda ident: (profile, secrets))
    connection = house.connections.connection_for(profile, secrets)
    lost = Failure(Operation.QUERY, FailureKind.REJECTED, sent=True, http_status=404, code=404, reason="failed to find worker")
    recording, causes = salvage.refused(IDS, profile, connection, lost)
    assert (recording.sid, recording.origin) == (IDS.sid, Origin.ADOPTED)
    assert causes[0].cause is Cause.WRONG_IDS
    assert {each.remedy.do for each in causes} <= {Do.CORRECT_IDS, Do.COPY_REPORT, Do.WAIT_THEN_QUERY, Do.QUERY_NOW, Do.NOTHING}
    assert house.recordings.all() == ()
    busy = replace(lost, http_status=503, code=None, reason="")
    assert salvage.refused(IDS, profile, connection, busy)[1] == (), "an answer that explains itself"
