"""Storage: vendor and region by name, bucket, keys, folder (rest-api §3.2). The numbers that are sent stand beside the names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, STORAGE, STS_TOKEN
from cloudrec_gui.services.preview import predicted_name
from cloudrec_gui.services.vendors import RETIRED, VendorTable
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.codecs import FOLDER, OPTIONAL_TEXT, TEXT, WHOLE_NUMBER
from cloudrec_gui.ui.forms.fields import Choice, ChoiceField, SecretField, TextField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.widgets import ElidedLabel, PlainLabel

_VENDOR, _REGION, _BUCKET, _FOLDER = ((*STORAGE, key) for key in ("vendor", "region", "bucket", "fileNamePrefix"))
_ENDPOINT = (*STORAGE, "extensionParams", "endpoint")
_SSE = (*STORAGE, "extensionParams", "sse")
_TAG = (*STORAGE, "extensionParams", "tag")
_STS_END = (*STORAGE, "stsExpiration")


class StorageForm(Form):
    def __init__(self, workspace: Workspace, vendors: VendorTable, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "storageForm", parent)
        self._vendors = vendors
        self.vendor = ChoiceField(workspace, _VENDOR, "vendor", self._vendor_names, choose=self._choose_vendor)
        self.region = ChoiceField(workspace, _REGION, "region", self._region_names)
        self.numbers = PlainLabel(role="mute")
        self.numbers.setObjectName("vendorNumbers")
        self.endpoint = TextField(workspace, _ENDPOINT, "endpoint", OPTIONAL_TEXT)
        self.bucket = TextField(workspace, _BUCKET, "bucket", TEXT)
        self.access_key = SecretField(workspace, ACCESS_KEY, "accessKey")
        self.secret_key = SecretField(workspace, SECRET_KEY, "secretKey")
        self.folder = TextField(workspace, _FOLDER, "folder", FOLDER)
        self.object_name = ElidedLabel("", Qt.TextElideMode.ElideMiddle, role="note")
        self.object_name.setObjectName("predictedName")
        self.sts_token = SecretField(workspace, STS_TOKEN, "stsToken")
        self.sts_end = TextField(workspace, _STS_END, "stsExpiration", WHOLE_NUMBER)
        self.sse = ChoiceField(workspace, _SSE, "sse", self._encryptions, default="", choose=self._choose_sse)
        self.tag = TextField(workspace, _TAG, "storageTag", OPTIONAL_TEXT)
        self._vendor_row = self.add_row("vendorRow", (_VENDOR, _REGION), self.vendor, self.region, self.numbers, stretch=(3, 5, 0))
        self._endpoint_row = self.add_row("endpointRow", (_ENDPOINT,), self.endpoint)
        self._bucket_row = self.add_row("bucketRow", (_BUCKET,), self.bucket)
        self._access_row = self.add_row("accessKeyRow", (ACCESS_KEY,), self.access_key)
        self._secret_row = self.add_row("secretKeyRow", (SECRET_KEY,), self.secret_key)
        self._folder_row = self.add_row("folderRow", (_FOLDER,), self.folder)
        self._name_row = self.add_row("objectNameRow", (), self.object_name)
        self._sts_row = self.add_folded("stsTokenRow", (STS_TOKEN,), self.sts_token)
        self._sts_end_row = self.add_folded("stsExpirationRow", (_STS_END,), self.sts_end)
        self._sse_row = self.add_folded("sseRow", (_SSE,), self.sse)
        self._tag_row = self.add_folded("storageTagRow", (_TAG,), self.tag)
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
        return [("", self.tr("As the bucket says")), ("kms", "kms"), ("aes256", "aes256")]

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

    def _choose_sse(self, value: object) -> None:
        self.workspace.put(_SSE, value or None)
        self.workspace.end_edit()

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Storage"))
        self._vendor_row.set_texts(self.tr("Vendor, region"))
        self.vendor.setAccessibleName(self.tr("Vendor"))
        self.region.setAccessibleName(self.tr("Region"))
        self.region.setPlaceholderText(self.tr("Choose a region"))
        self._endpoint_row.set_texts(self.tr("Address"))
        self._bucket_row.set_texts(self.tr("Bucket"))
        self._access_row.set_texts(self.tr("Access key"))
        self._secret_row.set_texts(self.tr("Secret key"))
        self._folder_row.set_texts(self.tr("Folder"))
        self._name_row.set_texts("")
        self.folder.setPlaceholderText(self.tr("class / 42"))
        self._sts_row.set_texts(self.tr("Temporary token"), self.tr("STS; it must be valid for at least 4 hours"))
        self._sts_end_row.set_texts(self.tr("Valid until"), self.tr("Seconds since 1970 (stsExpiration)"))
        self._sse_row.set_texts(self.tr("Encryption"))
        self._tag_row.set_texts(self.tr("Tag"))
        show, tip, paste = self.tr("Show"), self.tr("Hold to see the value"), self.tr("Paste")
        for field, name in (
            (self.access_key, self.tr("Access key")),
            (self.secret_key, self.tr("Secret key")),
            (self.sts_token, self.tr("Temporary token")),
        ):
            field.set_texts(name, show, tip, paste)
        self.vendor.other_text = self.region.other_text = self.sse.other_text = self.tr("Unknown: {value}")
        self.retranslate_more()
        self.after_refresh()

    def after_refresh(self) -> None:
        vendor_number, region_number = self.workspace.value(_VENDOR), self.workspace.value(_REGION)
        shown = [("–" if number is None else str(number)) for number in (vendor_number, region_number)]
        self.numbers.setText(self.tr("vendor {vendor} · region {region}").format(vendor=shown[0][:12], region=shown[1][:12]))
        vendor = self._vendors.get(vendor_number)
        abilities = vendor.abilities if vendor is not None else frozenset()
        for row, ability, path in (
            (self._endpoint_row, "endpoint", _ENDPOINT),
            (self._sse_row, "sse", _SSE),
            (self._tag_row, "tag", _TAG),
            (self._sts_end_row, "sts", _STS_END),
        ):
            row.setVisible(ability in abilities or self.workspace.value(path) is not None)
        self._sts_row.setVisible("sts" in abilities or bool(self.workspace.secrets.get(STS_TOKEN)))
        self.more.setVisible(bool(abilities & {"sse", "tag", "sts"}) or self.more.isChecked())
        self.bucket.setPlaceholderText(vendor.bucket_example if vendor is not None else "")
        self.object_name.setText(predicted_name(self.workspace.draft))
        super().after_refresh()
