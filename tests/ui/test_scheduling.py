"""What the scheduler says: one banner, a line at the foot, quiet notices."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cloudrec_gui.api.wire import Connection
from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.journal import JournalRecord, Known
from cloudrec_gui.services.pace import Pace
from cloudrec_gui.services.reachability import SERVICE, Obstacle, Outage
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.scheduling.banner import OutageBanner
from cloudrec_gui.ui.scheduling.desk import SchedulingDesk
from tests.flows.conftest import Play

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
APP_ID = AppId("0123456789abcdef0123456789abcdef")
NO_NETWORK = Outage(SERVICE, Obstacle.NETWORK, FailureKind.DNS, 0.0, held=12)


class Scheduler:
    """Says what it is told to."""

    def __init__(self) -> None:
        self.offline_changed: Event[bool] = Event()
        self.pace_changed: Event[None] = Event()
        self.paused_changed: Event[bool] = Event()
        self.slept: Event[float] = Event()
        self.paces: tuple[Pace, ...] = ()
        self.outages: tuple[Outage, ...] = ()
        self.paused = False
        self.tried = 0

    def resume_online(self) -> None:
        self.tried += 1

    def share(self, running: int, actual_s: float) -> None:
        self.paces = (Pace(APP_ID, running, 30.0, actual_s, 5.0),)
        self.pace_changed.emit(None)

    def lose(self, *outages: Outage) -> None:
        self.outages = outages
        self.offline_changed.emit(bool(outages))


class _Refusing(BaseHTTPRequestHandler):
    """Says that there is no such worker, which is an answer."""

    def do_GET(self) -> None:
        body = b'{"code":404,"reason":"failed to find worker"}'
        self.send_response(404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _service(port: int) -> Iterator[None]:
    server = ThreadingHTTPServer(("127.0.0.1", port), _Refusing)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _restore(app: App, port: int, count: int) -> None:
    url, now = f"http://127.0.0.1:{port}", app.shell.options.clock.wall()
    connection = Connection(url, APP_ID, Secret("sandbox-a"), Secret("sandbox-b"))
    records = [
        JournalRecord(
            RecordingKey(f"k{n}"),
            APP_ID,
            url,
            ProfileId("p"),
            Mode.MIX,
            Cname(f"c{n}"),
            Uid(str(n + 1)),
            now - 600,
            Known.RUNNING,
            ResourceId("r"),
            Sid(f"{n:032x}"),
        )
        for n in range(count)
    ]
    app.recordings.restore(records, lambda record: connection)


def _banner(app: App) -> OutageBanner | None:
    return app.window.findChild(OutageBanner, "offline-banner")


def test_a_service_that_is_gone_is_said_once_and_a_click_tries_again(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        port = _free_port()
        _restore(app, port, 5)
        await robot.until("what was told", lambda: app.poller.offline)
        (banner,) = app.window.findChildren(OutageBanner)
        assert banner.isVisible()
        assert banner.title.whole_text() == f"No connection to 127.0.0.1:{port}"
        assert "not asked meanwhile: 5" in banner.text.whole_text()
        assert banner.accessibleName() == banner.title.whole_text()
        failed = len(app.traffic)
        with _service(port):
            robot.click("offline-try")
            await robot.until("what was told", lambda: not app.poller.offline)
            assert not banner.isVisible()
            await robot.until("what was told", lambda: len(app.traffic) >= failed + 5)

    play(script)


def test_the_banner_is_reached_and_pressed_by_keys_on_every_page(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        scheduler = Scheduler()
        desk = SchedulingDesk(app.window, scheduler, app.shell.options.clock, str)
        scheduler.lose(NO_NETWORK)
        for page in (PageId.RECORDINGS, PageId.TRAFFIC):
            app.window.show_page(page)
            button = robot.find("offline-try")
            assert button.isVisible()
            button.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(button, Qt.Key.Key_Space)
        assert scheduler.tried == 2
        scheduler.lose()
        banner = _banner(app)
        assert banner is not None
        assert not banner.isVisible()
        desk.deleteLater()

    play(script)


@pytest.mark.parametrize(
    ("outage", "title", "tip"),
    [
        (NO_NETWORK, "No connection to the service", "online"),
        (Outage(SERVICE, Obstacle.TLS, FailureKind.TLS, 0.0), "The secure connection to the service is not trusted", "clock"),
        (Outage(SERVICE, Obstacle.PROXY, FailureKind.PROXY, 0.0), "The proxy does not let calls through to the service", "proxy"),
        (Outage("127.0.0.1:7", Obstacle.NETWORK, FailureKind.REFUSED, 0.0), "No connection to the sandbox", "online"),
    ],
)
def test_what_is_in_the_way_has_its_own_words(play: Play, outage: Outage, title: str, tip: str) -> None:
    async def script(app: App, robot: Robot) -> None:
        scheduler = Scheduler()
        desk = SchedulingDesk(app.window, scheduler, app.shell.options.clock, _sandbox)
        scheduler.lose(outage)
        banner = _banner(app)
        assert banner is not None
        assert banner.title.whole_text() == title
        assert tip in banner.toolTip()
        app.shell.languages.use("zh_CN")
        assert banner.attempt.accessibleName()
        desk.deleteLater()

    play(script)


def _sandbox() -> str:
    return "http://127.0.0.1:7"


def test_the_next_try_counts_down_and_is_not_promised_while_polling_is_paused(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        scheduler, clock = Scheduler(), app.shell.options.clock
        desk = SchedulingDesk(app.window, scheduler, clock, str)
        scheduler.lose(Outage(SERVICE, Obstacle.NETWORK, FailureKind.DNS, 0.0, 3, clock.wall() + 29.5))
        banner = _banner(app)
        assert banner is not None
        assert "Next try in 29 s" in banner.text.whole_text()
        scheduler.paused = True
        scheduler.paused_changed.emit(True)
        assert "try" not in banner.text.whole_text()
        desk.deleteLater()

    play(script)


def test_a_stretched_fleet_is_said_at_the_foot_and_on_recordings_until_it_fits_again(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.show_page(PageId.RECORDINGS)
        page, status = app.window.page(PageId.RECORDINGS), app.window.status
        scheduler = Scheduler()
        desk = SchedulingDesk(app.window, scheduler, app.shell.options.clock, str, soon_ms=1)
        scheduler.share(500, 100.0)
        await robot.until("what was told", status.pace.isVisible)
        assert status.pace.whole_text() == "each asked every 1 min 40 s"
        (notice,) = [notice for notice in page.notices.notices() if notice.key == "pace"]
        assert notice.title == "500 recordings share 5 requests a second: each is asked every 1 min 40 s instead of 30 s"
        page.notices.clear("pace")
        scheduler.share(505, 101.0)
        await asyncio.sleep(0.05)
        assert not page.notices.notices(), "a person has closed it"
        scheduler.share(900, 180.0)
        await robot.until("what was told", lambda: bool(page.notices.notices()))
        scheduler.share(100, 30.0)
        await robot.until("what was told", lambda: not page.notices.notices())
        assert not status.pace.isVisible()
        desk.deleteLater()

    play(script)


def test_sleep_is_told_to_those_who_watch_something_and_to_nobody_else(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.show_page(PageId.RECORDINGS)
        page = app.window.page(PageId.RECORDINGS)
        scheduler = Scheduler()
        desk = SchedulingDesk(app.window, scheduler, app.shell.options.clock, str)
        scheduler.slept.emit(3600.0)
        assert not page.notices.notices()
        scheduler.share(500, 100.0)
        scheduler.slept.emit(7 * 3600.0)
        (notice,) = [notice for notice in page.notices.notices() if notice.key == "slept"]
        assert notice.title == "This computer slept for 7 h"
        assert "1 min 40 s" in notice.text
        desk.deleteLater()

    play(script)


def test_a_layout_that_slept_is_said_on_the_page_where_it_was_made(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.show_page(PageId.LAYOUT)
        app.push.dropped.emit(RecordingKey("k"))
        page = app.window.page(PageId.LAYOUT)
        assert [notice.key for notice in page.notices.notices()] == ["stale-layout"]

    play(script)
