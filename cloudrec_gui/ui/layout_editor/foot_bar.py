"""What sending will do, before it is sent: the summary, the warning about resets, and the one primary button of the page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from cloudrec_gui.layout.diff import Changes
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.layout_editor.folding import fits, fold, narrow_size, set_tight, width_of
from cloudrec_gui.ui.widgets import ElidedLabel, Pill, Translated, button, set_tip

LEAST_WIDTH: Final = 344
BRIEF_WIDTH: Final = 500
"""Below it the buttons have one word each; the spoken names and the tips stay whole."""


class FootBar(Translated, QWidget):
    """The page tells it what it knows with :meth:`show_changes` and :meth:`set_state`; the buttons only ask."""

    apply_requested = Signal()
    carry_over_requested = Signal()
    copy_requested = Signal()
    revert_requested = Signal()
    difference_toggled = Signal(bool)
    follow_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_foot")
        self.setProperty("box", "footbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._found: Changes | None = None
        self._why_not = ""
        self._state = "idle"
        self._state_text = ""
        self._reset_words = ("", "", "")
        self._brief: bool | None = None
        self.summary = ElidedLabel("", Qt.TextElideMode.ElideRight, role="mute")
        self.summary.setObjectName("layout_summary")
        self.reset_pill = Pill("warn")
        self.reset_pill.setObjectName("layout_resets")
        self.state_pill = Pill("neutral")
        self.state_pill.setObjectName("layout_state")
        self.difference = button("layout_difference_toggle", kind="link")
        self.difference.setCheckable(True)
        self.follow = button("layout_follow")
        self.follow.setCheckable(True)
        self._follow_waits = False
        self.carry_over = button("layout_carry_over", kind="link")
        self.copy = button("layout_copy_json")
        self.revert = button("layout_revert")
        self.apply = button("layout_apply", kind="primary")
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(14, 9, 14, 9)
        self._rows.setSpacing(8)
        said = QHBoxLayout()
        said.setSpacing(6)
        said.addWidget(self.state_pill)
        said.addWidget(self.summary)
        said.addWidget(self.difference)
        said.addWidget(self.reset_pill)
        said.addWidget(self.carry_over)
        said.addStretch(1)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addStretch(1)
        for widget in (self.follow, self.copy, self.revert, self.apply):
            asked.addWidget(widget)
        self._rows.addLayout(said, 1)
        self._rows.addLayout(asked)
        self._parts = (said, asked)
        self.apply.clicked.connect(self.apply_requested)
        self.carry_over.clicked.connect(self.carry_over_requested)
        self.copy.clicked.connect(self.copy_requested)
        self.revert.clicked.connect(self.revert_requested)
        self.difference.toggled.connect(self.difference_toggled)
        self.difference.toggled.connect(self._fill)
        self.follow.toggled.connect(self.follow_toggled)
        self.follow.toggled.connect(self._fill)
        self.retranslate()

    def retranslate(self) -> None:
        self.carry_over.setText(self.tr("Carry over"))
        self.carry_over.setAccessibleName(self.tr("Carry over what would be reset"))
        set_tip(self.carry_over, self.tr("Take these values from the live layout, so that they stay as they are."))
        self.copy.setText(self.tr("Copy as…"))
        self.copy.setAccessibleName(self.tr("Copy, save or take a layout"))
        set_tip(self.copy, self.tr("Copies or saves the layout in the form that is needed, and reads one in."))
        self.follow.setText(self.tr("Follow"))
        self.follow.setAccessibleName(self.tr("Let the recording follow the draft"))
        self.revert.setAccessibleName(self.tr("Revert to live"))
        self.apply.setAccessibleName(self.tr("Apply to recording"))
        self._brief = None
        self._name_buttons()
        self._fill()

    def _name_buttons(self) -> None:
        """The whole words on the buttons where there is room for them."""
        brief = self.width() < BRIEF_WIDTH
        if brief is self._brief:
            return
        self._brief = brief
        self.revert.setText(self.tr("Revert") if brief else self.tr("Revert to live"))
        self.apply.setText(self.tr("Apply") if brief else self.tr("Apply to recording"))
        for made in (self.follow, self.copy, self.revert, self.apply):
            set_tight(made, brief)

    def show_changes(self, found: Changes | None, why_not: str) -> None:
        """``found`` is None without a running recording. ``why_not`` is why Apply is off, or empty."""
        self._found, self._why_not = found, why_not
        self._fill()

    def set_state(self, state: str, text: str) -> None:
        """``idle``, ``sending``, ``applied`` or ``failed``, with a few words."""
        self._state, self._state_text = state, text
        self._fill()

    def follow_waits(self, waits: bool) -> None:
        """Whether the draft is such that following holds it back."""
        if waits is not self._follow_waits:
            self._follow_waits = waits
            self._fill()

    def _fill_follow(self) -> None:
        """What following does is said where it is switched."""
        found = self._found
        self.difference.setVisible(bool(found))
        opened = self.difference.isChecked()
        self.difference.setText("▾" if opened else "▸")
        name = self.tr("Hide what will change") if opened else self.tr("Show what will change")
        self.difference.setAccessibleName(name)
        set_tip(self.difference, name)
        self.follow.setEnabled(found is not None)
        if found is None:
            set_tip(self.follow, self.tr("No recording is running."))
        elif not self.follow.isChecked():
            set_tip(self.follow, self.tr("Sends each valid draft to the running recording by itself, at most twice a second."))
        elif self._follow_waits:
            set_tip(self.follow, self.tr("Following waits: this draft has something to fix first, or would hide the only speaker."))
        else:
            set_tip(self.follow, self.tr("The running recording follows the draft, at most twice a second. Click to stop."))

    @property
    def state(self) -> str:
        return self._state

    def _fill(self) -> None:
        found, sending = self._found, self._state == "sending"
        kinds = {
            "sending": ("accent", self.tr("Sending")),
            "applied": ("ok", self.tr("Applied")),
            "failed": ("bad", self.tr("Not applied")),
        }
        kind, word = kinds.get(self._state, ("neutral", ""))
        self.state_pill.setVisible(bool(word))
        if word:
            self.state_pill.set(kind, word)
            set_tip(self.state_pill, self._state_text or word)
        said = self.tr("No recording is running") if found is None else words.change_summary(found)
        if self.follow.isChecked() and found is not None:
            waits, follows = self.tr("Following waits"), self.tr("The recording follows")
            state = waits if self._follow_waits else follows
            said = self.tr("{state} · {summary}").format(state=state, summary=said) if said else state
        self.summary.setText(said)
        self.summary.setVisible(bool(said))
        self._fill_follow()
        resets = found.resets if found is not None else ()
        self.reset_pill.setVisible(bool(resets))
        self.carry_over.setVisible(bool(resets))
        if resets:
            texts = [words.reset_text(change) for change in resets]
            short = words.reset_short(resets[0]) if len(texts) == 1 else self.tr("resets {count} keys").format(count=len(texts))
            least = self.tr("1 reset") if len(texts) == 1 else self.tr("{count} resets").format(count=len(texts))
            self._reset_words = (texts[0] if len(texts) == 1 else short, short, least)
            what = self.tr("; ", "between the parts of a list").join(texts)
            set_tip(self.reset_pill, self.tr("updateLayout replaces everything: {what}.").format(what=what))
        self._arrange()
        self.apply.setEnabled(not self._why_not and not sending)
        waiting = self.tr("The layout is on its way.") if sending else ""
        set_tip(self.apply, waiting or self._why_not or self.tr("Send this layout to the running recording (Ctrl+Return)."))
        self.revert.setEnabled(found is not None and bool(found))
        why_no_revert = self.tr("No recording is running.") if found is None else self.tr("The draft is the same as the live layout.")
        set_tip(self.revert, self.tr("Show the layout that the service has accepted last; can be undone.") if found else why_no_revert)

    def _choose_words(self) -> None:
        """The longest words about a reset that keep the bar in one row; in two rows, the longest that leave room for the rest.

        A bar that needs one row now and two a moment later would move the canvas under the hand that drags.
        """
        if self.reset_pill.isHidden():
            return
        for words_ in self._reset_words:
            self.reset_pill.set("warn", words_)
            if fits(self._rows, self._parts, self.width()):
                return
        for words_ in self._reset_words:
            self.reset_pill.set("warn", words_)
            if width_of(self._parts[0]) + 28 <= self.width():
                return

    def _arrange(self) -> None:
        self._name_buttons()
        self._choose_words()
        fold(self._rows, self._parts, self.width())

    def minimumSizeHint(self) -> QSize:
        """The words may give way: see :meth:`_name_buttons`."""
        return QSize(min(narrow_size(self._rows, self._parts).width(), LEAST_WIDTH), self._rows.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
