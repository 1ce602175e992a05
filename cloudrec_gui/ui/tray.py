"""The icon in the system's tray, without which most desktops show no notification. It is there only while one is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

SHOWN_MS = 10_000


class Tray(QObject):
    """Says something beside the window; ``clicked`` when somebody wants to see more."""

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._icon = QSystemTrayIcon(window.windowIcon(), self)
        self._icon.messageClicked.connect(self.clicked)
        self._icon.activated.connect(self._on_activated)
        window.installEventFilter(self)

    def say(self, title: str, body: str) -> None:
        """Show it for some seconds; returns at once."""
        self._icon.show()
        self._icon.showMessage(title, body, QSystemTrayIcon.MessageIcon.Warning, SHOWN_MS)

    def hush(self) -> None:
        """Take the icon away."""
        self._icon.hide()

    def _on_activated(self, reason: object) -> None:
        self.clicked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.hush()
        return False
