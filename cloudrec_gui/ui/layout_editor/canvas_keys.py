"""What keys mean while the canvas has the focus: the table's commands, and what only concerns the view."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from cloudrec_gui.ui.layout_editor.edit_commands import key_command
from cloudrec_gui.ui.layout_editor.state import View

if TYPE_CHECKING:
    from cloudrec_gui.ui.layout_editor.canvas import LayoutCanvas

NUDGE_FAR: Final = 10
ZOOM_STEP: Final = 1.25
PAN_STEP: Final = 40.0
"""Screen points."""
ARROWS: Final = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_CTRL, _SHIFT, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
Act = Callable[[], object]


def canvas_command(canvas: LayoutCanvas, event: QKeyEvent) -> Act | None:
    """What a key does on the canvas now, or None."""
    controller, key = canvas.controller, Qt.Key(event.key())
    if key == Qt.Key.Key_Escape:
        return _escape(canvas)
    seen = _view_command(canvas, key, event.modifiers())
    if seen is not None:
        return seen
    if controller.gesturing or controller.view is View.LIVE:
        return None
    command = key_command(controller, event)
    if command is not None or not controller.editable:
        return command
    return _hand_command(canvas, key, event.modifiers())


def _escape(canvas: LayoutCanvas) -> Act | None:
    """Step by step back: the gesture, what is tried on, the selection."""
    controller = canvas.controller
    if controller.gesturing:
        return canvas.pointer.cancel
    if controller.trial is not None:
        return partial(controller.try_on, None)
    return partial(controller.select, ()) if controller.selection else None


def _view_command(canvas: LayoutCanvas, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Act | None:
    ctrl, alt = bool(modifiers & _CTRL), bool(modifiers & _ALT)
    aids = canvas.controller.aids
    if ctrl and key == Qt.Key.Key_0:
        return canvas.natural if alt else canvas.fit
    if ctrl and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        return partial(canvas.zoom_by, ZOOM_STEP)
    if ctrl and key == Qt.Key.Key_Minus:
        return partial(canvas.zoom_by, 1 / ZOOM_STEP)
    if modifiers & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    if key == Qt.Key.Key_M:
        return partial(aids.set_snapping, not aids.snapping)
    if key == Qt.Key.Key_R:
        return partial(aids.set_rulers, not aids.rulers)
    if key == Qt.Key.Key_G:
        return aids.toggle_grid
    return canvas.zoom_to_selection if key == Qt.Key.Key_Z and canvas.controller.selection else None


def _hand_command(canvas: LayoutCanvas, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Act | None:
    """Arrows and Return."""
    controller = canvas.controller
    ctrl, shift, alt = bool(modifiers & _CTRL), bool(modifiers & _SHIFT), bool(modifiers & _ALT)
    if not controller.selection:
        if key in ARROWS and not (ctrl or alt) and not canvas.view.fitting:
            dx, dy = ARROWS[key]
            return partial(canvas.pan, QPointF(-dx, -dy) * PAN_STEP)
        return None
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not ctrl:
        return canvas.edit_requested.emit
    if key not in ARROWS:
        return None
    dx, dy = ARROWS[key]
    if not controller.movable:
        return partial(controller.refuse, QCoreApplication.translate("LayoutEdit", "What is selected is locked or hidden."))
    if ctrl:
        return partial(controller.grow, dx, dy) if shift else None
    if alt:
        return partial(controller.nudge_thousandths, dx, dy)
    far = NUDGE_FAR if shift else 1
    return partial(controller.nudge, dx * far, dy * far)
