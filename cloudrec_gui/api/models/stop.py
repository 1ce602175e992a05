"""stop: end the recording, waiting for its files or not (rest-api §7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from cloudrec_gui.api.models.acquire import cname_conflicts
from cloudrec_gui.api.models.base import Conflict, Request, UidText
from cloudrec_gui.api.models.server_response import ServerAnswer
from cloudrec_gui.domain.modes import Mode


class StopClientRequest(Request):
    async_stop: Annotated[bool | None, Field(alias="async_stop")] = None
    """True: answered at once. Otherwise after the upload, within 20 s, or with code 50."""


class StopRequest(Request):
    cname: Annotated[str, Field(min_length=1)]
    uid: UidText
    client_request: StopClientRequest

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from cname_conflicts(self.cname, mode)
        yield from super().conflicts(mode)


class StopResponse(ServerAnswer):
    """The end of a recording. An asynchronous stop may answer without ``serverResponse``; its shape is then NONE."""

    code: int | None = None
    """50 means that the files were not all stored in time, whatever the HTTP status says (rest-api §7)."""
