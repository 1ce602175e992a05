"""What came of reading a layout that somebody pasted: the layout, and every repair that was needed to get it.

Nothing of it is applied by itself. A window shows the repairs and asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from cloudrec_gui.domain.problems import Path
from cloudrec_gui.layout.document import CUSTOM, Layout
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.lenient import Slip


class Form(Enum):
    """What a text was."""

    REGIONS = "regions"
    """A ``layoutConfig`` list, or one region of it."""
    BACKGROUNDS = "backgrounds"
    """A ``backgroundConfig`` list."""
    REQUEST = "request"
    """The clientRequest of updateLayout."""
    UPDATE = "update"
    """A whole body of updateLayout."""
    TRANSCODING = "transcoding"
    """A ``transcodingConfig``, with or without its name."""
    START = "start"
    """A body of start, or a part of one with its ``recordingConfig``."""
    SVG = "svg"


class RepairKind(Enum):
    """What was wrong with keys and values; what was wrong with the text itself is a :class:`~cloudrec_gui.layout.lenient.Slip`."""

    MISSPELT = "misspelt"
    MISPLACED = "misplaced"
    LEFT_OUT = "left_out"
    """A key that updateLayout does not take, or that cannot be taken over."""

    NUMBER_TEXT = "number_text"
    PERCENT = "percent"
    PIXELS = "pixels"
    ROUNDED = "rounded"
    """More than six decimals."""
    TRIMMED = "trimmed"
    """A region that sticks out by a rounding error."""
    UID_NUMBER = "uid_number"
    """The service wants uids of a layout as texts; numbers give a blank picture."""
    COLOR = "color"
    WORD = "word"
    """``"fit"`` for 1, ``"custom"`` for 3."""
    KIND_MISSING = "kind_missing"
    """Regions without ``mixedVideoLayout`` 3, which then counts as 0."""
    NOT_A_LIST = "not_a_list"
    MOVED = "moved"
    """A rectangle of a drawing that was moved in another program."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair. ``before`` and ``after`` are short texts for people, empty where they say nothing; ``line`` counts from 1, 0 is none."""

    kind: RepairKind | Slip
    path: Path = ()
    before: str = ""
    after: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Incoming:
    """The outcome of reading a text. Exactly one of ``layout`` and ``refused`` says something."""

    layout: Layout | None = None
    """With every repair made."""
    canvas: Size | None = None
    """The output size that stands in the text itself."""
    repairs: tuple[Repair, ...] = ()
    refused: str = ""
    """A code: ``empty``, ``too_long``, ``too_deep``, ``not_json``, ``odd``, ``no_layout``, ``too_many``,
    ``foreign_svg``, ``answer``, ``open_quote``."""
    form: Form = Form.REQUEST
    as_is: Layout | None = None
    """The same without repairs; None where that is impossible or makes no difference."""
    wrapped: str = ""
    """What the text was taken out of: ``curl``, ``collection``, ``profile``, or nothing."""
    params: Mapping[str, str] = field(default_factory=dict)
    """For the sentence about a refusal."""

    def onto(self, current: Layout, *, repaired: bool = True) -> Layout:
        """The draft that taking it makes: a list of regions or pictures leaves the rest of ``current`` alone."""
        layout = self.layout if repaired or self.as_is is None else self.as_is
        if layout is None:
            return current
        if self.form is Form.REGIONS:
            return replace(current, kind=CUSTOM, regions=layout.regions)
        if self.form is Form.BACKGROUNDS:
            return replace(current, backgrounds=layout.backgrounds)
        return layout
