"""What people read is marked for translation: literally, where the extraction can see it, and never by a bare literal."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.architecture.bans import ROOT, product_files

CATALOGUE = ROOT / "resources" / "i18n" / "cloudrec_zh_CN.ts"
MARKERS = {"translate", "QT_TRANSLATE_NOOP"}
SETTERS = {
    "setText", "setPlaceholderText", "setToolTip", "setStatusTip", "setWindowTitle", "setTitle", "setAccessibleName",
    "setAccessibleDescription", "setTabText", "set_note", "set_tip", "addTab", "addItem", "QAction", "QLabel", "QPushButton",
}  # fmt: skip
WORDS = re.compile(r"[A-Za-z]{2,}\s+[A-Za-z]{2,}|[A-Z][a-z]{2,}")
"""Two words, or one that begins a sentence. Names of the API and of files are neither."""
KEYS = re.compile(r"\b(Ctrl|Shift|Alt)\b")
SPOKEN_TOO_EARLY = {"self.setWindowTitle('Cloud Recording')"}
"""The window's title while it is blank: at that moment no language has been loaded."""


class Text(NamedTuple):
    context: str
    source: str


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


class Reader(ast.NodeVisitor):
    """Collects marked texts, calls of ``tr`` without a literal, and bare texts."""

    def __init__(self) -> None:
        self.classes: list[str] = []
        self.marked: set[Text] = set()
        self.unreadable: list[str] = []
        self.bare: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name, texts = called(node), [literal(argument) for argument in node.args]
        if name == "tr":
            if texts and texts[0] is not None and self.classes:
                self.marked.add(Text(self.classes[-1], texts[0]))
            else:
                self.unreadable.append(f"{node.lineno}: {ast.unparse(node)}")
        elif name in MARKERS and len(texts) > 1 and texts[0] is not None and texts[1] is not None:
            self.marked.add(Text(texts[0], texts[1]))
        elif name in SETTERS:
            self.bare += [f"{node.lineno}: {ast.unparse(node)}" for argument in node.args if WORDS.search(bare(argument))]
        self.generic_visit(node)


def renamed(tree: ast.AST) -> list[int]:
    """Lines that give a marker another name, under which the extraction does not see what it marks."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, (ast.Name, ast.Attribute)):
            name = node.value.attr if isinstance(node.value, ast.Attribute) else node.value.id
            if name == "QT_TRANSLATE_NOOP":
                found.append(node.lineno)
        elif isinstance(node, ast.ImportFrom):
            found += [node.lineno for alias in node.names if alias.name in MARKERS and alias.asname not in (None, alias.name)]
    return found


def bare(argument: ast.expr) -> str:
    """The letters that a literal or an f-string brings along itself."""
    if isinstance(argument, ast.JoinedStr):
        return KEYS.sub("", "".join(literal(part) or "" for part in argument.values))
    return KEYS.sub("", literal(argument) or "")


def read(source: str) -> Reader:
    reader = Reader()
    reader.visit(ast.parse(source))
    return reader


def sources() -> Iterator[Path]:
    return (path for path in product_files() if {"ui", "app"} & set(path.relative_to(ROOT).parts))


def catalogue() -> set[Text]:
    found = set()
    for context in ET.parse(CATALOGUE).getroot().iter("context"):
        for message in context.iter("message"):
            found.add(Text(context.findtext("name", ""), message.findtext("source", "")))
    return found


def test_the_extraction_has_seen_every_marked_text() -> None:
    """lupdate passes over what it cannot read without a word; reading the syntax tree does not."""
    marked = set[Text]().union(*(read(path.read_text("utf-8")).marked for path in sources()))
    assert len(marked) > 100
    assert sorted(marked - catalogue()) == []


def test_no_text_is_translated_that_the_extraction_cannot_read() -> None:
    assert [f"{path.name}:{line}" for path in sources() for line in read(path.read_text("utf-8")).unreadable] == []


def test_no_widget_gets_a_bare_text() -> None:
    found = [(path.name, line) for path in sources() for line in read(path.read_text("utf-8")).bare]
    assert [where for where in found if where[1].partition(": ")[2] not in SPOKEN_TOO_EARLY] == []


@pytest.mark.parametrize(
    "line",
    ['self.label.setText("Ready to go")', 'set_tip(part, f"Delete {name}")', 'QPushButton("Start")'],
)
def test_a_bare_text_is_seen(line: str) -> None:
    assert len(read(line).bare) == 1


def test_a_text_that_is_put_together_before_it_is_translated_is_seen() -> None:
    assert len(read("class A:\n    def f(self):\n        self.tr('a' + b)\n        self.tr(f'{b} c')").unreadable) == 2


def test_no_marker_has_another_name() -> None:
    lines = {path.name: renamed(ast.parse(path.read_text(encoding="utf-8"))) for path in product_files()}
    assert {name: found for name, found in lines.items() if found} == {}


@pytest.mark.parametrize(
    "planted",
    ["_N = QT_TRANSLATE_NOOP", "T = words.QT_TRANSLATE_NOOP", "from w import QT_TRANSLATE_NOOP as N", "N: Final = QT_TRANSLATE_NOOP"],
)
def test_a_renamed_marker_is_found(planted: str) -> None:
    assert renamed(ast.parse(planted)) == [1]
