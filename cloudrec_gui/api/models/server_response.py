"""``serverResponse`` of query and stop: one of several shapes, told apart by the body first (rest-api §4.1, §7).

The names of the service vary between modes, versions and documents; everything seen is read: ``fileName`` and ``filename``,
``payload`` and ``playload``, ``unknown`` and ``unknow``, times in seconds and in milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, ClassVar, Final

from pydantic import Field, PrivateAttr

from cloudrec_gui.api.content import (
    IndividualRecording,
    IndividualScreenshot,
    MixHls,
    MixHlsMp4,
    NoFilesYet,
    ServerContent,
    ServerResponseShape,
    Unrecognised,
    WebRecording,
    WebToCdn,
)
from cloudrec_gui.api.dialect import DEFAULT, Dialect
from cloudrec_gui.api.models.base import Answer, WholeAnswer
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import RecordedFile, ServiceState
from cloudrec_gui.domain.variants import PUSHER

_HEALTHY: Final = frozenset({4, 5})
_ENDED: Final = frozenset({7, 8, 20})
_DECISIVE: Final = (("serverResponse",), *(("serverResponse", key) for key in ("fileListMode", "fileList", "extensionServiceState")))
"""Where a value stands without which the shape cannot be told."""
_Time = Annotated[int, Field(ge=0, lt=2**53)]
_Status = Annotated[int, Field(gt=-(2**31), lt=2**31)]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, as far as it is needed to read the answer."""

    mode: Mode = Mode.MIX
    snapshots: bool = False
    dialect: Dialect = DEFAULT
    body: bytes = b""
    """The answer as it came."""


_UNASKED: Final = Asked()


def milliseconds(time: int | None, dialect: Dialect = DEFAULT) -> int | None:
    """A time of the service in milliseconds since the epoch; 0 means "not yet" and gives None."""
    if not time:
        return None
    return time if time > dialect.milliseconds_above else time * 1000


def public_address(url: str) -> str:
    """A push address without its stream key and its password: scheme and host."""
    scheme, mark, rest = url.partition("://")
    host = rest.partition("/")[0].rpartition("@")[2].partition("?")[0]
    return f"{scheme}://{host}/…" if mark and host else ""


def _uploading(text: str) -> str:
    return "unknown" if text == "unknow" else text


class FileEntry(Answer):
    file_name: str = ""
    filename: Annotated[str, Field(alias="filename")] = ""
    """The spelling of web recordings."""
    track_type: str = ""
    uid: str = ""
    mixed_all_user: bool | None = None
    is_playable: bool | None = None
    slice_start_time: _Time | None = None

    def recorded(self, dialect: Dialect) -> RecordedFile:
        """The file as the floors above know it."""
        started = milliseconds(self.slice_start_time, dialect)
        return RecordedFile(self.file_name or self.filename, self.track_type, self.uid, self.is_playable, started)


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
    """State of the push by one table; others give it for each output."""
    uploading_status: str = ""
    exit_reason: Annotated[str | int | None, Field(alias="exit_reason")] = None


class ServiceEntry(Answer):
    service_name: str = ""
    payload: ServicePayload | None = None
    playload: ServicePayload | None = None
    """A misprint of an older schema."""
    exit_reason: Annotated[str | int | None, Field(alias="exit_reason")] = None

    @property
    def told(self) -> ServicePayload:
        return self.payload or self.playload or _SILENT

    def known(self) -> ServiceState:
        """The service as the floors above know it; of a push address only the host is left."""
        told = self.told
        pushes = tuple((public_address(output.rtmp_url), output.status or told.status) for output in told.outputs)
        if not pushes and told.status:
            pushes = (("", told.status),)
        reason = self.exit_reason if self.exit_reason is not None else told.exit_reason
        text = "" if reason is None else str(reason)
        return ServiceState(self.service_name, told.state, told.onhold, pushes, _uploading(told.uploading_status), text)


_SILENT: Final = ServicePayload.model_construct()


class ServerResponse(Answer):
    status: _Status | None = None
    file_list_mode: str | None = None
    file_list: str | tuple[FileEntry, ...] | None = None
    slice_start_time: _Time | None = None
    uploading_status: str = ""
    extension_service_state: tuple[ServiceEntry, ...] | None = None


