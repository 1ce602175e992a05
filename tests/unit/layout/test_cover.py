"""Who would vanish from the picture."""

from __future__ import annotations

from cloudrec_gui.layout.cover import covered, hidden_speakers, shows_nobody
from cloudrec_gui.layout.document import CUSTOM, Layout, Region
from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect

HALF = ONE // 2
LEFT, RIGHT = Rect(0, 0, HALF, ONE), Rect(HALF, 0, HALF, ONE)


def custom(*regions: Region) -> Layout:
    return Layout(CUSTOM, regions)


LIVE = custom(Region(LEFT, "1"), Region(RIGHT, "2"))


def test_a_speaker_who_loses_the_region_vanishes() -> None:
    assert hidden_speakers(custom(Region(LEFT, "9")), LIVE, ["1"]) == ("1",)
    assert hidden_speakers(custom(Region(LEFT, "2")), LIVE, ["1", "2"]) == ()


def test_full_transparency_hides() -> None:
    assert hidden_speakers(custom(Region(LEFT, "1", alpha=0.0)), LIVE, ["1"]) == ("1",)
    assert hidden_speakers(custom(Region(LEFT, "1", alpha=0.1)), LIVE, ["1"]) == ()


def test_a_region_that_nobody_fills_covers_nobody() -> None:
    draft = custom(Region(LEFT, "1"), Region(CANVAS, "2"))
    assert hidden_speakers(draft, LIVE, ["1"]) == ()


def test_whoever_covers_is_in_sight_instead() -> None:
    assert hidden_speakers(custom(Region(LEFT, "1"), Region(CANVAS, "2")), LIVE, ["1", "2"]) == ()


def test_without_knowing_who_is_there_a_free_region_may_show_the_speaker() -> None:
    assert hidden_speakers(custom(Region(LEFT)), LIVE) == ()
    assert hidden_speakers(custom(Region(LEFT, "1", alpha=0.0)), LIVE) == ("1", "2")
    assert hidden_speakers(custom(Region(LEFT, "3")), LIVE) == ()


def test_without_knowing_who_is_there_nobody_is_meant_to_stand_wholly_behind_a_newcomer() -> None:
    behind = custom(Region(LEFT, "1"), Region(RIGHT, "2"), Region(CANVAS, "3"))
    assert hidden_speakers(behind, LIVE) == ("1", "2")
    assert hidden_speakers(behind, LIVE, ["1", "2", "3"]) == ()
    assert hidden_speakers(custom(Region(LEFT, "1"), Region(RIGHT, "2"), Region(LEFT, "3")), LIVE) == ()
    assert hidden_speakers(custom(Region(LEFT, "1"), Region(CANVAS)), LIVE) == ("1",)
    assert not shows_nobody(behind)
    assert shows_nobody(custom(Region(LEFT, "1", alpha=0.0)))


def test_free_regions_are_filled_by_who_is_not_named() -> None:
    assert hidden_speakers(custom(Region(LEFT, "2"), Region(RIGHT)), LIVE, ["1"]) == ()
    assert hidden_speakers(custom(Region(LEFT, "2"), Region(RIGHT, alpha=0)), LIVE, ["1"]) == ("1",)


def test_a_preset_shows_everybody() -> None:
    assert hidden_speakers(Layout(), LIVE, ["1", "2"]) == ()
    assert hidden_speakers(custom(Region(LEFT, "8")), Layout(), ["1", "2"]) == ("1", "2")
    assert hidden_speakers(custom(Region(LEFT, "8")), Layout()) == ()


def test_several_cover_together_and_a_gap_does_not() -> None:
    assert covered(CANVAS, [LEFT, RIGHT])
    assert not covered(CANVAS, [LEFT, Rect(HALF + 1, 0, HALF - 1, ONE)])
    assert not covered(CANVAS, [])
