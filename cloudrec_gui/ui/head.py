"""The window's head: where we are (profile, SANDBOX or LIVE), what runs, and the two commands that matter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import icons, theme, words
from cloudrec_gui.ui.widgets import ElidedCombo, ElidedLabel, Pill, PlainLabel, Translated, button, set_tip

HEIGHT = 52
_EDGE = 16
_GAP = 10
_PROFILE = (100, 176)
"""Least and usual width of the list of profiles."""
_CNAME = (40, 110)
"""Least width of a channel's name, and what it gets before less important things get any."""
_AROUND_NAME = 54
"""Pixels of a list around its text."""
_ICON_ONLY = 38
_WORDY = 960
"""Below this width the badge of an own endpoint is a mark without words."""
_LEAST = 600
"""The head folds instead of keeping the window wide."""


class Head(Translated, QWidget):
    """Shows; knows nothing. ``profile_chosen`` carries a ProfileId."""

    profile_chosen = Signal(object)
    start_clicked = Signal()
    stop_clicked = Signal()
    search_clicked = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._recording: Recording | None = None
        self._live = False
        self._custom = ""
        self.setObjectName("head")
        self.setProperty("box", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.profiles = ElidedCombo()
        self.profiles.setObjectName("head-profile")
        self.profiles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.environment = Pill("sandbox", "SANDBOX")
        self.environment.setObjectName("head-environment")
        self.endpoint = Pill("warn", "")
        self.endpoint.setObjectName("head-endpoint")
        self.endpoint.hide()
        self.cname = ElidedLabel("", Qt.TextElideMode.ElideMiddle, "strong")
        self.identity = PlainLabel("", "note", wrap=False)
        self.state = Pill("neutral", "")
        self.state.setObjectName("head-state")
        self.age = PlainLabel("", "mono")
        self.search = button("head-search", kind="search")
        self.stop = button("head-stop", kind="danger")
        self.start = button("head-new", kind="primary")
        row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.profiles)
        row.addWidget(self.environment)
        row.addWidget(self.endpoint)
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

    def set_endpoint(self, url: str) -> None:
        """Somebody's own base URL in place of the service's hosts; empty for the ordinary case, in which nothing is shown."""
        if url != self._custom:
            self._custom = url
            self.retranslate()

    def set_recording(self, recording: Recording | None) -> None:
        """The current recording, or None."""
        self._recording = recording
        stoppable = recording is not None and recording.running
        self.stop.setEnabled(stoppable)
        set_tip(self.stop, self.tr("Stop the current recording") + " (Ctrl+Shift+X)" if stoppable else self.tr("No recording is running"))
        if recording is None:
            self._tick.stop()
            self._fold()
            return
        self.cname.setText(recording.cname)
        self.identity.setText(self.tr("{mode} · recorder {uid}").format(mode=words.mode_word(recording.mode), uid=recording.uid))
        badge = words.state_word(recording)
        self.state.set(badge.kind, badge.text, badge.glyph)
        set_tip(self.state, f"{recording.cname} · {badge.text}")
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
        set_tip(self.endpoint, self.tr("Requests, credentials included, go to {0} instead of Agora's hosts").format(self._custom))
        self.endpoint.setVisible(bool(self._custom))
        self.search.setAccessibleName(self.tr("Search or run a command"))
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop the current recording"))
        self.start.setText(self.tr("New recording"))
        self.start.setAccessibleName(self.tr("New recording"))
        self.profiles.setAccessibleName(self.tr("Profile"))
        self.set_recording(self._recording)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Share out the width, the most important first: state, channel, profile, age, recorder, the words on the search button."""
        left = self.width() - 2 * _EDGE - _ICON_ONLY - _PROFILE[0] - _GAP
        if self._custom:
            self.endpoint.set("warn", self.tr("Own endpoint") if self.width() >= _WORDY else "", "!")
            self.endpoint.setAccessibleName(self.tr("Own endpoint"))
        constant = (self.environment, self.stop, self.start, *((self.endpoint,) if self._custom else ()))
        left -= sum(part.sizeHint().width() + _GAP for part in constant)
        recording = self._recording is not None
        least, enough = _CNAME
        shown: dict[QWidget, bool] = dict.fromkeys((self.state, self.cname, self.age, self.identity), False)
        if recording:
            left, shown[self.state] = _take(left, self.state.sizeHint().width() + _GAP)
            left, shown[self.cname] = _take(left, least + _GAP)
            left, _ = _take(left, max(min(self.cname.sizeHint().width(), enough) - least, 0))
        name = self.profiles.fontMetrics().horizontalAdvance(self.profiles.currentText()) + _AROUND_NAME
        usual = _PROFILE[1] if not recording else min(max(name, _PROFILE[0]), _PROFILE[1])
        profile = min(max(left, 0), usual - _PROFILE[0])
        left -= profile
        if recording:
            left, shown[self.age] = _take(left, self.age.sizeHint().width() + _GAP)
            left, shown[self.identity] = _take(left, self.identity.sizeHint().width() + _GAP)
        text = self.tr("Search or run a command") + "    Ctrl+K"
        wide = self.search.fontMetrics().horizontalAdvance(text) + 48
        roomy = left >= wide - _ICON_ONLY
        # What shrinks comes first: a part that is shown makes Qt lay out the whole window at once, and the window would grow.
        for part, fits in shown.items():
            if not fits:
                part.hide()
        self.profiles.setFixedWidth(_PROFILE[0] + profile)
        self.search.setText(text if roomy else "")
        self.search.setFixedWidth(wide if roomy else _ICON_ONLY)
        set_tip(self.search, "" if roomy else self.tr("Search or run a command") + " (Ctrl+K)")
        for part, fits in shown.items():
            if fits:
                part.show()

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
        self.search.setIcon(icons.icon("search", "mute", 16))


def _take(left: int, needed: int) -> tuple[int, bool]:
    """What is left, and whether it was enough. What does not fit ends the sharing: nothing less important takes its place."""
    return (left - needed, True) if left >= needed else (0, False)
