"""Ask the archive in threads, so that the keys are never waited for; a newer question ends an older one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from textual.worker import get_current_worker

from newsarc.browse.answers import count_facet, find_block, read_article
from newsarc.browse.inquiry import node_of
from newsarc.browse.messages import (
    ArticleRead,
    BlockFound,
    Counted,
    FacetsCounted,
    Failed,
    FirstFound,
    Marked,
    Told,
)
from newsarc.errors import NewsarcError, QueryError
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from textual.app import App
    from textual.message import Message

    from newsarc.browse.inquiry import Inquiry
    from newsarc.model.records import Hit
    from newsarc.query.nodes import Node
    from newsarc.results.counts import Facet, FacetCount
    from newsarc.store.asked_archive import AskedArchive

    Reasons = Callable[[AskedArchive, Node], Iterable[str]]

_Answer = TypeVar("_Answer")
_ALL_DONE = {"mark", "work"}  # a later one does not end these


class Ask(Protocol):
    """How a question gets to an archive, wherever that is."""

    def __call__(
        self, question: Callable[[AskedArchive], _Answer], *, is_wanted: Callable[[], bool]
    ) -> _Answer | None:
        """Answer a question to the archive as it is now; None if nobody wanted the answer any more."""


class Asking:
    """Asks for a browser, and posts to it what is answered."""

    def __init__(self, app: App[None], ask: Ask, today: Callable[[], date], reasons: Reasons) -> None:
        self._app, self._ask_archive, self._today, self._reasons = app, ask, today, reasons

    def search(self, inquiry: Inquiry, *, has_facets: bool) -> None:
        """Search: first what is seen first, then how many there are, then the facets."""
        self._start("search", partial(self._search, inquiry, has_facets=has_facets))

    def facets(self, inquiry: Inquiry) -> None:
        """Count by the facets of an inquiry that was answered without them."""
        self._start("facets", partial(self._count_facets, inquiry))

    def block(self, inquiry: Inquiry, number: int, total: int | None) -> None:
        """Fetch a block of finds, of which there may be known to be so many in all."""
        self._start(f"block {number}", partial(self._find_block, inquiry, number, total))

    def article(self, article_id: int, inquiry: Inquiry) -> None:
        """Read an article."""
        self._start("article", partial(self._read_article, article_id, inquiry))

    def mark(self, article_id: int, change: Callable[[], str]) -> None:
        """Change what is marked of an article, which tells what was done."""
        self._start("mark", partial(self._mark, article_id, change))

    def do(self, work: Callable[[], str]) -> None:
        """Do something that may take its time, and that tells what was done."""
        self._start("work", lambda: self._post(Told(work())))

    def _post(self, message: Message) -> None:
        self._app.post_message(message)

    def _start(self, group: str, work: Callable[[], None]) -> None:
        self._app.run_worker(
            partial(self._told, work), group=group, thread=True, exclusive=group not in _ALL_DONE
        )

    def _told(self, work: Callable[[], None]) -> None:
        """Work, and tell what the user can mend."""
        worker = get_current_worker()
        try:
            work()
        except NewsarcError as error:
            if not worker.is_cancelled:
                self._post(Failed(str(error), is_of_query=isinstance(error, QueryError)))

    def _ask(self, question: Callable[[AskedArchive], _Answer]) -> _Answer | None:
        """Ask as long as the answer is wanted; None if it is not."""
        worker = get_current_worker()
        answer = self._ask_archive(question, is_wanted=lambda: not worker.is_cancelled)
        return None if worker.is_cancelled else answer

    def _search(self, inquiry: Inquiry, *, has_facets: bool) -> None:
        found = self._ask(partial(self._first_block, inquiry))
        if found is None:
            return
        asked, hits = found
        self._post(FirstFound(asked, hits))
        counted = self._ask(partial(self._count, asked))
        if counted is None:
            return
        self._post(Counted(asked, *counted))
        if has_facets:
            self._count_facets(asked)

    def _first_block(self, inquiry: Inquiry, archive: AskedArchive) -> tuple[Inquiry, tuple[Hit, ...]]:
        hits = find_block(archive, inquiry, 0, self._today())
        completed = None if hits else inquiry.completed()
        if completed is not None and (begun := find_block(archive, completed, 0, self._today())):
            return completed, begun
        return inquiry, hits

    def _count(self, inquiry: Inquiry, archive: AskedArchive) -> tuple[int, tuple[str, ...]]:
        node = node_of(inquiry, self._today())
        total = archive.count(node)
        if total:
            return total, ()
        if node is None:
            return 0, (tr("the archive is empty: `newsarc import PATH` fills it"),)
        return 0, (tr("nothing found"), *self._reasons(archive, node))

    def _count_facets(self, inquiry: Inquiry) -> None:
        counted = []
        for facet in inquiry.facets:
            counts = self._ask(partial(self._count_facet, inquiry, facet))
            if counts is None:
                return
            counted.append((facet, counts))
        self._post(FacetsCounted(inquiry, tuple(counted)))

    def _count_facet(self, inquiry: Inquiry, facet: Facet, archive: AskedArchive) -> tuple[FacetCount, ...]:
        return count_facet(archive, inquiry, facet, self._today())

    def _find_block(self, inquiry: Inquiry, number: int, total: int | None) -> None:
        hits = self._ask(lambda archive: find_block(archive, inquiry, number, self._today(), total))
        if hits is not None:
            self._post(BlockFound(inquiry, number, hits))

    def _read_article(self, article_id: int, inquiry: Inquiry) -> None:
        article = self._ask(lambda archive: read_article(archive, article_id, inquiry, self._today()))
        if article is not None:
            self._post(ArticleRead(article))

    def _mark(self, article_id: int, change: Callable[[], str]) -> None:
        self._post(Marked(article_id, change()))
