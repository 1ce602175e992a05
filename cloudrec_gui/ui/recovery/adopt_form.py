"""Taking in a recording that another program started: its ids typed one by one, or pasted as they are at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.services.diagnosis.causes import Do, Ranked, Remedy
from cloudrec_gui.services.recovery.adoption import FIELDS, Ids, faults, read
from cloudrec_gui.ui import theme
from cloudrec_gui.ui import words as common
from cloudrec_gui.ui.recovery import words
from cloudrec_gui.ui.widgets import Card, PlainLabel, Translated, button, set_tip

if TYPE_CHECKING:
    from cloudrec_gui.domain.errors import Failure
    from cloudrec_gui.domain.recording import Recording
    from cloudrec_gui.ui.diagnosis.card import CauseCard

_PASTE_HEIGHT: Final = 62
_LABEL_WIDTH: Final = 118
_API: Final = {"resource_id": "resourceId", "sid": "sid", "mode": "mode", "cname": "cname", "uid": "uid", "app_id": "appId"}


class AdoptForm(Translated, QWidget):
    """``adopt_requested`` carries the :class:`Ids` and the profile's id; a form with faults shows them instead."""

    adopt_requested = Signal(object, object)
    credentials_requested = Signal(object)
    """The id of the profile whose credentials are missing."""
    show_exchange_requested = Signal(object)
    """The number of the exchange that found nothing."""
    look_up_requested = Signal(object)
    grown = Signal(object)
    """The part that has become higher and should be seen whole."""
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("adopt-form")
        self._touched = False
        self.causes: CauseCard | None = None
        """Why the ids were not found, once that has happened."""
        card = Card()
        self._card = card
        self.note = PlainLabel("", "note")
        self.paste = QPlainTextEdit()
        self.paste.setObjectName("adopt-paste")
        self.paste.setFont(theme.mono_font())
        self.paste.setFixedHeight(_PASTE_HEIGHT)
        self.paste.setTabChangesFocus(True)
        self.taken = PlainLabel("", "note")
        self.taken.setObjectName("adopt-taken")
        self.profile = QComboBox()
        self.profile.setObjectName("adopt-profile")
        self.mode = QComboBox()
        self.mode.setObjectName("adopt-mode")
        for mode in Mode:
            self.mode.addItem(mode.value, mode.value)
        self.mode.setCurrentIndex(self.mode.findData(Mode.MIX.value))
        self.lines = {name: QLineEdit() for name in FIELDS if name != "mode"}
        self.errors = {name: PlainLabel("", "error") for name in FIELDS}
        self.adopt = button("adopt-now", kind="primary")
        self.back = button("adopt-cancel")
        self.result = PlainLabel("", "note")
        self.result.setObjectName("adopt-result")
        self.credentials = button("adopt-credentials", kind="link")
        self._labels: dict[str, PlainLabel] = {}
        self._profile_asked: object = None
        self._build()
        self.paste.textChanged.connect(self._pasted)
        self.adopt.clicked.connect(self._adopt)
        self.back.clicked.connect(self.cancelled)
        self.credentials.clicked.connect(self._want_credentials)
        for line in self.lines.values():
            line.textChanged.connect(self._typed)
            line.returnPressed.connect(self._adopt)
        self.mode.currentIndexChanged.connect(self._typed)
        self.credentials.hide()
        self.taken.hide()
        self.result.hide()
        self.retranslate()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        parts: list[tuple[str, QWidget]] = [("profile", self.profile)]
        parts += [(name, self.mode if name == "mode" else self.lines[name]) for name in FIELDS]
        for row, (name, part) in enumerate(parts):
            label = self._labels[name] = PlainLabel("", "mute")
            label.setBuddy(part)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, 2 * row, 0)
            grid.addWidget(part, 2 * row, 1)
            if name in self.lines:
                part.setObjectName(f"adopt-{_API[name]}")
                part.setFont(theme.mono_font())
            if name in self.errors:
                self.errors[name].setObjectName(f"adopt-{_API[name]}-error")
                self.errors[name].hide()
                grid.addWidget(self.errors[name], 2 * row + 1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.adopt)
        buttons.addWidget(self.back)
        buttons.addWidget(self.credentials)
        buttons.addStretch(1)
        for part in (self.note, self.paste, self.taken):
            self._card.body.addWidget(part)
        self._card.body.addLayout(grid)
        self._card.body.addLayout(buttons)
        self._card.body.addWidget(self.result)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self._card)
        column.addStretch(1)
        self._column = column

    # ------------------------------------------------------------------------------------------------------- showing
    def set_profiles(self, rows: Sequence[tuple[object, str]], current: object) -> None:
        """The profiles whose credentials may ask; ``rows`` are (id, name)."""
        wanted = self.profile.currentData() or current
        self.profile.clear()
        for ident, name in rows:
            self.profile.addItem(name, ident)
        self.profile.setCurrentIndex(max(0, self.profile.findData(wanted)))

    def set_ids(self, ids: Ids) -> None:
        """Fill the fields that ``ids`` names and leave the others."""
        for name in ids.named:
            if name == "mode":
                self.mode.setCurrentIndex(max(0, self.mode.findData(ids.mode)))
            else:
                self.lines[name].setText(getattr(ids, name))

    def ids(self) -> Ids:
        """What stands in the fields."""
        texts = {name: line.text().strip() for name, line in self.lines.items()}
        return Ids(mode=str(self.mode.currentData()), **texts)

    def say(self, role: str, text: str, *, credentials: bool = False) -> None:
        """What came of it, with the way to the credentials where they are missing."""
        self.result.set_role(role)
        self.result.setText(text)
        self.result.setVisible(bool(text))
        self.credentials.setVisible(credentials)

    def explain(self, recording: Recording, failure: Failure, causes: tuple[Ranked, ...], entry: str) -> None:
        """Why nothing was found under the ids; ``entry`` is the dictionary's article about the answer."""
        self.say("note", "")
        if self.causes is None:
            from cloudrec_gui.ui.diagnosis.card import CauseCard

            self.causes = CauseCard()
            self.causes.remedy_requested.connect(self._remedy)
            self.causes.show_exchange_requested.connect(self.show_exchange_requested)
            self.causes.look_up_requested.connect(self.look_up_requested)
            self.causes.room_wanted.connect(self._on_grown)
            self._column.insertWidget(1, self.causes)
        self._profile_asked = recording.profile
        self.causes.show_causes(recording, failure, causes, recording.created_at, entry)
        self._on_grown()

    def _on_grown(self) -> None:
        self.grown.emit(self.causes)

    def tick(self, now: float) -> None:
        """Countdowns follow the time (wall seconds)."""
        if self.causes is not None:
            self.causes.tick(now)

    def _remedy(self, key: object, remedy: Remedy) -> None:
        if remedy.do is Do.CORRECT_IDS:
            self.lines["resource_id"].setFocus(Qt.FocusReason.OtherFocusReason)
            self.lines["resource_id"].selectAll()
        elif remedy.do is Do.OPEN_ENDPOINT:
            self.credentials_requested.emit(self._profile_asked)
        else:
            self._adopt()

    def busy(self, working: bool) -> None:
        """While the service is asked."""
        self.adopt.setEnabled(not working)
        set_tip(self.adopt, self.tr("The service is being asked") if working else "")
        if working:
            self._forget_causes()
            self.say("note", self.tr("Asking the service…"))

    def _forget_causes(self) -> None:
        if self.causes is not None:
            self.causes.clear()

    def clear(self) -> None:
        """Ready for the next one."""
        self._touched = False
        for line in self.lines.values():
            line.clear()
        self.paste.clear()
        self._forget_causes()
        self.say("note", "")
        self._judge()

    def retranslate(self) -> None:
        self._card.title_label.setText(self.tr("Take in a recording that another program started"))
        self.note.setText(
            self.tr("One query confirms the ids; then it is watched here and can be stopped. Nothing is started or changed by that.")
        )
        paste = self.tr("Paste everything at once: copied ids, an answer of start, a cURL command or address, a notification")
        self.paste.setPlaceholderText(paste)
        self.paste.setAccessibleName(paste)
        names = {
            "profile": self.tr("Credentials of"),
            "resource_id": self.tr("Resource ID"),
            "sid": self.tr("sid"),
            "mode": self.tr("Mode"),
            "cname": self.tr("Channel"),
            "uid": self.tr("Recorder uid"),
            "app_id": self.tr("App ID (optional)"),
        }
        for name, text in names.items():
            self._labels[name].setText(text)
            part = {"profile": self.profile, "mode": self.mode}.get(name) or self.lines[name]
            part.setAccessibleName(text)
        for index in range(self.mode.count()):
            self.mode.setItemText(index, common.mode_word(Mode(self.mode.itemData(index))))
        self.adopt.setText(self.tr("Confirm and take in"))
        self.back.setText(self.tr("Close"))
        self.credentials.setText(self.tr("Enter its credentials"))
        for button_ in (self.adopt, self.back, self.credentials):
            button_.setAccessibleName(button_.text())
        self._judge()

    # --------------------------------------------------------------------------------------------------------- doing
    def _pasted(self) -> None:
        text = self.paste.toPlainText()
        found = read(text) if text.strip() else Ids()
        self.set_ids(found)
        if not text.strip():
            self.taken.setText("")
        elif found.named:
            self.taken.setText(self.tr("Found: {0}").format(", ".join(_API[name] for name in found.named)))
        else:
            self.taken.setText(self.tr("No id was found in it."))
        self.taken.setVisible(bool(self.taken.text()))

    def _typed(self) -> None:
        self._judge()

    def _judge(self) -> bool:
        wrong = faults(self.ids())
        for name, label in self.errors.items():
            text = words.fault(name, wrong[name]) if self._touched and name in wrong else ""
            label.setText(text)
            label.setVisible(bool(text))
            if name in self.lines and self.lines[name].property("problem") != ("error" if text else ""):
                self.lines[name].setProperty("problem", "error" if text else "")
                theme.restyle(self.lines[name])
        return not wrong

    def _adopt(self) -> None:
        self._touched = True
        if self._judge():
            self.adopt_requested.emit(self.ids(), self.profile.currentData())
            return
        first = next(name for name in FIELDS if name in faults(self.ids()))
        (self.mode if first == "mode" else self.lines[first]).setFocus()

    def _want_credentials(self) -> None:
        self.credentials_requested.emit(self.profile.currentData())
