"""The words over the canvas while something is only tried on, with both ways out of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.widgets import ElidedLabel, Translated, button, set_tip

BELOW: Final = 14
"""Points between the banner and the lower edge of what it lies on."""


class TrialBanner(Translated, QFrame):
    """Lies on ``canvas`` at its foot as long as ``controller.trial`` is something."""

    def __init__(self, controller: EditorController, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._controller = controller
        self._texts = ("", "")
        self._inset = 0
        self.setObjectName("layout_trial")
        self.setProperty("box", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.text = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, role="strong")
        self.take = button("layout_trial_take", kind="primary")
        self.leave = button("layout_trial_leave")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self._leave)
        canvas.installEventFilter(self)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Trying on"))
        self.take.setText(self.tr("Take it"))
        self.take.setAccessibleName(self.tr("Take what is tried on"))
        set_tip(self.take, self.tr("Make it the draft, as one step that can be undone (Ctrl+Enter)."))
        self.leave.setText(self.tr("Leave it"))
        self.leave.setAccessibleName(self.tr("Go back to the draft"))
        set_tip(self.leave, self.tr("Go back to the draft as it was (Esc)."))
        self.refresh()

    def refresh(self) -> None:
        """Show or hide, and say what is tried on."""
        shown = self._controller.trial is not None and not self._controller.trial_asked
        if not shown:
            self._texts = ("", "")
            self.text.setText("")
            self.setAccessibleDescription("")
        else:
            name = self._controller.trial_name
            whole = self.tr("Trying on “{name}” — Ctrl+Enter takes it, Esc leaves").format(name=name)
            if whole != self._texts[0]:
                self._controller.announced.emit(whole)
            self._texts = (whole, self.tr("Trying on “{name}”").format(name=name))
            self.setAccessibleDescription(whole)
            self._place()
        self.setVisible(shown)
        if shown:
            self.raise_()

    def _take(self) -> None:
        self._controller.take_trial()
        self._back()

    def _leave(self) -> None:
        self._controller.try_on(None)
        self._back()

    def _back(self) -> None:
        """The button that had the focus is gone; the canvas has it next."""
        canvas = self.parentWidget()
        if canvas is not None:
            canvas.setFocus()

    def set_inset(self, inset: int) -> None:
        """Something lies over the left ``inset`` points of the canvas; the banner keeps beside it."""
        if inset != self._inset:
            self._inset = inset
            self._place()

    def _place(self) -> None:
        """At the foot of what is to be seen of the canvas, with the keys named where there is room for that."""
        canvas = self.parentWidget()
        if canvas is None:
            return
        room = canvas.width() - self._inset - 2 * BELOW
        for text in self._texts:
            self.text.setText(text)
            self._row.activate()
            if self.sizeHint().width() <= room:
                break
        wide, high = min(self.sizeHint().width(), room), self.sizeHint().height()
        self.setGeometry(self._inset + BELOW + (room - wide) // 2, canvas.height() - high - BELOW, wide, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False
