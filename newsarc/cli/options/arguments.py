"""The arguments that several commands share, and how they are read."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.settings import setting
from newsarc.errors import UnusableValue, UsageError
from newsarc.language import tr
from newsarc.results.orders import Sort
from newsarc.text.addresses import is_address, shown

if TYPE_CHECKING:
    from newsarc.query.nodes import Node

QueryWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[QUERY]...",
        show_default=False,
        help='Words that must all be there; "exact phrase", OR, -not, headline:… author:… date:2022-03 …; '
        "`-` reads ids from standard input, `--` goes before a query that begins with a dash.",
    ),
]
Limit = Annotated[
    int,
    typer.Option("--limit", "-n", min=0, max=1_000_000_000, metavar="N", help="Show at most N; 0 shows all."),
]
SortOption = Annotated[
    Sort,
    typer.Option(
        "--sort",
        "-s",
        help="What comes first; `date` is the oldest, `-date` the newest, `length` the longest.",
    ),
]


def archive_named(context: typer.Context) -> Path | str:
    """Return the archive to use: the one named, else the one set, else the one in the user's data folder.

    One on a server is named by its address.
    """
    return archive_said(context.obj)


def archive_said(said: str | None) -> Path | str:
    """Return the archive that is said, else the one set, else the one in the user's data folder."""
    set_by_user = setting("archive")  # also where it does not count: faults of the settings are told
    named: str | None = said if said is not None else set_by_user
    if named is None:
        return default_archive()
    return named if is_address(named) else Path(named).expanduser()


def archive_path(context: typer.Context) -> Path:
    """Return the archive to use, which must be a file; raises ArchivePublished for one on a server."""
    named = archive_named(context)
    if isinstance(named, Path):
        return named
    from newsarc.errors import ArchivePublished

    raise ArchivePublished(shown(named), f"`{context.command_path}`")


def default_archive() -> Path:
    """Return the archive in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("newsarc", appauthor=False) / "archive.db"


def output_path(text: str) -> Path:
    """Read the path of a file to write, which need not exist.

    Raises BadParameter for that of a folder, and for the address of a server.
    """
    if os.path.basename(text).strip() in {"", os.curdir, os.pardir}:
        raise typer.BadParameter(
            tr("{text} is a folder's name: name a file in it", text=text.strip() or tr("(empty)"))
        )
    if is_address(text):
        raise typer.BadParameter(tr("{address} is the address of a server: name a file", address=shown(text)))
    return Path(text).expanduser()


def refuse_empty(option: str, text: str | None) -> None:
    """Raise UnusableValue for an option that says nothing, as of a variable of a script that is not set."""
    if text is not None and not text.strip():
        raise UnusableValue(option, text, tr("a value, or the option left out"))


def current_folder() -> Path:
    """Return the folder that paths are shown from; it may have been removed meanwhile."""
    try:
        return Path.cwd()
    except OSError:
        return Path("/")


def read_query(words: list[str] | None) -> "Node | None":
    """Read the words of a query, or the ids on standard input; without any, everything is asked for."""
    if words == ["-"]:
        from newsarc.query.nodes import Ids

        return Ids(tuple(read_names(words)))
    text = said(words)
    if not text:
        return None
    from newsarc.cli.options.query_text import read_query_text

    return read_query_text(text)


def said(words: list[str] | None) -> str:
    """Return a query as it was written; ids on standard input are none."""
    return "" if words == ["-"] else " ".join(words or [])


def read_query_of_change(words: list[str] | None) -> "Node | None":
    """Read which articles a command changes: a bare number is an id there, never a word.

    Raises UsageError for a number among words, which might be meant as either, and for words that say
    nothing: they may be a script's variable that is not set, and would stand for every article.
    """
    if words and not "".join(words).strip():
        raise UsageError(tr("the query is empty: name the articles"))
    numbers = [word for word in words or [] if _is_like_number(word)]
    if not numbers:
        return read_query(words)
    odd = next((word for word in numbers if not (word.isascii() and word.isdigit())), None)
    if odd is not None or len(numbers) < len(words or []):
        number = odd or numbers[0]
        named = number if odd is None else "7"
        raise UsageError(
            tr(
                "{number} may be an id or a word: write id:{named}, or '\"{number}\"' for the word",
                number=number,
                named=named,
            )
        )
    from newsarc.query.nodes import Ids

    return Ids(tuple(numbers))


def _is_like_number(word: str) -> bool:
    """Tell whether a word of a query has digits and no letters, as 7, @7, #7 and 1-3 have; "7" is quoted."""
    is_quoted = word.startswith(('"', "“", "「"))
    return not is_quoted and any(map(str.isdigit, word)) and not any(map(str.isalpha, word))


def read_names(names: list[str], archive: Path | str | None = None) -> list[str]:
    """Return the ids named, or for `-` those that standard input lists.

    Where an archive is named too, `@3` is the third article of its last list.
    """
    if names != ["-"]:
        if archive is None or not any(name.startswith("@") for name in names):
            return names
        from newsarc.cli.options.last_list import names_at

        return names_at(archive, names)
    if sys.stdin is None:
        raise UsageError(tr("standard input is closed: name the ids"))
    return sys.stdin.read().split()
