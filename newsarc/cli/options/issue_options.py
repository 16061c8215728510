"""What a user can say of files to be read: the issue they are of, and their encoding."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from newsarc.cli.options.arguments import refuse_empty
from newsarc.errors import UnreadableDate, UsageError
from newsarc.language import tr

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage, PartialDate


class IssueOptions(NamedTuple):
    """What the options say of the issue; each field is one option."""

    newspaper: Annotated[str | None, typer.Option(metavar="NAME", help="The newspaper's name.")] = None
    date: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The issue's date: 2022-03-15, or its known part."),
    ] = None
    page: Annotated[str | None, typer.Option(metavar="LABEL", help="The page as printed: 1, A5.")] = None
    edition: Annotated[str | None, typer.Option(metavar="NAME", help="The edition of the issue.")] = None
    section: Annotated[str | None, typer.Option(metavar="NAME", help="The name of the page.")] = None


EncodingOption = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="The files' encoding, when it is guessed wrongly."),
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
        raise UsageError(tr("an empty path: name a file or a folder"))
    # Path would make the same of `./-` as of the sign for standard input.
    standard_input = str(STANDARD_INPUT)
    return [
        Path(name).absolute() if name != standard_input and Path(name) == STANDARD_INPUT else Path(name)
        for name in names
    ]


def issue_given(said: IssueOptions) -> "IssuePage":
    """Read what the options say of an issue; raises UnreadableDate, and UnusableValue for an empty text."""
    from newsarc.model.issue import IssuePage
    from newsarc.text.page_labels import printed_label

    for name, text in said._asdict().items():
        refuse_empty(f"--{name}", text)
    label = None if said.page is None else printed_label(said.page)
    return IssuePage(said.newspaper, _read_date(said.date), said.edition, label, said.section)


def encoding_given(name: str | None) -> str | None:
    """Return the encoding that is named; raises UnknownEncoding, and UnusableValue for an empty name."""
    refuse_empty("--encoding", name)
    if name is None:
        return None
    from newsarc.text.decoding import check_encoding

    check_encoding(name)
    return name


def _read_date(text: str | None) -> "PartialDate | None":
    if text is None:
        return None
    from newsarc.cli.options.date_order import is_day_first
    from newsarc.text.calendar.dates import read_sure_date

    found = read_sure_date(text, is_day_first=is_day_first())
    if found is None:
        raise UnreadableDate(text)
    return found
