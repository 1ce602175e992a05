"""A layout as texts that other people and programs take: JSON in its documented places, a drawing, a table."""

from cloudrec_gui.layout.formats.bodies import region_list, request_body, request_text, transcoding_block
from cloudrec_gui.layout.formats.markdown import markdown
from cloudrec_gui.layout.formats.svg import Drawing, NotOurs, drawing, read_drawing

__all__ = [
    "Drawing",
    "NotOurs",
    "drawing",
    "markdown",
    "read_drawing",
    "region_list",
    "request_body",
    "request_text",
    "transcoding_block",
]
