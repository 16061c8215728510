"""The articles that a library marked in METS: which blocks of which pages are what in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import one_line, said
from newsarc.importers.xml_tree import all_of, children_of, plain_name
from newsarc.model.parts import Paragraph
from newsarc.reading.lines.joining import join_lines, words_of
from newsarc.reading.lines.line import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from newsarc.importers.paged.mets_pages import MetsPage
    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceLine

_ARTICLES = frozenset("ARTICLE LETTER OBITUARY EDITORIAL REVIEW FEATURE INTERVIEW COMMENTARY".split())
# What the libraries' profiles (METAe, docWorks) call the parts of an article.
_ROLES = {
    "TITLE": "headline",
    "HEADLINE": "headline",
    "MAIN_TITLE": "headline",
    "HEADING": "headline",
    "SUBTITLE": "deck",
    "SUBHEADLINE": "deck",
    "SUB_TITLE": "deck",
    "OVERLINE": "kicker",
    "KICKER": "kicker",
    "AUTHOR": "byline",
    "BYLINE": "byline",
    "CAPTION": "caption",
    "CROSSHEADING": "crosshead",
    "CROSSHEAD": "crosshead",
    "PARAGRAPH": "body",
    "BODY": "body",
    "TEXT": "body",
}
_WHOLE = frozenset(("PARAGRAPH", "CAPTION"))  # a division that is one paragraph, of however many blocks
_DEEPEST = 60  # divisions within divisions; the profiles have ten


@dataclass(frozen=True, slots=True)
class Links:
    """What METS says elsewhere of a division: places on pages by its name, a title by its description."""

    places: Mapping[str, Sequence[Element]]
    titles: Mapping[str, str]


@dataclass(slots=True)
class _Gathered:
    """The lines of an article by what they are in it, paragraph by paragraph."""

    pieces: list[tuple[str, list[SourceLine]]] = field(default_factory=list)

    def of(self, *roles: str) -> list[tuple[str, list[SourceLine]]]:
        return [piece for piece in self.pieces if piece[0] in roles and piece[1]]


def article_divisions(root: Element) -> Iterator[Element]:
    """Yield the divisions that are articles, and none that is within another."""
    for structure in all_of(root, "structMap"):
        if structure.get("TYPE", "").upper() != "LOGICAL":
            continue
        waiting = [structure]
        while waiting:
            one = waiting.pop()
            if one.get("TYPE", "").upper() in _ARTICLES:
                yield one
            else:
                waiting.extend(reversed(list(children_of(one, "div"))))


def draft_of(
    division: Element, pages: Mapping[str, MetsPage], issue: IssuePage, links: Links
) -> tuple[ArticleDraft, list[SourceLine]] | None:
    """Make of a division the draft of an article, and tell its lines; None where it has no text."""
    gathered = _Gathered()
    _gather(division, "body", pages, gathered, 0)
    for place in links.places.get(division.get("ID", ""), ()):
        kind = place.get("LABEL", "").upper()
        if role := "body" if kind == "TEXTBLOCK" else _ROLES.get(kind):
            gathered.pieces.append((role, _lines(place, pages)))
    lines = [line for _, piece in gathered.pieces for line in piece]
    if not lines:
        return None
    words = words_of([line.text for line in lines])
    body = tuple(
        _paragraph(piece, words, is_crosshead=role == "crosshead")
        for role, piece in gathered.of("body", "crosshead")
    )
    told = division.get("LABEL") or links.titles.get(division.get("DMDID", ""), "")
    headline = _texts(gathered, "headline") or tuple(filter(None, [said(told)]))
    draft = ArticleDraft(
        first_line=min(line.number for line in lines),
        last_line=max(line.number for line in lines),
        issue=issue,
        kicker=one_line(" ".join(_texts(gathered, "kicker"))),
        headline=headline,
        deck=_texts(gathered, "deck"),
        byline=one_line(" ".join(_texts(gathered, "byline"))),
        body=body,
        captions=tuple(_paragraph(piece, words) for _, piece in gathered.of("caption")),
    )
    return draft, lines


def _gather(
    division: Element, role: str, pages: Mapping[str, MetsPage], gathered: _Gathered, depth: int
) -> None:
    kind = division.get("TYPE", "").upper()
    role = _ROLES.get(kind, role)
    if kind in _WHOLE:
        gathered.pieces.append((role, _lines(division, pages)))
        return
    for one in children_of(division, "fptr", "div"):
        if plain_name(one) == "fptr" or depth >= _DEEPEST:
            gathered.pieces.append((role, _lines(one, pages)))
        else:
            _gather(one, role, pages, gathered, depth + 1)


def _lines(element: Element, pages: Mapping[str, MetsPage]) -> list[SourceLine]:
    """Return the lines of the areas that an element points to, each once."""
    found: dict[int, SourceLine] = {}
    for area in all_of(element, "area"):
        page = pages.get(area.get("FILEID", ""))
        for line in page.between(area.get("BEGIN", ""), area.get("END", "")) if page else ():
            found[line.number] = line
    return list(found.values())


def _texts(gathered: _Gathered, role: str) -> tuple[str, ...]:
    return tuple(line.text for _, piece in gathered.of(role) for line in piece)


def _paragraph(
    lines: Sequence[SourceLine], words: frozenset[str], *, is_crosshead: bool = False
) -> Paragraph:
    joined = join_lines([Line(line.number, line.text, line.text) for line in lines], words)
    numbers = [line.number for line in lines]
    return Paragraph(joined.text, min(numbers), max(numbers), is_crosshead)
