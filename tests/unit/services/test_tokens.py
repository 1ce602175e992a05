"""What tokens say about themselves. The texts are the public samples of the token builders' own tests."""

from __future__ import annotations

import base64
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudrec_gui.services.tokens import Fault, TokenFacts, read, until

APP = "970CA35de60c44645bbae8a215061b33"
CHANNEL = "7d72365eb983485397e3e3f9d460bdda"
UID = "2882341273"
ISSUED = 1111111
OLD = "006970CA35de60c44645bbae8a215061b33IACV0fZUBw+72cVoL9eyGGh3Q6Poi8bgjwVLnyKSJyOXR7dIfRBXoFHlEAABAAAAR/QQAAEAAQCvKDdW"
OLD_ANY = "006970CA35de60c44645bbae8a215061b33IACw1o7htY6ISdNRtku3p9tjTPi0jCKf9t49UHJhzCmL6bdIfRAAAAAAEAABAAAAR/QQAAEAAQCvKDdW"
NEW = (
    "007eJxTYBBbsMMnKq7p9Hf/HcIX5kce9b518kCiQgSr5Zrp4X1Tu6UUGCzNDZwdjU1TUs0Mkk1MzExMk5ISUy0SjQxNDcwMk4yN3b8IMEQwMTAwMoAwBIL4Cgzm"
    "KeZGxmamqUmWFsYmFqbGluapxqnGaZYpJmYGSSkpiVwMRhYWRsYmhkbmxgDCaiTj"
)
NEW_ANY = (
    "007eJxTYLhzZP08Lxa1Pg57+TcXb/3cZ3wi4V6kbpbOog0G2dOYk20UGCzNDZwdjU1TUs0Mkk1MzExMk5ISUy0SjQxNDcwMk4yN3b8IMEQwMTAwMoAwBIL4Cgzm"
    "KeZGxmamqUmWFsYmFqbGluapxqnGaZYpJmYGSSkpiQwMADacImo="
)
OTHER_PACKER = (
    "007eJxSYBBbsMMnKq7p9Hf/HcIX5kce9b518kCiQgSr5Zrp4X1Tu6UUGCzNDZwdjU1TUs0Mkk1MzExMk5ISUy0SjQxNDcwMk4yN3b8IMEQwMTAwMoAwBIL4Cgzm"
    "KeZGxmamqUmWFsYmFqbGluapxqnGaZYpJmYGSSkpiVwMRhYWRsYmhkbmxoAAAAD//8JqJOM="
)


def text(value: str) -> bytes:
    return struct.pack("<H", len(value.encode())) + value.encode()


def new_token(*services: bytes, expire: int = 600, app: str = APP) -> str:
    """A token 007 of the parts that a builder writes."""
    info = text(app) + struct.pack("<IIIH", ISSUED, expire, 1, len(services)) + b"".join(services)
    return "007" + base64.b64encode(zlib.compress(text("s" * 32) + info)).decode()


def service(kind: int, rights: dict[int, int], *texts: str) -> bytes:
    packed = struct.pack("<HH", kind, len(rights)) + b"".join(struct.pack("<HI", *pair) for pair in sorted(rights.items()))
    return packed + b"".join(text(each) for each in texts)


def facts(token: str) -> TokenFacts:
    found = read(token)
    assert isinstance(found, TokenFacts), found
    return found


@pytest.mark.parametrize("token", [NEW, OTHER_PACKER])
def test_a_new_token_names_everything(token: str) -> None:
    known = facts(token)
    assert (known.version, known.app_id, known.channel, known.uid) == ("007", APP, CHANNEL, UID)
    assert (known.issued_at, known.ends_at, known.can_join, known.any_uid) == (ISSUED, ISSUED + 600, True, False)


def test_an_old_token_confirms_what_it_does_not_name() -> None:
    known = facts(OLD)
    assert (known.version, known.app_id, known.channel, known.can_join) == ("006", APP, None, True)
    assert known.is_for_channel(CHANNEL)
    assert not known.is_for_channel("room")
    assert known.is_for_uid(UID)
    assert not known.is_for_uid("1")
    assert known.ends_at == ISSUED, "the token ends before its right to join does"


