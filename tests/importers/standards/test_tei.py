"""TEI: which divisions are articles, what is printed of a text, and editions that mean harm."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import SourceError
from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import Page

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>The Tarn Chronicle</title></titleStmt></fileDesc></teiHeader>"
)
BOMB = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))


def read(text: str) -> tuple[Page, ...]:
    data = text.encode()
    file = SourceFile("a.xml", data, sha256(data).hexdigest())
    return read_source(file, given=IssuePage(), encoding=None).pages


def edition(body: str, root: str = "TEI") -> str:
    return f"<{root}>{HEADER}<text><body>{body}</body></text></{root}>"


def test_letters_in_a_book_do_not_make_it_a_newspaper() -> None:
    pages = read(
        edition("<div type='chapter'><head>I</head><p>A.</p><div type='letter'><p>B.</p></div></div>")
    )
    assert [[one.text for one in page.parts[0].paragraphs] for page in pages] == [["A.", "B."]]


def test_a_corpus_has_the_articles_of_its_editions() -> None:
    one = edition("<div type='article'><head>A</head><p>x.</p></div>")
    pages = read(f"<teiCorpus>{HEADER}{one}{one.replace('>A<', '>B<')}</teiCorpus>")
    assert [page.parts[0].headline for page in pages] == [("A",), ("B",)]


def test_the_older_root_and_a_body_without_divisions_are_read() -> None:
    [page] = read(edition("<pb n='4'/><head>Fares</head><p>Two pounds.</p>", "TEI.2"))
    assert (page.issue.page, page.parts[0].headline) == ("4", ("Fares",))


@pytest.mark.parametrize(
    "text",
    [
        edition("<div><head>x</head></div>"),
        edition("&unknown;"),
        edition("<div>" * 5000 + "</div>" * 5000),
        f"<!DOCTYPE TEI [<!ENTITY a0 'aaaa'>{BOMB}]>" + edition("<p>&a11;</p>"),
        edition("<p>cut"),
    ],
    ids=["nothing", "entity", "deep", "entities", "cut"],
)
def test_what_cannot_be_read_is_told_in_one_line(text: str) -> None:
    with pytest.raises(SourceError) as raised:
        read(text)
    assert "\n" not in str(raised.value)
