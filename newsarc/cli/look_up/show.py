"""`newsarc show`: articles in full, as their page had them, or as the file had them."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from newsarc.cli.options.arguments import read_names
from newsarc.cli.options.groups import with_groups
from newsarc.cli.options.opened import open_named
from newsarc.cli.output.streams import is_terminal, write_long
from newsarc.errors import UsageError
from newsarc.language import tr

if TYPE_CHECKING:
    from newsarc.model.records import Entry, Provenance
    from newsarc.store.asked_archive import AskedArchive

    Segments = tuple[Entry, ...]

_OPTIONS = {
    "--history": "is_history",
    "--diff": "is_diff",
    "--source": "is_source",
    "--alone": "is_alone",
    "--uncorrected": "is_uncorrected",
    "--version": "number",
}
# A history lists all states; a source, a difference, and what was read or was before, is of one page.
_NEVER_TOGETHER = tuple(
    {first, second}
    for first, others in (
        ("--history", ("--diff", "--source", "--alone", "--uncorrected", "--version")),
        ("--diff", ("--source", "--alone", "--uncorrected")),
        ("--alone", ("--source", "--uncorrected", "--version")),
        ("--uncorrected", ("--source", "--version")),
    )
    for second in others
)


class ShowFormat(StrEnum):
    """The forms an article can be shown in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"


class StateOptions(NamedTuple):
    """What is wanted of the states that articles were in; each field is one option."""

    number: Annotated[
        int | None,
        typer.Option(
            "--version", min=1, metavar="N", help="Show an earlier state, from before its file changed."
        ),
    ] = None
    is_history: Annotated[
        bool, typer.Option("--history", help="List the earlier states, and when each was.")
    ] = False
    is_diff: Annotated[
        bool, typer.Option("--diff", help="Show what the last change of its file changed.")
    ] = False


@with_groups
def show(  # noqa: PLR0913 - a command has a parameter for each option or group of them
    context: typer.Context,
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...", help="Ids, refs, or @3 for the third of the last list; `-` reads them."
        ),
    ],
    *,
    form: Annotated[ShowFormat, typer.Option("--format", "-f", help="How to write them.")] = ShowFormat.TEXT,
    is_source: Annotated[
        bool, typer.Option("--source", help="Print the article's lines as they stand in the imported file.")
    ] = False,
    is_uncorrected: Annotated[
        bool, typer.Option("--uncorrected", help="Show the article as it was read, without its corrections.")
    ] = False,
    is_alone: Annotated[
        bool, typer.Option("--alone", help="Show only what is on its own page, not how it goes on.")
    ] = False,
    is_cited: Annotated[
        bool, typer.Option("--cite", help="Print the article's reference below it, as `newsarc cite` does.")
    ] = False,
    states: StateOptions,
) -> None:
    """Show articles in full, over all their pages, and where they came from."""
    _check_options(form, context.params)
    with open_named(context) as archive:
        entries = _entries(archive, ids, is_uncorrected=is_uncorrected)
        if states.is_history or states.is_diff:
            _write_states(archive, entries, states.number, None if states.is_diff else form)
        elif is_source:
            write_long(_sources(archive, _at_version(archive, entries, states.number)))
        else:
            is_alone = is_alone or is_uncorrected or states.number is not None
            segments = _segments(archive, _at_version(archive, entries, states.number), is_alone=is_alone)
            write_long(_articles_in(form, archive, segments, names=ids, is_cited=is_cited))


def _entries(archive: "AskedArchive", ids: list[str], *, is_uncorrected: bool) -> list["Entry"]:
    names = read_names(ids, archive.place)
    entries = [archive.named(name, is_uncorrected=is_uncorrected) for name in names]
    if ids[-1].startswith("@"):
        from newsarc.cli.options.last_list import remember_shown

        remember_shown(archive.place, ids)
    return entries


