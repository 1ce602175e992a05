"""The canvas: draws the tiles from kept pictures, and hands mouse and keys to those who know what they mean.

A widget of its own instead of a graphics scene: it costs the same per frame, repaints exactly what changed, and the hand's rules
(axes, repeated clicks, panning with Space) need no detours.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
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

from cloudrec_gui.layout.geometry import CANVAS as WHOLE
from cloudrec_gui.layout.geometry import Rect, Size, bounds
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor import marks, painting, rulers, scene
from cloudrec_gui.ui.layout_editor.art import FaceCache, canvas_font
from cloudrec_gui.ui.layout_editor.canvas_keys import ZOOM_STEP, canvas_command
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.pointer import HOLDS, Pointer
from cloudrec_gui.ui.layout_editor.stage.backdrop import Backdrop
from cloudrec_gui.ui.layout_editor.viewport import Viewport

NEAR: Final = 4
"""A badge is repainted together with what moves while both make no more than so many times the area."""
ABOVE_BANNER: Final = 56
SAID_MS: Final = 4000
"""How long the canvas tells why something was not done."""


def _pixel_size(rect: Rect, canvas: Size) -> Size:
    left, top, right, bottom = rect.pixel_edges(canvas)
    return right - left, bottom - top


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
        self.pointer = Pointer(self)
        self._cache = FaceCache(controller.pictures)
        self._tiles: list[scene.Tile] = []
        self._areas: list[QRect] = []
        self._live: list[Rect] = []
        self._backdrop = Backdrop()
        self._badges = marks.Badges()
        self._told: QRectF | None = None
        """Where the size or the place under the hand is told, as the marks stand now."""
        self._box = QRect()
        self._strips: set[tuple[int, int, int, int]] = set()
        self._inset = (0, 0)
        self._mouse: QPointF | None = None
        self._said = ""
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(SAID_MS)
        self.setObjectName("layout_canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(220, 64)
        controller.layout_changed.connect(self.reload)
        controller.stage.changed.connect(self.reload)
        controller.selection_changed.connect(self._redraw_marks)
        controller.previewed.connect(self._redraw_marks)
        controller.aids.changed.connect(self._aids_changed)
        controller.announced.connect(self._announce)
        controller.refused.connect(self._say)
        self._forget.timeout.connect(self._unsay)
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

    def _aids_changed(self) -> None:
        self.view.set_rulers(self.controller.aids.rulers)
        if self.view.fitting:
            self.fit()
        self.update()

    def fit(self) -> None:
        """Show the whole canvas."""
        left, below = self._inset
        self.view.fit(QSizeF(self.width() - left, self.height() - below))
        self.view.origin += QPointF(left, 0)
        self._rescaled()

    def set_inset(self, left: int, below: int) -> None:
        """Something lies over so many points at the left and at the foot; a fitted canvas keeps clear of it."""
        if (left, below) != self._inset:
            self._inset = (left, below)
            if self.view.fitting:
                self.fit()

    def natural(self) -> None:
        """One screen point for each output pixel, around the middle of what is seen."""
        self.zoom_by(1 / self.view.zoom)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        self.view.zoom_at(at or QRectF(self.rect()).center(), factor)
        self._rescaled()

    def zoom_to_selection(self) -> None:
        """What is selected, as large as it fits."""
        regions = self.controller.layout.regions
        if self.controller.selection:
            self.view.show_rect(bounds([regions[i].rect for i in self.controller.selection]), QSizeF(self.size()))
            self._rescaled()

    def pan(self, by: QPointF) -> None:
        self.view.pan(by)
        self._rescaled()

    def _rescaled(self) -> None:
        self._areas = [self.view.rect(tile.rect).toRect() for tile in self._tiles]
        self._box, self._strips = self._marks()
        self.update()
        self.zoom_changed.emit()

    def screen_rect(self, index: int) -> QRectF:
        """Where region ``index`` is drawn, in widget points."""
        return QRectF(self._areas[index])

    # ------------------------------------------------------------------------------------------------ saying

    def _announce(self, text: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _say(self, text: str) -> None:
        """Why nothing came of what was asked, at the foot of the canvas for a while."""
        self._said = text
        self._forget.start()
        self.update()

    def _unsay(self) -> None:
        self._said = ""
        self.update()

    @property
    def said(self) -> str:
        """The sentence at the foot."""
        return self._said

    # ------------------------------------------------------------------------------------------------ marks

    def _shown_tiles(self) -> list[tuple[scene.Tile, QRect]]:
        """The tiles with their places on the screen, carried ones where the gesture holds them, copies in front."""
        shown = list(zip(self._tiles, self._areas, strict=True))
        copies = self.controller.offer.copies
        for index, tile in self._carried().items():
            carried = (tile, self.view.rect(tile.rect).toRect())
            if copies:
                shown.append(carried)
            else:
                shown[index] = carried
        return shown

    def _carried(self) -> dict[int, scene.Tile]:
        """The tiles in the hand. What only moves looks as it did; what changes its size in pixels says so in its note."""
        offered, canvas = self.controller.offer.rects, self.view.canvas
        same, other = {}, {}
        for index, rect in offered.items():
            tile = self._tiles[index]
            if _pixel_size(rect, canvas) == _pixel_size(tile.rect, canvas):
                same[index] = replace(tile, rect=rect)
            else:
                other[index] = rect
        return same | scene.moved_tiles(self.controller, other) if other else same

    def _selected(self) -> dict[int, Rect]:
        """The selected regions and where they are now; while copies travel, where the copies are."""
        if not self.controller.editable:
            return {}
        offered, regions = self.controller.offer.rects, self.controller.layout.regions
        return {i: offered.get(i, regions[i].rect) for i in self.controller.selection}

    def handles_area(self) -> QRectF | None:
        """The box that the eight handles stand around: the region's, or that of all that can be moved."""
        rects = self._selected()
        movable = [rects[i] for i in self.controller.movable if i in rects]
        return self.view.rect(bounds(movable)) if movable else None

    def _marks(self) -> tuple[QRect, set[tuple[int, int, int, int]]]:
        """Where selection and gesture draw: one box around all that moves, and the guides' strips.

        One rectangle instead of an exact region: pictures are copied ten times as fast when the clip is simple.
        """
        box = QRectF()
        grown = painting.HANDLE / 2 + 3
        for rect in self._selected().values():
            box |= self.view.rect(rect)
        if not box.isNull():
            box.adjust(-grown, -grown, grown, grown)
        offer = self.controller.offer
        if offer.marquee is not None:
            box |= self.view.rect(offer.marquee).adjusted(-2, -2, 2, 2)
        strips = [marks.guide_strip(self.view, guide) for guide in offer.guides]
        for spacing in offer.spacings:
            strips += marks.spacing_boxes(self.view, spacing)
        readout = self._told = self._readout()
        badges = [marks.gap_box(self.view, gap) for gap in offer.gaps] + ([] if readout is None else [readout])
        for badge in badges:
            around = box | badge.adjusted(-2, -2, 2, 2)
            if around.width() * around.height() <= NEAR * box.width() * box.height():
                box = around
            else:
                strips.append(badge.adjusted(-2, -2, 2, 2).toAlignedRect())
        return box.toAlignedRect(), {(s.x(), s.y(), s.width(), s.height()) for s in strips}

    def _readout(self) -> QRectF | None:
        """Where the size or the place under the hand is told."""
        rects = self.controller.offer.rects
        if not rects:
            return None
        room = QRectF(self.rect())
        below = [marks.badge_box(self.view, gap) for gap in self.controller.offer.gaps if not gap.horizontal]
        return marks.readout_box(self.view.rect(bounds(list(rects.values()))), room, below)

    def _redraw_marks(self) -> None:
        box, strips = self._marks()
        self.update(box | self._box)
        for strip in strips ^ self._strips:
            self.update(QRect(*strip))
        self._box, self._strips = box, strips

    # ------------------------------------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dirty, region = event.rect(), QRegion(event.region())
        frame = self.view.rect(WHOLE).toRect()
        surrounded = not frame.contains(dirty)
        if surrounded:
            painter.fillRect(dirty, theme.color("sunken"))
        if not any(tile.opaque and area.contains(dirty) for tile, area in zip(self._tiles, self._areas, strict=True)):
            self._backdrop.paint(painter, frame, dirty, self.devicePixelRatioF())
        self._paint_tiles(painter, region)
        grid = self.controller.grid() if self.controller.editable else None
        if grid is not None:
            dark = self._backdrop.dark
            marks.paint_grid(painter, self.view, grid, frame & dirty, QColor(255, 255, 255, 56) if dark else QColor(0, 0, 0, 56))
        if surrounded:
            painter.setPen(QPen(theme.color("line2"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(frame).adjusted(-0.5, -0.5, 0.5, 0.5))
            if self.controller.aids.rulers:
                rulers.paint_rulers(painter, self.view, theme.color("faint"), self.font(), QRectF(self.rect()), region)
        self._paint_marks(painter)
        if not self._tiles:
            self._paint_hint(painter, frame)
        self._paint_notes(painter)
        painter.end()

    def _paint_tiles(self, painter: QPainter, dirty: QRegion) -> None:
        ratio, font = self.devicePixelRatioF(), self.font()
        room = self.rect()
        shown = self._shown_tiles()
        for tile, area in reversed(shown) if scene.first_on_top(self.controller) else shown:
            if tile.hidden or area.isEmpty() or not dirty.intersects(area & room):
                continue
            if tile.alpha < 1:
                painter.setOpacity(tile.alpha)
            self._cache.paint(painter, area, tile.face, font, ratio)
            if tile.alpha < 1:
                painter.setOpacity(1)
        for rect in self._live:
            painting.paint_outline(painter, self.view.rect(rect), QColor("#FFFFFF"))

    def _paint_marks(self, painter: QPainter) -> None:
        offer, accent, guide = self.controller.offer, theme.color("accent"), theme.color("guide")
        marks.paint_guides(painter, self.view, offer.guides, guide)
        marks.paint_spacings(painter, self.view, offer.spacings, guide)
        regions, selected = self.controller.layout.regions, self._selected()
        for index, rect in selected.items():
            painting.paint_selection(painter, self.view.rect(rect), accent, dashed=regions[index].hidden)
        area = self.handles_area()
        if area is not None:
            painting.paint_handles(painter, area, accent, group=len(selected) > 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.controller.editable:
            for region, place in zip(regions, self._areas, strict=False):
                if region.locked and not region.hidden and not painting.lock_box(place).isEmpty():
                    painting.paint_lock(painter, painting.lock_box(place))
        marks.paint_gaps(painter, self.view, offer.gaps, guide, self.font(), self._badges)
        readout = self._told
        if readout is not None and offer.rects:
            box = bounds(list(offer.rects.values()))
            text = (marks.size_text if self.controller.resizing else marks.place_text)(box, self.controller.document.canvas)
            marks.paint_readout(painter, readout, text, accent, theme.color("accent-text"), self.font(), self._badges)
        if offer.marquee is not None:
            fill = QColor(accent)
            painter.setPen(QPen(fill, 1))
            fill.setAlpha(40)
            painter.setBrush(fill)
            painter.drawRect(self.view.rect(offer.marquee).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_hint(self, painter: QPainter, frame: QRect) -> None:
        dark = self._backdrop.dark
        painter.setPen(QColor(255, 255, 255, 200) if dark else QColor(0, 0, 0, 190))
        painter.setFont(canvas_font(self.font(), 13))
        text = self.tr("No region yet. Double-click here or press N to add one.")
        painter.drawText(QRectF(frame).adjusted(16, 16, -16, -16), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    def _paint_notes(self, painter: QPainter) -> None:
        """What lies over everything: the mouse's place on the rulers, a refusal, the frame of the focus."""
        if self._mouse is not None and self.controller.aids.rulers:
            rulers.paint_cursor(
                painter, self.view, self._mouse, QRectF(self.rect()), theme.color("line2"), theme.color("text"), self.font()
            )
        if self._said:
            # What is tried on has its banner at the foot.
            room = self.rect().adjusted(0, 0, 0, -ABOVE_BANNER if self.controller.trial is not None else 0)
            painting.paint_sentence(painter, painting.sentence_box(room, self.font(), self._said), self._said, self.font())
        if self.hasFocus() and not self.controller.selection:
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _mark_mouse(self, at: QPointF | None) -> None:
        """Only the two small boxes on the rulers are painted again; during a gesture its own figures tell more."""
        room = QRectF(self.rect())
        for place in (self._mouse, at):
            if place is not None and self.controller.aids.rulers:
                for box in rulers.cursor_boxes(self.view, place, room):
                    self.update(box)
        self._mouse = at

    # ------------------------------------------------------------------------------------------------ mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mark_mouse(None)
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.pointer.idle:
            self._mark_mouse(event.position())
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._mark_mouse(None)

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
            self.pan(by / 2)
        event.accept()

    # ------------------------------------------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        # Keys that mean something here are not shortcuts of the window while the canvas has the focus.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and ((event.key() in HOLDS and self.controller.gesturing) or canvas_command(self, event) is not None)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pointer.hand = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            return
        if key in HOLDS and self.controller.gesturing:
            self.pointer.held(event.modifiers() | HOLDS[key])
            return
        command = canvas_command(self, event)
        if command is None:
            super().keyPressEvent(event)
        else:
            command()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pointer.hand = False
            self.unsetCursor()
        elif key in HOLDS and self.controller.gesturing:
            self.pointer.held(event.modifiers() & ~HOLDS[key])
        else:
            super().keyReleaseEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab walks the regions first and then leaves."""
        return self.controller.step(1 if next_ else -1) or super().focusNextPrevChild(next_)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointer.hand = False
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
            self._badges.clear()
            self.update()
