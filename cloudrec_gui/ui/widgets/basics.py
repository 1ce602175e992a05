"""What every widget shares: buttons by kind, safe tooltips, and following the language."""

from __future__ import annotations

import html
from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

Kind = Literal["plain", "primary", "danger", "link", "icon", "status", "search"]


def set_tip(widget: QWidget | QAction, text: str) -> None:
    """A tooltip, and the same as status tip, that cannot be read as markup whoever wrote it."""
    widget.setToolTip(f"<qt>{html.escape(text)}</qt>" if text else "")
    widget.setStatusTip(text)


def button(name: str, *, kind: Kind = "plain", icon: str | None = None) -> QPushButton:
    """A push button of one of the theme's kinds. Its text is set by the owner's ``retranslate``."""
    made = QPushButton()
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if kind in ("link", "status"):
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon is not None:
        from cloudrec_gui.ui import icons

        made.setIcon(icons.icon(icon, "accent" if kind == "link" else "text", 16))
    return made


class Translated:
    """Mixin, before the QWidget base: calls ``retranslate`` whenever the language changes."""

    def retranslate(self) -> None:
        """Set every visible text again."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)  # type: ignore[misc]
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def fit_height(dialog: QWidget, width: int) -> None:
    """Make a window as high as its wrapped lines need at ``width`` pixels; a layout tells that only for a width."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        dialog.setFixedSize(width, layout.totalHeightForWidth(width))
