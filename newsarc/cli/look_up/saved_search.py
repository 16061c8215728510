"""`search --saved NAME [--new]`: what is asked then, and what is remembered once it is answered."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.options.saved_queries import node_of, with_saved
from newsarc.cli.output.streams import hint
from newsarc.errors import UsageError
from newsarc.language import tr

if TYPE_CHECKING:
    from newsarc.query.nodes import Node
    from newsarc.store.asked_archive import AskedArchive
    from newsarc.store.user.saved import Batch, SavedQuery

IsNew = Annotated[
    bool,
    typer.Option(
        "--new", help="With --saved: only what is new since it was last asked this way, and all of that."
    ),
]


class SavedQuestion(NamedTuple):
    """A query to answer and, for `--new`, what to remember when its answer is written."""

    query: "Node"
    saved: "SavedQuery | None" = None
    batch: "Batch | None" = None

    def remember(self, context: typer.Context) -> None:
        """Remember how far the saved query is shown; until then it is shown again."""
        if self.saved is None or self.batch is None:
            return
        from newsarc.store.user.saved import remember_seen

        if self.batch.seen != self.saved.seen:
            remember_seen(archive_path(context), self.saved, self.batch.seen)
        if not self.batch.is_last:
            hint(tr("newsarc: there is more that is new: ask once more"))


def check_question(wanted: "Node | None", name: str | None, *, is_new: bool) -> None:
    """Refuse what cannot be asked, before anything is opened."""
    if name is None and is_new:
        raise UsageError(tr("--new goes with a saved query: name it with --saved NAME"))
    if name is None and wanted is None:
        raise typer.BadParameter(tr("say what to search for, or use `newsarc list`"), param_hint="QUERY")
    if is_new and wanted is not None:
        raise UsageError(
            tr("--new remembers what the saved query found: leave out QUERY and what restricts it")
        )


def ask(
    context: typer.Context, archive: "AskedArchive", wanted: "Node | None", name: str | None, new: int | None
) -> SavedQuestion:
    """Make a question of a query, of a saved one, of both, or of so much of what is new for a saved one."""
    if name is None:
        assert wanted is not None, "checked before"  # noqa: S101 - for the type checker
        return SavedQuestion(wanted)
    if new is not None:
        return _ask_new(archive_path(context), name, new)
    found = with_saved(archive, wanted, name)
    assert found is not None, "a saved query is one"  # noqa: S101 - for the type checker
    return SavedQuestion(found)


def _ask_new(path: Path, name: str, limit: int) -> SavedQuestion:
    from newsarc.store.database.archive import open_archive
    from newsarc.store.user.saved import new_batch, saved_query

    with open_archive(path) as archive:
        saved = saved_query(archive, name)
        batch = new_batch(archive, node_of(saved.query), saved.seen, limit=limit or None)
    return SavedQuestion(batch.query, saved, batch)
