"""A story: one article as it is printed on a page, and the truth about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_PAGE = re.compile(r"[A-Z]?\d+")
_NUMERALS = str.maketrans("一二三四五六七八九", "123456789")


@dataclass(slots=True)
class Person:
    """Who wrote the story, with the role as it is printed."""

    name: str
    role: str | None


@dataclass(slots=True)
class Story:
    """The parts of an article as a perfect reader gives them back; the steps of composing fill them."""

    language: str
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    crossheads: list[str] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    signature: list[str] = field(default_factory=list)
    endings: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    jump: str | None = None
    jump_from: str | None = None
    is_jump_glued: bool = False
    is_verse: bool = False

    def truth(self) -> dict[str, Any]:
        """Return the story as `gold.jsonl` has it."""
        own_line = self.jump if not self.is_jump_glued else None
        return {
            "kicker": self.kicker,
            "headline": self.headline,
            "deck": self.deck,
            "headline_lines": [*self.kicker, *self.headline, *self.deck],
            "paragraphs": self.paragraphs,
            "crossheads": self.crossheads,
            "byline": [{"name": person.name, "role": person.role} for person in self.people],
            "byline_lines": self.byline,
            "signature": self.signature,
            "captions": self.captions,
            "loose": [*self.signature, *self.endings, *self.captions],
            "jump_to": self._jump_page(),
            "jump_lines": [line for line in (own_line, self.jump_from) if line],
            "verse": self.is_verse,
            "lang": self.language,
        }

    def _jump_page(self) -> str | None:
        pages = _PAGE.findall((self.jump or "").translate(_NUMERALS))
        return pages[-1] if pages else None
