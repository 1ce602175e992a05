"""Which hosts may be talked to (rest-api §1.2, §8.5), and which credentials may go where.

Every area has a pool: prefixes in the order in which they are given up, and suffixes that are tried side by side. The general
names ``api.agora.io`` and ``api.sd-rtn.com`` are simply the first prefix. Anything outside Agora's two domains is called only
when a profile names it as its own endpoint.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, urlsplit

from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.domain.profile import Area

if TYPE_CHECKING:
    from cloudrec_gui.api.wire import Connection

SANDBOX_PREFIX: Final = "sandbox-"
"""How the credentials of the embedded sandbox begin; the service issues none like it."""
GENERAL: Final = "api"
"""The prefix of the two general names."""
SUFFIXES: Final = ("agora.io", "sd-rtn.com")
"""The only domains that belong to the service."""


@dataclass(frozen=True, slots=True)
class HostPool:
    """The hosts for callers in one area: ``prefixes`` in the order of their use, ``suffixes`` in the order of preference."""

    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every name of the pool, best first."""
        return tuple(f"{prefix}.{suffix}" for prefix in self.prefixes for suffix in self.suffixes)


POOLS: Final[Mapping[Area, HostPool]] = MappingProxyType(
    {
        Area.US: HostPool((GENERAL, "api-us-west-1", "api-us-east-1"), SUFFIXES),
        Area.EU: HostPool((GENERAL, "api-eu-west-1", "api-eu-central-1"), SUFFIXES),
        Area.AP: HostPool((GENERAL, "api-ap-southeast-1", "api-ap-northeast-1"), SUFFIXES),
        Area.CN: HostPool((GENERAL, "api-cn-east-1", "api-cn-north-1"), SUFFIXES[::-1]),
    }
)
ALLOWED: Final = frozenset(host for each in POOLS.values() for host in each.hosts)
_OWN: Final = re.compile(r"api(?:-[a-z0-9]+)*\.(?:agora\.io|sd-rtn\.com)")
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


def pool(area: Area) -> tuple[str, ...]:
    """Every host for callers in ``area``, best first: the two general names, then the regional ones."""
    return POOLS[area].hosts


def base_url(area: Area) -> str:
    """Where calls from ``area`` go first: ``api.sd-rtn.com`` from mainland China, ``api.agora.io`` from elsewhere."""
    return f"https://{pool(area)[0]}"


def is_own(host: str) -> bool:
    """Whether ``host`` is one of the service's API hosts. Pools from the settings may name new regions, but no other domain."""
    return host in ALLOWED or _OWN.fullmatch(host) is not None


def custom_endpoint(text: str) -> str:
    """The base URL that a person has typed as a profile's own endpoint, in one spelling: no blanks around, no ``/`` at the end.

    Raises InvalidRequest at ``("endpoint",)`` for what may not be called: http except on this computer, a path, credentials.
    """
    url = text.strip().rstrip("/")
    try:
        parts = _parts(url)
    except InvalidRequest as error:
        raise InvalidRequest([(("endpoint",), error.problems[0][1])]) from None
    host = parts.hostname or ""
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}"


@lru_cache(maxsize=64)
def is_loopback(url: str, custom: bool = False) -> bool:
    """Whether ``url`` is a server on this computer. Raises InvalidRequest for any URL that must not be called.

    ``custom`` says that a profile names this endpoint itself, so that it need not be one of the service's.
    """
    parts = _parts(url)
    host = parts.hostname or ""
    if host in _LOOPBACK and (custom or parts.scheme == "http"):
        return True
    if not custom and (not is_own(host) or parts.port not in (None, 443)):
        raise InvalidRequest([(("baseUrl",), "not a host of the service")])
    return False


def _parts(url: str) -> SplitResult:
    """The URL taken apart. Raises InvalidRequest unless it is https, or http on this computer, and a host only."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise InvalidRequest([(("baseUrl",), "not a URL")]) from None
    if parts.path or parts.query or parts.fragment or "@" in parts.netloc or re.search(r"[\s\\?#]", url):
        raise InvalidRequest([(("baseUrl",), "must be a scheme and a host only")])
    if not host:
        raise InvalidRequest([(("baseUrl",), "not a URL")])
    if parts.scheme != "https" and not (parts.scheme == "http" and host in _LOOPBACK):
        raise InvalidRequest([(("baseUrl",), "must be https")])
    return parts


def guard(connection: Connection) -> None:
    """Refuse to send real credentials to this computer or sandbox credentials to the service."""
    loopback = is_loopback(connection.base_url, connection.custom)
    pair = connection.customer_id.reveal(), connection.customer_secret.reveal()
    if any(half.startswith(SANDBOX_PREFIX) is not loopback for half in pair):
        there = "a sandbox takes only sandbox credentials" if loopback else "sandbox credentials never leave this computer"
        raise InvalidRequest([(("customerId",), there)])
