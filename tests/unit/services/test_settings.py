"""Settings survive: atomic, salvaged, forward compatible."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.services.settings import SettingsStore

Run = Callable[..., Any]


def test_what_is_set_is_there_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    store = SettingsStore(path)
    store.set("window.page", "traffic")
    store.set("poll.calm", 30)
    store.close()
    again = SettingsStore(path)
    assert again.get("window.page", "setup") == "traffic"
    assert again.get("poll.calm", 1.0) == 30.0


def test_a_change_is_told_once_and_no_change_is_not(tmp_path: Path) -> None:
    store, heard = SettingsStore(tmp_path / "s.json"), list[str]()
    store.changed.subscribe(heard.append)
    store.set("a", [1])
    store.set("a", [1])
    store.set("a", None)
    store.set("a", None)
    assert heard == ["a", "a"]
    assert store.get("a", "gone") == "gone"


@pytest.mark.parametrize(("value", "default"), [("7", 7), (1, True), (True, 1), (1.5, 1), ([], {}), ("x", [])])
def test_a_value_of_another_type_falls_back_to_the_default(tmp_path: Path, value: object, default: object) -> None:
    (tmp_path / "s.json").write_text(json.dumps({"version": 1, "a": value}))
    assert SettingsStore(tmp_path / "s.json").get("a", default) is default


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"null", b"\xff\xfe", b'{"a": ' + b"[" * 100_000])
def test_an_unreadable_file_is_set_aside_and_not_lost(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(content)
    store = SettingsStore(path)
    assert store.keys() == ()
    assert store.set_aside is not None
    assert store.set_aside.read_bytes() == content
    store.set("a", 1)
    store.close()
    assert SettingsStore(path).get("a", 0) == 1


def test_unknown_keys_and_a_later_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text('{"version": 9, "from.the.future": {"x": 1}}')
    store = SettingsStore(path)
    store.set("mine", 1)
    store.close()
    assert json.loads(path.read_text()) == {"version": 9, "from.the.future": {"x": 1}, "mine": 1}


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_only_the_owner_can_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    store = SettingsStore(path)
    store.set("a", 1)
    store.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["s.json"]


@pytest.mark.parametrize("value", [object(), float("nan"), {1, 2}])
def test_what_is_not_json_is_refused_and_changes_nothing(tmp_path: Path, value: object) -> None:
    store = SettingsStore(tmp_path / "s.json")
    with pytest.raises((TypeError, ValueError)):
        store.set("a", value)
    assert store.keys() == ()


@pytest.mark.expects_log("settings could not be (read|written)")
def test_a_place_that_cannot_be_written_is_told_and_the_values_stay(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = SettingsStore(tmp_path / "file" / "s.json")
    store.set("a", 1)
    assert store.get("a", 0) == 1
    assert not store.save()


def test_in_a_loop_many_changes_become_one_file_at_closing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.json"

    async def story() -> bool:
        store = SettingsStore(path)
        for n in range(100):
            store.set("a", n)
        early = path.exists()
        store.close()
        return early

    assert run(story()) is False
    assert json.loads(path.read_text())["a"] == 99


def test_a_file_that_a_power_cut_left_empty_is_replaced_by_the_one_before_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    store = SettingsStore(path)
    store.set("draft", "first")
    store.save()
    store.set("draft", "second")
    store.save()
    path.write_bytes(b"")
    again = SettingsStore(path)
    assert again.get("draft", None) == "first"
    assert again.set_aside is not None
    again.set("draft", "third")
    again.save()
    assert SettingsStore(path).get("draft", None) == "third"


def test_a_file_that_somebody_deleted_stays_deleted(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    store = SettingsStore(path)
    for value in ("first", "second"):
        store.set("draft", value)
        store.save()
    path.unlink()
    assert SettingsStore(path).get("draft", None) is None
