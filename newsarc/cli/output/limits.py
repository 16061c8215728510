"""Lists that a limit cuts: who reads them is told how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.cli.options.settings import setting
from newsarc.cli.output.streams import is_error_terminal, tell
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT_LIMIT = 20


def tell_of_more(limit: int, count: Callable[[], int]) -> None:
    """Tell how many there are of which `limit` are shown; they are counted only where that is told.

    Who did not say how many must know that these are not all, also from the log of a script.
    """
    if limit == (setting("limit") or DEFAULT_LIMIT) or is_error_terminal():
        tell(tr("newsarc: {limit:,} of {count:,} shown: --limit 0 shows all", limit=limit, count=count()))
