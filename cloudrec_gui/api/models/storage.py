"""storageConfig: the bucket that the files go to, in start and in update (rest-api §3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

from pydantic import Field

from cloudrec_gui.api.models.base import Conflict, Request, Rules, Text
from cloudrec_gui.domain.fields import PREFIX_MAX, STS_VENDORS

S3_COMPATIBLE: Final = 11


class ExtensionParams(Request):
    """Emitted only where set; older clients send empty strings, which are taken too."""

    sse: Literal["kms", "aes256", ""] | None = None
    tag: str | None = None
    endpoint: Annotated[str, Field(pattern=r"^[A-Za-z0-9.-]*(:[0-9]{1,5})?$")] | None = None


class StorageConfig(Request):
    vendor: Literal[0, 1, 2, 3, 4, 5, 6, 7, 8, 11]
    region: Annotated[int, Field(ge=0)]
    bucket: Text
    access_key: Text
    secret_key: Text
    sts_token: Text | None = None
    sts_expiration: Annotated[int, Field(ge=0, lt=2**64)] | None = None
    file_name_prefix: Annotated[tuple[Annotated[str, Field(pattern=r"^[A-Za-z0-9]+$")], ...], Field(strict=False)] | None = None
    extension_params: ExtensionParams | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        if sum(len(part) + 1 for part in self.file_name_prefix or ()) > PREFIX_MAX:
            yield ("fileNamePrefix",), f"must be at most {PREFIX_MAX} characters in all"
        if self.sts_token is not None and self.vendor not in STS_VENDORS:
            yield ("stsToken",), "only vendors 1, 2 and 3 take temporary credentials"
        if self.sts_token is not None and self.sts_expiration is None:
            yield ("stsExpiration",), "required with stsToken"
        if self.vendor == S3_COMPATIBLE and not (self.extension_params and self.extension_params.endpoint):
            yield ("extensionParams", "endpoint"), "required for vendor 11"
