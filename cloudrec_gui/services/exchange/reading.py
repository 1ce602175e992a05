"""The one door for everything that is pasted or opened: tell what it is, then read it (3-safety R28: 1 MiB, depth 32, JSON only)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from cloudrec_gui.services.exchange import postman, profiles
from cloudrec_gui.services.exchange.body import from_value, refused
from cloudrec_gui.services.exchange.curl import looks_like_curl, read_curl
from cloudrec_gui.services.exchange.imported import Imported, ImportRefused, Kind, Note, dotted
from cloudrec_gui.services.json_text import MAX_BYTES, Parsed, TextError, parse

_MOST_NOTES: Final = 12


def detect(text: str) -> Kind:
    """What a text is by its form; a text with faults is what it begins like."""
    text = _bare(text)
    if not text:
        return Kind.NOTHING
    if text.lstrip()[0] in "{[":
        return _kind(parse(text).value)
    return Kind.CURL if looks_like_curl(text) else Kind.BODY


def read(text: str, environment: str | None = None) -> tuple[Imported, ...]:
    """Every request in a text. ``environment`` is the text of a Postman environment for a collection.

    Raises ImportRefused, whatever the text is, and nothing else.
    """
    text = _bare(text)
    if not text:
        raise ImportRefused("empty")
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        params = {"bytes": str(size), "limit": str(MAX_BYTES)}
        raise refused(TextError(1, 1, 0, "too_long", params))
    if text.lstrip()[0] not in "{[" and looks_like_curl(text):
        return read_curl(text)
    parsed = parse(text)
    if parsed.errors:
        raise refused(parsed.errors[0])
    return _read(parsed, environment)


def _read(parsed: Parsed, environment: str | None) -> tuple[Imported, ...]:
    kind = _kind(parsed.value)
    if kind is Kind.ENVIRONMENT:
        raise ImportRefused("environment_alone")
    if kind is Kind.COLLECTION:
        return postman.read_collection(parsed.value, _environment(environment))
    if kind is Kind.PROFILE:
        return (profiles.as_imported(parsed.value),)
    made = from_value(parsed.value)
    again = tuple(Note("duplicate_key", {"path": dotted(path)}) for path in parsed.duplicates[:_MOST_NOTES])
    return (replace(made, notes=(*again, *made.notes)),)


def _environment(text: str | None) -> object:
    if text is None or not text.strip():
        return None
    parsed = parse(_bare(text))
    if parsed.errors:
        raise refused(parsed.errors[0], "json_in_environment")
    if not postman.is_environment(parsed.value):
        raise ImportRefused("not_an_environment")
    return parsed.value


def _kind(value: object) -> Kind:
    if isinstance(value, Mapping):
        if profiles.is_profile(value):
            return Kind.PROFILE
        if postman.is_collection(value):
            return Kind.COLLECTION
        if postman.is_environment(value):
            return Kind.ENVIRONMENT
    return Kind.BODY


def _bare(text: str) -> str:
    """Without the byte order mark that Windows puts in front, and without blanks at the end; lines keep their numbers."""
    text = text.removeprefix("\ufeff").rstrip()
    return text if text.strip() else ""
