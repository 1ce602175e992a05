"""Every failure has a verdict, a next step and a side, and never a raw traceback or a dangerous character."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui.dictionary.table import BY_ID
from cloudrec_gui.ui.explanation_case import Side
from cloudrec_gui.ui.explanation_cases import CASES, FATES, NEXT_STEPS
from cloudrec_gui.ui.explanations import clean, explain
from tests.ui.recordings_data import failure, missing, recording

A, S, Q, L, X = Operation.ACQUIRE, Operation.START, Operation.QUERY, Operation.UPDATE_LAYOUT, Operation.STOP
K = FailureKind
ANSWERS: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "data" / "dictionary_cases.json").read_text("utf-8"))["answers"]
GONE_IDLE = recording(state=State.GONE, highest=4, files=(), max_idle_s=30)
NEVER_UP = recording(state=State.MISSING, confirmed_at=None, status=None, highest=-1, files=())
NEVER_UP_GONE = recording(state=State.GONE, confirmed_at=None, status=None, highest=-1, files=())

PAGE = recording(mode=Mode.WEB)
PAGE_NEVER_UP = recording(mode=Mode.WEB, state=State.GONE, confirmed_at=None, status=None, highest=-1, files=())

EXAMPLES: list[tuple[str, Failure, Recording | None, Side]] = [
    ("dns", failure(Q, K.DNS, sent=False), None, Side.NETWORK),
    ("refused", failure(Q, K.REFUSED, sent=False), None, Side.NETWORK),
    ("tls", failure(Q, K.TLS, sent=False), None, Side.NETWORK),
    ("proxy", failure(Q, K.PROXY, sent=False), None, Side.NETWORK),
    ("connect-timeout", failure(Q, K.CONNECT_TIMEOUT, sent=False), None, Side.NETWORK),
    ("timeout-unsent", failure(S, K.TIMEOUT, sent=False), None, Side.NETWORK),
    ("timeout", failure(S, K.TIMEOUT), None, Side.NETWORK),
    ("broken", failure(X, K.BROKEN), None, Side.NETWORK),
    ("cancelled", failure(X, K.CANCELLED), None, Side.APP),
    ("html", failure(Q, K.MALFORMED, 200, None, "<!DOCTYPE html><html>"), None, Side.NETWORK),
    ("redirect", failure(Q, K.REJECTED, 302), None, Side.NETWORK),
    ("malformed", failure(Q, K.MALFORMED, 200, None, "not JSON"), None, Side.AGORA),
    ("never-came-up", missing(), NEVER_UP_GONE, Side.CONFIGURATION),
    ("never-came-up-page", missing(), PAGE_NEVER_UP, Side.CONFIGURATION),
    ("idle-exit", missing(), GONE_IDLE, Side.CONFIGURATION),
    ("gone", missing(), recording(state=State.GONE), Side.AGORA),
    ("gone-page", missing(), replace(PAGE, state=State.GONE, highest=4, files=()), Side.AGORA),
    ("stop-missing", missing(X), recording(state=State.MISSING), Side.AGORA),
    ("not-up-yet", missing(), NEVER_UP, Side.CONFIGURATION),
    ("moving", missing(), recording(state=State.MISSING), Side.AGORA),
    ("moving", missing(), None, Side.AGORA),
    ("already-started", failure(S, status=201, code=7), recording(), Side.CONFIGURATION),
    ("already-started-page", failure(S, status=201, code=7), PAGE, Side.CONFIGURATION),
    ("conflict", failure(S, status=400, code=53, reason="task conflict"), recording(), Side.CONFIGURATION),
    ("conflict", failure(S, status=409), recording(), Side.CONFIGURATION),
    ("token", failure(S, status=400, code=109), recording(), Side.CONFIGURATION),
]


@pytest.mark.parametrize(("case", "failed", "owner", "side"), EXAMPLES, ids=[f"{e[0]}-{i}" for i, e in enumerate(EXAMPLES)])
def test_a_failure_is_told_by_its_own_case(case: str, failed: Failure, owner: Recording | None, side: Side) -> None:
    explained = explain(failed, owner)
    assert explained.case == case
    assert explained.origin is side
    assert explained.side


def test_every_case_of_the_table_has_an_example() -> None:
    assert {case.id for case in CASES} == {case for case, *_ in EXAMPLES}


def answered(row: dict[str, Any]) -> Failure:
    return failure(Operation(row["operation"]), status=row["status"], code=row["code"], reason=row["reason"])


@pytest.mark.parametrize("row", ANSWERS, ids=lambda row: f"{row['operation']}-{row['status']}-{row['code']}-{row['entry']}")
def test_a_refusal_of_which_only_the_answer_is_known_is_told_by_its_entry(row: dict[str, Any]) -> None:
    explained = explain(answered(row))
    assert explained.entry == row["entry"]
    assert explained.retry
    assert explained.documented
    if not explained.case:
        entry = BY_ID[row["entry"]]
        assert (explained.title, explained.next_step, explained.causes) == (entry.verdict, entry.todo, entry.causes)
        assert explained.text.startswith(entry.meaning)
        assert (explained.origin, explained.kind) == (entry.side, row["kind"])


@pytest.mark.parametrize("owner", [None, recording(), PAGE], ids=["none", "composite", "page"])
@pytest.mark.parametrize("operation", list(Operation))
def test_neither_201_nor_206_is_ever_shown_as_success(operation: Operation, owner: Recording | None) -> None:
    for status, code in itertools.product((201, 206), (None, 7, 50, 65, 206, 999)):
        assert explain(failure(operation, status=status, code=code), owner).kind in {"bad", "warn"}


def test_an_empty_recording_and_a_second_stop_are_normal_outcomes() -> None:
    for failed in (failure(X, status=206, code=435), failure(X, status=400, code=49), failure(X, status=404, code=49)):
        explained = explain(failed, recording(state=State.STOPPING))
        assert explained.kind == "info"
        assert explained.retry == "There is nothing to repeat."
        assert "has not been stopped" not in explained.text


def test_a_slow_upload_says_that_it_is_still_going_on() -> None:
    explained = explain(failure(X, status=206, code=50))
    assert explained.title == "Stopped, still uploading"
    assert "The upload goes on." in explained.text
    assert explained.kind == "warn"


def test_a_code_without_documentation_says_so_and_shows_what_came() -> None:
    explained = explain(failure(S, status=400, code=31337, reason="gremlins"))
    assert explained.entry == "code-unlisted"
    assert explained.documented == "Not documented."
    assert "400 · 31337 “gremlins”" in explained.text


def test_the_case_of_a_recording_keeps_the_entry_of_its_answer() -> None:
    explained = explain(missing(), GONE_IDLE)
    assert (explained.case, explained.entry) == ("idle-exit", "code-404")
    assert explained.retry.endswith("Wait 5, 10, 15 s.")


@pytest.mark.parametrize(
    ("failed", "said"),
    [
        (failure(S, status=504, code=62), "Only with the same resource id and exactly the same values"),
        (failure(Q, status=504, code=62), "May be repeated: it only reads."),
        (failure(X, status=504, code=62), "code 49 or a lasting 404"),
        (failure(S, status=400, code=2), "Not as it is"),
        (failure(S, status=400, code=433), "Not with this resource id"),
        (failure(S, K.TIMEOUT), "Only with the same resource id and exactly the same values"),
        (failure(S, K.DNS, sent=False), "nothing has reached the service"),
        (failure(S, K.TLS, sent=False), "Not as it is"),
        (failure(Q, K.REJECTED, 302), "Not as it is"),
    ],
)
def test_whether_to_repeat_depends_on_the_answer_and_on_the_call(failed: Failure, said: str) -> None:
    assert said in explain(failed).retry


def test_a_call_without_answer_belongs_to_no_entry() -> None:
    for kind in set(FailureKind) - {K.REJECTED}:
        explained = explain(failure(Q, kind))
        assert (explained.entry, explained.documented) == ("", "")
        assert explained.retry
        assert explained.case


@pytest.mark.parametrize("owner", [None, recording(), NEVER_UP, GONE_IDLE], ids=["none", "running", "never-up", "idle"])
def test_every_imaginable_failure_gets_whole_sentences(owner: Recording | None) -> None:
    statuses = (None, 201, 206, 302, 400, 401, 404, 418, 429, 500, 503)
    codes = (None, 2, 7, 15, 49, 53, 62, 65, 404, 432, 433, 435, 501, 1028, 31337)
    for operation, kind, status, code, sent in itertools.product(Operation, FailureKind, statuses, codes, (True, False)):
        explained = explain(failure(operation, kind, status, code, "why {not}", sent=sent), owner)
        assert explained.title
        assert not explained.title.endswith(".")
        assert explained.text.endswith(".")
        assert explained.next_step.endswith(".")
        assert explained.kind in {"bad", "warn", "info"}
        assert explained.retry.endswith(".")
        assert bool(explained.case) or bool(explained.entry)


def test_effects_and_next_steps_cover_every_operation() -> None:
    assert set(FATES) == set(itertools.product(Operation, ("unsent", "refused", "unknown")))
    assert set(NEXT_STEPS) == set(Operation)


def test_a_start_without_answer_warns_of_money_and_against_a_second_start() -> None:
    explained = explain(failure(S, K.TIMEOUT), recording(state=State.AMBIGUOUS))
    assert "may be running and costing money" in explained.text
    assert "Do not start again with another recorder uid" in explained.next_step
    assert "900001" in explained.next_step


def test_a_page_recording_of_which_nothing_is_known_has_no_idle_exit_to_end_it() -> None:
    explained = explain(failure(S, K.TIMEOUT), recording(mode=Mode.WEB, state=State.AMBIGUOUS))
    assert "maxRecordingHour" in explained.text
    assert "idle exit" not in explained.text


def test_a_start_that_was_not_sent_or_was_refused_says_that_nothing_runs() -> None:
    assert "Nothing has been started." in explain(failure(S, K.DNS, sent=False)).text
    assert "Nothing has been started." in explain(failure(S, status=400, code=2, reason="x")).text
    assert "may be running" in explain(failure(S, status=500, code=500)).text


def test_a_lost_recording_shows_how_far_it_came() -> None:
    explained = explain(missing(request_id="req-9"), recording(state=State.GONE, highest=4, files=(), max_idle_s=30, missing_since=None))
    assert "reached status 4" in explained.evidence
    assert "files: 0" in explained.evidence
    assert "req-9" in explained.evidence
    assert "maxIdleTime 30 s" in explained.text
    assert explained.causes


def test_the_services_text_is_freed_of_controls_and_shortened() -> None:
    text = clean("a\nb\x00c\u202edtxt.exe\u2066 " + "x" * 9000)
    assert text.startswith("a b cdtxt.exe x")
    assert len(text) == 300
    assert text.endswith("…")
    assert clean("\ud800ok") == "ok"


def test_braces_in_the_services_text_stay_text() -> None:
    assert "“{uid} {0}”" in explain(failure(S, status=400, code=2, reason="{uid} {0}")).text
