"""The colours of the look, one for each purpose, in light and dark. No Qt here: the very first picture is painted from these.

``cloudrec_gui.ui.theme`` puts them on the program; everything else asks that module.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Tokens(NamedTuple):
    """One colour for each purpose, as ``#RRGGBB``. A named tuple, because making a dataclass of this size takes milliseconds."""

    dark: bool
    window: str
    surface: str
    sunken: str
    line: str
    line2: str
    text: str
    mute: str
    faint: str
    accent: str
    accent_tint: str
    accent_text: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    sandbox: str
    sandbox_tint: str
    hover: str
    guide: str = "#FF4D8D"


LIGHT: Final = Tokens(
    dark=False,
    window="#F4F5F7",
    surface="#FFFFFF",
    sunken="#ECEEF1",
    line="#DDE0E5",
    line2="#C6CBD2",
    text="#1B2026",
    mute="#5C6672",
    faint="#8A94A0",
    accent="#2463EB",
    accent_tint="#E4ECFD",
    accent_text="#FFFFFF",
    ok="#1B7F4C",
    ok_tint="#E2F3EA",
    warn="#A45E00",
    warn_tint="#FCEFD9",
    bad="#C2303C",
    bad_tint="#FBE5E7",
    sandbox="#6B43C8",
    sandbox_tint="#ECE5FA",
    hover="#F0F2F5",
)
DARK: Final = Tokens(
    dark=True,
    window="#15181C",
    surface="#1D2126",
    sunken="#121418",
    line="#2E343B",
    line2="#434B54",
    text="#E4E8EC",
    mute="#9AA4AF",
    faint="#6D7783",
    accent="#6A9BFF",
    accent_tint="#1E2F52",
    accent_text="#0C1220",
    ok="#4CC38A",
    ok_tint="#163226",
    warn="#E5A84B",
    warn_tint="#38290F",
    bad="#F2727D",
    bad_tint="#3B1D21",
    sandbox="#B095F5",
    sandbox_tint="#2A2144",
    hover="#262B31",
)
