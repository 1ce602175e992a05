"""The whole window for people who do not use a mouse or do not see it: names, reachability, visible focus, targets that can be hit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QWidget,
)

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.ui.pages.base import PageId
from tests.flows.conftest import Play

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says it at every show

INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QPlainTextEdit, QSlider, QTabBar)
NONE = Qt.KeyboardModifier.NoModifier
LEAST = 20
"""Pixels of the smaller side of what can be clicked; links in a line of text are as high as their line."""


def parts(window: QWidget) -> Iterator[QWidget]:
    """Every visible widget that a person can operate; not the inner parts of Qt's own ones."""
    for widget in window.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or isinstance(
            widget.parent(), QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView
        )
        operable = isinstance(widget, INTERACTIVE) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if widget.isVisible() and operable and not inner and widget.focusProxy() is None and not isinstance(widget, QLabel):
            yield widget


def told(widget: QWidget) -> str:
    """What a screen reader says of it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def where(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parentWidget()).__name__}"


async def every_state(app: App, robot: Robot) -> Iterator[str]:
    """Bring up each page while a recording runs, with the activity dock, and leave each to be looked at."""
    robot.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, app.window)
    await robot.until("a sid", lambda: any(recording.sid for recording in app.recordings.all()))
    await robot.until("an answer to query", lambda: app.recordings.all()[0].queries > 0)
    app.window.actions_table.run("dock-activity")
    return iter([page.value for page in PageId])


@pytest.mark.parametrize("size", [(1320, 820), (960, 600)], ids=["large", "small"])
def test_everything_that_can_be_operated_has_a_name_and_can_be_hit(play: Play, size: tuple[int, int]) -> None:
    async def script(app: App, robot: Robot) -> None:
        wrong: list[str] = []
        for page in await every_state(app, robot):
            app.window.actions_table.run(f"page-{page}")
            await robot.settle(0.05)
            seen = list(parts(app.window))
            assert len(seen) > 15, page
            wrong += [f"{page}: no objectName: {where(w)}" for w in seen if not w.objectName()]
            wrong += [f"{page}: says nothing: {where(w)}" for w in seen if not told(w).strip()]
            wrong += [
                f"{page}: too small: {where(w)} {w.width()}×{w.height()}"
                for w in seen
                if isinstance(w, QAbstractButton | QComboBox | QLineEdit) and min(w.width(), w.height()) < LEAST
            ]
            twice = Counter(w.objectName() for w in seen)
            wrong += [f"{page}: {name!r} {count} times" for name, count in twice.items() if count > 1]
        assert "\n".join(sorted(set(wrong))) == ""

    play(script, size=size)


def test_tab_reaches_everything_and_is_never_trapped(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        for page in await every_state(app, robot):
            app.window.actions_table.run(f"page-{page}")
            await robot.settle(0.05)
            wanted = {w for w in parts(app.window) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus and not grouped(w)}
            reached: set[QWidget] = set()
            for _ in range(3 * len(wanted) + 30):
                focused = QApplication.focusWidget()
                if focused is not None:
                    reached.add(focused)
                robot.key(Qt.Key.Key_Tab)
                await robot.settle(0)
            missed = sorted(where(w) for w in wanted - reached)
            assert missed == [], page

    play(script)


async def whole_studio(app: App, robot: Robot) -> None:
    """The layout page of a running recording with all of it unfolded: looks, stage, list of changes, a region's numbers."""
    await every_state(app, robot)
    app.window.actions_table.run("dock-activity")
    app.window.actions_table.run("page-layout")
    await robot.settle(0.1)
    canvas = robot.ready("layout_canvas")
    for key, held in ((Qt.Key.Key_N, NONE), (Qt.Key.Key_N, NONE), (Qt.Key.Key_L, NONE), (Qt.Key.Key_L, NONE)):
        robot.key(key, held, canvas)
    for name in ("layout_stage_toggle", "layout_stage_first", "layout_look_name"):
        robot.click(name)
    robot.click("layout_look_save_first")
    robot.key(Qt.Key.Key_Return)
    await robot.settle(0.1)
    robot.click("layout_difference_toggle")
    robot.click("layout_leaves-region")
    await robot.settle(0.1)


