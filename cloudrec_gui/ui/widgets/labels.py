"""Labels that never interpret what they show, and the button that copies what they show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.widgets.basics import set_tip

_WRAPPED = ("note", "error", "warn", "ok")
_COPIED_MS = 1_200
_LEAST = 40
"""Pixels below which a label is not squeezed."""


class PlainLabel(QLabel):
    """Text in one of the theme's roles: body, mute, note, title, card-title, strong, mono, error, warn, ok, small."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None, *, wrap: bool | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setOpenExternalLinks(False)
        self.setFont(theme.role_font(role))
        self.setProperty("role", role)
        self.setWordWrap(role in _WRAPPED if wrap is None else wrap)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Another role, in place."""
        if role != self.property("role"):
            self.setProperty("role", role)
            self.setFont(theme.role_font(role))
            theme.restyle(self)

    @property
    def wrap(self) -> bool:
        return self.wordWrap()

    @wrap.setter
    def wrap(self, value: bool) -> None:
        self.setWordWrap(value)


class ElidedLabel(PlainLabel):
    """One line that shortens itself when there is no room; the tooltip then has all of it."""

    def __init__(
        self, text: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle, role: str = "body", parent: QWidget | None = None
    ) -> None:
        self._mode = mode
        super().__init__(text, role, parent, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def whole_text(self) -> str:
        """The text without shortening."""
        return self.text()

    def shown_text(self) -> str:
        """What is drawn: the text, shortened where the label is too narrow for it."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter, self.contentsRect(), self.alignment(), self.palette(), self.isEnabled(), self.shown_text(), self.foregroundRole()
        )
        painter.end()

    def _fit(self) -> None:
        set_tip(self, self.text() if self.shown_text() != self.text() else "")


class FigureLabel(PlainLabel):
    """Numbers that follow the hand. Layouts hear of a new text only when it takes another height: a column full of wrapped
    notes is laid out again in more time than it takes to paint it.
    """

    def __init__(self, role: str = "note", parent: QWidget | None = None, *, wrap: bool = False) -> None:
        self._figure = ""
        super().__init__("", role, parent, wrap=wrap)
        policy = self.sizePolicy()
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def text(self) -> str:
        return self._figure

    def setText(self, text: str) -> None:
        if text == self._figure:
            return
        height = self.heightForWidth(self.width())
        self._figure = text
        self.setAccessibleName(text)
        if self.heightForWidth(self.width()) != height:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(self.width()))

    minimumSizeHint = sizeHint

    def heightForWidth(self, width: int) -> int:
        metrics, margins = self.fontMetrics(), self.contentsMargins()
        if not self.wordWrap() or not self._figure:
            return self._around(metrics.height())
        room = QRect(0, 0, max(width - margins.left() - margins.right(), 1), 10_000)
        return self._around(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._figure).height())

    def _around(self, height: int) -> int:
        margins = self.contentsMargins()
        return height + margins.top() + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        flags = self.alignment() | Qt.TextFlag.TextWordWrap if self.wordWrap() else self.alignment()
        painter = QPainter(self)
        self.style().drawItemText(
            painter, self.contentsRect(), int(flags), self.palette(), self.isEnabled(), self._figure, self.foregroundRole()
        )
        painter.end()


class CopyButton(QPushButton):
    """Copies a text that is asked for at the moment of the click, and says so for a second."""

    def __init__(self, name: str, text_of: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._text_of = text_of
        self._own_name = ""
        self._back = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._back.timeout.connect(self.retranslate)
        self.clicked.connect(self._copy)
        self.retranslate()

    def retranslate(self) -> None:
        text = QCoreApplication.translate("CopyButton", "Copy")
        if self.accessibleName() in ("", self._own_name):
            self._own_name = text
            self.setAccessibleName(text)
        self.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text_of())
        self.setText(QCoreApplication.translate("CopyButton", "Copied"))
        self._back.start()
