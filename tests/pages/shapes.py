"""Pages made of invented articles, in the shapes that newspapers' texts come in, each with its truth.

An article is one of `articles.json`; a shape is a function from articles to the text of a page.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newsarc.text.characters.classes import CLOSING
from newsarc.text.characters.widths import cell

Article = dict[str, Any]
Shape = Callable[[list[Article]], str]

ARTICLES: dict[str, list[Article]] = json.loads(
    (Path(__file__).parent / "articles.json").read_text(encoding="utf-8")
)
CHINESE = ("zh", "hant")
INDENT = "\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}"


class MadePage(NamedTuple):
    """A page as text, and the articles that it prints."""

    name: str
    text: str
    truth: list[Article]


def wrap(text: str, width: int) -> list[str]:
    """Break Chinese at the width of a column; a closing mark stays on the line that it closes."""
    lines, line, used = [], "", 0.0
    for character in text:
        if used + cell(character) > width and character not in CLOSING:
            lines.append(line)
            line, used = "", 0.0
        line += character
        used += cell(character)
    return [*lines, line]


def headlines(article: Article) -> list[str]:
    return [part for part in (article["kicker"], article["headline"], article["deck"]) if part]


def byline(article: Article) -> list[str]:
    return [article["byline"]] if article["byline"] else []


def in_columns(width: int, indent: str = INDENT) -> Callable[[Article], list[str]]:
    def body(article: Article) -> list[str]:
        return [line for paragraph in article["paragraphs"] for line in wrap(indent + paragraph, width)]

    return body


def in_latin_columns(width: int, indent: str = "  ") -> Callable[[Article], list[str]]:
    def body(article: Article) -> list[str]:
        return [
            line
            for paragraph in article["paragraphs"]
            for line in textwrap.wrap(paragraph, width, initial_indent=indent, break_on_hyphens=False)
        ]

    return body


def unwrapped(indent: str = "") -> Callable[[Article], list[str]]:
    return lambda article: [indent + paragraph for paragraph in article["paragraphs"]]


def spaced_out(article: Article) -> list[str]:
    """Each character with a blank behind it, as some PDFs give their text."""
    return [" ".join(line) for line in in_columns(18)(article)]


def headline_first(body: Callable[[Article], list[str]], parted: bool = True) -> Shape:
    gap = [""] if parted else []

    def page(articles: list[Article]) -> str:
        return (
            "\n".join(line for one in articles for line in (*headlines(one), *byline(one), *body(one), *gap))
            + "\n"
        )

    return page


def headline_last(body: Callable[[Article], list[str]]) -> Shape:
    """The body before its headline, as the drawing order of many pages has it."""

    def page(articles: list[Article]) -> str:
        lines = [line for one in articles for line in (*byline(one), *body(one), "", *headlines(one), "")]
        return "\n".join(lines) + "\n"

    return page


def archive_dump(articles: list[Article]) -> str:
    """Articles as the text archives of newspapers give them out: page, column, headline, author, text."""
    lines: list[str] = []
    for one in articles:
        lines += [
            "第2版(要闻)",
            "专栏：",
            "",
            f"    {one['headline']}",
            *(f"    {line}" for line in byline(one)),
        ]
        lines += [f"    {paragraph}" for paragraph in one["paragraphs"]] + [""]
    return "\n".join(lines) + "\n"


def briefs(articles: list[Article]) -> str:
    """Short reports, of which only the first paragraph was printed."""
    lines: list[str] = []
    for one in articles:
        lines += [one["headline"], *wrap(INDENT + one["paragraphs"][0], 20), ""]
    return "\n".join(lines) + "\n"


def wire(articles: list[Article]) -> str:
    """Reports of an agency: each opens with its agency, place and day, and has no byline of its own."""
    lines: list[str] = []
    for one in articles:
        lines += [one["headline"], *(INDENT + paragraph for paragraph in wired(one)["paragraphs"]), ""]
    return "\n".join(lines) + "\n"


def wired(article: Article) -> Article:
    first, *rest = article["paragraphs"]
    opened = f"新华社云川3月14日电（记者 方远志）{first.removeprefix('本报讯')}"
    people = [["方远志", "记者"]]
    return {**article, "kicker": None, "deck": None, "people": people, "paragraphs": [opened, *rest]}


def brief(article: Article) -> Article:
    people = [] if article["byline"] else article["people"]  # whom the opener names
    return {
        **article,
        "kicker": None,
        "deck": None,
        "people": people,
        "paragraphs": article["paragraphs"][:1],
    }


def without_heads(article: Article) -> Article:
    return {**article, "kicker": None, "deck": None}


CHINESE_SHAPES: dict[str, Shape] = {
    "columns-16": headline_first(in_columns(16)),
    "columns-22": headline_first(in_columns(22)),
    "columns-tight": headline_first(in_columns(20), parted=False),
    "columns-no-indent": headline_first(in_columns(20, indent="")),
    "columns-headline-last": headline_last(in_columns(18)),
    "unwrapped": headline_first(unwrapped()),
    "unwrapped-indented": headline_first(unwrapped(INDENT)),
    "unwrapped-headline-last": headline_last(unwrapped(INDENT)),
    "spaced-out": headline_first(spaced_out),
}
LATIN_SHAPES: dict[str, Shape] = {
    "columns-38": headline_first(in_latin_columns(38)),
    "columns-60": headline_first(in_latin_columns(60)),
    "columns-tight": headline_first(in_latin_columns(44), parted=False),
    "unwrapped": headline_first(unwrapped()),
    "unwrapped-headline-last": headline_last(unwrapped("  ")),
}


def made_pages() -> Iterator[MadePage]:
    """Set the articles of each language in each of its shapes."""
    for language, articles in ARTICLES.items():
        shapes = CHINESE_SHAPES if language in CHINESE else LATIN_SHAPES
        for name, shape in shapes.items():
            yield MadePage(f"{language}/{name}", shape(articles), articles)
    chinese = ARTICLES["zh"]
    yield MadePage("zh/archive-dump", archive_dump(chinese), [without_heads(one) for one in chinese])
    yield MadePage("zh/briefs", briefs(chinese), [brief(one) for one in chinese])
    yield MadePage("zh/wire", wire(chinese), [wired(one) for one in chinese])
    for language in CHINESE:
        for one in ARTICLES[language][:2]:
            name = f"{language}/alone-{ARTICLES[language].index(one) + 1}"
            yield MadePage(name, headline_first(in_columns(18))([one]), [one])
