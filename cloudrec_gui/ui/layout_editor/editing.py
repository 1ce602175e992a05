"""The steps: each method is one named undo step on the document, whoever asks for it (key, menu, number, button)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final

from cloudrec_gui.domain.problems import Fix
from cloudrec_gui.layout import arrange, presets, rules, seams, tidy, transfer
from cloudrec_gui.layout.arrange import Align, Order, Spread
from cloudrec_gui.layout.document import CUSTOM, VERTICAL, Background, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect, from_pixels
from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.layout.transfer import Part
from cloudrec_gui.ui.layout_editor.gestures import Hold, Resize
from cloudrec_gui.ui.layout_editor.state import EditorState
from cloudrec_gui.ui.layout_editor.words import kind_name

THOUSANDTH: Final = ONE // 1000


class Editing(EditorState):
    """What can be done to the layout as a whole and to the regions that are selected."""

    def _name(self, one: str, many: str, indices: Collection[int] | None = None) -> str:
        chosen = self.selection if indices is None else tuple(indices)
        return one.format(number=chosen[0] + 1) if len(chosen) == 1 else many.format(count=len(chosen))

    # ------------------------------------------------------------------------------------------------ coming and going

    def add(self, rect: Rect | None = None) -> None:
        """A new region in front, selected. From a preset it starts the custom layout out of the preset's places."""
        if self.full:
            return
        base = self._converted()
        new = arrange.added(base, Region(rect or arrange.free_place(base)))
        if len(new.regions) == len(base.regions):
            self.convert()
            return
        self.change(new, self.tr("Add region {number}").format(number=len(new.regions)), select=[len(new.regions) - 1])

    def delete(self) -> None:
        self._take_away(self._name(self.tr("Delete region {number}"), self.tr("Delete {count} regions")))

    def cut(self) -> None:
        """To the clipboard; what is locked stays."""
        self.copy()
        self._take_away(self._name(self.tr("Cut region {number}"), self.tr("Cut {count} regions")))

    def _take_away(self, text: str) -> None:
        indices, before = self.selection, len(self.layout.regions)
        if not indices:
            return
        new = arrange.removed(self.layout, indices)
        if len(new.regions) != before:
            follower = min(*indices, len(new.regions) - 1)
            self.change(new, text, select=[follower] if follower >= 0 else [])

    def copy(self) -> None:
        """The selected regions to the clipboard, in their order."""
        from cloudrec_gui.ui.layout_editor import regions_clipboard

        if self.selection:
            regions_clipboard.copy([self.layout.regions[index] for index in sorted(self.selection)])

    def paste(self, regions: Iterable[Region]) -> None:
        """New regions in front, selected. On a preset they begin a custom layout of their own."""
        base = self.layout if self.layout.custom else replace(self.layout, kind=CUSTOM, regions=(), max_resolution_uid="")
        new = transfer.pasted(base, tuple(regions), self.document.canvas)
        added = range(len(base.regions), len(new.regions))
        if added:
            self.change(new, self._name(self.tr("Paste region {number}"), self.tr("Paste {count} regions"), added), select=added)

    def paste_parts(self, source: Region, parts: Part) -> None:
        """Place, size or style of a copied region for all that are selected."""
        texts = {
            Part.POSITION: (self.tr("Paste the position to region {number}"), self.tr("Paste the position to {count} regions")),
            Part.SIZE: (self.tr("Paste the size to region {number}"), self.tr("Paste the size to {count} regions")),
            Part.STYLE: (self.tr("Paste the style to region {number}"), self.tr("Paste the style to {count} regions")),
        }
        if self.selection:
            new = transfer.transferred(self.layout, self.selection, source, parts)
            both = (self.tr("Paste place and size to region {number}"), self.tr("Paste place and size to {count} regions"))
            self.change(new, self._name(*texts.get(parts, both)))

    def duplicate(self) -> None:
        indices, before = self.selection, len(self.layout.regions)
        if indices:
            text = self._name(self.tr("Duplicate region {number}"), self.tr("Duplicate {count} regions"), indices)
            new = arrange.duplicated(self.layout, indices, self.document.canvas)
            self.change(new, text, select=range(before, len(new.regions)) if len(new.regions) > before else None)

    # ------------------------------------------------------------------------------------------------ while editing only

    def lock(self) -> None:
        """Lock what is selected, or unlock it where all of it is locked."""
        regions = [self.layout.regions[index] for index in self.selection]
        if all(region.locked for region in regions):
            text = self._name(self.tr("Unlock region {number}"), self.tr("Unlock {count} regions"))
            self.change(arrange.flagged(self.layout, self.selection, locked=False), text)
        else:
            text = self._name(self.tr("Lock region {number}"), self.tr("Lock {count} regions"))
            self.change(arrange.flagged(self.layout, self.selection, locked=True), text)

    def hide(self) -> None:
        """Hide what is selected from the canvas, or show it where all of it is hidden."""
        regions = [self.layout.regions[index] for index in self.selection]
        if all(region.hidden for region in regions):
            text = self._name(self.tr("Show region {number}"), self.tr("Show {count} regions"))
            self.change(arrange.flagged(self.layout, self.selection, hidden=False), text)
        else:
            text = self._name(self.tr("Hide region {number} while editing"), self.tr("Hide {count} regions while editing"))
            self.change(arrange.flagged(self.layout, self.selection, hidden=True), text)

    def unlock_all(self) -> None:
        self.change(arrange.flagged(self.layout, range(len(self.layout.regions)), locked=False), self.tr("Unlock all regions"))

    def show_all(self) -> None:
        self.change(arrange.flagged(self.layout, range(len(self.layout.regions)), hidden=False), self.tr("Show all regions"))

    # ------------------------------------------------------------------------------------------------ order and place

    def reorder(self, order: Order) -> None:
        """All that are selected keep the order among themselves."""
        if self.selection:
            text = self._name(self.tr("Change the order of region {number}"), self.tr("Change the order of {count} regions"))
            new, targets = arrange.reordered_many(self.layout, self.selection, order)
            self.change(new, text, select=targets)

    def swap(self) -> None:
        """The two selected regions change places."""
        if len(self.selection) == 2:
            first, second = sorted(self.selection)
            text = self.tr("Swap regions {first} and {second}").format(first=first + 1, second=second + 1)
            self.change(arrange.swapped(self.layout, first, second), text)

    def align(self, how: Align) -> None:
        if self.selection:
            text = self._name(self.tr("Align region {number}"), self.tr("Align {count} regions"))
            self.change(arrange.aligned(self.layout, self.selection, how), text)

    def distribute(self, horizontal: bool, by: Spread = Spread.GAPS) -> None:
        """With fewer than three selected, all regions are spread."""
        chosen = self.selection if len(self.selection) >= 3 else range(len(self.layout.regions))
        self.change(arrange.distributed(self.layout, list(chosen), horizontal, by), self.tr("Distribute regions"))

    def size_alike(self, *, width: bool, height: bool) -> None:
        """All that are selected as large as the one selected last."""
        primary = self.primary
        if primary is not None and len(self.selection) > 1:
            new = arrange.sized_alike(self.layout, self.selection, primary, width=width, height=height)
            self.change(new, self.tr("Make {count} regions the same size").format(count=len(self.selection)))

    def tidy(self) -> None:
        """With fewer than two selected, all regions are put in order."""
        chosen = self.selection if len(self.selection) >= 2 else range(len(self.layout.regions))
        self.change(tidy.tidied(self.layout, list(chosen), self.document.canvas), self.tr("Tidy into a grid"))

    def fill_grid(self, columns: int, rows: int, excluded: Collection[tuple[int, int]] = (), gap: int = 0) -> None:
        """The whole canvas as a grid of regions; ``excluded`` cells (row, column) stay free, ``gap`` in output pixels."""
        base = self.layout if self.layout.custom else replace(self.layout, kind=CUSTOM, regions=(), max_resolution_uid="")
        new = tidy.grid_filled(base, columns, rows, excluded, self.document.canvas, gap)
        self.change(new, self.tr("Fill a grid of {columns} × {rows}").format(columns=columns, rows=rows), select=[])

    def close_seams(self) -> None:
        self.change(seams.closed(self.layout, self.document.canvas), self.tr("Close the one-pixel gaps"))

    def nudge(self, dx: int, dy: int) -> None:
        """By whole output pixels. Nudges of the same selection that follow each other are one undo step."""
        self._nudged(arrange.nudge_pixels(self.layout, self.selection, dx, dy, self.document.canvas))

    def nudge_thousandths(self, dx: int, dy: int) -> None:
        """By tenths of a percent of the canvas."""
        self._nudged(arrange.nudged(self.layout, self.selection, dx * THOUSANDTH, dy * THOUSANDTH))

    def _nudged(self, new: Layout) -> None:
        if self.selection:
            text = self._name(self.tr("Nudge region {number}"), self.tr("Nudge {count} regions"))
            self.change(new, text, gesture=("nudge", self.selection, self._serial))

    def grow(self, dx: int, dy: int) -> None:
        """The right and bottom edges by whole output pixels: of one region, or of the box around several with them in it."""
        indices = self.movable
        if not indices:
            return
        text = self._name(self.tr("Resize region {number}"), self.tr("Resize {count} regions"), indices)
        rects = self._grown_box(indices, dx, dy) if len(indices) > 1 else {indices[0]: self._grown(indices[0], dx, dy)}
        self.change(arrange.placed(self.layout, rects), text, gesture=("grow", indices, self._serial))

    def _grown(self, index: int, dx: int, dy: int) -> Rect:
        left, top, right, bottom = self.layout.regions[index].rect.clamped().pixel_edges(self.document.canvas)
        wide, high = self.document.canvas
        width, height = min(max(right + dx - left, 1), wide - left), min(max(bottom + dy - top, 1), high - top)
        return Rect.from_pixels(left, top, width, height, self.document.canvas)

    def _grown_box(self, indices: Collection[int], dx: int, dy: int) -> Mapping[int, Rect]:
        """What the handle at the lower right corner would do."""
        wide, high = self.document.canvas
        edges = (Edges.RIGHT if dx else Edges(0)) | (Edges.BOTTOM if dy else Edges(0))
        by = (from_pixels(dx, wide), from_pixels(dy, high))
        return Resize(self.layout, indices, edges, (0, 0), self.document.canvas).follow(by, Hold.FREE, (0, 0)).rects

    def place(self, index: int, rect: Rect) -> None:
        """A rectangle typed as numbers, brought onto the canvas."""
        self.change(arrange.placed(self.layout, {index: rect}), self.tr("Place region {number}").format(number=index + 1))

    def restyle(self, index: int, region: Region) -> None:
        """Other properties of one region: uid, opacity, picture mode."""
        self.change(arrange.with_regions(self.layout, {index: region}), self.tr("Edit region {number}").format(number=index + 1))

    def shape(self, ratio: tuple[int, int]) -> None:
        """Cut all that are selected to a ratio of sides in pixels."""
        if self.selection:
            one = self.tr("Make region {number} {wide}:{high}")
            many = self.tr("Make {count} regions {wide}:{high}")
            chosen = self.selection
            text = (one if len(chosen) == 1 else many).format(number=chosen[0] + 1, count=len(chosen), wide=ratio[0], high=ratio[1])
            self.change(arrange.shaped(self.layout, chosen, ratio, self.document.canvas), text)

    # ------------------------------------------------------------------------------------------------ the whole layout

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
            self.change(self._converted(), self.tr("Convert to custom"), select=[])

    def _converted(self) -> Layout:
        """The layout, a preset with its places as regions."""
        layout = self.layout
        return layout if layout.custom else replace(layout, kind=CUSTOM, regions=self._as_regions(), max_resolution_uid="")

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
