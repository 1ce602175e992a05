"""Setup: connect, channel, recording and storage on one page, with what is wrong and what will be sent beside them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QKeyCombination, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock, SystemClock
from cloudrec_gui.domain.draft import TRANSCODING
from cloudrec_gui.domain.fields import CDN, LEGACY, MIX, RTC, SNAPSHOTS, WEB
from cloudrec_gui.domain.problems import Path, Problem
from cloudrec_gui.layout.wire import LAYOUT_KEYS
from cloudrec_gui.services.credentials import Credentials
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.start_steps import StartProgress
from cloudrec_gui.services.vendors import VendorTable
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.forms.channel import ChannelForm, Memory
from cloudrec_gui.ui.forms.credentials import CredentialsForm
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.problem_list import ProblemList
from cloudrec_gui.ui.forms.sent_card import SentCard
from cloudrec_gui.ui.forms.stack import FormStack, Slot
from cloudrec_gui.ui.forms.start_bar import StartBar
from cloudrec_gui.ui.pages.base import Page, PageId

FOLD_AT: Final = 1016
"""Width of the page below which the right column goes under the left one: a window of 1100 pixels less the rail."""
_START_KEYS: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_R)
_EDGE: Final = 20
_GAP: Final = 12
_BETWEEN: Final = 16
_LEAST: Final = QSize(560, 320)
_AT_ONCE: Final = 2
"""Cards of the first picture: the others are below the edge, or come before anybody has found them."""


class SetupPage(Page):
    """Edits go straight into the workspace; what needs a call is asked for by signals."""

    page_id = PageId.SETUP
    start_requested = Signal()
    test_requested = Signal()
    layout_requested = Signal()
    """Somebody wants the Layout page."""
    elsewhere_requested = Signal(object)
    """The path of a problem that no field here shows (a region of the layout)."""

    def __init__(
        self,
        workspace: Workspace,
        profiles: Profiles,
        credentials: Credentials,
        vendors: VendorTable,
        settings: Memory | None = None,
        clock: Clock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._profiles = profiles
        self._credentials = credentials
        self._vendors = vendors
        self._settings = settings
        self._clock = clock if clock is not None else SystemClock()
        self._workspace = workspace
        # From the outside in: a tree that is put together first and moved in afterwards is styled again at every move.
        self._grid = QGridLayout(self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self.forms = FormStack(workspace, self._slots())
        self._scroll.setWidget(self.forms)
        self.forms.begin(_AT_ONCE)
        self._side = QWidget(self)
        self.problem_list = ProblemList(self._side)
        self.sent = SentCard(workspace, self._side)
        self.bar = StartBar(self)
        self.forms.fix_wanted.connect(self._mend)
        self._folded: bool | None = None
        self._build()
        self.problem_list.chosen.connect(self._show_problem)
        self.problem_list.fix_wanted.connect(self._mend)
        self.sent.path_wanted.connect(self._show_from_text)
        self.bar.start_requested.connect(self._start)
        self.bar.reason_wanted.connect(self._show_reason)
        subscribe(self, workspace.changed, self._refresh)
        self._refresh(None)

    # ------------------------------------------------------------------------------------------------------- building
    def _slots(self) -> tuple[Slot, ...]:
        """The cards in their order. Their modules are imported when they are wanted."""
        return (
            Slot(self._make_credentials),
            Slot(self._make_channel),
            Slot(self._make_recording, RTC),
            Slot(self._make_picture, MIX),
            Slot(self._make_page, WEB),
            Slot(self._make_push, CDN),
            Slot(self._make_snapshots, SNAPSHOTS),
            Slot(self._make_users, RTC),
            Slot(self._make_legacy, LEGACY),
            Slot(self._make_storage),
            Slot(self._make_acquire),
        )

    def _make_credentials(self, parent: QWidget) -> Form:
        self.credentials = CredentialsForm(self._workspace, self._profiles, self._credentials, parent)
        self.credentials.test_requested.connect(self.test_requested)
        return self.credentials

    def _make_channel(self, parent: QWidget) -> Form:
        return ChannelForm(self._workspace, self._settings, parent)

    def _make_recording(self, parent: QWidget) -> Form:
        from cloudrec_gui.ui.forms.recording import RecordingForm

        return RecordingForm(self._workspace, parent)

    def _make_users(self, parent: QWidget) -> Form:
        from cloudrec_gui.ui.forms.subscription import SubscriptionForm

        return SubscriptionForm(self._workspace, parent)

    def _make_picture(self, parent: QWidget) -> Form:
        from cloudrec_gui.ui.forms.picture import PictureForm

        form = PictureForm(self._workspace, parent)
        form.layout_requested.connect(self.layout_requested)
        return form

    def _make_page(self, parent: QWidget) -> Form:
        from cloudrec_gui.ui.forms.page import PageForm

        return PageForm(self._workspace, parent)

    def _make_push(self, parent: QWidget) -> Form:
        from cloudrec_gui.ui.forms.jobs import PushForm

        return PushForm(self._workspace, parent)

    def _make_snapshots(self, parent: QWidget) -> Form:
        from cloudrec_gui.ui.forms.jobs import SnapshotForm

        return SnapshotForm(self._workspace, parent)

    def _make_legacy(self, parent: QWidget) -> Form:
        from cloudrec_gui.ui.forms.jobs import LegacyForm

        return LegacyForm(self._workspace, parent)

    def _make_storage(self, parent: QWidget) -> Form:
        from cloudrec_gui.ui.forms.storage import StorageForm

        return StorageForm(self._workspace, self._vendors, self._clock, parent)

    def _make_acquire(self, parent: QWidget) -> Form:
        from cloudrec_gui.ui.forms.acquire import AcquireForm

        return AcquireForm(self._workspace, parent)

    def _build(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(_GAP)
        side.addWidget(self.problem_list)
        side.addWidget(self.sent, 1)
        self._scroll.setObjectName("setupScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Everything scrolls, so the least size is a constant: a warning that comes or goes must not move the window.
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(_LEAST)
        self._grid.setContentsMargins(_EDGE, _BETWEEN, _EDGE, _BETWEEN)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(_GAP)
        # Above what scrolls: what went wrong must not be out of sight.
        self._grid.addWidget(self.notices, 0, 0, 1, 2)
        self._grid.setRowStretch(1, 1)
        self._fold(False)

    def _fold(self, folded: bool) -> None:
        """One column or two. The start bar stays in sight in both."""
        if folded == self._folded:
            return
        self._folded = folded
        if folded:
            self.forms.column.insertWidget(self.forms.column.count() - 1, self._side)
            self._grid.addWidget(self._scroll, 1, 0, 1, 2)
            self._grid.addWidget(self.bar, 2, 0, 1, 2)
            self.sent.setMinimumHeight(360)
        else:
            self._grid.addWidget(self._scroll, 1, 0, 2, 1)
            self._grid.addWidget(self._side, 1, 1)
            self._grid.addWidget(self.bar, 2, 1)
            self.sent.setMinimumHeight(160)
        self._grid.setColumnStretch(0, 55)
        self._grid.setColumnStretch(1, 45)
        self._side.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(event.size().width() < FOLD_AT)

    # --------------------------------------------------------------------------------------------------------- showing
    def _refresh(self, _: None) -> None:
        self.forms.refresh()
        self.problem_list.show_problems(self._workspace.problems, self._workspace.asked)
        self.sent.refresh()
        self.bar.set_state(self._workspace.blocked, self._workspace.profile.sandbox)

    def retranslate(self) -> None:
        """Texts of problems under the fields change with the language too."""
        if self._folded is not None:
            # Afterwards: the event goes to the page first and to its cards then, and choices take their words from the cards.
            QTimer.singleShot(0, self, self._speak)

    def _speak(self) -> None:
        self.forms.forget()
        self._refresh(None)

    def show_path(self, path: Path) -> None:
        """Bring the field of ``path`` into sight and put the cursor there; the text beside it shows its line too."""
        in_text = self.sent.show_path(path)
        if not self.forms.open(path):
            if in_text and not _is_layout(path):
                self.sent.view.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.elsewhere_requested.emit(path)
            return
        # The fold has its final size only after the layout has run.
        QTimer.singleShot(0, self, self._scroll_to_focus)

    def _scroll_to_focus(self) -> None:
        field: QWidget | None = self.focusWidget()
        if field is not None and self.forms.isAncestorOf(field):
            self._scroll.ensureWidgetVisible(field, 0, 60)

    def set_progress(self, progress: StartProgress | None) -> None:
        """A step of the start that is under way; None forgets it."""
        self.bar.set_progress(progress)

    def set_busy(self, busy: bool) -> None:
        """While a start is under way no second one can be asked for."""
        self.bar.set_busy(busy)

    def set_test_result(self, kind: str, text: str) -> None:
        """What the test of the connection showed: ``kind`` ok, warn, error or note."""
        self.credentials.set_test_result(kind, text)

    # --------------------------------------------------------------------------------------------------------- gestures
    def _show_problem(self, problem: Problem) -> None:
        self.show_path(problem.path)

    def _show_from_text(self, path: Path) -> None:
        """The field that a remark on the text is about; a key that no field has is where the cursor is already."""
        if self.forms.open(path):
            QTimer.singleShot(0, self, self._scroll_to_focus)
        elif _is_layout(path):
            self.elsewhere_requested.emit(path)

    def _show_reason(self) -> None:
        """The first problem that blocks; errors come first."""
        if self._workspace.problems:
            self.show_path(self._workspace.problems[0].path)

    def _mend(self, problem: Problem) -> None:
        if problem.fix is not None:
            self._workspace.mend(problem.fix)

    def _start(self) -> None:
        if self.sent.broken:
            # What is seen would not be what is sent.
            self.sent.show_fault()
            return
        self._workspace.end_edit()
        self._workspace.commit_secrets()
        self.start_requested.emit()

    def undo(self) -> None:
        self._workspace.undo()

    def redo(self) -> None:
        self._workspace.redo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo from wherever the focus is; lines of text hand it up themselves."""
        if event.keyCombination() == _START_KEYS:
            self.bar.press()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            super().keyPressEvent(event)


def _is_layout(path: Path) -> bool:
    """Whether the layout editor has the field."""
    return path[: len(TRANSCODING)] == TRANSCODING and path[len(TRANSCODING) : len(TRANSCODING) + 1] in {(key,) for key in LAYOUT_KEYS}
