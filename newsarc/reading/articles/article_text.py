"""A text from whose ends the lines that are none of it are taken: the same for pages and for fields.

On a page the lines that are whole have their labels already. What is glued to a paragraph, or broken over
lines, is seen in the joined text only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.model.parts import Mark, MarkRole
from newsarc.reading.recognition import recognize, recognize_opener

if TYPE_CHECKING:
    from newsarc.model.parts import Contributor, Paragraph
    from newsarc.reading.credits.credited import Opener

_LATIN = re.compile("[A-Za-z]")
_CLOSING_BRACKET = re.compile(r"[（(]([^（）()]{2,60})[）)]\s*$")


@dataclass(slots=True)
class ArticleText:
    """What is left of a text as its lines are told, and the marks that were taken out of it."""

    paragraphs: list[Paragraph]
    marks: list[Mark] = field(default_factory=list)

    @property
    def bylines(self) -> list[str]:
        """The lines that were told to be bylines."""
        return [mark.text for mark in self.marks if mark.role is MarkRole.BYLINE]

    def opener(self) -> Opener | None:
        """Return what the text begins with, if that is an opener; it stays in the text."""
        return recognize_opener(self.paragraphs[0].text) if self.paragraphs else None

    def page_of(self, role: MarkRole) -> str | None:
        """Return the page that a jump line names."""
        read = (recognize(mark.text) for mark in self.marks if mark.role is role)
        jumps = (one.jump_to if role is MarkRole.JUMP_TO else one.jump_from for one in read)
        return next((jump.page for jump in jumps if jump), None)

    def take_jump_from(self) -> None:
        """Take the jump line off the start of the first paragraph."""
        if not self.paragraphs:
            return
        first = self.paragraphs[0]
        if not (jump := recognize(first.text).jump_from) or jump.start > 0:
            return
        self.marks.append(Mark(MarkRole.JUMP_FROM, first.text[: jump.end].strip(), first.first_line))
        rest = first.text[jump.end :].lstrip()
        self.paragraphs[:1] = [first._replace(text=rest)] if rest else []

    def take_jump_to(self) -> bool:
        """Take the jump line off the end of the last paragraph, and tell whether there was one."""
        if not self.paragraphs or not (jump := recognize(self.paragraphs[-1].text).jump_to):
            return False
        self._take_end(jump.start, MarkRole.JUMP_TO)
        return True

    def take_closing_byline(self) -> tuple[Contributor, ...]:
        """Take a byline in brackets off the end, and return the persons that it names.

        A name in Latin letters alone may be of the text: (Reuters), (Nora Quill).
        """
        if not self.paragraphs or not (bracket := _CLOSING_BRACKET.search(self.paragraphs[-1].text)):
            return ()
        byline = recognize(bracket[1]).byline
        if byline is None or not byline.contributors or not _LATIN.sub("", bracket[1]).strip():
            return ()
        self._take_end(bracket.start(), MarkRole.BYLINE)
        return byline.contributors

    def _take_end(self, start: int, role: MarkRole) -> None:
        last = self.paragraphs[-1]
        self.marks.append(Mark(role, last.text[start:].strip(), last.last_line))
        rest = last.text[:start].rstrip()
        self.paragraphs[-1:] = [last._replace(text=rest)] if rest else []
