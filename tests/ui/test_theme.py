"""The look: contrast that people can read, one stylesheet that Qt understands, colours that change while the window is open."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.ui import icons, theme
from cloudrec_gui.ui.widgets import PlainLabel, button

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says it at every show
LOOKS = pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")


def luminance(color: str) -> float:
    """Relative luminance by WCAG 2."""
    parts = [value / 255 for value in (QColor(color).red(), QColor(color).green(), QColor(color).blue())]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(ink: str, ground: str) -> float:
    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_knows_its_ends() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@LOOKS
@pytest.mark.parametrize("ground", ["window", "surface", "sunken"])
@pytest.mark.parametrize("ink", ["text", "mute"])
def test_what_is_read_stands_out(look: theme.Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(look, ink), getattr(look, ground)) >= 4.5


@LOOKS
@pytest.mark.parametrize("ink", ["accent", "ok", "warn", "bad"])
@pytest.mark.parametrize("ground", ["window", "surface"])
def test_coloured_words_stand_out(look: theme.Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(look, ink), getattr(look, ground)) >= 4.5


@LOOKS
@pytest.mark.parametrize("kind", ["accent", "ok", "warn", "bad", "sandbox"])
def test_a_pill_can_be_read_on_its_tint(look: theme.Tokens, kind: str) -> None:
    assert contrast(theme.ink(look, kind), getattr(look, f"{kind}_tint")) >= 4.5


@LOOKS
def test_the_word_on_a_primary_button_can_be_read(look: theme.Tokens) -> None:
    assert contrast(look.accent_text, look.accent) >= 4.5


@LOOKS
def test_a_focus_ring_stands_out_from_where_it_lies(look: theme.Tokens) -> None:
    for ground in (look.window, look.surface):
        assert contrast(look.accent, ground) >= 3


@LOOKS
def test_the_stylesheet_is_filled_completely(look: theme.Tokens) -> None:
    sheet = theme.stylesheet(look)
    assert sheet.count("{") == sheet.count("}")
    assert "{{" not in sheet
    assert not re.search(r"\{[a-z_]+\}", sheet)


@LOOKS
def test_the_stylesheet_has_no_colour_but_the_tokens(look: theme.Tokens) -> None:
    sheet = theme.stylesheet(look)
    known = {value.upper() for value in (getattr(look, name) for name in theme.Tokens._fields) if isinstance(value, str)}
    mixed = {color.upper() for color in re.findall(r"#[0-9A-Fa-f]{6}", sheet)} - known
    assert len(mixed) <= 5, mixed


def test_the_pictures_of_the_stylesheet_exist() -> None:
    from pathlib import Path

    for look in (theme.LIGHT, theme.DARK):
        for place in re.findall(r'url\("([^"]+)"\)', theme.stylesheet(look)):
            assert Path(place).is_file()


def test_the_look_changes_while_windows_are_open(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setProperty("box", "page")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    window.resize(60, 40)
    window.show()
    assert window.grab().toImage().pixelColor(30, 20).name().upper() == theme.LIGHT.window
    with qtbot.waitSignal(theme.announcer().changed):
        theme.apply(qapp, "dark")
    assert window.grab().toImage().pixelColor(30, 20).name().upper() == theme.DARK.window
    assert qapp.palette().color(QPalette.ColorRole.Text).name().upper() == theme.DARK.text
    assert theme.color("ok").name().upper() == theme.DARK.ok


def test_asking_for_the_same_look_again_says_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    before = theme.scheme()
    with qtbot.assertNotEmitted(theme.announcer().changed):
        theme.apply(qapp, "light")
    assert theme.scheme() == before == "light"


def test_high_contrast_is_the_system_s_own_palette(qtbot: QtBot, qapp: QApplication) -> None:
    system = QPalette()
    for role, color in (
        (QPalette.ColorRole.Window, "#000000"),
        (QPalette.ColorRole.WindowText, "#FFFFFF"),
        (QPalette.ColorRole.Highlight, "#1AEBFF"),
        (QPalette.ColorRole.HighlightedText, "#000000"),
    ):
        system.setColor(role, QColor(color))
    system.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor("#3FF23F"))
    look = theme.contrasting(system)
    assert look.dark
    assert {value for value in look if isinstance(value, str)} == {"#000000", "#FFFFFF", "#1AEBFF", "#3FF23F"}
    assert look.faint == "#3FF23F"
    assert look.line == look.mute == look.text
    assert contrast(look.accent_text, look.accent) > 4.5


def test_high_contrast_goes_before_the_chosen_look(qapp: QApplication) -> None:
    theme.apply(qapp, "dark", high_contrast=True)
    assert theme.tokens() not in (theme.LIGHT, theme.DARK)
    assert contrast(theme.tokens().text, theme.tokens().window) >= 7
    theme.apply(qapp, "dark", high_contrast=False)
    assert theme.tokens() is theme.DARK


def test_an_unknown_look_means_the_system_one(qapp: QApplication) -> None:
    theme.apply(qapp, "sepia")
    assert theme.scheme() == "system"
    assert theme.tokens() in (theme.LIGHT, theme.DARK)


def test_an_unknown_token_is_a_mistake_and_says_so() -> None:
    with pytest.raises(AttributeError):
        theme.color("no-such-token")


def test_a_problem_at_a_field_changes_its_border(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(120, 30)
    field.show()
    field.clearFocus()

    def border() -> str:
        return field.grab().toImage().pixelColor(60, 0).name().upper()

    plain = border()
    field.setProperty("problem", "error")
    theme.restyle(field)
    assert border() == theme.LIGHT.bad != plain
    field.setProperty("problem", "warning")
    theme.restyle(field)
    assert border() == theme.LIGHT.warn


def test_controls_of_a_row_have_one_height(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    controls = [button("a"), button("b", kind="primary"), button("c", kind="danger"), QLineEdit()]
    for control in controls:
        column.addWidget(control)
    holder.show()
    assert {control.sizeHint().height() for control in controls} == {theme.CONTROL}


def test_focus_does_not_move_what_is_beside(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    first, second = button("a"), button("b", kind="primary")
    first.setText("First")
    second.setText("Second")
    column.addWidget(first)
    column.addWidget(second)
    holder.show()
    holder.activateWindow()
    before = [first.sizeHint(), second.sizeHint()]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    first_focused = first.sizeHint()
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    assert [first_focused, second.sizeHint()] == before


def test_a_frame_can_be_dressed_as_a_card(qtbot: QtBot) -> None:
    frame = QFrame()
    qtbot.addWidget(frame)
    frame.setProperty("card", True)
    frame.resize(80, 40)
    frame.show()
    assert frame.grab().toImage().pixelColor(40, 20).name().upper() == theme.LIGHT.surface


def test_titles_are_larger_than_text_and_notes_smaller() -> None:
    sizes = [PlainLabel("x", role).font().pixelSize() for role in ("title", "body", "note", "small")]
    assert sizes == [17, 13, 12, 11]


def test_digits_have_one_width(qapp: QApplication) -> None:
    metrics = PlainLabel("x").fontMetrics()
    assert len({metrics.horizontalAdvance(digit * 8) for digit in "0123456789"}) == 1


def test_the_font_falls_back_to_chinese(qapp: QApplication) -> None:
    families = theme.base_font().families()
    assert {"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei"} <= set(families)


def test_an_icon_wears_the_tokens_of_the_look(qapp: QApplication) -> None:
    def inks() -> set[str]:
        image = icons.pixmap("recordings", "text", 24).toImage()
        return {image.pixelColor(x, y).name().upper() for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() == 255}

    assert inks() == {theme.LIGHT.text}
    theme.apply(qapp, "dark")
    assert inks() == {theme.DARK.text}


def test_an_icon_is_sharp_on_dense_screens() -> None:
    pixmap = icons.pixmap("traffic", "mute", 20, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (40, 2.0)


def test_an_icon_that_does_not_exist_is_a_mistake_and_says_so() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-drawing")
