"""What can be exported, as text: the body, a cURL command, a Postman collection with its environment, a profile file.

Every text is made of the draft and of variables, never of secret values, and is searched for them before it is handed out.
"""

from __future__ import annotations

import json
import re
from enum import Enum
from typing import Any, Final

from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.services.exchange.outgoing import (
    APP,
    CONTENT_TYPE,
    CUSTOMER,
    NAMES,
    PASSWORD,
    RESOURCE,
    SHELL_NAMES,
    SID,
    Outgoing,
    calls,
    filled,
    mark,
    origin,
)
from cloudrec_gui.services.exchange.profiles import write_profile
from cloudrec_gui.services.exchange.sealing import sealed
from cloudrec_gui.services.json_text import dump
from cloudrec_gui.services.preview import start_body

COLLECTION_SCHEMA: Final = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
_CMD_SPECIAL: Final = re.compile(r'[\^&|<>()%!"]')
_BEFORE_QUOTE: Final = re.compile(r'(\\*)(")|(\\+)$')
_KEPT: Final = {Operation.ACQUIRE: RESOURCE, Operation.START: SID}
"""What the answer of a call brings that the next ones need."""


class Form(Enum):
    """The kinds of export."""

    BODY = "body"
    CURL = "curl"
    CURL_CMD = "curl-cmd"
    COLLECTION = "collection"
    ENVIRONMENT = "environment"
    PROFILE = "profile"


SUFFIXES: Final = {
    Form.BODY: ".json",
    Form.CURL: ".sh",
    Form.CURL_CMD: ".cmd.txt",
    Form.COLLECTION: ".postman_collection.json",
    Form.ENVIRONMENT: ".postman_environment.json",
    Form.PROFILE: ".cloudrec.json",
}
"""How the names of files end."""


def write(form: Form, profile: Profile, secrets: SecretBag, operation: Operation = Operation.START) -> str:
    """The export as text. ``operation`` chooses the call of a cURL command (KeyError where the mode has none).

    Raises SecretFound when a secret would be in the text.
    """
    if form is Form.PROFILE:
        return write_profile(profile, secrets)
    if form is Form.BODY:
        return sealed(dump(start_body(profile.draft, secrets)) + "\n", secrets)
    present = {path for path, secret in secrets.items() if secret}
    made = calls(profile, present, app_marked=form is Form.COLLECTION)
    if form is Form.COLLECTION:
        return sealed(_collection(profile, made) + "\n", secrets)
    if form is Form.ENVIRONMENT:
        return sealed(_environment(profile) + "\n", secrets)
    call = {call.operation: call for call in made}[operation]
    text = as_bash(origin(profile), call) if form is Form.CURL else _cmd(profile, call)
    return sealed(text + "\n", secrets)


# --------------------------------------------------------------------------------------------------------------- cURL
def as_bash(host: str, call: Outgoing) -> str:
    """One call as a command for a POSIX shell; marks become variables. ``host`` is scheme and host."""
    lines = [f"curl -X {call.method} {_bash_word(host + call.path)}", f"-u {_bash_pair()}"]
    if call.body is not None:
        lines += [f"-H {_bash_word(f'Content-Type: {CONTENT_TYPE}')}", f"--data-raw {_bash_word(dump(call.body))}"]
    return " \\\n  ".join(lines)


def _bash_pair() -> str:
    return f'"${SHELL_NAMES[CUSTOMER]}:${SHELL_NAMES[PASSWORD]}"'


def _bash_word(text: str) -> str:
    return filled(text, _bash_literal, _bash_variable)


def _bash_literal(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _bash_variable(name: str) -> str:
    return f'"${SHELL_NAMES[name]}"'


def _cmd(profile: Profile, call: Outgoing) -> str:
    pair = f"{mark(CUSTOMER)}:{mark(PASSWORD)}"
    lines = [f"curl -X {call.method} {_cmd_word(origin(profile) + call.path)}", f"-u {_cmd_word(pair)}"]
    if call.body is not None:
        body = json.dumps(call.body, ensure_ascii=False, allow_nan=False)
        lines += [f"-H {_cmd_word(f'Content-Type: {CONTENT_TYPE}')}", f"--data-raw {_cmd_word(body)}"]
    return " ^\n  ".join(lines)


def _cmd_word(text: str) -> str:
    """Quoted for the program, and every character that cmd would act upon behind a caret, the quotes included."""
    return '^"' + filled(text, _cmd_literal, _cmd_variable) + '^"'


def _cmd_literal(text: str) -> str:
    doubled = _BEFORE_QUOTE.sub(lambda found: found[1] * 2 + '\\"' if found[2] else found[3] * 2, text)
    return _CMD_SPECIAL.sub(r"^\g<0>", doubled)


def _cmd_variable(name: str) -> str:
    return f"%{SHELL_NAMES[name]}%"


# ------------------------------------------------------------------------------------------------------------ Postman
def _braces(name: str) -> str:
    return "{{" + name + "}}"


def _same(text: str) -> str:
    return text


def _collection(profile: Profile, made: tuple[Outgoing, ...]) -> str:
    values = {"baseUrl": origin(profile), APP: "" if profile.sandbox else profile.app_id, RESOURCE: "", SID: ""}
    content = {
        "info": {"name": f"Cloud Recording: {profile.name}", "schema": COLLECTION_SCHEMA},
        "auth": {"type": "basic", "basic": [_string("username", _braces(CUSTOMER)), _string("password", _braces(PASSWORD))]},
        "variable": [_string(key, value) for key, value in values.items()],
        "item": [_item(call) for call in made],
    }
    return dump(content)


def _string(key: str, value: str) -> dict[str, str]:
    return {"key": key, "value": value, "type": "string"}


def _item(call: Outgoing) -> dict[str, Any]:
    path = filled(call.path, _same, _braces)
    raw = _braces("baseUrl") + path
    request: dict[str, Any] = {"method": call.method, "header": [], "url": {"raw": raw, "host": [_braces("baseUrl")]}}
    request["url"]["path"] = path.strip("/").split("/")
    if call.body is not None:
        request["header"] = [{"key": "Content-Type", "value": CONTENT_TYPE}]
        raw_body = filled(dump(call.body), _same, _braces)
        request["body"] = {"mode": "raw", "raw": raw_body, "options": {"raw": {"language": "json"}}}
    item: dict[str, Any] = {"name": call.operation.value, "request": request, "response": []}
    kept = _KEPT.get(call.operation)
    if kept is not None:
        line = f'pm.collectionVariables.set("{kept}", pm.response.json().{kept});'
        item["event"] = [{"listen": "test", "script": {"type": "text/javascript", "exec": [line]}}]
    return item


def _environment(profile: Profile) -> str:
    """Only what a person fills in: an empty ``resourceId`` here would hide the one that the collection's scripts set."""
    public = {APP: "" if profile.sandbox else profile.app_id, "baseUrl": origin(profile)}
    values = [{"key": key, "value": value, "type": "default", "enabled": True} for key, value in public.items()]
    values += [{"key": name, "value": "", "type": "secret", "enabled": True} for name in NAMES.values()]
    return dump({"name": f"Cloud Recording: {profile.name}", "values": values, "_postman_variable_scope": "environment"})
