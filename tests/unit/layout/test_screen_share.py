"""A shared screen and faces around it: on the canvas, without gap or overlap, the screen whole."""

from __future__ import annotations

from itertools import combinations

import pytest

from cloudrec_gui.layout.document import CUSTOM, FIT, Background, Layout
from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect, bounds
from cloudrec_gui.layout.rules import check
from cloudrec_gui.layout.screen_share import MOST_FACES, Variant, faces_shown, layout, regions

FACES = range(1, MOST_FACES + 1)
FILLED = {Variant.COLUMN: 2, Variant.STRIP: 3, Variant.HALVES: 1, Variant.PRESENTER: 1}
"""The variants that leave nothing of the canvas free, and from how many faces on."""


def rects(variant: Variant, faces: int) -> list[Rect]:
    return [region.rect for region in regions(variant, faces)]


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("faces", FACES)
def test_every_variant_can_be_sent(variant: Variant, faces: int) -> None:
    made = layout(variant, faces, Layout(), screen_uid="900")
    assert [problem for problem in check(made, (1280, 720)) if problem.severity.value == "error"] == []
    assert len(made.regions) == 1 + faces_shown(variant, faces)
    assert all(region.rect.inside for region in made.regions)


@pytest.mark.parametrize("variant", FILLED)
@pytest.mark.parametrize("faces", FACES)
def test_parts_do_not_overlap_and_leave_nothing_free(variant: Variant, faces: int) -> None:
    found = rects(variant, faces)
    assert not any(a.meets(b) for a, b in combinations(found, 2))
    if faces >= FILLED[variant]:
        assert sum(rect.area for rect in found) == CANVAS.area


@pytest.mark.parametrize("variant", FILLED)
@pytest.mark.parametrize("faces", FACES)
@pytest.mark.parametrize("canvas", [(1280, 720), (1920, 1080), (3840, 2160), (640, 480), (720, 1280)])
def test_no_background_shines_through_between_parts_at_any_output_size(variant: Variant, faces: int, canvas: tuple[int, int]) -> None:
    if faces >= FILLED[variant]:
        edges = [rect.pixel_edges(canvas) for rect in rects(variant, faces)]
        assert sum((right - left) * (bottom - top) for left, top, right, bottom in edges) == canvas[0] * canvas[1]


@pytest.mark.parametrize(("variant", "faces"), [(Variant.COLUMN, 1), (Variant.STRIP, 1), (Variant.STRIP, 2)])
def test_few_faces_stand_in_the_middle_instead_of_being_drawn_out(variant: Variant, faces: int) -> None:
    around = bounds(rects(variant, faces)[1:])
    free = (around.y, ONE - around.bottom) if variant is Variant.COLUMN else (around.x, ONE - around.right)
    assert free[0] == pytest.approx(free[1], abs=1)
    assert free[0] > 0


@pytest.mark.parametrize("faces", [4, 5, 6, 7, 8])
def test_faces_of_a_column_have_the_canvas_own_shape(faces: int) -> None:
    for rect in rects(Variant.COLUMN, faces)[1:]:
        assert rect.w == pytest.approx(rect.h, abs=1)


def test_the_face_in_the_corner_lies_on_the_screen() -> None:
    screen, face = rects(Variant.INSET, 5)
    assert screen == CANVAS
    assert ONE - face.right == ONE - face.bottom == 20_000


def test_the_presenter_is_larger_than_the_other_faces() -> None:
    for faces in FACES:
        _, presenter, *others = rects(Variant.PRESENTER, faces)
        assert all(presenter.area >= other.area for other in others)


def test_the_screen_comes_first_is_fitted_and_may_be_named() -> None:
    screen, *others = regions(Variant.STRIP, 3, screen_uid="900")
    assert (screen.uid, screen.render_mode) == ("900", FIT)
    assert {(other.uid, other.render_mode) for other in others} == {("", 0)}


def test_colours_and_pictures_are_those_of_the_layout_before() -> None:
    base = Layout(
        background_color="#102030",
        background_image="https://example.com/a.jpg",
        default_user_image="https://example.com/b.jpg",
        max_resolution_uid="31",
        backgrounds=(Background("5", "https://example.com/c.jpg"),),
        extra={"later": 1},
    )
    made = layout(Variant.COLUMN, 2, base)
    assert made.kind == CUSTOM
    assert made.max_resolution_uid == ""
    assert (made.background_color, made.background_image, made.default_user_image) == (
        base.background_color,
        base.background_image,
        base.default_user_image,
    )
    assert (made.backgrounds, made.extra) == (base.backgrounds, base.extra)


@pytest.mark.parametrize("faces", [0, 17, -1])
def test_too_few_and_too_many_faces_are_refused(faces: int) -> None:
    with pytest.raises(ValueError, match="1 to 16"):
        regions(Variant.COLUMN, faces)
