"""What the table of fields knows, in words: the API's name, range, unit and default of the value behind a row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain import fields
from cloudrec_gui.domain.fields import FieldFacts, Kind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.services.preflight import ACQUIRE

_TEXTS = (Kind.TEXT, Kind.TEXTS)


def facts_of(path: Path) -> FieldFacts | None:
    """The row of the table for a path of the workspace; options of acquire stand below ``("acquire", …)`` there."""
    if path[:1] == (ACQUIRE,):
        return fields.facts(Operation.ACQUIRE, ("clientRequest", *path[1:]))
    return fields.facts(Operation.START, path)


def unit(name: str) -> str:
    """A unit of the table as people read it; the short ones are the same everywhere."""
    return QCoreApplication.translate("Facts", "Unix seconds") if name == "Unix s" else name


def default(facts: FieldFacts, *, with_unit: bool = True) -> str:
    """``default 30 s``, or nothing where the service has no default of its own. Where the unit stands beside it, it can be left out."""
    value = facts.default
    if value is None or isinstance(value, (bool, tuple)) or value == "":
        return ""
    shown = f"{value} {unit(facts.unit)}".strip() if with_unit else str(value)
    return QCoreApplication.translate("Facts", "default {value}").format(value=shown)


def span(facts: FieldFacts) -> str:
    """``5–2592000 s`` for numbers; lengths of texts and lists are said in the help where they matter."""
    if facts.kind in _TEXTS or facts.minimum is None or facts.maximum is None or facts.maximum > 2**53:
        return ""
    return f"{facts.minimum:g}–{facts.maximum:.0f} {unit(facts.unit)}".strip()


def about(path: Path) -> str:
    """``maxIdleTime · 5–2592000 s · default 30 s``: for the tooltip and the explanation of a row."""
    facts = facts_of(path)
    if facts is None:
        return ""
    parts = [str(facts.path[-1]), span(facts), default(facts)]
    return " · ".join(part for part in parts if part)
