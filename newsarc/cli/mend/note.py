"""`newsarc note`: write a note of an article, show it, take it off."""

from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.clock import now
from newsarc.cli.options.arguments import archive_path, read_names
from newsarc.cli.output.row_output import RowForm, write_in_rows
from newsarc.cli.output.streams import is_error_terminal, tell
from newsarc.corrections.marks import read_note
from newsarc.errors import UsageError
from newsarc.language import counted, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsarc.store.user.notes import Note

_COLUMNS = ("id", "note", "noted_at")


def note(
    context: typer.Context,
    names: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID,…]",
            show_default=False,
            help="Ids or refs with commas between, or @3 for the third of the last list; `-` reads them.",
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Argument(metavar="[NOTE]", show_default=False, help="The note, in quotes.")
    ] = None,
    is_removing: Annotated[bool, typer.Option("--remove", help="Take the notes off.")] = False,
    form: RowForm = None,
) -> None:
    """Write a note on articles, or show the notes; the query `note:WORD` finds them."""
    ids = None if names is None else _ids(names, archive_path(context))
    if text is not None and not is_removing and not form:
        _write(archive_path(context), read_note(text), ids or [])
    elif is_removing and ids is not None and text is None and not form:
        _remove(archive_path(context), ids)
    elif is_removing or text is not None:
        raise UsageError(tr("say `newsarc note ID NOTE`, `newsarc note ID`, or `newsarc note ID --remove`"))
    else:
        _show(context, ids, form)


def _write(path: "Path", text: str, ids: list[str]) -> None:
    from newsarc.store.user.notes import write_note

    former = write_note(path, text, ids, now())
    _tell_former(former)
    tell(tr("{articles} noted", articles=counted(len(set(ids)), "article")))


def _remove(path: "Path", ids: list[str]) -> None:
    from newsarc.store.user.notes import remove_notes

    former = remove_notes(path, ids)
    _tell_former(former)
    tell(tr("{notes} taken off", notes=counted(len(former), "note")))


def _tell_former(notes: "Sequence[Note]") -> None:
    for one in notes:
        tell(tr("the note on article {article_id} was: {text}", article_id=one.article_id, text=one.text))


def _show(context: typer.Context, ids: list[str] | None, form: RowForm) -> None:
    from newsarc.store.database.archive import open_archive
    from newsarc.store.user.notes import notes_of

    with open_archive(archive_path(context)) as archive:
        rows = [(one.article_id, one.text, one.noted_at) for one in notes_of(archive, ids)]
    if ids and not rows and is_error_terminal():
        tell(tr("newsarc: no note yet: `newsarc note {id} NOTE` writes one", id=ids[0]))
    else:
        write_in_rows(_COLUMNS, rows, form)


def _ids(names: str, archive: "Path") -> list[str]:
    """Return the ids that are named; raises UsageError if there are none."""
    ids = read_names([name.strip() for name in names.split(",") if name.strip()], archive)
    if not ids and names != "-":
        raise UsageError(tr("name the article: `newsarc note ID NOTE`"))
    return ids
