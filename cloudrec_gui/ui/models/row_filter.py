"""Which rows are shown and in which order, without touching the rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt

from cloudrec_gui.ui.models.cells import SORT_ROLE
from cloudrec_gui.ui.models.row_model import Index, RowModel

R = TypeVar("R")


class RowFilter(QSortFilterProxyModel, Generic[R]):
    """The rows of a :class:`RowModel` for which ``accept`` is true; a row that changes is judged again by itself."""

    def __init__(self, model: RowModel[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._accept: Callable[[R], bool] | None = None
        self.setSortRole(SORT_ROLE)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setDynamicSortFilter(True)
        self.setSourceModel(model)

    def set_accept(self, accept: Callable[[R], bool] | None) -> None:
        """Show the rows for which ``accept`` is true, all with None."""
        if hasattr(self, "beginFilterChange"):  # Qt 6.9 and later
            self.beginFilterChange()
            self._accept = accept
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)
        else:
            self._accept = accept
            self.invalidateRowsFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return self._accept is None or self._accept(self._model.row(source_row))

    def row_at(self, index: Index) -> R | None:
        """The row behind an index of this proxy."""
        source = self.mapToSource(index)
        return self._model.row(source.row()) if source.isValid() else None
