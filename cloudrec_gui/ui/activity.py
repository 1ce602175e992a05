"""The activity dock: problems of the draft and the latest exchanges, beside whatever page is in front."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.problems import Problem
from cloudrec_gui.services.traffic import Exchange, Traffic
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.forms.problem_list import ProblemList
from cloudrec_gui.ui.models.traffic_model import TrafficModel
from cloudrec_gui.ui.row_table import RowTable
from cloudrec_gui.ui.widgets import Translated


class Activity(Translated, QWidget):
    """``problem_chosen`` and ``exchange_chosen`` ask the window to go there."""

    problem_chosen = Signal(object)
    problem_fix_wanted = Signal(object)
    exchange_chosen = Signal(object)

    def __init__(self, workspace: Workspace, traffic: Traffic, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity")
        self._workspace = workspace
        self._traffic = traffic
        self.problems = ProblemList()
        self.model = TrafficModel(clock, self)
        self.table = RowTable[Exchange]("activity-traffic", self.model)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("activity-tabs")
        self.tabs.addTab(self.problems, "")
        self.tabs.addTab(self.table, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 8)
        column.addWidget(self.tabs)
        self.problems.chosen.connect(self._on_problem)
        self.problems.fix_wanted.connect(self.problem_fix_wanted)
        self.table.entered_row.connect(self._on_exchange)
        self.model.sync(tuple(reversed(traffic.rows())))
        subscribe(self, traffic.added, self._on_added)
        subscribe(self, traffic.cleared, self._on_cleared)
        subscribe(self, workspace.changed, self._on_workspace)
        self._on_workspace(None)
        self.retranslate()

    def retranslate(self) -> None:
        self.tabs.setTabText(0, self.tr("Problems"))
        self.tabs.setTabText(1, self.tr("Traffic"))
        self.tabs.setAccessibleName(self.tr("Activity"))
        self.table.setAccessibleName(self.tr("Traffic"))

    def _on_workspace(self, _: None) -> None:
        self.problems.show_problems(self._workspace.problems)

    def _on_added(self, exchange: Exchange) -> None:
        self.model.add(exchange, len(self._traffic))

    def _on_cleared(self, _: None) -> None:
        self.model.sync(())

    def _on_problem(self, problem: Problem) -> None:
        self.problem_chosen.emit(problem)

    def _on_exchange(self, exchange: Exchange) -> None:
        self.exchange_chosen.emit(exchange.number)
