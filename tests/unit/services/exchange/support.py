"""A profile with a secret at every place, and texts in the shapes in which people have them."""

from __future__ import annotations

import json
from typing import Any

from cloudrec_gui.domain.draft import ACCESS_KEY, CDN_URL, ENCRYPTION_SALT, ENCRYPTION_SECRET, SECRET_KEY, STS_TOKEN, TOKEN
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant

APP = "0123456789abcdef0123456789abcdef"
RESOURCE = "JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22-x-kv4GdPcjZeMzoCBUCOr9q"
SID = "38f8e3cfdc474cd56fc1ceba380d7e1a"
SECRETS = {
    CUSTOMER_ID: Secret("c1f0-customer-id"),
    CUSTOMER_SECRET: Secret("c2f0-customer-secret"),
    TOKEN: Secret("007eJx-token-canary"),
    ACCESS_KEY: Secret("AKIA-access-canary"),
    SECRET_KEY: Secret("storage/secret+canary"),
    STS_TOKEN: Secret("sts-token-canary"),
    ENCRYPTION_SECRET: Secret("channel-encryption-canary"),
    ENCRYPTION_SALT: Secret("c2FsdC1jYW5hcnktMzItYnl0ZXMtbG9uZy0wMDAwMDA="),
    CDN_URL: Secret("rtmp://push.example.com/live/stream-key-canary"),
}


def profile(variant: Variant = Variant.MIX_MP4, **put: Any) -> Profile:
    """A profile that records in this way; ``put`` sets top-level keys of the body."""
    draft = default_draft(variant)
    for key, value in put.items():
        draft = draft.put((key,), value)
    return Profile(ProfileId("profile-1"), "Support desk", AppId(APP), draft=draft)


def start_body() -> dict[str, Any]:
    """What somebody sends to start a composite recording."""
    return {
        "cname": "town-hall",
        "uid": "527841",
        "clientRequest": {
            "token": "007eJxTYtoken",
            "recordingConfig": {
                "channelType": 1,
                "streamTypes": 2,
                "maxIdleTime": 120,
                "transcodingConfig": {"width": 640, "height": 360, "fps": 24, "bitrate": 800, "mixedVideoLayout": 1},
            },
            "storageConfig": {"vendor": 1, "region": 8, "bucket": "desk", "accessKey": "AKIA77", "secretKey": "sk-77"},
        },
    }


def url(tail: str = f"resourceid/{RESOURCE}/mode/mix/start", host: str = "https://api.agora.io") -> str:
    return f"{host}/v1/apps/{APP}/cloud_recording/{tail}"


def item(name: str, tail: str, body: str | None, *, method: str = "POST", **request: Any) -> dict[str, Any]:
    """One request of a collection in the shape in which Agora publishes them: address in pieces, ids as variables."""
    path = f"v1/apps/{{{{APPID}}}}/cloud_recording/{tail}"
    made: dict[str, Any] = {
        "method": method,
        "header": [{"key": "Content-Type", "value": "application/json", "type": "text"}],
        "url": {"raw": f"https://api.agora.io/{path}", "protocol": "https", "host": ["api", "agora", "io"], "path": path.split("/")},
        **request,
    }
    if body is not None:
        made["body"] = {"mode": "raw", "raw": body}
    script = {"type": "text/javascript", "exec": ["var data = JSON.parse(responseBody);", 'postman.setEnvironmentVariable("x", data.x);']}
    return {"name": name, "event": [{"listen": "test", "script": script}], "request": made, "response": []}


def collection() -> dict[str, Any]:
    """Folders by product; in one of them the calls of cloud recording, with comments and bare variables in their bodies."""
    basic = [{"key": "password", "value": "{{CustomerCertificate}}"}, {"key": "username", "value": "{{CustomerID}}"}]
    start = """{
        "cname": "{{AccessChannel}}", // the channel
        "uid": "{{RecordingUID}}",
        "clientRequest": {
            /* as small as it gets */
            "recordingConfig": {"channelType": 1, "maxIdleTime": {{idle}}, "transcodingConfig": {
                "width": 360, "height": 640, "fps": 24, "bitrate": 800}},
            "storageConfig": {"vendor": {{Vendor}}, "region": 8, "bucket": "{{Bucket}}",
                "accessKey": "{{AccessKey}}", "secretKey": "{{SecretKey}}"}
        }
    }"""
    envelope = '{"cname": "{{AccessChannel}}", "uid": "{{RecordingUID}}", "clientRequest": %s}'
    recording = [
        item("acquire", "acquire", envelope % "{}"),
        item("start", "resourceid/{{resourceId}}/mode/mix/start", start),
        item("query", "resourceid/{{resourceId}}/sid/{{sid}}/mode/mix/query", None, method="GET"),
        item("updateLayout", "resourceid/{{resourceId}}/sid/{{sid}}/mode/mix/updateLayout", envelope % '{"mixedVideoLayout": 2}'),
        item("stop", "resourceid/{{resourceId}}/sid/{{sid}}/mode/mix/stop", envelope % '{"async_stop": true}'),
    ]
    ban = {"name": "ban", "request": {"method": "POST", "header": [], "url": "https://api.agora.io/dev/v1/kicking-rule"}}
    return {
        "info": {"name": "REST examples", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
        "variable": [
            {"key": "RecordingUID", "value": "111"},
            {"key": "idle", "value": 120},
            {"key": "AccessChannel", "value": "from-collection"},
        ],
        "item": [
            {"name": "Channel management", "item": [ban]},
            {"name": "Cloud Recording", "auth": {"type": "basic", "basic": basic}, "item": [{"name": "Mix", "item": recording}]},
        ],
    }


def environment(**values: str) -> dict[str, Any]:
    """An environment with these variables, and one that is switched off."""
    known = {
        "APPID": APP,
        "CustomerID": "id-1",
        "CustomerCertificate": "secret-1",
        "AccessChannel": 'say "hi"',
        "Vendor": "2",
        "SecretKey": "sk-9",
    }
    rows: list[dict[str, Any]] = [{"key": key, "value": value, "enabled": True} for key, value in {**known, **values}.items()]
    return {"name": "desk", "values": [*rows, {"key": "Bucket", "value": "off", "enabled": False}]}


def text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
