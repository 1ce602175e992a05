"""The table of vendors: facts that people's money depends on, and how names become numbers."""

from __future__ import annotations

import json

import pytest

from cloudrec_gui.services.vendors import RETIRED, Vendor, parse, table

# Ten pairs looked up by hand in the service's documents.
KNOWN = [
    (1, 0, "us-east-1"),
    (1, 14, "ap-south-1"),
    (1, 16, "cn-northwest-1"),
    (2, 3, "cn-beijing"),
    (2, 8, "us-west-1"),
    (3, 10, "ap-singapore"),
    (7, 8, "ap-southeast-3"),
    (8, 3, "gz"),
]


def vendor(number: int) -> Vendor:
    found = table().get(number)
    assert found is not None
    return found


@pytest.mark.parametrize(("number", "region", "provider"), KNOWN)
def test_a_region_number_means_the_documented_region(number: int, region: int, provider: str) -> None:
    found = table().region(number, region)
    assert found is not None
    assert found.provider == provider


def test_there_are_ten_vendors_of_which_two_are_retired() -> None:
    assert [v.number for v in table().vendors] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 11]
    assert [v.number for v in table().vendors if v.status == RETIRED] == [0, 4]


def test_numbers_are_unique_and_every_name_is_there_in_both_languages() -> None:
    for v in table().vendors:
        numbers = [r.number for r in v.regions]
        assert len(set(numbers)) == len(numbers)
        assert all(r.name_en and r.name_zh and r.code for r in v.regions)
        assert v.name("en_US") == v.name_en
        assert v.name("zh_CN") == v.name_zh


def test_numbers_that_no_document_defines_are_unknown() -> None:
    assert table().region(1, 26) is None
    assert table().region(1, 27) is None
    assert table().get(9) is None


@pytest.mark.parametrize("value", ["1", 1.0, True, None, [1]])
def test_only_integers_are_numbers(value: object) -> None:
    assert table().get(value) is None
    assert vendor(1).region(value) is None


@pytest.mark.parametrize("text", ["ap-south-1", "AP_SOUTH_1", "Mumbai", "ap south 1", "亚太（孟买）"])
def test_a_region_is_found_by_any_of_its_names(text: str) -> None:
    found = vendor(1).region_called(text)
    assert found is not None
    assert found.number == 14


@pytest.mark.parametrize("text", ["", "-", "mars-1"])
def test_a_name_that_is_none_finds_no_region(text: str) -> None:
    assert vendor(1).region_called(text) is None
    assert vendor(5).region_called(text) is None


def test_retired_vendors_and_legacy_regions_are_offered_only_where_they_are_in_use() -> None:
    assert 4 not in [v.number for v in table().choices()]
    assert 4 in [v.number for v in table().choices(keep=4)]
    assert 17 not in [r.number for r in vendor(1).choices()]
    assert 17 in [r.number for r in vendor(1).choices(keep=17)]


@pytest.mark.parametrize(
    ("number", "good", "bad"),
    [
        (1, "rec-in.eu", "Rec_In"),
        (1, "20260501", "192.168.1.1"),
        (1, "a-.b", "rec..in"),
        (2, "rec-in", "rec.in"),
        (3, "rec-1250000000", "rec"),
        (5, "rec-in", "rec--in"),
        (6, "rec_in.example", "re"),
        (6, "rec-in", "google-rec"),
        (7, "rec.in", "-rec"),
        (7, "10.rec", "10.0.0.1"),
        (8, "rec-in", "rec_in"),
        (11, "Rec_in.1", "rec/in"),
    ],
)
def test_bucket_names_follow_the_vendor(number: int, good: str, bad: str) -> None:
    assert vendor(number).accepts_bucket(good)
    assert not vendor(number).accepts_bucket(bad)
    assert vendor(number).accepts_bucket(vendor(number).bucket_example)


def test_a_table_without_vendors_is_refused() -> None:
    with pytest.raises(KeyError):
        parse(json.dumps({"version": 1}))
