"""CSL-JSON, the items of Zotero, Pandoc and citeproc: one array, written and read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsarc.citation.item import Item, Name
from newsarc.model.issue import PartialDate
from newsarc.text.characters.controls import escape_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_TEXTS = {
    "title": "title",
    "container-title": "newspaper",
    "page": "page",
    "section": "section",
    "edition": "edition",
    "publisher-place": "place",
    "language": "language",
    "URL": "url",
}
_DATES = {"issued": "issued", "accessed": "accessed"}
_NAMES = {"author": "authors", "translator": "translators", "contributor": "contributors"}
_PARTICLES = "non-dropping-particle"
_DROPPED = "dropping-particle"


def write_items(items: Iterable[Item]) -> Iterator[str]:
    """Write items as one JSON array, one of them a line."""
    opened = "["
    for item in items:
        yield f"{opened}\n{escape_controls(json.dumps(csl_object(item), ensure_ascii=False))}"
        opened = ","
    yield "[]\n" if opened == "[" else "\n]\n"


def csl_object(item: Item) -> dict[str, object]:
    """Build the object of an item, with the keys of CSL's schema and only what is known.

    >>> csl_object(Item("k3", title="春耕", authors=(Name("新华社"),), issued=PartialDate(2022, 3)))["issued"]
    {'date-parts': [[2022, 3]]}
    """
    texts = {key: getattr(item, attribute) for key, attribute in _TEXTS.items()}
    dates = {key: _date_object(getattr(item, attribute)) for key, attribute in _DATES.items()}
    names = {
        key: [_name_object(name) for name in getattr(item, attribute)] for key, attribute in _NAMES.items()
    }
    known = {key: value for key, value in {**texts, **dates, **names}.items() if value}
    keywords = {"keyword": ", ".join(item.keywords)} if item.keywords else {}
    return {"id": item.id, "type": "article-newspaper", **known, **keywords}


def item_from_csl(csl: Mapping[str, Any]) -> Item:
    """Read an item from an object of CSL-JSON; variables that no newspaper article has are left out."""
    values: dict[str, Any] = {attribute: csl.get(key) or None for key, attribute in _TEXTS.items()}
    values |= {attribute: _read_date(csl.get(key)) for key, attribute in _DATES.items()}
    values |= {attribute: tuple(map(_read_name, csl.get(key, ()))) for key, attribute in _NAMES.items()}
    keywords = tuple(filter(None, csl.get("keyword", "").split(", ")))
    return Item(id=str(csl["id"]), **values, keywords=keywords)


def _date_object(date: PartialDate | None) -> dict[str, object] | None:
    if date is None:
        return None
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part is not None]]}


def _name_object(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: part for key, part in parts.items() if part}


def _read_date(value: Mapping[str, Any] | None) -> PartialDate | None:
    parts = (value or {}).get("date-parts")
    return PartialDate(*map(int, parts[0])) if parts else None


def _read_name(value: Mapping[str, str]) -> Name:
    if "literal" in value:
        return Name(value["literal"])
    given, suffix = value.get("given", ""), value.get("suffix", "")
    if ", " in given and not suffix:  # where a format has no place of its own for it
        given, suffix = given.split(", ", 1)
    family = " ".join(filter(None, (value.get(_PARTICLES), value.get("family"))))
    given = " ".join(filter(None, (given, value.get(_DROPPED))))
    return Name(family=family, given=given, suffix=suffix)
