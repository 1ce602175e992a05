"""The column of cards: what a kind of recording needs, in one order, built bit by bit.

Setup has some eighty rows, which take longer to make than the rest of the window. The first cards are made at once, the others
one by one after the first picture, and those of another mode only when that mode is chosen. Whoever needs all of them at once
(a problem to show, a test) calls ``complete``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cloudrec_gui.domain.fields import EVERY
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.binder import Binder
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.row import FormRow

GAP: Final = 12
_FRAME_MS: Final = 16
"""The first picture gets on the screen before the next card is begun."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Place of one card: for which kinds of recording, and how it is made (the argument is its parent)."""

    make: Callable[[QWidget], Form]
    variants: frozenset[Variant] = EVERY


class FormStack(QWidget):
    """As tall as its text needs at its width."""

    fix_wanted = Signal(object)
    made = Signal(object)
    """A card that has just been built."""

    def __init__(self, workspace: Workspace, slots: Sequence[Slot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("setupForms")
        self.setProperty("box", "clear")
        self._workspace = workspace
        self._slots = tuple(slots)
        self._forms: list[Form | None] = [None] * len(slots)
        self._binder = Binder(workspace)
        self._painted = False
        self._chained: Variant | None = None
        """For which kind of recording Tab is in order."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 4, 0)
        self.column.setSpacing(GAP)
        self.column.addStretch(1)

    # ----------------------------------------------------------------------------------------------------- building
    @property
    def forms(self) -> tuple[Form, ...]:
        """The cards that exist, in their order."""
        return tuple(form for form in self._forms if form is not None)

    def form(self, name: str) -> Form:
        """The card called ``name``, which must exist. Raises KeyError when it does not."""
        found = next((form for form in self.forms if form.objectName() == name), None)
        if found is None:
            raise KeyError(name)
        return found

    def begin(self, count: int) -> None:
        """Make the first ``count`` cards. The column has its place in the window by then, or everything would be styled twice."""
        for index in range(count):
            if self._wanted(index):
                self._build(index)
        self._binder.refresh()

    @property
    def ready(self) -> bool:
        """Whether every card of this kind of recording is there."""
        return self._next() is None

    def complete(self) -> None:
        """Build now what this kind of recording still lacks."""
        while self._next() is not None:
            self._step()

    def _wanted(self, index: int) -> bool:
        return self._workspace.variant in self._slots[index].variants

    def _next(self) -> int | None:
        return next((i for i, form in enumerate(self._forms) if form is None and self._wanted(i)), None)

    def _step(self) -> None:
        """One card; the last one puts Tab in order."""
        index = self._next()
        if index is None:
            self._timer.stop()
            return
        self._timer.setInterval(0)
        self._build(index)
        self._binder.refresh()
        if self._next() is None:
            self._timer.stop()
            self._chain()

    def _build(self, index: int) -> None:
        form = self._slots[index].make(self)
        form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._forms[index] = form
        self._binder.add([form])
        for row in form.rows:
            row.fix_wanted.connect(self.fix_wanted)
        self.column.insertWidget(sum(other is not None for other in self._forms[:index]), form)
        form.show()
        self.made.emit(form)

    def _chain(self) -> None:
        """Tab goes through the cards in their order, whichever was built first."""
        self._chained = self._workspace.variant
        stops = [stop for form in self.forms for stop in form.tab_stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def paintEvent(self, event: QPaintEvent) -> None:
        """With the first picture the rest may come."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._timer.start(_FRAME_MS)

    # ------------------------------------------------------------------------------------------------------ showing
    def refresh(self) -> None:
        """Show what the workspace says now; a kind of recording that was never shown gets its cards."""
        for form, slot in zip(self._forms, self._slots, strict=True):
            if form is not None:
                form.setVisible(self._workspace.variant in slot.variants)
        if self._painted and not self._timer.isActive():
            self.complete()
        self._binder.refresh()
        if self._chained not in (None, self._workspace.variant):
            self._chain()  # another kind of recording has other choices

    def forget(self) -> None:
        """What the cards show is outdated: the language is another one."""
        self._binder.forget()

    def row_of(self, path: Path) -> FormRow | None:
        """The visible row of ``path``, in its open card."""
        self.complete()
        row = self._binder.row_of(path)
        if row is None or row.isHidden() or not any(row in form.rows and not form.isHidden() for form in self.forms):
            return None
        return row

    def open(self, path: Path) -> bool:
        """Unfold the row of ``path`` and put the cursor there; False when no row here shows it."""
        row = self.row_of(path)
        if row is None:
            return False
        for form in self.forms:
            if form.holds(row):
                form.more.setChecked(True)
        self._binder.focus(path)
        return True

    def minimumSizeHint(self) -> QSize:
        """Not as tall as it would be in the narrowest column."""
        return QSize(super().minimumSizeHint().width(), 0)
