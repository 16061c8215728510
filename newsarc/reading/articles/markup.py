"""What stands on a line and is no word of its article: Markdown's marks, list numbers, field names, tags.

What is taken off is listed with its reason; a number or a bullet goes only where the page has more of
its kind, and a stray glyph only on pages on which an extractor left other damage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.repairs import Drop
from newsarc.reading.articles.run_in_heads import part_run_in_heads
from newsarc.reading.furniture.issue_lines import PAGE_TAG
from newsarc.reading.furniture.record_fields import HEADLINE_FIELDS, SUBJECT_FIELDS
from newsarc.reading.furniture.source_words import NEWSPAPER_BEFORE
from newsarc.reading.labelling.labels import HEADS, Label, starts_of_headlines
from newsarc.reading.languages.chinese import pages as words
from newsarc.reading.recognition import part_citation
from newsarc.text.characters.classes import HAN
from newsarc.text.characters.numerals import read_numeral

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.tagging import Labelled
    from newsarc.reading.lines.damage import Damage

_MARKDOWN = re.compile(r"(?m)^(?:#{1,6} |> ?|\*\*[^*]+\*\*$)")
_MARKS_BEFORE = re.compile(r"(?:#{1,6}\s+|>\s?|\*{1,2}(?=\S)|_{1,2}(?=\S))+")
_MARKS_BEHIND = re.compile(r"(?<=\S)(?:\*{1,2}|_{1,2}|\s#{1,6})$")
_NUMBER = re.compile(r"\W{0,2}\d{1,3}(?:[.．]\s+|[、)）．]\s*|\.(?=\D))")
_NUMERAL = f"[{words.LIST_NUMERALS}]{{1,3}}"
_HAN_NUMBER = re.compile(rf"(?:(?P<plain>{_NUMERAL})[、．]|[（(](?P<bracket>{_NUMERAL})[）)])\s*")
# That no headline begins with: one of them is enough.
_PLAIN_NUMBER = re.compile(r"(?:\[\d{1,3}\]|［\d{1,3}］|\d{1,2}[、．)）](?!\s?\d))\s*(?=\S)")
_BARE_NUMBER = re.compile(r"(?P<number>\d{1,3})\s?(?=\D)")
_BULLET = re.compile(r"[□■◆◇●○◎▲△▼▽★☆※•·►▶◀]\s*")
# HD and BY are Factiva's codes of a headline and a byline.
_FIELD = re.compile(
    rf"(?:(?i:{HEADLINE_FIELDS}|{SUBJECT_FIELDS})\s*[:：]\s*(?=\S)|[【\[［〔](?i:{HEADLINE_FIELDS})[】\]］〕]\s*(?=\S))"
)
_CODE = re.compile(r"HD\s+(?=\S)")
_OTHER_CODES = re.compile(r"(?m)^(?:WC|PD|SN|SC|PG|LA|CY|LP|TD)\s+\S")
_BYLINE_FIELD = re.compile(r"(?:BY\s{2,}|(?i:byline)\s*:\s*)(?=\S)")
_IN_BRACKETS = re.compile(r"【[^【】]+】|［[^［］]+］|〖[^〖〗]+〗")
_PAPER_BEFORE = re.compile(rf"[【\[［]{NEWSPAPER_BEFORE}[】\]］]\s?(?=\S)")
_TITLE = re.compile("《.+》")
_TRAILING_GLYPH = re.compile(f"(?<=[{HAN}”’》）！？])[A-Za-z]$")
_LEADING_GLYPH = re.compile(f"^[A-Za-z](?=[{HAN}“‘《（])")
# One letter and a Han character that are a word together.
_WORD_OF_LETTER = re.compile(f"^[A-Za-z](?:{words.WORDS_WITH_LETTER})")
_LATIN = re.compile("[A-Za-z]")
_KEPT_AS_PRINTED = (Label.MASTHEAD, Label.EDITORS, Label.FURNITURE, Label.TABLE, Label.NOTICE)
_HAVE_MARKS = (*HEADS, Label.OPENING, Label.BYLINE, Label.SIGNATURE)  # other than Markdown's


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What of these marks the page has, so that a single one is not taken off."""

    has_markdown: bool
    has_codes: bool  # of Factiva's fields, other than the headline's
    has_numbers: bool
    is_counted: bool  # each headline begins with its number, without a mark
    has_han_numbers: bool  # each headline has its Han numeral, from one on
    has_stray_glyphs: bool
    are_titles: bool  # all headlines stand in the brackets of titles
    text: str


def take_marks_off(labelled: Sequence[Labelled], damage: Damage) -> tuple[list[Labelled], list[Drop]]:
    """Take off each line what is no word of its article; return the lines and what was taken."""
    marks = _measure(labelled, damage)
    cleaned: list[Labelled] = []
    drops: list[Drop] = []
    for item in part_run_in_heads(labelled, drops):
        text = item.line.text
        if not (marks.has_markdown or item.label in _HAVE_MARKS):
            cleaned.append(item)
            continue
        for taken, reason in _taken(item, marks):
            if text.startswith(taken):
                text = text[len(taken) :].lstrip()
            elif text.endswith(taken):
                text = text[: -len(taken)].rstrip()
            else:
                text = text.replace(taken, " ").strip()
            drops.append(Drop(item.line.number, taken.strip(), reason))
        cleaned.append(item if text == item.line.text else replace(item, line=replace(item.line, text=text)))
    return [item for item in cleaned if item.line.text], drops


