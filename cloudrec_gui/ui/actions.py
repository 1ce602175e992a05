"""Every command of the window as data: menus, shortcuts and the palette are made from this one table.

A command is triggered by its id; who answers it is decided where the window is put together, so nothing here knows a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from cloudrec_gui.ui.widgets import set_tip
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Command:
    """One row. ``shortcut`` in portable text; ``group`` makes checkable commands exclusive."""

    id: str
    menu: str
    text: str
    shortcut: str = ""
    checkable: bool = False
    group: str = ""
    separator: bool = False
    """Draw a line above it."""
    in_palette: bool = True


MENUS: Final = (
    ("file", QT_TRANSLATE_NOOP("Menu", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Menu", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Menu", "&View")),
    ("recording", QT_TRANSLATE_NOOP("Menu", "&Recording")),
    ("layout", QT_TRANSLATE_NOOP("Menu", "&Layout")),
    ("tools", QT_TRANSLATE_NOOP("Menu", "&Tools")),
    ("window", QT_TRANSLATE_NOOP("Menu", "&Window")),
    ("help", QT_TRANSLATE_NOOP("Menu", "&Help")),
)

COMMANDS: Final = (
    Command("new-recording", "file", QT_TRANSLATE_NOOP("Command", "New recording"), "Ctrl+N"),
    Command("save-profile-as", "file", QT_TRANSLATE_NOOP("Command", "Save as a new profile"), "Ctrl+Shift+S"),
    Command("open-profile", "file", QT_TRANSLATE_NOOP("Command", "Open a profile file…")),
    Command("import", "file", QT_TRANSLATE_NOOP("Command", "Import a body, cURL or collection…"), "Ctrl+O", separator=True),
    Command("export", "file", QT_TRANSLATE_NOOP("Command", "Export…"), "Ctrl+Shift+E"),
    Command("quit", "file", QT_TRANSLATE_NOOP("Command", "Quit"), "Ctrl+Q", separator=True),
    Command("undo", "edit", QT_TRANSLATE_NOOP("Command", "Undo"), "Ctrl+Z"),
    Command("redo", "edit", QT_TRANSLATE_NOOP("Command", "Redo"), "Ctrl+Shift+Z"),
    Command("copy-json", "edit", QT_TRANSLATE_NOOP("Command", "Copy what will be sent"), "Ctrl+Shift+C", separator=True),
    Command("page-recordings", "view", QT_TRANSLATE_NOOP("Command", "Recordings"), "Ctrl+1"),
    Command("page-layout", "view", QT_TRANSLATE_NOOP("Command", "Layout"), "Ctrl+2"),
    Command("page-traffic", "view", QT_TRANSLATE_NOOP("Command", "Traffic"), "Ctrl+3"),
    Command("page-setup", "view", QT_TRANSLATE_NOOP("Command", "Setup"), "Ctrl+4"),
    Command("page-recovery", "view", QT_TRANSLATE_NOOP("Command", "Recover"), "Ctrl+5"),
    Command("theme-system", "view", QT_TRANSLATE_NOOP("Command", "Look: as the system"), checkable=True, group="theme", separator=True),
    Command("theme-light", "view", QT_TRANSLATE_NOOP("Command", "Look: light"), checkable=True, group="theme"),
    Command("theme-dark", "view", QT_TRANSLATE_NOOP("Command", "Look: dark"), checkable=True, group="theme"),
    Command(
        "lang-system", "view", QT_TRANSLATE_NOOP("Command", "Language: as the system"), checkable=True, group="language", separator=True
    ),
    Command("lang-en", "view", QT_TRANSLATE_NOOP("Command", "Language: English"), checkable=True, group="language"),
    Command("lang-zh", "view", QT_TRANSLATE_NOOP("Command", "Language: 简体中文"), checkable=True, group="language"),
    Command("start", "recording", QT_TRANSLATE_NOOP("Command", "Acquire and start"), "Ctrl+Shift+R"),
    Command("stop", "recording", QT_TRANSLATE_NOOP("Command", "Stop the current recording"), "Ctrl+Shift+X"),
    Command("stop-async", "recording", QT_TRANSLATE_NOOP("Command", "Stop without waiting for the files")),
    Command("update", "recording", QT_TRANSLATE_NOOP("Command", "Change subscriptions, pause, push or credentials…"), "Ctrl+U"),
    Command("notification", "recording", QT_TRANSLATE_NOOP("Command", "Paste a notification…")),
    Command("backup", "recording", QT_TRANSLATE_NOOP("Command", "Start a backup recorder…"), "Ctrl+Shift+B"),
    Command("query", "recording", QT_TRANSLATE_NOOP("Command", "Query now"), "F5", separator=True),
    Command("pause-polling", "recording", QT_TRANSLATE_NOOP("Command", "Pause polling"), "Ctrl+Shift+P", checkable=True),
    Command("copy-ids", "recording", QT_TRANSLATE_NOOP("Command", "Copy identifiers"), separator=True),
    Command("adopt", "recording", QT_TRANSLATE_NOOP("Command", "Take in a recording of another program…")),
    Command("query-selected", "recording", QT_TRANSLATE_NOOP("Command", "Query the selected recordings"), "Shift+F5", separator=True),
    Command("update-selected", "recording", QT_TRANSLATE_NOOP("Command", "Update the selected recordings…")),
    Command("stop-selected", "recording", QT_TRANSLATE_NOOP("Command", "Stop the selected recordings…"), "Ctrl+Shift+Del"),
    Command("apply-layout", "layout", QT_TRANSLATE_NOOP("Command", "Apply to the recording"), "Ctrl+Return"),
    Command("add-region", "layout", QT_TRANSLATE_NOOP("Command", "Add a region"), separator=True),
    Command("fit-canvas", "layout", QT_TRANSLATE_NOOP("Command", "Fit the canvas"), "Ctrl+0"),
    Command("palette", "tools", QT_TRANSLATE_NOOP("Command", "Search or run a command"), "Ctrl+K", in_palette=False),
    Command("test-connection", "tools", QT_TRANSLATE_NOOP("Command", "Test the connection")),
    Command("try-failure", "tools", QT_TRANSLATE_NOOP("Command", "Try a failure in the sandbox…")),
    Command("clear-traffic", "tools", QT_TRANSLATE_NOOP("Command", "Clear traffic")),
    Command("dock-activity", "window", QT_TRANSLATE_NOOP("Command", "Activity"), "Ctrl+J", checkable=True),
    Command("notify-ended", "window", QT_TRANSLATE_NOOP("Command", "Notify: a recording ended by itself"), checkable=True, separator=True),
    Command("notify-never-started", "window", QT_TRANSLATE_NOOP("Command", "Notify: a recording does not come up"), checkable=True),
    Command("notify-unclear", "window", QT_TRANSLATE_NOOP("Command", "Notify: a start or stop is unclear"), checkable=True),
    Command("notify-deadline", "window", QT_TRANSLATE_NOOP("Command", "Notify: a deadline is near"), checkable=True),
    Command("notify-offline", "window", QT_TRANSLATE_NOOP("Command", "Notify: the network is down"), checkable=True),
    Command("notify-bulk", "window", QT_TRANSLATE_NOOP("Command", "Notify: an action on several has finished"), checkable=True),
    Command("notify-sound", "window", QT_TRANSLATE_NOOP("Command", "Sound with notifications"), checkable=True),
    Command("reset-layout", "window", QT_TRANSLATE_NOOP("Command", "Reset window layout"), separator=True),
    Command("shortcuts", "help", QT_TRANSLATE_NOOP("Command", "Keyboard shortcuts"), "F1"),
    Command("error-dictionary", "help", QT_TRANSLATE_NOOP("Command", "Error dictionary"), "Shift+F1"),
    Command("about-sandbox", "help", QT_TRANSLATE_NOOP("Command", "What the sandbox is")),
    Command("about", "help", QT_TRANSLATE_NOOP("Command", "About this program"), separator=True),
)


WHY: Final = MappingProxyType(
    {
        "undo": QT_TRANSLATE_NOOP("Command", "There is nothing to undo"),
        "redo": QT_TRANSLATE_NOOP("Command", "There is nothing to redo"),
        "stop": QT_TRANSLATE_NOOP("Command", "No recording is running"),
        "stop-async": QT_TRANSLATE_NOOP("Command", "No recording is running"),
        "update": QT_TRANSLATE_NOOP("Command", "No recording is running"),
        "backup": QT_TRANSLATE_NOOP("Command", "No recording is running"),
        "notification": QT_TRANSLATE_NOOP("Command", "No recording is running"),
        "query": QT_TRANSLATE_NOOP("Command", "No recording is selected"),
        "copy-ids": QT_TRANSLATE_NOOP("Command", "No recording is selected"),
        "query-selected": QT_TRANSLATE_NOOP("Command", "No running recording is selected"),
        "update-selected": QT_TRANSLATE_NOOP("Command", "No running recording is selected"),
        "stop-selected": QT_TRANSLATE_NOOP("Command", "No running recording is selected"),
        "apply-layout": QT_TRANSLATE_NOOP("Command", "No recording is running"),
        "clear-traffic": QT_TRANSLATE_NOOP("Command", "Nothing has been sent yet"),
    }
)
"""Why a command is disabled, for each one that can be."""


def menu_title(menu: str) -> str:
    """The translated title of a menu."""
    return QCoreApplication.translate("Menu", dict(MENUS)[menu])


def _without_mnemonic(title: str) -> str:
    """``&File`` and ``文件(&F)`` as they are read."""
    return re.sub(r"\(&.\)", "", title).replace("&", "")


class ActionTable(QObject):
    """The QActions of all commands. ``triggered`` carries the id; :meth:`on` gives one command to one handler."""

    triggered = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._handlers: dict[str, Callable[[], object]] = {}
        self._does: dict[str, str] = {}
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            action = QAction(window)
            action.setObjectName(command.id)
            action.setCheckable(command.checkable)
            if command.shortcut:
                action.setShortcut(QKeySequence.fromString(command.shortcut, QKeySequence.SequenceFormat.PortableText))
            if command.group:
                groups.setdefault(command.group, QActionGroup(window)).addAction(action)
            action.triggered.connect(self._on_triggered)
            self._actions[command.id] = action
            window.addAction(action)
        self._actions["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self._actions["about"].setMenuRole(QAction.MenuRole.AboutRole)
        self.retranslate()

    def __getitem__(self, ident: str) -> QAction:
        return self._actions[ident]

    def retranslate(self) -> None:
        """Every text again."""
        for command in COMMANDS:
            self._actions[command.id].setText(QCoreApplication.translate("Command", command.text))
            self._tip(command.id)

    def allow(self, ident: str, allowed: bool, what: str = "") -> None:
        """Enable or disable a command. While it is disabled its tip says why; while it is enabled, ``what`` it would do."""
        self._actions[ident].setEnabled(allowed)
        self._does[ident] = what
        self._tip(ident)

    def _tip(self, ident: str) -> None:
        action, why = self._actions[ident], WHY.get(ident)
        if action.isEnabled() or why is None:
            set_tip(action, self._does.get(ident, ""))
        else:
            set_tip(action, QCoreApplication.translate("Command", why))

    def keys(self, ident: str) -> str:
        """The shortcut in the words of this system, or nothing."""
        return self._actions[ident].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Every command that has a shortcut, as (text, keys), under the title of its menu."""
        found = []
        for menu, _ in MENUS:
            rows = [(self._actions[c.id].text(), self.keys(c.id)) for c in COMMANDS if c.menu == menu and c.shortcut]
            if rows:
                found.append((_without_mnemonic(menu_title(menu)), rows))
        return found

    def on(self, ident: str, handler: Callable[[], object]) -> None:
        """Let ``handler`` answer a command. One command has one handler; a second one takes its place."""
        if ident not in self._actions:
            raise KeyError(ident)
        self._handlers[ident] = handler

    def run(self, ident: str) -> None:
        """Do it as if it had been chosen in a menu; nothing happens while it is disabled."""
        action = self._actions[ident]
        if action.isEnabled():
            action.trigger()

    def unhandled(self) -> list[str]:
        """Commands that nobody answers: a button behind which there is nothing."""
        return [ident for ident in self._actions if ident not in self._handlers]

    def _on_triggered(self) -> None:
        ident = self.sender().objectName()
        handler = self._handlers.get(ident)
        if handler is not None:
            handler()
        self.triggered.emit(ident)
