"""What a gesture draws, without a gesture: badges that are kept, handles, and the mapping that places them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.ui.layout_editor import marks
from cloudrec_gui.ui.layout_editor.marks import BADGES_KEPT, BadgeLook, Badges
from cloudrec_gui.ui.layout_editor.painting import handle_at, handles, paint_handles
from cloudrec_gui.ui.layout_editor.viewport import Viewport

RED, BLUE, WHITE = 0xFFFF0000, 0xFF0000FF, 0xFFFFFFFF


def drawn(badges: Badges, text: str, back: int = RED, pixels: int = 13) -> QImage:
    font = QFont()
    font.setPixelSize(pixels)
    image = QImage(160, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    badges.paint(painter, QPointF(80, 20), text, BadgeLook(back, WHITE), font)
    painter.end()
    return image


def ground(image: QImage, color: int) -> QRectF:
    """The smallest rectangle around all points of exactly this colour."""
    found = [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) == color]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return QRectF(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def test_a_badge_stands_around_its_middle_in_its_colour(qtbot: QtBot) -> None:
    box = ground(drawn(Badges(), "70 px · 9.7 %"), RED)
    assert abs(box.center().x() - 80) <= 1
    assert abs(box.center().y() - 20) <= 1
    assert box.height() == 16


def test_a_kept_badge_looks_as_it_did_when_it_was_drawn(qtbot: QtBot) -> None:
    badges = Badges()
    first = drawn(badges, "70 px")
    assert drawn(badges, "70 px") == first
    assert drawn(badges, "71 px") != first
    assert drawn(badges, "70 px", BLUE) != first
    for number in range(2 * BADGES_KEPT):
        drawn(badges, f"{number} px")
    assert drawn(badges, "70 px") == first


def test_a_badge_is_no_wider_than_it_may_be(qtbot: QtBot) -> None:
    image = QImage(160, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    Badges().paint(painter, QPointF(80, 20), "a long sentence about a region", BadgeLook(RED, WHITE, most=50), QFont())
    painter.end()
    assert ground(image, RED).width() <= 50


def test_handles_are_drawn_where_they_take_the_mouse(qtbot: QtBot) -> None:
    image = QImage(160, 120, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.black)
    area = QRectF(20, 20, 120, 80)
    painter = QPainter(image)
    paint_handles(painter, area, QColor.fromRgba(RED), group=False)
    painter.end()
    assert len(handles(area)) == 8
    for edges, place in handles(area).items():
        assert image.pixel(place.toPoint()) == WHITE
        assert image.pixel(place.toPoint() + (QPointF(4, 0).toPoint())) == RED
        assert handle_at(area, place) == edges


@pytest.mark.parametrize(("wide", "high", "count"), [(120, 20, 6), (20, 80, 6), (20, 20, 4)])
def test_a_small_region_has_fewer_handles(wide: int, high: int, count: int) -> None:
    found = handles(QRectF(0, 0, wide, high))
    assert len(found) == count
    assert found[Edges.RIGHT | Edges.BOTTOM] == QPointF(wide, high)


def test_the_mapping_follows_canvas_zoom_and_place() -> None:
    view = Viewport((1000, 500))
    view.fit(QSizeF(560, 310))
    assert view.zoom == 0.5
    assert view.rect(Rect(0, 0, 1_000_000, 1_000_000)) == view.frame()
    before = view.rect(Rect(200_000, 200_000, 100_000, 100_000))
    view.pan(QPointF(7, 9))
    assert view.rect(Rect(200_000, 200_000, 100_000, 100_000)) == before.translated(7, 9)
    view.zoom_at(view.origin, 2)
    assert view.rect(Rect(0, 0, 500_000, 500_000)).width() == 500
    view.canvas = (2000, 500)
    assert view.rect(Rect(0, 0, 500_000, 500_000)).width() == 1000
    assert view.micro(QPointF(view.x(250_000), view.y(750_000))) == (250_000, 750_000)


def test_the_readout_stands_clear_of_a_distance_below_the_box() -> None:
    area, room = QRectF(100, 100, 200, 100), QRectF(0, 0, 800, 600)
    plain = marks.readout_box(area, room)
    badge = QRectF(170, 205, 60, 16)
    moved = marks.readout_box(area, room, [badge])
    assert plain.intersects(badge)
    assert not moved.intersects(badge)
    assert marks.readout_box(area, room, [QRectF(600, 205, 60, 16)]) == plain
