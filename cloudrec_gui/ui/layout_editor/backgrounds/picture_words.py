"""The sentences about background pictures: what is wrong with an address, and why a preview did not come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.pictures import PictureRefused, Refusal
from cloudrec_gui.layout import rules
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP

CONTEXT: Final = "PictureWords"

_REFUSALS: Final[Mapping[Refusal, str]] = {
    Refusal.ADDRESS: QT_TRANSLATE_NOOP("PictureWords", "This is no complete web address. It begins with https://"),
    Refusal.CREDENTIALS: QT_TRANSLATE_NOOP("PictureWords", "The address holds a user name or password. None is sent; take it out."),
    Refusal.PRIVATE: QT_TRANSLATE_NOOP(
        "PictureWords", "The host is this computer or stands in a private network. The service cannot reach it, and it is not asked."
    ),
    Refusal.UNKNOWN_HOST: QT_TRANSLATE_NOOP("PictureWords", "No host of this name was found."),
    Refusal.UNREACHABLE: QT_TRANSLATE_NOOP("PictureWords", "The host does not accept a connection."),
    Refusal.TLS: QT_TRANSLATE_NOOP("PictureWords", "The host could not prove who it is, so nothing was loaded. {detail}"),
    Refusal.TIME: QT_TRANSLATE_NOOP("PictureWords", "It did not load within 10 seconds."),
    Refusal.BROKEN: QT_TRANSLATE_NOOP("PictureWords", "The connection broke before the picture was complete."),
    Refusal.NOT_HTTP: QT_TRANSLATE_NOOP("PictureWords", "The host does not answer as a web server."),
    Refusal.STATUS: QT_TRANSLATE_NOOP("PictureWords", "The host answers {detail} instead of a picture."),
    Refusal.REDIRECTS: QT_TRANSLATE_NOOP("PictureWords", "The address leads on more than three times."),
    Refusal.OTHER_HOST: QT_TRANSLATE_NOOP(
        "PictureWords", "The address leads on to another host, {detail}. It is not followed; use that address itself if you trust it."
    ),
    Refusal.DOWNGRADE: QT_TRANSLATE_NOOP("PictureWords", "The address leads on from https to http. It is not followed."),
    Refusal.TOO_LARGE: QT_TRANSLATE_NOOP("PictureWords", "The file is larger than 6 MB; the service does not take it."),
    Refusal.TOO_WIDE: QT_TRANSLATE_NOOP("PictureWords", "The picture has {detail} pixels; it is shown up to 4096 × 4096."),
    Refusal.TOO_DEEP: QT_TRANSLATE_NOOP("PictureWords", "The JPG is built in so many passes that it is not opened."),
    Refusal.UNREADABLE: QT_TRANSLATE_NOOP("PictureWords", "The file is damaged: it begins like a picture and cannot be read."),
    Refusal.CANCELLED: QT_TRANSLATE_NOOP("PictureWords", "Loading was cancelled."),
}


def refusal_text(refused: PictureRefused) -> str:
    """Why there is no preview, as one sentence for people."""
    if refused.reason is Refusal.KIND:
        return _kind_text(refused.detail)
    text = QCoreApplication.translate(CONTEXT, _REFUSALS[refused.reason])
    return text.format(detail=_short(refused.detail)).strip()


def _kind_text(found: str) -> str:
    if found == "HTML":
        return QCoreApplication.translate("PictureWords", "A web page is there, not a picture.")
    if found:
        return QCoreApplication.translate("PictureWords", "The file is {found}; the service shows JPG and BMP only.").format(found=found)
    return QCoreApplication.translate("PictureWords", "The file is neither JPG nor BMP; the service shows nothing else.")


def _short(detail: str) -> str:
    """A stranger's text, cut and without what could reorder or hide a line."""
    clean = "".join(character for character in detail if character.isprintable())
    return clean if len(clean) <= 80 else clean[:79] + "…"


def complaint(url: str) -> tuple[str, bool]:
    """What is wrong with a typed address, and whether the service refuses it for that; ("", False) when nothing is."""
    if not url:
        return "", False
    if not rules.is_address(url):
        return QCoreApplication.translate("PictureWords", "A complete address is needed: https://… to a JPG or BMP."), True
    if rules.is_other_kind(url):
        return QCoreApplication.translate("PictureWords", "The service shows JPG and BMP only; it ignores other kinds."), True
    if rules.secured(url) != url:
        return QCoreApplication.translate("PictureWords", "Over http only part of the service fetches it. Use https."), False
    if not rules.is_right_kind(url):
        return QCoreApplication.translate("PictureWords", "The address does not say that it is a JPG or BMP."), False
    return "", False


def size_text(count: int) -> str:
    """A number of bytes for people."""
    if count < 1000:
        return QCoreApplication.translate("PictureWords", "{count} bytes").format(count=count)
    if count < 1_000_000:
        return QCoreApplication.translate("PictureWords", "{count} KB").format(count=round(count / 1000))
    return QCoreApplication.translate("PictureWords", "{count} MB").format(count=f"{count / 1_000_000:.1f}")


def seen_text(wide: int, high: int, kind: str, count: int) -> str:
    """What a picture is: size in pixels, kind, size in bytes."""
    return QCoreApplication.translate("PictureWords", "{width} × {height} px, {kind}, {size}").format(
        width=wide, height=high, kind=kind, size=size_text(count)
    )


def truth() -> str:
    """What a preview proves and what it does not."""
    return QCoreApplication.translate(
        "PictureWords", "The service fetches it itself; that it loads here does not prove that it loads there."
    )
