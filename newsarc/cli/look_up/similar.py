"""`newsarc similar`: reprints of an article, its other versions, and excerpts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import Limit, archive_path, read_names
from newsarc.cli.output.limits import DEFAULT_LIMIT, tell_of_more
from newsarc.cli.output.row_output import RowForm, chosen_form, hint_at_nothing, write_for_programs
from newsarc.cli.output.streams import is_drawn, write_long
from newsarc.errors import UsageError
from newsarc.exporters.answers.flat_rows import Cell, RowFormat
from newsarc.language import tr
from newsarc.results.similar import Similarity

if TYPE_CHECKING:
    from newsarc.model.records import Entry
    from newsarc.results.similar import SimilarEntry

_COLUMNS = (
    "id", "date", "newspaper", "page", "headline", "likeness", "direction", "share", "share_of_other", "days",
)  # fmt: skip


def similar(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", help="The id or ref of an article; `-` reads it.")],
    limit: Limit = DEFAULT_LIMIT,
    form: RowForm = None,
) -> None:
    """Find reprints, other versions and excerpts of an article, and which came first."""
    from newsarc.store.articles.lookup import entry_named
    from newsarc.store.database.archive import open_archive
    from newsarc.store.search.similar import similar_to

    with open_archive(archive_path(context)) as archive:
        entry = entry_named(archive, _one(read_names([name], archive.path)))
        found = similar_to(archive, entry)
    _write(entry, found[: limit or None], chosen_form(form))
    if limit and len(found) > limit:
        tell_of_more(limit, lambda: len(found))


def _one(names: list[str]) -> str:
    if len(names) != 1:
        raise UsageError(
            tr("one article is compared with all others, and {number} are named: name one", number=len(names))
        )
    return names[0]


def _write(entry: "Entry", found: Sequence["SimilarEntry"], form: RowFormat) -> None:
    if form is not RowFormat.TABLE:
        write_for_programs(_COLUMNS, [_row(one) for one in found], form)
        return
    from newsarc.render.results.similar import draw_similar

    write_long([draw_similar(found, entry.id, is_terminal=is_drawn())])
    hint_at_nothing(found)


def _row(one: "SimilarEntry") -> tuple[Cell, ...]:
    """Write what was found, seen from the article asked about: it contains an excerpt, or is one."""
    issue, overlap = one.entry.record.issue, one.overlap
    direction = "contained" if overlap.is_within_other else "contains"
    return (
        one.entry.id,
        issue.date.isoformat() if issue.date else None,
        issue.newspaper,
        issue.page,
        " ".join(one.entry.record.part.headline) or None,
        overlap.similarity.value,
        direction if overlap.similarity is Similarity.EXCERPT else None,
        round(overlap.share, 4),
        round(overlap.share_of_other, 4),
        one.days,
    )
