"""What the service answers: one type, and the table of fixed refusals (texts as documented)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Reply:
    """One HTTP answer: a body that is JSON, or text that is sent as it stands."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hold:
    """The answer comes later: at ``until`` (service time) ask ``Service.finish_stop(sid)`` for it."""

    until: float
    sid: str


def refusal(status: int, code: int, reason: str) -> Reply:
    return Reply(status, {"code": code, "reason": reason})


def invalid(reason: str) -> Reply:
    return refusal(400, 2, reason)


# The gateway in front of the service answers with a message only (rest-api §1.3).
NO_ROUTE: Final = Reply(404, {"message": "no Route matched with those values"})
UNAUTHORIZED: Final = Reply(401, {"message": "Unauthorized"}, {"WWW-Authenticate": 'Basic realm="service"'})
BAD_CREDENTIALS: Final = Reply(401, {"message": "Invalid authentication credentials"})
APP_ID_MALFORMED: Final = Reply(400, {"message": "appid is invalid"})
RATE_LIMITED: Final = Reply(429, {"message": "API rate limit exceeded"})
FROM_A_WEB_PAGE: Final = Reply(403, {"message": "requests of web pages are refused by this sandbox"})
TOO_LARGE: Final = Reply(413, {"message": "request size limit exceeded"})
TOO_MANY_CONNECTIONS: Final = Reply(503, {"message": "too many connections"})

APP_ID_UNKNOWN: Final = refusal(400, 400, "invalid_appid")
BAD_CHANNEL: Final = refusal(400, 401, "invalid_channel_name")
OVERLOAD: Final = refusal(400, 406, "vendor_over_load")
NO_WORKER: Final = refusal(500, 502, "Failed to allocate worker")
BAD_HEADER: Final = refusal(400, 8, "bad HTTP header: Content-Type must be application/json")
BAD_BODY: Final = refusal(400, 8, "bad HTTP body: not a JSON object")
BAD_BODY_500: Final = refusal(500, 2, "The post body check failed!")
NOT_MIX: Final = invalid("mode must be mix")
EXITING: Final = refusal(400, 501, "exiting")
ALREADY_STARTED: Final = refusal(201, 7, "already started")
TASK_CONFLICT: Final = refusal(400, 53, "task conflict")
ALREADY_STOPPING: Final = refusal(400, 49, "invalid operation")
NOTHING_RECORDED: Final = refusal(206, 435, "no recorded data")
NOT_FOUND: Final = refusal(404, 404, "failed to find worker")
IDENTITY: Final = refusal(400, 432, "identity mismatch: cname or uid differs from acquire")
EXPIRED: Final = refusal(400, 433, "resource ID expired")
UNREADABLE_RESOURCE: Final = refusal(400, 1001, "resource ID cannot be decrypted")
CONTROL_LOST: Final = invalid("invalid parameter")
WRONG_SCENE: Final = invalid("services not selected!")
HASH_MISMATCH: Final = invalid("request_hash mismatch!")
