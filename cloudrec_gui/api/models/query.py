"""query: the state of a recording (rest-api §4). The request has no body."""

from __future__ import annotations

from typing import ClassVar

from cloudrec_gui.api.models.server_response import ServerAnswer


class QueryResponse(ServerAnswer):
    """What the service says about a running recording. Without a ``serverResponse`` it says nothing that is known."""

    may_be_silent: ClassVar[bool] = False
