"""`newsarc formats`: what an import takes."""

from importlib.util import find_spec

import typer

from newsarc.cli.output.row_output import RowForm, chosen_form, write_in_rows
from newsarc.exporters.answers.flat_rows import RowFormat
from newsarc.language import word


def formats(context: typer.Context, form: RowForm = None) -> None:
    """List the formats that an import takes, their suffixes, and the line that installs what is missing."""
    from newsarc.importers import IMPORTERS, needs_of

    rows, is_table = [], chosen_form(form) is RowFormat.TABLE
    for importer in IMPORTERS:
        needs = needs_of(importer)
        is_there = needs is None or find_spec(needs.package) is not None
        install = None if is_there or needs is None else f"pip install 'newsarc[{needs.extra}]'"
        about = (importer.__doc__ or "").partition("\n")[0].rstrip(".")
        told = word(about) if is_table else about
        rows.append((importer.NAME, " ".join(sorted(importer.SUFFIXES)), told, install))
    write_in_rows(("format", "suffixes", "what it is", "install"), rows, form)
