"""The small parts that every page is made of. Text that they show is always plain text."""

from cloudrec_gui.ui.widgets.basics import Translated, button, fit_height, set_tip
from cloudrec_gui.ui.widgets.card import Card
from cloudrec_gui.ui.widgets.chips import Chips
from cloudrec_gui.ui.widgets.combo import ElidedCombo
from cloudrec_gui.ui.widgets.empty_state import EmptyState
from cloudrec_gui.ui.widgets.json_view import JsonView
from cloudrec_gui.ui.widgets.labels import CopyButton, ElidedLabel, FigureLabel, PlainLabel
from cloudrec_gui.ui.widgets.notice import Notice, NoticeArea
from cloudrec_gui.ui.widgets.pill import Pill
from cloudrec_gui.ui.widgets.segments import Segments

__all__ = [
    "Card",
    "Chips",
    "CopyButton",
    "ElidedCombo",
    "ElidedLabel",
    "EmptyState",
    "FigureLabel",
    "JsonView",
    "Notice",
    "NoticeArea",
    "Pill",
    "PlainLabel",
    "Segments",
    "Translated",
    "button",
    "fit_height",
    "set_tip",
]
