"""The house is tidy: files say why they exist and stay small, locks are locks, data files are used and found."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.bans import PRODUCT, ROOT, product_files

LOCKS = sorted((ROOT / "packaging").glob("*.lock"))
RESOURCES = ROOT / "resources"
LOADED_BY_PATTERN = {
    "i18n": "one file per language, found by its code",
}
"""Folders of resources whose files are not named one by one in the source."""
DATA_FILE = re.compile(r"[A-Za-z0-9_-]+\.(?:svg|json|qm|ttf|otf|html|txt|css|qss)")


def _strings(path: Path) -> set[str]:
    """Every literal text of a file, docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return {
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    }


@pytest.fixture(scope="module")
def named() -> set[str]:
    """Every literal text of the product."""
    return {text for path in product_files() for text in _strings(path)}


@pytest.mark.parametrize("path", product_files(), ids=lambda path: path.relative_to(PRODUCT).as_posix())
def test_a_module_says_why_it_exists_and_is_one_room(path: Path) -> None:
    source = path.read_text("utf-8")
    doc = ast.get_docstring(ast.parse(source))
    assert doc, "no docstring"
    assert len(doc.split()) >= 3, f"says too little: {doc!r}"
    assert source.count("\n") <= 600, "more than 600 lines: two rooms"


@pytest.mark.parametrize("path", [*product_files(), ROOT / "dev.py"], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_left_to_do_later(path: Path) -> None:
    source = path.read_text("utf-8")
    left = re.findall(r"\b(?:TODO|FIXME|XXX|HACK)\b", source)
    assert not left


# ------------------------------------------------------------------------------------------------------------- locks


def _pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", lock.read_text("utf-8"), re.MULTILINE))


def _wanted(name: str) -> set[str]:
    lines = (line.strip() for line in (ROOT / "packaging" / name).read_text("utf-8").splitlines())
    return {line for line in lines if line and not line.startswith(("#", "-r"))}


def test_there_are_four_locks() -> None:
    assert [lock.name for lock in LOCKS] == [
        "requirements-bench.lock",
        "requirements-dev.lock",
        "requirements-noqt.lock",
        "requirements.lock",
    ]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_place_and_hashes_everything(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.search(r"://|index-url|find-links|trusted-host|\s@\s", text)
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)
    assert len(entries) > 20
    assert [entry for entry in entries if entry and "--hash=sha256:" not in entry] == []


def test_the_locks_agree_with_each_other() -> None:
    runtime, dev, noqt, bench = (
        _pins(ROOT / "packaging" / name)
        for name in ("requirements.lock", "requirements-dev.lock", "requirements-noqt.lock", "requirements-bench.lock")
    )
    assert runtime.items() <= dev.items()
    assert noqt.items() <= dev.items()
    assert runtime.items() <= bench.items()


def test_the_locked_qt_is_below_the_broken_one() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        pins = _pins(ROOT / "packaging" / name)
        version = tuple(int(part) for part in pins["pyside6-essentials"].split("."))
        assert (6, 8, 3) <= version < (6, 12), name
        assert pins["shiboken6"] == pins["pyside6-essentials"]


def test_the_environment_of_the_lower_floors_has_no_qt() -> None:
    names = set(_pins(ROOT / "packaging" / "requirements-noqt.lock"))
    assert not {name for name in names if "pyside" in name or "shiboken" in name or "qt" in name or "qasync" in name}


def test_the_project_asks_for_what_the_lock_was_made_from() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert set(project["dependencies"]) == _wanted("requirements.in")
    assert "PySide6-Essentials>=6.8.3,<6.12" in project["dependencies"]
    from cloudrec_gui import __version__

    assert project["version"] == __version__


def test_an_installed_command_calls_a_function_without_arguments() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for target in (project["scripts"] | project["gui-scripts"]).values():
        module, _, name = target.partition(":")
        function = getattr(importlib.import_module(module), name)
        assert not [word for word in inspect.signature(function).parameters.values() if word.default is word.empty], target


# --------------------------------------------------------------------------------------------------------- data files


def _resource_files() -> list[Path]:
    return sorted(path for path in RESOURCES.rglob("*") if path.is_file() and not path.name.startswith("."))


@pytest.mark.parametrize("path", _resource_files(), ids=lambda path: path.relative_to(RESOURCES).as_posix())
def test_a_data_file_is_used(path: Path, named: set[str]) -> None:
    if path.relative_to(RESOURCES).parts[0] in LOADED_BY_PATTERN:
        return
    assert path.name in named or path.stem in named, "no text in the source names it"


def test_a_data_file_that_is_named_exists(named: set[str]) -> None:
    have = {path.name for path in _resource_files()}
    wanted = {text for text in named if DATA_FILE.fullmatch(text) and text.endswith((".svg", ".qm"))}
    assert wanted <= have


def test_an_icon_that_is_asked_for_exists() -> None:
    have = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    asked: dict[str, str] = {}
    for path in product_files():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
            literal = [node.args[0]] if name == "icon" and node.args else []
            literal += [word.value for word in node.keywords if word.arg == "icon"]
            asked |= {
                word.value: path.name for word in literal if isinstance(word, ast.Constant) and isinstance(word.value, str) and word.value
            }
    assert not {name: where for name, where in asked.items() if name not in have}


def test_the_accessor_finds_the_data_files() -> None:
    from cloudrec_gui import resources

    assert resources.folder() == RESOURCES
    assert resources.path("icons").is_dir()


# --------------------------------------------------------------------------------------------------------------- papers


def test_the_licences_that_qt_asks_for_are_here() -> None:
    assert "MIT License" in (ROOT / "LICENSE").read_text("utf-8")
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for name in ("PySide6", "shiboken6", "requests", "pydantic", "qasync", "keyring", "platformdirs"):
        assert name in notice
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (ROOT / "licences" / "LGPL-3.0.txt").read_text("utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "licences" / "GPL-3.0.txt").read_text("utf-8")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_what_a_paper_links_to_exists(name: str) -> None:
    paper = ROOT / name
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", paper.read_text("utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (ROOT / link).exists()] == []


def test_every_word_of_dev_py_is_explained_to_contributors() -> None:
    import dev

    paper = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert [word for word in dev.WORDS if f"dev.py {word}" not in paper] == []
