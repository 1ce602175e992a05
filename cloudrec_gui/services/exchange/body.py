"""A JSON value as a request: which operation it belongs to and which part of its body it is.

People paste what they have: a whole body, a ``clientRequest``, one block out of it, a list of regions. The keys tell which; the
tables of :mod:`cloudrec_gui.domain.fields` know them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import islice
from typing import Any, Final

from cloudrec_gui.domain.draft import RECORDING, TRANSCODING, leaves, put_in, secret_paths, without_secrets
from cloudrec_gui.domain.fields import ANY, FIELDS, misplaced_paths, unknown_paths
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.domain.variants import variant_of
from cloudrec_gui.layout.wire import BACKGROUNDS, LAYOUT_KEYS, OUTPUT_KEYS, REGIONS
from cloudrec_gui.services.exchange.imported import Imported, ImportRefused, Kind, Note, dotted, is_placeholder
from cloudrec_gui.services.json_text import TextError

REQUEST: Final = "clientRequest"
_ENVELOPE: Final = frozenset({"cname", "uid", REQUEST})
_START_KEY: Final = "startParameter"
_ANSWER: Final = frozenset({"serverResponse", "resourceId", "sid", "code", "reason", "message"})
_UPDATE: Final = frozenset({"streamSubscribe", "webRecordingConfig", "rtmpPublishConfig"})
_LAYOUT: Final = frozenset(LAYOUT_KEYS)
_BY_KEY: Final = (
    (Operation.UPDATE, _UPDATE),
    (Operation.UPDATE_LAYOUT, _LAYOUT),
    (Operation.STOP, frozenset({"async_stop"})),
)
_INDIVIDUAL: Final = ("snapshotConfig", "appsCollection", "transcodeOptions")
_SCENES: Final[Mapping[object, Mode]] = {1: Mode.WEB, 2: Mode.INDIVIDUAL}
_MOST_SECRETS: Final = 64
_MOST_NOTES: Final = 12


def refused(error: TextError, code: str = "json") -> ImportRefused:
    """A fault of the text as a refusal."""
    place = {"code": error.code, "line": str(error.line), "column": str(error.column), "path": dotted(error.path)}
    return ImportRefused(code, {**error.params, **place}, error)


def from_value(value: object, operation: Operation | None = None, mode: Mode | None = None) -> Imported:
    """The request that a JSON value is. ``operation`` and ``mode`` are what its address says. Raises ImportRefused."""
    if isinstance(value, list):
        return _finished(operation or Operation.START, Mode.MIX, *_list_block(value))
    if not isinstance(value, dict):
        raise ImportRefused("not_a_body")
    if operation is None and REQUEST not in value and {"x_axis", "y_axis"} & set(value):
        # A single region; its uid is not the recorder's.
        return _finished(Operation.START, Mode.MIX, *_list_block([value]))
    if operation is not None or not _ENVELOPE.isdisjoint(value):
        if operation is None and REQUEST not in value and not _ANSWER.isdisjoint(value):
            raise ImportRefused("an_answer")
        found = operation or _operation(value.get(REQUEST))
        return _finished(found, mode, value, ())
    return _block(value, mode)


def _operation(request: object) -> Operation:
    """Which call a ``clientRequest`` belongs to; unknown keys alone make it a start, where they stay and are told."""
    keys = set(request) if isinstance(request, Mapping) else set()
    if keys & (_children(Operation.START)[REQUEST,] - {"storageConfig"}):
        return Operation.START
    for operation, own in _BY_KEY:
        if keys & own:
            return operation
    acquire = _children(Operation.ACQUIRE)[REQUEST,]
    return Operation.ACQUIRE if not keys or keys & acquire else Operation.START


@cache
def _children(operation: Operation) -> dict[Path, frozenset[str]]:
    """The documented keys below each object that has a fixed place."""
    found: dict[Path, set[str]] = {}
    for facts in FIELDS[operation]:
        if ANY not in facts.path:
            found.setdefault(facts.path[:-1], set()).add(str(facts.path[-1]))
    return {path: frozenset(keys) for path, keys in found.items()}


def _block(value: dict[str, Any], mode: Mode | None) -> Imported:
    """A ``clientRequest`` or a block of it, told by the object of the start body that shares most keys with it."""
    keys = set(value)
    if keys & _UPDATE or "async_stop" in keys:
        return _finished(_operation(value), mode, {REQUEST: value}, (REQUEST,))
    if keys & _LAYOUT and not keys & OUTPUT_KEYS:
        return _finished(Operation.UPDATE_LAYOUT, Mode.MIX, {REQUEST: value}, (REQUEST,))
    places = {**_children(Operation.START)}
    del places[()]
    path, own = max(places.items(), key=lambda item: (len(keys & item[1]), -len(item[0])))
    acquire = _children(Operation.ACQUIRE)[REQUEST,]
    if len(keys & acquire) > len(keys & own):
        return _finished(Operation.ACQUIRE, mode, {REQUEST: value}, (REQUEST,))
    if not keys & own:
        raise ImportRefused("an_answer" if keys & _ANSWER else "not_a_body")
    return _finished(Operation.START, mode, put_in({}, path, value), path)


def _list_block(value: list[Any]) -> tuple[dict[str, Any], Path]:
    """A list of regions or of users' pictures, in its place."""
    objects = [item for item in value if isinstance(item, dict)]
    if not objects or len(objects) != len(value):
        raise ImportRefused("not_a_body")
    if all("image_url" in item for item in objects):
        path: Path = (*TRANSCODING, BACKGROUNDS)
    elif all({"x_axis", "y_axis"} & set(item) for item in objects):
        path = (*TRANSCODING, REGIONS)
    else:
        raise ImportRefused("not_a_body")
    return put_in({}, path, value), path


