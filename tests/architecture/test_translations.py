"""Simplified Chinese is complete and fresh: every text of the source is in the .ts, and the .qm was made from it."""

from __future__ import annotations

import os
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest

from tests.architecture.bans import ROOT, product_files

I18N = ROOT / "resources" / "i18n"
TS = I18N / "cloudrec_zh_CN.ts"
QM = I18N / "cloudrec_zh_CN.qm"
TOOLS = Path(PySide6.__file__).parent
SUFFIX = ".exe" if os.name == "nt" else ""

Text = tuple[str, str, str]
"""Context, source text, comment that tells two equal texts apart."""


def messages(path: Path) -> dict[Text, ET.Element]:
    """Every message that is still used, by what identifies it."""
    found: dict[Text, ET.Element] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") not in ("vanished", "obsolete"):
                found[name, message.findtext("source", ""), message.findtext("comment", "")] = message
    return found


def words(message: ET.Element) -> list[str]:
    """The translation, one for each plural form."""
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    return ["".join(form.itertext()) for form in forms] or ["".join(translation.itertext())]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> dict[Text, ET.Element]:
    """What the source says today."""
    fresh = tmp_path_factory.mktemp("i18n") / "cloudrec_zh_CN.ts"
    sources = [str(path) for path in product_files() if {"ui", "app"} & set(path.relative_to(ROOT).parts)]
    command = [str(TOOLS / f"lupdate{SUFFIX}"), "-silent", "-locations", "none", *sources, "-ts", str(fresh)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return messages(fresh)


@pytest.fixture(scope="module")
def committed() -> dict[Text, ET.Element]:
    return messages(TS)


def test_the_extraction_finds_texts(extracted: dict[Text, ET.Element]) -> None:
    assert len(extracted) > 100


def test_no_text_of_the_source_is_missing(extracted: dict[Text, ET.Element], committed: dict[Text, ET.Element]) -> None:
    assert sorted(extracted.keys() - committed.keys()) == []


def test_no_text_is_kept_that_the_source_has_dropped(extracted: dict[Text, ET.Element], committed: dict[Text, ET.Element]) -> None:
    assert sorted(committed.keys() - extracted.keys()) == []


def test_no_translation_is_unfinished(committed: dict[Text, ET.Element]) -> None:
    unfinished = [
        key for key, message in committed.items() if message.find("translation[@type='unfinished']") is not None or not all(words(message))
    ]
    assert unfinished == []


def test_placeholders_survive_translation(committed: dict[Text, ET.Element]) -> None:
    """``{name}`` is filled by str.format: one too many raises, one too few hides a fact. ``%n`` may be left out of one form only."""
    wrong = [
        (source, text)
        for (_, source, _), message in committed.items()
        for text in words(message)
        if sorted(re.findall(r"\{[^{}]*\}|%[0-9]+", source)) != sorted(re.findall(r"\{[^{}]*\}|%[0-9]+", text))
    ]
    assert wrong == []


def test_a_mnemonic_stays_a_mnemonic(committed: dict[Text, ET.Element]) -> None:
    pattern = re.compile(r"&(?=[^&\s])")
    wrong = [
        source
        for (_, source, _), message in committed.items()
        if pattern.search(source) and not all(pattern.search(text) for text in words(message))
    ]
    assert wrong == []


def test_the_compiled_file_was_made_from_the_text(tmp_path: Path) -> None:
    fresh = tmp_path / QM.name
    done = subprocess.run(
        [str(TOOLS / f"lrelease{SUFFIX}"), "-silent", str(TS), "-qm", str(fresh)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert fresh.read_bytes() == QM.read_bytes(), "run lrelease, see CONTRIBUTING"
