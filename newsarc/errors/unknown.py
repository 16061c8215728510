"""What an archive does not have, or has already: ids, names, fields of an article, words in it."""

from __future__ import annotations

from newsarc.errors.base import NewsarcError
from newsarc.language import retold, tr, trn, word


class UnknownVersion(NewsarcError):
    """A state that an article never had."""

    def __init__(self, article_id: int, number: int, versions: int) -> None:
        self.article_id, self.number = article_id, number
        super().__init__(
            tr(
                "no version {number} of article {article_id}: it has {versions}, which `newsarc show"
                " {article_id} --history` lists",
                number=number,
                article_id=article_id,
                versions=versions,
            )
        )


class UnknownId(NewsarcError):
    """An id that no entry has."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        super().__init__(tr("no article {wanted}: `newsarc list` shows the ids", wanted=wanted))


class NoLastList(NewsarcError):
    """A place in a list where no list of this archive is remembered."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            tr(
                "{name} is of the last list, and none of this archive is known: list or search first",
                name=name,
            )
        )


class UnknownPlace(NewsarcError):
    """A place that the last list does not have."""

    def __init__(self, name: str, number: int) -> None:
        self.name, self.number = name, number
        super().__init__(
            trn(
                "no {name}: the last list has {number:,} article, @1",
                "no {name}: the last list has {number:,} articles, @1 to @{number}",
                number,
                name=name,
            )
        )


class SourceNotOpened(NewsarcError):
    """A source that no program can open."""

    def __init__(self, article_id: int, path: str, problem: str) -> None:
        self.article_id, self.path = article_id, path
        super().__init__(
            tr(
                "cannot open {path}: {problem}; `newsarc show {article_id} --source` prints what was kept"
                " of it",
                path=path,
                problem=retold(problem),
                article_id=article_id,
            )
        )


class ArticleRemoved(UnknownId):
    """An id or ref of an article that was removed; it may be forgotten since what it said."""

    def __init__(self, wanted: str, *, is_forgotten: bool) -> None:
        super().__init__(wanted)
        self.is_forgotten = is_forgotten
        told = (
            tr(
                "article {wanted} was removed, and an `archive compact` since has forgotten what it said",
                wanted=wanted,
            )
            if is_forgotten
            else tr(
                "article {wanted} was removed: `newsarc remove --undo {wanted}` brings it back", wanted=wanted
            )
        )
        self.args = (told,)


class NotRemoved(UnknownId):
    """A name of no article that was removed."""

    def __init__(self, wanted: str) -> None:
        super().__init__(wanted)
        self.args = (
            tr(
                "{wanted!r} is no article that was removed: `newsarc archive removed` lists them",
                wanted=wanted,
            ),
        )


class UnknownSavedName(NewsarcError):
    """A name that no query is saved under."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            tr("no query is saved as {name!r}: `newsarc saved list` shows those that are", name=name)
        )


class SavedNameTaken(NewsarcError):
    """A name that another query is saved under."""

    def __init__(self, name: str, query: str) -> None:
        self.name, self.query = name, query
        super().__init__(
            tr(
                "{name!r} is the query {query!r} already: take another name, or remove it first",
                name=name,
                query=query,
            )
        )


class UnknownTag(NewsarcError):
    """A tag that no article has."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(tr("no article is tagged {name!r}: `newsarc tag list` shows the tags", name=name))


class CitationIncomplete(NewsarcError):
    """An article that lacks what a reference needs."""

    def __init__(self, article_id: int, fields: tuple[str, ...]) -> None:
        self.article_id, self.fields = article_id, fields
        super().__init__(
            tr(
                "article {article_id} cannot be cited in full: it has no {fields}: `newsarc edit"
                " {article_id} {options}` says it",
                article_id=article_id,
                fields=tr(" and no ").join(map(word, fields)),
                options=" ".join(f"--set {field}=…" for field in fields),
            )
        )


class QuotationMissing(NewsarcError):
    """Words that an article does not say."""

    def __init__(self, article_id: int, quoted: str) -> None:
        self.article_id, self.quoted = article_id, quoted
        shown = quoted if len(quoted) <= 60 else f"{quoted[:60]}…"
        super().__init__(
            tr(
                "article {article_id} does not say {words!r}: `newsarc show {article_id}` shows its text",
                article_id=article_id,
                words=shown,
            )
        )
