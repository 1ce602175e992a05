"""start: begin to record (rest-api §3). One model for each mode; the table of variants says which blocks a body may have.

A block that the service ignores in a mode is no field of that mode's model: it is sent as it is, whatever is in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Final

from pydantic import AfterValidator

from cloudrec_gui.api.models.base import Conflict, Envelope, Request, Rules, WholeAnswer
from cloudrec_gui.api.models.legacy import AppsCollection, TranscodeOptions
from cloudrec_gui.api.models.page import ExtensionServiceConfig
from cloudrec_gui.api.models.recording import RecordingConfig, RecordingFileConfig, SnapshotConfig
from cloudrec_gui.api.models.storage import StorageConfig
from cloudrec_gui.domain.ids import is_sid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.variants import VARIANTS, Presence


class StartClientRequest(Request):
    """What the modes have in common."""

    recording_file_config: RecordingFileConfig | None = None
    storage_config: StorageConfig

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        if rules.variant is None:
            return
        present = {field.alias for name, field in type(self).model_fields.items() if name in self.model_fields_set}
        present |= set(self.__pydantic_extra__ or {})
        for block, presence in VARIANTS[rules.variant].blocks.items():
            if block in present and presence is Presence.FORBIDDEN:
                yield (block,), f"not in a recording of the kind {rules.variant.value}"
            elif block not in present and presence is Presence.REQUIRED and block != "transcodingConfig":
                yield (block,), f"required in a recording of the kind {rules.variant.value}"


class MixClientRequest(StartClientRequest):
    token: str | None = None
    recording_config: RecordingConfig


class IndividualClientRequest(StartClientRequest):
    token: str | None = None
    recording_config: RecordingConfig
    snapshot_config: SnapshotConfig | None = None
    apps_collection: AppsCollection | None = None
    transcode_options: TranscodeOptions | None = None


class WebClientRequest(StartClientRequest):
    extension_service_config: ExtensionServiceConfig


class MixStart(Envelope):
    client_request: MixClientRequest


class IndividualStart(Envelope):
    client_request: IndividualClientRequest


class WebStart(Envelope):
    client_request: WebClientRequest


STARTS: Final[Mapping[Mode, type[Envelope]]] = MappingProxyType({Mode.MIX: MixStart, Mode.INDIVIDUAL: IndividualStart, Mode.WEB: WebStart})
START_PARAMETERS: Final[Mapping[Mode, type[StartClientRequest]]] = MappingProxyType(
    {Mode.MIX: MixClientRequest, Mode.INDIVIDUAL: IndividualClientRequest, Mode.WEB: WebClientRequest}
)
"""What acquire may announce as ``startParameter``."""


def _sid(text: str) -> str:
    if not is_sid(text):
        raise ValueError("not a sid")
    return text


class StartResponse(WholeAnswer):
    """``sid`` is the only handle on something that costs money: an answer without a valid one is not a success."""

    sid: Annotated[str, AfterValidator(_sid)]
    resource_id: str = ""
    cname: str = ""
    uid: str = ""