def _check_together(options: dict[str, bool]) -> None:
    """Raise UsageError for two options of which one would not count."""
    given = {name for name, is_given in options.items() if is_given}
    for pair in _NEVER_TOGETHER:
        if given >= pair:
            raise UsageError(
                tr("{pair} do not go together: leave one out", pair=tr(" and ").join(sorted(pair)))
            )


def _write_states(
    archive: "AskedArchive", entries: list["Entry"], number: int | None, form: ShowFormat | None
) -> None:
    """Write the history in a form or, without one, what was changed."""
    from newsarc.cli.look_up.history import write_differences, write_history
    from newsarc.exporters.answers.flat_rows import RowFormat

    if form is None:
        write_differences(archive, entries, number)
    else:
        write_history(archive, entries, None if form is ShowFormat.TEXT else RowFormat(form))


def _check_options(form: ShowFormat, given: Mapping[str, object]) -> None:
    """Raise UsageError for a form that would not be written, or an option that would not count."""
    _check_together({option: given[name] not in (None, False) for option, name in _OPTIONS.items()})
    is_text = bool(given["is_source"] or given["is_diff"])
    if given["is_cited"] and (is_text or given["is_history"] or form is not ShowFormat.TEXT):
        raise UsageError(tr("--cite goes with an article's text: `newsarc cite` gives the reference alone"))
    if is_text and form is not ShowFormat.TEXT:
        raise UsageError(tr("--format {form} goes with articles: --source and --diff are text", form=form))
    if given["is_history"] and form is ShowFormat.MARKDOWN:
        raise UsageError(tr("--history is not written as markdown: name json or jsonl"))


def _at_version(archive: "AskedArchive", entries: list["Entry"], number: int | None) -> list["Entry"]:
    if number is None:
        return entries
    from newsarc.store.articles.versions import version_among

    return [version_among(archive.versions(entry), number).entry for entry in entries]


def _segments(archive: "AskedArchive", entries: Sequence["Entry"], *, is_alone: bool) -> list["Segments"]:
    return [(entry,) for entry in entries] if is_alone else list(archive.continued(entries))


def _articles_in(
    form: ShowFormat,
    archive: "AskedArchive",
    articles: Sequence["Segments"],
    *,
    names: list[str],
    is_cited: bool,
) -> Iterator[str]:
    if form is not ShowFormat.TEXT:
        return _articles(articles, form)
    from newsarc.cli.look_up.article_texts import article_texts

    return article_texts(archive, articles, names=names, is_cited=is_cited)


def _articles(articles: Sequence["Segments"], form: ShowFormat) -> Iterator[str]:
    from newsarc.exporters.forms import ExportFormat, exporter
    from newsarc.store.articles.continuations import join_segments

    entries = map(join_segments, articles)
    if form is ShowFormat.JSON:
        from newsarc.exporters.json_array import write_array
        from newsarc.exporters.jsonl import entry_object

        return write_array(map(entry_object, entries))
    return map(str, exporter(ExportFormat(form))(entries))


def _sources(archive: "AskedArchive", entries: Sequence["Entry"]) -> Iterator[str]:
    from newsarc.text.characters.controls import show_controls

    for entry in entries:
        text = _source_text(archive, entry.record.source)
        yield show_controls(text) if is_terminal() else text


def _source_text(archive: "AskedArchive", source: "Provenance") -> str:
    """Return the lines of a file that an entry stands on; those of a drawn page, as they are printed."""
    from newsarc.importers import printed_lines
    from newsarc.model.sources import SourceFile
    from newsarc.store.articles.lookup import lines_within
    from newsarc.text.decoding import has_text_lines

    data = archive.source_bytes(source.sha256)
    if has_text_lines(source.encoding):
        return lines_within(data, source)
    pages = printed_lines(SourceFile(source.path, data, source.sha256), source.encoding)
    own = (
        line.text for page in pages for line in page if source.first_line <= line.number <= source.last_line
    )
    return "".join(f"{text}\n" for text in own)
