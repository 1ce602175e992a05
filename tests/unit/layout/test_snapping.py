"""Snapping meets lines within the tolerance, never beyond, and says which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.grid import Grid
from cloudrec_gui.layout.snapping import Edges, Gap, Guide, SnapLines, Spacing, gaps, moved_group

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


def row(*spans: tuple[int, int]) -> list[Rect]:
    """Regions side by side, from (left, right) in thousandths, all from 100 to 300 thousandths down."""
    return [Rect.edges(left * 1000, 100_000, right * 1000, 300_000) for left, right in spans]


def test_a_region_is_centred_between_two_neighbours() -> None:
    snapped = SnapLines(row((50, 200), (600, 720))).move(Rect(348_000, 130_000, 110_000, 50_000), TOLERANCE)
    assert snapped.rect.x == 345_000
    assert snapped.by_x
    assert snapped.spacings == (Spacing(True, ((200_000, 345_000), (455_000, 600_000)), 155_000),)


def test_a_region_is_centred_between_a_neighbour_and_the_canvas_edge() -> None:
    snapped = SnapLines(row((50, 200))).move(Rect(452_000, 130_000, 310_000, 50_000), TOLERANCE)
    assert (snapped.rect.x, snapped.rect.right) == (445_000, 755_000)
    assert snapped.spacings == (Spacing(True, ((200_000, 445_000), (755_000, ONE)), 155_000),)


def test_a_region_after_its_neighbour_takes_the_gap_that_stands_between_two_others() -> None:
    snapped = SnapLines(row((110, 200), (230, 313))).move(Rect(346_000, 130_000, 171_000, 50_000), TOLERANCE)
    assert snapped.rect.x == 343_000
    assert snapped.spacings == (Spacing(True, ((200_000, 230_000), (313_000, 343_000)), 155_000),)


def test_a_region_before_its_neighbour_takes_it_too() -> None:
    snapped = SnapLines(row((611, 700), (730, 813))).move(Rect(404_000, 130_000, 171_000, 50_000), TOLERANCE)
    assert snapped.rect.right == 581_000
    assert snapped.spacings == (Spacing(True, ((581_000, 611_000), (700_000, 730_000)), 155_000),)


def test_gaps_pull_along_the_other_axis_as_well() -> None:
    turned = [Rect(r.y, r.x, r.h, r.w) for r in row((110, 200), (230, 313))]
    snapped = SnapLines(turned).move(Rect(130_000, 346_000, 50_000, 171_000), TOLERANCE)
    assert snapped.rect.y == 343_000
    assert (snapped.by_x, snapped.by_y) == (False, True)
    assert snapped.spacings == (Spacing(False, ((200_000, 230_000), (313_000, 343_000)), 155_000),)


def test_a_gap_between_regions_of_another_row_does_not_pull() -> None:
    rect = Rect(346_000, 640_000, 171_000, 70_000)
    assert SnapLines(row((110, 200), (230, 313))).move(rect, TOLERANCE).rect.x == 346_000


def test_a_gap_too_narrow_for_the_region_is_no_place() -> None:
    rect = Rect(248_000, 140_000, 60_000, 70_000)
    snapped = SnapLines(row((0, 113), (137, 213), (260, 1000))).move(rect, (5_000, 5_000))
    assert snapped.rect.x == 248_000


def test_one_gesture_may_pass_through_several_rows() -> None:
    lower = [rect.moved(dx, 500_000) for rect, dx in zip(row((110, 200), (230, 313)), (0, 21_000), strict=True)]
    lines = SnapLines([*row((110, 200), (230, 313)), *lower])
    for y, x in ((130_000, 343_000), (630_000, 385_000), (130_000, 343_000)):
        assert lines.move(Rect(x + 3_000, y, 171_000, 50_000), TOLERANCE).rect.x == x
    assert lines.move(Rect(346_000, 430_000, 171_000, 50_000), TOLERANCE).rect.x == 346_000


def test_an_edge_does_not_go_to_a_line_beyond_the_opposite_edge() -> None:
    lines = SnapLines([Rect(311_000, 700_000, 50_000, 50_000)])
    thin = Rect(300_000, 100_000, 5_000, 100_000)
    assert lines.resize(thin, Edges.LEFT, (20_000, 20_000)).rect == thin
    assert lines.resize(thin.moved(67_000, 0), Edges.RIGHT, (20_000, 20_000)).rect == thin.moved(67_000, 0)


def test_a_gap_that_the_other_axis_takes_out_of_sight_is_given_up() -> None:
    # Shifted up to the line, the region no longer faces the two whose gap would pull it.
    others = [*row((110, 200), (230, 313)), Rect(700_000, 20_000, 100_000, 80_000)]
    snapped = SnapLines(others).move(Rect(346_000, 55_000, 171_000, 47_000), (10_000, 10_000))
    assert snapped.rect == Rect(346_000, 53_000, 171_000, 47_000)
    assert (snapped.by_x, snapped.by_y) == (False, True)


def test_regions_on_a_shared_screen_are_spaced_as_if_it_were_not_there() -> None:
    small, rect = row((110, 200), (230, 313)), Rect(346_000, 130_000, 171_000, 50_000)
    for behind in (Rect(0, 0, ONE, ONE), Rect(0, 0, 800_000, 900_000)):
        snapped = SnapLines([behind, *small]).move(rect, TOLERANCE)
        assert snapped.rect.x == 343_000
        assert snapped.spacings[0].spans == ((200_000, 230_000), (313_000, 343_000))


def test_an_edge_is_pulled_to_an_equal_gap() -> None:
    others = row((110, 200), (230, 313), (747, 900))
    right = SnapLines(others).resize(Rect(343_000, 140_000, 370_000, 70_000), Edges.RIGHT, TOLERANCE)
    assert right.rect == Rect.edges(343_000, 140_000, 717_000, 210_000)
    assert right.spacings == (Spacing(True, ((200_000, 230_000), (313_000, 343_000), (717_000, 747_000)), 175_000),)
    left = SnapLines(others).resize(Rect.edges(347_000, 140_000, 717_000, 210_000), Edges.LEFT, TOLERANCE)
    assert left.rect.x == 343_000


def test_an_edge_leaves_as_much_room_as_there_is_on_the_other_side() -> None:
    others = row((100, 200), (823, 1000))
    snapped = SnapLines(others).resize(Rect.edges(237_000, 140_000, 781_000, 210_000), Edges.RIGHT, TOLERANCE)
    assert snapped.rect.right == 786_000


def test_lines_win_over_gaps_and_gaps_over_the_grid_at_the_same_distance() -> None:
    others = row((110, 200), (230, 313))
    at = Rect(346_000, 130_000, 171_000, 50_000)
    grid = Grid.of_pixels(349, (1000, 1000))
    assert SnapLines(others, grid, (1000, 1000)).move(at, TOLERANCE).rect.x == 343_000
    line = Rect(349_000, 700_000, 20_000, 50_000)
    assert SnapLines([*others, line], grid, (1000, 1000)).move(at, TOLERANCE).rect.x == 349_000
    assert SnapLines([], grid, (1000, 1000)).move(at, TOLERANCE).rect.x == 349_000


def test_the_nearest_wins_whatever_it_is() -> None:
    others = row((110, 200), (230, 313))
    grid = Grid.of_pixels(345, (1000, 1000))
    snapped = SnapLines(others, grid, (1000, 1000)).move(Rect(346_000, 130_000, 171_000, 50_000), TOLERANCE)
    assert snapped.rect.x == 345_000
    assert snapped.by_x
    assert not any(guide.vertical for guide in snapped.guides)


def test_an_edge_is_pulled_to_the_grid() -> None:
    snapped = SnapLines([], Grid(7, 3)).resize(Rect(20_000, 40_000, 263_000, 290_000), Edges.RIGHT | Edges.BOTTOM, TOLERANCE)
    assert (snapped.rect.right, snapped.rect.bottom) == (285_714, 333_333)


def test_what_reaches_beyond_the_canvas_does_not_pull_there() -> None:
    snapped = SnapLines([Rect(-500_000, 100_000, 502_000, 100_000)]).move(Rect(3_000, 600_000, 500_500, 100_000), TOLERANCE)
    assert snapped.rect.x == 2_000


grids = st.one_of(st.none(), st.builds(Grid, st.integers(1, 40), st.integers(1, 40)))
tolerances = st.tuples(st.integers(0, 200_000), st.integers(0, 200_000))
sides = st.sampled_from([Edges.LEFT, Edges.TOP, Edges.RIGHT, Edges.BOTTOM])
corners = st.tuples(st.sampled_from([Edges.LEFT, Edges.RIGHT]), st.sampled_from([Edges.TOP, Edges.BOTTOM])).map(lambda two: two[0] | two[1])
grips = st.one_of(sides, corners)


@given(st.lists(inside, max_size=16), grids, inside, tolerances)
def test_snapping_never_leaves_the_canvas_nor_the_tolerance(
    others: list[Rect], grid: Grid | None, rect: Rect, tolerance: tuple[int, int]
) -> None:
    snapped = SnapLines(others, grid).move(rect, tolerance)
    assert snapped.rect.inside
    assert (snapped.rect.w, snapped.rect.h) == (rect.w, rect.h)
    assert abs(snapped.rect.x - rect.x) <= tolerance[0]
    assert abs(snapped.rect.y - rect.y) <= tolerance[1]


@given(st.lists(inside, max_size=16), grids, inside, grips, tolerances)
def test_a_snapped_edge_never_leaves_the_canvas_nor_passes_the_opposite_one(
    others: list[Rect], grid: Grid | None, rect: Rect, edges: Edges, tolerance: tuple[int, int]
) -> None:
    new = SnapLines(others, grid).resize(rect, edges, tolerance).rect
    assert new.inside
    assert new.x == rect.x or edges & Edges.LEFT
    assert new.right == rect.right or edges & Edges.RIGHT
    assert new.y == rect.y or edges & Edges.TOP
    assert new.bottom == rect.bottom or edges & Edges.BOTTOM
    assert max(abs(new.x - rect.x), abs(new.right - rect.right)) <= tolerance[0]
    assert max(abs(new.y - rect.y), abs(new.bottom - rect.bottom)) <= tolerance[1]


@given(st.lists(inside, max_size=8), inside, tolerances)
def test_every_spacing_shows_two_or_more_free_rooms_of_the_same_width_one_of_them_at_the_region(
    others: list[Rect], rect: Rect, tolerance: tuple[int, int]
) -> None:
    canvas = (1280, 720)
    standing = [r for r in others if not any(r.covers(o) and r != o for o in others) and r != Rect(0, 0, ONE, ONE)]
    snapped = SnapLines(others, None, canvas).move(rect, tolerance)
    for spacing in snapped.spacings:
        side, start, end = (1280, snapped.rect.x, snapped.rect.right) if spacing.horizontal else (720, snapped.rect.y, snapped.rect.bottom)
        widths = [high - low for low, high in spacing.spans]
        assert len(widths) >= 2
        assert min(widths) > 0
        assert max(widths) - min(widths) <= 2 * (ONE // (2 * side))
        assert any(high == start or low == end for low, high in spacing.spans)
        across = (snapped.rect.y, snapped.rect.bottom) if spacing.horizontal else (snapped.rect.x, snapped.rect.right)
        blocks = [(r.x, r.right, r.y, r.bottom) if spacing.horizontal else (r.y, r.bottom, r.x, r.right) for r in standing]
        facing = [block for block in blocks if block[2] < across[1] and across[0] < block[3]]
        assert not any(block[0] < high and low < block[1] for low, high in spacing.spans for block in facing)


@given(st.lists(inside, max_size=8), inside, tolerances)
def test_what_was_snapped_stays_where_it_is(others: list[Rect], rect: Rect, tolerance: tuple[int, int]) -> None:
    lines = SnapLines(others)
    snapped = lines.move(rect, tolerance)
    if snapped.by_x and snapped.by_y:
        again = lines.move(snapped.rect, (0, 0))
        assert again.rect == snapped.rect
