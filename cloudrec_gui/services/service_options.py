"""How this program talks to the service, where the service leaves that open or its documents disagree.

Everything has a default that is right for almost everybody. People who know better write another value under the key ``service``
of the settings; a value that cannot be used is replaced by its default and complained about, never taken half.

    {"hosts": {"CN": {"prefixes": ["api", "api-cn-east-1"], "suffixes": ["sd-rtn.com", "agora.io"]}},
     "retries": {"start": [3, 6], "query": []}, "deadlines": {"connect": 5, "stop": 45}, "rate": 8, "burst": 8, "pollEvery": 30,
     "unsubscribe": "unSubscribe", "captureMinimum": 5, "webCnameMax": 1024, "proxy": "http://proxy.example:8080"}

``proxy`` is one that opens tunnels (CONNECT) without asking who comes; the environment's is not used, because it would change
where credentials go without anybody's having said so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from cloudrec_gui.api.dialect import Dialect
from cloudrec_gui.api.hosts import POOLS, HostPool, is_own
from cloudrec_gui.api.retry import RETRIES, RetryClass
from cloudrec_gui.api.routes import CONNECT_S, ROUTES, Deadlines
from cloudrec_gui.api.spelling import Spelling
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import Area
from cloudrec_gui.services.budget import BURST, RATE

KEY: Final = "service"
"""Where these options stand in the settings."""
CALM_S: Final = 30.0
SPELLINGS: Final = ("unSubscribe", "unsubscribe")
"""The two ways in which the lists of what is not subscribed to are written (rest-api §3.4)."""
_LONGEST_WAIT_S: Final = 60.0
_MOST_HOSTS: Final = 16


@dataclass(frozen=True, slots=True)
class ServiceOptions:
    """One set of options. Times in seconds, ``rate`` in requests per second and App ID, lengths in bytes."""

    pools: Mapping[Area, HostPool] = field(default_factory=lambda: POOLS)
    retries: Mapping[Operation, RetryClass] = field(default_factory=lambda: RETRIES)
    deadlines: Deadlines = field(default_factory=Deadlines)
    rate: float = RATE
    burst: float = BURST
    poll_every_s: float = CALM_S
    unsubscribe: str = SPELLINGS[0]
    capture_minimum: int = 5
    web_cname_max: int = 1024
    proxy: str = ""
    """``http://host:port``; empty: none."""

    @property
    def dialect(self) -> Dialect:
        """How requests are spelt and checked, and answers read."""
        return Dialect(Spelling(self.unsubscribe), self.capture_minimum, self.web_cname_max)

    @classmethod
    def read(cls, stored: object) -> tuple[ServiceOptions, tuple[str, ...]]:
        """The options that the settings hold, and a line about everything in them that could not be used."""
        reader = _Reader()
        data = reader.mapping("service", stored)
        options = cls(
            pools=_pools(reader, data.get("hosts", {})),
            retries=_retries(reader, data.get("retries", {})),
            deadlines=_deadlines(reader, data.get("deadlines", {})),
            rate=reader.number(data, "rate", RATE, 1, 1000),
            burst=reader.number(data, "burst", BURST, 1, 1000),
            poll_every_s=reader.number(data, "pollEvery", CALM_S, 1, 3600),
            unsubscribe=reader.word(data, "unsubscribe", SPELLINGS),
            capture_minimum=int(reader.number(data, "captureMinimum", 5, 1, 3600)),
            web_cname_max=int(reader.number(data, "webCnameMax", 1024, 1, 4096)),
            proxy=reader.proxy(data.get("proxy", "")),
        )
        known = {"hosts", "retries", "deadlines", "rate", "burst", "pollEvery", "unsubscribe", "captureMinimum", "webCnameMax", "proxy"}
        reader.complaints += [f"{name}: unknown" for name in data if name not in known]
        return options, tuple(reader.complaints)


