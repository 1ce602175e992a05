"""Recordings and exchanges for the tests of the watching pages, and a clock that stands still until it is told to move."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import RecordedFile, Recording, State

NOW = 1_790_000_000.0


class StillClock:
    """A clock that only moves when ``now`` is set."""

    def __init__(self, now: float = NOW) -> None:
        self.now = now

    def wall(self) -> float:
        return self.now

    def mono(self) -> float:
        return self.now


def recording(number: int = 1, **changes: Any) -> Recording:
    """A healthy recording that has been running for 849 s; ``changes`` replace fields."""
    base = Recording(
        key=RecordingKey(f"key-{number}"),
        profile=ProfileId("sandbox"),
        app_id=AppId("0123456789abcdef0123456789abcdef"),
        mode=Mode.MIX,
        cname=Cname(f"class-{number}"),
        uid=Uid(str(900_000 + number)),
        created_at=NOW - 850,
        state=State.RECORDING,
        resource_id=ResourceId("JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22" + str(number)),
        sid=Sid(f"38f8e3cfdc474cd56fc1ceba380d7e{number:02x}"),
        acquired_at=NOW - 850,
        started_at=NOW - 849,
        confirmed_at=NOW - 844,
        status=5,
        highest=5,
        files=(playlist(number),),
        shape="mix_hls",
        last_query_at=NOW - 48,
        next_query_at=NOW + 72,
        queries=9,
        last_answer='{"cname":"class-1","serverResponse":{"status":5,"fileListMode":"string"}}',
        max_idle_s=300,
    )
    return replace(base, **changes)


def playlist(number: int = 1, prefix: str = "") -> RecordedFile:
    return RecordedFile(f"{prefix}38f8e3cf_class-{number}.m3u8", "audio_and_video", "0", True, int(NOW * 1000) - 840_000)


def failure(
    operation: Operation = Operation.QUERY,
    kind: FailureKind = FailureKind.REJECTED,
    status: int | None = None,
    code: int | None = None,
    reason: str = "",
    **more: Any,
) -> Failure:
    """A failed call; sent unless said otherwise."""
    return Failure(operation, kind, more.pop("sent", True), status, code, reason, more.pop("request_id", ""), more.pop("exchange", None))


def missing(operation: Operation = Operation.QUERY, **more: Any) -> Failure:
    return failure(operation, status=404, code=404, reason="failed to find worker", **more)
