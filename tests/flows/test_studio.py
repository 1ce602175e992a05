"""The layout studio in the whole window, on the real sandbox: stories told by mouse and keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from shiboken6 import isValid

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.layout.document import CUSTOM, Layout, Region
from cloudrec_gui.layout.formats import drawing
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui.layout_editor.regions_clipboard import MIME
from cloudrec_gui.ui.layout_editor.regions_model import LOCK, UID, H, W, X, Y
from cloudrec_gui.ui.layout_editor.stage.timeline import ROW, TOP, StageTimeline
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.layout import LayoutPage
from cloudrec_gui.ui.widgets.notice import NoticeCard
from tests.flows.conftest import Play

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
INTERVIEW = Layout(CUSTOM, (Region(Rect(0, 0, 500_000, ONE), "1001"), Region(Rect(500_000, 0, 500_000, ONE), "1002")))
MISSPELT = {
    "cname": "class-42",
    "uid": "900001",
    "clientRequest": {
        "transcodingConfig": {
            "mixedVideoLayout": 3,
            "backgroudColor": "#112233",
            "layoutConfig": [{"uid": "7", "x_axis": 0.0, "y_axis": 0.0, "width": 1.0, "height": 1.0}],
        }
    },
}


def submenu(action: QAction) -> QMenu | None:
    """What an entry opens; Qt's binding calls it any object."""
    found: object = action.menu()
    return found if isinstance(found, QMenu) else None


