"""The card that says what was found in a text, what was repaired, and asks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.incoming import Incoming
from cloudrec_gui.ui.layout_editor.handover import wording
from cloudrec_gui.ui.widgets import Notice, NoticeArea
from cloudrec_gui.ui.widgets.notice import NoticeCard

KEY = "layout-incoming"
Choices = tuple[Callable[[], object], Callable[[], object], Callable[[], object]]
"""Take it, take it as it stands, leave it."""


class OfferArea(NoticeArea):
    """One offer at a time; ``left`` when its card goes, by whatever way."""

    left = Signal()
    MOST = 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_offer")
        self.setContentsMargins(14, 8, 14, 8)
        self._replacing = False

    def show(self, notice: Notice | None = None) -> None:
        self._replacing = notice is not None
        super().show(notice)
        self._replacing = False

    def remove(self, card: NoticeCard) -> None:
        super().remove(card)
        if not self._replacing:
            self.left.emit()


def notice_of(incoming: Incoming, canvas: Size, choices: Choices, *, same: bool = False) -> Notice:
    """The card for what was read. ``same`` says that taking it would change nothing."""

    def again() -> Notice:
        return notice_of(incoming, canvas, choices, same=same)

    take, as_it_stands, leave = choices
    if incoming.layout is None:
        title = QCoreApplication.translate("LayoutHandover", "There is no layout in this text")
        return Notice("warn", title, wording.refusal(incoming), key=KEY, again=again)
    lines = wording.summary(incoming.repairs)
    if incoming.canvas is not None and incoming.canvas != canvas:
        text = QCoreApplication.translate(
            "LayoutHandover", "Its output is {width} × {height} px, yours is {own_width} × {own_height}; fractions stay as they are."
        )
        lines.append(text.format(width=incoming.canvas[0], height=incoming.canvas[1], own_width=canvas[0], own_height=canvas[1]))
    actions: list[tuple[str, Callable[[], object]]] = []
    if same:
        lines.append(QCoreApplication.translate("LayoutHandover", "The draft is this layout already."))
    elif incoming.repairs:
        actions.append((QCoreApplication.translate("LayoutHandover", "Take it repaired"), take))
        if incoming.as_is is not None:
            actions.append((QCoreApplication.translate("LayoutHandover", "Take it as it stands"), as_it_stands))
    else:
        actions.append((QCoreApplication.translate("LayoutHandover", "Take it"), take))
    actions.append((QCoreApplication.translate("LayoutHandover", "Leave it"), leave))
    return Notice(
        "warn" if incoming.repairs else "info",
        wording.found_text(incoming),
        "\n".join(lines),
        details=wording.every(incoming.repairs),
        actions=tuple(actions),
        key=KEY,
        again=again,
    )
