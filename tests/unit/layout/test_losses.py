"""How much a crop loses and a fit fills, and which shape would be kinder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.arrange import RATIOS, with_ratio
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.losses import KIND_LOSS, kinder_shape, ratio_name, shape_share, shared

CANVAS = (1280, 720)
SIDES = st.integers(ONE // 50, ONE)
SOURCES = st.tuples(st.integers(120, 4000), st.integers(120, 4000))


@pytest.mark.parametrize(
    ("rect", "source", "share"),
    [
        (Rect.of(0, 0, 1, 1), (1920, 1080), 1.0),
        (Rect.of(0, 0, 0.5, 1), (1920, 1080), 0.5),
        (Rect.of(0, 0, 1, 1), (1080, 1920), 0.316),
        (Rect.from_pixels(0, 0, 870, 691, CANVAS), (1280, 720), 0.708),
        (Rect(0, 0, 0, 0), (1280, 720), 1.0),
    ],
)
def test_the_shared_part_of_picture_and_region(rect: Rect, source: tuple[int, int], share: float) -> None:
    assert shared(rect, CANVAS, source) == pytest.approx(share, abs=0.001)


@pytest.mark.parametrize(
    ("rect", "source", "shape"),
    [
        (Rect.of(0, 0, 1, 1), (720, 1280), (3, 4)),
        (Rect.of(0, 0, 0.5, 1), (1280, 720), (4, 3)),
        (Rect.of(0, 0, 1, 0.3), (1280, 720), (16, 9)),
        (Rect.of(0, 0, 1, 1), (1280, 720), None),
    ],
)
def test_the_kinder_shape_is_the_nearest_that_crops_little(rect: Rect, source: tuple[int, int], shape: object) -> None:
    assert kinder_shape(rect, CANVAS, source) == shape


@given(SIDES, SIDES, SOURCES)
def test_a_kinder_shape_is_always_kinder_and_of_the_known_ones(w: int, h: int, source: tuple[int, int]) -> None:
    rect = Rect(0, 0, w, h)
    shape = kinder_shape(rect, CANVAS, source)
    if shape is not None:
        assert shape in RATIOS
        assert shape_share(shape, source) > max(shared(rect, CANVAS, source), 1 - KIND_LOSS)


@given(SOURCES)
def test_a_region_cut_to_the_kinder_shape_keeps_what_was_promised(source: tuple[int, int]) -> None:
    rect = Rect.of(0, 0, 0.8, 0.9)
    shape = kinder_shape(rect, CANVAS, source)
    if shape is not None:
        assert shared(with_ratio(rect, shape, CANVAS), CANVAS, source) == pytest.approx(shape_share(shape, source), abs=0.02)


@pytest.mark.parametrize(
    ("size", "name"),
    [((1280, 720), "16:9"), ((1366, 768), "16:9"), ((1280, 800), "16:10"), ((480, 640), "3:4"), ((700, 300), "21:9"), ((500, 400), "5:4")],
)
def test_shapes_have_the_names_that_people_use(size: tuple[int, int], name: str) -> None:
    assert ratio_name(size) == name
