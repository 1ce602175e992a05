"""The layout page: the editor, and what the running recording has to say to it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.layout.document import Document, Layout
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.services.recording_facts import named_users
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.layout_editor.editor import LayoutEditor
from cloudrec_gui.ui.layout_editor.ports import Ports
from cloudrec_gui.ui.pages.base import Page, PageId
from cloudrec_gui.ui.widgets import Notice

COVER: Final = "layout-cover"
APPLY_STATES: Final = ("idle", "sending", "applied", "failed")


class LayoutPage(Page):
    """``apply_requested`` carries the clientRequest of updateLayout, valid and complete."""

    page_id = PageId.LAYOUT
    apply_requested = Signal(object)
    follow_offered = Signal(object)
    """Another valid draft while the recording follows; of many only the newest need arrive."""
    follow_changed = Signal(bool)

    def __init__(self, document: Document, ports: Ports | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.editor = LayoutEditor(document, ports)
        self.canvas = self.editor.canvas
        self._draft_canvas: Size | None = None
        self.notices.setContentsMargins(14, 8, 14, 8)
        self.editor.above_foot.addWidget(self.notices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self._followed: RecordingKey | None = None
        self.editor.apply_requested.connect(self.apply_requested)
        self.editor.applying.follow_offered.connect(self.follow_offered)
        self.editor.applying.follow_changed.connect(self.follow_changed)
        self.editor.applying.cover_asked.connect(self._ask_about_cover)
        subscribe(self, document.changed, self._edited)
        self.first = self.canvas
        self.retranslate()

    @property
    def undo_stack(self) -> QUndoStack:
        """The history of the document that is open; ``editor.controller.histories`` follows it from one to the next."""
        return self.editor.undo_stack

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Layout"))

    def set_live(self, recording: Recording | None) -> None:
        """Follow a recording; one that is not running counts as none. Its output size rules while it runs."""
        key = recording.key if recording is not None and recording.running else None
        if key != self._followed:
            self._followed = key
            self.set_following(False)
        if recording is None or not recording.running:
            self.editor.know_users(())
            self.editor.set_live(None, running=False, canvas=self._draft_canvas)
            self._draft_canvas = None
            return
        if self._draft_canvas is None:
            self._draft_canvas = self.document.canvas
        self.editor.know_users(named_users(recording))
        self.editor.set_live(recording.live_layout, running=True, recorder_uid=recording.uid, canvas=recording.canvas)

    def set_apply_state(self, state: str, text: str = "") -> None:
        """``idle``, ``sending``, ``applied`` or ``failed``; the text of a failure is shown as a notice, and the draft stays."""
        if state not in APPLY_STATES:
            raise ValueError("no such state")
        self.editor.foot.set_state(state, text)
        if state == "failed" and text:
            revert = (self.tr("Revert to live"), self.editor.revert)
            self.notices.show(
                Notice(kind="bad", title=self.tr("The layout was not applied"), text=text, actions=(revert,), key="layout-apply")
            )
        elif state in ("sending", "applied"):
            self.notices.clear()

    def set_following(self, following: bool) -> None:
        """Let the recording follow the draft, or stop that."""
        self.editor.applying.set_following(following)

    def _ask_about_cover(self, uids: tuple[str, ...]) -> None:
        question = partial(self._cover_words, uids)
        self.notices.show(replace(question(), again=question))

    def _cover_words(self, uids: tuple[str, ...]) -> Notice:
        who = self.tr(", ", "between the parts of a list").join(uids)
        if self.editor.applying.shows_nobody():
            title = self.tr("Nobody would be seen any more")
            text = self.tr("In sight now: uid {who}. This draft hides them and shows nobody else.")
        else:
            title = self.tr("The only speaker would be covered")
            text = self.tr("In sight now: uid {who}. Regions in front cover them wholly, and who fills those may not be there.")
        text = text.format(who=who)
        answers = ((self.tr("Apply all the same"), self._apply_all_the_same), (self.tr("Back"), self._back))
        return Notice("warn", title, text, actions=answers, key=COVER)

    def _apply_all_the_same(self) -> None:
        self.notices.clear(COVER)
        self.editor.apply()

    def _back(self) -> None:
        self.notices.clear(COVER)
        self.editor.applying.take_back()
        self.canvas.setFocus()

    def _edited(self, _layout: Layout) -> None:
        """What was said about the last sending is not about this draft any more."""
        self.notices.clear(COVER)
        self.editor.applying.take_back()
        if self.editor.foot.state in ("applied", "failed"):
            self.editor.foot.set_state("idle", "")
