"""The sentences of the looks: how well a preset is known, what a shared screen looks like, why a file was refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, FLOATING, VERTICAL, Layout
from cloudrec_gui.layout.looks import LooksRefused
from cloudrec_gui.layout.presets import Certainty, certainty
from cloudrec_gui.layout.screen_share import Variant
from cloudrec_gui.ui.layout_editor.words import kind_name
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP

CONTEXT: Final = "LooksWords"
_VARIANTS: Final[Mapping[Variant, tuple[str, str]]] = {
    Variant.COLUMN: (
        QT_TRANSLATE_NOOP("LooksWords", "Column"),
        QT_TRANSLATE_NOOP("LooksWords", "The screen large, faces in a column at its right."),
    ),
    Variant.STRIP: (
        QT_TRANSLATE_NOOP("LooksWords", "Strip"),
        QT_TRANSLATE_NOOP("LooksWords", "The screen large, faces in a strip below."),
    ),
    Variant.INSET: (
        QT_TRANSLATE_NOOP("LooksWords", "Corner"),
        QT_TRANSLATE_NOOP("LooksWords", "The screen everywhere, one face in the corner. Others are heard and not seen."),
    ),
    Variant.HALVES: (
        QT_TRANSLATE_NOOP("LooksWords", "Halves"),
        QT_TRANSLATE_NOOP("LooksWords", "Screen and faces side by side, half the canvas each."),
    ),
    Variant.PRESENTER: (
        QT_TRANSLATE_NOOP("LooksWords", "Presenter"),
        QT_TRANSLATE_NOOP("LooksWords", "One large face beside the screen, the others below that face."),
    ),
}
_REFUSALS: Final[Mapping[str, str]] = {
    "too-long": QT_TRANSLATE_NOOP("LooksWords", "This file is too large for looks."),
    "no-json": QT_TRANSLATE_NOOP("LooksWords", "This is no JSON; it breaks off or goes wrong in line {line}."),
    "no-looks": QT_TRANSLATE_NOOP("LooksWords", "This file holds no looks of this program."),
    "version": QT_TRANSLATE_NOOP("LooksWords", "The file does not say which version of looks it holds."),
    "later": QT_TRANSLATE_NOOP("LooksWords", "The file was written by a later version of this program (version {version} of looks)."),
    "no-list": QT_TRANSLATE_NOOP("LooksWords", "The file has no list of looks."),
    "too-many": QT_TRANSLATE_NOOP("LooksWords", "{count} looks are too many; 500 have room."),
    "look": QT_TRANSLATE_NOOP("LooksWords", "Entry {number} of the file is no look."),
    "name": QT_TRANSLATE_NOOP("LooksWords", "Look {number} of the file has no name."),
    "layout": QT_TRANSLATE_NOOP("LooksWords", "The look “{name}” has no layout."),
    "canvas": QT_TRANSLATE_NOOP("LooksWords", "The look “{name}” has a canvas that is no size in pixels."),
    "value": QT_TRANSLATE_NOOP("LooksWords", "In the look “{name}” the value of {key} has the wrong type."),
}


def variant_name(variant: Variant) -> str:
    """One word, for below a picture."""
    return QCoreApplication.translate(CONTEXT, _VARIANTS[variant][0])


def variant_sentence(variant: Variant) -> str:
    return QCoreApplication.translate(CONTEXT, _VARIANTS[variant][1])


def refusal(refused: LooksRefused) -> str:
    """Why nothing was taken from a file."""
    return QCoreApplication.translate(CONTEXT, _REFUSALS[refused.code]).format(**refused.params)


def certainty_note(kind: int, users: int, *, large_named: bool) -> str:
    """How well it is known where ``users`` users sit in a preset."""
    name = kind_name(kind)
    if certainty(kind, users, large_present=large_named) is Certainty.DOCUMENTED:
        return QCoreApplication.translate("LooksWords", "{preset} with {count}: documented by the service.").format(
            preset=name, count=users
        )
    if kind == BEST_FIT:
        return QCoreApplication.translate(
            "LooksWords", "{preset} with {count}: derived from open samples of the on-premise product; the service may differ."
        ).format(preset=name, count=users)
    return QCoreApplication.translate(
        "LooksWords", "{preset} with {count}: derived; what happens without the large window's user is not documented."
    ).format(preset=name, count=users)


def content(layout: Layout) -> str:
    """What a look holds, in two words: ``3 regions`` or the preset's name."""
    if layout.kind in (FLOATING, BEST_FIT, VERTICAL):
        return kind_name(layout.kind)
    count = len(layout.regions)
    if layout.kind == CUSTOM and count == 1:
        return QCoreApplication.translate("LooksWords", "1 region")
    return QCoreApplication.translate("LooksWords", "{count} regions").format(count=count)
