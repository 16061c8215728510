"""Ids and names that an archive does not have, or has already."""

from __future__ import annotations

from newsarc.errors.base import NewsarcError


class UnknownVersion(NewsarcError):
    """A state that an article never had."""

    def __init__(self, article_id: int, number: int, versions: int) -> None:
        self.article_id, self.number = article_id, number
        super().__init__(
            f"no version {number} of article {article_id}: it has {versions},"
            f" which `newsarc show {article_id} --history` lists"
        )


class UnknownId(NewsarcError):
    """An id that no entry has."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        super().__init__(f"no article {wanted}: `newsarc list` shows the ids")


class UnknownSavedName(NewsarcError):
    """A name that no query is saved under."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"no query is saved as {name!r}: `newsarc saved list` shows those that are")


class SavedNameTaken(NewsarcError):
    """A name that another query is saved under."""

    def __init__(self, name: str, query: str) -> None:
        self.name, self.query = name, query
        super().__init__(f"{name!r} is the query {query!r} already: take another name, or remove it first")


class UnknownTag(NewsarcError):
    """A tag that no article has."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"no article is tagged {name!r}: `newsarc tag list` shows the tags")
