"""The menu of one or several rows: ask now, how often, hold, resume, copy, stop."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import words

INTERVALS: Final = (0, 5, 10, 30, 60, 120)
"""Seconds between queries that can be chosen; 0 stands for adaptive (behaviour §2)."""


def interval_word(seconds: int) -> str:
    """One of ``INTERVALS`` in words."""
    if not seconds:
        return words.translate("RecordingsPage", "Adaptive interval")
    return words.translate("RecordingsPage", "Every {span}").format(span=words.format_span(seconds))


def partner_words(recording: Recording, partner: Recording) -> str:
    """What leads from a recording to its backup, or back."""
    if partner.backup_of == recording.key:
        return words.translate("RecordingsPage", "Show its backup")
    return words.translate("RecordingsPage", "Show the first recorder")


class RowMenu(QMenu):
    """Made once; what it offers follows the rows that it is opened for."""

    query_chosen = Signal()
    interval_chosen = Signal(object)
    """Seconds, or None for adaptive."""
    hold_chosen = Signal()
    resume_chosen = Signal()
    copy_chosen = Signal()
    notification_chosen = Signal()
    partner_chosen = Signal()
    """The other one of a recording and its backup shall be shown."""
    select_alike_chosen = Signal()
    """All rows of the same channel shall be selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("recordings-row-menu")
        self._query = self._add("row-query")
        self._query.triggered.connect(self._on_query)
        self._intervals = self.addMenu("")
        self._choices: list[QAction] = []
        for seconds in INTERVALS:
            action = QAction(self._intervals)
            action.setObjectName(f"row-interval-{seconds}")
            action.setCheckable(True)
            action.setData(seconds)
            self._intervals.addAction(action)
            self._choices.append(action)
        self._intervals.triggered.connect(self._on_interval)
        self._hold = self._add("row-hold")
        self._hold.triggered.connect(self._on_hold)
        self._resume = self._add("row-resume")
        self._resume.triggered.connect(self._on_resume)
        self.addSeparator()
        self._copy = self._add("row-copy")
        self._copy.triggered.connect(self._on_copy)
        self._notification = self._add("row-notification")
        self._notification.triggered.connect(self._on_notification)
        self._partner = self._add("row-partner")
        self._partner.triggered.connect(self._on_partner)
        self._alike = self._add("row-select-channel")
        self._alike.triggered.connect(self._on_alike)

    def _add(self, name: str) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        self.addAction(action)
        return action

    def open_for(self, recordings: tuple[Recording, ...], place: QPoint, partner: Recording | None = None) -> None:
        """``recordings`` are the selected ones; ``place`` is on the screen; ``partner`` see :func:`services.backup.partner_of`."""
        running = [recording for recording in recordings if recording.sid and not recording.final]
        many = len(recordings) > 1
        self.setAccessibleName(self.tr("Selected recordings") if many else self.tr("Selected recording"))
        self._query.setText(self.tr("Query them now") if many else self.tr("Query now"))
        self._query.setEnabled(any(recording.sid for recording in recordings))
        self._intervals.setTitle(self.tr("Time between queries"))
        self._intervals.setEnabled(bool(running))
        chosen = {int(recording.interval or 0) for recording in running}
        for action in self._choices:
            action.setText(interval_word(int(action.data())))
            action.setChecked(chosen == {action.data()})
        self._hold.setText(self.tr("Stop asking about them") if many else self.tr("Stop asking about it"))
        self._hold.setVisible(any(recording.polling for recording in running))
        self._resume.setText(self.tr("Go on asking about them") if many else self.tr("Go on asking about it"))
        self._resume.setVisible(any(not recording.polling for recording in running))
        self._copy.setText(self.tr("Copy identifiers"))
        self._notification.setText(self.tr("Paste a notification…"))
        self._notification.setVisible(not many and bool(running))
        self._partner.setText(partner_words(recordings[0], partner) if partner is not None and not many else "")
        self._partner.setVisible(partner is not None and not many)
        self._alike.setText(self.tr("Select all of this channel"))
        self._alike.setVisible(not many)
        self.popup(place)

    def _on_query(self) -> None:
        self.query_chosen.emit()

    def _on_interval(self, action: QAction) -> None:
        self.interval_chosen.emit(float(action.data()) or None)

    def _on_hold(self) -> None:
        self.hold_chosen.emit()

    def _on_resume(self) -> None:
        self.resume_chosen.emit()

    def _on_copy(self) -> None:
        self.copy_chosen.emit()

    def _on_notification(self) -> None:
        self.notification_chosen.emit()

    def _on_partner(self) -> None:
        self.partner_chosen.emit()

    def _on_alike(self) -> None:
        self.select_alike_chosen.emit()
