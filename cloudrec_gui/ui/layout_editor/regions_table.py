"""The regions as rows: the keyboard's full second way, in step with the canvas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from cloudrec_gui.layout import arithmetic
from cloudrec_gui.layout.document import Region
from cloudrec_gui.layout.geometry import ONE, Rect, fraction
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.widgets import Translated

Index = QModelIndex | QPersistentModelIndex
NUMBER, UID, X, Y, W, H = range(6)
_AXES: Final = {X: "x", Y: "y", W: "w", H: "h"}
_ROOT: Final = QModelIndex()
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def short(units: int) -> str:
    """Three decimals without the leading zero; the whole number is in the tip and in the editor."""
    return f"{fraction(units):.3f}".removeprefix("0")


class RegionsModel(QAbstractTableModel):
    """Rows are regions in array order; every cell but the number can be edited."""

    def __init__(self, controller: EditorController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._rows: tuple[Region, ...] = controller.layout.regions
        self._titles: tuple[str, ...] = ("#", "uid", "x", "y", "w", "h")
        self._next = ""

    def set_words(self, next_to_join: str) -> None:
        self._next = next_to_join
        if self._rows:
            self.dataChanged.emit(self.index(0, UID), self.index(len(self._rows) - 1, UID))

    def sync(self) -> None:
        """Follow the document with the smallest change: rows at the end come and go, the others only change."""
        new, old = self._controller.layout.regions, self._rows
        if len(new) < len(old):
            self.beginRemoveRows(_ROOT, len(new), len(old) - 1)
            self._rows = old[: len(new)]
            self.endRemoveRows()
        changed = [i for i, (a, b) in enumerate(zip(self._rows, new, strict=False)) if a != b]
        self._rows = new[: len(self._rows)]
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], H))
        if len(new) > len(self._rows):
            self.beginInsertRows(_ROOT, len(self._rows), len(new) - 1)
            self._rows = new
            self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 6

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base if index.column() == NUMBER else base | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and 0 <= section < 6:
            return self._titles[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole and section >= X:
            return int(_RIGHT)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        region, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == NUMBER:
                return str(index.row() + 1)
            return (region.uid or "—") if column == UID else short(getattr(region.rect, _AXES[column]))
        if role in (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            if column == NUMBER:
                return str(index.row() + 1) if role == Qt.ItemDataRole.EditRole else None
            if column == UID:
                return region.uid if role == Qt.ItemDataRole.EditRole or region.uid else self._next
            return arithmetic.show(getattr(region.rect, _AXES[column]), arithmetic.FRACTION, 1)
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= X:
            return int(_RIGHT)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == UID:
            return region.uid or self._next
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() == NUMBER:
            return False
        row, column = index.row(), index.column()
        region = self._rows[row]
        if column == UID:
            self._controller.restyle(row, replace(region, uid=str(value).strip()))
            return True
        wide, high = self._controller.document.canvas
        try:
            units = arithmetic.parse(str(value), arithmetic.FRACTION, wide if column in (X, W) else high)
        except ValueError:
            return False
        rect: Rect = replace(region.rect, **{_AXES[column]: units})
        if column in (W, H):
            rect = replace(rect, w=min(rect.w, ONE - rect.x), h=min(rect.h, ONE - rect.y))
        self._controller.place(row, rect.clamped())
        return True


class RegionDelegate(QStyledItemDelegate):
    """Text with the header's padding and one hairline under each row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.color("accent-tint"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.color("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.setPen(theme.color("mute" if index.column() == NUMBER else "text"))
        flags = _RIGHT if index.column() >= X else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        text = str(index.data())
        if index.column() == UID:
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, area.width() - 10)
        painter.drawText(area.adjusted(8 if index.column() < X else 0, 0, -8 if index.column() >= X else 0, 0), flags, text)


class RegionsTable(Translated, QTableView):
    """Selecting rows selects regions and the other way round; Delete removes, Return or F2 edits."""

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._following = False
        self.regions = RegionsModel(controller, self)
        self.setObjectName("layout_regions")
        self.setModel(self.regions)
        self.setItemDelegate(RegionDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(28)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setColumnWidth(NUMBER, 28)
        header.setSectionResizeMode(UID, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(UID, 58)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(34 + 2 * 32)
        self.selectionModel().selectionChanged.connect(self._rows_chosen)
        controller.selection_changed.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Regions"))
        self.regions.set_words(self.tr("next to join"))

    def refresh(self) -> None:
        self.regions.sync()
        self._follow()

    def _rows_chosen(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        if self._following:
            return
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        current = self.currentIndex().row()
        self._controller.select([*sorted(rows - {current}), *([current] if current in rows else [])])

    def _follow(self) -> None:
        """Show the controller's selection without answering to it."""
        model = self.selectionModel()
        rows = {index.row() for index in model.selectedRows()}
        if rows == set(self._controller.selection):
            return
        self._following = True
        try:
            chosen = QItemSelection()
            for row in self._controller.selection:
                if row < self.regions.rowCount():
                    chosen.select(self.regions.index(row, 0), self.regions.index(row, H))
            model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows)
            primary = self._controller.primary
            if primary is not None and primary < self.regions.rowCount():
                column = max(self.currentIndex().column(), 0)
                model.setCurrentIndex(self.regions.index(primary, column), QItemSelectionModel.SelectionFlag.NoUpdate)
                self.scrollTo(self.regions.index(primary, column))
        finally:
            self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.state() is not QAbstractItemView.State.EditingState:
            self._controller.delete()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() is not QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)
