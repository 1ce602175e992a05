"""Puts the looks beside the canvas, or over it where there is no room, and gives the editor their keys.

The column and the banner are built when somebody first wants them: most starts of the program want neither. The file of looks is
read when the canvas is first shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.looks.wardrobe import Wardrobe
from cloudrec_gui.ui.layout_editor.ports import Ports

if TYPE_CHECKING:
    from cloudrec_gui.ui.layout_editor.canvas import LayoutCanvas
    from cloudrec_gui.ui.layout_editor.looks.banner import TrialBanner
    from cloudrec_gui.ui.layout_editor.looks.panel import LooksPanel

OPEN: Final = "layout.looks.open"
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class LooksDock(QObject):
    """``place`` is the row that holds the canvas; the column stands before it, or lies over it and what is below it down to ``until``."""

    def __init__(
        self,
        controller: EditorController,
        ports: Ports,
        canvas: LayoutCanvas,
        place: QHBoxLayout,
        parent: QObject,
        until: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.wardrobe = Wardrobe(controller, ports.looks, self)
        self.panel: LooksPanel | None = None
        self.banner: TrialBanner | None = None
        self._controller = controller
        self._settings = ports.settings
        self._canvas = canvas
        self._place = place
        self._until = until
        self._compact = False
        self._wanted = bool(self._settings.get(OPEN, False)) if self._settings is not None else False
        controller.layout_changed.connect(self._follow)
        canvas.installEventFilter(self)
        if until is not None:
            until.installEventFilter(self)

    @property
    def shown(self) -> bool:
        return self.panel is not None and not self.panel.isHidden()

    def toggle(self) -> None:
        """Show or fold the column; beside the canvas that is remembered."""
        self._show(not self.shown)

    def close(self) -> None:
        if self.shown:
            self._show(False)
            self._canvas.setFocus()

    def _show(self, wanted: bool) -> None:
        if not self._compact:
            self._wanted = wanted
            if self._settings is not None:
                self._settings.set(OPEN, wanted)
        self._put(wanted)
        if wanted and self._compact and self.panel is not None:
            self.panel.ready.slider.setFocus()

    def set_compact(self, compact: bool) -> None:
        """In a narrow window the column lies over the canvas, and begins folded."""
        if compact != self._compact or (self._wanted and not compact and not self.shown):
            self._compact = compact
            self._put(self._wanted and not compact)

    def _put(self, shown: bool) -> None:
        if shown and self.panel is None:
            from cloudrec_gui.ui.layout_editor.looks.panel import LooksPanel

            self.panel = LooksPanel(self.wardrobe, self._canvas.parentWidget())
            self.panel.closed.connect(self.close)
            self.panel.taken.connect(self._taken)
        if self.panel is None:
            return
        if self._compact:
            self._place.removeWidget(self.panel)
            self._lay_over()
        elif self._place.indexOf(self.panel) < 0:
            self._place.insertWidget(0, self.panel)
        if shown:
            self.panel.refresh()
        self.panel.setVisible(shown)
        if shown and self._compact:
            self.panel.raise_()
        self._clear_column()

    def _clear_column(self) -> None:
        """Keep canvas and banner beside the column where that lies over them."""
        inset = self.panel.width() if self.panel is not None and self._compact and self.shown else 0
        if self.banner is not None:
            self.banner.set_inset(inset)
        covered = self.banner.height() if self.banner is not None and not self.banner.isHidden() else 0
        self._canvas.set_inset(inset, covered)

    def _lay_over(self) -> None:
        if self.panel is not None:
            area = self._canvas.geometry()
            height = self._until.geometry().bottom() + 1 - area.y() if self._until is not None else area.height()
            self.panel.setGeometry(area.x(), area.y(), self.panel.width(), max(height, area.height()))

    def _taken(self) -> None:
        if self._compact:
            self.close()

    def _follow(self) -> None:
        if self._controller.trial is not None and self.banner is None:
            from cloudrec_gui.ui.layout_editor.looks.banner import TrialBanner

            self.banner = TrialBanner(self._controller, self._canvas)
        if self.banner is not None:
            self.banner.refresh()
            self._clear_column()

    def take_key(self, event: QKeyEvent) -> bool:
        """1…9 try an own look on, Esc drops what is tried on, Ctrl+Return takes it. False when the key means nothing here."""
        key, modifiers = event.key(), event.modifiers()
        trying = self._controller.trial is not None
        if modifiers in _PLAIN and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return self.wardrobe.try_slot(key - Qt.Key.Key_0)
        if trying and key == Qt.Key.Key_Escape:
            self.wardrobe.leave()
            return True
        if trying and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers & Qt.KeyboardModifier.ControlModifier:
            return self.take()
        return False

    def take(self) -> bool:
        """Make what is tried on the draft; False when nothing is."""
        if self._controller.trial is None:
            return False
        self.wardrobe.take()
        self._taken()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Show and watched is self._canvas:
            self.wardrobe.read_shelf()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move) and self._compact and self.shown:
            self._lay_over()
        return False
