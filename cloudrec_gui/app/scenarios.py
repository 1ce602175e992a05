"""The window's way to the sandbox's failures: the two floors do not know each other, so the program carries the words across."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cloudrec_gui.sandbox import SandboxServer


class SandboxScenarios:
    """What ``ui.diagnosis.scenarios`` asks of a sandbox."""

    def __init__(self, box: SandboxServer) -> None:
        self._box = box

    def scenarios(self) -> Mapping[str, str]:
        """Names and summaries, in their order."""
        from cloudrec_gui.sandbox.scenarios import SCENARIOS

        return {name: one.summary for name, one in SCENARIOS.items()}

    def prepare(self, name: str, cname: str, uid: str) -> Mapping[str, Any]:
        """Let the next recording in the sandbox meet it; what acquire and start must carry."""
        return self._box.prepare(name, cname, uid)
