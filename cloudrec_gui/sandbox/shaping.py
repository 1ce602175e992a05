"""The last hand on an answer: what the switches change about shapes, so that operations and tasks need not know them."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any, Final

from cloudrec_gui.sandbox.answers import Reply
from cloudrec_gui.sandbox.switches import Switches
from cloudrec_gui.sandbox.tables_web import PUSHER, RECORDER, UPLOADER

MODERN: Final = {8: 2, 432: 2, 433: 2, 1001: 2, 1028: 2}
"""Older codes that current tables no longer have."""
CONTROLLING: Final = ("query", "update", "updateLayout", "stop")
LONG_CODES: Final = (49, 404)
_COMMANDS: Final = {"query": "QueryCloudRecorder", "stop": "StopCloudRecorder"}


def shaped(op: str, reply: Reply, switches: Switches, names: Mapping[str, str]) -> Reply:
    """``reply`` as ``switches`` want it. ``names``: cname, uid, resourceId and sid as far as the request told them."""
    if not isinstance(reply.body, dict):
        return reply
    if reply.status == 200 and "code" not in reply.body:
        return Reply(200, _answer(op, copy.deepcopy(reply.body), switches), reply.headers)
    return _refusal(op, reply, switches, names)


def _refusal(op: str, reply: Reply, switches: Switches, names: Mapping[str, str]) -> Reply:
    body, code = dict(reply.body), reply.body.get("code")
    if code is None:
        return reply
    if switches.codes == "modern":
        body["code"] = MODERN.get(code, code)
    elif switches.codes == "older":
        body["code"] = 1003 if code == 432 and op in CONTROLLING else 1013 if code == 401 else code
    if switches.error_body == "bare":
        body.pop("reason", None)
    elif switches.error_body == "long" and code in LONG_CODES and op in CONTROLLING:
        body = long_form(op, code, names)
    return Reply(reply.status, body, reply.headers)


def long_form(op: str, code: int, names: Mapping[str, str]) -> dict[str, Any]:
    """Refusals 49 and 404 with all that real ones have been seen to hold (rest-api §8.4): no reason, the message nested."""
    if code == 404:
        inner: dict[str, Any] = {
            "command": _COMMANDS.get(op, "UpdateCloudRecorder"),
            "payload": {"message": "failed to find worker"},
            "subscribeModeBitmask": 1,
            "vid": "1209",
        }
    else:
        inner = {
            "backuped": 0,
            "fileListMode": "string",
            "fileListStr": f"{names.get('sid', '')}_{names.get('cname', '')}.m3u8",
            "gwWorkerVersion": 1,
            "inProgressBitmask": 1,
            "output": {},
            "payload": {"message": "Failed"},
            "selectionBitmask": 1,
            "subscribeModeBitmask": 1,
        }
    return {**names, "code": code, "serverResponse": inner}


def _answer(op: str, body: dict[str, Any], switches: Switches) -> dict[str, Any]:
    if not switches.on("identity"):
        body.pop("cname", None)
        body.pop("uid", None)
    response = body.get("serverResponse")
    if isinstance(response, dict):
        _response(op, response, switches)
        if switches.slice_time == "s":
            body["serverResponse"] = in_seconds(response)
    return body


def _response(op: str, response: dict[str, Any], switches: Switches) -> None:
    if not switches.on("top_slice_time"):
        response.pop("sliceStartTime", None)
    if response.get("uploadingStatus") == "unknown":
        response["uploadingStatus"] = switches.unknown_word
    if op == "query" and switches.early_list == "absent" and "fileList" in response and not response["fileList"]:
        for key in ("fileListMode", "fileList", "sliceStartTime"):
            response.pop(key, None)
    if switches.on("duplicates") and isinstance(response.get("fileList"), list):
        response["fileList"] = [item for item in response["fileList"] for _ in range(2)]
    services = response.get("extensionServiceState")
    if isinstance(services, list):
        response["extensionServiceState"] = _services(op, services, switches)


def _services(op: str, services: list[dict[str, Any]], switches: Switches) -> list[dict[str, Any]]:
    if op == "stop" and switches.stop_web == "upload":
        services = [item for item in services if item["serviceName"] == UPLOADER]
    if switches.service_order == "recorder-last":
        services = services[::-1]
    return [_service(item, switches) for item in services]


def _service(item: dict[str, Any], switches: Switches) -> dict[str, Any]:
    name, payload = item["serviceName"], item["payload"]
    if name == RECORDER:
        twice = 2 if switches.on("duplicates") else 1
        payload["fileList"] = [
            {switches.web_file_key if key == "filename" else key: value for key, value in file.items()}
            for file in payload["fileList"]
            for _ in range(twice)
        ]
    if name == UPLOADER and payload["uploadingStatus"] == "unknown":
        payload["uploadingStatus"] = switches.unknown_word
    if name == PUSHER and switches.cdn_status == "payload":
        payload = {"status": payload["outputs"][0]["status"]}
    shaped_item = {"serviceName": name, switches.payload_key: payload}
    if switches.on("exit_reason") and payload.get("state") == "exit":
        shaped_item["exit_reason"] = "normal"
    return shaped_item


def in_seconds(value: Any) -> Any:
    """A copy in which every ``sliceStartTime`` is in whole seconds instead of milliseconds."""
    if isinstance(value, dict):
        return {key: item // 1000 if key == "sliceStartTime" else in_seconds(item) for key, item in value.items()}
    return [in_seconds(item) for item in value] if isinstance(value, list) else value
