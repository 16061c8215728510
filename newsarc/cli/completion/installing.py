"""Put the completion where a shell finds it when it starts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.atomic_files import replace_whole
from newsarc.cli.completion.shells import SCRIPTS
from newsarc.errors import OutputError, reason_of
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterator


def install(shell: str) -> Iterator[str]:
    """Write the script of a shell to its place, and let the shell read it; tell what was done.

    Done again, it only writes the script anew. Raises OutputError.
    """
    script, settings, line = _places(shell)
    try:
        script.parent.mkdir(parents=True, exist_ok=True)
        with replace_whole(script) as beside:
            beside.write_text(SCRIPTS[shell], encoding="utf-8")
        yield tr("{script}: completion for {shell} written", script=script, shell=shell)
        if settings is not None and _add_line(settings, line):
            yield tr("{settings}: one line added, which reads it", settings=settings)
    except OSError as error:
        raise OutputError(str(error.filename or script), reason_of(error)) from error
    yield tr("it works from the next {shell} on that you start", shell=shell)


def _places(shell: str) -> tuple[Path, Path | None, str]:
    """Return where the script goes, and the settings of the shell with the line that reads it, if need be."""
    if shell == "fish":  # which looks there by itself
        return _folder("XDG_CONFIG_HOME", ".config") / "fish" / "completions" / "newsarc.fish", None, ""
    script = _folder("XDG_DATA_HOME", ".local/share") / "newsarc" / f"completion.{shell}"
    home = Path(os.environ.get("ZDOTDIR") or "~").expanduser() if shell == "zsh" else Path.home()
    return script, home / f".{shell}rc", f"[ -r '{script}' ] && . '{script}'  # newsarc"


def _folder(variable: str, usual: str) -> Path:
    """Return a folder of XDG; one that is not named whole does not count."""
    named = os.environ.get(variable, "")
    return Path(named) if os.path.isabs(named) else Path.home() / usual


def _add_line(settings: Path, line: str) -> bool:
    """Add a line to a file of settings, through its link if it is one; tell whether it was not there yet."""
    said = settings.read_bytes() if settings.exists() else b""
    if line.encode() in said.splitlines():
        return False
    with settings.open("ab") as stream:
        stream.write((b"" if not said or said.endswith(b"\n") else b"\n") + line.encode() + b"\n")
    return True
