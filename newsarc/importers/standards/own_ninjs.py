"""The ninjs items of newsarc's own exports: they become again what was exported."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from newsarc.importers.articles.json_values import objects_of, text_of, texts_of
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.page import Page
from newsarc.model.parts import Contributor, Dateline, Kind, Origin, Paragraph, Part
from newsarc.model.records import REF

if TYPE_CHECKING:
    from collections.abc import Mapping

_OWN_URI = "newsarc:"
_PARAGRAPH = re.compile(r"<(p|h2)>(.*?)</\1>", re.DOTALL)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def is_own_item(item: Mapping[str, Any]) -> bool:
    """Tell an item of an export of ours by the ref among its alternative ids."""
    return re.fullmatch(REF, _roles(item, "altIds").get("ref", "")) is not None


def read_own_item(item: Mapping[str, Any], lines: tuple[int, int], given: IssuePage) -> Page:
    """Make of an exported item the part that it was; raises ValueError for one that was changed since."""
    names, heads = _roles(item, "altIds"), _roles(item, "headlines")
    uri = text_of(item.get("uri")) or ""
    deck = _roles(item, "descriptions").get("summary")
    part = Part(
        Kind(names.get("kind", Kind.ARTICLE)),
        *lines,
        column=names.get("printColumn"),
        kicker=heads.get("kicker"),
        headline=(heads["main"],) if "main" in heads else (),
        deck=tuple(deck.split("\n")) if deck else (),
        byline=text_of(item.get("by")),
        contributors=_contributors(item),
        dateline=Dateline(
            next(iter(texts_of(item.get("organisations"))), None), text_of(item.get("located"))
        ),
        paragraphs=_paragraphs(item, lines),
        jump_to=names.get("jumpTo"),
        jump_from=names.get("jumpFrom"),
        url=None if uri.startswith(_OWN_URI) else uri or None,
        tags=texts_of(item.get("subjects")),
        origin=Origin(names["ref"]),
    )
    return Page(given.filled_from(_issue(item, names)), (part,))


def _issue(item: Mapping[str, Any], names: Mapping[str, str]) -> IssuePage:
    return IssuePage(
        newspaper=_first(item, "infoSources"),
        date=_date(names.get("printDate", "")),
        edition=names.get("printEdition"),
        page=names.get("printPage"),
        section=names.get("printSection"),
    )


def _first(item: Mapping[str, Any], name: str) -> str | None:
    return next(iter(texts_of(item.get(name))), None)


def _date(text: str) -> PartialDate | None:
    found = _DATE.fullmatch(text)
    return PartialDate(*(int(number) for number in found.groups() if number)) if found else None


def _contributors(item: Mapping[str, Any]) -> tuple[Contributor, ...]:
    people = [one for one in objects_of(item.get("people")) if isinstance(one.get("name"), str)]
    return tuple(Contributor(one["name"], text_of(one.get("literal"))) for one in people)


def _paragraphs(item: Mapping[str, Any], lines: tuple[int, int]) -> tuple[Paragraph, ...]:
    markup = next((text_of(one.get("value")) for one in objects_of(item.get("bodies"))), None) or ""
    return tuple(
        Paragraph(unescape(found[2]), *lines, found[1] == "h2") for found in _PARAGRAPH.finditer(markup)
    )


def _roles(item: Mapping[str, Any], name: str) -> dict[str, str]:
    """Return the texts of a list by their roles."""
    pairs = ((one.get("role"), one.get("value")) for one in objects_of(item.get(name)))
    return {role: value for role, value in pairs if isinstance(role, str) and isinstance(value, str)}
