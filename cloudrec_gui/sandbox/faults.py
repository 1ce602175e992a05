"""Faults on demand: what goes wrong with the next answers, and how.

A fault waits for a request of its operation that has passed the gateway (route, credentials, rate), is used ``times`` times and is
gone. Durations here are real seconds, because they are about the client's deadlines and not about the service's clock.
"""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

from cloudrec_gui.sandbox.documented import BY_NAME, ROWS

OPERATIONS: Final = ("acquire", "start", "query", "update", "updateLayout", "stop")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong.

    op           which operation; None: any
    times, skip  how often it strikes; how many matching requests pass before that
    status       HTTP status of the answer; with ``body`` (JSON value, or text or bytes sent as they are), ``headers``
    names        an object as body gets cname, uid, resourceId and sid of the request on top of its own keys
    patch        object that is laid over the body of the service's own answer, key by key, at any depth
    effect       whether the operation is carried out behind the false answer; None: only if there is no false answer
    delay, hold  seconds of silence before the operation and between the operation and its answer
    drop         ``before`` or ``after`` the effect the connection ends without an answer; ``reset``: hard, by RST
    trickle      seconds between any two bytes of the body
    truncate     only that many bytes of the body are sent, then the connection ends
    gzip         the body is compressed
    """

    op: str | None = None
    times: int = 1
    skip: int = 0
    status: int | None = None
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    names: bool = False
    patch: Mapping[str, Any] | None = None
    effect: bool | None = None
    delay: float = 0.0
    hold: float = 0.0
    drop: str | None = None
    reset: bool = False
    trickle: float = 0.0
    truncate: int | None = None
    gzip: bool = False

    def __post_init__(self) -> None:
        if self.op is not None and self.op not in OPERATIONS:
            raise ValueError(f"unknown operation {self.op!r}")
        if self.drop not in (None, "before", "after"):
            raise ValueError("drop must be 'before' or 'after'")
        if self.status is not None and not 200 <= self.status <= 599:
            raise ValueError("status must be between 200 and 599")
        for name in ("delay", "hold", "trickle"):
            if not 0 <= getattr(self, name) <= 86400:
                raise ValueError(f"{name} must be between 0 and 86400 seconds")

    @property
    def replaces(self) -> bool:
        """Whether the answer is not the service's."""
        return self.status is not None or self.body is not None

    @property
    def carries_out(self) -> bool:
        if self.drop:
            return self.drop == "after"
        return self.effect if self.effect is not None else not self.replaces

    def content(self, names: Mapping[str, str]) -> bytes | None:
        """The false body as bytes, None if there is none. ``names``: what ``self.names`` asks for."""
        if self.body is None:
            return b"" if self.status is not None else None
        if self.names and isinstance(self.body, Mapping):
            return json.dumps({**names, **self.body}).encode()
        if isinstance(self.body, bytes):
            return self.body
        return (self.body if isinstance(self.body, str) else json.dumps(self.body)).encode()


def laid_over(value: Any, patch: Any) -> Any:
    """``value`` with the keys of ``patch`` on top; objects are merged, everything else is replaced."""
    if not (isinstance(value, dict) and isinstance(patch, Mapping)):
        return patch
    return {**value, **{key: laid_over(value.get(key), item) for key, item in patch.items()}}


def documented() -> dict[str, dict[str, Any]]:
    """Every known refusal of every operation it is known of: ``"stop code_49"`` and the like to keywords of ``Faults.next``."""
    return {f"{op} {row.name}": {"op": op, **row.keywords()} for row in ROWS for op in row.operations}


def _oversized() -> bytes:
    return b'{"resourceId":"' + b"x" * (1 << 21) + b'"}'


PRESETS: Final[Mapping[str, dict[str, Any]]] = {
    "malformed_json": {"status": 200, "body": '{"resourceId":"abc","sid":'},
    "not_an_object": {"status": 200, "body": [1, 2, 3]},
    "empty_body": {"status": 200, "body": b""},
    "oversized": {"status": 200, "body": _oversized},
    "gzip_bomb": {"status": 200, "body": lambda: gzip.compress(b" " * (64 << 20)), "headers": {"Content-Encoding": "gzip"}},
    "redirect": {"status": 302, "body": "", "headers": {"Location": "http://127.0.0.1:9/elsewhere"}},
    "html_502": {"status": 502, "body": "<html><body><h1>502 Bad Gateway</h1></body></html>", "headers": {"Content-Type": "text/html"}},
    "rate_limit": {"status": 429, "body": {"message": "API rate limit exceeded"}},
    "not_completed": {"status": 206, "body": {"code": 65, "reason": "request not completed"}},
    "no_worker": {"status": 500, "body": {"code": 502, "reason": "Failed to allocate worker"}},
    "timeout_504": {"status": 504, "body": {"code": 62, "reason": "request timeout"}},
    "slow_body": {"trickle": 0.2},
    "truncated": {"truncate": 10},
    "hang": {"delay": 3600.0, "drop": "before"},
    "hang_after": {"hold": 3600.0, "drop": "after"},
    "drop_before": {"drop": "before"},
    "drop_after": {"drop": "after"},
    "reset_before": {"drop": "before", "reset": True},
    "reset_after": {"drop": "after", "reset": True},
}
"""What goes wrong below and beside the documented answers; a body that is a function is made when it is asked for."""


def ready_made(name: str) -> dict[str, Any]:
    """Ready-made faults by name, as keywords of :class:`Fault`: those below, and all rows of ``documented``."""
    if name in BY_NAME:
        return BY_NAME[name].keywords()
    if name not in PRESETS:
        raise ValueError(f"unknown preset {name!r}; there are: {', '.join((*PRESETS, *BY_NAME))}")
    found = PRESETS[name]
    # Large bodies are made only when they are asked for.
    return {**found, "body": found["body"]()} if callable(found.get("body")) else found


class Faults:
    """The queue of faults. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []

    def next(self, op: str | None = None, *, preset: str | None = None, **keywords: Any) -> Fault:
        """Queue a fault for the next request of ``op``; keywords as in :class:`Fault`, on top of a preset if one is named."""
        known = {row.name for row in fields(Fault)}
        wrong = set(keywords) - known
        if wrong:
            raise ValueError(f"unknown fault keyword {min(wrong)!r}")
        fault = Fault(op=op, **{**(ready_made(preset) if preset else {}), **keywords})
        with self._lock:
            self._waiting.append(fault)
        return fault

    def take(self, op: str) -> Fault | None:
        """The fault that strikes this request, if any; used up by it."""
        with self._lock:
            for index, fault in enumerate(self._waiting):
                if fault.op not in (None, op):
                    continue
                if fault.skip:
                    self._waiting[index] = replace(fault, skip=fault.skip - 1)
                    return None
                if fault.times > 1:
                    self._waiting[index] = replace(fault, times=fault.times - 1)
                else:
                    del self._waiting[index]
                return fault
        return None

    def pending(self) -> int:
        with self._lock:
            return len(self._waiting)

    def clear(self) -> None:
        with self._lock:
            self._waiting.clear()
