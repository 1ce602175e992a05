"""Which profile talks to whom."""

from __future__ import annotations

import pytest

from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, SANDBOX_ID, Area, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.connections import Connections, NotConnected
from cloudrec_gui.services.journal import JournalRecord

REAL = {CUSTOMER_ID: Secret("real-id"), CUSTOMER_SECRET: Secret("real-secret")}


@pytest.mark.parametrize(("area", "url"), [(Area.US, "https://api.agora.io"), (Area.CN, "https://api.sd-rtn.com")])
def test_a_profile_of_the_service_goes_to_its_area_with_its_own_credentials(area: Area, url: str) -> None:
    connections = Connections()
    connections.set_sandbox("http://127.0.0.1:1/", "f" * 32, "sandbox-id", "sandbox-secret")
    there = connections.connection_for(Profile(ProfileId("p"), "P", AppId("a" * 32), area), REAL)
    assert (there.base_url, there.app_id, there.customer_id, there.customer_secret) == (url, "a" * 32, *REAL.values())
    assert (there.area, there.custom) == (area, False)


def test_the_sandbox_never_gets_stored_credentials() -> None:
    connections = Connections()
    connections.set_sandbox("http://127.0.0.1:1/", "f" * 32, "sandbox-id", "sandbox-secret")
    there = connections.connection_for(Profile(SANDBOX_ID, "Sandbox", AppId("a" * 32)), REAL)
    assert (there.base_url, there.app_id, there.customer_id.reveal()) == ("http://127.0.0.1:1", "f" * 32, "sandbox-id")
    assert there.area is None, "no other host may ever take its place"


def test_without_a_sandbox_its_profile_goes_nowhere() -> None:
    connections, heard = Connections(), list[None]()
    connections.changed.subscribe(heard.append)
    connections.set_sandbox("http://127.0.0.1:1", "f" * 32, "i", "s")
    connections.clear_sandbox()
    with pytest.raises(NotConnected):
        connections.connection_for(Profile(SANDBOX_ID, "Sandbox"), REAL)
    assert len(heard) == 2


def named(endpoint: str) -> Profile:
    return Profile(ProfileId("p"), "P", AppId("a" * 32), endpoint=endpoint)


def test_an_endpoint_that_a_profile_names_is_the_only_place_it_goes_to() -> None:
    there = Connections().connection_for(named(" https://Gateway.example:8443/ "), REAL)
    assert (there.base_url, there.area, there.custom) == ("https://gateway.example:8443", None, True)


@pytest.mark.parametrize("endpoint", ["http://gateway.example", "gateway.example", "https://a/b", "https://u:p@a"])
def test_an_endpoint_that_may_not_be_called_is_refused(endpoint: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        Connections().connection_for(named(endpoint), REAL)
    assert caught.value.problems[0][0] == ("endpoint",)


@pytest.mark.parametrize("endpoint", ["http://127.0.0.1:4711", "http://localhost:4711", "http://[::1]:4711", "https://127.0.0.1:4711"])
def test_the_embedded_sandbox_is_nobody_else_s_endpoint(endpoint: str) -> None:
    connections = Connections()
    connections.set_sandbox("http://127.0.0.1:4711", "f" * 32, "sandbox-id", "sandbox-secret")
    with pytest.raises(InvalidRequest):
        connections.connection_for(named(endpoint), REAL)
    assert connections.connection_for(named("http://127.0.0.1:4712"), REAL).custom


def record(endpoint: str, area: str = "", custom: bool = False) -> JournalRecord:
    ids = RecordingKey("k"), AppId("b" * 32), endpoint, ProfileId("p"), Mode.WEB, Cname("c"), Uid("1"), 1.0
    return JournalRecord(*ids, area=area, custom=custom)


def test_a_recording_of_an_earlier_run_is_asked_about_at_any_host_of_its_area() -> None:
    there = Connections().connection_of(record("https://api.sd-rtn.com", "CN"), REAL)
    assert there is not None
    assert (there.base_url, there.area, there.custom, there.app_id) == ("https://api.sd-rtn.com", Area.CN, False, "b" * 32)


@pytest.mark.parametrize("custom", [False, True])
def test_one_that_was_started_at_one_endpoint_is_asked_about_there_only(custom: bool) -> None:
    there = Connections().connection_of(record("https://gateway.example", custom=custom), REAL)
    assert there is not None
    assert (there.base_url, there.area, there.custom) == ("https://gateway.example", None, custom)


def test_without_credentials_nobody_is_asked() -> None:
    for missing in REAL:
        assert Connections().connection_of(record("https://api.agora.io", "US"), {**REAL, missing: Secret()}) is None
