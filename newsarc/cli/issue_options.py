"""What a user can say of files to be read: the issue they are of, and their encoding."""

from typing import Annotated

import typer

from newsarc.errors import UnreadableDate
from newsarc.model import IssuePage, PartialDate

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


def issue_given(
    newspaper: str | None, date: str | None, page: str | None, edition: str | None, section: str | None
) -> IssuePage:
    """Read what the options say of an issue; raises UnreadableDate."""
    return IssuePage(newspaper or None, _read_date(date), edition or None, page or None, section or None)


def encoding_given(name: str | None) -> str | None:
    """Return the encoding that is named; raises UnknownEncoding."""
    if not name:
        return None
    from newsarc.text.decoding import check_encoding

    check_encoding(name)
    return name


def _read_date(text: str | None) -> PartialDate | None:
    if not text:
        return None
    from newsarc.text.dates import read_date

    found = read_date(text)
    if found is None:
        raise UnreadableDate(text)
    return found
