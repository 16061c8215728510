"""Articles that a command names by their ids or refs, each of which must be there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.cli.options.arguments import read_names
from newsarc.errors import UnknownId

if TYPE_CHECKING:
    from newsarc.model.records import Entry
    from newsarc.store.asked_archive import AskedArchive

_NUMBER = re.compile("[0-9]+|@[+-]?[0-9]*")
_NUMBER_OR_REF = re.compile("[0-9]+|@[+-]?[0-9]*|[a-z2-7]{12}(?:-[0-9]+)?")


def is_like_name(word: str) -> bool:
    """Tell whether a word is an id, a place of the last list, or like a ref, which words can be too."""
    return _NUMBER_OR_REF.fullmatch(word) is not None


def named_entries(archive: AskedArchive, words: list[str] | None) -> list[Entry] | None:
    """Return the articles that words name, in their order; None where the words are a query.

    Raises UnknownId for a number that is no id; a word that only looks like a ref is a word of a query.
    """
    if words == ["-"] or (words and all(map(_NUMBER.fullmatch, words))):
        return [archive.named(name) for name in dict.fromkeys(read_names(words, archive.place))]
    if words and all(map(is_like_name, words)):
        try:
            return [archive.named(name) for name in dict.fromkeys(words)]
        except UnknownId:  # a word of twelve letters
            pass
    return None
