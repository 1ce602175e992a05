"""Secrets do not show themselves, and the redactor finds them in every disguise."""

import base64
import json
import logging
import pickle
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.secrets import MASK, Redactor, Secret

CANARY = 'Kn1fe/é"\\+canary=='


def test_a_secret_shows_dots_everywhere() -> None:
    secret = Secret(CANARY)
    for text in (str(secret), repr(secret), f"{secret}", f"{secret:>10}", f"{secret}", repr([secret]), repr({"k": secret})):
        assert CANARY not in text
    assert secret.reveal() == CANARY


def test_a_secret_does_not_leak_through_a_log_record(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        logging.getLogger("test").info("sending %s", Secret(CANARY))
    assert CANARY not in caplog.text


def test_secrets_are_not_pickled() -> None:
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(Secret(CANARY))


def test_empty_secrets_are_false_and_equal_ones_are_equal() -> None:
    assert not Secret()
    assert Secret("a") == Secret("a") != Secret("b")
    assert len({Secret("a"), Secret("a")}) == 1


def _disguises(value: str) -> dict[str, str]:
    raw = value.encode()
    return {
        "plain": value,
        "json": json.dumps(value),
        "repr": repr(value),
        "repr among other quotes": repr(f"it's {value} here"),
        "percent": quote(value, safe=""),
        "percent in small letters": quote(value, safe="")
        .replace("%2F", "%2f")
        .replace("%C3", "%c3")
        .replace("%A9", "%a9")
        .replace("%5C", "%5c")
        .replace("%2B", "%2b")
        .replace("%3D", "%3d"),
        "JSON in JSON": json.dumps(json.dumps(value)),
        "repr of JSON": repr(json.dumps({"reason": value})),
        "JSON with escaped slashes": json.dumps(value, ensure_ascii=False).replace("/", "\\/"),
        "hex": raw.hex(),
        "base64": base64.b64encode(raw).decode(),
        "base64 at 1": base64.b64encode(b"x" + raw + b"tail").decode(),
        "base64 at 2": base64.b64encode(b"xy" + raw + b"tail").decode(),
        "url base64": base64.urlsafe_b64encode(raw).decode(),
    }


@pytest.mark.parametrize("form", list(_disguises("x")))
def test_the_redactor_finds_each_disguise(form: str) -> None:
    redactor = Redactor()
    redactor.register(Secret(CANARY))
    text = f"before {_disguises(CANARY)[form]} after"
    assert redactor.finds(text)
    assert MASK in redactor.text(text)
    assert not redactor.finds(redactor.text(text))


def test_a_basic_auth_header_is_found() -> None:
    redactor = Redactor()
    redactor.register_pair(Secret("customer-id"), Secret("customer-secret"))
    header = base64.b64encode(b"customer-id:customer-secret").decode()
    assert header not in redactor.text(f"Authorization: Basic {header}")


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=6, max_size=40), st.binary(max_size=5), st.binary(max_size=5))
def test_no_secret_survives_inside_base64_of_something_longer(value: str, before: bytes, after: bytes) -> None:
    redactor = Redactor()
    redactor.register(Secret(value))
    assert redactor.finds(base64.b64encode(before + value.encode() + after).decode())


def test_text_without_secrets_is_returned_as_it_is() -> None:
    redactor = Redactor()
    redactor.register(Secret("abc"), Secret(""))
    assert redactor.text("abc stays: too short to search for") == "abc stays: too short to search for"


@pytest.mark.parametrize("key", ["live_1234567_abcdef", "instance/live_1234567_abcdef", "name?secret=abcdef0123"])
def test_the_stream_key_of_a_push_address_is_sought_by_itself(key: str) -> None:
    redactor = Redactor()
    redactor.register(Secret(f"rtmp://live.example/app/{key}"))
    assert key not in redactor.text(f"publishing {key} was refused")
    assert key.rpartition("/")[2] not in redactor.text(f"publishing {key.rpartition('/')[2]} was refused")
    assert redactor.text("live.example/app refused it") == "live.example/app refused it"


def test_a_short_name_of_a_stream_stays_a_word_like_any_other() -> None:
    redactor = Redactor()
    redactor.register(Secret("rtmp://live.example/app/room1"))
    assert redactor.text("the channel room1") == "the channel room1"
    assert "room1" not in redactor.text("to rtmp://live.example/app/room1")
