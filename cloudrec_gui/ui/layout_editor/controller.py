"""Turns what the hand does into undo steps on the document, and holds what is not part of it: selection, gesture, view.

Nothing here draws. Canvas, inspector and table read this object, call it, and hear of changes through its signals.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from cloudrec_gui.domain.problems import Fix
from cloudrec_gui.layout import arrange, presets, rules
from cloudrec_gui.layout.arrange import Align, Order
from cloudrec_gui.layout.document import CUSTOM, MAX_REGIONS, VERTICAL, Background, Document, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.layout_editor.commands import ChangeLayout
from cloudrec_gui.ui.layout_editor.gestures import Gesture, Hold, Marquee, Move, Offer, Point, Resize
from cloudrec_gui.ui.layout_editor.words import kind_name

THOUSANDTH: Final = ONE // 1000


class View(Enum):
    """What the canvas shows."""

    DRAFT = "draft"
    LIVE = "live"
    BOTH = "both"


class EditorController(QObject):
    """One editor's state. ``document`` may also change from outside; then the undo history ends, because it would lie."""

    selection_changed = Signal()
    layout_changed = Signal()
    """The document, its canvas, the live layout or what is shown of them."""
    previewed = Signal()
    """A gesture offers something else than before; see :attr:`offer`."""
    announced = Signal(str)
    """A sentence for those who do not see the canvas."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.undo_stack = QUndoStack(self)
        self.selection: tuple[int, ...] = ()
        self.offer = Offer()
        self.live: Layout | None = None
        self.trial: Layout | None = None
        """A whole layout that is only tried on: the canvas shows it, the document does not hold it yet."""
        self.trial_name = ""
        self.view = View.DRAFT
        self.users = 4
        """Users that a preset is shown for."""
        self.recorder_uid = ""
        self._gesture: Gesture | None = None
        self._gesture_text = ""
        self._kept_regions: tuple[Region, ...] = ()
        self._kept_large = ""
        self._pushing = False
        self._serial = 0
        subscribe(self, document.changed, self._document_changed)
        subscribe(self, document.canvas_changed, self._canvas_changed)

    # ------------------------------------------------------------------------------------------------ reading

    @property
    def layout(self) -> Layout:
        return self.document.layout

    @property
    def editable(self) -> bool:
        """Whether the canvas shows regions that can be grasped."""
        return self.layout.custom and self.view is not View.LIVE and self.trial is None

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
        offered = self.offer.rects.get(index)
        return region if offered is None else replace(region, rect=offered)

    @property
    def preview(self) -> Layout:
        """The layout as it would be if the gesture ended now."""
        return arrange.placed(self.layout, self.offer.rects) if self.offer.rects else self.layout

    # ------------------------------------------------------------------------------------------------ changing

    def change(self, new: Layout, text: str, gesture: Hashable = None, select: Iterable[int] | None = None) -> None:
        """Make ``new`` current as one undo step called ``text``; nothing happens when it is equal to the present."""
        if new != self.layout:
            self._push(ChangeLayout(text, self.layout, new, self._apply, gesture))
        if select is not None:
            self.select(select)

    def _push(self, command: ChangeLayout) -> None:
        self.undo_stack.push(command)

    def _apply(self, layout: Layout) -> None:
        self._pushing = True
        try:
            self.document.set(layout)
        finally:
            self._pushing = False

    def _document_changed(self, _layout: Layout) -> None:
        self._drop_gesture()
        if not self._pushing:
            self.undo_stack.clear()
        count = len(self.layout.regions)
        if any(index >= count for index in self.selection):
            self.selection = tuple(index for index in self.selection if index < count)
            self.selection_changed.emit()
        self.layout_changed.emit()

    def _canvas_changed(self, _size: object) -> None:
        self._drop_gesture()
        self.layout_changed.emit()

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

    @property
    def shown(self) -> Layout:
        """What stands on the canvas: what is tried on, the live layout, or the draft as a gesture makes it."""
        if self.trial is not None:
            return self.trial
        return self.live if self.view is View.LIVE and self.live is not None else self.preview

    def try_on(self, layout: Layout | None, name: str = "") -> None:
        """Show a layout without taking it; None goes back to the draft."""
        if layout != self.trial:
            self.cancel()
            self.trial, self.trial_name = layout, name if layout is not None else ""
            self.layout_changed.emit()

    def take_trial(self) -> None:
        """Make what is tried on the draft, as one undo step."""
        layout, name = self.trial, self.trial_name
        if layout is not None:
            self.trial, self.trial_name = None, ""
            self.change(layout, self.tr("Take {name}").format(name=name), select=[])
            self.layout_changed.emit()

    def set_users(self, users: int) -> None:
        if users != self.users:
            self.users = users
            self.layout_changed.emit()

    # ------------------------------------------------------------------------------------------------ selecting

    def select(self, indices: Iterable[int]) -> None:
        count = len(self.layout.regions)
        chosen = tuple(dict.fromkeys(index for index in indices if 0 <= index < count))
        if chosen != self.selection:
            self.selection = chosen
            self._serial += 1
            self.selection_changed.emit()

    def toggle(self, index: int) -> None:
        self.select([i for i in self.selection if i != index] if index in self.selection else [*self.selection, index])

    def step(self, by: int) -> bool:
        """Select the next region in order; False at either end, so that Tab can leave the canvas."""
        count = len(self.layout.regions)
        index = self.primary
        target = (0 if by > 0 else count - 1) if index is None else index + by
        if not self.editable or not 0 <= target < count:
            return False
        self.select([target])
        return True

    def at(self, point: Point) -> list[int]:
        """The regions under a point, the front one first."""
        x, y = point
        rects = [region.rect for region in self.layout.regions]
        return [i for i in reversed(range(len(rects))) if rects[i].x <= x < rects[i].right and rects[i].y <= y < rects[i].bottom]

    # ------------------------------------------------------------------------------------------------ gestures

    @property
    def gesturing(self) -> bool:
        return self._gesture is not None

    def begin_move(self, point: Point) -> None:
        indices = tuple(sorted(self.selection))
        if indices:
            self._gesture = Move(self.layout, indices, point, self.document.canvas)
            self._gesture_text = self._name(self.tr("Move region {number}"), self.tr("Move {count} regions"), indices)

    def begin_resize(self, edges: Edges, point: Point) -> None:
        index = self.primary
        if index is not None:
            self._gesture = Resize(self.layout, index, edges, point, self.document.canvas)
            self._gesture_text = self.tr("Resize region {number}").format(number=index + 1)

    def begin_marquee(self, point: Point) -> None:
        self._gesture = Marquee(point)
        self._gesture_text = ""

    def follow(self, point: Point, hold: Hold, reach: Point) -> None:
        """The hand moved. The document stays as it is until :meth:`finish`."""
        if self._gesture is None:
            return
        offer = self._gesture.follow(point, hold, reach)
        if offer != self.offer:
            self.offer = offer
            self.previewed.emit()

    def finish(self) -> None:
        """The hand let go: one undo step, or a selection for a marquee."""
        if self._gesture is None:
            return
        offer, text = self.offer, self._gesture_text
        self._drop_gesture()
        if offer.marquee is not None:
            self.select(i for i, region in enumerate(self.layout.regions) if offer.marquee.meets(region.rect))
        elif offer.rects:
            self.change(arrange.placed(self.layout, offer.rects), text)

    def cancel(self) -> None:
        """Give the gesture up; everything is as before it."""
        self._drop_gesture()

    def _drop_gesture(self) -> None:
        self._gesture = None
        if self.offer != Offer():
            self.offer = Offer()
            self.previewed.emit()

    # ------------------------------------------------------------------------------------------------ steps

    def _name(self, one: str, many: str, indices: tuple[int, ...]) -> str:
        return one.format(number=indices[0] + 1) if len(indices) == 1 else many.format(count=len(indices))

    @property
    def full(self) -> bool:
        return self.layout.custom and len(self.layout.regions) >= MAX_REGIONS

    def add(self, rect: Rect | None = None) -> None:
        """A new region in front, selected. From a preset it starts the custom layout out of the preset's places."""
        if not self.layout.custom:
            self.convert()
        if self.full:
            return
        new = arrange.added(self.layout, Region(rect or arrange.free_place(self.layout)))
        self.change(new, self.tr("Add region {number}").format(number=len(new.regions)), select=[len(new.regions) - 1])

    def delete(self) -> None:
        indices = self.selection
        if indices:
            text = self._name(self.tr("Delete region {number}"), self.tr("Delete {count} regions"), indices)
            follower = min(*indices, len(self.layout.regions) - len(indices) - 1)
            self.change(arrange.removed(self.layout, indices), text)
            self.select([follower] if follower >= 0 else [])

    def duplicate(self) -> None:
        indices, before = self.selection, len(self.layout.regions)
        if indices:
            text = self._name(self.tr("Duplicate region {number}"), self.tr("Duplicate {count} regions"), indices)
            new = arrange.duplicated(self.layout, indices, self.document.canvas)
            self.change(new, text, select=range(before, len(new.regions)) if len(new.regions) > before else None)

    def reorder(self, order: Order) -> None:
        index = self.primary
        if index is not None:
            new, target = arrange.reordered(self.layout, index, order)
            self.change(new, self.tr("Change the order of region {number}").format(number=index + 1), select=[target])

    def align(self, how: Align) -> None:
        if self.selection:
            text = self._name(self.tr("Align region {number}"), self.tr("Align {count} regions"), self.selection)
            self.change(arrange.aligned(self.layout, self.selection, how), text)

    def distribute(self, horizontal: bool) -> None:
        """With fewer than three selected, all regions are spread."""
        chosen = self.selection if len(self.selection) >= 3 else range(len(self.layout.regions))
        self.change(arrange.distributed(self.layout, list(chosen), horizontal), self.tr("Distribute regions"))

    def nudge(self, dx: int, dy: int) -> None:
        """By whole output pixels. Nudges of the same selection that follow each other are one undo step."""
        self._nudged(arrange.nudge_pixels(self.layout, self.selection, dx, dy, self.document.canvas))

    def nudge_thousandths(self, dx: int, dy: int) -> None:
        """By tenths of a percent of the canvas."""
        self._nudged(arrange.nudged(self.layout, self.selection, dx * THOUSANDTH, dy * THOUSANDTH))

    def _nudged(self, new: Layout) -> None:
        if self.selection:
            text = self._name(self.tr("Nudge region {number}"), self.tr("Nudge {count} regions"), self.selection)
            self.change(new, text, gesture=("nudge", self.selection, self._serial))

    def grow(self, dx: int, dy: int) -> None:
        """The primary region's right and bottom edges by whole output pixels."""
        index = self.primary
        if index is None:
            return
        left, top, right, bottom = self.layout.regions[index].rect.clamped().pixel_edges(self.document.canvas)
        wide, high = self.document.canvas
        width, height = min(max(right + dx - left, 1), wide - left), min(max(bottom + dy - top, 1), high - top)
        rect = Rect.from_pixels(left, top, width, height, self.document.canvas)
        text = self.tr("Resize region {number}").format(number=index + 1)
        self.change(arrange.placed(self.layout, {index: rect}), text, gesture=("grow", index, self._serial))

    def place(self, index: int, rect: Rect) -> None:
        """A rectangle typed as numbers, brought onto the canvas."""
        self.change(arrange.placed(self.layout, {index: rect}), self.tr("Place region {number}").format(number=index + 1))

    def restyle(self, index: int, region: Region) -> None:
        """Other properties of one region: uid, opacity, picture mode."""
        self.change(arrange.with_regions(self.layout, {index: region}), self.tr("Edit region {number}").format(number=index + 1))

    def shape(self, ratio: tuple[int, int]) -> None:
        """Cut the primary region to a ratio of sides in pixels."""
        index = self.primary
        if index is not None:
            rect = arrange.with_ratio(self.layout.regions[index].rect.clamped(), ratio, self.document.canvas)
            text = self.tr("Make region {number} {wide}:{high}").format(number=index + 1, wide=ratio[0], high=ratio[1])
            self.change(arrange.placed(self.layout, {index: rect}), text)

    def set_kind(self, kind: int) -> None:
        """Choose a preset or the custom layout. What the custom layout held is kept for coming back."""
        old = self.layout
        if kind == old.kind:
            return
        if old.custom:
            self._kept_regions = old.regions
        if old.max_resolution_uid:
            self._kept_large = old.max_resolution_uid
        if kind == CUSTOM:
            regions = self._kept_regions or self._as_regions()
            new = replace(old, kind=CUSTOM, regions=regions, max_resolution_uid="")
        else:
            new = replace(old, kind=kind, regions=(), max_resolution_uid=self._kept_large if kind == VERTICAL else "")
        self.change(new, self.tr("Choose {kind}").format(kind=kind_name(kind)), select=[])

    def convert(self) -> None:
        """The preset's places as regions of a custom layout."""
        if not self.layout.custom:
            new = replace(self.layout, kind=CUSTOM, regions=self._as_regions(), max_resolution_uid="")
            self.change(new, self.tr("Convert to custom"), select=[])

    def _as_regions(self) -> tuple[Region, ...]:
        layout = self.layout
        return (
            presets.regions(layout.kind, self.users, large_uid=layout.max_resolution_uid) if 0 <= layout.kind < CUSTOM else layout.regions
        )

    def set_background(self, color: str) -> None:
        self.change(replace(self.layout, background_color=color), self.tr("Change the background colour"))

    def set_background_image(self, url: str) -> None:
        self.change(replace(self.layout, background_image=url), self.tr("Change the background picture"))

    def set_user_image(self, url: str) -> None:
        self.change(replace(self.layout, default_user_image=url), self.tr("Change the picture for users without video"))

    def set_picture_of(self, background: Background) -> None:
        """The picture of one user without video; an empty address takes it away."""
        others = [b for b in self.layout.backgrounds if b.uid != background.uid]
        kept = next((b for b in self.layout.backgrounds if b.uid == background.uid), background)
        new = (*others, replace(kept, image_url=background.image_url)) if background.image_url else tuple(others)
        self.change(replace(self.layout, backgrounds=new), self.tr("Change the picture of uid {uid}").format(uid=background.uid))

    def set_large_user(self, uid: str) -> None:
        self.change(replace(self.layout, max_resolution_uid=uid), self.tr("Choose the large window's user"))

    def mend(self, fix: Fix) -> None:
        self.change(rules.mended(self.layout, fix), self.tr("Mend the layout"))

    def replace_layout(self, layout: Layout, text: str) -> None:
        """A whole other layout (revert, carry over) as one undo step."""
        self.change(layout, text)
