"""How this program talks to the service: what the settings may say, and what becomes of nonsense in them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.api.hosts import POOLS
from cloudrec_gui.api.retry import RETRIES
from cloudrec_gui.api.spelling import Spelling
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import Area
from cloudrec_gui.services.service_options import ServiceOptions


def read(stored: object) -> ServiceOptions:
    options, complaints = ServiceOptions.read(stored)
    assert complaints == ()
    return options


def complaints_about(stored: object) -> tuple[str, ...]:
    """What is complained about; the options are the defaults."""
    options, complaints = ServiceOptions.read(stored)
    assert options == ServiceOptions()
    return complaints


def test_without_settings_everything_is_as_documented() -> None:
    options = read({})
    assert options == ServiceOptions()
    assert (options.pools, options.retries) == (POOLS, RETRIES)
    assert (options.rate, options.burst, options.poll_every_s) == (8.0, 8.0, 30.0)
    assert (options.deadlines.connect_s, options.deadlines.total_s[Operation.STOP]) == (5.0, 45.0)
    assert options.dialect.spelling is Spelling.CAPITAL


def test_everything_that_is_open_can_be_set() -> None:
    options = read(
        {
            "hosts": {"CN": {"prefixes": ["api", "api-cn-east-2"], "suffixes": ["agora.io"]}},
            "retries": {"start": [1], "query": [], "stop": [0, 0.5]},
            "deadlines": {"connect": 2.5, "stop": 60},
            "rate": 4,
            "burst": 2,
            "pollEvery": 120,
            "unsubscribe": "unsubscribe",
            "captureMinimum": 1,
            "webCnameMax": 128,
            "proxy": "http://proxy.example:8080/",
        }
    )
    assert options.proxy == "http://proxy.example:8080"
    assert options.pools[Area.CN].hosts == ("api.agora.io", "api-cn-east-2.agora.io")
    assert options.pools[Area.US] == POOLS[Area.US]
    assert {each.value: options.retries[each].waits for each in (Operation.START, Operation.QUERY, Operation.STOP, Operation.UPDATE)} == {
        "start": (1.0,),
        "query": (),
        "stop": (0.0, 0.5),
        "update": (1.0,),
    }
    assert options.retries[Operation.START].after == RETRIES[Operation.START].after
    assert (options.deadlines.connect_s, options.deadlines.total_s[Operation.STOP]) == (2.5, 60.0)
    assert options.deadlines.total_s[Operation.START] == 30.0
    assert (options.rate, options.burst, options.poll_every_s) == (4.0, 2.0, 120.0)
    dialect = options.dialect
    assert (dialect.spelling, dialect.capture_minimum, dialect.web_cname_max) == (Spelling.LOWER, 1, 128)


@pytest.mark.parametrize(
    ("stored", "place"),
    [
        ([], "service"),
        (None, "service"),
        ({"hosts": 5}, "hosts"),
        ({"hosts": {"XX": {}}}, "hosts.XX"),
        ({"hosts": {"CN": []}}, "hosts.CN"),
        ({"hosts": {"CN": {"prefixes": []}}}, "hosts.CN"),
        ({"hosts": {"CN": {"prefixes": "api"}}}, "hosts.CN"),
        ({"hosts": {"CN": {"prefixes": [5]}}}, "hosts.CN"),
        ({"hosts": {"CN": {"suffixes": ["evil.example"]}}}, "hosts.CN"),
        ({"hosts": {"CN": {"prefixes": ["evil.example/?api"]}}}, "hosts.CN"),
        ({"hosts": {"CN": {"prefixes": [f"api-{n}" for n in range(9)]}}}, "hosts.CN"),
        ({"retries": []}, "retries"),
        ({"retries": {"begin": [1]}}, "retries.begin"),
        ({"retries": {"start": [3, 6, 9]}}, "retries.start"),
        ({"retries": {"start": [-1]}}, "retries.start"),
        ({"retries": {"start": [61]}}, "retries.start"),
        ({"retries": {"start": [True]}}, "retries.start"),
        ({"retries": {"start": 3}}, "retries.start"),
        ({"deadlines": {"connect": 0}}, "connect"),
        ({"deadlines": {"stop": "45"}}, "stop"),
        ({"deadlines": {"begin": 5}}, "deadlines.begin"),
        ({"rate": 0}, "rate"),
        ({"rate": float("nan")}, "rate"),
        ({"burst": None}, "burst"),
        ({"pollEvery": 0.1}, "pollEvery"),
        ({"unsubscribe": "unsunscribe"}, "unsubscribe"),
        ({"captureMinimum": True}, "captureMinimum"),
        ({"webCnameMax": 10**9}, "webCnameMax"),
        ({"proxy": "proxy.example"}, "proxy"),
        ({"proxy": "http://proxy.example"}, "proxy"),
        ({"proxy": "http://proxy.example:99999"}, "proxy"),
        ({"proxy": "socks5://proxy.example:1080"}, "proxy"),
        ({"proxy": "http://proxy.example:8080/path"}, "proxy"),
        ({"proxy": "http://me:secret@proxy.example:8080"}, "proxy"),
        ({"proxy": 8080}, "proxy"),
        ({"retires": {}}, "retires"),
    ],
)
def test_nonsense_is_complained_about_and_replaced_by_the_default(stored: object, place: str) -> None:
    complaints = complaints_about(stored)
    assert place in {complaint.partition(":")[0] for complaint in complaints}


def test_one_bad_value_spoils_no_other() -> None:
    options, complaints = ServiceOptions.read({"rate": "fast", "burst": 3})
    assert (options.rate, options.burst, len(complaints)) == (8.0, 3.0, 1)


JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["hosts", "CN", "prefixes", "suffixes", "retries", "start", "deadlines", "connect", "rate", "unsubscribe", "x"]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_whatever_the_settings_hold_there_are_usable_options(stored: object) -> None:
    options, complaints = ServiceOptions.read(stored)
    assert all(host.endswith((".agora.io", ".sd-rtn.com")) for pool in options.pools.values() for host in pool.hosts)
    assert all(retry.sends <= RETRIES[operation].sends for operation, retry in options.retries.items())
    assert options.rate >= 1
    assert options.dialect.spelling in Spelling
    json.dumps(complaints)
