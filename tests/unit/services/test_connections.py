"""Which profile talks to whom."""

from __future__ import annotations

import pytest

from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, SANDBOX_ID, Area, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.connections import Connections, NotConnected

REAL = {CUSTOMER_ID: Secret("real-id"), CUSTOMER_SECRET: Secret("real-secret")}


@pytest.mark.parametrize(("area", "url"), [(Area.US, "https://api.agora.io"), (Area.CN, "https://api.sd-rtn.com")])
def test_a_profile_of_the_service_goes_to_its_area_with_its_own_credentials(area: Area, url: str) -> None:
    connections = Connections()
    connections.set_sandbox("http://127.0.0.1:1/", "f" * 32, "sandbox-id", "sandbox-secret")
    there = connections.connection_for(Profile(ProfileId("p"), "P", AppId("a" * 32), area), REAL)
    assert (there.base_url, there.app_id, there.customer_id, there.customer_secret) == (url, "a" * 32, *REAL.values())


def test_the_sandbox_never_gets_stored_credentials() -> None:
    connections = Connections()
    connections.set_sandbox("http://127.0.0.1:1/", "f" * 32, "sandbox-id", "sandbox-secret")
    there = connections.connection_for(Profile(SANDBOX_ID, "Sandbox", AppId("a" * 32)), REAL)
    assert (there.base_url, there.app_id, there.customer_id.reveal()) == ("http://127.0.0.1:1", "f" * 32, "sandbox-id")


def test_without_a_sandbox_its_profile_goes_nowhere() -> None:
    connections, heard = Connections(), list[None]()
    connections.changed.subscribe(heard.append)
    connections.set_sandbox("http://127.0.0.1:1", "f" * 32, "i", "s")
    connections.clear_sandbox()
    with pytest.raises(NotConnected):
        connections.connection_for(Profile(SANDBOX_ID, "Sandbox"), REAL)
    assert len(heard) == 2
