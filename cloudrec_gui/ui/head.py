"""The window's head: where we are (profile, SANDBOX or LIVE), what runs, and the two commands that matter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import icons, theme, words
from cloudrec_gui.ui.widgets import ElidedLabel, Pill, PlainLabel, Translated, button, set_tip

HEIGHT = 52
_ROOMY = 1_080
"""Below this width the search field shrinks to its icon; below the next one the recorder's uid goes too."""
_TIGHT = 860


class Head(Translated, QWidget):
    """Shows; knows nothing. ``profile_chosen`` carries a ProfileId."""

    profile_chosen = Signal(object)
    start_clicked = Signal()
    stop_clicked = Signal()
    search_clicked = Signal()
    recording_clicked = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._recording: Recording | None = None
        self._live = False
        self.setObjectName("head")
        self.setProperty("box", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.profiles = QComboBox()
        self.profiles.setObjectName("head-profile")
        self.profiles.setMinimumWidth(120)
        self.profiles.setMaximumWidth(220)
        self.profiles.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.profiles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.profiles.setMinimumContentsLength(14)
        self.environment = Pill("sandbox", "SANDBOX")
        self.environment.setObjectName("head-environment")
        self.cname = ElidedLabel("", Qt.TextElideMode.ElideMiddle, "strong")
        self.identity = PlainLabel("", "note", wrap=False)
        self.state = Pill("neutral", "")
        self.state.setObjectName("head-state")
        self.age = PlainLabel("", "mono")
        self.search = button("head-search", kind="search")
        self.stop = button("head-stop", kind="danger")
        self.start = button("head-new", kind="primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self.profiles)
        row.addWidget(self.environment)
        row.addSpacing(6)
        row.addWidget(self.cname)
        row.addWidget(self.identity)
        row.addWidget(self.state)
        row.addWidget(self.age)
        row.addStretch(1)
        for push in (self.search, self.stop, self.start):
            row.addWidget(push)
        self.profiles.activated.connect(self._on_profile)
        self.search.clicked.connect(self.search_clicked)
        self.stop.clicked.connect(self.stop_clicked)
        self.start.clicked.connect(self.start_clicked)
        self._tick = QTimer(self, interval=1_000)
        self._tick.timeout.connect(self._show_age)
        theme.announcer().changed.connect(self._recolor)
        self.retranslate()
        self._recolor()
        self.set_recording(None)

    def set_profiles(self, profiles: Sequence[tuple[ProfileId, str]], current: ProfileId) -> None:
        """The list of profiles and the one in force."""
        self.profiles.clear()
        for ident, name in profiles:
            self.profiles.addItem(name, ident)
        self.profiles.setCurrentIndex(max(0, self.profiles.findData(current)))
        set_tip(self.profiles, self.profiles.currentText())

    def set_live(self, live: bool) -> None:
        """LIVE spends money, SANDBOX does not; told apart by word, shape and colour."""
        self._live = live
        self.retranslate()

    def set_recording(self, recording: Recording | None) -> None:
        """The current recording, or None."""
        self._recording = recording
        for part in (self.cname, self.identity, self.state, self.age):
            part.setVisible(recording is not None)
        stoppable = recording is not None and recording.running
        self.stop.setEnabled(stoppable)
        set_tip(self.stop, "" if stoppable else self.tr("No recording is running"))
        if recording is None:
            self._tick.stop()
            return
        self.cname.setText(recording.cname)
        self.identity.setText(f"{words.mode_word(recording.mode)} · {recording.uid}")
        badge = words.state_word(recording)
        self.state.set(badge.kind, badge.text, badge.glyph)
        self._show_age()
        if recording.final:
            self._tick.stop()
        else:
            self._tick.start()
        self._fold()

    def retranslate(self) -> None:
        if self._live:
            self.environment.set("live", self.tr("LIVE"))
            set_tip(self.environment, self.tr("Requests go to the real service and recordings are billed"))
        else:
            self.environment.set("sandbox", self.tr("SANDBOX"))
            set_tip(self.environment, self.tr("Nothing leaves this computer and nothing is billed"))
        self.search.setText(self.tr("Search or run a command") + "    Ctrl+K")
        self.search.setAccessibleName(self.tr("Search or run a command"))
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop the current recording"))
        self.start.setText(self.tr("New recording"))
        self.start.setAccessibleName(self.tr("New recording"))
        self.profiles.setAccessibleName(self.tr("Profile"))
        self.set_recording(self._recording)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        roomy, tight = self.width() >= _ROOMY, self.width() < _TIGHT + 100
        self.search.setText(self.tr("Search or run a command") + "    Ctrl+K" if roomy else "")
        self.search.setFixedWidth(self.search.sizeHint().width() if roomy else 38)
        self.search.setIcon(icons.icon("search", "mute", 16) if not roomy else icons.icon("search", "mute", 14))
        set_tip(self.search, "" if roomy else self.tr("Search or run a command") + " (Ctrl+K)")
        self.identity.setVisible(self._recording is not None and not tight)

    def _show_age(self) -> None:
        recording = self._recording
        if recording is None:
            return
        begin = recording.started_at or recording.created_at
        end = recording.ended_at if recording.ended_at is not None else self._clock.wall()
        self.age.setText(words.format_duration(end - begin))

    def _on_profile(self, index: int) -> None:
        self.profile_chosen.emit(self.profiles.itemData(index))

    def _recolor(self) -> None:
        self._fold()
