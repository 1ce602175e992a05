"""How a cell of the regions' table looks: text with the header's padding, drawings for locked and hidden, one hairline below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cloudrec_gui.ui import icons, theme
from cloudrec_gui.ui.layout_editor.regions_model import AXES, FLAGS, LOCK, NUMBER, UID, RegionsModel

Index = QModelIndex | QPersistentModelIndex
ICON: Final = 16
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SELECTED: Final = QStyle.StateFlag.State_Selected
_FOCUSED: Final = QStyle.StateFlag.State_HasFocus


class RegionDelegate(QStyledItemDelegate):
    """A lock that is open and an eye are faint; a closed lock and a crossed eye stand out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & _SELECTED:
            painter.fillRect(area, theme.color("accent-tint"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.color("line"))
        if state & _FOCUSED:
            painter.setPen(theme.color("accent"))
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        if index.column() in FLAGS:
            self._draw_flag(painter, area, index)
        else:
            self._draw_text(painter, area, index)

    @staticmethod
    def _draw_flag(painter: QPainter, area: QRect, index: Index) -> None:
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        name = ("lock" if on else "unlock") if index.column() == LOCK else ("eye-off" if on else "eye")
        ratio = painter.device().devicePixelRatioF()
        pixmap = icons.pixmap(name, "text" if on else "faint", ICON, ratio)
        painter.drawPixmap(area.center().x() - ICON // 2 + 1, area.center().y() - ICON // 2, pixmap)

    @staticmethod
    def _draw_text(painter: QPainter, area: QRect, index: Index) -> None:
        model = index.model()
        out_of_sight = isinstance(model, RegionsModel) and model.region(index.row()).hidden
        painter.setPen(theme.color("mute" if index.column() == NUMBER or out_of_sight else "text"))
        number = index.column() in AXES
        # The last digits of a long uid are those that tell it from its neighbours.
        mode = Qt.TextElideMode.ElideLeft if index.column() == UID else Qt.TextElideMode.ElideRight
        inner = area.adjusted(0 if number else 6, 0, -4 if number else -2, 0)
        painter.drawText(inner, _RIGHT if number else _LEFT, painter.fontMetrics().elidedText(str(index.data()), mode, inner.width()))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """An editor is as wide as what is typed needs, be the cell as narrow as it may."""
        area: QRect = option.rect
        width = max(area.width(), 96)
        holder = editor.parentWidget()
        room = holder.width() if holder is not None else area.right()
        editor.setGeometry(max(min(area.left(), room - width), 0), area.top(), width, area.height())
