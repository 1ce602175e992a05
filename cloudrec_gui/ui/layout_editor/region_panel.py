"""The numbers and the looks of what is selected: the second full way to edit it, for one region and for several at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.layout import arithmetic, arrange, entry
from cloudrec_gui.layout.arrange import RATIOS, Style
from cloudrec_gui.layout.document import CROP, FIT, Layout, Region
from cloudrec_gui.ui.layout_editor import people
from cloudrec_gui.ui.layout_editor.command_row import CommandRow
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.number_field import NumberField, text_field
from cloudrec_gui.ui.layout_editor.opacity_field import OpacityField
from cloudrec_gui.ui.layout_editor.place_fields import PlaceFields
from cloudrec_gui.ui.layout_editor.uid_field import UidField
from cloudrec_gui.ui.widgets import PlainLabel, Segments, Translated, button, set_tip

if TYPE_CHECKING:
    from cloudrec_gui.services.settings import SettingsStore

LABEL_WIDTH: Final = 80
UNIT_KEY: Final = "layout.inspector.unit"
_ALIGN: Final = {f"align-{name}": f"layout_align_{name}" for name in ("left", "centre", "right", "top", "middle", "bottom")}
_SPREAD: Final = {name: f"layout_{name.replace('-', '_')}" for name in ("spread-across", "spread-down", "same-width", "same-height")}
_ORDER: Final = {name: f"layout_order_{name}" for name in ("back", "backward", "forward", "front")}
_ORDER_TEXTS: Final = {"back": "⇊", "backward": "↓", "forward": "↑", "front": "⇈"}
_SHAPES: Final = {f"shape-{wide}-{high}": f"layout_ratio_{wide}_{high}" for wide, high in RATIOS}
_SHAPE_TEXTS: Final = {f"shape-{wide}-{high}": f"{wide}:{high}" for wide, high in RATIOS}


class RegionPanel(Translated, QWidget):
    """Shows what the selected regions share and sends every edit to the controller as one undo step for all of them."""

    def __init__(self, controller: EditorController, settings: SettingsStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._settings = settings
        self._shown: object = None
        self.recorded: Collection[str] = ()
        """Uids of the running recording, offered for regions."""
        self.setObjectName("layout_region_panel")
        self.title = PlainLabel(role="card-title")
        self.lock_button = button("layout_lock", kind="link")
        self.uid_label = PlainLabel(role="mute")
        self.uid = UidField("layout_uid")
        self.uid_note = PlainLabel(role="error")
        self.place = PlaceFields()
        self.mode_label = PlainLabel(role="mute")
        self.mode = Segments([(str(CROP), ""), (str(FIT), "")], "layout_render_mode")
        self.alpha_label = PlainLabel(role="mute")
        self.alpha = OpacityField("layout_alpha")
        self.alpha_note = PlainLabel(role="error")
        self.picture_label = PlainLabel(role="mute")
        self.picture = text_field("layout_picture")
        self.picture.setPlaceholderText("https://… .jpg")
        self.picture_mode = Segments([(str(CROP), ""), (str(FIT), "")], "layout_picture_mode")
        self.align_label = PlainLabel(role="mute")
        self.spread_label = PlainLabel(role="mute")
        self.order_label = PlainLabel(role="mute")
        self.shapes = CommandRow(controller, _SHAPES, _SHAPE_TEXTS)
        self.aligning = CommandRow(controller, _ALIGN)
        self.spreading = CommandRow(controller, _SPREAD)
        self.ordering = CommandRow(controller, _ORDER, _ORDER_TEXTS)
        self.duplicate_button = button("layout_duplicate", kind="link")
        self.hide_button = button("layout_hide", kind="link")
        self.delete_button = button("layout_delete", kind="link")
        if settings is not None:
            unit = settings.get(UNIT_KEY, arithmetic.PIXELS)
            self.place.unit.value = unit if unit in arithmetic.UNITS else arithmetic.PIXELS
        self._build()
        self._connect()
        self.retranslate()

    @property
    def fields(self) -> dict[str, NumberField]:
        """The four number fields by axis."""
        return self.place.fields

    @property
    def echoes(self) -> Mapping[str, PlainLabel]:
        """What stands under each number field: the same in another unit."""
        return self.place.echoes

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.lock_button)
        column.addLayout(head)
        column.addLayout(self._row(self.uid_label, self.uid))
        column.addWidget(self.uid_note)
        column.addWidget(self.place)
        column.addLayout(self._row(self.mode_label, self.mode, fill=False))
        column.addLayout(self._row(self.alpha_label, self.alpha))
        column.addWidget(self.alpha_note)
        column.addLayout(self._row(self.picture_label, self.picture))
        self._mode_row = QWidget()
        mode_row = QHBoxLayout(self._mode_row)
        mode_row.setContentsMargins(LABEL_WIDTH + 8, 0, 0, 0)
        mode_row.addWidget(self.picture_mode)
        mode_row.addStretch(1)
        column.addWidget(self._mode_row)
        column.addWidget(self.shapes)
        column.addLayout(self._row(self.align_label, self.aligning))
        column.addLayout(self._row(self.spread_label, self.spreading))
        column.addLayout(self._row(self.order_label, self.ordering))
        foot = QHBoxLayout()
        foot.setContentsMargins(-5, 0, 0, 0)
        foot.setSpacing(8)
        for made in (self.duplicate_button, self.hide_button, self.delete_button):
            foot.addWidget(made)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        self.uid_note.setVisible(False)
        self.alpha_note.setVisible(False)

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

    def _connect(self) -> None:
        controller = self._controller
        self.uid.committed.connect(self._set_uid)
        self.uid.judged.connect(self._judge_uid)
        self.place.committed.connect(self._place)
        self.place.stepped.connect(self._step)
        self.place.unit_chosen.connect(self._remember_unit)
        self.mode.chosen.connect(self._set_mode)
        self.alpha.committed.connect(self._set_alpha)
        self.alpha.refused.connect(self._refuse_alpha)
        self.picture.editingFinished.connect(self._set_picture)
        self.picture_mode.chosen.connect(self._set_picture_mode)
        self.lock_button.clicked.connect(controller.lock)
        self.hide_button.clicked.connect(controller.hide)
        self.duplicate_button.clicked.connect(controller.duplicate)
        self.delete_button.clicked.connect(controller.delete)
        controller.selection_changed.connect(self._forget_typing)

    def retranslate(self) -> None:
        self.delete_button.setText(self.tr("Delete"))
        self.delete_button.setAccessibleName(self.tr("Delete the selected regions"))
        self.duplicate_button.setText(self.tr("Duplicate"))
        self.duplicate_button.setAccessibleName(self.tr("Duplicate the selected regions"))
        self.uid_label.setText(self.tr("User (uid)"))
        self.uid.set_words(self.tr("User of the region (uid)"), self.tr("next to join"))
        self.uid_note.setText(self.tr("A whole number from 1 to 4294967295."))
        self.mode_label.setText(self.tr("Picture"))
        words = {str(CROP): self.tr("Crop"), str(FIT): self.tr("Fit")}
        self.mode.set_texts(words)
        self.mode.setAccessibleName(self.tr("Picture: crop or fit (render_mode)"))
        set_tip(
            self.mode, self.tr("Crop fills the region and cuts what does not fit; fit shows the whole picture with bars (render_mode).")
        )
        self.alpha_label.setText(self.tr("Opacity"))
        self.alpha.set_words(self.tr("Opacity, 0 to 1 (alpha)"))
        self.picture_label.setText(self.tr("Background"))
        self.picture.setAccessibleName(self.tr("Picture while this user has no video (backgroundConfig)"))
        self.picture_mode.set_texts(words)
        self.picture_mode.setAccessibleName(self.tr("Background picture: crop or fit (render_mode)"))
        self.align_label.setText(self.tr("Align"))
        self.spread_label.setText(self.tr("Spread, size"))
        self.order_label.setText(self.tr("Order"))
        for row in (self.place, self.shapes, self.aligning, self.spreading, self.ordering):
            row.retranslate()
        self._shown = None
        self.refresh()

    # ------------------------------------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show what is selected as it is, or as the running gesture makes it."""
        controller = self._controller
        chosen = controller.selection
        region = controller.primary_region
        if region is None:
            if self._shown is None:
                self._show_nothing()
            return
        layout = controller.preview if not controller.offer.copies else controller.layout
        self.place.show_rects([layout.regions[index].rect for index in chosen], controller.document.canvas)
        state = (controller.layout, chosen, controller.editable, controller.stage.cast, controller.live, tuple(self.recorded))
        if state != self._shown:
            self._shown = state
            self._show_style(controller.layout, chosen)

    def _show_nothing(self) -> None:
        """What stands there before anything is selected, or was selected in another language."""
        self.title.setText("")
        self._show_flags([], locked=False)
        self._set_enabled(locked=False, one=True)

    def _show_style(self, layout: Layout, chosen: tuple[int, ...]) -> None:
        """All that a drag does not change."""
        regions = [layout.regions[index] for index in chosen]
        mixed = self.tr("mixed")
        one, total = len(regions) == 1, len(layout.regions)
        if one:
            self.title.setText(self.tr("Region {number} of {total}").format(number=chosen[0] + 1, total=total))
        else:
            self.title.setText(self.tr("{count} of {total} regions").format(count=len(regions), total=total))
        locked = all(region.locked for region in regions)
        self._show_flags(regions, locked)
        uid = entry.common(region.uid for region in regions)
        self.uid.show_uid(uid or "", people.offered(self._controller, self.recorded), mixed if uid is None else "")
        mode = entry.common(region.render_mode for region in regions)
        self.mode.value = "" if mode is None else str(mode)
        self.alpha.show_value(entry.common(region.alpha for region in regions), mixed)
        self._show_picture(layout, chosen, mixed)
        self._set_enabled(locked, one)
        for row in (self.shapes, self.aligning, self.spreading, self.ordering):
            row.refresh()

    def _show_flags(self, regions: list[Region], locked: bool) -> None:
        self.lock_button.setText(self.tr("Unlock") if locked else self.tr("Lock"))
        self.lock_button.setAccessibleName(self.tr("Unlock the selected regions") if locked else self.tr("Lock the selected regions"))
        set_tip(self.lock_button, self.tr("A locked region stays as it is while editing; nothing of this is sent (L)."))
        hidden = bool(regions) and all(region.hidden for region in regions)
        self.hide_button.setText(self.tr("Unhide") if hidden else self.tr("Hide"))
        self.hide_button.setAccessibleName(self.tr("Show the selected regions") if hidden else self.tr("Hide the selected regions"))
        set_tip(self.hide_button, self.tr("Out of sight on the canvas while editing; it is recorded all the same (H)."))

    def _show_picture(self, layout: Layout, chosen: tuple[int, ...], mixed: str) -> None:
        uids = entry.uids_of(layout, chosen)
        found = [entry.background_of(layout, uid) for uid in uids]
        address = entry.common("" if background is None else background.image_url for background in found)
        self.picture.setPlaceholderText("https://… .jpg" if address is not None or not uids else mixed)
        if not self.picture.isModified() and self.picture.text() != (address or ""):
            self.picture.setText(address or "")
        modes = [background.render_mode for background in found if background is not None]
        self._mode_row.setVisible(bool(modes))
        mode = entry.common(modes)
        self.picture_mode.value = "" if mode is None else str(mode)

    def _set_enabled(self, locked: bool, one: bool) -> None:
        why_locked = self.tr("It is locked; unlock it to change it.") if locked else ""
        for field in (*self.place.fields.values(), self.mode, self.alpha):
            field.setEnabled(not locked)
        self.delete_button.setEnabled(not locked)
        set_tip(self.delete_button, why_locked)
        why = why_locked or ("" if one else self.tr("A uid stands once only; select one region to change it."))
        self.uid.setEnabled(not why)
        set_tip(self.uid, why or self.tr("Leave it empty to give the region to the next user who joins."))
        uids = entry.uids_of(self._controller.layout, self._controller.selection)
        self.picture.setEnabled(bool(uids))
        set_tip(
            self.picture,
            self.tr("Shown while this user has no video. JPG or BMP over https.")
            if uids
            else self.tr("Pictures belong to users: give the region a uid first."),
        )
        full = self._controller.full
        self.duplicate_button.setEnabled(not full)
        set_tip(self.duplicate_button, self.tr("There are 17 regions, as many as the service takes.") if full else "")

    def _forget_typing(self) -> None:
        self.uid.forget()
        self.place.forget()
        self.alpha.forget()
        self.picture.setModified(False)

    # ------------------------------------------------------------------------------------------------ editing

    def _named(self, one: str, many: str) -> str:
        chosen = self._controller.selection
        return one.format(number=chosen[0] + 1) if len(chosen) == 1 else many.format(count=len(chosen))

    def _style(self, gesture: object = None, **values: object) -> None:
        controller = self._controller
        if controller.selection:
            style: Style = values  # type: ignore[assignment]
            new = arrange.restyled_many(controller.layout, controller.selection, **style)
            key = None if gesture is None else ("style", tuple(values), controller.selection, gesture)
            controller.change(new, self._named(self.tr("Edit region {number}"), self.tr("Edit {count} regions")), gesture=key)

    def _judge_uid(self, good: bool) -> None:
        self.uid_note.setVisible(not good)

    def _set_uid(self, uid: str) -> None:
        self._style(uid=uid)

    def _set_mode(self, value: str) -> None:
        self._style(render_mode=int(value))

    def _set_alpha(self, value: float, sweep: object) -> None:
        self._style(gesture=sweep, alpha=value)

    def _refuse_alpha(self, typed: str) -> None:
        if typed:
            self.alpha_note.setText(self.tr("“{typed}” is no number from 0 to 1.").format(typed=typed[:40]))
        self.alpha_note.setVisible(bool(typed))

    def _set_picture(self) -> None:
        controller = self._controller
        uids = entry.uids_of(controller.layout, controller.selection)
        if self.picture.isModified() and uids:
            self.picture.setModified(False)
            new = entry.with_pictures(controller.layout, uids, self.picture.text().strip())
            controller.change(new, self._picture_text(uids))

    def _set_picture_mode(self, value: str) -> None:
        controller = self._controller
        uids = entry.uids_of(controller.layout, controller.selection)
        controller.change(entry.with_picture_mode(controller.layout, uids, int(value)), self._picture_text(uids))

    def _picture_text(self, uids: tuple[str, ...]) -> str:
        if len(uids) == 1:
            return self.tr("Change the picture of uid {uid}").format(uid=uids[0])
        return self.tr("Change the pictures of {count} users").format(count=len(uids))

    def _place(self, axis: str, units: int) -> None:
        """A side that is typed too long stops at the canvas' edge instead of moving the region, and that is said."""
        controller = self._controller
        if controller.selection:
            done = entry.entered(controller.layout, controller.selection, axis, units)
            self.place.say("")
            controller.change(done.layout, self._named(self.tr("Place region {number}"), self.tr("Place {count} regions")))
            if done.stopped:
                self.place.say_stopped()
            self.refresh()

    def _step(self, axis: str, steps: int) -> None:
        controller = self._controller
        if controller.selection:
            new = entry.stepped(controller.layout, controller.selection, axis, steps, self.place.unit.value, controller.document.canvas)
            text = self._named(self.tr("Place region {number}"), self.tr("Place {count} regions"))
            controller.change(new, text, gesture=("step", axis, controller.selection))
            self.refresh()

    def _remember_unit(self, unit: str) -> None:
        if self._settings is not None:
            self._settings.set(UNIT_KEY, unit)

    def focus_numbers(self) -> None:
        """Put the cursor where editing begins."""
        field = self.uid.line if self.uid.isEnabled() else self.place.fields["x"]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
