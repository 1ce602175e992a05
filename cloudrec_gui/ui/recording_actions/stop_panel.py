"""Stopping a recording: a button that waits for the files, and beside it the way to stop without waiting, explained."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

_WIDTH = 340


class StopPanel(Translated, QFrame):
    """Opens below its button and closes at Esc or a click elsewhere. ``chosen`` says whether to stop without waiting."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("stop-panel")
        self.setProperty("box", "card")
        self.setFixedWidth(_WIDTH)
        self.wait = QRadioButton()
        self.wait.setObjectName("stop-wait")
        self.leave = QRadioButton()
        self.leave.setObjectName("stop-async")
        self._notes = {part: PlainLabel("", "note") for part in (self.wait, self.leave)}
        self._group = QButtonGroup(self)
        self.stop = button("stop-now", kind="danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        for part, note in self._notes.items():
            self._group.addButton(part)
            note.setContentsMargins(24, 0, 0, 6)
            column.addWidget(part)
            column.addWidget(note)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.stop)
        column.addLayout(row)
        self.wait.setChecked(True)
        self.stop.clicked.connect(self._stop)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("How to stop"))
        self.wait.setText(self.tr("Wait for the files"))
        self._notes[self.wait].setText(self.tr("The answer comes when everything is uploaded, mostly within 20 s, and names the files."))
        self.leave.setText(self.tr("Do not wait (async_stop)"))
        self._notes[self.leave].setText(
            self.tr("The answer comes at once, perhaps without any file. Uploading goes on; queries show the end until it is gone.")
        )
        for part, note in self._notes.items():
            part.setAccessibleName(part.text())
            part.setAccessibleDescription(note.text())
        self.stop.setText(self.tr("Stop this recording"))
        self.stop.setAccessibleName(self.stop.text())

    def open_below(self, widget: QWidget) -> None:
        """Show it under a widget, its right edges in one line."""
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4)))
        self.show()
        (self.leave if self.leave.isChecked() else self.wait).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._stop()
        else:
            super().keyPressEvent(event)

    def _stop(self) -> None:
        self.close()
        self.chosen.emit(self.leave.isChecked())


class StopControl(Translated, QWidget):
    """The button and, beside it, its options. ``stop_requested`` says whether to stop without waiting."""

    stop_requested = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}-control")
        self.stop = button(name, kind="danger")
        self.more = button(f"{name}-more", kind="danger")
        self.more.setProperty("compact", True)
        self.more.setFixedWidth(28)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.stop)
        row.addWidget(self.more)
        self._panel: StopPanel | None = None
        self.stop.clicked.connect(self._stop)
        self.more.clicked.connect(self.open)
        self.retranslate()

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop this recording"))
        self.more.setText("▾")
        self.more.setAccessibleName(self.tr("More ways to stop"))
        set_tip(self.more, self.tr("More ways to stop: with or without waiting for the files"))

    def allow(self, allowed: bool, tip: str) -> None:
        """Whether there is anything to stop, and why not."""
        for part in (self.stop, self.more):
            part.setEnabled(allowed)
        set_tip(self.stop, tip)
        if self._panel is not None and not allowed:
            self._panel.close()

    def open(self) -> None:
        """Show the options."""
        if self._panel is None:
            self._panel = StopPanel(self)
            self._panel.chosen.connect(self.stop_requested)
        self._panel.open_below(self.more)

    @property
    def panel(self) -> StopPanel | None:
        """The options, once they have been opened."""
        return self._panel

    def _stop(self) -> None:
        self.stop_requested.emit(False)
