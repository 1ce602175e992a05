"""Builds the program from its parts: every dependency is handed over here, and nowhere else.

The window opens blank (``cloudrec_gui.app.opening``). ``build_shell`` furnishes it with what needs no service (settings, profiles,
the workspace, the first page) and imports neither asyncio's users nor pydantic, requests or keyring. ``build_on`` adds the rest.
``build`` is all of it, for tests and scripted runs, which take every seam through :class:`Options`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from cloudrec_gui.app.opening import Opening, open_blank
from cloudrec_gui.app.options import Options
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.secrets import Redactor
from cloudrec_gui.services.credentials import Credentials, Keychain, KeychainUnusable, system_keychain
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.desk import Desk
from cloudrec_gui.ui.frame import Frame
from cloudrec_gui.ui.i18n import Languages
from cloudrec_gui.ui.main_window import MainWindow
from cloudrec_gui.ui.pages.base import Page, PageId

if TYPE_CHECKING:
    from cloudrec_gui.app.run import App
    from cloudrec_gui.domain.recording import Recording
    from cloudrec_gui.services.pictures import Pictures
    from cloudrec_gui.ui.layout_editor.ports import Ports


@dataclass(slots=True)
class Shell:
    """What exists when the window is painted for the first time."""

    options: Options
    application: QApplication
    settings: SettingsStore
    redactor: Redactor
    profiles: Profiles
    workspace: Workspace
    window: MainWindow
    languages: Languages
    frame: Frame
    desk: Desk
    credentials: Credentials
    first_page: PageId = PageId.SETUP
    app: App | None = None
    pictures: Pictures | None = None
    """Fetches background pictures; there is one as soon as the studio has been looked at."""


def build_shell(options: Options, application: QApplication, opening: Opening | None = None) -> Shell:
    """Settings, profiles, workspace and the window with its first page; ``opening`` is the window that is open already."""
    settings, window = opening or open_blank(options)
    theme.apply(application, options.theme or settings.get("look", "system"))
    languages = Languages(application)
    languages.use(options.language or settings.get("language", "system"))
    profiles = Profiles(settings)
    if options.force_sandbox:
        profiles.select(SANDBOX_ID)
    workspace = Workspace(profiles)
    credentials = Credentials(options.find_keychain or (system_keychain if options.keychain else no_keychain))
    factories = PageFactories(options, settings, profiles, workspace, credentials)
    window.furnish(factories.table(), options.clock, factories.dock)
    frame = Frame(window, application, settings, profiles, workspace, languages)
    desk = Desk(window, workspace, profiles)
    shell = Shell(options, application, settings, Redactor(), profiles, workspace, window, languages, frame, desk, credentials)
    factories.shell = shell
    # A page that needs the services waits for them; the first picture is then the one that needs none.
    remembered = settings.get("window.page", PageId.SETUP.value)
    window.restore(PageId.SETUP)
    shell.first_page = next((page for page in PageId if page.value == remembered), PageId.SETUP)
    return shell


def build_on(shell: Shell) -> App:
    """The rest of the program, on a window that has been painted."""
    from cloudrec_gui.app.run import App

    shell.app = App(shell)
    return shell.app


def build(options: Options, application: QApplication) -> App:
    """Everything at once."""
    return build_on(build_shell(options, application))


def no_keychain() -> Keychain:
    """For runs that must not ask the operating system for anything."""
    raise KeychainUnusable("none")


def _begun(recording: Recording) -> float:
    return recording.created_at


class PageFactories:
    """Builds pages when they are first looked at. The ones that need services reach them through the shell."""

    def __init__(
        self, options: Options, settings: SettingsStore, profiles: Profiles, workspace: Workspace, credentials: Credentials
    ) -> None:
        self._options = options
        self._settings = settings
        self._profiles = profiles
        self._workspace = workspace
        self._credentials = credentials
        self.shell: Shell | None = None

    def table(self) -> dict[PageId, Callable[[], Page]]:
        """One factory for each page."""
        return {
            PageId.RECORDINGS: self._recordings,
            PageId.LAYOUT: self._layout,
            PageId.TRAFFIC: self._traffic,
            PageId.SETUP: self._setup,
            PageId.RECOVERY: self._recovery,
        }

    def _app(self) -> App:
        if self.shell is None or self.shell.app is None:
            raise RuntimeError("this page needs the services, which are not built yet")
        return self.shell.app

    def _adopted(self, page: Page) -> Page:
        if self.shell is not None and self.shell.app is not None:
            self.shell.app.workbench.adopt(page)
        return page

    def _setup(self) -> Page:
        from cloudrec_gui.ui.pages.setup import SetupPage

        settings, clock = self._settings, self._options.clock
        return self._adopted(SetupPage(self._workspace, self._profiles, self._credentials, self._workspace.vendors, settings, clock))

    def _layout(self) -> Page:
        from cloudrec_gui.ui.pages.layout import LayoutPage

        return self._adopted(LayoutPage(self._workspace.document, self._ports()))

    def _ports(self) -> Ports:
        """What the studio asks of the rest of the program."""
        from cloudrec_gui.services.looks import LookShelf
        from cloudrec_gui.services.pictures import Pictures
        from cloudrec_gui.ui.layout_editor.ports import Ports

        pictures = Pictures()
        if self.shell is not None:
            self.shell.pictures = pictures
        looks = LookShelf(self._options.data_dir / "looks.json")
        return Ports(self._settings, looks, pictures, self._layout_curl, self._layout_owner, self._newest_recordings)

    def _layout_recording(self) -> Recording | None:
        app = self.shell.app if self.shell is not None else None
        return app.workbench.layable() if app is not None else None

    def _layout_curl(self, request: object) -> str:
        """The command that sends a layout to the running recording, or to one of what is prepared."""
        from cloudrec_gui.services.exchange.layouts import layout_curl

        return layout_curl(request if isinstance(request, dict) else {}, self._layout_recording(), self._workspace.profile)

    def _layout_owner(self) -> tuple[str, str]:
        """Channel and recorder of a whole body of updateLayout."""
        recording = self._layout_recording()
        draft = self._workspace.draft
        return (draft.cname, draft.uid) if recording is None else (recording.cname, recording.uid)

    def _newest_recordings(self) -> Sequence[Recording]:
        app = self.shell.app if self.shell is not None else None
        return sorted(app.recordings.all(), key=_begun, reverse=True) if app is not None else ()

    def _profile_name(self, ident: ProfileId) -> str:
        """How a profile is called; its id where it was deleted."""
        from cloudrec_gui.ui.words import profile_name

        profile = self._profiles.get(ident)
        return ident if profile is None else profile_name(profile)

    def _recordings(self) -> Page:
        from cloudrec_gui.ui.fleet.ports import FleetPorts
        from cloudrec_gui.ui.pages.recordings import RecordingsPage

        app = self._app()
        clock, prepared = self._options.clock, app.workbench.prepared
        ports = FleetPorts(self._settings, self._profile_name, app.archivist, app.tasks, app.gateway.in_worker)
        page = RecordingsPage(app.recordings, app.poller, clock, prepared, chronicle=app.chronicle, fleet=ports)
        self._adopted(page)
        app.medic.adopt(page)
        app.fleet.adopt(page.bulk)
        page.selected.connect(app.backup.choose)
        page.selected.connect(app.notifications.choose)
        page.notification_requested.connect(app.notifications.show)
        page.detail.backup_requested.connect(app.backup.show)
        page.detail.recover_requested.connect(app.recovery.open)
        return page

    def _traffic(self) -> Page:
        from cloudrec_gui.ui.pages.traffic import TrafficPage

        return self._adopted(TrafficPage(self._app().traffic, clock=self._options.clock))

    def _recovery(self) -> Page:
        from cloudrec_gui.ui.recovery.page import RecoveryPage

        app = self._app()
        return app.recovery.attend(RecoveryPage(app.salvage, self._options.clock, self._profile_name))

    def dock(self) -> QWidget:
        """The activity dock's content."""
        from cloudrec_gui.ui.activity import Activity

        app = self._app()
        activity = Activity(self._workspace, app.traffic, self._options.clock)
        activity.problem_chosen.connect(app.shell.frame.show_problem)
        activity.problem_fix_wanted.connect(app.mend)
        activity.exchange_chosen.connect(app.workbench.show_exchange)
        return activity
