"""Traffic rows: bounded, ordered, without secrets."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

import pytest

from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.secrets import Redactor, Secret
from cloudrec_gui.services.traffic import (
    LONGEST_TEXT,
    Exchange,
    Traffic,
    as_curl,
    code_in,
    header,
    masked_body,
    own_headers,
    public_headers,
    shortened,
    skew_of,
)

NASTY = 'p"w\\ü/+=' + "x" * 8


def exchange(number: int, text: str = "") -> Exchange:
    return Exchange(number, 0.0, Operation.QUERY, ProfileId("p"), True, "room", "GET", "http://x/y", response_text=text)


def test_rows_are_oldest_first_found_by_number_and_told() -> None:
    traffic, heard = Traffic(), list[Exchange]()
    traffic.added.subscribe(heard.append)
    rows = [exchange(traffic.reserve()) for _ in range(3)]
    for row in rows:
        traffic.add(row)
    assert list(traffic.rows()) == rows == heard
    assert traffic.get(2) is rows[1]
    assert traffic.get(99) is None


def test_the_oldest_rows_go_when_there_are_too_many() -> None:
    traffic = Traffic(most_rows=3)
    for _ in range(5):
        traffic.add(exchange(traffic.reserve()))
    assert [row.number for row in traffic.rows()] == [3, 4, 5]


def test_the_oldest_rows_go_when_they_hold_too_much_text_but_never_the_newest() -> None:
    traffic = Traffic(most_text=10)
    for size in (4, 4, 4, 100):
        traffic.add(exchange(traffic.reserve(), "x" * size))
    assert [row.number for row in traffic.rows()] == [4]
    traffic.add(exchange(traffic.reserve(), "x"))
    assert [row.number for row in traffic.rows()] == [5]


def test_clearing_keeps_counting() -> None:
    traffic, heard = Traffic(), list[None]()
    traffic.cleared.subscribe(heard.append)
    traffic.add(exchange(traffic.reserve()))
    traffic.clear()
    assert (len(traffic), traffic.reserve(), heard) == (0, 2, [None])


@pytest.mark.parametrize("key", ["token", "accessKey", "secretKey", "stsToken", "secret", "salt", "rtmpUrl"])
@pytest.mark.parametrize("indent", [None, 2])
def test_secret_members_are_replaced_by_key_wherever_they_stand(key: str, indent: int | None) -> None:
    body = json.dumps({"a": [{key: NASTY, "keep": 1}], key: 12345}, indent=indent).encode()
    shown = masked_body(body, Redactor())
    assert json.loads(shown) == {"a": [{key: f"‹{key}›", "keep": 1}], key: f"‹{key}›"}


@pytest.mark.parametrize("key", ["bucket", "secretKeyName", "mytoken"])
def test_other_members_stay(key: str) -> None:
    assert json.loads(masked_body(json.dumps({key: "value"}).encode(), Redactor())) == {key: "value"}


@pytest.mark.parametrize(
    "form",
    [NASTY, json.dumps(NASTY)[1:-1], base64.b64encode(NASTY.encode()).decode(), base64.b64encode(b"id:" + NASTY.encode()).decode()],
)
def test_registered_values_vanish_in_every_form(form: str) -> None:
    redactor = Redactor()
    redactor.register(Secret(NASTY))
    shown = masked_body(b'{"note": "' + form.encode() + b'"}', redactor)
    assert not redactor.finds(shown)
    assert "•••" in shown


def test_credentials_in_headers_are_never_shown() -> None:
    redactor = Redactor()
    redactor.register(Secret("echoed-secret"))
    shown = public_headers({"AUTHORIZATION": "Basic abc", "Cookie": "a=b", "X-Echo": "echoed-secret!", "Accept": "x"}, redactor)
    assert shown == {"AUTHORIZATION": "Basic ‹customerId:customerSecret›", "Cookie": "‹hidden›", "X-Echo": "•••!", "Accept": "x"}


def test_our_own_headers_lose_the_credentials_only() -> None:
    shown = own_headers({"authorization": "Basic abc", "User-Agent": "us"})
    assert shown == {"authorization": "Basic ‹customerId:customerSecret›", "User-Agent": "us"}


def test_headers_are_found_whatever_their_capitals() -> None:
    assert header({"X-Request-ID": "7"}, "x-request-id") == "7"
    assert header({}, "x-request-id") == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"code": 2}', 2),
        ('{"code": "65"}', 65),
        ('{"code": true}', None),
        ('{"code": "²"}', None),
        ('{"code": 1.5}', None),
        ("[1]", None),
        ("<html>", None),
        ("", None),
        ("[" * 100000, None),
    ],
)
def test_the_code_of_an_error_is_read_without_ever_failing(text: str, code: int | None) -> None:
    assert code_in(text) == code


def test_long_bodies_are_cut() -> None:
    assert len(shortened("x" * (LONGEST_TEXT + 5))) == LONGEST_TEXT + 2


def test_curl_has_placeholders_and_survives_quotes() -> None:
    row = Exchange(
        1, 0.0, Operation.START, ProfileId("p"), False, "it's", "POST", "https://api.example/it's",
        request_text='{"cname":"it\'s","token":"‹token›"}',
        request_headers={"Authorization": "Basic ‹customerId:customerSecret›", "Content-Type": "application/json", "User-Agent": "x"},
    )  # fmt: skip
    line = as_curl(row)
    assert '-u "$AGORA_CUSTOMER_ID:$AGORA_CUSTOMER_SECRET"' in line
    assert "Authorization" not in line
    assert "‹token›" in line
    import shlex

    words = shlex.split(line)
    assert words[-1] == "https://api.example/it's"
    assert words[words.index("--data-raw") + 1] == row.request_text


@pytest.mark.parametrize(
    ("date", "skew"),
    [("Sun, 22 Nov 2026 20:00:10 GMT", 10.0), ("Sun, 22 Nov 2026 19:50:00 GMT", -600.0), ("yesterday", None), ("", None)],
)
def test_the_service_s_clock_is_read_from_its_answer(date: str, skew: float | None) -> None:
    row = replace(exchange(1), at=1795377600.0, response_headers={"Date": date} if date else {})
    assert skew_of(row) == skew
