"""Read the tags and notes of users; what could not be listed, exported and read back is refused."""

from __future__ import annotations

import unicodedata

from newsarc.errors import UsageError
from newsarc.language import tr
from newsarc.text.characters.controls import storable

# A tag is typed and completed as one word; a note must fit the cell of a spreadsheet, which holds 32,767.
LONGEST_TAG = 200
LONGEST_NOTE = 32_767


def read_tag(text: str) -> str:
    """Write a user's text as a tag; raises UsageError if it can be none.

    Blanks at the ends are slips, control characters and semicolons part tags in exports.

    >>> read_tag(" flood  2022 ")
    'flood 2022'
    """
    name = _one_line(text)
    if not name or ";" in name or not name.isprintable():
        raise UsageError(tr("a tag is a word or several, without a semicolon: `newsarc tag add TAG ID...`"))
    if len(name) > LONGEST_TAG:
        raise UsageError(
            tr(
                "a tag has at most {most} characters, this one {number:,}: shorten it",
                most=LONGEST_TAG,
                number=len(name),
            )
        )
    return name


def spell_tag(text: str) -> str:
    """Write a user's text as a tag that may be there: an earlier version took some that none can be now."""
    return _one_line(text)


def read_note(text: str) -> str:
    """Write a user's text as a note, in one line; raises UsageError for one that says nothing."""
    note = _one_line(text)
    if not note:
        raise UsageError(tr("the note is empty: `newsarc note ID --remove` takes a note off"))
    if len(note) > LONGEST_NOTE:
        raise UsageError(
            tr(
                "a note has at most {most:,} characters, this one {number:,}: shorten it",
                most=LONGEST_NOTE,
                number=len(note),
            )
        )
    return note


def tags_within(names: tuple[str, ...]) -> tuple[str, ...]:
    r"""Return the tags that a source gives as they are kept: parted at semicolons, and cleaned.

    >>> tags_within(("flood; 2022", "a\x1bb", ";"))
    ('flood', '2022', 'ab')
    """
    pieces = (_one_line(piece) for name in names for piece in name.split(";"))
    printable = ("".join(filter(str.isprintable, piece)).strip() for piece in pieces)
    return tuple(dict.fromkeys(filter(None, printable)))


def _one_line(text: str) -> str:
    return unicodedata.normalize("NFC", storable(" ".join(text.split())))
