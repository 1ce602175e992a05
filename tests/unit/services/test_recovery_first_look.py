"""What recovery is told at the very moment at which a start gets lost: there is no wrong first word on the page."""

from __future__ import annotations

from pathlib import Path

from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.recovery.ladder import Reason
from tests.unit.services.test_recovery_salvage import Desk


def test_the_first_look_at_a_lost_start_knows_what_was_sent(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    told: list[tuple[Reason, str]] = []

    def look(_: None) -> None:
        told.extend((desk.salvage.ladder(suspect.key)[0].reason, suspect.digest) for suspect in desk.salvage.suspects())

    desk.salvage.changed.subscribe(look)

    async def story(recording: Recording) -> None:
        assert recording.key

    desk.play(story)
    assert told, "nobody was told"
    assert {reason for reason, _ in told} == {Reason.SAME_START}
    assert all(digest for _, digest in told)
