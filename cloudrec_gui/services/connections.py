"""Where a profile's requests go and with which credentials.

The sandbox's address and credentials exist only while it runs and are never stored; a profile of the real service can never
get them, and the sandbox can never get a stored secret. A profile goes to the hosts of its area, or to the one endpoint that a
person has named in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Area, Profile
from cloudrec_gui.domain.secrets import Secret

if TYPE_CHECKING:
    from cloudrec_gui.api.wire import Connection
    from cloudrec_gui.services.journal import JournalRecord


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
        """Where this profile's calls go.

        Raises NotConnected for the sandbox's profile while there is no sandbox, InvalidRequest for an endpoint that may not be
        called.
        """
        if profile.sandbox:
            if self._sandbox is None:
                raise NotConnected("the sandbox is not running")
            return self._sandbox
        return self._real(profile.app_id, secrets, profile.area, profile.endpoint)

    def connection_of(self, record: JournalRecord, secrets: SecretBag) -> Connection | None:
        """Where a recording of an earlier run is asked about; None without credentials.

        Its area's hosts all know it; where it was started at somebody's own endpoint, only that one does.
        """
        if not secrets.get(CUSTOMER_ID) or not secrets.get(CUSTOMER_SECRET):
            return None
        area = next((area for area in Area if area.value == record.area), None)
        if area is None:
            # Written before areas were, or for one endpoint only.
            return self._at(record.endpoint, record.app_id, secrets, custom=record.custom)
        return self._real(record.app_id, secrets, area, "")

    def _real(self, app_id: AppId, secrets: SecretBag, area: Area, endpoint: str) -> Connection:
        from cloudrec_gui.api.hosts import base_url, custom_endpoint

        if endpoint:
            url = custom_endpoint(endpoint)
            self._not_the_sandbox(url)
            return self._at(url, app_id, secrets, custom=True)
        return self._at(base_url(area), app_id, secrets, area=area)

    def _not_the_sandbox(self, url: str) -> None:
        """The embedded sandbox has a profile of its own; a stored secret sent there would be one sent to the wrong place."""
        from urllib.parse import urlsplit

        from cloudrec_gui.api.hosts import is_loopback

        here = is_loopback(url, custom=True)
        if here and self._sandbox is not None and urlsplit(url).port == urlsplit(self._sandbox.base_url).port:
            raise InvalidRequest([(("endpoint",), "is the embedded sandbox, which has its own profile")])

    @staticmethod
    def _at(url: str, app_id: AppId, secrets: SecretBag, *, area: Area | None = None, custom: bool = False) -> Connection:
        from cloudrec_gui.api.wire import Connection

        user, password = secrets.get(CUSTOMER_ID, Secret()), secrets.get(CUSTOMER_SECRET, Secret())
        return Connection(url, app_id, user, password, area, custom)
