"""The document tells about each change once."""

from __future__ import annotations

from cloudrec_gui.layout.document import Document, Layout


def test_a_new_layout_is_told_and_counted() -> None:
    document = Document()
    seen: list[object] = []
    document.changed.subscribe(seen.append)
    document.set(Layout(kind=1))
    assert seen == [Layout(kind=1)]
    assert document.revision == 1


def test_an_equal_layout_changes_nothing() -> None:
    document = Document(Layout(kind=1))
    seen: list[object] = []
    document.changed.subscribe(seen.append)
    document.set(Layout(kind=1))
    assert seen == []
    assert document.revision == 0


def test_two_documents_that_follow_each_other_come_to_rest() -> None:
    one, two = Document(), Document()
    one.changed.subscribe(two.set)
    two.changed.subscribe(one.set)
    one.set(Layout(kind=2))
    assert two.layout == Layout(kind=2)
    assert (one.revision, two.revision) == (1, 1)


def test_the_canvas_follows_usable_sizes_only() -> None:
    document = Document()
    seen: list[object] = []
    document.canvas_changed.subscribe(seen.append)
    document.canvas = (640, 360)
    document.canvas = (640, 0)
    assert document.canvas == (640, 360)
    assert seen == [(640, 360)]
