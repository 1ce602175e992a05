"""From a stranger's bytes to a picture, within limits that hold before the first pixel is decoded.

Decided: in this process, in a worker thread. A child process would contain a decoder's bug better, but it is neither simple nor
sure here: a frozen program has no interpreter to start, a second Qt costs a third of a second and its own libraries to ship, and
the finished pixels would have to cross a pipe. What stands instead, in this order: six megabytes at most; only the two decoders
that the service's own pictures need, chosen by the content's first bytes and never by name or header, so that no other plugin
sees a byte; a JPEG may ask for as many passes as honest ones do and no more, which bounds the time; its size is read from the
header and judged before any pixel; and Qt refuses to allocate more than 64 MB for one picture.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from cloudrec_gui.domain.pictures import SIDE_MAX, PictureFile, PictureRefused, Refusal, check_depth

ALLOCATION_MB: Final = 64
SHOWN_MAX: Final = 2560
"""Pixels of the longer side that are kept: more than a canvas shows, a quarter of what a picture may have."""


def decode(picture: PictureFile) -> tuple[QImage, QSize]:
    """The picture, made smaller if it is larger than it will be shown, and its true size in pixels.

    Raises PictureRefused (TOO_DEEP, TOO_WIDE, UNREADABLE). May be called on any thread.
    """
    check_depth(picture)
    QImageReader.setAllocationLimit(ALLOCATION_MB)
    buffer = QBuffer()
    buffer.setData(QByteArray(picture.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(picture.kind.value.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(False)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise PictureRefused(Refusal.UNREADABLE)
    if size.width() > SIDE_MAX or size.height() > SIDE_MAX:
        raise PictureRefused(Refusal.TOO_WIDE, f"{size.width()} × {size.height()}")
    if max(size.width(), size.height()) > SHOWN_MAX:
        reader.setScaledSize(size.scaled(SHOWN_MAX, SHOWN_MAX, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PictureRefused(Refusal.UNREADABLE)
    return image.convertToFormat(QImage.Format.Format_RGB32), size
