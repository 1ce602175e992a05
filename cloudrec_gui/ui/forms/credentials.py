"""Project: which profile, which App ID, with which REST pair, from where (rest-api §1.2, §1.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cloudrec_gui.api.hosts import pool
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Area
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.credentials import Credentials, KeychainStatus
from cloudrec_gui.services.preflight import APP_ID
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.workspace import AREA, ENDPOINT, Workspace
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.forms.codecs import TEXT
from cloudrec_gui.ui.forms.fields import Choice
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.profile_bar import ProfileBar
from cloudrec_gui.ui.forms.row import FormRow
from cloudrec_gui.ui.widgets import Pill, PlainLabel, button, set_tip

_GLYPHS: Final = {"ok": "✓", "warn": "▲", "error": "✕", "note": ""}


class CredentialsForm(Form):
    """``test_requested`` asks somebody to make a harmless call; ``set_test_result`` shows what came of it."""

    test_requested = Signal()

    def __init__(self, workspace: Workspace, profiles: Profiles, credentials: Credentials, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "credentialsForm", parent)
        self._credentials = credentials
        self.custom_pill = Pill("warn", "")
        self.custom_pill.setObjectName("customEndpointPill")
        self.head.insertWidget(1, self.custom_pill)
        self._where_kept = PlainLabel(role="note")
        self._where_kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._where_kept.setObjectName("keychainSentence")
        self.head.addWidget(self._where_kept, 4)
        self.profile_bar = ProfileBar(workspace, profiles)
        self.test = button("testConnection")
        self.test.clicked.connect(self.test_requested)
        self.add_row("profile", (), self.profile_bar)
        self.app_id = self.add_text("appId", APP_ID, TEXT)
        self.app_id.setProperty("mono", True)
        self.customer_id = self.add_secret("customerId", CUSTOMER_ID)
        self.customer_secret = self.add_secret("customerSecret", CUSTOMER_SECRET, self.test)
        self._results = {kind: PlainLabel(role=kind) for kind in ("ok", "warn", "error", "note")}
        for kind, label in self._results.items():
            label.setObjectName(f"testResult{kind.capitalize()}")
            label.setContentsMargins(130, 0, 0, 0)
            label.hide()
            self.body.addWidget(label)
        self.area = self.add_choice("area", AREA, self._areas)
        self.endpoint = self.add_text("customEndpoint", ENDPOINT, TEXT, folded=True)
        self.close_rows()
        subscribe(self, credentials.status_changed, self._status_changed)
        self.retranslate()

    def _areas(self) -> Sequence[Choice]:
        names = {
            Area.CN: self.tr("Mainland China"),
            Area.US: self.tr("America"),
            Area.EU: self.tr("Europe"),
            Area.AP: self.tr("Asia Pacific"),
        }
        line = self.tr("{area} — {host}, then {next}")
        return [(area.value, line.format(area=name, host=pool(area)[0], next=pool(area)[1])) for area, name in names.items()]

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Project"))
        super().retranslate()
        self.endpoint.setPlaceholderText("https://")
        self.custom_pill.set("warn", self.tr("Custom endpoint"))
        self.test.setText(self.tr("Test connection"))
        self.test.setAccessibleName(self.tr("Test connection"))
        set_tip(self.test, self.tr("Makes one harmless call with these credentials. Nothing is recorded."))
        for label in self._results.values():  # said in another language, about a moment that is over
            label.hide()
        self._status_changed(self._credentials.status)

    def applies(self, row: FormRow, variant: Variant) -> bool:
        """The sandbox is where it is; nobody chooses its hosts."""
        return row.objectName() not in ("areaRow", "customEndpointRow") or not self.workspace.profile.sandbox

    def after_refresh(self) -> None:
        sandbox, custom = self.workspace.profile.sandbox, bool(self.workspace.value(ENDPOINT))
        own = self.tr("The built-in sandbox brings its own id and credentials.") if sandbox else ""
        if self.row("appId").note != own:
            self.row("appId").set_note(own)
        self.custom_pill.setVisible(custom and not sandbox)
        unused = self.tr("Not used: the custom endpoint takes its place") if custom else ""
        if self.row("area").note != unused:
            self.row("area").set_note(unused)
        self._status_changed(self._credentials.status)
        super().after_refresh()

    def _status_changed(self, status: KeychainStatus) -> None:
        reasons = {
            "none": self.tr("No system keychain: secrets are kept until you quit"),
            "untrusted": self.tr("No safe keychain: secrets are kept until you quit"),
            "refused": self.tr("The keychain is locked: secrets are kept until you quit"),
            "lossy": self.tr("The keychain loses data: secrets are kept until you quit"),
        }
        kept = self.tr("Secrets are kept in the system keychain")
        if self.workspace.profile.sandbox:
            kept = self.tr("Nothing leaves this computer")
        elif not status.persistent:
            kept = reasons.get(status.reason, reasons["none"])
        self._where_kept.setText(kept)

    def set_test_result(self, kind: str, text: str) -> None:
        """Show a line under the secret: ``kind`` ok, warn, error or note; an empty text hides it."""
        for own, label in self._results.items():
            label.setText(f"{_GLYPHS[kind]} {text}".strip() if own == kind else "")
            label.setVisible(bool(text) and own == kind)
