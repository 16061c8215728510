"""The places that news agencies glue to a reporter's name."""

from __future__ import annotations

from newsarc.reading.languages.chinese.places import MAINLAND, TAIWAN, WORLD

_PLACES = tuple(
    sorted({*TAIWAN.split(), *WORLD.split(), *MAINLAND.split()}, key=lambda place: (-len(place), place))
)


def ends_with_place(glued: str) -> bool:
    """Tell whether a known place stands behind two characters and more, which may be a name.

    >>> ends_with_place("田一禾嘉義縣"), ends_with_place("田一禾")
    (True, False)
    """
    text = "".join(glued.split()).rstrip("／/")
    return text.endswith(_PLACES) and any(
        text.endswith(place) and len(text) - len(place) >= 2 for place in _PLACES
    )


def part_name_from_place(glued: str) -> tuple[str, str | None]:
    """Part a reporter's name, or several, from the place behind it.

    A place that is not known here begins after the third character, as four names of five have three.

    >>> part_name_from_place("田一禾嘉義縣"), part_name_from_place("甘恬、田一禾新加坡")
    (('田一禾', '嘉義縣'), ('甘恬、田一禾', '新加坡'))
    """
    text = "".join(glued.split())
    for place in _PLACES:
        if text.endswith(place) and len(text) - len(place) >= 2:
            return text[: -len(place)], place
    start = text.rfind("、") + 1
    cut = start + 3 if len(text) - start >= 5 else len(text)
    return text[:cut], text[cut:] or None
