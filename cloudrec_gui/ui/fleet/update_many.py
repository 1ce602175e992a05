"""One form that changes many: what is ticked goes to every recording that it is for, and the form says which are left out, and why.

A push address is not offered: several recordings that push to one address would break each other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.bulk import Change
from cloudrec_gui.ui.recording_actions.sections import HoldSection, Section, StsSection, UsersSection
from cloudrec_gui.ui.recording_actions.update_body import (
    Fault,
    Prepared,
    Users,
    Wish,
    client_request,
    faults,
    kind_of,
    media_of,
    permits,
    secrets_of,
)
from cloudrec_gui.ui.recording_actions.words import fault_words
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

HIGH: Final = 220
"""Pixels of the form that are in sight; the rest scrolls."""
_BLOCKS: Final = {"users": "streamSubscribe", "hold": "webRecordingConfig", "sts": "storageConfig"}
_WHERE: Final = {"users": ("users", "audio", "video"), "hold": (), "sts": ("sts",)}

PreparedOf = Callable[[Recording], Prepared]


class UpdateMany(Translated, QWidget):
    """``send_requested`` carries what each recording gets; those that are left out are not in it."""

    send_requested = Signal(object, object)
    """All keys, and a mapping from key to Change."""
    dismissed = Signal()

    def __init__(self, recordings: tuple[Recording, ...], prepared: PreparedOf, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("update-many")
        self._recordings = {recording.key: recording for recording in recordings}
        self._prepared = {recording.key: prepared(recording) for recording in recordings}
        self._clock = clock
        self.title = PlainLabel("", "strong")
        self.users, self.hold, self.sts = UsersSection(), HoldSection(), StsSection(clock)
        self.sections: dict[str, Section] = {"users": self.users, "hold": self.hold, "sts": self.sts}
        self.summary = PlainLabel("", "note", wrap=True)
        self.summary.setObjectName("update-many-summary")
        self.send = button("update-many-send", kind="primary")
        self.dismiss = button("update-many-dismiss")
        self._build()
        for name, section in self.sections.items():
            section.setVisible(bool(self._for(name)))
            section.changed.connect(self._show)
        self.users.set_value({medium: Users() for medium in self._media()})
        self.sts.set_known(keys=all(bag.get(ACCESS_KEY) and bag.get(SECRET_KEY) for bag in (p.secrets for p in self._prepared.values())))
        self.send.clicked.connect(self._send)
        self.dismiss.clicked.connect(self.dismissed)
        first = next((section for section in self.sections.values() if not section.isHidden()), None)
        self.setFocusProxy(self.dismiss if first is None else first.tick)
        self.retranslate()

    def _build(self) -> None:
        inner = QWidget()
        inner.setProperty("box", "clear")
        form = QVBoxLayout(inner)
        form.setContentsMargins(0, 0, 8, 0)
        form.setSpacing(6)
        for section in self.sections.values():
            form.addWidget(section)
        form.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("update-many-scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setMinimumHeight(96)
        scroll.setMaximumHeight(HIGH)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.dismiss)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(scroll, 1)
        column.addLayout(foot)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Update several recordings"))
        self.title.setText(self.tr("Update {n} recordings").format(n=len(self._recordings)))
        self.dismiss.setText(self.tr("Close"))
        self.dismiss.setAccessibleName(self.tr("Close without sending"))
        self._show()

    # -- what each one gets ---------------------------------------------------------------------------------------------
    def _for(self, name: str) -> list[Recording]:
        return [recording for recording in self._recordings.values() if self._takes(name, recording)]

    def _takes(self, name: str, recording: Recording) -> bool:
        variant = kind_of(recording)
        return permits(variant, _BLOCKS[name]) and (name != "users" or bool(media_of(variant, self._prepared[recording.key])))

    def _media(self) -> tuple[str, ...]:
        """Every medium that one of them records."""
        found = {m for r in self._recordings.values() for m in media_of(kind_of(r), self._prepared[r.key])}
        return tuple(medium for medium in ("audio", "video") if medium in found)

    def _wish(self) -> Wish:
        return Wish(
            self.users.value() if self.users.on else None,
            self.hold.value() if self.hold.on else None,
            None,
            self.sts.value() if self.sts.on else None,
        )

    def _wish_for(self, wish: Wish, recording: Recording) -> Wish:
        """The part of the wish that this recording's mode knows."""
        users = wish.users if wish.users is not None and self._takes("users", recording) else None
        if users is not None:
            media = media_of(kind_of(recording), self._prepared[recording.key])
            users = {medium: value for medium, value in users.items() if medium in media}
        return replace(
            wish,
            users=users or None,
            onhold=wish.onhold if self._takes("hold", recording) else None,
            sts=wish.sts if self._takes("sts", recording) else None,
        )

    def changes(self) -> tuple[dict[RecordingKey, Change], dict[RecordingKey, Fault | None]]:
        """What each recording would get, and those left out with what speaks against it; None: nothing of it is for its kind."""
        given: dict[RecordingKey, Change] = {}
        left_out: dict[RecordingKey, Fault | None] = {}
        wish, now = self._wish(), self._clock.wall()
        for key, recording in self._recordings.items():
            own, prepared = self._wish_for(wish, recording), self._prepared[key]
            hard = next((fault for fault in faults(own, recording, prepared, now) if fault.hard), None)
            if own == Wish() or hard is not None:
                left_out[key] = None if own == Wish() else hard
            else:
                given[key] = Change(client_request(own, prepared, recording.prefix), secrets_of(own, prepared))
        return given, left_out

    # -- showing --------------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        wish = self._wish()
        given, left_out = self.changes()
        self._show_faults(wish)
        lines = []
        if wish == Wish():
            lines.append(self.tr("Nothing is chosen to be changed yet"))
        else:
            lines.append(self.tr("{n} of {all} recordings get this.").format(n=len(given), all=len(self._recordings)))
            other = sum(fault is None for fault in left_out.values())
            if other:
                lines.append(self.tr("{n} are left out: nothing of it is for their mode.").format(n=other))
            first = next((fault for fault in left_out.values() if fault is not None), None)
            if first is not None:
                n = sum(fault is not None for fault in left_out.values())
                lines.append(self.tr("{n} are left out: {reason}.").format(n=n, reason=fault_words(first)))
        self.summary.setText(" ".join(lines))
        self.send.setText(self.tr("Update {n} recordings").format(n=len(given)) if given else self.tr("Send update"))
        self.send.setAccessibleName(self.send.text())
        self.send.setEnabled(bool(given))
        set_tip(self.send, self.tr("Send it to each of them (Ctrl+Enter)") if given else lines[-1])

    def _show_faults(self, wish: Wish) -> None:
        """Under each part what is wrong with it, for the first recording that it is for."""
        for name, section in self.sections.items():
            recording = next(iter(self._for(name)), None)
            found: tuple[Fault, ...] = ()
            if recording is not None and section.on:
                own = self._wish_for(wish, recording)
                found = faults(own, recording, self._prepared[recording.key], self._clock.wall())
            section.show_faults(tuple(fault for fault in found if fault.where in _WHERE[name]))

    # -- gestures -------------------------------------------------------------------------------------------------------
    def _send(self) -> None:
        if self.send.isEnabled():
            given, _ = self.changes()
            self.send_requested.emit(tuple(self._recordings), given)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._send()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)