def nameless(window: QWidget) -> list[str]:
    """What can be operated in a window and has no name for tests or for screen readers."""
    seen = list(parts(window))
    assert seen, window.objectName()
    lines = [f"no objectName: {where(w)}" for w in seen if not w.objectName()]
    return lines + [f"says nothing: {where(w)}" for w in seen if not told(w).strip()]


def test_the_whole_studio_has_names_and_is_reached_by_tab(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await whole_studio(app, robot)
        wrong = nameless(app.window)
        page = app.window.page(PageId.LAYOUT)
        for leaf in ("canvas", "region"):
            robot.click(f"layout_leaves-{leaf}")
            await robot.settle(0.05)
            wrong += nameless(app.window)
            wanted = {w for w in parts(page) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus and not grouped(w)}
            assert {
                "layout_looks",
                "layout_looks_slider",
                "layout_preset_2",
                "layout_stage_timeline",
                "layout_stage_uid",
                "layout_regions",
            } <= {w.objectName() for w in wanted}
            reached: set[QWidget] = set()
            for _ in range(2 * len(wanted) + 60):
                focused = QApplication.focusWidget()
                if focused is not None:
                    reached.add(focused)
                robot.key(Qt.Key.Key_Tab)
                await robot.settle(0)
            assert sorted(where(w) for w in wanted - reached) == [], leaf
        assert "\n".join(sorted(set(wrong))) == ""

    play(script)


def test_the_studio_s_dialogs_and_menus_have_names(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await whole_studio(app, robot)
        canvas, wrong, seen = robot.ready("layout_canvas"), [], set()

        def opened() -> QWidget:
            over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            assert over is not None
            return over

        def grid() -> None:
            robot.key(Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier, canvas)

        def recordings() -> None:
            robot.click("layout_copy_json")
            menu = opened()
            assert isinstance(menu, QMenu)
            menu.setActiveAction(next(each for each in menu.actions() if each.objectName() == "layout_take"))
            robot.key(Qt.Key.Key_Return, NONE, menu)

        def lines() -> None:
            robot.click("layout_view_options")
            menu = opened()
            assert isinstance(menu, QMenu)
            inner = menu.findChild(QMenu, "layout_menu_grid_lines")
            assert inner is not None
            menu.setActiveAction(inner.menuAction())
            robot.key(Qt.Key.Key_Right, NONE, menu)
            inner.setActiveAction(inner.actions()[-1])
            robot.key(Qt.Key.Key_Return, NONE, inner)

        menus = ("layout_arrange", "layout_view_options", "layout_copy_json", "layout_looks_more", "layout_stage_people")
        shows: list[Callable[[], object]] = [grid, recordings, lines, *(partial(robot.click, name) for name in menus)]
        for show in shows:
            show()
            await robot.settle(0.05)
            over = opened()
            seen.add(over.objectName())
            wrong += [f"no objectName: {type(over).__name__}"] if not over.objectName() else []
            if isinstance(over, QMenu):
                wrong += [f"{over.objectName()}: an entry without words" for a in over.actions() if not a.isSeparator() and not a.text()]
            else:
                wrong += [f"{over.objectName()}: no title"] if not over.windowTitle() else []
                wrong += [f"{over.objectName()}: {line}" for line in nameless(over)]
            over.close()
            app.window.activateWindow()
            await robot.settle(0.02)
        assert "\n".join(sorted(set(wrong))) == ""
        assert len(seen) == 8

    play(script)


def grouped(widget: QWidget) -> bool:
    """Whether it is one of several choices, which are one stop for Tab and are walked by arrows."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive() and widget.isCheckable()


def test_focus_can_be_seen_wherever_it_is(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        unseen: list[str] = []
        looked = 0
        for page in await every_state(app, robot):
            app.window.actions_table.run(f"page-{page}")
            await robot.settle(0.05)
            for widget in list(parts(app.window)):
                if not widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QPlainTextEdit):
                    continue
                robot.ready(widget.objectName())
                app.window.setFocus()
                without = picture(app.window, widget)
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                if not widget.hasFocus():
                    continue
                looked += 1
                if picture(app.window, widget) == without:
                    unseen.append(f"{page}: {where(widget)}")
        assert "\n".join(unseen) == ""
        assert looked > 60

    play(script)


def picture(window: QWidget, widget: QWidget) -> QImage:
    """The widget and a few pixels around it."""
    box = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft())).adjusted(-4, -4, 4, 4)
    return window.grab(box).toImage()
