"""ninjs 3.1 of the IPTC: an array of news items; what the standard has no place for stands in its altIds."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from newsarc.exporters.json_array import write_array
from newsarc.exporters.values import exported_ref
from newsarc.model.parts import Kind
from newsarc.text.characters.controls import show_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.issue import PartialDate
    from newsarc.model.parts import Paragraph, Part
    from newsarc.model.records import Entry

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
_URI = re.compile(r"https?://[!#-;=?-\[\]_a-z~]+")  # the characters of RFC 3986


def export(entries: Iterable[Entry]) -> Iterator[str]:
    """Write all entries as one array of items, one of them a line."""
    return write_array(map(item_object, entries))


def item_object(entry: Entry) -> dict[str, object]:
    """Build the item of an entry, with only what is known."""
    record = entry.record
    part, issue = record.part, record.issue
    item: dict[str, object | None] = {
        "uri": _uri(entry),
        "standard": _STANDARD,
        "type": "text",
        "representationType": "full",
        "contentCreated": _midnight(issue.date),
        "language": record.language,
        "by": part.byline,
        "located": part.dateline.place,
        "headlines": _texts({"main": " ".join(part.headline), "kicker": part.kicker}),
        "descriptions": _texts({"summary": "\n".join(part.deck)}),
        "bodies": _bodies(part),
        "people": [_person(one.name, one.role) for one in part.contributors],
        "organisations": [{"name": part.dateline.agency, "rel": "agency"}] if part.dateline.agency else None,
        "subjects": [{"name": tag} for tag in entry.tags],
        "infoSources": [{"name": issue.newspaper}] if issue.newspaper else None,
        "altIds": _texts(_print_names(entry)),
    }
    return {name: value for name, value in item.items() if value}


def _uri(entry: Entry) -> str:
    url = entry.record.part.url
    return url if url and _URI.fullmatch(url) else f"newsarc:{exported_ref(entry)}"


def _midnight(date: PartialDate | None) -> str | None:
    """Write the day as the standard wants it, with a time; what is known in part is an altId alone."""
    return f"{date.isoformat()}T00:00:00Z" if date and date.day else None


def _texts(values: dict[str, str | None]) -> list[dict[str, str]]:
    return [{"role": role, "value": value} for role, value in values.items() if value]


def _bodies(part: Part) -> list[dict[str, str]]:
    markup = "\n".join(map(_markup, part.paragraphs))
    return [{"role": "main", "contentType": "text/html", "value": markup}] if markup else []


def _markup(paragraph: Paragraph) -> str:
    tag = "h2" if paragraph.is_crosshead else "p"
    return f"<{tag}>{escape(show_controls(paragraph.text))}</{tag}>"


def _person(name: str, role: str | None) -> dict[str, str]:
    return {"name": name, "rel": "author"} | ({"literal": role} if role else {})


def _print_names(entry: Entry) -> dict[str, str | None]:
    part, issue = entry.record.part, entry.record.issue
    return {
        "ref": exported_ref(entry),
        "kind": None if part.kind is Kind.ARTICLE else part.kind.value,
        "printDate": issue.date.isoformat() if issue.date else None,
        "printEdition": issue.edition,
        "printPage": issue.page,
        "printSection": issue.section,
        "printColumn": part.column,
        "jumpTo": part.jump_to,
        "jumpFrom": part.jump_from,
    }
