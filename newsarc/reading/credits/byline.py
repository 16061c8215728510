"""Bylines that stand alone: a line, a block of lines, or what is between brackets."""

from __future__ import annotations

import re

from newsarc.reading.credits.byline_tokens import fold_byline
from newsarc.reading.credits.credited import Byline, Credited
from newsarc.reading.credits.names import is_likely_name, split_names, surname_length
from newsarc.reading.credits.other_byline import read_other_byline
from newsarc.reading.credits.people import People, read_people
from newsarc.reading.credits.roles import DESK_CORES, has_role
from newsarc.reading.languages.chinese import bylines as words
from newsarc.reading.languages.chinese.names import COMMON_SURNAMES
from newsarc.text.characters.classes import HAN

LONGEST = 240  # A byline of twelve people with roles; anything longer is text.
_MARKERS = "□■◎●○◇◆▲△▼▶►★☆※◉▪·"
_HAS_HAN = re.compile(f"[{HAN}]")
_BRACKETS = {"(": ")", "[": "]", "〔": "〕", "【": "】", "〖": "〗", "{": "}", "<": ">"}
_SENTENCE_MARKS = frozenset('。！？!?“”‘’"')  # that no folding takes away
_SENTENCE = re.compile(f'[。!?！？…“”‘’"]|{words.SENTENCE}')
_OF_ROLES = re.compile("|".join((*words.OF_ROLES, "＝", words.REPORTED, words.BOX)))
_GOES_ON = re.compile(f"(?<![{words.REPORT_ENDS}]):$|[,、/]$")
_POST_AND_NAME = re.compile(
    f"(?P<post>[{HAN}、·]{{2,30}}(?:{'|'.join(words.POSTS.split())}))[ \\n]+(?P<name>[{HAN}· ]{{2,8}})"
)

_ORIGINAL = re.compile(rf"(?:{words.ORIGINAL})[:|]?\s+(?P<name>[{HAN}·]{{2,8}})(?:\s+[^\s。，]{{2,20}})?")
_ADDRESS = re.compile(r"\s?[\w.+-]{2,40}@[\w.-]{3,60}$", re.ASCII)  # of the writer's mail
_DASHES = "——"  # before who signs an opinion
_AUTHOR_AND_OFFICE = re.compile(
    rf"{words.AUTHOR}\s?:?\s?(?P<name>[{HAN}·]{{2,8}}|[{HAN}]  ?[{HAN}])\s?[,;、]"
    rf"\s?(?:{words.IS_OF}).{{2,80}}"
)
_REPORTED_BY = re.compile(
    rf"(?:{words.REPORTED_BY})\s?[:/]\s?(?P<names>[{HAN}·]{{2,8}}(?:[、, ]+[{HAN}·]{{2,8}}){{0,4}})"
)
_HAS_FORM = re.compile(f"[{words.AUTHOR[0]}{words.ORIGINAL[0]}:：/／]")
_PLACE = rf"[{HAN}]{{2,6}}"
_OF_READER = re.compile(
    rf"(?P<name>[{HAN}]{{2,4}})\s?(?:/\s?(?:{words.TRADES})(?:\s?\({_PLACE}\))?"
    rf"|\(\s?{_PLACE}\s?[/,、]\s?(?:{words.TRADES})\s?\))"
)


def read_byline(text: str) -> Byline | None:
    """Read a text that is nothing but a byline; None when it is anything else.

    >>> byline = read_byline("□本报记者 田一禾 通讯员 甘  恬")
    >>> byline and [(one.name, one.role) for one in byline.contributors]
    [('田一禾', '本报记者'), ('甘恬', '通讯员')]
    >>> read_byline("记者从市水务局获悉") is None
    True
    """
    if len(text) > 2 * LONGEST:
        return None
    printed = text.strip()
    if not 2 <= len(printed) <= LONGEST or not (printed.isascii() or _may_name(printed)):
        return None
    signed = _ADDRESS.sub("", printed) if "@" in printed else printed
    people = _read_by_form(printed) or (_read(signed) if signed else None)
    return Byline(" ".join(printed.split()), people.credited, people.is_marked) if people else None


