"""What is told to the browser from the threads in which the archive is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from newsarc.browse.answers import Facets, OpenArticle
    from newsarc.browse.inquiry import Inquiry
    from newsarc.model.records import Hit


class FirstFound(Message):
    """The first finds of an inquiry."""

    def __init__(self, inquiry: Inquiry, hits: tuple[Hit, ...]) -> None:
        self.inquiry, self.hits = inquiry, hits
        super().__init__()


class BlockFound(Message):
    """A block of the finds of an inquiry that are shown."""

    def __init__(self, inquiry: Inquiry, number: int, hits: tuple[Hit, ...]) -> None:
        self.inquiry, self.number, self.hits = inquiry, number, hits
        super().__init__()


class Counted(Message):
    """How many finds an inquiry has and, where there are none, why."""

    def __init__(self, inquiry: Inquiry, total: int, reasons: tuple[str, ...]) -> None:
        self.inquiry, self.total, self.reasons = inquiry, total, reasons
        super().__init__()


class FacetsCounted(Message):
    """By what the finds of an inquiry can be narrowed."""

    def __init__(self, inquiry: Inquiry, facets: Facets) -> None:
        self.inquiry, self.facets = inquiry, facets
        super().__init__()


class ArticleRead(Message):
    """An article that was opened."""

    def __init__(self, article: OpenArticle) -> None:
        self.article = article
        super().__init__()


class Marked(Message):
    """An article was tagged or noted, and what is shown of it is no longer so."""

    def __init__(self, article_id: int, told: str) -> None:
        self.article_id, self.told = article_id, told
        super().__init__()


class Told(Message):
    """Something was done that changes nothing here."""

    def __init__(self, told: str) -> None:
        self.told = told
        super().__init__()


class Failed(Message):
    """Something that was asked for did not come; `is_of_query` where what is typed cannot be read (yet)."""

    def __init__(self, problem: str, *, is_of_query: bool = False) -> None:
        self.problem, self.is_of_query = problem, is_of_query
        super().__init__()
