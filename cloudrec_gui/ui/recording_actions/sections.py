"""The blocks of an update, each behind a tick: only what is ticked is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.fields import LIST_MAX
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.forms.fields import SecretLine
from cloudrec_gui.ui.recording_actions.update_body import Fault, Sts, Users, Who
from cloudrec_gui.ui.recording_actions.words import fault_words, medium_word
from cloudrec_gui.ui.widgets import Chips, PlainLabel, Segments, Translated, button, set_tip
from cloudrec_gui.ui.words import format_moment

_INDENT: Final = 24
_LABEL: Final = 84
_AHEAD_S: Final = 12 * 3600
"""What the helper for the end of validity proposes; vendors give between one hour and a day and a half."""


class Section(Translated, QWidget):
    """A tick and, below it, what it opens."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.tick = QCheckBox()
        self.tick.setObjectName(f"{name}-tick")
        self.content = QWidget()
        self.content.setObjectName(f"{name}-content")
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(_INDENT, 2, 0, 6)
        self.column.setSpacing(6)
        self.note = PlainLabel("", "note")
        self.fault = PlainLabel("", "error")
        self.fault.setObjectName(f"{name}-fault")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        outer.addWidget(self.tick)
        outer.addWidget(self.content)
        self.content.hide()
        self.tick.toggled.connect(self._toggled)

    @property
    def on(self) -> bool:
        """Whether its block is sent."""
        return self.tick.isChecked() and not self.isHidden()

    def close_section(self) -> None:
        """All parts are there: note and fault under them."""
        self.column.addWidget(self.fault)
        self.column.addWidget(self.note)
        self.show_faults(())

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """The first thing that is wrong here, under the parts."""
        first = faults[0] if faults else None
        self.fault.set_role("error" if first is None or first.hard else "warn")
        self.fault.setText("" if first is None else f"{'✕' if first.hard else '▲'} {fault_words(first)}")
        self.fault.setVisible(first is not None)

    def _toggled(self, on: bool) -> None:
        self.content.setVisible(on)
        self.changed.emit()


class MediumRow(Translated, QWidget):
    """Whose sound, or whose video."""

    changed = Signal()

    def __init__(self, medium: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.medium = medium
        self.label = PlainLabel("", "mute")
        self.label.setFixedWidth(_LABEL)
        self.who = Segments([(who.value, who.value) for who in Who], f"update-{medium}-who")
        self.chips = Chips(f"update-{medium}-uids")
        self.count = PlainLabel("", "mute")
        self.count.setObjectName(f"update-{medium}-count")
        self.fault = PlainLabel("", "error")
        self.fault.setObjectName(f"update-{medium}-fault")
        self.fault.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.who, 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.chips, 1, 1)
        grid.addWidget(self.count, 1, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fault, 2, 1)
        self.count.setFixedHeight(theme.CONTROL)
        self.who.chosen.connect(self._chosen)
        self.chips.edited.connect(self._edited)
        self.retranslate()
        self._show_list()

    def retranslate(self) -> None:
        name = medium_word(self.medium)
        self.label.setText(name)
        self.who.setAccessibleName(name)
        self.who.set_texts(
            {
                Who.ALL.value: self.tr("Everyone"),
                Who.ONLY.value: self.tr("Only"),
                Who.EXCEPT.value: self.tr("All but"),
                Who.NOBODY.value: self.tr("Nobody"),
            }
        )
        self.chips.set_placeholder(self.tr("type or paste UIDs"))
        self.chips.line.setAccessibleName(self.tr("{medium}: UIDs").format(medium=name))

    @property
    def value(self) -> Users:
        who = Who(self.who.value)
        return Users(who, tuple(self.chips.items)) if who in (Who.ONLY, Who.EXCEPT) else Users(who)

    @value.setter
    def value(self, users: Users) -> None:
        self.who.value = users.who.value
        self.chips.items = list(users.uids)
        self._show_list()

    def show_fault(self, fault: Fault | None) -> None:
        self.fault.set_role("error" if fault is None or fault.hard else "warn")
        self.fault.setText("" if fault is None else f"{'✕' if fault.hard else '▲'} {fault_words(fault)}")
        self.fault.setVisible(fault is not None)
        self.chips.mark("" if fault is None else "error" if fault.hard else "warning")

    def _show_list(self) -> None:
        named = Who(self.who.value) in (Who.ONLY, Who.EXCEPT)
        self.chips.setVisible(named)
        self.count.setVisible(named)
        self.count.setText(f"{len(self.chips.items)}/{LIST_MAX}")

    def _chosen(self, _: str) -> None:
        self._show_list()
        self.changed.emit()

    def _edited(self) -> None:
        self._show_list()
        self.changed.emit()


