"""What every import format is turned into, and how a text is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final

from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import Area
from cloudrec_gui.services.json_text import TextError


class Kind(Enum):
    """What a text is, as far as its form tells."""

    NOTHING = "nothing"
    BODY = "body"
    CURL = "curl"
    COLLECTION = "collection"
    ENVIRONMENT = "environment"
    PROFILE = "profile"


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was not taken over, or taken over in another way. ``params`` fill the sentence that the window has for it."""

    code: str
    params: Mapping[str, str] = field(default_factory=dict)


class ImportRefused(Exception):  # noqa: N818 -- says what is the case, as the tree of api.errors does
    """The text cannot be imported. ``error`` tells the place where the text is JSON with a fault."""

    def __init__(self, code: str, params: Mapping[str, str] | None = None, error: TextError | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, str] = dict(params or {})
        self.error = error


@dataclass(frozen=True, slots=True)
class Imported:
    """One request as it was found. Nothing in it is applied until a person says so, and no secret stands in ``body``."""

    operation: Operation
    mode: Mode | None = None
    """None where neither the address nor the body tells."""
    body: Mapping[str, Any] = field(default_factory=dict)
    """In the shape of the operation's own body, whatever part of it was given (of acquire: of the start body that goes with it)."""
    acquire: Mapping[str, Any] = field(default_factory=dict)
    """Options of acquire as a draft keeps them, without ``scene``."""
    app_id: str = ""
    resource_id: str = ""
    sid: str = ""
    credentials: SecretBag = field(default_factory=dict)
    """Customer ID and secret under ``profile.CUSTOMER_ID`` and ``CUSTOMER_SECRET``."""
    host: str = ""
    """Scheme and host, if it is not one of the service's own; never applied without being asked for."""
    notes: tuple[Note, ...] = ()
    kind: Kind = Kind.BODY
    secrets: SecretBag = field(default_factory=dict)
    """What was taken out of the body."""
    part: Path = ()
    """The outermost thing that was given: ``()`` a whole body, else the path of the block."""
    name: str = ""
    """How a collection calls the request, or a file its profile."""
    area: Area | None = None
    """From a profile file."""


_PLACEHOLDER: Final = re.compile(
    r"\{\{[^{}]*\}\}|\$\{?(?:env:)?[A-Za-z_]\w*\}?|%[A-Za-z_]\w*%|<[^<>]*>|‹[^‹›]*›|[•*]{3,}|x{4,}|\[redacted[^\]]*\]|your[-_ ][\w -]+",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Whether a text stands for a value instead of being one: ``{{appid}}``, ``$SECRET``, ``<token>``, ``‹secret key›``, ``•••``."""
    return _PLACEHOLDER.fullmatch(text.strip()) is not None


def dotted(path: Path) -> str:
    """A path as people write it: ``clientRequest.recordingConfig.maxIdleTime``, ``…layoutConfig[2].uid``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
