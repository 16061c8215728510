"""`newsarc cite`: articles as references in a style, as items for other programs, or a quotation checked."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.citation import ItemFormat, Style
from newsarc.cli.options.arguments import QueryWords, read_query_of_change
from newsarc.cli.options.opened import open_named
from newsarc.cli.options.references import STYLE_VARIABLE, item_of, reference
from newsarc.cli.output.streams import complain, hint, write
from newsarc.errors import (
    EXIT_FAILED,
    CitationIncomplete,
    NewsarcError,
    QuotationMissing,
    UsageError,
)
from newsarc.language import tr

if TYPE_CHECKING:
    from newsarc.citation.item import Item
    from newsarc.model.records import Entry
    from newsarc.store.asked_archive import AskedArchive

    Segments = tuple[Entry, ...]

*_FIRST_STYLES, _LAST_STYLE = Style
_STYLE_HELP = (
    f"{', '.join(_FIRST_STYLES)} or {_LAST_STYLE}; by default what"
    f" {STYLE_VARIABLE} or the settings say, else GB/T 7714—2025 for Chinese articles and Chicago for others."
)


def cite(
    context: typer.Context,
    query: QueryWords = None,
    style: Annotated[
        Style | None,
        typer.Option("--style", "-s", metavar="STYLE", show_default=False, help=_STYLE_HELP),
    ] = None,
    form: Annotated[
        ItemFormat | None,
        typer.Option(
            "--format", "-f", show_default=False, help="Write items for Zotero, LaTeX and the like."
        ),
    ] = None,
    quoted: Annotated[
        str | None,
        typer.Option(
            "--quote", metavar="WORDS", help="Check that the article says this, and tell in which paragraph."
        ),
    ] = None,
) -> None:
    """Cite articles in a style, or as items for programs that keep references; takes ids too."""
    _check_options(style, form, quoted)
    with open_named(context) as archive:
        articles = archive.continued(_entries(archive, query))
        if form is None:
            write_references(articles, style, quoted)
        else:
            _write_items(articles, form)


def write_references(articles: "Iterable[Segments]", style: Style | None, quoted: str | None = None) -> None:
    """Write the reference of each article; what one lacks is told, and the exit code is 1."""
    failed: list[NewsarcError] = []
    write(_references(articles, style, quoted, failed))
    _complain(failed)


def _write_items(articles: "Iterable[Segments]", form: ItemFormat) -> None:
    """Write what is known of each article; what a reference would lack is told, and the exit code is 1."""
    from newsarc.citation import write_items

    failed: list[NewsarcError] = []
    write(write_items(_items(articles, failed), form))
    _complain(failed)


def _complain(failed: list[NewsarcError]) -> None:
    for error in failed:
        complain(str(error), error.exit_code)
    if failed:
        raise typer.Exit(EXIT_FAILED)


def _check_options(style: Style | None, form: ItemFormat | None, quoted: str | None) -> None:
    """Raise UsageError for an option that would not count."""
    if form is not None and style is not None:
        raise UsageError(tr("--style is for references and --format for items: name one of them"))
    if form is not None and quoted is not None:
        raise UsageError(tr("--quote gives a quotation with its reference: leave out --format"))
    if quoted is not None and not quoted.strip():
        raise UsageError(tr("--quote needs the words that the article says"))


def _entries(archive: "AskedArchive", words: list[str] | None) -> "Iterable[Entry]":
    """Find the articles that are named, each of which must be there, or those that a query asks for."""
    from newsarc.cli.options.named_articles import named_entries

    named = named_entries(archive, words)
    return archive.find(read_query_of_change(words), sort=None) if named is None else named


def _references(
    articles: "Iterable[Segments]", style: Style | None, quoted: str | None, failed: list[NewsarcError]
) -> Iterator[str]:
    for segments in _telling_of_nothing(articles):
        try:
            quotation = "" if quoted is None else _quotation(segments, quoted)
            yield f"{quotation}{reference(segments, style)}\n"
        except (CitationIncomplete, QuotationMissing) as error:
            failed.append(error)


def _items(articles: "Iterable[Segments]", failed: list[NewsarcError]) -> "Iterator[Item]":
    from newsarc.citation import missing_fields, usual_style

    for segments in _telling_of_nothing(articles):
        item = item_of(segments)
        if missing := missing_fields(item, usual_style(item)):
            failed.append(CitationIncomplete(segments[0].id, missing))
        yield item


def _telling_of_nothing(articles: "Iterable[Segments]") -> "Iterator[Segments]":
    """Pass articles on; a person is told where there are none."""
    is_empty = True
    for segments in articles:
        is_empty = False
        yield segments
    if is_empty:
        hint(tr("newsarc: nothing found"))


def _quotation(segments: "Segments", quoted: str) -> str:
    from newsarc.citation.references import quotation_of
    from newsarc.store.articles.continuations import join_segments

    return f"{quotation_of(join_segments(segments), quoted)}\n"
