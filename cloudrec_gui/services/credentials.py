"""Secrets between runs, in the operating system's keychain, or in memory with a reason.

Design: one keychain item for each profile holds a JSON list of its secrets, because every item can cost its owner a prompt
(macOS asks for each). Windows refuses items over 1,280 characters, so a longer text goes into numbered parts of at most 1,000
ASCII characters, written under the set ("a" or "b") that is not in use; the item itself then names set and number of parts.
It is written last, so that a crash leaves either the old secrets or the new ones. Encrypting a file under a single keychain
key would need a cryptography library as a direct dependency; parts need none.

A backend counts only if it is one of the systems' own (never a plain file, never the one that accepts and forgets), and every
item is read back and compared. All calls run in one daemon thread: a prompt that nobody answers must not keep the program
from quitting. The sandbox's secrets never leave memory.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.secrets import Secret

if TYPE_CHECKING:
    import asyncio
    import queue

T = TypeVar("T")
SERVICE: Final = "cloudrec-gui"
PART: Final = 1000
_VERSION: Final = 1
_SETS: Final = ("a", "b")
_MOST_PARTS: Final = 64
_TRUSTED: Final = frozenset(
    {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
    }
)


class Keychain(Protocol):
    """What is used of a keyring backend. Any method may block on a prompt and may raise anything."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


@dataclass(frozen=True, slots=True)
class KeychainStatus:
    """Whether secrets outlive the program. ``reason`` is "" or one of: ``none`` (no keychain on this system), ``untrusted`` (only
    one that is not safe), ``refused`` (locked, or the person said no), ``lossy`` (it did not give back what it was given).
    """

    persistent: bool
    backend: str = ""
    reason: str = ""


class KeychainUnusable(Exception):  # noqa: N818 -- says what is the case, as the tree of api.errors does
    """No keychain, or not one to be trusted. The text is a ``reason`` of :class:`KeychainStatus`."""


def system_keychain() -> Keychain:
    """The keychain of this computer. Imports keyring; raises KeychainUnusable. Call it in the keychain's thread."""
    import keyring

    return trusted(keyring.get_keyring())


def trusted(backend: Any) -> Keychain:
    """The backend itself, or the first member of a chain, that is one of the systems' own; raises KeychainUnusable."""
    members = [backend]
    if type(backend).__module__ == "keyring.backends.chainer":
        members = list(backend.backends)
    for member in members:
        if type(member).__module__ in _TRUSTED:
            keychain: Keychain = member
            return keychain
    nothing = all(type(member).__module__ == "keyring.backends.fail" for member in members)
    raise KeychainUnusable("none" if nothing else "untrusted")


class Credentials:
    """The secrets of all profiles. Belongs to the loop thread; only the keychain's own thread touches the keychain."""

    def __init__(self, find_keychain: Callable[[], Keychain] = system_keychain) -> None:
        self.status_changed: Event[KeychainStatus] = Event()
        self._find = find_keychain
        self._keychain: Keychain | None = None
        self._status = KeychainStatus(persistent=True)
        self._memory: dict[ProfileId, dict[Path, Secret]] = {}
        self._thread = _KeychainThread()

    @property
    def status(self) -> KeychainStatus:
        """What the last use of the keychain showed; hopeful before the first."""
        return self._status

    async def load(self, profile_id: ProfileId) -> dict[Path, Secret]:
        """The secrets of a profile; empty when there are none or the keychain does not give them (see ``status``)."""
        if profile_id not in self._memory:
            found: dict[Path, Secret] | None = None
            if profile_id != SANDBOX_ID:
                found = await self._use(lambda keychain: _decoded(_read(keychain, profile_id)))
            if found is None:
                # Not kept: the keychain may be unlocked by the time of the next question.
                return dict(self._memory.get(profile_id, {}))
            self._memory.setdefault(profile_id, found)
        return dict(self._memory[profile_id])

    async def save(self, profile_id: ProfileId, secrets: Mapping[Path, Secret]) -> None:
        """Remember exactly these (empty ones are dropped): in memory at once, in the keychain if it can."""
        kept = {path: secret for path, secret in secrets.items() if secret}
        self._memory[profile_id] = kept
        if profile_id != SANDBOX_ID:
            text = _encoded(kept)
            await self._use(lambda keychain: _write(keychain, profile_id, text))

    async def forget(self, profile_id: ProfileId) -> None:
        """Remove the secrets of a profile everywhere."""
        self._memory.pop(profile_id, None)
        if profile_id != SANDBOX_ID:
            await self._use(lambda keychain: _erase(keychain, profile_id))

    def close(self) -> None:
        """End the thread after what it is doing. A prompt that is open does not keep the program from quitting."""
        self._thread.close()

    async def _use(self, work: Callable[[Keychain], T]) -> T | None:
        """The result of ``work`` in the keychain's thread, or None with the status telling why not."""
        result, status = await self._thread.run(lambda: self._attempt(work))
        if status != self._status:
            self._status = status
            self.status_changed.emit(status)
        return result

    def _attempt(self, work: Callable[[Keychain], T]) -> tuple[T | None, KeychainStatus]:
        try:
            if self._keychain is None:
                self._keychain = self._find()
            result = work(self._keychain)
        except KeychainUnusable as error:
            return None, KeychainStatus(False, self._name(), str(error))
        except Exception:  # noqa: BLE001 -- backends raise D-Bus, COM and their own errors; the text may hold the item
            return None, KeychainStatus(False, self._name(), "refused")
        return result, KeychainStatus(True, self._name())

    def _name(self) -> str:
        return type(self._keychain).__module__.rpartition(".")[2] if self._keychain is not None else ""


