"""What an answer of query or stop can be about: a closed union with a name for each member (rest-api §4.1, §7).

Standard library only, so that every floor above may match on these. The names are stable: they are stored and worded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from cloudrec_gui.domain.recording import RecordedFile, ServiceState


class ServerResponseShape(Enum):
    """The names."""

    INDIVIDUAL_RECORDING = "individual"
    INDIVIDUAL_NO_FILES = "individual_no_files"
    """Too young to have files, or a screenshot task: the body alone cannot tell."""
    INDIVIDUAL_SNAPSHOT = "snapshot"
    MIX_HLS = "mix_hls"
    MIX_HLS_MP4 = "mix_hls_mp4"
    MIX_NO_FILES = "mix_no_files"
    WEB = "web"
    WEB_CDN = "web_cdn"
    WEB_NO_SERVICES = "web_no_services"
    NONE = "none"
    """No ``serverResponse`` at all: an asynchronous stop."""
    UNRECOGNISED = "unrecognised"


@dataclass(frozen=True, slots=True)
class IndividualRecording:
    """Playlists of every user."""

    name: ClassVar[str] = ServerResponseShape.INDIVIDUAL_RECORDING.value
    files: tuple[RecordedFile, ...]


@dataclass(frozen=True, slots=True)
class IndividualScreenshot:
    """Screenshots, with or without a recording: the service names no file of either."""

    name: ClassVar[str] = ServerResponseShape.INDIVIDUAL_SNAPSHOT.value


@dataclass(frozen=True, slots=True)
class MixHls:
    """One playlist, None as long as it has no name."""

    name: ClassVar[str] = ServerResponseShape.MIX_HLS.value
    playlist: RecordedFile | None


@dataclass(frozen=True, slots=True)
class MixHlsMp4:
    """A playlist and MP4 parts."""

    name: ClassVar[str] = ServerResponseShape.MIX_HLS_MP4.value
    files: tuple[RecordedFile, ...]


@dataclass(frozen=True, slots=True)
class WebRecording:
    """A page that is recorded."""

    name: ClassVar[str] = ServerResponseShape.WEB.value
    files: tuple[RecordedFile, ...]
    services: tuple[ServiceState, ...]


@dataclass(frozen=True, slots=True)
class WebToCdn:
    """A page that is recorded and pushed."""

    name: ClassVar[str] = ServerResponseShape.WEB_CDN.value
    files: tuple[RecordedFile, ...]
    services: tuple[ServiceState, ...]


@dataclass(frozen=True, slots=True)
class NoFilesYet:
    """Understood, and silent about files. ``name`` says of what: individual, mix, web, or no ``serverResponse`` at all."""

    name: str


@dataclass(frozen=True, slots=True)
class Unrecognised:
    """Anything else. ``files`` and ``services`` are what could be read of it all the same."""

    name: ClassVar[str] = ServerResponseShape.UNRECOGNISED.value
    raw: str
    """The whole body as text; untrusted, shown as plain text only."""
    files: tuple[RecordedFile, ...] = ()
    services: tuple[ServiceState, ...] = ()


ServerContent = IndividualRecording | IndividualScreenshot | MixHls | MixHlsMp4 | WebRecording | WebToCdn | NoFilesYet | Unrecognised
