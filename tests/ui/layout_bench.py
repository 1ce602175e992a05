"""One canvas under a real mouse and real keys, half as large as the output: one screen point is two output pixels."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout.document import CUSTOM, Document, Layout, Region
from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.ui.layout_editor.canvas import LayoutCanvas
from cloudrec_gui.ui.layout_editor.controller import EditorController

CANVAS = (1280, 720)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Box = tuple[int, int, int, int]


def px(x: float, y: float, w: float, h: float) -> Rect:
    """A rectangle in output pixels."""
    return Rect.from_pixels(x, y, w, h, CANVAS)


def row_of_three() -> Layout:
    """Three regions far from each other, with room for a fourth."""
    return Layout(
        CUSTOM,
        (Region(px(100, 100, 300, 200), "1001"), Region(px(800, 400, 200, 200), "1002", 0.5, 1), Region(px(100, 450, 160, 90))),
    )


class Bench:
    """The hand: drags, clicks and keys in output pixels."""

    def __init__(self, qtbot: QtBot, layout: Layout | None = None) -> None:
        self.start = layout or row_of_three()
        self.document = Document(self.start, CANVAS)
        self.controller = EditorController(self.document)
        self.canvas = LayoutCanvas(self.controller)
        self.told: list[str] = []
        self.refused: list[str] = []
        self.controller.announced.connect(self.told.append)
        self.controller.refused.connect(self.refused.append)
        qtbot.addWidget(self.canvas)
        self.canvas.resize(640 + 60, 360 + 60)
        self.canvas.show()
        qtbot.waitExposed(self.canvas)
        self.canvas.setFocus()
        assert self.canvas.view.zoom == 0.5

    def at(self, x: float, y: float) -> QPoint:
        """The screen point of an output pixel."""
        return (self.canvas.view.origin + QPointF(x, y) * self.canvas.view.zoom).toPoint()

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.canvas, LEFT, modifiers, self.at(x, y))

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE, held: Qt.MouseButton = LEFT) -> None:
        """QTest.mouseMove knows neither buttons nor keys."""
        place = QPointF(self.at(x, y))
        event = QMouseEvent(QEvent.Type.MouseMove, place, self.canvas.mapToGlobal(place), Qt.MouseButton.NoButton, held, modifiers)
        QApplication.sendEvent(self.canvas, event)

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.canvas, LEFT, modifiers, self.at(x, y))

    def drag(self, start: tuple[float, float], end: tuple[float, float], modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press, four moves, release."""
        self.hold(start, end, modifiers)
        self.release(*end, modifiers)

    def hold(self, start: tuple[float, float], end: tuple[float, float], modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A drag whose end is still to come."""
        self.press(*start, modifiers)
        for step in range(1, 5):
            self.move(start[0] + (end[0] - start[0]) * step / 4, start[1] + (end[1] - start[1]) * step / 4, modifiers)

    def click(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.canvas, LEFT, modifiers, self.at(x, y))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, modifiers)

    def box(self, index: int) -> Box:
        """x, y, width, height in output pixels."""
        left, top, right, bottom = self.regions[index].rect.pixel_edges(CANVAS)
        return left, top, right - left, bottom - top

    @property
    def regions(self) -> tuple[Region, ...]:
        return self.document.layout.regions

    def copying(self) -> bool:
        """Whether a drag carries copies."""
        return self.controller.offer.copies

    def chosen(self) -> tuple[int, ...]:
        return self.controller.selection

    @property
    def step(self) -> str:
        """The last step's name."""
        return self.controller.undo_stack.undoText()

    @property
    def steps(self) -> int:
        return self.controller.undo_stack.count()

    def undo(self) -> None:
        self.controller.undo_stack.undo()