def _guessed_mode(operation: Operation, body: Mapping[str, Any]) -> Mode | None:
    """The mode that only one kind of body can have."""
    if operation is Operation.UPDATE_LAYOUT:
        return Mode.MIX
    request = get_in(body, (REQUEST,), {})
    keys = set(request) if isinstance(request, Mapping) else set()
    recording = get_in(body, RECORDING, {})
    recording = recording if isinstance(recording, Mapping) else {}
    if keys & {"extensionServiceConfig", "webRecordingConfig", "rtmpPublishConfig"}:
        return Mode.WEB
    if keys.intersection(_INDIVIDUAL) or {"streamMode", "subscribeUidGroup"} & set(recording):
        return Mode.INDIVIDUAL
    kinds = get_in(request, ("recordingFileConfig", "avFileType"))
    if {"transcodingConfig", "audioProfile"} & set(recording) or (recording and isinstance(kinds, list) and "mp4" in kinds):
        return Mode.MIX
    return None


def _finished(operation: Operation, mode: Mode | None, body: Mapping[str, Any], part: Path) -> Imported:
    """Secrets out, acquire apart, and everything noted that will not be what it seems."""
    notes: list[Note] = []
    acquire: dict[str, Any] = {}
    if operation is Operation.ACQUIRE:
        body, acquire, scene = _of_acquire(body, notes)
        mode = mode or _SCENES.get(scene)
    mode = mode or _guessed_mode(operation, body)
    if len(tuple(islice(secret_paths(body), _MOST_SECRETS + 1))) > _MOST_SECRETS:
        raise ImportRefused("too_many_secrets", {"limit": str(_MOST_SECRETS)})
    bare, bag = without_secrets(body)
    secrets = {path: secret for path, secret in bag.items() if not is_placeholder(secret.reveal())}
    notes += [Note("secret_placeholder", {"path": dotted(path)}) for path in bag if path not in secrets]
    notes += _placeholders(bare)
    named = Operation.START if operation is Operation.ACQUIRE else operation
    if named in FIELDS:
        notes += [Note("unknown_key", {"path": dotted(path)}) for path in islice(unknown_paths(named, bare), _MOST_NOTES)]
    if operation is Operation.START and mode is not None:
        misplaced = misplaced_paths(variant_of(mode, bare), bare)
        notes += [Note("misplaced_key", {"path": dotted(path), "mode": mode.value}) for path in islice(misplaced, _MOST_NOTES)]
    return Imported(operation, mode, bare, acquire, secrets=secrets, notes=tuple(notes), kind=Kind.BODY, part=part)


def _of_acquire(body: Mapping[str, Any], notes: list[Note]) -> tuple[dict[str, Any], dict[str, Any], object]:
    """The start body that goes with an acquire, its options, and its scene."""
    request = body.get(REQUEST)
    options = dict(request) if isinstance(request, Mapping) else {}
    scene = options.pop("scene", None)
    start: dict[str, Any] = {key: value for key, value in body.items() if key != REQUEST}
    parameter = options.pop(_START_KEY, None)
    if isinstance(parameter, Mapping):
        start[REQUEST] = dict(parameter)
        options[_START_KEY] = True
    elif parameter is not None:
        notes.append(Note("start_parameter_odd"))
    return start, options, scene if type(scene) is int else None


def _placeholders(body: Mapping[str, Any]) -> list[Note]:
    found = ((path, value) for path, value in leaves(body) if isinstance(value, str) and is_placeholder(value))
    return [Note("placeholder", {"field": dotted(path), "text": value[:60]}) for path, value in islice(found, _MOST_NOTES)]
