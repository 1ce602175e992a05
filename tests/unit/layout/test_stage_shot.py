"""What a recording shows at a moment: who is where, with which picture, and what is only assumed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout import presets
from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, FIT, FLOATING, VERTICAL, Background, Layout, Region
from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect
from cloudrec_gui.layout.stage.cast import PORTRAIT, SCREEN, Act, Cast, Happening, Person, Sends, cast_of, simulated
from cloudrec_gui.layout.stage.shot import SWITCH_MS, Content, Note, Options, Place, Shot, moments, shot

OUTPUT = (1280, 720)
OWN, ALL = "https://pictures.example/own.jpg", "https://pictures.example/all.jpg"
LEFT_HALF, RIGHT_HALF = Rect(0, 0, ONE // 2, ONE), Rect(ONE // 2, 0, ONE // 2, ONE)


def halves(first: str = "", second: str = "") -> Layout:
    return Layout(CUSTOM, (Region(LEFT_HALF, first), Region(RIGHT_HALF, second)))


def at(cast: Cast, layout: Layout, at_ms: int = 0, options: Options | None = None) -> Shot:
    return shot(cast, layout, OUTPUT, at_ms, options)


def place(found: Shot, index: int = 0) -> Place:
    known = found.place(index)
    assert known is not None
    return known


def who(found: Shot) -> list[str]:
    return [each.uid if each.content is not Content.EMPTY else "" for each in sorted(found.places, key=lambda each: each.index)]


def one(*acts: tuple[int, Act], sends: Sends = Sends.CAMERA) -> Cast:
    return Cast((Person("7", sends),), (Happening(0, "7", Act.JOIN), *(Happening(when, "7", act) for when, act in acts)))


@pytest.mark.parametrize("kind", [FLOATING, BEST_FIT])
@pytest.mark.parametrize("count", [1, 2, 5, 9, 16, 17])
def test_a_preset_seats_users_in_join_order(kind: int, count: int) -> None:
    found = at(cast_of(simulated(count)), Layout(kind))
    assert [each.rect for each in found.places] == [seat.rect for seat in presets.seats(kind, count)]
    assert who(found) == [str(1001 + index) for index in range(count)]


@pytest.mark.parametrize("kind", [FLOATING, BEST_FIT, VERTICAL])
def test_whoever_comes_after_the_seventeenth_is_heard_and_not_seen(kind: int) -> None:
    layout = Layout(kind, max_resolution_uid="1001" if kind == VERTICAL else "")
    found = at(cast_of(simulated(20)), layout)
    assert (len(found.places), found.unseen) == (17, ("1018", "1019", "1020"))


def test_later_users_move_up_in_a_preset_when_one_leaves() -> None:
    cast = cast_of(["1", "2", "3"])
    left = replace(cast, happenings=(*cast.happenings, Happening(5_000, "1", Act.LEAVE)))
    assert who(at(left, Layout(BEST_FIT), 4_999)) == ["1", "2", "3"]
    assert who(at(left, Layout(BEST_FIT), 5_000)) == ["2", "3"]


def test_who_comes_back_has_joined_last() -> None:
    cast = cast_of(["1", "2"])
    again = replace(cast, happenings=(*cast.happenings, Happening(1_000, "1", Act.LEAVE), Happening(2_000, "1", Act.JOIN)))
    assert who(at(again, Layout(BEST_FIT), 2_000)) == ["2", "1"]


def test_the_large_window_goes_to_its_user_and_is_fitted() -> None:
    found = at(cast_of(["1", "2", "3"]), Layout(VERTICAL, max_resolution_uid="2"))
    large = place(found)
    assert (large.uid, large.render_mode, large.rect.w) == ("2", FIT, 800_000)
    assert who(found) == ["2", "1", "3"]


@pytest.mark.parametrize(("small", "width"), [(4, ONE // 5), (5, ONE // 7), (7, ONE // 9), (9, ONE // 10)])
def test_an_absent_large_user_leaves_everybody_small_in_the_tier_of_their_number(small: int, width: int) -> None:
    found = at(cast_of(simulated(small)), Layout(VERTICAL, max_resolution_uid="99"))
    assert {each.rect.w for each in found.places} == {width}
    assert not any(each.rect.x == 0 for each in found.places)


def test_without_a_large_user_a_seventeenth_small_one_is_not_shown() -> None:
    found = at(cast_of(simulated(17)), Layout(VERTICAL, max_resolution_uid="99"))
    assert (len(found.places), found.unseen) == (16, ("1017",))


def test_one_user_fills_a_vertical_layout_that_names_nobody() -> None:
    assert [each.rect for each in at(cast_of(["5"]), Layout(VERTICAL)).places] == [CANVAS]


def test_a_named_region_stays_empty_while_its_user_is_absent() -> None:
    found = at(cast_of(["1"]), halves("1", "2"))
    assert who(found) == ["1", ""]
    assert (place(found, 1).note, place(found, 1).uid) == (Note.ABSENT, "2")


def test_regions_without_uid_go_to_users_who_are_named_nowhere_in_join_order() -> None:
    layout = Layout(CUSTOM, (Region(LEFT_HALF), Region(RIGHT_HALF, "1"), Region(CANVAS)))
    assert who(at(cast_of(["1", "2", "3", "4"]), layout)) == ["2", "1", "3"]
    assert at(cast_of(["1", "2", "3", "4"]), layout).unseen == ("4",)


def test_a_region_without_uid_is_filled_again_when_its_user_leaves() -> None:
    cast = cast_of(["1", "2", "3"])
    left = replace(cast, happenings=(*cast.happenings, Happening(1_000, "1", Act.LEAVE)))
    assert who(at(left, halves(), 999)) == ["1", "2"]
    assert who(at(left, halves(), 1_000)) == ["2", "3"]


def test_a_region_that_nobody_is_left_for_waits() -> None:
    assert place(at(cast_of(["1"]), halves()), 1).note is Note.WAITING


def test_only_a_mixture_of_named_and_free_regions_is_assumed() -> None:
    cast = cast_of(["1", "2"])
    assert all(each.documented for each in at(cast, halves()).places)
    assert all(each.documented for each in at(cast, halves("1", "2")).places)
    assert [each.documented for each in at(cast, halves("1")).places] == [True, False]


@pytest.mark.parametrize(
    ("own", "everybodys", "expected"),
    [
        (OWN, ALL, (Content.PICTURE, OWN)),
        ("", ALL, (Content.PICTURE, ALL)),
        (OWN, "", (Content.PICTURE, OWN)),
        ("", "", (Content.FRAME, "")),
    ],
)
def test_a_users_own_picture_comes_before_everybodys_and_that_before_the_last_frame(
    own: str, everybodys: str, expected: tuple[Content, str]
) -> None:
    backgrounds = (Background("7", own, FIT),) if own else ()
    layout = Layout(BEST_FIT, default_user_image=everybodys, backgrounds=backgrounds)
    seen = place(at(one((1_000, Act.MUTE)), layout, 1_000 + SWITCH_MS))
    assert (seen.content, seen.url) == expected
    if own:
        assert seen.render_mode == FIT


def test_the_last_frame_stands_until_three_and_a_half_seconds_have_passed() -> None:
    layout, cast = Layout(BEST_FIT, default_user_image=ALL), one((1_000, Act.MUTE))
    assert place(at(cast, layout, 999)).content is Content.CAMERA
    frozen = place(at(cast, layout, 4_499))
    assert (frozen.content, frozen.note, frozen.until_ms) == (Content.FRAME, Note.FROZEN, 4_500)
    assert place(at(cast, layout, 4_500)).content is Content.PICTURE


def test_a_video_that_returns_in_time_is_never_replaced() -> None:
    cast = one((1_000, Act.MUTE), (4_400, Act.UNMUTE), (4_500, Act.MUTE))
    layout = Layout(BEST_FIT, default_user_image=ALL)
    assert [place(at(cast, layout, when)).content for when in (4_400, 4_600, 7_999, 8_000)] == [
        Content.CAMERA,
        Content.FRAME,
        Content.FRAME,
        Content.PICTURE,
    ]


def test_a_picture_that_cannot_be_loaded_leaves_the_former_state() -> None:
    layout = Layout(BEST_FIT, default_user_image=ALL, backgrounds=(Background("7", OWN),))
    seen = place(at(one((0, Act.MUTE)), layout, 10_000, Options(failed=frozenset({OWN}))))
    assert (seen.content, seen.note) == (Content.FRAME, Note.KEPT)


def test_the_background_shows_where_somebody_left() -> None:
    cast = one((1_000, Act.LEAVE))
    assert place(at(cast, halves("7"), 1_000)).content is Content.EMPTY
    assert at(cast, Layout(BEST_FIT), 1_000).places == ()


@pytest.mark.parametrize(("kind", "content"), [(FLOATING, Content.EMPTY), (BEST_FIT, Content.COLOR), (VERTICAL, Content.COLOR)])
def test_audio_only_keeps_a_place_that_each_preset_fills_its_own_way(kind: int, content: Content) -> None:
    cast = Cast((Person("7", Sends.AUDIO), Person("8")), (Happening(0, "7", Act.JOIN), Happening(0, "8", Act.JOIN)))
    found = at(cast, Layout(kind))
    assert (place(found).content, place(found).note, len(found.places)) == (content, Note.SILENT, 2)
    assert found.unseen == ()


def test_audio_only_gets_the_background_picture_too() -> None:
    layout = Layout(FLOATING, default_user_image=ALL)
    assert place(at(one(sends=Sends.AUDIO), layout, SWITCH_MS)).content is Content.PICTURE


def test_sharing_brings_a_screen_even_from_one_without_video_and_ends_as_it_began() -> None:
    cast = one((1_000, Act.SHARE), (2_000, Act.UNSHARE), sends=Sends.AUDIO)
    shared = place(at(cast, Layout(BEST_FIT), 1_000))
    assert (shared.content, shared.source) == (Content.SCREEN, SCREEN)
    after = place(at(cast, Layout(BEST_FIT), 2_000))
    assert (after.content, after.screen, after.source) == (Content.FRAME, True, SCREEN)


def test_a_turned_phone_sends_the_other_shape() -> None:
    cast = one((1_000, Act.ROTATE))
    assert place(at(cast, Layout(BEST_FIT), 1_000)).source == PORTRAIT


def test_cropping_a_portrait_into_a_landscape_region_loses_what_arithmetic_says() -> None:
    cast = Cast((Person("7", source=PORTRAIT),), (Happening(0, "7", Act.JOIN),))
    cropped = place(at(cast, Layout(CUSTOM, (Region(CANVAS),))))
    assert cropped.loss == pytest.approx(1 - (9 / 16) ** 2)
    fitted = place(at(cast, Layout(CUSTOM, (Region(CANVAS, render_mode=FIT),))))
    assert fitted.loss == 0
    assert fitted.filled == pytest.approx((9 / 16) ** 2)


def test_the_order_of_overlapping_regions_is_told_as_an_assumption_and_can_be_reversed() -> None:
    cast = cast_of(["1", "2"])
    overlapping = Layout(CUSTOM, (Region(CANVAS), Region(LEFT_HALF)))
    assert not at(cast, halves()).assumed_order
    assert at(cast, overlapping).assumed_order
    assert [each.index for each in at(cast, overlapping).places] == [0, 1]
    assert [each.index for each in at(cast, overlapping, options=Options(first_on_top=True)).places] == [1, 0]


def test_what_cannot_happen_changes_nothing() -> None:
    cast = Cast(
        (Person("7"),), (Happening(0, "7", Act.MUTE), Happening(1, "8", Act.JOIN), Happening(2, "7", Act.JOIN), Happening(3, "7", Act.JOIN))
    )
    assert who(at(cast, Layout(BEST_FIT), 3)) == ["7"]


@given(
    acts=st.lists(st.tuples(st.integers(0, 20_000), st.sampled_from(["1", "2", "3", "4"]), st.sampled_from(list(Act))), max_size=25),
    kind=st.sampled_from([FLOATING, BEST_FIT, VERTICAL, CUSTOM]),
    when=st.integers(0, 20_000),
)
def test_everybody_in_the_channel_is_either_in_one_place_or_unseen(acts: list[tuple[int, str, Act]], kind: int, when: int) -> None:
    cast = Cast(tuple(Person(uid) for uid in "1234"), tuple(Happening(*each) for each in acts))
    layout = replace(halves("", "2"), kind=kind, default_user_image=ALL, regions=halves("", "2").regions if kind == CUSTOM else ())
    found = at(cast, layout, when)
    seen = [each.uid for each in found.places if each.note not in (Note.ABSENT, Note.WAITING)]
    assert len(seen) == len(set(seen))
    assert not set(seen) & set(found.unseen)
    before = max(each for each in moments(cast) if each <= when)
    assert at(cast, layout, before) == replace(found, at_ms=before), "nothing changes between two moments"
