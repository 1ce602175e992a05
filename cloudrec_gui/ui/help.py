"""The few things that open over the window: shortcuts, what the sandbox is, about. Never modal loops, never markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cloudrec_gui import __version__
from cloudrec_gui.ui.widgets import PlainLabel, button


class Sheet(QDialog):
    """A titled sheet with one button; opened with ``open()`` and gone when it is closed."""

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.content = QVBoxLayout()
        self.content.setSpacing(10)
        self.close_button = button(f"{name}-close", kind="primary")
        self.close_button.setText(QCoreApplication.translate("Sheet", "Close"))
        self.close_button.setAccessibleName(self.close_button.text())
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(PlainLabel(title, "title"))
        column.addLayout(self.content)
        column.addStretch(1)
        column.addLayout(foot)

    def say(self, text: str, role: str = "body") -> None:
        """One more paragraph."""
        self.content.addWidget(PlainLabel(text, role, wrap=True))


def shortcuts(lines: Sequence[tuple[str, str]], parent: QWidget) -> Sheet:
    """Every command that has a key."""
    sheet = Sheet("shortcuts", QCoreApplication.translate("Help", "Keyboard shortcuts"), parent)
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(6)
    for row, (text, keys) in enumerate(lines):
        grid.addWidget(PlainLabel(text), row, 0)
        grid.addWidget(PlainLabel(keys, "mono"), row, 1)
    sheet.content.addLayout(grid)
    sheet.say(
        QCoreApplication.translate(
            "Help",
            "On the layout: arrows move a region by 1 pixel, with Shift by 10, with Alt by 0.1 %. Tab goes to the next region, "
            "Delete removes it, Ctrl+D doubles it, Escape takes a gesture back.",
        ),
        "note",
    )
    return sheet


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
    notice.setMinimumHeight(150)
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