class Studio:
    """The layout page of one window, and what a person asks of it."""

    def __init__(self, app: App, robot: Robot) -> None:
        self.app = app
        self.robot = robot

    @classmethod
    async def opened(cls, app: App, robot: Robot, *, recording: bool = False) -> Studio:
        """The page in front, and a recording of the sandbox behind it where one is wanted."""
        if recording:
            robot.key(Key.Key_R, CONTROL | SHIFT, app.window)
            await robot.until("a running recording", lambda: bool(app.recordings.all()) and app.recordings.all()[0].status == 5, 30.0)
        robot.key(Key.Key_2, CONTROL, app.window)
        await robot.until("the Layout page", lambda: app.window.current is PageId.LAYOUT)
        await robot.settle(0.1)
        return cls(app, robot)

    @property
    def page(self) -> LayoutPage:
        page = self.app.window.page(PageId.LAYOUT)
        assert isinstance(page, LayoutPage)
        return page

    @property
    def draft(self) -> Layout:
        return self.app.workspace.document.layout

    @property
    def steps(self) -> int:
        """How many steps back lead to the beginning."""
        return self.page.undo_stack.index()

    @property
    def recording(self) -> Recording:
        return self.app.recordings.all()[0]

    @property
    def held(self) -> dict[str, Any]:
        """The layout that the sandbox records now."""
        assert self.app.sandbox is not None
        task = self.app.sandbox.task(self.recording.sid)
        assert task is not None
        layout = task["layout"]
        assert isinstance(layout, dict)
        return layout

    def holds(self, layout: Layout) -> bool:
        """Whether the sandbox records exactly this: every number with all of its six decimals."""
        held, wire = self.held, to_wire(layout)
        regions = [{key: value for key, value in region.items() if value is not None} for region in held["layoutConfig"]]
        wanted = [{"alpha": 1, "render_mode": 0} | region for region in wire.get("layoutConfig", [])]
        return held["mixedVideoLayout"] == wire["mixedVideoLayout"] and regions == wanted

    def on_canvas(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.robot.key(key, held, self.robot.ready("layout_canvas"))

    def in_table(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.robot.key(key, held, self.table)

    @property
    def table(self) -> QTableView:
        return self.robot.find("layout_regions", QTableView)

    async def cell(self, row: int, column: int, text: str = "") -> None:
        """Walk to a cell by arrows, and type into it when there is something to type."""
        table = self.table
        for key, there in ((Key.Key_Down, row - table.currentIndex().row()), (Key.Key_Right, column - table.currentIndex().column())):
            back = Key.Key_Up if key is Key.Key_Down else Key.Key_Left
            for _ in range(abs(there)):
                self.robot.key(key if there > 0 else back, NONE, table)
        assert (table.currentIndex().row(), table.currentIndex().column()) == (row, column)
        if text:
            self.robot.key(Key.Key_F2, NONE, table)
            field = QApplication.focusWidget()
            assert isinstance(field, QLineEdit), "no cell is being edited"
            QTest.keyClick(field, Key.Key_A, CONTROL)
            QTest.keyClicks(field, text)
            QTest.keyClick(field, Key.Key_Return)
            await self.robot.settle(0.02)

    async def fill(self, columns: int, rows: int, gap: int = 0, free: int = 0) -> None:
        """The dialog of the grid by keys: so many cells, the first ones left free."""
        self.on_canvas(Key.Key_G, SHIFT)
        await self.robot.settle(0.05)
        for name, value in (("columns", columns), ("rows", rows), ("gap", gap)):
            field = self.robot.ready(f"layout_fill_{name}")
            self.robot.key(Key.Key_A, CONTROL, field)
            QTest.keyClicks(field, str(value))
        cells = self.robot.ready("layout_fill_cells")
        for number in range(free):
            self.robot.key(Key.Key_Space, NONE, cells)
            if number + 1 < free:
                self.robot.key(Key.Key_Right, NONE, cells)
        self.robot.key(Key.Key_Return, NONE, self.robot.find("layout_fill"))
        await self.back()

    async def back(self) -> None:
        """After a dialog, what a window manager does: the window is in front again."""
        await self.robot.settle(0.05)
        self.app.window.activateWindow()
        await self.robot.settle(0.05)

    def choose(self, *path: str) -> None:
        """Go through the open menu by arrows: submenus by name, then the entry."""
        opened = QApplication.activePopupWidget()
        assert isinstance(opened, QMenu), "no menu is open"
        menu: QMenu | None = opened
        for name in path:
            assert menu is not None, name
            action = next(each for each in menu.actions() if name in (each.objectName(), getattr(submenu(each), "objectName", str)()))
            assert action.isEnabled(), f"{name}: {action.toolTip()}"
            menu.setActiveAction(action)
            if name == path[-1]:
                QTest.keyClick(menu, Key.Key_Return)
            else:
                QTest.keyClick(menu, Key.Key_Right)
                menu = submenu(action)

    async def save_as(self, what: str, file: Path) -> None:
        """A form of the layout in a file, through the menu and the file dialog."""
        self.robot.click("layout_copy_json")
        await self.robot.settle(0.05)
        self.choose("layout_save_menu", f"layout_save_{what}")
        await self.robot.until("the file dialog", lambda: self.dialog() is not None)
        dialog = self.dialog()
        assert dialog is not None
        line, buttons = dialog.findChild(QLineEdit, "fileNameEdit"), dialog.findChild(QDialogButtonBox)
        assert line is not None
        assert buttons is not None
        line.setText(str(file))  # typed, the proposals of Qt's dialog would lie over its buttons
        QTest.keyClick(buttons.button(QDialogButtonBox.StandardButton.Save), Key.Key_Space)
        await self.robot.until("the file", file.exists)
        await self.back()

    def dialog(self) -> QFileDialog | None:
        return next((each for each in self.page.findChildren(QFileDialog) if each.isVisible()), None)

    def take_repaired(self) -> None:
        self.answer("Take it repaired")

    def answer(self, words: str) -> None:
        """Press the button of a notice by its words."""
        buttons = [each for card in self.page.findChildren(NoticeCard) for each in card.findChildren(QAbstractButton)]
        (found,) = [each for each in buttons if each.text() == words and each.isVisible()]
        QTest.mouseClick(found, LEFT)

    def drop(self, data: QMimeData) -> None:
        editor, at = self.page.editor, QPoint(200, 200)
        enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE)
        QApplication.sendEvent(editor, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(editor, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, NONE))

    async def applied(self) -> None:
        self.robot.key(Key.Key_Return, CONTROL, self.app.window)
        await self.robot.until("the word of the service", lambda: self.page.editor.foot.state == "applied")

    def region_at(self, index: int) -> QPoint:
        """The middle of a region on the canvas."""
        return self.page.canvas.screen_rect(index).center().toPoint()


# --------------------------------------------------------------------------------------------------- looks and the service


def test_a_look_is_tried_taken_and_applied_and_outlives_the_program(play: Play) -> None:
    saved: list[Layout] = []

    async def first(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot, recording=True)
        await studio.fill(3, 3, gap=7, free=1)
        assert sum(1 for _ in studio.draft.regions) == 8
        saved.append(studio.draft)
        robot.click("layout_look_name")
        robot.click("layout_look_save_first")
        name = QApplication.focusWidget()
        assert name is not None
        assert name.objectName() == "layout_look_rename"
        QTest.keyClick(name, Key.Key_A, CONTROL)
        QTest.keyClicks(name, "Eight with gaps")
        QTest.keyClick(name, Key.Key_Return)
        robot.key(Key.Key_Z, CONTROL, app.window)
        assert studio.draft != saved[0]
        studio.on_canvas(Key.Key_1)
        assert studio.page.editor.controller.trial is not None
        assert robot.find("layout_trial").isVisible()
        assert studio.draft != saved[0], "what is tried on is not taken"
        robot.key(Key.Key_Return, CONTROL, app.window)
        assert studio.draft == saved[0]
        assert not studio.holds(saved[0]), "what is taken is not applied"
        await studio.applied()
        assert studio.holds(saved[0])
        assert any(region["x_axis"] != round(region["x_axis"], 5) for region in studio.held["layoutConfig"]), "six decimals"
        assert [row.status for row in app.traffic.rows() if row.operation.value == "updateLayout"] == [200]

    async def second(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot)
        robot.click("layout_kind-0")
        assert not studio.draft.custom
        studio.on_canvas(Key.Key_1)
        assert studio.page.editor.controller.trial_name == "Eight with gaps"
        studio.on_canvas(Key.Key_Return, CONTROL)
        assert studio.draft == saved[0]

    play(first)
    play(second)


# --------------------------------------------------------------------------------------------------- the stage


def pixel(picture: QImage, x: float, y: float) -> str:
    """The colour at a place in fractions of the picture."""
    return QColor(picture.pixel(int(x * picture.width()), int(y * picture.height()))).name()


def warmth(picture: QImage) -> float:
    """How much redder than blue it is on the whole: the fourth of the cast is brown."""
    small = picture.scaled(16, 9, mode=Qt.TransformationMode.SmoothTransformation)
    colors = [QColor(small.pixel(x, y)) for x in range(16) for y in range(9)]
    return sum(color.red() - color.blue() for color in colors) / len(colors)


def test_who_leaves_the_stage_makes_room_and_the_picture_has_the_output_s_pixels(play: Play, tmp_path: Path) -> None:
    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot)
        canvas = app.workspace.document.canvas
        half = (canvas[0] // 2, canvas[1] // 2)
        await studio.fill(2, 2, free=1)
        assert [region.uid for region in studio.draft.regions] == ["", "", ""]
        robot.click("layout_stage_toggle")
        robot.click("layout_stage_first")
        strip = studio.page.editor.stage
        assert "1004" in strip.said.text(), "four people, three regions"
        await studio.save_as("picture", tmp_path / "before.png")
        line = robot.find("layout_stage_timeline", StageTimeline)
        await robot.drag(line, QPoint(round(line.x_of(500)), 4), QPoint(round(line.x_of(12_000)), 4))
        assert abs(strip.stage.time_ms - 12_000) < 200
        place = QPoint(round(line.x_of(strip.stage.time_ms)), TOP + ROW // 2)
        QApplication.sendEvent(line, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, line.mapToGlobal(place)))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        leave = next(each for each in menu.actions() if each.data() == "leave")
        menu.setActiveAction(leave)
        QTest.keyClick(menu, Key.Key_Return)
        robot.key(Key.Key_Right, SHIFT, line)
        assert "1004" not in strip.said.text()
        await studio.save_as("picture", tmp_path / "after.png")
        before, after = QImage(str(tmp_path / "before.png")), QImage(str(tmp_path / "after.png"))
        assert (before.width(), before.height()) == (after.width(), after.height()) == canvas
        assert {pixel(before, 0.25, 0.25), pixel(after, 0.25, 0.25)} == {"#000000"}, "the free cell shows the background"
        first, second, third = (QRect(*corner, *half) for corner in ((half[0], 0), (0, half[1]), half))
        assert before.copy(second) == after.copy(first) != before.copy(first), "who came second moves up"
        assert before.copy(third) == after.copy(second)
        assert warmth(before.copy(third)) < 10 < warmth(after.copy(third)), "the fourth is seen now"
        robot.click("layout_stage_toggle")

    play(script)


# --------------------------------------------------------------------------------------------------- in and out


def test_a_misspelt_body_is_pasted_repaired_and_taken_back_in_one_step(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot)
        await studio.fill(2, 2)
        before, steps = studio.draft, studio.steps
        QGuiApplication.clipboard().setText(json.dumps(MISSPELT))
        studio.on_canvas(Key.Key_V, CONTROL)
        await robot.settle(0.05)
        offer = robot.find("layout_offer")
        said = " ".join(str(getattr(part, "text", str)()) for part in offer.findChildren(QWidget))
        assert "backgroudColor" in said
        assert studio.draft == before, "nothing is taken before somebody says so"
        studio.take_repaired()
        assert (studio.draft.background_color, [region.uid for region in studio.draft.regions]) == ("#112233", ["7"])
        assert studio.steps == steps + 1
        robot.key(Key.Key_Z, CONTROL, app.window)
        assert studio.draft == before
        QGuiApplication.clipboard().clear()

    play(script)


def test_a_drawing_of_ours_is_dropped_and_comes_back_exactly(play: Play, tmp_path: Path) -> None:
    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot)
        file = tmp_path / "interview.svg"
        file.write_text(drawing(INTERVIEW, (1280, 720)), encoding="utf-8")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        studio.drop(data)
        await robot.settle(0.05)
        studio.on_canvas(Key.Key_Return, CONTROL)
        assert studio.draft.regions == INTERVIEW.regions
        await studio.save_as("svg", tmp_path / "again.svg")
        await studio.fill(2, 2)
        again = QMimeData()
        again.setText((tmp_path / "again.svg").read_text(encoding="utf-8"))
        studio.drop(again)
        await robot.settle(0.05)
        studio.answer("Take it")
        assert studio.draft.regions == INTERVIEW.regions

    play(script)


