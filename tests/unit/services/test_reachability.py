"""When a place counts as lost, and when as found again."""

from __future__ import annotations

import pytest

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.services.reachability import SERVICE, Obstacle, Reachability, place_of

A, B = RecordingKey("a"), RecordingKey("b")


def failure(kind: FailureKind, *, sent: bool = False) -> Failure:
    return Failure(Operation.QUERY, kind, sent)


DNS = failure(FailureKind.DNS)


@pytest.mark.parametrize(
    ("endpoint", "place"),
    [
        ("https://api.agora.io", SERVICE),
        ("https://api-us-west-1.SD-RTN.com", SERVICE),
        ("http://127.0.0.1:4711", "127.0.0.1:4711"),
        ("https://proxy.example.org", "proxy.example.org"),
        ("https://api.agora.io.example.org", "api.agora.io.example.org"),
        ("https://user:word@host.example:8443", "host.example:8443"),
        ("", SERVICE),
    ],
)
def test_all_hosts_of_the_service_are_one_place_and_every_other_is_its_own(endpoint: str, place: str) -> None:
    assert place_of(endpoint) == place


def test_two_recordings_or_three_failures_in_a_row_lose_a_place() -> None:
    two, three = Reachability(), Reachability()
    assert [two.heard(SERVICE, key, DNS, 1.0) for key in (A, B, A)] == [False, True, False]
    assert [three.heard(SERVICE, A, DNS, float(n)) for n in range(4)] == [False, False, True, False]
    assert [outage.since for outage in three.lost()] == [2.0]


@pytest.mark.parametrize(
    ("kind", "obstacle"),
    [
        (FailureKind.DNS, Obstacle.NETWORK),
        (FailureKind.REFUSED, Obstacle.NETWORK),
        (FailureKind.CONNECT_TIMEOUT, Obstacle.NETWORK),
        (FailureKind.TLS, Obstacle.TLS),
        (FailureKind.PROXY, Obstacle.PROXY),
    ],
)
def test_what_stands_in_the_way_is_told(kind: FailureKind, obstacle: Obstacle) -> None:
    road = Reachability()
    road.heard(SERVICE, A, failure(kind), 1.0)
    road.heard(SERVICE, B, failure(kind), 2.0)
    outage = road.outage(SERVICE)
    assert outage is not None
    assert (outage.obstacle, outage.kind) == (obstacle, kind)


@pytest.mark.parametrize(
    "answer",
    [None, failure(FailureKind.REJECTED, sent=True), failure(FailureKind.TIMEOUT, sent=True), failure(FailureKind.BROKEN, sent=True)],
)
def test_whatever_got_through_opens_the_road(answer: Failure | None) -> None:
    road = Reachability()
    for key in (A, B):
        road.heard(SERVICE, key, DNS, 1.0)
    assert road.heard(SERVICE, A, answer, 2.0)
    assert (road.lost(), road.heard(SERVICE, A, answer, 3.0)) == ((), False)


def test_an_answer_between_two_failures_keeps_the_place() -> None:
    road = Reachability()
    assert not any(road.heard(SERVICE, A, each, 1.0) for each in (DNS, DNS, None, DNS, DNS))


def test_a_call_that_was_given_up_says_nothing() -> None:
    road = Reachability()
    for key in (A, B):
        road.heard(SERVICE, key, DNS, 1.0)
    assert not road.heard(SERVICE, A, failure(FailureKind.CANCELLED), 2.0)
    assert road.lost()


def test_places_are_lost_by_themselves() -> None:
    road = Reachability()
    for key in (A, B):
        road.heard(SERVICE, key, DNS, 1.0)
    assert road.outage("127.0.0.1:1") is None
    assert road.forget(SERVICE)
    assert not road.forget(SERVICE)
