"""From when to when: a list of the usual spans, and two dates for any other."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.ui import words
from cloudrec_gui.ui.widgets import PlainLabel, Translated

SPANS: Final = (
    ("any", words.QT_TRANSLATE_NOOP("DateRange", "Any time")),
    ("1", words.QT_TRANSLATE_NOOP("DateRange", "Today")),
    ("7", words.QT_TRANSLATE_NOOP("DateRange", "Last 7 days")),
    ("30", words.QT_TRANSLATE_NOOP("DateRange", "Last 30 days")),
    ("between", words.QT_TRANSLATE_NOOP("DateRange", "Between two days")),
)
FIRST: Final = QDate(2000, 1, 1)
LAST: Final = QDate(2999, 12, 31)


class DateRange(Translated, QWidget):
    """Days are local ones, both ends included."""

    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history-range")
        self._clock = clock
        self.span = QComboBox()
        self.span.setObjectName("history-span")
        self.span.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        today = _local_day(clock.wall())
        self.first, self.last = QDateEdit(), QDateEdit()
        for field, name, day in ((self.first, "history-first", today - timedelta(days=7)), (self.last, "history-last", today)):
            field.setObjectName(name)
            field.setCalendarPopup(True)
            field.setDisplayFormat("yyyy-MM-dd")
            # Nothing was recorded before, and the calendar's ends are beyond what a time can say.
            field.setDateRange(FIRST, LAST)
            field.setDate(QDate(day.year, day.month, day.day))
            field.dateChanged.connect(self._on_date)
        self._dash = PlainLabel("–", "mute")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.span, self.first, self._dash, self.last):
            row.addWidget(part)
        self.retranslate()
        self.span.currentIndexChanged.connect(self._on_span)
        self._show()

    def retranslate(self) -> None:
        self.span.setAccessibleName(self.tr("When they began"))
        self.first.setAccessibleName(self.tr("From this day"))
        self.last.setAccessibleName(self.tr("To this day"))
        chosen = max(0, self.span.currentIndex())
        with QSignalBlocker(self.span):
            self.span.clear()
            for ident, text in SPANS:
                self.span.addItem(words.translated("DateRange", text), ident)
            self.span.setCurrentIndex(chosen)

    def bounds(self) -> tuple[float, float]:
        """Wall seconds: from the first on, up to and without the second."""
        chosen = str(self.span.currentData())
        today = _local_day(self._clock.wall())
        if chosen == "any":
            return float("-inf"), float("inf")
        if chosen == "between":
            first, last = _day(self.first.date()), _day(self.last.date())
            return _midnight(min(first, last)), _midnight(max(first, last) + timedelta(days=1))
        return _midnight(today - timedelta(days=int(chosen) - 1)), float("inf")

    def clear(self) -> None:
        """Any time."""
        self.span.setCurrentIndex(0)

    def _show(self) -> None:
        between = self.span.currentData() == "between"
        for part in (self.first, self._dash, self.last):
            part.setVisible(between)

    def _on_span(self, index: int) -> None:
        self._show()
        self.changed.emit()

    def _on_date(self, day: QDate) -> None:
        if self.span.currentData() == "between":
            self.changed.emit()


def _local_day(wall: float) -> date:
    return datetime.fromtimestamp(wall, UTC).astimezone().date()


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _midnight(day: date) -> float:
    return datetime.combine(day, time()).timestamp()
