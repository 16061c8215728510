"""HTML: one page that needs nothing else, loads nothing and runs nothing; to read, and to print."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from newsarc.exporters.documents.entries import no_reference, title_of_all
from newsarc.exporters.documents.markup import STYLE, article_markup, language_of, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.exporters.documents.entries import Cite
    from newsarc.model.records import Entry

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def export(entries: Iterable[Entry], cite: Cite = no_reference) -> Iterator[str]:
    """Write a page with all entries."""
    rest = iter(entries)
    first = list(islice(rest, 2))
    yield _opening(first)
    for entry in chain(first, rest):
        yield article_markup(entry, cite)
    yield "</main>\n</body>\n</html>\n"


def _opening(first: Sequence[Entry]) -> str:
    language = language_of(first[0]) if first else None
    said = f' lang="{language}"' if language else ""
    return f"""<!DOCTYPE html>
<html{said}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="newsarc">
<title>{line(title_of_all(first))}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
"""
