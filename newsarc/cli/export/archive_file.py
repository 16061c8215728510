"""An export as a smaller archive, which is put in its place when it is whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.atomic_files import replace_whole
from newsarc.cli.export.destination import Destination, tell_number
from newsarc.cli.output.output_file import translate_os_errors
from newsarc.cli.output.streams import hint
from newsarc.errors import OutputError
from newsarc.language import counted, tr
from newsarc.store.database.beside.side_files import SIDE_FILES, is_any_beside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsarc.model.records import Entry


def write_archive(path: Path, entries: Iterable[Entry], destination: Destination) -> None:
    """Write entries as an archive of their own; never over the one that they come from."""
    from newsarc.store.maintenance.extracting import extract

    target = Path(os.path.realpath(destination.path))
    with translate_os_errors(destination.path):
        _refuse_used(path, target, destination)
    ids = [entry.id for entry in entries]
    with translate_os_errors(destination.path), replace_whole(target, side_files=SIDE_FILES) as beside:
        others = extract(path, beside, ids)
    tell_number(len(ids), destination)
    if others:
        hint(
            tr(
                "newsarc: sources that are kept whole also hold the text of {articles}",
                articles=counted(others, "other article"),
            )
        )


def _refuse_used(path: Path, target: Path, destination: Destination) -> None:
    if target.exists() and target.samefile(path):
        raise OutputError(str(destination.path), tr("it is the archive itself: name another file"))
    if is_any_beside(target):
        raise OutputError(str(destination.path), tr("it is in use: name another file"))
