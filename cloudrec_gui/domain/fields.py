"""Every field of every request, as data: where it may stand, of which type, in which range, with which default (rest-api §2–§7).

This one table is what the forms show, what the preflight finds misplaced or unknown, and what the editor of the JSON offers. The
models of ``api`` check the same facts once more before anything is sent; a test keeps the two from drifting apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import PUSHER, RECORDER, VARIANTS, Presence, Variant, variant_of

ALL_STREAMS: Final = "#allstream#"
LIST_MAX: Final = 32
PREFIX_MAX: Final = 128
"""Characters of ``fileNamePrefix``, every element with a slash behind it."""
STS_VENDORS: Final = frozenset({1, 2, 3})
"""Whose temporary credentials the service takes (rest-api §3.2)."""
ANY: Final = "*"
"""Stands in a path of the table for any place in a list."""


class Kind(Enum):
    """The JSON type of a value."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    TEXTS = "texts"
    OBJECT = "object"
    OBJECTS = "objects"


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """One field. ``default`` is what the service takes when the field is absent, None where there is none."""

    path: Path
    kind: Kind
    variants: frozenset[Variant]
    """Where it may stand."""
    required: frozenset[Variant] = frozenset()
    default: object = None
    minimum: float | None = None
    maximum: float | None = None
    """Of the number; of a list or text, of its length."""
    values: tuple[object, ...] = ()
    unit: str = ""
    secret: bool = False
    section: str = ""
    """Where the specification has it."""


EVERY: Final = frozenset(Variant)
_IN: Final = {mode: frozenset(f.variant for f in VARIANTS.values() if f.mode is mode) for mode in Mode}
RTC: Final = _IN[Mode.INDIVIDUAL] | _IN[Mode.MIX]
MIX: Final = _IN[Mode.MIX]
INDIVIDUAL: Final = _IN[Mode.INDIVIDUAL]
WEB: Final = _IN[Mode.WEB]
CDN: Final = frozenset({Variant.WEB_CDN})
SNAPSHOTS: Final = frozenset({Variant.SNAPSHOT, Variant.SNAPSHOT_RECORDING})
LEGACY: Final = frozenset(f.variant for f in VARIANTS.values() if f.legacy)
_FILES: Final = EVERY - {Variant.SNAPSHOT}
_MIXING: Final = frozenset({Variant.AUDIO_MIX})

_T, _I, _N, _B, _L, _O, _A = Kind.TEXT, Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN, Kind.TEXTS, Kind.OBJECT, Kind.OBJECTS


def _f(
    path: str,
    kind: Kind,
    variants: frozenset[Variant],
    section: str,
    *,
    required: bool | frozenset[Variant] = False,
    default: object = None,
    span: tuple[float | None, float | None] = (None, None),
    values: tuple[object, ...] = (),
    unit: str = "",
    secret: bool = False,
) -> FieldFacts:
    needed = variants if required is True else (required or frozenset())
    steps: Path = tuple(path.split("."))
    return FieldFacts(steps, kind, variants, needed, default, span[0], span[1], values, unit, secret, section)


_ENVELOPE: Final = (
    _f("cname", _T, EVERY, "§1.5", required=True),
    _f("uid", _T, EVERY, "§1.5", required=True),
    _f("clientRequest", _O, EVERY, "§1.5", required=True),
)


