"""`--saved NAME`: the query that is saved under a name, in the place of one or beside it."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from newsarc.query.nodes import Node
    from newsarc.store.asked_archive import AskedArchive

SavedName = Annotated[
    str | None, typer.Option("--saved", metavar="NAME", help="Use the query saved under this name.")
]


def with_saved(archive: "AskedArchive", wanted: "Node | None", name: str | None) -> "Node | None":
    """Hold a query to the one that is saved under a name, if one is named; raises UnknownSavedName."""
    if name is None:
        return wanted
    from newsarc.query.nodes import And

    node = node_of(archive.saved(name))
    return node if wanted is None else And((node, wanted))


def node_of(query: str) -> "Node":
    """Read a query that was saved."""
    from newsarc.cli.options.query_text import read_query_text

    node = read_query_text(query)
    assert node is not None, "an empty query is not saved"  # noqa: S101 - for the type checker
    return node
