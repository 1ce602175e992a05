"""L: what the layout studio computes at a move of the hand, each against the plain way or against writing the same layout as JSON.

Snapping is compared with a search through all lines, as a first version would have it. Rules, difference and stage have no
neighbour to compare with; the yardstick is ``json.dumps`` of the same seventeen regions, indented, in the same run, and each goal
is what was measured with half as much again.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import Final

from cloudrec_gui.layout import diff, rules
from cloudrec_gui.layout.document import Layout
from cloudrec_gui.layout.geometry import CANVAS, Rect
from cloudrec_gui.layout.snapping import SnapLines
from cloudrec_gui.layout.stage.cast import cast_of, simulated
from cloudrec_gui.layout.stage.shot import shot
from cloudrec_gui.layout.wire import to_wire
from tests.bench.editor import seventeen
from tests.bench.measure import Row, cpu_us, paired

OUTPUT: Final = (3840, 2160)
REACH: Final = (4000, 7000)
TIMES: Final = 300


def naive(others: list[Rect], rect: Rect) -> Rect:
    """Every line against every edge, at every move."""
    best_x = best_y = None
    for other in (CANVAS, *others):
        for line in (other.x, other.x + other.w // 2, other.right):
            for at in (rect.x, rect.x + rect.w // 2, rect.right):
                if abs(line - at) <= REACH[0] and (best_x is None or abs(line - at) < abs(best_x)):
                    best_x = line - at
        for line in (other.y, other.y + other.h // 2, other.bottom):
            for at in (rect.y, rect.y + rect.h // 2, rect.bottom):
                if abs(line - at) <= REACH[1] and (best_y is None or abs(line - at) < abs(best_y)):
                    best_y = line - at
    return rect.moved(best_x or 0, best_y or 0)


def moved(layout: Layout) -> Layout:
    """The same with four regions elsewhere, as after an afternoon's work."""
    regions = [
        replace(region, rect=region.rect.moved(5_000, 3_000).clamped()) if i % 4 == 0 else region for i, region in enumerate(layout.regions)
    ]
    return replace(layout, regions=tuple(regions))


def run(divide: int) -> list[Row]:
    """All of it for seventeen regions."""
    layout = seventeen()
    pairs = max(5, 15 // divide)
    rects = [region.rect for region in layout.regions]
    dragged, others = rects[8].moved(1_500, 2_500), rects[:8] + rects[9:]
    lines = SnapLines(others)
    wire, live = to_wire(layout), to_wire(moved(layout))
    dumps = partial(json.dumps, wire, indent=2)
    people = cast_of(simulated(len(rects), [region.uid for region in layout.regions]))
    cases = (
        (
            "snap a move against 16, equal gaps included ÷ a search through all lines",
            partial(naive, others, dragged),
            partial(lines.move, dragged, REACH),
            1.0,
        ),
        ("all rules of the layout ÷ its JSON", dumps, partial(rules.check, layout, OUTPUT), 3.0),
        ("difference from live ÷ its JSON", dumps, partial(diff.changes, wire, live), 3.9),
        ("what the stage shows of it with 17 people ÷ its JSON", dumps, partial(shot, people, layout, OUTPUT, 0), 2.4),
        ("layout to the body of updateLayout ÷ its JSON", dumps, partial(to_wire, layout), 0.5),
    )
    rows = []
    for what, reference, ours, goal in cases:
        figures = paired(partial(cpu_us, reference, TIMES), partial(cpu_us, ours, TIMES), pairs)
        rows.append(Row("L", what, "µs CPU", *figures, goal))
    return rows
