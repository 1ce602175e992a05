"""Asking for a backup recorder: under which uid, with which token, and, before anything is sent, that every minute is billed twice."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.backup import Backup, Obstacle
from cloudrec_gui.services.prices import price_of, tier_of
from cloudrec_gui.ui.explanations import clean
from cloudrec_gui.ui.recording_actions.sections import SecretRow
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, fit_height, set_tip
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP, translated

_WIDTH: Final = 540
OBSTACLES: Final = MappingProxyType(
    {
        Obstacle.NOT_RUNNING: QT_TRANSLATE_NOOP("Backup", "It does not run any more, so there is nothing to back up"),
        Obstacle.NO_RESOURCE: QT_TRANSLATE_NOOP("Backup", "Its resource id is not known, so a second recorder cannot keep away from it"),
        Obstacle.NO_START: QT_TRANSLATE_NOOP(
            "Backup",
            "Its start is not known in this run. Open its profile, prepare the same channel and kind in Setup, and try again",
        ),
        Obstacle.UID_FORM: QT_TRANSLATE_NOOP("Backup", "A uid is a whole number from 1 to 4294967295"),
        Obstacle.UID_TAKEN: QT_TRANSLATE_NOOP("Backup", "A recorder of this channel has this uid already"),
        Obstacle.UID_OF_USER: QT_TRANSLATE_NOOP("Backup", "The layout or a subscription names a user with this uid"),
        Obstacle.TOKEN_FOR_OTHER: QT_TRANSLATE_NOOP(
            "Backup", "The token at hand is for another uid. Paste one for this uid, or one that is for every uid (uid 0)"
        ),
        Obstacle.TOKEN_OVER: QT_TRANSLATE_NOOP("Backup", "The token at hand has run out. Paste a fresh one for this uid"),
    }
)


def obstacle_words(backup: Backup) -> str:
    """What speaks against it, or nothing."""
    if backup.obstacle is None:
        return ""
    if backup.obstacle is Obstacle.OTHER and backup.problem is not None:
        from cloudrec_gui.ui.problem_words import sentence

        return sentence(backup.problem)
    return translated("Backup", OBSTACLES[backup.obstacle])


class BackupPanel(Translated, QDialog):
    """A window beside the program's; nothing waits for it."""

    asked = Signal()
    """Uid or token were changed: somebody should say again what would be started."""
    start_requested = Signal()

    def __init__(self, recording: Recording, uid: str, prices: object, parent: QWidget | None = None) -> None:
        """``prices`` is what the settings hold about prices."""
        super().__init__(parent)
        self.setObjectName("backup-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.recording = recording
        self._prices = prices
        self._backup: Backup | None = None
        self._sending = False
        self._failed = ""
        self.title = PlainLabel("", "title")
        self.what = PlainLabel("", "note")
        self.cost = PlainLabel("", "warn")
        self.cost.setObjectName("backup-cost")
        self.price = PlainLabel("", "note")
        self.price.setObjectName("backup-price")
        self.label = PlainLabel("", "mute")
        self.uid = QLineEdit(uid)
        self.uid.setObjectName("backup-uid")
        self.uid.setMaxLength(10)
        self.token = SecretRow("backup-token")
        self.token_note = PlainLabel("", "note")
        self.fault = PlainLabel("", "error")
        self.fault.setObjectName("backup-fault")
        self.start = button("backup-start", kind="primary")
        self.dismiss = button("backup-dismiss")
        self._build()
        self.uid.textChanged.connect(self._edited)
        self.token.changed.connect(self._edited)
        self.start.clicked.connect(self._start)
        self.dismiss.clicked.connect(self.close)
        self.retranslate()
        self.uid.setFocus()
        self.uid.selectAll()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.label.setFixedWidth(self.token.label.width())
        self.uid.setFixedWidth(160)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.uid, 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.dismiss)
        row.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for part in (self.title, self.what, self.cost, self.price):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(grid)
        column.addWidget(self.token)
        column.addWidget(self.token_note)
        column.addWidget(self.fault)
        column.addSpacing(4)
        column.addLayout(row)

    def retranslate(self) -> None:
        title = self.tr("Start a backup recorder")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.title.setText(self.tr("Backup recorder for {channel}").format(channel=clean(self.recording.cname)))
        self.what.setText(
            self.tr(
                "The same start again under another uid, kept away from the machines of the first one (excludeResourceIds). "
                "If one fails, the other goes on. Both write files; stop both at the end."
            )
        )
        self.cost.setText("▲ " + self.tr("Every minute is billed twice: once for each recorder."))
        self.label.setText(self.tr("Its uid"))
        self.uid.setAccessibleName(self.tr("Uid of the backup recorder"))
        self.token.set_texts(self.tr("Token"), self.tr("as the first recorder's"))
        self.token_note.setText(self.tr("A token names the uid that it is for, unless it is for every uid."))
        self.start.setText(self.tr("Start it, billed twice"))
        self.start.setAccessibleName(self.start.text())
        self.dismiss.setText(self.tr("Cancel"))
        self.dismiss.setAccessibleName(self.dismiss.text())
        self._show()

    @property
    def secret(self) -> Secret:
        """The token that was typed for the backup; empty: the first one's."""
        return self.token.secret

    def show_backup(self, backup: Backup) -> None:
        """What would be started now."""
        self._backup = backup
        self._show()

    def set_sending(self, sending: bool, failed: str = "") -> None:
        """Whether the start is on its way; ``failed`` says why the last one did not work."""
        self._sending, self._failed = sending, failed
        self._show()

    def _show(self) -> None:
        backup = self._backup
        token = backup is not None and self.recording.mode is not Mode.WEB and (backup.needs_token or bool(self.token.line.text()))
        self.token.setVisible(token)
        self.token_note.setVisible(token)
        self._show_price()
        against = self._failed or ("" if backup is None else obstacle_words(backup))
        self.fault.setText(f"✕ {against}" if against else "")
        self.fault.setVisible(bool(against))
        ready = backup is not None and backup.ready and not self._sending
        self.start.setEnabled(ready)
        set_tip(self.start, self.tr("Sends acquire and start") if ready else self.tr("It is being started") if self._sending else against)
        self.uid.setEnabled(not self._sending)
        fit_height(self, _WIDTH)

    def _show_price(self) -> None:
        draft = self._backup.profile.draft if self._backup is not None and self._backup.profile is not None else None
        tier = None if draft is None else tier_of(draft)
        if tier is None:
            text = self.tr("What a minute costs depends on what is subscribed, or is not known here.")
        else:
            text = self.tr(
                "By the public list, {one} US dollars for 1,000 minutes and recorder, so {two} for both. Prices change; yours may differ."
            )
            price = price_of(tier, self._prices)
            text = text.format(one=f"{price:.2f}", two=f"{2 * price:.2f}")
        self.price.setText(text)

    def _edited(self) -> None:
        self._failed = ""
        self.asked.emit()

    def _start(self) -> None:
        if self.start.isEnabled():
            self.start_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._start()
            return
        super().keyPressEvent(event)
