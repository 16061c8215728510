"""What an address asks: a query, the facets it is narrowed to, an order, and which page of finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from newsarc.errors import UnusableValue
from newsarc.language import tr
from newsarc.query.filters import facet_node
from newsarc.query.nodes import And
from newsarc.query.parser import parse_query
from newsarc.results.counts import Facet
from newsarc.results.orders import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from newsarc.query.nodes import Node

FACETS = (Facet.NEWSPAPER, Facet.YEAR, Facet.SECTION)
_LAST_PAGE = 500  # of finds: whoever leafs so far wants to narrow the query, or an export


class Question(NamedTuple):
    """What is asked; fields have the names that they have in an address."""

    q: str = ""
    newspaper: str = ""
    year: str = ""
    section: str = ""
    sort: Sort = Sort.RELEVANCE
    page: int = 1

    def facet(self, facet: Facet) -> str:
        """Return the value that a facet is narrowed to; empty for all."""
        return str(getattr(self, facet.value))

    def narrowed(self, facet: Facet, value: str) -> Question:
        """Return the same question with another value of a facet, at its first page."""
        changed: dict[str, Any] = {facet.value: value, "page": 1}
        return self._replace(**changed)

    @property
    def parameters(self) -> str:
        """Write the question as the parameters of an address, without what is usual."""
        usual = EVERYTHING._asdict()
        changed = {name: value for name, value in self._asdict().items() if value != usual[name]}
        return urlencode(changed)


EVERYTHING = Question()


def read_question(parameters: Mapping[str, str]) -> Question:
    """Read the parameters of an address; raises UnusableValue."""
    texts = {name: parameters.get(name, "").strip() for name in Question._fields}
    return Question(
        q=texts["q"],
        newspaper=texts["newspaper"],
        year=_read_year(texts["year"]),
        section=texts["section"],
        sort=_read_sort(texts["sort"]),
        page=_read_page(texts["page"]),
    )


def node_of(question: Question, today: date) -> Node | None:
    """Write a question as a query; None where it asks for everything. Raises QueryError."""
    nodes = tuple(_nodes(question, today))
    return And(nodes) if len(nodes) > 1 else next(iter(nodes), None)


def _nodes(question: Question, today: date) -> Iterator[Node]:
    if question.q and (node := parse_query(question.q, today=today)) is not None:
        yield node
    for facet in FACETS:
        if value := question.facet(facet):
            yield facet_node(facet, value)


def _read_year(text: str) -> str:
    if text and not (text.isascii() and text.isdigit() and len(text) == 4):
        raise UnusableValue("year", text, tr("four digits"))
    return text


def _read_sort(text: str) -> Sort:
    try:
        return Sort(text) if text else Sort.RELEVANCE
    except ValueError as error:
        raise UnusableValue("sort", text, " or ".join(Sort)) from error


def _read_page(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0 if text else 1
    if not 1 <= number <= _LAST_PAGE:
        raise UnusableValue("page", text, tr("a number from 1 to {last_page}", last_page=_LAST_PAGE))
    return number
