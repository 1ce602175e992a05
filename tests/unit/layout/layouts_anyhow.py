"""Layouts of every kind, for properties: those that people build, and those that only a paste can bring."""

from __future__ import annotations

from hypothesis import strategies as st

from cloudrec_gui.layout.document import CUSTOM, Background, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect

TEXTS = st.text(max_size=12)
MICRO = st.integers(0, ONE)


def _inside(numbers: tuple[int, int, int, int]) -> Rect:
    x, y, w, h = numbers
    return Rect(min(x, ONE - 1), min(y, ONE - 1), w, h).clamped()


RECTS = st.tuples(MICRO, MICRO, MICRO, MICRO).map(_inside)
ALPHAS = st.integers(0, ONE).map(lambda units: units / ONE)
EXTRAS = st.dictionaries(st.text("abcxyz_", min_size=3, max_size=8).map("own_{}".format), st.integers() | TEXTS, max_size=2)
REGIONS = st.builds(Region, RECTS, TEXTS, ALPHAS, st.integers(0, 1), EXTRAS)
PICTURES = st.builds(Background, TEXTS, TEXTS, st.integers(0, 1), EXTRAS)
LAYOUTS = st.builds(
    Layout,
    kind=st.just(CUSTOM),
    regions=st.lists(REGIONS, min_size=1, max_size=5).map(tuple),
    background_color=st.just("") | st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True),
    background_image=TEXTS,
    default_user_image=TEXTS,
    max_resolution_uid=TEXTS,
    backgrounds=st.lists(PICTURES, max_size=3).map(tuple),
    extra=EXTRAS,
)
CANVASES = st.tuples(st.integers(1, 3840), st.integers(1, 2160))
