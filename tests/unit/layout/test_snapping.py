"""Snapping meets lines within the tolerance, never beyond, and says which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.snapping import Edges, Gap, Guide, SnapLines, gaps, moved_group

inside = st.tuples(st.integers(0, ONE - 1), st.integers(0, ONE - 1), st.integers(1, ONE), st.integers(1, ONE)).map(
    lambda t: Rect(*t).clamped()
)
TOLERANCE = (10_000, 10_000)


@given(st.lists(inside, max_size=16), inside)
def test_the_bisected_shift_is_the_smallest_there_is(others: list[Rect], rect: Rect) -> None:
    lines = {v for r in (Rect(0, 0, ONE, ONE), *others) for v in (r.x, r.x + r.w // 2, r.right)}
    snapped = SnapLines(others).move(rect, TOLERANCE)
    shifts = [line - at for at in (rect.x, rect.right, rect.x + rect.w // 2) for line in lines]
    near = [abs(s) for s in shifts if abs(s) <= TOLERANCE[0] and rect.moved(s, 0).inside]
    by_gap = any(spacing.horizontal for spacing in snapped.spacings)
    shift = abs(snapped.rect.x - rect.x)
    if near:
        assert snapped.by_x
        assert shift == min(near) or (by_gap and shift < min(near))
    else:
        assert snapped.by_x <= by_gap


@given(st.lists(inside, max_size=16), inside)
def test_a_moved_rectangle_keeps_its_size_and_each_guide_lies_on_it(others: list[Rect], rect: Rect) -> None:
    snapped = SnapLines(others).move(rect, TOLERANCE)
    assert (snapped.rect.w, snapped.rect.h) == (rect.w, rect.h)
    r = snapped.rect
    for guide in snapped.guides:
        assert guide.at in ((r.x, r.x + r.w // 2, r.right) if guide.vertical else (r.y, r.y + r.h // 2, r.bottom))
        assert guide.start <= (r.y if guide.vertical else r.x) < (r.bottom if guide.vertical else r.right) <= guide.end
    assert snapped.by_x <= any(g.vertical for g in snapped.guides) + any(s.horizontal for s in snapped.spacings)
    assert snapped.by_y <= any(not g.vertical for g in snapped.guides) + any(not s.horizontal for s in snapped.spacings)


def test_edges_of_a_neighbour_pull() -> None:
    lines = SnapLines([Rect(0, 0, 400_000, 500_000)])
    snapped = lines.move(Rect(405_000, 700_000, 70_000, 100_000), TOLERANCE)
    assert snapped.rect == Rect(400_000, 700_000, 70_000, 100_000)
    assert snapped.guides == (Guide(True, 400_000, 0, 800_000),)


def test_the_centre_of_the_canvas_pulls_a_centre() -> None:
    snapped = SnapLines([]).move(Rect(447_000, 120_000, 100_000, 100_000), TOLERANCE)
    assert snapped.rect.x == 450_000


def test_beyond_the_tolerance_nothing_pulls() -> None:
    rect = Rect(411_000, 120_000, 33_000, 33_000)
    assert SnapLines([Rect(0, 0, 400_000, 60_000)]).move(rect, TOLERANCE).rect == rect


def test_resizing_moves_the_grasped_edges_only() -> None:
    lines = SnapLines([Rect(700_000, 0, 300_000, 1_000_000)])
    snapped = lines.resize(Rect(100_000, 100_000, 594_000, 300_000), Edges.RIGHT | Edges.BOTTOM, TOLERANCE)
    assert snapped.rect == Rect(100_000, 100_000, 600_000, 300_000)
    assert (snapped.by_x, snapped.by_y) == (True, False)
    assert SnapLines([]).resize(Rect(6_000, 200_000, 300_000, 250_000), Edges.LEFT, TOLERANCE).rect == Rect(0, 200_000, 306_000, 250_000)


def test_gaps_are_measured_to_the_nearest_neighbour_that_faces() -> None:
    rect = Rect(500_000, 0, 200_000, 400_000)
    near, far, apart = Rect(100_000, 100_000, 380_000, 100_000), Rect(0, 0, 50_000, 400_000), Rect(0, 900_000, 100_000, 50_000)
    assert gaps(rect, [far, near, apart]) == (Gap(True, 480_000, 500_000, 150_000),)


def test_touching_neighbours_have_no_gap() -> None:
    assert gaps(Rect(0, 0, 10, 10), [Rect(10, 0, 10, 10), Rect(0, 10, 10, 10)]) == ()


@given(st.lists(inside, min_size=1, max_size=5), st.integers(-2 * ONE, 2 * ONE), st.integers(-2 * ONE, 2 * ONE))
def test_a_group_goes_as_far_as_its_first_member_can(group: list[Rect], dx: int, dy: int) -> None:
    dx2, dy2 = moved_group(group, dx, dy)
    assert all(rect.moved(dx2, dy2).inside for rect in group)
    assert abs(dx2) <= abs(dx)
    assert abs(dy2) <= abs(dy)