def _may_name(printed: str) -> bool:
    """Tell cheaply whether the text has a character of a role or could be names alone."""
    if not _HAS_HAN.match(printed[0]) or _OF_ROLES.search(printed):
        return True
    return "，" not in printed and (" " in printed or "\u3000" in printed or surname_length(printed) > 0)


def _read(printed: str) -> People | None:
    if printed.isascii() or not _HAS_HAN.search(printed) or "=" in printed or "＝" in printed:
        credited = read_other_byline(printed)
        return People(credited, is_marked=True) if credited else None
    if not _SENTENCE_MARKS.isdisjoint(printed):
        return None
    folded = fold_byline(printed)
    if _SENTENCE.search(folded) or _GOES_ON.search(folded):
        return None
    inner, is_enclosed = _take_off_wrapping(folded)
    people = read_people(inner)
    if not people.is_whole or _is_desk_only(people):
        return _read_post_and_name(inner)
    if people.is_marked:
        return people
    is_of_names = _is_made_of_names(inner, is_enclosed=is_enclosed)
    return People(people.credited, is_marked=is_enclosed) if is_of_names else None


def _take_off_wrapping(folded: str) -> tuple[str, bool]:
    """Take off a marker or a pair of brackets."""
    inner = folded.strip()
    if inner.startswith(_DASHES):
        return inner.lstrip(_DASHES).strip(), True
    if inner[0] == words.BOX and (surname_length(inner[1:].lstrip()) or has_role(inner)):
        return inner[1:].strip(), True
    unmarked = inner.lstrip(_MARKERS).strip()
    closing = _BRACKETS.get(unmarked[:1])
    if closing and unmarked.endswith(closing) and closing not in unmarked[1:-1]:
        return unmarked[1:-1].strip(), True
    return unmarked, unmarked != inner


def _is_desk_only(people: People) -> bool:
    """Tell whether only editors are named, who sign the page and not the article."""
    return all((person.role or "").endswith(DESK_CORES) for person in people.credited)


def _is_made_of_names(inner: str, *, is_enclosed: bool) -> bool:
    """Tell whether a line without any role word can only be names.

    Two characters alone are too often a word (安全, 方向), so they need a mark, a bracket or padding.
    """
    names = split_names(inner)
    if not all(is_likely_name(name) and (is_enclosed or "·" not in name) for name in names):
        return False
    is_parted = len(inner.split()) > 1 or "、" in inner
    return is_enclosed or is_parted or any(len(name) > 2 for name in names)


def _read_by_form(printed: str) -> People | None:
    """Read those of whom it is said that they reported, an author's office or trade, or whose account it is.

    作者：田一禾，系临江大学教授; 原创 田一禾 临江发布; 独家报导：田一禾、甘恬; 田一禾（澄浦市／教師）.
    """
    if not _HAS_FORM.search(printed):
        return None
    inner, _ = _take_off_wrapping(fold_byline(printed))
    if reported := _REPORTED_BY.fullmatch(inner):
        names = split_names(reported["names"])
        credited = tuple(Credited(name, None) for name in names if is_likely_name(name))
        return People(credited, is_marked=True, is_whole=True) if len(credited) == len(names) else None
    match = _AUTHOR_AND_OFFICE.fullmatch(inner) or _ORIGINAL.fullmatch(inner) or _OF_READER.fullmatch(inner)
    name = "".join(match["name"].split()) if match else ""
    if not is_likely_name(name):
        return None
    return People((Credited(name, None),), is_marked=True, is_whole=True)


def _read_post_and_name(inner: str) -> People | None:
    """Read an official as the author: the post, a space and the name."""
    match = _POST_AND_NAME.fullmatch(inner)
    if match is None:
        return None
    names = split_names(match["name"])
    if len(names) != 1 or not is_likely_name(names[0]) or names[0][0] not in COMMON_SURNAMES:
        return None
    return People((Credited(names[0], match["post"]),), is_marked=True, is_whole=True)
