"""What the stage shows now: whether it is on, its cast, its time. Canvas, rules and export ask it for the shot.

The shot is computed once for each layout, canvas and time, however many ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from cloudrec_gui.layout.document import Layout
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.stage.cast import Cast, Happening, cast_of, simulated
from cloudrec_gui.layout.stage.presence import present
from cloudrec_gui.layout.stage.saved import from_saved, to_saved
from cloudrec_gui.layout.stage.shot import Options, Shot, moments, shot

if TYPE_CHECKING:
    from cloudrec_gui.services.settings import SettingsStore

CAST_KEY: Final = "layout.stage.cast"
ON_KEY: Final = "layout.stage.on"
TIME_KEY: Final = "layout.stage.time"
ORDER_KEY: Final = "layout.stage.first_on_top"


class StageState(QObject):
    """Belongs to the controller. ``time_ms`` is always within the cast's length."""

    changed = Signal()
    """The cast, the options, or whether the stage is on: what the canvas shows is another picture."""
    moved = Signal()
    """Only the time; what is shown may still be the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: SettingsStore | None = None
        self._on = False
        self._cast = Cast()
        self._time_ms = 0
        self._options = Options()
        self._asked: tuple[Layout, Size, int] | None = None
        self._answer: Shot | None = None
        self._moments: tuple[int, ...] = (0,)
        self.recording_uids: tuple[str, ...] = ()
        """Users of the running recording, as far as they are known; offered for the cast."""

    # ------------------------------------------------------------------------------------------------ reading

    @property
    def on(self) -> bool:
        """Whether the canvas shows the stage; never without anybody in the cast."""
        return self._on and bool(self._cast.people)

    @property
    def open(self) -> bool:
        """Whether the strip is wanted, be there anybody in the cast or not."""
        return self._on

    @property
    def cast(self) -> Cast:
        return self._cast

    @property
    def time_ms(self) -> int:
        return self._time_ms

    @property
    def options(self) -> Options:
        return self._options

    @property
    def sources(self) -> Mapping[str, Size]:
        """The picture that each person in the channel sends, or sent last, in pixels; empty while the stage is off."""
        if not self.on:
            return {}
        here = present(self._cast, self._time_ms)
        return {each.person.uid: each.source if each.video else each.last for each in here if each.video or each.seen}

    @property
    def visible(self) -> tuple[str, ...] | None:
        """Who sends a picture now, in join order; None while the stage is off, because then nobody knows."""
        return tuple(each.person.uid for each in present(self._cast, self._time_ms) if each.video) if self.on else None

    @property
    def uids(self) -> tuple[str, ...]:
        """Everybody of the cast, in the channel now or not."""
        return self._cast.uids

    def shot(self, layout: Layout, canvas: Size) -> Shot:
        """What is recorded of ``layout`` now, whether the stage is on or not."""
        at = self._moment()
        asked = (layout, canvas, at)
        if self._answer is None or self._asked is None or asked[0] is not self._asked[0] or asked[1:] != self._asked[1:]:
            self._asked, self._answer = asked, shot(self._cast, layout, canvas, at, self._options)
        return self._answer

    def _moment(self) -> int:
        """The last time at which anything may have changed: within the same stretch the shot is the same."""
        return next((at for at in reversed(self._moments) if at <= self._time_ms), 0)

    @property
    def moments(self) -> tuple[int, ...]:
        """The times at which the picture may become another, in order."""
        return self._moments

    # ------------------------------------------------------------------------------------------------ changing

    def set_on(self, on: bool) -> None:
        """Show or leave the stage."""
        if on != self._on:
            self._on = on
            self._keep(ON_KEY, on)
            self.changed.emit()

    def set_cast(self, cast: Cast) -> None:
        """Another cast; the time stays where it can."""
        if cast != self._cast:
            self._take(cast)
            self._keep(CAST_KEY, to_saved(cast))
            self.changed.emit()

    def _take(self, cast: Cast) -> None:
        self._cast, self._answer = cast, None
        self._moments = tuple(moments(cast))
        self._time_ms = min(self._time_ms, cast.length_ms)

    def put_on(self, count: int, named: tuple[str, ...] = ()) -> None:
        """``count`` simulated people who join at the start, the uids of the layout first; the stage is on."""
        self._on = True
        self._keep(ON_KEY, True)
        self.set_cast(cast_of(simulated(count, named), self._cast.length_ms))

    def set_time(self, at_ms: int) -> None:
        """Go to a time, brought into the length of the stage."""
        at_ms = min(max(at_ms, 0), self._cast.length_ms)
        if at_ms == self._time_ms:
            return
        before = self._moment()
        self._time_ms = at_ms
        self.moved.emit()
        if self._moment() != before:
            self.changed.emit()

    def set_options(self, options: Options) -> None:
        """Another assumption about what is not documented, or other pictures that cannot be loaded."""
        if options != self._options:
            self._options, self._answer = options, None
            self._keep(ORDER_KEY, options.first_on_top)
            self.changed.emit()

    def find(self, happening: Happening) -> bool:
        """Whether this is still part of the cast."""
        return happening in self._cast.happenings

    # ------------------------------------------------------------------------------------------------ remembering

    def remember_in(self, settings: SettingsStore | None) -> None:
        """Take what was on stage the last time, and keep what will be."""
        self._settings = settings
        if settings is None:
            return
        self._take(from_saved(settings.get(CAST_KEY, None)))
        self._on = settings.get(ON_KEY, False)
        self._time_ms = min(max(settings.get(TIME_KEY, 0), 0), self._cast.length_ms)
        self._options = Options(first_on_top=settings.get(ORDER_KEY, False))
        self.changed.emit()

    def keep_time(self) -> None:
        """Remember the time; not at every step of a drag."""
        self._keep(TIME_KEY, self._time_ms)

    def _keep(self, key: str, value: object) -> None:
        if self._settings is not None:
            self._settings.set(key, value)
