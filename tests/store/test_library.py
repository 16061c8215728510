"""The archive as Python programs read it."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

import newsarc
from newsarc.errors import ArchiveMissing, QueryError, UnknownId

if TYPE_CHECKING:
    from pathlib import Path


def test_the_version_is_told() -> None:
    assert newsarc.__version__ == version("newsarc")
    with pytest.raises(AttributeError, match="has no attribute 'versions'"):
        newsarc.versions  # noqa: B018 - what is asked is what is tested


def test_a_query_yields_entries(archive: Path) -> None:
    with newsarc.open(archive) as found:
        assert [entry.id for entry in found.search("公路")] == [3]
        assert [entry.id for entry in found.search()] == [1, 3]
        assert [entry.id for entry in found.search(sort="length", limit=1)] == [1]
        assert found.count("码头") == 1
        assert found.get(3).record.part.headline == ("山里通车",)
        assert found.get(found.get(3).ref).id == 3


def test_it_can_be_closed_without_a_block(archive: Path) -> None:
    found = newsarc.open(str(archive))
    assert found.count() == 2
    found.close()


def test_what_is_wrong_is_raised(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing):
        newsarc.open(tmp_path / "none.db")
    with newsarc.open(archive) as found:
        with pytest.raises(UnknownId):
            found.get(99)
        with pytest.raises(QueryError):
            found.search('"no end')
