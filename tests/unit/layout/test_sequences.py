"""Whatever sequence of steps the hand takes, every number can be sent, comes back the same, and locked regions stand still."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout import arrange, seams, tidy, transfer
from cloudrec_gui.layout.arrange import RATIOS, Align, Order, Spread
from cloudrec_gui.layout.document import CUSTOM, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.transfer import Part
from cloudrec_gui.layout.wire import from_wire, to_wire

Step = tuple[Any, ...]
Size = tuple[int, int]

anywhere = st.integers(-2 * ONE, 2 * ONE)
free_rects = st.builds(Rect, anywhere, anywhere, anywhere, anywhere)
strangers = st.builds(
    Region,
    free_rects,
    st.sampled_from(["", "1", "2", "77"]),
    st.integers(0, 100).map(lambda p: p / 100),
    st.sampled_from([0, 1]),
    st.just({}),
    st.booleans(),
    st.booleans(),
)
picks = st.sets(st.integers(0, 16), max_size=6)
one = st.integers(0, 16)
canvases = st.sampled_from([(1280, 720), (360, 640), (1920, 1080), (17, 3)])
few = st.integers(1, 6)
shifts = st.integers(-9999, 9999)
steps = st.one_of(
    st.tuples(st.just("add"), strangers),
    st.tuples(st.just("place"), picks, free_rects),
    st.tuples(st.just("nudge"), picks, shifts, shifts, canvases),
    st.tuples(st.just("nudge by thousandths"), picks, shifts, shifts),
    st.tuples(st.just("duplicate"), picks, canvases),
    st.tuples(st.just("carry copies"), picks, free_rects),
    st.tuples(st.just("align"), picks, st.sampled_from(Align)),
    st.tuples(st.just("distribute"), picks, st.booleans(), st.sampled_from(Spread)),
    st.tuples(st.just("size alike"), picks, one, st.booleans(), st.booleans()),
    st.tuples(st.just("shape"), picks, st.sampled_from(RATIOS), canvases),
    st.tuples(st.just("swap"), one, one),
    st.tuples(st.just("order"), one, st.sampled_from(Order)),
    st.tuples(st.just("order many"), picks, st.sampled_from(Order)),
    st.tuples(st.just("drop"), one, st.integers(-3, 20)),
    st.tuples(st.just("remove"), picks),
    st.tuples(st.just("flag"), picks, st.sampled_from([None, True, False]), st.sampled_from([None, True, False])),
    st.tuples(st.just("style"), picks, st.integers(0, 4).map(lambda q: q / 4), st.sampled_from([0, 1])),
    st.tuples(st.just("tidy"), picks, canvases, st.one_of(st.none(), few), st.integers(-9, 400)),
    st.tuples(st.just("fill"), st.integers(0, 6), st.integers(0, 6), st.sets(st.tuples(few, few), max_size=4), canvases, shifts),
    st.tuples(st.just("transfer"), picks, strangers, st.sampled_from([Part.POSITION, Part.SIZE, Part.STYLE, Part.POSITION | Part.SIZE])),
    st.tuples(st.just("paste"), st.lists(strangers, max_size=4), canvases),
    st.tuples(st.just("close seams"), canvases),
    st.just(("fit",)),
)


def _all_at(chosen: list[int], rect: Rect) -> dict[int, Rect]:
    return dict.fromkeys(chosen, rect)


_TAKEN: dict[str, Callable[..., Layout]] = {
    "add": arrange.added,
    "place": lambda layout, chosen, rect: arrange.placed(layout, _all_at(chosen, rect)),
    "nudge": arrange.nudge_pixels,
    "nudge by thousandths": lambda layout, chosen, dx, dy: arrange.nudged(layout, chosen, dx * 1000, dy * 1000),
    "duplicate": arrange.duplicated,
    "carry copies": lambda layout, chosen, rect: arrange.duplicated_at(layout, _all_at(chosen, rect)),
    "align": arrange.aligned,
    "distribute": arrange.distributed,
    "size alike": lambda layout, chosen, primary, width, height: arrange.sized_alike(layout, chosen, primary, width=width, height=height),
    "shape": arrange.shaped,
    "swap": arrange.swapped,
    "order": lambda layout, index, order: arrange.reordered(layout, index, order)[0],
    "order many": lambda layout, chosen, order: arrange.reordered_many(layout, chosen, order)[0],
    "drop": lambda layout, index, target: arrange.moved_to(layout, index, target)[0],
    "remove": arrange.removed,
    "flag": arrange.flagged,
    "style": lambda layout, chosen, alpha, mode: arrange.restyled_many(layout, chosen, alpha=alpha, render_mode=mode),
    "tidy": tidy.tidied,
    "fill": tidy.grid_filled,
    "transfer": transfer.transferred,
    "paste": transfer.pasted,
    "close seams": seams.closed,
    "fit": arrange.fitted,
}
_OF_ONE = {"order": 1, "drop": 1, "swap": 2}
"""Steps whose first arguments are indices of single regions, and how many."""


def take(layout: Layout, step: Step) -> Layout:
    """One step, with what it is about cut down to the regions there are."""
    count = len(layout.regions)
    name, *rest = step
    if rest and isinstance(rest[0], (set, frozenset)):
        rest[0] = sorted(index for index in rest[0] if index < count)
    if name == "size alike" and rest[1] >= count:
        return layout
    if any(index >= count for index in rest[: _OF_ONE.get(name, 0)]):
        return layout
    return _TAKEN[name](layout, *rest)


def plain(layout: Layout) -> Layout:
    """Without what is never sent."""
    return replace(layout, regions=tuple(replace(region, locked=False, hidden=False) for region in layout.regions))


@given(st.lists(steps, max_size=25))
def test_no_sequence_of_steps_makes_a_number_that_cannot_be_sent(sequence: list[Step]) -> None:
    layout = Layout(CUSTOM)
    for step in sequence:
        layout = take(layout, step)
        assert len(layout.regions) <= 17, step
        assert all(region.rect.inside for region in layout.regions), step
        for item in to_wire(layout).get("layoutConfig", []):
            assert item["x_axis"] + item["width"] <= 1, step
            assert item["y_axis"] + item["height"] <= 1, step


@given(st.lists(steps, max_size=25))
def test_what_is_sent_comes_back_the_same_and_sending_it_again_changes_no_digit(sequence: list[Step]) -> None:
    layout = Layout(CUSTOM)
    for step in sequence:
        layout = take(layout, step)
    text = json.dumps(to_wire(layout))
    back = from_wire(json.loads(text))
    assert back == plain(layout)
    assert json.dumps(to_wire(back)) == text


@given(st.lists(steps, max_size=25))
def test_a_step_leaves_the_former_value_as_it_was(sequence: list[Step]) -> None:
    layout = Layout(CUSTOM)
    history: list[tuple[Layout, str]] = []
    for step in sequence:
        history.append((layout, repr(layout)))
        layout = take(layout, step)
    assert all(repr(former) == text for former, text in history)


@given(st.lists(strangers, min_size=1, max_size=8), st.lists(steps.filter(lambda step: step[0] not in ("flag", "fit")), max_size=12))
def test_locked_regions_outlive_every_step_just_as_they_are(regions: list[Region], sequence: list[Step]) -> None:
    layout = arrange.fitted(Layout(CUSTOM, tuple(replace(region, locked=index % 2 == 0) for index, region in enumerate(regions))))
    standing = [region for region in layout.regions if region.locked]
    for step in sequence:
        if step[0] == "add":
            step = ("add", replace(step[1], locked=False))
        layout = take(layout, step)
        left = list(layout.regions)
        for region in standing:
            assert region in left, step
            left.remove(region)


@given(st.lists(steps, max_size=12))
def test_a_uid_never_comes_to_stand_twice_by_copying(sequence: list[Step]) -> None:
    layout = Layout(CUSTOM, (Region(Rect(0, 0, ONE, ONE), "1"), Region(Rect(0, 0, 9, 9), "2")))
    for step in sequence:
        if step[0] != "add":
            layout = take(layout, step)
        uids = [region.uid for region in layout.regions if region.uid]
        assert len(uids) == len(set(uids)), step
