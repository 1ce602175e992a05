"""The stage's sentences: who is in a place, why it looks as it does, what happens to whom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.layout.document import FIT
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.stage.cast import Act, Person, Sends
from cloudrec_gui.layout.stage.shot import Content, Note, Place

LOSS_WORTH_TELLING: Final = 0.015
"""Below this it is the rounding to whole pixels."""


def clock(at_ms: int) -> str:
    """``0:07`` or ``12:30``, with tenths only where there are any."""
    tenths = round(at_ms / 100)
    minutes, rest = divmod(tenths, 600)
    seconds, tenth = divmod(rest, 10)
    return f"{minutes}:{seconds:02d}.{tenth}" if tenth else f"{minutes}:{seconds:02d}"


def who(place: Place, name: str = "") -> str:
    """Whose place it is: ``uid 1002 · guest``."""
    if not place.uid:
        return QCoreApplication.translate("StageWords", "next to join")
    told = QCoreApplication.translate("StageWords", "uid {uid}").format(uid=place.uid)
    return f"{told} · {name}" if name else told


def why(place: Place) -> str:
    """What is seen in a place, in a few words."""
    match place.note:
        case Note.WAITING:
            return QCoreApplication.translate("StageWords", "empty until somebody joins")
        case Note.ABSENT:
            return QCoreApplication.translate("StageWords", "empty, not in the channel")
        case Note.FROZEN:
            return QCoreApplication.translate("StageWords", "last frame until {time}").format(time=clock(place.until_ms))
        case Note.KEPT:
            return QCoreApplication.translate("StageWords", "last frame stays, no picture is set")
        case Note.PICTURE:
            return QCoreApplication.translate("StageWords", "background picture")
        case Note.SILENT:
            return QCoreApplication.translate("StageWords", "audio only")
    if place.render_mode == FIT:
        filled = round(100 * place.filled)
        if filled > 99:
            return QCoreApplication.translate("StageWords", "fit")
        return QCoreApplication.translate("StageWords", "fit, fills {filled} %").format(filled=filled)
    if place.loss < LOSS_WORTH_TELLING:
        return QCoreApplication.translate("StageWords", "crop")
    return QCoreApplication.translate("StageWords", "crop loses {loss} %").format(loss=round(100 * place.loss))


def notes(place: Place, region: Size) -> tuple[str, str]:
    """What stands at the foot of a place, whole and short: ``364 × 338 px · screen, crop loses 29 %``."""
    told = why(place)
    size = f"{region[0]} × {region[1]} px"
    if place.note is Note.NONE:
        shape = shape_name(place.source)
        if place.content is Content.SCREEN:
            shape = QCoreApplication.translate("StageWords", "screen")
        return f"{size} · {shape} · {told}", told
    return f"{size} · {told}", told


def shape_name(source: Size) -> str:
    """``16:9``, ``9:16``, ``16:10``, or the ratio with two decimals."""
    wide, high = max(source[0], 1), max(source[1], 1)
    for across, down in ((16, 9), (9, 16), (4, 3), (3, 4), (16, 10), (10, 16), (1, 1), (21, 9)):
        if abs(wide * down - high * across) * 100 < high * across:
            return f"{across}:{down}"
    return f"{wide / high:.2f}"


def act_name(act: Act) -> str:
    """What the menu calls it."""
    names = {
        Act.JOIN: QCoreApplication.translate("StageWords", "Joins"),
        Act.LEAVE: QCoreApplication.translate("StageWords", "Leaves"),
        Act.MUTE: QCoreApplication.translate("StageWords", "Stops the video"),
        Act.UNMUTE: QCoreApplication.translate("StageWords", "Starts the video"),
        Act.SHARE: QCoreApplication.translate("StageWords", "Shares the screen"),
        Act.UNSHARE: QCoreApplication.translate("StageWords", "Stops sharing"),
        Act.ROTATE: QCoreApplication.translate("StageWords", "Turns the phone"),
    }
    return names[act]


def source_name(person: Person) -> str:
    """What a person sends, in words."""
    if person.sends is Sends.AUDIO:
        return QCoreApplication.translate("StageWords", "Audio only")
    if person.sends is Sends.SCREEN:
        return QCoreApplication.translate("StageWords", "Screen 16:10")
    if person.source[0] < person.source[1]:
        return QCoreApplication.translate("StageWords", "Portrait 9:16")
    return QCoreApplication.translate("StageWords", "Landscape 16:9")


def span_name(shows: str) -> str:
    """What a bar of the time line stands for."""
    names = {
        "camera": QCoreApplication.translate("StageWords", "camera"),
        "screen": QCoreApplication.translate("StageWords", "screen"),
        "muted": QCoreApplication.translate("StageWords", "no video"),
    }
    return names.get(shows, shows)
