"""The look as tokens: two palettes, one stylesheet template, and nothing styled anywhere else.

Fusion with our own QPalette draws the same on every platform; ``styleHints().setColorScheme`` does nothing on some of them, so
the palette is always set by us. Widgets are told apart in the template by the dynamic properties ``role``, ``kind`` and ``box``.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from cloudrec_gui.ui.tokens import DARK, LIGHT, Tokens

__all__ = [
    "CONTROL",
    "DARK",
    "LIGHT",
    "Scheme",
    "Tokens",
    "announcer",
    "apply",
    "base_font",
    "color",
    "ink",
    "mixed",
    "mono_font",
    "palette",
    "restyle",
    "role_font",
    "scheme",
    "stylesheet",
    "tokens",
]

Scheme = Literal["light", "dark", "system"]


CONTROL: Final = 30
"""Height of fields, combos, buttons and segments."""
FONT_PX: Final = 13
FAMILIES: Final = (
    "Segoe UI",
    "SF Pro Text",
    "Inter",
    "Noto Sans",
    "DejaVu Sans",
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "WenQuanYi Micro Hei",
)
"""Tried in this order behind the system's own font: Latin first, then Chinese."""
MONO: Final = ("Cascadia Mono", "SF Mono", "JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK SC")


class _Announcer(QObject):
    """Qt's way to tell widgets that the tokens changed."""

    changed = Signal()


_announcer: _Announcer | None = None
_tokens: Tokens = LIGHT
_scheme: Scheme = "system"
_colors: dict[str, QColor] = {}
_sheets: dict[Tokens, str] = {}


def announcer() -> _Announcer:
    """``announcer().changed`` is emitted after the tokens changed; connect bound methods only."""
    global _announcer  # noqa: PLW0603 -- made on first use, because a QObject at import would cost every importer
    if _announcer is None:
        _announcer = _Announcer()
    return _announcer


def tokens() -> Tokens:
    """The tokens in force."""
    return _tokens


def scheme() -> Scheme:
    """What was asked for: light, dark, or whatever the system says."""
    return _scheme


def color(name: str) -> QColor:
    """The token ``name`` (``ok``, ``ok-tint``, ``line2``, …) as a QColor. Raises AttributeError for an unknown name.

    ``ok-ink`` and its kind are the colour a shade nearer to the text, for words on the tint of the same colour.
    """
    found = _colors.get(name)
    if found is None:
        value = ink(_tokens, name[:-4]) if name.endswith("-ink") else getattr(_tokens, name.replace("-", "_"))
        found = _colors[name] = QColor(value)
    return found


def ink(look: Tokens, name: str) -> str:
    """The token ``name`` made a little stronger, because on its own tint it misses a contrast of 4.5."""
    return mixed(getattr(look, name), look.text, 0.1)


def mixed(first: str, second: str, share: float) -> str:
    """A colour between two, ``share`` of the way to the second."""
    a, b = QColor(first), QColor(second)
    parts = (round(x + (y - x) * share) for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue())))
    return "#{:02X}{:02X}{:02X}".format(*parts)


def stylesheet(look: Tokens) -> str:
    """The template filled with one set of tokens."""
    from cloudrec_gui import resources

    chevron = resources.path("icons", "chevron-dark.svg" if look.dark else "chevron-light.svg").as_posix()
    ground = look.surface
    return resources.text("look.qss").format(
        **look._asdict(),
        chevron=chevron,
        check=resources.path("icons", "check-dark.svg" if look.dark else "check-light.svg").as_posix(),
        mono=", ".join(f'"{family}"' for family in MONO),
        accent_hover=mixed(look.accent, look.text, 0.12),
        accent_down=mixed(look.accent, look.text, 0.22),
        accent_ink=ink(look, "accent"),
        idle=look.window if look.line == look.text else look.line,
        accent_line=mixed(look.accent, ground, 0.55),
        tip=mixed(look.surface, look.text, 0.06),
        tip_text=look.text,
    )


def palette(look: Tokens) -> QPalette:
    """The same tokens for what Fusion draws by itself."""
    result = QPalette()
    role = QPalette.ColorRole
    table = {
        role.Window: look.window,
        role.WindowText: look.text,
        role.Base: look.surface,
        role.AlternateBase: look.sunken,
        role.Text: look.text,
        role.Button: look.surface,
        role.ButtonText: look.text,
        role.BrightText: look.bad,
        role.ToolTipBase: look.surface,
        role.ToolTipText: look.text,
        role.Highlight: look.accent,
        role.HighlightedText: look.accent_text,
        role.Link: look.accent,
        role.LinkVisited: look.accent,
        role.PlaceholderText: look.mute,
        role.Light: look.surface,
        role.Midlight: look.line,
        role.Mid: look.line2,
        role.Dark: look.faint,
        role.Shadow: look.line2,
        role.Accent: look.accent,
    }
    for which, value in table.items():
        result.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(look.faint))
    return result


