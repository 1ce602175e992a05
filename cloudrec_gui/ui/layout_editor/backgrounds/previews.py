"""What is known about pictures that somebody asked to see, by address; all fields of one editor share it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage

from cloudrec_gui.domain.pictures import PictureFile, PictureRefused, Refusal
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.layout_editor.backgrounds.decoding import decode

if TYPE_CHECKING:
    from cloudrec_gui.domain.events import Unsubscribe
    from cloudrec_gui.services.pictures import PictureAnswer, Pictures

KEPT_BYTES: Final = 128 * 1024 * 1024
"""Decoded pictures that are kept; the ones seen first go first."""


class Step(Enum):
    """How far an address got."""

    LOADING = "loading"
    SEEN = "seen"
    REFUSED = "refused"


_NO_PICTURE: Final = frozenset({Refusal.ADDRESS, Refusal.STATUS, Refusal.NOT_HTTP, Refusal.KIND, Refusal.TOO_LARGE, Refusal.UNREADABLE})
"""What would keep the service from showing it too. A host that only we do not reach, or do not want to, says nothing about that."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One address."""

    step: Step
    size: QSize | None = None
    """In pixels, as the file has it."""
    kind: str = ""
    count: int = 0
    """Bytes of the file."""
    refused: PictureRefused | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """What came out of the worker."""

    url: str
    file: PictureFile
    image: QImage | None = None
    size: QSize | None = None
    refused: PictureRefused | None = None


@dataclass(frozen=True, slots=True)
class _Decoding:
    """Decodes beside the window: a large picture takes longer than a frame."""

    tell: Callable[[object], None]
    url: str
    file: PictureFile

    def __call__(self) -> None:
        try:
            image, size = decode(self.file)
            result = Decoded(self.url, self.file, image, size)
        except PictureRefused as refused:
            result = Decoded(self.url, self.file, refused=refused)
        # The editor may have been closed meanwhile.
        with contextlib.suppress(RuntimeError):
            self.tell(result)


class Previews(QObject):
    """``images`` is the editor's own mapping, which canvas and stage draw from."""

    changed = Signal(str)
    """The address whose :meth:`state` is another one now."""
    shown = Signal()
    """A picture has come into ``images``, or one has left it."""
    decoded = Signal(object)

    def __init__(self, images: MutableMapping[str, QImage], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._pictures: Pictures | None = None
        self._unsubscribe: Unsubscribe | None = None
        self._known: dict[str, Preview] = {}
        self.decoded.connect(self._take)

    def use(self, pictures: Pictures | None) -> None:
        """Who fetches. None: nobody can."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._pictures = pictures
        if pictures is not None:
            self._unsubscribe = subscribe(self, pictures.answered, self._answered)
        self.changed.emit("")

    @property
    def possible(self) -> bool:
        return self._pictures is not None

    def state(self, url: str) -> Preview | None:
        """What is known of an address; None when nobody has asked."""
        return self._known.get(url)

    def failed(self, url: str) -> bool:
        """Whether the address leads to no picture that the service could show, whoever asks for it."""
        known = self._known.get(url)
        return known is not None and known.refused is not None and known.refused.reason in _NO_PICTURE

    def image(self, url: str) -> QImage | None:
        return self._images.get(url)

    def ask(self, url: str) -> None:
        """Fetch and show it, because somebody clicked."""
        if self._pictures is None or self.loading(url):
            return
        self._set(url, Preview(Step.LOADING))
        self._pictures.ask(url)

    def cancel(self, url: str) -> None:
        if self._pictures is not None:
            self._pictures.cancel(url)

    def loading(self, url: str) -> bool:
        known = self._known.get(url)
        return known is not None and known.step is Step.LOADING

    def _set(self, url: str, preview: Preview) -> None:
        self._known[url] = preview
        self.changed.emit(url)

    def _answered(self, answer: PictureAnswer) -> None:
        if not self.loading(answer.url):
            return
        if isinstance(answer.outcome, PictureRefused):
            self._refuse(answer.url, answer.outcome)
        else:
            QThreadPool.globalInstance().start(_Decoding(self.decoded.emit, answer.url, answer.outcome))

    def _refuse(self, url: str, refused: PictureRefused) -> None:
        """A former picture of the same address stays out of sight too: it is not what is there now."""
        if refused.reason is not Refusal.CANCELLED and self._images.pop(url, None) is not None:
            self.shown.emit()
        self._set(url, Preview(Step.REFUSED, refused=refused))

    def _take(self, result: Decoded) -> None:
        if result.image is None:
            self._refuse(result.url, result.refused or PictureRefused(Refusal.UNREADABLE))
            return
        self._images.pop(result.url, None)
        self._images[result.url] = result.image
        self._make_room()
        self._set(result.url, Preview(Step.SEEN, result.size, result.file.kind.name, len(result.file.data)))
        self.shown.emit()

    def _make_room(self) -> None:
        while len(self._images) > 1 and sum(image.sizeInBytes() for image in self._images.values()) > KEPT_BYTES:
            first = next(iter(self._images))
            del self._images[first]
            self._known.pop(first, None)
            self.changed.emit(first)
