"""What trafilatura makes of a page: its text, and what the page says of itself anywhere. Its only home."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.errors import SourceNeedsExtra
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said, squeezed
from newsarc.model.issue import IssuePage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsarc.model.issue import PartialDate

_RIGHTS = re.compile(r"版权所有|版權所有|©|\bcopyright\b|all rights reserved", re.IGNORECASE)
_SHORTEST = 60  # characters: a page with less text in its paragraphs has no article
_LARGEST = 4_000_000  # characters: of a page with more tags than any article, it takes minutes
# A day that stands somewhere in the text is not that of the article.
_DATES: Mapping[str, bool] = {"extensive_search": False, "original_date": True}


class Extraction(NamedTuple):
    """What a page says of its article, its text, and a day on the page that may be the article's."""

    draft: ArticleDraft
    text: str
    likely_day: PartialDate | None


def extract(path: str, text: str) -> Extraction | None:
    """Return what a page says of its article, and its text; None where there is none."""
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and it takes half a second
    except ImportError as error:
        raise SourceNeedsExtra(path, "HTML", "html") from error
    if len(text) > _LARGEST:
        return None
    found: Any = trafilatura.bare_extraction(
        text,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )
    if found is None or len(squeezed(found.text or "")) < _SHORTEST:
        return None
    return Extraction(_draft(found, text.count("\n") + 1), found.text, day_of(found.date or ""))


def _draft(found: Any, last_line: int) -> ArticleDraft:
    return ArticleDraft(
        first_line=1,
        last_line=last_line,
        issue=IssuePage(newspaper=_site(found)),
        headline=tuple(filter(None, [said(found.title or "")])),
        authors=tuple(filter(None, map(said, (found.author or "").split(";")))),
        url=said(found.url or ""),
    )


def _site(found: Any) -> str | None:
    """Return the name of the site; an address is none."""
    name = said(_RIGHTS.sub("", found.sitename or ""))
    return None if name is None or ("." in name and " " not in name) else name
