"""The numbers of the selected region: the second full way to edit it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.layout import arithmetic
from cloudrec_gui.layout.arrange import Order
from cloudrec_gui.layout.document import CROP, FIT, Background, Region
from cloudrec_gui.layout.geometry import ONE, Rect, fraction, to_pixels
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.number_field import NumberField, text_field
from cloudrec_gui.ui.widgets import PlainLabel, Segments, Translated, button, set_tip

LABEL_WIDTH: Final = 80
RATIOS: Final = ((16, 9), (4, 3), (1, 1), (9, 16))
ORDERS: Final = (Order.BACK, Order.BACKWARD, Order.FORWARD, Order.FRONT)


class RegionPanel(Translated, QWidget):
    """Shows ``controller.primary_region`` and sends every edit to the controller as one undo step."""

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setObjectName("layout_region_panel")
        self.title = PlainLabel(role="card-title")
        self.delete_button = button("layout_delete", kind="link")
        self.duplicate_button = button("layout_duplicate", kind="link")
        self.uid_label = PlainLabel(role="mute")
        self.uid = text_field("layout_uid")
        self.uid_note = PlainLabel(role="error")
        self.uid_note.setVisible(False)
        self.place_label = PlainLabel(role="mute")
        self.unit = Segments([(arithmetic.FRACTION, "0..1"), (arithmetic.PERCENT, "%"), (arithmetic.PIXELS, "px")], "layout_unit")
        self.unit.value = arithmetic.PIXELS
        self.fields = {axis: NumberField(f"layout_{axis}") for axis in "xywh"}
        self.echoes = {axis: PlainLabel(role="note") for axis in "xywh"}
        self.mode_label = PlainLabel(role="mute")
        self.mode = Segments([(str(CROP), ""), (str(FIT), "")], "layout_render_mode")
        self.alpha_label = PlainLabel(role="mute")
        self.alpha = text_field("layout_alpha")
        self.picture_label = PlainLabel(role="mute")
        self.picture = text_field("layout_picture")
        self.picture.setPlaceholderText("https://… .jpg")
        self.order_label = PlainLabel(role="mute")
        self.orders = QButtonGroup(self)
        self.ratios = QButtonGroup(self)
        self._build()
        self._connect()
        self.retranslate()

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.duplicate_button)
        head.addWidget(self.delete_button)
        column.addLayout(head)
        column.addLayout(self._row(self.uid_label, self.uid))
        column.addWidget(self.uid_note)
        units = QHBoxLayout()
        units.addWidget(self.place_label, 1)
        units.addWidget(self.unit)
        column.addLayout(units)
        column.addLayout(self._numbers())
        column.addLayout(self._row(self.mode_label, self.mode, fill=False))
        column.addLayout(self._row(self.alpha_label, self.alpha))
        column.addLayout(self._row(self.picture_label, self.picture))
        self.order_row = self._buttons(self.orders, [f"layout_order_{order.value}" for order in ORDERS])
        column.addLayout(self._row(self.order_label, self.order_row))
        column.addWidget(self._buttons(self.ratios, [f"layout_ratio_{wide}_{high}" for wide, high in RATIOS]))
        column.addStretch(1)

    @staticmethod
    def _row(label: PlainLabel, field: QWidget, *, fill: bool = True) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        label.setFixedWidth(LABEL_WIDTH)
        label.setBuddy(field)
        row.addWidget(label)
        row.addWidget(field, 1 if fill else 0)
        if not fill:
            row.addStretch(1)
        return row

    def _numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for index, axis in enumerate("xywh"):
            row, column = 2 * (index // 2), 2 * (index % 2)
            letter = PlainLabel(axis.upper(), role="mute")
            letter.setBuddy(self.fields[axis])
            grid.addWidget(letter, row, column)
            grid.addWidget(self.fields[axis], row, column + 1)
            grid.addWidget(self.echoes[axis], row + 1, column + 1)
            self.echoes[axis].setContentsMargins(9, 0, 0, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    @staticmethod
    def _buttons(group: QButtonGroup, names: list[str]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for index, name in enumerate(names):
            made = button(name)
            made.setMinimumWidth(36)
            group.addButton(made, index)
            row.addWidget(made, 1)
        return holder

    def _connect(self) -> None:
        controller = self._controller
        self.uid.editingFinished.connect(self._set_uid)
        self.uid.textEdited.connect(self._judge_uid)
        self.unit.chosen.connect(self.refresh)
        self.fields["x"].committed.connect(self._set_x)
        self.fields["y"].committed.connect(self._set_y)
        self.fields["w"].committed.connect(self._set_w)
        self.fields["h"].committed.connect(self._set_h)
        self.mode.chosen.connect(self._set_mode)
        self.alpha.editingFinished.connect(self._set_alpha)
        self.picture.editingFinished.connect(self._set_picture)
        self.orders.idClicked.connect(self._order)
        self.ratios.idClicked.connect(self._shape)
        self.duplicate_button.clicked.connect(controller.duplicate)
        self.delete_button.clicked.connect(controller.delete)
        controller.selection_changed.connect(self._forget_typing)

    def retranslate(self) -> None:
        self.delete_button.setText(self.tr("Delete"))
        self.delete_button.setAccessibleName(self.tr("Delete the selected regions"))
        self.duplicate_button.setText(self.tr("Duplicate"))
        self.duplicate_button.setAccessibleName(self.tr("Duplicate the selected regions"))
        self.uid_label.setText(self.tr("User (uid)"))
        self.uid.setAccessibleName(self.tr("User of the region (uid)"))
        self.uid.setPlaceholderText(self.tr("next to join"))
        set_tip(self.uid, self.tr("Leave it empty to give the region to the next user who joins."))
        self.uid_note.setText(self.tr("A whole number from 1 to 4294967295."))
        self.place_label.setText(self.tr("Position and size"))
        self.unit.setAccessibleName(self.tr("Unit of position and size"))
        names = {"x": self.tr("Left edge"), "y": self.tr("Upper edge"), "w": self.tr("Width"), "h": self.tr("Height")}
        for axis, name in names.items():
            self.fields[axis].setAccessibleName(name)
            set_tip(
                self.fields[axis],
                self.tr("{name}. Sums like 1280/3 and units (px, %) are understood; the arrow keys step.").format(name=name),
            )
        self.mode_label.setText(self.tr("Picture"))
        self.mode.set_texts({str(CROP): self.tr("Crop"), str(FIT): self.tr("Fit")})
        self.mode.setAccessibleName(self.tr("Picture: crop or fit (render_mode)"))
        set_tip(
            self.mode, self.tr("Crop fills the region and cuts what does not fit; fit shows the whole picture with bars (render_mode).")
        )
        self.alpha_label.setText(self.tr("Opacity"))
        self.alpha.setAccessibleName(self.tr("Opacity, 0 to 1 (alpha)"))
        self.picture_label.setText(self.tr("Background"))
        self.picture.setAccessibleName(self.tr("Picture while this user has no video (backgroundConfig)"))
        self.order_label.setText(self.tr("Order"))
        order_words = ("⇊", "↓", "↑", "⇈")
        order_tips = (self.tr("Send to back"), self.tr("One step back"), self.tr("One step forward"), self.tr("Bring to front"))
        for index, (word, tip) in enumerate(zip(order_words, order_tips, strict=True)):
            self.orders.button(index).setText(word)
            self.orders.button(index).setAccessibleName(tip)
            set_tip(self.orders.button(index), tip)
        for index, (wide, high) in enumerate(RATIOS):
            made = self.ratios.button(index)
            made.setText(f"{wide}:{high}")
            made.setAccessibleName(self.tr("Cut the region to {wide}:{high}").format(wide=wide, high=high))
            set_tip(made, made.accessibleName())
        self.refresh()

    # ------------------------------------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the primary region as it is, or as the running gesture makes it."""
        controller = self._controller
        region, index = controller.primary_region, controller.primary
        if region is None or index is None:
            return
        count, total = len(controller.selection), len(controller.layout.regions)
        if count > 1:
            self.title.setText(self.tr("{count} of {total} regions").format(count=count, total=total))
        else:
            self.title.setText(self.tr("Region {number} of {total}").format(number=index + 1, total=total))
        self._show_numbers(region.rect)
        if not self.uid.isModified():
            self._write(self.uid, region.uid)
            self._judge_uid()
        self.mode.value = str(region.render_mode)
        if not self.alpha.isModified():
            self._write(self.alpha, f"{region.alpha:g}")
        self.picture.setEnabled(bool(region.uid))
        set_tip(
            self.picture,
            self.tr("Shown while this user has no video. JPG or BMP over https.")
            if region.uid
            else self.tr("Pictures belong to users: give the region a uid first."),
        )
        if not self.picture.isModified():
            self._write(self.picture, self._picture_of(region))

    def _show_numbers(self, rect: Rect) -> None:
        wide, high = self._controller.document.canvas
        unit = self.unit.value
        for axis, units, side in (("x", rect.x, wide), ("y", rect.y, high), ("w", rect.w, wide), ("h", rect.h, high)):
            self.fields[axis].show_units(units, unit, side)
            echo = f"{fraction(units):.6f}" if unit != arithmetic.FRACTION else f"{to_pixels(units, side):.0f} px"
            if self.echoes[axis].text() != echo:
                self.echoes[axis].setText(echo)

    @staticmethod
    def _write(field: QLineEdit, text: str) -> None:
        if field.text() != text:
            field.setText(text)

    def _picture_of(self, region: Region) -> str:
        return next((b.image_url for b in self._controller.layout.backgrounds if b.uid == region.uid), "") if region.uid else ""

    def _forget_typing(self) -> None:
        for field in (self.uid, self.alpha, self.picture, *self.fields.values()):
            field.setModified(False)

    # ------------------------------------------------------------------------------------------------ editing

    def _judge_uid(self) -> None:
        text = self.uid.text()
        self.uid_note.setVisible(bool(text) and not is_uid(text))

    def _edit(self, **values: object) -> None:
        index = self._controller.primary
        if index is not None:
            region = self._controller.layout.regions[index]
            self._controller.restyle(index, replace(region, **values))  # type: ignore[arg-type]

    def _set_uid(self) -> None:
        if self.uid.isModified():
            self.uid.setModified(False)
            self._edit(uid=self.uid.text().strip())

    def _set_mode(self, value: str) -> None:
        self._edit(render_mode=int(value))

    def _set_alpha(self) -> None:
        if not self.alpha.isModified():
            return
        self.alpha.setModified(False)
        try:
            units = arithmetic.parse(self.alpha.text(), arithmetic.FRACTION, 1)
        except ValueError:
            self.refresh()
            return
        self._edit(alpha=fraction(min(max(units, 0), ONE)))
        self.refresh()

    def _set_picture(self) -> None:
        region = self._controller.primary_region
        if not self.picture.isModified() or region is None or not region.uid:
            return
        self.picture.setModified(False)
        self._controller.set_picture_of(Background(region.uid, self.picture.text().strip()))

    def _set_x(self, units: int) -> None:
        self._place(x=units)

    def _set_y(self, units: int) -> None:
        self._place(y=units)

    def _set_w(self, units: int) -> None:
        self._place(w=units)

    def _set_h(self, units: int) -> None:
        self._place(h=units)

    def _place(self, *, x: int | None = None, y: int | None = None, w: int | None = None, h: int | None = None) -> None:
        """A side that is typed too long stops at the canvas' edge instead of moving the region."""
        index = self._controller.primary
        if index is None:
            return
        rect = self._controller.layout.regions[index].rect.clamped()
        if w is not None:
            rect = replace(rect, w=min(max(w, 1), ONE - rect.x))
        if h is not None:
            rect = replace(rect, h=min(max(h, 1), ONE - rect.y))
        rect = replace(rect, x=rect.x if x is None else x, y=rect.y if y is None else y)
        self._controller.place(index, rect.clamped())
        self.refresh()

    def _order(self, index: int) -> None:
        self._controller.reorder(ORDERS[index])

    def _shape(self, index: int) -> None:
        self._controller.shape(RATIOS[index])

    def focus_numbers(self) -> None:
        """Put the cursor where editing begins."""
        self.uid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.uid.selectAll()
