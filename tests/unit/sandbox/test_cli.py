"""``python -m cloudrec_gui.sandbox`` in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from cloudrec_gui.sandbox.__main__ import main, write_ready
from tests.unit.sandbox.desk import until

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-X", "dev", "-W", "error", "-m", "cloudrec_gui.sandbox"]


def run(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, *arguments], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}
    )


def get(url: str) -> int:
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_the_ready_file_says_all_and_the_process_ends_cleanly(tmp_path: Path) -> None:
    ready, record = tmp_path / "ready.json", tmp_path / "record.jsonl"
    with run("--ready-file", str(ready), "--record", str(record), "--seed", "5", "--time-scale", "20", "--port", "0") as process:
        until(lambda: ready.exists() or process.poll() is not None)
        text = ready.read_text(encoding="utf-8")
        facts = json.loads(text)
        assert text.count("\n") == 1
        assert set(facts) == {"url", "app_id", "customer_id", "customer_secret", "control_url", "control_token"}
        assert stat.S_IMODE(ready.stat().st_mode) == 0o600
        assert get(f"{facts['url']}/v1") == 404
        assert get(f"{facts['control_url']}/clock") == 200
        process.send_signal(signal.SIGTERM)
        output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (0, b"", b"")
    assert [json.loads(line)["status"] for line in record.read_text(encoding="utf-8").splitlines()] == [404]
    assert list(tmp_path.iterdir()) in ([ready, record], [record, ready])


def test_without_a_ready_file_the_line_goes_to_standard_output_and_eof_ends_it() -> None:
    with run("--exit-on-eof") as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["url"].startswith("http://127.0.0.1:")
        output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (0, b"", b"")


@pytest.mark.parametrize(
    "arguments", [["--host", "0.0.0.0"], ["--time-scale", "-1"], ["--port", "many"], ["--switch", "x"], ["--switch", "ranges=maybe"]]
)
def test_options_that_make_no_sense_end_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_ready_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "child").touch()
    with pytest.raises(OSError, match=r"."):
        write_ready(tmp_path / "taken", {"url": "x"})
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_importing_the_package_loads_no_server() -> None:
    code = "import sys, cloudrec_gui.sandbox; sys.exit('http.server' in sys.modules or 'socketserver' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_switches_are_turned_at_the_start(tmp_path: Path) -> None:
    ready = tmp_path / "ready.json"
    with run("--ready-file", str(ready), "--lenient", "--switch", "slice-time=s", "--exit-on-eof") as process:
        until(lambda: ready.exists() or process.poll() is not None)
        facts = json.loads(ready.read_text(encoding="utf-8"))
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"{facts['control_url']}/switches", timeout=10) as answer:
            table = json.load(answer)
        process.communicate(timeout=20)
    assert (table["ranges"], table["slice_time"], table["identity"]) == ("lenient", "s", "yes")


def test_the_help_explains_names_switches_and_faults(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    for word in ("empty…", "missing…", "unreachable…", "expires-in-N", "refused…", "slice_time", "ms|s", "code_49", "POST /failover"):
        assert word in text, word
    assert "``" not in text
