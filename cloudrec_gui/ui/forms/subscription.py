"""Whose sound and video: the lists of users in both directions, and the size of the pool that follows from them (rest-api §3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.draft import RECORDING
from cloudrec_gui.domain.drafts import GROUPS, UID_GROUP, UID_LISTS, uid_group
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.variants import VARIANTS, Variant
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.fields import Choice, ChoiceField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.lists import UidsField
from cloudrec_gui.ui.forms.recording import STREAMS
from cloudrec_gui.ui.forms.row import FormRow
from cloudrec_gui.ui.widgets import button

_NEEDS: Final = {"Audio": (0, 2), "Video": (1, 2)}
"""The stream types that take a medium."""


class SubscriptionForm(Form):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "subscriptionForm", parent)
        self.lists: dict[str, UidsField] = {}
        for key in UID_LISTS:
            field = UidsField(workspace, (*RECORDING, key), key, everybody=key.startswith("sub"))
            self.lists[key] = field
            self.add_row(key, ((*RECORDING, key),), field)
        self.group = ChoiceField(workspace, UID_GROUP, "subscribeUidGroup", self._groups)
        self.follow = button("followLists", kind="link")
        self.follow.clicked.connect(self._follow)
        self.add_row("subscribeUidGroup", (UID_GROUP,), self.group, self.follow, stretch=(1, 0))
        self.row("subscribeUidGroup").watched = tuple((*RECORDING, key) for key in UID_LISTS)
        self.close_rows()
        self.retranslate()

    def _groups(self) -> Sequence[Choice]:
        line = self.tr("{number} · {least}–{most} users")
        least = (1, *(limit + 1 for limit in GROUPS))
        known: list[Choice] = [(n, line.format(number=n, least=least[n], most=most)) for n, most in enumerate(GROUPS)]
        required = VARIANTS[self.workspace.variant].mode is Mode.INDIVIDUAL
        return known if required and self.workspace.value(UID_GROUP) is not None else [(None, self.tr("Not sent")), *known]

    def _follow(self) -> None:
        self.workspace.end_edit()
        self.workspace.put(UID_GROUP, uid_group(self.workspace.value(RECORDING)))
        self.workspace.end_edit()

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Users"))
        super().retranslate()
        placeholders = {"sub": self.tr("all users; type or paste UIDs"), "unS": self.tr("no exception")}
        for key, field in self.lists.items():
            field.set_texts(
                self.row(key).label.text(), placeholders[key[:3]], self.tr("Everyone"), self.tr("Ask for all users by name: #allstream#")
            )

    def applies(self, row: FormRow, variant: Variant) -> bool:
        """A medium that is not recorded needs no lists; one that has a list shows it, because the service refuses it."""
        if not super().applies(row, variant):
            return False
        medium = next((medium for medium in _NEEDS if f"{medium}Uids" in row.objectName()), None)
        if medium is None or self.workspace.value(row.paths[0]) is not None:
            return True
        return self.workspace.value(STREAMS, 2) in _NEEDS[medium]

    def after_refresh(self) -> None:
        wanted, value = uid_group(self.workspace.value(RECORDING)), self.workspace.value(UID_GROUP)
        differs = value is not None and value != wanted
        self.follow.setVisible(differs)
        self.follow.setText(self.tr("Use {number}").format(number=wanted))
        self.follow.setAccessibleName(self.tr("Use {number}, which the lists ask for").format(number=wanted))
        row = self.row("subscribeUidGroup")
        note = self.tr("The lists ask for {number}.").format(number=wanted) if differs else ""
        if value == wanted:
            note = self.tr("Follows from the lists.")
        if row.note != note:
            row.set_note(note)
        super().after_refresh()
