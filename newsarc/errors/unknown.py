"""What an archive does not have, or has already: ids, names, fields of an article, words in it."""

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


class NoLastList(NewsarcError):
    """A place in a list where no list of this archive is remembered."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"{name} is of the last list, and none of this archive is known: list or search first"
        )


class UnknownPlace(NewsarcError):
    """A place that the last list does not have."""

    def __init__(self, name: str, number: int) -> None:
        self.name, self.number = name, number
        super().__init__(f"no {name}: the last list has {number:,} articles, @1 to @{number}")


class SourceNotOpened(NewsarcError):
    """A source that no program can open."""

    def __init__(self, article_id: int, path: str, problem: str) -> None:
        self.article_id, self.path = article_id, path
        super().__init__(
            f"cannot open {path}: {problem}; `newsarc show {article_id} --source` prints what was kept of it"
        )


class ArticleRemoved(UnknownId):
    """An id or ref of an article that was removed; it may be forgotten since what it said."""

    def __init__(self, wanted: str, *, is_forgotten: bool) -> None:
        super().__init__(wanted)
        self.is_forgotten = is_forgotten
        told = (
            "removed, and an `archive compact` since has forgotten what it said"
            if is_forgotten
            else f"removed: `newsarc remove --undo {wanted}` brings it back"
        )
        self.args = (f"article {wanted} was {told}",)


class NotRemoved(UnknownId):
    """A name of no article that was removed."""

    def __init__(self, wanted: str) -> None:
        super().__init__(wanted)
        self.args = (f"{wanted!r} is no article that was removed: `newsarc archive removed` lists them",)


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


class CitationIncomplete(NewsarcError):
    """An article that lacks what a reference needs."""

    def __init__(self, article_id: int, fields: tuple[str, ...]) -> None:
        self.article_id, self.fields = article_id, fields
        super().__init__(
            f"article {article_id} cannot be cited in full: it has no {' and no '.join(fields)}:"
            f" `newsarc edit {article_id} {' '.join(f'--set {field}=…' for field in fields)}` says it"
        )


class QuotationMissing(NewsarcError):
    """Words that an article does not say."""

    def __init__(self, article_id: int, quoted: str) -> None:
        self.article_id, self.quoted = article_id, quoted
        shown = quoted if len(quoted) <= 60 else f"{quoted[:60]}…"
        super().__init__(
            f"article {article_id} does not say {shown!r}: `newsarc show {article_id}` shows its text"
        )