@pytest.mark.parametrize("token", [OLD_ANY, NEW_ANY])
def test_a_token_without_a_uid_is_for_every_uid(token: str) -> None:
    assert facts(token).any_uid
    assert facts(token).is_for_uid("900001")


def test_a_token_is_for_one_app_in_either_case() -> None:
    assert facts(NEW).is_for_app(APP.upper())
    assert not facts(NEW).is_for_app("0" * 32)


def test_the_right_to_join_ends_it_when_it_is_shorter_and_follows_it_when_it_is_zero() -> None:
    assert facts(new_token(service(1, {1: 60}, "room", "1"))).ends_at == ISSUED + 60
    assert facts(new_token(service(1, {1: 0}, "room", "1"))).ends_at == ISSUED + 600
    assert facts(new_token(service(1, {1: 9000}, "room", "1"))).ends_at == ISSUED + 600


def test_a_token_without_the_right_to_join_says_so() -> None:
    assert not facts(new_token(service(1, {2: 60}, "room", "1"))).can_join
    assert not facts(new_token(service(2, {1: 60}, "user"))).can_join


def test_other_services_are_passed_over_and_unknown_ones_end_the_reading() -> None:
    assert facts(new_token(service(3, {1: 60}, "c", "a"), service(4, {1: 60}), service(1, {1: 60}, "room", ""))).channel == "room"
    assert not facts(new_token(service(99, {1: 60}, "?"), service(1, {1: 60}, "room", ""))).can_join


def test_a_wildcard_channel_is_for_every_channel() -> None:
    known = facts(new_token(service(1, {1: 60}, "", "1")))
    assert known.any_channel
    assert known.is_for_channel("any room")


@pytest.mark.parametrize(
    ("token", "fault"),
    [
        (APP, Fault.APP_ID),
        ("005AQAoADkx", Fault.OBSOLETE),
        ("008abc", Fault.UNKNOWN),
        ("eyJhbGciOi", Fault.MALFORMED),
        ("", Fault.MALFORMED),
        (NEW[:-8], Fault.MALFORMED),
        (NEW[:40] + "!" + NEW[41:], Fault.MALFORMED),
        (OLD[:-8], Fault.MALFORMED),
        (f" {NEW}", Fault.MALFORMED),
        ("006" + "z" * 32 + OLD[35:], Fault.MALFORMED),
        (new_token(app="short"), Fault.MALFORMED),
        ("007" + base64.b64encode(zlib.compress(b"\0" * 10)).decode(), Fault.MALFORMED),
        ("007" + "A" * 9000, Fault.TOO_LONG),
    ],
)
def test_what_is_no_token_is_told_why(token: str, fault: Fault) -> None:
    assert read(token) is fault
    assert until(token) is None


def test_a_bomb_is_not_unpacked() -> None:
    bomb = "007" + base64.b64encode(zlib.compress(b"\0" * 5_000_000, 9)).decode()
    assert len(bomb) < 8_192
    assert read(bomb) is Fault.MALFORMED


@given(st.one_of(st.text(max_size=300), st.binary(max_size=300).map(lambda data: "007" + base64.b64encode(data).decode())))
@settings(max_examples=300)
def test_no_text_breaks_the_reader(token: str) -> None:
    assert isinstance(read(token), (TokenFacts, Fault))


@given(st.binary(max_size=200))
@settings(max_examples=300)
def test_no_content_breaks_the_reader(data: bytes) -> None:
    for token in ("007" + base64.b64encode(zlib.compress(data)).decode(), "006" + APP + base64.b64encode(data).decode()):
        assert isinstance(read(token), (TokenFacts, Fault))


def test_the_end_is_all_that_a_recording_keeps() -> None:
    assert until(NEW) == ISSUED + 600
    assert CHANNEL not in repr(until(NEW))
