"""What happened, in a card in the flow of the page: a sentence, whose side it is on, a next step, the raw exchange behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.widgets.basics import button, set_tip
from cloudrec_gui.ui.widgets.labels import PlainLabel
from cloudrec_gui.ui.widgets.pill import Pill

_GLYPHS = {"ok": "✓", "warn": "▲", "bad": "✕", "info": "i"}
_PILLS = {"info": "accent"}


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to say. A notice with the ``key`` of a shown one takes its place. ``details`` are folded away at first."""

    kind: str
    title: str
    text: str = ""
    side: str = ""
    details: str = ""
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    key: str = ""
    again: Callable[[], Notice] | None = None
    """Says the same in the language of now; without it a notice keeps the words it came with."""


class NoticeCard(QFrame):
    """One shown notice."""

    def __init__(self, notice: Notice, area: NoticeArea) -> None:
        super().__init__(area)
        self.notice = notice
        self._area = area
        self.setObjectName(f"notice-{notice.key or notice.kind}")
        self.setProperty("box", "notice")
        self.setProperty("kind", notice.kind)
        self.setAccessibleName(notice.title)
        self.setAccessibleDescription(notice.text)
        outer = QVBoxLayout(self)
        # A single line is quiet: it takes no more room than its button.
        edge = 8 if notice.text or notice.actions or notice.details else 3
        outer.setContentsMargins(14, edge, 10 if edge == 8 else 6, edge)
        outer.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Pill(_PILLS.get(notice.kind, notice.kind), "", _GLYPHS.get(notice.kind, "i")))
        head.addWidget(PlainLabel(notice.title, "card-title", wrap=True), 1)
        if notice.side:
            head.addWidget(Pill("neutral", notice.side))
        self._close = button("notice-close", kind="icon")
        self._close.clicked.connect(self._dismiss)
        head.addWidget(self._close)
        outer.addLayout(head)
        if notice.text:
            outer.addWidget(PlainLabel(notice.text, "body", wrap=True))
        self._fold = button("notice-details", kind="link")
        self._raw = QPlainTextEdit()
        row = QHBoxLayout()
        row.setSpacing(12)
        self._actions = QButtonGroup(self)
        self._actions.idClicked.connect(self._act)
        for index, (text, _) in enumerate(notice.actions):
            made = button(f"notice-action-{index}", kind="link")
            made.setText(text)
            made.setAccessibleName(text)
            self._actions.addButton(made, index)
            row.addWidget(made)
        if notice.details:
            self._fold.clicked.connect(self._toggle)
            row.addWidget(self._fold)
        row.addStretch(1)
        if notice.actions or notice.details:
            outer.addLayout(row)
        self._raw.setObjectName("notice-raw")
        self._raw.setProperty("box", "json")
        self._raw.setReadOnly(True)
        self._raw.setTabChangesFocus(True)
        self._raw.setFont(theme.mono_font())
        self._raw.setPlainText(notice.details)
        self._raw.setFixedHeight(120)
        self._raw.hide()
        outer.addWidget(self._raw)
        self.retranslate()

    def retranslate(self) -> None:
        close = QCoreApplication.translate("Notice", "Close this notice")
        self._close.setText("✕")
        self._close.setAccessibleName(close)
        set_tip(self._close, close)
        shown = not self._raw.isHidden()
        text = QCoreApplication.translate("Notice", "Hide details") if shown else QCoreApplication.translate("Notice", "Details")
        self._fold.setText(text)
        self._fold.setAccessibleName(text)
        self._raw.setAccessibleName(QCoreApplication.translate("Notice", "Details"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _toggle(self) -> None:
        self._raw.setVisible(self._raw.isHidden())
        self.retranslate()

    def _dismiss(self) -> None:
        self._area.remove(self)

    def _act(self, index: int) -> None:
        self.notice.actions[index][1]()


class NoticeArea(QWidget):
    """Where a page's notices stand, newest first, at most three; takes no room when there is nothing to say."""

    MOST = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._cards: list[NoticeCard] = []
        self.hide()

    def notices(self) -> tuple[Notice, ...]:
        """What is shown, newest first."""
        return tuple(card.notice for card in self._cards)

    def show(self, notice: Notice | None = None) -> None:
        """Show one more notice (or, as for any widget, the area itself)."""
        if notice is None:
            super().show()
            return
        for card in [card for card in self._cards if notice.key and card.notice.key == notice.key]:
            self.remove(card)
        made = NoticeCard(notice, self)
        self._cards.insert(0, made)
        self._column.insertWidget(0, made)
        for card in self._cards[self.MOST :]:
            self.remove(card)
        super().show()
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(made, QAccessible.Event.Alert))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_again()

    def _say_again(self) -> None:
        """The same notices in another language, each in its place."""
        for index, card in enumerate(self._cards):
            if card.notice.again is None:
                continue
            made = NoticeCard(replace(card.notice.again(), again=card.notice.again), self)
            self._cards[index] = made
            self._column.replaceWidget(card, made)
            made.show()
            card.hide()
            card.deleteLater()

    def clear(self, key: str | None = None) -> None:
        """Take away every notice, or the ones with a key."""
        for card in [card for card in self._cards if key is None or card.notice.key == key]:
            self.remove(card)

    def remove(self, card: NoticeCard) -> None:
        """Take one card away."""
        if card in self._cards:
            self._cards.remove(card)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        if not self._cards:
            self.hide()
