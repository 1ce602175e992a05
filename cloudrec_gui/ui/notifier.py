"""Tells a person who looks elsewhere that something needs a look: a desktop notification, never while the window is in front.

What happens together is told together, and never more often than every half minute; only what is new is told. A notification
holds the name of a channel and the verdict, no id and no secret.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.verdict import Finding, Level, judge
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.pages.ids import PageId

if TYPE_CHECKING:
    from cloudrec_gui.services.bulk import Job
    from cloudrec_gui.ui.main_window import MainWindow

KEY: Final = "notify"
GATHER_MS: Final = 2_000
"""How long news are gathered before they are told together."""
EVERY_S: Final = 30.0
"""The least time between two notifications."""
NAMED: Final = 3
"""How many channels a notification about several names."""


class Topic(Enum):
    """What a person may want to be told; the value is the last part of the command that chooses it."""

    ENDED = "ended"
    NEVER_STARTED = "never-started"
    UNCLEAR = "unclear"
    DEADLINE = "deadline"
    OFFLINE = "offline"
    BULK = "bulk"


TOPIC_OF: Final = MappingProxyType(
    {
        Finding.ENDED_BY_ITSELF: Topic.ENDED,
        Finding.IDLE_EXIT: Topic.ENDED,
        Finding.ENDED_ABNORMALLY: Topic.ENDED,
        Finding.HOURS_REACHED: Topic.ENDED,
        Finding.NEVER_STARTED: Topic.NEVER_STARTED,
        Finding.LOST_AT_START: Topic.NEVER_STARTED,
        Finding.AMBIGUOUS: Topic.UNCLEAR,
        Finding.STOP_UNSURE: Topic.UNCLEAR,
        Finding.NOT_STOPPED: Topic.UNCLEAR,
        Finding.TOKEN_NEAR: Topic.DEADLINE,
        Finding.TOKEN_OVER: Topic.DEADLINE,
        Finding.CONTROL_CLOSING: Topic.DEADLINE,
        Finding.CONTROL_CLOSED: Topic.DEADLINE,
        Finding.HOURS_NEAR: Topic.DEADLINE,
        Finding.IDLE_NEAR: Topic.DEADLINE,
    }
)
_NONE: Final[frozenset[Topic]] = frozenset()
_HARMLESS: Final = str.maketrans({"<": "‹", ">": "›", "&": "＆"})
"""Some desktops read markup in a notification; a channel may be called ``<b>``."""


class Speaker(Protocol):
    """Where a notification appears."""

    @property
    def clicked(self) -> SignalInstance: ...

    def say(self, title: str, body: str) -> None: ...

    def hush(self) -> None: ...


class Store(Protocol):
    def get(self, key: str, default: Any) -> Any: ...

    def set(self, key: str, value: object) -> None: ...


class Changes(Protocol):
    changed: Event[Recording]


def topics_of(recording: Recording, now: float) -> frozenset[Topic]:
    """What there is to be told about a recording now."""
    if recording.state in (State.INTENT, State.ACQUIRED, State.SENDING, State.NOT_STARTED):
        # Whoever has just started it reads there how that went.
        return _NONE
    judged = judge(recording, now)
    if judged.level < Level.WARN and not judged.others:
        return _NONE
    found = (TOPIC_OF.get(finding) for finding in (judged.finding, *judged.others))
    return frozenset(topic for topic in found if topic is not None)


def harmless(text: str) -> str:
    """Text that no desktop takes for markup, on one line."""
    from cloudrec_gui.ui.explanations import clean

    return clean(text).translate(_HARMLESS)


class Notifier(QObject):
    """One per window. ``in_front`` says whether somebody looks at it."""

    def __init__(
        self,
        window: MainWindow,
        recordings: Changes,
        clock: Clock,
        settings: Store,
        make_speaker: Callable[[], Speaker | None],
        in_front: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._settings = settings
        self._make_speaker = make_speaker
        self._speaker: Speaker | None = None
        self._in_front = in_front or _somebody_looks
        self._known: dict[RecordingKey, frozenset[Topic]] = {}
        self._news: dict[RecordingKey, Recording] = {}
        self._jobs: list[Job] = []
        self._offline = False
        self._offline_news = False
        self._told_at = -EVERY_S
        self._target: RecordingKey | None = None
        kept = settings.get(KEY, {})
        off = kept.get("off", []) if isinstance(kept, dict) else []
        self._off = {topic for topic in Topic if isinstance(off, list) and topic.value in off}
        self._sound = isinstance(kept, dict) and kept.get("sound") is True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)
        self._connect_commands()
        subscribe(self, recordings.changed, self._on_changed)

    def _connect_commands(self) -> None:
        table = self._window.actions_table
        for ident, on in (*((f"notify-{topic.value}", topic not in self._off) for topic in Topic), ("notify-sound", self._sound)):
            table[ident].setChecked(on)
            table.on(ident, self._on_choice)

    def _on_choice(self) -> None:
        table = self._window.actions_table
        self._off = {topic for topic in Topic if not table[f"notify-{topic.value}"].isChecked()}
        self._sound = table["notify-sound"].isChecked()
        self._settings.set(KEY, {"off": sorted(topic.value for topic in self._off), "sound": self._sound})

    # -- what happens -----------------------------------------------------------------------------------------------------
    def _on_changed(self, recording: Recording) -> None:
        topics = topics_of(recording, self._clock.wall())
        before = self._known.get(recording.key, _NONE)
        if topics == before:
            return
        if topics:
            self._known[recording.key] = topics
        else:
            self._known.pop(recording.key, None)
        if topics - before - self._off:
            self._news[recording.key] = recording
            self._soon()
        elif not topics:
            # It has mended itself before anybody was told.
            self._news.pop(recording.key, None)

    def on_offline(self, offline: bool) -> None:
        """The network is there, or is not."""
        if offline is self._offline:
            return
        self._offline = offline
        self._offline_news = offline and Topic.OFFLINE not in self._off
        if self._offline_news:
            self._soon()

    def on_job(self, job: Job) -> None:
        """An action on many has ended."""
        if Topic.BULK not in self._off:
            self._jobs.append(job)
            self._soon()

    def _soon(self) -> None:
        if not self._timer.isActive():
            wait = self._told_at + EVERY_S - self._clock.mono()
            self._timer.start(max(GATHER_MS, int(wait * 1000)))

    # -- telling ------------------------------------------------------------------------------------------------------------
    def _tell(self) -> None:
        news, jobs, offline = tuple(self._news.values()), tuple(self._jobs), self._offline_news
        self._news.clear()
        self._jobs.clear()
        self._offline_news = False
        if self._in_front() or not (news or jobs or offline):
            return
        title, body = self._words(news, jobs, offline)
        self._target = news[0].key if news else None
        self._told_at = self._clock.mono()
        QApplication.alert(self._window)
        if self._sound:
            QApplication.beep()
        if self._speaker is None:
            self._speaker = self._make_speaker()
            if self._speaker is not None:
                self._speaker.clicked.connect(self._on_clicked)
        if self._speaker is not None:
            self._speaker.say(harmless(title), harmless(body))

    def _words(self, news: tuple[Recording, ...], jobs: tuple[Job, ...], offline: bool) -> tuple[str, str]:
        from cloudrec_gui.ui import words
        from cloudrec_gui.ui.fleet.bulk_words import counts_words, job_words

        parts: list[tuple[str, str]] = []
        if offline:
            parts.append((self.tr("The network is down"), self.tr("Recordings go on; queries are paused until it is back.")))
        if len(news) == 1:
            recording = news[0]
            parts.append((recording.cname, words.verdict(recording, self._clock.wall()).text))
        elif news:
            named = ", ".join(recording.cname for recording in news[:NAMED]) + (" …" if len(news) > NAMED else "")
            parts.append((self.tr("{n} recordings need attention").format(n=len(news)), named))
        parts += [(job_words(job), counts_words(job)) for job in jobs]
        title, body = parts[0]
        return title, ". ".join([body, *(f"{other}: {more}" for other, more in parts[1:])])

    def _on_clicked(self) -> None:
        """Bring the window to the front, with what it was about."""
        window = self._window
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()
        if self._speaker is not None:
            self._speaker.hush()
        window.show_page(PageId.RECORDINGS)
        select = getattr(window.page(PageId.RECORDINGS), "select", None)
        if self._target is not None and select is not None:
            select(self._target)


def _somebody_looks() -> bool:
    return QApplication.activeWindow() is not None


def tray_speaker(window: MainWindow) -> Speaker | None:
    """Notifications by the system's tray; None where there is none."""
    from PySide6.QtWidgets import QSystemTrayIcon

    if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
        return None
    from cloudrec_gui.ui.tray import Tray

    return Tray(window)
