"""Small things that are remembered between runs, in one JSON file that survives our own mistakes.

The file has a version, is written atomically, keeps keys that this version does not know, and an unreadable one is set aside
instead of being lost or stopping the start. No secret is ever put here.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from cloudrec_gui.domain.events import Event
from cloudrec_gui.services.kept_file import KeptFile

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")
VERSION: Final = 1
_VERSION_KEY: Final = "version"
_DELAY_S: Final = 0.5
_log = logging.getLogger(__name__)


class SettingsStore:
    """Values by dotted names (``window.page``). All methods belong to the loop thread."""

    def __init__(self, path: Path) -> None:
        self.changed: Event[str] = Event()
        """The key that has a new value."""
        self.set_aside: Path | None = None
        """Where an unreadable file was moved at the start of this run."""
        self._file = KeptFile(path)
        self._values: dict[str, Any] = {}
        self._version = VERSION
        self._dirty = False
        self._timer: asyncio.TimerHandle | None = None
        self._read()

    def get(self, key: str, default: T) -> T:
        """The value, or ``default`` when it is missing or of another JSON type than ``default`` (None accepts every type)."""
        value: Any = self._values.get(key, default)
        if default is None or type(value) is type(default):
            return cast("T", value)
        if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
            return cast("T", float(value))
        return default

    def set(self, key: str, value: object) -> None:
        """Remember a JSON value; None forgets the key. Raises TypeError or ValueError when it is not JSON.

        The file follows within half a second, or at once when no loop is running.
        """
        if key == _VERSION_KEY:
            raise ValueError("this name is taken by the file's own version")
        copy = json.loads(json.dumps(value, allow_nan=False))
        if key in self._values and self._values[key] == copy and type(self._values[key]) is type(copy):
            return
        if copy is None:
            if self._values.pop(key, None) is None:
                return
        else:
            self._values[key] = copy
        self._dirty = True
        self._save_soon()
        self.changed.emit(key)

    def keys(self) -> tuple[str, ...]:
        """The names that have a value."""
        return tuple(self._values)

    def save(self, *, durable: bool = False) -> bool:
        """Write the file now if anything changed; ``durable`` waits for the disk. False when it cannot be written."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._dirty:
            return True
        text = json.dumps({_VERSION_KEY: self._version, **self._values}, ensure_ascii=False, indent=1, sort_keys=True)
        try:
            self._file.write(text, durable=durable)
        except OSError as error:
            _log.warning("settings could not be written: %s", error.strerror or type(error).__name__)
            return False
        self._dirty = False
        return True

    def close(self) -> None:
        """Write what is left, and wait for the disk."""
        self.save(durable=True)

    def _save_soon(self) -> None:
        if "asyncio" not in sys.modules:
            # Nobody can be running a loop yet, and loading it only to find that out would delay the window.
            self.save()
            return
        import asyncio

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self.save()
            return
        if self._timer is None:
            self._timer = loop.call_later(_DELAY_S, self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        self.save()

    def _read(self) -> None:
        try:
            data = _object_in(self._file.path)
            if data is None:
                self.set_aside = self._file.put_aside()
                data = _object_in(self._file.former)
        except FileNotFoundError:
            return
        except OSError as error:
            _log.warning("settings could not be read: %s", error.strerror or type(error).__name__)
            return
        if data is None:
            return
        version = data.pop(_VERSION_KEY, VERSION)
        # A file of a later version keeps its number: what we do not understand stays in it for the version that does.
        self._version = version if isinstance(version, int) and not isinstance(version, bool) and version > VERSION else VERSION
        self._values = data


def _object_in(path: Path) -> dict[str, Any] | None:
    """The JSON object in a file, None when there is something else in it. Raises OSError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8", errors="surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None
