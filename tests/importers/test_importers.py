from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import SourceAmbiguous, SourceBinary, SourceDamaged, SourceMisnamed
from newsarc.importers import IMPORTERS, SUFFIXES, importer_of, plain_text
from newsarc.text.decoding import has_text_lines

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.page import ReadSource
    from newsarc.model.sources import SourceFile

SAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "samples").rglob("*") if path.suffix in SUFFIXES
)


@dataclass
class Greedy:
    """An importer that claims everything."""

    NAME: str = "greed"
    SUFFIXES: frozenset[str] = frozenset()

    def recognizes(self, path: str, head: bytes) -> bool:
        return bool(path or head)

    def read(self, file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
        raise NotImplementedError


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_one_importer_claims_each_sample(path: Path) -> None:
    claiming = [importer for importer in IMPORTERS if importer.recognizes(str(path), path.read_bytes())]
    assert len(claiming) == 1


def test_an_importer_is_listed_once() -> None:
    assert len({importer.NAME.lower() for importer in IMPORTERS}) == len(IMPORTERS)


def test_what_is_drawn_is_told_from_an_encoding_of_text() -> None:
    drawn = [importer.ENCODING for importer in IMPORTERS if hasattr(importer, "ENCODING")]
    assert "pdf" in drawn
    assert [encoding for encoding in drawn if has_text_lines(encoding)] == []


@pytest.mark.parametrize("name", ["-", "page", "page.log", "PAGE.TXT"])
def test_text_is_claimed_whatever_it_is_called(name: str) -> None:
    assert importer_of(name, "茶苗靠岸".encode()) is plain_text


def test_a_file_that_two_importers_claim_is_an_error() -> None:
    with pytest.raises(SourceAmbiguous) as raised:
        importer_of("page.txt", b"words", (plain_text, Greedy()))
    assert str(raised.value) == "page.txt: it may be text or greed: newsarc should know which, report it"


def test_a_file_that_no_importer_claims_is_an_error() -> None:
    with pytest.raises(SourceBinary, match="a PDF"):
        importer_of("page.txt", b"%PDF-1.7", (plain_text,))
    with pytest.raises(SourceBinary, match="of no known format"):
        importer_of("page.txt", b"words", ())


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("page.pdf", b"<html><h1>Log in</h1></html>", "its name says PDF, its bytes html"),
        ("year.xlsx", b"PK nonsense", "its name says xlsx, its bytes text"),
        ("year.PARQUET", b"%PDF-1.7", "its name says parquet, its bytes PDF"),
    ],
)
def test_what_is_not_what_its_name_says_is_an_error(name: str, data: bytes, said: str) -> None:
    with pytest.raises(SourceMisnamed, match=said):
        importer_of(name, data)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.ris", b"TY  - NEWS\r\nTI  - Ferry fares stay\r\nER  - \r\n"),
        ("a.bib", b"% exported\n@article{quill2012,\n  title = {Ferry fares stay}\n}\n"),
        ("a.enw", b"%0 Newspaper Article\n%T Ferry fares stay\n"),
    ],
)
def test_references_are_told_from_texts(name: str, data: bytes) -> None:
    with pytest.raises(SourceDamaged, match="it lists references, without the texts of the articles"):
        importer_of(name, data)
    assert importer_of(name, b"The ferry @home{ is TY  - and %0 late.\n") is plain_text


def test_a_capture_may_be_called_by_any_address() -> None:
    assert importer_of("crawl.warc!https://paper.example/a.pdf", b"<html></html>").NAME == "html"
