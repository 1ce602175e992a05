"""Everything that can be done to regions, as one table: the canvas' menu, the tool bar's, the window's, the keys and the palette.

A command knows why it cannot be run now, so no entry is ever merely grey. None of them knows a widget: what has to be asked first
(which cells of a grid stay free) is asked by whoever listens to the controller.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cloudrec_gui.layout.arrange import RATIOS, Align, Order, Spread
from cloudrec_gui.layout.document import MAX_REGIONS, Region
from cloudrec_gui.layout.transfer import Part
from cloudrec_gui.ui.layout_editor.controller import EditorController, View
from cloudrec_gui.ui.widgets import set_tip
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP

Why = Callable[[EditorController], str]
Run = Callable[[EditorController], object]

CLIPBOARD, FLAGS, ALIGN, DISTRIBUTE, SIZE, ORDER, GRID, SHAPE, TRANSFER = (
    "clipboard",
    "flags",
    "align",
    "distribute",
    "size",
    "order",
    "grid",
    "shape",
    "transfer",
)
GROUPS: Final = (
    (CLIPBOARD, ""),
    (FLAGS, ""),
    (TRANSFER, QT_TRANSLATE_NOOP("LayoutEdit", "Paste only")),
    (ALIGN, QT_TRANSLATE_NOOP("LayoutEdit", "Align")),
    (DISTRIBUTE, QT_TRANSLATE_NOOP("LayoutEdit", "Distribute")),
    (SIZE, QT_TRANSLATE_NOOP("LayoutEdit", "Size")),
    (ORDER, QT_TRANSLATE_NOOP("LayoutEdit", "Order")),
    (GRID, QT_TRANSLATE_NOOP("LayoutEdit", "Grid")),
    (SHAPE, QT_TRANSLATE_NOOP("LayoutEdit", "Shape")),
)
"""Group and the title of its submenu; without a title the entries stand in the menu itself."""


@dataclass(frozen=True, slots=True)
class EditCommand:
    """One row. ``text`` is to be translated (:func:`title`); ``keys`` are portable key texts, the first one is shown."""

    id: str
    text: str
    keys: tuple[str, ...]
    group: str
    why_not: Why
    """Why it cannot be run now, translated; empty when it can."""
    run: Run
    """Only while :attr:`why_not` is empty."""


def title(command: EditCommand) -> str:
    """Its translated text."""
    return translated(command.text)


def translated(text: str) -> str:
    """A text of this table in the language of the program."""
    return QCoreApplication.translate("LayoutEdit", text) if text else ""


# ---------------------------------------------------------------------------------------------------- why not


def _draft(c: EditorController) -> str:
    """What must hold for every edit of regions."""
    if c.trial is not None:
        return QCoreApplication.translate("LayoutEdit", "Take the layout that is tried on first (Ctrl+Enter), or leave it (Esc).")
    if c.view is View.LIVE:
        return QCoreApplication.translate("LayoutEdit", "The live layout is only shown; edit the draft.")
    if not c.layout.custom:
        return QCoreApplication.translate("LayoutEdit", "A preset has no regions to edit; convert it to custom first.")
    return ""


def _chosen(c: EditorController) -> str:
    return _draft(c) or ("" if c.selection else QCoreApplication.translate("LayoutEdit", "Select a region first."))


def _free(c: EditorController) -> str:
    """Something is selected that is not locked."""
    why = _chosen(c)
    if why or any(not c.layout.regions[index].locked for index in c.selection):
        return why
    return QCoreApplication.translate("LayoutEdit", "What is selected is locked; L unlocks it.")


def _some(c: EditorController, count: int) -> str:
    why = _free(c)
    if why or len(c.selection) >= count:
        return why
    return QCoreApplication.translate("LayoutEdit", "Select at least two regions.")


def _two(c: EditorController) -> str:
    return _some(c, 2)


def _pair(c: EditorController) -> str:
    why = _chosen(c)
    if why or len(c.selection) == 2:
        return why or _free(c)
    return QCoreApplication.translate("LayoutEdit", "Select exactly two regions.")


def _three(c: EditorController) -> str:
    why = _draft(c)
    if why or len(c.layout.regions) >= 3:
        return why
    return QCoreApplication.translate("LayoutEdit", "There must be three regions or more.")


def _regions(c: EditorController) -> str:
    return _draft(c) or ("" if c.layout.regions else QCoreApplication.translate("LayoutEdit", "There is no region yet."))


def _room(c: EditorController) -> str:
    if c.view is View.LIVE or c.trial is not None:
        return _draft(c)
    return _full_text() if c.full else ""


def _full_text() -> str:
    return QCoreApplication.translate("LayoutEdit", "The service takes {count} regions at most.").format(count=MAX_REGIONS)


def _copy_room(c: EditorController) -> str:
    return _chosen(c) or (_full_text() if c.full else "")


def _paste(c: EditorController) -> str:
    """A text from elsewhere can be offered too; what it is worth is found out when it is pasted."""
    return _draft(c) if c.view is View.LIVE or c.trial is not None else ""


def _copied() -> Region | None:
    from cloudrec_gui.ui.layout_editor import regions_clipboard

    found = regions_clipboard.regions()
    return found[0] if found else None


def _source(c: EditorController) -> str:
    why = _free(c)
    if why or _copied() is not None:
        return why
    return QCoreApplication.translate("LayoutEdit", "Copy a region first (Ctrl+C).")


def _locked(c: EditorController) -> str:
    if any(region.locked for region in c.layout.regions):
        return _draft(c)
    return QCoreApplication.translate("LayoutEdit", "No region is locked.")


def _hidden(c: EditorController) -> str:
    if any(region.hidden for region in c.layout.regions):
        return _draft(c)
    return QCoreApplication.translate("LayoutEdit", "No region is hidden.")


def _canvas(c: EditorController) -> str:
    """What makes a layout of its own needs no regions."""
    return _draft(c) if c.view is View.LIVE or c.trial is not None else ""


# ---------------------------------------------------------------------------------------------------- what is done


def _part(c: EditorController, parts: Part) -> None:
    source = _copied()
    if source is not None:
        c.paste_parts(source, parts)


def _align(how: Align) -> Run:
    return lambda c: c.align(how)


def _order(order: Order) -> Run:
    return lambda c: c.reorder(order)


def _fill(columns: int, rows: int) -> Run:
    return lambda c: c.fill_grid(columns, rows)


def _spread(horizontal: bool, by: Spread) -> Run:
    return lambda c: c.distribute(horizontal, by)


def _shape(ratio: tuple[int, int]) -> Run:
    return lambda c: c.shape(ratio)


def _select_all(c: EditorController) -> None:
    c.select(i for i, region in enumerate(c.layout.regions) if not region.hidden)


EDIT_COMMANDS: Final[tuple[EditCommand, ...]] = (
    EditCommand("add", QT_TRANSLATE_NOOP("LayoutEdit", "Add a region"), ("N", "Ins"), CLIPBOARD, _room, EditorController.add),
    EditCommand("cut", QT_TRANSLATE_NOOP("LayoutEdit", "Cut"), ("Ctrl+X", "Shift+Del"), CLIPBOARD, _free, EditorController.cut),
    EditCommand("copy", QT_TRANSLATE_NOOP("LayoutEdit", "Copy"), ("Ctrl+C", "Ctrl+Ins"), CLIPBOARD, _chosen, EditorController.copy),
    EditCommand(
        "paste", QT_TRANSLATE_NOOP("LayoutEdit", "Paste"), ("Ctrl+V", "Shift+Ins"), CLIPBOARD, _paste, EditorController.paste_clipboard
    ),
    EditCommand("duplicate", QT_TRANSLATE_NOOP("LayoutEdit", "Duplicate"), ("Ctrl+D",), CLIPBOARD, _copy_room, EditorController.duplicate),
    EditCommand("delete", QT_TRANSLATE_NOOP("LayoutEdit", "Delete"), ("Del", "Backspace"), CLIPBOARD, _free, EditorController.delete),
    EditCommand("select-all", QT_TRANSLATE_NOOP("LayoutEdit", "Select all"), ("Ctrl+A",), CLIPBOARD, _regions, _select_all),
    EditCommand("lock", QT_TRANSLATE_NOOP("LayoutEdit", "Lock or unlock"), ("L",), FLAGS, _chosen, EditorController.lock),
    EditCommand("hide", QT_TRANSLATE_NOOP("LayoutEdit", "Hide or show while editing"), ("H",), FLAGS, _chosen, EditorController.hide),
    EditCommand("unlock-all", QT_TRANSLATE_NOOP("LayoutEdit", "Unlock all"), ("Shift+L",), FLAGS, _locked, EditorController.unlock_all),
    EditCommand("show-all", QT_TRANSLATE_NOOP("LayoutEdit", "Show all"), ("Shift+H",), FLAGS, _hidden, EditorController.show_all),
    EditCommand(
        "paste-position",
        QT_TRANSLATE_NOOP("LayoutEdit", "Position"),
        ("Ctrl+Alt+P",),
        TRANSFER,
        _source,
        partial(_part, parts=Part.POSITION),
    ),
    EditCommand("paste-size", QT_TRANSLATE_NOOP("LayoutEdit", "Size"), ("Ctrl+Alt+S",), TRANSFER, _source, partial(_part, parts=Part.SIZE)),
    EditCommand(
        "paste-style",
        QT_TRANSLATE_NOOP("LayoutEdit", "Style (opacity, crop or fit)"),
        ("Ctrl+Alt+V",),
        TRANSFER,
        _source,
        partial(_part, parts=Part.STYLE),
    ),
    EditCommand(
        "paste-place",
        QT_TRANSLATE_NOOP("LayoutEdit", "Position and size"),
        ("Ctrl+Shift+V",),
        TRANSFER,
        _source,
        partial(_part, parts=Part.POSITION | Part.SIZE),
    ),
    EditCommand("align-left", QT_TRANSLATE_NOOP("LayoutEdit", "Align left"), ("Alt+Shift+Left",), ALIGN, _free, _align(Align.LEFT)),
    EditCommand("align-centre", QT_TRANSLATE_NOOP("LayoutEdit", "Align centre"), ("Alt+Shift+C",), ALIGN, _free, _align(Align.CENTRE)),
    EditCommand("align-right", QT_TRANSLATE_NOOP("LayoutEdit", "Align right"), ("Alt+Shift+Right",), ALIGN, _free, _align(Align.RIGHT)),
    EditCommand("align-top", QT_TRANSLATE_NOOP("LayoutEdit", "Align top"), ("Alt+Shift+Up",), ALIGN, _free, _align(Align.TOP)),
    EditCommand("align-middle", QT_TRANSLATE_NOOP("LayoutEdit", "Align middle"), ("Alt+Shift+M",), ALIGN, _free, _align(Align.MIDDLE)),
    EditCommand("align-bottom", QT_TRANSLATE_NOOP("LayoutEdit", "Align bottom"), ("Alt+Shift+Down",), ALIGN, _free, _align(Align.BOTTOM)),
    EditCommand(
        "spread-across",
        QT_TRANSLATE_NOOP("LayoutEdit", "Across, equal gaps"),
        ("Alt+Shift+H",),
        DISTRIBUTE,
        _three,
        _spread(True, Spread.GAPS),
    ),
    EditCommand(
        "spread-down",
        QT_TRANSLATE_NOOP("LayoutEdit", "Down, equal gaps"),
        ("Alt+Shift+V",),
        DISTRIBUTE,
        _three,
        _spread(False, Spread.GAPS),
    ),
    EditCommand(
        "centres-across", QT_TRANSLATE_NOOP("LayoutEdit", "Across, by centres"), (), DISTRIBUTE, _three, _spread(True, Spread.CENTRES)
    ),
    EditCommand(
        "centres-down", QT_TRANSLATE_NOOP("LayoutEdit", "Down, by centres"), (), DISTRIBUTE, _three, _spread(False, Spread.CENTRES)
    ),
    EditCommand(
        "same-width",
        QT_TRANSLATE_NOOP("LayoutEdit", "Same width"),
        ("Alt+Shift+W",),
        SIZE,
        _two,
        lambda c: c.size_alike(width=True, height=False),
    ),
    EditCommand(
        "same-height",
        QT_TRANSLATE_NOOP("LayoutEdit", "Same height"),
        ("Alt+Shift+E",),
        SIZE,
        _two,
        lambda c: c.size_alike(width=False, height=True),
    ),
    EditCommand(
        "same-size",
        QT_TRANSLATE_NOOP("LayoutEdit", "Same width and height"),
        ("Alt+Shift+S",),
        SIZE,
        _two,
        lambda c: c.size_alike(width=True, height=True),
    ),
    EditCommand("forward", QT_TRANSLATE_NOOP("LayoutEdit", "Forward"), ("Ctrl+Up",), ORDER, _chosen, _order(Order.FORWARD)),
    EditCommand("backward", QT_TRANSLATE_NOOP("LayoutEdit", "Backward"), ("Ctrl+Down",), ORDER, _chosen, _order(Order.BACKWARD)),
    EditCommand("front", QT_TRANSLATE_NOOP("LayoutEdit", "To front"), ("Ctrl+End",), ORDER, _chosen, _order(Order.FRONT)),
    EditCommand("back", QT_TRANSLATE_NOOP("LayoutEdit", "To back"), ("Ctrl+Home",), ORDER, _chosen, _order(Order.BACK)),
    EditCommand("swap", QT_TRANSLATE_NOOP("LayoutEdit", "Swap two regions"), ("S",), ORDER, _pair, EditorController.swap),
    EditCommand("tidy", QT_TRANSLATE_NOOP("LayoutEdit", "Tidy into a grid"), ("T",), GRID, _regions, EditorController.tidy),
    EditCommand("fill-2", QT_TRANSLATE_NOOP("LayoutEdit", "Fill 2 × 2"), (), GRID, _canvas, _fill(2, 2)),
    EditCommand("fill-3", QT_TRANSLATE_NOOP("LayoutEdit", "Fill 3 × 3"), (), GRID, _canvas, _fill(3, 3)),
    EditCommand("fill-4", QT_TRANSLATE_NOOP("LayoutEdit", "Fill 4 × 4"), (), GRID, _canvas, _fill(4, 4)),
    EditCommand("fill", QT_TRANSLATE_NOOP("LayoutEdit", "Fill a grid…"), ("Shift+G",), GRID, _canvas, lambda c: c.fill_asked.emit()),
    EditCommand("seams", QT_TRANSLATE_NOOP("LayoutEdit", "Close one-pixel gaps"), (), GRID, _regions, EditorController.close_seams),
    *(EditCommand(f"shape-{wide}-{high}", f"{wide}:{high}", (), SHAPE, _free, _shape((wide, high))) for wide, high in RATIOS),
)
BY_ID: Final = {command.id: command for command in EDIT_COMMANDS}


def _combination(keys: str) -> int:
    sequence = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    return int(combination.toCombined())


_BY_KEY: Final = {_combination(keys): command for command in EDIT_COMMANDS for keys in command.keys}
_FEWER: Final = ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)


def key_command(controller: EditorController, event: QKeyEvent) -> Callable[[], object] | None:
    """What a key does to the regions, or None where it means nothing now. A refusal that can be told is told when it is run."""
    if controller.gesturing:
        return None
    command = _BY_KEY.get(QKeyCombination(event.modifiers() & _FEWER, Qt.Key(event.key())).toCombined())
    if command is None:
        return None
    why = command.why_not(controller)
    if not why:
        return partial(command.run, controller)
    return partial(controller.refuse, why) if controller.selection else None


class Entries:
    """The commands of some groups (all without ``groups``) in a menu of somebody else's, submenus included."""

    def __init__(self, controller: EditorController, menu: QMenu, groups: Collection[str] | None = None) -> None:
        self._controller = controller
        self._actions: list[tuple[QAction, EditCommand]] = []
        self._submenus: list[tuple[QMenu, str]] = []
        former = ""
        for group, heading in GROUPS:
            if groups is not None and group not in groups:
                continue
            if former and (not heading or former in (CLIPBOARD, FLAGS)):
                menu.addSeparator()
            former = group
            target = menu
            if heading:
                target = QMenu(menu)
                target.setObjectName(f"layout_menu_{group}")
                target.setToolTipsVisible(True)
                menu.addMenu(target)
                self._submenus.append((target, heading))
            for command in EDIT_COMMANDS:
                if command.group == group:
                    action = target.addAction("")
                    action.setObjectName(f"layout_edit_{command.id}")
                    self._actions.append((action, command))
        self.refresh()

    def actions(self) -> list[QAction]:
        """All entries, those of the submenus too."""
        return [action for action, _ in self._actions]

    def refresh(self) -> None:
        """Texts, keys and what can be done now. The keys are shown and not taken: they belong to the canvas and the table."""
        for menu, heading in self._submenus:
            menu.setTitle(translated(heading))
        for action, command in self._actions:
            native = keys_text(command)
            action.setText(f"{title(command)}\t{native}" if native else title(command))
            why = command.why_not(self._controller)
            action.setEnabled(not why)
            set_tip(action, why)

    def run(self, action: QAction) -> None:
        """Do what an entry of this object stands for; entries of others are passed over."""
        for made, command in self._actions:
            if made is action:
                run(self._controller, command.id)


class EditMenu(QMenu):
    """The whole table as a menu; its entries are brought up to date whenever it opens."""

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_edit_menu")
        self.setToolTipsVisible(True)
        self.entries = Entries(controller, self)
        self.aboutToShow.connect(self.refresh)
        self.triggered.connect(self._triggered)

    def refresh(self) -> None:
        """As things are now."""
        self.entries.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()

    def _triggered(self, action: QAction) -> None:
        self.entries.run(action)


def keys_text(command: EditCommand) -> str:
    """Its first keys in the words of this system, or nothing."""
    if not command.keys:
        return ""
    keys = QKeySequence.fromString(command.keys[0], QKeySequence.SequenceFormat.PortableText)
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def run(controller: EditorController, ident: str) -> None:
    """Do it, or tell why it cannot be done."""
    command = BY_ID[ident]
    why = command.why_not(controller)
    if why:
        controller.refuse(why)
    else:
        command.run(controller)
