"""The list of failures that can be tried in the sandbox, what each of them does, and one button."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cloudrec_gui.ui.diagnosis import scenario_words
from cloudrec_gui.ui.widgets import Card, PlainLabel, Translated, button

_IDENT: Final = Qt.ItemDataRole.UserRole
_ROW: Final = 24


class ScenarioDialog(Translated, QDialog):
    """``scenarios`` are names and summaries in their order."""

    chosen = Signal(str)

    def __init__(self, scenarios: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scenario-dialog")
        self._summaries = dict(scenarios)
        self.intro = PlainLabel("", "note")
        self.list = QListWidget()
        self.list.setObjectName("scenario-list")
        self.list.setProperty("box", "lines")
        for ident in scenarios:
            item = QListWidgetItem()
            item.setSizeHint(QSize(0, _ROW))
            item.setData(_IDENT, ident)
            self.list.addItem(item)
        self.story = PlainLabel("", "body", wrap=True)
        self.story.setObjectName("scenario-story")
        self.story.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.card = Card()
        self.card.body.addWidget(self.story, 1)
        self.prepare = button("scenario-prepare", kind="primary")
        self.close_ = button("scenario-close")
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.list, 2)
        middle.addWidget(self.card, 3)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_)
        foot.addWidget(self.prepare)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(12)
        outer.addWidget(self.intro)
        outer.addLayout(middle, 1)
        outer.addLayout(foot)
        # As high as the list; there is nothing to scroll, and nothing empty below it.
        self.resize(660, 106 + _ROW * len(self._summaries))
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemActivated.connect(self._on_activated)
        self.prepare.clicked.connect(self._on_prepare)
        self.close_.clicked.connect(self.reject)
        self.retranslate()
        self.list.setCurrentRow(0)

    @property
    def ident(self) -> str:
        """The one that is chosen; empty if there is none."""
        item = self.list.currentItem()
        return str(item.data(_IDENT)) if self.list.currentRow() >= 0 else ""

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Try a failure in the sandbox"))
        self.intro.setText(self.tr("Nothing of this reaches the real service. The next recording that you start in the sandbox meets it."))
        self.list.setAccessibleName(self.tr("Failures to try"))
        self.prepare.setText(self.tr("Prepare it"))
        self.prepare.setAccessibleName(self.tr("Prepare this failure in Setup"))
        self.close_.setText(self.tr("Close"))
        self.close_.setAccessibleName(self.tr("Close without preparing anything"))
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setText(scenario_words.name(str(item.data(_IDENT))))
        self._on_current()

    def _on_current(self) -> None:
        self.card.title_label.setText(scenario_words.name(self.ident) if self.ident else "")
        self.story.setText(scenario_words.story(self.ident, self._summaries.get(self.ident, "")))
        self.prepare.setEnabled(bool(self.ident))

    def _on_activated(self, item: QListWidgetItem) -> None:
        self._on_prepare()

    def _on_prepare(self) -> None:
        if self.ident:
            self.chosen.emit(self.ident)
            self.accept()
