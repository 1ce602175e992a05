"""The scheduler's facts in words: outages, stretched intervals, sleep."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.services.pace import Pace
from cloudrec_gui.services.reachability import SERVICE, Obstacle, Outage
from cloudrec_gui.ui import words

translate = QCoreApplication.translate


def outage_title(outage: Outage, sandbox: str) -> str:
    """What is the case, in a few words. ``sandbox`` is the place that the sandbox of this run is."""
    if outage.obstacle is Obstacle.TLS:
        return translate("Scheduling", "The secure connection to {place} is not trusted").format(place=_place(outage, sandbox))
    if outage.obstacle is Obstacle.PROXY:
        return translate("Scheduling", "The proxy does not let calls through to {place}").format(place=_place(outage, sandbox))
    if outage.place == SERVICE:
        return translate("Scheduling", "No connection to the service")
    return translate("Scheduling", "No connection to {place}").format(place=_place(outage, sandbox))


def outage_text(outage: Outage, now: float, *, paused: bool) -> str:
    """What that means for the recordings, and when it is tried again."""
    held = translate("Scheduling", "Recordings go on; not asked meanwhile: {n}.").format(n=outage.held)
    if paused:
        return held
    if outage.probe_at is None:
        trying = translate("Scheduling", "Trying now…")
    else:
        trying = translate("Scheduling", "Next try {when}.").format(when=words.format_until(outage.probe_at - now))
    return f"{held} {trying}"


def outage_advice(outage: Outage) -> str:
    """What a person can do about it."""
    if outage.obstacle is Obstacle.TLS:
        return translate("Scheduling", "Check the computer's clock. Behind a company proxy, ask for the certificate that it signs with.")
    if outage.obstacle is Obstacle.PROXY:
        return translate("Scheduling", "Check the proxy's address and password, or ask whoever runs it to allow the API host.")
    return translate("Scheduling", "Check that this computer is online. What you click is still sent.")


def pace_title(pace: Pace) -> str:
    """How many share how much, and what comes of it."""
    shared = translate("Scheduling", "{n} recordings share {rate} requests a second: each is asked every {actual} instead of {wanted}")
    actual, wanted = _span(pace.actual_s), _span(pace.wanted_s)
    return shared.format(n=pace.running, rate=f"{pace.rate:g}", actual=actual, wanted=wanted)


def pace_text() -> str:
    """Why, and what is different for some."""
    return translate(
        "Scheduling",
        "The service allows ten requests a second for one App ID. New recordings and odd ones go first; a click never waits for a poll.",
    )


def pace_short(pace: Pace) -> str:
    """For the status line."""
    return translate("Scheduling", "each asked every {span}").format(span=_span(pace.actual_s))


def slept_title(seconds: float) -> str:
    return translate("Scheduling", "This computer slept for {span}").format(span=_span(seconds))


def slept_text(paces: Sequence[Pace]) -> str:
    """What happens now."""
    text = translate("Scheduling", "What is shown is from before that. Each recording is asked once now, spread over {span}.")
    longest = max((pace.running / pace.rate for pace in paces), default=0.0)
    return text.format(span=_span(max(1.0, longest)))


def most_stretched(paces: Sequence[Pace]) -> Pace | None:
    """The App ID whose recordings wait longest, if any has more than there is room for."""
    stretched = [pace for pace in paces if pace.stretched]
    return max(stretched, key=_actual) if stretched else None


def _actual(pace: Pace) -> float:
    return pace.actual_s


def _span(seconds: float) -> str:
    """``48 s``, ``1 min 40 s``, ``2 h``: as exact as a person wants to know it, five seconds of a minute or more."""
    whole = round(seconds / 5) * 5 if seconds >= 60 else round(seconds)
    minutes, rest = divmod(whole, 60)
    if whole < 3600 and minutes and rest:
        return f"{words.format_span(minutes * 60)} {words.format_span(rest)}"
    return words.format_span(whole)


def _place(outage: Outage, sandbox: str) -> str:
    if outage.place == SERVICE:
        return translate("Scheduling", "the service")
    return translate("Scheduling", "the sandbox") if outage.place == sandbox else outage.place
