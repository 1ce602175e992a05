"""What an editor holds beside its document: selection, view, trial, the gesture's offer, and one undo history per document.

The lowest of three floors: here is the state, :mod:`.editing` has the steps, :mod:`.controller` the hand.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cloudrec_gui.layout import arrange
from cloudrec_gui.layout.document import MAX_REGIONS, Document, Layout, Region
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.layout_editor.aids import Aids
from cloudrec_gui.ui.layout_editor.commands import ChangeLayout
from cloudrec_gui.ui.layout_editor.gestures import Gesture, Offer
from cloudrec_gui.ui.layout_editor.history import Histories
from cloudrec_gui.ui.layout_editor.stage.state import StageState

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QUndoStack


class View(Enum):
    """What the canvas shows."""

    DRAFT = "draft"
    LIVE = "live"
    BOTH = "both"


class EditorState(QObject):
    """One editor's state. ``document`` may also change from outside; that becomes a step like any other."""

    selection_changed = Signal()
    layout_changed = Signal()
    """The document, its canvas, the live layout or what is shown of them."""
    previewed = Signal()
    """A gesture offers something else than before; see :attr:`offer`."""
    announced = Signal(str)
    """A sentence for those who do not see the canvas."""
    refused = Signal(str)
    """Why nothing came of what the hand asked for."""
    look_changed = Signal()
    trial_taken = Signal(object)
    """The layout that was tried on, after it became the draft and its step stands in the history."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.histories = Histories(document.ident, self)
        self.aids = Aids(self)
        self.selection: tuple[int, ...] = ()
        self.offer = Offer()
        self.live: Layout | None = None
        self.trial: Layout | None = None
        """A whole layout that is only tried on: the canvas shows it, the document does not hold it yet."""
        self.trial_name = ""
        self.trial_asked = False
        """Whether the question is asked elsewhere than on the canvas."""
        self.view = View.DRAFT
        self.users = 4
        """Users that a preset is shown for."""
        self.recorder_uid = ""
        self.look_name = ""
        """The own look that the draft began as, and whether it has been edited since; see :meth:`set_look`."""
        self.look_edited = False
        self.pictures: dict[str, QImage] = {}
        """Background pictures that somebody has asked to see, by address."""
        self.stage = StageState(self)
        """What will be recorded: a cast on a time line."""
        self._gesture: Gesture | None = None
        self._gesture_text = ""
        self._kept_regions: tuple[Region, ...] = ()
        self._kept_large = ""
        self._pushing = False
        self._opening = False
        self._silent = 0
        self._known = document.layout
        self._serial = 0
        self._preview: tuple[Layout, Offer, Layout] | None = None
        subscribe(self, document.opened, self._document_opened)
        subscribe(self, document.shown, self._document_shown)
        subscribe(self, document.changed, self._document_changed)
        subscribe(self, document.canvas_changed, self._canvas_changed)

    # ------------------------------------------------------------------------------------------------ reading

    @property
    def layout(self) -> Layout:
        return self.document.layout

    @property
    def undo_stack(self) -> QUndoStack:
        """The history of the document that is open; :attr:`histories` tells of all of them."""
        return self.histories.stack

    @property
    def editable(self) -> bool:
        """Whether the canvas shows regions that can be grasped."""
        return self.layout.custom and self.view is not View.LIVE and self.trial is None

    @property
    def full(self) -> bool:
        return self.layout.custom and len(self.layout.regions) >= MAX_REGIONS

    @property
    def primary(self) -> int | None:
        """The region that the inspector shows: the one selected last."""
        return self.selection[-1] if self.selection else None

    @property
    def primary_region(self) -> Region | None:
        """The same as a value, with what a gesture is doing to it."""
        index = self.primary
        if index is None:
            return None
        region = self.layout.regions[index]
        offered = None if self.offer.copies else self.offer.rects.get(index)
        return region if offered is None else replace(region, rect=offered)

    @property
    def movable(self) -> tuple[int, ...]:
        """What of the selection the hand can move: neither locked nor hidden."""
        regions = self.layout.regions
        return tuple(i for i in self.selection if not (regions[i].locked or regions[i].hidden))

    @property
    def preview(self) -> Layout:
        """The layout as it would be if the gesture ended now; worked out once for each offer."""
        layout, offer = self.layout, self.offer
        if not offer.rects:
            return layout
        kept = self._preview
        if kept is None or kept[0] is not layout or kept[1] is not offer:
            kept = self._preview = (layout, offer, self._outcome(layout, offer))
        return kept[2]

    @staticmethod
    def _outcome(layout: Layout, offer: Offer) -> Layout:
        return arrange.duplicated_at(layout, offer.rects) if offer.copies else arrange.placed(layout, offer.rects)

    @property
    def shown(self) -> Layout:
        """What stands on the canvas: what is tried on, the live layout, or the draft as a gesture makes it."""
        if self.trial is not None:
            return self.trial
        return self.live if self.view is View.LIVE and self.live is not None else self.preview

    # ------------------------------------------------------------------------------------------------ changing

    def change(self, new: Layout, text: str, gesture: Hashable = None, select: Iterable[int] | None = None) -> None:
        """Make ``new`` current as one undo step called ``text``; nothing happens when it is equal to the present."""
        self._silent += 1
        before = self.selection
        try:
            if new != self.layout:
                self._push(ChangeLayout(text, self.layout, new, self._apply, gesture))
                before = ()
            if select is not None:
                self.select(select)
        finally:
            self._silent -= 1
        if before != self.selection:
            self._tell()

    def _push(self, command: ChangeLayout) -> None:
        self.undo_stack.push(command)

    def _apply(self, layout: Layout) -> None:
        self._pushing = True
        try:
            self.document.set(layout)
        finally:
            self._pushing = False

    def _document_opened(self, ident: str) -> None:
        """Another document: its own history, and nothing of what was kept for the former one."""
        self.cancel()
        self._opening = True
        self._kept_regions, self._kept_large = (), ""
        self.histories.leave(self.layout)
        self.histories.open(ident)
        self.set_look("", edited=False)
        self.trial, self.trial_name = None, ""
        self.select([])

    def _document_shown(self, _ident: str) -> None:
        self._opening = False
        self.histories.settle(self.layout)
        self.layout_changed.emit()

    def _document_changed(self, layout: Layout) -> None:
        before = self._known
        self._known = layout
        self._drop_gesture()
        if not self._pushing and not self._opening:
            # What was done elsewhere can be undone here too; typing there is one step here.
            self._push(ChangeLayout(self.tr("Changed in Setup"), before, layout, self._apply, "elsewhere"))
        count = len(self.layout.regions)
        if any(index >= count for index in self.selection):
            self.selection = tuple(index for index in self.selection if index < count)
            self.selection_changed.emit()
        self.layout_changed.emit()
        self._tell()

    def _canvas_changed(self, _size: object) -> None:
        self._drop_gesture()
        self.layout_changed.emit()

    # ------------------------------------------------------------------------------------------------ looking

    def set_live(self, live: Layout | None) -> None:
        if live == self.live:
            return
        self.live = live
        if live is None:
            self.view = View.DRAFT
        self.layout_changed.emit()

    def set_view(self, view: View) -> None:
        if view is not self.view:
            self.cancel()
            self.view = view
            self.layout_changed.emit()

    def set_users(self, users: int) -> None:
        if users != self.users:
            self.users = users
            self.layout_changed.emit()

    def set_look(self, name: str, *, edited: bool) -> None:
        """Which own look the draft is, for the tool bar; an empty name for none."""
        if (name, edited) != (self.look_name, self.look_edited):
            self.look_name, self.look_edited = name, edited
            self.look_changed.emit()

    def try_on(self, layout: Layout | None, name: str = "", *, asked: bool = False) -> None:
        """Show a layout without taking it; None goes back to the draft. ``asked``: whoever shows it also asks about it."""
        if layout != self.trial:
            self.cancel()
            self.trial_asked = asked
            self.trial, self.trial_name = layout, name if layout is not None else ""
            self.layout_changed.emit()

    def take_trial(self) -> None:
        """Make what is tried on the draft, as one undo step."""
        layout, name = self.trial, self.trial_name
        if layout is not None:
            self.trial, self.trial_name = None, ""
            self.change(layout, self.tr("Take {name}").format(name=name), select=[])
            self.trial_taken.emit(layout)
            self.layout_changed.emit()

    # ------------------------------------------------------------------------------------------------ selecting

    def select(self, indices: Iterable[int]) -> None:
        count = len(self.layout.regions)
        chosen = tuple(dict.fromkeys(index for index in indices if 0 <= index < count))
        if chosen != self.selection:
            self.selection = chosen
            self._serial += 1
            self.selection_changed.emit()
            self._tell()

    def toggle(self, index: int) -> None:
        self.select([i for i in self.selection if i != index] if index in self.selection else [*self.selection, index])

    def step(self, by: int) -> bool:
        """Select the next visible region in order; False at either end, so that Tab can leave the canvas."""
        visible = [index for index, region in enumerate(self.layout.regions) if not region.hidden]
        index = self.primary
        if not self.editable:
            return False
        ahead = [i for i in visible if index is None or (i > index if by > 0 else i < index)]
        if not ahead:
            return False
        self.select([ahead[0] if by > 0 else ahead[-1]])
        return True

    def at(self, point: tuple[int, int]) -> list[int]:
        """The regions under a point that are not hidden, the front one first."""
        x, y = point
        regions = self.layout.regions
        rects = [region.rect for region in regions]
        under = [i for i in reversed(range(len(rects))) if rects[i].x <= x < rects[i].right and rects[i].y <= y < rects[i].bottom]
        return [i for i in under if not regions[i].hidden]

    # ------------------------------------------------------------------------------------------------ saying

    def _tell(self) -> None:
        """Say what is selected and where it is, once for each step."""
        if self._silent == 0 and self.selection:
            self.announced.emit(words.selection_announcement(self.layout.regions, self.selection, self.document.canvas))

    def refuse(self, why: str) -> None:
        """Tell why nothing happened, to the eye and to the ear."""
        self.refused.emit(why)
        self.announced.emit(why)

    # ------------------------------------------------------------------------------------------------ gestures

    def cancel(self) -> None:
        """Give the gesture up; everything is as before it."""
        self._drop_gesture()

    def _drop_gesture(self) -> None:
        self._gesture = None
        self._preview = None
        if self.offer != Offer():
            self.offer = Offer()
            self.previewed.emit()
