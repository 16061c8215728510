from __future__ import annotations

import pytest

from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.query.parser import parse_query
from newsarc.store.search.snippets import choose_snippet, search_terms


def shown(query: str, *paragraphs: str, headline: str = "春耕", **more: str) -> str:
    """Show a snippet with its marks in brackets."""
    part = Part(
        Kind.ARTICLE,
        1,
        9,
        headline=(headline,),
        paragraphs=tuple(Paragraph(text, 1, 1) for text in paragraphs),
        kicker=more.get("kicker"),
    )
    snippet = choose_snippet(part, search_terms(parse_query(query)))
    text = snippet.text
    for start, end in reversed(snippet.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


FILLER = "天气晴好" * 40
CASES = [
    ("开门红", ("爭取開門紅。",), "爭取[開門紅]。"),
    ("开门 门红", ("爭取開門紅。",), "爭取[開門紅]。"),
    ("gdp", ("ＧＤＰ和GDP",), "[ＧＤＰ]和[GDP]"),
    ("-开门红", ("没有",), "没有"),
    ("page:1", ("没有",), "没有"),
    ("", ("没有",), "没有"),
    ("春耕", ("没有",), "[春耕]"),
    ("headline:春耕", ("春耕开始。",), "[春耕]"),
    ("body:春耕", ("春耕开始。",), "[春耕]开始。"),
    ("现场 -会", ("前。", "现场。"), "前。 [现场]。"),
    ("红", (), ""),
]


@pytest.mark.parametrize(("query", "paragraphs", "expected"), CASES)
def test_snippet(query: str, paragraphs: tuple[str, ...], expected: str) -> None:
    headline = "春耕" if paragraphs else ""
    if not headline:
        assert choose_snippet(Part(Kind.ARTICLE, 1, 1), search_terms(parse_query(query))).text == expected
    else:
        assert shown(query, *paragraphs) == expected


def test_snippet_begins_at_a_sentence_near_the_find() -> None:
    text = shown("开门红", f"{FILLER}。今年要开门红。{FILLER}")
    assert text.startswith("…今年要[开门红]。天气")
    assert text.endswith("…")


def test_snippet_shows_most_of_what_was_wanted() -> None:
    text = shown("开门 红火", f"开门。{FILLER}开门见山，日子红火。{FILLER}")
    assert "[开门]见山，日子[红火]" in text


def test_other_texts_are_shown_when_the_body_has_nothing() -> None:
    assert shown("引子", "正文。", kicker="一个引子") == "一个[引子]"


def test_long_find_is_shown_whole() -> None:
    wanted = "春" * 150
    assert shown(f"x{wanted}", f"x{wanted}耕") == f"[x{wanted}]…"
