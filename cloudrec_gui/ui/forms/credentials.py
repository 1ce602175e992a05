"""Project: which profile, which App ID, with which REST pair, from where (rest-api §1.2, §1.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cloudrec_gui.api.hosts import pool
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Area
from cloudrec_gui.services.credentials import Credentials, KeychainStatus
from cloudrec_gui.services.preflight import APP_ID
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.workspace import AREA, Workspace
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.forms.codecs import TEXT
from cloudrec_gui.ui.forms.fields import Choice, ChoiceField, SecretField, TextField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.profile_bar import ProfileBar
from cloudrec_gui.ui.widgets import PlainLabel, button, set_tip

_GLYPHS: Final = {"ok": "✓", "warn": "▲", "error": "✕", "note": ""}


class CredentialsForm(Form):
    """``test_requested`` asks somebody to make a harmless call; ``set_test_result`` shows what came of it."""

    test_requested = Signal()

    def __init__(self, workspace: Workspace, profiles: Profiles, credentials: Credentials, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "credentialsForm", parent)
        self._credentials = credentials
        self._where_kept = PlainLabel(role="note")
        self._where_kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._where_kept.setObjectName("keychainSentence")
        self.head.addWidget(self._where_kept, 4)
        self.profile_bar = ProfileBar(workspace, profiles)
        self.app_id = TextField(workspace, APP_ID, "appId", TEXT)
        self.app_id.setProperty("mono", True)
        self.customer_id = SecretField(workspace, CUSTOMER_ID, "customerId")
        self.customer_secret = SecretField(workspace, CUSTOMER_SECRET, "customerSecret")
        self.test = button("testConnection")
        self.test.clicked.connect(self.test_requested)
        self.area = ChoiceField(workspace, AREA, "area", self._areas)
        self._profile_row = self.add_row("profileRow", (), self.profile_bar)
        self._app_row = self.add_row("appIdRow", (APP_ID,), self.app_id)
        self._id_row = self.add_row("customerIdRow", (CUSTOMER_ID,), self.customer_id)
        self._secret_row = self.add_row("customerSecretRow", (CUSTOMER_SECRET,), self.customer_secret, self.test)
        self._results = {kind: PlainLabel(role=kind) for kind in ("ok", "warn", "error", "note")}
        for kind, label in self._results.items():
            label.setObjectName(f"testResult{kind.capitalize()}")
            label.setContentsMargins(130, 0, 0, 0)
            label.hide()
            self.body.addWidget(label)
        self._area_row = self.add_row("areaRow", (AREA,), self.area)
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
        self._profile_row.set_texts(self.tr("Profile"))
        self._app_row.set_texts(self.tr("App ID"))
        self._id_row.set_texts(self.tr("Customer ID"))
        self._secret_row.set_texts(self.tr("Customer secret"))
        show, tip, paste = self.tr("Show"), self.tr("Hold to see the value"), self.tr("Paste")
        self.customer_id.set_texts(self.tr("Customer ID"), show, tip, paste)
        self.customer_secret.set_texts(self.tr("Customer secret"), show, tip, paste)
        self.test.setText(self.tr("Test connection"))
        self.test.setAccessibleName(self.tr("Test connection"))
        set_tip(self.test, self.tr("Makes one harmless call with these credentials. Nothing is recorded."))
        self._area_row.set_texts(self.tr("Area"))
        for label in self._results.values():  # said in another language, about a moment that is over
            label.hide()
        self._status_changed(self._credentials.status)
        self.after_refresh()

    def after_refresh(self) -> None:
        sandbox = self.workspace.profile.sandbox
        self._app_row.set_note(self.tr("The built-in sandbox brings its own id and credentials.") if sandbox else "")
        self._area_row.setVisible(not sandbox)
        self._status_changed(self._credentials.status)

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
