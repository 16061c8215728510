"""Items from an archive's entries: who counts as an author, what counts as the title and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.citation.item import Item
from newsarc.citation.people import is_picture_role, is_translator_role, read_name
from newsarc.model.issue import PartialDate
from newsarc.reading.languages.chinese.outlets import OWN_OUTLETS
from newsarc.text.page_labels import printed_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.citation.item import Name
    from newsarc.model.parts import Contributor, Part
    from newsarc.model.records import Entry

_OWN_OUTLETS = frozenset(OWN_OUTLETS.split())


def item_from_entry(entry: Entry, pages: Sequence[str | None] = ()) -> Item:
    """Make an item of an entry, on its page or, if it goes on, on these; what no page says is left out.

    The title is the headline alone: kicker and deck are told apart from it on the page, and are not cited.
    """
    record = entry.record
    part, issue = record.part, record.issue
    return Item(
        id=entry.ref,
        title=" ".join(part.headline) or None,
        newspaper=issue.newspaper,
        issued=issue.date,
        page=", ".join(_labels(pages or (issue.page,))) or None,
        section=issue.section,
        edition=issue.edition,
        language=record.language,
        url=part.url,
        accessed=_day_of_import(entry) if part.url else None,
        authors=_authors(part),
        translators=tuple(read_name(one.name) for one in part.contributors if is_translator_role(one.role)),
        contributors=tuple(read_name(one.name) for one in _photographers(part)),
        keywords=entry.tags,
    )


def _labels(pages: Sequence[str | None]) -> tuple[str, ...]:
    """Write each page once, without the words round its label (第2版 is 2)."""
    return tuple(dict.fromkeys(printed_label(page) for page in pages if page))


def _authors(part: Part) -> tuple[Name, ...]:
    """Name who wrote it: else, where nobody is named, the agency that sent it, but never the paper itself."""
    others = {*_photographers(part), *(one for one in part.contributors if is_translator_role(one.role))}
    writers = tuple(read_name(one.name) for one in part.contributors if one not in others)
    agency = part.dateline.agency
    if part.contributors or agency is None or agency in _OWN_OUTLETS:
        return writers
    return (read_name(agency, is_office=True),)


def _photographers(part: Part) -> tuple[Contributor, ...]:
    """Return who made only the pictures; where there is nobody else they are the authors."""
    made_pictures = tuple(one for one in part.contributors if is_picture_role(one.role))
    return made_pictures if len(made_pictures) < len(part.contributors) else ()


def _day_of_import(entry: Entry) -> PartialDate:
    """Return when the text was taken from its address."""
    return PartialDate(entry.imported_at.year, entry.imported_at.month, entry.imported_at.day)