# -------------------------------------------------------------------------------------- items (in the keychain's thread)


def _encoded(secrets: Mapping[Path, Secret]) -> str:
    return json.dumps([[list(path), secret.reveal()] for path, secret in secrets.items()], separators=(",", ":"))


def _decoded(text: str | None) -> dict[Path, Secret]:
    """What ``_encoded`` gave; anything unusable in it is left out."""
    try:
        pairs = json.loads(text) if text else []
    except ValueError:
        return {}
    secrets: dict[Path, Secret] = {}
    for pair in pairs if isinstance(pairs, list) else []:
        match pair:
            case [list() as path, str() as value] if path and all(isinstance(step, (str, int)) for step in path):
                secrets[tuple(path)] = Secret(value)
    return secrets


def _part(profile_id: ProfileId, letter: str, index: int) -> str:
    return f"{profile_id}/{letter}/{index}"


def _head(keychain: Keychain, profile_id: ProfileId) -> dict[str, Any]:
    try:
        head = json.loads(keychain.get_password(SERVICE, profile_id) or "{}")
    except ValueError:
        return {}
    return head if isinstance(head, dict) else {}


def _parts_of(head: Mapping[str, Any]) -> int:
    count = head.get("parts", 0)
    return count if isinstance(count, int) and 0 <= count <= _MOST_PARTS else 0


def _read(keychain: Keychain, profile_id: ProfileId) -> str | None:
    head = _head(keychain, profile_id)
    if "text" in head:
        return str(head["text"])
    count, letter = _parts_of(head), head.get("set")
    if not count or letter not in _SETS:
        return None
    parts = [keychain.get_password(SERVICE, _part(profile_id, letter, index)) for index in range(count)]
    return None if None in parts else "".join(part for part in parts if part is not None)


def _write(keychain: Keychain, profile_id: ProfileId, text: str) -> None:
    old = _head(keychain, profile_id)
    whole = json.dumps({"v": _VERSION, "text": text})
    if len(whole) <= PART:
        _set(keychain, profile_id, whole)
    else:
        letter = _SETS[old.get("set") == _SETS[0]]
        pieces = [text[start : start + PART] for start in range(0, len(text), PART)]
        if len(pieces) > _MOST_PARTS:
            raise KeychainUnusable("refused")
        for index, piece in enumerate(pieces):
            _set(keychain, _part(profile_id, letter, index), piece)
        _set(keychain, profile_id, json.dumps({"v": _VERSION, "set": letter, "parts": len(pieces)}))
    _erase_parts(keychain, profile_id, old)


def _set(keychain: Keychain, name: str, value: str) -> None:
    """Write one item and make sure that it is there: some backends accept everything and keep nothing."""
    keychain.set_password(SERVICE, name, value)
    if keychain.get_password(SERVICE, name) != value:
        raise KeychainUnusable("lossy")


def _erase(keychain: Keychain, profile_id: ProfileId) -> None:
    old = _head(keychain, profile_id)
    if keychain.get_password(SERVICE, profile_id) is not None:
        keychain.delete_password(SERVICE, profile_id)
    _erase_parts(keychain, profile_id, old)


def _erase_parts(keychain: Keychain, profile_id: ProfileId, head: Mapping[str, Any]) -> None:
    for index in range(_parts_of(head)):
        # A part that is missing already is what we want.
        with contextlib.suppress(Exception):
            keychain.delete_password(SERVICE, _part(profile_id, str(head.get("set")), index))


# ------------------------------------------------------------------------------------------------------------ the thread


class _KeychainThread:
    """One daemon thread, begun when it is first needed."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] | None = None

    async def run(self, work: Callable[[], T]) -> T:
        """Run ``work`` after what was asked for before it."""
        import asyncio

        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()

        def settle(result: T | None, error: Exception | None) -> None:
            if future.done():
                return
            if error is not None:
                future.set_exception(error)
            else:
                future.set_result(result)  # type: ignore[arg-type]

        def job() -> None:
            outcome: tuple[T | None, Exception | None]
            try:
                outcome = (work(), None)
            except Exception as error:  # noqa: BLE001 -- carried over to the loop and raised there
                outcome = (None, error)
            # A loop that is gone has nobody left to tell.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(settle, *outcome)

        if self._jobs is None:
            import queue

            self._jobs = queue.SimpleQueue()
            threading.Thread(target=self._serve, args=(self._jobs,), name="cloudrec-keychain", daemon=True).start()
        self._jobs.put(job)
        return await future

    @staticmethod
    def _serve(jobs: queue.SimpleQueue[Callable[[], None] | None]) -> None:
        while (job := jobs.get()) is not None:
            job()

    def close(self) -> None:
        if self._jobs is not None:
            self._jobs.put(None)
