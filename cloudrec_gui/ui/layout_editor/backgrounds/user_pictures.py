"""The pictures of single users (``backgroundConfig``): a row for each, and one more that is begun and not yet in the layout."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cloudrec_gui.layout.document import Background, Layout
from cloudrec_gui.ui.layout_editor.backgrounds.previews import Previews
from cloudrec_gui.ui.layout_editor.backgrounds.user_row import UserRow
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip


class UserPictures(Translated, QWidget):
    """Shows ``layout.backgrounds`` of the controller and sends every edit to it.

    A row that somebody adds enters the layout with its address: an entry without one would be refused by the service.
    """

    def __init__(self, controller: EditorController, previews: Previews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._previews = previews
        self._rows: list[UserRow] = []
        self._begun: Background | None = None
        self._shown: tuple[tuple[Background, ...], Background | None, list[str]] | None = None
        self.setObjectName("layout_user_pictures")
        self.setProperty("box", "clear")
        self.title = PlainLabel()
        self.note = PlainLabel(role="note")
        self.add = button("layout_add_user_picture", kind="link")
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addLayout(self._column)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._begin)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Pictures of single users"))
        self.note.setText(self.tr("Shown after 3.5 seconds without video, before the picture for everybody."))
        self.add.setText(self.tr("+ Picture for a user"))
        self.add.setAccessibleName(self.tr("Add a picture for one user"))
        self._shown = None
        self.refresh()

    # ------------------------------------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the layout's entries; what somebody is typing at the moment stays."""
        layout = self._controller.layout
        known = self._known_uids(layout)
        state = (layout.backgrounds, self._begun, known)
        if state == self._shown:
            return
        self._shown = state
        entries = [*layout.backgrounds, *([self._begun] if self._begun is not None else [])]
        while len(self._rows) > len(entries):
            self._drop(self._rows.pop())
        while len(self._rows) < len(entries):
            self._rows.append(self._made(len(self._rows)))
        uids = [entry.uid for entry in entries]
        for index, (row, entry) in enumerate(zip(self._rows, entries, strict=True)):
            offered = [uid for uid in known if uid == entry.uid or uid not in uids]
            row.show_entry(entry, offered, twice=bool(entry.uid) and entry.uid in uids[:index])
        self.add.setEnabled(self._begun is None)
        set_tip(self.add, "" if self._begun is None else self.tr("First finish the one that is begun: it has no address yet."))

    def forget_typing(self) -> None:
        """Another layout is shown: what was begun for the former one is of no use."""
        self._begun = None
        self._shown = None
        for row in self._rows:
            row.forget_typing()

    def _made(self, number: int) -> UserRow:
        row = UserRow(number + 1, self._previews)
        row.uid_edited.connect(self._set_uid)
        row.url_edited.connect(self._set_url)
        row.mode_edited.connect(self._set_mode)
        row.removed.connect(self._remove)
        self._column.addWidget(row)
        # The layout would show it a turn later, and what is not shown cannot take the focus.
        row.show()
        return row

    def _drop(self, row: UserRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _known_uids(self, layout: Layout) -> list[str]:
        """Those of the layout's regions first, then of the live layout and of the cast on the stage."""
        controller = self._controller
        sources: Iterable[str] = [
            *(region.uid for region in layout.regions),
            layout.max_resolution_uid,
            *(region.uid for region in (controller.live.regions if controller.live is not None else ())),
            *(person.uid for person in controller.stage.cast.people),
        ]
        return list(dict.fromkeys(uid for uid in sources if uid and uid != controller.recorder_uid))

    # ------------------------------------------------------------------------------------------------ editing

    def _begin(self) -> None:
        taken = {entry.uid for entry in self._controller.layout.backgrounds}
        free = (uid for uid in self._known_uids(self._controller.layout) if uid not in taken)
        self._begun = Background(next(free, ""), "")
        self.refresh()
        row = self._rows[-1]
        place = row.picture.field if self._begun.uid else row.uid.edit
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entry(self, row: object) -> tuple[int, Background] | None:
        """Which entry a row shows. None for a row that has gone while its signal was under way."""
        index = next((index for index, each in enumerate(self._rows) if each is row), None)
        if index is None:
            return None
        entries = self._controller.layout.backgrounds
        if index < len(entries):
            return index, entries[index]
        return (index, self._begun) if self._begun is not None else None

    def _put(self, index: int, entry: Background, text: str) -> None:
        entries = list(self._controller.layout.backgrounds)
        if index < len(entries):
            entries[index] = entry
        elif not entry.image_url:
            self._begun = entry
            self.refresh()
            return
        else:
            self._begun = None
            entries.append(entry)
        self._controller.change(replace(self._controller.layout, backgrounds=tuple(entries)), text)
        self.refresh()

    def _set_uid(self, row: object, uid: str) -> None:
        found = self._entry(row)
        if found is not None:
            index, entry = found
            self._put(index, replace(entry, uid=uid), self.tr("Give the picture to uid {uid}").format(uid=uid))

    def _set_url(self, row: object, url: str) -> None:
        found = self._entry(row)
        if found is None:
            return
        index, entry = found
        if not url and index < len(self._controller.layout.backgrounds):
            self._remove(row)
        else:
            self._put(index, replace(entry, image_url=url), self.tr("Change the picture of uid {uid}").format(uid=entry.uid))

    def _set_mode(self, row: object, mode: int) -> None:
        found = self._entry(row)
        if found is not None:
            index, entry = found
            text = self.tr("Change how the picture of uid {uid} fills the region").format(uid=entry.uid)
            self._put(index, replace(entry, render_mode=mode), text)

    def _remove(self, row: object) -> None:
        found = self._entry(row)
        if found is None:
            return
        index, entry = found
        entries = self._controller.layout.backgrounds
        # The rows after it move up; what was typed into this one must not appear in the next.
        for each in self._rows[index:]:
            each.forget_typing()
        self._shown = None
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        if index >= len(entries):
            self._begun = None
        else:
            kept = (*entries[:index], *entries[index + 1 :])
            text = self.tr("Remove the picture of uid {uid}").format(uid=entry.uid)
            self._controller.change(replace(self._controller.layout, backgrounds=kept), text)
        self.refresh()
