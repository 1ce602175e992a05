"""Pictures of the stage that must not change by accident: each preset for five numbers of users, and every state of a user.

They hold no text, so fonts do not matter; smoothing may differ a little between machines. After a change that is meant, look at
the difference and write them anew with ``RENEW_GOLDEN=1 python3 dev.py test tests/visual``.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout.document import BEST_FIT, CROP, CUSTOM, FIT, FLOATING, VERTICAL, Background, Layout, Region
from cloudrec_gui.layout.geometry import CANVAS, Rect
from cloudrec_gui.layout.stage.cast import PORTRAIT, Act, Cast, Happening, Person, Sends, cast_of, simulated
from cloudrec_gui.layout.stage.shot import Options, shot
from cloudrec_gui.ui.layout_editor.stage.export import stage_image

GOLDEN: Final = Path(__file__).parents[1] / "data" / "golden" / "stage"
SIZE: Final = (320, 180)
FAR: Final = 24
"""Of 255: a channel that differs by more is another colour, not another smoothing."""
MOST_FAR: Final = 0.004
"""The share of pixels that may be another colour."""
OWN, ALL, GROUND = "https://pictures.example/own.jpg", "https://pictures.example/all.jpg", "https://pictures.example/ground.jpg"


@dataclass(frozen=True)
class Scene:
    """One picture: who, how, when."""

    layout: Layout
    cast: Cast
    at_ms: int = 0
    options: Options = field(default_factory=Options)
    loaded: bool = True


def striped(wide: int, high: int, first: str, second: str) -> QImage:
    """A background picture of two colours, split in the middle, with a square in its corner."""
    picture = QImage(wide, high, QImage.Format.Format_RGB32)
    picture.fill(QColor(first))
    painter = QPainter(picture)
    painter.fillRect(wide // 2, 0, wide // 2, high, QColor(second))
    painter.fillRect(0, 0, high // 4, high // 4, QColor("#FFFFFF"))
    painter.end()
    return picture


def images() -> Mapping[str, QImage]:
    return {
        OWN: striped(200, 400, "#C05040", "#803020"),
        ALL: striped(400, 200, "#4070C0", "#204080"),
        GROUND: striped(300, 300, "#506050", "#304030"),
    }


def alone(*acts: tuple[int, Act], person: Person | None = None) -> Cast:
    who = person or Person("7")
    return Cast((who,), (Happening(0, who.uid, Act.JOIN), *(Happening(at, who.uid, act) for at, act in acts)))


INSET: Final = Rect.of(0.1, 0.1, 0.8, 0.8)
FOR_SEVEN: Final = Layout(CUSTOM, (Region(INSET, "7"),), background_color="#203040")
PICTURES: Final = Layout(
    CUSTOM, (Region(INSET, "7"),), background_color="#203040", default_user_image=ALL, backgrounds=(Background("7", OWN, FIT),)
)
EVERYBODYS: Final = Layout(CUSTOM, (Region(INSET, "7"),), background_color="#203040", default_user_image=ALL)
OVERLAP: Final = Layout(CUSTOM, (Region(Rect.of(0, 0, 0.7, 0.7)), Region(Rect.of(0.3, 0.3, 0.7, 0.7))), background_color="#203040")
PHONE: Final = Person("7", source=PORTRAIT)
SILENT: Final = Cast((Person("1"), Person("2", Sends.AUDIO), Person("3")), tuple(Happening(0, uid, Act.JOIN) for uid in ("1", "2", "3")))
MUTED: Final = alone((1_000, Act.MUTE))
SCENES: Final[Mapping[str, Scene]] = {
    **{
        f"{name}-{count:02d}": Scene(Layout(kind, max_resolution_uid="1001" if kind == VERTICAL else ""), cast_of(simulated(count)))
        for name, kind in (("floating", FLOATING), ("best-fit", BEST_FIT), ("vertical", VERTICAL))
        for count in (1, 2, 5, 9, 17)
    },
    "vertical-absent": Scene(Layout(VERTICAL, max_resolution_uid="99", background_color="#203040"), cast_of(simulated(5))),
    "not-joined": Scene(FOR_SEVEN, Cast()),
    "joined": Scene(FOR_SEVEN, alone()),
    "muted-before-switch": Scene(PICTURES, MUTED, 4_499),
    "muted-own-picture": Scene(PICTURES, MUTED, 4_500),
    "muted-everybodys-picture": Scene(EVERYBODYS, MUTED, 4_500),
    "muted-picture-not-loaded": Scene(EVERYBODYS, MUTED, 4_500, loaded=False),
    "muted-without-picture": Scene(FOR_SEVEN, MUTED, 4_500),
    "left": Scene(PICTURES, alone((1_000, Act.LEAVE)), 1_000),
    "audio-only-floating": Scene(Layout(FLOATING), SILENT),
    "audio-only-best-fit": Scene(Layout(BEST_FIT, background_color="#203040", background_image=GROUND), SILENT),
    "share": Scene(FOR_SEVEN, alone((1_000, Act.SHARE)), 1_000),
    "share-ended-muted": Scene(FOR_SEVEN, alone((1_000, Act.SHARE), (2_000, Act.UNSHARE), person=Person("7", Sends.AUDIO)), 2_000),
    "portrait-crop": Scene(Layout(CUSTOM, (Region(CANVAS, render_mode=CROP),)), alone(person=PHONE)),
    "portrait-fit": Scene(Layout(CUSTOM, (Region(CANVAS, render_mode=FIT),), background_color="#203040"), alone(person=PHONE)),
    "turned": Scene(FOR_SEVEN, alone((1_000, Act.ROTATE)), 1_000),
    "alpha": Scene(
        Layout(CUSTOM, (Region(CANVAS), Region(Rect.of(0.25, 0.25, 0.7, 0.7), alpha=0.5)), background_color="#203040"),
        cast_of(["1", "2"]),
    ),
    "overlap": Scene(OVERLAP, cast_of(["1", "2"])),
    "overlap-first-on-top": Scene(OVERLAP, cast_of(["1", "2"]), options=Options(first_on_top=True)),
    "background-picture": Scene(Layout(CUSTOM, (Region(INSET, "8"),), background_image=GROUND), alone()),
}


def drawn(scene: Scene) -> QImage:
    seen = shot(scene.cast, scene.layout, SIZE, scene.at_ms, scene.options)
    return stage_image(scene.layout, SIZE, seen, images() if scene.loaded else {}, scene.cast.uids)


def pixels(picture: QImage) -> bytes:
    """Red, green, blue of every pixel. The converted picture must outlive the view of its bits."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    return bytes(plain.constBits())


