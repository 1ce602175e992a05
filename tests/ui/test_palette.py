"""The command palette by keyboard and by mouse, on the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.ui.command_palette import CommandPalette, Entry, matches
from cloudrec_gui.ui.pages.base import PageId
from tests.flows.conftest import Play

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


async def opened(app: App, robot: Robot) -> CommandPalette:
    robot.key(Qt.Key.Key_K, CONTROL, app.window)
    await robot.until("the palette", lambda: any(p.isVisible() for p in app.window.findChildren(CommandPalette)))
    return app.window.findChildren(CommandPalette)[0]


def names(palette: CommandPalette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_typing_and_enter_run_a_command(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        palette = await opened(app, robot)
        QTest.keyClicks(palette.field, "go traf")
        assert names(palette) == ["Go to Traffic"]
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert not palette.isVisible()
        assert app.window.current is PageId.TRAFFIC

    play(script)


def test_down_goes_to_the_next_and_stops_at_the_ends(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        palette = await opened(app, robot)
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
        assert palette.list.currentRow() == 0
        QTest.keyClicks(palette.field, "go to")
        assert len(names(palette)) == 5
        for _ in range(9):
            QTest.keyClick(palette.field, Qt.Key.Key_Down)
        assert palette.list.currentRow() == 4
        for _ in range(3):
            QTest.keyClick(palette.field, Qt.Key.Key_Up)
        QTest.keyClick(palette.field, Qt.Key.Key_Enter)
        assert app.window.current is PageId.LAYOUT

    play(script)


def test_over_the_layout_it_offers_the_edits_that_can_be_made_now(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        palette = await opened(app, robot)
        QTest.keyClicks(palette.field, "align right")
        assert names(palette) == [], "another page is in front"
        QTest.keyClick(palette.field, Qt.Key.Key_Escape)
        app.window.actions_table.run("add-region")
        palette = await opened(app, robot)
        QTest.keyClicks(palette.field, "swap")
        assert names(palette) == [], "a single region is selected"
        palette.field.clear()
        QTest.keyClicks(palette.field, "align right")
        assert names(palette) == ["Align: Align right"]
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert app.workspace.document.layout.regions[-1].rect.right == 1_000_000

    play(script)


def test_escape_closes_and_nothing_has_happened(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        palette = await opened(app, robot)
        QTest.keyClick(palette.field, Qt.Key.Key_Escape)
        await robot.until("it to close", lambda: not palette.isVisible())
        assert app.window.current is PageId.SETUP

    play(script)


def test_a_click_on_a_line_runs_it(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        robot.click("head-search")
        palette = await opened(app, robot)
        QTest.keyClicks(palette.field, "look: dark")
        place = palette.list.visualItemRect(palette.list.item(0)).center()
        QTest.mouseClick(palette.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
        assert app.window.actions_table["theme-dark"].isChecked()
        app.window.actions_table.run("theme-light")

    play(script)


def test_it_begins_anew_every_time_and_says_when_nothing_matches(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        palette = await opened(app, robot)
        QTest.keyClicks(palette.field, "xyzzy")
        assert names(palette) == []
        assert palette.nothing.isVisible()
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert palette.isVisible()
        QTest.keyClick(palette.field, Qt.Key.Key_Escape)
        palette = await opened(app, robot)
        assert palette.field.text() == ""
        assert not palette.nothing.isVisible()
        assert len(names(palette)) > 10

    play(script)


def test_only_what_can_be_done_is_offered_profiles_among_it(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        palette = await opened(app, robot)
        assert "Stop the current recording" not in names(palette)
        assert "Open profile: Built-in sandbox" in names(palette)

    play(script)


def test_words_match_in_any_order_and_case() -> None:
    entry = Entry("Save as a new profile", "", list)
    assert matches(entry, ["profile", "save"])
    assert matches(entry, [])
    assert not matches(entry, ["save", "layout"])


def test_a_long_list_scrolls_and_a_short_one_is_low(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    many = [Entry(f"Entry {number}", "", list) for number in range(40)]
    palette = CommandPalette(lambda: many, window)
    palette.open_over(window)
    tall = palette.list.height()
    QTest.keyClicks(palette.field, "entry 39")
    assert palette.list.height() * 10 == tall
    palette.hide()
