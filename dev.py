#!/usr/bin/env python3
"""One door to everything a developer does here: ``python3 dev.py demo``, ``python3 dev.py test``.

It needs CPython and pip, nothing else, and makes the rest itself: a virtual environment from a lock file with hashes, and on
Linux the system libraries without which Qt cannot even be imported. It exists because Qt ends a process that has no display
or lacks a library, and a newcomer's first contact must not be an abort; so all of that is looked at before Qt is.

Only the standard library is used, and nothing newer than what an old ``python3`` can still read: such a one is told what it
lacks, or a newer one beside it is started.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import platform
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
NEWEST_TRIED = (3, 13)
LINUX = sys.platform.startswith("linux")
WINDOWS = os.name == "nt"
HEADLESS_PLATFORMS = ("offscreen", "minimal", "vnc")
SCHEME = "1"
"""Changed when an environment made by an older dev.py must be made again."""


def say(text: str) -> None:
    """One line for the person at the terminal, in order with what the started programs print."""
    print(f"dev.py: {text}", flush=True)


def fail(text: str, status: int = 1) -> NoReturn:
    """End with a sentence and what to do about it."""
    sys.stdout.flush()
    print(f"dev.py: {text}", file=sys.stderr, flush=True)
    raise SystemExit(status)


def call(command: Sequence[object], env: dict[str, str] | None = None) -> int:
    """Run a program in the project's directory; a program ended by a signal gives 128 + its number, as shells do."""
    status = subprocess.call([str(word) for word in command], cwd=str(ROOT), env=env)
    return status if status >= 0 else 128 - status


# ------------------------------------------------------------------------------------------------------------- the python


def need_good_python() -> None:
    """Go on only under CPython 3.11 or newer; an older one starts a newer one that is on the PATH."""
    if platform.python_implementation() == "CPython" and sys.version_info[:2] >= OLDEST:
        return
    if "CLOUDREC_DEV_PY" not in os.environ:
        for minor in range(NEWEST_TRIED[1], OLDEST[1] - 1, -1):
            better = shutil.which(f"python3.{minor}")
            if better and _works(better):
                say(f"this is Python {platform.python_version()}; going on with {better}")
                command = [better, str(ROOT / "dev.py"), *sys.argv[1:]]
                raise SystemExit(call(command, dict(os.environ, CLOUDREC_DEV_PY="1")))
    fail(
        f"this needs CPython 3.11, 3.12 or 3.13; this is {platform.python_implementation()} {platform.python_version()}.\n"
        "  Install one (Debian 12: apt-get install python3; macOS and Windows: the installer of python.org) and run\n"
        "      python3.12 dev.py " + " ".join(sys.argv[1:])
    )


