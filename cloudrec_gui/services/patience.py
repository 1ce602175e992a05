"""How long somebody waits for a call that is repeated by itself, and how that wait is ended.

What is repeated, and when, is data (``api.retry``). This is the other side: the caller's right to see the wait and to end it. A
call that is on its way is never cut short by it; only the next send does not happen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

    from cloudrec_gui.domain.errors import Failure

Told = Callable[[int, float, "Failure"], None]
"""Send number, seconds until it (0: it is on its way), and what the one before it failed of."""


def _nobody(attempt: int, seconds: float, failure: Failure) -> None:
    """Nobody looks."""


def _never() -> bool:
    return False


class Patience:
    """One caller's. Belongs to the loop thread.

    ``born`` is when acquire answered (monotonic seconds), for calls whose resourceId grows old; ``settled`` says after a failure
    that it was no failure after all, so that nothing is left to repeat.
    """

    def __init__(self, *, born: float | None = None, told: Told = _nobody, settled: Callable[[], bool] = _never) -> None:
        self.born = born
        self.told = told
        self.settled = settled
        self.over = False
        """Nobody wants a repetition any more."""
        self._pausing: asyncio.Future[None] | None = None

    def give_up(self) -> None:
        """No repetition from now on; one that is being waited for ends the wait at once."""
        self.over = True
        if self._pausing is not None and not self._pausing.done():
            self._pausing.set_result(None)

    async def pause(self, seconds: float) -> bool:
        """Wait that long, or until somebody gives up. Whether to go on."""
        if self.over:
            return False
        if seconds > 0:
            import asyncio

            loop = asyncio.get_running_loop()
            self._pausing = pausing = loop.create_future()
            timer = loop.call_later(seconds, _wake, pausing)
            try:
                await pausing
            finally:
                timer.cancel()
                self._pausing = None
        return not self.over


def _wake(pausing: asyncio.Future[None]) -> None:
    if not pausing.done():
        pausing.set_result(None)
