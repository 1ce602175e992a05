"""How many others record the same channel, kept up to date one change at a time.

Two recorders in one channel are each billed, and with one uid they throw each other out (behaviour §1, §13). A recorder that
was started on purpose as a backup is none too many; neither is one that takes screenshots beside one that records, nor a page,
whose channel name is only a label.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, Cname, RecordingKey
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.domain.variants import Variant

_Channel = tuple[AppId, Cname, bool]


@dataclass(slots=True)
class _Group:
    """Those that run in one channel, with the one that each was started as a backup of."""

    members: dict[RecordingKey, RecordingKey | None] = field(default_factory=dict)

    def count(self) -> dict[RecordingKey, int]:
        """For each, how many of the others it does not belong together with."""
        backers: dict[RecordingKey, int] = {}
        for backed in self.members.values():
            if backed is not None:
                backers[backed] = backers.get(backed, 0) + 1
        alone = len(self.members) - 1
        return {
            key: alone - backers.get(key, 0) - (0 if backed is None else (backed in self.members) + backers[backed] - 1)
            for key, backed in self.members.items()
        }


class Peers:
    """Counts for :func:`cloudrec_gui.domain.verdict.judge`. Feed it with ``hear``, for instance from ``Recordings.changed``.

    A change costs what the recordings of one channel cost, not what the fleet costs.
    """

    def __init__(self) -> None:
        self.changed: Event[tuple[RecordingKey, ...]] = Event()
        """The recordings whose count is another now, the one that caused it included where its own is."""
        self._groups: dict[_Channel, _Group] = {}
        self._channel_of: dict[RecordingKey, _Channel] = {}
        self._counts: dict[RecordingKey, int] = {}

    def of(self, key: RecordingKey) -> int:
        """How many other running recordings of its channel there are, backups and those they back not counted."""
        return self._counts.get(key, 0)

    def hear(self, recording: Recording) -> tuple[RecordingKey, ...]:
        """Take in the newest value of a recording; the keys whose count has changed, which :attr:`changed` tells as well."""
        key = recording.key
        known = self._channel_of.get(key)
        if not recording.running:
            return self._leave(key, known) if known is not None else ()
        if known is not None:
            # Channel and purpose never change; who a backup belongs to is known from its first moment.
            return ()
        if recording.mode is Mode.WEB:
            return ()
        channel = (recording.app_id, recording.cname, recording.variant == Variant.SNAPSHOT.value)
        group = self._groups.setdefault(channel, _Group())
        group.members[key] = recording.backup_of
        self._channel_of[key] = channel
        return self._recount(group)

    def _leave(self, key: RecordingKey, channel: _Channel) -> tuple[RecordingKey, ...]:
        group = self._groups[channel]
        del group.members[key], self._channel_of[key]
        if not group.members:
            del self._groups[channel]
        gone = (key,) if self._counts.pop(key, 0) else ()
        return self._recount(group, gone)

    def _recount(self, group: _Group, gone: tuple[RecordingKey, ...] = ()) -> tuple[RecordingKey, ...]:
        news = list(gone)
        for key, count in group.count().items():
            if count != self._counts.get(key, 0):
                news.append(key)
                if count:
                    self._counts[key] = count
                else:
                    del self._counts[key]
        told = tuple(news)
        if told:
            self.changed.emit(told)
        return told
