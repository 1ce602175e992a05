"""dev.py, the door everybody comes through first: it re-uses, repairs, explains and never lets Qt abort."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.architecture.bans import ROOT

LINUX_ONLY = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the display is a Linux matter")


@pytest.fixture
def environment(tmp_path: Path) -> dev.Environment:
    """An environment that looks finished."""
    lock = tmp_path / "some.lock"
    lock.write_text("one==1\n")
    made = dev.Environment(tmp_path / ".venv", lock)
    made.python.parent.mkdir(parents=True)
    made.python.touch()
    made.stamp.write_text(made.fingerprint())
    return made


def dev_py(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), *words], env=clean | env, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_finished_environment_is_used_again(environment: dev.Environment) -> None:
    assert environment.is_ready()
    assert environment.ensure() == environment.python


def test_a_half_made_environment_is_not_ready(environment: dev.Environment) -> None:
    environment.stamp.unlink()
    assert not environment.is_ready()


def test_an_environment_whose_python_is_gone_is_not_ready(environment: dev.Environment) -> None:
    environment.python.unlink()
    assert not environment.is_ready()


def test_another_lock_makes_it_out_of_date(environment: dev.Environment) -> None:
    environment.lock.write_text("one==2\n")
    assert not environment.is_ready()


def test_line_ends_of_a_checkout_do_not_make_it_out_of_date(environment: dev.Environment) -> None:
    environment.lock.write_bytes(b"one==1\r\n")
    assert environment.is_ready()


def test_an_environment_that_was_moved_is_not_ready(environment: dev.Environment, tmp_path: Path) -> None:
    moved = environment.folder.rename(tmp_path / "elsewhere")
    assert not dev.Environment(moved, environment.lock).is_ready()


def test_a_folder_of_somebody_else_is_never_deleted(tmp_path: Path) -> None:
    precious = tmp_path / ".venv" / "thesis.txt"
    precious.parent.mkdir()
    precious.write_text("years of work")
    lock = tmp_path / "some.lock"
    lock.touch()
    with pytest.raises(SystemExit):
        dev.Environment(precious.parent, lock).ensure()
    assert precious.read_text() == "years of work"


def test_without_a_word_it_lists_them() -> None:
    done = dev_py()
    assert done.returncode == 0
    assert [word for word in dev.WORDS if f"\n  {word}" not in done.stdout] == []


def test_an_unknown_word_is_refused() -> None:
    done = dev_py("dance")
    assert done.returncode == 2
    assert "dance" in done.stderr


@LINUX_ONLY
def test_run_without_a_display_names_two_remedies_and_ends() -> None:
    done = dev_py("run")
    assert done.returncode == 1
    assert "xvfb-run" in done.stderr
    assert "dev.py demo" in done.stderr


@LINUX_ONLY
def test_run_on_a_display_that_does_not_answer_ends_before_qt_can_abort() -> None:
    done = dev_py("run", DISPLAY=":4095")
    assert done.returncode == 1
    assert "does not answer" in done.stderr


@LINUX_ONLY
@pytest.mark.parametrize("word", ["offscreen", "minimal:enable_fonts"])
def test_a_drawing_in_memory_is_no_display(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", word)
    monkeypatch.setenv("DISPLAY", ":0")
    assert dev.find_display().kind == "none"


@LINUX_ONLY
def test_a_wayland_socket_that_listens_is_a_display(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert dev.find_display().kind == "none"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        assert dev.find_display().kind == "wayland"


@LINUX_ONLY
def test_a_missing_library_is_named_with_the_command_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "dnf").touch(mode=0o755)
    absent = dev.Library("libno-such-thing.so.9", "libnothing9", "nothing-libs", "nothing")
    with pytest.raises(SystemExit):
        dev.need_libraries((dev.BASE_LIBRARIES[0], absent))
    said = capsys.readouterr().err
    assert "libno-such-thing.so.9" in said
    assert "dnf install -y nothing-libs" in said
    assert "glib2" not in said


def test_headless_programs_never_get_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert dev.headless_env()["QT_QPA_PLATFORM"] == "offscreen"
    monkeypatch.setenv("QT_QPA_PLATFORM", "minimal")
    assert dev.headless_env()["QT_QPA_PLATFORM"] == "minimal"


def test_an_ending_by_a_signal_gives_the_status_of_a_shell() -> None:
    assert dev.call([sys.executable, "-c", "raise SystemExit(7)"]) == 7
    if os.name != "nt":
        assert dev.call([sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"]) == 143


def test_ci_runs_the_command_of_the_readme() -> None:
    assert "python3 dev.py test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert "python3 dev.py test" in (ROOT / "README.md").read_text("utf-8")
