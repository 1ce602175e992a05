"""What a page is: it has an identity, a place for notices, and knows when it is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloudrec_gui.ui.pages.ids import PageId
from cloudrec_gui.ui.widgets import NoticeArea, Translated

__all__ = ["Page", "PageId", "head_row"]

_HEAD_HEIGHT = 30
"""As high as a button, so that titles of all pages stand on one line."""


class Page(Translated, QWidget):
    """The base of all pages. ``notices`` is made here and placed by the page."""

    page_id: PageId
    """Set by each page's class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"page-{self.page_id.value}")
        self.setProperty("box", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notices = NoticeArea(self)
        self.first: QWidget | None = None
        """Where the keyboard begins; the first part that takes it when None. No focus proxy: Tab would skip all before it."""

    def shown(self) -> None:
        """The page came to the front."""

    def hidden(self) -> None:
        """Another page came to the front."""


def head_row(title: QWidget, count: QWidget, *right: QWidget) -> QHBoxLayout:
    """The first line of a page: its title, how much there is, and what belongs at the right edge."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStrut(_HEAD_HEIGHT)
    row.addWidget(title)
    row.addWidget(count)
    row.addStretch(1)
    for widget in right:
        row.addWidget(widget)
    return row
