"""`newsarc formats`: what an import takes."""

from importlib.util import find_spec

import typer

from newsarc.cli.output.row_output import RowForm, write_in_rows


def formats(context: typer.Context, form: RowForm = None) -> None:
    """List the formats that an import takes, their suffixes, and the line that installs what is missing."""
    from newsarc.importers import IMPORTERS, needs_of

    rows = []
    for importer in IMPORTERS:
        needs = needs_of(importer)
        is_there = needs is None or find_spec(needs.package) is not None
        install = None if is_there or needs is None else f"pip install 'newsarc[{needs.extra}]'"
        about = (importer.__doc__ or "").partition("\n")[0].rstrip(".")
        rows.append((importer.NAME, " ".join(sorted(importer.SUFFIXES)), about, install))
    write_in_rows(("format", "suffixes", "what it is", "install"), rows, form)
