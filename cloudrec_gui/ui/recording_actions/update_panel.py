"""Changing a running recording: what can be changed, what this call will change, and the body as it will be sent.

The panel reads a frozen recording and sends nothing itself: it asks by ``update_requested``, and learns from the recording whether
the service has accepted the call.
"""

from __future__ import annotations

import json
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, put_in
from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.preview import OTHER_SECRET, PLACEHOLDERS
from cloudrec_gui.ui import words
from cloudrec_gui.ui.recording_actions.sections import HoldSection, PushSection, Section, StsSection, UsersSection
from cloudrec_gui.ui.recording_actions.update_body import (
    PUSH_URL,
    Prepared,
    Wish,
    client_request,
    effects,
    faults,
    kind_of,
    media_of,
    permits,
    present_hold,
    present_users,
    secrets_of,
)
from cloudrec_gui.ui.recording_actions.words import effect_words, fault_words
from cloudrec_gui.ui.widgets import JsonView, PlainLabel, Translated, button, set_tip

WIDE: Final = 700
"""Pixels from which form and preview stand side by side."""
_WHERE: Final = {"users": ("users", "audio", "video"), "hold": (), "push": ("push",), "sts": ("sts",)}


class UpdatePanel(Translated, QWidget):
    update_requested = Signal(object, object, object)
    """Key of the recording, ``clientRequest`` without secrets, and its secrets by the path at which they are sent."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("update-panel")
        self._clock = clock
        self._recording: Recording | None = None
        self._prepared = Prepared()
        self._sending: tuple[object, Failure | None] | None = None
        self.users = UsersSection()
        self.hold = HoldSection()
        self.push = PushSection()
        self.sts = StsSection(clock)
        self.sections: dict[str, Section] = {"users": self.users, "hold": self.hold, "push": self.push, "sts": self.sts}
        self.head = PlainLabel("", "strong")
        self.effects = PlainLabel("", "body", wrap=True)
        self.effects.setObjectName("update-effects")
        self.body = JsonView("update-body")
        self.send = button("update-send", kind="primary")
        self.result = PlainLabel("", "note", wrap=True)
        self.result.setObjectName("update-result")
        self._build()
        for section in self.sections.values():
            section.changed.connect(self._changed)
        self.hold.tick.toggled.connect(self._propose_hold)
        self.users.tick.toggled.connect(self._propose_users)
        self.send.clicked.connect(self._send)
        self.retranslate()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        for section in self.sections.values():
            left.addWidget(section)
        left.addStretch(1)
        # The button stands at the top: the pane is low and scrolls, and what it does must not be out of sight.
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.head, 1)
        top.addWidget(self.send)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addLayout(top)
        right.addWidget(self.result)
        right.addWidget(self.effects)
        right.addWidget(self.body, 1)
        self.body.setMinimumHeight(96)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 4, 0, 0)
        self._columns.setSpacing(20)
        self._columns.addLayout(left, 11)
        self._columns.addLayout(right, 9)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def retranslate(self) -> None:
        self.head.setText(self.tr("What this call will change"))
        self.body.setAccessibleName(self.tr("Body of update"))
        self.send.setText(self.tr("Send update"))
        self.send.setAccessibleName(self.tr("Send update"))
        self._show()

    # -------------------------------------------------------------------------------------------------------- showing
    def show_recording(self, recording: Recording, prepared: Prepared) -> None:
        """Offer what this recording permits. What was being prepared for another one is forgotten with its secrets."""
        former, self._recording, self._prepared = self._recording, recording, prepared
        if former is None or former.key != recording.key:
            self._reset()
        elif self._sending is not None:
            self._learn(recording)
        self._show()

    @property
    def key(self) -> RecordingKey | None:
        return None if self._recording is None else self._recording.key

    def set_state(self, state: str, text: str = "") -> None:
        """``sending``, ``sent``, ``failed`` or ``idle``, with a sentence of one's own instead of the usual one."""
        usual = {
            "sending": self.tr("Sending…"),
            "sent": self.tr("✓ Accepted at {time}").format(time=words.format_time(self._clock.wall())),
            "failed": self.tr("✕ It did not work; see above."),
        }
        recording = self._recording
        self._sending = (recording.settings, recording.failure) if state == "sending" and recording is not None else None
        if state == "sent":
            for section in self.sections.values():
                section.tick.setChecked(False)
            self._forget_secrets()
        self.result.set_role({"sent": "ok", "failed": "error"}.get(state, "note"))
        self.result.setText(text or usual.get(state, ""))
        self._show()

    def _learn(self, recording: Recording) -> None:
        """What the recording says of the call that is under way."""
        settings, failure = self._sending or (None, None)
        # Another object, even where it says the same: an address that was sent twice leaves no trace but this.
        if recording.settings is not settings:
            self.set_state("sent")
        elif recording.failure is not None and recording.failure is not failure and recording.failure.operation is Operation.UPDATE:
            self.set_state("failed")
        elif not recording.running:
            self.set_state("idle")

    def _reset(self) -> None:
        self._sending = None
        self.result.setText("")
        self._forget_secrets()
        for section in self.sections.values():
            section.tick.setChecked(False)

    def _forget_secrets(self) -> None:
        for row in (self.push.address, *self.sts.rows.values()):
            row.line.clear()

    def _propose_users(self, on: bool) -> None:
        """The lists begin as they are."""
        if on and self._recording is not None:
            self.users.set_value(present_users(self._recording, self._prepared))
            self._show()

    def _propose_hold(self, on: bool) -> None:
        """The other state is what somebody will want."""
        if on and self._recording is not None:
            self.hold.set_value(not present_hold(self._recording, self._prepared))
            self._show()

    def _wish(self) -> Wish:
        return Wish(
            self.users.value() if self.users.on else None,
            self.hold.value() if self.hold.on else None,
            self.push.value() if self.push.on else None,
            self.sts.value() if self.sts.on else None,
        )

    def _changed(self) -> None:
        if self._sending is None:
            self.result.setText("")
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        recording = self._recording
        if recording is None or not self.isVisible():
            return
        variant = kind_of(recording)
        self.users.setVisible(permits(variant, "streamSubscribe") and bool(media_of(variant, self._prepared)))
        self.hold.setVisible(permits(variant, "webRecordingConfig"))
        self.push.setVisible(permits(variant, "rtmpPublishConfig"))
        self.sts.set_known(keys=bool(self._prepared.secrets.get(ACCESS_KEY) and self._prepared.secrets.get(SECRET_KEY)))
        wish = self._wish()
        found = faults(wish, recording, self._prepared, self._clock.wall())
        for name, section in self.sections.items():
            section.show_faults(tuple(fault for fault in found if fault.where in _WHERE[name]))
        lines = [effect_words(effect) for effect in effects(wish, recording, self._prepared)]
        if not lines:
            lines = [self.tr("Nothing.")] if wish == Wish() else [self.tr("Nothing: this is what holds already.")]
        self.effects.setText("\n".join(f"• {line}" for line in lines) if len(lines) > 1 else lines[0])
        self.body.set_json(json.dumps(self._preview(wish, recording), ensure_ascii=False, indent=2))
        hard = next((fault for fault in found if fault.hard), None)
        self.send.setEnabled(hard is None and self._sending is None and recording.running)
        if hard is not None:
            reason = fault_words(hard)
        elif not recording.running:
            reason = self.tr("Only a running recording can be changed")
        else:
            reason = self.tr("Send this body to the recording (Ctrl+Enter)")
        set_tip(self.send, reason)

    def _preview(self, wish: Wish, recording: Recording) -> object:
        body: object = {
            "cname": recording.cname,
            "uid": recording.uid,
            "clientRequest": client_request(wish, self._prepared, recording.prefix),
        }
        for path in secrets_of(wish, self._prepared):
            word = self.tr("‹push address›") if path == PUSH_URL else PLACEHOLDERS.get(path, OTHER_SECRET)
            body = put_in(body, path, word)
        return body

    # ------------------------------------------------------------------------------------------------------- gestures
    def _send(self) -> None:
        recording = self._recording
        if recording is None or not self.send.isEnabled():
            return
        wish = self._wish()
        self.set_state("sending")
        self.update_requested.emit(recording.key, client_request(wish, self._prepared, recording.prefix), secrets_of(wish, self._prepared))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends from wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._send()
        else:
            super().keyPressEvent(event)
