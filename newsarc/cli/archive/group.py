"""`newsarc archive`: the commands that keep the archive itself."""

from types import MappingProxyType

import typer

from newsarc.cli.lazy_group import LazyGroup, Place


class ArchiveCommands(LazyGroup):
    """The commands of `newsarc archive`."""

    places = MappingProxyType(
        {
            "sources": Place("archive.sources", "sources", "newsarc archive sources --missing"),
            "failures": Place("archive.failures", "failures", "newsarc archive failures --forget"),
            "runs": Place("archive.runs", "runs", "newsarc archive runs --limit 5 --format json"),
            "removed": Place("archive.removed", "removed", "newsarc archive removed --limit 0"),
            "reindex": Place("archive.reindex", "reindex", "newsarc archive reindex"),
            "info": Place("archive.info", "info", "newsarc archive info --format json"),
            "check": Place("archive.check", "check", "newsarc archive check --format json"),
            "backup": Place("archive.backup", "backup", "newsarc archive backup /backups/papers.db"),
            "restore": Place("archive.restore", "restore", "newsarc archive restore /backups/papers.db"),
            "merge": Place("archive.merge", "merge", "newsarc archive merge /from/the/other/desk.db"),
            "compact": Place("archive.compact", "compact", "newsarc archive compact"),
        }
    )


archive_app = typer.Typer(
    cls=ArchiveCommands,
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=False,
    help="Look after the archive itself.",
)


@archive_app.callback()
def archive() -> None:
    """Look after the archive itself."""
