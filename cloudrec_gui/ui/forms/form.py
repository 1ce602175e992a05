"""A card with rows: what the four forms of Setup have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cloudrec_gui.domain.problems import Path
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.row import FormRow
from cloudrec_gui.ui.widgets import Card, Translated, button


class Form(Translated, Card):
    """Rows under a title, and perhaps more rows that are folded away until somebody needs them."""

    def __init__(self, workspace: Workspace, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self.workspace = workspace
        self.rows: list[FormRow] = []
        self._folded: list[FormRow] = []
        self.body.setSpacing(8)
        # With or without a button beside it, the title stands at the same height in every card.
        self.title_label.setMinimumHeight(24)
        self.more = button(f"{name}More", kind="link")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._unfold)
        self._fold = QWidget(self)
        self._fold_layout = QVBoxLayout(self._fold)
        self._fold_layout.setContentsMargins(0, 0, 0, 0)
        self._fold_layout.setSpacing(8)
        self._fold.hide()

    def add_row(self, name: str, paths: Sequence[Path], *widgets: QWidget, stretch: Sequence[int] = ()) -> FormRow:
        row = FormRow(name, paths, *widgets, stretch=stretch, parent=self)
        self.rows.append(row)
        self.body.addWidget(row)
        return row

    def add_folded(self, name: str, paths: Sequence[Path], *widgets: QWidget, stretch: Sequence[int] = ()) -> FormRow:
        """A row for few: shown on demand, and by itself when it has a value or a problem."""
        row = FormRow(name, paths, *widgets, stretch=stretch, parent=self._fold)
        self.rows.append(row)
        self._folded.append(row)
        self._fold_layout.addWidget(row)
        return row

    def close_rows(self) -> None:
        """All rows are there: put the folded ones under the others."""
        self.head.addWidget(self.more)
        self.body.addWidget(self._fold)

    def _unfold(self, open_: bool) -> None:
        self._fold.setVisible(open_)
        self.retranslate_more()

    def retranslate_more(self) -> None:
        text = self.tr("Fewer options") if self.more.isChecked() else self.tr("More options")
        self.more.setText(text)
        self.more.setAccessibleName(f"{text}: {self.title_label.text()}")

    def after_refresh(self) -> None:
        """Called when all rows are up to date; opens the fold when something in it asks for attention."""
        if not self.more.isChecked() and any(not row.error.isHidden() or not row.warning.isHidden() for row in self._folded):
            self.more.setChecked(True)

    def holds(self, row: FormRow) -> bool:
        """Whether ``row`` is one of the folded ones."""
        return row in self._folded
