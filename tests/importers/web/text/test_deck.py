"""The deck of a page: how pages set it, and what looks like one and is text."""

from __future__ import annotations

from hashlib import sha256

import pytest

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

pytest.importorskip("lxml")
pytest.importorskip("trafilatura")

DECK = "Skippers on both sides of the bay say that the last boat will now leave before the shops are shut."
FIRST = "The ferry company told its crews on Monday that the evening crossing ends with the month of June."
SECOND = "Nine in ten seats were empty last winter, said the harbour master, who has counted them by hand."
THIRD = "The council will speak of it in July, when those who live on the far side are to be heard first."
TOLD = f"<meta name='description' content='{DECK}'>"
ENDS = "</article></body></html>"

IS_DECK = [
    pytest.param("<p class='article-subtitle'>{deck}</p>", "", id="class"),
    pytest.param("<p class='article__excerpt-3f2'>{deck}</p>", "", id="class-with-a-number"),
    pytest.param("<div class='wp-block-dek'><p>{deck}</p></div>", "", id="class-of-a-frame"),
    pytest.param("<div itemprop='description'>{deck}</div>", "", id="property"),
    pytest.param("<h2>{deck}</h2>", "", id="heading-below-the-headline"),
    pytest.param("<p><strong>{deck}</strong></p>", "", id="bold"),
    pytest.param("<p class='x9'>{deck}</p>", TOLD, id="told"),
    pytest.param("<div><p>{deck}</p></div>", TOLD, id="told-in-a-frame"),
]
IS_TEXT = [
    pytest.param("<p>{deck}</p>", "", id="nothing-tells-it"),
    pytest.param("<p>{deck}</p>", TOLD, id="told-but-set-as-the-text"),
    pytest.param("<p class='x9'>{deck}</p>", "", id="set-otherwise-but-not-told"),
    pytest.param(
        "<p class='x9'>MARROW BAY (DPA) - {deck}</p>",
        TOLD.replace("='S", "='MARROW BAY (DPA) - S"),
        id="an-opener",
    ),
]


def page(above: str, head: str, text: str) -> str:
    return (
        f"<html><head><title>Last boat at seven</title>{head}</head><body><article>"
        f"<header><h1>Last boat at seven</h1>{above}</header>{text}{ENDS}"
    )


def text(element: str = "p", name: str = "") -> str:
    return "".join(f"<{element} class='{name}'>{one}</{element}>" for one in (FIRST, SECOND, THIRD))


def read(markup: str) -> tuple[str, list[str]]:
    data = markup.encode()
    file = SourceFile("ferry.html", data, sha256(data).hexdigest())
    [found] = read_source(file, given=IssuePage(), encoding=None).pages
    return " ".join(found.parts[0].deck), [one.text for one in found.parts[0].paragraphs]


@pytest.mark.parametrize(("above", "head"), IS_DECK)
def test_what_stands_apart_below_the_headline_is_the_deck(above: str, head: str) -> None:
    assert read(page(above.format(deck=DECK), head, text())) == (DECK, [FIRST, SECOND, THIRD])


@pytest.mark.parametrize(("above", "head"), IS_TEXT)
def test_what_is_set_as_the_text_is_text(above: str, head: str) -> None:
    markup = page("", head, above.format(deck=DECK) + text())
    deck, paragraphs = read(markup)
    assert (deck, paragraphs[1:]) == ("", [FIRST, SECOND, THIRD])


def test_a_class_of_all_paragraphs_names_no_deck() -> None:
    assert read(page("", "", text(name="intro"))) == ("", [FIRST, SECOND, THIRD])


def test_a_description_that_ends_with_dots_tells_the_deck() -> None:
    head = TOLD.replace(DECK, f"{DECK[:70]} …")
    assert read(page(f"<p class='x9'>{DECK}</p>", head, text()))[0] == DECK


def test_the_points_of_a_summary_are_one_deck() -> None:
    points = "<li>The last boat leaves at seven.</li><li>The council speaks in July.</li>"
    markup = page(f"<ul class='summary-list'>{points}</ul>", "", text())
    assert read(markup)[0] == "The last boat leaves at seven. The council speaks in July."


def test_bold_paragraphs_all_through_a_text_are_no_deck() -> None:
    bold = "".join(f"<p><b>{one}</b></p>" for one in (FIRST, SECOND, THIRD))
    assert read(page("", "", bold)) == ("", [FIRST, SECOND, THIRD])


def test_a_deck_that_is_printed_counts_before_another_headline_that_is_told() -> None:
    told = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Last boat at seven",'
        ' "alternativeHeadline": "Ferries: fewer crossings"}</script>'
    )
    assert read(page(f"<p class='standfirst'>{DECK}</p>", told, text()))[0] == DECK
    assert read(page("", told, text()))[0] == "Ferries: fewer crossings"
