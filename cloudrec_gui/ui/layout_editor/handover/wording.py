"""The sentences about layouts that go out and come in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.layout.document import Layout
from cloudrec_gui.layout.incoming import Form, Incoming, Repair, RepairKind
from cloudrec_gui.layout.lenient import Slip
from cloudrec_gui.ui.layout_editor.handover.out import Out
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP, translated

_CONTEXT: Final = "LayoutHandover"
_MOST_SAMPLES: Final = 2
_MOST_LINES: Final = 3
_LONG: Final = 24
_OUT: Final = {
    Out.LIST: QT_TRANSLATE_NOOP("LayoutHandover", "layoutConfig alone"),
    Out.REQUEST: QT_TRANSLATE_NOOP("LayoutHandover", "clientRequest of updateLayout"),
    Out.BODY: QT_TRANSLATE_NOOP("LayoutHandover", "Whole body of updateLayout"),
    Out.TRANSCODING: QT_TRANSLATE_NOOP("LayoutHandover", "transcodingConfig for start"),
    Out.CURL: QT_TRANSLATE_NOOP("LayoutHandover", "cURL command"),
    Out.MARKDOWN: QT_TRANSLATE_NOOP("LayoutHandover", "Markdown table"),
    Out.SVG: QT_TRANSLATE_NOOP("LayoutHandover", "SVG drawing"),
    Out.PICTURE: QT_TRANSLATE_NOOP("LayoutHandover", "Picture of the recording"),
}
_FORMS: Final = {
    Form.REGIONS: QT_TRANSLATE_NOOP("LayoutHandover", "a layoutConfig"),
    Form.BACKGROUNDS: QT_TRANSLATE_NOOP("LayoutHandover", "a backgroundConfig"),
    Form.REQUEST: QT_TRANSLATE_NOOP("LayoutHandover", "a clientRequest of updateLayout"),
    Form.UPDATE: QT_TRANSLATE_NOOP("LayoutHandover", "a body of updateLayout"),
    Form.TRANSCODING: QT_TRANSLATE_NOOP("LayoutHandover", "a transcodingConfig"),
    Form.START: QT_TRANSLATE_NOOP("LayoutHandover", "a body of start"),
    Form.SVG: QT_TRANSLATE_NOOP("LayoutHandover", "an SVG drawing"),
}
_WRAPPED: Final = {
    "curl": QT_TRANSLATE_NOOP("LayoutHandover", "{what} in a cURL command"),
    "collection": QT_TRANSLATE_NOOP("LayoutHandover", "{what} in a Postman collection"),
    "profile": QT_TRANSLATE_NOOP("LayoutHandover", "{what} in a profile"),
}
_KINDS: Final = (
    QT_TRANSLATE_NOOP("LayoutHandover", "the floating preset"),
    QT_TRANSLATE_NOOP("LayoutHandover", "the best fit preset"),
    QT_TRANSLATE_NOOP("LayoutHandover", "the vertical preset"),
)
_REFUSED: Final = {
    "empty": QT_TRANSLATE_NOOP("LayoutHandover", "The text is empty."),
    "too_long": QT_TRANSLATE_NOOP("LayoutHandover", "The text is longer than 1 MiB."),
    "too_deep": QT_TRANSLATE_NOOP("LayoutHandover", "Its objects and lists are too deep within each other."),
    "not_json": QT_TRANSLATE_NOOP("LayoutHandover", "It is neither JSON, nor cURL, nor an SVG drawing of this program."),
    "odd": QT_TRANSLATE_NOOP("LayoutHandover", "It has so many faults that it is probably something else than JSON."),
    "no_layout": QT_TRANSLATE_NOOP("LayoutHandover", "None of its keys belongs to a layout."),
    "too_many": QT_TRANSLATE_NOOP("LayoutHandover", "It has {count} regions; at most {limit} are read, and the service takes 17."),
    "foreign_svg": QT_TRANSLATE_NOOP("LayoutHandover", "The drawing does not come from this program, so its numbers are not in it."),
    "open_quote": QT_TRANSLATE_NOOP("LayoutHandover", "A quote in the command is never closed."),
    "answer": QT_TRANSLATE_NOOP("LayoutHandover", "It is an answer of the service, and answers do not tell the layout."),
}
_REPAIRS: Final = {
    Slip.COMMENT: QT_TRANSLATE_NOOP("LayoutHandover", "Comments, which JSON does not know, are passed over"),
    Slip.TRAILING_COMMA: QT_TRANSLATE_NOOP("LayoutHandover", "A comma too many is passed over"),
    Slip.MISSING_COMMA: QT_TRANSLATE_NOOP("LayoutHandover", "A missing comma is added"),
    Slip.QUOTES: QT_TRANSLATE_NOOP("LayoutHandover", "Quotes become straight double ones"),
    Slip.BARE_KEY: QT_TRANSLATE_NOOP("LayoutHandover", "Keys get their quotes"),
    Slip.BARE_WORD: QT_TRANSLATE_NOOP("LayoutHandover", "Words of other languages become JSON"),
    Slip.ODD_NUMBER: QT_TRANSLATE_NOOP("LayoutHandover", "Numbers are written as JSON has them"),
    Slip.ESCAPE: QT_TRANSLATE_NOOP("LayoutHandover", "Odd characters in a text are read as they stand"),
    Slip.DUPLICATE_KEY: QT_TRANSLATE_NOOP("LayoutHandover", "A key stands twice; the last one counts"),
    Slip.NO_BRACES: QT_TRANSLATE_NOOP("LayoutHandover", "The braces around it are added"),
    Slip.UNCLOSED: QT_TRANSLATE_NOOP("LayoutHandover", "The text ends too early; its brackets are closed"),
    Slip.AROUND: QT_TRANSLATE_NOOP("LayoutHandover", "What stands around the JSON is passed over"),
    RepairKind.MISSPELT: QT_TRANSLATE_NOOP("LayoutHandover", "Misspelt keys are put right"),
    RepairKind.MISPLACED: QT_TRANSLATE_NOOP("LayoutHandover", "Keys in the wrong place are moved"),
    RepairKind.LEFT_OUT: QT_TRANSLATE_NOOP("LayoutHandover", "Left out, for a layout does not take it"),
    RepairKind.NUMBER_TEXT: QT_TRANSLATE_NOOP("LayoutHandover", "Texts become numbers"),
    RepairKind.PERCENT: QT_TRANSLATE_NOOP("LayoutHandover", "Percents become fractions"),
    RepairKind.PIXELS: QT_TRANSLATE_NOOP("LayoutHandover", "Pixels become fractions"),
    RepairKind.ROUNDED: QT_TRANSLATE_NOOP("LayoutHandover", "Rounded to six decimals"),
    RepairKind.TRIMMED: QT_TRANSLATE_NOOP("LayoutHandover", "A region that sticks out by a rounding error is trimmed"),
    RepairKind.UID_NUMBER: QT_TRANSLATE_NOOP("LayoutHandover", "Uids become texts; as numbers they give a blank picture"),
    RepairKind.COLOR: QT_TRANSLATE_NOOP("LayoutHandover", "A colour is written as #RRGGBB"),
    RepairKind.WORD: QT_TRANSLATE_NOOP("LayoutHandover", "Words become the service's numbers"),
    RepairKind.KIND_MISSING: QT_TRANSLATE_NOOP("LayoutHandover", "mixedVideoLayout 3 is added; without it the regions are ignored"),
    RepairKind.NOT_A_LIST: QT_TRANSLATE_NOOP("LayoutHandover", "A single object becomes a list"),
    RepairKind.MOVED: QT_TRANSLATE_NOOP("LayoutHandover", "Moved in another program: the rectangle counts where it stands now"),
}
_PLAIN: Final = frozenset({Slip.QUOTES, Slip.COMMENT, Slip.TRAILING_COMMA, RepairKind.KIND_MISSING, Slip.NO_BRACES})
"""Repairs that need no example."""
_FORGIVEN: Final = frozenset({Slip.QUOTES, Slip.COMMENT, Slip.TRAILING_COMMA, Slip.MISSING_COMMA, Slip.BARE_KEY, Slip.BARE_WORD})
"""Liberties with the text that change no meaning."""
_WEIGHT: Final = {
    kind: weight
    for weight, kind in enumerate(
        (
            RepairKind.KIND_MISSING,
            RepairKind.MISPLACED,
            RepairKind.MISSPELT,
            Slip.UNCLOSED,
            Slip.DUPLICATE_KEY,
            RepairKind.PIXELS,
            RepairKind.PERCENT,
            RepairKind.UID_NUMBER,
            RepairKind.LEFT_OUT,
        )
    )
}


def out_name(out: Out) -> str:
    """A form as the menu calls it."""
    return translated(_CONTEXT, _OUT[out])


def contents(layout: Layout) -> str:
    """What a layout holds in a few words: ``3 regions``, ``the vertical preset``."""
    if layout.custom or layout.regions:
        count = len(layout.regions)
        if count == 1:
            return QCoreApplication.translate("LayoutHandover", "1 region")
        return QCoreApplication.translate("LayoutHandover", "{count} regions").format(count=count)
    return translated(_CONTEXT, _KINDS[layout.kind]) if 0 <= layout.kind < len(_KINDS) else str(layout.kind)


def found_text(incoming: Incoming) -> str:
    """What was found, as a title: ``Found a body of start: 3 regions``."""
    what = translated(_CONTEXT, _FORMS[incoming.form])
    if incoming.wrapped in _WRAPPED:
        what = translated(_CONTEXT, _WRAPPED[incoming.wrapped]).format(what=what)
    held = contents(incoming.layout) if incoming.layout is not None else ""
    if incoming.form is Form.BACKGROUNDS and incoming.layout is not None:
        held = QCoreApplication.translate("LayoutHandover", "pictures of {count} users").format(count=len(incoming.layout.backgrounds))
    return QCoreApplication.translate("LayoutHandover", "Found {what}: {held}").format(what=what, held=held)


def refusal(incoming: Incoming) -> str:
    """Why a text gives no layout."""
    text = translated(_CONTEXT, _REFUSED.get(incoming.refused, _REFUSED["no_layout"])).format(**incoming.params)
    line = incoming.params.get("line")
    if line is not None and incoming.refused == "not_json":
        text += " " + QCoreApplication.translate("LayoutHandover", "Reading stopped in line {line}.").format(line=line)
    return text


def summary(repairs: Iterable[Repair]) -> list[str]:
    """A few lines, the weightiest kinds first: how often, and examples. What was forgiven in the text itself is one line."""
    groups: dict[RepairKind | Slip, list[Repair]] = {}
    forgiven = 0
    for repair in repairs:
        if repair.kind in _FORGIVEN:
            forgiven += 1
        else:
            groups.setdefault(repair.kind, []).append(repair)
    kinds = sorted(groups, key=lambda kind: _WEIGHT.get(kind, len(_WEIGHT)))
    lines = [_line(kind, groups[kind]) for kind in kinds[:_MOST_LINES]]
    if forgiven and len(kinds) < _MOST_LINES:
        what = QCoreApplication.translate("LayoutHandover", "Quotes, commas and comments are put right")
        lines.append("• " + _counted(what, forgiven))
        forgiven = 0
    rest = forgiven + sum(len(groups[kind]) for kind in kinds[_MOST_LINES:])
    if rest:
        lines.append("• " + QCoreApplication.translate("LayoutHandover", "{count} more, in the details").format(count=rest))
    return lines


def _line(kind: RepairKind | Slip, repairs: list[Repair]) -> str:
    examples = [] if kind in _PLAIN else list(dict.fromkeys(filter(None, map(_example, repairs))))
    line = _counted(translated(_CONTEXT, _REPAIRS[kind]), len(repairs))
    most = 1 if examples and len(examples[0]) > _LONG else _MOST_SAMPLES
    if examples:
        shown = ", ".join(examples[:most]) + (" …" if len(examples) > most else "")
        line = QCoreApplication.translate("LayoutHandover", "{what}: {examples}").format(what=line, examples=shown)
    return f"• {line}"


def _counted(what: str, count: int) -> str:
    return what if count == 1 else QCoreApplication.translate("LayoutHandover", "{what} ({count} times)").format(what=what, count=count)


def every(repairs: Iterable[Repair]) -> str:
    """All repairs with their places, a line each."""
    lines = []
    for repair in repairs:
        where = dotted(repair.path)
        if repair.line:
            where = QCoreApplication.translate("LayoutHandover", "line {line}").format(line=repair.line) + (f", {where}" if where else "")
        said = translated(_CONTEXT, _REPAIRS[repair.kind])
        change = f" [{repair.before} → {repair.after}]" if repair.before and repair.after else ""
        lines.append(f"{where}: {said}{change}" if where else said + change)
    return "\n".join(lines)


def dotted(path: tuple[str | int, ...]) -> str:
    """A path as people write it: ``clientRequest.layoutConfig[2].uid``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def _example(repair: Repair) -> str:
    """``backgroudColor → backgroundColor``, ``layoutConfig[2]``."""
    if repair.kind in (RepairKind.MISPLACED, RepairKind.LEFT_OUT, RepairKind.MOVED, RepairKind.NOT_A_LIST):
        tail = dotted(repair.path[-2:] if repair.path and isinstance(repair.path[-1], int) else repair.path[-1:])
        return f"{tail} → {repair.after}" if repair.after else tail
    if repair.before and repair.after:
        return f"{repair.before} → {repair.after}"
    return ""
