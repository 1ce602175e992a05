"""Whole programs for the tests of the shell, as the flow tests build them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.flows.conftest import play

__all__ = ["play"]


@pytest.fixture(autouse=True, scope="session")
def _clipboard_is_left_empty() -> Iterator[None]:
    """Qt's offscreen platform crashes at exit over data of one's own type on its clipboard; real ones do not."""
    yield
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()
