"""A field for the address of a picture: what is wrong with it stands below it, and a preview comes when it is asked for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.domain.pictures import Refusal
from cloudrec_gui.layout import rules
from cloudrec_gui.layout.document import CROP
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.backgrounds import picture_words
from cloudrec_gui.ui.layout_editor.backgrounds.previews import Preview, Previews, Step
from cloudrec_gui.ui.layout_editor.number_field import text_field
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

CANCEL_AFTER_MS: Final = 1_000
THUMBNAIL: Final = QSize(112, 63)


class Thumbnail(QWidget):
    """A picture in a 16:9 frame, cropped or fitted as the service would."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFixedSize(THUMBNAIL)
        self._image: QImage | None = None
        self._mode = CROP

    def show_image(self, image: QImage | None, mode: int) -> None:
        if image is not self._image or mode != self._mode:
            self._image, self._mode = image, mode
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, 4, 4)
        painter.fillPath(outline, theme.color("sunken"))
        if self._image is not None:
            painter.setClipPath(outline)
            painter.drawImage(placed(self._image.size(), frame, self._mode), self._image)
            painter.setClipping(False)
        painter.setPen(theme.color("line2"))
        painter.drawPath(outline)
        painter.end()


def placed(picture: QSize, area: QRectF, mode: int) -> QRectF:
    """Where a whole picture goes so that it fills the area (crop, the rest is outside) or stands in it (fit)."""
    how = Qt.AspectRatioMode.KeepAspectRatioByExpanding if mode == CROP else Qt.AspectRatioMode.KeepAspectRatio
    size = QSizeF(picture).scaled(area.size(), how)
    result = QRectF(0, 0, size.width(), size.height())
    result.moveCenter(area.center())
    return result


class PictureField(Translated, QWidget):
    """``edited`` carries the address when somebody has finished typing one; showing one says nothing."""

    edited = Signal(str)

    def __init__(self, name: str, previews: Previews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previews = previews
        self._label = ""
        self._mode = CROP
        self._shown: tuple[str, int] | None = None
        self.setObjectName(f"{name}_box")
        self.setProperty("box", "clear")
        self.field = text_field(name)
        self.field.setPlaceholderText("https://… .jpg")
        self.note = PlainLabel(role="error")
        self.note.setObjectName(f"{name}_note")
        self.preview = button(f"{name}_preview", kind="link")
        self.cancel = button(f"{name}_cancel", kind="link")
        self.state = PlainLabel(role="note")
        self.state.setObjectName(f"{name}_state")
        self.truth = PlainLabel(role="note")
        self.thumbnail = Thumbnail(f"{name}_thumbnail")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(CANCEL_AFTER_MS)
        self._build()
        self._patience.timeout.connect(self._offer_cancel)
        self.field.textEdited.connect(self._typed)
        self.field.editingFinished.connect(self._finished)
        self.preview.clicked.connect(self._ask)
        self.cancel.clicked.connect(self._cancel)
        previews.changed.connect(self._previews_changed)
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.note)
        actions = QHBoxLayout()
        actions.setSpacing(4)
        actions.addWidget(self.preview)
        actions.addWidget(self.cancel)
        actions.addStretch(1)
        column.addLayout(actions)
        seen = QHBoxLayout()
        seen.setSpacing(8)
        seen.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        seen.addWidget(self.state, 1)
        column.addLayout(seen)
        column.addWidget(self.truth)

    def retranslate(self) -> None:
        self.preview.setText(self.tr("Preview"))
        self.cancel.setText(self.tr("Cancel"))
        self.truth.setText(picture_words.truth())
        self._name()
        self._show()

    def set_label(self, label: str) -> None:
        """What the picture is, for those who do not see where the field stands."""
        self._label = label
        self._name()

    def _name(self) -> None:
        self.field.setAccessibleName(self._label)
        self.preview.setAccessibleName(self.tr("Preview: {what}").format(what=self._label))
        self.cancel.setAccessibleName(self.tr("Cancel loading: {what}").format(what=self._label))
        self.thumbnail.setAccessibleName(self._label)

    @property
    def url(self) -> str:
        """As it stands in the field."""
        return self.field.text().strip()

    def show_url(self, url: str, mode: int = CROP) -> None:
        """Show an address of the layout; what somebody is typing at the moment stays."""
        shown = (url, mode)
        if shown == self._shown and (self.field.isModified() or self.field.text() == url):
            return
        self._shown, self._mode = shown, mode
        if not self.field.isModified() and self.field.text() != url:
            self.field.setText(url)
            self.field.setCursorPosition(0)
        self._show()

    def forget_typing(self) -> None:
        """Another layout is shown: what was begun for the former one is of no use."""
        self.field.setModified(False)

    # ------------------------------------------------------------------------------------------------ showing

    def _show(self) -> None:
        url = self.url
        text, refused = picture_words.complaint(url)
        self.note.set_role("error" if refused else "warn")
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self._show_preview(url, self._previews.state(url))

    def _show_preview(self, url: str, known: Preview | None) -> None:
        step = known.step if known is not None else None
        loading = step is Step.LOADING
        if not loading:
            self._patience.stop()
            self.cancel.hide()
        elif not self._patience.isActive() and self.cancel.isHidden():
            self._patience.start()
        why = self._why_not(url)
        self.preview.setVisible(bool(url))
        self.preview.setEnabled(not why and not loading)
        set_tip(self.preview, why or self.tr("Loads the picture once, now, without any of your credentials."))
        seen = step is Step.SEEN
        self.thumbnail.setVisible(seen)
        self.thumbnail.show_image(self._previews.image(url) if seen else None, self._mode)
        self.truth.setVisible(seen)
        self.state.set_role(self._state_role(known))
        self.state.setText(self._state_text(known))
        self.state.setVisible(bool(self.state.text()))

    def _why_not(self, url: str) -> str:
        if not self._previews.possible:
            return self.tr("Pictures cannot be loaded here.")
        return "" if rules.is_address(url) else self.tr("Enter a complete address first.")

    @staticmethod
    def _state_role(known: Preview | None) -> str:
        failed = known is not None and known.refused is not None and known.refused.reason is not Refusal.CANCELLED
        return "error" if failed else "note"

    def _state_text(self, known: Preview | None) -> str:
        if known is None:
            return ""
        if known.refused is not None:
            return picture_words.refusal_text(known.refused)
        if known.size is not None:
            kind = "JPG" if known.kind == "JPEG" else known.kind
            return picture_words.seen_text(known.size.width(), known.size.height(), kind, known.count)
        return self.tr("Loading…")

    def _previews_changed(self, url: str) -> None:
        if url in ("", self.url):
            self._show()

    def _offer_cancel(self) -> None:
        if self._previews.loading(self.url):
            self.cancel.show()

    # ------------------------------------------------------------------------------------------------ acting

    def _typed(self) -> None:
        self._show()

    def _finished(self) -> None:
        if self.field.isModified():
            self.field.setModified(False)
            self.edited.emit(self.url)

    def _ask(self) -> None:
        self._finished()
        self._previews.ask(self.url)

    def _cancel(self) -> None:
        # The button goes away; without this the focus would jump to some other field.
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._previews.cancel(self.url)