def _layout(base: str, section: str) -> tuple[FieldFacts, ...]:
    return (
        _f(f"{base}.mixedVideoLayout", _I, MIX, section, default=0, values=(0, 1, 2, 3)),
        _f(f"{base}.maxResolutionUid", _T, MIX, section),
        _f(f"{base}.backgroundColor", _T, MIX, section, default="#000000"),
        _f(f"{base}.backgroundImage", _T, MIX, section),
        _f(f"{base}.defaultUserBackgroundImage", _T, MIX, section),
        _f(f"{base}.layoutConfig", _A, MIX, section, span=(0, 17)),
        _f(f"{base}.layoutConfig.*.uid", _T, MIX, section),
        *(_f(f"{base}.layoutConfig.*.{key}", _N, MIX, section, required=True, span=(0, 1)) for key in ("x_axis", "y_axis")),
        *(_f(f"{base}.layoutConfig.*.{key}", _N, MIX, section, required=True, span=(0, 1)) for key in ("width", "height")),
        _f(f"{base}.layoutConfig.*.alpha", _N, MIX, section, default=1, span=(0, 1)),
        _f(f"{base}.layoutConfig.*.render_mode", _I, MIX, section, default=0, values=(0, 1)),
        _f(f"{base}.backgroundConfig", _A, MIX, section),
        _f(f"{base}.backgroundConfig.*.uid", _T, MIX, section, required=True),
        _f(f"{base}.backgroundConfig.*.image_url", _T, MIX, section, required=True),
        _f(f"{base}.backgroundConfig.*.render_mode", _I, MIX, section, default=0, values=(0, 1)),
    )


def _storage(section: str, *, required: bool) -> tuple[FieldFacts, ...]:
    base = "clientRequest.storageConfig"
    return (
        _f(base, _O, EVERY, section, required=required),
        _f(f"{base}.vendor", _I, EVERY, section, required=True, values=(1, 2, 3, 5, 6, 7, 8, 11)),
        _f(f"{base}.region", _I, EVERY, section, required=True, span=(0, None)),
        _f(f"{base}.bucket", _T, EVERY, section, required=True),
        _f(f"{base}.accessKey", _T, EVERY, section, required=True, secret=True),
        _f(f"{base}.secretKey", _T, EVERY, section, required=True, secret=True),
        _f(f"{base}.stsToken", _T, EVERY, section, secret=True),
        _f(f"{base}.stsExpiration", _I, EVERY, section, span=(0, 2**64 - 1), unit="Unix s"),
        _f(f"{base}.fileNamePrefix", _L, EVERY, section, span=(0, 128)),
        _f(f"{base}.extensionParams", _O, EVERY, section),
        _f(f"{base}.extensionParams.sse", _T, EVERY, section, values=("kms", "aes256")),
        _f(f"{base}.extensionParams.tag", _T, EVERY, section),
        _f(f"{base}.extensionParams.endpoint", _T, EVERY, section),
    )


def _lists(audio: str, video: str, section: str) -> tuple[FieldFacts, ...]:
    return tuple(
        _f(f"{base}.{key}", _L, RTC, section, span=(1, LIST_MAX))
        for base, key in (
            (audio, "subscribeAudioUids"),
            (audio, "unSubscribeAudioUids"),
            (video, "subscribeVideoUids"),
            (video, "unSubscribeVideoUids"),
        )
    )


_ACQUIRE: Final = (
    *_ENVELOPE,
    _f("clientRequest.scene", _I, EVERY, "§2", default=0, values=(0, 1, 2)),
    _f("clientRequest.resourceExpiredHour", _I, EVERY, "§2", default=72, span=(1, 720), unit="h"),
    _f("clientRequest.startParameter", _O, EVERY, "§2"),
    _f("clientRequest.excludeResourceIds", _L, EVERY, "§2"),
    _f("clientRequest.region", _T, EVERY - LEGACY, "§2", values=("CN", "AP", "EU", "NA")),
    _f("clientRequest.regionAffinity", _I, EVERY - LEGACY, "§2", default=0, values=(0, 1, 2, 3, 4)),
)

_REC: Final = "clientRequest.recordingConfig"
_TRANS: Final = f"{_REC}.transcodingConfig"
_EXT: Final = "clientRequest.extensionServiceConfig"
_PARAM: Final = f"{_EXT}.extensionServices.*.serviceParam"
_OPTIONS: Final = "clientRequest.transcodeOptions"

