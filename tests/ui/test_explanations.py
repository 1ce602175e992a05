"""Every failure has a verdict, a next step and a side, and never a raw traceback or a dangerous character."""

from __future__ import annotations

import itertools

import pytest

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui.explanation_case import Side
from cloudrec_gui.ui.explanation_cases import CASES, FATES, NEXT_STEPS
from cloudrec_gui.ui.explanations import clean, explain
from tests.ui.recordings_data import failure, missing, recording

A, S, Q, L, X = Operation.ACQUIRE, Operation.START, Operation.QUERY, Operation.UPDATE_LAYOUT, Operation.STOP
K = FailureKind
GONE_IDLE = recording(state=State.GONE, highest=4, files=(), max_idle_s=30)
NEVER_UP = recording(state=State.MISSING, confirmed_at=None, status=None, highest=-1, files=())
NEVER_UP_GONE = recording(state=State.GONE, confirmed_at=None, status=None, highest=-1, files=())

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
    ("credentials", failure(A, status=401, reason="Invalid authentication credentials"), None, Side.CONFIGURATION),
    ("unauthorized", failure(A, status=401, reason="Unauthorized"), None, Side.CONFIGURATION),
    ("bad-app-id", failure(A, status=400, reason="appid is invalid"), None, Side.CONFIGURATION),
    ("bad-app-id", failure(A, status=400, code=400, reason="invalid_appid"), None, Side.CONFIGURATION),
    ("forbidden", failure(A, status=403), None, Side.CONFIGURATION),
    ("rate-limit", failure(Q, status=429, reason="API rate limit exceeded"), None, Side.CONFIGURATION),
    ("too-large", failure(S, status=413), None, Side.CONFIGURATION),
    ("content-type", failure(S, status=400, code=8), None, Side.APP),
    ("content-type", failure(S, status=415), None, Side.APP),
    ("never-came-up", missing(), NEVER_UP_GONE, Side.CONFIGURATION),
    ("idle-exit", missing(), GONE_IDLE, Side.CONFIGURATION),
    ("gone", missing(), recording(state=State.GONE), Side.AGORA),
    ("stop-missing", missing(X), recording(state=State.MISSING), Side.AGORA),
    ("not-up-yet", missing(), NEVER_UP, Side.CONFIGURATION),
    ("moving", missing(), recording(state=State.MISSING), Side.AGORA),
    ("moving", missing(), None, Side.AGORA),
    ("no-route", failure(Q, status=404, reason="no Route matched with those values"), None, Side.APP),
    ("method", failure(Q, status=405), None, Side.NETWORK),
    ("already-started", failure(S, status=201, code=7), None, Side.CONFIGURATION),
    ("conflict", failure(S, status=400, code=53, reason="task conflict"), None, Side.CONFIGURATION),
    ("conflict", failure(S, status=409), None, Side.CONFIGURATION),
    ("pending", failure(S, status=206, code=65), None, Side.AGORA),
    ("no-data", failure(X, status=206, code=435), None, Side.CONFIGURATION),
    ("leaving", failure(X, status=400, code=49), None, Side.AGORA),
    ("upload-slow", failure(X, status=200, code=50), None, Side.STORAGE),
    ("not-enabled", failure(A, status=400, code=62), None, Side.CONFIGURATION),
    ("inner-timeout", failure(Q, status=504, code=62), None, Side.AGORA),
    ("identity", failure(Q, status=400, code=432), None, Side.CONFIGURATION),
    ("identity", failure(Q, status=400, code=1003), None, Side.CONFIGURATION),
    ("expired", failure(S, status=400, code=433), None, Side.CONFIGURATION),
    ("damaged-id", failure(Q, status=400, code=1001), None, Side.CONFIGURATION),
    ("channel-name", failure(A, status=400, code=401, reason="invalid_channel_name"), None, Side.CONFIGURATION),
    ("channel-name", failure(S, status=400, code=1013), None, Side.CONFIGURATION),
    ("bad-layout", failure(L, status=400, code=1028, reason="x_axis"), None, Side.CONFIGURATION),
    ("account", failure(A, status=400, code=405, reason="no_active_status"), None, Side.CONFIGURATION),
    ("quota", failure(A, status=400, code=406, reason="vendor_over_load"), None, Side.CONFIGURATION),
    ("hash-mismatch", failure(S, status=400, code=2, reason="request_hash mismatch!"), None, Side.CONFIGURATION),
    ("wrong-mode", failure(S, status=400, code=2, reason="services not selected!"), None, Side.CONFIGURATION),
    ("parameter", failure(S, status=400, code=2, reason="maxIdleTime out of range"), None, Side.CONFIGURATION),
    ("parameter", failure(S, status=500, code=2, reason="body check failed"), None, Side.CONFIGURATION),
    ("token", failure(S, status=400, code=109), None, Side.CONFIGURATION),
    ("exiting", failure(Q, status=400, code=501), None, Side.AGORA),
    ("no-worker", failure(A, status=500, code=501), None, Side.AGORA),
    ("no-worker", failure(S, status=500, code=502), None, Side.AGORA),
    ("no-worker", failure(A, status=500, code=504), None, Side.AGORA),
    ("code-15", failure(S, status=500, code=15), None, Side.AGORA),
    ("partial", failure(Q, status=206), None, Side.AGORA),
    ("gateway", failure(Q, status=502), None, Side.AGORA),
    ("gateway", failure(Q, status=503), None, Side.AGORA),
    ("gateway", failure(X, status=504), None, Side.AGORA),
    ("server", failure(Q, status=500), None, Side.AGORA),
    ("undocumented", failure(Q, status=400, code=7777, reason="new thing"), None, Side.AGORA),
    ("refused-call", failure(Q, status=418, reason="teapot"), None, Side.AGORA),
]


@pytest.mark.parametrize(("case", "failed", "owner", "side"), EXAMPLES, ids=[f"{e[0]}-{i}" for i, e in enumerate(EXAMPLES)])
def test_a_failure_is_told_by_its_own_case(case: str, failed: Failure, owner: Recording | None, side: Side) -> None:
    explained = explain(failed, owner)
    assert explained.case == case
    assert explained.origin is side
    assert explained.side


def test_every_case_of_the_table_has_an_example() -> None:
    assert {case.id for case in CASES} == {case for case, *_ in EXAMPLES}


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


def test_effects_and_next_steps_cover_every_operation() -> None:
    assert set(FATES) == set(itertools.product(Operation, ("unsent", "refused", "unknown")))
    assert set(NEXT_STEPS) == set(Operation)


def test_a_start_without_answer_warns_of_money_and_against_a_second_start() -> None:
    explained = explain(failure(S, K.TIMEOUT), recording(state=State.AMBIGUOUS))
    assert "may be running and costing money" in explained.text
    assert "Do not start again with another recorder uid" in explained.next_step
    assert "900001" in explained.next_step


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
