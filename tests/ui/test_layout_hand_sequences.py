"""Any sequence of edits, from the table or by the mouse: what comes out can be sent, and undo and redo lead back exactly."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudrec_gui.layout.document import CUSTOM, MAX_REGIONS, Document, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.layout.wire import from_wire, to_wire
from cloudrec_gui.ui.layout_editor.aids import GRIDS
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.edit_commands import BY_ID
from cloudrec_gui.ui.layout_editor.gestures import Hold
from tests.ui.layout_bench import CANVAS

COMMANDS = tuple(ident for ident in BY_ID if ident not in ("copy", "cut", "paste", "fill") and not ident.startswith("paste-"))
HANDLES = (Edges.LEFT, Edges.RIGHT | Edges.BOTTOM, Edges.TOP, Edges.LEFT | Edges.TOP, Edges.BOTTOM)
HOLDS = st.sampled_from([Hold.NONE, Hold.FREE, Hold.STRAIGHT, Hold.CENTRED, Hold.CENTRED | Hold.STRAIGHT])
point = st.tuples(st.integers(-ONE // 4, ONE + ONE // 4), st.integers(-ONE // 4, ONE + ONE // 4))
some = st.lists(st.integers(0, MAX_REGIONS), max_size=4)
rects = st.builds(
    lambda x, y, w, h: Rect(x, y, w, h).clamped(),
    st.integers(0, ONE),
    st.integers(0, ONE),
    st.integers(1, ONE),
    st.integers(1, ONE),
)
layouts = st.lists(rects, max_size=6).map(lambda found: Layout(CUSTOM, tuple(Region(rect, str(i + 1)) for i, rect in enumerate(found))))
deeds = st.one_of(
    st.tuples(st.just("command"), some, st.sampled_from(COMMANDS)),
    st.tuples(st.just("move"), some, point, point, HOLDS),
    st.tuples(st.just("resize"), some, point, point, HOLDS, st.sampled_from(HANDLES)),
    st.tuples(st.just("grid"), st.sampled_from((None, *GRIDS))),
    st.tuples(st.just("undo")),
)


def do(controller: EditorController, deed: tuple[Any, ...]) -> None:
    """One deed: what it is, the regions it concerns, and what it needs."""
    kind, rest = deed[0], deed[1:]
    if kind == "undo":
        controller.undo_stack.undo()
    elif kind == "grid":
        controller.aids.set_grid(rest[0])
    elif kind == "command":
        controller.select(rest[0])
        command = BY_ID[rest[1]]
        if not command.why_not(controller):
            command.run(controller)
    else:
        controller.select(rest[0])
        if kind == "move":
            controller.begin_move(rest[1])
        else:
            controller.begin_resize(rest[4], rest[1])
        controller.follow(rest[2], rest[3], (8_000, 14_000))
        controller.finish()


@settings(deadline=None, max_examples=120)
@given(layouts, st.lists(deeds, max_size=14))
def test_every_sequence_of_edits_can_be_sent_undone_and_redone(layout: Layout, sequence: list[tuple[Any, ...]]) -> None:
    document = Document(layout, CANVAS)
    controller = EditorController(document)
    for deed in sequence:
        do(controller, deed)
        assert all(region.rect.inside for region in document.layout.regions)
        assert len(document.layout.regions) <= MAX_REGIONS
        assert all(0 <= index < len(document.layout.regions) for index in controller.selection)
        uids = [region.uid for region in document.layout.regions if region.uid]
        assert len(set(uids)) == len(uids)
    end = document.layout
    wire = to_wire(end)
    assert to_wire(from_wire(wire)) == wire
    stack = controller.undo_stack
    steps = stack.index()
    while stack.canUndo():
        assert stack.undoText()
        stack.undo()
    assert document.layout == layout
    for _ in range(steps):
        stack.redo()
    assert document.layout == end
