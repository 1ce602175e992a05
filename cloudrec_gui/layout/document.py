"""The layout as a value, and the one object that holds the current value.

``Layout`` is exactly what updateLayout carries (rest-api §6) and what start carries below ``transcodingConfig`` (§3.5). It can
hold what is wrong, because people paste; :mod:`cloudrec_gui.layout.rules` says what is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cloudrec_gui.domain.events import Event
from cloudrec_gui.layout.geometry import Rect, Size

FLOATING: Final = 0
BEST_FIT: Final = 1
VERTICAL: Final = 2
CUSTOM: Final = 3
MAX_REGIONS: Final = 17
CROP: Final = 0
FIT: Final = 1
DEFAULT_BACKGROUND: Final = "#000000"
DEFAULT_CANVAS: Final[Size] = (1280, 720)


@dataclass(frozen=True, slots=True)
class Region:
    """One entry of ``layoutConfig``. Without ``uid`` it goes to the next user to join."""

    rect: Rect
    uid: str = ""
    alpha: float = 1.0
    """0 transparent … 1 opaque."""
    render_mode: int = CROP
    """0 crop (fill), 1 fit (letterbox)."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Keys that this program does not know; kept and sent."""
    locked: bool = False
    """While editing only, never sent: the hand does not move it."""
    hidden: bool = False
    """While editing only, never sent: it is out of the hand's and the eye's way on the canvas, and is recorded all the same."""


@dataclass(frozen=True, slots=True)
class Background:
    """One entry of ``backgroundConfig``: the picture of a user without video."""

    uid: str
    image_url: str
    render_mode: int = CROP
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole layout. An empty text means that the key is absent, which resets it to the service's default when sent."""

    kind: int = FLOATING
    regions: tuple[Region, ...] = ()
    """In array order; later ones are drawn on top (behaviour §11.4, by analogy with the floating preset)."""
    background_color: str = ""
    background_image: str = ""
    default_user_image: str = ""
    max_resolution_uid: str = ""
    backgrounds: tuple[Background, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def custom(self) -> bool:
        return self.kind == CUSTOM


class Document:
    """Holds the current layout and canvas, counts revisions and tells who asks. All on one thread."""

    def __init__(self, layout: Layout | None = None, canvas: Size = DEFAULT_CANVAS) -> None:
        self._layout = layout or Layout()
        self._canvas = canvas
        self.ident = ""
        """Whose layout this is: each has its own history of undo."""
        self.revision = 0
        self.opened: Event[str] = Event()
        """Another document's ident, before its layout becomes current."""
        self.shown: Event[str] = Event()
        """The same ident, when its layout has become current; also where it is equal to the former one's."""
        self.changed: Event[Layout] = Event()
        """The new layout, after it became current."""
        self.canvas_changed: Event[Size] = Event()

    @property
    def layout(self) -> Layout:
        return self._layout

    def set(self, layout: Layout) -> None:
        """Make ``layout`` current. An equal one changes nothing and tells nobody, so two views can feed each other."""
        if layout == self._layout:
            return
        self._layout = layout
        self.revision += 1
        self.changed.emit(layout)

    def open(self, ident: str, layout: Layout) -> None:
        """Show another document."""
        other = ident != self.ident
        if other:
            self.ident = ident
            self.opened.emit(ident)
        self.set(layout)
        if other:
            self.shown.emit(ident)

    @property
    def canvas(self) -> Size:
        """Output width and height in pixels."""
        return self._canvas

    @canvas.setter
    def canvas(self, size: Size) -> None:
        """Sizes without area, as they stand in a form while somebody types, leave the former canvas."""
        if size == self._canvas or size[0] < 1 or size[1] < 1:
            return
        self._canvas = size
        self.canvas_changed.emit(size)
