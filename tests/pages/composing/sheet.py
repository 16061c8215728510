"""A sheet: the lines of a page under way, and the truth about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.pages.composing.story import Story


@dataclass(slots=True)
class Sheet:
    """Lines, and which of them are furniture, others' or stories'."""

    face: str
    lines: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    others: list[dict[str, Any]] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    printed: dict[str, str] = field(
        default_factory=dict
    )  # of newspaper, date and page, what a page head prints

    def add(self, *lines: str) -> None:
        """Print lines."""
        self.lines.extend(lines)

    def gap(self, count: int) -> None:
        """Print blank lines."""
        self.lines.extend([""] * count)

    def claim(self, text: str) -> list[str]:
        """Take the lines of a text for furniture, wherever they will be printed."""
        lines = text.split("\n")
        self.furniture.extend(stripped for line in lines if (stripped := line.strip()))
        return lines

    def furnish(self, text: str, gap: int = 0) -> None:
        """Print furniture."""
        for line in self.claim(text):
            self.lines.append(line)
            self.gap(gap)

    def truth(self, file: str) -> dict[str, Any]:
        """Return the page as `gold.jsonl` has it."""
        names = ("newspaper", "date", "page")
        return {
            "file": file,
            "face": self.face,
            **{name: self.printed.get(name) for name in names},
            "printed": [name for name in names if name in self.printed],
            "furniture": list(dict.fromkeys(self.furniture)),
            "others": self.others,
            "articles": [story.truth() for story in self.stories],
        }
