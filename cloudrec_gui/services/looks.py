"""The person's own looks, kept in a file of their own so that it can be copied to another machine as it is.

The file is read at the first question, not at the start, and written whole at every change: looks change rarely. It is replaced
atomically, the former one is kept beside it, and one that cannot be read is set aside instead of being overwritten.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from cloudrec_gui.domain.events import Event
from cloudrec_gui.layout.document import Layout
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.looks import MAX_LOOKS, Look, LookFile, LooksRefused, bare, read, tidy_name, unique_name, write
from cloudrec_gui.services.kept_file import KeptFile

_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of reading a file in: the looks that are new here, and how many stood here already."""

    added: tuple[Look, ...]
    known: int


class LookShelf:
    """Looks in the order that the person gave them; the first nine have a number key. All methods belong to the loop thread."""

    def __init__(self, path: Path) -> None:
        self.changed: Event[None] = Event()
        """After any change of the looks, their names or their order."""
        self.set_aside: Path | None = None
        """Where an unreadable file was moved when it was read."""
        self.trouble = ""
        """Why the last change stands in memory only: the system's own words, empty when it was written."""
        self._kept = KeptFile(path)
        self._file: LookFile | None = None
        self._removed: list[tuple[int, Look]] = []

    # ------------------------------------------------------------------------------------------------ reading

    @property
    def looks(self) -> tuple[Look, ...]:
        """All looks in order."""
        return self._now.looks

    def get(self, ident: str) -> Look | None:
        return next((look for look in self.looks if look.ident == ident), None)

    @property
    def full(self) -> bool:
        return len(self.looks) >= MAX_LOOKS

    @property
    def last_removed(self) -> Look | None:
        """What :meth:`bring_back` would bring back."""
        return self._removed[-1][1] if self._removed else None

    def export(self, idents: Collection[str] | None = None) -> str:
        """The text of a file with these looks, or with all, in the shelf's order."""
        return write(LookFile(tuple(look for look in self.looks if idents is None or look.ident in idents)))

    # ------------------------------------------------------------------------------------------------ changing

    def add(self, name: str, layout: Layout, canvas: Size) -> Look:
        """A new look behind the others, its name made unique. Raises ValueError for an empty name and LooksRefused when full."""
        if not tidy_name(name):
            raise ValueError("a look has a name")
        if self.full:
            raise LooksRefused("too-many", count=str(MAX_LOOKS + 1))
        look = Look(self._new_ident(), unique_name(name, (other.name for other in self.looks)), bare(layout), canvas)
        self._set((*self.looks, look))
        return look

    def rename(self, ident: str, name: str) -> bool:
        """Another name, made unique; False when nothing is left of it or there is no such look."""
        look = self.get(ident)
        if look is None or not tidy_name(name):
            return False
        self._put(replace(look, name=unique_name(name, (other.name for other in self.looks if other.ident != ident))))
        return True

    def replace(self, ident: str, layout: Layout, canvas: Size) -> None:
        """Another layout under the same name."""
        look = self.get(ident)
        if look is not None:
            self._put(replace(look, layout=bare(layout), canvas=canvas))

    def move(self, ident: str, to: int) -> None:
        """Make it the look number ``to`` (from 0); beyond either end means the end."""
        look = self.get(ident)
        if look is not None:
            others = [other for other in self.looks if other.ident != ident]
            others.insert(min(max(to, 0), len(others)), look)
            self._set(tuple(others))

    def remove(self, ident: str) -> None:
        """Take it off the shelf; :meth:`bring_back` puts it back as long as this run lasts."""
        for place, look in enumerate(self.looks):
            if look.ident == ident:
                self._removed.append((place, look))
                self._set(tuple(other for other in self.looks if other.ident != ident))
                return

    def bring_back(self) -> Look | None:
        """Put the look that was removed last back to its place; None when there is none."""
        if not self._removed or self.full:
            return None
        place, look = self._removed.pop()
        look = replace(look, name=unique_name(look.name, (other.name for other in self.looks)))
        looks = list(self.looks)
        looks.insert(min(place, len(looks)), look)
        self._set(tuple(looks))
        return look

    def import_(self, text: str) -> Imported:
        """Put the looks of a file's text behind the others. Raises LooksRefused, and then nothing has changed.

        A look that stands here already, with its name and its layout, is not added once more.
        """
        wanted = read(text).looks
        shelf = list(self.looks)
        here = [(look.name, look.layout, look.canvas) for look in shelf]
        new: list[Look] = []
        for look in wanted:
            if (look.name, look.layout, look.canvas) not in here:
                made = replace(look, ident=self._new_ident(shelf), name=unique_name(look.name, (other.name for other in shelf)))
                shelf.append(made)
                new.append(made)
        if len(shelf) > MAX_LOOKS:
            raise LooksRefused("too-many", count=str(len(shelf)))
        self._set(tuple(shelf))
        return Imported(tuple(new), len(wanted) - len(new))

    # ------------------------------------------------------------------------------------------------ the file

    @property
    def _now(self) -> LookFile:
        if self._file is None:
            self._file = self._read()
        return self._file

    def _put(self, look: Look) -> None:
        self._set(tuple(look if other.ident == look.ident else other for other in self.looks))

    def _set(self, looks: tuple[Look, ...]) -> None:
        if looks != self._now.looks:
            self._file = replace(self._now, looks=looks)
            self._write()
            self.changed.emit(None)

    def _new_ident(self, looks: Collection[Look] | None = None) -> str:
        taken = {look.ident for look in (self.looks if looks is None else looks)} | {look.ident for _, look in self._removed}
        number = 1
        while f"look-{number}" in taken:
            number += 1
        return f"look-{number}"

    def _write(self) -> None:
        try:
            self._kept.write(write(self._now), durable=True)
            self.trouble = ""
        except OSError as error:
            self.trouble = error.strerror or type(error).__name__
            _log.warning("looks could not be written: %s", self.trouble)

    def _read(self) -> LookFile:
        try:
            return self._named(read(_text_of(self._kept.path)))
        except FileNotFoundError:
            return LookFile()
        except LooksRefused as refused:
            _log.warning("looks could not be read: %s", refused.code)
            self.set_aside = self._kept.put_aside()
        except OSError as error:
            # Neither read nor known to be broken: what is written next must not take its place.
            self.trouble = error.strerror or type(error).__name__
            _log.warning("looks could not be read: %s", self.trouble)
            self.set_aside = self._kept.put_aside()
        try:
            return self._named(read(_text_of(self._kept.former)))
        except (OSError, LooksRefused):
            return LookFile()

    def _named(self, file: LookFile) -> LookFile:
        """The file with an ident for each look that has none or a second one of the same."""
        looks: list[Look] = []
        for look in file.looks:
            ident = look.ident or self._new_ident([*file.looks, *looks])
            looks.append(replace(look, ident=ident))
        return replace(file, looks=tuple(looks))


def _text_of(path: Path) -> str:
    """Raises OSError, and LooksRefused for bytes that are no text."""
    try:
        return path.read_text(encoding="utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        raise LooksRefused("no-json", line="1") from None
