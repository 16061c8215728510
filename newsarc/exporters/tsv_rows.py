"""TSV with a header; a cell with a tab or a line's end in it is quoted, as spreadsheets and pandas read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.exporters.csv_rows import COLUMNS, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.records import Entry


def export(entries: Iterable[Entry], columns: Sequence[str] = COLUMNS) -> Iterator[str]:
    """Write a header, then one row for each entry."""
    return write_table(entries, columns, "\t")