_START: Final = (
    *_ENVELOPE,
    _f("clientRequest.token", _T, EVERY, "§3.2", secret=True),
    _f(_REC, _O, RTC, "§3.3", required=True),
    _f(f"{_REC}.channelType", _I, RTC, "§3.3", required=True, default=0, values=(0, 1)),
    _f(f"{_REC}.streamTypes", _I, RTC, "§3.3", default=2, values=(0, 1, 2)),
    _f(f"{_REC}.streamMode", _T, INDIVIDUAL, "§3.3", default="default", values=("default", "standard", "original")),
    _f(f"{_REC}.videoStreamType", _I, RTC, "§3.3", default=0, values=(0, 1)),
    _f(f"{_REC}.audioProfile", _I, MIX, "§3.3", default=0, values=(0, 1, 2)),
    _f(f"{_REC}.maxIdleTime", _I, RTC, "§3.3", default=30, span=(5, 2592000), unit="s"),
    _f(f"{_REC}.decryptionMode", _I, RTC, "§3.3", default=0, values=tuple(range(9))),
    _f(f"{_REC}.secret", _T, RTC, "§3.3", secret=True),
    _f(f"{_REC}.salt", _T, RTC, "§3.3", secret=True),
    *_lists(_REC, _REC, "§3.3"),
    _f(f"{_REC}.subscribeUidGroup", _I, RTC, "§3.3", required=INDIVIDUAL, values=tuple(range(6))),
    _f(f"{_REC}.privateParams", _T, RTC, "§3.3"),
    _f(_TRANS, _O, MIX, "§3.5"),
    _f(f"{_TRANS}.width", _I, MIX, "§3.5", default=360, span=(1, 1920), unit="px"),
    _f(f"{_TRANS}.height", _I, MIX, "§3.5", default=640, span=(1, 1920), unit="px"),
    _f(f"{_TRANS}.fps", _I, MIX, "§3.5", default=15, values=(1, 7, 10, 15, 24, 30, 60)),
    _f(f"{_TRANS}.bitrate", _I, MIX, "§3.5", default=500, span=(1, 6500), unit="kbps"),
    *_layout(_TRANS, "§3.5"),
    _f("clientRequest.recordingFileConfig", _O, _FILES, "§3.6"),
    _f("clientRequest.recordingFileConfig.avFileType", _L, _FILES, "§3.6", default=("hls",), span=(1, 2)),
    _f("clientRequest.snapshotConfig", _O, SNAPSHOTS, "§3.7", required=True),
    _f("clientRequest.snapshotConfig.captureInterval", _I, SNAPSHOTS, "§3.7", default=10, span=(5, 3600), unit="s"),
    _f("clientRequest.snapshotConfig.fileType", _L, SNAPSHOTS, "§3.7", required=True),
    *_storage("§3.2", required=True),
    _f(_EXT, _O, WEB, "§3.8", required=True),
    _f(f"{_EXT}.errorHandlePolicy", _T, WEB, "§3.8", default="error_abort", values=("error_abort",)),
    _f(f"{_EXT}.extensionServices", _A, WEB, "§3.8", required=True, span=(1, 2)),
    _f(f"{_EXT}.extensionServices.*.serviceName", _T, WEB, "§3.8", required=True, values=(RECORDER, PUSHER)),
    _f(f"{_EXT}.extensionServices.*.errorHandlePolicy", _T, WEB, "§3.8", values=("error_abort", "error_ignore")),
    _f(_PARAM, _O, WEB, "§3.8", required=True),
    _f(f"{_PARAM}.url", _T, WEB, "§3.8", required=True),
    _f(f"{_PARAM}.audioProfile", _I, WEB, "§3.8", required=True, values=(0, 1, 2)),
    _f(f"{_PARAM}.videoWidth", _I, WEB, "§3.8", required=True, span=(240, 1920), unit="px"),
    _f(f"{_PARAM}.videoHeight", _I, WEB, "§3.8", required=True, span=(240, 1920), unit="px"),
    _f(f"{_PARAM}.maxRecordingHour", _I, WEB, "§3.8", required=True, span=(1, 720), unit="h"),
    _f(f"{_PARAM}.videoBitrate", _I, WEB, "§3.8", span=(50, 8000), unit="kbps"),
    _f(f"{_PARAM}.videoFps", _I, WEB, "§3.8", default=15, span=(5, 60)),
    _f(f"{_PARAM}.mobile", _B, WEB, "§3.8", default=False),
    _f(f"{_PARAM}.maxVideoDuration", _I, WEB, "§3.8", default=120, span=(30, 240), unit="min"),
    _f(f"{_PARAM}.onhold", _B, WEB, "§3.8", default=False),
    _f(f"{_PARAM}.readyTimeout", _I, WEB, "§3.8", default=0, span=(0, 60), unit="s"),
    _f(f"{_PARAM}.outputs", _A, CDN, "§3.8", required=True, span=(1, 1)),
    _f(f"{_PARAM}.outputs.*.rtmpUrl", _T, CDN, "§3.8", required=True, secret=True),
    _f("clientRequest.appsCollection", _O, LEGACY, "§3.9", required=True),
    _f("clientRequest.appsCollection.combinationPolicy", _T, LEGACY, "§3.9", required=True, values=("default", "postpone_transcoding")),
    _f(_OPTIONS, _O, LEGACY, "§3.9", required=True),
    _f(f"{_OPTIONS}.transConfig", _O, LEGACY, "§3.9", required=True),
    _f(f"{_OPTIONS}.transConfig.transMode", _T, LEGACY, "§3.9", required=True, values=("postponeTranscoding", "audioMix")),
    _f(f"{_OPTIONS}.container", _O, LEGACY, "§3.9"),
    _f(f"{_OPTIONS}.container.format", _T, LEGACY, "§3.9", values=("mp4", "mp3", "m4a", "aac")),
    _f(f"{_OPTIONS}.audio", _O, _MIXING, "§3.9"),
    _f(f"{_OPTIONS}.audio.sampleRate", _T, _MIXING, "§3.9", default="48000", values=("48000", "32000", "16000")),
    _f(f"{_OPTIONS}.audio.bitrate", _T, _MIXING, "§3.9", default="48000", values=("48000",)),
    _f(f"{_OPTIONS}.audio.channels", _T, _MIXING, "§3.9", default="2", values=("1", "2")),
)

