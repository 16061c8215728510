"""The arguments that several commands share, and how they are read."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.results.orders import Sort

if TYPE_CHECKING:
    from newsarc.query.nodes import Node

QueryWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[QUERY]...",
        show_default=False,
        help='Words that must all be there; "exact phrase", OR, -not, headline:… author:… date:2022-03 …; '
        "`-` reads the query from standard input, `--` goes before a query that begins with a dash.",
    ),
]
Limit = Annotated[int, typer.Option(min=0, metavar="N", help="Show at most N; 0 shows all.")]
DEFAULT_LIMIT = 20
SortOption = Annotated[
    Sort,
    typer.Option(
        "--sort", help="What comes first; `date` is the oldest, `-date` the newest, `length` the longest."
    ),
]


def archive_path(context: typer.Context) -> Path:
    """Return the archive to use: the one named, else the one in the user's data folder."""
    named: Path | None = context.obj
    if named is not None:
        return named.expanduser()
    from platformdirs import user_data_path

    return user_data_path("newsarc", appauthor=False) / "archive.db"


def current_folder() -> Path:
    """Return the folder that paths are shown from; it may have been removed meanwhile."""
    try:
        return Path.cwd()
    except OSError:
        return Path("/")


def read_query(words: list[str] | None) -> "Node | None":
    """Read the words of a query; without any, everything is asked for."""
    text = query_text(words or [])
    if not text:
        return None
    from newsarc.query.parser import parse_query

    return parse_query(text, today=date.today())


def query_text(words: list[str]) -> str:
    """Return the query that the words make, or for `-` the one on standard input."""
    return " ".join(_words(words))


def read_names(names: list[str]) -> list[str]:
    """Return the ids named, or for `-` those that standard input lists."""
    return _words(names)


def _words(words: list[str]) -> list[str]:
    return sys.stdin.read().split() if words == ["-"] else words
