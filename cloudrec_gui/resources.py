"""Where the program's data files are: the one accessor, the same in a clone, in a wheel and in a frozen program.

In a clone they lie beside the package, in ``resources/``; a wheel carries them inside the package, in ``_resources/``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The directory that holds all of them."""
    package = Path(__file__).resolve().parent
    packed = package / "_resources"
    return packed if packed.is_dir() else package.parent / "resources"


def path(*parts: str) -> Path:
    """The file or directory ``resources/part/part``; whether it exists is not looked at."""
    return folder().joinpath(*parts)


def text(*parts: str) -> str:
    """The content of a text file. Raises FileNotFoundError where there is none, which is a mistake of packaging."""
    return path(*parts).read_text(encoding="utf-8")
