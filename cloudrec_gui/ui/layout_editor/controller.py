"""Turns what the hand does into undo steps on the document.

Nothing here draws. Canvas, inspector and table read this object, call it, and hear of changes through its signals. The state is
in :mod:`.state`, the steps are in :mod:`.editing`; here are the gestures and the ways from the clipboard.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from cloudrec_gui.layout.document import MAX_REGIONS
from cloudrec_gui.layout.geometry import Rect, Size
from cloudrec_gui.layout.grid import Grid
from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.ui.layout_editor.aids import GridChoice
from cloudrec_gui.ui.layout_editor.editing import Editing
from cloudrec_gui.ui.layout_editor.gestures import Hold, Marquee, Move, Point, Resize
from cloudrec_gui.ui.layout_editor.state import View

__all__ = ["EditorController", "View"]


class EditorController(Editing):
    """What every view of one editor talks to."""

    paste_offered = Signal(str)
    """A text that is not ours was pasted; somebody may read a layout out of it."""
    fill_asked = Signal()
    """Which cells a grid shall have is to be asked."""

    _adding = False
    """Whether the marquee adds to the selection."""
    _grid: tuple[GridChoice | None, Size, Grid | None] | None = None

    # ------------------------------------------------------------------------------------------------ clipboard

    def paste_clipboard(self) -> None:
        """Regions of ours, or the offer of a text from elsewhere."""
        from cloudrec_gui.ui.layout_editor import regions_clipboard

        regions = regions_clipboard.regions()
        text = "" if regions else regions_clipboard.foreign_text()
        if text.strip():
            self.paste_offered.emit(text)
        elif not regions:
            self.refuse(self.tr("There is nothing to paste."))
        elif self.full:
            self.refuse(self.tr("The service takes {count} regions at most.").format(count=MAX_REGIONS))
        else:
            self.paste(regions)

    # ------------------------------------------------------------------------------------------------ gestures

    @property
    def gesturing(self) -> bool:
        return self._gesture is not None

    @property
    def resizing(self) -> bool:
        """Whether the gesture changes sizes."""
        return isinstance(self._gesture, Resize)

    def grid(self) -> Grid | None:
        """The grid that is drawn and snapped to; its lines are worked out once."""
        choice, canvas = self.aids.grid, self.document.canvas
        if self._grid is None or self._grid[:2] != (choice, canvas):
            self._grid = (choice, canvas, None if choice is None else choice.on(canvas))
        return self._grid[2]

    def begin_move(self, point: Point) -> None:
        indices = tuple(sorted(self.movable))
        if indices:
            self._gesture = Move(self.layout, indices, point, self.document.canvas, self.grid())
            self._gesture_text = self._name(self.tr("Move region {number}"), self.tr("Move {count} regions"), indices)

    def begin_resize(self, edges: Edges, point: Point) -> None:
        """One region by its handles, or several by those of the box around them."""
        indices = tuple(sorted(self.movable))
        if indices:
            self._gesture = Resize(self.layout, indices, edges, point, self.document.canvas, self.grid())
            self._gesture_text = self._name(self.tr("Resize region {number}"), self.tr("Resize {count} regions"), indices)

    def begin_marquee(self, point: Point, *, adding: bool = False) -> None:
        """``adding``: what is selected already stays so."""
        self._gesture = Marquee(point)
        self._gesture_text = ""
        self._adding = adding

    def follow(self, point: Point, hold: Hold, reach: Point) -> None:
        """The hand moved. The document stays as it is until :meth:`finish`."""
        if self._gesture is None:
            return
        offer = self._gesture.follow(point, hold, reach)
        if offer != self.offer:
            self.offer = offer
            self.previewed.emit()

    def finish(self) -> None:
        """The hand let go: one undo step, or a selection for a marquee."""
        if self._gesture is None:
            return
        offer, text, new = self.offer, self._gesture_text, self.preview
        self._drop_gesture()
        if offer.marquee is not None:
            self._choose_within(offer.marquee)
        elif offer.copies:
            before = len(self.layout.regions)
            indices = tuple(sorted(offer.rects))
            text = self._name(self.tr("Duplicate region {number}"), self.tr("Duplicate {count} regions"), indices)
            self.change(new, text, select=range(before, len(new.regions)) if len(new.regions) > before else None)
            if len(new.regions) < before + len(indices):
                self.refuse(self.tr("The service takes {count} regions at most.").format(count=MAX_REGIONS))
        elif offer.rects:
            self.change(new, text)

    def _choose_within(self, marquee: Rect) -> None:
        """What the marquee meets; locked and hidden regions are out of its way."""
        regions = self.layout.regions
        met = [i for i, r in enumerate(regions) if not (r.locked or r.hidden) and marquee.meets(r.rect)]
        self.select([*self.selection, *met] if self._adding else met)
