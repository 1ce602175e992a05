"""stop: end the recording, waiting for its files or not (rest-api §7)."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from cloudrec_gui.api.errors import code_of
from cloudrec_gui.api.models.base import Envelope, Request
from cloudrec_gui.api.models.server_response import ServerAnswer


class StopClientRequest(Request):
    async_stop: Annotated[bool | None, Field(alias="async_stop")] = None
    """True: answered at once. Otherwise after the upload, within 20 s, or with code 50."""


class StopRequest(Envelope):
    client_request: StopClientRequest


class StopResponse(ServerAnswer):
    """The end of a recording. An asynchronous stop may answer without ``serverResponse``; its shape is then NONE."""

    may_be_silent: ClassVar[bool] = True

    code: Annotated[int | None, BeforeValidator(code_of)] = None
    """50 means that the files were not all stored in time, whatever the HTTP status says (rest-api §7)."""
