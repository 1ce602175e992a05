"""Numbers and pictures for several regions at once: what comes out can always be sent, and locked regions stay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout import arithmetic
from cloudrec_gui.layout.arrange import flagged
from cloudrec_gui.layout.document import CUSTOM, FIT, Background, Layout, Region
from cloudrec_gui.layout.entry import (
    AXES,
    background_of,
    common,
    entered,
    rows_moved,
    stepped,
    uids_of,
    value_of,
    with_picture_mode,
    with_pictures,
)
from cloudrec_gui.layout.geometry import ONE, Rect

CANVAS = (1280, 720)
MICRO = st.integers(-ONE, 2 * ONE)
RECTS = st.builds(Rect, MICRO, MICRO, MICRO, MICRO)
LAYOUTS = st.lists(st.builds(Region, RECTS, locked=st.booleans()), min_size=1, max_size=17).map(lambda r: Layout(CUSTOM, tuple(r)))


def three() -> Layout:
    rects = [Rect.of(0, 0, 0.5, 0.5), Rect.of(0.5, 0, 0.5, 0.5), Rect.of(0, 0.5, 0.5, 0.5)]
    return Layout(CUSTOM, tuple(Region(rect, uid) for rect, uid in zip(rects, ("1", "2", ""), strict=True)))


@given(LAYOUTS, st.sampled_from(AXES), st.integers(-3 * ONE, 3 * ONE), st.data())
def test_a_number_for_several_is_always_on_the_canvas_and_spares_the_locked(
    layout: Layout, axis: str, units: int, data: st.DataObject
) -> None:
    indices = data.draw(st.sets(st.integers(0, len(layout.regions) - 1)))
    done = entered(layout, indices, axis, units)
    for index, (old, new) in enumerate(zip(layout.regions, done.layout.regions, strict=True)):
        if index in indices and not old.locked:
            assert new.rect.inside
            assert done.stopped or value_of(new.rect, axis) == units
        else:
            assert new == old


@given(LAYOUTS, st.sampled_from(AXES), st.integers(-50, 50), st.sampled_from(arithmetic.UNITS))
def test_steps_stay_on_the_canvas(layout: Layout, axis: str, steps: int, unit: str) -> None:
    new = stepped(layout, range(len(layout.regions)), axis, steps, unit, CANVAS)
    assert all(region.rect.inside for region in new.regions if not region.locked)


def test_a_step_is_a_whole_pixel_or_a_tenth_of_a_percent_for_each() -> None:
    layout = entered(three(), (0,), "x", 100).layout
    assert [region.rect.pixel_edges(CANVAS)[0] for region in stepped(layout, (0, 2), "x", 3, arithmetic.PIXELS, CANVAS).regions] == [
        3,
        640,
        3,
    ]
    assert [region.rect.x for region in stepped(layout, (0, 2), "x", 3, arithmetic.PERCENT, CANVAS).regions] == [3_100, 500_000, 3_000]


def test_a_side_that_is_too_long_stops_and_says_so() -> None:
    done = entered(three(), (0, 1), "w", ONE)
    assert [region.rect.w for region in done.layout.regions] == [ONE, ONE // 2, ONE // 2]
    assert done.stopped
    assert not entered(three(), (0, 1), "w", 1000).stopped


def test_what_all_share_is_common_and_nothing_else() -> None:
    assert common([3, 3, 3]) == 3
    assert common([3, 4]) is None
    assert common([]) is None
    assert common([0, 0]) == 0


def test_pictures_are_given_to_several_users_and_taken_away() -> None:
    layout = Layout(
        CUSTOM, three().regions, backgrounds=(Background("2", "https://a.example/old.jpg", FIT, {"note": 1}), Background("9", "x"))
    )
    uids = uids_of(layout, (0, 1, 2))
    assert uids == ("1", "2")
    new = with_pictures(layout, uids, "https://a.example/new.jpg")
    assert [(b.uid, b.image_url, b.render_mode) for b in new.backgrounds] == [
        ("2", "https://a.example/new.jpg", FIT),
        ("9", "x", 0),
        ("1", "https://a.example/new.jpg", 0),
    ]
    assert new.backgrounds[0].extra == {"note": 1}
    assert [b.uid for b in with_pictures(new, uids, "").backgrounds] == ["9"]
    assert [b.render_mode for b in with_picture_mode(new, ("1",), FIT).backgrounds] == [FIT, 0, FIT]
    assert background_of(layout, "") is None


@given(LAYOUTS, st.integers(0, 17), st.data())
def test_rows_that_move_lose_nobody_and_keep_their_order(layout: Layout, before: int, data: st.DataObject) -> None:
    indices = data.draw(st.sets(st.integers(0, len(layout.regions) - 1)))
    new, targets = rows_moved(layout, indices, min(before, len(layout.regions)))
    moved = [layout.regions[index] for index in sorted(indices) if not layout.regions[index].locked]
    assert [new.regions[index] for index in targets] == moved
    assert sorted(map(repr, new.regions)) == sorted(map(repr, layout.regions))


def test_rows_are_put_before_the_row_that_was_aimed_at() -> None:
    layout = three()
    assert [r.uid for r in rows_moved(layout, (0,), 3)[0].regions] == ["2", "", "1"]
    assert [r.uid for r in rows_moved(layout, (0,), 2)[0].regions] == ["2", "1", ""]
    assert [r.uid for r in rows_moved(layout, (1, 2), 0)[0].regions] == ["2", "", "1"]
    assert rows_moved(flagged(layout, (0,), locked=True), (0,), 3)[1] == ()
