"""A recording and its backup find each other."""

from __future__ import annotations

from dataclasses import replace

from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.pairs import partner_of
from cloudrec_gui.domain.recording import Recording, State
from tests.ui.recordings_data import recording

FIRST = recording(1)


def backup(name: str, **fields: object) -> Recording:
    return replace(FIRST, key=RecordingKey(name), backup_of=FIRST.key, **fields)  # type: ignore[arg-type]


def test_each_of_two_leads_to_the_other() -> None:
    second = backup("second")
    everybody = (second, FIRST, recording(3))
    assert partner_of(FIRST, everybody) is second
    assert partner_of(second, everybody) is FIRST


def test_one_that_runs_comes_before_a_newer_one_that_has_ended() -> None:
    old, new = backup("old", created_at=1.0), backup("new", created_at=2.0, state=State.ENDED)
    assert partner_of(FIRST, (new, old)) is old
    assert partner_of(FIRST, (backup("newer", created_at=3.0), old)).key == "newer"  # type: ignore[union-attr]


def test_alone_or_with_one_that_is_not_known_any_more_there_is_none() -> None:
    assert partner_of(FIRST, (FIRST, recording(3))) is None
    assert partner_of(backup("second"), (recording(3),)) is None
