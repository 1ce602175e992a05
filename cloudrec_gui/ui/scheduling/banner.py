"""The one banner about the way to the service: what is in the way, what waits, when it is tried again, and a button to try now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cloudrec_gui.services.reachability import Outage
from cloudrec_gui.ui.scheduling import wording
from cloudrec_gui.ui.widgets import ElidedLabel, Pill, Translated, button, set_tip


class OutageBanner(Translated, QFrame):
    """Shows what it is told; without outages it takes no room."""

    try_now = Signal()

    def __init__(self, sandbox: str = "", parent: QWidget | None = None) -> None:
        """``sandbox`` is the place of the sandbox, ``host:port``."""
        super().__init__(parent)
        self.setObjectName("offline-banner")
        self.setProperty("box", "notice")
        self.setProperty("kind", "warn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._outages: tuple[Outage, ...] = ()
        self._now = 0.0
        self._paused = False
        self.sandbox = sandbox
        self.title = ElidedLabel("", Qt.TextElideMode.ElideRight, "strong")
        self.text = ElidedLabel("", Qt.TextElideMode.ElideRight, "note")
        self.attempt = button("offline-try")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(Pill("warn", "", "▲"))
        row.addWidget(self.title)
        row.addWidget(self.text, 1)
        row.addWidget(self.attempt)
        self.attempt.clicked.connect(self.try_now)
        self.hide()
        self.retranslate()

    def show_outages(self, outages: Sequence[Outage], now: float, *, paused: bool) -> None:
        """What is lost at wall time ``now``; ``paused``: nothing is tried, because a person holds all polling."""
        new = {outage.place for outage in outages} - {outage.place for outage in self._outages}
        self._outages, self._now, self._paused = tuple(outages), now, paused
        self._say()
        self.setVisible(bool(outages))
        if new:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def retranslate(self) -> None:
        self.attempt.setText(self.tr("Try now"))
        self.attempt.setAccessibleName(self.tr("Try to reach the service now"))
        set_tip(self.attempt, self.tr("Ask about one recording at once; if it is answered, all are asked again"))
        self._say()

    def _say(self) -> None:
        if not self._outages:
            return
        titles = [wording.outage_title(outage, self.sandbox) for outage in self._outages]
        first = self._outages[0]
        _write(self.title, "  ·  ".join(titles))
        _write(self.text, wording.outage_text(first, self._now, paused=self._paused))
        advice = wording.outage_advice(first)
        set_tip(self, advice)
        self.setAccessibleName(self.title.whole_text())
        self.setAccessibleDescription(f"{self.text.whole_text()} {advice}")


def _write(label: ElidedLabel, text: str) -> None:
    if label.whole_text() != text:
        label.setText(text)
