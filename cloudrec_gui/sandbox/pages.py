"""What becomes of a page or a push because of its address: conventions, so that trouble can be had on purpose.

The beginning of the host name decides. A page:

* ``unreachable…``   cannot be opened: the recording ends with ``access_url_failed``, and after a few seconds there is 404;
* ``http-NNN…``      answers with that status: 404 and 5xx end the recording in the same way;
* ``webgl…``, ``oversized…``  uses what is not supported: the recording ends with ``capability_limit`` 10 s after the page opened;
* ``crash-N…``       breaks the recorder N s after the page opened: status 20, then 404;
* ``slow-N…``        calls ``notifyReady`` N s after it was opened;
* any other page calls ``notifyReady`` at once if ``ready`` is a word of its address (``?ready=1``), and otherwise never, as
  ordinary pages do: with ``readyTimeout`` above 0 it is loaded once more and then ends with ``page_load_timeout``.

A push (``rtmpUrl``):

* ``unreachable…``, ``refused…``  does not get through: ``connecting``, then ``disconnected``; the recording goes on;
* ``drops-N…``       is ``disconnected`` N s after it began to publish.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_NUMBER = re.compile(r"(?:http|crash|slow|drops)-(\d{1,6})")
_WORD = re.compile(r"[a-z]+")
CAPABILITY_S = 10.0


@dataclass(frozen=True, slots=True)
class Page:
    """How a page behaves. Durations in seconds after it was opened; None means never."""

    opens: bool = True
    breaks_after: float | None = None
    cause: str = ""
    ready_after: float | None = None

    def settled(self, ready_timeout: float) -> tuple[float | None, float | None, str]:
        """(when recording begins, when it ends by itself, why), the moments counted from the opening of the page."""
        if not self.opens:
            return None, 0.0, self.cause
        if not ready_timeout:
            return 0.0, self.breaks_after, self.cause
        if self.ready_after is not None and self.ready_after <= ready_timeout:
            return self.ready_after, self.breaks_after, self.cause
        # The page is loaded a second time before the service gives up (behaviour §14).
        return None, 2 * ready_timeout, "page_load_timeout"


@dataclass(frozen=True, slots=True)
class PushFate:
    """Whether a push gets through, and how many seconds it then holds; None: for good."""

    connects: bool = True
    holds: float | None = None


def _host_and_number(url: str) -> tuple[str, int]:
    host = (urlsplit(url).hostname or "").lower()
    found = _NUMBER.match(host)
    return host, int(found.group(1)) if found else -1


def page(url: str) -> Page:
    """Read the conventions above out of a valid address."""
    host, number = _host_and_number(url)
    if host.startswith("unreachable") or (host.startswith("http-") and (number == 404 or 500 <= number <= 599)):
        return Page(opens=False, cause="access_url_failed")
    words = _WORD.findall(url.lower())
    ready = any(word == "ready" and before not in ("never", "not") for before, word in zip(["", *words], words, strict=False))
    if host.startswith(("webgl", "oversized")):
        return Page(breaks_after=CAPABILITY_S, cause="capability_limit", ready_after=0.0 if ready else None)
    if host.startswith("crash-") and number >= 0:
        return Page(breaks_after=float(number), cause="recorder_error", ready_after=0.0 if ready else None)
    if host.startswith("slow-") and number >= 0:
        return Page(ready_after=float(number))
    return Page(ready_after=0.0 if ready else None)


def push(url: str) -> PushFate:
    host, number = _host_and_number(url)
    if host.startswith(("unreachable", "refused")):
        return PushFate(connects=False)
    return PushFate(holds=float(number) if host.startswith("drops-") and number >= 0 else None)


def without_key(url: str) -> str:
    """An address without its stream key, fit to be shown."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}/***"
