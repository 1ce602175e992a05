"""Regions on the system's clipboard: as text they are a ``layoutConfig`` that can be pasted anywhere, and a type of our own says
that they are ours, so that a text from elsewhere is never taken for regions without being looked at.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from cloudrec_gui.layout.document import CUSTOM, MAX_REGIONS, Region
from cloudrec_gui.layout.wire import KIND, REGIONS, from_wire, region_to_wire

MIME: Final = "application/x-cloudrec-regions+json"
LARGEST: Final = 100_000
"""Bytes; seventeen regions with unknown keys are far below."""
_copied: Final[list[bytes]] = []
"""What this program put on the clipboard last, if anything."""


def copy(regions: Sequence[Region]) -> None:
    """Put ``regions`` on the clipboard."""
    text = json.dumps([region_to_wire(region) for region in regions], indent=2, ensure_ascii=False)
    data = QMimeData()
    data.setText(text)
    data.setData(MIME, text.encode())
    _copied[:] = [text.encode()]
    QGuiApplication.clipboard().setMimeData(data)


def leave_text() -> None:
    """Before the program ends: regions that were copied here stay on the clipboard as mere text.

    The object with our type was made in Python, and a clipboard that outlives the interpreter would destroy it too late: some
    platforms end with a crash. Not every platform says whose the clipboard is, so what lies there is compared with what was put.
    """
    data = _held()
    if _copied and data is not None and bytes(data.data(MIME).data()) == _copied[-1]:
        QGuiApplication.clipboard().setText(data.text())
    _copied.clear()


def _held() -> QMimeData | None:
    """What lies there; some systems say nothing at all of an empty clipboard, whatever the binding's types promise."""
    return QGuiApplication.clipboard().mimeData()


def regions() -> tuple[Region, ...]:
    """The regions of ours that lie on the clipboard; none when something else does."""
    data = _held()
    if data is None or not data.hasFormat(MIME):
        return ()
    raw = bytes(data.data(MIME).data())
    if len(raw) > LARGEST:
        return ()
    try:
        items = json.loads(raw)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(items, list):
        return ()
    return from_wire({KIND: CUSTOM, REGIONS: items[:MAX_REGIONS]}).regions


def foreign_text() -> str:
    """A text that somebody else copied; empty when there is none."""
    data = _held()
    return data.text() if data is not None and data.hasText() and not data.hasFormat(MIME) else ""
