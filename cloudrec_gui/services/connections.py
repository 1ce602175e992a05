"""Where a profile's requests go and with which credentials.

The sandbox's address and credentials exist only while it runs and are never stored; a profile of the real service can never
get them, and the sandbox can never get a stored secret.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Profile
from cloudrec_gui.domain.secrets import Secret

if TYPE_CHECKING:
    from cloudrec_gui.api.wire import Connection


class NotConnected(Exception):  # noqa: N818 -- says what is the case, as the tree of api.errors does
    """The sandbox was asked for and is not running (yet)."""


class Connections:
    """Resolves profiles to connections. Belongs to the loop thread."""

    def __init__(self) -> None:
        self.changed: Event[None] = Event()
        """The sandbox came or went."""
        self._sandbox: Connection | None = None

    @property
    def sandbox(self) -> Connection | None:
        """The running sandbox, or None."""
        return self._sandbox

    def set_sandbox(self, url: str, app_id: str, customer_id: str, customer_secret: str) -> None:
        """The embedded service is ready at ``url``."""
        from cloudrec_gui.api.wire import Connection

        self._sandbox = Connection(url.rstrip("/"), AppId(app_id), Secret(customer_id), Secret(customer_secret))
        self.changed.emit(None)

    def clear_sandbox(self) -> None:
        """The embedded service is gone."""
        self._sandbox = None
        self.changed.emit(None)

    def connection_for(self, profile: Profile, secrets: SecretBag) -> Connection:
        """Where this profile's calls go. Raises NotConnected for the sandbox's profile while there is no sandbox."""
        if profile.sandbox:
            if self._sandbox is None:
                raise NotConnected("the sandbox is not running")
            return self._sandbox
        from cloudrec_gui.api.hosts import base_url
        from cloudrec_gui.api.wire import Connection

        user, password = secrets.get(CUSTOMER_ID, Secret()), secrets.get(CUSTOMER_SECRET, Secret())
        return Connection(base_url(profile.area), profile.app_id, user, password)