def _works(python: str) -> bool:
    """Whether the program starts at all; a version manager leaves names on the PATH that only complain."""
    probe = subprocess.run([python, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return probe.returncode == 0


# --------------------------------------------------------------------------------------------------- the system's packages


class Library(NamedTuple):
    """A shared library that Qt's wheel expects from the system, with the package that holds it."""

    file: str
    debian: str
    fedora: str
    arch: str


BASE_LIBRARIES = (
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Library("libX11.so.6", "libx11-6", "libX11", "libx11"),
    Library("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),
    Library("libzstd.so.1", "libzstd1", "libzstd", "zstd"),
)
X_LIBRARIES = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
)
WAYLAND_LIBRARIES = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
)


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def missing(libraries: Sequence[Library]) -> list[Library]:
    """Those that the loader cannot find here; always none outside Linux, where Qt brings all it needs."""
    return [library for library in libraries if not _loads(library.file)] if LINUX else []


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install_command(libraries: Sequence[Library]) -> str:
    """The exact command that brings the libraries, for the package manager of this system."""
    for program, words, column in (
        ("apt-get", "apt-get install -y --no-install-recommends", "debian"),
        ("dnf", "dnf install -y", "fedora"),
        ("pacman", "pacman -S --needed", "arch"),
    ):
        if shutil.which(program):
            names = dict.fromkeys(getattr(library, column) for library in libraries)
            return ("" if _is_root() else "sudo ") + words + " " + " ".join(names)
    return "install, with this system's package manager, what provides: " + " ".join(library.file for library in libraries)


def apt_install(packages: Sequence[str]) -> bool:
    """Install Debian packages as root; False where that is not possible (not Debian, not root) or did not work."""
    if not (_is_root() and shutil.which("apt-get")):
        return False
    say("installing system packages: " + " ".join(packages))
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-q"], install):
        done = subprocess.run(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if done.returncode != 0:
            sys.stderr.write(done.stdout.decode("utf-8", "replace"))
            say(f"{' '.join(command)} ended with {done.returncode}")
            return False
    return True


def need_libraries(libraries: Sequence[Library]) -> None:
    """Have the libraries or end with the command that brings them."""
    absent = missing(libraries)
    if not absent:
        return
    if apt_install(list(dict.fromkeys(library.debian for library in absent))):
        absent = missing(libraries)
        if not absent:
            return
    files = " ".join(library.file for library in absent)
    fail(f"Qt needs system libraries that are not here: {files}\n  Install them and try again:\n      {install_command(absent)}")


# ------------------------------------------------------------------------------------------------------------ the display


class Display(NamedTuple):
    """What Qt would draw on: ``kind`` is x11, wayland, native (Windows, macOS), chosen (by QT_QPA_PLATFORM) or none."""

    kind: str
    reason: str = ""


def _x_answers() -> bool:
    """Whether the X server that DISPLAY names accepts this process; asked through libxcb, so that its rights count too."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the check of the libraries will say so in better words
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = bool(connection) and xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers(name: str) -> bool:
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True


def find_display() -> Display:
    """Where windows can be opened. Qt aborts the process when it finds out too late, so this asks before."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen in HEADLESS_PLATFORMS:
        return Display("none", f"QT_QPA_PLATFORM is {chosen}")
    if not LINUX:
        return Display("native")
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if wayland and chosen in ("", "wayland") and _wayland_answers(wayland):
        return Display("wayland")
    if x11 and chosen in ("", "xcb") and _x_answers():
        return Display("x11")
    if chosen not in ("", "xcb", "wayland"):
        return Display("chosen")
    if wayland or x11:
        return Display("none", f"the display {wayland or x11} does not answer")
    return Display("none", "neither DISPLAY nor WAYLAND_DISPLAY is set")


def display_libraries(display: Display) -> tuple[Library, ...]:
    """All that Qt needs from the system to draw there."""
    more = {"x11": X_LIBRARIES, "wayland": WAYLAND_LIBRARIES}.get(display.kind, ())
    return (*BASE_LIBRARIES, *more)


def headless_env() -> dict[str, str]:
    """The environment of a program that draws, but on no screen."""
    platform_name = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    return dict(os.environ, QT_QPA_PLATFORM=platform_name if platform_name.partition(":")[0] in HEADLESS_PLATFORMS else "offscreen")


# -------------------------------------------------------------------------------------------------------- the environments


class Environment(NamedTuple):
    """A virtual environment that is exactly what one lock file says."""

    folder: Path
    lock: Path
    wheels_only: bool = True
    """Whether a package without a ready-made wheel is refused instead of built here."""

    @property
    def python(self) -> Path:
        return self.folder.joinpath("Scripts", "python.exe") if WINDOWS else self.folder.joinpath("bin", "python")

    @property
    def stamp(self) -> Path:
        return self.folder / ".cloudrec-stamp"

    def program(self, name: str) -> Path:
        """A program that a package of the environment brought."""
        return self.python.with_name(name + (".exe" if WINDOWS else ""))

    def fingerprint(self) -> str:
        """Changes with the lock, the Python, the machine and the place, because an environment cannot be moved."""
        parts = (SCHEME, sys.version, platform.machine(), sys.base_prefix, str(self.folder))
        digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape"))
        digest.update(self.lock.read_bytes().replace(b"\r\n", b"\n"))
        return digest.hexdigest()

    def is_ready(self) -> bool:
        """Whether an earlier run finished it; a half-made one has no stamp, one for another lock has another."""
        try:
            return self.python.exists() and self.stamp.read_text(encoding="ascii").strip() == self.fingerprint()
        except (OSError, ValueError):
            return False

    def ensure(self) -> Path:
        """Make the environment where it is not ready; gives its Python."""
        if not self.is_ready():
            self._build()
        return self.python

    def _build(self) -> None:
        began = time.monotonic()
        name = self.folder.name
        if self.folder.is_symlink() or self.folder.is_file():
            fail(f"{self.folder} is not a directory; move it out of the way")
        if self.folder.exists():
            if not (self.folder / "pyvenv.cfg").exists() and any(self.folder.iterdir()):
                fail(f"{self.folder} is there and is not a virtual environment; move it out of the way")
            say(f"{name} is unfinished or out of date; making it again")
            shutil.rmtree(str(self.folder))
        say(f"making {name} for Python {platform.python_version()} (once; about a minute)")
        _make_venv(self.folder)
        lock = self.lock.relative_to(ROOT)
        words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes"]
        if self.wheels_only:
            words.append("--only-binary=:all:")
        status = call([self.python, *words, "-r", lock])
        if status != 0:
            fail(f"pip could not install {lock} (status {status}); what it said stands above. The next run starts afresh.")
        packages = subprocess.check_output([str(self.python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])
        Path(os.fsdecode(packages.strip())).joinpath("cloudrec_gui.pth").write_text(str(ROOT) + "\n", encoding="utf-8")
        self.stamp.write_text(self.fingerprint() + "\n", encoding="ascii")
        say(f"{name} is ready after {time.monotonic() - began:.0f} s")


DEV = Environment(ROOT / ".venv", ROOT / "packaging" / "requirements-dev.lock")
NO_QT = Environment(ROOT / ".venv-noqt", ROOT / "packaging" / "requirements-noqt.lock")
BENCH = Environment(ROOT / ".venv-bench", ROOT / "packaging" / "requirements-bench.lock", wheels_only=False)


def _make_venv(folder: Path) -> None:
    """``python -m venv``; Debian keeps half of it in a package of its own, which is fetched or named."""
    command = [sys.executable, "-m", "venv", str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode == 0:
        return
    output = done.stdout.decode("utf-8", "replace")
    shutil.rmtree(str(folder), ignore_errors=True)
    if "ensurepip" not in output and "No module named venv" not in output:
        sys.stderr.write(output)
        fail(f"{' '.join(command)} ended with {done.returncode}")
    own = f"python3.{sys.version_info[1]}-venv"
    if shutil.which("apt-get") and sys.base_prefix == "/usr":
        if apt_install([own]) and call(command) == 0:
            return
        fail(f"this Python lacks its venv module. Install it and try again:\n      {'' if _is_root() else 'sudo '}apt-get install -y {own}")
    fail(f"{sys.executable} lacks venv or ensurepip. Install a complete CPython 3.11, 3.12 or 3.13 and try again with it.\n{output}")


# ------------------------------------------------------------------------------------------------------------- the words


def setup(arguments: list[str]) -> int:
    """Only the environment and the system's libraries."""
    _no_arguments("setup", arguments)
    need_libraries(display_libraries(find_display()))
    DEV.ensure()
    say(f"ready: {DEV.python.relative_to(ROOT)}")
    return 0


def demo(arguments: list[str]) -> int:
    """The window on the sandbox, or its scripted drive where there is no display."""
    display = find_display()
    need_libraries(display_libraries(display))
    python = DEV.ensure()
    if display.kind == "none":
        say(f"no display ({display.reason}): the window is drawn in memory and driven by a script")
        return call([python, "-m", "cloudrec_gui", "--demo", *arguments], headless_env())
    return call([python, "-m", "cloudrec_gui", "--sandbox", *arguments])


def run(arguments: list[str]) -> int:
    """The window with the person's own profiles; never on a display that does not answer."""
    display = find_display()
    if display.kind == "none":
        fail(
            f"there is no display ({display.reason}). Either start it inside a desktop session or under a virtual display:\n"
            "      xvfb-run -a python3 dev.py run\n"
            "  or see the scripted demo, which needs none:\n"
            "      python3 dev.py demo"
        )
    need_libraries(display_libraries(display))
    return call([DEV.ensure(), "-m", "cloudrec_gui", *arguments])


def tour(arguments: list[str]) -> int:
    """Pictures of every page, drawn in memory."""
    if not arguments:
        fail("tour needs the directory for its pictures:  python3 dev.py tour DIR", 2)
    need_libraries(BASE_LIBRARIES)
    return call([DEV.ensure(), "-m", "cloudrec_gui", "--tour", *arguments], headless_env())


def bench(arguments: list[str]) -> int:
    """The measurements of tests/bench, in an environment that has the programs to compare with."""
    need_libraries(BASE_LIBRARIES)
    return call([BENCH.ensure(), "-m", "tests.bench", *arguments], headless_env())


def lint(arguments: list[str]) -> int:
    """Every check that runs nothing of ours."""
    if arguments not in ([], ["--fix"]):
        fail("lint takes --fix or nothing", 2)
    python = DEV.ensure()
    if arguments:
        call([DEV.program("ruff"), "check", "--fix", "--quiet", "."])
        call([DEV.program("ruff"), "format", "--quiet", "."])
    steps: tuple[tuple[str, list[object]], ...] = (
        ("ruff check", [DEV.program("ruff"), "check", "--quiet", "."]),
        ("ruff format", [DEV.program("ruff"), "format", "--check", "--quiet", "."]),
        ("mypy --strict", [python, "-m", "mypy", "--no-error-summary"]),
        ("import contracts", [DEV.program("lint-imports"), "--no-logo"]),
    )
    failed = []
    for name, command in steps:
        began = time.monotonic()
        status = call(command, dict(os.environ, NO_COLOR="1"))
        say(f"{name}: {'ok' if status == 0 else 'FAILED'} ({time.monotonic() - began:.0f} s)")
        if status != 0:
            failed.append(name)
    return 1 if failed else 0


def translations(arguments: list[str]) -> int:
    """Take new texts of the source into the catalogue and compile it; says how many wait for a translator."""
    _no_arguments("translations", arguments)
    DEV.ensure()
    sources = sorted(path for room in ("ui", "app") for path in (ROOT / "cloudrec_gui" / room).rglob("*.py"))
    catalogue = ROOT / "resources" / "i18n" / "cloudrec_zh_CN.ts"
    status = call([DEV.program("pyside6-lupdate"), "-silent", "-locations", "none", "-no-obsolete", *sources, "-ts", catalogue])
    # lrelease says how many messages are unfinished; those stay English until somebody writes them.
    return status or call([DEV.program("pyside6-lrelease"), catalogue, "-qm", catalogue.with_suffix(".qm")])


LONG_WITHOUT_QT = ("tests/kill/test_lives.py", "tests/contract/test_fault_matrix.py", "tests/unit/services/test_fleet_simulation.py")
"""Minutes of processes and sockets that no window can change: run once, without Qt."""


def test(arguments: list[str]) -> int:
    """Everything that CI proves, ending in pytest's own closing line."""
    need_libraries(BASE_LIBRARIES)
    python = DEV.ensure()
    pytest = [python, "-m", "pytest"]
    if arguments:
        return call([*pytest, *arguments], headless_env())
    failed = []
    if lint([]) != 0:
        failed.append("lint")
    say("the floors below ui, in an environment without Qt")
    # contract/ and unit/ only: conftest.py leaves out what needs a window.
    if call([NO_QT.ensure(), "-m", "pytest", "--quiet", "tests/unit", "tests/contract", *LONG_WITHOUT_QT], headless_env()) != 0:
        failed.append("tests without Qt")
    say("all other tests" + (f" (already failed: {', '.join(failed)})" if failed else ""))
    status = call([*pytest, *(f"--ignore={path}" for path in LONG_WITHOUT_QT)], headless_env())
    return status or (1 if failed else 0)


def _no_arguments(word: str, arguments: list[str]) -> None:
    if arguments:
        fail(f"{word} takes no arguments", 2)


WORDS: dict[str, tuple[Callable[[list[str]], int], str]] = {
    "demo": (demo, "open the window on the sandbox; without a display, drive it through one recording and say each step"),
    "test": (test, "lint, the floors without Qt, then every test;  test ARGUMENTS  hands them to pytest and runs that alone"),
    "setup": (setup, "make the environment at .venv and check the system's libraries, no more"),
    "run": (run, "open the window with your own profiles"),
    "bench": (bench, "measure start, memory and speed against their references"),
    "lint": (lint, "style, types and the direction of imports;  lint --fix  repairs what can be repaired"),
    "translations": (translations, "take new texts into resources/i18n and compile the catalogue"),
    "tour": (tour, "write pictures of every page:  tour DIR [--lang zh_CN] [--theme dark] [--size 1440x900]"),
}


def usage() -> str:
    """All words with what each does."""
    lines = ["python3 dev.py WORD [ARGUMENTS]", ""]
    lines += [f"  {word:<12} {does}" for word, (_, does) in WORDS.items()]
    lines += ["", "Every word makes the environment it needs at its first run and uses it again afterwards."]
    return "\n".join(lines)


def main(argv: list[str]) -> int:
    """Run one word; the result is the process's exit status."""
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(usage())
        return 0
    if argv[0] not in WORDS:
        fail(f"there is no word {argv[0]!r}\n\n{usage()}", 2)
    need_good_python()
    try:
        return WORDS[argv[0]][0](argv[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
