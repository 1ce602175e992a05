"""The words of import and export: why a text was refused, what was not taken over, and how formats and fields are called."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.problems import Path
from cloudrec_gui.services.exchange import ABSENT, Change, ImportRefused, Kind, Note
from cloudrec_gui.services.exchange.imported import dotted
from cloudrec_gui.services.exchange.writing import Form
from cloudrec_gui.ui.json_editor import words as json_words
from cloudrec_gui.ui.words import DASH, QT_TRANSLATE_NOOP, translated

CONTEXT: Final = "Import"
REFUSALS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "empty": QT_TRANSLATE_NOOP("Import", "There is nothing to read."),
        "not_a_body": QT_TRANSLATE_NOOP("Import", "This is JSON, but none of its keys belongs to a request of cloud recording."),
        "an_answer": QT_TRANSLATE_NOOP("Import", "This is an answer of the service, not a request."),
        "environment_alone": QT_TRANSLATE_NOOP(
            "Import", "This is a Postman environment: values, but no requests. Open the collection as well."
        ),
        "no_requests": QT_TRANSLATE_NOOP("Import", "No request of this collection goes to cloud recording."),
        "no_address": QT_TRANSLATE_NOOP("Import", "This command has no address."),
        "other_api": QT_TRANSLATE_NOOP("Import", "This address does not belong to cloud recording: {url}"),
        "open_quote": QT_TRANSLATE_NOOP("Import", "The quote {quote} in line {line} is never closed."),
        "not_curl": QT_TRANSLATE_NOOP("Import", "There is no cURL command in this text."),
        "json_in_command": QT_TRANSLATE_NOOP("Import", "The body inside the command is no JSON. In its line {line}: {fault}"),
        "json_in_environment": QT_TRANSLATE_NOOP("Import", "The environment is no JSON. In its line {line}: {fault}"),
        "not_an_environment": QT_TRANSLATE_NOOP("Import", "The second file is no Postman environment."),
        "too_many_secrets": QT_TRANSLATE_NOOP("Import", "More than {limit} secrets stand in this text; that is no request."),
        "not_a_profile": QT_TRANSLATE_NOOP("Import", "This is no profile of this program."),
        "profile_version": QT_TRANSLATE_NOOP("Import", "This profile was written by a newer version of this program ({version})."),
        "file_missing": QT_TRANSLATE_NOOP("Import", "The file cannot be read: {reason}"),
        "file_too_long": QT_TRANSLATE_NOOP("Import", "The file is larger than 1 MiB."),
        "file_not_text": QT_TRANSLATE_NOOP("Import", "The file is not a text."),
    }
)
NOTES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "placeholder": QT_TRANSLATE_NOOP("Import", "Placeholders, not values: {items}"),
        "secret_placeholder": QT_TRANSLATE_NOOP("Import", "Placeholders instead of secrets; yours stay as they are: {items}"),
        "unknown_key": QT_TRANSLATE_NOOP("Import", "Unknown to the service; kept and flagged: {items}"),
        "misplaced_key": QT_TRANSLATE_NOOP("Import", "Not for this mode: {items}"),
        "duplicate_key": QT_TRANSLATE_NOOP("Import", "Written more than once; the last one counts: {items}"),
        "start_parameter_odd": QT_TRANSLATE_NOOP("Import", "startParameter is not an object and was left out."),
        "insecure": QT_TRANSLATE_NOOP("Import", "Certificates are always checked here; -k was left out."),
        "proxy": QT_TRANSLATE_NOOP("Import", "The proxy was left out."),
        "certificate": QT_TRANSLATE_NOOP("Import", "Certificates of the command were left out."),
        "host_override": QT_TRANSLATE_NOOP("Import", "The redirection to another computer was left out."),
        "cookie": QT_TRANSLATE_NOOP("Import", "Cookies were left out; the service has none."),
        "form_body": QT_TRANSLATE_NOOP("Import", "The body is a form, not JSON, and was left out."),
        "file_not_read": QT_TRANSLATE_NOOP("Import", "Files that a command names are not read: {items}"),
        "auth_other": QT_TRANSLATE_NOOP("Import", "Only Basic authorization is understood here: {items}"),
        "auth_unreadable": QT_TRANSLATE_NOOP("Import", "The Authorization header is no Base64 of an id and a secret."),
        "method": QT_TRANSLATE_NOOP("Import", "Sent with the wrong method: {items}"),
        "mode_unknown": QT_TRANSLATE_NOOP("Import", "A mode that the service does not have: {items}"),
        "host_unreadable": QT_TRANSLATE_NOOP("Import", "The host cannot be read: {items}"),
        "path_prefix": QT_TRANSLATE_NOOP("Import", "The path before /v1 is of an old kind of address and was left out: {items}"),
        "others_skipped": QT_TRANSLATE_NOOP("Import", "Requests of other products in this collection: {items}"),
        "scripts_ignored": QT_TRANSLATE_NOOP("Import", "Scripts of the collection are not run."),
        "comments_removed": QT_TRANSLATE_NOOP("Import", "Comments in the body were left out."),
        "body_unreadable": QT_TRANSLATE_NOOP("Import", "The body of this request is no JSON (line {items}) and was left out."),
        "key_dropped": QT_TRANSLATE_NOOP("Import", "Not part of a profile, left out: {items}"),
        "secret_dropped": QT_TRANSLATE_NOOP("Import", "Secrets in a file are never taken over: {items}"),
        "not_from_file": QT_TRANSLATE_NOOP("Import", "A file cannot set this; set it yourself if you want it: {items}"),
    }
)
_ITEMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "placeholder": "{field} = {text}",
        "secret_placeholder": "{path}",
        "unknown_key": "{path}",
        "misplaced_key": "{path}",
        "duplicate_key": "{path}",
        "file_not_read": "{file}",
        "auth_other": "{text}",
        "method": "{found} → {expected}",
        "mode_unknown": "{mode}",
        "host_unreadable": "{host}",
        "path_prefix": "{path}",
        "others_skipped": "{count}",
        "body_unreadable": "{line}",
        "key_dropped": "{path}",
        "secret_dropped": "{path}",
        "not_from_file": "{kind}",
    }
)
"""What of each note stands in the list of its sentence; names of the API and of files, not words."""
_KINDS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.BODY: QT_TRANSLATE_NOOP("Import", "JSON"),
        Kind.CURL: QT_TRANSLATE_NOOP("Import", "cURL"),
        Kind.COLLECTION: QT_TRANSLATE_NOOP("Import", "Postman collection"),
        Kind.ENVIRONMENT: QT_TRANSLATE_NOOP("Import", "Postman environment"),
        Kind.PROFILE: QT_TRANSLATE_NOOP("Import", "Profile"),
    }
)
_FORMS: Final[Mapping[Form, str]] = MappingProxyType(
    {
        Form.BODY: QT_TRANSLATE_NOOP("Import", "Body of start (JSON)"),
        Form.CURL: QT_TRANSLATE_NOOP("Import", "cURL for bash"),
        Form.CURL_CMD: QT_TRANSLATE_NOOP("Import", "cURL for Windows cmd"),
        Form.COLLECTION: QT_TRANSLATE_NOOP("Import", "Postman collection"),
        Form.ENVIRONMENT: QT_TRANSLATE_NOOP("Import", "Postman environment"),
        Form.PROFILE: QT_TRANSLATE_NOOP("Import", "Profile without secrets"),
    }
)
_SIGNS: Final = ("+", "−", "≠")
_SIGN_WORDS: Final = (
    QT_TRANSLATE_NOOP("Import", "added"),
    QT_TRANSLATE_NOOP("Import", "removed"),
    QT_TRANSLATE_NOOP("Import", "changed"),
)
_SET: Final = QT_TRANSLATE_NOOP("Import", "set")
_NOT_SET: Final = QT_TRANSLATE_NOOP("Import", "not set")
_ANOTHER: Final = QT_TRANSLATE_NOOP("Import", "another one")
_ROW: Final = QT_TRANSLATE_NOOP("Import", "{field}, {sign}, {before} → {after}")
_LONGEST: Final = 400


class _Lenient(dict[str, str]):
    """Params of a sentence; one that is missing is nothing, not an exception."""

    def __missing__(self, key: str) -> str:
        return ""


def refusal(refused: ImportRefused) -> str:
    """Why a text was not read, with its line where it has one."""
    if refused.code == "json" and refused.error is not None:
        return json_words.sentence(refused.error)
    params = _Lenient(refused.params)
    if refused.error is not None:
        params["fault"] = json_words.fault(refused.error)
    return translated(CONTEXT, REFUSALS.get(refused.code, REFUSALS["not_a_body"])).format_map(params)


def notes(found: Sequence[Note]) -> list[str]:
    """One sentence for every kind of note, with all that it is about."""
    groups: dict[str, list[str]] = {}
    for note in found:
        params = {key: value.removeprefix("clientRequest.") for key, value in note.params.items()}
        item = _ITEMS.get(note.code, "").format_map(_Lenient(params))
        items = groups.setdefault(note.code, [])
        if item not in items:
            items.append(item)
    return [translated(CONTEXT, NOTES[code]).format(items=", ".join(items)) for code, items in groups.items() if code in NOTES]


def kind_name(kind: Kind) -> str:
    """What a text is."""
    return translated(CONTEXT, _KINDS[kind]) if kind in _KINDS else ""


def form_name(form: Form) -> str:
    """How a kind of export is called."""
    return translated(CONTEXT, _FORMS[form])


def field_name(path: Path) -> str:
    """A field by the last two steps of its path; the whole is in its tooltip."""
    named = [index for index, step in enumerate(path) if isinstance(step, str)]
    return dotted(path[named[-2] :] if len(named) > 2 else path)


def sign(change: Change) -> str:
    """One character for what happens to the field."""
    return _SIGNS[_which(change)]


def before(change: Change) -> str:
    """What stands there now."""
    if change.secret:
        return translated(CONTEXT, _NOT_SET if change.before is ABSENT else _SET)
    return _value(change.before)


def after(change: Change) -> str:
    """What would stand there."""
    if change.secret:
        return translated(CONTEXT, _SET if change.before is ABSENT else _ANOTHER)
    return _value(change.after)


def spoken(change: Change) -> str:
    """The whole row, for those who hear it."""
    word = translated(CONTEXT, _SIGN_WORDS[_which(change)])
    return translated(CONTEXT, _ROW).format(field=dotted(change.path), sign=word, before=before(change), after=after(change))


def _which(change: Change) -> int:
    return 0 if change.before is ABSENT else 1 if change.after is ABSENT else 2


def _value(value: object) -> str:
    if value is ABSENT:
        return DASH
    text = value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
