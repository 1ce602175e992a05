"""What all models share: how they are configured, the value types of the service, and the two ways in.

Requests are checked in two steps. Types, ranges and formats are pydantic's; rules between fields are ``conflicts()``, which
names the very path at fault. Keys that no document knows pass through, because the service gains fields faster than this
program; known misspellings do not, because the service would ignore them silently.

Answers are read with what the service is known to do in mind, and end in one exception type whatever the bytes are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr, ValidationError
from pydantic.alias_generators import to_camel
from pydantic_core import from_json, to_json

from cloudrec_gui.api.dialect import DEFAULT, Dialect
from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.domain.fields import ALL_STREAMS, LIST_MAX
from cloudrec_gui.domain.ids import is_cname, is_resource_id, is_uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.domain.variants import Variant

Conflict = tuple[Path, str]
R = TypeVar("R", bound="Request")
N = TypeVar("N", bound="WholeAnswer")

MISSPELT: Final[Mapping[str, str]] = {
    "backgroudColor": "backgroundColor",
    "unsunscribeAudioUids": "unSubscribeAudioUids",
    "unsunscribeVideoUids": "unSubscribeVideoUids",
    "asyncStop": "async_stop",
    "resourceid": "resourceId",
}
"""Spellings that samples and SDKs spread and the service ignores (rest-api §3.4; official layout sample). ``VideoBitrate`` is
not among them: programs that use the Go SDK have always sent it, to no effect, so such a body is sent as it is."""
_NOWHERE: Final = object()
TAG: Final = "<"
"""How the names begin by which unions tell their members apart; they are no part of any path."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a body is held against beside its model: the mode of the path, the kind of the recording, the doubtful points."""

    mode: Mode
    variant: Variant | None = None
    """What the recording was, or is to be, started as; None where the caller does not know."""
    dialect: Dialect = DEFAULT


_SHARED: Final = ConfigDict(strict=True, extra="allow", alias_generator=to_camel, hide_input_in_errors=True, defer_build=True)
"""Nothing is coerced, nothing unknown is lost, no error shows a value, and no schema is built before it is used."""


class Request(BaseModel):
    """A part of a body that we send. Python names are snake case, wire names camel case."""

    model_config = ConfigDict(frozen=True, allow_inf_nan=False, **_SHARED)

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
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
                yield from within(value.conflicts(rules), alias)
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, Request):
                        yield from within(item.conflicts(rules), alias, index)

    def wire(self) -> dict[str, Any]:
        """What was set, under wire names, in the documented order, unknown keys last."""
        return self.model_dump(by_alias=True, exclude_unset=True)


class Answer(BaseModel):
    """A part of a body that we receive. Unknown fields are kept in ``model_extra``."""

    model_config = ConfigDict(frozen=True, **_SHARED)


class WholeAnswer(Answer):
    """The outermost object of a body, which remembers what in it could not be read."""

    _unread: tuple[Path, ...] = PrivateAttr(())

    @property
    def unread(self) -> tuple[Path, ...]:
        """Where in the body values stand that are not what they should be; they count as absent."""
        return self._unread


def read(model: type[N], body: bytes, context: object = None) -> N:
    """``body`` as a ``model``, without what in it is of a wrong type as long as the model can do without.

    Raises ValidationError for what is no JSON object and where a needed value is missing or wrong.
    """
    try:
        return model.model_validate_json(body, context=context)
    except ValidationError as error:
        try:
            tree = from_json(body)
        except ValueError:
            tree = None
        value = _without_wrong_values(model, tree, error, context) if isinstance(tree, dict) else None
        if value is None:
            raise
        return value


def _without_wrong_values(model: type[N], tree: dict[str, Any], error: ValidationError, context: object) -> N | None:
    """Taking out the innermost wrong values, round by round. None when that does not help."""
    unread: list[Path] = []
    while wrong := _places(tree, error):
        for path in sorted(wrong, key=_last_first):
            parent = get_in(tree, path[:-1])
            del parent[path[-1]]
        unread += wrong
        try:
            value = model.model_validate_json(to_json(tree), context=context)
        except ValidationError as next_error:
            error = next_error
        else:
            value._unread = tuple(unread)  # noqa: SLF001  (an attribute of this very class)
            return value
    return None