def difference(first: QImage, second: QImage) -> float:
    """The share of pixels whose colours are far apart; 1 where the sizes differ."""
    if first.size() != second.size():
        return 1.0
    one, other = pixels(first), pixels(second)
    if one == other:
        return 0.0
    far = sum(abs(a - b) > FAR for a, b in zip(one, other, strict=True))
    return far / len(one)


@pytest.mark.parametrize("name", SCENES)
def test_a_stage_looks_as_it_did(qtbot: QtBot, name: str) -> None:
    path = GOLDEN / f"{name}.png"
    now = drawn(SCENES[name])
    if os.environ.get("RENEW_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        assert now.save(str(path))
    assert path.exists(), f"{path.name} is missing; RENEW_GOLDEN=1 writes it"
    assert difference(now, QImage(str(path))) <= MOST_FAR


def test_the_folder_holds_no_picture_that_nobody_draws() -> None:
    assert {path.stem for path in GOLDEN.glob("*.png")} == set(SCENES)


def test_no_two_states_look_alike_except_where_they_should(qtbot: QtBot) -> None:
    seen: dict[bytes, list[str]] = {}
    for name, scene in SCENES.items():
        seen.setdefault(pixels(drawn(scene)), []).append(name)
    alike = [sorted(names) for names in seen.values() if len(names) > 1]
    assert sorted(alike) == [
        ["best-fit-01", "floating-01"],
        ["left", "not-joined"],
        ["muted-before-switch", "muted-without-picture"],
    ]


def test_a_picture_a_little_off_is_noticed(qtbot: QtBot) -> None:
    now = drawn(SCENES["joined"])
    shifted = now.copy()
    painter = QPainter(shifted)
    painter.drawImage(3, 0, now)
    painter.end()
    assert difference(now, shifted) > MOST_FAR


def test_the_export_has_the_size_of_the_output_and_its_background(qtbot: QtBot) -> None:
    layout = Layout(CUSTOM, (Region(Rect.of(0.5, 0.5, 0.5, 0.5), "7"),), background_color="#123456")
    picture = stage_image(layout, (1281, 723), shot(Cast(), layout, (1281, 723), 0), {})
    assert (picture.width(), picture.height()) == (1281, 723)
    assert picture.pixelColor(1200, 700) == QColor("#123456")
    with pytest.raises(ValueError, match="area"):
        stage_image(layout, (0, 720), shot(Cast(), layout, (1, 1), 0), {})


def test_the_fitted_picture_leaves_the_background_and_the_cropped_one_does_not(qtbot: QtBot) -> None:
    fitted, cropped = drawn(SCENES["portrait-fit"]), drawn(SCENES["portrait-crop"])
    assert fitted.pixelColor(5, 90) == QColor("#203040")
    assert cropped.pixelColor(5, 90) != QColor(Qt.GlobalColor.black)
