"""What is to be said about single lines of a body: findings of the preflight, keys that nobody reads, keys that stand there twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.draft import Draft, SecretBag, get_in, secret_paths
from cloudrec_gui.domain.fields import misplaced_paths, unknown_paths
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path, Problem, Severity
from cloudrec_gui.services.json_text import Parsed, Span
from cloudrec_gui.services.preflight import ACQUIRE, DUPLICATE_KEY
from cloudrec_gui.ui.json_editor.meaning import is_word
from cloudrec_gui.ui.problem_words import sentence

ERROR: Final = "error"
WARNING: Final = "warning"
_SHARED: Final = ("cname", "uid")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something about one place: ``line`` from 1, ``start`` and ``end`` as offsets in characters of the text."""

    line: int
    start: int
    end: int
    kind: str
    """``error`` or ``warning``."""
    text: str
    path: Path
    """Of the field that it is about, as the forms know it."""


def marks_of(operation: Operation, parsed: Parsed, draft: Draft, secrets: SecretBag, problems: Iterable[Problem]) -> tuple[Mark, ...]:
    """Everything to be said about a text that could be read, in the order of its lines."""
    found = [*_of_problems(operation, parsed, problems)]
    told = {mark.path for mark in found}
    value = parsed.value if isinstance(parsed.value, Mapping) else {}
    for mark in (*_of_keys(operation, parsed, value, draft), *_of_words(operation, parsed, value, secrets)):
        if mark.path not in told:
            told.add(mark.path)
            found.append(mark)
    return tuple(sorted(found, key=_order))


def field_path(operation: Operation, path: Path) -> Path:
    """The path under which the forms know what stands at ``path`` of a body."""
    if operation is Operation.ACQUIRE and path[:1] == ("clientRequest",):
        return (ACQUIRE, *path[1:])
    return path


def text_path(operation: Operation, path: Path) -> Path | None:
    """Where in a body the field at ``path`` stands, None when this request does not carry it."""
    if path[:1] and path[0] in _SHARED:
        return path
    if operation is Operation.ACQUIRE:
        return ("clientRequest", *path[1:]) if path[:1] == (ACQUIRE,) else None
    return path if path[:1] == ("clientRequest",) else None


def _order(mark: Mark) -> tuple[int, bool, int]:
    return mark.line, mark.kind != ERROR, mark.start


def _of_problems(operation: Operation, parsed: Parsed, problems: Iterable[Problem]) -> Iterator[Mark]:
    for problem in problems:
        at = text_path(operation, problem.path)
        span = None if at is None else parsed.place(at)
        if at is None or span is None:
            continue
        kind = ERROR if problem.severity is Severity.ERROR else WARNING
        yield _mark(parsed, span, at, kind, sentence(problem), problem.path)


def _of_keys(operation: Operation, parsed: Parsed, value: Mapping[str, Any], draft: Draft) -> Iterator[Mark]:
    unknown = QCoreApplication.translate("JsonMarks", "“{key}” is not in the documents; the service ignores it without a word")
    other = QCoreApplication.translate("JsonMarks", "“{key}” does not belong to what is recorded; it is refused or ignored")
    for path in parsed.duplicates:
        problem = Problem(DUPLICATE_KEY, Severity.WARNING, path, {"key": str(path[-1])})
        yield _mark(parsed, parsed.places[path], path, WARNING, sentence(problem), field_path(operation, path))
    groups: list[tuple[Iterable[Path], str]] = [(unknown_paths(operation, value), unknown)]
    if operation is Operation.START:
        groups.append((misplaced_paths(draft.variant, value), other))
    for paths, text in groups:
        for path in paths:
            span = parsed.places.get(path)
            if span is not None:
                yield _mark(parsed, span, path, WARNING, text.format(key=path[-1]), field_path(operation, path))
    scene = get_in(value, ("clientRequest", "scene"))
    if operation is Operation.ACQUIRE and scene is not None and scene != draft.facts.scene:
        path = ("clientRequest", "scene")
        text = QCoreApplication.translate("JsonMarks", "The scene follows from what is recorded: {n} will be sent")
        yield _mark(parsed, parsed.places[path], path, WARNING, text.format(n=draft.facts.scene), field_path(operation, path))


def _of_words(operation: Operation, parsed: Parsed, value: Mapping[str, Any], secrets: SecretBag) -> Iterator[Mark]:
    """Words in angle quotes for which no secret is known."""
    if operation is not Operation.START:
        return
    text = QCoreApplication.translate("JsonMarks", "No secret is known for this word, so nothing will be sent here")
    for path, name in secret_paths(value):
        if is_word(get_in(value, path)) and not secrets.get(name) and path in parsed.places:
            yield _mark(parsed, parsed.places[path], path, WARNING, text, name)


def _mark(parsed: Parsed, span: Span, at: Path, kind: str, text: str, path: Path) -> Mark:
    """On the value itself where it is one; objects and missing keys are marked at their opening bracket and key."""
    whole = at in parsed.places and not isinstance(get_in(parsed.value, at), (Mapping, list))
    end = span.end if whole else span.start + 1
    return Mark(span.line, span.key, end, kind, text, path)
