"""From the rows of a table to pages: each row is an article."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.errors import SourceDamaged, SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import cut_paragraphs, on_lines
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.json_values import text_of, texts_of
from newsarc.importers.articles.values import LONGEST_NO_VALUE, is_tidy, page_and_section, said
from newsarc.importers.rows.columns import FieldColumns, field_of, match_columns
from newsarc.importers.rows.dates import ColumnDates, read_column
from newsarc.importers.rows.own_export import is_own, read_own
from newsarc.importers.rows.row import BadRow, Row, columns_of
from newsarc.importers.web.blocks import blocks_of, is_marked, lines_of
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.furniture.masthead import read_masthead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.issue import PartialDate
    from newsarc.model.parts import Paragraph
    from newsarc.model.sources import SourceFile

_NO_DATES = ColumnDates()
_TOLD = 20  # bad rows of a file; the others are counted
_BETWEEN_TAGS = re.compile("[,;，；、|]")
_CITED = re.compile(r"(?P<name>\S.*?), (?:page|p\.|pg\.) ?(?P<page>[A-Z]?\d{1,3}[A-Z]?)", re.IGNORECASE)
_MARKED = re.compile(
    r"&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});|</?(?:p|br|b|i|em|strong|span|div)\b[^<>]*>", re.IGNORECASE
)
_URL = re.compile(r"(?:https?:)?//\S+$|\S+\.(?:html?|pdf)$", re.IGNORECASE)


def read_rows(
    file: SourceFile, rows: Iterable[Row | BadRow], given: IssuePage, format_name: str
) -> tuple[Page, ...]:
    """Read the rows of a file; those that cannot be read are told in the warnings of its first page."""
    good, bad = deque[Row](), list[BadRow]()
    for row in rows:
        good.append(row) if isinstance(row, Row) else bad.append(row)
    if not good and not bad:
        raise SourceWithoutArticles(file.path, format_name)
    if not good:
        raise SourceDamaged(file.path, format_name, str(bad[0]))
    pages: list[Page] = []
    for page in _pages(file, good, given):
        if isinstance(page, BadRow):
            bad.append(page)
        else:
            pages.append(page)
    return _with_warnings(pages or [Page(given, ())], sorted(bad, key=lambda row: row.number))


def _pages(file: SourceFile, rows: deque[Row], given: IssuePage) -> Iterator[Page | BadRow]:
    """Make a page of each row, and let go of the row: both together would take twice the memory."""
    if is_own(rows[0].values):
        while rows:
            yield read_own(file.path, rows.popleft(), given)
        return
    columns = match_columns(
        file.path, columns_of(rows), dict(file.columns), lambda one, other: _say_the_same(rows, one, other)
    )
    dates = read_column(text_of(row.values.get(columns.of.get("date", ""))) for row in rows)
    named = read_filename(file.path)
    while rows:
        row = rows.popleft()
        page = page_of(draft_of(row, columns, file.path, dates), given, named)
        yield page if page.parts else BadRow(row.number, row.first_line, english("neither headline nor body"))


def _say_the_same(rows: Iterable[Row], one: str, other: str) -> bool:
    """Tell whether two columns have the same text in each row, as crawlers write it under two names."""
    return all(text_of(row.values.get(one)) == text_of(row.values.get(other)) for row in rows)


def _with_warnings(pages: list[Page], bad: Sequence[BadRow]) -> tuple[Page, ...]:
    told = [str(row) for row in bad[:_TOLD]]
    if len(bad) > _TOLD:
        told.append(
            english(
                "{number} more rows left out, the last is row {last}",
                number=len(bad) - _TOLD,
                last=bad[-1].number,
            )
        )
    first, *others = pages
    return (replace(first, warnings=(*told, *first.warnings)), *others)


def draft_of(row: Row, columns: FieldColumns, path: str, dates: ColumnDates = _NO_DATES) -> ArticleDraft:
    """Read the fields of a row, and the text of its body; raises SourceNeedsExtra for a marked one."""
    cells = _Cells(row, columns, path)
    issue, warnings = _issue(cells, dates)
    return ArticleDraft(
        first_line=row.first_line,
        last_line=row.last_line,
        issue=issue,
        column=cells.line("column"),
        kicker=cells.line("kicker"),
        headline=tuple(filter(None, [cells.line("headline")])),
        deck=tuple(filter(None, [cells.line("deck")])),
        byline=cells.line("byline"),
        authors=texts_of(cells.value("authors")),
        agency=cells.line("agency"),
        place=cells.line("place"),
        body=cells.paragraphs("body"),
        captions=cells.paragraphs("captions"),
        url=cells.line("url") or cells.address("newspaper"),
        tags=_tags(cells),
        warnings=warnings,
    )


def _tags(cells: _Cells) -> tuple[str, ...]:
    pieces = (piece for text in texts_of(cells.value("tags")) for piece in _BETWEEN_TAGS.split(text))
    return tuple(dict.fromkeys(tag for tag in map(said, pieces) if tag and not tag.isdigit()))


def _is_surely_said(text: str) -> bool:
    """Tell a text that is longer than all that stands where there is none; of others it may not know."""
    return len(text) > LONGEST_NO_VALUE and is_tidy(text)


class _Cells:
    """The values of a row by the fields that its columns hold."""

    def __init__(self, row: Row, columns: FieldColumns, path: str) -> None:
        self.row = row
        self._columns = columns
        self._path = path

    def value(self, field: str) -> object:
        column = self._columns.of.get(field)
        return None if column is None else self.row.values.get(column)

    def line(self, field: str) -> str | None:
        text = text_of(self.value(field))
        if text and _MARKED.search(text):
            text = " ".join(lines_of(self._path, text))
        return said(_without_name(text, field)) if text else None

    def address(self, field: str) -> str | None:
        """Return the address that stands in a column which should have something else."""
        text = self.line(field)
        return text if text and "://" in text and _URL.match(text) else None

    def paragraphs(self, field: str) -> tuple[Paragraph, ...]:
        text = text_of(self.value(field), "\n") or ""
        if "<" in text and is_marked(text):
            lines = self.row.first_line, self.row.last_line
            return on_lines(blocks_of(self._path, text).paragraphs, lines)
        found = cut_paragraphs(text, self.row.first_line, self.row.last_line)
        return found if found and (_is_surely_said(found[0].text) or said(text)) else ()


def _without_name(text: str, field: str) -> str:
    """Leave out the name of a field that was copied with its value.

    >>> _without_name("来源：湖光日报", "newspaper"), _without_name("Title: a short one", "newspaper")
    ('湖光日报', 'Title: a short one')
    """
    name, colon, value = text.replace("：", ":", 1).partition(":")
    return value if colon and value.strip() and field_of(name.strip()) == field else text


def _newspaper(printed: str | None) -> IssuePage:
    """Read the field of the newspaper, in which the day and the page may stand too.

    >>> _newspaper("The Straits Times, Page 15").page, _newspaper("人民日报2021年3月4日第03版").page
    ('15', '03')
    """
    if printed is None or _URL.match(printed):
        return IssuePage()
    if cited := _CITED.fullmatch(printed):
        return IssuePage(cited["name"], page=cited["page"])
    head = read_masthead(printed) if any(map(str.isdigit, printed)) else None
    if head is not None and head.newspaper and (head.page or head.date):
        return IssuePage(head.newspaper, head.date, page=head.page)
    return IssuePage(printed)


def _issue(cells: _Cells, dates: ColumnDates) -> tuple[IssuePage, tuple[str, ...]]:
    """Read the issue of a row; a date that cannot be read, or may be two days, is told."""
    page, of_page = page_and_section(cells.line("page") or "")
    label, section = page_and_section(cells.line("section") or "") if page is None else (None, None)
    day, warnings = _day(cells, dates)
    issue = IssuePage(
        date=day,
        edition=cells.line("edition"),
        page=page or label,
        section=section or cells.line("section") or of_page,
    ).filled_from(_newspaper(cells.line("newspaper")))
    return issue, warnings


def _day(cells: _Cells, dates: ColumnDates) -> tuple[PartialDate | None, tuple[str, ...]]:
    printed = cells.line("date")
    if printed is None:
        return None, ()
    day, may_be_two = dates.day_of(printed)
    row = {"number": cells.row.number, "first_line": cells.row.first_line, "printed": printed}
    if may_be_two:
        told = english(
            "row {number} (line {first_line}): {printed} may be two days: only its year is kept", **row
        )
        return day, (told,)
    return day, () if day else (english("row {number} (line {first_line}): no date is {printed!r}", **row),)
