"""Picture credits that are not Chinese: those of the papers in Latin letters, Korean and Japanese."""

from __future__ import annotations

import re
from functools import cache

from newsarc.reading.credits.credited import Credited
from newsarc.reading.languages import english, japanese, korean
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.latin import PICTURE_AGENCIES
from newsarc.reading.languages.word_forms import either
from newsarc.text.characters.classes import LATIN_CAPITALS
from newsarc.text.matching.prefilter import Prefilter

_PICTURE = either(*(language.pictures for language in LANGUAGES))
_NAME = rf"[{LATIN_CAPITALS}][\w.'’-]{{0,24}}(?: [\w.'’-]{{1,24}}){{0,4}}"
_PROPER = rf"[{LATIN_CAPITALS}][\w.'’-]{{0,24}}(?: [{LATIN_CAPITALS}][\w.'’-]{{0,24}}){{0,3}}"
_CAPITALS = r"[A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{0,20}){1,3}"
_FORMS = (
    rf"[(\[](?:{PICTURE_AGENCIES})(?: Photo| File Photo| Images)?(?:/(?P<name>{_PROPER}))?(?:, File)?[)\]]",
    rf"(?:{PICTURE_AGENCIES})(?: Photo)?/(?P<name>{_PROPER})",
    rf"(?P<name>{_PROPER})/(?:{PICTURE_AGENCIES})(?: Photo| Images)?",
    rf"[(\[]?(?:{_PICTURE})(?: (?:{english.PICTURE_BY})|:|/)\s?"
    rf"(?P<name>{_NAME}(?:/(?:{PICTURE_AGENCIES}))?)[)\]]?",
    rf"[(\[]{english.COURTESY} (?P<name>[A-Z][\w .'’-]{{2,40}})[)\]]",
    rf"(?P<name>{_CAPITALS}) FOR (?:THE )?[A-Z][A-Z .]{{3,40}}",
    korean.CREDIT,
    japanese.CREDIT,
)
_CREDITS = tuple(re.compile(rf"(?:^|(?<=[\s.!?”\"’。]))(?:{form})\.?$") for form in _FORMS)
CREDIT_CUE = re.compile(
    either("/", *(language.picture_cues for language in LANGUAGES), korean.CREDIT_CUE, japanese.CREDIT_CUE)
)
# An agency alone in brackets ends an article as well as a caption.
_TEXT_CREDIT = re.compile(rf"[(\[](?:{PICTURE_AGENCIES})(?:/(?:{PICTURE_AGENCIES})){{0,3}}[)\]]\.?$")


@cache
def _prefilter() -> Prefilter:
    return Prefilter(_CREDITS)


def find_other_credit(tail: str) -> tuple[int, tuple[Credited, ...]] | None:
    """Find the credit of a picture at the end of a text: its offset and whom it names.

    >>> find_other_credit("The ferry sails. (AP Photo/Ada Marlow)")
    (17, (Credited(name='Ada Marlow', role=None, tasks=('photo',), is_org=False, place=None),))
    """
    if not CREDIT_CUE.search(tail) or _TEXT_CREDIT.search(tail):
        return None
    for number in _prefilter().possible(tail):
        if match := _CREDITS[number].search(tail):
            name = match.groupdict().get("name")
            people = (Credited(name.strip(), tasks=("photo",)),) if name else ()
            return match.start(), people
    return None
