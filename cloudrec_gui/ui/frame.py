"""Keeps the window's frame in step with the services: profiles, status line, look, language, palette, help.

What concerns a recording is in :mod:`cloudrec_gui.ui.workbench`; what concerns the program as a whole is here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.problems import Problem
from cloudrec_gui.ui import theme, words
from cloudrec_gui.ui.actions import COMMANDS
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.pages.base import PageId

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from cloudrec_gui.domain.clock import Clock
    from cloudrec_gui.services.profiles import Profiles
    from cloudrec_gui.services.settings import SettingsStore
    from cloudrec_gui.services.workspace import Workspace
    from cloudrec_gui.ui.command_palette import CommandPalette, Entry
    from cloudrec_gui.ui.i18n import Languages
    from cloudrec_gui.ui.layout_editor.controller import EditorController
    from cloudrec_gui.ui.main_window import MainWindow
    from cloudrec_gui.ui.pages.layout import LayoutPage

_LANGUAGES = {"lang-system": "system", "lang-en": "en", "lang-zh": "zh_CN"}


class Frame(QObject):
    """Made with the window, before anything can be sent."""

    def __init__(
        self,
        window: MainWindow,
        application: QApplication,
        settings: SettingsStore,
        profiles: Profiles,
        workspace: Workspace,
        languages: Languages,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._application = application
        self._settings = settings
        self._profiles = profiles
        self._workspace = workspace
        self._languages = languages
        self._palette: CommandPalette | None = None
        self._follows_layout = False
        self._traffic_count: Callable[[], int] = int
        window.head.profile_chosen.connect(self.choose_profile)
        window.head.search_clicked.connect(self.open_palette)
        window.status.problems_clicked.connect(self._to_problems)
        window.status.traffic_clicked.connect(partial(window.show_page, PageId.TRAFFIC))
        window.page_changed.connect(self._on_page)
        subscribe(self, profiles.changed, self._on_profiles)
        subscribe(self, workspace.changed, self._on_workspace)
        self._connect_commands()
        self._on_profiles(None)
        self._show_choices()

    def _connect_commands(self) -> None:
        table = self._window.actions_table
        for look in ("system", "light", "dark"):
            table.on(f"theme-{look}", partial(self.use_theme, look))
        for ident, language in _LANGUAGES.items():
            table.on(ident, partial(self.use_language, language))
        table.on("palette", self.open_palette)
        table.on("undo", self.undo)
        table.on("redo", self.redo)
        table.on("add-region", self.add_region)
        table.on("fit-canvas", self.fit_canvas)
        table.on("save-profile-as", self.save_profile_as)
        table.on("shortcuts", self._shortcuts)
        table.on("about-sandbox", self._sandbox)
        table.on("about", self._about)

    # ----------------------------------------------------------------------------------------------- look, language
    def use_theme(self, wanted: str) -> None:
        """light, dark or system, remembered."""
        theme.apply(self._application, wanted)
        self._settings.set("look", wanted)
        self._show_choices()

    def use_language(self, wanted: str) -> None:
        """en, zh_CN or system, remembered; every text changes at once."""
        self._languages.use(wanted)
        self.retranslate()
        self._settings.set("language", wanted)
        self._show_choices()

    def _show_choices(self) -> None:
        table = self._window.actions_table
        table[f"theme-{theme.scheme()}"].setChecked(True)
        table[next(ident for ident, language in _LANGUAGES.items() if language == self._languages.wanted)].setChecked(True)

    # ----------------------------------------------------------------------------------------------------- profiles
    def choose_profile(self, ident: object) -> None:
        """Open another profile."""
        found = self._profiles.get(ProfileId(str(ident)))
        if found is not None:
            self._workspace.set_profile(found)
            self._workspace.want_secrets()

    def save_profile_as(self) -> None:
        """A copy of the current profile, to be named on the Setup page."""
        current = self._workspace.profile
        name = self.tr("New profile") if current.sandbox else self.tr("{0} copy").format(current.name)
        self._window.show_page(PageId.SETUP)
        self._workspace.set_profile(self._profiles.duplicate(self._workspace.profile.id, name))

    def _on_profiles(self, _: None) -> None:
        current = self._profiles.current
        rows = [(profile.id, words.profile_name(profile)) for profile in self._profiles.all()]
        self._window.head.set_profiles(rows, current.id)
        self._window.set_live(not current.sandbox)
        self._window.set_context(words.profile_name(current))
        self._on_workspace(None)

    def _on_workspace(self, _: None) -> None:
        profile = self._workspace.profile
        self._window.head.set_endpoint("" if profile.sandbox else profile.endpoint)
        self.show_counts()
        self._show_history()

    def count_traffic(self, count: Callable[[], int]) -> None:
        """Where the number of exchanges comes from, once there is traffic."""
        self._traffic_count = count
        self.show_counts()

    def show_counts(self) -> None:
        """The two counters of the status line."""
        exchanges = self._traffic_count()
        self._window.status.set_counts(len(self._workspace.problems), exchanges)
        self._window.actions_table.allow("clear-traffic", exchanges > 0)

    def _to_problems(self) -> None:
        self._window.show_page(PageId.SETUP)
        problems = self._workspace.problems
        if problems:
            self.show_problem(problems[0])

    def show_problem(self, problem: Problem) -> None:
        """Go to the field of a problem."""
        from cloudrec_gui.ui.pages.setup import SetupPage

        page = self._window.page(PageId.SETUP)
        self._window.show_page(PageId.SETUP)
        if isinstance(page, SetupPage):
            page.show_path(problem.path)

    # --------------------------------------------------------------------------------------------------- undo, help
    def undo(self) -> None:
        """Of the layout while it is in front, of the draft otherwise."""
        self._undo(back=True)

    def redo(self) -> None:
        """The other way."""
        self._undo(back=False)

    def _undo(self, *, back: bool) -> None:
        stack = self._layout_history()
        if stack is not None:
            (stack.undo if back else stack.redo)()
        elif back:
            self._workspace.undo()
        else:
            self._workspace.redo()

    def _layout_history(self) -> QUndoStack | None:
        """The layout's own history, while the layout is in front."""
        page = self._window.built(PageId.LAYOUT) if self._window.current is PageId.LAYOUT else None
        return getattr(page, "undo_stack", None)

    def _on_page(self, _: object) -> None:
        controller = self._layout_controller()
        if controller is not None and not self._follows_layout:
            self._follows_layout = True
            controller.histories.indexChanged.connect(self._on_layout_history)
            from cloudrec_gui.ui.layout_editor.window_menu import WindowMenu

            WindowMenu(self._window.menu("layout"), self._layout_controller)
        self._show_history()

    def _on_layout_history(self, _: int) -> None:
        # A history says that it is empty even while it is destroyed together with the window.
        if isValid(self._window) and isValid(self._layout_history()):
            self._show_history()

    def _show_history(self) -> None:
        """Undo and redo are offered while there is something, and say what."""
        if self._window.leaving:
            return  # a history that is destroyed tells that it is empty
        table, stack, workspace = self._window.actions_table, self._layout_history(), self._workspace
        if stack is not None:
            back, forth = (stack.canUndo(), stack.undoText()), (stack.canRedo(), stack.redoText())
        else:
            back, forth = (workspace.can_undo, workspace.undo_label), (workspace.can_redo, workspace.redo_label)
        table.allow("undo", back[0], self.tr("Undo: {0}").format(back[1]) if back[1] else "")
        table.allow("redo", forth[0], self.tr("Redo: {0}").format(forth[1]) if forth[1] else "")

    # ------------------------------------------------------------------------------------------------------- layout
    def _layout_page(self) -> LayoutPage:
        from cloudrec_gui.ui.pages.layout import LayoutPage

        self._window.show_page(PageId.LAYOUT)
        page = self._window.page(PageId.LAYOUT)
        if not isinstance(page, LayoutPage):
            raise TypeError("the layout's page is something else")
        return page

    def _layout_controller(self) -> EditorController | None:
        """What edits the layout, while the layout is in front."""
        page = self._window.built(PageId.LAYOUT) if self._window.current is PageId.LAYOUT else None
        editor = getattr(page, "editor", None)
        return getattr(editor, "controller", None)

    def add_region(self) -> None:
        """One more region on the layout, as its own button does it."""
        page = self._layout_page()
        if page.editor.tools.add.isEnabled():
            page.editor.controller.add()
            page.canvas.setFocus()

    def fit_canvas(self) -> None:
        """The whole canvas in sight."""
        self._layout_page().canvas.fit()

    # --------------------------------------------------------------------------------------------------------- help
    def _shortcuts(self) -> None:
        from cloudrec_gui.ui import help as sheets

        sheets.shortcuts(self._window.actions_table.groups(), self._window).open()

    def _sandbox(self) -> None:
        from cloudrec_gui.ui import help as sheets

        sheets.sandbox(self._window).open()

    def _about(self) -> None:
        from cloudrec_gui.ui import help as sheets

        sheets.about(self._window).open()

    # ------------------------------------------------------------------------------------------------------ palette
    def open_palette(self) -> None:
        """Ctrl+K."""
        if self._palette is None:
            from cloudrec_gui.ui.command_palette import CommandPalette

            self._palette = CommandPalette(self._entries, self._window)
        self._palette.open_over(self._window)

    def _entry_text(self, ident: str) -> str:
        text = self._window.actions_table[ident].text()
        # “Layout” alone is a place in a menu of places, and nothing in a list of everything.
        return self.tr("Go to {0}").format(text) if ident.startswith("page-") else text

    def _entries(self) -> list[Entry]:
        from cloudrec_gui.ui.command_palette import Entry

        table = self._window.actions_table
        found = [
            Entry(self._entry_text(command.id), table.keys(command.id), partial(table.run, command.id))
            for command in COMMANDS
            if command.in_palette and table[command.id].isEnabled()
        ]
        controller = self._layout_controller()
        if controller is not None:
            from cloudrec_gui.ui.layout_editor.window_menu import palette_rows

            found += [Entry(*row) for row in palette_rows(controller)]
        for profile in self._profiles.all():
            text = self.tr("Open profile: {0}").format(words.profile_name(profile))
            found.append(Entry(text, "", partial(self.choose_profile, profile.id)))
        return found

    def wear_icon(self) -> None:
        """Give every window the program's icon; drawn after the first picture, because drawing it takes QtSvg."""
        from cloudrec_gui.ui import icons

        self._application.setWindowIcon(icons.program_icon())

    def retranslate(self) -> None:
        """Names that this object made."""
        self._on_profiles(None)


class StatusLine(QObject):
    """Refreshes the foot of the window once a second while it can be seen."""

    def __init__(
        self,
        window: MainWindow,
        clock: Clock,
        endpoint: Callable[[], str],
        next_query: Callable[[], float | None],
        load: Callable[[], tuple[float, float]],
        secrets: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._endpoint, self._next_query, self._load, self._secrets = endpoint, next_query, load, secrets
        self._timer = QTimer(self, interval=1_000)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another language is spoken at once, not at the next tick."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Write the line."""
        if not self._window.isVisible() or self._window.isMinimized():
            return
        status = self._window.status
        due = self._next_query()
        used, allowed = self._load()
        texts = {
            status.endpoint: self._endpoint(),
            status.next_query: "" if due is None else self.tr("Next query {0}").format(words.format_until(due - self._clock.wall())),
            status.load: self.tr("{0:.1f} of {1:.0f} requests/s").format(used, allowed),
            status.keychain: self._secrets(),
        }
        for label, text in texts.items():
            shown = label.whole_text() if hasattr(label, "whole_text") else label.text()
            if shown != text:
                label.setText(text)
            label.setVisible(bool(text))
