"""The body of an article: its paragraphs, and the lines among them that are not text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import is_tidy, plain, squeezed, tidy
from newsarc.importers.articles.wrapping import join_wrapped_lines
from newsarc.language import english
from newsarc.model.parts import Mark, MarkRole, Paragraph
from newsarc.model.repairs import Drop
from newsarc.reading.articles.article_text import ArticleText
from newsarc.reading.credits.captions import is_caption
from newsarc.reading.credits.names import is_name
from newsarc.reading.furniture.editors import is_editors_line
from newsarc.reading.recognition import recognize
from newsarc.text.repairs import drop_invisible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST_BYLINE = 80  # characters of a line that names twelve people
_MOST_BYLINES = 3  # reporters, correspondents and photographers may each have a line
_LONGEST_CAPTION = 120
_INITIALS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,7}")  # of the desk, with which agencies end a report
_SURE = 40  # characters: as many stand in no other text by chance
# Paragraphs that a crawler put on one line, each with its indent.
_INDENT_WITHIN = re.compile(
    "\N{IDEOGRAPHIC SPACE}(?<=[。！？…”）」』]\N{IDEOGRAPHIC SPACE})\N{IDEOGRAPHIC SPACE}{1,3}"
    "|\r\n?|\n|\f|\N{PARAGRAPH SEPARATOR}"
)

# How a text ends that was cut off: with a mark, and often with words that lead to the rest.
_CUT_OFF = re.compile(r"\s*[\[(（]?(?:\.\.\.|…+|&hellip;)[\])）]?\s*$")


@dataclass(slots=True)
class ArticleBody(ArticleText):
    """A text out of fields, and all that was taken out of it."""

    captions: list[Paragraph] = field(default_factory=list)
    editors: list[Paragraph] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)


def cut_paragraphs(text: str, first_line: int, last_line: int) -> tuple[Paragraph, ...]:
    """Cut a text that a field holds into its paragraphs, all of which stand on the same lines of the file.

    >>> [one.text for one in cut_paragraphs("　　堤上一夜。　　水退了。", 1, 1)]
    ['堤上一夜。', '水退了。']
    """
    pieces = (piece.strip() for piece in _INDENT_WITHIN.split(join_wrapped_lines(text)))
    return tuple(Paragraph(piece, first_line, last_line) for piece in pieces if piece)


def on_lines(paragraphs: Iterable[Paragraph], lines: tuple[int, int]) -> tuple[Paragraph, ...]:
    """Put paragraphs on the lines of their article, where markup within a field has none of its own."""
    return tuple(one._replace(first_line=lines[0], last_line=lines[1]) for one in paragraphs)


def read_body(body: Iterable[Paragraph], headline: Sequence[str], byline: str | None) -> ArticleBody:
    """Tell the lines of a body that are not its text; a byline that is known is not looked for."""
    found = clean(body)
    _drop_repeated(found, headline, byline)
    found.take_jump_from()
    if byline is None:
        _take_byline(found)
    _take_last_lines(found)
    _take_captions(found)
    return found


def deck_beside(deck: Iterable[str], body: Iterable[Paragraph]) -> tuple[str, ...]:
    """Return the lines of a deck that the body does not say again; services cut theirs out of the body.

    >>> deck_beside(["The pier …", "A vote"], [Paragraph("The pier is shut.", 1, 1)])
    ('A vote',)
    """
    paragraphs = [squeezed(one.text) for one in body]
    whole = "".join(paragraphs)
    return tuple(line for line in deck if not _is_said(squeezed(_CUT_OFF.sub("", line)), paragraphs, whole))


def _is_said(line: str, paragraphs: Sequence[str], whole: str) -> bool:
    """Tell a line with which a text begins, which is a paragraph of it, or which is long and stands in it."""
    return whole.startswith(line) or line in paragraphs or (len(line) >= _SURE and line in whole)


def clean(paragraphs: Iterable[Paragraph]) -> ArticleBody:
    """Write each paragraph on one line, without what cannot be seen."""
    found = ArticleBody([])
    for paragraph in paragraphs:
        if is_tidy(paragraph.text):
            found.paragraphs.append(paragraph)
            continue
        text, dropped = drop_invisible(plain(paragraph.text))
        if dropped:
            found.drops.append(Drop(paragraph.first_line, dropped, english("invisible control character")))
        if text := tidy(text):
            found.paragraphs.append(paragraph._replace(text=text))
    return found


def _drop_repeated(found: ArticleBody, headline: Sequence[str], byline: str | None) -> None:
    """Drop the headline and the byline where the text begins with them again."""
    whole = {squeezed("".join(headline)), *map(squeezed, (*headline, byline or ""))} - {""}
    while len(found.paragraphs) > 1 and squeezed(found.paragraphs[0].text) in whole:
        del found.paragraphs[0]


def _take_byline(found: ArticleBody) -> None:
    """Take the byline off the start of the text, where it stands on lines of its own."""
    for _ in range(_MOST_BYLINES):
        if len(found.paragraphs) < 2 or len(found.paragraphs[0].text) > _LONGEST_BYLINE:
            return
        first = found.paragraphs[0]
        byline = recognize(first.text).byline
        is_signed = byline is not None and byline.has_role and bool(byline.contributors)
        if not is_signed and (found.bylines or not is_name(squeezed(first.text))):
            return
        found.marks.append(Mark(MarkRole.BYLINE, first.text, first.first_line))
        del found.paragraphs[0]


def _take_last_lines(found: ArticleBody) -> None:
    """Take off the jump line and the names of the editors, in whichever order they end the text."""
    while found.take_jump_to() or _take_editors(found):
        pass


def _take_editors(found: ArticleBody) -> bool:
    if len(found.paragraphs) < 2:
        return False
    last = found.paragraphs[-1].text
    if not is_editors_line(last) and not _INITIALS.fullmatch(last):
        return False
    found.editors.insert(0, found.paragraphs.pop())
    return True


def _take_captions(found: ArticleBody) -> None:
    """Take out the captions, unless the text is nothing else."""
    captions = [one for one in found.paragraphs if len(one.text) <= _LONGEST_CAPTION and is_caption(one.text)]
    if captions and len(captions) < len(found.paragraphs):
        found.captions += captions
        found.paragraphs = [one for one in found.paragraphs if one not in captions]
