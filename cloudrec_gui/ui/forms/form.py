"""A card with rows: what the forms of Setup have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cloudrec_gui.domain.draft import is_secret
from cloudrec_gui.domain.fields import permitted
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms import facts_text
from cloudrec_gui.ui.forms.codecs import OPTIONAL_TEXT, WHOLE_NUMBER, Codec
from cloudrec_gui.ui.forms.fields import CheckField, Choice, ChoiceField, SecretField, TextField
from cloudrec_gui.ui.forms.row import FormRow
from cloudrec_gui.ui.widgets import Card, Translated, button, set_tip

NUMBER_WIDTH: Final = 110
"""Pixels: wide enough for the service's default in words."""


class Form(Translated, Card):
    """Rows under a title, and perhaps more rows that are folded away until somebody needs them.

    A subclass makes its rows with the methods below, calls ``close_rows`` and ``retranslate``, and may narrow ``applies``.
    """

    def __init__(self, workspace: Workspace, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self.workspace = workspace
        self.rows: list[FormRow] = []
        self.moved = False
        """Rows answer for other paths than before; whoever keeps an index of them sets it back."""
        self._folded: list[FormRow] = []
        self._reasons: frozenset[str] = frozenset()
        self.body.setSpacing(8)
        # With or without a button beside it, the title stands at the same height in every card.
        self.title_label.setMinimumHeight(24)
        self.more = button(f"{name}More", kind="link")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._unfold)
        self.ask = button(f"{name}Explain", kind="link")
        self.ask.setText("?")
        self.ask.setFixedWidth(24)
        self.ask.setCheckable(True)
        self.ask.toggled.connect(self._explain)
        self._fold = QWidget(self)
        self._fold_layout = QVBoxLayout(self._fold)
        self._fold_layout.setContentsMargins(0, 0, 0, 0)
        self._fold_layout.setSpacing(8)
        self._fold.hide()

    # ----------------------------------------------------------------------------------------------------- building
    def add_row(self, key: str, paths: Sequence[Path], *widgets: QWidget, stretch: Sequence[int] = (), folded: bool = False) -> FormRow:
        """A row called ``<key>Row``, with the words of ``key``. A folded one is for few: shown on demand, and by itself when needed."""
        row = FormRow(f"{key}Row", paths, *widgets, stretch=stretch, parent=self._fold if folded else self)
        self.rows.append(row)
        if folded:
            self._folded.append(row)
        (self._fold_layout if folded else self.body).addWidget(row)
        return row

    def add_text(self, key: str, path: Path, codec: Codec = OPTIONAL_TEXT, *, folded: bool = False) -> TextField:
        field = TextField(self.workspace, path, key, codec)
        self.add_row(key, (path,), field, folded=folded)
        return field

    def add_number(self, key: str, path: Path, *, folded: bool = False, width: int = NUMBER_WIDTH) -> TextField:
        """A whole number; its unit stands beside it, the service's default in it while it is empty."""
        field = TextField(self.workspace, path, key, WHOLE_NUMBER)
        field.setFixedWidth(width)
        self.add_row(key, (path,), field, stretch=(0,), folded=folded)
        return field

    def add_secret(self, key: str, path: Path, *others: QWidget, folded: bool = False) -> SecretField:
        field = SecretField(self.workspace, path, key)
        self.add_row(key, (path,), field, *others, folded=folded)
        return field

    def add_choice(
        self,
        key: str,
        path: Path,
        choices: Callable[[], Sequence[Choice]],
        *,
        default: object = None,
        choose: Callable[[object], None] | None = None,
        folded: bool = False,
    ) -> ChoiceField:
        field = ChoiceField(self.workspace, path, key, choices, default=default, choose=choose)
        self.add_row(key, (path,), field, folded=folded)
        return field

    def add_check(self, key: str, path: Path, *, default: bool = False, always: bool = False, folded: bool = False) -> CheckField:
        field = CheckField(self.workspace, path, key, default=default, always=always)
        self.add_row(key, (path,), field, folded=folded)
        return field

    def close_rows(self) -> None:
        """All rows are there: put the folded ones under the others."""
        self.head.addWidget(self.more)
        self.head.addWidget(self.ask)
        self.body.addWidget(self._fold)
        self.more.setVisible(bool(self._folded))

    def row(self, key: str) -> FormRow:
        """The row called ``<key>Row``. Raises KeyError when this form has none."""
        found = next((row for row in self.rows if row.objectName() == f"{key}Row"), None)
        if found is None:
            raise KeyError(key)
        return found

    def move_rows(self, old: Path, new: Path) -> None:
        """What was at ``old`` in the body is at ``new`` now: rows and fields follow."""
        for row in self.rows:
            row.paths = tuple(_moved(path, old, new) for path in row.paths)
            row.watched = tuple(_moved(path, old, new) for path in row.watched)
            for field in row.fields:
                if isinstance(field, (TextField, ChoiceField, CheckField)):
                    field.path = _moved(field.path, old, new)
        self.moved = True

    # -------------------------------------------------------------------------------------------------------- texts
    def retranslate(self) -> None:
        """All texts that follow from the tables; a subclass sets its title before and its own texts after."""
        show, tip, paste = self.tr("Show"), self.tr("Hold to see the value"), self.tr("Paste")
        for row in self.rows:
            row.present()
            row.explain(self.ask.isChecked())
            for index, field in enumerate(row.fields):
                if isinstance(field, SecretField):
                    field.set_texts(row.label.text(), show, tip, paste)
                elif isinstance(field, ChoiceField):
                    field.other_text = self.tr("Unknown: {value}")
                elif isinstance(field, TextField) and index < len(row.paths):
                    facts = facts_text.facts_of(field.path)
                    field.setPlaceholderText(facts_text.default(facts, with_unit=not row.words.unit) if facts is not None else "")
        title = self.title_label.text()
        self.ask.setAccessibleName(self.tr("Explain: {title}").format(title=title))
        set_tip(self.ask, self.tr("Say under each field what it means"))
        self.retranslate_more()

    def retranslate_more(self) -> None:
        text = self.tr("Fewer options") if self.more.isChecked() else self.tr("More options")
        self.more.setText(text)
        self.more.setAccessibleName(f"{text}: {self.title_label.text()}")

    # ------------------------------------------------------------------------------------------------------ showing
    def applies(self, row: FormRow, variant: Variant) -> bool:
        """Whether ``row`` means anything to this kind of recording: at least one of its fields is permitted."""
        return not row.paths or any(permitted(variant, path) for path in row.paths)

    def before_refresh(self) -> None:
        """Called before the rows are brought up to date: which of them are there at all."""
        variant = self.workspace.variant
        for row in self.rows:
            row.setVisible(self.applies(row, variant))

    def after_refresh(self) -> None:
        """Called when all rows are up to date; opens the fold when something in it is new and asks for attention."""
        reasons = frozenset(row.objectName() for row in self._folded if not row.isHidden() and self._says_something(row))
        if reasons - self._reasons and not self.more.isChecked():
            self.more.setChecked(True)
        self._reasons = reasons
        self.more.setVisible(self.more.isChecked() or any(not row.isHidden() for row in self._folded))

    def _says_something(self, row: FormRow) -> bool:
        """Whether a folded row has a value or a problem."""
        if row.has_problem:
            return True
        return any(
            bool(self.workspace.secrets.get(path)) if is_secret(path) else self.workspace.value(path) not in (None, "")
            for path in row.paths
        )

    def _unfold(self, open_: bool) -> None:
        self._fold.setVisible(open_)
        self.retranslate_more()

    def _explain(self, on: bool) -> None:
        for row in self.rows:
            row.explain(on)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in the order of reading: the rows, the two buttons of the head, and what the first of them unfolds."""
        rows = [row for row in self.rows if row not in self._folded]
        folded = [stop for row in self._folded for stop in row.tab_stops()]
        return [*(stop for row in rows for stop in row.tab_stops()), self.more, self.ask, *folded]

    def holds(self, row: FormRow) -> bool:
        """Whether ``row`` is one of the folded ones."""
        return row in self._folded


def _moved(path: Path, old: Path, new: Path) -> Path:
    return (*new, *path[len(old) :]) if path[: len(old)] == old else path
