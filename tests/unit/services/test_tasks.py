"""Tasks are kept, named, loud and awaited."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from typing import Any

import pytest

from cloudrec_gui.services.tasks import TaskSupervisor

Run = Callable[..., Any]


def test_a_failing_task_is_reported_at_once_with_its_name(run: Run) -> None:
    async def story() -> list[tuple[str, str]]:
        tasks, heard = TaskSupervisor(), []
        tasks.failed.subscribe(lambda failure: heard.append((failure[0], str(failure[1]))))

        async def breaks() -> None:
            raise LookupError("lost")

        task = tasks.spawn(breaks(), name="the one that breaks")
        await asyncio.wait([task])
        await asyncio.sleep(0)
        await tasks.close()
        return heard

    assert run(story()) == [("the one that breaks", "lost")]


def test_a_task_nobody_refers_to_lives_until_it_is_done(run: Run) -> None:
    async def story() -> list[str]:
        tasks, done = TaskSupervisor(), []
        gate: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def waits() -> None:
            await gate
            done.append("done")

        tasks.launch(waits(), name="waits")
        await asyncio.sleep(0)
        gc.collect()
        gate.set_result(None)
        while len(tasks):
            await asyncio.sleep(0)
        return done

    assert run(story()) == ["done"]


def test_closing_cancels_and_awaits_every_task_and_is_no_failure(run: Run) -> None:
    async def story() -> tuple[list[str], list[object], int]:
        tasks, ended, heard = TaskSupervisor(), list[str](), list[object]()
        tasks.failed.subscribe(heard.append)

        async def stubborn(name: str) -> None:
            try:
                await asyncio.Event().wait()
            finally:
                await asyncio.sleep(0)
                ended.append(name)

        for name in "abc":
            tasks.launch(stubborn(name), name=name)
        await asyncio.sleep(0)
        await tasks.close()
        await tasks.close()
        return sorted(ended), heard, len(tasks)

    assert run(story()) == (["a", "b", "c"], [], 0)


def test_nothing_starts_after_closing(run: Run) -> None:
    async def story() -> None:
        tasks = TaskSupervisor()
        await tasks.close()
        with pytest.raises(RuntimeError, match="late"):
            tasks.launch(asyncio.sleep(0), name="late")

    run(story())
