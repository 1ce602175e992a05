"""What will be sent: the two bodies as text that can be edited, with words in place of secrets.

Form and text are two views of one draft with one history. While the text can be read, the draft follows it; while it cannot,
nothing changes, the text stays as it is, and this card says where reading failed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.json_text import Parsed, Span, TextError, parse
from cloudrec_gui.services.preview import placeholder
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.json_editor import meaning
from cloudrec_gui.ui.json_editor.editor import JsonEditor
from cloudrec_gui.ui.json_editor.find_bar import FindBar
from cloudrec_gui.ui.json_editor.foot import Foot
from cloudrec_gui.ui.json_editor.marks import Mark, marks_of, text_path
from cloudrec_gui.ui.widgets import Card, CopyButton, PlainLabel, Segments, Translated, button, set_tip

_OPERATIONS: Final = {"start": Operation.START, "acquire": Operation.ACQUIRE}


@dataclass
class _Sheet:
    """One of the two texts while it is not shown, or cannot be read."""

    text: str | None = None
    """What somebody has written and nobody can read; None while the text says what the draft says."""
    held: dict[Path, Secret] = field(default_factory=dict)
    """Secrets that were taken out of such a text, until it can be read."""


@dataclass
class _Dropped:
    """Secrets whose key was deleted in the text. Secrets have no history, so the edit that is taken back must bring them back."""

    before: Mapping[str, object]
    after: Mapping[str, object]
    secrets: dict[Path, Secret]
    back: bool = False


class SentCard(Translated, Card):
    path_wanted = Signal(object)
    """Somebody wants to see the field at this path."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("sentCard")
        self._workspace = workspace
        self._profile: ProfileId = workspace.profile.id
        self._sheets = {which: _Sheet() for which in _OPERATIONS}
        self._parsed: Parsed = Parsed(None)
        self._parsed_text: str | None = None
        self._taking = False
        self._dropped: _Dropped | None = None
        self.which = Segments([("acquire", "acquire"), ("start", "start")], "sentWhich")
        self.which.value = "start"
        self.route = PlainLabel(role="note")
        self.route.setObjectName("sentRoute")
        self.route.wrap = False
        self.view = JsonEditor("sentJson")
        self.find_bar = FindBar(self.view, "sentFind")
        self.foot = Foot("sentFoot")
        self.copy = CopyButton("copySent", self.text)
        self.paste = button("pasteSent", kind="link")
        self.format = button("formatSent", kind="link")
        self.search = button("findSent", kind="link")
        self.head.insertWidget(1, self.route)
        self.head.addWidget(self.which)
        tools = QHBoxLayout()
        tools.setSpacing(4)
        for part in (self.copy, self.paste, self.format, self.search):
            tools.addWidget(part)
        tools.addStretch(1)
        self.body.addLayout(tools)
        self.body.addWidget(self.find_bar)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.foot)
        self._connect()
        self._recall()
        self.retranslate()

    def _connect(self) -> None:
        self.which.chosen.connect(self._chosen)
        self.paste.clicked.connect(self._paste)
        self.format.clicked.connect(self._format)
        self.search.clicked.connect(self.find_bar.open)
        self.view.edited.connect(self._edited)
        self.view.pasted.connect(self._after_paste)
        self.view.walked.connect(self._workspace.end_edit)
        self.view.left.connect(self._left)
        self.view.undo_wanted.connect(self._undo)
        self.view.redo_wanted.connect(self._redo)
        self.view.mark_wanted.connect(self._show_field)
        self.view.cursorPositionChanged.connect(self._say)
        self.foot.place_wanted.connect(self.show_fault)
        self.foot.next_wanted.connect(self._go_to_next)
        self.foot.field_wanted.connect(self._show_field)
        self.foot.discard_wanted.connect(self.discard)

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("What will be sent"))
        self.which.setAccessibleName(self.tr("Which request"))
        self.view.setAccessibleName(self.tr("Body of the request"))
        self.view.setAccessibleDescription(self.tr("Can be edited; Tab indents while you write, after Esc it leads out of the text"))
        for part, text, tip in (
            (self.paste, self.tr("Paste"), self.tr("Replace the whole text by what is on the clipboard")),
            (self.format, self.tr("Format"), self.tr("Set the text out anew, known keys in the order of the documents")),
            (self.search, self.tr("Find"), self.tr("Find in the text (Ctrl+F)")),
        ):
            part.setText(text)
            part.setAccessibleName(text)
            set_tip(part, tip)
        self._parsed_text = None
        self.refresh()

    # -------------------------------------------------------------------------------------------------------- reading
    @property
    def operation(self) -> Operation:
        """Whose body is shown."""
        return _OPERATIONS[self.which.value]

    @property
    def broken(self) -> bool:
        """Whether the shown text cannot be read, so that form and text differ."""
        return self._sheet.text is not None

    def text(self) -> str:
        """The shown text; there is no secret in it, unless one is being typed."""
        return meaning.without_plain_secrets(self.view.text(), self._secrets)[0]

    @property
    def _sheet(self) -> _Sheet:
        return self._sheets[self.which.value]

    @property
    def _secrets(self) -> SecretBag:
        return self._workspace.secrets

    def _meant(self) -> dict[str, object]:
        """The body as the draft has it."""
        workspace = self._workspace
        return workspace.acquire_preview() if self.operation is Operation.ACQUIRE else workspace.body_preview()

    def _read(self) -> Parsed:
        """What the shown text says, read once for each text."""
        text = self.view.text()
        if text != self._parsed_text:
            parsed = parse(text)
            if parsed.ok and not isinstance(parsed.value, Mapping):
                parsed = Parsed(None, (TextError(1, 1, 0, "not_an_object"),), parsed.places)
            self._parsed, self._parsed_text = parsed, text
        return self._parsed

    # -------------------------------------------------------------------------------------------------------- showing
    def refresh(self) -> None:
        """Show what the draft says now, unless the text means it already or cannot be read."""
        if self._taking:
            return
        if self._workspace.profile.id != self._profile:
            self._profile = self._workspace.profile.id
            self._sheets = {which: _Sheet() for which in _OPERATIONS}
            self._dropped = None
            self._recall()
        self._follow_history()
        mode = self._workspace.draft.mode.value
        self.route.setText("POST …/acquire" if self.operation is Operation.ACQUIRE else f"POST …/mode/{mode}/start")
        sheet = self._sheet
        if sheet.text is not None:
            self.view.set_text(sheet.text)
        else:
            meant = self._meant()
            parsed = self._read()
            value = parsed.value
            if not isinstance(value, Mapping) or not meaning.same(meaning.as_shown(value, self._secrets), meant):
                self.view.set_text(meaning.written(meant))
        self._mark()

    def _mark(self) -> None:
        parsed = self._read()
        if parsed.ok:
            self.view.set_marks(
                marks_of(self.operation, parsed, self._workspace.draft, self._secrets, self._workspace.problems),
            )
        else:
            self.view.set_marks((), parsed.errors[0])
        self._say()

    def _say(self) -> None:
        """The line below the text: what cannot be read, or what is to be said about the line of the cursor."""
        parsed = self._read()
        line = self.view.textCursor().blockNumber() + 1
        self.foot.tell(None if parsed.ok else parsed.errors[0], self.view.marks, line, self.view.blockCount())

    def show_path(self, path: Path) -> bool:
        """Bring the line of a field into sight and select its value; False where this request does not carry it."""
        at = text_path(self.operation, path)
        span = None if at is None else self._read().place(at)
        if span is None:
            return False
        self.view.go_to(span.start, span.end if at in self._read().places else None)
        return True

    # -------------------------------------------------------------------------------------------------------- editing
    def _edited(self) -> None:
        """A person has changed the text: the draft follows at once, or not at all."""
        if self._taking:
            return
        parsed = self._read()
        sheet = self._sheet
        if not parsed.ok:
            sheet.text = self.view.text()
            self._remember()
            self._mark()
            return
        sheet.text = None
        self._remember()
        self._taking = True
        try:
            self._take(parsed)
        finally:
            self._taking = False
        # From here on the workspace's history is the text's.
        self.view.forget_undo()
        self._mark()

    def _take(self, parsed: Parsed) -> None:
        value = parsed.value
        if not isinstance(value, Mapping):
            return
        workspace = self._workspace
        label = self.tr("Text of the request")
        if self.operation is Operation.ACQUIRE:
            body, options = meaning.acquire_meaning(value, workspace.draft)
            workspace.set_body(body, options, label=label)
            return
        before = workspace.draft.body
        known = self._secrets
        shown = {name for name, secret in known.items() if secret and workspace.draft.place_of(name) is not None}
        said = meaning.start_meaning(value)
        gone = shown - said.kept - {name for _, name in said.plain}
        if gone:
            workspace.end_edit()
        workspace.set_body(said.body, label=label)
        held, self._sheet.held = self._sheet.held, {}
        lost = self._dropped.secrets if self._dropped is not None else {}
        for name in said.kept:
            secret = held.get(name) or (None if known.get(name) else lost.get(name))
            if secret is not None:
                workspace.put_secret(name, secret)
        if gone:
            self._dropped = _Dropped(before, workspace.draft.body, {name: known[name] for name in gone})
            for name in gone:
                workspace.put_secret(name, Secret())

    def _follow_history(self) -> None:
        """When the edit that deleted secrets along with their block is taken back or done again, they come and go with it."""
        dropped = self._dropped
        if dropped is None or dropped.before == dropped.after:
            return
        if self._workspace.draft.body == (dropped.after if dropped.back else dropped.before):
            self._turn(dropped)

    def _turn(self, dropped: _Dropped) -> None:
        dropped.back = not dropped.back
        self._taking = True
        try:
            for name, secret in dropped.secrets.items():
                if bool(self._secrets.get(name)) is not dropped.back:
                    self._workspace.put_secret(name, secret if dropped.back else Secret())
        finally:
            self._taking = False

    def _turned(self, *, back: bool) -> bool:
        """Whether the last thing that was done, or taken back, is the deletion of nothing but secrets; then it is turned round."""
        dropped = self._dropped
        if dropped is None or dropped.back is back or not dropped.before == dropped.after == self._workspace.draft.body:
            return False
        self._turn(dropped)
        self.refresh()
        return True

    def _after_paste(self) -> None:
        """What was pasted is a step of its own, and a secret in it is not left standing there."""
        self._workspace.end_edit()
        self._hide_secrets()

    def _hide_secrets(self) -> None:
        """Words in place of secrets that stand in plain text."""
        sheet = self._sheet
        if sheet.text is not None:
            bare, found = meaning.without_plain_secrets(self.view.text(), self._secrets)
            if found or bare != sheet.text:
                sheet.held |= found
                sheet.text = bare
                self.view.set_text(bare)
                self._remember()
                self._mark()
            return
        parsed = self._read()
        if self.operation is Operation.START and isinstance(parsed.value, Mapping):
            text = self.view.text()
            spans = [(parsed.places[path], name) for path, name in meaning.start_meaning(parsed.value).plain if path in parsed.places]
            for span, name in sorted(spans, key=_backwards):
                text = f'{text[: span.start]}"{placeholder(name)}"{text[span.end :]}'
            self.view.set_text(text)
            self._mark()

    def _left(self) -> None:
        self._workspace.end_edit()
        self._hide_secrets()
        self._workspace.commit_secrets()
        self.refresh()

    def _paste(self) -> None:
        self._workspace.end_edit()
        self.view.replace_all(QGuiApplication.clipboard().text())
        self.view.setFocus()

    def _format(self) -> None:
        """Only the look of the text changes; what it means does not."""
        if not self.broken:
            self.view.set_text(meaning.written(self._meant()))
            self._mark()

    def discard(self) -> None:
        """Give up a text that cannot be read; the draft's own is shown again."""
        self._sheet.text = None
        self._sheet.held.clear()
        self._remember()
        self.refresh()
        self.view.setFocus()

    def _undo(self) -> None:
        if self.broken:
            self.view.undo()
        elif not self._turned(back=True):
            self._workspace.undo()

    def _redo(self) -> None:
        if self.broken:
            self.view.redo()
        elif not self._turned(back=False):
            self._workspace.redo()

    # ---------------------------------------------------------------------------------------------------- both sheets
    def _chosen(self, _: str) -> None:
        self._workspace.end_edit()
        self._parsed_text = None
        if self._sheet.text is None:
            self.view.set_text(meaning.written(self._meant()))
        self.refresh()

    def _remember(self) -> None:
        """A text that cannot be read outlives the program, without the secrets in it."""
        which = next((name for name in (self.which.value, *_OPERATIONS) if self._sheets[name].text is not None), None)
        kept = ""
        if which is not None:
            bare = meaning.without_plain_secrets(self._sheets[which].text or "", self._secrets)[0]
            kept = f"{which}\n{bare}"
        self._workspace.keep_text(kept)

    def _recall(self) -> None:
        which, newline, text = self._workspace.kept_text.partition("\n")
        if newline and which in self._sheets:
            self._sheets[which].text = text
            with QSignalBlocker(self.which):
                self.which.value = which

    # ------------------------------------------------------------------------------------------------------- gestures
    def show_fault(self) -> None:
        """To where reading has failed."""
        parsed = self._read()
        if not parsed.ok:
            self.view.go_to(parsed.errors[0].offset)
            self.view.setFocus()

    def _go_to_next(self) -> None:
        """The next marked line after the cursor, from the top again after the last."""
        marks = self.view.marks
        line = self.view.textCursor().blockNumber() + 1
        mark = next((mark for mark in marks if mark.line > line), next(iter(marks), None))
        if mark is not None:
            self.view.go_to(mark.start)
            self.view.setFocus()

    def _show_field(self, mark: Mark) -> None:
        self.path_wanted.emit(mark.path)


def _backwards(place: tuple[Span, Path]) -> int:
    return -place[0].start