# --------------------------------------------------------------------------------------------------- draft and live


def test_a_refused_layout_keeps_the_draft_and_live_is_one_step_away(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot, recording=True)
        await studio.fill(2, 2)
        await studio.applied()
        live = studio.draft
        await studio.fill(3, 3)
        draft, steps = studio.draft, studio.steps
        assert app.sandbox is not None
        app.sandbox.faults.next("updateLayout", status=400, body={"code": 2, "reason": "invalid layout"})
        robot.key(Key.Key_Return, CONTROL, app.window)
        await robot.until("the refusal", lambda: studio.page.editor.foot.state == "failed")
        assert studio.draft == draft
        assert studio.holds(live)
        robot.click("layout_revert")
        assert studio.draft.regions == live.regions
        assert studio.steps == steps + 1
        robot.key(Key.Key_Z, CONTROL, app.window)
        assert studio.draft == draft
        await studio.applied()
        assert studio.holds(draft)

    play(script)


def test_covering_the_only_speaker_asks_once(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot, recording=True)
        await studio.fill(1, 1)
        table = studio.table
        table.setFocus()
        await studio.cell(0, UID)
        await studio.cell(0, UID, "1001")
        await studio.applied()
        studio.on_canvas(Key.Key_N)
        sent = len([row for row in app.traffic.rows() if row.operation.value == "updateLayout"])
        table.setFocus()
        for column, text in ((UID, "4000000000"), (X, "0"), (Y, "0"), (W, "1"), (H, "1")):
            await studio.cell(1, column, text)
        await robot.settle(0.1)
        robot.key(Key.Key_Return, CONTROL, app.window)
        await robot.settle(0.1)
        assert [notice.title for notice in studio.page.notices.notices()] == ["The only speaker would be covered"]
        assert len([row for row in app.traffic.rows() if row.operation.value == "updateLayout"]) == sent
        studio.answer("Apply all the same")
        await robot.until("the word of the service", lambda: studio.holds(studio.draft))
        assert not studio.page.notices.notices()

    play(script)


