from collections.abc import Callable

import pytest

from newsarc.importers import IMPORTERS
from tests.conftest import Result


def test_every_format_is_listed(newsarc: Callable[..., Result]) -> None:
    rows = [line.split("\t") for line in newsarc("formats").out.splitlines()]
    assert [row[0] for row in rows] == [importer.NAME for importer in IMPORTERS]
    assert {row[0]: row[1] for row in rows}["csv"] == ".csv .tab .tsv"


def test_what_is_missing_is_said_with_the_line_that_installs_it(
    newsarc: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarc.cli.importing.formats.find_spec", lambda _: None)
    rows = [line.split("\t") for line in newsarc("formats").out.splitlines()]
    assert {row[0]: row[3] for row in rows}["html"] == "pip install 'newsarc[html]'"
    assert {row[0]: row[3] for row in rows}["csv"] == ""
