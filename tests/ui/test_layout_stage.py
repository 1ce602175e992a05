"""The stage by mouse and keys: who is on it, when, and what the canvas then shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, FIT, Document, Layout, Region
from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect
from cloudrec_gui.layout.stage.cast import PORTRAIT, Act, Cast, Happening, Person, Sends, cast_of
from cloudrec_gui.layout.stage.shot import Content
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.ui.layout_editor import scene
from cloudrec_gui.ui.layout_editor.editor import LayoutEditor
from cloudrec_gui.ui.layout_editor.ports import Ports
from cloudrec_gui.ui.layout_editor.stage.timeline import GUTTER, ROW, TOP

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
HALVES = Layout(CUSTOM, (Region(Rect(0, 0, ONE // 2, ONE), "1001"), Region(Rect(ONE // 2, 0, ONE // 2, ONE))))


class Studio:
    """The whole editor with its stage, at a size where everything is in sight."""

    def __init__(self, qtbot: QtBot, layout: Layout = HALVES, settings: SettingsStore | None = None) -> None:
        self.document = Document(layout)
        self.editor = LayoutEditor(self.document, Ports(settings=settings))
        qtbot.addWidget(self.editor)
        self.editor.resize(1236, 740)
        self.editor.show()
        qtbot.waitExposed(self.editor)
        self.controller = self.editor.controller
        self.stage = self.controller.stage
        self.strip = self.editor.stage
        self.line = self.strip.timeline

    def click(self, name: str) -> None:
        found = self.strip.findChild(QPushButton, name)
        assert found is not None
        assert found.isVisible()
        QTest.mouseClick(found, LEFT)

    def point(self, at_ms: int, row: int = 0) -> QPoint:
        return QPoint(round(self.line.x_of(at_ms)), TOP + ROW * row + ROW // 2)

    def drag(self, start: QPoint, end: QPoint) -> None:
        QTest.mousePress(self.line, LEFT, NONE, start)
        for step in range(1, 6):
            at = QPointF(start + (end - start) * step / 5)
            there = QPointF(self.line.mapToGlobal(at.toPoint()))
            QApplication.sendEvent(self.line, QMouseEvent(QEvent.Type.MouseMove, at, there, Qt.MouseButton.NoButton, LEFT, NONE))
        QTest.mouseRelease(self.line, LEFT, NONE, end)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.line, key, held)

    def menu(self) -> QMenu:
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        return popup

    def choose(self, what: str) -> None:
        menu = self.menu()
        action = next(each for each in menu.actions() if each.data() == what)
        assert action.isEnabled()
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def person_menu(self, at_ms: int, row: int = 0) -> None:
        place = self.point(at_ms, row)
        QApplication.sendEvent(self.line, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, self.line.mapToGlobal(place)))

    def contents(self) -> list[str]:
        return [tile.face.picture.content.value if tile.face.picture else "" for tile in scene.tiles(self.controller)]

    def times(self, uid: str) -> list[tuple[int, Act]]:
        return [(each.at_ms, each.what) for each in self.stage.cast.of(uid)]


@pytest.fixture
def studio(qtbot: QtBot) -> Studio:
    return Studio(qtbot)


@pytest.fixture
def played(studio: Studio) -> Studio:
    """Two people; the second is gone from 10 to 20 seconds."""
    cast = Cast(
        (Person("1001"), Person("1002")),
        (
            Happening(0, "1001", Act.JOIN),
            Happening(0, "1002", Act.JOIN),
            Happening(10_000, "1002", Act.LEAVE),
            Happening(20_000, "1002", Act.JOIN),
        ),
    )
    studio.stage.set_cast(cast)
    studio.stage.set_on(True)
    studio.line.setFocus()
    return studio


def test_one_action_puts_four_people_on_an_empty_stage(studio: Studio) -> None:
    assert studio.contents() == ["", ""]
    studio.click("layout_stage_first")
    assert studio.stage.uids == ("1001", "1002", "1003", "1004")
    assert studio.contents() == ["camera", "camera"]
    assert "1003, 1004" in studio.strip.said.text()


def test_the_stage_can_be_left_and_keeps_its_people(played: Studio) -> None:
    played.click("layout_stage_toggle")
    assert played.contents() == ["", ""]
    assert not played.line.isVisible()
    played.click("layout_stage_toggle")
    assert played.contents() == ["camera", "camera"]


def test_dragging_the_playhead_shows_what_is_recorded_then(played: Studio) -> None:
    played.drag(QPoint(played.point(2_000).x(), 4), QPoint(played.point(15_000).x(), 4))
    assert abs(played.stage.time_ms - 15_000) <= 100
    assert played.contents() == ["camera", ""]
    assert scene.tiles(played.controller)[1].face.vacant


def test_the_end_of_a_bar_is_carried_by_the_mouse(played: Studio) -> None:
    played.drag(played.point(10_000, 1), played.point(14_000, 1))
    left = next(at for at, what in played.times("1002") if what is Act.LEAVE)
    assert abs(left - 14_000) <= 100


def test_the_end_of_a_bar_is_not_carried_past_the_next_one(played: Studio) -> None:
    played.drag(played.point(10_000, 1), played.point(30_000, 1))
    assert [what for _, what in played.times("1002")] == [Act.JOIN, Act.LEAVE, Act.JOIN]
    assert played.times("1002")[1][0] < 20_000


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (Qt.Key.Key_Right, NONE, 5_500),
        (Qt.Key.Key_Left, NONE, 4_500),
        (Qt.Key.Key_Right, SHIFT, 10_000),
        (Qt.Key.Key_Left, SHIFT, 0),
        (Qt.Key.Key_Right, CTRL, 10_000),
        (Qt.Key.Key_Left, CTRL, 3_500),
        (Qt.Key.Key_Home, NONE, 0),
        (Qt.Key.Key_End, NONE, 40_000),
    ],
)
def test_keys_move_the_time(played: Studio, key: Qt.Key, held: Qt.KeyboardModifier, expected: int) -> None:
    played.stage.set_time(5_000)
    played.key(key, held)
    assert played.stage.time_ms == expected


def test_keys_choose_a_person_move_what_happened_and_take_it_away(played: Studio) -> None:
    played.stage.set_time(12_000)
    played.key(Qt.Key.Key_Down)
    assert played.line.uid == "1002"
    played.key(Qt.Key.Key_Left, ALT)
    assert played.times("1002")[1] == (9_500, Act.LEAVE)
    played.key(Qt.Key.Key_Delete)
    assert [what for _, what in played.times("1002")] == [Act.JOIN, Act.JOIN]
    assert played.contents() == ["camera", "camera"]


def test_the_menu_adds_what_happens_at_the_playhead(played: Studio) -> None:
    played.person_menu(30_000, 1)
    played.choose(Act.MUTE.value)
    when = next(at for at, what in played.times("1002") if what is Act.MUTE)
    assert when == played.stage.time_ms
    assert abs(when - 30_000) <= 100
    assert played.contents() == ["camera", "frame"]


def test_the_menu_offers_only_what_can_happen(played: Studio) -> None:
    played.person_menu(15_000, 1)
    able = {action.data() for action in played.menu().actions() if action.isEnabled() and action.data() in {act.value for act in Act}}
    played.menu().close()
    assert able == {Act.JOIN.value}


def test_the_menu_changes_what_a_person_sends(played: Studio) -> None:
    played.person_menu(1_000, 0)
    played.choose("source 1")
    person = played.stage.cast.person("1001")
    assert person is not None
    assert person.source == PORTRAIT
    assert "9:16" in scene.tiles(played.controller)[0].face.note


def test_a_person_is_taken_off_the_stage(played: Studio) -> None:
    played.person_menu(1_000, 1)
    played.choose("remove")
    assert played.stage.uids == ("1001",)


def test_a_typed_uid_joins_at_the_playhead(played: Studio) -> None:
    played.stage.set_time(7_000)
    field = played.strip.uid
    QTest.keyClicks(field, "4242")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert played.times("4242") == [(7_000, Act.JOIN)]
    assert field.text() == ""


@pytest.mark.parametrize("wrong", ["0", "abc", "1001"])
def test_what_is_no_new_uid_stays_in_the_field_and_says_why(played: Studio, wrong: str) -> None:
    before = played.stage.cast
    QTest.keyClicks(played.strip.uid, wrong)
    QTest.keyClick(played.strip.uid, Qt.Key.Key_Return)
    assert played.stage.cast == before
    assert played.strip.uid.text() == wrong
    assert played.strip.uid.property("problem") == "error"
    assert played.strip.uid.statusTip()


def test_people_can_be_counted_and_taken_from_layout_or_recording(played: Studio) -> None:
    played.stage.recording_uids = ("31", "32")
    played.click("layout_stage_people")
    played.choose("recording")
    assert list(played.stage.uids) == ["31", "32"]
    played.click("layout_stage_people")
    played.choose("named")
    assert list(played.stage.uids) == ["1001"]


def test_the_other_order_of_layers_can_be_tried(qtbot: QtBot) -> None:
    overlapping = Layout(CUSTOM, (Region(CANVAS, "1"), Region(Rect(ONE // 4, ONE // 4, ONE // 2, ONE // 2), "2")))
    studio = Studio(qtbot, overlapping)
    studio.stage.set_cast(cast_of(["1", "2"]))
    studio.stage.set_on(True)
    middle = studio.editor.canvas.screen_rect(1).topLeft().toPoint() + QPoint(60, 60)
    before = studio.editor.canvas.grab().toImage().pixelColor(middle)
    studio.click("layout_stage_people")
    studio.choose("order")
    assert studio.editor.canvas.grab().toImage().pixelColor(middle) != before


def test_time_runs_while_it_plays_and_stops_at_the_end(played: Studio, qtbot: QtBot) -> None:
    played.stage.set_time(39_900)
    played.key(Qt.Key.Key_Space)
    assert played.strip.playing
    qtbot.waitUntil(lambda: not played.strip.playing)
    assert played.stage.time_ms == 40_000


def test_leaving_the_page_pauses(played: Studio) -> None:
    played.click("layout_stage_play")
    assert played.strip.playing
    played.editor.hide()
    assert not played.strip.playing


def test_nothing_of_the_stage_is_lost_on_close(qtbot: QtBot, tmp_path: Path) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    first = Studio(qtbot, settings=settings)
    cast = Cast((Person("5", Sends.AUDIO, name="Ann"),), (Happening(1_500, "5", Act.JOIN),), 20_000)
    first.stage.set_cast(cast)
    first.stage.set_on(True)
    first.drag(QPoint(first.point(1_000).x(), 4), QPoint(first.point(9_000).x(), 4))
    settings.close()
    again = Studio(qtbot, settings=SettingsStore(tmp_path / "settings.json"))
    assert (again.stage.cast, again.stage.on, again.stage.time_ms) == (cast, True, first.stage.time_ms)


def test_the_same_shot_is_computed_once_and_moving_a_region_keeps_who_is_where(played: Studio) -> None:
    layout, canvas = played.document.layout, played.document.canvas
    shot = played.stage.shot(layout, canvas)
    moved = scene.moved_tiles(played.controller, {1: Rect(ONE // 4, 0, ONE // 2, ONE // 2)})
    played.stage.set_time(1_000)
    assert played.stage.shot(layout, canvas) is shot
    picture = moved[1].face.picture
    assert picture is not None
    assert (picture.content, picture.person) == (Content.CAMERA, 1)


def test_the_loss_follows_the_shape_of_a_region_that_is_being_resized(played: Studio) -> None:
    narrow = scene.moved_tiles(played.controller, {0: Rect(0, 0, ONE // 4, ONE)})[0].face.note
    wide = scene.moved_tiles(played.controller, {0: Rect(0, 0, ONE, ONE)})[0].face.note
    assert "crop loses 75 %" in narrow
    assert wide.endswith("16:9 · crop")


def test_a_loaded_background_picture_is_seen_in_empty_places(qtbot: QtBot) -> None:
    url = "https://pictures.example/ground.jpg"
    studio = Studio(qtbot, Layout(CUSTOM, (Region(CANVAS, "9"),), background_image=url))
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(QColor("#C02010"))
    studio.controller.pictures[url] = red
    studio.controller.layout_changed.emit()
    studio.stage.set_cast(cast_of(["1"]))
    studio.stage.set_on(True)
    middle = studio.editor.canvas.screen_rect(0).center().toPoint()
    assert studio.editor.canvas.grab().toImage().pixelColor(middle) == QColor("#C02010")


def test_a_fitted_picture_lets_the_background_through(qtbot: QtBot) -> None:
    studio = Studio(qtbot, Layout(CUSTOM, (Region(CANVAS, "1", render_mode=FIT),), background_color="#204060"))
    studio.stage.set_cast(Cast((Person("1", source=PORTRAIT),), (Happening(0, "1", Act.JOIN),)))
    studio.stage.set_on(True)
    area = studio.editor.canvas.screen_rect(0)
    beside = QPoint(round(area.right()) - 20, round(area.center().y()))
    assert studio.editor.canvas.grab().toImage().pixelColor(beside) == QColor("#204060")


def test_a_preset_on_stage_shows_as_many_as_are_in_the_channel(qtbot: QtBot) -> None:
    studio = Studio(qtbot, Layout(BEST_FIT))
    studio.stage.put_on(7)
    assert studio.contents() == ["camera"] * 7


def test_rules_learn_the_real_pictures_of_the_cast(played: Studio) -> None:
    played.stage.set_cast(Cast((Person("1001", source=PORTRAIT),), (Happening(0, "1001", Act.JOIN),)))
    assert played.stage.sources == {"1001": PORTRAIT}
    played.stage.set_on(False)
    assert played.stage.sources == {}


def test_every_control_of_the_strip_has_a_name_and_takes_the_focus(played: Studio) -> None:
    controls = [played.strip.toggle, played.strip.play, played.strip.uid, played.strip.people, played.line]
    for control in controls:
        assert control.accessibleName()
        assert control.objectName().startswith("layout_stage")
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert played.line.x_of(0) == GUTTER


def test_escape_puts_a_carried_end_back(played: Studio) -> None:
    before = played.stage.cast
    QTest.mousePress(played.line, LEFT, NONE, played.point(10_000, 1))
    at = QPointF(played.point(14_000, 1))
    there = QPointF(played.line.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(played.line, QMouseEvent(QEvent.Type.MouseMove, at, there, Qt.MouseButton.NoButton, LEFT, NONE))
    assert played.stage.cast != before
    played.key(Qt.Key.Key_Escape)
    assert played.stage.cast == before
    QTest.mouseRelease(played.line, LEFT, NONE, played.point(14_000, 1))
    assert played.stage.cast == before


def test_a_step_by_key_is_announced(played: Studio) -> None:
    heard: list[str] = []
    played.controller.announced.connect(heard.append)
    played.stage.set_time(9_500)
    played.key(Qt.Key.Key_Right)
    assert heard == ["0:10, uid 1001, 1 in the picture, 0 only heard"]


def test_the_menu_key_opens_the_menu_of_the_chosen_person(played: Studio) -> None:
    played.key(Qt.Key.Key_Down)
    place = QPoint(5, 5)
    QApplication.sendEvent(played.line, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, played.line.mapToGlobal(place)))
    played.choose(Act.SHARE.value)
    assert played.times("1002")[1] == (0, Act.SHARE)
    assert played.contents() == ["camera", "screen"]


def test_the_times_stay_in_sight_and_can_be_pressed_when_rows_scroll(studio: Studio) -> None:
    studio.stage.put_on(17)
    studio.line.setFocus()
    ruler = studio.strip.ruler
    QTest.mouseClick(ruler, LEFT, NONE, QPoint(round(studio.line.x_of(20_000)), 8))
    assert abs(studio.stage.time_ms - 20_000) <= 100
    for _ in range(16):
        studio.key(Qt.Key.Key_Down)
    assert studio.line.uid == "1017"
    assert studio.strip.rows.verticalScrollBar().value() == studio.strip.rows.verticalScrollBar().maximum()
