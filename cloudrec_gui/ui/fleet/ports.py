"""What the fleet view asks of the rest of the program, all of it optional: a page in a test has none of these."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from cloudrec_gui.domain.ids import ProfileId, RecordingKey

if TYPE_CHECKING:
    from cloudrec_gui.domain.events import Event
    from cloudrec_gui.services.archive import PastRecording
    from cloudrec_gui.services.tasks import TaskSupervisor

T = TypeVar("T")


class Memory(Protocol):
    """Small things that are remembered between runs: the settings."""

    def get(self, key: str, default: T) -> T: ...

    def set(self, key: str, value: object) -> None: ...


class PastRecordings(Protocol):
    """The history of all recordings, read from memory."""

    @property
    def changed(self) -> Event[PastRecording]: ...

    @property
    def removed(self) -> Event[tuple[RecordingKey, ...]]: ...

    @property
    def loaded(self) -> Event[None]: ...

    @property
    def is_loaded(self) -> bool: ...

    def rows(self) -> tuple[PastRecording, ...]: ...

    def forget(self, keys: Iterable[RecordingKey]) -> tuple[PastRecording, ...]: ...

    def restore(self, rows: Iterable[PastRecording]) -> None: ...

    async def track(self, key: RecordingKey) -> str: ...


@dataclass(frozen=True, slots=True)
class FleetPorts:
    """Handed to the page where the program is put together."""

    memory: Memory | None = None
    profile_name: Callable[[ProfileId], str] = str
    archivist: PastRecordings | None = None
    tasks: TaskSupervisor | None = None
    in_worker: Callable[[Callable[[], Any]], Awaitable[Any]] | None = None
