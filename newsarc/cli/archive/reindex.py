"""`newsarc archive reindex`: the full-text index, built anew."""

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.streams import tell
from newsarc.language import counted, tr


def reindex(context: typer.Context) -> None:
    """Rebuild the search index from the articles, which stay as they are."""
    from newsarc.store.maintenance import reindexing

    count = reindexing.reindex(archive_path(context))
    tell(tr("{parts} indexed anew, articles and others", parts=counted(count, "part")))
