"""Identifiers: what the service accepts and what it refuses (rest-api §1.5)."""

import pytest

from cloudrec_gui.domain import ids


@pytest.mark.parametrize("text", ["1", "900001", "4294967295"])
def test_uids_are_decimal_integers_of_32_bits(text: str) -> None:
    assert ids.is_uid(text)


@pytest.mark.parametrize("text", ["", "0", "01", "-1", "4294967296", "12a", " 1", "1.0", "٣", "99999999999"])
def test_everything_else_is_not_a_uid(text: str) -> None:
    assert not ids.is_uid(text)


def test_a_channel_name_ends_below_64_bytes() -> None:
    assert ids.is_cname("a" * 63)
    assert not ids.is_cname("a" * 64)
    assert not ids.is_cname("")


def test_every_character_of_the_alphabet_is_accepted_and_there_are_89() -> None:
    alphabet = {chr(code) for code in range(128) if ids.is_cname(chr(code))}
    assert len(alphabet) == 89
    assert all(ids.is_cname(f"a{char}") for char in alphabet)


@pytest.mark.parametrize("text", ["房间", "a/b", "tab\t", "back\\slash", 'quo"te', "new\nline", "star*", "\ud800"])
def test_foreign_characters_are_refused_and_named(text: str) -> None:
    assert not ids.is_cname(text)
    assert ids.foreign_characters(text)


def test_foreign_characters_are_listed_once_in_order() -> None:
    assert ids.foreign_characters("a/b*c/") == "/*"


def test_app_ids_are_32_hex_digits() -> None:
    assert ids.is_app_id("0123456789abcdefABCDEF0123456789")
    assert not ids.is_app_id("0123456789abcdefABCDEF012345678g")
    assert not ids.is_app_id("0" * 31)


@pytest.mark.parametrize("text", ["", "a/../b", "a b", "x" * 129, "é"])
def test_texts_that_would_break_a_path_are_not_sids(text: str) -> None:
    assert not ids.is_sid(text)
    assert ids.is_sid("38f8e3cfdc474cd56fc1ceba380d7e1a")


def test_resource_ids_are_long_and_opaque() -> None:
    assert ids.is_resource_id(
        "JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22-x-kv4GdPcjZeMzoCBUCOr9q-k6wBWMC7SaAkZ_4nO3JLqYwM1bL1n6wKnnD9EC9waxJboci9KUz2WZ4YJrmcJmA7xWkzs_L3AnNwdtcI1kr_u1cWFmi9BWAWAlNd7S7gfoGuH0tGi6CNaOomvr7-ILjPXdCYwgty1hwT6tbAuaW1eqR0kOYTO0Z1SobpBxu1czSFh1GbzGvTZG"
    )
    assert not ids.is_resource_id("")
    assert not ids.is_resource_id("x" * 2049)
    assert not ids.is_resource_id("a?b")
