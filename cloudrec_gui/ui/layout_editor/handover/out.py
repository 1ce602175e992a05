"""The draft in each form that can be copied or saved, as a text or a picture."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.ports import Ports

if TYPE_CHECKING:
    from cloudrec_gui.layout.document import Layout


class Out(Enum):
    """The forms, in the order of the menu."""

    LIST = "list"
    REQUEST = "request"
    BODY = "body"
    TRANSCODING = "transcoding"
    CURL = "curl"
    MARKDOWN = "markdown"
    SVG = "svg"
    PICTURE = "picture"


SUFFIXES: Final = MappingProxyType(
    {
        Out.LIST: ".json",
        Out.REQUEST: ".json",
        Out.BODY: ".json",
        Out.TRANSCODING: ".json",
        Out.CURL: ".sh",
        Out.MARKDOWN: ".md",
        Out.SVG: ".svg",
        Out.PICTURE: ".png",
    }
)
"""How the names of files end."""


def text_of(out: Out, controller: EditorController, ports: Ports) -> str:
    """The draft as text; of PICTURE there is none (ValueError). No secret is ever in it."""
    from cloudrec_gui.layout import formats

    layout, canvas = controller.layout, controller.document.canvas
    match out:
        case Out.LIST:
            return formats.region_list(layout)
        case Out.REQUEST:
            return formats.request_text(layout)
        case Out.BODY:
            cname, uid = ports.who() if ports.who is not None else ("", controller.recorder_uid)
            return formats.request_body(layout, cname, uid)
        case Out.TRANSCODING:
            return formats.transcoding_block(layout, canvas)
        case Out.CURL:
            return _curl(layout, ports)
        case Out.MARKDOWN:
            return formats.markdown(layout, canvas)
        case Out.SVG:
            return formats.drawing(layout, canvas)
    raise ValueError("a picture is no text")


def _curl(layout: Layout, ports: Ports) -> str:
    from cloudrec_gui.layout.wire import to_wire

    if ports.curl is not None:
        return ports.curl(to_wire(layout))
    from cloudrec_gui.services.exchange.layouts import layout_curl

    return layout_curl(to_wire(layout))


def picture_of(controller: EditorController) -> QImage:
    """One frame of the recording at output size: what the stage shows now, or everybody with a camera on where it is off."""
    from cloudrec_gui.ui.layout_editor.stage.export import stage_image, supposed

    layout, canvas, stage = controller.layout, controller.document.canvas, controller.stage
    if stage.on and stage.uids:
        return stage_image(layout, canvas, stage.shot(layout, canvas), controller.pictures, stage.uids)
    seen, people = supposed(layout, controller.users, canvas)
    return stage_image(layout, canvas, seen, controller.pictures, people)
