"""What an answer of query or stop is about, and what the services of a page recording say of themselves, in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.recording import Recording, ServiceState
from cloudrec_gui.domain.variants import PUSHER, RECORDER, Variant
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP, StateWord, translated, variant_of

UPLOADER: Final = "upload_service"
"""Speaks in the answer of stop only (rest-api §7)."""

SHAPES: Final = MappingProxyType(
    {
        "individual": QT_TRANSLATE_NOOP("Shape", "Individual recording, files: {n}"),
        "individual_no_files": QT_TRANSLATE_NOOP("Shape", "Individual recording, no files named yet"),
        "snapshot": QT_TRANSLATE_NOOP("Shape", "Screenshots; the service lists none of them"),
        "mix_hls": QT_TRANSLATE_NOOP("Shape", "Composite recording, one playlist (HLS)"),
        "mix_hls_mp4": QT_TRANSLATE_NOOP("Shape", "Composite recording, HLS and MP4, files: {n}"),
        "mix_no_files": QT_TRANSLATE_NOOP("Shape", "Composite recording, no files named yet"),
        "web": QT_TRANSLATE_NOOP("Shape", "Page recording, files: {n}"),
        "web_cdn": QT_TRANSLATE_NOOP("Shape", "Page recording with push to a CDN, files: {n}"),
        "web_no_services": QT_TRANSLATE_NOOP("Shape", "Page recording, its services say nothing yet"),
        "none": QT_TRANSLATE_NOOP("Shape", "An answer without anything about the recording"),
        "unrecognised": QT_TRANSLATE_NOOP("Shape", "An answer that no document describes; it is shown as it came"),
    }
)
"""By the name that ``api`` gives an answer."""

_SERVICES: Final = MappingProxyType(
    {
        RECORDER: QT_TRANSLATE_NOOP("Service", "Page recorder"),
        PUSHER: QT_TRANSLATE_NOOP("Service", "Push to CDN"),
        UPLOADER: QT_TRANSLATE_NOOP("Service", "Upload"),
    }
)
_STATES: Final = MappingProxyType(
    {
        "init": (QT_TRANSLATE_NOOP("Service", "Starting"), "◔", "accent"),
        "inProgress": (QT_TRANSLATE_NOOP("Service", "Running"), "●", "ok"),
        "exit": (QT_TRANSLATE_NOOP("Service", "Ended"), "■", "neutral"),
    }
)
_PAUSED: Final = (QT_TRANSLATE_NOOP("Service", "Paused"), "◫", "neutral")
_PUSHES: Final = MappingProxyType(
    {
        "connecting": (QT_TRANSLATE_NOOP("Service", "Connecting"), "◔", "accent"),
        "publishing": (QT_TRANSLATE_NOOP("Service", "Publishing"), "●", "ok"),
        "onhold": _PAUSED,
        "disconnected": (QT_TRANSLATE_NOOP("Service", "Cut off"), "✕", "bad"),
    }
)
_UPLOADS: Final = MappingProxyType(
    {
        "uploaded": (QT_TRANSLATE_NOOP("Service", "All uploaded"), "✓", "ok"),
        "backuped": (QT_TRANSLATE_NOOP("Service", "In the backup cloud"), "▲", "warn"),
        "unknown": (QT_TRANSLATE_NOOP("Service", "Not known"), "◌", "neutral"),
    }
)


def shape_word(recording: Recording) -> str:
    """What the last answer was about; empty as long as none has come."""
    if not recording.shape:
        return ""
    text = translated("Shape", SHAPES[recording.shape]) if recording.shape in SHAPES else recording.shape
    return text.format(n=len(recording.files))


def files_sentence(recording: Recording) -> str:
    """Why files are listed, or are not."""
    if not recording.files:
        if variant_of(recording) in (Variant.SNAPSHOT, Variant.SNAPSHOT_RECORDING) or recording.shape == "snapshot":
            text = QCoreApplication.translate("Shape", "Screenshots are listed by no answer. Look for them in your bucket, below {folder}")
            return text.format(folder="/".join((*recording.prefix, "")) or "/")
        if recording.final:
            return QCoreApplication.translate("Shape", "The service has named no file.")
        if recording.mode.value == "individual":
            return QCoreApplication.translate("Shape", "No file is named yet. Individual files are named about 60 s after the start.")
        return QCoreApplication.translate(
            "Shape", "No file is named yet. The service names the playlist about 15 s after the first picture."
        )
    if recording.uploading == "backuped":
        return QCoreApplication.translate("Shape", "Some files are in the backup cloud and are being forwarded to your storage.")
    if recording.uploading == "uploaded":
        return QCoreApplication.translate("Shape", "All files are in your storage.")
    if recording.prefix and not any("/" in file.name for file in recording.files):
        text = QCoreApplication.translate("Shape", "Names as the service gives them; in your bucket they stand below {folder}")
        return text.format(folder="/".join((*recording.prefix, "")))
    return QCoreApplication.translate("Shape", "Names as the service gives them, with their directories in your bucket.")


def service_name(name: str) -> str:
    """How a service is called; one that no document names keeps its own name."""
    return translated("Service", _SERVICES[name]) if name in _SERVICES else name


def service_words(service: ServiceState) -> tuple[StateWord, str]:
    """The state of a service as a pill, and what else it says."""
    table: tuple[str, str, str] | None = _STATES.get(service.state)
    word = service.state
    notes: list[str] = []
    if service.name == UPLOADER or (service.uploading and not service.state):
        table, word = _UPLOADS.get(service.uploading), service.uploading
    elif service.onhold and service.state != "exit":
        table = _PAUSED
        notes.append(QCoreApplication.translate("Service", "nothing is recorded until it goes on (onhold)"))
    if service.outputs and service.state != "exit":
        address, status = service.outputs[0]
        table, word = _PUSHES.get(status, table), status or word
        notes += [address, *(f"{other} {state}" for other, state in service.outputs[1:])]
    if service.exit_reason:
        notes.append(QCoreApplication.translate("Service", "reason: {reason}").format(reason=service.exit_reason))
    if table is None:
        return StateWord(word or QCoreApplication.translate("Service", "Says nothing"), "◌", "neutral"), " · ".join(filter(None, notes))
    text, glyph, kind = table
    return StateWord(translated("Service", text), glyph, kind), " · ".join(filter(None, notes))