def test_applying_while_the_recording_follows_ends_with_the_newest_and_says_so(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot, recording=True)
        await studio.fill(2, 2)
        await studio.applied()
        robot.click("layout_follow")
        for columns in (3, 2, 3):
            await studio.fill(columns, 3)
            robot.key(Key.Key_Return, CONTROL, app.window)
        studio.on_canvas(Key.Key_A, CONTROL)
        studio.on_canvas(Key.Key_Left, SHIFT | ALT)
        robot.key(Key.Key_Return, CONTROL, app.window)
        await robot.until("the newest layout", lambda: studio.holds(studio.draft), 30.0)
        foot = studio.page.editor.foot
        await robot.until("the word of the service", lambda: foot.state == "applied" and not studio.page.editor.changes(), 30.0)
        assert foot.follow.isChecked()
        sent = [row for row in app.traffic.rows() if row.operation.value == "updateLayout"]
        assert {row.status for row in sent} == {200}
        robot.click("layout_follow")

    play(script)


# --------------------------------------------------------------------------------------------------- by keyboard alone


def test_a_layout_is_made_by_keys_alone_and_every_step_can_be_taken_back(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot)
        robot.key(Key.Key_Tab)
        for _ in range(200):
            if QApplication.focusWidget() is studio.page.canvas:
                break
            robot.key(Key.Key_Tab)
        assert QApplication.focusWidget() is studio.page.canvas, "Tab leads to the canvas"
        start, shown = studio.draft, [studio.draft]

        def did(what: str) -> None:
            assert studio.draft != shown[-1], what
            shown.append(studio.draft)

        robot.key(Key.Key_N)
        did("the preset's places and one more")
        robot.key(Key.Key_A, CONTROL)
        robot.key(Key.Key_Delete)
        did("delete all")
        robot.key(Key.Key_N)
        did("add")
        await robot.settle(0.1)
        table = studio.table
        for _ in range(200):
            if QApplication.focusWidget() is table:
                break
            robot.key(Key.Key_Tab)
        assert QApplication.focusWidget() is table, "Tab leads to the table"
        await studio.cell(0, UID)
        for column, text in ((X, "10%"), (Y, "72px"), (W, "2/7"), (H, "50% - 12px"), (UID, "1001")):
            await studio.cell(0, column, text)
            did(text)
        assert list(studio.draft.regions) == [Region(Rect(100_000, 100_000, 285_714, 483_333), "1001")]
        await studio.cell(0, LOCK)
        studio.in_table(Key.Key_Space)
        did("lock")
        steps = studio.steps
        studio.in_table(Key.Key_Delete)
        assert studio.steps == steps, "what is locked is not deleted"
        studio.in_table(Key.Key_L, SHIFT)
        did("unlock all")
        studio.in_table(Key.Key_H)
        did("hide")
        studio.in_table(Key.Key_H, SHIFT)
        did("show all")
        for _ in range(3):
            studio.in_table(Key.Key_D, CONTROL)
            did("duplicate")
        await robot.settle(0.05)
        assert [region.uid for region in studio.draft.regions] == ["1001", "", "", ""]
        await studio.cell(3, X, "0.6")
        did("place")
        await studio.cell(2, Y, "0.45")
        did("place")
        studio.in_table(Key.Key_A, CONTROL)
        for key, held in (
            (Key.Key_Left, ALT | SHIFT),
            (Key.Key_Z, CONTROL),
            (Key.Key_H, ALT | SHIFT),
            (Key.Key_V, ALT | SHIFT),
            (Key.Key_M, ALT | SHIFT),
            (Key.Key_T, NONE),
        ):
            studio.in_table(key, held)
            await robot.settle(0.02)
            if key is Key.Key_Z:
                assert studio.draft == shown[-2]
                shown.pop()
            else:
                did(key.name)
        await studio.cell(1, X)
        await studio.cell(0, X)
        studio.in_table(Key.Key_Down, SHIFT)
        assert studio.page.editor.controller.selection == (0, 1)
        studio.in_table(Key.Key_S)
        did("swap")
        await studio.fill(4, 2, gap=4)
        did("fill a grid")
        assert sum(1 for _ in studio.draft.regions) == 8
        assert studio.steps == len(shown) - 1, "each of them was one step"
        for expected in reversed(shown[:-1]):
            robot.key(Key.Key_Z, CONTROL, app.window)
            assert studio.draft == expected
        assert studio.draft == start
        assert studio.steps == 0
        for expected in shown[1:]:
            robot.key(Key.Key_Z, CONTROL | SHIFT, app.window)
            assert studio.draft == expected

    play(script)


