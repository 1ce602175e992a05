"""What a call can raise, and how a refusal is read. Standard library only, so that every floor above may import it.

The tree::

    Exception
    ├── ApiError                 the call was tried and did not succeed; ``failure`` says what is known
    │   ├── Unreachable          no complete answer: look-up, connection, TLS, time-out, broken, cancelled; sent or not sent
    │   ├── Rejected             a complete answer that is not a success: HTTP status, perhaps a code, the service's reason
    │   └── Malformed            HTTP 200 (or a stream that is no HTTP) that cannot be understood; what it did is unknown
    └── ValueError
        └── InvalidRequest       our own request breaks the specification; nothing was sent; ``problems`` name the paths

``str()`` of these never holds text from the server: that stands in ``failure.reason`` and ``reply_text``, is untrusted, and
is shown as plain text only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from cloudrec_gui.domain.draft import get_in
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.recording import RecordedFile

REASON_MAX: Final = 2000
"""Characters of a reason that are kept; the whole body stays in ``reply_text``."""
_CODE_LIMIT: Final = 2**31
_DIGITS: Final = re.compile(r"-?[0-9]{1,10}")
_REASONS: Final[tuple[Path, ...]] = (
    ("reason",),
    ("message",),
    ("serverResponse", "payload", "message"),
    ("serverResponse", "playload", "message"),
    ("payload", "message"),
)


class ApiError(Exception):
    """A call that was tried and did not succeed."""

    def __init__(self, failure: Failure, reply_text: str = "") -> None:
        status = f", HTTP {failure.http_status}" if failure.http_status is not None else ""
        code = f", code {failure.code}" if failure.code is not None else ""
        super().__init__(f"{failure.operation.value}: {failure.kind.value}{status}{code}, {'sent' if failure.sent else 'not sent'}")
        self.failure = failure
        self.reply_text = reply_text


class Unreachable(ApiError):  # noqa: N818  (the tree reads better without suffixes)
    """No complete answer came. ``failure.sent`` tells whether the service may have acted."""


class Rejected(ApiError):  # noqa: N818  (the tree reads better without suffixes)
    """A complete answer that is not a success. ``files`` are those that a refusal names all the same (rest-api §8.4)."""

    def __init__(self, failure: Failure, reply_text: str = "", files: tuple[RecordedFile, ...] = ()) -> None:
        super().__init__(failure, reply_text)
        self.files = files


class Malformed(ApiError):  # noqa: N818  (the tree reads better without suffixes)
    """A complete answer that cannot be understood. For start this means: it may be running."""


class InvalidRequest(ValueError):  # noqa: N818
    """The request breaks the specification; nothing was sent. ``problems`` are (path, message) in the order of the body."""

    def __init__(self, problems: Iterable[tuple[Path, str]]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{'.'.join(map(str, path)) or 'request'}: {message}" for path, message in self.problems))


def from_reply(operation: Operation, status: int, headers: Mapping[str, str], body: bytes, exchange: int | None = None) -> Rejected:
    """The refusal that an answer other than a success carries.

    Three shapes of body are known (rest-api §1.3, §8.4): the gateway's ``message`` alone, the service's ``code`` with
    ``reason``, and the long form whose message hides in ``serverResponse.payload``. Anything else, HTML of a proxy included,
    gives a refusal without code and reason. ``headers`` have lower-case names. Never raises.
    """
    parsed = _object(body)
    reason = next((text for path in _REASONS if (text := clean(get_in(parsed, path)))), "")
    if 300 <= status < 400:
        reason = "unexpected redirect"
    failure = Failure(
        operation,
        FailureKind.REJECTED,
        sent=True,
        http_status=status,
        code=code_of(parsed.get("code")),
        reason=reason,
        request_id=request_id(headers),
        exchange=exchange,
    )
    return Rejected(failure, body.decode("utf-8", "replace"), _hidden_files(parsed))


def request_id(headers: Mapping[str, str]) -> str:
    """The identifier to quote in a support ticket (rest-api §1.3), "" when there is none. Header names are lower case."""
    return clean(headers.get("x-request-id", ""))[:200]


def clean(value: object) -> str:
    """Text that can be stored and shown: a string without lone surrogates, of bounded length; "" for anything else."""
    if not isinstance(value, str):
        return ""
    return value[:REASON_MAX].encode("utf-8", "replace").decode("utf-8")


def _object(body: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return parsed if isinstance(parsed, dict) else {}


def code_of(value: object) -> int | None:
    """A code is an int; some gateways quote it. True, 2.0 and numbers that no code can have are none."""
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and -_CODE_LIMIT < value < _CODE_LIMIT:
        return value
    return None


def _hidden_files(parsed: Mapping[str, Any]) -> tuple[RecordedFile, ...]:
    """The playlist that the answer to a second stop names as ``fileListStr`` (rest-api §8.4)."""
    for key in ("fileListStr", "fileList"):
        name = clean(get_in(parsed, ("serverResponse", key)))
        if name:
            return (RecordedFile(name),)
    return ()
