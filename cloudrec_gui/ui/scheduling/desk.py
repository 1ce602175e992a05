"""Carries the scheduler's news to the window: one banner, one line at the foot, quiet notices on the pages they concern.

The news come as often as they like; what is written follows at a reader's pace. The banner is built when it is first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.services.pace import Pace
from cloudrec_gui.services.reachability import Outage, place_of
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.pages.ids import PageId
from cloudrec_gui.ui.scheduling import wording
from cloudrec_gui.ui.widgets import Notice

if TYPE_CHECKING:
    from cloudrec_gui.domain.clock import Clock
    from cloudrec_gui.ui.main_window import MainWindow
    from cloudrec_gui.ui.scheduling.banner import OutageBanner

TICK_MS: Final = 1000
SOON_MS: Final = 1000
"""A fleet that starts changes its pace all the time."""
PACE: Final = "pace"
SLEPT: Final = "slept"
STALE_LAYOUT: Final = "stale-layout"
_WORSE: Final = 1.5
"""A notice that was closed comes back when the interval has grown by so much."""


class Scheduler(Protocol):
    """What is followed; :class:`~cloudrec_gui.services.poller.Poller` in the program."""

    offline_changed: Event[bool]
    pace_changed: Event[None]
    paused_changed: Event[bool]
    slept: Event[float]

    @property
    def paces(self) -> tuple[Pace, ...]: ...

    @property
    def outages(self) -> tuple[Outage, ...]: ...

    @property
    def paused(self) -> bool: ...

    def resume_online(self) -> None: ...


class SchedulingDesk(QObject):
    """One per window."""

    def __init__(
        self, window: MainWindow, scheduler: Scheduler, clock: Clock, sandbox: Callable[[], str], *, soon_ms: int = SOON_MS
    ) -> None:
        """``sandbox`` tells the base URL of this run's sandbox, empty while there is none. ``soon_ms``: a pace is written so late."""
        super().__init__(window)
        self._window = window
        self._scheduler = scheduler
        self._clock = clock
        self._sandbox = sandbox
        self._banner: OutageBanner | None = None
        self._noticed_s = 0.0
        """The interval of which the notice on Recordings has told; 0 for none."""
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._show_outages)
        self._soon = QTimer(self, interval=soon_ms, singleShot=True)
        self._soon.timeout.connect(self._show_pace)
        subscribe(self, scheduler.offline_changed, self._on_offline)
        subscribe(self, scheduler.paused_changed, self._on_offline)
        subscribe(self, scheduler.pace_changed, self._on_pace)
        subscribe(self, scheduler.slept, self._on_slept)
        window.page_changed.connect(self._on_page)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another language is spoken at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show_short()
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------------------------------------------- the road
    def _on_offline(self, _: bool) -> None:
        self._show_outages()

    def _show_outages(self) -> None:
        outages = self._scheduler.outages
        if outages and self._banner is None:
            from cloudrec_gui.ui.scheduling.banner import OutageBanner

            self._banner = OutageBanner()
            self._banner.try_now.connect(self._scheduler.resume_online)
            self._window.add_banner(self._banner)
        if self._banner is not None:
            sandbox = self._sandbox()
            self._banner.sandbox = place_of(sandbox) if sandbox else ""
            self._banner.show_outages(outages, self._clock.wall(), paused=self._scheduler.paused)
        if bool(outages) != self._tick.isActive():
            (self._tick.start if outages else self._tick.stop)()

    # ------------------------------------------------------------------------------------------------------- the pace
    def _on_pace(self, _: None) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _on_page(self, _: object) -> None:
        self._show_pace()

    def _show_pace(self) -> None:
        self._show_short()
        pace = wording.most_stretched(self._scheduler.paces)
        page = self._window.built(PageId.RECORDINGS)
        if page is None:
            return
        if pace is None:
            self._noticed_s = 0.0
            page.notices.clear(PACE)
            return
        shown = any(notice.key == PACE for notice in page.notices.notices())
        closed = self._noticed_s > 0.0 and not shown
        if closed and pace.actual_s < self._noticed_s * _WORSE:
            return
        if not shown or abs(pace.actual_s - self._noticed_s) > 0.05 * self._noticed_s:
            self._noticed_s = pace.actual_s
            words = partial(_pace_notice, pace)
            page.notices.show(replace(words(), again=words))

    def _show_short(self) -> None:
        pace = wording.most_stretched(self._scheduler.paces)
        short, whole = ("", "") if pace is None else (wording.pace_short(pace), f"{wording.pace_title(pace)}. {wording.pace_text()}")
        self._window.status.set_pace(short, whole)

    # ---------------------------------------------------------------------------------------------------- lost time
    def _on_slept(self, seconds: float) -> None:
        paces, page = self._scheduler.paces, self._window.built(PageId.RECORDINGS)
        if page is not None and paces:
            words = partial(_slept_notice, seconds, paces)
            page.notices.show(replace(words(), again=words))

    def on_dropped(self, _: RecordingKey) -> None:
        """A layout was not sent, because it had waited for too long."""
        page = self._window.built(PageId.LAYOUT)
        if page is None:
            return
        settle = getattr(page, "set_apply_state", None)
        if settle is not None:
            settle("failed")
        page.notices.show(replace(_stale_notice(), again=_stale_notice))


def _pace_notice(pace: Pace) -> Notice:
    return Notice("info", wording.pace_title(pace), key=PACE)


def _slept_notice(seconds: float, paces: tuple[Pace, ...]) -> Notice:
    return Notice("info", wording.slept_title(seconds), wording.slept_text(paces), key=SLEPT)


def _stale_notice() -> Notice:
    title = wording.translate("Scheduling", "A layout was not sent")
    text = wording.translate(
        "Scheduling", "It had waited for more than a minute, while this computer slept. The draft is as you left it; apply it again."
    )
    return Notice("warn", title, text, wording.translate("Scheduling", "This computer"), key=STALE_LAYOUT)
