"""The kinds of recording within the three modes, and which blocks of start each permits, as data (rest-api §3.1).

A mode is the word in the path; a variant is the job that a body asks for: page recording with or without a push, recording,
screenshots or both. The body alone decides which variant it is, so a pasted one is recognised as surely as a typed one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.domain.modes import MODES, Mode
from cloudrec_gui.domain.trees import get_in

RECORDER: Final = "web_recorder_service"
PUSHER: Final = "rtmp_publish_service"
SCENE_LEGACY: Final = 2


class Variant(Enum):
    """What one recording task does."""

    INDIVIDUAL = "individual"
    """Every user's audio and video in files of their own (``streamMode`` default or standard)."""
    ORIGINAL = "individual-original"
    """Every user's audio as it was sent."""
    SNAPSHOT = "snapshot"
    SNAPSHOT_RECORDING = "snapshot-recording"
    POSTPONED = "postponed-transcoding"
    AUDIO_MIX = "audio-mix"
    MIX_HLS = "mix-hls"
    MIX_MP4 = "mix-hls-mp4"
    WEB = "web"
    WEB_CDN = "web-cdn"


class Presence(Enum):
    """How a block of ``clientRequest`` stands to a variant."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    IGNORED = "ignored"
    """The service takes it and does nothing with it."""
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class VariantFacts:
    """What one variant means for the calls."""

    variant: Variant
    mode: Mode
    blocks: Mapping[str, Presence] = field(default_factory=dict)
    """By the name of the block below ``clientRequest``; ``transcodingConfig`` stands for the one in ``recordingConfig``."""
    legacy: bool = False
    """No longer in the English documents; offered only where somebody asks for it."""

    @property
    def scene(self) -> int:
        """The ``scene`` that acquire must carry (rest-api §2)."""
        return SCENE_LEGACY if self.legacy else MODES[self.mode].scene

    def permits(self, block: str) -> bool:
        return self.blocks[block] in (Presence.REQUIRED, Presence.OPTIONAL)


BLOCKS: Final = (
    "token",
    "recordingConfig",
    "transcodingConfig",
    "recordingFileConfig",
    "snapshotConfig",
    "storageConfig",
    "extensionServiceConfig",
    "appsCollection",
    "transcodeOptions",
)
_LETTERS: Final = MappingProxyType({"R": Presence.REQUIRED, "O": Presence.OPTIONAL, "-": Presence.IGNORED, "X": Presence.FORBIDDEN})


def _row(variant: Variant, mode: Mode, letters: str, *, legacy: bool = False) -> VariantFacts:
    blocks = {block: _LETTERS[letter] for block, letter in zip(BLOCKS, letters.split(), strict=True)}
    return VariantFacts(variant, mode, MappingProxyType(blocks), legacy)


VARIANTS: Final[Mapping[Variant, VariantFacts]] = MappingProxyType(
    {
        facts.variant: facts
        for facts in (
            #                                              token rec trans file snap store ext apps opts
            _row(Variant.MIX_HLS, Mode.MIX, "              O     R   O     O    X    R     -   X    X"),
            _row(Variant.MIX_MP4, Mode.MIX, "              O     R   O     R    X    R     -   X    X"),
            _row(Variant.INDIVIDUAL, Mode.INDIVIDUAL, "    O     R   X     O    X    R     -   X    X"),
            _row(Variant.ORIGINAL, Mode.INDIVIDUAL, "      O     R   X     O    X    R     -   X    X"),
            _row(Variant.SNAPSHOT, Mode.INDIVIDUAL, "      O     R   X     X    R    R     -   X    X"),
            _row(Variant.SNAPSHOT_RECORDING, Mode.INDIVIDUAL, "O R   X     R    R    R     -   X    X"),
            _row(Variant.WEB, Mode.WEB, "                  -     -   -     O    -    R     R   -    -"),
            _row(Variant.WEB_CDN, Mode.WEB, "              -     -   -     O    -    R     R   -    -"),
            _row(Variant.POSTPONED, Mode.INDIVIDUAL, "     O     R   X     O    X    R     -   R    R", legacy=True),
            _row(Variant.AUDIO_MIX, Mode.INDIVIDUAL, "     O     R   X     O    X    R     -   R    R", legacy=True),
        )
    }
)
"""Every variant. The file block is optional by the guides and required by the API page; this program always sends it."""

FIRST_OF: Final[Mapping[Mode, Variant]] = MappingProxyType(
    {Mode.MIX: Variant.MIX_MP4, Mode.INDIVIDUAL: Variant.INDIVIDUAL, Mode.WEB: Variant.WEB}
)
"""What choosing a mode means before anything else is said."""


def variants_of(mode: Mode, *, legacy: bool = True) -> tuple[Variant, ...]:
    """The variants of a mode in the order of the table."""
    return tuple(f.variant for f in VARIANTS.values() if f.mode is mode and (legacy or not f.legacy))


def variant_of(mode: Mode, body: object) -> Variant:
    """The job that a start body asks for in ``mode``. Total: any JSON has an answer."""
    request = get_in(body, ("clientRequest",))
    if mode is Mode.WEB:
        return Variant.WEB_CDN if push_index(body) is not None else Variant.WEB
    if mode is Mode.MIX:
        kinds = get_in(request, ("recordingFileConfig", "avFileType"))
        return Variant.MIX_MP4 if isinstance(kinds, (list, tuple)) and "mp4" in kinds else Variant.MIX_HLS
    if get_in(request, ("transcodeOptions", "transConfig", "transMode")) == "audioMix":
        return Variant.AUDIO_MIX
    if get_in(request, ("appsCollection", "combinationPolicy")) == "postpone_transcoding" or get_in(request, ("transcodeOptions",)):
        return Variant.POSTPONED
    if get_in(request, ("snapshotConfig",)) is not None:
        return Variant.SNAPSHOT if get_in(request, ("recordingFileConfig",)) is None else Variant.SNAPSHOT_RECORDING
    original = get_in(request, ("recordingConfig", "streamMode")) == "original"
    return Variant.ORIGINAL if original else Variant.INDIVIDUAL


def services_of(body: object) -> tuple[Any, ...]:
    """The extension services of a body, as they stand there."""
    services = get_in(body, ("clientRequest", "extensionServiceConfig", "extensionServices"))
    return tuple(services) if isinstance(services, (list, tuple)) else ()


def service_index(body: object, name: str) -> int | None:
    """Where in the list of extension services the one called ``name`` stands."""
    return next((i for i, service in enumerate(services_of(body)) if get_in(service, ("serviceName",)) == name), None)


def push_index(body: object) -> int | None:
    """Where the push to a CDN stands, None when there is none."""
    return service_index(body, PUSHER)
