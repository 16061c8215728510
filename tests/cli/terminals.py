"""Commands as processes of their own, with their output on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

NEWSARC = [sys.executable, "-m", "newsarc"]


def environment(archive: Path, **more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "PAGER", "COLUMNS"}}
    return {**kept, "NEWSARC_ARCHIVE": str(archive), "TERM": "xterm", **more}


def on_a_terminal(arguments: Sequence[object], environ: Mapping[str, str]) -> str:
    """Run with standard output and error on a terminal, and return what it shows."""
    ours, theirs = pty.openpty()
    command = [*NEWSARC, *map(str, arguments)]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environ) as process:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # how Linux says that the other end is closed
            pass
        assert process.wait(30) == 0
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")
