"""The first picture costs next to nothing, and everything in it stays where it was when the real window takes its place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.ui import blank, theme
from cloudrec_gui.ui.main_window import DEFAULT_SIZE, MainWindow
from cloudrec_gui.ui.pages.base import Page, PageId

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says it at every show

FIRST = """
import builtins, json, sys, tempfile
from pathlib import Path

from cloudrec_gui.app.lifecycle import make_application, prepare_environment
from cloudrec_gui.app.options import Options

prepare_environment()
application = make_application()

from cloudrec_gui.app.opening import open_blank
from cloudrec_gui.app.paint import wait_for_first_paint

opening = open_blank(Options(data_dir=Path(tempfile.mkdtemp())))
opening.window.show()
wait_for_first_paint(opening.window)

import PySide6.QtCore, PySide6.QtWidgets

found = {
    "modules": sorted(sys.modules),
    "core": sorted(vars(PySide6.QtCore)),
    "widgets": sorted(vars(PySide6.QtWidgets)),
    "import": builtins.__import__.__name__,
    "wrapper": builtins.__feature_import__.__name__,
}
from PySide6.QtCore import Qt

found["later"] = sorted(vars(PySide6.QtCore))
sys.stdout.write(json.dumps(found) + "\\n")
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is loaded when the first picture has been painted."""
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(tmp_path_factory.mktemp("first")))
    child = subprocess.run([sys.executable, "-c", FIRST], env=env, capture_output=True, text=True, timeout=60, check=False)
    assert child.returncode == 0, child.stderr
    found: dict[str, Any] = json.loads(child.stdout.splitlines()[-1])
    return found


def test_the_enumerations_of_qt_are_not_made_for_the_first_picture(first: dict[str, Any]) -> None:
    """Naming ``Qt`` or ``QStyle``, or calling what could take one of their enumerations, costs more than the picture itself."""
    assert "Qt" in first["later"], "this test looks in the wrong place"
    assert "Qt" not in first["core"]
    assert "QStyle" not in first["widgets"]


def test_nothing_but_the_blank_window_is_loaded_for_the_first_picture(first: dict[str, Any]) -> None:
    ours = {name for name in first["modules"] if name.startswith("cloudrec_gui.")}
    assert "cloudrec_gui.ui.blank" in ours
    assert not {name for name in ours if name.startswith(("cloudrec_gui.api", "cloudrec_gui.layout", "cloudrec_gui.ui.widgets"))}
    assert "cloudrec_gui.ui.theme" not in ours
    assert len(ours) <= 24, sorted(ours)


def test_imports_are_not_searched(first: dict[str, Any]) -> None:
    """The binding's outer wrapper of ``import`` reads the source of every module that is imported."""
    assert first["wrapper"] == "__feature_import__", "this test looks for something that is no longer there"
    assert first["import"] != first["wrapper"]


# ------------------------------------------------------------------------------------------------ from blank to real


class Memory:
    def __init__(self, **values: object) -> None:
        self.values: dict[str, Any] = dict(values)

    def get(self, key: str, default: Any) -> Any:
        return self.values.get(key, default)

    def set(self, key: str, value: object) -> None:
        self.values[key] = value


class Empty(Page):
    page_id = PageId.SETUP

    def retranslate(self) -> None:
        """Nothing is written here."""


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(Memory(), look="light")
    qtbot.addWidget(made, before_close_func=MainWindow.allow_close)
    made.show()
    return made


def furnish(window: MainWindow) -> None:
    window.furnish(dict.fromkeys(PageId, Empty), SystemClock())
    window.show_page(PageId.SETUP)


def test_a_new_window_has_a_face_at_once(window: MainWindow) -> None:
    image = window.grab().toImage()
    assert (image.width(), image.height()) == DEFAULT_SIZE
    middle = image.pixelColor(700, 400).name().upper()
    rail = image.pixelColor(20, 400).name().upper()
    foot = image.pixelColor(700, image.height() - 1).name().upper()
    assert (middle, rail, foot) == (theme.LIGHT.window, theme.LIGHT.surface, theme.LIGHT.sandbox)