def _measure(labelled: Sequence[Labelled], damage: Damage) -> PageMarks:
    heads = [item.line.text for item in labelled if item.label in HEADS]
    texts = [item.line.text for item in labelled if item.label not in HEADS]
    whole = "\n".join(item.line.text for item in labelled)
    firsts = [labelled[at].line.text for at in starts_of_headlines([item.label for item in labelled])]
    return PageMarks(
        has_markdown=_MARKDOWN.search(whole) is not None,
        has_codes=_OTHER_CODES.search(whole) is not None,
        has_numbers=sum(_NUMBER.match(text) is not None for text in heads) > 1,
        is_counted=_are_counted(firsts),
        has_han_numbers=_are_counted_in_han(firsts),
        has_stray_glyphs=damage.is_cjk
        and (damage.has_spaced_digits or damage.usual_blanks > 0 or _end_in_many_letters(heads)),
        are_titles=len(firsts) > 1 and all(map(_TITLE.fullmatch, firsts)),
        text="\n".join(texts),
    )


def _end_in_many_letters(heads: Sequence[str]) -> bool:
    """Tell whether two headlines of a page end in a letter, each another one behind another character.

    Plans A and B have one word before their letters.
    """
    ends = [text[-2:] for text in heads if len(_LATIN.findall(text)) == 1 and _TRAILING_GLYPH.search(text)]
    return len({end[0] for end in ends}) > 1 and len({end[1:] for end in ends}) > 1


def _are_counted(firsts: Sequence[str]) -> bool:
    """Tell whether each headline of a page begins with a number, the first with 1 and the others rising."""
    matches = [_BARE_NUMBER.match(text) for text in firsts]
    numbers = [int(match["number"]) for match in matches if match]
    is_rising = all(above < below for above, below in pairwise(numbers))
    return len(numbers) == len(firsts) > 1 and numbers[0] == 1 and is_rising


def _are_counted_in_han(firsts: Sequence[str]) -> bool:
    """Tell whether all headlines of a page, but perhaps the page's own, are numbered 一、二、 in order."""
    matches = [_HAN_NUMBER.match(text) for text in firsts]
    numbers = [read_numeral(match["plain"] or match["bracket"]) for match in matches if match]
    is_rising = numbers == list(range(1, len(numbers) + 1))
    return is_rising and len(firsts) - 1 <= len(numbers) > 1


def _taken(item: Labelled, marks: PageMarks) -> Iterator[tuple[str, str]]:
    """Yield what is to go from a line, in the order in which it goes."""
    text = item.line.text
    if item.label in (Label.BYLINE, Label.SIGNATURE) and (tag := PAGE_TAG.search(text)):
        yield tag.group(), english("paper and page behind the byline")
        text = text.replace(tag.group(), " ").strip()
    elif item.label in (Label.BYLINE, Label.SIGNATURE) and (parts := part_citation(text)):
        signed = parts[1]
        before, _, behind = text.rpartition(signed)
        yield before, english("paper and page before the byline")
        if behind.strip():
            yield behind, english("bracket round a byline")
        text = signed
    if marks.has_markdown and item.label not in _KEPT_AS_PRINTED:
        if found := _MARKS_BEFORE.match(text):
            yield found.group(), english("mark of Markdown")
            text = text[found.end() :]
        if found := _MARKS_BEHIND.search(text):
            yield found.group(), english("mark of Markdown")
            text = text[: found.start()]
    if item.label in HEADS:
        yield from _taken_off_head(text, marks)
    elif item.label is Label.OPENING and (found := _BULLET.match(text)):
        yield found.group(), english("bullet before an item")
    elif item.label is Label.BYLINE and (found := _BYLINE_FIELD.match(text)):
        yield found.group(), english("name of a field")


def _taken_off_head(text: str, marks: PageMarks) -> Iterator[tuple[str, str]]:
    if found := _FIELD.match(text) or (_CODE.match(text) if marks.has_codes else None):
        yield found.group(), english("name of a field")
        text = text[found.end() :]
    if found := _PAPER_BEFORE.match(text):
        yield found.group(), english("newspaper before a headline")
        text = text[found.end() :]
    if found := _number(text, marks):
        yield found.group(), english("number in a list")
        text = text[found.end() :]
    elif found := _BULLET.match(text):
        yield found.group(), english("bullet before a headline")
        text = text[found.end() :]
        if text.endswith(bullet := found.group().strip()):
            yield bullet, english("bullet behind a headline")
            text = text.removesuffix(bullet)
    if _IN_BRACKETS.fullmatch(text) or (marks.are_titles and _TITLE.fullmatch(text)):
        yield text[0], english("bracket round a headline")
        yield text[-1], english("bracket round a headline")
    if marks.has_stray_glyphs and (glyph := _stray_glyph(text, marks)):
        yield glyph, english("stray glyph on a headline")


def _number(text: str, marks: PageMarks) -> re.Match[str] | None:
    found = _NUMBER.match(text) if marks.has_numbers else None
    if marks.has_han_numbers:
        found = found or _HAN_NUMBER.match(text)
    return found or _PLAIN_NUMBER.match(text) or (_BARE_NUMBER.match(text) if marks.is_counted else None)


def _stray_glyph(text: str, marks: PageMarks) -> str | None:
    """Find the one Latin letter at an end of a headline that is no word with the Han character beside it."""
    if len(_LATIN.findall(text)) != 1:
        return None
    if (found := _TRAILING_GLYPH.search(text)) and text[-2:] not in marks.text:
        return found.group()
    if _WORD_OF_LETTER.match(text) or text[:2] in marks.text:
        return None
    return found.group() if (found := _LEADING_GLYPH.search(text)) else None