def _last_first(path: Path) -> tuple[int, ...]:
    """Deleting in this order moves nothing that is still to be deleted."""
    return tuple(-step if isinstance(step, int) else 0 for step in path)


def _places(tree: object, error: ValidationError) -> list[Path]:
    """Where ``error`` finds something wrong that is there. Unions complain about a whole and about its part: the part counts."""
    found: dict[Path, None] = {}
    for item in error.errors(include_url=False, include_context=False, include_input=False):
        path: Path = ()
        for step in item["loc"]:
            if get_in(tree, (*path, step), _NOWHERE) is not _NOWHERE:
                path = (*path, step)
        if path and item["type"] != "missing":
            found[path] = None
    return [path for path in found if not any(other[: len(path)] == path and other != path for other in found)]


def within(found: Iterator[Conflict], *prefix: str | int) -> Iterator[Conflict]:
    """The same findings, seen from further up."""
    for path, message in found:
        yield (*prefix, *path), message


def checked(model: type[R], body: Mapping[str, Any], rules: Rules) -> R:
    """``body`` as a ``model``. Raises InvalidRequest with every problem; no value of the body is in its messages."""
    try:
        request = model.model_validate(body)
    except ValidationError as error:
        problems = problems_of(error)
    else:
        problems = tuple(request.conflicts(rules))
        if not problems:
            return request
    raise InvalidRequest(problems)


def problems_of(error: ValidationError) -> tuple[Conflict, ...]:
    """Path and message of every finding, without inputs (a plain ``str(error)`` would show secrets)."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return tuple((tuple(step for step in item["loc"] if not str(step).startswith(TAG)), str(item["msg"])) for item in found)


def cname_conflicts(cname: str, rules: Rules) -> Iterator[Conflict]:
    """A channel name by the rules of the mode; in web mode it only labels the task (rest-api §1.5)."""
    limit = rules.dialect.web_cname_max
    if rules.mode is Mode.WEB:
        if len(cname.encode("utf-8", "replace")) > limit:
            yield ("cname",), f"must be at most {limit} bytes"
    elif not is_cname(cname):
        yield ("cname",), "must be 1 to 63 bytes of the characters that channel names may have"


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


_PAGE_URL = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)
_WRONG_IMAGE = re.compile(r"\.(png|gif|webp|svg|tiff?|heic|avif)(?:[?#]|$)", re.IGNORECASE)


def _image(url: str) -> str:
    if not _PAGE_URL.fullmatch(url):
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


def _address(text: str) -> str:
    if not _PAGE_URL.fullmatch(text):
        raise ValueError("must be an http or https address")
    return text


UidText = Annotated[str, AfterValidator(_uid)]
UidOrEmpty = Annotated[str, AfterValidator(_uid_or_empty)]
ResourceIdText = Annotated[str, AfterValidator(_resource_id)]
Coordinate = Annotated[float, Field(ge=0, le=1), AfterValidator(_coordinate)]
PageUrl = Annotated[str, AfterValidator(_address)]
ImageUrl = Annotated[str, AfterValidator(_image)]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
Text = Annotated[str, Field(min_length=1)]
UidList = Annotated[tuple[str, ...], Field(strict=False, max_length=LIST_MAX), AfterValidator(_listed)]
"""Uids to subscribe to, or ``#allstream#`` alone (rest-api §3.3). Strict mode would take tuples only, bodies hold lists."""
UidExclusions = Annotated[tuple[str, ...], Field(strict=False, max_length=LIST_MAX), AfterValidator(_excluded)]
RtmpUrl = Annotated[str, Field(pattern=r"^rtmps?://[^\s/]\S*$")]
RenderMode = Annotated[int, Field(ge=0, le=1)]


class Envelope(Request):
    """What every body of a POST has around its ``clientRequest`` (rest-api §1.5), which the operations add."""

    cname: Text
    uid: UidText

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from cname_conflicts(self.cname, rules)
        yield from super().conflicts(rules)
