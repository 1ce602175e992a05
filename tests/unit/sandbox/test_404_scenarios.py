"""The named failures: each makes the simulated service behave as its summary says, and tokens in real formats are judged."""

from __future__ import annotations

from typing import Any

import pytest

from cloudrec_gui.sandbox import scenarios, tokens
from cloudrec_gui.sandbox.options import SandboxOptions
from cloudrec_gui.sandbox.scenarios import SCENARIOS, Step
from cloudrec_gui.sandbox.server import SandboxServer
from tests.unit.sandbox.desk import EPOCH, Caller, Desk

APP = "970CA35de60c44645bbae8a215061b33"
CERTIFICATE = "5CFd2fd1755d40ecb72977518be15d3b"
CHANNEL = "7d72365eb983485397e3e3f9d460bdda"
UID = "2882341273"
PUBLIC_007 = (
    "007eJxTYBBbsMMnKq7p9Hf/HcIX5kce9b518kCiQgSr5Zrp4X1Tu6UUGCzNDZwdjU1TUs0Mkk1MzExMk5ISUy0SjQxNDcwMk4yN3b8IMEQwMTAwMoAwBIL4CgzmKeZ"
    "GxmamqUmWFsYmFqbGluapxqnGaZYpJmYGSSkpiVwMRhYWRsYmhkbmxgDCaiTj"
)
PUBLIC_006 = "006970CA35de60c44645bbae8a215061b33IACV0fZUBw+72cVoL9eyGGh3Q6Poi8bgjwVLnyKSJyOXR7dIfRBXoFHlEAABAAAAR/QQAAEAAQCvKDdW"


def test_the_public_007_vector_is_read() -> None:
    read = tokens.read(PUBLIC_007)
    assert read == tokens.Pass(APP, 1111111 + 600, CHANNEL, UID)


def test_the_public_006_vector_is_read_by_its_checksums() -> None:
    read = tokens.read(PUBLIC_006)
    assert read is not None
    assert (read.channel_crc, read.uid_crc, read.until) == (276646071, 3847331927, 1111111)
    assert read.lets_in(APP, CHANNEL, UID)
    assert not read.lets_in(APP, "another", UID)


def test_a_made_007_is_the_public_one_byte_for_byte() -> None:
    assert tokens.make_007(APP, CERTIFICATE, CHANNEL, UID, 1111111, 600) == PUBLIC_007


@pytest.mark.parametrize("make", ["006", "007"])
def test_what_is_made_is_read_again(make: str) -> None:
    text = (
        tokens.make_007(APP, CERTIFICATE, "room", "9", 1_800_000_000, 60)
        if make == "007"
        else tokens.make_006(APP, CERTIFICATE, "room", "9", 1_800_000_060)
    )
    read = tokens.read(text)
    assert read is not None
    assert read.until == 1_800_000_060
    assert read.lets_in(APP.lower(), "room", "9")
    assert not read.lets_in("0" * 32, "room", "9")
    assert not read.lets_in(APP, "Room", "9")
    assert not read.lets_in(APP, "room", "8")


def test_an_empty_uid_lets_everybody_in() -> None:
    read = tokens.read(tokens.make_007(APP, CERTIFICATE, "room", "", 1, 1))
    assert read is not None
    assert read.lets_in(APP, "room", "77")


@pytest.mark.parametrize("text", ["", "007", "007!!!", "006", "007eJx", "008abc", "007" + "A" * 9000, "006" + "x" * 32 + "AAAA"])
def test_what_is_no_token_is_not_read(text: str) -> None:
    assert tokens.read(text) is None


def test_a_bomb_is_cut_off() -> None:
    import base64
    import zlib

    assert tokens.read("007" + base64.b64encode(zlib.compress(b"\0" * 5_000_000)).decode()) is None


