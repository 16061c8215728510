"""TEI: which divisions are articles, what is printed of a text, and editions that mean harm."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

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


def kinds(pages: tuple[Page, ...]) -> list[tuple[str, str]]:
    parts = [part for page in pages for part in page.parts]
    return [
        (part.kind.value, " ".join((*part.headline, *(one.text for one in part.paragraphs))))
        for part in parts
    ]


ARTICLE = "<div type='article'><head>Fares</head><p>Two pounds.</p></div>"


@pytest.mark.parametrize(
    ("beside", "kind", "text"),
    [
        ("<div type='advertisement'><p>Oysters.</p></div>", "notice", "Oysters."),
        ("<div type='Advertisements'><head>Sales</head><p>Oysters.</p></div>", "notice", "Sales Oysters."),
        ("<div type='masthead'><p>One penny.</p></div>", "masthead", "One penny."),
        ("<div type='feuilleton'><head>Mills</head><p>They turn.</p></div>", "article", "Mills They turn."),
        ("<div><p>No head.</p></div>", "notice", "No head."),
        ("<div type='section'><head>Harbour</head><p>Low water.</p>{article}</div>", "notice", "Low water."),
        ("<div type='end'><trailer>The <hi>last</hi> line.</trailer></div>", "notice", "The last line."),
    ],
)  # fmt: skip
def test_what_stands_beside_the_articles_is_kept(beside: str, kind: str, text: str) -> None:
    within = "{article}" in beside
    pages = read(edition(beside.format(article=ARTICLE) + ("" if within else ARTICLE)))
    assert kinds(pages) == [(kind, text), ("article", "Fares Two pounds.")]


def test_the_type_of_an_article_may_have_a_letter_before_it() -> None:
    pages = read(
        edition("<div type='jPoliticalNews'><head>Abroad</head><div type='jArticle'><p>A.</p></div></div>")
    )
    assert [(page.issue.section, kinds((page,))) for page in pages] == [("Abroad", [("article", "A.")])]


def test_the_older_attribute_of_a_date_tells_the_day() -> None:
    header = HEADER.replace(
        "</titleStmt>", "</titleStmt><publicationStmt><date value='18240217'/></publicationStmt>"
    )
    [page] = read(edition(ARTICLE).replace(HEADER, header))
    assert str(page.issue.date) == "1824-02-17"


def test_no_character_of_an_edition_is_lost() -> None:
    body = (
        "<pb n='1'/><fw>THE TARN CHRONICLE</fw><div type='section'><head>Letters</head>Loose line."
        "<div type='article'><head>Too far<note>Thus in both copies.</note></head>"
        "<opener><dateline><placeName>Tarnby</placeName>, Feb. 16.</dateline><salute>Sir,</salute></opener>"
        "<p>The river <fw>12</fw>is wide."
        "<figure><head>The river</head><figDesc>A drawing</figDesc></figure></p>"
        "<quote>So <hi>wide</hi>!</quote><p>It rains.</p>"
        "<closer>I am<salute>yours</salute><signed>G. Halm<note>A miller.</note></signed></closer>"
        "</div></div>"
        "<div type='advertisement'><list><head>To let</head><item>A mill</item></list></div>"
    )
    text = f"<front><docTitle>The Chronicle</docTitle></front><body>{body}</body>"
    pages = read(f"<TEI>{HEADER}<text>{text}</text></TEI>")
    parts = [part for page in pages for part in page.parts]
    kept = [one for part in parts for one in (*part.headline, *part.deck, part.byline or "")]
    kept += [one.text for part in parts for one in part.paragraphs]
    kept += [mark.text for part in parts for mark in part.marks]
    kept += {page.issue.section or "" for page in pages} | {
        drop.text for page in pages for drop in page.drops
    }
    printed = "".join(fromstring(f"<x>{text}</x>").itertext())
    assert letters(printed) - letters("".join(kept)) == Counter()


def letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))
