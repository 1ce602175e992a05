"""Prepared recordings to begin with, and turning one kind into another without losing anything.

What the new variant does not permit is put on the draft's shelf and comes back when a variant that permits it is chosen again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.domain.draft import FILES, RECORDING, SERVICES, SNAPSHOT, TRANSCODING, Draft
from cloudrec_gui.domain.fields import ALL_STREAMS, misplaced_paths, permitted
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.trees import drop_in, get_in, put_in
from cloudrec_gui.domain.variants import PUSHER, RECORDER, VARIANTS, Variant, push_index

UID_LISTS: Final = ("subscribeAudioUids", "unSubscribeAudioUids", "subscribeVideoUids", "unSubscribeVideoUids")
UID_GROUP: Final[Path] = (*RECORDING, "subscribeUidGroup")
GROUPS: Final = (2, 7, 12, 17, 32, 49)
"""The largest number of uids of each ``subscribeUidGroup`` (rest-api §3.3)."""
SHOWN_MAX: Final = 17
"""As many users are recorded when no list says otherwise (behaviour §7)."""

_TYPES: Final = (*FILES, "avFileType")
_STREAM_MODE: Final = (*RECORDING, "streamMode")
_STREAM_TYPES: Final = (*RECORDING, "streamTypes")
_APPS: Final[Path] = ("clientRequest", "appsCollection", "combinationPolicy")
_OPTIONS: Final[Path] = ("clientRequest", "transcodeOptions")
_TRANS_MODE: Final = (*_OPTIONS, "transConfig", "transMode")
_FORMAT: Final = (*_OPTIONS, "container", "format")
_HLS: Final = {_TYPES: ["hls"]}
_ORIGINAL: Final = {**_HLS, _STREAM_MODE: "original", _STREAM_TYPES: 0}
_POSTPONED: Final = {_APPS: "postpone_transcoding", _TRANS_MODE: "postponeTranscoding", _FORMAT: "mp4"}

FORCED: Final[Mapping[Variant, Mapping[Path, Any]]] = MappingProxyType(
    {
        Variant.MIX_HLS: _HLS,
        Variant.MIX_MP4: {_TYPES: ["hls", "mp4"]},
        Variant.INDIVIDUAL: _HLS,
        Variant.ORIGINAL: _ORIGINAL,
        Variant.SNAPSHOT: {},
        Variant.SNAPSHOT_RECORDING: _HLS,
        Variant.POSTPONED: {**_HLS, **_POSTPONED},
        Variant.AUDIO_MIX: {**_ORIGINAL, **_POSTPONED, _TRANS_MODE: "audioMix", _FORMAT: "mp3"},
        Variant.WEB: {},
        Variant.WEB_CDN: {},
    }
)
"""The values that make a body the one variant and no other."""

_RTC: Final[Mapping[Path, Any]] = {
    (*RECORDING, "channelType"): 1,
    _STREAM_TYPES: 2,
    (*RECORDING, "maxIdleTime"): 300,
}
_PICTURE: Final = {
    "width": 1280,
    "height": 720,
    "fps": 15,
    "bitrate": 2260,
    "mixedVideoLayout": 1,
    "backgroundColor": "#000000",
}
_SHOTS: Final[Mapping[Path, Any]] = {(*SNAPSHOT, "captureInterval"): 10, (*SNAPSHOT, "fileType"): ["jpg"]}
_PAGE: Final = {
    "serviceName": RECORDER,
    "serviceParam": {"url": "", "audioProfile": 0, "videoWidth": 1280, "videoHeight": 720, "maxRecordingHour": 2},
}
_PUSH: Final = {"serviceName": PUSHER, "serviceParam": {"outputs": [{}]}}
_SHELF_PUSH: Final = json.dumps(["push"])
_SHELF_GROUP: Final = json.dumps(["group"])
"""Says that the group was not there before somebody chose individual mode, and shall not stay when it is left."""


def _begin(variant: Variant) -> Mapping[Path, Any]:
    """What a body of ``variant`` starts with where nothing is known yet; two hours at most for a page that nobody stops."""
    mode = VARIANTS[variant].mode
    if mode is Mode.WEB:
        return {_TYPES: ["hls", "mp4"], SERVICES: [_PAGE]}
    if mode is Mode.MIX:
        return {**_RTC, TRANSCODING: _PICTURE}
    shots = _SHOTS if variant in (Variant.SNAPSHOT, Variant.SNAPSHOT_RECORDING) else {}
    return {**_RTC, **shots}


def default_draft(variant: Variant = Variant.MIX_MP4) -> Draft:
    """A recording of this kind that works: 300 s idle exit (behaviour §2 recommends it), 1280×720, best fit."""
    body: Any = {"cname": "demo-room", "uid": "900001", "clientRequest": {}}
    draft = Draft(VARIANTS[variant].mode, put_in(body, ("clientRequest", "storageConfig"), {"vendor": 1, "region": 0, "bucket": ""}))
    return _filled(draft, variant)


def converted(draft: Draft, variant: Variant) -> Draft:
    """``draft`` as a recording of another kind. Going there and back gives the same body again."""
    former = draft.variant
    if former is variant:
        return draft
    body, shelf = dict(draft.body), dict(draft.shelf)
    # What only made it the former variant goes; what had stood there before comes back from the shelf.
    for path in FORCED[former]:
        body = drop_in(body, path)
    index = push_index(body)
    if index is not None and variant is not Variant.WEB_CDN:
        shelf[_SHELF_PUSH] = get_in(body, (*SERVICES, index))
        body = drop_in(body, (*SERVICES, index))
    if VARIANTS[variant].mode is not Mode.INDIVIDUAL and shelf.pop(_SHELF_GROUP, False):
        body = drop_in(body, UID_GROUP)
    body = _shelve(variant, body, shelf)
    for path, key in sorted((tuple(json.loads(key)), key) for key in shelf if key not in (_SHELF_PUSH, _SHELF_GROUP)):
        # Blocks before what belongs into them, or the part would stand in the way of the whole.
        if _takes(variant, path) and get_in(body, path) is None:
            body = put_in(body, path, shelf.pop(key))
    body = _shelve(variant, body, shelf)  # a block that came back may hold what only a third variant permits
    if variant is Variant.INDIVIDUAL and get_in(body, _STREAM_MODE) == "original":
        body = drop_in(body, _STREAM_MODE)
    for path, value in FORCED[variant].items():
        before = get_in(body, path)
        if before is not None and before != value:
            shelf[json.dumps(path)] = before
    mode = VARIANTS[variant].mode
    if mode is Mode.INDIVIDUAL and draft.mode is not mode and get_in(body, UID_GROUP) is None:
        shelf[_SHELF_GROUP] = True
    return _filled(replace(draft, mode=mode, body=body, shelf=shelf), variant)


def _filled(draft: Draft, variant: Variant) -> Draft:
    """With the values that the variant needs."""
    body, shelf = dict(draft.body), dict(draft.shelf)
    for path, value in FORCED[variant].items():
        body = put_in(body, path, value)
    for path, value in _begin(variant).items():
        if get_in(body, path) is None:
            body = put_in(body, path, value)
    if VARIANTS[variant].mode is Mode.INDIVIDUAL and get_in(body, UID_GROUP) is None:
        body = put_in(body, UID_GROUP, uid_group(get_in(body, RECORDING)))
    if variant is Variant.WEB_CDN and push_index(body) is None:
        services = get_in(body, SERVICES)
        body = put_in(body, SERVICES, [*services, shelf.pop(_SHELF_PUSH, _PUSH)] if isinstance(services, (list, tuple)) else [_PAGE, _PUSH])
    return replace(draft, body=body, shelf=shelf)


_VIDEO_LISTS: Final[tuple[Path, ...]] = tuple((*RECORDING, key) for key in UID_LISTS if "Video" in key)


def _takes(variant: Variant, path: Path) -> bool:
    """Whether a variant permits a field, the lists of video counting only where there is video."""
    return permitted(variant, path) and not (path in _VIDEO_LISTS and FORCED[variant].get(_STREAM_TYPES) == 0)


def _shelve(variant: Variant, body: Mapping[str, Any], shelf: dict[str, Any]) -> dict[str, Any]:
    """``body`` without what the variant does not permit, which is put on the shelf."""
    kept: Any = dict(body)
    silent = [path for path in _VIDEO_LISTS if not _takes(variant, path) and get_in(body, path) is not None]
    for path in (*misplaced_paths(variant, body), *silent):
        shelf[json.dumps(path)] = get_in(body, path)
        kept = drop_in(kept, path)
    return dict(kept)


def uid_group(recording: object) -> int:
    """``subscribeUidGroup`` for the lists of a ``recordingConfig``: the size of the union of both media (rest-api §3.3)."""
    wanted: set[str] = set()
    everybody = True
    for key in ("subscribeAudioUids", "subscribeVideoUids"):
        items = get_in(recording, (key,))
        if isinstance(items, (list, tuple)) and items:
            everybody = ALL_STREAMS in items
            wanted |= {str(item) for item in items}
            if everybody:
                break
    count = SHOWN_MAX if everybody else len(wanted)
    return next((group for group, limit in enumerate(GROUPS) if count <= limit), len(GROUPS) - 1)


def with_group(before: Draft, after: Draft) -> Draft:
    """``after`` with its group following its lists, unless somebody had set another group than the lists of ``before`` asked for."""
    if after.mode is not Mode.INDIVIDUAL:
        return after
    lists = [(before.get((*RECORDING, key)), after.get((*RECORDING, key))) for key in UID_LISTS]
    if all(old == new for old, new in lists):
        return after
    followed = before.get(UID_GROUP) in (None, uid_group(before.get(RECORDING)))
    return after.put(UID_GROUP, uid_group(after.get(RECORDING))) if followed else after
