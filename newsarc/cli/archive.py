"""`newsarc archive`: the commands that keep the archive itself."""

import typer

from newsarc.cli.archive_reindex import reindex
from newsarc.cli.archive_runs import runs
from newsarc.cli.archive_sources import sources

archive_app = typer.Typer(rich_markup_mode=None, no_args_is_help=False, help="Look after the archive itself.")
archive_app.command("sources", epilog="Example: newsarc archive sources --failed")(sources)
archive_app.command("runs", epilog="Example: newsarc archive runs --limit 5 --format json")(runs)
archive_app.command("reindex", epilog="Example: newsarc archive reindex")(reindex)
