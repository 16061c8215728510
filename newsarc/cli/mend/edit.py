"""`newsarc edit`: mend what was read wrong; the reading itself stays below the correction."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.clock import now
from newsarc.cli.options.arguments import archive_path, read_names
from newsarc.cli.options.date_order import is_day_first
from newsarc.cli.output.streams import tell
from newsarc.errors import UsageError
from newsarc.language import tr

if TYPE_CHECKING:
    from newsarc.store.user.corrections import Changes

_ALL = "all"


def edit(
    context: typer.Context,
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...", help="Ids or refs; `-` reads them from standard input. An editor takes one."
        ),
    ],
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="Correct a field without an editor; @FILE takes the value from a file. May be given again.",
        ),
    ] = None,
    unset: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD", help="Take a correction back; `all` takes all. May be given again."),
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Why; kept with the correction.")] = None,
) -> None:
    """Correct articles: in an editor, or by --set and --unset."""
    archive = archive_path(context)
    names = read_names(ids, archive)
    if settings or unset:
        _correct(archive, names, _read_options(settings or [], unset or [], note))
    elif len(names) == 1:
        _edit_in_editor(archive, names[0], note)
    else:
        raise UsageError(tr("an editor takes one article at a time: use --set for several"))


def _read_options(settings: list[str], unset: list[str], note: str | None) -> "Changes":
    from newsarc.corrections.fields import FIELDS
    from newsarc.corrections.reading import check_field, read_value
    from newsarc.store.user.corrections import Changes

    values = {}
    for setting in settings:
        name, sign, text = setting.partition("=")
        if not sign:
            raise UsageError(tr("cannot read {setting!r}: write --set FIELD=VALUE", setting=setting))
        field = check_field(name)
        if field in values:
            raise UsageError(tr("{field} is set twice: say which is right", field=field))
        values[field] = read_value(field, _read_text(text), is_day_first=is_day_first())
    taken_back = FIELDS if _ALL in unset else map(check_field, unset)
    return Changes(values, frozenset(taken_back), note or None)


def _read_text(text: str) -> str:
    r"""Take a value as it stands, or from the file that it names; `\@` stands for a printed @."""
    if text.startswith("\\@"):
        return text[1:]
    if not text.startswith("@"):
        return text
    from newsarc.sources import read_file
    from newsarc.text.decoding import decode

    return decode(read_file(Path(text[1:]))).text


def _edit_in_editor(archive: Path, name: str, note: str | None) -> None:
    from newsarc.cli.mend.editor import edited
    from newsarc.corrections.fields import values_of
    from newsarc.corrections.form import read_form, write_form
    from newsarc.store.articles.lookup import entry_named
    from newsarc.store.database.archive import open_archive
    from newsarc.store.user.corrections import Changes

    with open_archive(archive) as opened:
        entry = entry_named(opened, name)
    form = write_form(values_of(entry.record))
    before, _ = read_form(form)
    with edited(form, str(entry.id)) as text:
        after, noted = read_form(text, is_day_first=is_day_first())
        values = {field: value for field, value in after.items() if value != before[field]}
        _correct(archive, [str(entry.id)], Changes(values, note=note or noted))


def _correct(archive: Path, names: list[str], changes: "Changes") -> None:
    from newsarc.store.user.corrections import open_for_correcting

    when = now()
    with open_for_correcting(archive) as corrector:
        done = [(name, corrector.correct(name, changes, when)) for name in names]
    for name, fields in done:
        tell(tr("article {name}: {said}", name=name, said=_said(fields, changes)))


def _said(fields: tuple[str, ...], changes: "Changes") -> str:
    corrected = [field for field in fields if field in changes.values]
    taken_back = [field for field in fields if field not in changes.values]
    said = [tr("{fields} corrected", fields=", ".join(corrected))] if corrected else []
    said += [tr("{fields} as it was read", fields=", ".join(taken_back))] if taken_back else []
    return tr("; ").join(said) or tr("nothing changed")
