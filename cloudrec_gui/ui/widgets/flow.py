"""Layouts that Qt lacks: one that fills lines like text, and one that takes no room while everything in it is hidden."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QVBoxLayout, QWidget


class FlowLayout(QLayout):
    """Items keep their own size; the last one takes what is left of its line, if that is at least its smallest width."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, index: int, widget: QWidget) -> None:
        """Put ``widget`` before the item at ``index``."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """The height that the items need at this width; ``move`` puts them there, lower ones in the middle of their line."""
        area = rect.marginsRemoved(self.contentsMargins())
        x, y, gap = area.x(), area.y(), self.spacing()
        line: list[tuple[QLayoutItem, QRect]] = []
        # What is hidden takes no room, and leaves no gap.
        shown = [item for item in self._items if not item.isEmpty()]
        last = len(shown) - 1
        for index, item in enumerate(shown):
            hint = QSize(item.minimumSize().width(), item.sizeHint().height()) if index == last else item.sizeHint()
            size = hint.boundedTo(QSize(max(area.width(), 1), hint.height()))
            if x > area.x() and x + size.width() > area.x() + area.width():
                x, y = area.x(), y + _finish(line, move=move) + gap
                line.clear()
            width = max(size.width(), area.x() + area.width() - x) if index == last else size.width()
            line.append((item, QRect(x, y, width, size.height())))
            x += width + gap
        return y + _finish(line, move=move) - rect.y() + self.contentsMargins().bottom()


def _finish(line: Sequence[tuple[QLayoutItem, QRect]], *, move: bool) -> int:
    """The height of a line; ``move`` puts its items there."""
    tallest = max((place.height() for _, place in line), default=0)
    if move:
        for item, place in line:
            item.setGeometry(place.translated(0, (tallest - place.height()) // 2))
    return tallest


class VanishingLayout(QVBoxLayout):
    """A column whose margins go with what stands in it: Qt keeps the margins of a layout in which nothing can be seen."""

    def sizeHint(self) -> QSize:
        return QSize(0, 0) if self.isEmpty() else super().sizeHint()

    def minimumSize(self) -> QSize:
        return QSize(0, 0) if self.isEmpty() else super().minimumSize()
