"""Rules for what goes wrong without any call failing: no file, status 4 for ever, an upright picture, files elsewhere."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Origin, Recording, State
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.services.diagnosis.beginning import subscribed_lists
from cloudrec_gui.services.diagnosis.causes import Cause, Do, Known, Ranked, Remedy, Seen, Symptom
from cloudrec_gui.services.diagnosis.weighing import Case, Scene

WITHOUT_FILE_S: Final = 45.0
"""Ready for three slices and no file: something is odd (behaviour §2: a slice takes 15 s)."""
DEFAULT_SIZE: Final = (360, 640)
_SIZE: Final = ("recordingConfig", "transcodingConfig", "width")
_BACKUP: Final = "backuped"


def symptom_of(recording: Recording, now: float, known: Known) -> Symptom | None:
    """The most serious thing that is wrong with a recording none of whose calls has failed; None if all is well."""
    if recording.state is State.ENDED_EMPTY:
        return Symptom.NOTHING_RECORDED
    unasked = recording.stop_asked_at is None and recording.origin is not Origin.RESTORED
    if recording.state in (State.ENDED, State.ABNORMAL) and unasked:
        return Symptom.ENDED_BY_ITSELF
    ready = recording.confirmed_at
    if recording.state is State.READY and ready is not None and not recording.files and now - ready >= WITHOUT_FILE_S:
        return Symptom.STAYS_READY
    if recording.state is State.ENDED and recording.sid and not recording.files and recording.uploading:
        return Symptom.NO_FILES
    if recording.uploading == _BACKUP or any(service.uploading == _BACKUP for service in recording.services):
        return Symptom.BACKUP_CLOUD
    if recording.running and rivals(recording, known):
        return Symptom.DUPLICATE
    if recording.running and _upright(recording, known):
        return Symptom.PORTRAIT
    return None


def rivals(recording: Recording, known: Known) -> tuple[Recording, ...]:
    """Other running recordings of the channel that are no backup of this one, nor this one of them."""
    return tuple(
        other
        for other in known.others
        if other.running and recording.key not in (other.key, other.backup_of) and other.key != recording.backup_of
    )


def _upright(recording: Recording, known: Known) -> bool:
    if recording.mode is not Mode.MIX or recording.canvas != DEFAULT_SIZE or not known.request:
        return False
    return get_in(known.request, _SIZE) is None


def causes_of(symptom: Symptom, scene: Scene) -> tuple[Ranked, ...]:
    """What is behind a symptom, best first."""
    recording = scene.recording
    if symptom is Symptom.BACKUP_CLOUD:
        return (Case(Cause.BACKUP_CLOUD, 96).gain(0, Seen.UPLOADS_TO_BACKUP).ranked(Remedy(Do.OPEN_STORAGE)),)
    if symptom is Symptom.PORTRAIT:
        width, height = recording.canvas
        return (Case(Cause.PORTRAIT, 98).gain(0, Seen.NO_SIZE, width=width, height=height).ranked(Remedy(Do.OPEN_PICTURE)),)
    if symptom is Symptom.DUPLICATE:
        others = rivals(recording, scene.known)
        case = Case(Cause.DUPLICATE, 95).gain(0, Seen.OTHER_RECORDER, uid=others[0].uid, count=len(others))
        return (case.ranked(Remedy(Do.SHOW_OTHER, others[0].key)),)
    found = [_nobody(scene, symptom), _lists(scene), _keys(scene, symptom)]
    return tuple(sorted((one for one in found if one is not None), key=_weight, reverse=True))


def _weight(ranked: Ranked) -> int:
    return ranked.weight


def _nobody(scene: Scene, symptom: Symptom) -> Ranked | None:
    """Nobody publishes in the channel as it is spelt here (a channel name is case-sensitive)."""
    recording = scene.recording
    if scene.page:
        return None
    case = Case(Cause.NOBODY_PUBLISHES, 60)
    if symptom is Symptom.NOTHING_RECORDED:
        case.gain(25, Seen.NO_DATA_REPORTED)
    elif recording.confirmed_at is not None:
        case.gain(0, Seen.WAITED, ready_s=_ready_s(scene))
    return case.gain(0, Seen.NO_FILES).ranked(Remedy(Do.OPEN_CHANNEL))


def _ready_s(scene: Scene) -> float:
    since = scene.recording.confirmed_at
    until = scene.recording.ended_at if scene.recording.ended_at is not None else scene.now
    return 0.0 if since is None else max(0.0, until - since)


def _lists(scene: Scene) -> Ranked | None:
    medium = subscribed_lists(scene)
    if scene.page or not medium:
        return None
    return Case(Cause.NOT_SUBSCRIBED, 0).gain(66, Seen.LISTS, medium=medium).ranked(Remedy(Do.OPEN_SUBSCRIPTION))


def _keys(scene: Scene, symptom: Symptom) -> Ranked | None:
    recording = scene.recording
    if symptom is Symptom.NOTHING_RECORDED:
        return None
    case = Case(Cause.STORAGE_KEY, 40).gain(0, Seen.NO_FILES)
    waited, idle = _ready_s(scene), float(recording.max_idle_s)
    if not scene.page and symptom is Symptom.STAYS_READY and waited > idle + 15.0:
        # An empty channel would have ended it: somebody is there, so what is missing is the upload.
        case.gain(25, Seen.PAST_IDLE, after_s=waited, idle_s=idle)
    if recording.uploading == _BACKUP:
        case.gain(45, Seen.UPLOADS_TO_BACKUP)
    return case.ranked(Remedy(Do.OPEN_STORAGE))
