"""What all models share: how they are configured, the value types of the service, and the two ways in.

Requests are checked in two steps. Types, ranges and formats are pydantic's; rules between fields are ``conflicts()``, which
names the very path at fault. Keys that no document knows pass through, because the service gains fields faster than this
program; known misspellings do not, because the service would ignore them silently.

Answers are read with what the service is known to do in mind, and end in one exception type whatever the bytes are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.domain.ids import is_resource_id, is_uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Path

Conflict = tuple[Path, str]
R = TypeVar("R", bound="Request")
N = TypeVar("N", bound="Answer")

ALL_STREAMS: Final = "#allstream#"
LIST_MAX: Final = 32
MISSPELT: Final[Mapping[str, str]] = {
    "backgroudColor": "backgroundColor",
    "unsunscribeAudioUids": "unSubscribeAudioUids",
    "unsunscribeVideoUids": "unSubscribeVideoUids",
    "asyncStop": "async_stop",
    "VideoBitrate": "videoBitrate",
    "resourceid": "resourceId",
}
"""Spellings that samples and SDKs spread and the service ignores (rest-api §3.4, §3.8; official layout sample)."""


_SHARED: Final = ConfigDict(strict=True, extra="allow", alias_generator=to_camel, hide_input_in_errors=True, defer_build=True)
"""Nothing is coerced, nothing unknown is lost, no error shows a value, and no schema is built before it is used."""


class Request(BaseModel):
    """A part of a body that we send. Python names are snake case, wire names camel case."""

    model_config = ConfigDict(frozen=True, allow_inf_nan=False, **_SHARED)

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        """Rules between fields that do not hold, with paths relative to this object."""
        extra = self.__pydantic_extra__ or {}
        fields = type(self).model_fields
        for key in extra:
            # A Python name as a key would also count as set here, so it must not pass for an unknown key.
            right = MISSPELT.get(key) or (fields[key].alias if key in fields else None)
            if right:
                yield (key,), f"the service ignores this spelling; it is {right}"
        for name, field in fields.items():
            value, alias = getattr(self, name), field.alias or name
            if value is None and name in self.model_fields_set and name not in extra:
                yield (alias,), "must be left out or have a value"
            if isinstance(value, Request):
                yield from within(value.conflicts(mode), alias)
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, Request):
                        yield from within(item.conflicts(mode), alias, index)

    def wire(self) -> dict[str, Any]:
        """What was set, under wire names, in the documented order, unknown keys last."""
        return self.model_dump(by_alias=True, exclude_unset=True)


class Answer(BaseModel):
    """A part of a body that we receive. Unknown fields are kept in ``model_extra``."""

    model_config = ConfigDict(frozen=True, **_SHARED)


def within(found: Iterator[Conflict], *prefix: str | int) -> Iterator[Conflict]:
    """The same findings, seen from further up."""
    for path, message in found:
        yield (*prefix, *path), message


def checked(model: type[R], body: Mapping[str, Any], mode: Mode) -> R:
    """``body`` as a ``model``. Raises InvalidRequest with every problem; no value of the body is in its messages."""
    try:
        request = model.model_validate(body)
    except ValidationError as error:
        problems = problems_of(error)
    else:
        problems = tuple(request.conflicts(mode))
        if not problems:
            return request
    raise InvalidRequest(problems)


def problems_of(error: ValidationError) -> tuple[Conflict, ...]:
    """Path and message of every finding, without inputs (a plain ``str(error)`` would show secrets)."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return tuple((tuple(item["loc"]), str(item["msg"])) for item in found)


def unknown_in(model: type[Request], body: object, prefix: Path = ()) -> Iterator[Path]:
    """Paths of the keys in ``body`` that ``model`` does not name, valid or not, in the order of the body."""
    if not isinstance(body, Mapping):
        return
    fields = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    for key, value in body.items():
        if key not in fields:
            yield (*prefix, key)
            continue
        inner = _request_in(fields[key])
        if inner is None:
            continue
        if isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                yield from unknown_in(inner, item, (*prefix, key, index))
        else:
            yield from unknown_in(inner, value, (*prefix, key))


def _request_in(annotation: Any) -> type[Request] | None:
    if isinstance(annotation, type) and issubclass(annotation, Request):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _request_in(argument)
        if found is not None:
            return found
    return None


def _uid(text: str) -> str:
    if not is_uid(text):
        raise ValueError("must be a whole number from 1 to 4294967295 in quotes")
    return text


def _uid_or_empty(text: str) -> str:
    return text and _uid(text)


def _resource_id(text: str) -> str:
    if not is_resource_id(text):
        raise ValueError("not a resourceId")
    return text


def _coordinate(value: float) -> float:
    return round(value, 6)


_IMAGE_URL = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)
_WRONG_IMAGE = re.compile(r"\.(png|gif|webp|svg|tiff?|heic|avif)(?:[?#]|$)", re.IGNORECASE)


def _image(url: str) -> str:
    if not _IMAGE_URL.fullmatch(url):
        raise ValueError("must be an https address")
    if _WRONG_IMAGE.search(url):
        raise ValueError("must be a JPG or BMP")
    return url


def _listed(items: tuple[str, ...]) -> tuple[str, ...]:
    if ALL_STREAMS in items and len(items) > 1:
        raise ValueError(f"{ALL_STREAMS} stands alone")
    for item in items:
        if item != ALL_STREAMS:
            _uid(item)
    return items


def _excluded(items: tuple[str, ...]) -> tuple[str, ...]:
    for item in items:
        _uid(item)
    return items


UidText = Annotated[str, AfterValidator(_uid)]
UidOrEmpty = Annotated[str, AfterValidator(_uid_or_empty)]
ResourceIdText = Annotated[str, AfterValidator(_resource_id)]
Coordinate = Annotated[float, Field(ge=0, le=1), AfterValidator(_coordinate)]
ImageUrl = Annotated[str, AfterValidator(_image)]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
Text = Annotated[str, Field(min_length=1)]
UidList = Annotated[tuple[str, ...], Field(strict=False, max_length=LIST_MAX), AfterValidator(_listed)]
"""Uids to subscribe to, or ``#allstream#`` alone (rest-api §3.3). Strict mode would take tuples only, bodies hold lists."""
UidExclusions = Annotated[tuple[str, ...], Field(strict=False, max_length=LIST_MAX), AfterValidator(_excluded)]
RenderMode = Annotated[int, Field(ge=0, le=1)]
