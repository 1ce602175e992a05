"""The right half of the dictionary: one entry, whole, readable line by line and scrolled by keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cloudrec_gui.ui.dictionary import article, phrases
from cloudrec_gui.ui.dictionary.entry import Entry
from cloudrec_gui.ui.explanations import side_word
from cloudrec_gui.ui.widgets import Pill, PlainLabel, Translated

_NAMES: Final = ("todo", "causes", "retry", "documented", "disagreement")
_PILLS: Final = {"ok": "ok", "info": "accent", "warn": "warn", "bad": "bad"}
_LINE: Final = 620
"""Longest line in pixels."""


class EntryReader(Translated, QScrollArea):
    """Shows one entry; ``entry`` is it, None before the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dictionary-entry")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entry: Entry | None = None
        self.title = PlainLabel("", "title", wrap=True)
        self.title.setObjectName("dictionary-title")
        self.facts = PlainLabel("", "note")
        self.meaning = PlainLabel("", wrap=True)
        self._tone = Pill()
        self._side = Pill()
        pills = QHBoxLayout()
        pills.setSpacing(6)
        for pill in (self._tone, self._side):
            pills.addWidget(pill)
        pills.addStretch(1)
        self._inner = QWidget()
        self._inner.setProperty("box", "clear")
        self._inner.setMaximumWidth(_LINE)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(4, 2, 12, 8)
        column.setSpacing(4)
        column.addLayout(pills)
        column.addSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addSpacing(6)
        column.addWidget(self.meaning)
        self._sections: dict[str, tuple[PlainLabel, PlainLabel]] = {}
        for name in _NAMES:
            heading, body = PlainLabel("", "card-title"), PlainLabel("", wrap=True)
            heading.setContentsMargins(0, 12, 0, 0)
            body.setObjectName(f"dictionary-{name}")
            self._sections[name] = (heading, body)
            column.addWidget(heading)
            column.addWidget(body)
        column.addStretch(1)
        self.setWidget(self._inner)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retranslate()

    def show_entry(self, entry: Entry | None) -> None:
        """Another entry, from its top; None empties the page."""
        self.entry = entry
        self.verticalScrollBar().setValue(0)
        self._fill()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Entry"))
        self._fill()

    def _fill(self) -> None:
        entry = self.entry
        self._inner.setVisible(entry is not None)
        if entry is None:
            return
        self._tone.set(_PILLS[entry.tone], article.tone_word(entry))
        self._side.set("neutral", side_word(entry.side))
        self.title.setText(phrases.say(entry.verdict))
        self.facts.setText(article.facts(entry))
        self.meaning.setText(phrases.say(entry.meaning))
        found = {section.name: section for section in article.sections(entry)}
        for name, (heading, body) in self._sections.items():
            section = found.get(name)
            heading.setVisible(section is not None)
            body.setVisible(section is not None)
            if section is not None:
                heading.setText(section.heading)
                body.setText(article.bulleted(section))
        self.setAccessibleDescription(article.as_text(entry))

    def _on_range(self, _least: int, most: int) -> None:
        # Reachable by Tab only when there is something to scroll.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most > 0 else Qt.FocusPolicy.NoFocus)
