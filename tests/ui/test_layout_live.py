"""Draft and live: the list of changes, carrying over one by one, following, and the question before somebody vanishes."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.layout.document import CUSTOM, Document, Layout, Region
from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui.pages.layout import LayoutPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CANVAS = (1280, 720)
LEFT = Qt.MouseButton.LeftButton
LEFT_HALF = Rect.from_pixels(0, 0, 640, 720, CANVAS)
RIGHT_TOP = Rect.from_pixels(640, 0, 640, 360, CANVAS)


def recording(live: dict[str, Any], key: str = "r1") -> Recording:
    ids = (RecordingKey(key), ProfileId("sandbox"), AppId("0" * 32), Mode.MIX, Cname("room"), Uid("900001"), 0.0)
    return Recording(*ids, state=State.RECORDING, live_layout=live, canvas=CANVAS)


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.layout = Layout(CUSTOM, (Region(LEFT_HALF, "1001"), Region(RIGHT_TOP, "1002")))
        self.document = Document(self.layout, CANVAS)
        self.page = LayoutPage(self.document)
        qtbot.addWidget(self.page)
        self.page.resize(1236, 737)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.sent: list[Any] = []
        self.followed: list[Any] = []
        self.page.apply_requested.connect(self.sent.append)
        self.page.follow_offered.connect(self.followed.append)
        self.page.set_live(recording(to_wire(self.layout) | {"backgroundColor": "#202020", "backgroundImage": "https://a.example/p.jpg"}))

    def click(self, name: str) -> None:
        found = self.page.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton), name
        assert found.isVisible(), name
        QTest.mouseClick(found, LEFT)

    def set(self, *regions: Region) -> None:
        self.page.editor.controller.replace_layout(Layout(CUSTOM, regions), "Test")
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.page.editor._follow.isActive())

    def rows(self) -> tuple[str, ...]:
        found = self.page.editor.applying._list
        return found.shown() if found is not None else ()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_each_change_and_each_reset_is_named(desk: Desk) -> None:
    desk.set(Region(LEFT_HALF, "1001", alpha=0.5), Region(Rect.from_pixels(640, 360, 320, 180, CANVAS), "1002", render_mode=1))
    desk.click("layout_difference_toggle")
    assert desk.rows() == (
        "backgroundColor #202020 → #000000 because the draft leaves it out",
        "backgroundImage https://a.example/p.jpg → nothing because the draft leaves it out",
        "Region 1 (uid 1001) opacity 1 → 0.5",
        "Region 2 (uid 1002) moves from 640, 0 to 640, 360 px, becomes 320 × 180 px, is fitted instead of cropped",
    )


def test_added_and_removed_regions_are_named(desk: Desk) -> None:
    desk.set(Region(LEFT_HALF, "1001"), Region(RIGHT_TOP, "5"), Region(Rect.from_pixels(640, 360, 640, 360, CANVAS)))
    desk.click("layout_difference_toggle")
    assert desk.rows()[2:] == ("Region 2 (uid 5) was for uid 1002", "Region 3 (next to join) is new: 640 × 360 px at 640, 360")
    desk.set(Region(LEFT_HALF, "1001"))
    assert desk.rows()[2:] == ("Live region 2 (uid 1002) goes away",)


def test_one_reset_is_carried_over_and_then_all(desk: Desk) -> None:
    desk.click("layout_difference_toggle")
    desk.click("layout_difference_carry_1")
    assert (desk.document.layout.background_color, desk.document.layout.background_image) == ("", "https://a.example/p.jpg")
    desk.page.undo_stack.undo()
    desk.settle()
    desk.click("layout_difference_carry_all")
    desk.settle()
    assert desk.document.layout.background_color == "#202020"
    assert desk.page.editor.changes() is not None
    assert not desk.page.editor.changes()


def test_a_row_selects_its_region(desk: Desk) -> None:
    desk.set(Region(LEFT_HALF, "1001"), Region(Rect.from_pixels(700, 0, 320, 180, CANVAS), "1002"))
    desk.click("layout_difference_toggle")
    desk.click("layout_difference_region_2")
    assert desk.page.editor.controller.selection == (1,)
    desk.page.editor.controller.select([])
    row = desk.page.findChild(QWidget, "layout_difference_text_2")
    assert isinstance(row, QWidget)
    QTest.mouseClick(row, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    assert desk.page.editor.controller.selection == (1,)


def test_following_is_off_until_it_is_asked_for_and_offers_each_draft_once(desk: Desk) -> None:
    desk.set(Region(LEFT_HALF, "1001"), Region(RIGHT_TOP, "7"))
    assert desk.followed == []
    desk.click("layout_follow")
    desk.settle()
    desk.page.editor.refresh()
    assert desk.followed == [to_wire(desk.document.layout)]
    assert desk.page.editor.foot.summary.text().startswith("The recording follows")
    desk.set(Region(LEFT_HALF, "1001"), Region(RIGHT_TOP, "8"))
    assert [wire["layoutConfig"][1]["uid"] for wire in desk.followed] == ["7", "8"]
    desk.click("layout_follow")
    desk.set(Region(LEFT_HALF, "1001"), Region(RIGHT_TOP, "9"))
    assert len(desk.followed) == 2


def test_an_invalid_draft_is_not_followed(desk: Desk) -> None:
    desk.click("layout_follow")
    desk.settle()
    before = len(desk.followed)
    desk.set(Region(LEFT_HALF, "1001"), Region(RIGHT_TOP, "1001"))
    assert len(desk.followed) == before
    assert desk.page.editor.foot.summary.text().startswith("Following waits")


def test_following_ends_with_the_recording_and_with_another(desk: Desk) -> None:
    live = to_wire(desk.layout)
    desk.click("layout_follow")
    desk.page.set_live(recording(live | {"backgroundColor": "#111111"}))
    states = [desk.page.editor.applying.following]
    desk.page.set_live(recording(live, "r2"))
    states.append(desk.page.editor.applying.following)
    desk.click("layout_follow")
    states.append(desk.page.editor.applying.following)
    desk.page.set_live(None)
    states.append(desk.page.editor.applying.following)
    assert states == [True, False, True, False]


def test_a_drag_is_followed_before_the_hand_lets_go(desk: Desk) -> None:
    desk.set(Region(Rect.from_pixels(100, 100, 320, 180, CANVAS), "1001"))
    desk.click("layout_follow")
    desk.settle()
    before = len(desk.followed)
    canvas, controller = desk.page.canvas, desk.page.editor.controller
    start = canvas.view.rect(Rect.from_pixels(220, 150, 40, 40, CANVAS)).center().toPoint()
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(canvas, start + QPoint(20, 10))
    QTest.mouseMove(canvas, start + QPoint(60, 40))
    assert controller.gesturing
    desk.settle()
    assert len(desk.followed) > before
    assert desk.followed[-1] == to_wire(controller.preview) != to_wire(desk.document.layout)
    QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(60, 40))


def test_covering_the_only_speaker_asks_once(desk: Desk) -> None:
    desk.set(Region(LEFT_HALF, "1001", alpha=0.0))
    desk.click("layout_apply")
    assert desk.sent == []
    assert [n.title for n in desk.page.notices.notices()] == ["Nobody would be seen any more"]
    assert "1001, 1002" in desk.page.notices.notices()[0].text
    desk.click("notice-action-0")
    assert desk.sent == [to_wire(desk.document.layout)]
    assert not desk.page.notices.notices()


def test_back_leaves_everything_as_it_was_and_asks_again(desk: Desk) -> None:
    desk.set(Region(LEFT_HALF, "1001", alpha=0.0))
    desk.click("layout_apply")
    desk.click("notice-action-1")
    assert not desk.page.notices.notices()
    desk.click("layout_apply")
    assert desk.sent == []
    assert len(desk.page.notices.notices()) == 1


def test_nobody_vanishes_by_being_followed(desk: Desk) -> None:
    desk.click("layout_follow")
    desk.settle()
    before = len(desk.followed)
    desk.set(Region(LEFT_HALF, "1001", alpha=0.0))
    assert len(desk.followed) == before


def test_after_a_failure_the_draft_stays_and_live_is_one_step_away(desk: Desk) -> None:
    draft = Layout(CUSTOM, (Region(LEFT_HALF, "1001"),))
    desk.set(*draft.regions)
    desk.page.set_apply_state("failed", "code 201")
    assert desk.document.layout == draft
    steps = desk.page.undo_stack.count()
    desk.click("notice-action-0")
    assert desk.document.layout.background_color == "#202020"
    assert desk.page.undo_stack.count() == steps + 1
    desk.page.undo_stack.undo()
    assert desk.document.layout == draft


def test_the_stage_says_who_is_there_to_be_hidden(desk: Desk) -> None:
    stage = desk.page.editor.controller.stage
    draft = (Region(LEFT_HALF, "1003"), Region(RIGHT_TOP, "1004"))
    desk.set(*draft)
    desk.click("layout_apply")
    assert len(desk.sent) == 1, "others are named, and nobody knows that they are not there"
    stage.put_on(2, ("1001", "1002"))
    desk.page.editor.controller.change(Layout(CUSTOM, draft, background_color="#112233"), "Test")
    desk.settle()
    desk.click("layout_apply")
    assert len(desk.sent) == 1
    desk.click("notice-action-0")
    assert len(desk.sent) == 2


def test_the_users_that_the_recording_names_are_offered(desk: Desk) -> None:
    stage = desk.page.editor.controller.stage
    assert stage.recording_uids == ("1001", "1002")
    desk.page.set_live(None)
    assert not stage.recording_uids
