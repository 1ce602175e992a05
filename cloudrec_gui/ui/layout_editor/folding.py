"""Two halves of a bar that stand beside each other while both fit, and one above the other when they do not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QPushButton

Halves = tuple[QBoxLayout, QBoxLayout]


def width_of(half: QBoxLayout) -> int:
    """What its visible widgets ask for at this moment; a nested layout's own hint may still be the former one."""
    items = [half.itemAt(index) for index in range(half.count())]
    widgets = [item.widget() for item in items if item is not None]
    wanted = [widget.sizeHint().width() for widget in widgets if widget is not None and not widget.isHidden()]
    return sum(wanted) + half.spacing() * max(len(wanted) - 1, 0)


def fits(rows: QBoxLayout, halves: Halves, width: int) -> bool:
    """Whether both halves stand beside each other in a bar of ``width`` points."""
    margins = rows.contentsMargins()
    return sum(width_of(half) for half in halves) + rows.spacing() + margins.left() + margins.right() <= width


def fold(rows: QBoxLayout, halves: Halves, width: int) -> None:
    """Choose the direction of ``rows`` for a bar of ``width`` points."""
    wide = fits(rows, halves, width)
    rows.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def narrow_size(rows: QBoxLayout, halves: Halves) -> QSize:
    """The least size: as narrow as the wider half, as high as the bar is now."""
    margins = rows.contentsMargins()
    width = max(half.minimumSize().width() for half in halves) + margins.left() + margins.right()
    return QSize(width, rows.minimumSize().height())


def set_tight(button: QPushButton, tight: bool) -> None:
    """Less room at a button's sides, where a narrow bar has none to give."""
    if bool(button.property("tight")) is not tight:
        button.setProperty("tight", tight)
        button.style().unpolish(button)
        button.style().polish(button)
