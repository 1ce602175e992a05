"""The one primary button of Setup, with the reason when it is blocked and the steps while it works."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.services.start_steps import StartProgress, StartStep
from cloudrec_gui.ui.widgets import Pill, PlainLabel, Translated, button, set_tip

_GLYPHS: Final = {"": "○", "running": "◐", "done": "✓", "failed": "✕"}
_KINDS: Final = {"": "neutral", "running": "accent", "done": "ok", "failed": "bad"}
SHORTCUT: Final = "Ctrl+Shift+R"
"""Handled by the page, not by the button: the window has a command of the same key, and Qt runs neither of two."""


class StartBar(Translated, QWidget):
    """``start_requested`` comes only when nothing blocks."""

    start_requested = Signal()
    cancel_requested = Signal()
    """Somebody does not want to wait any longer. What has been sent cannot be taken back, but nothing is repeated."""
    reason_wanted = Signal()
    """Somebody wants to see what blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startBar")
        self._blocked = 0
        self._busy = False
        self._sandbox = True
        self._states: dict[StartStep, str] = {}
        self._waiting: StartProgress | None = None
        self.steps = {step: Pill("neutral", "", "") for step in StartStep}
        self._track = QWidget()
        self._track.setObjectName("startSteps")
        track = QHBoxLayout(self._track)
        track.setContentsMargins(0, 0, 0, 0)
        track.setSpacing(8)
        for step, pill in self.steps.items():
            pill.setObjectName(f"step-{step.value}")
            if step is not StartStep.ACQUIRE:
                track.addWidget(PlainLabel("→", role="mute"))
            track.addWidget(pill)
        track.addStretch(1)
        self.note = PlainLabel(role="note")
        self.note.setObjectName("startNote")
        self.note.wrap = False
        self.reason = button("showReason", kind="link")
        self.reason.clicked.connect(self.reason_wanted)
        self.cancel = button("cancelStart")
        self.cancel.clicked.connect(self.cancel_requested)
        self.cancel.hide()
        self.start = button("acquireAndStart", kind="primary")
        self.start.clicked.connect(self._pressed)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self._track)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.note)
        line.addWidget(self.reason)
        line.addStretch(1)
        left.addLayout(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)
        self._track.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.start.setText(self.tr("Acquire and start"))
        self.start.setAccessibleName(self.tr("Acquire and start"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel the start"))
        set_tip(self.cancel, self.tr("Nothing more is sent. What has been sent may still take effect, and is then listed."))
        names = {
            StartStep.ACQUIRE: self.tr("acquire"),
            StartStep.START: self.tr("start"),
            StartStep.QUERY: self.tr("first query"),
        }
        words = {
            "": self.tr("waiting"),
            "running": self.tr("under way"),
            "done": self.tr("done"),
            "failed": self.tr("failed"),
        }
        for step, pill in self.steps.items():
            state = self._states.get(step, "")
            pill.set(_KINDS[state], names[step], _GLYPHS[state])
            pill.setAccessibleName(f"{names[step]}: {words[state]}")
        self._explain()

    def _explain(self) -> None:
        if self._busy:
            note = self._progress_note()
        elif self._blocked == 1:
            note = self.tr("1 problem blocks the start")
        elif self._blocked:
            note = self.tr("{count} problems block the start").format(count=self._blocked)
        elif self._sandbox:
            note = self.tr("Runs in the sandbox on this computer")
        else:
            note = self.tr("Records for real, and costs money")
        self.note.setText(note)
        self.reason.setText(self.tr("Show"))
        self.reason.setAccessibleName(self.tr("Show what blocks the start"))
        self.reason.setVisible(bool(self._blocked) and not self._busy)
        self.start.setEnabled(not self._busy and not self._blocked)
        reason = note if self._busy or self._blocked else self.tr("Acquire a resource, start the recording and ask once ({keys})")
        set_tip(self.start, reason.format(keys=SHORTCUT))

    def _progress_note(self) -> str:
        step = self._waiting
        if step is None or step.attempt < 2:
            return self.tr("Starting…")
        if step.waiting_s > 0:
            text = self.tr("{step} got no usable answer; send {n} follows in {seconds} s with the same resourceId")
        else:
            text = self.tr("{step} got no usable answer; send {n} is on its way")
        return text.format(step=step.step.value, n=step.attempt, seconds=f"{step.waiting_s:.0f}")

    def set_state(self, blocked: int, sandbox: bool) -> None:
        """How many problems block, and whether a start would be for real."""
        self._blocked = blocked
        self._sandbox = sandbox
        self._explain()

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.cancel.setVisible(busy)
        self._explain()

    def set_progress(self, progress: StartProgress | None) -> None:
        """One step of the start; None forgets the former start."""
        if progress is None:
            self._states.clear()
        else:
            if progress.step is StartStep.ACQUIRE and progress.state == "running":
                self._states.clear()
            self._states[progress.step] = progress.state
        self._waiting = progress if progress is not None and progress.state == "running" else None
        self._track.setVisible(bool(self._states))
        self.retranslate()

    def press(self) -> None:
        """What the key does: the button's work, if the button may."""
        self.start.click()

    def _pressed(self) -> None:
        self.start_requested.emit()
