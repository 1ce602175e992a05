"""query: the state of a recording (rest-api §4). The request has no body."""

from __future__ import annotations

from cloudrec_gui.api.models.server_response import ServerAnswer, ServerResponse


class QueryResponse(ServerAnswer):
    """What the service says about a running recording. Unlike stop's, it always has a ``serverResponse``."""

    server_response: ServerResponse
