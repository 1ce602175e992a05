"""What is repeated after what: the table, row by row."""

from __future__ import annotations

import pytest

from cloudrec_gui.api.retry import RETRIES, START_AGE_S, Where
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Operation

A, S, Q, U, L, X = Operation
EVERY = tuple(Operation)
ANY, SAME, OTHER = Where.ANY_HOST, Where.SAME_HOST, Where.OTHER_HOST


def unsent(kind: FailureKind) -> dict[str, object]:
    return {"kind": kind, "sent": False}


def lost(kind: FailureKind) -> dict[str, object]:
    return {"kind": kind, "sent": True}


def answer(status: int, code: int | None = None) -> dict[str, object]:
    return {"kind": FailureKind.REJECTED, "sent": True, "http_status": status, "code": code}


CASES: tuple[tuple[str, dict[str, object], dict[Operation, tuple[int, Where]]], ...] = (
    # what came of a send, and for every operation that is then repeated: how often at most, and where
    ("name not found", unsent(FailureKind.DNS), {A: (2, ANY), S: (2, ANY), Q: (1, OTHER), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("refused", unsent(FailureKind.REFUSED), {A: (2, ANY), S: (2, ANY), Q: (1, OTHER), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("unconnected", unsent(FailureKind.CONNECT_TIMEOUT), {A: (2, ANY), S: (2, ANY), Q: (1, OTHER), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("no trust", unsent(FailureKind.TLS), {}),
    ("proxy", unsent(FailureKind.PROXY), {}),
    ("cancelled before", unsent(FailureKind.CANCELLED), {}),
    ("cancelled after", lost(FailureKind.CANCELLED), {}),
    ("no answer", lost(FailureKind.TIMEOUT), {A: (2, ANY), S: (2, SAME), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("broken off", lost(FailureKind.BROKEN), {A: (2, ANY), S: (2, SAME), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("not readable", lost(FailureKind.MALFORMED), {A: (2, ANY), S: (2, SAME), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("too many requests", answer(429), {A: (2, ANY), S: (2, SAME), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("not completed", answer(206, 65), {A: (2, ANY), S: (2, SAME), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("HTML of a gateway", answer(502), {A: (2, ANY), S: (2, SAME), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("internal error", answer(500, 500), {A: (2, ANY), S: (2, SAME), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("no worker for a start", answer(500, 502), {A: (2, ANY), S: (1, SAME), U: (1, ANY), L: (1, ANY), X: (2, ANY)}),
    ("too slow", answer(504, 62), {S: (2, SAME), U: (1, ANY), L: (1, ANY)}),
    ("already running", answer(201, 7), {}),
    ("conflict", answer(400, 53), {}),
    ("conflict without a code", answer(409), {}),
    ("wrong parameter", answer(400, 2), {}),
    ("credentials", answer(401), {}),
    ("not allowed", answer(403), {}),
    ("too many workers", answer(400, 406), {}),
    ("expired resource", answer(400, 433), {}),
    ("no such task", answer(404, 404), {}),
    ("no such route", answer(404), {}),
    ("already exiting", answer(400, 49), {}),
    ("nothing recorded", answer(206, 435), {}),
    ("still uploading", answer(206, 50), {}),
    ("still uploading, good status", answer(200, 50), {}),
    ("redirect", answer(307), {}),
)  # fmt: skip


TABLE = [(case, operation) for case in CASES for operation in EVERY if not (operation is A and case[1].get("code") == 62)]
"""Every case for every operation, but for 62, which says something else about acquire (below)."""


@pytest.mark.parametrize(("case", "operation"), TABLE, ids=[f"{case[0]}, {operation.value}" for case, operation in TABLE])
def test_what_is_repeated_how_often_and_where(
    case: tuple[str, dict[str, object], dict[Operation, tuple[int, Where]]], operation: Operation
) -> None:
    _, facts, repeated = case
    failure = Failure(operation, **facts)  # type: ignore[arg-type]
    retry = RETRIES[operation]
    attempt = 1
    while retry.wait(failure, attempt) is not None:
        attempt += 1
    expected = repeated.get(operation)
    assert attempt - 1 == (expected[0] if expected else 0)
    if expected:
        assert retry.where(failure) is expected[1]


def test_an_acquire_for_an_app_without_the_service_is_not_repeated() -> None:
    for code in (62, 400):
        assert RETRIES[A].wait(Failure(A, FailureKind.REJECTED, True, 400, code), 1) is None


def test_the_waits_are_those_of_the_service_s_best_practices() -> None:
    assert {operation: retry.waits for operation, retry in RETRIES.items()} == {
        A: (1.0, 3.0),
        S: (3.0, 6.0),
        Q: (0.0,),
        U: (1.0,),
        L: (1.0,),
        X: (3.0, 6.0),
    }


def test_only_a_start_grows_old_and_only_updates_are_replaced() -> None:
    assert {operation for operation, retry in RETRIES.items() if retry.age_limit_s is not None} == {S}
    assert RETRIES[S].age_limit_s == START_AGE_S == 270.0
    assert {operation for operation, retry in RETRIES.items() if retry.replaceable} == {U, L}


def test_a_start_is_sent_three_times_at_most() -> None:
    assert RETRIES[S].sends == 3