class ServerAnswer(WholeAnswer):
    """The envelope of query and stop, with what every reader asks of it. Older bodies lack ``cname`` and ``uid``."""

    may_be_silent: ClassVar[bool]
    """Whether an answer without ``serverResponse`` is one that the service is known to give."""

    resource_id: str = ""
    sid: str = ""
    cname: str = ""
    uid: str = ""
    server_response: ServerResponse | None = None
    _asked: Asked | None = PrivateAttr(None)

    def model_post_init(self, context: Any) -> None:
        """What is known from the request and not from the answer comes in as validation context."""
        self._asked = context

    @property
    def asked(self) -> Asked:
        return self._asked or _UNASKED

    @property
    def text(self) -> str:
        """The whole body as it came; untrusted."""
        return self.asked.body.decode("utf-8", "replace")

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
        response, asked, unread = self.server_response, self.asked, self.unread
        if unread and any(path in unread for path in _DECISIVE):
            return ServerResponseShape.UNRECOGNISED
        if response is None:
            return ServerResponseShape.NONE if self.may_be_silent else ServerResponseShape.UNRECOGNISED
        if response.extension_service_state is not None:
            push = any(service.service_name == PUSHER for service in response.extension_service_state)
            return ServerResponseShape.WEB_CDN if push else ServerResponseShape.WEB
        if response.file_list_mode == "string":
            return ServerResponseShape.MIX_HLS
        if response.file_list_mode == "json":
            return _JSON_LIST.get(asked.mode, ServerResponseShape.UNRECOGNISED)
        if response.file_list_mode is not None or response.file_list:
            return ServerResponseShape.UNRECOGNISED
        only_uploading = bool(response.uploading_status) and response.status is None
        if asked.mode is Mode.INDIVIDUAL and (asked.snapshots or only_uploading):
            return ServerResponseShape.INDIVIDUAL_SNAPSHOT
        return _NO_LIST[asked.mode]

    @cached_property
    def content(self) -> ServerContent:
        """What the answer is about, as one value to match on."""
        match self.shape:
            case ServerResponseShape.INDIVIDUAL_RECORDING:
                return IndividualRecording(self.files)
            case ServerResponseShape.INDIVIDUAL_SNAPSHOT:
                return IndividualScreenshot()
            case ServerResponseShape.MIX_HLS:
                return MixHls(self.files[0] if self.files else None)
            case ServerResponseShape.MIX_HLS_MP4:
                return MixHlsMp4(self.files)
            case ServerResponseShape.WEB:
                return WebRecording(self.files, self.services)
            case ServerResponseShape.WEB_CDN:
                return WebToCdn(self.files, self.services)
            case ServerResponseShape.UNRECOGNISED:
                return Unrecognised(self.text, self.files, self.services)
            case shape:
                return NoFilesYet(shape.value)

    @cached_property
    def files(self) -> tuple[RecordedFile, ...]:
        """Every file that the answer names, in its order. A playlist given as text has a name only."""
        response = self.server_response
        if response is None:
            return ()
        if isinstance(response.file_list, str):
            return (RecordedFile(response.file_list),) if response.file_list else ()
        entries = list(response.file_list or ())
        for service in self._services:
            entries.extend(service.told.file_list)
        dialect = self.asked.dialect
        return tuple(entry.recorded(dialect) for entry in entries if entry.file_name or entry.filename)

    @property
    def _services(self) -> tuple[ServiceEntry, ...]:
        return (self.server_response.extension_service_state or ()) if self.server_response else ()

    @cached_property
    def services(self) -> tuple[ServiceState, ...]:
        """The services of a web task in the order of the answer; empty for every other task."""
        return tuple(service.known() for service in self._services)

    @property
    def slice_started_ms(self) -> int | None:
        """When the current recording began to be cut into slices, in milliseconds since the epoch."""
        return milliseconds(self.server_response.slice_start_time, self.asked.dialect) if self.server_response else None

    @property
    def uploading(self) -> str:
        """``uploaded``, ``backuped``, ``unknown``, or "" when the answer does not say."""
        if self.server_response is None:
            return ""
        told = (self.server_response.uploading_status, *(service.told.uploading_status for service in self._services))
        return _uploading(next((text for text in told if text), ""))

    @property
    def onhold(self) -> bool | None:
        """Whether a web recording is paused; None when the answer does not say."""
        return next((service.told.onhold for service in self._services if service.told.onhold is not None), None)

    @property
    def push_status(self) -> str:
        """State of the push to a CDN: ``connecting``, ``publishing``, ``onhold``, ``disconnected``, or ""."""
        for service in self._services:
            if service.service_name == PUSHER:
                return next((output.status for output in service.told.outputs if output.status), service.told.status)
        return ""


_JSON_LIST: Final = {Mode.INDIVIDUAL: ServerResponseShape.INDIVIDUAL_RECORDING, Mode.MIX: ServerResponseShape.MIX_HLS_MP4}
_NO_LIST: Final = {
    Mode.INDIVIDUAL: ServerResponseShape.INDIVIDUAL_NO_FILES,
    Mode.MIX: ServerResponseShape.MIX_NO_FILES,
    Mode.WEB: ServerResponseShape.WEB_NO_SERVICES,
}