def system_is_dark(application: QApplication) -> bool:
    """What the desktop prefers; light where it does not say."""
    return application.styleHints().colorScheme() == Qt.ColorScheme.Dark


def system_wants_contrast(application: QApplication) -> bool:
    """Whether the desktop asks for high contrast; no where Qt is too old (6.10) to ask."""
    hints = application.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    wants: bool = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return wants


def contrasting(system: QPalette) -> Tokens:
    """Tokens made of the system's own high contrast palette: its colours and no others, lines as strong as text, no tints.

    States stay told apart, because each has its word and its shape.
    """
    role = QPalette.ColorRole

    def of(which: QPalette.ColorRole) -> str:
        return system.color(QPalette.ColorGroup.Active, which).name().upper()

    text, ground, accent = of(role.WindowText), of(role.Window), of(role.Highlight)
    names = dict.fromkeys(Tokens._fields, text)
    names |= dict.fromkeys(("window", "surface", "sunken", "hover"), ground)
    names |= dict.fromkeys(("ok_tint", "warn_tint", "bad_tint", "sandbox_tint"), ground)
    names["faint"] = system.color(QPalette.ColorGroup.Disabled, role.WindowText).name().upper()
    names |= {"accent_tint": ground, "accent": accent, "accent_text": of(role.HighlightedText), "guide": accent}
    del names["dark"]
    return Tokens(dark=QColor(ground).lightness() < 128, **names)


def _wanted_look(application: QApplication, high_contrast: bool | None) -> Tokens:
    if system_wants_contrast(application) if high_contrast is None else high_contrast:
        application.setPalette(QPalette())
        return contrasting(application.palette())
    dark = _scheme == "dark" or (_scheme == "system" and system_is_dark(application))
    return DARK if dark else LIGHT


def apply(application: QApplication, wanted: str = "system", *, high_contrast: bool | None = None) -> None:
    """Put a look on the whole program: ``light``, ``dark`` or ``system`` (followed live). Anything else means system.

    High contrast, by default whatever the system asks for, goes before all of them: then the system's own palette holds.
    """
    global _tokens, _scheme  # noqa: PLW0603 -- the look is one per process, like the QApplication it belongs to
    first = application.property("cloudrecThemed") is None
    _scheme = wanted if wanted in ("light", "dark") else "system"  # type: ignore[assignment]
    look = _wanted_look(application, high_contrast)
    if first:
        application.setProperty("cloudrecThemed", True)
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(base_font())
        application.styleHints().colorSchemeChanged.connect(_follow_system)
        if hasattr(application.styleHints(), "accessibility"):
            application.styleHints().accessibility().contrastPreferenceChanged.connect(_follow_system)
    elif look == _tokens:
        return
    _tokens = look
    _colors.clear()
    application.setPalette(palette(look))
    if look not in _sheets:
        _sheets[look] = stylesheet(look)
    application.setStyleSheet(_sheets[look])
    if not first:
        announcer().changed.emit()


def _follow_system() -> None:
    application = QApplication.instance()
    if isinstance(application, QApplication):
        apply(application, _scheme)


def base_font() -> QFont:
    """The system's own font at 13 pixels, with Latin and Chinese families to fall back on, digits of one width."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([*font.families(), *FAMILIES])
    font.setPixelSize(FONT_PX)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


SIZES: Final = MappingProxyType({"title": 17, "card-title": 13, "note": 12, "error": 12, "warn": 12, "ok": 12, "small": 11})


def role_font(role: str) -> QFont:
    """The font of a label's role."""
    font = QFont(QApplication.font())
    if role == "mono":
        return mono_font()
    font.setPixelSize(SIZES.get(role, FONT_PX))
    if role in ("title", "card-title", "strong"):
        font.setWeight(QFont.Weight.DemiBold)
    return font


def mono_font(pixels: int = 12) -> QFont:
    """For identifiers and JSON only."""
    font = QFont()
    font.setFamilies(list(MONO))
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(pixels)
    return font


def restyle(widget: QWidget) -> None:
    """Make the stylesheet look again at a widget whose dynamic property changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
