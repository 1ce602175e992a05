"""The sentences of the preflight: what each rule says in the list, at the field, and on the button that mends it.

Rules and words are two tables on purpose: services know no language. Sentences may use the params of their problem; the two
tables beside this module mark every text with ``QT_TRANSLATE_NOOP("Problems", …)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.problems import Problem
from cloudrec_gui.services import vendors
from cloudrec_gui.ui import problem_words_body, problem_words_task
from cloudrec_gui.ui.layout_editor import words as layout_words
from cloudrec_gui.ui.problem_words_task import Words

_LAYOUT: Final = "layout."
WORDS: Final[Mapping[str, Words]] = MappingProxyType({**problem_words_task.WORDS, **problem_words_body.WORDS})
"""By rule; those of the layout (``layout.…``) have their words beside the layout editor.

A rule without words would be shown by its id; a test sees to it that there is none.
"""


def sentence(problem: Problem) -> str:
    """One line for the list, in the language of now."""
    if problem.rule.startswith(_LAYOUT):
        return layout_words.sentence(problem)
    words = WORDS.get(problem.rule, Words(problem.rule))
    return _filled(words.sentence, problem)


def field_note(problem: Problem) -> str:
    """What stands directly under the field: the consequence or what is expected."""
    if problem.rule.startswith(_LAYOUT):
        return layout_words.sentence(problem)
    words = WORDS.get(problem.rule, Words(problem.rule))
    text = _filled(words.note or words.sentence, problem)
    if problem.params.get("close"):
        text = QCoreApplication.translate("Problems", "{sentence}. Did you mean “{close}”?").format(
            sentence=text, close=problem.params["close"]
        )
    return text


def fix_label(problem: Problem) -> str:
    """What the button says that mends it; empty without a fix."""
    if problem.fix is None:
        return ""
    if problem.rule.startswith(_LAYOUT):
        return layout_words.fix_label(problem)
    value = problem.fix.value
    if value is None and problem.fix.also:
        to = problem.fix.also[0].path
        renamed = to[:-1] == problem.fix.path[:-1]
        return QCoreApplication.translate("Problems", "Rename") if renamed else QCoreApplication.translate("Problems", "Move")
    own = WORDS.get(problem.rule, Words(problem.rule)).fix
    if own:
        return QCoreApplication.translate("Problems", own).format(fix=value)
    if value is None:
        return QCoreApplication.translate("Problems", "Remove")
    if isinstance(value, bool):
        value = str(value).lower()
    if isinstance(value, (str, int, float)) and len(str(value)) <= 24 and str(value):
        return QCoreApplication.translate("Problems", "Use {value}").format(value=value)
    return QCoreApplication.translate("Problems", "Repair")


def _filled(text: str, problem: Problem) -> str:
    """The translated text with the params in their places. Params are data, so they are never read as a pattern themselves."""
    params = _Params(problem.params)
    if "area" in params:
        params["area"] = _area(params["area"])
    if "vendor" in params:
        params["vendor"] = _vendor(params["vendor"])
    if "kind" in params:
        params["kind"] = _kind(params["kind"])
    return QCoreApplication.translate("Problems", text).format_map(params)


def _kind(kind: str) -> str:
    names = {
        "text": QCoreApplication.translate("Problems", "a text in quotes"),
        "integer": QCoreApplication.translate("Problems", "a whole number"),
        "number": QCoreApplication.translate("Problems", "a number"),
        "boolean": QCoreApplication.translate("Problems", "true or false"),
        "texts": QCoreApplication.translate("Problems", "a list of texts"),
        "object": QCoreApplication.translate("Problems", "an object in braces"),
        "objects": QCoreApplication.translate("Problems", "a list of objects"),
    }
    return names.get(kind, kind)


def _area(code: str) -> str:
    names = {
        "CN": QCoreApplication.translate("Problems", "mainland China"),
        "US": QCoreApplication.translate("Problems", "America"),
        "EU": QCoreApplication.translate("Problems", "Europe"),
        "AP": QCoreApplication.translate("Problems", "Asia Pacific"),
    }
    return names.get(code, code)


def _vendor(name_en: str) -> str:
    """A vendor as the language of now calls it; rules name it in English."""
    language = QCoreApplication.translate("StorageForm", "en", "code of the language in which vendors and towns are named: en or zh")
    return next((vendor.name(language) for vendor in vendors.table().vendors if vendor.name_en == name_en), name_en)


class _Params(dict[str, str]):
    """A translation that names a param which the rule does not give must not end the program."""

    def __missing__(self, key: str) -> str:
        return "…"
