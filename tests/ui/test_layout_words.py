"""The editor's sentences: every rule has one, every remedy a button, and a region is told whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cloudrec_gui.domain.problems import Problem
from cloudrec_gui.layout import rules
from cloudrec_gui.layout.arrange import flagged
from cloudrec_gui.layout.document import CROP, CUSTOM, FIT, Layout, Region
from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.ui.layout_editor import words

CANVAS = (1280, 720)
IDS = sorted(set(re.findall(r'"(layout\.[a-z-]+)"', Path(rules.__file__).read_text("utf-8"))))


def test_there_are_rules_to_have_words() -> None:
    assert len(IDS) > 25


@pytest.mark.parametrize("rule", IDS)
def test_every_rule_has_a_sentence(rule: str) -> None:
    assert rule in words._PROBLEMS


def found() -> list[Problem]:
    """Findings with all their remedies."""
    third = Rect.from_pixels(0, 0, 426, 720, CANVAS), Rect.from_pixels(427, 0, 426, 720, CANVAS), Rect.from_pixels(854, 0, 426, 720, CANVAS)
    seamy = Layout(CUSTOM, tuple(Region(rect, render_mode=FIT) for rect in third))
    portrait = Layout(CUSTOM, (Region(Rect.of(0, 0, 0.5, 0.5), "7"), Region(Rect.of(0.5, 0, 0.5, 0.5), "8", render_mode=FIT)))
    over = flagged(Layout(CUSTOM, (Region(Rect.of(0, 0, 0.6, 0.6)), Region(Rect.of(0.5, 0.5, 0.5, 0.5)))), (0,), hidden=True)
    phone = (720, 1280)
    return [
        *rules.check(seamy, CANVAS),
        *rules.check(portrait, CANVAS, sources={"7": phone, "8": phone}, present={"8"}),
        *rules.notes(over),
    ]


def test_sentences_and_buttons_are_filled_in(qapp: QApplication) -> None:
    told = {problem.rule: (words.sentence(problem), words.fix_label(problem), words.instead_label(problem)) for problem in found()}
    assert told == {
        "layout.seams": ("One pixel of background shows in 2 places, first beside region 1.", "Close all gaps", "Only this one"),
        "layout.nobody": (
            "Region 1 is for uid 7, which nobody here has; it stays empty until that user joins.",
            "Give it to the next to join",
            "",
        ),
        "layout.crop-loss": ("Region 1: cropping a 9:16 picture loses 68 % of it.", "Use fit", "Make it 3:4"),
        "layout.fit-empty": ("The 9:16 picture fills 32 % of region 2; a 3:4 region would fill 75 %.", "Make it 3:4", "Crop it"),
        "layout.out-of-sight": ("1 region is hidden while editing; it is recorded all the same.", "Unhide it", ""),
        "layout.overlap": (
            "Region 2 overlaps region 1. That the later one lies in front is an assumption; no document says it.",
            "",
            "",
        ),
    }


def test_a_region_is_announced_with_what_the_eye_would_see(qapp: QApplication) -> None:
    region = Region(Rect.from_pixels(0, 360, 640, 360, CANVAS), "1002")
    assert words.announcement(region, 2, 5, CANVAS) == "Region 3 of 5, uid 1002, 640 by 360 at 0, 360"
    layout = flagged(Layout(CUSTOM, (Region(region.rect),)), (0,), locked=True, hidden=True)
    assert (
        words.announcement(layout.regions[0], 0, 1, CANVAS)
        == "Region 1 of 1, next to join, 640 by 360 at 0, 360, locked, hidden while editing"
    )


@pytest.mark.parametrize(
    ("rect", "mode", "note"),
    [
        ((870, 691), CROP, "870 × 691 px · crop, 16:9 loses 29 %"),
        ((640, 360), CROP, "640 × 360 px · crop"),
        ((100, 700), FIT, "100 × 700 px · fit"),
    ],
)
def test_the_note_of_a_region_tells_what_a_camera_would_lose(qapp: QApplication, rect: tuple[int, int], mode: int, note: str) -> None:
    region = Region(Rect.from_pixels(0, 0, *rect, CANVAS), render_mode=mode)
    assert words.region_notes(region, CANVAS)[0] == note