def test_copied_regions_outlive_the_program_as_text(play: Play) -> None:
    """An object of Python on the clipboard would outlive the interpreter, and some platforms end with a crash."""

    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot)
        await studio.fill(2, 1)
        studio.on_canvas(Key.Key_A, CONTROL)
        studio.on_canvas(Key.Key_C, CONTROL)
        assert QGuiApplication.clipboard().mimeData().hasFormat(MIME)

    play(script)
    left = QGuiApplication.clipboard().mimeData()
    assert not left.hasFormat(MIME)
    assert len(json.loads(left.text())) == 2
    QGuiApplication.clipboard().clear()


# --------------------------------------------------------------------------------------------------- documents and recordings


def test_each_profile_has_its_own_history_and_an_edit_on_setup_is_a_step_of_it(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot)
        await studio.fill(2, 2)
        four = studio.draft
        app.window.actions_table.run("save-profile-as")
        second = app.workspace.profile.id
        robot.key(Key.Key_2, CONTROL, app.window)
        assert studio.draft == four
        assert studio.steps == 0, "a copy begins without a history"
        await studio.fill(3, 3)
        nine = studio.draft
        app.shell.frame.choose_profile("sandbox")
        await robot.settle(0.1)
        assert studio.draft == four
        assert studio.steps == 1
        robot.key(Key.Key_Z, CONTROL, app.window)
        assert not studio.draft.regions
        robot.key(Key.Key_Z, CONTROL | SHIFT, app.window)
        app.shell.frame.choose_profile(second)
        await robot.settle(0.1)
        assert studio.draft == nine

        robot.key(Key.Key_4, CONTROL, app.window)
        await robot.until("Setup", lambda: app.window.current is PageId.SETUP)
        await robot.until("the text of the request", lambda: robot.find("sentJson", QPlainTextEdit).isVisible())
        view = robot.ready("sentJson", QPlainTextEdit)
        text = view.toPlainText()
        view.setFocus()
        cursor = view.textCursor()
        cursor.setPosition(text.index('"render_mode": 0') + len('"render_mode": '))
        view.setTextCursor(cursor)
        robot.key(Key.Key_Delete, NONE, view)
        QTest.keyClicks(view, "1")
        await robot.until("the layout to follow the text", lambda: studio.draft != nine)
        robot.key(Key.Key_2, CONTROL, app.window)
        await robot.settle(0.1)
        assert [region.render_mode for region in studio.draft.regions].count(1) == 1
        assert studio.page.undo_stack.undoText() == "Changed in Setup"
        robot.key(Key.Key_Z, CONTROL, app.window)
        assert studio.draft == nine

    play(script)


