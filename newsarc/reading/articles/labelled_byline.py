"""Whom a line names that is known to be a byline or a signature by its place on the page.

The grammar of bylines must be sure, as it meets lines of any kind; here only the names are asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.model.parts import Contributor
from newsarc.reading.credits.empty_roles import without_empty_role
from newsarc.reading.credits.names import is_name
from newsarc.reading.credits.places import ends_with_place, part_name_from_place
from newsarc.reading.languages.chinese import bylines as words
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.latin import SIGNED_NAME_PARTICLE
from newsarc.reading.languages.word_forms import either
from newsarc.reading.recognition import recognize
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from newsarc.reading.credits.credited import Byline

_MARKERS = "—–-□■◆◇●○◎☉★☆▲△▪◉※＊*·•>#　 \t"
_FIELDS = either(*(language.byline_fields for language in LANGUAGES))
_FIELD = re.compile(rf"^(?:(?i:{_FIELDS})\s*[:：]|(?:{words.NO_ROLE}|{words.OTHER_WORK})\s*[:：/／])\s*")
_REPORT = re.compile(
    rf"^(?P<role>[{HAN}]{{0,10}}?(?:{words.REPORTER}))\s*(?P<who>[{HAN}、·\s／/]{{4,20}}?)[／/\s]?(?:{words.IS_REPORT})?$"
)
_HAN_NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]{{1,8}}(?:·[{HAN}]{{1,8}}){{1,3}}")
_AGENCY = re.compile(words.NOT_PERSON)
_FROM = re.compile(f"(?:{words.READERS})$")
_SURELY_A_NAME = 3  # characters
_READER = re.compile(rf"^(?:.*(?:{words.READERS})[:：\s]*)?(?P<name>[{HAN}]{{2,4}})$")
_LATIN_NAME = re.compile(
    rf"(?:[A-ZÀ-Þ][\w.'’-]*\s+){{1,4}}?(?:(?:{SIGNED_NAME_PARTICLE})\s+)*[A-ZÀ-Þ][\w'’.-]+"
)
_BY = re.compile(rf"^(?:{either(*(language.before_name for language in LANGUAGES))})\s*:?\s+")
_LATIN_END = re.compile(rf"(?:[,(/|;–—]|\s-\s|{either(*(language.name_ends for language in LANGUAGES))}).*$")
_AND = re.compile(rf"\s+(?:{either(*(language.conjunctions for language in LANGUAGES))}|&)\s+")
_BEHIND_NAMES = re.compile(r"(?:[(/|;–—]|\s-\s).*$")
_CLOSING = re.compile(rf"(?i)\b(?:{either(*(language.closings for language in LANGUAGES))})\b|\d")


def read_labelled_byline(text: str) -> tuple[Contributor, ...]:
    """Return the people that a byline or signature names, with their roles as printed.

    >>> [(one.name, one.role) for one in read_labelled_byline("记者 田一禾")]
    [('田一禾', '记者')]
    >>> [one.name for one in read_labelled_byline("成都读者　甘恬")]
    ['甘恬']
    >>> read_labelled_byline("Yours faithfully,")
    ()
    """
    printed = text.strip(_MARKERS)
    if located := _read_report(printed):
        return located
    byline = _read_byline(text)
    if byline is not None and byline.contributors:
        return tuple(map(without_empty_role, byline.contributors))
    inner = _FIELD.sub("", printed).strip("（）()【】[]〔〕" + _MARKERS)
    if several := _han_names(inner):
        return several
    if not re.search(f"[{HAN}]", inner):
        return _latin_names(inner)
    name = _han_name(inner)
    return (Contributor(name),) if name else ()


def is_marked_byline(text: str) -> bool:
    """Tell whether a line says by its own words that it is a byline; a bare name does not."""
    byline = _read_byline(text)
    return (byline is not None and byline.has_role) or _BY.match(text) is not None


def _read_byline(text: str) -> Byline | None:
    """Read the byline behind the marks that papers print before and after names, or the line as it stands."""
    printed = text.strip(_MARKERS)
    capital = printed[:1].upper() + printed[1:]  # by Nora Quill
    return recognize(printed).byline or recognize(text).byline or recognize(capital).byline


def _read_report(printed: str) -> tuple[Contributor, ...]:
    """Read a reporter with the place glued to the name: 記者田一禾台北報導."""
    inner = printed.strip("（）()【】[]〔〕" + _MARKERS)
    match = _REPORT.match(inner)
    if match is None or not ends_with_place(match["who"]):
        return ()
    names, _ = part_name_from_place(match["who"])
    names = names.rstrip("／/")
    return tuple(Contributor(name, match["role"]) for name in re.split("[、 ]+", names) if name)


def _han_names(inner: str) -> tuple[Contributor, ...]:
    """Read names parted by spaces, each with a surname; a short first word may be where a reader is from."""
    names = inner.split()
    is_place = len(names[0]) < _SURELY_A_NAME or _FROM.search(names[0]) is not None if names else True
    are_names = len(names) > 1 and not is_place and all(map(is_name, names))
    return tuple(map(Contributor, names)) if are_names else ()


def _han_name(inner: str) -> str | None:
    joined = "".join(inner.split())
    if _AGENCY.search(joined):
        return None
    if (_HAN_NAME.fullmatch(joined) and len(joined) <= 4) or ("·" in joined and _HAN_NAME.fullmatch(joined)):
        return joined
    last = re.split(r"[\s\u3000:：]+", inner)[-1]
    if _HAN_NAME.fullmatch(last):
        return last
    found = _READER.match(joined)
    return found["name"] if found else None


def _latin_names(inner: str) -> tuple[Contributor, ...]:
    """Read one name, and those that an "and" joins to it: A, B and C. Behind a comma alone stands a place."""
    first = _latin_name(inner)
    if first is None:
        return ()
    *before, last = _AND.split(_BEHIND_NAMES.sub("", _BY.sub("", inner)))
    joined = [*(part for parts in before for part in parts.split(",")), last][1:] if before else []
    others = [name for one in joined if " " in one.strip() and (name := _latin_name(one.strip()))]
    return tuple(map(Contributor, (first, *others)))


def _latin_name(inner: str) -> str | None:
    is_marked = _BY.match(inner) is not None
    name = _LATIN_END.sub("", _BY.sub("", inner)).rstrip().strip(" .,")
    if (
        _CLOSING.search(name)
        or not _LATIN_NAME.fullmatch(name)
        or len(name.split()) > (6 if is_marked else 4)
    ):
        return None
    return name