_SUBSCRIBE: Final = "clientRequest.streamSubscribe"
_UPDATE: Final = (
    *_ENVELOPE,
    _f(_SUBSCRIBE, _O, RTC, "§5"),
    _f(f"{_SUBSCRIBE}.audioUidList", _O, RTC, "§5"),
    _f(f"{_SUBSCRIBE}.videoUidList", _O, RTC, "§5"),
    *_lists(f"{_SUBSCRIBE}.audioUidList", f"{_SUBSCRIBE}.videoUidList", "§5"),
    _f("clientRequest.webRecordingConfig", _O, WEB, "§5"),
    _f("clientRequest.webRecordingConfig.onhold", _B, WEB, "§5", default=False),
    _f("clientRequest.rtmpPublishConfig", _O, CDN, "§5"),
    _f("clientRequest.rtmpPublishConfig.outputs", _A, CDN, "§5", required=True, span=(1, 1)),
    _f("clientRequest.rtmpPublishConfig.outputs.*.rtmpUrl", _T, CDN, "§5", required=True, secret=True),
    *_storage("§5", required=False),
)

FIELDS: Final[Mapping[Operation, tuple[FieldFacts, ...]]] = MappingProxyType(
    {
        Operation.ACQUIRE: _ACQUIRE,
        Operation.START: _START,
        Operation.QUERY: (),
        Operation.UPDATE: _UPDATE,
        Operation.UPDATE_LAYOUT: (*_ENVELOPE, *_layout("clientRequest", "§6")),
        Operation.STOP: (*_ENVELOPE, _f("clientRequest.async_stop", _B, EVERY, "§7", default=False)),
    }
)
"""All fields in the order of the documents; a list's items and an object's keys follow it."""

