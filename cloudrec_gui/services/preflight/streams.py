"""Rules about whose streams are taken and which (rest-api §3.3, §3.4, behaviour §7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cloudrec_gui.domain.draft import RECORDING
from cloudrec_gui.domain.drafts import UID_GROUP, uid_group
from cloudrec_gui.domain.fields import ALL_STREAMS, INDIVIDUAL, LIST_MAX, RTC, SNAPSHOTS
from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.services.preflight.finding import OTHER_SPELLING, Finding, Rule, Subject, moved, put, shown, whole

_TYPES: Final = (*RECORDING, "streamTypes")
_MEDIA: Final = ("Audio", "Video")


def _stream_types(s: Subject) -> Iterator[Finding]:
    if s.stream_types is None:
        yield Finding(_TYPES, {"value": shown(s.get(_TYPES))}, put(_TYPES, 2))


def _lists_of_other_medium(s: Subject) -> Iterator[Finding]:
    unwanted = {0: "Video", 1: "Audio"}.get(s.stream_types if s.stream_types is not None else 2)
    for each in s.lists:
        if each.medium == unwanted:
            yield Finding(each.path, {"key": each.key}, put(each.path, None))


def _lists_exclusive(s: Subject) -> Iterator[Finding]:
    for medium in _MEDIA:
        wanted = next((each for each in s.lists if each.medium == medium and each.wanted), None)
        for other in s.lists:
            if wanted is not None and other.medium == medium and not other.wanted:
                yield Finding(other.path, {"key": wanted.key, "other": other.key}, put(other.path, None))


def _list_spelling(s: Subject) -> Iterator[Finding]:
    """Keys are case-sensitive: if the service wants the other spelling, everybody is recorded and nobody is told."""
    for each in s.lists:
        right = OTHER_SPELLING.get(each.key)
        if right is not None:
            fix = put(each.path, None) if right in s.recording else moved(each.path, (*RECORDING, right), each.value)
            yield Finding(each.path, {"key": each.key, "right": right}, fix)


def _list_entries(s: Subject) -> Iterator[Finding]:
    for each in s.lists:
        entries = each.entries if isinstance(each.value, (list, tuple)) else (None,)
        good = all(isinstance(u, str) and (is_uid(u) or u == ALL_STREAMS) for u in entries)
        if good and not (ALL_STREAMS in entries and len(entries) > 1):
            continue
        kept = list(dict.fromkeys(u for u in (str(e).strip() for e in each.entries if isinstance(e, (str, int))) if is_uid(u)))
        mended = kept or ([ALL_STREAMS] if ALL_STREAMS in entries else [])
        yield Finding(each.path, {"key": each.key}, put(each.path, mended) if mended else None)


def _list_repeated(s: Subject) -> Iterator[Finding]:
    for each in s.lists:
        if len(set(each.uids)) < len(each.uids):
            again = next(uid for index, uid in enumerate(each.uids) if uid in each.uids[:index])
            if all(isinstance(entry, str) for entry in each.entries):
                yield Finding(each.path, {"key": each.key, "uid": shown(again)}, put(each.path, list(dict.fromkeys(each.entries))))


def _list_size(s: Subject) -> Iterator[Finding]:
    for each in s.lists:
        if len(each.entries) > LIST_MAX:
            yield Finding(each.path, {"key": each.key, "count": str(len(each.entries)), "limit": str(LIST_MAX)})


def _list_empty(s: Subject) -> Iterator[Finding]:
    for each in s.lists:
        if each.value == []:
            yield Finding(each.path, {"key": each.key}, put(each.path, None))


def _one_medium_listed(s: Subject) -> Iterator[Finding]:
    """A list for one medium unsubscribes the other one entirely."""
    listed = {each.medium for each in s.lists}
    if s.stream_types != 2 or len(listed) != 1 or (s.variant in SNAPSHOTS and listed == {"Audio"}):
        return
    other = "Video" if "Audio" in listed else "Audio"
    yield Finding(s.lists[0].path, {"key": s.lists[0].key}, put((*RECORDING, f"subscribe{other}Uids"), [ALL_STREAMS]))


def _snapshot_video_list(s: Subject) -> Iterator[Finding]:
    """With a list for sound alone no picture is taken at all (behaviour §7)."""
    sound = next((each for each in s.lists if each.medium == "Audio" and each.entries), None)
    if sound is not None and s.stream_types == 2 and not any(each.medium == "Video" and each.entries for each in s.lists):
        yield Finding(sound.path, {"key": sound.key}, put((*RECORDING, "subscribeVideoUids"), [ALL_STREAMS]))


def _uid_group_missing(s: Subject) -> Iterator[Finding]:
    if s.get(UID_GROUP) is None:
        yield Finding(UID_GROUP, fix=put(UID_GROUP, uid_group(s.recording)))


def _uid_group_form(s: Subject) -> Iterator[Finding]:
    value = s.get(UID_GROUP)
    if value is not None and (not whole(value) or not 0 <= value <= 5):
        yield Finding(UID_GROUP, {"value": shown(value)}, put(UID_GROUP, uid_group(s.recording) if s.variant in INDIVIDUAL else None))


def _uid_group_wrong(s: Subject) -> Iterator[Finding]:
    """Only where the lists say how many there are; without them the group is a guess that a person may know better."""
    value = s.get(UID_GROUP)
    wanted = [each for each in s.lists if each.wanted and each.uids]
    if not whole(value) or not 0 <= value <= 5 or not wanted or any(ALL_STREAMS in each.entries for each in s.lists):
        return
    count = len({uid for each in wanted for uid in each.uids})
    if value != uid_group(s.recording):
        yield Finding(UID_GROUP, {"value": str(value), "count": str(count)}, put(UID_GROUP, uid_group(s.recording)))


RULES: Final = (
    Rule("stream-types", Severity.ERROR, _stream_types, RTC),
    Rule("list-of-other-medium", Severity.ERROR, _lists_of_other_medium, RTC),
    Rule("lists-exclusive", Severity.ERROR, _lists_exclusive, RTC),
    Rule("list-spelling", Severity.WARNING, _list_spelling, RTC),
    Rule("list-entries", Severity.ERROR, _list_entries, RTC),
    Rule("list-repeated", Severity.WARNING, _list_repeated, RTC),
    Rule("list-size", Severity.ERROR, _list_size, RTC),
    Rule("list-empty", Severity.WARNING, _list_empty, RTC),
    Rule("one-medium-listed", Severity.WARNING, _one_medium_listed, RTC),
    Rule("snapshot-video-list", Severity.ERROR, _snapshot_video_list, SNAPSHOTS),
    Rule("uid-group-missing", Severity.ERROR, _uid_group_missing, INDIVIDUAL),
    Rule("uid-group-form", Severity.ERROR, _uid_group_form, RTC),
    Rule("uid-group-wrong", Severity.WARNING, _uid_group_wrong, INDIVIDUAL),
)
