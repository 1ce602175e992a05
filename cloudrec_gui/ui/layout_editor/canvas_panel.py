"""What belongs to the whole canvas: size, background, pictures, and the choices of a preset."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.layout.document import CUSTOM, MAX_REGIONS, VERTICAL
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.layout_editor.backgrounds.color_field import ColorField
from cloudrec_gui.ui.layout_editor.backgrounds.picture_field import PictureField
from cloudrec_gui.ui.layout_editor.backgrounds.previews import Previews
from cloudrec_gui.ui.layout_editor.backgrounds.user_pictures import UserPictures
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.number_field import text_field
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

if TYPE_CHECKING:
    from cloudrec_gui.services.pictures import Pictures


class CanvasPanel(Translated, QWidget):
    """Shows the layout's own keys and sends every edit to the controller."""

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
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
        self.previews = Previews(controller.pictures, self)
        self.color = ColorField(controller)
        self.image_label = PlainLabel()
        self.image = PictureField("layout_background_image", self.previews)
        self.image_note = PlainLabel(role="note")
        self.user_image_label = PlainLabel()
        self.user_image = PictureField("layout_user_image", self.previews)
        self.user_pictures = UserPictures(controller, self.previews)
        self._build()
        self.users.valueChanged.connect(self._set_users)
        self.large.editingFinished.connect(self._set_large)
        self.large.textEdited.connect(self._judge)
        self.convert_button.clicked.connect(controller.convert)
        self.image.edited.connect(controller.set_background_image)
        self.user_image.edited.connect(controller.set_user_image)
        self.previews.shown.connect(controller.layout_changed)
        self.previews.changed.connect(self._tell_stage)
        subscribe(self, controller.document.opened, self._document_opened)
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
        column.addWidget(self.color)
        for label, picture in ((self.image_label, self.image), (self.user_image_label, self.user_image)):
            label.setBuddy(picture.field)
            column.addSpacing(4)
            group = QVBoxLayout()
            group.setSpacing(4)
            group.addWidget(label)
            if picture is self.image:
                group.addWidget(self.image_note)
            group.addWidget(picture)
            column.addLayout(group)
        column.addSpacing(4)
        column.addWidget(self.user_pictures)
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
        self.image_label.setText(self.tr("Background picture"))
        self.image_note.setText(self.tr("Always cropped so that it fills the canvas; it covers the colour."))
        self.image.set_label(self.tr("Background picture (backgroundImage)"))
        self.user_image_label.setText(self.tr("Picture for users without video"))
        self.user_image.set_label(self.tr("Picture for users without video (defaultUserBackgroundImage)"))
        for picture in (self.image, self.user_image):
            set_tip(picture.field, self.tr("The address of a JPG or BMP over https, at most 6 MB."))
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
        if not self.large.isModified() and self.large.text() != layout.max_resolution_uid:
            self.large.setText(layout.max_resolution_uid)
        if self.users.value() != controller.users:
            self.users.setValue(controller.users)
        self._judge()
        self.color.refresh()
        self.image.show_url(layout.background_image)
        self.user_image.show_url(layout.default_user_image)
        self.user_pictures.refresh()

    def _tell_stage(self, url: str) -> None:
        """A picture that cannot be loaded leaves the former state on the stage, as it does in the recording (behaviour §11.5)."""
        stage = self._controller.stage
        failed = stage.options.failed - {url} | ({url} if self.previews.failed(url) else frozenset())
        stage.set_options(replace(stage.options, failed=failed))

    def set_pictures(self, pictures: Pictures | None) -> None:
        """Who fetches a picture when somebody asks to see it; None: nobody does."""
        self.previews.use(pictures)

    def _document_opened(self, _ident: str) -> None:
        """What was begun for the former document is of no use for the next."""
        self.large.setModified(False)
        self.color.forget_typing()
        self.image.forget_typing()
        self.user_image.forget_typing()
        self.user_pictures.forget_typing()

    def _judge(self) -> None:
        large = self.large.text()
        self.large_note.setVisible(bool(large) and not is_uid(large))

    def _set_users(self, users: int) -> None:
        self._controller.set_users(users)

    def _set_large(self) -> None:
        if self.large.isModified():
            self.large.setModified(False)
            self._controller.set_large_user(self.large.text().strip())
