"""The line at the foot: where requests go, when the next one is due, how much of the budget is used, where secrets are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.widgets import ElidedLabel, PlainLabel, Translated, button, set_tip

HEIGHT = 28
STRIP = 3


class StatusBar(Translated, QWidget):
    """Shows what it is told. ``strip`` wears the environment's colour; the window puts it along its whole foot."""

    problems_clicked = Signal()
    traffic_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setProperty("box", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.endpoint = ElidedLabel("", Qt.TextElideMode.ElideMiddle, "note")
        self.next_query = PlainLabel("", "note", wrap=False)
        self.load = PlainLabel("", "note", wrap=False)
        self.pace = ElidedLabel("", Qt.TextElideMode.ElideRight, "note")
        self.pace.setObjectName("status-pace")
        self.pace.hide()
        self.keychain = ElidedLabel("", Qt.TextElideMode.ElideRight, "note")
        self.problems = button("status-problems", kind="status")
        self.traffic = button("status-traffic", kind="status")
        self._counts = (0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(18)
        for part in (self.endpoint, self.next_query, self.load, self.pace, self.keychain):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.problems)
        row.addWidget(self.traffic)
        self.strip = QFrame()
        self.strip.setProperty("box", "strip")
        self.strip.setFixedHeight(STRIP)
        self.problems.clicked.connect(self.problems_clicked)
        self.traffic.clicked.connect(self.traffic_clicked)
        self.retranslate()

    def set_live(self, live: bool) -> None:
        """Colour of the strip."""
        self.strip.setProperty("kind", "live" if live else "sandbox")
        theme.restyle(self.strip)

    def set_pace(self, text: str, whole: str) -> None:
        """How often each recording is asked, where that is less often than wished; empty otherwise. ``whole`` says why."""
        if self.pace.whole_text() != text:
            self.pace.setText(text)
        self.pace.setAccessibleDescription(whole)
        self.pace.setVisible(bool(text))
        set_tip(self.pace, whole)

    def set_counts(self, problems: int, traffic: int) -> None:
        """Problems of the draft, rows of Traffic."""
        if (problems, traffic) != self._counts:
            self._counts = (problems, traffic)
            self.retranslate()

    def retranslate(self) -> None:
        problems, traffic = self._counts
        for part, text in ((self.problems, self.tr("Problems {0}")), (self.traffic, self.tr("Traffic {0}"))):
            shown = text.format(problems if part is self.problems else traffic)
            part.setText(shown)
            part.setAccessibleName(shown)
