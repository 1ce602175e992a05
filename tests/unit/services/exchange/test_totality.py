"""Whatever the text: requests or a refusal, nothing else."""

from __future__ import annotations

import contextlib
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudrec_gui.domain.draft import secret_paths
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.services.exchange import Imported, ImportRefused, detect, difference, read
from cloudrec_gui.services.exchange.profiles import read_profile
from cloudrec_gui.services.exchange.writing import Form, write
from tests.unit.services.exchange.support import SECRETS, collection, environment, profile, start_body, text, url

SEEDS = [
    text(start_body()),
    text(collection()),
    text(environment()),
    *(write(form, profile(), SECRETS) for form in Form),
    f"curl -k -u a:b -X POST '{url()}' -d $'{{\"cname\":\"\\u0061\"}}' <<EOF\n1\nEOF",
    f'curl ^"{url()}^" ^\n -d ^"{{\\^"cname\\^": 1}}^"',
    f"$b = @'\n{{}}\n'@\n$b | curl.exe '{url()}' `\n --data-binary '@-'",
]
SPLINTERS = [
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "\\",
    "^",
    "`",
    "$'",
    "\n",
    ",",
    ":",
    "{{x}}",
    "//",
    "<<E",
    "@'",
    "null",
    "1e9",
    "\ud800",
    "\x00",
    "curl ",
    "-d",
    "-u",
    " ",
]
ANY = st.text(max_size=60) | st.lists(st.sampled_from(SPLINTERS), max_size=25).map("".join)
KEYS = (
    "cname clientRequest recordingConfig transcodingConfig layoutConfig extensionServiceConfig extensionServices serviceName serviceParam "
    "outputs rtmpUrl token info item request url path host body raw auth basic variable values key value format draft startParameter "
    "scene x_axis header"
)
LEAF = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
NAME = st.sampled_from(KEYS.split())
TREE = st.recursive(LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAME, inner, max_size=4), max_leaves=25)


def leaks(given_text: str, other: str | None = None) -> list[object]:
    """Read it in every way there is; whatever but a refusal comes out must be without secrets. What is not, is the result."""
    found: list[Imported] = []
    bodies: list[object] = []
    detect(given_text)
    with contextlib.suppress(ImportRefused):
        found += read(given_text, other)
    for one in found:
        bodies.append(one.body)
        for merge in (False, True):
            difference(default_draft(), one, merge=merge, app_id="", secrets=SECRETS)
    with contextlib.suppress(ImportRefused):
        bodies.append(read_profile(given_text).profile.draft.body)
    return [path for body in bodies for path, _ in secret_paths(body)]


@settings(max_examples=1_000)
@given(ANY, st.none() | ANY)
def test_any_text(given_text: str, other: str | None) -> None:
    assert leaks(given_text, other) == []
    assert leaks(f"curl {url()} {given_text}") == []


@settings(max_examples=1_000)
@given(TREE, TREE)
def test_any_tree_of_the_right_words(tree: object, other: object) -> None:
    assert leaks(text(tree), text(other)) == []
    assert leaks(text({"info": {}, "item": [tree]}), text({"values": [tree]})) == []
    assert leaks(text({"format": "cloudrec-gui/profile", "version": 1, "draft": tree, "name": tree})) == []


@pytest.mark.parametrize("seed", range(len(SEEDS)))
def test_two_hundred_mutations_of_every_format(seed: int) -> None:
    source = SEEDS[seed]
    chance = random.Random(seed)
    for _ in range(200):
        damaged = source
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(damaged) + 1)
            damaged = damaged[:at] + chance.choice(SPLINTERS) + damaged[at + chance.randint(0, 6) :]
        assert leaks(damaged, chance.choice([None, text(environment()), damaged])) == []
