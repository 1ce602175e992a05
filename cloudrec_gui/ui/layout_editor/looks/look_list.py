"""The own looks as rows: picture, name, number key. Dragging or Alt+Up and Alt+Down changes their order, F2 the name."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cloudrec_gui.layout.looks import NAME_MAX, SLOTS, Look
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.looks import words
from cloudrec_gui.ui.layout_editor.looks.thumbnails import paint_layout
from cloudrec_gui.ui.layout_editor.looks.wardrobe import Wardrobe
from cloudrec_gui.ui.widgets import Translated

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
ROW: Final = 44
PICTURE: Final = QSize(56, 32)
LEFT: Final = 6
TEXT: Final = LEFT + PICTURE.width() + 8
_ONE_LINE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class LooksModel(QAbstractListModel):
    """The wardrobe's looks in order. A dropped row is moved on the shelf, which answers by its event."""

    def __init__(self, wardrobe: Wardrobe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._looks: tuple[Look, ...] = ()
        self._titles: tuple[str, str, str] = ("", "", "")
        self.sync()

    def set_words(self, spoken: str, spoken_key: str, edited: str) -> None:
        """``{name}, {content}``, ``{name}, {content}, key {key}`` and the word for a look that the draft has left."""
        self._titles = (spoken, spoken_key, edited)

    def sync(self) -> None:
        """Follow the shelf: what left goes, what is new comes, what moved moves; the current row stays with its look."""
        new = self._wardrobe.looks
        wanted = {look.ident for look in new}
        for row in reversed(range(len(self._looks))):
            if self._looks[row].ident not in wanted:
                self.beginRemoveRows(_ROOT, row, row)
                self._looks = self._looks[:row] + self._looks[row + 1 :]
                self.endRemoveRows()
        for row, look in enumerate(new):
            at = next((i for i, old in enumerate(self._looks) if old.ident == look.ident), None)
            rest = self._looks
            if at is None:
                self.beginInsertRows(_ROOT, row, row)
                self._looks = (*rest[:row], look, *rest[row:])
                self.endInsertRows()
            elif at != row:
                self.beginMoveRows(_ROOT, at, at, _ROOT, row)
                rest = rest[:at] + rest[at + 1 :]
                self._looks = (*rest[:row], look, *rest[row:])
                self.endMoveRows()
        changed = [row for row, (old, look) in enumerate(zip(self._looks, new, strict=True)) if old != look]
        self._looks = new
        for row in changed:
            # Only these: a name that is being typed would be set back to the former one.
            self.dataChanged.emit(self.index(row), self.index(row))

    def look(self, index: Index) -> Look | None:
        return self._looks[index.row()] if index.isValid() and index.row() < len(self._looks) else None

    def row_of(self, ident: str) -> int:
        """The row of a look, -1 for none."""
        return next((row for row, look in enumerate(self._looks) if look.ident == ident), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._looks)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return plain | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def moveRows(self, source: Index, first: int, count: int, target: Index, before: int) -> bool:
        """What a row that is dragged within the list does."""
        shelf = self._wardrobe.shelf
        if shelf is None or count != 1 or source.isValid() or target.isValid() or not 0 <= first < len(self._looks):
            return False
        shelf.move(self._looks[first].ident, before - 1 if before > first else before)
        self.sync()
        return True

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Nothing comes from elsewhere; a row dropped where it stands already stays."""
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        look = self.look(index)
        if look is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return look.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = index.row() + 1
            text = self._titles[1 if number <= SLOTS else 0]
            return text.format(name=look.name, content=self.note(look), key=number)
        return None

    def note(self, look: Look) -> str:
        """What stands below its name."""
        edited = self._wardrobe.worn == look and self._wardrobe.edited
        return self._titles[2] if edited else words.content(look.layout)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        look, shelf = self.look(index), self._wardrobe.shelf
        return role == Qt.ItemDataRole.EditRole and look is not None and shelf is not None and shelf.rename(look.ident, str(value))


class LookDelegate(QStyledItemDelegate):
    """Draws a row and edits its name where it stands."""

    def __init__(self, wardrobe: Wardrobe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        model = index.model()
        look = model.look(index) if isinstance(model, LooksModel) else None
        if look is None or not isinstance(model, LooksModel):
            return
        state: QStyle.StateFlag = option.state
        tried = self._wardrobe.tried == ("look", look.ident)
        worn = self._wardrobe.worn == look
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.color("accent-tint"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        picture = QRectF(area.left() + LEFT, area.top() + (area.height() - PICTURE.height()) / 2, PICTURE.width(), PICTURE.height())
        paint_layout(painter, picture, look.layout, look.canvas, self._wardrobe.controller.users)
        if tried:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(picture)
        number = index.row() + 1
        right = area.right() - 8
        if number <= SLOTS:
            painter.setFont(theme.role_font("small"))
            painter.setPen(theme.color("mute"))
            painter.drawText(area.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
            right -= 14
        room = right - area.left() - TEXT
        painter.setFont(theme.role_font("strong" if worn else "body"))
        painter.setPen(theme.color("text"))
        name = painter.fontMetrics().elidedText(look.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(area.left() + TEXT, area.top() + 5, room, 18), _ONE_LINE, name)
        painter.setFont(theme.role_font("small"))
        painter.setPen(theme.color("mute"))
        note = painter.fontMetrics().elidedText(model.note(look), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(area.left() + TEXT, area.top() + 23, room, 15), _ONE_LINE, note)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setObjectName("layout_look_rename")
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.EditRole)))
        field.setMaxLength(NAME_MAX)
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        editor.setGeometry(area.left() + TEXT - 8, area.top() + 6, area.width() - TEXT + 4, 32)


class LookList(Translated, QListView):
    """A click tries a look on, a double click or Return takes it."""

    tried = Signal(str)
    taken = Signal(str)
    deleted = Signal(str)
    menu_asked = Signal(QPoint)
    slot_asked = Signal(object)
    """A number key, 1…9."""

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_looks")
        self._wardrobe = wardrobe
        self.model_ = LooksModel(wardrobe, self)
        self.setModel(self.model_)
        self.setItemDelegate(LookDelegate(wardrobe, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._double_clicked)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("My looks"))
        self.setAccessibleDescription(self.tr("Space tries a look on, Return takes it, F2 renames it, Alt and arrows move it."))
        self.model_.set_words(self.tr("{name}, {content}"), self.tr("{name}, {content}, key {key}"), self.tr("edited"))
        self.viewport().update()

    def refresh(self) -> None:
        self.model_.sync()

    @property
    def current(self) -> str:
        """The ident of the current look, empty for none."""
        look = self.model_.look(self.currentIndex())
        return "" if look is None else look.ident

    def choose(self, ident: str) -> None:
        """Make a look current, also one that the shelf has got just now."""
        self.model_.sync()
        row = self.model_.row_of(ident)
        if row >= 0:
            self.setCurrentIndex(self.model_.index(row))

    def rename(self) -> None:
        """Let the current look's name be typed."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def move_current(self, by: int) -> None:
        """One place up or down."""
        ident, shelf = self.current, self._wardrobe.shelf
        if ident and shelf is not None:
            shelf.move(ident, max(self.currentIndex().row() + by, 0))
            self.choose(ident)

    def _clicked(self, index: QModelIndex) -> None:
        look = self.model_.look(index)
        if look is not None:
            self.tried.emit(look.ident)

    def _double_clicked(self, index: QModelIndex) -> None:
        look = self.model_.look(index)
        if look is not None:
            self.taken.emit(look.ident)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, mods = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alt, plain = mods == Qt.KeyboardModifier.AltModifier, mods == Qt.KeyboardModifier.NoModifier
        ident = self.current
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if key == Qt.Key.Key_Up else 1)
        elif plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.slot_asked.emit(key - Qt.Key.Key_0)
        elif plain and ident and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(ident)
        elif plain and ident and key == Qt.Key.Key_Space:
            self.tried.emit(ident)
        elif plain and ident and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit(ident)
        elif plain and key == Qt.Key.Key_Menu:
            self._ask_menu(self.visualRect(self.currentIndex()).center())
        elif key == Qt.Key.Key_Escape or mods & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        self._ask_menu(event.pos())

    def _ask_menu(self, place: QPoint) -> None:
        self.menu_asked.emit(self.viewport().mapToGlobal(place))
