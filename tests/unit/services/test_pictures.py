"""A picture is fetched when asked for, once at a time, and answered on the thread that asked."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest

from cloudrec_gui.domain.pictures import SCANS_MAX, PictureFile, PictureKind, PictureRefused, Refusal, check_depth, kind_of
from cloudrec_gui.services.pictures import PictureAnswer, Pictures

URL = "https://pictures.example/a.jpg"
PICTURE = PictureFile(PictureKind.BMP, b"BM")


class Held:
    """A fetch that waits until the test or ``cancel`` ends it."""

    def __init__(self, outcome: PictureFile | Exception = PICTURE) -> None:
        self.outcome = outcome
        self.go = threading.Event()
        self.cancelled = threading.Event()

    def run(self) -> PictureFile:
        self.go.wait(30)
        if self.cancelled.is_set():
            raise PictureRefused(Refusal.CANCELLED)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome

    def cancel(self) -> None:
        self.cancelled.set()
        self.go.set()


class Desk:
    """Pictures whose fetches are held; what they answer is noted with its thread."""

    def __init__(self, *outcomes: PictureFile | Exception) -> None:
        self.held: list[Held] = []
        self.answers: list[PictureAnswer] = []
        self.threads: set[int] = set()
        self.pictures = Pictures(self._fetch)
        self.pictures.answered.subscribe(self._note)
        self._outcomes = list(outcomes)

    def _fetch(self, url: str) -> Held:
        self.held.append(Held(self._outcomes.pop(0) if self._outcomes else PICTURE))
        return self.held[-1]

    def _note(self, answer: PictureAnswer) -> None:
        self.answers.append(answer)
        self.threads.add(threading.get_ident())

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not true():
                await asyncio.sleep(0.001)


def test_nothing_is_fetched_unasked_and_one_answer_comes_on_the_asking_thread() -> None:
    async def main() -> None:
        desk = Desk()
        assert desk.held == []
        desk.pictures.ask(URL)
        assert desk.pictures.busy(URL)
        desk.held[0].go.set()
        await desk.until(lambda: bool(desk.answers))
        assert desk.answers == [PictureAnswer(URL, PICTURE)]
        assert desk.threads == {threading.get_ident()}
        assert not desk.pictures.busy(URL)

    asyncio.run(main())


def test_an_address_that_is_on_its_way_is_not_asked_twice_but_may_be_asked_again() -> None:
    async def main() -> None:
        desk = Desk()
        desk.pictures.ask(URL)
        desk.pictures.ask(URL)
        assert len(desk.held) == 1
        desk.held[0].go.set()
        await desk.until(lambda: bool(desk.answers))
        desk.pictures.ask(URL)
        assert len(desk.held) == 2
        desk.pictures.close()

    asyncio.run(main())


def test_cancelling_one_leaves_the_others_alone() -> None:
    async def main() -> None:
        desk = Desk()
        desk.pictures.ask(URL)
        desk.pictures.ask(URL + "?2")
        desk.pictures.cancel(URL)
        desk.pictures.cancel("https://never.example/asked.jpg")
        await desk.until(lambda: bool(desk.answers))
        (answer,) = desk.answers
        assert answer.url == URL
        assert isinstance(answer.outcome, PictureRefused)
        assert answer.outcome.reason is Refusal.CANCELLED
        assert desk.pictures.busy(URL + "?2")
        desk.pictures.close()

    asyncio.run(main())


@pytest.mark.parametrize(
    ("raised", "reason", "detail"),
    [(PictureRefused(Refusal.STATUS, "404"), Refusal.STATUS, "404"), (RuntimeError("what nobody thought of"), Refusal.BROKEN, "")],
)
def test_whatever_a_fetch_raises_is_answered(raised: Exception, reason: Refusal, detail: str) -> None:
    async def main() -> None:
        desk = Desk(raised)
        desk.pictures.ask(URL)
        desk.held[0].go.set()
        await desk.until(lambda: bool(desk.answers))
        outcome = desk.answers[0].outcome
        assert isinstance(outcome, PictureRefused)
        assert (outcome.reason, outcome.detail) == (reason, detail)

    asyncio.run(main())


def test_after_closing_nobody_is_told_and_nothing_begins() -> None:
    async def main() -> None:
        desk = Desk()
        desk.pictures.ask(URL)
        desk.pictures.close()
        assert desk.held[0].cancelled.is_set()
        desk.pictures.ask(URL + "?2")
        assert len(desk.held) == 1
        await desk.until(lambda: not desk.pictures.busy(URL))
        assert desk.answers == []

    asyncio.run(main())


def test_a_fetch_that_ends_after_its_loop_harms_nobody() -> None:
    desk = Desk()

    async def main() -> None:
        desk.pictures.ask(URL)

    asyncio.run(main())
    held = desk.held[0]
    held.go.set()
    for thread in [thread for thread in threading.enumerate() if thread.name == "cloudrec-picture"]:
        thread.join(20)
    assert desk.answers == []


def test_the_program_s_own_fetch_refuses_this_computer() -> None:
    async def main() -> None:
        answers: list[PictureAnswer] = []
        pictures = Pictures()
        pictures.answered.subscribe(answers.append)
        pictures.ask("http://127.0.0.1:9/a.jpg")
        async with asyncio.timeout(20):
            while not answers:
                await asyncio.sleep(0.001)
        outcome = answers[0].outcome
        assert isinstance(outcome, PictureRefused)
        assert outcome.reason is Refusal.PRIVATE

    asyncio.run(main())


def test_importing_the_service_imports_no_network() -> None:
    code = "import sys, cloudrec_gui.services.pictures; print([m for m in ('asyncio', 'ssl', 'requests', 'urllib3') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("data", "kind"), [(b"\xff\xd8\xff\xdb", PictureKind.JPEG), (b"BM6\x00", PictureKind.BMP)])
def test_the_kind_is_read_from_the_content(data: bytes, kind: PictureKind) -> None:
    assert kind_of(data) is kind


@pytest.mark.parametrize("data", [b"", b"B", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"<svg xmlns", b"\xef\xbb\xbf<html>"])
def test_anything_else_is_no_picture(data: bytes) -> None:
    with pytest.raises(PictureRefused) as caught:
        kind_of(data)
    assert caught.value.reason is Refusal.KIND


def test_a_jpeg_of_endless_scans_is_refused_and_an_honest_one_is_not() -> None:
    scan = b"\xff\xda\x00\x0c" + bytes(20)
    check_depth(PictureFile(PictureKind.JPEG, b"\xff\xd8\xff" + scan * SCANS_MAX))
    check_depth(PictureFile(PictureKind.BMP, b"BM" + scan * 999))
    with pytest.raises(PictureRefused) as caught:
        check_depth(PictureFile(PictureKind.JPEG, b"\xff\xd8\xff" + scan * (SCANS_MAX + 1)))
    assert caught.value.reason is Refusal.TOO_DEEP
