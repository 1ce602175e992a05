"""What a minute of recording costs, by the public list (behaviour §15). Prices change: the settings may hold others.

Only what the start body tells can be priced. A recording of single users is charged by the sum of the pictures that are subscribed,
which nobody knows before; it has no price here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.draft import RECORDING, SERVICES, Draft, get_in
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.variants import RECORDER, Variant, service_index
from cloudrec_gui.services.recording_facts import canvas_of

KEY: Final = "prices"
"""Where the settings keep other prices than the listed ones: tier to US dollars for 1,000 minutes."""
AUDIO, HD, FHD, QHD, UHD, SHOTS, WEB_HD, WEB_FHD = "audio", "hd", "fhd", "2k", "above-2k", "screenshots", "web-hd", "web-fhd"
PRICES: Final[Mapping[str, float]] = MappingProxyType(
    {AUDIO: 1.49, HD: 5.99, FHD: 13.49, QHD: 23.99, UHD: 53.99, SHOTS: 2.49, WEB_HD: 14.0, WEB_FHD: 28.0}
)
"""US dollars for 1,000 minutes."""
_HD: Final = 921_600
_TIERS: Final = ((_HD, HD), (2_073_600, FHD), (3_686_400, QHD))
"""Pixels of the picture up to which a tier goes."""


def tier_of(draft: Draft) -> str | None:
    """The tier by which the recording is charged; None where the start body does not tell."""
    if draft.mode is Mode.WEB:
        index = service_index(draft.body, RECORDER)
        param = get_in(draft.body, (*SERVICES, index, "serviceParam"), {}) if index is not None else {}
        width, height = get_in(param, ("videoWidth",), 0), get_in(param, ("videoHeight",), 0)
        if not isinstance(width, int) or not isinstance(height, int) or width <= 0 or height <= 0:
            return None
        return WEB_HD if width * height <= _HD else WEB_FHD
    if draft.variant is Variant.SNAPSHOT:
        return SHOTS
    if draft.get((*RECORDING, "streamTypes"), 2) == 0:
        return AUDIO
    if draft.mode is not Mode.MIX:
        return None
    width, height = canvas_of(draft)
    return next((tier for most, tier in _TIERS if width * height <= most), UHD)


def price_of(tier: str, own: object = None) -> float:
    """US dollars for 1,000 minutes. ``own`` is what the settings hold; anything in it that is no price is passed over."""
    value = get_in(own, (tier,))
    usable = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1_000_000
    return float(value) if usable else PRICES[tier]
