"""What was asked and answered: one JSON object a line, without credentials, so that a client can be checked against it.

Keys: ``seq``, ``t`` (Unix seconds, real time of the request's arrival), ``service_t`` (service time), ``op``, ``mode``, ``method``,
``path``, ``body`` (parsed; text that is not JSON is only described, as it may hold half a secret), ``ignored`` (keys that the
service does not know), ``status`` (null if the connection was dropped instead), ``response``, ``request_id``. Values of secret
keys are masked, their type is kept.
"""

from __future__ import annotations

import json
import os
import threading
from collections import deque
from pathlib import Path
from typing import Any, Final, TextIO

SECRET_KEYS: Final = frozenset({"token", "accesskey", "secretkey", "ststoken", "secret", "salt", "rtmpurl"})
KEPT: Final = 20_000


def masked(value: Any, secret: bool = False) -> Any:
    """A copy in which nothing under a secret key can be read; text stays text, numbers stay numbers, empty stays empty."""
    if isinstance(value, dict):
        return {key: masked(item, secret or key.lower() in SECRET_KEYS) for key, item in value.items()}
    if isinstance(value, list):
        return [masked(item, secret) for item in value]
    if not secret or value is None or value == "":
        return value
    if isinstance(value, bool):
        return False
    return "***" if isinstance(value, str) else type(value)(0)


class Recorder:
    """Keeps the newest exchanges in memory and, given a path, appends all of them to a file. Thread-safe."""

    def __init__(self, path: Path | str | None = None) -> None:
        self._lock = threading.Lock()
        self._kept: deque[dict[str, Any]] = deque(maxlen=KEPT)
        self._count = 0
        self._file: TextIO | None = None
        if path is not None:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            self._file = os.fdopen(descriptor, "a", encoding="utf-8")

    def add(self, entry: dict[str, Any]) -> None:
        """``body`` and ``response`` are masked here, so that no caller can forget it."""
        entry = {**entry, "body": masked(entry.get("body")), "response": masked(entry.get("response"))}
        with self._lock:
            self._count += 1
            entry = {"seq": self._count, **entry}
            self._kept.append(entry)
            if self._file is not None:
                self._file.write(json.dumps(entry) + "\n")
                self._file.flush()

    def entries(self) -> list[dict[str, Any]]:
        """The newest exchanges, oldest first."""
        with self._lock:
            return list(self._kept)

    def close(self) -> None:
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None
