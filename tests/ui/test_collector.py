"""Cycles with Qt objects in them end on the window's thread, whoever allocates."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cloudrec_gui.app.collector import Collector


class Knot:
    """A cycle that notes in which thread it is untied."""

    def __init__(self, seen: list[str]) -> None:
        self.me = self
        weakref.finalize(self, lambda: seen.append(threading.current_thread().name))


def allocate(kept: list[list[int]]) -> None:
    """More young objects than any threshold, and they stay."""
    kept += [[index] for index in range(20_000)]


@pytest.fixture
def collector(qapp: QObject) -> Iterator[Collector]:
    gc.enable()
    made = Collector(qapp)
    yield made
    made.deleteLater()
    gc.disable()  # as the run of the tests has it, see tests/conftest.py


def test_a_worker_that_allocates_collects_nothing(collector: Collector, qtbot: QtBot) -> None:
    seen: list[str] = []
    collector.start()
    try:
        Knot(seen)
        kept: list[list[int]] = []
        worker = threading.Thread(target=allocate, args=(kept,), name="worker")
        worker.start()
        worker.join()
        assert seen == []
        qtbot.waitUntil(lambda: bool(seen), timeout=5_000)
    finally:
        collector.stop()
    assert seen == [threading.current_thread().name]


def test_stopping_gives_the_work_back_to_python(collector: Collector) -> None:
    before = gc.isenabled()
    collector.start()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled() == before
