"""What belongs to the whole canvas: size, background, pictures, and the choices of a preset."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.layout.document import CUSTOM, DEFAULT_BACKGROUND, MAX_REGIONS, VERTICAL
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.number_field import text_field
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

SWATCH: Final = 16


class CanvasPanel(Translated, QWidget):
    """Shows the layout's own keys and sends every edit to the controller."""

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._dialog: QColorDialog | None = None
        self.setObjectName("layout_canvas_panel")
        self.title = PlainLabel(role="card-title")
        self.size_note = PlainLabel(role="note")
        self.size_note.wrap = True
        self.preset = QWidget()
        self.users_label = PlainLabel()
        self.users = QSpinBox()
        self.users.setObjectName("layout_users")
        self.users.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.users.setRange(1, MAX_REGIONS)
        self.users.setValue(controller.users)
        self.large_label = PlainLabel()
        self.large = text_field("layout_max_resolution_uid")
        self.large_note = PlainLabel(role="error")
        self.large_box = QWidget()
        self.preset_note = PlainLabel(role="note")
        self.preset_note.wrap = True
        self.convert_button = button("layout_convert")
        self.color_label = PlainLabel()
        self.color = text_field("layout_background_color")
        self.color.setPlaceholderText(DEFAULT_BACKGROUND)
        self.color_button = button("layout_pick_color")
        self.color_note = PlainLabel(role="error")
        self.image_label = PlainLabel()
        self.image = text_field("layout_background_image")
        self.user_image_label = PlainLabel()
        self.user_image = text_field("layout_user_image")
        for field in (self.image, self.user_image):
            field.setPlaceholderText("https://… .jpg")
        self._build()
        self.users.valueChanged.connect(self._set_users)
        self.large.editingFinished.connect(self._set_large)
        self.large.textEdited.connect(self._judge)
        self.convert_button.clicked.connect(controller.convert)
        self.color.textEdited.connect(self._judge)
        self.color.editingFinished.connect(self._set_color)
        self.color_button.clicked.connect(self._pick)
        self.image.editingFinished.connect(self._set_image)
        self.user_image.editingFinished.connect(self._set_user_image)
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.size_note)
        inner = QVBoxLayout(self.preset)
        inner.setContentsMargins(0, 0, 0, 4)
        inner.setSpacing(8)
        users = QHBoxLayout()
        users.addWidget(self.users_label, 1)
        users.addWidget(self.users)
        inner.addLayout(users)
        large = QVBoxLayout(self.large_box)
        large.setContentsMargins(0, 0, 0, 0)
        large.setSpacing(4)
        for widget in (self.large_label, self.large, self.large_note):
            large.addWidget(widget)
        inner.addWidget(self.large_box)
        inner.addWidget(self.preset_note)
        inner.addWidget(self.convert_button)
        column.addWidget(self.preset)
        column.addWidget(self.color_label)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.color, 1)
        row.addWidget(self.color_button)
        column.addLayout(row)
        column.addWidget(self.color_note)
        for label, field in ((self.image_label, self.image), (self.user_image_label, self.user_image)):
            column.addWidget(label)
            column.addWidget(field)
            label.setBuddy(field)
        column.addStretch(1)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Canvas"))
        self.users_label.setText(self.tr("Show with users"))
        self.users.setAccessibleName(self.tr("Number of users shown in the preset"))
        set_tip(self.users, self.tr("Only for looking: the service arranges whoever is in the channel."))
        self.large_label.setText(self.tr("Large window (maxResolutionUid)"))
        self.large.setAccessibleName(self.tr("User of the large window (maxResolutionUid)"))
        self.large.setPlaceholderText("uid")
        self.large_note.setText(self.tr("A whole number from 1 to 4294967295."))
        self.preset_note.setText(self.tr("The service places the users of this layout itself. Convert it to place regions by hand."))
        self.convert_button.setText(self.tr("Convert to custom"))
        self.convert_button.setAccessibleName(self.convert_button.text())
        self.color_label.setText(self.tr("Background colour"))
        self.color.setAccessibleName(self.tr("Background colour (backgroundColor)"))
        self.color_button.setText(self.tr("Pick"))
        self.color_button.setAccessibleName(self.tr("Pick the background colour"))
        self.color_note.setText(self.tr("Six hexadecimal digits after #, like #1A2B3C."))
        self.image_label.setText(self.tr("Background picture"))
        self.image.setAccessibleName(self.tr("Background picture (backgroundImage)"))
        self.user_image_label.setText(self.tr("Picture for users without video"))
        self.user_image.setAccessibleName(self.tr("Picture for users without video (defaultUserBackgroundImage)"))
        for field in (self.image, self.user_image):
            set_tip(field, self.tr("The address of a JPG or BMP over https, at most 6 MB."))
        self.refresh()

    def refresh(self) -> None:
        """Show the layout as it is."""
        controller, layout = self._controller, self._controller.layout
        wide, high = controller.document.canvas
        self.size_note.setText(
            self.tr("{width} × {height} px. The size is set before the start and stays.").format(width=wide, height=high)
        )
        preset = 0 <= layout.kind < CUSTOM
        self.preset.setVisible(preset)
        self.large_box.setVisible(layout.kind == VERTICAL)
        for field, text in (
            (self.large, layout.max_resolution_uid),
            (self.color, layout.background_color),
            (self.image, layout.background_image),
            (self.user_image, layout.default_user_image),
        ):
            if not field.isModified() and field.text() != text:
                field.setText(text)
        if self.users.value() != controller.users:
            self.users.setValue(controller.users)
        self._judge()
        self._paint_swatch()

    def _judge(self) -> None:
        large, color = self.large.text(), self.color.text()
        self.large_note.setVisible(bool(large) and not is_uid(large))
        self.color_note.setVisible(bool(color) and (len(color) != 7 or not QColor.isValidColorName(color)))

    def _paint_swatch(self) -> None:
        color = QColor(self._controller.layout.background_color or DEFAULT_BACKGROUND)
        picture = QPixmap(QSize(SWATCH, SWATCH) * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line2"))
        painter.setBrush(color if color.isValid() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(0.5, 0.5, SWATCH - 1, SWATCH - 1), 3, 3)
        painter.end()
        self.color_button.setIcon(QIcon(picture))
        self.color_button.setIconSize(QSize(SWATCH, SWATCH))

    def _set_users(self, users: int) -> None:
        self._controller.set_users(users)

    def _taken(self, field: QLineEdit) -> str | None:
        """What was typed into ``field`` since it was shown, or None."""
        if not field.isModified():
            return None
        field.setModified(False)
        return field.text().strip()

    def _set_large(self) -> None:
        text = self._taken(self.large)
        if text is not None:
            self._controller.set_large_user(text)

    def _set_color(self) -> None:
        text = self._taken(self.color)
        if text is not None:
            self._controller.set_background(text)

    def _set_image(self) -> None:
        text = self._taken(self.image)
        if text is not None:
            self._controller.set_background_image(text)

    def _set_user_image(self) -> None:
        text = self._taken(self.user_image)
        if text is not None:
            self._controller.set_user_image(text)

    def _pick(self) -> None:
        """A colour dialog beside the window; it blocks nothing."""
        if self._dialog is None:
            self._dialog = QColorDialog(self)
            self._dialog.setObjectName("layout_color_dialog")
            self._dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog, on=False)
            self._dialog.colorSelected.connect(self._picked)
        self._dialog.setWindowTitle(self.tr("Background colour"))
        color = QColor(self._controller.layout.background_color or DEFAULT_BACKGROUND)
        if color.isValid():
            self._dialog.setCurrentColor(color)
        self._dialog.open()

    def _picked(self, color: QColor) -> None:
        self._controller.set_background(color.name().upper())
