"""Articles that a command names by their ids or refs, each of which must be there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.cli.options.arguments import read_names, read_query_of_change
from newsarc.errors import ArticleRemoved, UnknownId
from newsarc.model.records import REF

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.model.records import Entry
    from newsarc.query.nodes import Node
    from newsarc.store.asked_archive import AskedArchive

_NUMBER = re.compile("[0-9]+|@[+-]?[0-9]*")
_NUMBER_OR_REF = re.compile(f"[0-9]+|@[+-]?[0-9]*|{REF}")


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


def read_articles_to_change(path: Path, words: list[str] | None) -> Node | None:
    """Read which articles a command changes: ids and refs of those that are there, or a query.

    A word that only looks like a ref is one of a query; raises ArticleRemoved for the ref of a removed one.
    """
    if not words or not all(map(is_like_name, words)) or all(map(_NUMBER.fullmatch, words)):
        return read_query_of_change(words)
    from newsarc.query.nodes import Ids
    from newsarc.store.articles.lookup import entry_named
    from newsarc.store.database.archive import open_archive

    try:
        with open_archive(path) as archive:
            return Ids(tuple(str(entry_named(archive, name).id) for name in words))
    except ArticleRemoved:
        raise
    except UnknownId:
        return read_query_of_change(words)
