"""The layout studio in pictures: a layout on stage, a look tried on, every change named, a mended body, seventeen regions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cloudrec_gui.app.robot import LEFT, NO_MODIFIER, Robot
from cloudrec_gui.layout.arrange import added
from cloudrec_gui.layout.document import CUSTOM, FIT, Layout, Region
from cloudrec_gui.layout.geometry import CANVAS, Rect, bounds
from cloudrec_gui.layout.stage.cast import Act, Cast, Happening, Person
from cloudrec_gui.layout.tidy import cells, grid_filled
from cloudrec_gui.ui.layout_editor.side import CANVAS as CANVAS_LEAF
from cloudrec_gui.ui.layout_editor.side import JSON, REGION
from cloudrec_gui.ui.pages.layout import LayoutPage

INTERVIEW: Final = Layout(
    CUSTOM,
    (
        Region(Rect.of(0.012, 0.02, 0.68, 0.96), "1001"),
        Region(Rect.of(0.704, 0.02, 0.284, 0.47), "1002", render_mode=FIT),
        Region(Rect.of(0.704, 0.51, 0.284, 0.47)),
    ),
    background_color="#202020",
)
"""One who asks, one who answers, and whoever comes next."""
PEOPLE: Final = Cast(
    (Person("1001", name="host"), Person("1002", source=(720, 1280), name="guest"), Person("1003")),
    (
        Happening(0, "1001", Act.JOIN),
        Happening(9_000, "1002", Act.JOIN),
        Happening(23_000, "1002", Act.MUTE),
        Happening(26_500, "1002", Act.UNMUTE),
        Happening(21_000, "1003", Act.JOIN),
    ),
    40_000,
)
MISSPELT: Final = """{"clientRequest": {"transcodingConfig": {"mixedVideoLayout": 3, "backgroudColor": "#1D3B2F",
 "layoutConfig": [{"uid": "1001", "x_axis": 0, "y_axis": 0, "width": "50%", "height": 1, "rendermode": 1},
                  {"uid": 1002, "x_axis": 0.5, "y_axis": 0, "width": 0.5, "height": 1}]}}}"""


class StudioTour:
    """``take`` keeps a picture under a name. The page shows a running recording with a preset when it begins."""

    def __init__(self, page: LayoutPage, robot: Robot, take: Callable[[str], Awaitable[None]]) -> None:
        self._page, self._robot, self._take = page, robot, take
        self._controller = page.editor.controller

    async def play(self) -> None:
        """Everything; the draft is the interview when it ends."""
        await self._on_stage()
        await self._looks()
        await self._differences()
        await self._offer()
        await self._seventeen()

    async def _on_stage(self) -> None:
        robot, controller, canvas = self._robot, self._controller, self._page.canvas
        controller.replace_layout(INTERVIEW, "Interview")
        controller.stage.set_cast(PEOPLE)
        controller.stage.set_on(True)
        controller.stage.set_time(29_000)
        await robot.settle(0.3)
        start = canvas.screen_rect(1).toRect().center()
        robot.click_at(canvas, start)
        robot.click(f"layout_leaves-{REGION}")
        QTest.mousePress(canvas, LEFT, NO_MODIFIER, start)
        for step in (4, 5, 3, 1):
            QTest.mouseMove(canvas, start + QPoint(step, step // 2))
            await robot.settle()
        await self._take("studio-stage")
        QTest.mouseMove(canvas, start)
        QTest.mouseRelease(canvas, LEFT, NO_MODIFIER, start)
        controller.stage.set_time(24_500)
        await self._take("studio-last-frame")

    async def _looks(self) -> None:
        robot = self._robot
        robot.click("layout_look_name")
        self._page.editor.looks.wardrobe.save("Interview")
        await robot.settle(0.2)
        robot.click("layout_share_inset")
        await self._take("studio-trying-on")
        robot.key(Qt.Key.Key_Escape, widget=self._page.canvas)
        robot.click("layout_look_name")
        await robot.settle(0.2)

    async def _differences(self) -> None:
        robot, controller = self._robot, self._controller
        controller.set_background("")
        robot.click("layout_difference_toggle")
        robot.click("layout_view-both")
        await self._take("studio-differences")
        robot.click("layout_difference_toggle")
        robot.click("layout_view-draft")
        controller.undo_stack.undo()

    async def _offer(self) -> None:
        robot = self._robot
        self._page.editor.handover.offer_text(MISSPELT)
        await self._take("studio-mended-body")
        robot.key(Qt.Key.Key_Escape, widget=self._page.canvas)
        await robot.settle(0.2)

    async def _seventeen(self) -> None:
        robot, controller = self._robot, self._controller
        controller.stage.set_on(False)
        canvas = controller.document.canvas
        middle = {(row, column) for row in (1, 2, 3) for column in (1, 2, 3)}
        around = grid_filled(INTERVIEW, 5, 5, middle, canvas, gap=8)
        grid = cells(CANVAS, 5, 5, canvas, 8)
        controller.replace_layout(added(around, Region(bounds([grid[6], grid[18]]), "1003")), "Many")
        robot.click("layout_side_wide")
        controller.select(range(5, 9))
        await self._take("studio-seventeen")
        robot.click("layout_side_wide")
        robot.click(f"layout_leaves-{CANVAS_LEAF}")
        await self._take("studio-background")
        robot.click(f"layout_leaves-{JSON}")
        await self._take("layout-json")
        robot.click(f"layout_leaves-{REGION}")
        controller.replace_layout(INTERVIEW, "Interview")
        await robot.settle(0.2)
