"""Channel: which kind of recording, of which channel, as whom, and how it is encrypted (rest-api §1.5, §3.1, §3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

from PySide6.QtWidgets import QCheckBox, QWidget

from cloudrec_gui.domain.draft import ENCRYPTION_SALT, ENCRYPTION_SECRET, FILES, RECORDING, TOKEN
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import VARIANTS, Variant
from cloudrec_gui.services.preflight import CNAME, UID
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.codecs import TEXT
from cloudrec_gui.ui.forms.fields import Choice, SegmentsField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.job import MODES, JobField, LastJobs
from cloudrec_gui.ui.forms.row import FormRow
from cloudrec_gui.ui.widgets import Pill, Segments

T = TypeVar("T")
LEGACY_KEY: Final = "setup.legacy"
"""Name of the setting that keeps the legacy switch."""
AV_TYPES: Final[Path] = (*FILES, "avFileType")
STREAM_MODE: Final[Path] = (*RECORDING, "streamMode")
_TYPE: Final[Path] = (*RECORDING, "channelType")
_ENCRYPTION: Final[Path] = (*RECORDING, "decryptionMode")
_ENCRYPTIONS: Final = (
    "AES-128-XTS",
    "AES-128-ECB",
    "AES-256-XTS",
    "SM4-128-ECB",
    "AES-128-GCM",
    "AES-256-GCM",
    "AES-128-GCM2",
    "AES-256-GCM2",
)
_SALTED: Final = (7, 8)


class Memory(Protocol):
    """Where the switch is remembered: the settings, or nothing."""

    def get(self, key: str, default: T) -> T: ...
    def set(self, key: str, value: object) -> None: ...


class ChannelForm(Form):
    """``memory`` keeps whether legacy jobs are offered; a draft that has one offers them in any case."""

    def __init__(self, workspace: Workspace, memory: Memory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "channelForm", parent)
        self._memory = memory
        self._last = LastJobs()
        self.mode = Segments([(mode.value, mode.value) for mode in MODES], "mode")
        self.mode.chosen.connect(self._choose_mode)
        self.job = JobField("job")
        self.legacy = QCheckBox()
        self.legacy.setObjectName("legacyOffered")
        self.legacy.setChecked(memory is not None and memory.get(LEGACY_KEY, False))
        self.legacy.clicked.connect(self._offer_legacy)
        self.legacy_job = JobField("legacyJob", legacy=True)
        self.legacy_pill = Pill("warn", "")
        for field in (self.job, self.legacy_job):
            field.chosen.connect(self._choose_job)
        self.add_row("mode", (("mode",),), self.mode, stretch=(0,))
        # The job decides these; a problem of theirs is a problem of the job.
        self.add_row("job", (("job",), AV_TYPES, STREAM_MODE), self.job, stretch=(0,))
        self.add_row("legacy", (("legacy",),), self.legacy, self.legacy_pill, stretch=(0, 0))
        self.add_row("legacyJob", (("legacyJob",),), self.legacy_job, stretch=(0,))
        self.cname = self.add_text("cname", CNAME, TEXT)
        self.uid = self.add_text("uid", UID, TEXT)
        self.token = self.add_secret("token", TOKEN)
        self.kind = SegmentsField(workspace, _TYPE, "channelType", (("live", 1), ("communication", 0)))
        self.add_row("channelType", (_TYPE,), self.kind, stretch=(0,))
        self.encryption = self.add_choice("encryption", _ENCRYPTION, self._encryptions, default=0, choose=self._encrypt, folded=True)
        self.key = self.add_secret("encryptionKey", ENCRYPTION_SECRET, folded=True)
        self.salt = self.add_secret("encryptionSalt", ENCRYPTION_SALT, folded=True)
        self.row("encryptionKey").watched = self.row("encryptionSalt").watched = (_ENCRYPTION,)
        self.close_rows()
        self.retranslate()

    # ----------------------------------------------------------------------------------------------------- choosing
    def _encryptions(self) -> Sequence[Choice]:
        return [(0, self.tr("None")), *((number, f"{number} · {name}") for number, name in enumerate(_ENCRYPTIONS, start=1))]

    def _encrypt(self, value: object) -> None:
        """No encryption is the absence of the key, not a zero that somebody has to explain."""
        self.workspace.put(_ENCRYPTION, value or None)
        self.workspace.end_edit()

    def _choose_mode(self, value: str) -> None:
        self.workspace.set_variant(self._last.of(Mode(value)), self.tr("Mode"))

    def _choose_job(self, value: str) -> None:
        self.workspace.set_variant(Variant(value), self.tr("Job"))

    def _offer_legacy(self, on: bool) -> None:
        if self._memory is not None:
            self._memory.set(LEGACY_KEY, on)
        self.before_refresh()

    # -------------------------------------------------------------------------------------------------------- texts
    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Channel"))
        super().retranslate()
        self.mode.set_texts(
            {Mode.MIX.value: self.tr("Composite (mix)"), Mode.INDIVIDUAL.value: self.tr("Individual"), Mode.WEB.value: self.tr("Web page")}
        )
        jobs = {
            Variant.MIX_HLS: self.tr("HLS"),
            Variant.MIX_MP4: self.tr("HLS + MP4"),
            Variant.INDIVIDUAL: self.tr("Recording"),
            Variant.ORIGINAL: self.tr("Sound as sent"),
            Variant.SNAPSHOT: self.tr("Screenshots"),
            Variant.SNAPSHOT_RECORDING: self.tr("Both"),
            Variant.WEB: self.tr("Page recording"),
            Variant.WEB_CDN: self.tr("Page + push to CDN"),
            Variant.POSTPONED: self.tr("Postponed transcoding"),
            Variant.AUDIO_MIX: self.tr("Audio mixing"),
        }
        for field in (self.job, self.legacy_job):
            field.set_texts({variant.value: text for variant, text in jobs.items()})
        self.legacy.setText(self.tr("Offer jobs of older documents"))
        self.legacy_pill.set("warn", self.tr("legacy"))
        self.kind.set_texts([("live", self.tr("Live")), ("communication", self.tr("Communication"))])

    # ------------------------------------------------------------------------------------------------------ showing
    def applies(self, row: FormRow, variant: Variant) -> bool:
        name = row.objectName()
        if name == "legacyRow":
            return VARIANTS[variant].mode is Mode.INDIVIDUAL
        if name == "legacyJobRow":
            return VARIANTS[variant].mode is Mode.INDIVIDUAL and (self.legacy.isChecked() or VARIANTS[variant].legacy)
        if name == "encryptionKeyRow":
            return super().applies(row, variant) and (self._encrypted() or bool(self.workspace.secrets.get(ENCRYPTION_SECRET)))
        if name == "encryptionSaltRow":
            salted = self.workspace.value(_ENCRYPTION) in _SALTED
            return super().applies(row, variant) and (salted or bool(self.workspace.secrets.get(ENCRYPTION_SALT)))
        return super().applies(row, variant)

    def _encrypted(self) -> bool:
        return bool(self.workspace.value(_ENCRYPTION))

    def before_refresh(self) -> None:
        variant = self.workspace.variant
        self._last.note(variant)
        self.mode.value = VARIANTS[variant].mode.value
        self.job.show_variant(variant)
        self.legacy_job.show_variant(variant)
        legacy = VARIANTS[variant].legacy
        self.legacy.setEnabled(not legacy)  # what is chosen cannot be hidden
        if legacy:
            self.legacy.setChecked(True)
        self.legacy_pill.setVisible(self.legacy.isChecked())
        super().before_refresh()
