"""What the reader of JSON finds wrong, in sentences that say what to do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.services.json_text import TextError
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP

FAULTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "empty": QT_TRANSLATE_NOOP("JsonText", "there is no text"),
        "too_long": QT_TRANSLATE_NOOP("JsonText", "the text is too long: {bytes} bytes of at most {limit}"),
        "too_deep": QT_TRANSLATE_NOOP("JsonText", "more than {limit} objects and lists within each other"),
        "extra_text": QT_TRANSLATE_NOOP("JsonText", "something follows after the end: {text}"),
        "stray_closing": QT_TRANSLATE_NOOP("JsonText", "one {text} too many"),
        "unclosed": QT_TRANSLATE_NOOP("JsonText", "the {opened} of line {line} is not closed"),
        "wrong_bracket": QT_TRANSLATE_NOOP("JsonText", "{text} stands where the {opened} of line {line} wants {expected}"),
        "missing_value": QT_TRANSLATE_NOOP("JsonText", "a value is missing"),
        "missing_comma": QT_TRANSLATE_NOOP("JsonText", "a comma is missing before {text}"),
        "missing_colon": QT_TRANSLATE_NOOP("JsonText", "a colon is missing after “{key}”"),
        "missing_key": QT_TRANSLATE_NOOP("JsonText", "a key in double quotes is missing before {text}"),
        "trailing_comma": QT_TRANSLATE_NOOP("JsonText", "this comma is one too many"),
        "unquoted_key": QT_TRANSLATE_NOOP("JsonText", "the key {text} needs double quotes"),
        "unquoted_text": QT_TRANSLATE_NOOP("JsonText", "the text {text} needs double quotes"),
        "unclosed_text": QT_TRANSLATE_NOOP("JsonText", "the quote that opens here is not closed in its line"),
        "single_quote": QT_TRANSLATE_NOOP("JsonText", "JSON knows only double quotes, not {text}"),
        "smart_quote": QT_TRANSLATE_NOOP("JsonText", "a typographic quote {text}; JSON wants the straight double one"),
        "comment": QT_TRANSLATE_NOOP("JsonText", "JSON has no comments ({text})"),
        "not_a_number": QT_TRANSLATE_NOOP("JsonText", "{text} is no number in JSON"),
        "bad_number": QT_TRANSLATE_NOOP("JsonText", "{text} is not written as JSON writes numbers"),
        "number_too_large": QT_TRANSLATE_NOOP("JsonText", "the number {text} is too large"),
        "foreign_word": QT_TRANSLATE_NOOP("JsonText", "{text} is written {right} in JSON"),
        "control_character": QT_TRANSLATE_NOOP("JsonText", "a control character ({unicode}) stands in a text; write it as an escape"),
        "lone_surrogate": QT_TRANSLATE_NOOP("JsonText", "half a character ({unicode}) stands in a text"),
        "bad_escape": QT_TRANSLATE_NOOP("JsonText", "{text} is no escape that JSON knows"),
        "unexpected": QT_TRANSLATE_NOOP("JsonText", "{text} is not expected here"),
        "not_an_object": QT_TRANSLATE_NOOP("JsonText", "a body is an object in braces"),
    }
)
"""By the code of ``services.json_text``; the last one is said of a text that is JSON and still no body."""


def fault(error: TextError) -> str:
    """What is wrong, without its place."""
    text = QCoreApplication.translate("JsonText", FAULTS.get(error.code, FAULTS["unexpected"]))
    return text.format_map({"text": "", **error.params})


def sentence(error: TextError) -> str:
    """``Line 12, column 5: a comma is missing``."""
    place = QCoreApplication.translate("JsonText", "Line {line}, column {column}: {fault}")
    return place.format(line=error.line, column=error.column, fault=fault(error))
