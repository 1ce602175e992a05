"""Which page a page is, asked without loading the pages: each of them brings a hundred modules, and most starts need one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from cloudrec_gui.ui.pages.base import Page
from cloudrec_gui.ui.pages.ids import PageId

if TYPE_CHECKING:
    from cloudrec_gui.ui.pages.layout import LayoutPage
    from cloudrec_gui.ui.pages.recordings import RecordingsPage
    from cloudrec_gui.ui.pages.setup import SetupPage
    from cloudrec_gui.ui.pages.traffic import TrafficPage


def _is(page: object, ident: PageId) -> bool:
    return isinstance(page, Page) and page.page_id is ident


def is_setup(page: object) -> TypeGuard[SetupPage]:
    """Whether this is the page where a recording is prepared."""
    return _is(page, PageId.SETUP)


def is_recordings(page: object) -> TypeGuard[RecordingsPage]:
    """Whether this is the page of all recordings."""
    return _is(page, PageId.RECORDINGS)


def is_layout(page: object) -> TypeGuard[LayoutPage]:
    """Whether this is the layout studio."""
    return _is(page, PageId.LAYOUT)


def is_traffic(page: object) -> TypeGuard[TrafficPage]:
    """Whether this is the page of all requests."""
    return _is(page, PageId.TRAFFIC)
