"""The user's own editor, on a file beside the archive's text."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.cli.output.streams import is_input_terminal, tell
from newsarc.errors import EditorFailed, UnreadableForm, UsageError, reason_of
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMON_EDITORS = ("sensible-editor", "editor", "nano", "vi")  # where the user has not said which


@contextmanager
def edited(text: str, name: str) -> Iterator[str]:
    """Let the user edit a text; where it then cannot be used, it stays in its file, and that is told.

    Raises UsageError without a terminal: an editor that nobody can answer would wait for ever.
    """
    if not is_input_terminal():
        raise UsageError(tr("an editor needs a terminal: use --set FIELD=VALUE"))
    command = _command()
    descriptor, file = tempfile.mkstemp(prefix=f"newsarc-{name}-", suffix=".md")
    path = Path(file)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)
    try:
        _run(command, path)
        yield _read(command, path)
    except BaseException:
        if _is_as_given(path, text):
            path.unlink()
        elif path.exists():
            tell(tr("newsarc: what you wrote is kept in {path}", path=path))
        raise
    path.unlink(missing_ok=True)


def _is_as_given(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except OSError:  # the editor removed it, or put a folder there
        return False


def _read(command: list[str], path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except OSError as error:
        raise EditorFailed(command[0], reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise UnreadableForm(tr("it must be saved as UTF-8")) from error


def _command() -> list[str]:
    named = (os.environ.get(name, "").strip() for name in ("VISUAL", "EDITOR"))
    command = next(filter(None, named), None) or next(filter(shutil.which, _COMMON_EDITORS), "")
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise EditorFailed(command, tr("cannot be read as a command")) from error
    if not words:
        raise EditorFailed(tr("no editor"), tr("neither VISUAL nor EDITOR is set, and no common one is here"))
    return words


def _run(command: list[str], path: Path) -> None:
    try:
        # The command is the user's own, as for git and crontab.
        done = subprocess.run([*command, str(path)], check=False)  # noqa: S603 - see above
    except OSError as error:
        raise EditorFailed(command[0], reason_of(error)) from error
    if done.returncode:
        raise EditorFailed(command[0], tr("ended with exit code {returncode}", returncode=done.returncode))
