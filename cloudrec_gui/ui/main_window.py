"""The one window: rail, head, the page in front, docks, status. It shows and asks; what is done is decided elsewhere.

It is made in two steps. A new window has its size, its place and a blank face, and can be painted at once; ``furnish`` puts
everything into it. So this module imports of Qt only what a blank window needs, and the rest where it is used: naming ``Qt`` or
``QStyle`` once costs more than painting the window. Pages are built when they are first visited, from factories that are handed
in. Size, page and docks are remembered through a small store of settings; a place that is off every screen is ignored.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from cloudrec_gui.ui.blank import Blank, look_at_start
from cloudrec_gui.ui.pages.ids import PageId

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray
    from PySide6.QtWidgets import QDockWidget

    from cloudrec_gui.domain.clock import Clock
    from cloudrec_gui.ui.actions import ActionTable
    from cloudrec_gui.ui.head import Head
    from cloudrec_gui.ui.pages.base import Page
    from cloudrec_gui.ui.rail import Rail
    from cloudrec_gui.ui.status_bar import StatusBar

DEFAULT_SIZE: Final = (1320, 820)
SMALLEST: Final = (720, 520)
_STATE_VERSION: Final = 1
_DOCK_HEIGHT: Final = 220
"""Of the dock when it is first opened, or a third of what there is."""


class Remembers(Protocol):
    """What the window needs of the settings."""

    def get(self, key: str, default: Any) -> Any: ...

    def set(self, key: str, value: object) -> None: ...


class MainWindow(QMainWindow):
    """``close_requested`` instead of closing: calls may be in flight, and only the life cycle can end them well."""

    close_requested = Signal()
    page_changed = Signal(object)

    actions_table: ActionTable
    rail: Rail
    head: Head
    status: StatusBar

    def __init__(self, settings: Remembers, size: tuple[int, int] | None = None, look: str = "system", *, sandbox: bool = True) -> None:
        """A blank window in its place. ``size`` wins over the remembered one; ``look`` and ``sandbox`` colour the blank face."""
        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(*SMALLEST)
        self._factories: Mapping[PageId, Callable[[], Page]] = {}
        self._pages: dict[PageId, Page] = {}
        self._settings = settings
        self._dock_content: Callable[[], QWidget] | None = None
        self._dock: QDockWidget | None = None
        self._live = False
        self._context = ""
        self._may_close = False
        self._furnished = False
        self.current: PageId | None = None
        self.setWindowTitle("Cloud Recording")
        self.setCentralWidget(Blank(look_at_start(look), sandbox=sandbox))
        self._place(size)

    def furnish(self, pages: Mapping[PageId, Callable[[], Page]], clock: Clock, dock: Callable[[], QWidget] | None = None) -> None:
        """Put in everything but the page: rail, head, status line, menus. ``dock`` builds the content of the activity dock."""
        from PySide6.QtWidgets import QStackedWidget

        from cloudrec_gui.ui.actions import ActionTable
        from cloudrec_gui.ui.head import Head
        from cloudrec_gui.ui.rail import Rail
        from cloudrec_gui.ui.status_bar import StatusBar

        self._factories = pages
        self._dock_content = dock
        self.actions_table = ActionTable(self)
        self.rail = Rail()
        self.head = Head(clock)
        self.status = StatusBar()
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self._arrange()
        self._make_menus()
        self.rail.chosen.connect(self.show_page)
        for page in PageId:
            self.actions_table.on(f"page-{page.value}", _Visit(self, page))
        self.actions_table.on("dock-activity", self._toggle_dock)
        self.actions_table.on("reset-layout", self.reset_layout)
        self.actions_table.on("quit", self.close)
        self._furnished = True
        self.retranslate()

    def _arrange(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

        inner = QMainWindow()
        inner.setObjectName("inner")
        inner.setWindowFlags(Qt.WindowType.Widget)
        inner.setCentralWidget(self.stack)
        inner.setDockNestingEnabled(True)
        self._inner = inner
        self._right = right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.head)
        right.addWidget(inner, 1)
        right.addWidget(self.status)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        center = QWidget()
        column = QVBoxLayout(center)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.status.strip)
        self.setCentralWidget(center)

    def _make_menus(self) -> None:
        from cloudrec_gui.ui.actions import COMMANDS, MENUS

        bar = self.menuBar()
        bar.setObjectName("menuBar")
        self._menus = {ident: bar.addMenu("") for ident, _ in MENUS}
        for menu in self._menus.values():
            # A tip is set only where it says more than the entry: why it is disabled, what it would undo.
            menu.setToolTipsVisible(True)
        for command in COMMANDS:
            menu = self._menus[command.menu]
            if command.separator:
                menu.addSeparator()
            menu.addAction(self.actions_table[command.id])

    def add_banner(self, banner: QWidget) -> None:
        """Something that concerns every page, between the head and the page in front. While it is hidden it takes no room."""
        from cloudrec_gui.ui.widgets.flow import VanishingLayout

        frame = VanishingLayout()
        frame.setContentsMargins(20, 10, 20, 0)
        frame.addWidget(banner)
        self._right.insertLayout(1, frame)

    def menu(self, ident: str) -> QMenu:
        """One of the menu bar's menus, by its id in :data:`cloudrec_gui.ui.actions.MENUS`."""
        return self._menus[ident]

    # ----------------------------------------------------------------------------------------------------- pages
    def page(self, ident: PageId) -> Page:
        """The page, built now if nobody has looked at it yet."""
        found = self._pages.get(ident)
        if found is None:
            found = self._pages[ident] = self._factories[ident]()
            self.stack.addWidget(found)
        return found

    def built(self, ident: PageId) -> Page | None:
        """The page, if it exists already."""
        return self._pages.get(ident)

    def show_page(self, ident: PageId) -> None:
        """Bring a page to the front."""
        if ident is self.current:
            return
        before = self._pages.get(self.current) if self.current is not None else None
        page = self.page(ident)
        self.current = ident
        self.stack.setCurrentWidget(page)
        self.rail.show_page(ident)
        if before is not None:
            before.hidden()
        page.shown()
        if not self.rail.isAncestorOf(self.focusWidget()):
            self.focus_page()
        self._settings.set("window.page", ident.value)
        self._title()
        self.page_changed.emit(ident)

    def focus_page(self) -> None:
        """Put the keyboard where work begins: on the page's own choice, or on the first of its parts that takes it."""
        from PySide6.QtCore import Qt

        from cloudrec_gui.ui.pages.base import Page

        page = self.stack.currentWidget()
        if page is None:
            return
        if isinstance(page, Page) and page.first is not None:
            page.first.setFocus()
            return
        part = page.nextInFocusChain()
        while part is not None and part is not page and page.isAncestorOf(part):
            if part.isEnabled() and part.isVisibleTo(page) and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                part.setFocus()
                return
            part = part.nextInFocusChain()

    # --------------------------------------------------------------------------------------------------- showing
    def set_live(self, live: bool) -> None:
        """Whether what is done here is real."""
        self._live = live
        self.head.set_live(live)
        self.status.set_live(live)
        self._title()

    def set_context(self, text: str) -> None:
        """What the title says beside the page: the profile's name."""
        self._context = text
        self._title()

    def retranslate(self) -> None:
        """Every text that the window itself shows."""
        from cloudrec_gui.ui.actions import menu_title

        for ident, menu in self._menus.items():
            menu.setTitle(menu_title(ident))
        self.actions_table.retranslate()
        if self._dock is not None:
            self._dock.setWindowTitle(self.tr("Activity"))
        self._title()

    def _title(self) -> None:
        place = self.tr("LIVE") if self._live else self.tr("SANDBOX")
        self.setWindowTitle(
            self.tr("Cloud Recording — {0} [{1}]").format(self._context, place) if self._context else self.tr("Cloud Recording")
        )

    # ------------------------------------------------------------------------------------------------- the dock
    def dock(self) -> QDockWidget | None:
        """The activity dock, made when it is first wanted; None when nobody offers content for it."""
        if self._dock is None and self._dock_content is not None:
            from PySide6.QtCore import Qt
            from PySide6.QtWidgets import QDockWidget

            dock = QDockWidget(self.tr("Activity"))
            dock.setObjectName("dock-activity")
            content = self._dock_content()
            dock.setWidget(content)
            title = getattr(content, "title_bar", None)
            if isinstance(title, QWidget):
                dock.setTitleBarWidget(title)
                title.float_clicked.connect(self._toggle_floating)  # type: ignore[attr-defined]
                title.close_clicked.connect(dock.hide)  # type: ignore[attr-defined]
            dock.visibilityChanged.connect(self._on_dock)
            self._inner.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
            self._inner.resizeDocks([dock], [min(_DOCK_HEIGHT, self._inner.height() // 3)], Qt.Orientation.Vertical)
            self._dock = dock
        return self._dock

    def _toggle_dock(self) -> None:
        dock = self.dock()
        if dock is not None:
            dock.setVisible(self.actions_table["dock-activity"].isChecked())

    def _toggle_floating(self) -> None:
        if self._dock is not None:
            self._dock.setFloating(not self._dock.isFloating())

    def _on_dock(self, visible: bool) -> None:
        # Hidden together with a minimised window is not closed.
        if self._dock is not None and (visible or self.isVisible()) and not self.isMinimized():
            self.actions_table["dock-activity"].setChecked(not self._dock.isHidden())

    # ------------------------------------------------------------------------------------------------ remembering
    def _place(self, size: tuple[int, int] | None) -> None:
        """Take up the remembered size and place."""
        self.resize(*DEFAULT_SIZE)
        remembered = self._settings.get("window.geometry", "")
        if size is not None:
            self.resize(*size)
        elif isinstance(remembered, str) and remembered:
            self.restoreGeometry(_bytes(remembered))
            self._come_home()

    def restore(self, page: PageId | None = None) -> None:
        """Take up the remembered page; ``page`` wins over it."""
        if page is None:
            stored = self._settings.get("window.page", PageId.SETUP.value)
            page = next((candidate for candidate in PageId if candidate.value == stored), PageId.SETUP)
        self.show_page(page)

    def restore_dock(self) -> None:
        """Open the dock where it was left open. Its content shows services, so they must exist."""
        if self._settings.get("window.dock-open", False) is not True or self.dock() is None:
            return
        state = self._settings.get("window.docks", "")
        if isinstance(state, str) and state:
            self._inner.restoreState(_bytes(state), _STATE_VERSION)
        if self._dock is not None:
            self._dock.show()
            self.actions_table["dock-activity"].setChecked(True)

    def remember(self) -> None:
        """Write size, place and docks down."""
        self._settings.set("window.geometry", _text(self.saveGeometry()))
        if self._dock is not None:
            self._settings.set("window.dock-open", not self._dock.isHidden())
            self._settings.set("window.docks", _text(self._inner.saveState(_STATE_VERSION)))

    def reset_layout(self) -> None:
        """Back to the size and the docks of the first day."""
        if self._dock is not None:
            from PySide6.QtCore import Qt

            self._inner.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._dock)
            self._dock.setFloating(False)
            self._dock.hide()
        self.actions_table["dock-activity"].setChecked(False)
        self.showNormal()
        self.resize(*DEFAULT_SIZE)
        self.remember()

    def _come_home(self) -> None:
        """A place on a screen that is no longer there would hide the window."""
        from PySide6.QtGui import QGuiApplication

        screens: Sequence[Any] = QGuiApplication.screens()
        if screens and not any(screen.availableGeometry().intersects(self.frameGeometry()) for screen in screens):
            self.move(screens[0].availableGeometry().topLeft())

    # ----------------------------------------------------------------------------------------------------- leaving
    def allow_close(self) -> None:
        """From now on closing closes."""
        self._may_close = True

    @property
    def leaving(self) -> bool:
        """Whether closing has begun: what is told from now on has nobody to show it to."""
        return self._may_close

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            super().closeEvent(event)
            return
        event.ignore()
        self.close_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._furnished:
            self.retranslate()
        if event.type() == QEvent.Type.WindowStateChange and not self.isMinimized() and self.isVisible():
            self._settings.set("window.geometry", _text(self.saveGeometry()))


class _Visit:
    """Bring one page to the front."""

    def __init__(self, window: MainWindow, page: PageId) -> None:
        self._window, self._page = window, page

    def __call__(self) -> None:
        self._window.show_page(self._page)


def _text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    from PySide6.QtCore import QByteArray

    try:
        return QByteArray(base64.b64decode(text, validate=True))
    except ValueError:
        return QByteArray()
