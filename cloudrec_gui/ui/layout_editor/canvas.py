"""The canvas: draws the tiles from kept pictures and turns mouse and keys into calls of the controller.

A widget of its own instead of a graphics scene: it costs the same per frame, repaints exactly what changed, and the hand's rules
(axes, repeated clicks, panning with Space) need no detours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from cloudrec_gui.layout.arrange import Order
from cloudrec_gui.layout.geometry import CANVAS as WHOLE
from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor import painting, scene
from cloudrec_gui.ui.layout_editor.art import FaceCache, canvas_font
from cloudrec_gui.ui.layout_editor.controller import EditorController, View
from cloudrec_gui.ui.layout_editor.gestures import SNAP_POINTS, Hold
from cloudrec_gui.ui.layout_editor.stage.backdrop import Backdrop
from cloudrec_gui.ui.layout_editor.viewport import Viewport

DRAG_BEGINS: Final = 3.0
"""Screen points; shorter movements are clicks."""
NUDGE_FAR: Final = 10
ZOOM_STEP: Final = 1.25
_ARROWS: Final = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_ORDERS: Final = {
    Qt.Key.Key_Up: Order.FORWARD,
    Qt.Key.Key_Down: Order.BACKWARD,
    Qt.Key.Key_Home: Order.BACK,
    Qt.Key.Key_End: Order.FRONT,
}
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


def hold_of(modifiers: Qt.KeyboardModifier) -> Hold:
    hold = Hold.NONE
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        hold |= Hold.FREE
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        hold |= Hold.STRAIGHT
    if modifiers & Qt.KeyboardModifier.AltModifier:
        hold |= Hold.CENTRED
    return hold


class LayoutCanvas(QWidget):
    """Shows and edits ``controller``'s layout.

    ``edit_requested``: Return or a double click on a region; the numbers should get the focus.
    """

    edit_requested = Signal()
    zoom_changed = Signal()

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.view = Viewport(controller.document.canvas)
        self._cache = FaceCache(controller.pictures)
        self._tiles: list[scene.Tile] = []
        self._areas: list[QRect] = []
        self._live: list[Rect] = []
        self._backdrop = Backdrop()
        self._box = QRect()
        self._strips: set[tuple[int, int, int, int]] = set()
        self._pressed: QPointF | None = None
        self._grasped: Edges | None = None
        self._dragging = False
        self._click: Callable[[], None] | None = None
        self._pan_from: QPointF | None = None
        self._space = False
        self.setObjectName("layout_canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(260, 200)
        controller.layout_changed.connect(self.reload)
        controller.stage.changed.connect(self.reload)
        controller.selection_changed.connect(self._redraw_marks)
        controller.previewed.connect(self._redraw_marks)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(944, 558)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Layout canvas"))
        self.setAccessibleDescription(
            self.tr(
                "Tab selects the next region, arrows move it by one pixel, Shift by ten, Ctrl+Shift+arrows resize it, Delete removes it."
            )
        )
        self.reload()

    # ------------------------------------------------------------------------------------------------ content

    def reload(self) -> None:
        """Read everything again and repaint."""
        canvas = self.controller.document.canvas
        if canvas != self.view.canvas:
            self.view.canvas = canvas
            self.fit()
        self._tiles = scene.tiles(self.controller)
        self._live = scene.live_rects(self.controller)
        self._backdrop.show(scene.background(self.controller), scene.background_image(self.controller))
        self._rescaled()

    def fit(self) -> None:
        """Show the whole canvas."""
        self.view.fit(QSizeF(self.size()))
        self._rescaled()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        self.view.zoom_at(at or QRectF(self.rect()).center(), factor)
        self._rescaled()

    def _rescaled(self) -> None:
        self._areas = [self.view.rect(tile.rect).toRect() for tile in self._tiles]
        self._box, self._strips = self._marks()
        self.update()
        self.zoom_changed.emit()

    def screen_rect(self, index: int) -> QRectF:
        """Where region ``index`` is drawn, in widget points."""
        return QRectF(self._areas[index])

    # ------------------------------------------------------------------------------------------------ painting

    def _shown_tiles(self) -> list[tuple[scene.Tile, QRect]]:
        """The tiles with their places on the screen, carried ones where the gesture holds them."""
        shown = list(zip(self._tiles, self._areas, strict=True))
        offered = self.controller.offer.rects
        for index, tile in scene.moved_tiles(self.controller, offered).items() if offered else ():
            shown[index] = (tile, self.view.rect(tile.rect).toRect())
        return shown

    def _selected_areas(self) -> list[QRectF]:
        if not self.controller.editable:
            return []
        offered = self.controller.offer.rects
        regions = self.controller.layout.regions
        return [self.view.rect(offered.get(i, regions[i].rect)) for i in self.controller.selection]

    def _marks(self) -> tuple[QRect, set[tuple[int, int, int, int]]]:
        """Where selection and gesture draw: one box around all that moves, and the guides' strips.

        One rectangle instead of an exact region: pictures are copied ten times as fast when the clip is simple.
        """
        box = QRectF()
        grown = painting.HANDLE / 2 + 3
        for area in self._selected_areas():
            box |= area.adjusted(-grown, -grown, grown, grown)
        offer = self.controller.offer
        if offer.marquee is not None:
            box |= self.view.rect(offer.marquee).adjusted(-2, -2, 2, 2)
        strips = [painting.guide_strip(self.view, guide) for guide in offer.guides]
        strips += [painting.gap_box(self.view, gap).adjusted(-2, -2, 2, 2).toAlignedRect() for gap in offer.gaps]
        return box.toAlignedRect(), {(s.x(), s.y(), s.width(), s.height()) for s in strips}

    def _redraw_marks(self) -> None:
        box, strips = self._marks()
        self.update(box | self._box)
        for strip in strips ^ self._strips:
            self.update(QRect(*strip))
        self._box, self._strips = box, strips

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dirty = event.rect()
        frame = self.view.rect(WHOLE).toRect()
        surrounded = not frame.contains(dirty)
        if surrounded:
            painter.fillRect(dirty, theme.color("sunken"))
        if not any(tile.opaque and area.contains(dirty) for tile, area in zip(self._tiles, self._areas, strict=True)):
            self._backdrop.paint(painter, frame, dirty, self.devicePixelRatioF())
        self._paint_tiles(painter, QRegion(event.region()))
        if surrounded:
            painter.setPen(QPen(theme.color("line2"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(frame).adjusted(-0.5, -0.5, 0.5, 0.5))
            painting.paint_rulers(painter, self.view, theme.color("faint"), self.font(), QRectF(self.rect()), QRectF(dirty))
        self._paint_marks(painter)
        if not self._tiles:
            self._paint_hint(painter, frame)
        if self.hasFocus() and not self.controller.selection:
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_tiles(self, painter: QPainter, dirty: QRegion) -> None:
        ratio, font = self.devicePixelRatioF(), self.font()
        room = self.rect()
        for tile, area in self._shown_tiles():
            if area.isEmpty() or not dirty.intersects(area & room):
                continue
            if tile.alpha < 1:
                painter.setOpacity(tile.alpha)
            self._cache.paint(painter, area, tile.face, font, ratio)
            if tile.alpha < 1:
                painter.setOpacity(1)
        for rect in self._live:
            painting.paint_outline(painter, self.view.rect(rect), QColor("#FFFFFF"))

    def _paint_marks(self, painter: QPainter) -> None:
        offer = self.controller.offer
        guide = theme.color("guide")
        painting.paint_guides(painter, self.view, offer.guides, guide)
        areas = self._selected_areas()
        for area in areas:
            painting.paint_selection(painter, area, theme.color("accent"), with_handles=len(areas) == 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.paint_gaps(painter, self.view, offer.gaps, guide, self.font())
        if offer.marquee is not None:
            accent = QColor(theme.color("accent"))
            painter.setPen(QPen(accent, 1))
            accent.setAlpha(40)
            painter.setBrush(accent)
            painter.drawRect(self.view.rect(offer.marquee).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_hint(self, painter: QPainter, frame: QRect) -> None:
        dark = self._backdrop.dark
        painter.setPen(QColor(255, 255, 255, 200) if dark else QColor(0, 0, 0, 190))
        painter.setFont(canvas_font(self.font(), 13))
        text = self.tr("No region yet. Double-click here or press N to add one.")
        painter.drawText(QRectF(frame).adjusted(16, 16, -16, -16), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    # ------------------------------------------------------------------------------------------------ mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if event.button() is Qt.MouseButton.MiddleButton or (event.button() is Qt.MouseButton.LeftButton and self._space):
            self._pan_from = point
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton and self.controller.editable:
            self._pressed, self._dragging = point, False
            self._grasped = self._handle_under(point)
            self._click = (
                None if self._grasped is not None else self._choose(point, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            )

    def _handle_under(self, point: QPointF) -> Edges | None:
        areas = self._selected_areas()
        return painting.handle_at(areas[0], point) if len(areas) == 1 else None

    def _choose(self, point: QPointF, adding: bool) -> Callable[[], None] | None:
        """Select what is under the press; what remains to do if it turns out to be a click and no drag."""
        controller = self.controller
        below = controller.at(self.view.micro(point))
        chosen = [index for index in below if index in controller.selection]
        if not below:
            return None if adding else lambda: controller.select([])
        if adding:
            if chosen:
                return lambda: controller.toggle(chosen[0])
            controller.toggle(below[0])
            return None
        if chosen:
            following = below[(below.index(chosen[0]) + 1) % len(below)] if len(controller.selection) == 1 else below[0]
            return lambda: controller.select([following])
        controller.select([below[0]])
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pan_from is not None:
            self.view.pan(point - self._pan_from)
            self._pan_from = point
            self._rescaled()
            return
        if self._pressed is None:
            self._show_cursor(point)
            return
        if not self._dragging and (point - self._pressed).manhattanLength() > DRAG_BEGINS:
            self._dragging = True
            self._begin()
        if self._dragging:
            self.controller.follow(self.view.micro(point), hold_of(event.modifiers()), self.view.reach(SNAP_POINTS))

    def _begin(self) -> None:
        if self._pressed is None:
            return
        start = self.view.micro(self._pressed)
        if self._grasped is not None:
            self.controller.begin_resize(self._grasped, start)
        elif any(index in self.controller.selection for index in self.controller.at(start)):
            self.controller.begin_move(start)
        else:
            self.controller.begin_marquee(start)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            self._pan_from = None
            self._show_cursor(event.position())
        elif event.button() is Qt.MouseButton.LeftButton and self._pressed is not None:
            self._pressed = None
            if self._dragging:
                self.controller.finish()
            elif self._click is not None:
                self._click()
            self._click = None
            self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        controller = self.controller
        if event.button() is not Qt.MouseButton.LeftButton or controller.view is View.LIVE or not controller.layout.custom:
            return
        x, y = self.view.micro(event.position())
        if controller.at((x, y)):
            self.edit_requested.emit()
        elif self.view.frame().contains(event.position()):
            side = 250_000
            controller.add(Rect(x - side // 2, y - side // 2, side, side).clamped())

    def _show_cursor(self, point: QPointF) -> None:
        shape = Qt.CursorShape.OpenHandCursor if self._space else Qt.CursorShape.ArrowCursor
        if not self._space and self.controller.editable:
            edges = self._handle_under(point)
            if edges is not None:
                shape = _CURSORS[edges]
            elif any(index in self.controller.selection for index in self.controller.at(self.view.micro(point))):
                shape = Qt.CursorShape.SizeAllCursor
        if self.cursor().shape() is not shape:
            self.setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select what the menu will be about; the page shows it."""
        if event.reason() is QContextMenuEvent.Reason.Mouse and self.controller.editable:
            below = self.controller.at(self.view.micro(QPointF(event.pos())))
            if below and not set(below) & set(self.controller.selection):
                self.controller.select([below[0]])
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP ** (turned.y() / 120), event.position())
        elif not self.view.fitting:
            by = QPointF(turned.y(), 0) if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else QPointF(turned)
            self.view.pan(by / 2)
            self._rescaled()
        event.accept()

    # ------------------------------------------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        # Keys that mean something here are not shortcuts of the window while the canvas has the focus.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._command(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            return
        command = self._command(event)
        if command is None:
            super().keyPressEvent(event)
        else:
            command()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def _command(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key means here, or None."""
        controller, key = self.controller, Qt.Key(event.key())
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Escape:
            if controller.gesturing:
                return self._cancel
            return (lambda: controller.select([])) if controller.selection else None
        if ctrl and key == Qt.Key.Key_0:
            return self.fit
        if ctrl and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            return lambda: self.zoom_by(ZOOM_STEP)
        if ctrl and key == Qt.Key.Key_Minus:
            return lambda: self.zoom_by(1 / ZOOM_STEP)
        if controller.view is View.LIVE:
            return None
        if key in (Qt.Key.Key_N, Qt.Key.Key_Insert) and not (ctrl or alt):
            return controller.add
        if not controller.editable or controller.gesturing:
            return None
        if ctrl and key == Qt.Key.Key_A:
            return lambda: controller.select(range(len(controller.layout.regions)))
        return self._selection_command(key, ctrl, shift, alt) if controller.selection else None

    def _selection_command(self, key: Qt.Key, ctrl: bool, shift: bool, alt: bool) -> Callable[[], None] | None:
        controller = self.controller
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return controller.delete
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not ctrl:
            return self.edit_requested.emit
        if ctrl and key == Qt.Key.Key_D:
            return controller.duplicate
        if ctrl and shift and key in _ARROWS:
            dx, dy = _ARROWS[key]
            return lambda: controller.grow(dx, dy)
        if ctrl and key in _ORDERS:
            return lambda: controller.reorder(_ORDERS[key])
        if key in _ARROWS and not ctrl:
            dx, dy = _ARROWS[key]
            if alt:
                return lambda: controller.nudge_thousandths(dx, dy)
            far = NUDGE_FAR if shift else 1
            return lambda: controller.nudge(dx * far, dy * far)
        return None

    def _cancel(self) -> None:
        self._pressed, self._dragging, self._click = None, False, None
        self.controller.cancel()

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab walks the regions first and then leaves."""
        return self.controller.step(1 if next_ else -1) or super().focusNextPrevChild(next_)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space = False
        self.update()

    # ------------------------------------------------------------------------------------------------ widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.view.fitting:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._cache.clear()
            self.update()
