"""Sheets over the window: opened without a loop of their own, closed by Escape, never taller than the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.ui import help as sheets
from cloudrec_gui.ui.actions import ActionTable
from cloudrec_gui.ui.widgets import PlainLabel
from tests.flows.conftest import Play

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("ident", ["shortcuts", "about-sandbox", "about"])
def test_a_sheet_opens_and_escape_closes_it(play: Play, ident: str) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.window.actions_table.run(ident)
        sheet = robot.find(ident, QDialog)
        assert sheet.isModal()
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        await robot.until("it to go", lambda: app.window.findChild(QDialog, ident) is None)

    play(script)


def test_its_button_closes_it_and_has_the_keyboard(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        robot.key(Qt.Key.Key_F1, widget=app.window)
        sheet = robot.find("shortcuts", QDialog)
        assert sheet.focusWidget().objectName() == "shortcuts-close"
        QTest.keyClick(sheet, Qt.Key.Key_Return)
        await robot.until("it to go", lambda: app.window.findChild(QDialog, "shortcuts") is None)

    play(script)


def test_the_shortcuts_are_the_ones_of_the_commands(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1_320, 820)
    sheet = sheets.shortcuts(ActionTable(window).groups(), window)
    said = [label.text() for label in sheet.findChildren(PlainLabel)]
    for text in ("Acquire and start", "Ctrl+Shift+R", "Recording", "F5", "On the layout: Align", "Alt+Shift+Left", "Ctrl+Alt+0"):
        assert text in said


@pytest.mark.parametrize(("width", "height"), [(720, 400), (720, 520), (960, 600), (1320, 820)])
def test_a_sheet_fits_into_its_window_and_shows_every_line_whole(qtbot: QtBot, width: int, height: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    sheet = sheets.shortcuts(ActionTable(window).groups(), window)
    sheet.open()
    assert sheet.height() <= height
    assert sheet.width() <= width
    assert sheet.content.minimumSize().width() <= sheet.area.viewport().width()
    for label in sheet.findChildren(PlainLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= needed, label.text()
    scrolls = sheet.area.verticalScrollBar().maximum() > 0
    assert scrolls == (sheet.area.focusPolicy() != Qt.FocusPolicy.NoFocus)
    sheet.close()


def test_the_sheet_about_names_what_qt_asks_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = sheets.about(window)
    notice = sheet.findChild(QPlainTextEdit, "about-licences")
    assert isinstance(notice, QPlainTextEdit)
    text = notice.toPlainText()
    for word in ("LGPL", "Qt", "PySide6"):
        assert word in text
