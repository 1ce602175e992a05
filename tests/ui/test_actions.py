"""Commands: each has somebody who answers, each shortcut is given once, each that is disabled says why."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.ui.actions import COMMANDS, MENUS, WHY, ActionTable
from cloudrec_gui.ui.pages.base import PageId
from tests.flows.conftest import Play

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_no_two_commands_share_a_shortcut_or_an_id() -> None:
    for taken in (Counter(c.shortcut for c in COMMANDS if c.shortcut), Counter(c.id for c in COMMANDS)):
        assert [key for key, count in taken.items() if count > 1] == []


def test_every_shortcut_is_one_that_qt_understands() -> None:
    for command in COMMANDS:
        if command.shortcut:
            keys = QKeySequence.fromString(command.shortcut, QKeySequence.SequenceFormat.PortableText)
            assert keys.toString(QKeySequence.SequenceFormat.PortableText) == command.shortcut


def test_every_menu_has_a_mnemonic_of_its_own(qtbot: QtBot) -> None:
    letters = [title[title.index("&") + 1] for _, title in MENUS]
    assert len(set(letters)) == len(letters)


def test_nothing_is_behind_no_command(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        assert app.window.actions_table.unhandled() == []

    play(script)


def test_every_command_is_in_a_menu(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        bar = app.window.menuBar()
        menus = [menu for menu in bar.findChildren(QMenu) if menu.title()]
        listed = {action.objectName() for menu in menus for action in menu.actions() if not action.isSeparator()}
        assert listed == {command.id for command in COMMANDS}
        assert all(menu.toolTipsVisible() for menu in menus)

    play(script)


def test_a_disabled_command_says_why(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        table = app.window.actions_table
        disabled = {command.id for command in COMMANDS if not table[command.id].isEnabled()}
        assert disabled == set(WHY)
        for ident in disabled:
            assert WHY[ident] in table[ident].toolTip()
            assert table[ident].statusTip() == WHY[ident]

    play(script)


def test_a_disabled_command_does_nothing(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.actions_table.run("stop")
        robot.key(Qt.Key.Key_X, CONTROL | Qt.KeyboardModifier.ShiftModifier, app.window)
        await robot.settle(0.1)
        assert app.traffic.rows() == ()

    play(script)


def test_undo_is_offered_when_there_is_something_and_says_what(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        table = app.window.actions_table
        assert not table["undo"].isEnabled()
        before = app.workspace.draft.cname
        robot.type("cname", "another-room")
        assert table["undo"].isEnabled()
        assert "cname" in table["undo"].toolTip()
        assert not table["redo"].isEnabled()
        table.run("undo")
        assert app.workspace.draft.cname == before
        assert "cname" in table["redo"].toolTip()
        table.run("redo")
        assert app.workspace.draft.cname == "another-room"

    play(script)


def test_on_the_layout_undo_is_the_layout_s(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        table = app.window.actions_table
        robot.type("cname", "another-room")
        robot.key(Qt.Key.Key_2, CONTROL, app.window)
        assert not table["undo"].isEnabled()
        before = app.workspace.document.layout
        table.run("add-region")
        assert app.workspace.document.layout.regions
        assert "Add region" in table["undo"].toolTip()
        table.run("undo")
        assert app.workspace.document.layout == before
        robot.key(Qt.Key.Key_4, CONTROL, app.window)
        assert "cname" in table["undo"].toolTip()

    play(script)


def test_the_layout_s_commands_work_from_any_page(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        robot.key(Qt.Key.Key_0, CONTROL, app.window)
        assert app.window.current is PageId.LAYOUT
        robot.key(Qt.Key.Key_3, CONTROL, app.window)
        app.window.actions_table.run("add-region")
        assert app.window.current is PageId.LAYOUT

    play(script)


def test_the_layout_menu_has_every_edit_while_the_layout_is_in_front(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        menu = app.window.menu("layout")
        menu.aboutToShow.emit()
        before = [action.objectName() for action in menu.actions()]
        robot.key(Qt.Key.Key_2, CONTROL, app.window)
        app.window.actions_table.run("add-region")
        count = len(app.workspace.document.layout.regions)
        menu.aboutToShow.emit()
        entries = {action.objectName(): action for action in menu.actions() if action.objectName() not in before}
        assert not entries["layout_edit_add"].isVisible(), "the window has its own command for that"
        assert "Ctrl+D" in entries["layout_edit_duplicate"].text()
        entries["layout_edit_duplicate"].trigger()
        assert len(app.workspace.document.layout.regions) == count + 1
        robot.key(Qt.Key.Key_3, CONTROL, app.window)
        menu.aboutToShow.emit()
        assert [action.objectName() for action in menu.actions() if action.isVisible()] == before

    play(script)


def test_what_will_be_sent_is_copied_without_secrets(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        robot.key(Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier, app.window)
        copied = QGuiApplication.clipboard().text()
        assert '"cname": "demo-room"' in copied
        assert "sandbox-secret-key" not in copied

    play(script)


def test_a_command_that_does_not_exist_is_a_mistake(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    table = ActionTable(window)
    with pytest.raises(KeyError):
        table.on("no-such-command", list)


def test_groups_name_their_menu_without_its_mnemonic(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    groups = ActionTable(window).groups()
    assert [title for title, _ in groups][:3] == ["File", "Edit", "View"]
    assert ("Undo", "Ctrl+Z") in dict(groups)["Edit"]
