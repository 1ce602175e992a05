"""One suspect: what is known of it, the six rungs, and a person's last word."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.services.recovery import notifications
from cloudrec_gui.services.recovery.bucket_names import sids_in, wanted_names
from cloudrec_gui.services.recovery.kicking import kick_command
from cloudrec_gui.services.recovery.ladder import Reason, Rung, RungKind, kickable
from cloudrec_gui.services.recovery.suspects import Suspect
from cloudrec_gui.ui.recovery import words
from cloudrec_gui.ui.recovery.clue_box import ClueBox, Found
from cloudrec_gui.ui.recovery.rung_card import RungCard
from cloudrec_gui.ui.widgets import Card, CopyButton, JsonView, PlainLabel, Translated, button

_COMMAND_HEIGHT: Final = 190


class LadderView(Translated, QWidget):
    """``show_suspect`` first; ``show_steps`` as often as time passes."""

    retry_requested = Signal(object)
    """The key of the suspect."""
    confirm_requested = Signal(object, object, object)
    """Key, sid, rung."""
    credentials_requested = Signal(object)
    """The id of the profile whose credentials are missing."""
    taken = Signal(object, object)
    """Key and rung: a person has taken a step that this program cannot see the end of."""
    settle_requested = Signal(object, bool)
    """Key, and whether it ran."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recover-ladder")
        self.suspect: Suspect | None = None
        self._profile = ""
        self._now = 0.0
        self._said: dict[RungKind, tuple[str, str]] = {}
        self.head = Card()
        self.head.setObjectName("recover-head")
        self.head.title_label.setWordWrap(True)
        self.head.head.setStretch(0, 1)
        self.head.head.setStretch(1, 0)
        self.facts = PlainLabel("", "note")
        self.credentials = button("recover-credentials", kind="link")
        self.head.body.addWidget(self.facts)
        self.head.body.addWidget(self.credentials, 0, Qt.AlignmentFlag.AlignLeft)
        self.retry = button("recover-retry", kind="primary")
        self.bucket = ClueBox("recover-bucket", self._sids)
        self.names = PlainLabel("", "mono", wrap=True)
        self.names.setObjectName("recover-names")
        self.names.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.notification = ClueBox("recover-notification", self._told)
        self.command = JsonView("recover-kick-command")
        self.command.setFixedHeight(_COMMAND_HEIGHT)
        self.copy_command = CopyButton("recover-copy-kick", self._command_text)
        self.copy_support = CopyButton("recover-copy-support", self._support_text)
        self.cards = {
            kind: RungCard(kind, number, content)
            for number, (kind, content) in enumerate(
                (
                    (RungKind.RETRY, _row(self.retry)),
                    (RungKind.BUCKET, _stacked(self.names, self.bucket)),
                    (RungKind.NOTIFICATION, self.notification),
                    (RungKind.KICK, _stacked(self.command, _row(self.copy_command))),
                    (RungKind.BOUNDS, None),
                    (RungKind.SUPPORT, _row(self.copy_support)),
                ),
                1,
            )
        }
        self.settle = Card()
        self.settle.setObjectName("recover-settle")
        self._settle_note = PlainLabel("", "note")
        self.ended = button("recover-ended")
        self.never = button("recover-never")
        self.sure = button("recover-sure", kind="danger")
        self.back = button("recover-back")
        self._question = PlainLabel("", "strong", wrap=True)
        self._ran = True
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.ended, self.never, self.sure, self.back):
            row.addWidget(part)
        row.addStretch(1)
        self.settle.body.addWidget(self._settle_note)
        self.settle.body.addWidget(self._question)
        self.settle.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        for card in self.cards.values():
            column.addWidget(card)
        column.addWidget(self.settle)
        column.addStretch(1)
        self._connect()
        self._ask(None)
        self.retranslate()

    def _connect(self) -> None:
        self.retry.clicked.connect(self._retry)
        self.credentials.clicked.connect(self._want_credentials)
        self.bucket.asked.connect(self._ask_bucket)
        self.notification.asked.connect(self._ask_notification)
        self.copy_command.clicked.connect(self._kicked)
        self.copy_support.clicked.connect(self._supported)
        self.ended.clicked.connect(self._ask_ended)
        self.never.clicked.connect(self._ask_never)
        self.sure.clicked.connect(self._settle)
        self.back.clicked.connect(self._unask)

    # ------------------------------------------------------------------------------------------------------- showing
    def show_suspect(self, suspect: Suspect, profile: str, steps: tuple[Rung, ...], now: float) -> None:
        """Another suspect, or the same with other facts."""
        other = self.suspect is None or self.suspect.key != suspect.key
        self.suspect, self._profile = suspect, profile
        if other:
            self._said.clear()
            self.bucket.clear()
            self.notification.clear()
            self._ask(None)
            first = next((rung.kind for rung in steps if rung.available), None)
            for kind, card in self.cards.items():
                card.say("note", "")
                card.set_open(kind is first)
        self.names.setText("\n".join(wanted_names(suspect)))
        self.command.set_json(self._command_text())
        self.show_steps(steps, now)

    def show_steps(self, steps: tuple[Rung, ...], now: float) -> None:
        """The rungs as they are at ``now``."""
        self._now = now
        for rung in steps:
            self.cards[rung.kind].show_rung(rung, now)
        self.credentials.setVisible(any(rung.reason is Reason.NO_CREDENTIALS for rung in steps))
        if self.suspect is not None:
            self.head.title_label.setText(words.headline(self.suspect))
            text = words.facts(self.suspect, self._profile, now)
            if self.facts.text() != text:
                self.facts.setText(text)

    def say(self, kind: RungKind, role: str, text: str) -> None:
        """What came of a rung."""
        self.cards[kind].say(role, text)

    def busy(self, kind: RungKind, working: bool) -> None:
        """While a call is on its way its button waits."""
        for part in (self.retry, self.bucket, self.notification):
            part.setEnabled(not working)
        if working:
            self.say(kind, "note", self.tr("Asking the service…"))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Steps to find or end it"))
        self.retry.setText(self.tr("Send the same start again"))
        self.retry.setAccessibleName(self.retry.text())
        self.credentials.setText(self.tr("Enter the credentials of its profile"))
        self.credentials.setAccessibleName(self.credentials.text())
        self.names.setAccessibleName(self.tr("How the names to look for begin"))
        self.bucket.set_texts(
            self.tr("Paste names of files or a listing of the bucket (text, XML or JSON)"),
            self.tr("No name of this channel with a sid is in it."),
        )
        self.notification.set_texts(self.tr("Paste one or more notifications (JSON)"), self.tr("No notification with a sid is in it."))
        self.command.setAccessibleName(self.tr("Kicking rule as a cURL command"))
        self.copy_command.setAccessibleName(self.tr("Copy the kicking rule"))
        self.copy_support.setAccessibleName(self.tr("Copy the text for support"))
        self.settle.title_label.setText(self.tr("If nothing helps, say what is so"))
        self._settle_note.setText(self.tr("It then leaves this list. You can take it back until you quit."))
        self.ended.setText(self.tr("It has ended"))
        self.never.setText(self.tr("It never ran"))
        self.sure.setText(self.tr("Yes, I am sure"))
        self.back.setText(self.tr("No"))
        for part in (self.ended, self.never, self.sure, self.back):
            part.setAccessibleName(part.text())
        self._write_question()
        if self.suspect is not None:
            self.head.title_label.setText(words.headline(self.suspect))
            self.facts.setText(words.facts(self.suspect, self._profile, self._now))

    # --------------------------------------------------------------------------------------------------------- clues
    def notifications(self) -> tuple[notifications.Notification, ...]:
        """Those that stand in the field now."""
        return notifications.read(self.notification.field.toPlainText())

    def _sids(self, text: str) -> Found:
        suspect = self.suspect
        return () if suspect is None else tuple((each.sid, words.found(each)) for each in sids_in(text, suspect))

    def _told(self, text: str) -> Found:
        suspect = self.suspect
        if suspect is None:
            return ()
        rows = {}
        for each in notifications.read(text):
            fit = each.fit(suspect.cname, suspect.uid)
            if fit is not notifications.Fit.OTHER_CHANNEL:
                rows[each.sid] = words.told(each, fit)
        return tuple(rows.items())

    def _command_text(self) -> str:
        suspect = self.suspect
        return kick_command(suspect, china=".sd-rtn.com" in suspect.endpoint) if suspect is not None and kickable(suspect) else ""

    def _support_text(self) -> str:
        return words.support_text(self.suspect) if self.suspect is not None else ""

    # -------------------------------------------------------------------------------------------------------- asking
    def _key(self) -> RecordingKey | None:
        return self.suspect.key if self.suspect is not None else None

    def _want_credentials(self) -> None:
        if self.suspect is not None:
            self.credentials_requested.emit(self.suspect.profile)

    def _retry(self) -> None:
        self.retry_requested.emit(self._key())

    def _ask_bucket(self, sid: object) -> None:
        self.confirm_requested.emit(self._key(), sid, RungKind.BUCKET)

    def _ask_notification(self, sid: object) -> None:
        self.confirm_requested.emit(self._key(), sid, RungKind.NOTIFICATION)

    def _kicked(self) -> None:
        self.taken.emit(self._key(), RungKind.KICK)

    def _supported(self) -> None:
        self.taken.emit(self._key(), RungKind.SUPPORT)

    def _ask_ended(self) -> None:
        self._ask(True)

    def _ask_never(self) -> None:
        self._ask(False)

    def _unask(self) -> None:
        self._ask(None)
        self.ended.setFocus()

    def _ask(self, ran: bool | None) -> None:
        """Ask whether it is so, or (None) go back."""
        asking = ran is not None
        self._ran = bool(ran)
        for part in (self.ended, self.never, self._settle_note):
            part.setVisible(not asking)
        for part in (self.sure, self.back, self._question):
            part.setVisible(asking)
        self._write_question()
        if asking:
            self.back.setFocus()

    def _write_question(self) -> None:
        if self._ran:
            self._question.setText(
                self.tr("Nothing will watch it or stop it any more. If it runs, it goes on and is billed. Has it ended?")
            )
        else:
            self._question.setText(
                self.tr("Nothing will watch it or stop it any more. If it runs, it goes on and is billed. Did it never run?")
            )

    def _settle(self) -> None:
        self.settle_requested.emit(self._key(), self._ran)
        self._ask(None)


def _row(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 4, 0, 0)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return made


def _stacked(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return made
