"""`newsarc archive`: the commands that keep the archive itself."""

import typer

from newsarc.cli.archive.backup import backup
from newsarc.cli.archive.check import check
from newsarc.cli.archive.compact import compact
from newsarc.cli.archive.info import info
from newsarc.cli.archive.reindex import reindex
from newsarc.cli.archive.runs import runs
from newsarc.cli.archive.sources import sources

archive_app = typer.Typer(rich_markup_mode=None, no_args_is_help=False, help="Look after the archive itself.")
archive_app.command("sources", epilog="Example: newsarc archive sources --failed")(sources)
archive_app.command("runs", epilog="Example: newsarc archive runs --limit 5 --format json")(runs)
archive_app.command("reindex", epilog="Example: newsarc archive reindex")(reindex)
archive_app.command("info", epilog="Example: newsarc archive info --format json")(info)
archive_app.command("check", epilog="Example: newsarc archive check --format json")(check)
archive_app.command("backup", epilog="Example: newsarc archive backup /backups/papers.db")(backup)
archive_app.command("compact", epilog="Example: newsarc archive compact")(compact)