def test_the_layout_of_a_recording_is_taken_from_the_list(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        studio = await Studio.opened(app, robot, recording=True)
        await studio.fill(3, 2, gap=5)
        await studio.applied()
        recorded = studio.draft
        await studio.fill(1, 1)
        before, steps = studio.draft, studio.steps
        robot.click("layout_copy_json")
        await robot.settle(0.05)
        studio.choose("layout_take")
        await robot.settle(0.1)
        rows = robot.find("layout_recordings_list")
        assert rows.hasFocus() or rows.window().focusWidget() is rows
        robot.key(Key.Key_Return, NONE, rows)
        await studio.back()
        assert studio.draft == before, "shown first"
        studio.on_canvas(Key.Key_Return, CONTROL)
        assert studio.draft.regions == recorded.regions
        assert studio.steps == steps + 1

    play(script)


# --------------------------------------------------------------------------------------------------- everything, in every state


SEVENTEEN = Layout(CUSTOM, tuple(Region(Rect(i * 58_000, 0, 58_000, ONE), str(1001 + i)) for i in range(17)))
NONSENSE = "12a <b>x</b> \\ \" / '"
STATES = ("empty", "preset", "custom", "full", "running")


async def in_state(app: App, robot: Robot, state: str) -> Studio:
    """The page with everything unfolded, in one of the states."""
    studio = await Studio.opened(app, robot, recording=state == "running")
    if state == "empty":
        robot.click("layout_kind-3")
        studio.on_canvas(Key.Key_A, CONTROL)
        studio.on_canvas(Key.Key_Delete)
        assert (studio.draft.kind, studio.draft.regions) == (CUSTOM, ())
    elif state == "preset":
        robot.click("layout_kind-2")
    elif state == "full":
        QGuiApplication.clipboard().setText(json.dumps(to_wire(SEVENTEEN)))
        studio.on_canvas(Key.Key_V, CONTROL)
        await robot.settle(0.05)
        studio.answer("Take it")
        QGuiApplication.clipboard().clear()
        assert len(studio.draft.regions) == 17
        studio.on_canvas(Key.Key_Tab)
    elif state in ("custom", "running"):
        await studio.fill(2, 2)
        studio.on_canvas(Key.Key_A, CONTROL)
    if state == "running":
        robot.click("layout_difference_toggle")
    robot.click("layout_look_name")
    robot.click("layout_stage_toggle")
    robot.click("layout_stage_first")
    return studio


FOLDS = ("layout_looks_fold", "layout_look_name", "layout_stage_toggle", "layout_difference_toggle")
"""What takes other buttons out of sight is pressed last."""


def close_what_opened(app: App) -> int:
    """Dialogs and menus that a press has brought; each dialog has a title, and none blocks."""
    closed = 0
    for over in QApplication.topLevelWidgets():
        if over is not app.window and over.isVisible():
            assert not isinstance(over, QDialog) or over.windowTitle(), over.objectName()
            over.close()
            closed += 1
    return closed


@pytest.mark.parametrize("state", STATES)
def test_every_button_of_the_studio_can_be_pressed(play: Play, state: str) -> None:
    """Twice, because what is pressed brings others. Nothing raises (``play`` asks the crash reporter)."""

    async def script(app: App, robot: Robot) -> int:
        studio = await in_state(app, robot, state)
        pressed: set[str] = set()
        for again in range(2):
            for part in studio.page.findChildren(QAbstractButton):
                if not isValid(part):
                    continue
                name = part.objectName()
                shown = part.isVisible() and part.isEnabled() and not name.startswith("qt_")
                if name in pressed or not shown or (name in FOLDS and again == 0):
                    continue
                pressed.add(name)
                QTest.mouseClick(part, LEFT)
                await robot.settle(0.01)
                close_what_opened(app)
            await robot.settle(0.05)
        QGuiApplication.clipboard().clear()
        return len(pressed)

    assert play(script) >= {"empty": 20, "preset": 20, "custom": 30, "full": 30, "running": 30}[state]


def menus_of(studio: Studio) -> dict[str, Callable[[], object]]:
    """How each menu of the page is opened."""
    robot, canvas = studio.robot, studio.page.canvas
    line = studio.page.editor.stage.timeline

    def on_canvas() -> None:
        at = canvas.rect().center()
        QApplication.sendEvent(canvas, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, canvas.mapToGlobal(at)))

    def on_stage() -> None:
        at = QPoint(round(line.x_of(8_000)), TOP + ROW // 2)
        QApplication.sendEvent(line, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, line.mapToGlobal(at)))

    def in_table() -> None:
        at = QPoint(20, 20)
        table = studio.table.viewport()
        QApplication.sendEvent(table, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, table.mapToGlobal(at)))

    found: dict[str, Callable[[], object]] = {name: partial(robot.click, name) for name in MENU_BUTTONS}
    return found | {"canvas": on_canvas, "stage": on_stage, "table": in_table}


