"""What the internet can reach, and what only this computer or its network can."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.api.addresses import is_public

CLOSED = (
    "0.0.0.0",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.100.100.200",
    "100.127.255.255",
    "127.0.0.1",
    "127.8.9.10",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
)
OPEN = ("1.1.1.1", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "64:ff9b::101:101")


@pytest.mark.parametrize("address", CLOSED)
def test_what_is_inside_is_closed(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OPEN)
def test_what_everybody_reaches_is_open(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("text", ["", "localhost", "127.1", "2130706433", "0x7f.0.0.1", "1.1.1.1:80", "[::1]"])
def test_what_is_no_numeric_address_is_closed(text: str) -> None:
    assert not is_public(text)


@given(st.ip_addresses(v=4))
def test_a_mapped_or_translated_address_is_judged_as_what_is_inside(address: object) -> None:
    inside = str(address)
    assert is_public(f"::ffff:{inside}") == is_public(inside)
    assert is_public(f"64:ff9b::{inside}") == is_public(inside)


@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_nothing_is_open_that_the_standard_library_calls_private_or_local(address: object) -> None:
    from ipaddress import ip_address

    known = ip_address(str(address))
    if known.is_loopback or known.is_link_local or known.is_multicast or known.is_unspecified or known.is_reserved:
        holds_another = known.version == 6 and str(known).startswith(("64:ff9b::", "::ffff:"))
        assert holds_another or not is_public(str(known))
