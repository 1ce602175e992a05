"""Any body that the specification permits, for every kind of recording, grown from the table of fields.

The table gives keys, types and ranges; what no single field shows (two lists that exclude each other, a picture that is too
large) is settled afterwards. Keys that no document knows are strewn in.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from typing import Any

from hypothesis import strategies as st

from cloudrec_gui.domain.drafts import FORCED
from cloudrec_gui.domain.fields import ALL_STREAMS, ANY, CDN, FIELDS, SNAPSHOTS, FieldFacts, Kind
from cloudrec_gui.domain.ids import CNAME_EXTRA
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.trees import drop_in, get_in, put_in
from cloudrec_gui.domain.variants import PUSHER, RECORDER, VARIANTS, Variant

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
UIDS = st.integers(1, 4294967295).map(str)
WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
IMAGES = WORDS.map(lambda word: f"https://pics.example.org/{word.encode().hex()}.jpg")
ADDRESSES = st.sampled_from(["rtmp", "rtmps"]).flatmap(
    lambda scheme: WORDS.map(lambda word: f"{scheme}://in.example.org/{word.encode().hex()}")
)
TEXTS: Mapping[str, st.SearchStrategy[str]] = {
    "uid": UIDS,
    "maxResolutionUid": UIDS,
    "backgroundColor": st.integers(0, 0xFFFFFF).map("#{:06x}".format),
    "backgroundImage": IMAGES,
    "defaultUserBackgroundImage": IMAGES,
    "image_url": IMAGES,
    "rtmpUrl": ADDRESSES,
    "url": WORDS.map(lambda word: f"http://show.example.org:8080/{word.encode().hex()}"),
    "salt": st.binary(min_size=32, max_size=32).map(lambda raw: base64.b64encode(raw).decode()),
    "endpoint": st.sampled_from(["minio.example.org", "10.0.0.7:9000"]),
}
LISTS: Mapping[str, st.SearchStrategy[list[str]]] = {
    "avFileType": st.sampled_from([["hls"], ["hls", "mp4"]]),
    "fileType": st.just(["jpg"]),
    "excludeResourceIds": st.lists(st.text(LETTERS + "-_", min_size=1, max_size=40), max_size=3),
    "fileNamePrefix": st.lists(st.text(LETTERS, min_size=1, max_size=20), max_size=6),
}
SUBSCRIBED = st.just([ALL_STREAMS]) | st.lists(UIDS, min_size=1, max_size=32)
FUTURE = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)
RECORDING: Path = ("clientRequest", "recordingConfig")
TRANSCODING: Path = (*RECORDING, "transcodingConfig")
STORAGE: Path = ("clientRequest", "storageConfig")
SERVICES: Path = ("clientRequest", "extensionServiceConfig", "extensionServices")
FORMATS = {Variant.POSTPONED: ["mp4"], Variant.AUDIO_MIX: ["mp3", "m4a", "aac"]}


@st.composite
def bodies(draw: st.DrawFn, operation: Operation, variant: Variant) -> dict[str, Any]:
    """A body of ``operation`` for a recording of this kind that the service documents as good."""
    rows = [row for row in FIELDS[operation] if variant in row.variants]
    body = grown(draw, rows, (), variant)
    if VARIANTS[variant].mode is Mode.WEB:
        body["cname"] = draw(WORDS)
    return dict(SETTLE[operation](draw, variant, body))


def grown(draw: st.DrawFn, rows: Iterable[FieldFacts], prefix: Path, variant: Variant) -> dict[str, Any]:
    """The object at ``prefix``, with its required keys and some of the others, and sometimes one of tomorrow."""
    made: dict[str, Any] = {}
    rows = list(rows)
    for row in rows:
        if row.path[:-1] == prefix and (variant in row.required or draw(st.booleans())):
            made[str(row.path[-1])] = valued(draw, rows, row, variant)
    if prefix and draw(st.integers(0, 5)) == 5:
        made["futureKey"] = draw(FUTURE)
    return made


def valued(draw: st.DrawFn, rows: list[FieldFacts], row: FieldFacts, variant: Variant) -> Any:
    name = str(row.path[-1])
    if name == "extensionServices":
        return [service(draw, rows, variant, role) for role in services_of(draw, variant)]
    if row.kind is Kind.OBJECT:
        return grown(draw, rows, row.path, variant)
    if row.kind is Kind.OBJECTS:
        count = draw(st.integers(int(row.minimum or 0), min(int(row.maximum or 3), 3)))
        return [grown(draw, rows, (*row.path, ANY), variant) for _ in range(count)]
    if row.values:
        return draw(st.sampled_from(row.values))
    if row.kind is Kind.TEXTS:
        return draw(LISTS.get(name, st.lists(UIDS, min_size=1, max_size=32) if name.startswith("unSub") else SUBSCRIBED))
    if row.kind is Kind.TEXT:
        channel = st.text(LETTERS + CNAME_EXTRA, min_size=1, max_size=63)
        return draw(channel if name == "cname" else TEXTS.get(name, WORDS))
    if row.kind is Kind.BOOLEAN:
        return draw(st.booleans())
    if row.kind is Kind.NUMBER:
        return draw(st.integers(0, 1_000_000)) / 1e6
    return draw(st.integers(int(row.minimum or 0), int(row.maximum if row.maximum is not None else 30)))


def services_of(draw: st.DrawFn, variant: Variant) -> list[str]:
    return draw(st.permutations([RECORDER, PUSHER])) if variant in CDN else [RECORDER]


def service(draw: st.DrawFn, rows: list[FieldFacts], variant: Variant, name: str) -> dict[str, Any]:
    made = grown(draw, rows, (*SERVICES, ANY), variant)
    params = [row for row in rows if (row.path[-1] == "outputs" or "outputs" in row.path) is (name == PUSHER)]
    return {**made, "serviceName": name, "serviceParam": grown(draw, params, (*SERVICES, ANY, "serviceParam"), variant)}


def settled_start(draw: st.DrawFn, variant: Variant, body: Any) -> Any:
    for path, value in FORCED[variant].items():
        body = put_in(body, path, value)
    if variant in FORMATS and get_in(body, ("clientRequest", "transcodeOptions", "container", "format")) is not None:
        body = put_in(body, ("clientRequest", "transcodeOptions", "container", "format"), draw(st.sampled_from(FORMATS[variant])))
    for place in range(len(get_in(body, SERVICES, ()))):
        body = smaller(body, (*SERVICES, place, "serviceParam"), "videoWidth", "videoHeight")
    if get_in(body, TRANSCODING) is not None:
        body = put_in(body, (*TRANSCODING, "width"), get_in(body, (*TRANSCODING, "width"), 360))
        body = put_in(body, (*TRANSCODING, "height"), get_in(body, (*TRANSCODING, "height"), 640))
        body = settled_layout(smaller(body, TRANSCODING, "width", "height"), TRANSCODING)
    if get_in(body, RECORDING) is not None:
        body = settled_recording(draw, variant, body)
    return settled_storage(body)


def settled_recording(draw: st.DrawFn, variant: Variant, body: Any) -> Any:
    if get_in(body, (*RECORDING, "decryptionMode")):
        body = put_in(put_in(body, (*RECORDING, "secret"), draw(WORDS)), (*RECORDING, "salt"), draw(TEXTS["salt"]))
    if (*RECORDING, "streamMode") not in FORCED[variant] and get_in(body, (*RECORDING, "streamMode")) == "original":
        body = put_in(body, (*RECORDING, "streamMode"), "standard")
    if variant in SNAPSHOTS:
        body = put_in(body, (*RECORDING, "streamTypes"), draw(st.sampled_from([1, 2])))
    body = exclusive(exclusive(body, RECORDING, "Audio"), RECORDING, "Video")
    types = get_in(body, (*RECORDING, "streamTypes"))
    for kind, gone in ((0, "Video"), (1, "Audio")):
        if types == kind:
            body = drop_in(drop_in(body, (*RECORDING, f"subscribe{gone}Uids")), (*RECORDING, f"unSubscribe{gone}Uids"))
    heard = any(get_in(body, (*RECORDING, f"{how}AudioUids")) for how in ("subscribe", "unSubscribe"))
    seen = any(get_in(body, (*RECORDING, f"{how}VideoUids")) for how in ("subscribe", "unSubscribe"))
    if variant in SNAPSHOTS and heard and not seen:
        body = put_in(body, (*RECORDING, "subscribeVideoUids"), [ALL_STREAMS])
    return body


def exclusive(body: Any, at: Path, medium: str) -> Any:
    both = all(get_in(body, (*at, f"{how}{medium}Uids")) for how in ("subscribe", "unSubscribe"))
    return drop_in(body, (*at, f"unSubscribe{medium}Uids")) if both else body


def smaller(body: Any, at: Path, width: str, height: str) -> Any:
    sides = get_in(body, (*at, width)), get_in(body, (*at, height))
    if None in sides:
        return body
    return put_in(body, (*at, height), max(min(sides[1], 1920 * 1080 // sides[0]), 240 if width == "videoWidth" else 1))


def settled_layout(body: Any, at: Path) -> Any:
    regions = get_in(body, (*at, "layoutConfig"))
    if not regions:
        body = put_in(body, (*at, "mixedVideoLayout"), 1)
        return drop_in(body, (*at, "layoutConfig"))
    fitting = []
    for region in regions:
        right, below = (round(1e6 - region[start] * 1e6) for start in ("x_axis", "y_axis"))
        width, height = (min(round(region[side] * 1e6), room) / 1e6 for side, room in (("width", right), ("height", below)))
        fitting.append({**region, "width": width, "height": height})
    return put_in(put_in(body, (*at, "mixedVideoLayout"), 3), (*at, "layoutConfig"), fitting)


def settled_storage(body: Any) -> Any:
    storage = get_in(body, STORAGE)
    if storage is None:
        return body
    if storage["vendor"] == 11:
        body = put_in(body, (*STORAGE, "extensionParams", "endpoint"), "minio.example.org")
    if storage["vendor"] not in (1, 2, 3):
        body = drop_in(body, (*STORAGE, "stsToken"))
    elif "stsToken" in storage:
        body = put_in(body, (*STORAGE, "stsExpiration"), 1_900_000_000)
    return body


def settled_acquire(draw: st.DrawFn, variant: Variant, body: Any) -> Any:
    body = put_in(body, ("clientRequest", "scene"), VARIANTS[variant].scene)
    if get_in(body, ("clientRequest", "region")) is not None:
        body = drop_in(body, ("clientRequest", "regionAffinity"))
    return body


def settled_update(draw: st.DrawFn, variant: Variant, body: Any) -> Any:
    for medium in ("Audio", "Video"):
        body = exclusive(body, ("clientRequest", "streamSubscribe", f"{medium.lower()}UidList"), medium)
    return settled_storage(body)


SETTLE: Mapping[Operation, Any] = {
    Operation.ACQUIRE: settled_acquire,
    Operation.START: settled_start,
    Operation.UPDATE: settled_update,
    Operation.UPDATE_LAYOUT: lambda draw, variant, body: settled_layout(body, ("clientRequest",)),
    Operation.STOP: lambda draw, variant, body: body,
}