MENU_BUTTONS = ("layout_arrange", "layout_view_options", "layout_copy_json", "layout_looks_more", "layout_stage_people")


def entries(menu: QMenu, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The texts that lead to each entry that can be chosen."""
    for action in menu.actions():
        inner = submenu(action)
        if inner is not None:
            yield from entries(inner, (*before, action.text()))
        elif action.isEnabled() and action.isVisible() and not action.isSeparator():
            yield (*before, action.text())


@pytest.mark.parametrize("state", STATES)
def test_every_entry_of_every_menu_of_the_studio_can_be_chosen(play: Play, state: str) -> None:
    async def script(app: App, robot: Robot) -> dict[str, int]:
        studio = await in_state(app, robot, state)
        chosen: dict[str, int] = {}
        for name, opened in menus_of(studio).items():
            if name == "table" and not studio.draft.regions:
                continue
            done: set[tuple[str, ...]] = set()
            while True:
                if not studio.page.editor.stage.stage.open:
                    robot.click("layout_stage_toggle")
                app.window.activateWindow()
                await robot.settle(0.01)
                studio.page.canvas.setFocus()
                if name in ("canvas", "table") and studio.draft.custom:
                    studio.on_canvas(Key.Key_A, CONTROL)
                if name == "stage" and not studio.page.editor.stage.stage.cast.people:
                    robot.click("layout_stage_first")
                if name == "table" and not studio.draft.regions:
                    break
                opened()
                menu = QApplication.activePopupWidget()
                assert isinstance(menu, QMenu), name
                left = [path for path in entries(menu) if path not in done]
                if not left:
                    menu.close()
                    break
                done.add(left[0])
                here = menu
                for text in left[0]:
                    action = next(each for each in here.actions() if each.text() == text)
                    here.setActiveAction(action)
                    QTest.keyClick(here, Key.Key_Return if submenu(action) is None else Key.Key_Right)
                    here = submenu(action) or here
                await robot.settle(0.01)
                close_what_opened(app)
                app.window.activateWindow()
                if studio.page.editor.controller.trial is not None:
                    studio.on_canvas(Key.Key_Escape)
            chosen[name] = len(done)
        QGuiApplication.clipboard().clear()
        return chosen

    chosen = play(script)
    assert chosen["layout_view_options"] >= 15
    assert chosen["layout_copy_json"] >= 16
    assert chosen["stage"] >= 6
    assert chosen["layout_arrange"] >= (20 if state in ("custom", "running", "full") else 4)


@pytest.mark.parametrize("state", ["preset", "custom", "full"])
def test_nonsense_in_every_field_of_the_studio_moves_nothing_and_is_said(play: Play, state: str) -> None:
    async def script(app: App, robot: Robot) -> list[str]:
        studio = await in_state(app, robot, state)
        typed: list[str] = []
        for leaf in ("region", "canvas"):
            robot.click(f"layout_leaves-{leaf}")
            if leaf == "canvas":
                robot.click("layout_add_user_picture")
            await robot.settle(0.05)
            before = studio.draft
            for field in studio.page.findChildren(QLineEdit):
                name = field.objectName()
                if name in typed or not (field.isVisible() and field.isEnabled()) or field.isReadOnly() or name.startswith("qt_"):
                    continue
                robot.type(name, NONSENSE)
                robot.key(Key.Key_Return, NONE, field)
                typed.append(name)
            await robot.settle(0.05)
            places = [region.rect for region in before.regions]
            assert [region.rect for region in studio.draft.regions] == places, "nonsense is no number"
        for column in (X, Y, W, H) if studio.draft.regions else ():
            before = studio.draft
            studio.table.setFocus()
            await studio.cell(0, column, "1//")
            assert studio.draft == before
        problems = studio.page.editor.side.problems
        assert sum(problem.severity is Severity.ERROR for problem in problems) >= 4, "texts are kept as they are typed, and it is said"
        return typed

    typed = play(script)
    assert "layout_stage_uid" in typed
    assert len(typed) >= (4 if state == "preset" else 8)