class UsersSection(Section):
    """Subscriptions: both media in one block, because what is left out of it is switched off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("update-users", parent)
        self.rows = {medium: MediumRow(medium) for medium in ("audio", "video")}
        for row in self.rows.values():
            self.column.addWidget(row)
            row.changed.connect(self.changed)
        self.close_section()
        self.retranslate()

    def retranslate(self) -> None:
        self.tick.setText(self.tr("Users: whose sound and video is recorded"))
        self.tick.setAccessibleName(self.tick.text())
        self.note.setText(self.tr("Replaces all lists of before. At most 17 users are in the picture, 32 in a list."))

    def value(self) -> dict[str, Users]:
        return {medium: row.value for medium, row in self.rows.items() if not row.isHidden()}

    def set_value(self, users: Mapping[str, Users]) -> None:
        for medium, row in self.rows.items():
            row.setVisible(medium in users)
            if medium in users:
                row.value = users[medium]

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        super().show_faults(tuple(fault for fault in faults if fault.where == "users"))
        for medium, row in self.rows.items():
            row.show_fault(next((fault for fault in faults if fault.where == medium), None))


class HoldSection(Section):
    """Pause and go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("update-hold", parent)
        self.choice = Segments([("hold", "hold"), ("go", "go")], "update-onhold")
        self.column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.choice.chosen.connect(self._chosen)
        self.close_section()
        self.retranslate()

    def retranslate(self) -> None:
        self.tick.setText(self.tr("Pause or go on"))
        self.tick.setAccessibleName(self.tick.text())
        self.choice.setAccessibleName(self.tick.text())
        self.choice.set_texts({"hold": self.tr("Paused (onhold)"), "go": self.tr("Running")})
        self.note.setText(self.tr("While it is paused no file is written; the page stays open and is most likely billed. Gaps stay gaps."))

    def value(self) -> bool:
        return self.choice.value == "hold"

    def set_value(self, hold: bool) -> None:
        self.choice.value = "hold" if hold else "go"

    def _chosen(self, _: str) -> None:
        self.changed.emit()


class SecretRow(Translated, QWidget):
    """A line of dots, seen while the button beside it is held."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = PlainLabel("", "mute")
        self.label.setFixedWidth(_LABEL)
        self.line = SecretLine(name)
        self.show_button = button(f"{name}-show")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        self.line.textEdited.connect(self._edited)
        self.show_button.pressed.connect(self._reveal)
        self.show_button.released.connect(self._hide)
        self.retranslate()

    def retranslate(self) -> None:
        self.show_button.setText(self.tr("Show"))
        self.line.set_paste_text(self.tr("Paste"))
        set_tip(self.show_button, self.tr("Hold to see the value"))
        self._name_button()

    def _name_button(self) -> None:
        # From both sides: the words of the field and those of the button may come in either order.
        self.show_button.setAccessibleName(f"{self.show_button.text()}: {self.label.text()}")

    def set_texts(self, label: str, placeholder: str = "") -> None:
        self.label.setText(label)
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(placeholder)
        self._name_button()

    @property
    def secret(self) -> Secret:
        return Secret(self.line.text().strip())

    def _edited(self, _: str) -> None:
        self.changed.emit()

    def _reveal(self) -> None:
        self.line.deselect()
        self.line.setEchoMode(QLineEdit.EchoMode.Normal)

    def _hide(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)


class PushSection(Section):
    """Another address of the CDN."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("update-push", parent)
        self.address = SecretRow("update-push-url")
        self.column.addWidget(self.address)
        self.address.changed.connect(self.changed)
        self.close_section()
        self.retranslate()

    def retranslate(self) -> None:
        self.tick.setText(self.tr("Push: another address (rtmpUrl)"))
        self.tick.setAccessibleName(self.tick.text())
        self.address.set_texts(self.tr("New address"), "rtmp://…")
        self.note.setText(self.tr("The push leaves the address of before and connects to this one; viewers see a gap."))

    def value(self) -> Secret:
        return self.address.secret


