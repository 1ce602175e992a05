"""What is copied arrives as it was, or as much of it as was asked for."""

from __future__ import annotations

from itertools import combinations

import pytest

from cloudrec_gui.layout.arrange import flagged
from cloudrec_gui.layout.document import CUSTOM, FIT, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.transfer import Part, pasted, transferred

CANVAS = (1280, 720)
SOURCE = Region(Rect(100_000, 200_000, 300_000, 400_000), "9", 0.5, FIT)
TARGET = Region(Rect(0, 0, 100_000, 100_000), "1", extra={"x": 1})
EVERY = [parts for count in (1, 2, 3) for parts in combinations(Part, count)]


@pytest.mark.parametrize("parts", EVERY, ids=lambda parts: "+".join(part.name for part in parts))
def test_each_part_is_carried_over_by_itself(parts: tuple[Part, ...]) -> None:
    wanted = Part(0)
    for part in parts:
        wanted |= part
    new = transferred(Layout(CUSTOM, (TARGET,)), [0], SOURCE, wanted).regions[0]
    position, size, style = (part in parts for part in (Part.POSITION, Part.SIZE, Part.STYLE))
    assert (new.rect.x, new.rect.y) == ((100_000, 200_000) if position else (0, 0))
    assert (new.rect.w, new.rect.h) == ((300_000, 400_000) if size else (100_000, 100_000))
    assert (new.alpha, new.render_mode) == ((0.5, FIT) if style else (1.0, 0))
    assert (new.uid, new.extra) == ("1", {"x": 1})


def test_several_get_it_and_locked_ones_do_not() -> None:
    layout = flagged(Layout(CUSTOM, (TARGET, TARGET, TARGET)), [1], locked=True)
    new = transferred(layout, [0, 1], SOURCE, Part.SIZE)
    assert [region.rect.w for region in new.regions] == [300_000, 100_000, 100_000]


def test_a_size_that_would_leave_the_canvas_pushes_the_region_back() -> None:
    corner = Region(Rect(900_000, 900_000, 100_000, 100_000))
    assert transferred(Layout(CUSTOM, (corner,)), [0], SOURCE, Part.SIZE).regions[0].rect == Rect(700_000, 600_000, 300_000, 400_000)


def test_regions_are_pasted_where_they_were_when_the_place_is_free() -> None:
    new = pasted(Layout(CUSTOM, (TARGET,)), [SOURCE], CANVAS)
    assert new.regions == (TARGET, SOURCE)
    assert pasted(Layout(), [SOURCE], CANVAS).kind == CUSTOM


def test_they_step_aside_together_when_a_place_is_taken() -> None:
    other = Region(Rect(500_000, 500_000, 100_000, 100_000), "8")
    layout = Layout(CUSTOM, (SOURCE, other))
    once = pasted(layout, [SOURCE, other], CANVAS)
    shifts = [(new.rect.x - old.rect.x, new.rect.y - old.rect.y) for new, old in zip(once.regions[2:], layout.regions, strict=True)]
    assert shifts == [(12_500, 22_222)] * 2
    twice = pasted(once, [SOURCE], CANVAS)
    assert twice.regions[4].rect.pixel_edges(CANVAS)[0] == SOURCE.rect.pixel_edges(CANVAS)[0] + 32


def test_what_fills_the_canvas_has_nowhere_to_go() -> None:
    whole = Region(Rect(0, 0, ONE, ONE))
    assert pasted(Layout(CUSTOM, (whole,)), [whole], CANVAS).regions == (whole, whole)


def test_a_uid_stands_once_only() -> None:
    new = pasted(Layout(CUSTOM, (SOURCE,)), [SOURCE, Region(Rect(0, 0, 1, 1), "7"), Region(Rect(0, 9, 1, 1), "7")], CANVAS)
    assert [region.uid for region in new.regions] == ["9", "", "7", ""]


def test_copies_can_be_grasped_and_seen_and_are_never_more_than_seventeen() -> None:
    layout = Layout(CUSTOM, (TARGET,) * 15)
    new = pasted(layout, [Region(Rect(0, 0, 5, 5), locked=True, hidden=True)] * 5, CANVAS)
    assert len(new.regions) == 17
    assert not any(region.locked or region.hidden for region in new.regions)
    assert pasted(new, [SOURCE], CANVAS) == new


def test_what_was_copied_from_a_wrong_layout_is_brought_onto_the_canvas() -> None:
    new = pasted(Layout(), [Region(Rect(900_000, -5, 200_000, 0))], CANVAS)
    assert new.regions[0].rect.inside
