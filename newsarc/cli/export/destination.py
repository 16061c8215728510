"""Where an export goes: standard output, a file, or a folder with a file for each article."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from newsarc.cli.output.agreement import can_be_asked
from newsarc.cli.output.output_file import refuse_archive, translate_os_errors, write_file
from newsarc.cli.output.streams import hint, is_terminal, tell, write
from newsarc.errors import OutputError, UsageError
from newsarc.exporters.forms import FORMS, Exporter, ExportFormat
from newsarc.language import counted, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.records import Entry

STANDARD_OUTPUT = "-"
_ENDINGS = {ending: form for form, row in FORMS.items() for ending in row.endings}


class Destination(NamedTuple):
    """A place and the format in which articles go there."""

    path: Path
    form: ExportFormat
    is_folder: bool
    is_news: bool = False

    @property
    def is_standard_output(self) -> bool:
        """Tell whether the articles go on to the next program."""
        return str(self.path) == STANDARD_OUTPUT

    @property
    def is_archive(self) -> bool:
        """Tell whether the place gets an archive, which is not written a piece at a time."""
        return self.form is ExportFormat.SQLITE


def read_destination(
    output: str, form: ExportFormat | None, *, usual: ExportFormat, is_news: bool = False
) -> Destination:
    """Read where to write, and in which format: the one named, else the one that the ending names."""
    if not output:
        raise UsageError(tr("an empty path: name a file, or a folder as `DIR/`"))
    path = Path(output).expanduser()
    # Unlike a path's own methods, os.path's raise nothing for a name that no file system takes.
    is_folder = output.endswith(("/", os.sep)) or (output != STANDARD_OUTPUT and os.path.isdir(path))
    destination = Destination(path, form or _form_of(path, usual, is_folder=is_folder), is_folder, is_news)
    if destination.is_archive and (destination.is_standard_output or is_folder):
        raise UsageError(tr("an archive is a file: name it with --output FILE"))
    if destination.is_standard_output and FORMS[destination.form].is_binary and is_terminal():
        raise UsageError(
            tr("{form} is not for reading on a terminal: name a file with --output", form=destination.form)
        )
    return destination


def check_place(destination: Destination, *, is_forced: bool) -> None:
    """Raise OutputError if something is there that nobody wants to have written over."""
    path = destination.path
    if destination.is_standard_output:
        return
    with translate_os_errors(path):
        if not destination.is_archive:
            refuse_archive(path)
        is_taken = any(path.iterdir()) if path.is_dir() else path.is_file()
    if is_taken and not is_forced and not _is_allowed(destination):
        told = (
            tr("it is not empty: --force overwrites what is there")
            if destination.is_folder
            else tr("it is there already: --force overwrites it")
        )
        raise OutputError(str(path), told)


def deliver(entries: Iterable[Entry], export_as: Exporter, destination: Destination) -> None:
    """Write entries where they are to go, and tell a person how many went there."""
    passed = _Counted(entries)
    if destination.is_standard_output:
        write(export_as(passed))
        if not passed.number:
            tell_number(0, destination)
        return
    if destination.is_folder:
        _write_each(passed, export_as, destination)
    else:
        write_file(destination.path, export_as(passed))
    tell_number(passed.number, destination)


def tell_number(number: int, destination: Destination) -> None:
    """Tell a person how many articles went where; and everybody of none, as the file looks like any other."""
    if number or destination.is_news:  # a quiet night is no news
        hint(tr("newsarc: {articles} to {path}", articles=counted(number, "article"), path=destination.path))
    else:
        tell(tr("nothing found, no article exported"))


def _form_of(path: Path, usual: ExportFormat, *, is_folder: bool) -> ExportFormat:
    """Return the format that a file's ending names; a pipe has none."""
    if is_folder:
        raise UsageError(tr("{path} is a folder: name the format of its files with --format", path=path))
    if str(path) == STANDARD_OUTPUT or (os.path.exists(path) and not os.path.isfile(path)):
        return usual
    ending = max((one for one in _ENDINGS if path.name.lower().endswith(one)), key=len, default=None)
    if ending is None or path.name.lower() == ending:
        refuse_archive(path)
        from newsarc.cli.options.usage_hints import format_hint

        if ending is None and (meant := format_hint(path.suffix)):
            raise UsageError(tr("no format for {suffix}: {meant}", suffix=path.suffix, meant=meant))
        known = ", ".join(_ENDINGS)
        raise UsageError(
            tr(
                "no format for {suffix} (known are {known}): name one with --format",
                suffix=path.suffix or path.name,
                known=known,
            )
        )
    return _ENDINGS[ending]


def _is_allowed(destination: Destination) -> bool:
    """Ask whoever sits at the terminal; nobody there is no leave."""
    if not can_be_asked():
        return False
    return typer.confirm(tr("{path} is there already: overwrite it?", path=destination.path), err=True)


def _write_each(entries: Iterable[Entry], export_as: Exporter, destination: Destination) -> None:
    from newsarc.exporters.file_names import file_name

    ending = FORMS[destination.form].endings[0]
    with translate_os_errors(destination.path):
        destination.path.mkdir(parents=True, exist_ok=True)
    for entry in entries:
        write_file(destination.path / file_name(entry, ending), export_as([entry]))


class _Counted:
    """Passes entries on and counts them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = entries
        self.number = 0

    def __iter__(self) -> Iterator[Entry]:
        for entry in self._entries:
            self.number += 1
            yield entry
