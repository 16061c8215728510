"""From labelled lines to blocks: runs of headline lines and bodies of paragraphs, in file order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import BODY, HEADS, Label
from newsarc.reading.recognition import recognize, recognize_jump_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.tagging import Labelled
    from newsarc.reading.lines.line import Line


@dataclass(slots=True)
class Body:
    """The text of one article before it is joined: paragraphs of lines, and lines round them."""

    paragraphs: list[list[Line]] = field(default_factory=list)
    bylines: list[Line] = field(default_factory=list)
    jump_to: list[Line] = field(default_factory=list)
    jump_from: list[Line] = field(default_factory=list)
    crossheads: set[int] = field(default_factory=set)  # places of the paragraphs that are crossheads
    opens: bool = False  # begins without a headline above it
    is_ended: bool = False

    @property
    def lines(self) -> list[Line]:
        """All lines of the paragraphs in order."""
        return [line for paragraph in self.paragraphs for line in paragraph]


@dataclass(slots=True)
class Layout:
    """Bodies in file order with the headline lines between them.

    `heads[i]` stand before `bodies[i]`; the last of `heads` stand after the last body, so that
    there is always one run of headline lines more than bodies.
    """

    heads: list[list[Labelled]]
    bodies: list[Body]


def lay_out(labelled: Sequence[Labelled]) -> Layout:
    """Gather labelled lines into bodies and the headlines between them."""
    builder = _Builder()
    for item in labelled:
        builder.add(item)
    return builder.finish()


class _Builder:
    """Takes labelled lines in order, and keeps bylines until the text is known that they stand over."""

    def __init__(self) -> None:
        self._layout = Layout([[]], [])
        self._pending: list[Labelled] = []

    def add(self, item: Labelled) -> None:
        """Put a line where it belongs."""
        if item.label in HEADS:
            self._add_head(item)
        elif item.label in BODY:
            self._add_text(item)
        elif item.label is Label.JUMP:
            self._add_jump(item)
        elif item.label is Label.BYLINE or (item.label is Label.SIGNATURE and not self._is_in_text()):
            self._pending.append(item)
        elif item.label is Label.SIGNATURE:
            self._layout.bodies[-1].bylines.append(item.line)

    def finish(self) -> Layout:
        """Return what was gathered."""
        self._settle_behind()
        if self._pending:
            self._open_body()
        self._close()
        return self._layout

    def _is_in_text(self) -> bool:
        return bool(self._layout.bodies) and len(self._layout.heads) == len(self._layout.bodies)

    def _add_head(self, item: Labelled) -> None:
        is_first = not self._layout.heads[-1] or len(self._layout.heads) == len(self._layout.bodies)
        if is_first and not self._is_named_above(item):
            self._settle_behind()
        self._close()
        self._layout.heads[-1].append(item)

    def _add_text(self, item: Labelled) -> None:
        opens = item.label is Label.OPENING
        bodies = self._layout.bodies
        if not bodies or bodies[-1].is_ended or opens or self._pending:
            self._open_body().opens = opens
        body = bodies[-1]
        if item.label is not Label.CONTINUATION or not body.paragraphs:
            body.paragraphs.append([])
        body.paragraphs[-1].append(item.line)
        if item.label is Label.CROSSHEAD:
            body.crossheads.add(len(body.paragraphs) - 1)
        body.is_ended = _ends_with_jump(body.paragraphs[-1])

    def _add_jump(self, item: Labelled) -> None:
        reading = recognize(item.line.text)
        if not reading.jump_to and reading.jump_from:
            self._pending.append(item)
            return
        bodies = self._layout.bodies
        if not bodies or bodies[-1].jump_to or self._pending or not self._is_in_text():
            self._open_body()
        bodies[-1].jump_to.append(item.line)
        bodies[-1].is_ended = True

    def _settle_behind(self) -> None:
        """Give bylines that no text followed to the body before them: they are signatures."""
        if not self._is_in_text():
            return
        for item in self._pending:
            if item.label is not Label.JUMP:
                self._layout.bodies[-1].bylines.append(item.line)
        self._pending = [item for item in self._pending if item.label is Label.JUMP]

    def _is_named_above(self, head: Labelled) -> bool:
        """Tell whether the byline above a headline stands closer to it than to the text above."""
        names = [item for item in self._pending if item.label is Label.BYLINE]
        return len(names) == len(self._pending) == 1 and names[0].line.gap > head.line.gap

    def _close(self) -> None:
        if self._layout.bodies:
            self._layout.bodies[-1].is_ended = True
            if len(self._layout.heads) == len(self._layout.bodies):
                self._layout.heads.append([])

    def _open_body(self) -> Body:
        """Begin a body with the bylines and jump lines that stand before it."""
        if len(self._layout.heads) == len(self._layout.bodies):
            self._layout.heads.append([])
        body = Body()
        for item in self._pending:
            (body.jump_from if item.label is Label.JUMP else body.bylines).append(item.line)
        self._pending = []
        self._layout.bodies.append(body)
        return body


def _ends_with_jump(paragraph: Sequence[Line]) -> bool:
    """Tell whether the text so far ends with a jump line, which may be broken over two lines.

    So the ends of the last two lines are looked at together, and not a line alone.
    """
    above = paragraph[-2].text[-24:] if len(paragraph) > 1 else ""
    return recognize_jump_to(above + paragraph[-1].text[-24:]) is not None
