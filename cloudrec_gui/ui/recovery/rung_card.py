"""One rung of the ladder: number, name, state, reason, and below them what it takes, folded until it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.services.recovery.ladder import Rung, RungKind
from cloudrec_gui.ui.recovery import words
from cloudrec_gui.ui.widgets import Pill, PlainLabel, Translated, button


class RungCard(Translated, QFrame):
    """``content`` stands below the reason while the card is open and the rung can be taken."""

    toggled = Signal(object)
    """The kind of rung that a person has opened or closed."""

    def __init__(self, kind: RungKind, number: int, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"rung-{kind.value}")
        self.setProperty("box", "card")
        self.kind = kind
        self._number = number
        self._rung: Rung | None = None
        self._now = 0.0
        self.content = content
        self.title = PlainLabel("", "card-title", wrap=True)
        self.pill = Pill("neutral", "")
        self.fold = button(f"rung-{kind.value}-fold", kind="link")
        self.reason = PlainLabel("", "note")
        self.result = PlainLabel("", "note")
        self.result.setObjectName(f"rung-{kind.value}-result")
        self.result.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.fold)
        head.addWidget(self.pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.reason)
        if content is not None:
            column.addWidget(content)
        column.addWidget(self.result)
        self._open = False
        self.fold.clicked.connect(self._toggle)
        self.retranslate()

    def show_rung(self, rung: Rung, now: float) -> None:
        """The state of now; unchanged texts are left alone."""
        self._rung, self._now = rung, now
        self._write()

    def set_open(self, opened: bool) -> None:
        """Show or hide what it takes."""
        self._open = opened
        self._write()

    @property
    def opened(self) -> bool:
        return self._open

    def say(self, role: str, text: str) -> None:
        """What came of it; nothing when the text is empty."""
        self.result.set_role(role)
        self.result.setText(text)
        self.result.setVisible(bool(text))

    def retranslate(self) -> None:
        name = f"{self._number}.  {words.title(self.kind)}"
        self.title.setText(name)
        self.setAccessibleName(name)
        self._write()

    def _write(self) -> None:
        rung = self._rung
        available = rung is not None and rung.available
        shown = self._open and available and self.content is not None
        text = self.tr("Hide") if shown else self.tr("Show")
        if self.fold.text() != text:
            self.fold.setText(text)
        self.fold.setAccessibleName(f"{text}: {words.title(self.kind)}")
        self.fold.setVisible(available and self.content is not None)
        if self.content is not None:
            self.content.setVisible(shown)
        if rung is None:
            return
        reason = words.reason(rung)
        if self.reason.text() != reason:
            self.reason.setText(reason)
            self.setAccessibleDescription(reason)
        kind, state = words.status(rung, self._now)
        self.pill.set(kind, state)
        # When it ends by itself is a fact, nothing to do.
        self.pill.setVisible(rung.kind is not RungKind.BOUNDS)

    def _toggle(self) -> None:
        self.set_open(not self._open)
        self.toggled.emit(self.kind)
