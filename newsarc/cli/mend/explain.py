"""`newsarc explain`: each line of a source with what it was taken for, and why.

Files need no archive.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.mend.explained_sources import articles_named, files_found, sources_kept
from newsarc.cli.options.arguments import current_folder
from newsarc.cli.options.groups import with_groups
from newsarc.cli.options.issue_options import (
    EncodingOption,
    IssueOptions,
    encoding_given,
    issue_given,
    read_paths,
)
from newsarc.cli.output.exit_codes import code_of_many
from newsarc.cli.output.streams import complain, is_drawn, is_terminal, write, write_long
from newsarc.errors import EXIT_FAILED, SourceError, UsageError
from newsarc.language import retold, tr

if TYPE_CHECKING:
    from newsarc.cli.mend.explained_sources import ToExplain
    from newsarc.explanation import Explanation
    from newsarc.model.issue import IssuePage


class ExplainFormat(StrEnum):
    """The forms an explanation can have."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


@with_groups
def explain(  # noqa: PLR0913 - a command has a parameter for each option
    context: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH|ID...",
            show_default=False,
            help="Files, folders or `-` for standard input; or articles, whose kept sources are read.",
        ),
    ],
    *,
    form: Annotated[
        ExplainFormat, typer.Option("--format", "-f", help="How to write it.")
    ] = ExplainFormat.TEXT,
    issue: IssueOptions,
    encoding: EncodingOption = None,
    brief: Annotated[
        bool, typer.Option("--brief", help="Only what was found: the articles, warnings and drops.")
    ] = False,
    costs: Annotated[
        bool, typer.Option("--costs", help="Show all that speaks for each label, and against it.")
    ] = False,
    picture: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", show_default=False, help="Draw the pages, their labels and articles (SVG)."
        ),
    ] = None,
) -> None:
    """Show what each line of a file, or of an article's page, is taken for, and why; keep nothing."""
    _check_options(form, costs=costs, brief=brief, picture=picture)
    sources = _sources(context, names, issue_given(issue), encoding_given(encoding))
    reading = _Reading(sources, with_evidence=costs)
    if picture is None:
        write_in_form = _brief_texts if brief else _WRITERS[form]
        _write(write_in_form(reading.explanations()), form)
    else:
        _draw(list(reading.explanations()), picture)
    raise typer.Exit(reading.exit_code())


class _Reading:
    """The sources to explain; those that cannot be read are told and counted."""

    def __init__(self, sources: Iterable["ToExplain | SourceError"], *, with_evidence: bool) -> None:
        self._sources, self._with_evidence = sources, with_evidence
        self._read, self._failed = 0, 0

    def explanations(self) -> Iterator["Explanation"]:
        for source in self._sources:
            try:
                if isinstance(source, SourceError):
                    raise source
                explanation = self._explain(source)
            except SourceError as error:
                self._failed += 1
                complain(retold(str(error)), EXIT_FAILED)
            else:
                self._read += 1
                yield explanation

    def exit_code(self) -> int:
        return code_of_many(self._read + self._failed, failed=self._failed)

    def _explain(self, source: "ToExplain") -> "Explanation":
        from newsarc.explanation import explain as explanation_of
        from newsarc.importers import printed_lines, read_source

        read = read_source(source.file, given=source.given, encoding=source.encoding)
        drawn = printed_lines(source.file, read.encoding)
        return explanation_of(source.file, read, drawn, with_evidence=self._with_evidence)


def _sources(
    context: typer.Context, names: list[str], given: "IssuePage", encoding: str | None
) -> Iterator["ToExplain | SourceError"]:
    articles = articles_named(names)
    yield from sources_kept(context, articles, given, encoding) if articles else ()
    paths = [name for name in names if name not in articles]
    yield from files_found(read_paths(paths), given, encoding) if paths else ()


def _write(pieces: Iterable[str], form: ExplainFormat) -> None:
    if form is ExplainFormat.TEXT and is_terminal():
        write_long(pieces)
    else:
        write(pieces)


def _check_options(form: ExplainFormat, *, costs: bool, brief: bool, picture: Path | None) -> None:
    """Raise UsageError for what a picture, or what is brief, would not show."""
    is_of_lines = form is not ExplainFormat.TEXT or costs
    if picture is not None and (is_of_lines or brief):
        raise UsageError(
            tr("--picture goes alone: --format, --costs and --brief are for what explain prints")
        )
    if brief and is_of_lines:
        raise UsageError(tr("--brief leaves out the lines that --format and --costs are for: leave one out"))


def _draw(explanations: Sequence["Explanation"], path: Path) -> None:
    """Draw the one file that was read; nothing is drawn where none could be."""
    from newsarc.cli.output.output_file import write_file
    from newsarc.render.reports.picture import picture

    if len(explanations) > 1:
        raise UsageError(tr("--picture draws one file: {number} were read", number=len(explanations)))
    for explanation in explanations:
        if path == Path("-"):
            write(picture(explanation))
        else:
            write_file(path, picture(explanation))


def _brief_texts(explanations: Iterable["Explanation"]) -> Iterator[str]:
    return _texts(explanations, is_brief=True)


def _texts(explanations: Iterable["Explanation"], *, is_brief: bool = False) -> Iterator[str]:
    if is_drawn():
        from newsarc.render.reports.styled_explanation import styled_explanation as draw
    else:
        from newsarc.render.reports.explanation import explanation_text as draw
    for number, explanation in enumerate(explanations):
        yield "\n" if number else ""
        yield from draw(explanation, current_folder(), is_brief=is_brief)


def _json(explanations: Iterable["Explanation"]) -> Iterator[str]:
    from newsarc.exporters.answers.explanation import explanation_object
    from newsarc.exporters.json_array import write_array

    return write_array(map(explanation_object, explanations))


def _json_lines(explanations: Iterable["Explanation"]) -> Iterator[str]:
    from newsarc.exporters.answers.explanation import explanation_lines

    for explanation in explanations:
        yield from explanation_lines(explanation)


_WRITERS = {ExplainFormat.TEXT: _texts, ExplainFormat.JSON: _json, ExplainFormat.JSONL: _json_lines}