def test_a_live_profile_has_no_sandbox_strip_from_the_first_picture_on(qtbot: QtBot) -> None:
    made = MainWindow(Memory(), look="light", sandbox=False)
    qtbot.addWidget(made, before_close_func=MainWindow.allow_close)
    made.show()
    image = made.grab().toImage()
    assert image.pixelColor(700, image.height() - 1).name().upper() != theme.LIGHT.sandbox


def test_the_bars_of_the_blank_face_are_where_the_real_ones_come(qtbot: QtBot, window: MainWindow) -> None:
    furnish(window)
    window.set_live(False)
    qtbot.waitUntil(lambda: window.head.mapTo(window, QPoint(0, 0)).y() > 0)

    def top_left(part: Any) -> tuple[int, int]:
        point = part.mapTo(window, QPoint(0, 0))
        return point.x(), point.y()

    assert window.rail.width() == blank.RAIL
    assert window.head.height() == blank.HEAD
    assert abs(top_left(window.head)[1] - blank.MENU) <= 1
    assert top_left(window.head)[0] == blank.RAIL
    assert top_left(window.status)[1] == window.height() - blank.STATUS - blank.STRIP
    assert top_left(window.status.strip) == (0, window.height() - blank.STRIP)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_first_picture_has_the_remembered_look(qtbot: QtBot, look: str) -> None:
    assert blank.look_at_start(look) is (theme.DARK if look == "dark" else theme.LIGHT)


@pytest.mark.parametrize(("ground", "look"), [("#202020", theme.DARK), ("#F0F0F0", theme.LIGHT)])
def test_the_first_picture_follows_the_system_s_palette(qapp: QApplication, ground: str, look: theme.Tokens) -> None:
    before = QPalette(qapp.palette())
    other = QPalette(before)
    other.setColor(QPalette.ColorRole.Window, QColor(ground))
    qapp.setPalette(other)
    try:
        assert blank.look_at_start("system") is look
    finally:
        qapp.setPalette(before)


def test_a_size_that_is_asked_for_wins_over_the_remembered_one(qtbot: QtBot) -> None:
    memory = Memory()
    other = MainWindow(memory, look="light")
    qtbot.addWidget(other, before_close_func=MainWindow.allow_close)
    other.resize(760, 560)  # fits the offscreen platform's screen
    furnish(other)
    other.remember()
    again = MainWindow(memory, look="light")
    asked = MainWindow(memory, (980, 620), look="light")
    for made in (again, asked):
        qtbot.addWidget(made, before_close_func=MainWindow.allow_close)
    assert (again.width(), again.height()) == (760, 560)
    assert (asked.width(), asked.height()) == (980, 620)


def test_a_remembered_place_that_is_nonsense_is_ignored(qtbot: QtBot) -> None:
    for nonsense in ("not base64!", "AAAA", 7, None, ["x"]):
        made = MainWindow(Memory(**{"window.geometry": nonsense}), look="light")
        qtbot.addWidget(made, before_close_func=MainWindow.allow_close)
        assert (made.width(), made.height()) == DEFAULT_SIZE


def test_the_settings_file_of_a_stranger_does_not_stop_the_first_picture(qtbot: QtBot, tmp_path: Path) -> None:
    from cloudrec_gui.app.opening import open_blank
    from cloudrec_gui.app.options import Options

    (tmp_path / "settings.json").write_text('{"version": 1, "profiles": {"current": ["x"]}, "look": "neon", "window.geometry": {}}')
    opening = open_blank(Options(data_dir=tmp_path))
    qtbot.addWidget(opening.window, before_close_func=MainWindow.allow_close)
    opening.window.show()
    assert opening.window.isVisible()
