"""The JSON forms of a layout, set out for people and exact for machines.

Four places take a layout: the list ``layoutConfig`` itself, the ``clientRequest`` of updateLayout and the body around it
(rest-api §6), and the block ``transcodingConfig`` of start (§3.5). Every text ends with a line break, as files should.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from cloudrec_gui.layout.document import Layout
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.wire import into_transcoding, region_to_wire, to_wire

NO_CNAME: Final = "<cname>"
"""What stands for the channel name where none is known; the checks of Setup know it as a placeholder."""
NO_UID: Final = "<uid>"
_OUTPUT: Final = ("width", "height", "fps", "bitrate")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""Half a character, as a broken escape in a pasted text leaves it: no file and no clipboard takes it."""
_SMALL: Final = re.compile(r'("(?:[^"\\]|\\.)*")|(?<![\w.])(-?)([1-9])(?:\.([0-9]+))?e-0?([5-9])(?![\w.])')


def region_list(layout: Layout) -> str:
    """``layoutConfig`` alone; an empty list for a preset."""
    return _text([region_to_wire(region) for region in layout.regions])


def request_text(layout: Layout) -> str:
    """The ``clientRequest`` of updateLayout alone."""
    return _text(to_wire(layout))


def request_body(layout: Layout, cname: str = "", uid: str = "") -> str:
    """The whole body of updateLayout."""
    return _text({"cname": cname or NO_CNAME, "uid": uid or NO_UID, "clientRequest": to_wire(layout)})


def transcoding_block(layout: Layout, canvas: Size, base: Mapping[str, Any] | None = None) -> str:
    """An object with the one key ``transcodingConfig``, as it goes below ``recordingConfig``. ``base`` supplies fps and bitrate.

    Older pages want the four output keys together as soon as the block is present, so all four stand in it (§3.5).
    """
    given = {key: value for key, value in (base or {}).items() if key in _OUTPUT}
    output = {"width": canvas[0], "height": canvas[1], "fps": given.get("fps", 15), "bitrate": given.get("bitrate", _bitrate(canvas))}
    return _text({"transcodingConfig": into_transcoding(layout, output)})


def _bitrate(canvas: Size) -> int:
    """A usual bitrate in kbps for an output size at 15 frames: the default of 500 is meant for 360 × 640."""
    area = canvas[0] * canvas[1]
    for least, kbps in ((1920 * 1080, 2080), (1280 * 720, 1130), (640 * 480, 500), (640 * 360, 400)):
        if area >= least:
            return kbps
    return 200


def _text(value: object) -> str:
    text = json.dumps(value, indent=2, ensure_ascii=False)
    if not text.isascii() and _SURROGATE.search(text):
        text = json.dumps(value, indent=2)
    return _SMALL.sub(_plain, text) + "\n"


def _plain(found: re.Match[str]) -> str:
    """``1e-06`` as ``0.000001``: the same number, in the notation of the documents. Texts stay as they are."""
    if found[1] is not None:
        return found[1]
    digits = found[3] + (found[4] or "")
    return f"{found[2]}0.{'0' * (int(found[5]) - 1)}{digits}"
