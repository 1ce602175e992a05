"""A transport that answers from a list, and values that every test of the client needs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cloudrec_gui.api.wire import Connection, TaskRef, TransportFault, WireReply, WireRequest
from cloudrec_gui.domain.ids import AppId, Cname, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.secrets import Secret

DATA = Path(__file__).resolve().parents[2] / "data"
SID = Sid("0a1b2c3d4e5f60718293a4b5c6d7e8f9")
RESOURCE_ID = ResourceId("cmVzb3VyY2UtZm9yLXRlc3Rz_0-1")
CONNECTION = Connection("https://api.sd-rtn.com", AppId("0123456789abcdef" * 2), Secret("customer"), Secret("canary-of-the-customer"))


def data(name: str) -> Any:
    return json.loads((DATA / name).read_text("utf-8"))


def task(mode: Mode = Mode.MIX, *, snapshots: bool = False) -> TaskRef:
    return TaskRef(RESOURCE_ID, SID, mode, Cname("hall-7"), Uid("70001"), snapshots)


def reply(status: int = 200, body: object = b"", headers: Mapping[str, str] | None = None) -> WireReply:
    text = body if isinstance(body, str) else json.dumps(body) if not isinstance(body, bytes) else ""
    content = body if isinstance(body, bytes) else text.encode()
    return WireReply(status, headers or {}, content, 0.01)


class ScriptedTransport:
    """Gives the next answer of a list, or raises it, and keeps what was sent."""

    def __init__(self, *answers: WireReply | TransportFault) -> None:
        self.answers = list(answers)
        self.sent: list[WireRequest] = []

    def send(self, request: WireRequest) -> WireReply:
        self.sent.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, TransportFault):
            raise answer
        return answer

    def abort_all(self) -> None:
        """Nothing is ever in flight."""

    def close(self) -> None:
        """Nothing is held."""
