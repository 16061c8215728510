"""Find the bylines that the model took for furniture, a headline or text, by what they say themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.credits.other_byline import is_latin_name
from newsarc.reading.furniture.editors import is_editors_line
from newsarc.reading.labelling.labels import BODY, BYLINES, FIRST_LINES, HEADS, IN_TEXT, Label, label_at
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.reading.recognition import recognize
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_BESIDE = (Label.FURNITURE, Label.EDITORS, Label.MASTHEAD)
_UNBROKEN = cells("n" * 60)  # no headline of a column is as wide
_OF_WEIGHT = 4  # letters of a word: those of, von and de are in names too
_BEFORE = either(*(language.before_name for language in LANGUAGES))
_PICTURES = either(*(language.pictures for language in LANGUAGES))
_PICTURE_BY = re.compile(rf"(?:{_PICTURES})\s?:?\s(?P<name>\S.{{2,50}})")
_BY_WHOM = re.compile(rf"\((?:{_BEFORE}) ")
_CREDIT_IN_BRACKETS = re.compile(rf"\((?:{_BEFORE}|(?i:through|per|via|nach|durch)) [^()]{{3,60}}\)\.?")
_BEHIND = (None, *HEADS, Label.OPENING)  # a text


def with_signed_lines(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call a byline the line of furniture that reads so, between a headline and its text or behind a text.

    Between the two may stand other furniture: the day, buttons of the site, the source. A text has one
    byline only, over it or under it.
    """
    mended = list(labels)
    if has_geometry(page.lines):
        return mended
    below = _labels_below(labels)
    is_signed_below = _are_signed_below(labels, page.lines)
    above: str | None = None
    is_signed = False
    for at, label in enumerate(labels):
        if label in _BESIDE and _signs(page.lines[at].text):
            if above in HEADS and below[at] in FIRST_LINES and not is_signed_below[at]:
                mended[at] = Label.BYLINE
            elif above in BODY and below[at] in _BEHIND and not is_signed:
                mended[at] = Label.SIGNATURE
        is_signed = _is_signed_with(at, mended, is_signed=is_signed)
        above = above if mended[at] in _BESIDE else mended[at]
    return mended


def with_signed_ends(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call a signature the last line of a text that reads as a byline, with a word that says so."""
    lines = page.lines
    mended = list(labels)
    for at in range(1, len(labels)):
        is_last = label_at(labels, at + 1) not in (*BODY, Label.SIGNATURE, Label.JUMP)
        is_apart = labels[at] in IN_TEXT and labels[at - 1] in BODY and lines[at - 1].is_final
        if is_last and is_apart and _signs(lines[at].text):
            mended[at] = Label.SIGNATURE
    return mended


def with_credits_in_brackets(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call a byline what stands in brackets under a headline and begins as bylines do: (By Telegraph.)."""
    mended = list(labels)
    for at in range(1, len(labels)):
        is_under_head = labels[at] in HEADS and mended[at - 1] in (*HEADS, Label.FURNITURE)
        text = page.lines[at].text
        if is_under_head and _CREDIT_IN_BRACKETS.fullmatch(text):
            mended[at] = Label.BYLINE if _BY_WHOM.match(text) else Label.FURNITURE
    return mended


def without_picture_credits(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call a caption, and no byline, a line that names only who took the picture: Photo Ada Marlow."""
    pictured = [_PICTURE_BY.fullmatch(line.text) for line in page.lines]
    return [
        Label.CAPTION if label in BYLINES and match and is_latin_name(match["name"]) else label
        for label, match in zip(labels, pictured, strict=True)
    ]


def with_lone_names(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call a byline a name that stands alone under a headline in small letters, and ends none.

    A last word of the headline would have had room in the line above, or no line of the page is broken.
    Over a headline a name is one if the page says it again at the start of a sentence: NAME is a writer.
    """
    mended = list(labels)
    heads = [at for at, label in enumerate(labels) if label in HEADS]
    if page.is_cjk or has_geometry(page.lines):
        return mended
    widest = max((page.lines[at].width for at in heads), default=0.0)
    for at in heads:
        name = page.lines[at].text
        above, below = label_at(mended, at - 1), label_at(labels, at + 1)
        if not is_latin_name(name) or (above in HEADS) == (below in HEADS):
            continue
        if above in HEADS:
            is_byline = _is_apart(page.lines[at - 1], name, widest)
        else:
            is_byline = _is_set_otherwise(page.lines[at + 1].text, name) and _is_told(name, page)
        mended[at] = Label.BYLINE if is_byline else mended[at]
    return mended


def _is_apart(above: Line, name: str, widest: float) -> bool:
    has_room = above.width + cells(f" {name.split(maxsplit=1)[0]}") <= widest
    is_other = not name.isupper() and _is_set_otherwise(above.text, name)
    return is_other and (has_room or widest > _UNBROKEN)


def _is_set_otherwise(headline: str, name: str) -> bool:
    """Tell whether a headline has words in small letters, as the name has not."""
    small = [word for word in headline.split() if word.islower() and len(word) >= _OF_WEIGHT]
    return bool(small) or (name.isupper() and not headline.isupper())


def _is_told(name: str, page: PageToMend) -> bool:
    start = f"{name.casefold()} "
    rests = (line.text[len(start) :] for line in page.lines if line.text.casefold().startswith(start))
    return any(rest[:1].islower() for rest in rests)


def _signs(text: str) -> bool:
    byline = recognize(text).byline
    return byline is not None and byline.has_role and bool(byline.contributors) and not is_editors_line(text)


def _labels_below(labels: Sequence[str]) -> list[str | None]:
    """Return for each line the label of the next one below it that is no furniture."""
    found: list[str | None] = []
    below: str | None = None
    for label in reversed(labels):
        found.append(below)
        below = below if label in _BESIDE else label
    return found[::-1]


def _are_signed_below(labels: Sequence[str], lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether the article whose text begins below it is signed."""
    found: list[bool] = []
    is_signed = False
    for label, line in zip(reversed(labels), reversed(lines), strict=True):
        found.append(is_signed)
        is_signed = label not in HEADS and (is_signed or (label in BYLINES and _signs(line.text)))
    return found[::-1]


def _is_signed_with(at: int, labels: Sequence[str], *, is_signed: bool) -> bool:
    """Tell whether an article is signed so far, which may begin with this line; `is_signed` is it above."""
    label = labels[at]
    if label in BYLINES:
        return True
    begins = label in FIRST_LINES and label_at(labels, at - 1) != Label.BYLINE
    return is_signed and not begins and label in (*_BESIDE, *BODY)
