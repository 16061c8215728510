"""The frame of our pages: nothing is loaded or run from elsewhere, and no text is more than text."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlencode

from newsarc.exporters.documents.markup import line
from newsarc.web.questions import EVERYTHING, Question
from newsarc.web.style import PAGE_STYLE

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'"
)
_EXAMPLE = "防汛 date:2024 author:王小花"


class Addresses(NamedTuple):
    """Where the pages of an archive are."""

    search: str
    articles: str
    table: str

    def finds(self, question: Question) -> str:
        """Return where a question is answered."""
        return f"{self.search}?{question.parameters}" if question.parameters else self.search

    def rows(self, question: Question) -> str:
        """Return the table of what a question finds."""
        asked = {"_search": question.q, "newspaper": question.newspaper, "year": question.year}
        narrowed = {name: value for name, value in (asked | {"section": question.section}).items() if value}
        return f"{self.table}&{urlencode(narrowed)}" if narrowed else self.table

    def article(self, article_id: int, question: Question | None = None, style: str | None = None) -> str:
        """Return where an article is read; it remembers the question that led there."""
        parameters = [question.parameters] if question and question.parameters else []
        parameters += [f"style={style}"] if style else []
        behind = f"?{'&'.join(parameters)}" if parameters else ""
        return f"{self.articles}/{article_id}{behind}"


def frame(title: str, body: str, addresses: Addresses, question: Question = EVERYTHING) -> str:
    """Write a page: a bar to search by, and what stands below it."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{line(title)}</title>
<style>{PAGE_STYLE}</style>
</head>
<body>
<header class="bar">
<a class="home" href="{line(addresses.search)}">newsarc</a>
<form action="{line(addresses.search)}" method="get" role="search">
<input type="search" name="q" value="{line(question.q)}" aria-label="Query" placeholder="{_EXAMPLE}">
<button type="submit">Search</button>
</form>
<a href="{line(addresses.rows(question))}">Table</a>
</header>
{body}
</body>
</html>
"""


def problem_page(message: str, addresses: Addresses, question: Question = EVERYTHING) -> str:
    """Write a page that says what is wrong and what to do."""
    return frame("newsarc", f'<main>\n<p class="problem">{line(message)}</p>\n</main>', addresses, question)
