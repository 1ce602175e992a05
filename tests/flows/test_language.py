"""The language is switched while the window works: everything it says follows, nothing is cut, and back again."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.services.preflight import CNAME
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.traffic import TrafficPage
from cloudrec_gui.ui.widgets import ElidedLabel
from tests.flows.conftest import Play

CHINESE = re.compile(r"[\u4e00-\u9fff]")
WORD = re.compile(r"[A-Za-z]{3,}")
API_NAMES = {"acquire", "start", "query", "stop", "updateLayout", "mix", "uid", "sid", "cname", "appId", "resourceId", "X-Request-Id"}
PRODUCT_WORDS = {
    "App ID",
    "Resource ID",
    "Token",
    "STS Token",
    "HLS",
    "HLS + MP4",
    "rtmp://…",
    "Bucket",
    "Access Key",
    "Secret Key",
    "JSON",
    "kbps",
    "kms",
    "aes256",
    "200 OK",
    "English",
}
DATA = re.compile(
    r"""[0-9a-f]{32}.*            # identifiers of the sandbox
      | [A-Za-z0-9_-]{60,}        # a resource id
      | (POST|GET)\s.*            # a route
      | https?://.*               # an address
      | .*_?language-room.*       # the channel's name and its files
      | [0-9]+\ (fps|·\ [A-Z0-9-]+)
      | [0-9]+\ ms
      | sandbox-.* | 127\.0\.0\.1.*
      | class\ /\ 42 | my-recordings""",
    re.VERBOSE | re.DOTALL,
)
QTS_OWN = {"ScrollLeftButton", "ScrollRightButton"}
"""Parts inside Qt's widgets, which take their words from the language they were made in."""
SIZES = ((1320, 820), (960, 600))

Said = tuple[str, str, str]
"""Where: class and name of the widget; how: the property; what."""


def said(window: QWidget) -> Iterator[Said]:
    """Everything the window says to eyes and to assistive technology, except what people have typed and what goes over the wire."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.objectName().startswith("qt_") or widget.objectName() in QTS_OWN:
            continue
        place = f"{type(widget).__name__} {widget.objectName()}"
        for how in ("toolTip", "statusTip", "accessibleName", "accessibleDescription", "windowTitle"):
            yield place, how, getattr(widget, how)()
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield place, "text", widget.text()
        if isinstance(widget, (QLineEdit, QPlainTextEdit)):
            yield place, "placeholderText", widget.placeholderText()
        if isinstance(widget, (QGroupBox, QMenu)):
            yield place, "title", widget.title()
        if isinstance(widget, QComboBox):
            for index in range(widget.count()):
                yield place, "item", widget.itemText(index)
        if isinstance(widget, QTabBar):
            for index in range(widget.count()):
                yield place, "tab", widget.tabText(index)
        if isinstance(widget, QTableView):
            for text in cells(widget.model()):
                yield place, "cell", text
        for action in widget.actions():
            yield f"action {action.objectName()}", "text", action.text()
            yield f"action {action.objectName()}", "toolTip", action.toolTip()


def cells(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    for column in range(model.columnCount(QModelIndex())):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(QModelIndex())):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(index.data(role) or "")


def plain(text: str) -> str:
    return re.sub(r"<[^>]*>", "", text).strip()


def left_in_english(window: QWidget) -> set[Said]:
    """What is said without one Chinese character, although it holds a word that is neither a name of the API nor data."""
    found = set()
    for place, how, text in said(window):
        words = plain(text)
        if CHINESE.search(words) or not WORD.search(words) or words in API_NAMES | PRODUCT_WORDS or DATA.fullmatch(words):
            continue
        found.add((place, how, words))
    return found


def left_in_chinese(window: QWidget) -> set[Said]:
    return {(place, how, plain(text)) for place, how, text in said(window) if CHINESE.search(text) and "简体中文" not in text}


def cut(window: QWidget) -> list[str]:
    """Buttons and one-line labels that are narrower than their words."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel):
            continue
        one_line = isinstance(widget, QPushButton) or (isinstance(widget, QLabel) and not widget.wordWrap())
        if one_line and widget.text() and widget.width() < widget.sizeHint().width():  # type: ignore[attr-defined]
            found.append(f"{widget.objectName()}: {widget.text()} has {widget.width()} of {widget.sizeHint().width()}")  # type: ignore[attr-defined]
    return found


def listed(found: Iterable[object]) -> str:
    return "\n".join(str(one) for one in sorted(found, key=str))


async def speak(app: App, robot: Robot, command: str) -> None:
    app.window.actions_table.run(command)
    await robot.settle(0.05)


async def on_every_page(app: App, robot: Robot, look: Callable[[PageId], Awaitable[None] | None]) -> None:
    for page in PageId:
        app.window.show_page(page)
        await robot.settle(0.05)
        look(page)


