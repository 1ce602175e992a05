"""Rules about postponed transcoding and mixing, which only older documents know (rest-api §3.9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cloudrec_gui.domain.draft import RECORDING
from cloudrec_gui.domain.fields import LEGACY
from cloudrec_gui.domain.problems import Fix, Path, Severity
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.preflight.finding import Finding, Rule, Subject, put, shown

_APPS: Final[Path] = ("clientRequest", "appsCollection")
_POLICY: Final[Path] = (*_APPS, "combinationPolicy")
_OPTIONS: Final[Path] = ("clientRequest", "transcodeOptions")
_KIND: Final[Path] = (*_OPTIONS, "transConfig", "transMode")
_FORMAT: Final[Path] = (*_OPTIONS, "container", "format")
MIXED_AUDIO: Final[Path] = (*_OPTIONS, "audio")
_STREAM_MODE: Final = (*RECORDING, "streamMode")
_STREAM_TYPES: Final = (*RECORDING, "streamTypes")
_MIXING: Final = frozenset({Variant.AUDIO_MIX})
_FORMATS: Final = {Variant.POSTPONED: ("mp4",), Variant.AUDIO_MIX: ("mp3", "m4a", "aac")}


def _used(s: Subject) -> Iterator[Finding]:
    yield Finding(_OPTIONS)


def _policy(s: Subject) -> Iterator[Finding]:
    """Without it the options are not looked at, and the files stay as they are."""
    if s.get(_POLICY) != "postpone_transcoding":
        yield Finding(_POLICY, {"value": shown(s.get(_POLICY))}, put(_POLICY, "postpone_transcoding"))


def _kind(s: Subject) -> Iterator[Finding]:
    value = s.get(_KIND)
    if value not in ("postponeTranscoding", "audioMix"):
        yield Finding(_KIND, {"value": shown(value)}, put(_KIND, "postponeTranscoding"))


def _format(s: Subject) -> Iterator[Finding]:
    value, formats = s.get(_FORMAT), _FORMATS[s.variant]
    if value is not None and value not in formats:
        yield Finding(_FORMAT, {"value": shown(value), "formats": ", ".join(formats)}, put(_FORMAT, formats[0]))


def _audio(s: Subject) -> Iterator[Finding]:
    """Transcoding takes the sound as it is; only mixing has a quality of its own."""
    if s.get(MIXED_AUDIO) is not None:
        yield Finding(MIXED_AUDIO, fix=put(MIXED_AUDIO, None))


def _original(s: Subject) -> Iterator[Finding]:
    """Only the original sound of each user can be mixed afterwards."""
    if s.recording.get("streamMode") != "original":
        yield Finding(_STREAM_MODE, fix=Fix(_STREAM_MODE, "original", (Fix(_STREAM_TYPES, 0),)))


RULES: Final = (
    Rule("legacy-used", Severity.WARNING, _used, LEGACY),
    Rule("legacy-policy", Severity.ERROR, _policy, LEGACY),
    Rule("legacy-kind", Severity.ERROR, _kind, LEGACY),
    Rule("legacy-format", Severity.ERROR, _format, LEGACY),
    Rule("legacy-audio", Severity.ERROR, _audio, frozenset({Variant.POSTPONED})),
    Rule("legacy-original", Severity.ERROR, _original, _MIXING),
)
