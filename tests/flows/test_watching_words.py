"""The live monitor for people who read Chinese, and for those who do not see it: menus, drawers and panels open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.ui.pages.base import PageId
from tests.flows import walk
from tests.flows.conftest import Play
from tests.flows.test_accessibility import parts, told, where
from tests.flows.test_language import left_in_chinese, left_in_english, listed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    """A translator belongs to the application and would outlive the window."""
    locale = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


EXAMPLES = re.compile(r"filter-example-|predictedName")
"""What is typed and what files are called, in any language."""


async def menus(robot: Robot) -> None:
    """What is filled anew whenever it opens."""
    for name in ("recordings-filter-help", "recordings-views"):
        robot.click(name)
        await robot.settle(0.02)
        over = QApplication.activePopupWidget()
        if over is not None:
            over.close()


async def opened(app: App, robot: Robot) -> None:
    """A ladder, the form of adoption, many selected with a question open, a timeline, filter help, the menu of views, a backup's form."""
    await walk.running(app, robot, 2)
    await walk.doubtful(app, robot)
    app.window.show_page(PageId.RECOVERY)
    await robot.settle(0.05)
    app.window.show_page(PageId.RECORDINGS)
    robot.click("detail-tabs-timeline")
    await menus(robot)
    await walk.select_all(app, robot)
    robot.click("bulk-stop")
    await robot.settle(0.05)


def test_everything_that_is_open_follows_the_language_and_back(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await opened(app, robot)
        app.window.actions_table.run("lang-zh")
        await menus(robot)
        english = {each for each in left_in_english(app.window) if "walk-" not in each[2] and not EXAMPLES.search(each[0])}
        assert not english, listed(english)
        app.window.actions_table.run("lang-en")
        await menus(robot)
        chinese = left_in_chinese(app.window)
        assert not chinese, listed(chinese)

    play(script, language="en")


def test_everything_that_is_open_has_a_name_of_its_own(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await opened(app, robot)
        wrong: list[str] = []
        for page, opener in ((PageId.RECORDINGS, ""), (PageId.RECOVERY, ""), (PageId.RECOVERY, "recover-adopt")):
            app.window.show_page(page)
            await robot.settle(0.05)
            if opener:
                robot.click(opener)
            seen: list[QWidget] = list(parts(app.window))
            assert len(seen) > 15
            wrong += [f"no objectName: {where(each)}" for each in seen if not each.objectName()]
            wrong += [f"says nothing: {where(each)}" for each in seen if not told(each).strip()]
            wrong += [f"{name!r} {n} times" for name, n in Counter(each.objectName() for each in seen).items() if n > 1]
        assert "\n".join(sorted(set(wrong))) == ""

    play(script)
