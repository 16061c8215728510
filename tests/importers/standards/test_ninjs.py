from __future__ import annotations

import pytest

from newsarc.errors import SourceDamaged
from newsarc.importers.standards.ninjs import read
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

ITEM = '{"uri": "x:1", "type": "text", "headline": "Gulls leave", "body_text": "Nobody knows why.", '


def file(rest: str) -> SourceFile:
    return SourceFile("one.json", f"{ITEM}{rest}}}".encode(), "")


@pytest.mark.parametrize("pictures", ["5", "true", '"none"', "[3, null]", '{"a": 1}'])
def test_associations_that_are_no_pictures_are_passed_over(pictures: str) -> None:
    [page] = read(file(f'"associations": {pictures}'), given=IssuePage(), encoding=None).pages
    assert [part.headline for part in page.parts] == [("Gulls leave",)]


@pytest.mark.parametrize("depth", [600, 900, 100_000])
def test_an_item_that_is_nested_deep_is_read_or_told(depth: int) -> None:
    try:
        [page] = read(file(f'"extra": {"[" * depth}{"]" * depth}'), given=IssuePage(), encoding=None).pages
    except SourceDamaged as error:
        assert str(error).endswith("nested too deep")  # noqa: PT017 - how deep is too deep is Python's affair
    else:
        assert page.parts