class _Reader:
    """Takes values out of JSON that anybody may have written, and remembers what was wrong with it."""

    def __init__(self) -> None:
        self.complaints: list[str] = []

    def mapping(self, name: str, value: object) -> Mapping[str, object]:
        if isinstance(value, Mapping):
            return value
        self.complaints.append(f"{name}: must be an object")
        return {}

    def number(self, data: Mapping[str, object], name: str, default: float, low: float, high: float) -> float:
        value = data.get(name, default)
        if _is_number(value, low, high):
            return float(value)  # type: ignore[arg-type]
        self.complaints.append(f"{name}: must be a number from {low:g} to {high:g}")
        return default

    def word(self, data: Mapping[str, object], name: str, words: tuple[str, ...]) -> str:
        value = data.get(name, words[0])
        if isinstance(value, str) and value in words:
            return value
        self.complaints.append(f"{name}: must be one of {', '.join(words)}")
        return words[0]

    def proxy(self, value: object) -> str:
        from urllib.parse import urlsplit

        try:
            parts = urlsplit(value) if isinstance(value, str) else None
            port = parts.port if parts is not None else None
        except ValueError:
            parts = port = None
        if parts is None or (value and (parts.scheme != "http" or not parts.hostname or not port or parts.path.strip("/"))):
            self.complaints.append("proxy: must be http://host:port")
            return ""
        if "@" in parts.netloc:
            self.complaints.append("proxy: a name and a password have no place in a file")
            return ""
        return f"http://{parts.netloc}" if value else ""

    def items(self, name: str, value: object, fits: Callable[[object], bool], most: int, what: str) -> tuple[object, ...] | None:
        """The items of a list, or None and a complaint."""
        if isinstance(value, list) and len(value) <= most and all(fits(item) for item in value):
            return tuple(value)
        self.complaints.append(f"{name}: must be at most {most} {what}")
        return None


def _is_number(value: object, low: float, high: float) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high


def _pools(reader: _Reader, stored: object) -> Mapping[Area, HostPool]:
    """Pools may name other regions, but hosts of the service only: credentials go there without being asked for again."""
    pools = dict(POOLS)
    for name, value in reader.mapping("hosts", stored).items():
        area = next((area for area in Area if area.value == name), None)
        if area is None:
            reader.complaints.append(f"hosts.{name}: no such area")
            continue
        parts = reader.mapping(f"hosts.{name}", value)
        former = pools[area]
        wanted = HostPool(
            _names(parts.get("prefixes", list(former.prefixes))),
            _names(parts.get("suffixes", list(former.suffixes))),
        )
        if wanted.hosts and len(wanted.hosts) <= _MOST_HOSTS and all(is_own(host) for host in wanted.hosts):
            pools[area] = wanted
        else:
            reader.complaints.append(f"hosts.{name}: must name at most {_MOST_HOSTS} hosts of the service")
    return MappingProxyType(pools)


def _names(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item if isinstance(item, str) else "" for item in value)) if isinstance(value, list) else ()


def _retries(reader: _Reader, stored: object) -> Mapping[Operation, RetryClass]:
    """Only the waits can be changed, and never to more sends than by default: what may be repeated is not a matter of taste."""
    retries = dict(RETRIES)
    for name, value in reader.mapping("retries", stored).items():
        operation = next((operation for operation in Operation if operation.value == name), None)
        if operation is None:
            reader.complaints.append(f"retries.{name}: no such operation")
            continue
        former = retries[operation]
        waits = reader.items(
            f"retries.{name}",
            value,
            lambda item: _is_number(item, 0, _LONGEST_WAIT_S),
            len(former.waits),
            f"numbers from 0 to {_LONGEST_WAIT_S:g}",
        )
        if waits is not None:
            retries[operation] = replace(former, waits=tuple(float(str(wait)) for wait in waits))
    return MappingProxyType(retries)


def _deadlines(reader: _Reader, stored: object) -> Deadlines:
    data = reader.mapping("deadlines", stored)
    known = {"connect", *(operation.value for operation in Operation)}
    reader.complaints += [f"deadlines.{name}: no such operation" for name in data if name not in known]
    totals = {operation: reader.number(data, operation.value, ROUTES[operation].total_s, 1, 300) for operation in Operation}
    return Deadlines(reader.number(data, "connect", CONNECT_S, 0.5, 60), MappingProxyType(totals))
