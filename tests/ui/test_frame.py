"""What concerns the whole window: look, language, profile, counts; each change reaches everything at once and is remembered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.pages.base import PageId
from tests.flows.conftest import Play

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "light")


def ground(app: App) -> str:
    return app.window.grab().toImage().pixelColor(app.window.width() - 4, app.window.height() // 2).name().upper()


def test_the_look_changes_at_once_and_is_remembered(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.actions_table.run("theme-light")
        assert ground(app) == theme.LIGHT.window
        app.window.actions_table.run("theme-dark")
        assert ground(app) == theme.DARK.window
        assert app.shell.settings.get("look", "") == "dark"
        assert app.window.actions_table["theme-dark"].isChecked()
        assert not app.window.actions_table["theme-light"].isChecked()

    async def again(app: App, robot: Robot) -> None:
        assert ground(app) == theme.DARK.window

    play(script)
    play(again)


def test_the_language_reaches_menus_head_rail_and_sheets_at_once(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        window = app.window
        before = window.actions_table["start"].text()
        window.actions_table.run("lang-zh")
        await robot.settle(0.05)
        assert "文件" in window.menuBar().actions()[0].text()
        assert window.actions_table["start"].text() != before
        assert window.head.environment.text() == "沙盒"
        assert robot.find("rail-setup").property("text") == "配置"
        assert app.shell.settings.get("language", "") == "zh_CN"
        window.actions_table.run("lang-en")
        await robot.settle(0.05)
        assert "File" in window.menuBar().actions()[0].text()
        assert window.actions_table["start"].text() == before

    play(script, language="en")


def test_a_reason_follows_the_language(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        action = app.window.actions_table["clear-traffic"]
        assert action.statusTip() == "Nothing has been sent yet"
        app.shell.frame.use_language("zh_CN")
        await robot.settle(0.05)
        translated = action.statusTip()
        app.shell.frame.use_language("en")
        await robot.settle(0.05)
        assert translated != action.statusTip() == "Nothing has been sent yet"

    play(script, language="en")


def test_another_profile_changes_pill_title_and_strip(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        window = app.window
        assert window.windowTitle() == "Cloud Recording — Built-in sandbox [SANDBOX]"
        app.workspace.save_as("Acme")
        assert (window.head.environment.kind, window.head.environment.text()) == ("live", "LIVE")
        assert window.windowTitle() == "Cloud Recording — Acme [LIVE]"
        assert window.status.strip.property("kind") == "live"
        live = window.grab().toImage().pixelColor(400, window.height() - 2).name().upper()
        assert live == theme.color("bad").name().upper()
        choice = robot.find("head-profile", QComboBox)
        QTest.keyClick(choice, Qt.Key.Key_Up)
        assert window.head.environment.kind == "sandbox"
        assert window.windowTitle() == "Cloud Recording — Built-in sandbox [SANDBOX]"
        sandbox = window.grab().toImage().pixelColor(400, window.height() - 2).name().upper()
        assert sandbox == theme.color("sandbox").name().upper()

    play(script, language="en")


def test_a_profile_is_called_the_same_everywhere(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        head, setup = robot.find("head-profile", QComboBox), robot.find("profileChoice", QComboBox)
        assert head.currentText() == setup.currentText() == "Built-in sandbox"
        app.workspace.save_as("Acme")
        assert [head.itemText(i) for i in range(head.count())] == [setup.itemText(i) for i in range(setup.count())]
        assert head.currentText() == setup.currentText() == "Acme"

    play(script, language="en")


def test_a_copy_of_the_profile_is_opened(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        robot.key(Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier, app.window)
        assert not app.workspace.profile.sandbox
        assert app.window.head.profiles.currentText() == app.workspace.profile.name
        assert app.window.current is PageId.SETUP

    play(script)


def test_the_counters_tell_and_lead(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        window = app.window
        assert (window.status.problems.text(), window.status.traffic.text()) == ("Problems 0", "Traffic 0")
        robot.type("cname", "not allowed ✂")
        await robot.settle(0.05)
        assert window.status.problems.text() == f"Problems {len(app.workspace.problems)}" != "Problems 0"
        robot.key(Qt.Key.Key_3, CONTROL, window)
        places = []
        for name in ("status-problems", "status-traffic"):
            robot.click(name)
            places.append(window.current)
        assert places == [PageId.SETUP, PageId.TRAFFIC]

    play(script, language="en")


def test_clearing_traffic_is_offered_once_there_is_some(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        clear = app.window.actions_table["clear-traffic"]
        assert not clear.isEnabled()
        app.window.actions_table.run("test-connection")
        await robot.until("an exchange", lambda: len(app.traffic) > 0)
        assert clear.isEnabled()
        app.window.actions_table.run("clear-traffic")
        assert len(app.traffic) == 0
        assert not clear.isEnabled()

    play(script)


def test_a_problem_in_the_dock_leads_to_its_field(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.activateWindow()
        robot.type("cname", "not allowed ✂")
        robot.key(Qt.Key.Key_3, CONTROL, app.window)
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        await robot.settle(0.1)
        problem = app.workspace.problems[0]
        robot.click(f"problem-{problem.rule}")
        await robot.settle(0.05)
        assert app.window.current is PageId.SETUP
        focus = app.window.focusWidget()
        assert focus is not None
        assert focus.objectName() == "cname"

    play(script)


def test_an_exchange_in_the_dock_opens_its_row_of_traffic(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.activateWindow()
        app.window.actions_table.run("test-connection")
        await robot.until("an exchange", lambda: len(app.traffic) > 0)
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        tabs = robot.find("activity-tabs")
        tabs.setFocus()
        QTest.keyClick(tabs, Qt.Key.Key_Right)
        table = robot.find("activity-traffic")
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_Down)
        QTest.keyClick(table, Qt.Key.Key_Return)
        await robot.settle(0.05)
        assert app.window.current is PageId.TRAFFIC
        shown = app.window.page(PageId.TRAFFIC).table.current()  # type: ignore[attr-defined]
        assert shown.number == app.traffic.rows()[0].number

    play(script)


def test_the_program_wears_its_icon(play: Play, qapp: QApplication) -> None:
    async def script(app: App, robot: Robot) -> None:
        icon = app.window.windowIcon()
        assert not icon.isNull()
        image = icon.pixmap(32, 32).toImage()
        assert {image.pixelColor(4, 16).name(), image.pixelColor(16, 16).name()} == {"#2463eb", "#ffffff"}

    play(script)
