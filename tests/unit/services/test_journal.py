"""The journal: durable, private, readable after any cut."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.journal import Entry, Journal, JournalUnavailable, Known, Step, parse, summarise

KEY = RecordingKey("key-1")
REJECTED = Failure(Operation.START, FailureKind.REJECTED, True, 400, 2, "the service's words, secretKey=abc")


def recording(key: str = KEY) -> Recording:
    return Recording(
        RecordingKey(key), ProfileId("p"), AppId("a" * 32), Mode.MIX, Cname("room ü\n"), Uid("42"), 1.0, endpoint="https://x.example"
    )


def whole_life(journal: Journal, key: str = KEY) -> None:
    journal.intent(recording(key))
    journal.acquired(RecordingKey(key), ResourceId("rid"))
    journal.sending(RecordingKey(key), 1)
    journal.started(RecordingKey(key), Sid("sid"))
    journal.stopping(RecordingKey(key))
    journal.ended(RecordingKey(key), State.ENDED)


def test_each_step_says_what_is_known(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j")
    known = []
    steps: tuple[Callable[[], None], ...] = (
        lambda: journal.intent(recording()),
        lambda: journal.acquired(KEY, ResourceId("rid")),
        lambda: journal.sending(KEY, 1),
        lambda: journal.started(KEY, Sid("sid")),
        lambda: journal.stopping(KEY),
        lambda: journal.ended(KEY, State.ENDED),
    )
    for step in steps:
        step()
        known.append(summarise(journal.replay())[0].known)
    journal.close()
    assert known == [Known.NOT_STARTED, Known.NOT_STARTED, Known.AMBIGUOUS, Known.RUNNING, Known.STOPPING, Known.ENDED]


def test_a_record_names_everything_that_query_and_stop_need(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j")
    whole_life(journal)
    journal.close()
    (record,) = summarise(Journal(tmp_path / "j").replay())
    assert (record.app_id, record.endpoint, record.profile, record.mode) == ("a" * 32, "https://x.example", "p", Mode.MIX)
    assert (record.cname, record.uid, record.resource_id, record.sid) == ("room ü\n", "42", "rid", "sid")


@pytest.mark.parametrize(("outcome", "known"), [("refused", Known.NOT_STARTED), ("unknown", Known.AMBIGUOUS)])
def test_a_start_without_a_sid_is_refused_or_ambiguous(tmp_path: Path, outcome: str, known: Known) -> None:
    journal = Journal(tmp_path / "j")
    journal.intent(recording())
    journal.acquired(KEY, ResourceId("rid"))
    journal.sending(KEY, 1)
    getattr(journal, outcome)(KEY, REJECTED)
    journal.close()
    (record,) = summarise(journal.replay())
    assert (record.known, record.resource_id) == (known, "rid")


def test_the_services_own_words_are_not_written(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j")
    journal.intent(recording())
    journal.refused(KEY, REJECTED)
    journal.close()
    text = (tmp_path / "j").read_text()
    assert "secretKey" not in text
    assert '"status":400,"code":2' in text


def _content() -> tuple[bytes, list[int]]:
    """A journal of two recordings and the offset of each line's end."""
    content, ends = b"", []
    for key in ("one", "two"):
        for step, fields in (
            (Step.INTENT, {"appId": "a", "mode": "mix", "cname": "ü", "uid": "1"}),
            (Step.ACQUIRED, {"resourceId": "rid"}),
            (Step.SENDING, {"attempt": 1}),
            (Step.STARTED, {"sid": "sid"}),
        ):
            content += Entry(step, RecordingKey(key), 1.0, fields).to_line()
            ends.append(len(content))
    return content, ends


CONTENT, ENDS = _content()


@given(st.integers(0, len(CONTENT)))
def test_cut_at_any_byte_all_whole_lines_and_no_other_are_read(cut: int) -> None:
    entries = parse(CONTENT[:cut])
    # A line whose end alone is missing is still whole.
    assert entries == parse(CONTENT)[: sum(end - 1 <= cut for end in ENDS)]


