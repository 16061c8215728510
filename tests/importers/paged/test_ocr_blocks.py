from __future__ import annotations

from newsarc.importers.paged.ocr_blocks import join_within_blocks
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page
from newsarc.model.parts import Kind, Paragraph, Part


def article(first: int, last: int, headline: str = "", byline: str | None = None) -> Part:
    text = Paragraph(f"text of {first}", first + bool(headline), last)
    return Part(
        Kind.ARTICLE,
        first,
        last,
        headline=(headline,) if headline else (),
        byline=byline,
        paragraphs=(text,),
    )


PAGE = Page(
    IssuePage(),
    (article(1, 9, "Weir opened"), article(10, 14, "MILL", "By A. Reed"), article(15, 20, "Oars")),
)


def test_headline_inside_a_block_is_a_crosshead() -> None:
    first, second = join_within_blocks(PAGE, {1, 2, 15, 16}).parts
    assert (first.first_line, first.last_line) == (1, 14)
    assert [(one.text, one.is_crosshead) for one in first.paragraphs] == [
        ("text of 1", False),
        ("MILL", True),
        ("By A. Reed", False),
        ("text of 10", False),
    ]
    assert second.headline == ("Oars",)


def test_blocks_that_part_no_articles_tell_nothing() -> None:
    assert join_within_blocks(PAGE, {1}) == PAGE


def test_headline_whose_second_line_begins_a_block_begins_an_article() -> None:
    assert join_within_blocks(PAGE, {1, 11, 15}) == PAGE
