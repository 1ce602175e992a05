"""Running sandboxes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from tests.unit.sandbox.desk import EPOCH, Caller


@pytest.fixture
def sandbox() -> Iterator[SandboxServer]:
    """A sandbox whose clock only moves by hand and that does not count requests."""
    with SandboxServer(SandboxOptions(time_scale=0, seed=1, rate_limit=0, epoch=EPOCH)) as server:
        yield server


@pytest.fixture
def caller(sandbox: SandboxServer) -> Iterator[Caller]:
    with Caller(sandbox) as client:
        yield client
