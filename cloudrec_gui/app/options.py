"""Everything a run can be told from outside, in one frozen value. Tests and the command line build the same thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cloudrec_gui.domain.clock import Clock, SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from cloudrec_gui.services.credentials import Keychain
    from cloudrec_gui.services.disk import Disk


@dataclass(frozen=True, slots=True)
class Options:
    """What ``build`` needs to know. ``None`` means "as remembered" or "as the system says"."""

    data_dir: Path
    language: str | None = None
    """``en``, ``zh_CN`` or ``system``."""
    theme: str | None = None
    """``light``, ``dark`` or ``system``."""
    size: tuple[int, int] | None = None
    """Window size in logical pixels."""
    force_sandbox: bool = False
    """Begin on the built-in sandbox whatever profile was used last."""
    time_scale: float = 1.0
    """How much faster the sandbox's clocks run."""
    seed: int | None = None
    """Makes the sandbox's ids and simulated users the same at every run; None makes them new."""
    record: Path | None = None
    """Where the sandbox writes one JSON line for every request."""
    crowd: bool = False
    """The sandbox takes any number of recordings at any rate, to look at a fleet."""
    keychain: bool = True
    """False keeps every secret in memory and never asks the operating system."""
    find_keychain: Callable[[], Keychain] | None = None
    """Another keychain than the operating system's; called in the keychain's own thread."""
    disk: Disk | None = None
    """Where the journal is written, instead of the real one."""
    calm_interval: float | None = None
    """Seconds between queries of a healthy recording, instead of the remembered setting."""
    clock: Clock = field(default_factory=SystemClock)
