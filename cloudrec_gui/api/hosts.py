"""Which hosts may be talked to (rest-api §1.2, §8.5), and which credentials may go where."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.domain.profile import Area

if TYPE_CHECKING:
    from cloudrec_gui.api.wire import Connection

SANDBOX_PREFIX: Final = "sandbox-"
"""How the credentials of the embedded sandbox begin; the service issues none like it."""
_PRIMARY: Final = MappingProxyType({"agora.io": "api.agora.io", "sd-rtn.com": "api.sd-rtn.com"})
PREFIXES: Final = MappingProxyType(
    {
        Area.US: ("api-us-west-1", "api-us-east-1"),
        Area.EU: ("api-eu-west-1", "api-eu-central-1"),
        Area.AP: ("api-ap-southeast-1", "api-ap-northeast-1"),
        Area.CN: ("api-cn-east-1", "api-cn-north-1"),
    }
)
SUFFIXES: Final = MappingProxyType(
    {
        Area.US: ("agora.io", "sd-rtn.com"),
        Area.EU: ("agora.io", "sd-rtn.com"),
        Area.AP: ("agora.io", "sd-rtn.com"),
        Area.CN: ("sd-rtn.com", "agora.io"),
    }
)
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


def pool(area: Area) -> tuple[str, ...]:
    """Every host for callers in ``area``, best first: the two general names, then the regional ones."""
    general = tuple(_PRIMARY[suffix] for suffix in SUFFIXES[area])
    return general + tuple(f"{prefix}.{suffix}" for prefix in PREFIXES[area] for suffix in SUFFIXES[area])


ALLOWED: Final = frozenset(host for area in Area for host in pool(area))


def base_url(area: Area) -> str:
    """Where calls from ``area`` go first: ``api.sd-rtn.com`` from mainland China, ``api.agora.io`` from elsewhere."""
    return f"https://{pool(area)[0]}"


@lru_cache(maxsize=64)
def is_loopback(url: str) -> bool:
    """Whether ``url`` is a plain HTTP server on this computer. Raises InvalidRequest for any URL that must not be called."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise InvalidRequest([(("baseUrl",), "not a URL")]) from None
    if parts.path or parts.query or parts.fragment or "@" in parts.netloc or url != url.strip():
        raise InvalidRequest([(("baseUrl",), "must be a scheme and a host only")])
    if parts.scheme == "http" and host in _LOOPBACK:
        return True
    if parts.scheme != "https":
        raise InvalidRequest([(("baseUrl",), "must be https")])
    if host not in ALLOWED or port not in (None, 443):
        raise InvalidRequest([(("baseUrl",), "not a host of the service")])
    return False


def guard(connection: Connection) -> None:
    """Refuse to send real credentials to this computer or sandbox credentials to the service."""
    loopback = is_loopback(connection.base_url)
    pair = connection.customer_id.reveal(), connection.customer_secret.reveal()
    if any(half.startswith(SANDBOX_PREFIX) is not loopback for half in pair):
        there = "a sandbox takes only sandbox credentials" if loopback else "sandbox credentials never leave this computer"
        raise InvalidRequest([(("customerId",), there)])