def began(name: str, **changes: Any) -> Desk:
    """A recording that has started under a scenario."""
    desk = Desk()
    desk.service.app_id = APP
    scenario = SCENARIOS[name]
    carried = scenarios.carried(scenario, APP, CERTIFICATE, "room", "900001", desk.now)
    desk.service.armed = scenario
    flat: dict[str, Any] = {f"{block}__{key}": value for block, items in carried["body"].items() for key, value in items.items()}
    flat |= {path.replace(".", "__"): value for path, value in carried["secrets"].items()}
    desk.begin(carried["cname"], **flat, **changes)
    return desk


def missing_from(desk: Desk, until: float) -> float | None:
    """Seconds after start at which query is first answered with 404."""
    for second in range(int(until)):
        reply = desk.query()
        if reply.status == 404:
            return float(second)
        desk.wait(1)
    return None


@pytest.mark.parametrize(
    ("name", "earliest", "latest"),
    [
        ("route", 20, 21),
        ("never-started", 1, 2),
        ("idle-exit", 30, 36),
        ("token", 1, 2),
        ("token-short", 44, 51),
        ("token-foreign", 1, 2),
        ("storage-key", 90, 91),
        ("fail-over", 40, 41),
        ("kicked", 25, 26),
        ("ended-elsewhere", 30, 36),
    ],
)
def test_a_scenario_ends_in_404_when_it_says(name: str, earliest: float, latest: float) -> None:
    found = missing_from(began(name), 200)
    assert found is not None
    assert earliest <= found <= latest


def test_the_route_is_lost_in_the_gateways_words() -> None:
    desk = began("route")
    desk.wait(21)
    assert desk.query().body == {"message": "no Route matched with those values"}


def test_a_lost_server_comes_back_with_other_files() -> None:
    desk = began("fail-over")
    desk.wait(72)
    assert desk.query().status == 200
    assert "bak0_" in str(desk.view()["files"])


def test_control_ends_and_the_recording_does_not() -> None:
    desk = began("control-window")
    desk.wait(31)
    assert (desk.query().status, desk.query().body["code"]) == (400, 2)
    assert desk.view()["gone"] is False


def test_only_the_next_recording_meets_a_scenario() -> None:
    desk = began("route")
    assert desk.service.armed is None
    desk.begin("another", uid="5")
    desk.wait(40)
    assert desk.query().status == 200


def test_silent_rooms_stay_ready() -> None:
    desk = began("nobody-publishes")
    desk.wait(60)
    assert desk.status() == 4


def test_the_keys_of_a_scenario_are_in_no_view() -> None:
    desk = began("token")
    assert "007" not in repr(desk.view()).replace(desk.sid, "").replace(desk.resource, "")


def test_an_unknown_step_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown step"):
        Step(1, "explode")
    with pytest.raises(ValueError, match="unknown token"):
        scenarios.token_for("golden", APP, CERTIFICATE, "room", "1", 0.0)


def test_every_scenario_is_told_in_the_help_and_in_the_list() -> None:
    assert [row["name"] for row in scenarios.listing()] == list(SCENARIOS)
    assert all(f"  {name} " in scenarios.manual() for name in SCENARIOS)
    assert all(one.summary for one in SCENARIOS.values())


def test_a_scenario_can_be_prepared_over_the_control_path() -> None:
    with SandboxServer(SandboxOptions(time_scale=0, seed=1, rate_limit=0, epoch=EPOCH)) as box, Caller(box) as caller:
        prefix = f"/control/{box.control_token}"
        status, found = caller.call("POST", f"{prefix}/scenarios", {"name": "token", "cname": "room", "uid": "7"})
        assert status == 200
        read = tokens.read(found["secrets"]["token"])
        assert read is not None
        assert read.until < EPOCH
        assert (read.app_id, read.channel, read.uid) == (box.app_id, "room", "7")
        assert str(box.service.armed) == str(SCENARIOS["token"])
        assert caller.call("DELETE", f"{prefix}/scenarios", None)[0] == 200
        assert not box.service.armed
        assert caller.call("POST", f"{prefix}/scenarios", {"name": "no such", "cname": "room", "uid": "7"})[0] == 400
