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
