"""The background colour: digits, swatches, and the system's colour dialog without transparency, which the service has not."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import replace
from functools import cache
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QColorDialog, QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.layout.document import DEFAULT_BACKGROUND
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.number_field import text_field
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

SWATCHES: Final = ("", "#202020", "#4A4A4A", "#FFFFFF", "#12233F", "#17372B", "#3B1F33", "#4A2C17")
"""Offered beside the field; the first is the service's own default, which stands for leaving the key out."""
PICK_SIZE: Final = 16
PICK_GAP: Final = 4
SWATCH_SIZE: Final = 18
_WHOLE: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_SHORT: Final = re.compile(r"#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")


def spelt_out(text: str) -> str:
    """``abc`` and ``1a2b3c`` as the service wants them, ``#AABBCC``; anything else stays as it is, for the rules to find."""
    found = _SHORT.fullmatch(text)
    if found is None or _WHOLE.fullmatch(text):
        return text
    digits = found.group(1)
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits).upper()


@cache
def _swatch(color: str, line: str, side: int, ratio: float, gap: int = 0) -> QPixmap:
    """``gap`` points stay free at its right, before a button's word."""
    picture = QPixmap(QSize(side + gap, side) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(line))
    shade = QColor(color)
    painter.setBrush(shade if shade.isValid() else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), 3, 3)
    painter.end()
    return picture


class ColorField(Translated, QWidget):
    """Shows and sets ``backgroundColor`` of the controller's layout."""

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._dialog: QColorDialog | None = None
        self._before = ""
        self._ident = ""
        self._round = 0
        self._painted: tuple[str, str, float] | None = None
        self.setObjectName("layout_background_color_box")
        self.setProperty("box", "clear")
        self.label = PlainLabel()
        self.field = text_field("layout_background_color")
        self.field.setPlaceholderText(DEFAULT_BACKGROUND)
        self.label.setBuddy(self.field)
        self.pick = button("layout_pick_color")
        self.pick.setIconSize(QSize(PICK_SIZE + PICK_GAP, PICK_SIZE))
        self.note = PlainLabel(role="error")
        self.note.setObjectName("layout_background_color_note")
        self.swatches = QButtonGroup(self)
        self.swatches.setExclusive(False)
        self._build()
        self.field.textEdited.connect(self._judge)
        self.field.editingFinished.connect(self._finished)
        self.pick.clicked.connect(self._open)
        self.swatches.idClicked.connect(self._swatch_chosen)
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.label)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.pick)
        column.addLayout(row)
        column.addWidget(self.note)
        line = QHBoxLayout()
        line.setSpacing(2)
        for index, color in enumerate(SWATCHES):
            made = button(f"layout_swatch_{color[1:].lower() or 'default'}", kind="icon")
            made.setIconSize(QSize(SWATCH_SIZE, SWATCH_SIZE))
            self.swatches.addButton(made, index)
            line.addWidget(made)
        line.addStretch(1)
        column.addLayout(line)

    def retranslate(self) -> None:
        self.label.setText(self.tr("Background colour"))
        self.field.setAccessibleName(self.tr("Background colour (backgroundColor)"))
        self.pick.setText(self.tr("Pick"))
        self.pick.setAccessibleName(self.tr("Pick the background colour"))
        self.note.setText(self.tr("Six hexadecimal digits after #, like #1A2B3C."))
        for index, color in enumerate(SWATCHES):
            name = self.tr("Background {color}").format(color=color) if color else self.tr("The service's default, #000000")
            made = self.swatches.button(index)
            made.setAccessibleName(name)
            set_tip(made, name)
        self.refresh()

    def refresh(self) -> None:
        """Show the layout's colour; what somebody is typing at the moment stays."""
        color = self._controller.layout.background_color
        if not self.field.isModified() and self.field.text() != color:
            self.field.setText(color)
        self._judge()
        ratio, line = self.devicePixelRatioF(), theme.color("line2").name()
        if (color, line, ratio) == self._painted:
            return
        self._painted = (color, line, ratio)
        self.pick.setIcon(QIcon(_swatch(color or DEFAULT_BACKGROUND, line, PICK_SIZE, ratio, PICK_GAP)))
        accent = theme.color("accent").name()
        for index, each in enumerate(SWATCHES):
            ring = accent if each.upper() == color.upper() else line
            self.swatches.button(index).setIcon(QIcon(_swatch(each or DEFAULT_BACKGROUND, ring, SWATCH_SIZE, ratio)))

    def forget_typing(self) -> None:
        """Another layout is shown: what was begun for the former one is of no use."""
        self.field.setModified(False)

    def _judge(self) -> None:
        color = spelt_out(self.field.text().strip())
        self.note.setVisible(bool(color) and _WHOLE.fullmatch(color) is None)

    # ------------------------------------------------------------------------------------------------ acting

    def _set(self, color: str, gesture: Hashable = None) -> None:
        new = replace(self._controller.layout, background_color=color)
        self._controller.change(new, self.tr("Change the background colour"), gesture=gesture)

    def _finished(self) -> None:
        if self.field.isModified():
            self.field.setModified(False)
            self._set(spelt_out(self.field.text().strip()))
            self.refresh()

    def _swatch_chosen(self, index: int) -> None:
        self.field.setModified(False)
        self._set(SWATCHES[index])

    def _open(self) -> None:
        """The dialog shows each colour on the canvas at once; all of it is one step, and leaving it by Esc is none."""
        if self._dialog is None:
            self._dialog = QColorDialog(self)
            self._dialog.setObjectName("layout_color_dialog")
            self._dialog.setOption(QColorDialog.ColorDialogOption.ShowAlphaChannel, on=False)
            self._dialog.currentColorChanged.connect(self._tried)
            self._dialog.finished.connect(self._closed)
        self._dialog.setWindowTitle(self.tr("Background colour"))
        self._before, self._ident = self._controller.layout.background_color, self._controller.document.ident
        self._round += 1
        start = QColor(self._before or DEFAULT_BACKGROUND)
        self._dialog.blockSignals(True)
        self._dialog.setCurrentColor(start if start.isValid() else QColor(DEFAULT_BACKGROUND))
        self._dialog.blockSignals(False)
        self._dialog.open()

    def _tried(self, color: QColor) -> None:
        if self._dialog is not None and self._dialog.isVisible() and color.isValid() and self._same_document():
            self._set(color.name().upper(), gesture=("pick a colour", self._round))

    def _closed(self, result: int) -> None:
        if result == QColorDialog.DialogCode.Rejected and self._same_document():
            self._set(self._before, gesture=("pick a colour", self._round))
        elif self._dialog is not None and self._same_document():
            # Confirming the colour that stood there at first makes the default an explicit one.
            self._set(self._dialog.currentColor().name().upper(), gesture=("pick a colour", self._round))

    def _same_document(self) -> bool:
        return self._controller.document.ident == self._ident
