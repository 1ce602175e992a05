"""A field for notifications of the service about one recording, and below it what each of them says and what would be done."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.recovery.hearing import Heard, heard
from cloudrec_gui.services.recovery.notifications import FAILOVER, Notification, read
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.explanations import clean
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, fit_height, set_tip
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP, format_moment, translate, translated

_WIDTH: Final = 560
_HEIGHT: Final = 110
_SHOWN: Final = 8
_MOST_TEXT: Final = 1 << 20
_EVENTS: Final = MappingProxyType(
    {
        1: QT_TRANSLATE_NOOP("Notification", "an error of the service"),
        2: QT_TRANSLATE_NOOP("Notification", "a warning of the service"),
        11: QT_TRANSLATE_NOOP("Notification", "the recording has ended"),
        12: QT_TRANSLATE_NOOP("Notification", "the recorder moved to another server"),
        30: QT_TRANSLATE_NOOP("Notification", "uploading began"),
        31: QT_TRANSLATE_NOOP("Notification", "all files are in your bucket"),
        32: QT_TRANSLATE_NOOP("Notification", "files went to the backup cloud"),
        33: QT_TRANSLATE_NOOP("Notification", "uploading goes on"),
        40: QT_TRANSLATE_NOOP("Notification", "the recorder started"),
        41: QT_TRANSLATE_NOOP("Notification", "the recorder left the channel"),
        42: QT_TRANSLATE_NOOP("Notification", "recording began, or began again"),
        70: QT_TRANSLATE_NOOP("Notification", "the page recording started"),
        71: QT_TRANSLATE_NOOP("Notification", "the page recording stopped"),
    }
)


def line_of(told: Notification) -> str:
    """One notification in a line: when it was sent, its number, what that means."""
    if told.event == FAILOVER and told.new_uid:
        text = translate("Notification", "the recorder moved to another server, as uid {uid}").format(uid=told.new_uid)
    elif told.event in _EVENTS:
        text = translated("Notification", _EVENTS[told.event])
    else:
        text = translate("Notification", "nothing that is needed here")
    when = format_moment(told.sent_ms / 1000) if told.sent_ms is not None else "–"
    return f"{when}   {told.event}   {text}"


class NotificationPanel(Translated, QDialog):
    """A window beside the program's; nothing waits for it."""

    taken = Signal(object)
    """:class:`Heard`, when somebody takes it over."""

    def __init__(self, recording: Recording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notification-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.recording = recording
        self.heard = Heard()
        self.title = PlainLabel("", "title", wrap=True)
        self.what = PlainLabel("", "note", wrap=True)
        self.field = QPlainTextEdit()
        self.field.setObjectName("notification-field")
        self.field.setFont(theme.mono_font())
        self.field.setFixedHeight(_HEIGHT)
        self.field.setTabChangesFocus(True)
        self.lines = PlainLabel("", "body", wrap=True)
        self.lines.setObjectName("notification-lines")
        self.fault = PlainLabel("", "warn", wrap=True)
        self.fault.setObjectName("notification-fault")
        self.take = button("notification-take", kind="primary")
        self.dismiss = button("notification-dismiss")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.dismiss)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for part in (self.title, self.what, self.field, self.lines, self.fault):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(row)
        self.field.textChanged.connect(self._read)
        self.take.clicked.connect(self._take)
        self.dismiss.clicked.connect(self.close)
        self.retranslate()
        self.field.setFocus()

    def set_recording(self, recording: Recording) -> None:
        """The newest value of the recording that it is about."""
        self.recording = recording
        self._read()

    def retranslate(self) -> None:
        title = self.tr("Paste a notification")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.title.setText(self.tr("Notifications about {channel}").format(channel=clean(self.recording.cname)))
        self.what.setText(
            self.tr(
                "Paste what your server received, one or several. A move tells the recorder's new uid; for an end the service is asked, "
                "whose answer counts."
            )
        )
        prompt = self.tr("Paste one or more notifications (JSON)")
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self.dismiss.setText(self.tr("Cancel"))
        self.dismiss.setAccessibleName(self.dismiss.text())
        self._read()

    def _read(self) -> None:
        text = self.field.toPlainText()
        told = read(text[:_MOST_TEXT]) if text.strip() else ()
        self.heard = found = heard(self.recording, told)
        lines = [line_of(each) for each in found.own[-_SHOWN:]]
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        fault = self._fault(text, len(told))
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        useful = bool(found.new_uid or found.ended) and not self.recording.final
        self.take.setText(self._what_to_do())
        self.take.setAccessibleName(self.take.text())
        self.take.setEnabled(useful)
        set_tip(self.take, "" if useful else self.tr("Nothing in it is news about this recording"))
        fit_height(self, _WIDTH)

    def _fault(self, text: str, count: int) -> str:
        if not text.strip():
            return ""
        if not count:
            return self.tr("No notification with a sid is in it.")
        if not self.heard.own:
            return self.tr("It is about another recording: the sid is not this one's.")
        if self.heard.strangers:
            return self.tr("About other recordings, and passed over: {n}").format(n=self.heard.strangers)
        return ""

    def _what_to_do(self) -> str:
        if self.heard.new_uid:
            return self.tr("Note the new uid {uid}").format(uid=self.heard.new_uid)
        return self.tr("Ask the service now") if self.heard.ended else self.tr("Note it")

    def _take(self) -> None:
        if self.take.isEnabled():
            self.taken.emit(self.heard)
