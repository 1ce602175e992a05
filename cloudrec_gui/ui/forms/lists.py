"""Lists of words in the body as chips: uids to subscribe to, ids to keep away from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloudrec_gui.domain.fields import ALL_STREAMS
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms import facts_text
from cloudrec_gui.ui.widgets import Chips, PlainLabel, button, set_tip


class ListField(Chips):
    """One list of the body. An empty list is dropped: to the service it is a mistake, not a choice."""

    def __init__(self, workspace: Workspace, path: Path, name: str) -> None:
        super().__init__(name)
        self._workspace = workspace
        self.path = path
        self._raw: dict[str, object] = {}
        self.keys = self.line
        self.edited.connect(self._put)
        self.left.connect(workspace.end_edit)
        self.undo_wanted.connect(workspace.undo)
        self.redo_wanted.connect(workspace.redo)

    @property
    def frame(self) -> Chips:
        """What wears the colour of a problem."""
        return self

    def _put(self) -> None:
        # What was pasted as a bare number stays one until somebody types it anew.
        self._workspace.put(self.path, [self._raw.get(entry, entry) for entry in self.items] or None)

    def refresh(self) -> None:
        """Show the list unless it is what stands here already."""
        value = self._workspace.value(self.path)
        entries = list(value) if isinstance(value, (list, tuple)) else [] if value is None else [value]
        self._raw = {str(entry): entry for entry in entries}
        shown = [str(entry) for entry in entries]
        if shown != self.items:
            self.items = shown
        self.set_read_only(self._workspace.read_only(self.path))


class UidsField(QWidget):
    """A list of uids with its count, and a button for everybody where the list says who is taken."""

    def __init__(self, workspace: Workspace, path: Path, name: str, *, everybody: bool) -> None:
        super().__init__()
        self._workspace = workspace
        self.frame = ListField(workspace, path, name)
        self.count = PlainLabel(role="mute")
        self.count.setObjectName(f"{name}Count")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.setFixedWidth(40)
        self.everybody = button(f"{name}All")
        self.everybody.clicked.connect(self._take_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.frame, 1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        self.count.setFixedHeight(30)
        row.addWidget(self.everybody, 0, Qt.AlignmentFlag.AlignTop)
        if not everybody:  # the fields of all lists end at the same place
            policy = self.everybody.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self.everybody.setSizePolicy(policy)
            self.everybody.hide()
        self.keys = self.frame.line

    @property
    def path(self) -> Path:
        return self.frame.path

    def set_texts(self, label: str, placeholder: str, everybody: str, tip: str) -> None:
        """The line's name, what an empty list means, and the button."""
        self.frame.line.setAccessibleName(label)
        self.frame.set_placeholder(placeholder)
        self.everybody.setText(everybody)
        self.everybody.setAccessibleName(f"{label}: {everybody} ({ALL_STREAMS})")
        set_tip(self.everybody, tip)

    def _take_all(self) -> None:
        self._workspace.end_edit()
        self._workspace.put(self.path, [ALL_STREAMS])
        self._workspace.end_edit()

    def refresh(self) -> None:
        self.frame.refresh()
        facts = facts_text.facts_of(self.path)
        limit = int(facts.maximum) if facts is not None and facts.maximum is not None else 0
        items: Sequence[str] = self.frame.items
        self.count.setText(f"{len(items)}/{limit}")
        self.everybody.setEnabled(list(items) != [ALL_STREAMS])
