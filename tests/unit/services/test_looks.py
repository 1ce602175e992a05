"""The shelf of looks: order, names, what is on the disk after each change, and what becomes of a broken file."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cloudrec_gui.layout.document import CUSTOM, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.looks import MAX_LOOKS, Look, LookFile, LooksRefused, write
from cloudrec_gui.services.looks import LookShelf

CANVAS = (1280, 720)
FULL = Layout(CUSTOM, (Region(Rect(0, 0, ONE, ONE)),))
HALF = Layout(CUSTOM, (Region(Rect(0, 0, ONE // 2, ONE)),))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data" / "looks.json"


def shelf_of(place: Path, *names: str) -> LookShelf:
    shelf = LookShelf(place)
    for name in names:
        shelf.add(name, FULL, CANVAS)
    return shelf


def names(shelf: LookShelf) -> list[str]:
    return [look.name for look in shelf.looks]


def test_a_shelf_without_file_is_empty_and_writes_none(place: Path) -> None:
    assert LookShelf(place).looks == ()
    assert not place.exists()


def test_looks_come_back_in_the_next_run(place: Path) -> None:
    shelf = shelf_of(place, "Solo", "Interview")
    assert LookShelf(place).looks == shelf.looks
    assert shelf.trouble == ""


def test_a_name_that_is_taken_gets_a_number(place: Path) -> None:
    assert names(shelf_of(place, "Solo", "Solo", " Solo ")) == ["Solo", "Solo 2", "Solo 3"]


def test_a_look_needs_a_name(place: Path) -> None:
    with pytest.raises(ValueError, match="name"):
        LookShelf(place).add("  ", FULL, CANVAS)


def test_each_change_tells_once_and_is_on_the_disk(place: Path) -> None:
    shelf = shelf_of(place, "Solo", "Interview")
    told: list[list[str]] = []

    def hear(_nothing: None) -> None:
        told.append([look.name for look in LookShelf(place).looks])

    shelf.changed.subscribe(hear)
    first = shelf.looks[0].ident
    shelf.rename(first, "Alone")
    shelf.move(first, 1)
    shelf.replace(first, HALF, (1920, 1080))
    shelf.remove(first)
    shelf.bring_back()
    assert told == [
        ["Alone", "Interview"],
        ["Interview", "Alone"],
        ["Interview", "Alone"],
        ["Interview"],
        ["Interview", "Alone"],
    ]
    back = shelf.get(first)
    assert back is not None
    assert (back.layout, back.canvas) == (HALF, (1920, 1080))


def test_what_changes_nothing_tells_nobody(place: Path) -> None:
    shelf = shelf_of(place, "Solo", "Interview")
    told: list[None] = []
    shelf.changed.subscribe(told.append)
    first = shelf.looks[0]
    shelf.rename(first.ident, "Solo")
    shelf.move(first.ident, 0)
    shelf.replace(first.ident, first.layout, first.canvas)
    shelf.remove("no such look")
    assert not shelf.rename(first.ident, "   ")
    assert not shelf.rename("no such look", "x")
    assert told == []


def test_moving_beyond_an_end_means_the_end(place: Path) -> None:
    shelf = shelf_of(place, "a", "b", "c")
    shelf.move(shelf.looks[0].ident, 99)
    assert names(shelf) == ["b", "c", "a"]
    shelf.move(shelf.looks[2].ident, -5)
    assert names(shelf) == ["a", "b", "c"]


def test_several_removed_looks_come_back_last_first(place: Path) -> None:
    shelf = shelf_of(place, "a", "b", "c")
    a, b, _ = shelf.looks
    shelf.remove(a.ident)
    shelf.remove(b.ident)
    assert shelf.last_removed == b
    assert shelf.bring_back() == b
    assert shelf.bring_back() == a
    assert names(shelf) == ["a", "b", "c"]
    assert shelf.bring_back() is None


def test_a_look_that_comes_back_leaves_its_name_to_the_one_that_took_it(place: Path) -> None:
    shelf = shelf_of(place, "Solo")
    shelf.remove(shelf.looks[0].ident)
    shelf.add("Solo", HALF, CANVAS)
    shelf.bring_back()
    assert names(shelf) == ["Solo 2", "Solo"]
    assert len({look.ident for look in shelf.looks}) == 2


def test_marks_of_editing_are_not_kept(place: Path) -> None:
    shelf = LookShelf(place)
    look = shelf.add("Solo", Layout(CUSTOM, (Region(Rect(0, 0, ONE, ONE), locked=True, hidden=True),)), CANVAS)
    assert look.layout == FULL


def test_what_is_exported_is_imported_elsewhere_in_its_order(place: Path, tmp_path: Path) -> None:
    shelf = shelf_of(place, "a", "b", "c")
    other = shelf_of(tmp_path / "other.json", "z")
    idents = {shelf.looks[2].ident, shelf.looks[0].ident}
    found = other.import_(shelf.export(idents))
    assert names(other) == ["z", "a", "c"]
    assert ([look.name for look in found.added], found.known) == (["a", "c"], 0)
    assert len({look.ident for look in other.looks}) == 3


def test_importing_twice_adds_nothing_twice(place: Path) -> None:
    shelf = shelf_of(place, "a", "b")
    found = shelf.import_(shelf.export())
    assert (found.added, found.known) == ((), 2)
    assert names(shelf) == ["a", "b"]


def test_another_look_of_the_same_name_gets_a_number(place: Path) -> None:
    shelf = shelf_of(place, "a")
    shelf.import_(write(LookFile((Look("look-1", "a", HALF, CANVAS),))))
    assert names(shelf) == ["a", "a 2"]


def test_a_refused_file_changes_nothing(place: Path) -> None:
    shelf = shelf_of(place, "a")
    before = place.read_text("utf-8")
    with pytest.raises(LooksRefused):
        shelf.import_('{"format": "cloudrec-looks", "version": 1, "looks": [{"name": "b", "layout": {}}, {"name": "c"}]}')
    assert names(shelf) == ["a"]
    assert place.read_text("utf-8") == before


def test_a_full_shelf_takes_no_more(place: Path) -> None:
    many = tuple(Look(f"look-{n}", f"n{n}", FULL, CANVAS) for n in range(MAX_LOOKS))
    shelf = LookShelf(place)
    shelf.import_(write(LookFile(many)))
    assert shelf.full
    with pytest.raises(LooksRefused):
        shelf.add("one more", HALF, CANVAS)
    with pytest.raises(LooksRefused):
        shelf.import_(write(LookFile((Look("x", "one more", HALF, CANVAS),))))
    assert len(shelf.looks) == MAX_LOOKS


def test_the_former_file_is_kept(place: Path) -> None:
    shelf = shelf_of(place, "a")
    former = place.read_text("utf-8")
    shelf.add("b", FULL, CANVAS)
    assert place.with_name("looks.json.former").read_text("utf-8") == former


@pytest.mark.expects_log("looks could not be read")
@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"{}", b'{"format": "cloudrec-looks", "version": 1, "looks": [0]}'])
def test_a_broken_file_is_set_aside_and_the_former_one_holds(place: Path, content: bytes) -> None:
    shelf_of(place, "a", "b")
    place.write_bytes(content)
    shelf = LookShelf(place)
    assert names(shelf) == ["a"]
    assert shelf.set_aside is not None
    assert shelf.set_aside.read_bytes() == content
    shelf.add("c", FULL, CANVAS)
    assert names(LookShelf(place)) == ["a", "c"]


@pytest.mark.expects_log("looks could not be read")
def test_a_second_broken_file_does_not_take_the_first_ones_place(place: Path) -> None:
    place.parent.mkdir()
    aside: list[Path | None] = []
    for content in ("one", "two"):
        place.write_text(content, "utf-8")
        shelf = LookShelf(place)
        assert shelf.looks == ()
        aside.append(shelf.set_aside)
    assert [kept.read_text("utf-8") for kept in aside if kept is not None] == ["one", "two"]


@pytest.mark.expects_log("looks could not be (read|written)")
def test_what_cannot_be_written_stays_in_memory_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the folder's place", "utf-8")
    shelf = LookShelf(tmp_path / "data" / "looks.json")
    shelf.add("a", FULL, CANVAS)
    assert names(shelf) == ["a"]
    assert shelf.trouble
    (tmp_path / "data").unlink()
    shelf.add("b", FULL, CANVAS)
    assert shelf.trouble == ""
    assert names(LookShelf(tmp_path / "data" / "looks.json")) == ["a", "b"]


def test_unknown_keys_survive_a_change(place: Path) -> None:
    place.parent.mkdir()
    item = {"id": "x", "name": "a", "layout": {"mixedVideoLayout": 0, "later": 1}, "color": "red"}
    place.write_text(json.dumps({"format": "cloudrec-looks", "version": 2, "looks": [item], "author": "somebody"}), "utf-8")
    shelf = LookShelf(place)
    shelf.add("b", FULL, CANVAS)
    tree = json.loads(place.read_text("utf-8"))
    assert (tree["version"], tree["author"], tree["looks"][0]["color"], tree["looks"][0]["layout"]["later"]) == (2, "somebody", "red", 1)


def test_looks_without_or_with_the_same_id_are_told_apart(place: Path) -> None:
    place.parent.mkdir()
    items = [{"id": ident, "name": name, "layout": {}} for ident, name in (("x", "a"), ("x", "b"), ("", "c"), ("look-1", "d"))]
    place.write_text(json.dumps({"format": "cloudrec-looks", "version": 1, "looks": items}), "utf-8")
    idents = [look.ident for look in LookShelf(place).looks]
    assert len(set(idents)) == 4
    assert (idents[0], idents[3]) == ("x", "look-1")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_owner_reads_the_file(place: Path) -> None:
    shelf_of(place, "a")
    assert place.stat().st_mode & 0o777 == 0o600


steps = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.sampled_from(["a", "b", " a  b "])),
        st.tuples(st.just("move"), st.integers(0, 5), st.integers(-2, 7)),
        st.tuples(st.just("rename"), st.integers(0, 5), st.sampled_from(["a", "c", ""])),
        st.tuples(st.just("remove"), st.integers(0, 5)),
        st.tuples(st.just("bring_back")),
        st.tuples(st.just("import")),
    ),
    max_size=12,
)


def run(shelf: LookShelf, step: tuple[object, ...]) -> None:
    looks = shelf.looks
    match step:
        case ("add", str(name)):
            shelf.add(name, FULL, CANVAS)
        case ("move", int(at), int(to)) if at < len(looks):
            shelf.move(looks[at].ident, to)
        case ("rename", int(at), str(name)) if at < len(looks):
            shelf.rename(looks[at].ident, name)
        case ("remove", int(at)) if at < len(looks):
            shelf.remove(looks[at].ident)
            assert shelf.last_removed == looks[at]
        case ("bring_back",):
            shelf.bring_back()
        case ("import",):
            shelf.import_(write(LookFile((Look("look-1", "d", HALF, CANVAS),))))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(steps)
def test_after_any_steps_names_and_idents_differ_and_the_disk_agrees(tmp_path: Path, several: list[tuple[object, ...]]) -> None:
    place = tmp_path / "looks.json"
    place.unlink(missing_ok=True)
    shelf = LookShelf(place)
    for step in several:
        run(shelf, step)
        assert len({look.name for look in shelf.looks}) == len({look.ident for look in shelf.looks}) == len(shelf.looks)
        assert LookShelf(place).looks == shelf.looks
