"""The activity dock: problems of the draft and the latest exchanges, beside whatever page is in front."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.services.traffic import Exchange, Traffic
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui import icons, theme
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.forms.problem_list import ProblemList
from cloudrec_gui.ui.models.traffic_model import TrafficModel
from cloudrec_gui.ui.row_table import RowTable
from cloudrec_gui.ui.widgets import Translated, button, set_tip

TITLE_HEIGHT = 36


class ActivityTitle(Translated, QWidget):
    """The dock's title bar: what can be looked at, with counts, and the two things one does to a dock.

    ``float_clicked`` and ``close_clicked`` go to whoever owns the dock.
    """

    float_clicked = Signal()
    close_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity-title")
        self.setProperty("box", "docktitle")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TITLE_HEIGHT)
        self._counts = (0, 0)
        self.tabs = QTabBar()
        self.tabs.setObjectName("activity-tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab("")
        self.tabs.addTab("")
        self._float = button("activity-float", kind="icon")
        self._close = button("activity-close", kind="icon")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self._float)
        row.addWidget(self._close)
        self._float.clicked.connect(self.float_clicked)
        self._close.clicked.connect(self.close_clicked)
        theme.announcer().changed.connect(self._recolor)
        self._recolor()
        self.retranslate()

    def set_counts(self, problems: int, exchanges: int) -> None:
        """Problems of the draft, rows of Traffic."""
        if (problems, exchanges) != self._counts:
            self._counts = (problems, exchanges)
            self.retranslate()

    def retranslate(self) -> None:
        problems, exchanges = self._counts
        self.tabs.setAccessibleName(self.tr("Activity"))
        self.tabs.setTabText(0, self.tr("Problems {0}").format(problems))
        self.tabs.setTabText(1, self.tr("Traffic {0}").format(exchanges))
        for part, text in ((self._float, self.tr("Take out of the window or put back")), (self._close, self.tr("Close (Ctrl+J)"))):
            part.setAccessibleName(text)
            set_tip(part, text)

    def _recolor(self) -> None:
        self._float.setIcon(icons.icon("float", "mute", 16))
        self._close.setIcon(icons.icon("close", "mute", 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, TITLE_HEIGHT)


class Activity(Translated, QWidget):
    """``problem_chosen`` and ``exchange_chosen`` ask the window to go there. ``title_bar`` belongs at the head of the dock."""

    problem_chosen = Signal(object)
    problem_fix_wanted = Signal(object)
    exchange_chosen = Signal(object)

    def __init__(self, workspace: Workspace, traffic: Traffic, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity")
        self._workspace = workspace
        self._traffic = traffic
        self.title_bar = ActivityTitle()
        self.problems = ProblemList()
        self.model = TrafficModel(clock, self)
        self.table = RowTable[Exchange]("activity-traffic", self.model)
        self.parts = QStackedWidget()
        self.parts.addWidget(_scrolled(self.problems))
        self.parts.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.parts)
        self.title_bar.tabs.currentChanged.connect(self.parts.setCurrentIndex)
        self.problems.chosen.connect(self.problem_chosen)
        self.problems.fix_wanted.connect(self.problem_fix_wanted)
        self.table.entered_row.connect(self._on_exchange)
        self.model.sync(tuple(reversed(traffic.rows())))
        subscribe(self, traffic.added, self._on_added)
        subscribe(self, traffic.cleared, self._on_cleared)
        subscribe(self, workspace.changed, self._on_workspace)
        self._on_workspace(None)
        self.retranslate()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Traffic"))
        self.model.refresh()

    def _count(self) -> None:
        self.title_bar.set_counts(len(self._workspace.problems), len(self._traffic))

    def _on_workspace(self, _: None) -> None:
        self.problems.show_problems(self._workspace.problems, self._workspace.asked)
        self._count()

    def _on_added(self, exchange: Exchange) -> None:
        self.model.add(exchange, len(self._traffic))
        self._count()

    def _on_cleared(self, _: None) -> None:
        self.model.sync(())
        self._count()

    def _on_exchange(self, exchange: Exchange) -> None:
        self.exchange_chosen.emit(exchange.number)


def _scrolled(content: QWidget) -> QScrollArea:
    """The content from the top, with a scroll bar where the dock is lower than it."""
    inner = QWidget()
    inner.setProperty("box", "clear")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    column.addStretch(1)
    area = QScrollArea()
    area.setObjectName("activity-problems")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
