"""Storage: vendor and region by name, bucket, keys, folder (rest-api §3.2). The numbers that are sent stand beside the names."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, STORAGE, STS_TOKEN
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.vendors import RETIRED, VendorTable
from cloudrec_gui.services.workspace import CORRELATE, Workspace
from cloudrec_gui.ui.forms.codecs import FOLDER, TEXT, WHOLE_NUMBER
from cloudrec_gui.ui.forms.fields import Choice, ChoiceField, TextField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.names import NamesPreview
from cloudrec_gui.ui.forms.row import FormRow
from cloudrec_gui.ui.widgets import PlainLabel, button

_VENDOR, _REGION, _BUCKET, _FOLDER = ((*STORAGE, key) for key in ("vendor", "region", "bucket", "fileNamePrefix"))
_ENDPOINT = (*STORAGE, "extensionParams", "endpoint")
_SSE = (*STORAGE, "extensionParams", "sse")
_TAG = (*STORAGE, "extensionParams", "tag")
_STS_END = (*STORAGE, "stsExpiration")
_STS_LEAST_S: Final = 4 * 3600
_YEAR_9999: Final = 253_370_764_800
_ABILITIES: Final = MappingProxyType(
    {"endpointRow": "endpoint", "sseRow": "sse", "storageTagRow": "tag", "stsTokenRow": "sts", "stsExpirationRow": "sts"}
)
"""What a vendor must be able to do for a row to be offered."""


class StorageForm(Form):
    """``clock`` says what now is, for the helper of the temporary keys."""

    def __init__(self, workspace: Workspace, vendors: VendorTable, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "storageForm", parent)
        self._vendors = vendors
        self._clock = clock
        self.vendor = ChoiceField(workspace, _VENDOR, "vendor", self._vendor_names, choose=self._choose_vendor)
        self.region = ChoiceField(workspace, _REGION, "region", self._region_names)
        self.numbers = PlainLabel(role="mute")
        self.numbers.setObjectName("vendorNumbers")
        self.add_row("vendor", (_VENDOR, _REGION), self.vendor, self.region, self.numbers, stretch=(3, 5, 0))
        self.endpoint = self.add_text("endpoint", _ENDPOINT)
        self.bucket = self.add_text("bucket", _BUCKET, TEXT)
        self.access_key = self.add_secret("accessKey", ACCESS_KEY)
        self.secret_key = self.add_secret("secretKey", SECRET_KEY)
        self.folder = self.add_text("folder", _FOLDER, FOLDER)
        self.correlate = self.add_check("correlate", CORRELATE, default=True, always=True)
        self.names = NamesPreview(workspace)
        self.add_row("objectName", (), self.names)
        self.sts_token = self.add_secret("stsToken", STS_TOKEN, folded=True)
        self.sts_end = TextField(workspace, _STS_END, "stsExpiration", WHOLE_NUMBER)
        self.sts_end.setFixedWidth(130)
        self.sts_when = PlainLabel(role="mute")
        self.sts_when.setObjectName("stsWhen")
        self.sts_later = button("stsLater", kind="link")
        self.sts_later.clicked.connect(self._four_hours)
        self.add_row("stsExpiration", (_STS_END,), self.sts_end, self.sts_when, self.sts_later, stretch=(0, 1, 0), folded=True)
        self.sse = self.add_choice("sse", _SSE, self._encryptions, folded=True)
        self.tag = self.add_text("storageTag", _TAG, folded=True)
        self.close_rows()
        self.retranslate()

    def _language(self) -> str:
        return self.tr("en", "code of the language in which vendors and towns are named: en or zh")

    def _vendor_names(self) -> Sequence[Choice]:
        language, retired = self._language(), self.tr("{name} (no longer offered)")
        return [
            (v.number, retired.format(name=v.name(language)) if v.status == RETIRED else v.name(language))
            for v in self._vendors.choices(keep=self.workspace.value(_VENDOR))
        ]

    def _region_names(self) -> Sequence[Choice]:
        vendor, language = self._vendors.get(self.workspace.value(_VENDOR)), self._language()
        regions = vendor.choices(keep=self.workspace.value(_REGION)) if vendor is not None else ()
        return [(r.number, f"{r.provider} · {r.name(language)}" if r.provider else r.name(language)) for r in regions]

    def _encryptions(self) -> Sequence[Choice]:
        return [(None, self.tr("As the bucket says")), ("kms", "kms"), ("aes256", "aes256")]

    def _choose_vendor(self, value: object) -> None:
        """Another vendor counts its regions differently: keep the region of the same name, or ask for one. Never keep a bare number."""
        former = self._vendors.region(self.workspace.value(_VENDOR), self.workspace.value(_REGION))
        vendor = self._vendors.get(value)
        if vendor is None or value == self.workspace.value(_VENDOR):
            return
        same = vendor.region_called(former.provider) if former is not None else None
        if same is None and len(vendor.regions) == 1:
            same = vendor.regions[0]
        self.workspace.put_all({_VENDOR: value, _REGION: same.number if same is not None else None}, self.tr("Vendor"))

    def _four_hours(self) -> None:
        """As long as the service wants it to be valid at least."""
        self.workspace.end_edit()
        self.workspace.put(_STS_END, int(self._clock.wall()) + _STS_LEAST_S)
        self.workspace.end_edit()

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Storage"))
        super().retranslate()
        self.vendor.setAccessibleName(self.tr("Vendor"))
        self.region.setAccessibleName(self.tr("Region"))
        self.region.setPlaceholderText(self.tr("Choose a region"))
        self.folder.setPlaceholderText(self.tr("class / 42"))
        self.correlate.setText(self.tr("A folder of its own for every start"))
        self.sts_later.setText(self.tr("Now + 4 h"))
        self.sts_later.setAccessibleName(self.tr("Valid until four hours from now"))

    def applies(self, row: FormRow, variant: Variant) -> bool:
        """What the vendor cannot do is not offered, but what is there is shown."""
        vendor = self._vendors.get(self.workspace.value(_VENDOR))
        ability = _ABILITIES.get(row.objectName())
        if ability is None or (vendor is not None and ability in vendor.abilities):
            return True
        return self.workspace.value(row.paths[0]) is not None or bool(self.workspace.secrets.get(row.paths[0]))

    def after_refresh(self) -> None:
        vendor_number, region_number = self.workspace.value(_VENDOR), self.workspace.value(_REGION)
        shown = [("–" if number is None else str(number)) for number in (vendor_number, region_number)]
        self.numbers.setText(self.tr("vendor {vendor} · region {region}").format(vendor=shown[0][:12], region=shown[1][:12]))
        vendor = self._vendors.get(vendor_number)
        self.bucket.setPlaceholderText(vendor.bucket_example if vendor is not None else "")
        end = self.workspace.value(_STS_END)
        known = type(end) is int and 0 <= end < _YEAR_9999
        when = QDateTime.fromSecsSinceEpoch(end) if known else QDateTime()
        self.sts_when.setText(self.locale().toString(when, QLocale.FormatType.ShortFormat) if known else "")
        self.names.refresh()
        super().after_refresh()