async def busy_window(app: App, robot: Robot) -> None:
    """Every page built, in English, with a recording, its traffic, a problem at a field, a notice, and a region in the layout."""
    app.workspace.put(CNAME, "language-room")
    app.workbench.start()
    await robot.until("a file", lambda: bool(app.recordings.all() and app.recordings.all()[0].files))
    app.workbench.start()
    await robot.until("the refusal of a second start", lambda: bool(app.window.page(PageId.SETUP).notices.notices()))
    app.workspace.put(CNAME, " language-room")
    for page in PageId:
        app.window.show_page(page)
        await robot.settle(0.05)
    traffic = app.window.page(PageId.TRAFFIC)
    assert isinstance(traffic, TrafficPage)
    traffic.select(1)
    app.window.actions_table.run("dock-activity")
    await robot.settle(0.05)


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    """A translator belongs to the application and would outlive the window."""
    locale = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


def test_a_switch_leaves_no_english_on_a_busy_window_and_a_switch_back_no_chinese(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        english: set[Said] = set()
        chinese: set[Said] = set()
        await busy_window(app, robot)
        await speak(app, robot, "lang-zh")
        await on_every_page(app, robot, lambda page: english.update(left_in_english(app.window)))
        assert not english, listed(english)
        await speak(app, robot, "lang-en")
        await on_every_page(app, robot, lambda page: chinese.update(left_in_chinese(app.window)))
        assert not chinese, listed(chinese)

    play(script, language="en")


def test_a_switch_leaves_no_english_on_an_empty_window(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        found: set[Said] = set()
        app.workspace.put(CNAME, "language-room")
        for page in PageId:
            app.window.show_page(page)
        await speak(app, robot, "lang-zh")
        await on_every_page(app, robot, lambda page: found.update(left_in_english(app.window)))
        assert not found, listed(found)

    play(script, language="en")


async def unfolded_studio(app: App, robot: Robot) -> None:
    """The layout page with looks, stage, list of changes, an offer, something tried on before, and every menu built once."""
    app.window.show_page(PageId.LAYOUT)
    await robot.settle(0.1)
    canvas = robot.ready("layout_canvas")
    for _ in range(2):
        robot.key(Qt.Key.Key_N, widget=canvas)
    for name in ("layout_stage_toggle", "layout_stage_first", "layout_look_name", "layout_look_save_first"):
        robot.click(name)
    robot.key(Qt.Key.Key_Return)
    await robot.settle(0.1)
    for name in ("layout_difference_toggle", "layout_leaves-canvas", "layout_add_user_picture", "layout_leaves-region"):
        robot.click(name)
    for name in ("layout_arrange", "layout_view_options", "layout_looks_more"):
        robot.click(name)
        await robot.settle(0.02)
        popup = QApplication.activePopupWidget()
        assert popup is not None, name
        popup.close()
    QApplication.clipboard().setText('{"backgroudColor": "#112233", "layoutConfig": [{"x": 0, "y": 0, "w": 640, "h": 720}]}')
    robot.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, canvas)
    QApplication.clipboard().clear()
    await robot.settle(0.1)


STUDIO_DATA = re.compile(r"Look 1.*|backgroudColor.*|[0-9]+ .*", re.DOTALL)
"""What was named in the other language, and what is pasted."""


def test_the_whole_studio_follows_the_language(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await busy_window(app, robot)
        await unfolded_studio(app, robot)
        await speak(app, robot, "lang-zh")
        await robot.settle(0.1)
        english = {each for each in left_in_english(app.window) if not STUDIO_DATA.fullmatch(each[2])}
        assert not english, listed(english)
        await speak(app, robot, "lang-en")
        await robot.settle(0.1)
        chinese = left_in_chinese(app.window)
        assert not chinese, listed(chinese)

    play(script, language="en")


@pytest.mark.parametrize("size", SIZES)
def test_no_chinese_word_is_cut(play: Play, size: tuple[int, int]) -> None:
    async def script(app: App, robot: Robot) -> None:
        found: list[str] = []
        await busy_window(app, robot)
        app.window.resize(*size)
        await on_every_page(app, robot, lambda page: found.extend(f"{page.value}: {line}" for line in cut(app.window)))
        assert not found, listed(found)

    play(script, language="zh_CN", size=size)


def test_the_choice_of_language_is_remembered(play: Play, tmp_path: Path) -> None:
    async def choose(app: App, robot: Robot) -> None:
        await speak(app, robot, "lang-zh")
        assert app.window.windowTitle().startswith("云端录制")

    async def look(app: App, robot: Robot) -> None:
        assert app.window.windowTitle().startswith("云端录制")
        assert app.window.actions_table["lang-zh"].isChecked()

    play(choose, language=None)
    play(look, language=None)
