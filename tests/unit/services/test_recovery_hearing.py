"""Pasted notifications about a recording that is known: its move is noted, its end is a reason to ask."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cloudrec_gui.domain.ids import Cname, Sid, Uid
from cloudrec_gui.services.recovery.hearing import heard
from cloudrec_gui.services.recovery.notifications import Notification
from tests.ui.recordings_data import recording

HERE = recording(1, sid=Sid("5" * 32))
OWN = Notification(40, HERE.sid, HERE.cname, HERE.uid, sent_ms=1_000)


def moved(uid: str, at: int) -> Notification:
    return replace(OWN, event=12, new_uid=Uid(uid), sent_ms=at)


def test_the_latest_move_counts_whatever_the_order_of_the_paste() -> None:
    found = heard(HERE, [moved("8", 3_000), moved("7", 2_000), OWN])
    assert found.new_uid == "8"
    assert [each.sent_ms for each in found.own] == [1_000, 2_000, 3_000]
    assert not found.ended


def test_a_move_that_is_known_already_is_no_news() -> None:
    assert heard(replace(HERE, recorder_uid=Uid("8")), [moved("8", 1)]).new_uid == ""
    assert heard(HERE, [moved(HERE.uid, 1)]).new_uid == ""


@pytest.mark.parametrize("event", [11, 31, 32, 41, 71])
def test_an_end_is_heard(event: int) -> None:
    assert heard(HERE, [replace(OWN, event=event)]).ended


def test_what_is_about_another_sid_is_counted_and_passed_over() -> None:
    other = replace(moved("8", 1), sid=Sid("9" * 32), cname=Cname(HERE.cname))
    found = heard(HERE, [other, OWN])
    assert (found.strangers, found.new_uid, found.own) == (1, "", (OWN,))


def test_a_recording_without_a_sid_hears_nothing() -> None:
    assert heard(replace(HERE, sid=Sid("")), [replace(OWN, sid=Sid(""))]).own == ()
