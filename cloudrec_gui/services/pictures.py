"""Fetches a background picture because somebody clicked, and tells when it is there; nothing is ever fetched by itself.

Each fetch runs in a thread of its own for at most ten seconds (:mod:`cloudrec_gui.api.pictures` has the rules), so a slow host
holds up neither the window nor a call to the service, and leaving the program does not wait for it.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.pictures import PictureFile, PictureRefused, Refusal

Post = Callable[[Callable[[], None]], None]
"""Has a function run on the thread that asked. May be called from any thread."""


class Fetch(Protocol):
    """One attempt; :class:`~cloudrec_gui.api.pictures.PictureFetch` in the program."""

    def run(self) -> PictureFile:
        """Raises PictureRefused and nothing else. Called once, in a thread of its own."""
        ...

    def cancel(self) -> None:
        """End it at once, from any thread."""
        ...


@dataclass(frozen=True, slots=True)
class PictureAnswer:
    """What became of an address that was asked for."""

    url: str
    outcome: PictureFile | PictureRefused


class Pictures:
    """All methods belong to one thread, the one with the running loop; ``answered`` is emitted there."""

    def __init__(self, fetch: Callable[[str], Fetch] | None = None, post: Post | None = None) -> None:
        self.answered: Event[PictureAnswer] = Event()
        """Once for each :meth:`ask` that was not a repetition, the cancelled ones included."""
        self._fetch = fetch or _over_the_network
        self._post = post
        self._running: dict[str, Fetch] = {}
        self._closed = False

    def ask(self, url: str) -> None:
        """Fetch the picture at ``url``. An address that is being fetched already is not fetched twice."""
        if url in self._running or self._closed:
            return
        fetch = self._running[url] = self._fetch(url)
        work = _Work(fetch, self._post or _loop_post(), url, self._done)
        threading.Thread(target=work, name="cloudrec-picture", daemon=True).start()

    def busy(self, url: str) -> bool:
        """Whether it is being fetched."""
        return url in self._running

    def cancel(self, url: str) -> None:
        """Give it up; it is answered as cancelled."""
        fetch = self._running.get(url)
        if fetch is not None:
            fetch.cancel()

    def close(self) -> None:
        """Give everything up, tell nobody, and refuse what comes later."""
        self._closed = True
        for fetch in self._running.values():
            fetch.cancel()

    def _done(self, answer: PictureAnswer) -> None:
        self._running.pop(answer.url, None)
        if not self._closed:
            self.answered.emit(answer)


@dataclass(frozen=True, slots=True)
class _Work:
    """What the thread does."""

    fetch: Fetch
    post: Post
    url: str
    done: Callable[[PictureAnswer], None]

    def __call__(self) -> None:
        outcome: PictureFile | PictureRefused
        try:
            outcome = self.fetch.run()
        except PictureRefused as refused:
            outcome = refused
        except Exception:  # noqa: BLE001 - whatever a stranger's bytes did, somebody waits for an answer
            outcome = PictureRefused(Refusal.BROKEN)
        answer = PictureAnswer(self.url, outcome)

        def tell() -> None:
            self.done(answer)

        # A loop that has closed meanwhile has nobody left to tell.
        with contextlib.suppress(RuntimeError):
            self.post(tell)


def _loop_post() -> Post:
    import asyncio

    loop = asyncio.get_running_loop()

    def post(tell: Callable[[], None]) -> None:
        loop.call_soon_threadsafe(tell)

    return post


def _over_the_network(url: str) -> Fetch:
    return _Lazy(url)


class _Lazy:
    """The fetch of the program. The HTTP library is imported in the thread that needs it, not in the window's."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._lock = threading.Lock()
        self._cancelled = False
        self._inner: Fetch | None = None

    def run(self) -> PictureFile:
        from cloudrec_gui.api.pictures import PictureFetch

        with self._lock:
            if self._cancelled:
                raise PictureRefused(Refusal.CANCELLED)
            self._inner = inner = PictureFetch(self._url)
        return inner.run()

    def cancel(self) -> None:
        with self._lock:
            self._cancelled = True
            if self._inner is not None:
                self._inner.cancel()
