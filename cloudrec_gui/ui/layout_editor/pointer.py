"""The mouse on the canvas: what a press, a drag and a click mean. It draws nothing and holds no layout.

A press may become a click or a drag, and the two want different things of the same press (a click on a selected region goes to
the one below it, a drag carries it), so what a click would do waits until the button comes up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.ui.layout_editor import painting
from cloudrec_gui.ui.layout_editor.gestures import SNAP_POINTS, Hold
from cloudrec_gui.ui.layout_editor.state import View

if TYPE_CHECKING:
    from cloudrec_gui.ui.layout_editor.canvas import LayoutCanvas

DRAG_BEGINS: Final = 3.0
"""Screen points; shorter movements are clicks."""
NEW_SIDE: Final = 250_000
"""Micro-units a side of a region that a double click makes."""
_CURSORS: Final = {
    Edges.LEFT: Qt.CursorShape.SizeHorCursor,
    Edges.RIGHT: Qt.CursorShape.SizeHorCursor,
    Edges.TOP: Qt.CursorShape.SizeVerCursor,
    Edges.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Edges.LEFT | Edges.TOP: Qt.CursorShape.SizeFDiagCursor,
    Edges.RIGHT | Edges.BOTTOM: Qt.CursorShape.SizeFDiagCursor,
    Edges.RIGHT | Edges.TOP: Qt.CursorShape.SizeBDiagCursor,
    Edges.LEFT | Edges.BOTTOM: Qt.CursorShape.SizeBDiagCursor,
}
HOLDS: Final = {
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
}
Act = Callable[[], None]


def hold_of(modifiers: Qt.KeyboardModifier, *, snapping: bool = True) -> Hold:
    """What the other hand holds. Ctrl suspends snapping, or lends it for this gesture where it is switched off."""
    hold = Hold.NONE
    if bool(modifiers & Qt.KeyboardModifier.ControlModifier) is snapping:
        hold |= Hold.FREE
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        hold |= Hold.STRAIGHT
    if modifiers & Qt.KeyboardModifier.AltModifier:
        hold |= Hold.CENTRED
    return hold


class Pointer:
    """Fed by the canvas' mouse events; calls the controller and moves the canvas' view."""

    def __init__(self, canvas: LayoutCanvas) -> None:
        self._canvas = canvas
        self._controller = canvas.controller
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._grasped: Edges | None = None
        self._dragging = False
        self._adding = False
        self._click: Act | None = None
        self._carry: Act | None = None
        self._pan_from: QPointF | None = None
        self.hand = False
        """Space is held: a drag moves the view."""

    # ------------------------------------------------------------------------------------------------ buttons

    def press(self, event: QMouseEvent) -> None:
        """Take hold of the view, of a handle or of a region."""
        point, button = event.position(), event.button()
        if button is Qt.MouseButton.MiddleButton or (button is Qt.MouseButton.LeftButton and self.hand):
            self._pan_from = point
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif button is Qt.MouseButton.LeftButton and self._controller.editable:
            self._pressed, self._last, self._dragging = point, point, False
            self._grasped = self._handle_under(point)
            self._click = self._carry = None
            self._adding = bool(event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
            if self._grasped is None:
                self._choose(point, event.modifiers())

    def move(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pan_from is not None:
            self._canvas.pan(point - self._pan_from)
            self._pan_from = point
        elif self._pressed is None:
            self.show_cursor(point)
        else:
            if not self._dragging and (point - self._pressed).manhattanLength() > DRAG_BEGINS:
                self._dragging = True
                self._begin()
            self._last = point
            if self._dragging:
                self._follow(event.modifiers())

    def release(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            self._pan_from = None
            self.show_cursor(event.position())
        elif event.button() is Qt.MouseButton.LeftButton and self._pressed is not None:
            click, dragged = self._click, self._dragging
            self._let_go()
            if dragged:
                self._controller.finish()
            elif click is not None:
                click()

    def double_click(self, event: QMouseEvent) -> None:
        """On a region its numbers, on free canvas a new region."""
        controller = self._controller
        if event.button() is not Qt.MouseButton.LeftButton or controller.view is View.LIVE or not controller.editable:
            return
        x, y = self._canvas.view.micro(event.position())
        if controller.at((x, y)):
            self._canvas.edit_requested.emit()
        elif self._canvas.view.frame().contains(event.position()):
            controller.add(Rect(x - NEW_SIDE // 2, y - NEW_SIDE // 2, NEW_SIDE, NEW_SIDE).clamped())

    def cancel(self) -> None:
        """Esc: the gesture never was."""
        self._let_go()
        self._controller.cancel()

    def held(self, modifiers: Qt.KeyboardModifier) -> None:
        """Ctrl, Shift or Alt came or went while the mouse stands still."""
        if self._dragging:
            self._follow(modifiers)

    @property
    def idle(self) -> bool:
        return self._pressed is None and self._pan_from is None

    # ------------------------------------------------------------------------------------------------ meaning

    def _let_go(self) -> None:
        self._pressed, self._dragging, self._click, self._carry = None, False, None, None

    def _handle_under(self, point: QPointF) -> Edges | None:
        area = self._canvas.handles_area()
        return painting.handle_at(area, point) if area is not None else None

    def _below(self, point: QPointF) -> list[int]:
        """What is under a point, front first; what is locked comes after everything that is not."""
        regions = self._controller.layout.regions
        found = self._controller.at(self._canvas.view.micro(point))
        return [i for i in found if not regions[i].locked] + [i for i in found if regions[i].locked]

    def _choose(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Select what is under the press, or leave it to the click or the drag that this press becomes."""
        controller = self._controller
        below = self._below(point)
        chosen = [index for index in below if index in controller.selection]
        if not below:
            self._click = None if self._adding else lambda: controller.select([])
        elif self._adding:
            target = (chosen or below)[0]
            if chosen or controller.layout.regions[target].locked:
                self._click = lambda: controller.toggle(target)
            elif modifiers & Qt.KeyboardModifier.ControlModifier:
                # Ctrl also suspends snapping: a drag carries this region alone, a click adds it.
                self._click, self._carry = (lambda: controller.toggle(target)), (lambda: controller.select([target]))
            else:
                controller.toggle(target)
        elif chosen:
            following = below[(below.index(chosen[0]) + 1) % len(below)] if len(controller.selection) == 1 else below[0]
            self._click = lambda: controller.select([following])
        elif controller.layout.regions[below[0]].locked:
            self._click = lambda: controller.select([below[0]])
        else:
            controller.select([below[0]])

    def _begin(self) -> None:
        if self._pressed is None:
            return
        controller, start = self._controller, self._canvas.view.micro(self._pressed)
        if self._carry is not None:
            self._carry()
        if self._grasped is not None:
            controller.begin_resize(self._grasped, start)
        elif set(controller.at(start)) & set(controller.movable):
            controller.begin_move(start)
        else:
            controller.begin_marquee(start, adding=self._adding)

    def _follow(self, modifiers: Qt.KeyboardModifier) -> None:
        view = self._canvas.view
        hold = hold_of(modifiers, snapping=self._controller.aids.snapping)
        self._controller.follow(view.micro(self._last), hold, view.reach(SNAP_POINTS))

    def show_cursor(self, point: QPointF) -> None:
        """The shape that says what a press here would do."""
        shape = Qt.CursorShape.OpenHandCursor if self.hand else Qt.CursorShape.ArrowCursor
        if not self.hand and self._controller.editable:
            edges = self._handle_under(point)
            if edges is not None:
                shape = _CURSORS[edges]
            elif set(self._controller.at(self._canvas.view.micro(point))) & set(self._controller.movable):
                shape = Qt.CursorShape.SizeAllCursor
        if self._canvas.cursor().shape() is not shape:
            self._canvas.setCursor(shape)
