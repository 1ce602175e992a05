"""What can be put on, what is being tried on, and which look the draft is.

Nothing here draws, and nothing is read from the disk before somebody asks for an own look.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cloudrec_gui.layout import presets, screen_share
from cloudrec_gui.layout.document import CUSTOM, VERTICAL, Layout
from cloudrec_gui.layout.looks import Look, bare
from cloudrec_gui.layout.screen_share import Variant
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.layout_editor.controller import EditorController, View
from cloudrec_gui.ui.layout_editor.looks import words
from cloudrec_gui.ui.layout_editor.words import kind_name

if TYPE_CHECKING:
    from cloudrec_gui.services.looks import LookShelf

Key = tuple[str, str]
"""What a layout to try on is: ``("preset", "0")``, ``("share", "column")``, ``("look", "look-3")``."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """At this place of the undo history the draft became a look."""

    index: int
    text: str
    ident: str


class Wardrobe(QObject):
    """Calls ``controller.try_on`` and tells it which look is worn; ``shelf`` may be missing."""

    changed = Signal()
    """Looks, their order, what is tried on, or what is worn."""

    def __init__(self, controller: EditorController, shelf: LookShelf | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.shelf = shelf
        self._marks: dict[str, list[_Mark]] = {}
        self._tried: tuple[Key, Layout] | None = None
        self._worn = ""
        self._judged: tuple[Layout | None, tuple[Look, ...], object] = (None, (), None)
        controller.layout_changed.connect(self._follow)
        controller.trial_taken.connect(self._taken)
        controller.histories.indexChanged.connect(self._follow)
        subscribe(self, controller.document.shown, self._begin)
        if shelf is not None:
            subscribe(self, shelf.changed, self._shelf_changed)

    # ------------------------------------------------------------------------------------------------ reading

    @property
    def looks(self) -> tuple[Look, ...]:
        return () if self.shelf is None else self.shelf.looks

    @property
    def tried(self) -> Key | None:
        """What the canvas shows on trial, if it comes from here."""
        if self._tried is None or self.controller.trial is None or self.controller.trial != self._tried[1]:
            return None
        return self._tried[0]

    @property
    def worn(self) -> Look | None:
        """The look that the draft is or began as."""
        return None if self.shelf is None or not self._worn else self.shelf.get(self._worn)

    @property
    def edited(self) -> bool:
        """Whether the draft is not that look any more."""
        worn = self.worn
        return worn is not None and worn.layout != bare(self.controller.layout)

    @property
    def faces(self) -> int:
        """Faces around a shared screen: one of the users is the screen."""
        return max(self.controller.users - 1, 1)

    def preset(self, kind: int) -> Layout:
        """The draft's colours and pictures with a preset's places."""
        base = self.controller.layout
        return replace(base, kind=kind, regions=(), max_resolution_uid=base.max_resolution_uid if kind == VERTICAL else "")

    def share(self, variant: Variant) -> Layout:
        """The same for a shared screen."""
        base = self.controller.layout
        return screen_share.layout(variant, self.faces, base, screen_uid=base.max_resolution_uid)

    @property
    def preset_shown(self) -> int | None:
        """The preset that the canvas shows, tried on or as the draft."""
        kind = (self.controller.trial or self.controller.layout).kind
        return kind if 0 <= kind < CUSTOM else None

    # ------------------------------------------------------------------------------------------------ trying on

    def try_on(self, key: Key) -> bool:
        """Show it on the canvas without taking it; False when there is no such thing."""
        found = self._layout_of(key)
        if found is None:
            return False
        layout, name = found
        self._tried = (key, layout)
        self.controller.try_on(layout, name)
        self.changed.emit()
        return True

    def try_slot(self, number: int) -> bool:
        """The own look number 1…9; False when there is none."""
        return 1 <= number <= len(self.looks) and self.try_on(("look", self.looks[number - 1].ident))

    def _layout_of(self, key: Key) -> tuple[Layout, str] | None:
        what, which = key
        if what == "preset":
            return self.preset(int(which)), kind_name(int(which))
        if what == "share":
            return self.share(Variant(which)), words.variant_name(Variant(which))
        look = None if self.shelf is None else self.shelf.get(which)
        return None if look is None else (look.layout, look.name)

    def take(self) -> None:
        """Make what is tried on the draft."""
        self.controller.take_trial()

    def leave(self) -> None:
        """Go back to the draft as it was."""
        self.controller.try_on(None)

    def convert(self) -> None:
        """The places of the preset that is shown as regions, in one undo step."""
        kind, controller = self.preset_shown, self.controller
        if kind is None:
            return
        base = controller.trial or controller.layout
        regions = presets.regions(kind, controller.users, large_uid=base.max_resolution_uid)
        controller.try_on(None)
        new = replace(base, kind=CUSTOM, regions=regions, max_resolution_uid="")
        controller.change(new, self.tr("Convert to custom"), select=[])
        self._show_draft()

    def set_users(self, users: int) -> None:
        """How many users presets and shared screens are shown for; what is tried on follows."""
        key = self.tried
        self.controller.set_users(users)
        if key is not None and key[0] == "share":
            self.try_on(key)

    # ------------------------------------------------------------------------------------------------ own looks

    def save(self, name: str) -> Look | None:
        """What the canvas shows as a new look, which is worn then if it is the draft. Raises LooksRefused when the shelf is full."""
        if self.shelf is None:
            return None
        trial = self.controller.trial
        look = self.shelf.add(name, trial or self.controller.layout, self.controller.document.canvas)
        if trial is None:
            self._wear(look.ident)
        return look

    def update(self, ident: str) -> None:
        """Make the look what the draft is now."""
        if self.shelf is not None:
            self.shelf.replace(ident, self.controller.layout, self.controller.document.canvas)
            self._wear(ident)

    def _wear(self, ident: str) -> None:
        stack, document = self.controller.undo_stack, self.controller.document
        index = stack.index()
        kept = [mark for mark in self._marks.get(document.ident, ()) if mark.index != index]
        text = stack.text(index - 1) if index else ""
        self._marks[document.ident] = sorted([*kept, _Mark(index, text, ident)], key=_place)
        self._follow()

    # ------------------------------------------------------------------------------------------------ following

    def _shelf_changed(self, _nothing: None) -> None:
        key = self.tried
        if key is not None and key[0] == "look" and not self.try_on(key):
            self.leave()
        self._judge()
        self.changed.emit()

    def _follow(self, _index: object = None) -> None:
        """Also when the history's place has changed, which comes after the layout that it leads to."""
        self._judge()
        self.changed.emit()

    def _taken(self, layout: Layout) -> None:
        tried, self._tried = self._tried, None
        if tried is not None and tried[0][0] == "look" and tried[1] == layout:
            self._wear(tried[0][1])
        self._show_draft()

    def _show_draft(self) -> None:
        """Whoever takes something wants to see it, not the live layout that the canvas showed before."""
        if self.controller.view is View.LIVE:
            self.controller.set_view(View.DRAFT)

    def _judge(self) -> None:
        """Which look is worn: the one that the history says, if it does; else one that is exactly the draft.

        Asked far more often than anything of it changes, and a shelf may hold hundreds: the answer is kept.
        """
        document, stack = self.controller.document, self.controller.undo_stack
        marks = tuple(self._marks.get(document.ident, ()))
        state = (self._read, document.ident, stack.index(), stack.undoText(), marks)
        layout, looks, former = self._judged
        if layout is self.controller.layout and looks is self.looks and state == former:
            return
        self._judged = (self.controller.layout, self.looks, state)
        self._worn = self._from_history(marks)
        if self.worn is None or self.edited:
            draft = bare(self.controller.layout)
            same = next((look.ident for look in self.looks if look.layout == draft), "") if self._read else ""
            self._worn = same or (self._worn if self.worn is not None else "")
        worn = self.worn
        self.controller.set_look("" if worn is None else worn.name, edited=self.edited)

    _read = False
    """Whether the shelf has been read: a start must not wait for it."""

    def read_shelf(self) -> None:
        """From now on the draft is compared with the own looks too."""
        if not self._read:
            self._read = True
            self._begin("")
            self.changed.emit()

    def _begin(self, _ident: str) -> None:
        """A document that is exactly an own look when it is opened began as that look, and stays it when it is edited."""
        self._judge()
        if self._worn and not self.edited:
            self._wear(self._worn)

    def _from_history(self, marks: Sequence[_Mark]) -> str:
        """The last mark at or below the present place of the history whose step still stands there."""
        stack = self.controller.undo_stack
        for mark in reversed(marks):
            standing = mark.index == 0 or (mark.index <= stack.index() and stack.text(mark.index - 1) == mark.text)
            if standing:
                return mark.ident
        return ""


def _place(mark: _Mark) -> int:
    return mark.index
