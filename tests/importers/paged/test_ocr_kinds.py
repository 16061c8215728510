"""What a source says of its lines, against what the reader takes them for."""

from __future__ import annotations

from newsarc.importers.paged.ocr_kinds import with_text_said
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page
from newsarc.model.parts import Kind, Paragraph, Part


def part(kind: Kind, first_line: int, *lines: str) -> Part:
    paragraphs = tuple(Paragraph(line, number, number) for number, line in enumerate(lines, start=first_line))
    return Part(kind, first_line, first_line + len(lines) - 1, paragraphs=paragraphs)


def said(parts: list[Part], of_text: set[int], first_lines: set[int]) -> list[tuple[Kind, list[str]]]:
    kinds = dict.fromkeys(of_text, Kind.ARTICLE)
    page = with_text_said(Page(IssuePage(), tuple(parts)), kinds, first_lines)
    return [(one.kind, [paragraph.text for paragraph in one.paragraphs]) for one in page.parts]


def test_furniture_that_the_source_calls_paragraphs_goes_on_the_article() -> None:
    parts = [
        part(Kind.ARTICLE, 1, "It rose."),
        part(Kind.FURNITURE, 2, "Nobody was har-", "med.", "It fell."),
    ]
    assert said(parts, {2, 3, 4}, {1, 2, 4}) == [
        (Kind.ARTICLE, ["It rose.", "Nobody was harmed.", "It fell."])
    ]


def test_such_text_before_all_articles_is_one() -> None:
    parts = [part(Kind.FURNITURE, 1, "It rose."), part(Kind.ARTICLE, 2, "It fell.")]
    assert said(parts, {1}, {1, 2}) == [(Kind.ARTICLE, ["It rose."]), (Kind.ARTICLE, ["It fell."])]


def test_furniture_of_which_the_source_says_nothing_stays_furniture() -> None:
    parts = [part(Kind.ARTICLE, 1, "It rose."), part(Kind.FURNITURE, 2, "Page 4", "It fell.")]
    assert said(parts, {1, 3}, {1, 2, 3}) == [
        (Kind.ARTICLE, ["It rose."]),
        (Kind.FURNITURE, ["Page 4", "It fell."]),
    ]
