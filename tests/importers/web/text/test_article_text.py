"""The text of an article on its page: none of it is lost, and what sites put among it is left out."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.model.sources import SourceFile

pytest.importorskip("trafilatura", reason="needs trafilatura")

ONE = "The council has shut the pier, as it has had no new planks since the flood of last spring."
TWO = "Nobody who has a boat there was asked, and most of them heard of it from the harbour master."
THREE = "A vote on the planks is to be held in June, when the ferry company has said what it will pay."
FOUR = "Until then the evening boat leaves from the old quay, where there is no light after six."
FIVE = "It is a walk of twenty minutes, and longer for those who have a barrow with fish to take along."
HEADLINE = "Pier shut until June"


def paragraphs(body: str, told: str | None = None) -> list[str]:
    """Return the paragraphs that are read out of a page with this body, which may tell its text in JSON."""
    item = {"@type": "NewsArticle", "headline": HEADLINE} | ({"articleBody": told} if told else {})
    script = f'<script type="application/ld+json">{json.dumps(item)}</script>'
    text = f"<html><head><title>{HEADLINE}</title>{script}</head><body>{body}</body></html>"
    file = SourceFile("a.html", text.encode(), sha256(text.encode()).hexdigest())
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    [article] = [part for part in page.parts if part.kind is Kind.ARTICLE]
    return [one.text for one in article.paragraphs]


def page(*pieces: str, around: str = "") -> str:
    inner = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in pieces)
    return f"<main><article><h1>{HEADLINE}</h1><div class='text'>{inner}</div></article>{around}</main>"


def test_a_line_that_stands_far_on_in_the_text_hides_nothing_before_it() -> None:
    text = [ONE, TWO, THREE, FOUR, FIVE]
    body = f"<ul><li>{TWO}</li></ul>" + page(*text)
    assert paragraphs(body, told="\n".join(text)) == text


@pytest.mark.parametrize(
    "told",
    [ONE.replace("planks", "pla\N{SOFT HYPHEN}nks"), ONE.replace(",", " –"), ONE.upper()],
)
def test_a_paragraph_that_is_told_with_other_marks_is_the_same(told: str) -> None:
    assert paragraphs(page(ONE, TWO, THREE), told=f"{told}\n{TWO}\n{THREE}") == [ONE, TWO, THREE]


def test_crossheads_stay_which_the_told_text_leaves_out() -> None:
    body = page(ONE, TWO, "<h2>The old quay</h2>", THREE, FOUR)
    assert paragraphs(body, told=" ".join((ONE, TWO, THREE, FOUR))) == [ONE, TWO, "The old quay", THREE, FOUR]


def test_a_paragraph_that_is_told_in_other_words_is_taken_as_it_is_shown() -> None:
    told = " ".join((ONE, TWO.replace("Nobody", "No one (opens in a new window)"), THREE, FOUR))
    assert paragraphs(page(ONE, TWO, THREE, FOUR), told=told) == [ONE, TWO, THREE, FOUR]


@pytest.mark.parametrize(
    "beside",
    [
        f"<div class='article__related-box'><p>{ONE[:60]}</p></div>",
        "<section id='newsletterSignup'><p>Get our mail each day, and know what is new.</p></section>",
        "<div class='e-authorBio'><p>Ada Marlow has written of the harbour for nine years.</p></div>",
        "<div role='complementary'><p>Five things to know of the pier, told by those who built it.</p></div>",
        "<article><p>Another article stands here, which tells of a bridge and its builder.</p></article>",
        "<div style='Display: none'><p>This tells other programs that the pier is shut.</p></div>",
        "<div hidden><p>The harbour post tells other programs that the pier is shut until June.</p></div>",
    ],
)
def test_a_frame_that_is_none_of_the_text_is_left_out(beside: str) -> None:
    assert paragraphs(page(ONE, TWO, beside, THREE, FOUR)) == [ONE, TWO, THREE, FOUR]


def test_boxes_are_left_out_even_if_they_hold_more_than_the_text() -> None:
    unseen = f"<p>{'You do not see what others said. ' * 8}</p>"
    box = f"<div class='social-placeholder'><h3>Not shown</h3>{unseen}</div>"
    assert paragraphs(page(ONE, box, TWO, box, THREE, box, FOUR)) == [ONE, TWO, THREE, FOUR]


def test_the_parts_of_a_text_in_frames_of_a_kind_are_one_text() -> None:
    def chunk(name: str, *pieces: str) -> str:
        inner = "".join(f"<p>{one}</p>" for one in pieces)
        return f"<div class='chunk'><div class='{name}'>{inner}</div></div><div class='ad'>Buy</div>"

    chunks = chunk("article__body", ONE, TWO, FIVE * 3) + chunk("article__body last", THREE, FOUR)
    teaser = f"<div class='card'><div class='article__body'><p>{FOUR.upper()}</p></div></div>"
    body = f"<main><article><h1>{HEADLINE}</h1><div>{chunks}</div></article>{teaser}</main>"
    assert paragraphs(body) == [ONE, TWO, FIVE * 3, THREE, FOUR]


def test_a_heading_with_its_kicker_and_a_line_with_the_day_are_no_text() -> None:
    heading = f"<h2><span>Harbour:</span> {HEADLINE}</h2>"
    body = page(heading, "Last changed: 22.04.2024, 06:00", ONE, TWO, THREE)
    assert paragraphs(body, told="\n".join((ONE, TWO, THREE))) == [ONE, TWO, THREE]
    assert paragraphs(f"<main><div>{body[6:-7]}</div></main>") == [ONE, TWO, THREE]


def test_the_frame_of_the_article_may_be_called_anything() -> None:
    inner = "".join(f"<p>{one}</p>" for one in (ONE, TWO, THREE, FOUR))
    body = f"<main><h1>{HEADLINE}</h1><div class='content related comments promo'>{inner}</div></main>"
    assert paragraphs(body, told="\n".join((ONE, TWO, THREE, FOUR))) == [ONE, TWO, THREE, FOUR]


def test_a_line_that_comes_again_in_boxes_of_a_kind_is_left_out() -> None:
    box = (
        "<div class='gap'><h3>Embedded content</h3><p class='small'>This is not shown as you wish.</p></div>"
    )
    assert paragraphs(page(ONE, box, TWO, box, THREE, FOUR)) == [ONE, TWO, THREE, FOUR]


def test_a_refrain_that_is_set_as_the_text_stays() -> None:
    refrain = "Shut is shut, said the master of the harbour to all who asked."
    assert paragraphs(page(ONE, refrain, TWO, refrain, THREE)) == [ONE, refrain, TWO, refrain, THREE]


def test_the_next_article_of_the_page_is_another_one() -> None:
    other = f"<article><h2>Bridge open</h2><p>{'The bridge is open, and long. ' * 20}</p></article>"
    assert paragraphs(page(ONE, TWO, THREE, around=other)) == [ONE, TWO, THREE]


def test_what_only_the_blind_are_read_is_no_text() -> None:
    link = f"{TWO} <a href='x'>More<span class='visually-hidden'> (opens in a new window)</span></a>"
    assert paragraphs(page(ONE, link, THREE)) == [ONE, f"{TWO} More", THREE]


def teaser(at: int, kind: str = "card") -> str:
    return (
        f"<div class='{kind}'><h3><a href='{at}'>Boats of yard {at}</a></h3><h4>All {at} are sold</h4></div>"
    )


def test_what_leads_to_other_articles_is_left_out() -> None:
    teasers = f"<div>{teaser(1)}{teaser(2)}{teaser(3)}</div>"
    told = [ONE, TWO, *(f"All {at} are sold" for at in (1, 2, 3)), THREE, FOUR]
    found = paragraphs(page(ONE, TWO, teasers, THREE, FOUR), told="\n".join(told))
    assert found == [ONE, TWO, THREE, FOUR]


def test_paragraphs_in_frames_with_links_stay() -> None:
    parts = (
        f"<div class='part'><p>{one} {one} {one}</p><p><a href='x'>More</a></p></div>" for one in (ONE, TWO)
    )
    short = f"<div class='part'><h3>The quay</h3><p>{FOUR}</p><p><a href='y'>More</a></p></div>"
    found = paragraphs(page(*parts, short, FIVE))
    assert [one for one in found if one != "More"] == [
        f"{ONE} {ONE} {ONE}",
        f"{TWO} {TWO} {TWO}",
        "The quay",
        FOUR,
        FIVE,
    ]


def test_a_line_that_stands_in_nothing_but_the_page_is_read() -> None:
    body = page(ONE, TWO, "Shut is shut", "Shut is shut", THREE)
    assert paragraphs(f"{body}</body>Shut is shut")[:2] == [ONE, TWO]
