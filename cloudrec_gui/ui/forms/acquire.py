"""What goes along with acquire: where the recorder runs, and how long it can be controlled (rest-api §2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.fields import facts
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.preflight import ACQUIRE, ACQUIRE_REGION, RESOURCE_HOURS
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.fields import Choice, Combo
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.lists import ListField
from cloudrec_gui.ui.forms.row import FormRow

AFFINITY: Final[Path] = (ACQUIRE, "regionAffinity")
EXCLUDE: Final[Path] = (ACQUIRE, "excludeResourceIds")
START_PARAMETER: Final[Path] = (ACQUIRE, "startParameter")


class RegionChoice(Combo):
    """One choice for two keys that must never be sent together: a fence (region), a preference (regionAffinity), or neither."""

    def __init__(self, workspace: Workspace, name: str) -> None:
        super().__init__(name)
        self._workspace = workspace
        self.activated.connect(self._put)

    def _put(self, index: int) -> None:
        value = self.value_at(index)
        region, affinity = value if isinstance(value, tuple) else (None, None)
        self._workspace.put_all({ACQUIRE_REGION: region, AFFINITY: affinity}, self.tr("Record in"))

    def refresh(self) -> None:
        value = (self._workspace.value(ACQUIRE_REGION), self._workspace.value(AFFINITY))
        self.set_choices(self._choices(), value, self.tr("Unknown: {value}"))

    def _choices(self) -> Sequence[Choice]:
        fence, wish = self.tr("Only in {area} (region {code})"), self.tr("Rather in {area} (regionAffinity {code})")
        places = (
            self.tr("mainland China"),
            self.tr("Asia Pacific"),
            self.tr("Europe"),
            self.tr("America"),
        )
        order = (1, 2, 3, 4)
        return [
            ((None, None), self.tr("Nearest to the caller")),
            *(((code, None), fence.format(area=area, code=code)) for code, area in zip(("CN", "AP", "EU", "NA"), places, strict=True)),
            ((None, 0), self.tr("Nearest to the caller (regionAffinity 0)")),
            *(((None, code), wish.format(area=area, code=code)) for code, area in zip(order, places, strict=True)),
        ]


class AcquireForm(Form):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "acquireForm", parent)
        self.region = RegionChoice(workspace, "recordIn")
        self.add_row("recordIn", (ACQUIRE_REGION, AFFINITY), self.region, folded=True)
        self.add_number("resourceHours", RESOURCE_HOURS, folded=True)
        self.exclude = ListField(workspace, EXCLUDE, "excludeResourceIds")
        self.add_row("excludeResourceIds", (EXCLUDE,), self.exclude, folded=True)
        self.parameter = self.add_check("startParameter", START_PARAMETER, folded=True)
        self.close_rows()
        self.retranslate()

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Acquire"))
        super().retranslate()
        self.exclude.line.setAccessibleName(self.row("excludeResourceIds").label.text())
        self.exclude.set_placeholder(self.tr("paste the resource ids of other recordings"))
        self.parameter.setText(self.tr("Send them with acquire too"))

    def applies(self, row: FormRow, variant: Variant) -> bool:
        """The options stand in another request than the rest; a value that does not belong here is shown all the same."""
        if any(self.workspace.value(path) is not None for path in row.paths):
            return True
        known = [facts(Operation.ACQUIRE, ("clientRequest", *path[1:])) for path in row.paths]
        return any(found is not None and variant in found.variants for found in known)
