"""The rail of pages at the window's left edge."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from cloudrec_gui.ui import icons, theme
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.widgets import Translated, set_tip

WIDTH = 84


class Rail(Translated, QWidget):
    """``chosen`` carries the PageId that a person wants. Setup and Recover stand apart, at the foot."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("box", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._buttons: dict[PageId, QToolButton] = {}
        self._counts: dict[PageId, int] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 10, 4, 10)
        column.setSpacing(4)
        for page in PageId:
            if page is PageId.SETUP:
                column.addStretch(1)
            column.addWidget(self._make(page))
        self._group.idClicked.connect(self._on_click)
        theme.announcer().changed.connect(self._recolor)
        self.retranslate()

    def _make(self, page: PageId) -> QToolButton:
        made = QToolButton()
        made.setObjectName(f"rail-{page.value}")
        made.setProperty("kind", "rail")
        made.setCheckable(True)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(QSize(20, 20))
        made.setIcon(icons.icon(page.value))
        made.setFixedSize(WIDTH - 9, 52)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group.addButton(made, len(self._buttons))
        self._buttons[page] = made
        return made

    def show_page(self, page: PageId) -> None:
        """Mark the page that is in front."""
        for other, made in self._buttons.items():
            # One stop for Tab, arrows from there. A click leaves the keyboard to the page; the ring is for who came by Tab.
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus if other is page else Qt.FocusPolicy.NoFocus)
        self._buttons[page].setChecked(True)

    def set_count(self, page: PageId, count: int) -> None:
        """How many things wait for a person there; none is not shown."""
        if self._counts.get(page, 0) != count:
            self._counts[page] = count
            self.retranslate()

    def retranslate(self) -> None:
        names = {
            PageId.RECORDINGS: self.tr("Recordings"),
            PageId.LAYOUT: self.tr("Layout"),
            PageId.TRAFFIC: self.tr("Traffic"),
            PageId.SETUP: self.tr("Setup"),
            PageId.RECOVERY: self.tr("Recover"),
        }
        for number, (page, name) in enumerate(names.items(), 1):
            made = self._buttons[page]
            count = self._counts.get(page, 0)
            text = f"{name} ▲{count}" if count else name
            made.setText(text)
            made.setAccessibleName(text)
            set_tip(made, f"{text} (Ctrl+{number})")

    def _on_click(self, number: int) -> None:
        self.chosen.emit(list(self._buttons)[number])

    def _recolor(self) -> None:
        for page, made in self._buttons.items():
            made.setIcon(icons.icon(page.value))
