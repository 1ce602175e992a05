"""What a page is: it has an identity, a place for notices, and knows when it is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cloudrec_gui.ui.pages.ids import PageId
from cloudrec_gui.ui.widgets import NoticeArea, Translated

__all__ = ["Page", "PageId"]


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
