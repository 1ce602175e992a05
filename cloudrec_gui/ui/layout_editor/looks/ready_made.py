"""Layouts that need no saving: the service's presets and the looks for a shared screen, for 1 to 17 users."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QSpinBox, QVBoxLayout, QWidget

from cloudrec_gui.layout.document import BEST_FIT, FLOATING, MAX_REGIONS, VERTICAL
from cloudrec_gui.layout.screen_share import Variant
from cloudrec_gui.ui.layout_editor.looks import words
from cloudrec_gui.ui.layout_editor.looks.tile import LayoutTile
from cloudrec_gui.ui.layout_editor.looks.wardrobe import Key, Wardrobe
from cloudrec_gui.ui.layout_editor.words import kind_name
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

COLUMNS: Final = 3
KEYS: Final[tuple[Key, ...]] = (
    *(("preset", str(kind)) for kind in (FLOATING, BEST_FIT, VERTICAL)),
    *(("share", variant.value) for variant in Variant),
)


class ReadyMade(Translated, QWidget):
    """A click tries one on, a double click takes it; ``taken`` follows a double click."""

    taken = Signal()

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self.setObjectName("layout_ready_made")
        self.users_label = PlainLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("layout_looks_slider")
        self.users = QSpinBox()
        self.users.setObjectName("layout_looks_users")
        self.users.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.users.setFixedWidth(44)
        for part in (self.slider, self.users):
            part.setRange(1, MAX_REGIONS)
            part.setValue(wardrobe.controller.users)
        self.slider.setPageStep(4)
        self.presets_title = PlainLabel(role="card-title")
        self.note = PlainLabel(role="note")
        self.convert = button("layout_looks_convert", kind="link")
        self.share_title = PlainLabel(role="card-title")
        self.tiles: dict[Key, LayoutTile] = {}
        for number, key in enumerate(KEYS):
            # No button group: it would make one stop of them for Tab, and its arrows would skip those that are not checked.
            tile = LayoutTile(f"layout_{key[0]}_{key[1]}", number)
            tile.chosen.connect(self._try)
            tile.double_clicked.connect(self._take)
            self.tiles[key] = tile
        self._build()
        self.slider.valueChanged.connect(self._set_users)
        self.users.valueChanged.connect(self._set_users)
        self.convert.clicked.connect(wardrobe.convert)
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.users_label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.users)
        column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self.presets_title)
        column.addLayout(self._grid("preset"))
        column.addWidget(self.note)
        line = QHBoxLayout()
        line.setContentsMargins(-5, 0, 0, 0)
        line.addWidget(self.convert)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(4)
        column.addWidget(self.share_title)
        column.addLayout(self._grid("share"))

    def _grid(self, what: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        tiles = [tile for key, tile in self.tiles.items() if key[0] == what]
        for number, tile in enumerate(tiles):
            grid.addWidget(tile, number // COLUMNS, number % COLUMNS)
        for at in range(COLUMNS):
            grid.setColumnStretch(at, 1)
        return grid

    def retranslate(self) -> None:
        self.users_label.setText(self.tr("Users"))
        for part in (self.slider, self.users):
            part.setAccessibleName(self.tr("Number of users that presets and shared screens are shown for"))
        self.presets_title.setText(self.tr("Presets"))
        self.convert.setText(self.tr("Convert to custom"))
        self.convert.setAccessibleName(self.convert.text())
        self.refresh()

    def refresh(self) -> None:
        """Show the draft's colours, the users' number, and what is on the canvas."""
        wardrobe = self._wardrobe
        controller = wardrobe.controller
        users, canvas = controller.users, controller.document.canvas
        for part in (self.slider, self.users):
            if part.value() != users:
                part.setValue(users)
        large_named = bool(controller.layout.max_resolution_uid)
        shown = wardrobe.preset_shown
        for kind in (FLOATING, BEST_FIT, VERTICAL):
            tile = self.tiles["preset", str(kind)]
            tile.setText(kind_name(kind))
            tile.show_layout(wardrobe.preset(kind), canvas, users)
            tile.setChecked(shown == kind)
            note = words.certainty_note(kind, users, large_named=large_named)
            tile.setAccessibleName(tile.text())
            tile.setAccessibleDescription(note)
            set_tip(tile, note)
        for variant in Variant:
            tile = self.tiles["share", variant.value]
            tile.setText(words.variant_name(variant))
            tile.show_layout(wardrobe.share(variant), canvas, users)
            tile.setChecked(wardrobe.tried == ("share", variant.value))
            tile.setAccessibleName(tile.text())
            tile.setAccessibleDescription(words.variant_sentence(variant))
            set_tip(tile, words.variant_sentence(variant))
        faces = wardrobe.faces
        one, many = self.tr("Screen and 1 face"), self.tr("Screen and {count} faces")
        self.share_title.setText(one if faces == 1 else many.format(count=faces))
        self.note.setVisible(shown is not None)
        self.note.setText("" if shown is None else words.certainty_note(shown, users, large_named=large_named))
        self.convert.setEnabled(shown is not None)
        set_tip(
            self.convert,
            self.tr("Its places become regions that can be moved.") if shown is not None else self.tr("Choose a preset first."),
        )

    def _set_users(self, users: int) -> None:
        self._wardrobe.set_users(users)

    def _try(self, number: int) -> None:
        self._wardrobe.try_on(KEYS[number])

    def _take(self) -> None:
        self._wardrobe.take()
        self.taken.emit()
