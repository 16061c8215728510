"""The credits of pictures in Latin, Korean and Japanese papers."""

from __future__ import annotations

import re

from newsarc.reading.credits.credited import Credited

_AGENCY = (
    "AP|AFP|dpa|DPA|REUTERS|Reuters|Xinhua|XINHUA|EPA|Getty Images|Bloomberg|Yonhap|Kyodo|PA|UPI|imago|IMAGO"
)
_PICTURE = "Photos?|PHOTOS?|Pictures?|PICTURES?|Images?|Fotos?|FOTOS?|Bild|Photographs?"
_NAME = r"[A-ZÀ-Þ][\w.'’-]{0,24}(?: [\w.'’-]{1,24}){0,4}"
_PROPER = r"[A-ZÀ-Þ][\w.'’-]{0,24}(?: [A-ZÀ-Þ][\w.'’-]{0,24}){0,3}"
_CAPITALS = r"[A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{0,20}){1,3}"
_FORMS = (
    rf"[(\[](?:{_AGENCY})(?: Photo| File Photo| Images)?(?:/(?P<name>{_PROPER}))?(?:, File)?[)\]]",
    rf"(?:{_AGENCY})(?: Photo)?/(?P<name>{_PROPER})",
    rf"(?P<name>{_PROPER})/(?:{_AGENCY})(?: Photo| Images)?",
    rf"[(\[]?(?:{_PICTURE})(?: (?:by|BY|courtesy of)|:|/)\s?(?P<name>{_NAME}(?:/(?:{_AGENCY}))?)[)\]]?",
    r"[(\[](?:Courtesy|COURTESY)(?: of|:)? (?P<name>[A-Z][\w .'’-]{2,40})[)\]]",
    rf"(?P<name>{_CAPITALS}) FOR (?:THE )?[A-Z][A-Z .]{{3,40}}",
    r"(?:/\s?)?사진\s?=\s?(?P<name>[가-힣]{2,4}|[가-힣]{2,4}\s?[가-힣]{2,8})(?:\s?기자)?",
    r"（(?P<name>[^（）]{2,16})(?:撮影|提供)）",
)
_CREDITS = tuple(re.compile(rf"(?:^|(?<=[\s.!?”\"’。]))(?:{form})\.?$") for form in _FORMS)
_CUE = re.compile(
    "[Pp]hoto|PHOTO|[Pp]icture|PICTURE|Foto|FOTO|Bild|Image|ourtesy|COURTESY|/| FOR |사진|撮影|提供"
)
# An agency alone in brackets ends an article as well as a caption.
_TEXT_CREDIT = re.compile(rf"[(\[](?:{_AGENCY})(?:/(?:{_AGENCY})){{0,3}}[)\]]\.?$")


def find_foreign_credit(tail: str) -> tuple[int, tuple[Credited, ...]] | None:
    """Find the credit of a picture at the end of a text: its offset and whom it names.

    >>> find_foreign_credit("The ferry sails. (AP Photo/Ada Marlow)")
    (17, (Credited(name='Ada Marlow', role=None, tasks=('photo',), is_org=False, place=None),))
    """
    if not _CUE.search(tail) or _TEXT_CREDIT.search(tail):
        return None
    for pattern in _CREDITS:
        if match := pattern.search(tail):
            name = match.groupdict().get("name")
            people = (Credited(name.strip(), tasks=("photo",)),) if name else ()
            return match.start(), people
    return None
