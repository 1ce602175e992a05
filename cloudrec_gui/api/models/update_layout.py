"""updateLayout: another arrangement of the running composite picture (rest-api §6).

Every call overwrites the whole layout: what is left out returns to its default. The fields stand directly in
``clientRequest``; inside ``transcodingConfig``, where start has them, the service ignores them and resets the layout.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cloudrec_gui.api.models.base import Conflict, Envelope, Rules
from cloudrec_gui.api.models.layout import LayoutFields
from cloudrec_gui.api.models.update import UpdateResponse
from cloudrec_gui.domain.modes import MODES, Operation

_FIXED: Final = ("width", "height", "fps", "bitrate")


class UpdateLayoutClientRequest(LayoutFields):
    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        extra = self.__pydantic_extra__ or {}
        if "transcodingConfig" in extra:
            yield ("transcodingConfig",), "here the layout stands directly in clientRequest"
        for key in _FIXED:
            if key in extra:
                yield (key,), "cannot change while recording"


class UpdateLayoutRequest(Envelope):
    client_request: UpdateLayoutClientRequest

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        if Operation.UPDATE_LAYOUT not in MODES[rules.mode].operations:
            yield ("mode",), "only mix recordings have a layout"
        yield from super().conflicts(rules)


class UpdateLayoutResponse(UpdateResponse):
    """The same acknowledgement as update's."""