_BY_PATH: Final = {operation: {row.path: row for row in rows} for operation, rows in FIELDS.items()}
_OTHER_SPELLINGS: Final = MappingProxyType({f"unsubscribe{medium}Uids": f"unSubscribe{medium}Uids" for medium in ("Audio", "Video")})
"""Both spellings are documented (rest-api §3.4); one row of the table stands for both."""


def pattern(path: Path) -> Path:
    """``path`` as the table writes it: ``"*"`` for places in lists, one spelling for keys that have two."""
    return tuple(ANY if isinstance(step, int) else _OTHER_SPELLINGS.get(step, step) for step in path)


def facts(operation: Operation, path: Path) -> FieldFacts | None:
    """What is known about the field at ``path`` of a request, None for a key that the service does not know."""
    return _BY_PATH[operation].get(pattern(path))


def known(operation: Operation, path: Path) -> bool:
    return facts(operation, path) is not None


def permitted(variant: Variant, path: Path) -> bool:
    """Whether the field at ``path`` of a start body means anything to ``variant``. Unknown keys are not judged: True."""
    row = facts(Operation.START, path)
    if row is None:
        return True
    return variant in row.variants and _serves(variant, path)


def _serves(variant: Variant, path: Path) -> bool:
    """Ignored by the service is as good as not permitted."""
    block = path[1] if len(path) > 1 and path[0] == "clientRequest" else ""
    return VARIANTS[variant].blocks.get(str(block)) is not Presence.IGNORED


def unknown_paths(operation: Operation, body: object) -> tuple[Path, ...]:
    """The outermost keys in ``body`` that the specification does not name, in the order of the body (values are not judged)."""
    return tuple(_unknown(operation, body, ()))


def _unknown(operation: Operation, tree: object, prefix: Path) -> Iterator[Path]:
    for step, value in _children(tree):
        path = (*prefix, step)
        if isinstance(step, int):
            yield from _unknown(operation, value, path)
        elif not known(operation, path):
            yield path
        elif _is_open(operation, path):
            yield from _unknown(operation, value, path)


def _is_open(operation: Operation, path: Path) -> bool:
    """Whether the table says what stands below. ``startParameter`` is start's business."""
    row = facts(operation, path)
    return row is not None and row.kind in (Kind.OBJECT, Kind.OBJECTS) and row.path[-1] != "startParameter"


def misplaced_paths(variant: Variant, body: object) -> tuple[Path, ...]:
    """The outermost known keys of a start body that ``variant`` does not permit: refused, or ignored without a word."""
    return tuple(_misplaced(variant, body, ()))


def _misplaced(variant: Variant, tree: object, prefix: Path) -> Iterator[Path]:
    for step, value in _children(tree):
        path = (*prefix, step)
        if isinstance(step, str) and not permitted(variant, path):
            yield path
        else:
            yield from _misplaced(variant, value, path)


def _children(tree: object) -> Iterator[tuple[str | int, Any]]:
    if isinstance(tree, Mapping):
        yield from tree.items()
    elif isinstance(tree, (list, tuple)):
        yield from enumerate(tree)


def missing_paths(mode: Mode, body: Mapping[str, Any]) -> tuple[Path, ...]:
    """Required fields that a start body lacks below blocks that it has; secrets are not asked for."""
    variant = variant_of(mode, body)
    found: list[Path] = []
    for row in _START:
        asked = variant in row.required and not row.secret and ANY not in row.path
        if asked and not _stands(body, row.path) and (len(row.path) == 1 or _stands(body, row.path[:-1])):
            found.append(row.path)
    return tuple(found)


def _stands(body: object, path: Path) -> bool:
    for step in path:
        if not isinstance(body, Mapping) or step not in body:
            return False
        body = body[step]
    return True
