"""``serverResponse`` of query and stop: one of several shapes, told apart by the body first (rest-api §4.1, §7).

The names of the service vary between modes, versions and documents; everything seen is read: ``fileName`` and ``filename``,
``payload`` and ``playload``, ``unknown`` and ``unknow``, times in seconds and in milliseconds.
"""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import Annotated, Any, Final

from pydantic import Field, PrivateAttr

from cloudrec_gui.api.models.base import Answer
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import RecordedFile

_MILLISECONDS_ABOVE: Final = 10**11
"""As seconds this is the year 5138, as milliseconds 1973."""
_HEALTHY: Final = frozenset({4, 5})
_ENDED: Final = frozenset({7, 8, 20})
_Time = Annotated[int, Field(ge=0, lt=2**53)]


class ServerResponseShape(Enum):
    """Which server response an answer carries."""

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


def milliseconds(time: int | None) -> int | None:
    """A time of the service in milliseconds since the epoch; 0 means "not yet" and gives None."""
    if not time:
        return None
    return time if time > _MILLISECONDS_ABOVE else time * 1000


class FileEntry(Answer):
    file_name: str = ""
    filename: Annotated[str, Field(alias="filename")] = ""
    """The spelling of web recordings."""
    track_type: str = ""
    uid: str = ""
    mixed_all_user: bool | None = None
    is_playable: bool | None = None
    slice_start_time: _Time | None = None

    def recorded(self) -> RecordedFile:
        """The file as the floors above know it."""
        return RecordedFile(
            self.file_name or self.filename, self.track_type, self.uid, self.is_playable, milliseconds(self.slice_start_time)
        )


class PushOutput(Answer):
    rtmp_url: str = ""
    status: str = ""


class ServicePayload(Answer):
    """What one service of a web task says about itself."""

    state: str = ""
    onhold: bool | None = None
    file_list: tuple[FileEntry, ...] = ()
    outputs: tuple[PushOutput, ...] = ()
    status: str = ""
    uploading_status: str = ""


class ServiceState(Answer):
    service_name: str = ""
    payload: ServicePayload | None = None
    playload: ServicePayload | None = None
    """A misprint of an older schema."""

    @property
    def told(self) -> ServicePayload:
        return self.payload or self.playload or _SILENT


_SILENT: Final = ServicePayload.model_construct()


class ServerResponse(Answer):
    status: int | None = None
    file_list_mode: str | None = None
    file_list: str | tuple[FileEntry, ...] | None = None
    slice_start_time: _Time | None = None
    uploading_status: str = ""
    extension_service_state: tuple[ServiceState, ...] | None = None


class ServerAnswer(Answer):
    """The envelope of query and stop, with what every reader asks of it. Older bodies lack ``cname`` and ``uid``."""

    resource_id: str = ""
    sid: str = ""
    cname: str = ""
    uid: str = ""
    server_response: ServerResponse | None = None
    _mode: Mode = PrivateAttr(Mode.MIX)
    _snapshots: bool = PrivateAttr(False)

    def model_post_init(self, context: Any) -> None:
        """Mode and kind of the task are known from the request, not from the answer; they come in as validation context."""
        if context:
            self._mode = context["mode"]
            self._snapshots = context["snapshots"]

    @property
    def status(self) -> int | None:
        """0…8, 20, or anything the service invents (behaviour §3)."""
        return self.server_response.status if self.server_response else None

    @property
    def healthy(self) -> bool:
        return self.status in _HEALTHY

    @property
    def ended(self) -> bool:
        return self.status in _ENDED

    @cached_property
    def shape(self) -> ServerResponseShape:
        """By the body, with the mode of the path and the start request only to break ties."""
        response = self.server_response
        if response is None:
            return ServerResponseShape.NONE
        if response.extension_service_state is not None:
            push = any(service.service_name == "rtmp_publish_service" for service in response.extension_service_state)
            return ServerResponseShape.WEB_CDN if push else ServerResponseShape.WEB
        if response.file_list_mode == "string":
            return ServerResponseShape.MIX_HLS
        individual = self._mode is Mode.INDIVIDUAL
        if response.file_list_mode == "json":
            return ServerResponseShape.INDIVIDUAL_RECORDING if individual else ServerResponseShape.MIX_HLS_MP4
        if self._mode is Mode.WEB:
            return ServerResponseShape.WEB_NO_SERVICES
        if not individual:
            return ServerResponseShape.MIX_NO_FILES
        only_uploading = bool(response.uploading_status) and response.status is None
        return ServerResponseShape.INDIVIDUAL_SNAPSHOT if self._snapshots or only_uploading else ServerResponseShape.INDIVIDUAL_NO_FILES

    @cached_property
    def files(self) -> tuple[RecordedFile, ...]:
        """Every file that the answer names, in its order. A playlist given as text has a name only."""
        response = self.server_response
        if response is None:
            return ()
        if isinstance(response.file_list, str):
            return (RecordedFile(response.file_list),) if response.file_list else ()
        entries = list(response.file_list or ())
        for service in response.extension_service_state or ():
            entries.extend(service.told.file_list)
        return tuple(entry.recorded() for entry in entries if entry.file_name or entry.filename)

    @property
    def services(self) -> tuple[ServiceState, ...]:
        """The services of a web task, as they stand in the answer; empty for every other task."""
        return (self.server_response.extension_service_state or ()) if self.server_response else ()

    @property
    def slice_started_ms(self) -> int | None:
        """When the current recording began to be cut into slices, in milliseconds since the epoch."""
        return milliseconds(self.server_response.slice_start_time) if self.server_response else None

    @property
    def uploading(self) -> str:
        """``uploaded``, ``backuped``, ``unknown``, or "" when the answer does not say."""
        response = self.server_response
        if response is None:
            return ""
        told = [response.uploading_status, *(service.told.uploading_status for service in response.extension_service_state or ())]
        first = next((text for text in told if text), "")
        return "unknown" if first == "unknow" else first

    @property
    def onhold(self) -> bool | None:
        """Whether a web recording is paused; None when the answer does not say."""
        states = self.server_response.extension_service_state if self.server_response else None
        return next((service.told.onhold for service in states or () if service.told.onhold is not None), None)

    @property
    def push_status(self) -> str:
        """State of the push to a CDN: ``connecting``, ``publishing``, ``onhold``, ``disconnected``, or ""."""
        states = self.server_response.extension_service_state if self.server_response else None
        for service in states or ():
            if service.service_name == "rtmp_publish_service":
                return next((output.status for output in service.told.outputs if output.status), service.told.status)
        return ""
