"""Where requests may go, with which credentials, and how a path is made."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest

from cloudrec_gui.api import auth, hosts
from cloudrec_gui.api.client import ApiClient
from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.api.routes import ROUTES, path
from cloudrec_gui.api.wire import Connection, TaskRef, TransportFault
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.ids import AppId, ResourceId, Sid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.profile import Area
from cloudrec_gui.domain.secrets import Secret
from tests.unit.api.support import CONNECTION, ScriptedTransport, task

SANDBOX = Connection("http://127.0.0.1:4711", CONNECTION.app_id, Secret("sandbox-id"), Secret("sandbox-secret"))


def refused(connection: Connection) -> InvalidRequest:
    transport = ScriptedTransport()
    with pytest.raises(InvalidRequest) as caught:
        ApiClient(transport).query(connection, task())
    assert transport.sent == []
    return caught.value


def passes(connection: Connection) -> bool:
    transport = ScriptedTransport(TransportFault(FailureKind.REFUSED, False, 0))
    with pytest.raises(Exception, match="refused"):
        ApiClient(transport).query(connection, task())
    return len(transport.sent) == 1


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://[::1]:80", "http://localhost:8080"])
def test_sandbox_credentials_go_to_this_computer(url: str) -> None:
    assert passes(replace(SANDBOX, base_url=url))


@pytest.mark.parametrize("area", Area)
def test_every_host_of_every_area_takes_real_credentials(area: Area) -> None:
    for host in hosts.pool(area):
        assert passes(replace(CONNECTION, base_url=f"https://{host}"))


def test_real_credentials_never_go_to_this_computer() -> None:
    assert refused(replace(CONNECTION, base_url=SANDBOX.base_url)).problems[0][0] == ("customerId",)


def test_sandbox_credentials_never_leave_this_computer() -> None:
    assert refused(replace(SANDBOX, base_url=CONNECTION.base_url)).problems[0][0] == ("customerId",)


def test_half_a_pair_of_either_kind_goes_nowhere() -> None:
    for connection in (CONNECTION, SANDBOX):
        assert refused(replace(connection, customer_id=SANDBOX.customer_id, customer_secret=CONNECTION.customer_secret)).problems
        assert refused(replace(connection, customer_id=CONNECTION.customer_id, customer_secret=SANDBOX.customer_secret)).problems


@pytest.mark.parametrize(
    "url",
    [
        "http://api.agora.io",
        "https://api.agora.io.evil.example",
        "https://evil.example",
        "https://api.agora.io:8443",
        "https://user@api.agora.io",
        "https://api.agora.io/v2",
        "https://api.agora.io?x",
        " https://api.agora.io",
        "http://10.0.0.1",
        "http://127.0.0.1.evil.example",
        "https://[::1",
        "ftp://127.0.0.1",
        "",
    ],
)
def test_other_addresses_are_refused(url: str) -> None:
    for connection in (CONNECTION, SANDBOX):
        assert refused(replace(connection, base_url=url)).problems[0][0] == ("baseUrl",)


def test_the_host_follows_from_the_area() -> None:
    assert {area: hosts.base_url(area) for area in Area} == {
        Area.CN: "https://api.sd-rtn.com",
        Area.US: "https://api.agora.io",
        Area.EU: "https://api.agora.io",
        Area.AP: "https://api.agora.io",
    }
    assert hosts.pool(Area.CN)[2:4] == ("api-cn-east-1.sd-rtn.com", "api-cn-east-1.agora.io")


@pytest.mark.parametrize(
    ("wrong", "at"),
    [
        (replace(task(), resource_id=ResourceId("a b")), "resourceId"),
        (replace(task(), resource_id=ResourceId("")), "resourceId"),
        (replace(task(), sid=Sid("../x")), "sid"),
        (replace(task(), sid=Sid("")), "sid"),
    ],
)
def test_ids_that_are_none_do_not_reach_a_path(wrong: TaskRef, at: str) -> None:
    transport = ScriptedTransport()
    with pytest.raises(InvalidRequest) as caught:
        ApiClient(transport).query(CONNECTION, wrong)
    assert (caught.value.problems[0][0], transport.sent) == ((at,), [])


@pytest.mark.parametrize("app_id", ["", "not-an-app-id", "0" * 31, "g" * 32])
def test_an_app_id_that_is_none_does_not_reach_a_path(app_id: str) -> None:
    assert refused(replace(CONNECTION, app_id=AppId(app_id))).problems[0][0] == ("appId",)


def test_a_slash_in_an_opaque_id_does_not_split_the_path() -> None:
    made = path(Operation.QUERY, CONNECTION.app_id, Mode.MIX, ResourceId("a/b+c=~-_."), Sid("s"))
    assert made == f"/v1/apps/{CONNECTION.app_id}/cloud_recording/resourceid/a%2Fb%2Bc=~-_./sid/s/mode/mix/query"


def test_paths_are_spelt_as_the_service_spells_them() -> None:
    app, rid, sid = CONNECTION.app_id, ResourceId("R"), Sid("S")
    assert {
        operation.value: path(operation, app, Mode.MIX, rid, sid).removeprefix(f"/v1/apps/{app}/cloud_recording") for operation in Operation
    } == {
        "acquire": "/acquire",
        "start": "/resourceid/R/mode/mix/start",
        "query": "/resourceid/R/sid/S/mode/mix/query",
        "update": "/resourceid/R/sid/S/mode/mix/update",
        "updateLayout": "/resourceid/R/sid/S/mode/mix/updateLayout",
        "stop": "/resourceid/R/sid/S/mode/mix/stop",
    }


def test_only_query_is_a_get() -> None:
    assert [operation for operation, route in ROUTES.items() if route.method == "GET"] == [Operation.QUERY]


CUSTOM = replace(CONNECTION, base_url="https://gateway.example:8443", custom=True)


@pytest.mark.parametrize("url", ["https://gateway.example", "https://gateway.example:8443", "https://10.0.0.1"])
def test_an_endpoint_that_a_profile_names_takes_its_credentials(url: str) -> None:
    assert passes(replace(CUSTOM, base_url=url))
    assert refused(replace(CUSTOM, base_url=url, custom=False)).problems[0][0] == ("baseUrl",)


@pytest.mark.parametrize("url", ["http://127.0.0.1:4711", "https://localhost:4711", "http://[::1]:1"])
def test_an_own_endpoint_on_this_computer_is_a_sandbox_and_takes_no_real_credentials(url: str) -> None:
    assert passes(replace(SANDBOX, base_url=url, custom=True))
    assert refused(replace(CUSTOM, base_url=url)).problems[0][0] == ("customerId",)


def test_sandbox_credentials_do_not_go_to_an_own_endpoint_elsewhere() -> None:
    assert refused(replace(SANDBOX, base_url=CUSTOM.base_url, custom=True)).problems[0][0] == ("customerId",)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" https://Gateway.Example/ ", "https://gateway.example"),
        ("https://gateway.example:8443", "https://gateway.example:8443"),
        ("http://127.0.0.1:9", "http://127.0.0.1:9"),
        ("http://[::1]:9/", "http://[::1]:9"),
    ],
)
def test_an_own_endpoint_has_one_spelling(typed: str, meant: str) -> None:
    assert hosts.custom_endpoint(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "gateway.example",
        "http://gateway.example",
        "https://",
        "https://a/b",
        "https://u:p@a",
        "https://a?b",
        "https://a#b",
        "https://a b",
        "https://a:99999",
        "ftp://a",
        "javascript:alert(1)",
        "https://a\\b",
    ],
)
def test_what_is_no_endpoint_is_refused_where_it_stands(typed: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        hosts.custom_endpoint(typed)
    assert caught.value.problems[0][0] == ("endpoint",)


def test_new_regions_of_the_service_are_its_own_and_look_alikes_are_not() -> None:
    assert all(hosts.is_own(host) for host in (*hosts.ALLOWED, "api-cn-east-2.agora.io"))
    assert not any(
        hosts.is_own(host) for host in ("agora.io", "xapi.agora.io", "api.agora.io.example", "api-.agora.io", "api.evil.sd-rtn.com")
    )


def test_the_authorization_is_basic_and_survives_any_character() -> None:
    made = auth.basic(Secret("id"), Secret("sécret:with:colons"))
    assert base64.b64decode(made.removeprefix("Basic ")).decode() == "id:sécret:with:colons"


def test_a_connection_does_not_show_its_secrets() -> None:
    assert "canary" not in repr(CONNECTION)
