"""Where a recording's pane explains what happened to it: nothing at first, a card from the moment there is something to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.diagnosis.causes import Cause, TokenSign

if TYPE_CHECKING:
    from cloudrec_gui.services.diagnosis import Ranked
    from cloudrec_gui.ui.diagnosis.card import CauseCard
    from cloudrec_gui.ui.recording_actions.update_body import Prepared


def _unknown(recording: Recording) -> TokenSign:
    return TokenSign.UNKNOWN


class CausePane(QWidget):
    """Builds the card when it is needed first. What a recording was started with is asked of ``prepared``."""

    remedy_requested = Signal(object, object)
    """Key of the recording and the remedy that somebody chose."""
    show_exchange_requested = Signal(object)
    look_up_requested = Signal(object)
    room_wanted = Signal()

    def __init__(self, clock: Clock, prepared: Callable[[Recording], Prepared], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cause-pane")
        self.setProperty("box", "clear")
        self._clock = clock
        self._prepared = prepared
        self.everybody: Callable[[], Iterable[Recording]] = tuple
        """All recordings that the program knows, to see who else is in a channel."""
        self.sign: Callable[[Recording], TokenSign] = _unknown
        """What the token of a recording looked like when it was started."""
        self.card: CauseCard | None = None
        self._read: set[tuple[RecordingKey, Cause]] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def causes_of(self, recording: Recording) -> tuple[Ranked, ...]:
        """What can be behind its last failure, or behind its giving nothing; best first."""
        from cloudrec_gui.services.diagnosis import diagnose, known_of

        prepared = self._prepared(recording)
        known = known_of(recording, self.everybody(), prepared.body, self.sign(recording))
        return diagnose(recording, recording.failure, self._clock.wall(), known)

    def tell(self, recording: Recording) -> bool:
        """Explain what happened to it. False if there is nothing that this can explain."""
        causes = self.causes_of(recording)
        if not causes or (recording.failure is None and (recording.key, causes[0].cause) in self._read):
            self.clear()
            return False
        from cloudrec_gui.ui.explanations import entry_of

        entry = None if recording.failure is None else entry_of(recording.failure)
        self._made().show_causes(recording, recording.failure, causes, self._clock.wall(), "" if entry is None else entry.id)
        self.show()
        return True

    def tick(self) -> None:
        """Countdowns follow the time."""
        if self.card is not None and not self.isHidden():
            self.card.tick(self._clock.wall())

    def clear(self) -> None:
        """Nothing to explain."""
        if self.card is not None:
            self.card.clear()
        self.hide()

    def _on_dismissed(self, key: RecordingKey, cause: Cause) -> None:
        self._read.add((key, cause))
        self.clear()
        self.room_wanted.emit()

    def _made(self) -> CauseCard:
        if self.card is None:
            from cloudrec_gui.ui.diagnosis.card import CauseCard

            self.card = CauseCard(self)
            self.card.remedy_requested.connect(self.remedy_requested)
            self.card.show_exchange_requested.connect(self.show_exchange_requested)
            self.card.look_up_requested.connect(self.look_up_requested)
            self.card.room_wanted.connect(self.room_wanted)
            self.card.dismissed.connect(self._on_dismissed)
            self._column.addWidget(self.card)
        return self.card
