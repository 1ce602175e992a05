"""The few things that open over the window: shortcuts, what the sandbox is, about. Never modal loops, never markup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, qVersion
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from cloudrec_gui import __version__
from cloudrec_gui.ui.widgets import PlainLabel, button

NARROW: Final = 480
WIDE: Final = 840
TWO_COLUMNS: Final = 760
"""Pixels of a sheet in which two columns of shortcuts have room."""
_MARGIN: Final = 24
_SPARE: Final = 40
"""Pixels of the window that stay in sight above and below a sheet."""

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]


class Sheet(QDialog):
    """A titled sheet with one button, as tall as its content or as the window allows; opened with ``open()``, gone when closed."""

    def __init__(self, name: str, title: str, parent: QWidget, width: int = NARROW) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setFixedWidth(min(width, max(parent.width() - _SPARE, 320)))
        self._inner = QWidget()
        self._inner.setProperty("box", "clear")
        self.content = QVBoxLayout(self._inner)
        self.content.setContentsMargins(0, 0, 10, 0)
        self.content.setSpacing(10)
        self.area = QScrollArea()
        self.area.setObjectName(f"{name}-scroll")
        self.area.setAccessibleName(title)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.close_button = button(f"{name}-close")
        self.close_button.setText(QCoreApplication.translate("Sheet", "Close"))
        self.close_button.setAccessibleName(self.close_button.text())
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 20, _MARGIN, 18)
        column.setSpacing(14)
        column.addWidget(PlainLabel(title, "title"))
        column.addWidget(self.area, 1)
        column.addLayout(foot)

    def say(self, text: str, role: str = "body") -> None:
        """One more paragraph."""
        self.content.addWidget(PlainLabel(text, role, wrap=True))

    def sizeHint(self) -> QSize:
        """Room for the whole content, unless the window is lower than that."""
        inside = self.width() - 2 * _MARGIN
        wanted = max(self.content.heightForWidth(inside), self.content.minimumSize().height())
        around = super().sizeHint().height() - self.area.sizeHint().height()
        parent = self.parentWidget()
        most = max((parent.height() if parent is not None else 600) - 2 * _SPARE, 240)
        return QSize(self.width(), min(wanted + around, most))

    def showEvent(self, event: QShowEvent) -> None:
        self.content.addStretch(1)
        self.resize(self.sizeHint())
        super().showEvent(event)
        self.close_button.setFocus()

    def _on_range(self, _least: int, most: int) -> None:
        # Reachable by Tab only when there is something to scroll.
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most > 0 else Qt.FocusPolicy.NoFocus)


def shortcuts(groups: Groups, parent: QWidget) -> Sheet:
    """Every command that has a key, by menu, in two columns of about the same height where they have room."""
    sheet = Sheet("shortcuts", QCoreApplication.translate("Help", "Keyboard shortcuts"), parent, WIDE)
    columns = QHBoxLayout()
    columns.setSpacing(36)
    every = (*groups, *_of_the_studio())
    for part in _halves(every) if sheet.width() >= TWO_COLUMNS else (every,):
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        row = 0
        for title, lines in part:
            head = PlainLabel(title, "card-title")
            head.setContentsMargins(0, 8 if row else 0, 0, 0)
            grid.addWidget(head, row, 0, 1, 2)
            for text, keys in lines:
                row += 1
                grid.addWidget(PlainLabel(text, wrap=True), row, 0)
                grid.addWidget(PlainLabel(keys, "mono"), row, 1, Qt.AlignmentFlag.AlignRight)
            row += 1
        grid.setRowStretch(row, 1)
        columns.addLayout(grid, 1)
    sheet.content.addLayout(columns)
    sheet.say(
        QCoreApplication.translate(
            "Help",
            "On the layout: arrows move regions by 1 pixel, with Shift by 10, with Alt by 0.1 %; Ctrl+Shift+arrows resize them. Tab "
            "goes to the next region, Escape takes a gesture back, 1 to 9 try a look on. While dragging, Ctrl suspends snapping, Shift "
            "keeps the shape or one axis, Alt copies or resizes around the centre; Space or the middle button moves the view, "
            "Ctrl+wheel zooms.",
        ),
        "note",
    )
    sheet.say(
        QCoreApplication.translate(
            "Help",
            "On the timeline of a recording: Left and Right walk the marks, Up and Down change the lane, Shift with Left or Right moves "
            "along, + and - zoom, 0 shows all, Enter opens the exchange, Ctrl+C copies.",
        ),
        "note",
    )
    return sheet


def _of_the_studio() -> Groups:
    """What keys mean on the layout: its edits, by their menus, and its view."""
    from cloudrec_gui.ui.layout_editor.edit_commands import EDIT_COMMANDS, GROUPS, keys_text, title, translated
    from cloudrec_gui.ui.layout_editor.view_menu import keyed_rows

    found: dict[str, list[tuple[str, str]]] = {}
    whole = QCoreApplication.translate("Help", "On the layout")
    for group, heading in GROUPS:
        name = QCoreApplication.translate("Help", "On the layout: {group}").format(group=translated(heading)) if heading else whole
        lines = [(title(command), keys_text(command)) for command in EDIT_COMMANDS if command.group == group and command.keys]
        if lines:
            found.setdefault(name, []).extend(lines)
    view = QCoreApplication.translate("Help", "On the layout: view")
    return (*found.items(), (view, keyed_rows()))


def _halves(groups: Groups) -> tuple[Groups, Groups]:
    """The groups in two parts, cut where both are about as long."""
    lengths = [len(lines) + 2 for _, lines in groups]
    cut = min(range(len(groups) + 1), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    return groups[:cut], groups[cut:]


def sandbox(parent: QWidget) -> Sheet:
    """What is simulated and what is not."""
    sheet = Sheet("about-sandbox", QCoreApplication.translate("Help", "What the sandbox is"), parent)
    sheet.say(
        QCoreApplication.translate(
            "Help",
            "A simulator of the recording service that runs inside this program and answers on this computer only. It checks "
            "requests as the service does, keeps time as the service does, and gives the same answers and errors. Nothing is "
            "recorded, uploaded or billed.",
        )
    )
    sheet.say(
        QCoreApplication.translate(
            "Help",
            "Every channel has a few simulated users who join, publish, mute and leave. A channel whose name begins with “empty” "
            "has nobody in it, and one that begins with “silent” has people who publish nothing: see what idle exit and “no "
            "recorded data” look like before they happen to you.",
        )
    )
    return sheet


def about(parent: QWidget) -> Sheet:
    """Version and licences."""
    sheet = Sheet("about", QCoreApplication.translate("Help", "About this program"), parent)
    sheet.say(QCoreApplication.translate("Help", "Cloud Recording panel {0}, under the MIT licence.").format(__version__))
    sheet.say(QCoreApplication.translate("Help", "Not made or endorsed by Agora; names belong to their owners."), "note")
    notice = QPlainTextEdit()
    notice.setObjectName("about-licences")
    notice.setAccessibleName(QCoreApplication.translate("Help", "Licences"))
    notice.setReadOnly(True)
    notice.setTabChangesFocus(True)
    notice.setFixedHeight(124)
    notice.setPlainText(
        QCoreApplication.translate(
            "Help",
            "Qt {0} and PySide6 are used under the GNU LGPL, version 3, as separate shared libraries that you may replace. Their "
            "sources are offered by The Qt Company. requests: Apache-2.0. pydantic, keyring, platformdirs: MIT. qasync: BSD-2-Clause. "
            "The full texts are in the folder “licences” of this program.",
        ).format(qVersion())
    )
    sheet.content.addWidget(notice)
    return sheet
