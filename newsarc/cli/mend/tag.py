"""`newsarc tag`: mark articles with words of one's own, to find them by."""

from typing import Annotated

import typer

from newsarc.cli.clock import now
from newsarc.cli.options.arguments import archive_path, read_names
from newsarc.cli.output.row_output import RowForm, write_in_rows
from newsarc.cli.output.streams import tell
from newsarc.cli.strict_command import StrictCommand, StrictGroup
from newsarc.corrections.marks import read_tag, spell_tag
from newsarc.errors import UsageError
from newsarc.language import counted, tr

_COLUMNS = ("tag", "articles")
_Name = Annotated[str, typer.Argument(metavar="TAG", help="A word, or several in quotes.")]
_IDS = "Ids or refs; `-` reads them from standard input."

tag_app = typer.Typer(
    cls=StrictGroup,
    rich_markup_mode=None,
    add_completion=False,
    help="Mark articles with words of your own; the query `tag:WORD` finds them.",
)


@tag_app.command(
    "add",
    cls=StrictCommand,
    epilog="Example: newsarc list 防汛 --limit 0 --format ids | newsarc tag add flood -",
)
def add(
    context: typer.Context,
    name: _Name,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help=_IDS)],
) -> None:
    """Tag articles: all of those named, or none if one is unknown."""
    from newsarc.store.user.tags import add_tag

    added = add_tag(archive_path(context), read_tag(name), read_names(ids, archive_path(context)), now())
    tell(tr("{articles} tagged {name}", articles=counted(added.articles, "article"), name=added.name))


@tag_app.command("remove", cls=StrictCommand, epilog="Example: newsarc tag remove flood 7 12")
def remove(
    context: typer.Context,
    name: _Name,
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID...", help=_IDS, show_default=False)] = None,
    is_all: Annotated[bool, typer.Option("--all", help="From all articles that have it.")] = False,
) -> None:
    """Take a tag off articles."""
    from newsarc.store.user.tags import remove_tag

    if is_all == bool(ids):
        raise UsageError(tr("name the articles to take the tag off, or give --all"))
    archive = archive_path(context)
    removed = remove_tag(archive, spell_tag(name), None if is_all else read_names(ids or [], archive))
    tell(tr("{name} taken off {articles}", name=removed.name, articles=counted(removed.articles, "article")))


@tag_app.command("list", cls=StrictCommand)
def list_(context: typer.Context, form: RowForm = None) -> None:
    """List the tags, and how many articles have each."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.user.tags import tags_of

    with open_archive(archive_path(context)) as archive:
        rows = [(tag.name, tag.articles) for tag in tags_of(archive)]
    write_in_rows(_COLUMNS, rows, form)
