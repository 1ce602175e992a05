"""The fields of the forms. They write to the workspace only on what a person does, and read from it whenever it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.codecs import TEXT, Codec
from cloudrec_gui.ui.widgets import ElidedCombo, Segments, button, set_tip

Choice = tuple[object, str]
"""A value of the body and how it is called."""


class Line(QLineEdit):
    """A line whose undo is the workspace's, so that Ctrl+Z walks back across fields."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    left = Signal()
    """Focus went elsewhere or Enter was pressed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setDragEnabled(False)
        self.editingFinished.connect(self.left)

    def event(self, event: QEvent) -> bool:
        """Keys of undo and redo are ours before any shortcut of the window sees them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_history(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
        else:
            super().keyPressEvent(event)


def _is_history(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class TextField(Line):
    """One value as text."""

    def __init__(self, workspace: Workspace, path: Path, name: str, codec: Codec = TEXT) -> None:
        super().__init__(name)
        self._workspace = workspace
        self.path = path
        self._codec = codec
        self.textEdited.connect(self._put)
        self.left.connect(workspace.end_edit)
        self.undo_wanted.connect(workspace.undo)
        self.redo_wanted.connect(workspace.redo)

    def _put(self, text: str) -> None:
        self._workspace.put(self.path, self._codec.parse(text))

    def refresh(self) -> None:
        """Show the value unless the text already means it: rewriting what is being typed would move the cursor."""
        value = self._workspace.value(self.path)
        meant = self._codec.parse(self.text())
        if meant != value and not (meant in ("", None) and value in ("", None)):
            self.setText(self._codec.show(value))
            self.setCursorPosition(0)
        self.setReadOnly(self._workspace.read_only(self.path))


class SecretLine(Line):
    """Dots, no copy, no suggestions; the value is seen only while somebody holds the button beside it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhHiddenText
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self._paste = QAction(self)
        self._paste.setObjectName(f"{name}Paste")
        self._paste.triggered.connect(self.paste)

    def set_paste_text(self, text: str) -> None:
        self._paste.setText(text)

    def _menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._paste)
        self._paste.setEnabled(not self.isReadOnly())
        menu.popup(self.mapToGlobal(position))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            event.accept()
            return
        super().keyPressEvent(event)


class SecretField(QWidget):
    """A secret with its reveal button. ``keys`` takes the keyboard; a focus proxy would be in the way of the order of Tab."""

    def __init__(self, workspace: Workspace, path: Path, name: str) -> None:
        super().__init__()
        self._workspace = workspace
        self.path = path
        self.line = self.keys = SecretLine(name)
        self.show_button: QPushButton = button(f"{name}Show")
        self.show_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.show_button)
        self.line.textEdited.connect(self._put)
        self.line.left.connect(workspace.commit_secrets)
        self.line.undo_wanted.connect(workspace.undo)
        self.line.redo_wanted.connect(workspace.redo)
        self.show_button.pressed.connect(self._reveal)
        self.show_button.released.connect(self._hide)

    def _put(self, text: str) -> None:
        bare = text.strip()
        self._workspace.put_secret(self.path, Secret(bare))

    def _reveal(self) -> None:
        self.line.deselect()
        self.line.setEchoMode(QLineEdit.EchoMode.Normal)

    def _hide(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)

    def set_texts(self, name: str, show: str, tip: str, paste: str) -> None:
        self.line.setAccessibleName(name)
        self.line.set_paste_text(paste)
        self.show_button.setText(show)
        self.show_button.setAccessibleName(f"{show}: {name}")
        set_tip(self.show_button, tip)

    def refresh(self) -> None:
        value = self._workspace.secrets.get(self.path, Secret()).reveal()
        if self.line.text().strip() != value:
            self.line.setText(value)
        self.line.setReadOnly(self._workspace.read_only(self.path))


class Combo(ElidedCombo):
    """A choice that the wheel does not change while somebody only scrolls the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def set_choices(self, choices: Sequence[Choice], value: object, other: str) -> None:
        """Offer these and show ``value``; one that is not among them is shown as it stands, after ``other``."""
        wanted = list(choices)
        if value is not None and not any(_same(value, known) for known, _ in wanted):
            wanted.append((value, other.format(value=value)))
        if [self.itemText(i) for i in range(self.count())] != [text for _, text in wanted] or self._values != [v for v, _ in wanted]:
            self._values = [v for v, _ in wanted]
            self.clear()
            self.addItems([text for _, text in wanted])
        index = next((i for i, (known, _) in enumerate(wanted) if _same(value, known)), -1)
        if self.currentIndex() != index:
            self.setCurrentIndex(index)

    _values: Sequence[object] = ()

    def value_at(self, index: int) -> object:
        return self._values[index]


def _same(a: object, b: object) -> bool:
    """Equal as JSON: 1 is neither true nor 1.0's text."""
    return type(a) is type(b) and a == b


class ChoiceField(Combo):
    """One value out of a list of names."""

    def __init__(
        self,
        workspace: Workspace,
        path: Path,
        name: str,
        choices: Callable[[], Sequence[Choice]],
        default: object = None,
        choose: Callable[[object], None] | None = None,
    ) -> None:
        super().__init__(name)
        self._workspace = workspace
        self.path = path
        self._choices = choices
        self._default = default
        self._choose = choose
        self.other_text = "{value}"
        self.activated.connect(self._put)

    def _put(self, index: int) -> None:
        value = self.value_at(index)
        if self._choose is not None:
            self._choose(value)
        else:
            self._workspace.put(self.path, value)
            self._workspace.end_edit()

    def refresh(self) -> None:
        value = self._workspace.value(self.path, self._default)
        self.set_choices(self._choices(), value, self.other_text)
        self.setEnabled(not self._workspace.read_only(self.path))


class SegmentsField(Segments):
    """One value out of a few that can all be seen. ``values`` goes from the segment's key to the value of the body."""

    def __init__(self, workspace: Workspace, path: Path, name: str, values: Sequence[tuple[str, object]], default: object = None) -> None:
        super().__init__([(key, key) for key, _ in values], name)
        self._workspace = workspace
        self.path = path
        self._values = dict(values)
        self._default = default
        self.chosen.connect(self._put)

    def _put(self, key: str) -> None:
        self._workspace.put(self.path, self._values[key])
        self._workspace.end_edit()

    def refresh(self) -> None:
        value = self._workspace.value(self.path, self._default)
        self.value = next((key for key, known in self._values.items() if _same(known, value) or known == value), "")


class CheckField(QCheckBox):
    """Yes or no. What the service takes by itself is not sent at all, unless ``always`` says that it is kept in any case."""

    def __init__(self, workspace: Workspace, path: Path, name: str, *, default: bool = False, always: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._workspace = workspace
        self.path = path
        self._default = default
        self._always = always
        self.clicked.connect(self._put)

    def _put(self, on: bool) -> None:
        self._workspace.put(self.path, on if self._always or on is not self._default else None)
        self._workspace.end_edit()

    def refresh(self) -> None:
        value = self._workspace.value(self.path)
        self.setChecked(value if isinstance(value, bool) else self._default)
        self.setEnabled(not self._workspace.read_only(self.path))
