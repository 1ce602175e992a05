"""Channel: which channel is recorded, as whom, and how it is encrypted (rest-api §1.5, §2, §3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.draft import ENCRYPTION_SALT, ENCRYPTION_SECRET, RECORDING, TOKEN
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.services.preflight import ACQUIRE_REGION, CNAME, RESOURCE_HOURS, UID
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.codecs import TEXT, WHOLE_NUMBER
from cloudrec_gui.ui.forms.fields import Choice, ChoiceField, SecretField, SegmentsField, TextField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.widgets import Segments

_TYPE = (*RECORDING, "channelType")
_ENCRYPTION = (*RECORDING, "decryptionMode")
_ENCRYPTIONS = (
    "AES-128-XTS",
    "AES-128-ECB",
    "AES-256-XTS",
    "SM4-128-ECB",
    "AES-128-GCM",
    "AES-256-GCM",
    "AES-128-GCM2",
    "AES-256-GCM2",
)


class ChannelForm(Form):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "channelForm", parent)
        self.mode = Segments([(mode.value, mode.value) for mode in (Mode.MIX, Mode.INDIVIDUAL, Mode.WEB)], "mode")
        self.mode.chosen.connect(self._choose_mode)
        self.cname = TextField(workspace, CNAME, "cname", TEXT)
        self.uid = TextField(workspace, UID, "uid", TEXT)
        self.token = SecretField(workspace, TOKEN, "token")
        self.kind = SegmentsField(workspace, _TYPE, "channelType", (("live", 1), ("communication", 0)))
        self.hours = TextField(workspace, RESOURCE_HOURS, "resourceHours", WHOLE_NUMBER)
        self.region = ChoiceField(workspace, ACQUIRE_REGION, "acquireRegion", self._regions, default="", choose=self._record_in)
        self.encryption = ChoiceField(workspace, _ENCRYPTION, "encryption", self._encryptions, default=0, choose=self._encrypt)
        self.key = SecretField(workspace, ENCRYPTION_SECRET, "encryptionKey")
        self.salt = SecretField(workspace, ENCRYPTION_SALT, "encryptionSalt")
        self._mode_row = self.add_row("modeRow", (("mode",),), self.mode, stretch=(0,))
        self._mode_row.controls.addStretch(1)
        self._cname_row = self.add_row("cnameRow", (CNAME,), self.cname)
        self._uid_row = self.add_row("uidRow", (UID,), self.uid)
        self._token_row = self.add_row("tokenRow", (TOKEN,), self.token)
        self._type_row = self.add_row("channelTypeRow", (_TYPE,), self.kind, stretch=(0,))
        self._type_row.controls.addStretch(1)
        self._encryption_row = self.add_folded("encryptionRow", (_ENCRYPTION,), self.encryption)
        self._key_row = self.add_folded("encryptionKeyRow", (ENCRYPTION_SECRET,), self.key)
        self._salt_row = self.add_folded("encryptionSaltRow", (ENCRYPTION_SALT,), self.salt)
        self._region_row = self.add_folded("acquireRegionRow", (ACQUIRE_REGION,), self.region)
        self._hours_row = self.add_folded("resourceHoursRow", (RESOURCE_HOURS,), self.hours)
        self.close_rows()
        self.retranslate()

    def _encryptions(self) -> Sequence[Choice]:
        return [(0, self.tr("None")), *((number, f"{number} · {name}") for number, name in enumerate(_ENCRYPTIONS, start=1))]

    def _encrypt(self, value: object) -> None:
        """No encryption is the absence of the key, not a zero that somebody has to explain."""
        self.workspace.put(_ENCRYPTION, value or None)
        self.workspace.end_edit()

    def _record_in(self, value: object) -> None:
        self.workspace.put(ACQUIRE_REGION, value or None)
        self.workspace.end_edit()

    def _regions(self) -> Sequence[Choice]:
        return [
            ("", self.tr("Nearest to the caller")),
            ("CN", self.tr("Mainland China")),
            ("AP", self.tr("Asia Pacific")),
            ("EU", self.tr("Europe")),
            ("NA", self.tr("America")),
        ]

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Channel"))
        self._mode_row.set_texts(self.tr("Mode"))
        self.mode.set_texts(
            {Mode.MIX.value: self.tr("Composite (mix)"), Mode.INDIVIDUAL.value: self.tr("Individual"), Mode.WEB.value: self.tr("Web page")}
        )
        self._cname_row.set_texts(self.tr("Channel (cname)"))
        self._uid_row.set_texts(self.tr("Recorder UID"))
        self._token_row.set_texts(self.tr("Token"), self.tr("Only if the project has its App Certificate switched on"))
        self._type_row.set_texts(self.tr("Channel type"), self.tr("The same as in your app, or nothing is recorded"))
        self.kind.set_texts([("live", self.tr("Live")), ("communication", self.tr("Communication"))])
        self._encryption_row.set_texts(self.tr("Encryption"))
        self._key_row.set_texts(self.tr("Encryption key"))
        self._salt_row.set_texts(self.tr("Salt"), self.tr("32 bytes in base64, for the two GCM2 modes"))
        self._region_row.set_texts(self.tr("Record in"), self.tr("Best in the same area as the bucket"))
        self._hours_row.set_texts(self.tr("Control for"), self.tr("Hours in which it can be queried and stopped; 72 if empty"))
        show, tip, paste = self.tr("Show"), self.tr("Hold to see the value"), self.tr("Paste")
        for field, name in ((self.token, self.tr("Token")), (self.key, self.tr("Encryption key")), (self.salt, self.tr("Salt"))):
            field.set_texts(name, show, tip, paste)
        self.region.other_text = self.encryption.other_text = self.tr("Unknown: {value}")
        self.retranslate_more()

    def _choose_mode(self, value: str) -> None:
        self.workspace.set_draft(replace(self.workspace.draft, mode=Mode(value)), self.tr("Mode"))

    def after_refresh(self) -> None:
        self.mode.value = self.workspace.draft.mode.value
        mode = self.workspace.value(_ENCRYPTION, 0)
        self._key_row.setVisible(bool(mode) or bool(self.workspace.secrets.get(ENCRYPTION_SECRET)))
        self._salt_row.setVisible(mode in (7, 8) or bool(self.workspace.secrets.get(ENCRYPTION_SALT)))
        super().after_refresh()
