"""An article as a structured format tells it, before its body is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage

if TYPE_CHECKING:
    from newsarc.model.parts import Paragraph
    from newsarc.model.repairs import Drop


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """What a format says in fields, and the paragraphs of the body as they stand there.

    `authors` are a field of names, which may be a printed byline; `byline` is one that is said to be printed.
    """

    first_line: int
    last_line: int
    issue: IssuePage = field(default_factory=IssuePage)
    column: str | None = None
    kicker: str | None = None
    headline: tuple[str, ...] = ()
    deck: tuple[str, ...] = ()
    byline: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    place: str | None = None
    body: tuple[Paragraph, ...] = ()
    captions: tuple[Paragraph, ...] = ()
    url: str | None = None
    tags: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    drops: tuple[Drop, ...] = ()  # what the format holds and no part has
