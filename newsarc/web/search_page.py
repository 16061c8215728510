"""The page of finds: passages with what was found in them, and the facets to narrow them by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.exporters.documents.entries import issue_of, title_of
from newsarc.exporters.documents.markup import language_of, line, text
from newsarc.language import counted_in_english
from newsarc.web.frame import frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.records import Hit
    from newsarc.results.counts import Facet, FacetCount
    from newsarc.results.orders import Sort
    from newsarc.web.answers import Found
    from newsarc.web.frame import Addresses
    from newsarc.web.questions import Question


def search_page(found: Found, addresses: Addresses) -> str:
    """Write the finds of a question."""
    title = f"{found.question.q} · newsarc" if found.question.q else "newsarc"
    body = "\n".join(
        ['<main class="finds">', *_finds(found, addresses), *_facets(found, addresses), "</main>"]
    )
    return frame(title, body, addresses, found.question)


def _finds(found: Found, addresses: Addresses) -> Iterator[str]:
    yield '<section aria-label="Articles">'
    yield f'<p class="count">{_jump(found)}{_count(found)}</p>'
    if found.hits:
        yield f'<ol class="hits" start="{found.first}">'
        yield from (_hit(hit, found.question, addresses) for hit in found.hits)
        yield "</ol>"
    yield from _pages(found, addresses)
    yield "</section>"


def _count(found: Found) -> str:
    if not found.hits:
        return (
            "Nothing found."
            if not found.total
            else f"No more than {counted_in_english(found.total, 'article')}."
        )
    last = found.first + len(found.hits) - 1
    return f"{found.first:,} to {last:,} of {counted_in_english(found.total, 'article')}"


def _jump(found: Found) -> str:
    return '<a class="jump" href="#facets">Narrow</a>' if any(_shown(found)) else ""


def _hit(hit: Hit, question: Question, addresses: Addresses) -> str:
    language = language_of(hit.entry)
    said = f' lang="{language}"' if language else ""
    address = line(addresses.article(hit.entry.id, question._replace(page=1)))
    issue = " · ".join(map(line, issue_of(hit.entry)))
    return (
        f'<li{said}><h2><a href="{address}">{line(title_of(hit.entry))}</a></h2>'
        f'<p class="issue">{issue}</p><p class="snippet">{marked(hit.snippet, hit.marks)}</p></li>'
    )


def marked(snippet: str, marks: tuple[tuple[int, int], ...]) -> str:
    """Write a passage with what was found in it marked.

    >>> marked("清晨<六点", ((2, 4),))
    '清晨<mark>&lt;六</mark>点'
    """
    pieces, end = [], 0
    for start, stop in marks:
        pieces += [text(snippet[end:start]), f"<mark>{text(snippet[start:stop])}</mark>"]
        end = stop
    return "".join([*pieces, text(snippet[end:])])


def _pages(found: Found, addresses: Addresses) -> Iterator[str]:
    question = found.question
    links = []
    if question.page > 1:
        before = line(addresses.finds(question._replace(page=question.page - 1)))
        links.append(f'<a rel="prev" href="{before}">← Previous</a>')
    if found.has_more:
        behind = line(addresses.finds(question._replace(page=question.page + 1)))
        links.append(f'<a rel="next" href="{behind}">Next →</a>')
    if links:
        yield f'<nav class="pages" aria-label="Pages">{" ".join(links)}</nav>'


def _shown(found: Found) -> Iterator[tuple[Facet, tuple[FacetCount, ...]]]:
    """Yield the facets that narrow, and those that something was narrowed by."""
    return (
        (facet, counts) for facet, counts in found.facets if len(counts) > 1 or found.question.facet(facet)
    )


def _facets(found: Found, addresses: Addresses) -> Iterator[str]:
    yield '<nav class="facets" id="facets" aria-label="Narrow">'
    if len(found.hits) > 1:
        yield from _orders(found.question, addresses)
    for facet, counts in _shown(found):
        yield f"<h2>{facet.value.capitalize()}</h2>\n<ul>"
        yield from (_value(found.question, facet, count, addresses) for count in counts)
        yield "</ul>"
    yield "</nav>"


def _value(question: Question, facet: Facet, count: FacetCount, addresses: Addresses) -> str:
    value = count.value or ""
    is_chosen = question.facet(facet) == value
    address = line(addresses.finds(question.narrowed(facet, "" if is_chosen else value)))
    current = ' aria-current="true"' if is_chosen else ""
    sign = " ×" if is_chosen else ""
    return f'<li><a href="{address}"{current}>{line(value)}{sign}</a> <span>{count.articles:,}</span></li>'


def _orders(question: Question, addresses: Addresses) -> Iterator[str]:
    yield "<h2>Order</h2>\n<ul>"
    for sort, name in _order_names(question).items():
        current = ' aria-current="true"' if sort is question.sort else ""
        address = line(addresses.finds(question._replace(sort=sort, page=1)))
        yield f'<li><a href="{address}"{current}>{name}</a></li>'
    yield "</ul>"


def _order_names(question: Question) -> dict[Sort, str]:
    first = "Best first" if question.q else "Newest first"
    others = {"NEWEST": "Newest first"} if question.q else {}
    names = {"RELEVANCE": first, **others, "DATE": "Oldest first", "LENGTH": "Longest first"}
    kind = type(question.sort)
    return {kind[name]: text for name, text in names.items()}
