"""The Authorization header (rest-api §1.3), built when a request is sent and gone with it."""

from __future__ import annotations

from base64 import b64encode
from typing import Final

from cloudrec_gui import __version__
from cloudrec_gui.domain.secrets import Secret

JSON_TYPE: Final = "application/json;charset=utf-8"
"""Spelt as every SDK of the service spells it."""
USER_AGENT: Final = f"cloudrec-gui/{__version__}"
"""Says which program calls, nothing about the computer."""


def basic(customer_id: Secret, customer_secret: Secret) -> str:
    """``Basic`` and the base64 of ``customerId:customerSecret``."""
    pair = f"{customer_id.reveal()}:{customer_secret.reveal()}"
    return "Basic " + b64encode(pair.encode("utf-8")).decode("ascii")


def headers(customer_id: Secret, customer_secret: Secret, *, with_body: bool) -> dict[str, str]:
    """All headers that we decide on. ``identity`` because a compressed answer is only a way to hide its size."""
    result = {
        "Authorization": basic(customer_id, customer_secret),
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "User-Agent": USER_AGENT,
    }
    if with_body:
        result["Content-Type"] = JSON_TYPE
    return result
