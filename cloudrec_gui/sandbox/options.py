"""Everything about the simulated service that can be turned, with the service's own values as defaults."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cloudrec_gui.sandbox.switches import PREFERRED, Switches


@dataclass(frozen=True, slots=True)
class Timings:
    """Durations in seconds of service time (behaviour §2 and §3); the server's time scale divides them all."""

    rise: tuple[tuple[float, int], ...] = ((0.0, 0), (0.2, 1), (0.5, 2), (1.0, 3), (2.0, 4))
    """(seconds after start, status), ascending. Status 5 is not in it: it comes with the first finished slice."""
    fall: tuple[tuple[float, int], ...] = ((0.0, 6), (0.5, 7))
    """(seconds after the stop request, status). Status 8 is not in it: it comes when the uploads are done."""
    slice: float = 15.0
    upload: float = 3.0
    """From the stop request to the last file in the bucket."""
    slow_upload: float = 60.0
    """The same for a bucket whose name asks for trouble (see ``storage.py``)."""
    exit: float = 1.0
    """From status 8 to the 404 of a worker that is gone."""
    stop_patience: float = 20.0
    """How long a synchronous stop waits for the uploads before it answers code 50."""
    resource_life: float = 300.0
    mp4_part: float = 7200.0
    page: float = 5.0
    """From the start of a page recording to the opened page."""
    connect: float = 2.0
    """How long a push says that it connects."""
    postponed: float = 3600.0
    """From the end of a recording to the product of postponed transcoding or mixing."""


@dataclass(frozen=True, slots=True)
class SandboxOptions:
    """How one sandbox is set up. ``seed`` makes identifiers and cast repeatable; credentials are always random."""

    host: str = "127.0.0.1"
    port: int = 0
    time_scale: float = 1.0
    seed: int | None = None
    record: Path | str | None = None
    rate_limit: int = 10
    """Requests in any real second per App ID; 0 switches the limit off."""
    workers: int = 50
    """Concurrent recordings of one App ID (behaviour §8)."""
    switches: Switches = PREFERRED
    """How the service behaves where the sources disagree; can be changed while the sandbox runs."""
    epoch: float | None = None
    """Service time at the beginning, Unix seconds; the wall clock if absent."""
    patience: float = 15.0
    """Real seconds a client may take to send one request's body."""
    timings: Timings = field(default_factory=Timings)
