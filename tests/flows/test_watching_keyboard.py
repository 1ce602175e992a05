"""The job of watching, by keyboard alone: start three, filter, select, stop them, look at the history, find a lost one by its name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.ui.pages.base import PageId
from tests.flows import walk
from tests.flows.conftest import Play

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def focused(robot: Robot) -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "the keyboard is nowhere"
    return found


async def tab_to(robot: Robot, name: str) -> QWidget:
    """Press Tab until the keyboard is at ``name``, as often as a person would at most."""
    for _ in range(80):
        if focused(robot).objectName() == name:
            return focused(robot)
        QTest.keyClick(focused(robot), Key.Key_Tab)
        await robot.settle(0)
    raise AssertionError(f"Tab never came to {name}")


def page_key(app: App, number: Qt.Key) -> None:
    QTest.keyClick(app.window, number, CONTROL)


def test_many_are_watched_stopped_and_found_again_by_keyboard_alone(play: Play, tmp_path: Path) -> None:
    async def script(app: App, robot: Robot) -> None:
        for number in range(3):
            page_key(app, Key.Key_4)
            field = await tab_to(robot, "cname")
            QTest.keyClick(field, Key.Key_A, CONTROL)
            QTest.keyClicks(field, f"keys-{number}")
            QTest.keyClick(focused(robot), Key.Key_R, CONTROL | SHIFT)
            wanted = number + 1
            await robot.until("its sid", lambda wanted=wanted: sum(bool(r.sid) for r in app.recordings.all()) == wanted)  # type: ignore[misc]
        page_key(app, Key.Key_1)
        await robot.until("Recordings", lambda: app.window.current is PageId.RECORDINGS)
        page = walk.recordings_page(app)
        page.table.setFocus()
        QTest.keyClick(focused(robot), Key.Key_Slash)
        assert focused(robot) is page.filter
        QTest.keyClicks(page.filter, "keys-")
        table = await tab_to(robot, "recordings-table")
        QTest.keyClick(table, Key.Key_A, CONTROL)
        await robot.until("the bar", page.bulk.isVisible)
        QTest.keyClick(focused(robot), Key.Key_Delete, CONTROL | SHIFT)
        await robot.until("the question", lambda: page.bulk.drawer is not None)
        QTest.keyClick(await tab_to(robot, "stop-many-stop"), Key.Key_Space)
        await robot.until("all have ended", lambda: all(r.final for r in app.recordings.all()))
        await robot.until("the report", lambda: any(w.isVisible() for w in app.window.findChildren(QWidget, "bulk-close")))
        QTest.keyClick(await tab_to(robot, "bulk-close"), Key.Key_Space)
        part = await tab_to(robot, "recordings-part-running")
        for _ in range(4):
            QTest.keyClick(part, Key.Key_Right)
            part = focused(robot)
        assert page.segments.value == "history"
        await robot.until("the three", lambda: page.count.text().startswith("3 of"))
        QTest.keyClick(await tab_to(robot, "history-export"), Key.Key_Space)
        await robot.until("the dialog", lambda: bool(app.window.findChildren(QFileDialog, "history-export-dialog")))
        (dialog,) = app.window.findChildren(QFileDialog, "history-export-dialog")
        line, buttons = dialog.findChild(QLineEdit, "fileNameEdit"), dialog.findChild(QDialogButtonBox)
        assert line is not None
        assert buttons is not None
        file = tmp_path / "history.csv"
        line.setText(str(file))  # typed, the proposals of Qt's dialog would lie over its buttons
        QTest.keyClick(buttons.button(QDialogButtonBox.StandardButton.Save), Key.Key_Space)
        await robot.until("the file", lambda: file.exists() and file.read_text(encoding="utf-8").count("keys-") >= 3)

    play(script)


def test_a_lost_start_is_found_by_a_pasted_name_by_keyboard_alone(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        recording = await walk.doubtful(app, robot)
        assert app.sandbox is not None
        (task,) = app.sandbox.tasks()
        page_key(app, Key.Key_5)
        await robot.until("Recover", lambda: app.window.current is PageId.RECOVERY)
        await robot.settle(0.05)
        field = await tab_to(robot, "recover-bucket-field")
        QGuiApplication.clipboard().setText("/".join([*recording.prefix, f"{task['sid']}_{recording.cname}.m3u8"]))
        QTest.keyClick(field, Key.Key_V, CONTROL)
        await robot.settle(0.05)
        QTest.keyClick(await tab_to(robot, "recover-bucket-ask-0"), Key.Key_Space)
        await robot.until("it is watched again", lambda: walk.current(app, recording).sid == task["sid"])

    play(script)
