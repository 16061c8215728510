"""What a user can say of files to be read: the issue they are of, and their encoding."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.errors import UnknownField, UnreadableDate, UnusableValue, UsageError

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage, PartialDate

NewspaperOption = Annotated[
    str | None, typer.Option("--newspaper", metavar="NAME", help="The newspaper's name.")
]
DateOption = Annotated[
    str | None,
    typer.Option("--date", metavar="DATE", help="The issue's date: 2022-03-15, or its known part."),
]
PageOption = Annotated[
    str | None, typer.Option("--page", metavar="LABEL", help="The page as printed: 1, A5.")
]
EditionOption = Annotated[
    str | None, typer.Option("--edition", metavar="NAME", help="The edition of the issue.")
]
SectionOption = Annotated[str | None, typer.Option("--section", metavar="NAME", help="The name of the page.")]
EncodingOption = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="The files' encoding, when it is guessed wrongly."),
]

MapOption = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN,…",
        show_default=False,
        help="Which columns of a table hold what: headline=title,body=content.",
    ),
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        show_default=False,
        help="The files' format, when it is told wrongly: a name that `newsarc formats` lists.",
    ),
]
IncludeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--include",
        metavar="PATTERN",
        show_default=False,
        help="Take only these files of folders and archives: '*.pdf', '2022/*'.",
    ),
]
ExcludeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="PATTERN",
        show_default=False,
        help="Leave these files and folders out: 'drafts', '*.tmp.txt'.",
    ),
]

SourceNames = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        show_default=False,
        help="Files, folders or `-` for standard input.",
    ),
]


def read_paths(names: list[str]) -> list[Path]:
    """Read the paths of sources; what is wrong with a file is told file by file, and stops no other."""
    from newsarc.sources import STANDARD_INPUT

    if "" in names:
        raise UsageError("an empty path: name a file or a folder")
    # Path would make the same of `./-` as of the sign for standard input.
    standard_input = str(STANDARD_INPUT)
    return [
        Path(name).absolute() if name != standard_input and Path(name) == STANDARD_INPUT else Path(name)
        for name in names
    ]


def issue_given(
    newspaper: str | None, date: str | None, page: str | None, edition: str | None, section: str | None
) -> "IssuePage":
    """Read what the options say of an issue; raises UnreadableDate."""
    from newsarc.model.issue import IssuePage
    from newsarc.text.page_labels import printed_label

    label = printed_label(page) if page else None
    return IssuePage(newspaper or None, _read_date(date), edition or None, label, section or None)


def columns_given(pairs: str | None) -> tuple[tuple[str, str], ...]:
    """Read which column is which field; raises UnknownField and UnusableValue."""
    if not pairs:
        return ()
    from newsarc.importers.rows.columns import FIELDS

    found: dict[str, str] = {}
    for pair in pairs.split(","):
        field, is_pair, column = (piece.strip() for piece in pair.partition("="))
        if not (field and is_pair and column) or field in found:
            raise UnusableValue("--map", pair, "a field, once, and its column: headline=title")
        if field not in FIELDS:
            raise UnknownField(field, FIELDS)
        found[field] = column
    return tuple(found.items())


def format_given(name: str | None) -> str | None:
    """Return the name of a format; raises UnusableValue."""
    if not name:
        return None
    from newsarc.importers import IMPORTERS, importer_named

    if importer := importer_named(name):
        return importer.NAME
    known = ", ".join(importer.NAME for importer in IMPORTERS)
    raise UnusableValue("--format", name, f"the name of a format: {known}")


def patterns_given(option: str, patterns: list[str] | None) -> tuple[str, ...]:
    """Return patterns of paths; raises UnusableValue for one that is of none."""
    for pattern in patterns or ():
        if not pattern.strip("/"):
            raise UnusableValue(option, pattern, "a pattern of names or paths: '*.pdf', '2022/*'")
    return tuple(patterns or ())


def encoding_given(name: str | None) -> str | None:
    """Return the encoding that is named; raises UnknownEncoding."""
    if not name:
        return None
    from newsarc.text.decoding import check_encoding

    check_encoding(name)
    return name


def _read_date(text: str | None) -> "PartialDate | None":
    if not text:
        return None
    from newsarc.text.calendar.dates import both_readings, read_date

    found = read_date(text)
    if found is None or both_readings(text):  # cut to the year, it would look like done
        raise UnreadableDate(text)
    return found
