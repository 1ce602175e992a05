"""The window: pages on demand, docks that come back, size and place that are remembered, a close that asks first."""

from __future__ import annotations

import base64
import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.ids import Cname
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.ui.main_window import DEFAULT_SIZE, SMALLEST, MainWindow
from cloudrec_gui.ui.pages.base import PageId
from tests.flows.conftest import Play

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_pages_are_built_when_they_are_first_looked_at(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        assert [page for page in PageId if app.window.built(page)] == [PageId.SETUP]
        robot.key(Qt.Key.Key_3, CONTROL, app.window)
        first = app.window.built(PageId.TRAFFIC)
        assert first is not None
        assert app.window.built(PageId.LAYOUT) is None
        robot.key(Qt.Key.Key_4, CONTROL, app.window)
        robot.key(Qt.Key.Key_3, CONTROL, app.window)
        assert app.window.built(PageId.TRAFFIC) is first

    play(script)


def test_the_rail_marks_the_page_in_front_and_leaves_the_keyboard_to_it(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.activateWindow()
        robot.click("rail-traffic")
        await robot.settle(0.05)
        assert app.window.current is PageId.TRAFFIC
        checked = [page for page in PageId if robot.find(f"rail-{page.value}").property("checked")]
        assert checked == [PageId.TRAFFIC]
        focus = app.window.focusWidget()
        assert focus is not None
        assert app.window.page(PageId.TRAFFIC).isAncestorOf(focus)

    play(script)


def test_arrows_walk_the_rail(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.activateWindow()
        robot.find("rail-setup").setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(robot.find("rail-setup"), Qt.Key.Key_Up)
        assert app.window.current is PageId.TRAFFIC
        assert robot.find("rail-traffic").hasFocus()

    play(script)


def test_the_program_begins_on_its_page_and_not_on_the_rail(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        focus = app.window.focusWidget()
        assert focus is not None
        assert app.window.page(PageId.SETUP).isAncestorOf(focus)

    play(script)


def test_size_page_and_dock_are_there_again_the_next_time(play: Play, tmp_path: Path) -> None:
    async def arrange(app: App, robot: Robot) -> None:
        app.window.resize(780, 640)
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        robot.key(Qt.Key.Key_3, CONTROL, app.window)

    async def look(app: App, robot: Robot) -> None:
        assert (app.window.width(), app.window.height()) == (780, 640)
        assert app.window.current is PageId.TRAFFIC
        assert robot.find("activity").isVisible()
        assert app.window.actions_table["dock-activity"].isChecked()
        robot.key(Qt.Key.Key_J, CONTROL, app.window)

    async def without(app: App, robot: Robot) -> None:
        assert app.window.findChild(QWidget, "activity") is None

    for script in (arrange, look, without):
        play(script, size=None)


def test_a_size_that_is_asked_for_wins_over_the_remembered_one(play: Play) -> None:
    async def arrange(app: App, robot: Robot) -> None:
        app.window.resize(780, 640)

    async def look(app: App, robot: Robot) -> None:
        assert (app.window.width(), app.window.height()) == (960, 600)

    play(arrange, size=None)
    play(look, size=(960, 600))


def bare(qtbot: QtBot, path: Path) -> MainWindow:
    window = MainWindow(SettingsStore(path / "settings.json"))
    window.allow_close()
    qtbot.addWidget(window)
    return window


def test_a_place_off_every_screen_is_not_taken_up(qtbot: QtBot, tmp_path: Path) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.allow_close()
    window.resize(900, 600)
    window.move(QPoint(90_000, 70_000))
    window.show()
    settings.set("window.geometry", base64.b64encode(window.saveGeometry().data()).decode())
    settings.close()
    again = bare(qtbot, tmp_path)
    screens = [screen.availableGeometry() for screen in QApplication.screens()]
    assert any(area.intersects(again.frameGeometry()) for area in screens)


@pytest.mark.parametrize("nonsense", ["", "not base64 ✂", "AAAA", 7, None])
def test_remembered_nonsense_is_ignored(qtbot: QtBot, tmp_path: Path, nonsense: object) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    settings.set("window.geometry", nonsense)
    settings.close()
    window = bare(qtbot, tmp_path)
    assert (window.width(), window.height()) == DEFAULT_SIZE


def test_the_dock_comes_by_key_and_goes_by_its_button(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        await robot.until("the dock", lambda: robot.find("activity").isVisible())
        robot.click("activity-close")
        assert not app.window.actions_table["dock-activity"].isChecked()
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        assert robot.find("activity").isVisible()
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        activity = app.window.findChild(QWidget, "activity")
        assert activity is not None
        assert not activity.isVisible()

    play(script)


def test_a_dock_that_was_taken_out_is_put_back(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        robot.click("activity-float")
        dock = app.window.dock()
        assert dock is not None
        assert dock.isFloating()
        back = dock.findChild(QPushButton, "activity-float")
        assert isinstance(back, QPushButton)
        QTest.mouseClick(back, LEFT)
        assert not dock.isFloating()

    play(script)


def test_reset_brings_back_the_first_day(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.resize(900, 560)
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        app.window.actions_table.run("reset-layout")
        await robot.until("the first size", lambda: (app.window.width(), app.window.height()) == DEFAULT_SIZE)
        dock = app.window.dock()
        assert dock is not None
        assert dock.isHidden()
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        assert dock.isVisible()

    play(script)


def test_closing_asks_first(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(SettingsStore(tmp_path / "settings.json"))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.close_requested):
        assert not window.close()
    assert window.isVisible()
    window.allow_close()
    assert window.close()
    assert not window.isVisible()


def test_quit_is_a_request_to_close(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        asked: list[bool] = []
        app.window.close_requested.connect(lambda: asked.append(True))
        robot.key(Qt.Key.Key_Q, CONTROL, app.window)
        assert asked == [True]

    play(script)


def shell_parts(app: App) -> list[QWidget]:
    window = app.window
    return [window.head, window.status, window.rail, window.stack]


@pytest.mark.parametrize("size", [SMALLEST, (960, 600), (1_320, 820), (1_440, 900)])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_page_fits_the_window(play: Play, size: tuple[int, int], language: str) -> None:
    async def script(app: App, robot: Robot) -> None:
        window = app.window
        app.workspace.put(("cname",), Cname("c" * 63))
        for page in PageId:
            window.show_page(page)
            await robot.settle(0.05)
            assert (window.width(), window.height()) == size, f"{page} makes the window larger"
            inside = window.rect()
            for part in shell_parts(app):
                place = part.rect().translated(part.mapTo(window, QPoint(0, 0)))
                assert inside.contains(place), f"{part.objectName()} on {page}"
            for name in ("head-new", "head-stop", "head-search", "status-traffic"):
                part = robot.find(name)
                assert inside.contains(part.rect().translated(part.mapTo(window, QPoint(0, 0)))), name
                assert part.width() >= min(part.sizeHint().width(), 38), name

    play(script, size=size, language=language)


def test_the_status_line_does_not_overlap(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await robot.settle(0.1)
        parts = sorted(
            (part for part in app.window.status.findChildren(QWidget) if part.isVisible() and part.parent() is app.window.status),
            key=lambda part: part.x(),
        )
        assert len(parts) >= 4
        for left, right in itertools.pairwise(parts):
            assert left.geometry().right() < right.x()

    play(script, size=(720, 520))


def test_the_strip_runs_along_the_whole_foot(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        strip = app.window.status.strip
        assert (strip.width(), strip.height()) == (app.window.width(), 3)
        assert strip.mapTo(app.window, QPoint(0, 0)).y() == app.window.height() - 3

    play(script)