class StsSection(Section):
    """Fresh temporary credentials of the bucket, with everything else of its block as the start had it."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("update-sts", parent)
        self._clock = clock
        self.rows = {name: SecretRow(f"update-sts-{name}") for name in ("access", "secret", "token")}
        for row in self.rows.values():
            self.column.addWidget(row)
            row.changed.connect(self.changed)
        self.label = PlainLabel("", "mute")
        self.label.setFixedWidth(_LABEL)
        self.expires = QLineEdit()
        self.expires.setObjectName("update-sts-expires")
        self.ahead = button("update-sts-ahead")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.label)
        line.addWidget(self.expires, 1)
        line.addWidget(self.ahead)
        self.column.addLayout(line)
        self.when = PlainLabel("", "note")
        self.when.setContentsMargins(_LABEL + 8, 0, 0, 0)
        self.column.addWidget(self.when)
        self.expires.textEdited.connect(self._edited)
        self.ahead.clicked.connect(self._take_ahead)
        self.close_section()
        self._from_profile = False
        self.retranslate()

    def retranslate(self) -> None:
        self.tick.setText(self.tr("Storage: fresh temporary credentials (STS)"))
        self.tick.setAccessibleName(self.tick.text())
        kept = self.tr("as in the profile") if self._from_profile else ""
        self.rows["access"].set_texts(self.tr("Access key"), kept)
        self.rows["secret"].set_texts(self.tr("Secret key"), kept)
        self.rows["token"].set_texts(self.tr("STS token"))
        self.label.setText(self.tr("Valid until"))
        self.expires.setAccessibleName(self.tr("Valid until, in Unix seconds (stsExpiration)"))
        self.expires.setPlaceholderText(self.tr("Unix seconds"))
        self.ahead.setText(self.tr("In 12 h"))
        self.ahead.setAccessibleName(self.tr("Valid until 12 hours from now"))
        self.note.setText(self.tr("Vendor, region, bucket and folder are sent as the start had them. Best every 60 min."))
        self._show_when()

    def set_known(self, *, keys: bool) -> None:
        """Whether the profile has the two keys, so that they may be left empty."""
        if keys is not self._from_profile:
            self._from_profile = keys
            self.retranslate()

    def value(self) -> Sts:
        return Sts(self.rows["token"].secret, self.rows["access"].secret, self.rows["secret"].secret, self.expires.text())

    def _edited(self, _: str) -> None:
        self._show_when()
        self.changed.emit()

    def _take_ahead(self) -> None:
        self.expires.setText(str(int(self._clock.wall()) + _AHEAD_S))
        self._edited("")

    def _show_when(self) -> None:
        text = self.expires.text().strip()
        known = text.isascii() and text.isdigit() and len(text) <= 11
        zone = datetime.now().astimezone().tzname() or ""
        self.when.setText(f"{format_moment(float(text))} {zone}" if known else "")
        self.when.setVisible(known)
