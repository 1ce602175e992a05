"""One typed method per operation: check, send once, record, read.

Nothing here repeats a call, chooses a host or knows a thread: ``resolve`` and ``retry`` are for that. Every failure of a call
that was tried is an :class:`ApiError`; a request that breaks the specification is an :class:`InvalidRequest` and has not been
sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from cloudrec_gui.api import auth, hosts, wire_json
from cloudrec_gui.api.dialect import DEFAULT, Dialect
from cloudrec_gui.api.errors import InvalidRequest, Malformed, Unreachable, from_reply, request_id
from cloudrec_gui.api.models.acquire import AcquireResponse
from cloudrec_gui.api.models.base import Rules, WholeAnswer, problems_of, read
from cloudrec_gui.api.models.query import QueryResponse
from cloudrec_gui.api.models.requests import wire_body
from cloudrec_gui.api.models.server_response import Asked
from cloudrec_gui.api.models.start import StartResponse
from cloudrec_gui.api.models.stop import StopResponse
from cloudrec_gui.api.models.update import UpdateResponse
from cloudrec_gui.api.models.update_layout import UpdateLayoutResponse
from cloudrec_gui.api.routes import ROUTES, Deadlines, path
from cloudrec_gui.api.wire import Answered, Connection, Observer, TaskRef, Transport, TransportFault, WireReply, WireRequest
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ResourceId, Sid, Uid, is_app_id, is_resource_id, is_sid
from cloudrec_gui.domain.modes import MODES, Mode, Operation
from cloudrec_gui.domain.problems import Path

__all__ = ["Answered", "ApiClient", "Connection", "Observer", "TaskRef"]

N = TypeVar("N", bound=WholeAnswer)
_STILL_UPLOADING: Final = 50


class ApiClient:
    """The six calls. Stateless apart from its collaborators; may be used from many threads."""

    def __init__(
        self,
        transport: Transport,
        observer: Observer | None = None,
        *,
        dialect: Dialect = DEFAULT,
        deadlines: Deadlines | None = None,
    ) -> None:
        self._transport = transport
        self._observer = observer
        self._deadlines = deadlines or Deadlines()
        self._dialect = dialect

    def acquire(self, connection: Connection, mode: Mode, cname: Cname, uid: Uid, extra: Mapping[str, Any]) -> Answered[AcquireResponse]:
        """A resourceId for one start within five minutes. ``extra`` are further keys of ``clientRequest`` (rest-api §2).

        ``scene`` follows from the mode unless ``extra`` has it, as it must for legacy recordings.
        """
        body = {"cname": cname, "uid": uid, "clientRequest": {"scene": MODES[mode].scene, **extra}}
        request = self._request(connection, Operation.ACQUIRE, Rules(mode, dialect=self._dialect), body)
        return self._answered(request, AcquireResponse, self._send(request))

    def start(self, connection: Connection, mode: Mode, resource_id: ResourceId, body: Mapping[str, Any]) -> Answered[StartResponse]:
        """Begin to record. ``body`` is the whole body, secrets included. Same arguments give the same bytes.

        Malformed and Unreachable with ``sent`` mean that it may be running.
        """
        request = self._request(connection, Operation.START, Rules(mode, dialect=self._dialect), body, resource_id)
        return self._answered(request, StartResponse, self._send(request))

    def query(self, connection: Connection, task: TaskRef, previous: bytes | None = None) -> Answered[QueryResponse]:
        """The state of a recording. An answer of exactly the bytes ``previous`` is not parsed again."""
        request = self._request(connection, Operation.QUERY, Rules(task.mode), None, task.resource_id, task.sid)
        sent = self._send(request)
        if previous is not None and sent[0].body == previous:
            return Answered(None, request, sent[0], unchanged=True)
        return self._answered(request, QueryResponse, sent, task)

    def update(self, connection: Connection, task: TaskRef, client_request: Mapping[str, Any]) -> Answered[UpdateResponse]:
        """Replace the subscriptions, the pause, the push address or the bucket's credentials (rest-api §5)."""
        request = self._task_request(connection, Operation.UPDATE, task, client_request)
        return self._answered(request, UpdateResponse, self._send(request))

    def update_layout(self, connection: Connection, task: TaskRef, client_request: Mapping[str, Any]) -> Answered[UpdateLayoutResponse]:
        """Replace the whole layout; what is left out returns to its default (rest-api §6)."""
        request = self._task_request(connection, Operation.UPDATE_LAYOUT, task, client_request)
        return self._answered(request, UpdateLayoutResponse, self._send(request))

    def stop(self, connection: Connection, task: TaskRef, async_stop: bool = False) -> Answered[StopResponse]:
        """End a recording. Code 50 is raised as Rejected even with HTTP 200: stopped, but its files are not all stored."""
        request = self._task_request(connection, Operation.STOP, task, {"async_stop": True} if async_stop else {})
        sent = self._send(request)
        answered = self._answered(request, StopResponse, sent, task)
        if answered.value is not None and answered.value.code == _STILL_UPLOADING:
            reply, exchange = sent
            raise from_reply(request.operation, reply.status, reply.headers, reply.body, exchange)
        return answered

    def _task_request(self, connection: Connection, operation: Operation, task: TaskRef, client_request: Mapping[str, Any]) -> WireRequest:
        body = {"cname": task.cname, "uid": task.uid, "clientRequest": client_request}
        return self._request(connection, operation, Rules(task.mode, task.variant, self._dialect), body, task.resource_id, task.sid)

    def _request(
        self,
        connection: Connection,
        operation: Operation,
        rules: Rules,
        body: Mapping[str, Any] | None,
        resource_id: ResourceId | None = None,
        sid: Sid | None = None,
    ) -> WireRequest:
        """The request of one attempt. Raises InvalidRequest."""
        hosts.guard(connection)
        _check_ids(connection.app_id, resource_id, sid)
        content: bytes | None = None
        if body is not None:
            content = wire_json.dumps(wire_body(operation, body, rules))
        route = ROUTES[operation]
        url = connection.base_url + path(operation, connection.app_id, rules.mode, resource_id or ResourceId(""), sid or Sid(""))
        headers = auth.headers(connection.customer_id, connection.customer_secret, with_body=content is not None)
        connect_s, total_s = self._deadlines.connect_s, self._deadlines.total_s[operation]
        return WireRequest(operation, route.method, url, headers, content, connect_s, total_s, connection.area)

    def _send(self, request: WireRequest) -> tuple[WireReply, int | None]:
        """One attempt and the number of its record. Raises Unreachable, Malformed for what is no HTTP, and Rejected."""
        try:
            reply = self._transport.send(request)
        except TransportFault as fault:
            exchange = self._observer(request, fault) if self._observer else None
            failure = Failure(request.operation, fault.kind, fault.sent, reason=fault.detail, exchange=exchange)
            raise (Malformed if fault.kind is FailureKind.MALFORMED else Unreachable)(failure) from fault
        exchange = self._observer(request, reply) if self._observer else None
        if reply.status != 200:
            raise from_reply(request.operation, reply.status, reply.headers, reply.body, exchange)
        return reply, exchange

    def _answered(
        self, request: WireRequest, model: type[N], sent: tuple[WireReply, int | None], task: TaskRef | None = None
    ) -> Answered[N]:
        reply, exchange = sent
        context = Asked(task.mode, task.snapshots, self._dialect, reply.body) if task else None
        try:
            value = read(model, reply.body, context)
        except ValidationError as error:
            # The first finding names the place; the chain is cut because a validation error holds the input.
            place, message = problems_of(error)[0]
            text = f"{'.'.join(map(str, place))}: {message}" if place else message
            failure = Failure(request.operation, FailureKind.MALFORMED, True, reply.status, None, text, request_id(reply.headers), exchange)
            raise Malformed(failure, reply.body.decode("utf-8", "replace")) from None
        return Answered(value, request, reply)


def _check_ids(app_id: AppId, resource_id: ResourceId | None, sid: Sid | None) -> None:
    """What goes into the path must be what it claims to be."""
    problems: list[tuple[Path, str]] = []
    if not is_app_id(app_id):
        problems.append((("appId",), "must be 32 hexadecimal digits"))
    if resource_id is not None and not is_resource_id(resource_id):
        problems.append((("resourceId",), "not a resourceId"))
    if sid is not None and not is_sid(sid):
        problems.append((("sid",), "not a sid"))
    if problems:
        raise InvalidRequest(problems)
