"""Every refusal that is known of the service, by name, as ready-made faults: what the documents list and what has been seen.

A row says for which operations it is known. Where the sources give no HTTP status, the likeliest one stands here; a client has to
classify by ``code`` first. Names are ``http_STATUS``, ``code_CODE`` (with a word where one number has several meanings) and
``status_N`` for a recording's status, which does not replace the service's answer but changes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

ACQUIRE: Final = ("acquire",)
START: Final = ("start",)
QUERY: Final = ("query",)
STOP: Final = ("stop",)
CONTROL: Final = ("query", "update", "updateLayout", "stop")
AFTER_ACQUIRE: Final = (*START, *CONTROL)
ALL: Final = (*ACQUIRE, *AFTER_ACQUIRE)
WITH_BODY: Final = ("acquire", "start", "update", "updateLayout", "stop")


@dataclass(frozen=True, slots=True)
class Documented:
    """One answer. ``body`` None means that the true answer is changed by ``patch``; ``names`` adds cname, uid, resourceId, sid."""

    name: str
    operations: tuple[str, ...]
    status: int
    body: Mapping[str, Any] | None
    patch: Mapping[str, Any] | None = None
    names: bool = False

    def keywords(self) -> dict[str, Any]:
        """As keywords of :class:`~cloudrec_gui.sandbox.faults.Fault`, without the operation."""
        if self.body is None:
            return {"patch": self.patch}
        return {"status": self.status, "body": dict(self.body), **({"names": True} if self.names else {})}


def _code(name: str, operations: tuple[str, ...], status: int, code: int, reason: str) -> Documented:
    return Documented(name, operations, status, {"code": code, "reason": reason})


def _gateway(status: int, message: str, operations: tuple[str, ...] = ALL, name: str = "") -> Documented:
    return Documented(name or f"http_{status}", operations, status, {"message": message})


ROWS: Final = (
    # The gateway, and whatever else stands between client and service: a message without a code (rest-api §1.3).
    _gateway(400, "bad request"),
    _gateway(400, "appid is invalid", name="http_400_appid"),
    _gateway(400, "invalid appid", name="http_400_appid_older"),
    _gateway(401, "Unauthorized"),
    _gateway(401, "Invalid authentication credentials", name="http_401_credentials"),
    _gateway(403, "Forbidden"),
    _gateway(404, "no Route matched with those values"),
    _gateway(405, "Method Not Allowed"),
    _gateway(408, "Request Timeout"),
    _gateway(409, "Conflict", START),
    _gateway(413, "request size limit exceeded", ("acquire", "start", "update", "updateLayout")),
    _gateway(415, "Unsupported Media Type", WITH_BODY),
    _gateway(429, "API rate limit exceeded"),
    _gateway(432, "parameter mismatch", AFTER_ACQUIRE),
    _gateway(433, "resource expired", START),
    _gateway(500, "Internal Server Error"),
    _gateway(501, "Not Implemented"),
    _gateway(502, "Bad Gateway"),
    _gateway(503, "Service Unavailable"),
    _gateway(504, "Gateway Timeout"),
    # The service, with a code.
    _code("code_2", ALL, 400, 2, "invalid parameter"),
    _code("code_2_body_check", WITH_BODY, 500, 2, "The post body check failed!"),
    _code("code_2_hours", ACQUIRE, 400, 2, "Acquire: invalid resourceExpiredHour value!"),
    _code("code_2_services", START, 400, 2, "services not selected!"),
    _code("code_2_hash", START, 400, 2, "request_hash mismatch!"),
    _code("code_7", START, 201, 7, "already started"),
    _code("code_8", ALL, 400, 8, "bad HTTP header"),
    Documented("code_15", START, 500, {"sid": "", "code": 15}, names=True),
    _code("code_49", STOP, 400, 49, "invalid operation"),
    Documented("code_50", STOP, 200, {"code": 50}, names=True),
    _code("code_53", START, 400, 53, "task conflict"),
    _code("code_62", AFTER_ACQUIRE, 504, 62, "request timeout"),
    _code("code_62_http_500", START, 500, 62, "request timeout"),
    _code("code_62_not_enabled", ACQUIRE, 400, 62, "service not enabled"),
    _code("code_65", AFTER_ACQUIRE, 206, 65, "request not completed"),
    _code("code_109", ("start", "query"), 400, 109, "token expired"),
    _code("code_110", ("start", "query"), 400, 110, "token invalid"),
    _code("code_400", ACQUIRE, 400, 400, "invalid_appid"),
    _code("code_401", ACQUIRE, 400, 401, "invalid_channel_name"),
    _code("code_404", CONTROL, 404, 404, "failed to find worker"),
    _code("code_405", ACQUIRE, 400, 405, "no_active_status"),
    _code("code_406", ACQUIRE, 400, 406, "vendor_over_load"),
    _code("code_432", AFTER_ACQUIRE, 400, 432, "parameter or identity mismatch"),
    _code("code_433", START, 400, 433, "resource ID expired"),
    _code("code_435", STOP, 206, 435, "no recorded data"),
    _code("code_500", ACQUIRE, 500, 500, "internal_error"),
    _code("code_501", ACQUIRE, 500, 501, "no_worker_manager_available"),
    _code("code_501_exiting", QUERY, 400, 501, "exiting"),
    _code("code_502", START, 500, 502, "Failed to allocate worker"),
    _code("code_504", ACQUIRE, 500, 504, "allocate_timeout"),
    _code("code_1001", AFTER_ACQUIRE, 400, 1001, "resource ID cannot be decrypted"),
    _code("code_1003", CONTROL, 400, 1003, "identity mismatch"),
    _code("code_1013", ("acquire", "start"), 400, 1013, "bad channel name"),
    _code("code_1028", ("updateLayout",), 400, 1028, "bad layout parameters"),
    *(Documented(f"status_{n}", QUERY, 200, None, {"serverResponse": {"status": n}}) for n in (*range(9), 20)),
)

BY_NAME: Final[Mapping[str, Documented]] = {row.name: row for row in ROWS}
