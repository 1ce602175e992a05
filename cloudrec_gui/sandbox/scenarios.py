"""Failures to try, by name: each makes the simulated service fail in one of the ways that its answers do not explain.

A scenario is prepared, and the next recording that starts meets it. What a person has to do meanwhile, if anything, is its
``person``; everything else happens by itself, at the seconds after start (service time) that its steps say.

* ``POST {control_url}/scenarios``  ``{"name":…,"cname":…,"uid":…}`` prepares one and answers with what start must carry:
  ``cname``, ``body`` (to be laid over ``clientRequest``), ``acquire`` (over acquire's) and ``secrets`` by dotted path
* ``GET  {control_url}/scenarios``  lists all; ``DELETE`` calls off the one that waits
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.sandbox import tokens

STEPS: Final = ("no-route", "fail-over", "end-control", "evict", "remove")
DAY_S: Final = 86400


@dataclass(frozen=True, slots=True)
class Step:
    """What happens to the recording ``at`` seconds after its start.

    ``no-route``     the gateway does not know its paths any more
    ``fail-over``    its worker is lost for ``seconds``
    ``end-control``  resourceExpiredHour is over
    ``evict``        a user with the recorder's uid comes in
    ``remove``       another program stops it
    """

    at: float
    does: str
    seconds: float = 0.0

    def __post_init__(self) -> None:
        if self.does not in STEPS:
            raise ValueError(f"unknown step {self.does!r}")


@dataclass(frozen=True, slots=True)
class Scenario:
    """One way to fail. ``token`` is ``expired``, ``short`` (ends 45 s after it was made), ``other-channel``, ``other-uid`` or empty."""

    summary: str
    cause: str
    """What a diagnosis has to find, in the words of this table."""
    cname: str = ""
    """The channel must be called so; empty: as it is."""
    body: Mapping[str, Any] = field(default_factory=dict)
    acquire: Mapping[str, Any] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict)
    token: str = ""
    steps: tuple[Step, ...] = ()
    person: str = ""
    """``stop`` or ``adopt-wrong``: what somebody has to do; empty: nothing but start."""
    switches: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 30.0
    """About how long after start it shows."""


_PATIENT: Final = {"recordingConfig": {"maxIdleTime": 300}}

SCENARIOS: Final[Mapping[str, Scenario]] = MappingProxyType(
    {
        "route": Scenario(
            "after 20 s the gateway says that there is no such route", "route", steps=(Step(20, "no-route"),), body=_PATIENT, seconds=20
        ),
        "never-started": Scenario(
            "start is accepted, and the worker fails at once because the bucket does not exist",
            "never-started",
            body={**_PATIENT, "storageConfig": {"bucket": "missing-bucket"}},
            seconds=5,
        ),
        "idle-exit": Scenario(
            "nobody is in the channel, and maxIdleTime is 30 s",
            "idle-exit",
            cname="empty-room",
            body={"recordingConfig": {"maxIdleTime": 30}},
            seconds=35,
        ),
        "token": Scenario("the token ran out an hour ago", "token", token="expired", body=_PATIENT, seconds=5),
        "token-short": Scenario("the token runs out 45 s after it was made ready", "token", token="short", body=_PATIENT, seconds=35),
        "token-foreign": Scenario("the token was made for another channel", "token", token="other-channel", body=_PATIENT, seconds=5),
        "storage-key": Scenario(
            "the secret key of the bucket is wrong: nothing is uploaded, and after 90 s the worker gives up",
            "storage-key",
            body=_PATIENT,
            secrets={"storageConfig.secretKey": "wrong-key"},
            seconds=95,
        ),
        "fail-over": Scenario(
            "after 40 s the server is lost; 30 s later another one goes on",
            "fail-over",
            body=_PATIENT,
            steps=(Step(40, "fail-over", 30),),
            seconds=45,
        ),
        "control-window": Scenario(
            "after 30 s resourceExpiredHour is over: the recording goes on, and obeys nobody",
            "control-window",
            body=_PATIENT,
            acquire={"resourceExpiredHour": 1},
            steps=(Step(30, "end-control"),),
            seconds=30,
        ),
        "stopped-by-us": Scenario(
            "you stop it, and then it is not found any more", "stopped-by-us", body=_PATIENT, person="stop", seconds=30
        ),
        "wrong-ids": Scenario(
            "it is adopted under a sid that is not its own", "wrong-ids", body=_PATIENT, person="adopt-wrong", seconds=10
        ),
        "kicked": Scenario(
            "after 20 s a user with the recorder's uid comes into the channel",
            "kicked",
            body=_PATIENT,
            steps=(Step(20, "evict"),),
            seconds=25,
        ),
        "ended-elsewhere": Scenario(
            "after 30 s another program stops it", "ended-elsewhere", body=_PATIENT, steps=(Step(30, "remove"),), seconds=35
        ),
        "nobody-publishes": Scenario(
            "two hosts are in the channel and publish nothing", "nobody-publishes", cname="silent-room", body=_PATIENT, seconds=50
        ),
        "backup-cloud": Scenario(
            "the bucket refuses the files; they end in the backup cloud",
            "backup-cloud",
            body={**_PATIENT, "storageConfig": {"bucket": "backup-bucket"}},
            person="stop",
            seconds=30,
        ),
    }
)
"""The nine causes of a 404 first (two of them in more than one form), then other silent failures."""


def token_for(kind: str, app_id: str, certificate: str, cname: str, uid: str, now: float) -> str:
    """A token in real format that goes wrong as ``kind`` says; empty for an empty kind."""
    moment = int(now)
    if kind == "expired":
        return tokens.make_007(app_id, certificate, cname, uid, moment - DAY_S, DAY_S - 3600)
    if kind == "short":
        return tokens.make_007(app_id, certificate, cname, uid, moment, 45)
    if kind == "other-channel":
        return tokens.make_007(app_id, certificate, f"not-{cname}"[:64], uid, moment, DAY_S)
    if kind == "other-uid":
        return tokens.make_007(app_id, certificate, cname, str(int(uid) % 1000 + 1), moment, DAY_S)
    if kind:
        raise ValueError(f"unknown token {kind!r}")
    return ""


def carried(scenario: Scenario, app_id: str, certificate: str, cname: str, uid: str, now: float) -> dict[str, Any]:
    """What acquire and start must carry for it, as JSON; ``cname`` and ``uid`` are those of the recording that is prepared."""
    room = scenario.cname or cname
    secrets = dict(scenario.secrets)
    if scenario.token:
        secrets["token"] = token_for(scenario.token, app_id, certificate, room, uid, now)
    return {
        "cname": room,
        "body": dict(scenario.body),
        "acquire": dict(scenario.acquire),
        "secrets": secrets,
        "person": scenario.person,
        "seconds": scenario.seconds,
    }


def listing() -> list[dict[str, Any]]:
    """Every scenario, for a menu: name, cause, summary, what a person has to do, and about when it shows."""
    return [
        {"name": name, "cause": one.cause, "summary": one.summary, "person": one.person, "seconds": one.seconds}
        for name, one in SCENARIOS.items()
    ]


def manual() -> str:
    """One line per scenario for ``--help``."""
    width = max(map(len, SCENARIOS))
    return "\n".join(f"  {name:<{width}}  {one.summary}" for name, one in SCENARIOS.items())
