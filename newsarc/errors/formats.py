"""What keeps a file from being read as the format that it is of, or says it is of."""

from __future__ import annotations

from newsarc.errors.sources import SourceError
from newsarc.language import english

_COLUMNS_SHOWN = 20
_NAME_SHOWN = 40  # characters


class PdfUnreadable(SourceError):
    """A PDF out of which no text comes."""


class ColumnUnknown(SourceError):
    """A table in which no column is known for a field that it must have, or not the one that was named."""

    def __init__(self, path: str, field: str, column: str | None, columns: tuple[str, ...]) -> None:
        self.field, self.column, self.columns = field, column, columns
        there = ", ".join(map(_on_one_line, columns[:_COLUMNS_SHOWN])) + (
            ", …" if len(columns) > _COLUMNS_SHOWN else ""
        )
        wanted = (
            english("no column is the {field}", field=field)
            if column is None
            else english("no column {column!r} for the {field}", column=column, field=field)
        )
        super().__init__(
            path,
            english(
                "{wanted}, there are {columns}: say it with --map {field}=COLUMN",
                wanted=wanted,
                columns=there or english("none"),
                field=field,
            ),
        )


class ColumnAmbiguous(SourceError):
    """A table in which more than one column may hold a field."""

    def __init__(self, path: str, field: str, columns: tuple[str, ...]) -> None:
        self.field, self.columns = field, columns
        shown = tuple(map(_on_one_line, columns))
        super().__init__(
            path,
            english(
                "the {field} may be {columns}: say which with --map {field}={column}",
                field=field,
                columns=" or ".join(shown),
                column=shown[0],
            ),
        )


class SourceDamaged(SourceError):
    """A file that is not what its format asks for, so that nothing of it can be read."""

    def __init__(self, path: str, format_name: str, problem: str) -> None:
        self.problem = problem
        super().__init__(
            path,
            english("cannot be read as {format_name}: {problem}", format_name=format_name, problem=problem),
        )


class SourceWithoutArticles(SourceError):
    """A file of a known format in which no article is."""

    def __init__(self, path: str, format_name: str) -> None:
        super().__init__(path, english("no article in this {format_name}", format_name=format_name))


class SourceNeedsExtra(SourceError):
    """A file of a format whose package is not installed."""

    def __init__(self, path: str, format_name: str, extra: str) -> None:
        self.extra = extra
        super().__init__(
            path,
            english(
                "{format_name} needs a package that is not installed: pip install 'newsarc[{extra}]'",
                format_name=format_name,
                extra=extra,
            ),
        )


def _on_one_line(name: str) -> str:
    """Write the name of a column, which can be any text, short and on one line."""
    plain = " ".join(name.split())
    return plain if len(plain) <= _NAME_SHOWN else f"{plain[:_NAME_SHOWN]}…"
