"""The command line. Nothing of Qt is imported before the words are understood, so ``--help`` is instant."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cloudrec_gui import __version__
from cloudrec_gui.app.options import Options


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is not WIDTHxHEIGHT, for example 1440x900")
    size = int(width), int(height)
    if size[0] < 640 or size[1] < 480 or max(size) > 8192:
        raise argparse.ArgumentTypeError("the size must be between 640x480 and 8192x8192")
    return size


def parser() -> argparse.ArgumentParser:
    """The words that ``python -m cloudrec_gui`` understands."""
    words = argparse.ArgumentParser(prog="cloudrec-gui", description="A control panel for Agora Cloud Recording, with a built-in sandbox.")
    words.add_argument("--version", action="version", version=f"cloudrec-gui {__version__}")
    words.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep settings, journal and logs here instead of the user's data folder"
    )
    words.add_argument("--sandbox", action="store_true", help="begin on the built-in sandbox whatever was used last")
    words.add_argument("--time-scale", type=float, default=None, metavar="X", help="run the sandbox's clocks X times faster")
    words.add_argument("--seed", type=int, metavar="N", help="make the sandbox's simulated users the same at every run")
    words.add_argument(
        "--record", type=Path, metavar="PATH", help="append every request that reaches the sandbox to this file, one JSON object a line"
    )
    words.add_argument("--lang", choices=("en", "zh_CN", "system"), help="language of the window")
    words.add_argument("--theme", choices=("light", "dark", "system"))
    words.add_argument("--size", type=_size, metavar="WxH", help="size of the window, for example 1440x900")
    scripted = words.add_mutually_exclusive_group()
    scripted.add_argument("--demo", action="store_true", help="drive the real window through one recording, say each step, and end")
    scripted.add_argument("--tour", type=Path, metavar="DIR", help="write numbered pictures of every page to DIR and end")
    words.add_argument("--pictures", type=Path, metavar="DIR", help="where --demo puts its pictures")
    return words


def default_data_dir() -> Path:
    """The user's own data folder (never a roaming one)."""
    from platformdirs import user_data_path

    return user_data_path("cloudrec-gui", appauthor=False, roaming=False)


def display_problem() -> str | None:
    """What keeps Qt from opening a window here, as a sentence with the remedy; Qt itself would abort the process."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return None
    return (
        "There is no display (DISPLAY and WAYLAND_DISPLAY are not set). Either run inside a desktop session or under a virtual display:\n"
        "    xvfb-run -a python -m cloudrec_gui\n"
        "or run the scripted demo, which needs none:\n"
        "    python -m cloudrec_gui --demo"
    )


def main(argv: Sequence[str]) -> int:
    """Run the program; the result is the process's exit status (2 when the words are wrong)."""
    given = parser().parse_args(argv)
    scripted = given.demo or given.tour is not None
    if given.time_scale is not None and not 0.01 <= given.time_scale <= 10_000:
        parser().error("--time-scale must be between 0.01 and 10000")
    if scripted and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    problem = display_problem()
    if problem is not None:
        sys.stderr.write(problem + "\n")
        return 1
    from cloudrec_gui.app.guard import refuse_bad_qt

    refusal = refuse_bad_qt()
    if refusal is not None:
        sys.stderr.write(refusal + "\n")
        return 1
    if scripted:
        with tempfile.TemporaryDirectory(prefix="cloudrec-") as folder:
            return _scripted(given, given.data_dir or Path(folder))
    from cloudrec_gui.app.lifecycle import run

    return run(_options(given, given.data_dir or default_data_dir()))


def _options(given: argparse.Namespace, data_dir: Path, *, time_scale: float = 1.0, scripted: bool = False) -> Options:
    return Options(
        data_dir=data_dir,
        language=given.lang,
        theme=given.theme,
        size=given.size,
        force_sandbox=given.sandbox or given.demo or given.tour is not None,
        time_scale=given.time_scale if given.time_scale is not None else time_scale,
        seed=given.seed if given.seed is not None else 1 if scripted else None,
        record=given.record,
        keychain=not scripted,
    )


def _scripted(given: argparse.Namespace, data_dir: Path) -> int:
    """The demo and the tour: no keychain, a folder of their own, and an exit status that means something."""
    if given.tour is not None:
        from cloudrec_gui.app.tour import run_tour

        return run_tour(_options(given, data_dir, time_scale=30.0, scripted=True), given.tour)
    from cloudrec_gui.app.demo import run_demo

    pictures = given.pictures or Path(tempfile.mkdtemp(prefix="cloudrec-demo-"))
    return run_demo(_options(given, data_dir, scripted=True), pictures)
