"""An entry as people read it: titled sections for the window, and the same as plain text for a ticket."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.ui.dictionary import phrases
from cloudrec_gui.ui.dictionary.entry import Entry
from cloudrec_gui.ui.explanation_case import QT_TRANSLATE_NOOP
from cloudrec_gui.ui.explanations import side_word

translate = QCoreApplication.translate

_TONES: Final = MappingProxyType(
    {
        "ok": QT_TRANSLATE_NOOP("Dictionary", "Healthy"),
        "info": QT_TRANSLATE_NOOP("Dictionary", "Normal outcome"),
        "warn": QT_TRANSLATE_NOOP("Dictionary", "Look at it"),
        "bad": QT_TRANSLATE_NOOP("Dictionary", "Failure"),
    }
)


class Section(NamedTuple):
    """A heading and what stands below it; several lines are a list."""

    name: str
    heading: str
    lines: tuple[str, ...]


def tone_word(entry: Entry) -> str:
    """How much it matters, in a word."""
    return phrases.say(_TONES[entry.tone])


def facts(entry: Entry) -> str:
    """Number, calls and the service's own text on one line."""
    own = "" if not entry.service_text_en else f"“{entry.service_text_en}”"
    return " · ".join(part for part in (phrases.place(entry), phrases.calls(entry), own, entry.service_text_zh) if part)


def sections(entry: Entry) -> tuple[Section, ...]:
    """What is known, in the order in which it helps: what to do first."""
    say = phrases.say
    differ = (say(entry.disagreement),) if entry.disagreement else ()
    found = (
        Section("todo", translate("Dictionary", "What to do"), (say(entry.todo),)),
        Section("causes", translate("Dictionary", "Likely causes"), tuple(say(cause) for cause in entry.causes)),
        Section("retry", translate("Dictionary", "Sending the same again"), (phrases.retry(entry),)),
        Section("documented", translate("Dictionary", "Documented"), (phrases.documented(entry),)),
        Section("disagreement", translate("Dictionary", "Where documents differ"), differ),
    )
    return tuple(section for section in found if section.lines)


def bulleted(section: Section) -> str:
    """The lines of a section as one text."""
    return section.lines[0] if len(section.lines) == 1 else "\n".join(f"• {line}" for line in section.lines)


def as_text(entry: Entry) -> str:
    """The whole entry as plain text, to be pasted into a ticket."""
    whose = translate("Dictionary", "Whose side: {side}").format(side=side_word(entry.side))
    parts = [f"{phrases.say(entry.verdict)}\n{facts(entry)}", f"{phrases.say(entry.meaning)}\n{whose}"]
    parts += [f"{section.heading}\n{bulleted(section)}" for section in sections(entry)]
    return "\n\n".join(parts) + "\n"
