"""Tasks that are never lost: kept alive, named, and loud when they fail.

A bare ``create_task`` keeps only a weak reference and tells nobody about its exception until it is collected. Everything that
runs beside the caller goes through :meth:`TaskSupervisor.spawn` instead.

Here and in the other services asyncio is imported where it is used: the window is painted before anybody needs it.
"""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from cloudrec_gui.domain.events import Event

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class TaskSupervisor:
    """Owns the tasks of the program. All methods belong to the loop thread."""

    def __init__(self) -> None:
        self.failed: Event[tuple[str, BaseException]] = Event()
        """``(name, exception)`` of a task that ended by an exception, as soon as it has ended. Cancelling is not failing."""
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False

    def spawn(self, coro: Coroutine[Any, Any, T], *, name: str) -> asyncio.Task[T]:
        """Run ``coro`` as a task that stays referenced until it is done. Raises RuntimeError after :meth:`close`."""
        if self._closed:
            coro.close()
            raise RuntimeError(f"no task can start after closing: {name}")
        import asyncio

        task = asyncio.get_running_loop().create_task(coro, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def launch(self, coro: Coroutine[Any, Any, object], *, name: str) -> None:
        """:meth:`spawn` for those who do not wait for the task."""
        self.spawn(coro, name=name).get_name()

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            self.failed.emit((task.get_name(), error))

    def __len__(self) -> int:
        """How many tasks are alive."""
        return len(self._tasks)

    async def close(self) -> None:
        """Cancel every task and wait until each has ended. Calling it again is harmless."""
        import asyncio

        self._closed = True
        current = asyncio.current_task()
        while doomed := [task for task in self._tasks if task is not current]:
            for task in doomed:
                task.cancel()
            await asyncio.wait(doomed)
            # The done callbacks, which take the tasks off the list and report them, run in the next round of the loop.
            await asyncio.sleep(0)
