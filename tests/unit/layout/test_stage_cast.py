"""The cast as a value: edited, saved, and never in a state that cannot be drawn."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.document import CROP, FIT
from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect
from cloudrec_gui.layout.stage import cast as casts
from cloudrec_gui.layout.stage.cast import MOST_PEOPLE, PORTRAIT, Act, Cast, Happening, Person, Sends, cast_of, simulated
from cloudrec_gui.layout.stage.fitting import fitted, region_size
from cloudrec_gui.layout.stage.presence import possible, spans
from cloudrec_gui.layout.stage.saved import from_saved, to_saved

people = st.builds(
    Person,
    uid=st.integers(1, 2**32 - 1).map(str),
    sends=st.sampled_from(list(Sends)),
    source=st.tuples(st.integers(1, 4_000), st.integers(1, 4_000)),
    name=st.text(max_size=20),
)


@st.composite
def whole_casts(draw: st.DrawFn) -> Cast:
    known = draw(st.lists(people, max_size=5, unique_by=lambda person: person.uid))
    length = draw(st.integers(1_000, 60_000))
    if not known:
        return Cast(length_ms=length)
    uids = st.sampled_from([person.uid for person in known])
    happenings = draw(st.lists(st.builds(Happening, st.integers(0, length), uids, st.sampled_from(list(Act))), max_size=12))
    return Cast(tuple(known), tuple(happenings), length)


@given(whole_casts())
def test_a_saved_cast_comes_back_as_it_was(cast: Cast) -> None:
    assert from_saved(to_saved(cast)) == cast


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["people", "happenings", "length", "uid", "at", "what", "source"]), inner, max_size=5)
    ),
    max_leaves=20,
)


@given(json_values)
def test_whatever_stands_in_the_settings_is_read_without_stumbling(value: Any) -> None:
    cast = from_saved(value)
    assert from_saved(to_saved(cast)) == cast


@given(whole_casts(), st.integers(-5_000, 70_000), st.integers(0, 20))
def test_a_moved_happening_stays_between_its_neighbours(cast: Cast, at_ms: int, which: int) -> None:
    if not cast.happenings:
        return
    held = cast.happenings[which % len(cast.happenings)]
    moved = casts.moved(cast, held, at_ms)
    assert len(moved.happenings) == len(cast.happenings)
    assert [each.what for each in moved.of(held.uid)] == [each.what for each in cast.of(held.uid)]
    assert all(0 <= each.at_ms <= cast.length_ms for each in moved.happenings)


@given(whole_casts())
def test_bars_never_overlap_and_stay_on_the_stage(cast: Cast) -> None:
    for person in cast.people:
        bars = spans(cast, person.uid)
        assert all(bar.start_ms < bar.end_ms <= cast.length_ms for bar in bars)
        assert all(first.end_ms <= second.start_ms for first, second in itertools.pairwise(bars))


def test_bars_tell_camera_screen_and_no_video_apart() -> None:
    acts = (Act.JOIN, Act.MUTE, Act.UNMUTE, Act.SHARE, Act.UNSHARE, Act.LEAVE)
    cast = Cast((Person("7"),), tuple(Happening(index * 1_000, "7", act) for index, act in enumerate(acts)))
    assert [(bar.start_ms, bar.what) for bar in spans(cast, "7")] == [
        (0, "camera"),
        (1_000, "muted"),
        (2_000, "camera"),
        (3_000, "screen"),
        (4_000, "camera"),
    ]
    assert spans(cast, "7")[-1].end_ms == 5_000


def test_only_what_can_happen_is_offered() -> None:
    cast = Cast((Person("7"), Person("8", Sends.AUDIO)), (Happening(1_000, "7", Act.JOIN), Happening(2_000, "7", Act.MUTE)))
    assert possible(cast, "7", 0) == (Act.JOIN,)
    assert possible(cast, "7", 1_500) == (Act.MUTE, Act.SHARE, Act.ROTATE, Act.LEAVE)
    assert possible(cast, "7", 2_000)[0] is Act.UNMUTE
    assert possible(cast, "9", 0) == ()


def test_simulated_people_are_those_of_the_layout_first_and_never_twice() -> None:
    assert simulated(4, ["77", "1002", "77"]) == ("77", "1002", "1001", "1003")


def test_a_person_taken_off_leaves_nothing_behind() -> None:
    assert casts.without_person(cast_of(["1", "2"]), "1") == Cast((Person("2"),), (Happening(0, "2", Act.JOIN),))


def test_another_source_leaves_what_happens_as_it_is() -> None:
    cast = cast_of(["1"])
    turned = casts.with_person(cast, Person("1", source=PORTRAIT), 9_000)
    assert (turned.happenings, turned.people[0].source) == (cast.happenings, PORTRAIT)


def test_the_stage_holds_so_many_and_no_more() -> None:
    full = cast_of(simulated(MOST_PEOPLE))
    assert casts.with_person(full, Person("9")) == full


def test_a_shorter_stage_keeps_everything_within_it() -> None:
    cast = casts.with_happening(cast_of(["1"]), Happening(39_000, "1", Act.LEAVE))
    assert casts.lasting(cast, 20_000).happenings[-1].at_ms == 20_000


def test_happenings_are_kept_in_the_order_of_time() -> None:
    cast = Cast((Person("1"),), (Happening(5, "1", Act.LEAVE), Happening(0, "1", Act.JOIN)))
    assert [each.at_ms for each in replace(cast, length_ms=50_000).happenings] == [0, 5]


sides = st.integers(1, 5_000)


@given(st.tuples(sides, sides), st.tuples(sides, sides), st.sampled_from([CROP, FIT]))
def test_a_picture_keeps_its_shape_and_stays_within_picture_and_region(source: tuple[int, int], region: tuple[int, int], mode: int) -> None:
    lies = fitted(source, region, mode)
    sx, sy, sw, sh = lies.seen
    tx, ty, tw, th = lies.target
    assert abs(tw / sw - th / sh) <= 1e-9 * max(tw / sw, th / sh)
    assert min(sx, sy, tx, ty) >= -1e-6
    assert max(sx + sw - source[0], sy + sh - source[1], tx + tw - region[0], ty + th - region[1]) <= 1e-6
    assert 0 <= lies.loss < 1
    assert 0 < lies.filled <= 1 + 1e-9
    assert (lies.filled == 1.0) if mode == CROP else (lies.loss == 0)


def test_a_third_of_the_canvas_is_measured_in_whole_pixels() -> None:
    assert region_size(Rect(0, 0, 333_333, ONE), (1280, 720)) == (427, 720)
    assert region_size(CANVAS, (1280, 720)) == (1280, 720)
