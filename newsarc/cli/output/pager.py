"""Long text on a terminal, through the user's own pager if one is set."""

import os
import shutil
import subprocess
from collections.abc import Iterable

from newsarc.cli.options.settings import setting
from newsarc.cli.output.streams import write

_NOT_STARTED = (126, 127)  # what a shell says when it cannot run a command


def write_long(pieces: Iterable[str]) -> None:
    """Write to the terminal; what is longer than it goes through $PAGER."""
    text = "".join(pieces)
    pager = os.environ.get("PAGER", "").strip() or setting("pager")
    is_long = text.count("\n") >= shutil.get_terminal_size().lines
    if not (pager and is_long and _page(pager, text)):
        write([text])


def _page(pager: str, text: str) -> bool:
    # As git does: less shows colours with R, and X leaves the text on the screen.
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    done = subprocess.run(  # noqa: S602 - PAGER is the user's own shell command, as for man and git
        pager, shell=True, check=False, input=text.encode("utf-8", "backslashreplace"), env=environment
    )
    return done.returncode not in _NOT_STARTED