@given(st.integers(0, len(CONTENT)), st.binary(max_size=40))
def test_rubbish_after_a_cut_costs_at_most_the_line_that_it_hits(cut: int, rubbish: bytes) -> None:
    known = {record.key for record in summarise(parse(CONTENT[:cut] + b"\n" + rubbish.replace(b"\n", b"") + b"\n" + CONTENT))}
    assert known == {"one", "two"}


@given(st.integers(1, len(CONTENT)))
def test_a_later_run_writes_readably_after_any_cut(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    path = tmp_path_factory.mktemp("cut") / "j"
    path.write_bytes(CONTENT[:cut])
    journal = Journal(path)
    before = journal.replay()
    journal.intent(recording("later"))
    journal.close()
    assert journal.replay()[:-1] == before
    assert journal.replay()[-1].key == "later"


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b'{"v":2,"step":"intent","key":"k","at":1}',
        b'{"v":1,"step":"new","key":"k","at":1}',
        b'{"v":1,"step":"intent","key":7,"at":1}',
        b'{"v":1,"step":"intent","key":"k","at":true}',
        b"[" * 100000,
        b"\xff",
    ],
)
def test_foreign_lines_are_passed_over(line: bytes) -> None:
    assert len(parse(line + b"\n" + CONTENT)) == 8


def test_entries_without_an_intent_are_ignored() -> None:
    assert summarise(parse(CONTENT)[1:4]) == ()


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_only_the_owner_can_read_it_whatever_the_umask(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        journal = Journal(tmp_path / "new" / "j")
        journal.intent(recording())
        journal.close()
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "new" / "j").stat().st_mode) == 0o600


def test_a_missing_journal_is_empty_and_is_not_made_by_reading(tmp_path: Path) -> None:
    assert Journal(tmp_path / "j").replay() == ()
    assert not (tmp_path / "j").exists()


def test_what_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    journal = Journal(tmp_path / "file" / "j")
    with pytest.raises(JournalUnavailable):
        journal.intent(recording())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_full_disk_is_refused_every_time(tmp_path: Path) -> None:
    (tmp_path / "j").symlink_to("/dev/full")
    journal = Journal(tmp_path / "j")
    for _ in range(2):
        with pytest.raises(JournalUnavailable, match=r"[Ss]pace"):
            journal.intent(recording())
    journal.close()


def test_threads_do_not_mix_their_lines(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j")

    def lives(number: int) -> None:
        for i in range(5):
            whole_life(journal, f"{number}-{i}")

    threads = [threading.Thread(target=lives, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    journal.close()
    records = summarise(journal.replay())
    assert len(records) == 40
    assert {record.known for record in records} == {Known.ENDED}


@pytest.mark.parametrize(("area", "custom"), [("", False), ("CN", False), ("", True)])
def test_a_record_says_where_it_may_be_asked_what_it_is_and_where_its_files_go(tmp_path: Path, area: str, custom: bool) -> None:
    journal = Journal(tmp_path / "j")
    journal.intent(replace(recording(), variant="web-cdn", prefix=("team", "cr0123")), area, custom)
    journal.close()
    (record,) = summarise(Journal(tmp_path / "j").replay())
    assert (record.area, record.custom, record.variant, record.prefix) == (area, custom, "web-cdn", ("team", "cr0123"))


def test_a_record_of_an_older_version_has_none_of_that() -> None:
    line = Entry(
        Step.INTENT, KEY, 1.0, {"appId": "a", "endpoint": "https://x.example", "profile": "p", "mode": "mix", "cname": "c", "uid": "1"}
    )
    (record,) = summarise(parse(line.to_line()))
    assert (record.area, record.custom, record.variant, record.prefix) == ("", False, "", ())
