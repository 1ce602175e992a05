"""Which recording was started as whose backup (behaviour §1)."""

from __future__ import annotations

from collections.abc import Iterable

from cloudrec_gui.domain.recording import Recording


def partner_of(recording: Recording, everybody: Iterable[Recording]) -> Recording | None:
    """The other one of a recording and its backup: what it backs up, or the newest that backs it up, one that runs before any other.

    None where there is none, or the program does not know it any more.
    """
    if recording.backup_of is not None:
        return next((other for other in everybody if other.key == recording.backup_of), None)
    return max((other for other in everybody if other.backup_of == recording.key), key=_rank, default=None)


def _rank(recording: Recording) -> tuple[bool, float]:
    return (not recording.final, recording.created_at)
