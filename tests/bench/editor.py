"""P7: one move of the mouse while a region is dragged, until it is painted, against the same picture made the plain way.

Both drag one of 17 regions in circles at 125 moves a second in a real event loop, and the processor's time is divided by the
moves. Ours snaps, draws guides, and has its numbers, problems and JSON follow. The reference is what a good first version would
be: a QGraphicsView with 17 items that paint the same picture in Python, moved by Qt itself, and nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from cloudrec_gui.layout.document import CUSTOM, Document, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui.layout_editor.art import Face, paint_face
from cloudrec_gui.ui.layout_editor.editor import LayoutEditor
from cloudrec_gui.ui.layout_editor.scene import tiles
from cloudrec_gui.ui.layout_editor.side import JSON, REGION
from tests.bench.measure import Row, paired
from tests.bench.qt import Pace, application, settle

OUTPUT = (1280, 720)
MOVES, EVERY_MS = 75, 8
DRAGGED = 8


def seventeen() -> Layout:
    """Two rows of six and one of five, with gaps to snap to."""
    wide, high, gap = 150_000, 280_000, 12_000
    places = [(row, column) for row in range(3) for column in range(6)][:17]
    regions = [Region(Rect(gap + c * (wide + gap), gap + r * (high + gap), wide, high), str(1000 + r * 6 + c)) for r, c in places]
    return Layout(CUSTOM, tuple(regions))


class Hand:
    """Sends what a mouse sends to ``target``, around ``start``."""

    def __init__(self, target: QWidget, start: QPointF) -> None:
        self._target, self._start = target, start

    def press(self) -> None:
        """Take hold."""
        self._send(QEvent.Type.MouseButtonPress, self._start, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton)

    def move(self, number: int) -> None:
        """One step along a slow circle."""
        turn = number / 40 * math.tau
        at = self._start + QPointF(60 * math.cos(turn) - 60, 45 * math.sin(turn))
        self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton)

    def release(self) -> None:
        """Let go where it was taken."""
        self._send(QEvent.Type.MouseMove, self._start, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton)
        self._send(QEvent.Type.MouseButtonRelease, self._start, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton)

    def _send(self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        everywhere = QPointF(self._target.mapToGlobal(at.toPoint()))
        QApplication.sendEvent(self._target, QMouseEvent(kind, at, everywhere, button, held, Qt.KeyboardModifier.NoModifier))


def drag_us(hand: Hand) -> float:
    """CPU microseconds of one move in a drag."""
    hand.press()
    spent, _ = Pace(hand.move, MOVES, EVERY_MS).cpu_s()
    hand.release()
    return spent / MOVES * 1e6


class PlainRegion(QGraphicsItem):
    """One region painted in Python each time it is asked for."""

    def __init__(self, area: QRectF, face: Face) -> None:
        super().__init__()
        self._area, self._face = QRectF(0, 0, area.width(), area.height()), face
        self.setPos(area.topLeft())
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        paint_face(painter, self._area, self._face, QApplication.font())


class Plain(QGraphicsView):
    """The reference."""

    def __init__(self, areas: list[tuple[QRectF, Face]], window: QWidget) -> None:
        self._scene = QGraphicsScene(QRectF(window.rect()))
        super().__init__(self._scene)
        for area, face in areas:
            self._scene.addItem(PlainRegion(area, face))
        self.setBackgroundBrush(Qt.GlobalColor.black)
        self.resize(window.size())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _alone(editor: LayoutEditor) -> None:
    """Neither stage nor recording."""


def _staged(editor: LayoutEditor) -> None:
    """Seventeen people on stage: each region shows a test picture cropped as it would be recorded."""
    editor.controller.stage.put_on(17, tuple(region.uid for region in editor.controller.layout.regions))


def _live(editor: LayoutEditor) -> None:
    """A recording runs with four regions elsewhere, and the list of what would change is open."""
    layout = editor.controller.layout
    there = [
        replace(region, rect=region.rect.moved(5_000, 3_000).clamped()) if i % 4 == 0 else region for i, region in enumerate(layout.regions)
    ]
    editor.set_live(to_wire(replace(layout, regions=tuple(there))), running=True)
    editor.foot.difference.setChecked(True)


CASES: Final[tuple[tuple[str, tuple[int, int], str, Callable[[LayoutEditor], None]], ...]] = (
    ("1280×720, region shown", (1280, 720), REGION, _alone),
    ("1280×720, json shown", (1280, 720), JSON, _alone),
    ("3840×2160, region shown", (3840, 2160), REGION, _alone),
    ("3840×2160, json shown", (3840, 2160), JSON, _alone),
    ("1280×720, 17 people on stage", (1280, 720), REGION, _staged),
    ("1280×720, list of differences open", (1280, 720), REGION, _live),
)


def run(divide: int) -> list[Row]:
    """Both sizes, numbers and JSON beside the canvas; then with people on stage, and with a list of differences that follows."""
    _ = application()
    pairs = max(3, 7 // divide)
    rows = []
    for case, size, leaf, prepare in CASES:
        editor = LayoutEditor(Document(seventeen(), OUTPUT))
        editor.resize(*size)
        editor.show()
        editor.controller.select([DRAGGED])
        editor.side.show_leaf(leaf)
        prepare(editor)
        settle()
        canvas = editor.canvas
        areas = [(canvas.view.rect(tile.rect), tile.face) for tile in tiles(editor.controller)]
        plain = Plain(areas, canvas)
        plain.show()
        settle()
        place = areas[DRAGGED][0].center()
        reference = Hand(plain.viewport(), QPointF(plain.mapFromScene(place)))
        ours = Hand(canvas, place)
        figures = paired(partial(drag_us, reference), partial(drag_us, ours), pairs)
        rows.append(Row("P7", f"drag one of 17 regions, {case} ÷ plain items", "µs CPU", *figures, 1.3))
        if canvas.controller.layout.regions[DRAGGED].rect.w >= ONE:
            raise RuntimeError("the drag resized the region instead of moving it")
        for window in (editor, plain):
            window.close()
            window.deleteLater()
    return rows
