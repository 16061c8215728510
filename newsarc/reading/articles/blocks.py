"""From labelled lines to blocks: runs of headline lines and bodies of paragraphs, in file order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.reading.credits.dateline import starts_like_opener
from newsarc.reading.furniture.jump import find_jump_to
from newsarc.reading.labelling.features import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.search import Labelled
    from newsarc.reading.lines.line import Line


@dataclass(slots=True)
class Body:
    """The text of one article before it is joined: paragraphs of lines, and lines round them."""

    paragraphs: list[list[Line]] = field(default_factory=list)
    bylines: list[Line] = field(default_factory=list)
    jump_to: list[Line] = field(default_factory=list)
    jump_from: list[Line] = field(default_factory=list)
    crossheads: set[int] = field(default_factory=set)  # first lines of paragraphs that are crossheads
    opens: bool = False
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

    heads: list[list[Line]]
    bodies: list[Body]


def lay_out(labelled: Sequence[Labelled]) -> Layout:
    """Gather labelled lines into bodies and the headlines between them."""
    layout = Layout([[]], [])
    pending: list[Labelled] = []  # bylines and jump lines whose body is not yet known
    for item in labelled:
        match item.label:
            case Label.HEAD:
                _settle_behind(layout, pending)
                if pending and item.line.gap > 0:
                    _open_body(layout, pending)
                _close(layout)
                layout.heads[-1].append(item.line)
            case Label.BYLINE | Label.JUMP_FROM:
                pending.append(item)
            case Label.JUMP_TO:
                _end_body(layout, item.line, pending)
            case Label.START | Label.CONTINUATION:
                _add_text(layout, item, pending)
    _settle_behind(layout, pending)
    if pending:
        _open_body(layout, pending)
    _close(layout)
    return layout


def _close(layout: Layout) -> None:
    if layout.bodies:
        layout.bodies[-1].is_ended = True
        if len(layout.heads) == len(layout.bodies):
            layout.heads.append([])


def _end_body(layout: Layout, line: Line, pending: list[Labelled]) -> None:
    follows_head = len(layout.heads) > len(layout.bodies)
    if not layout.bodies or layout.bodies[-1].jump_to or pending or follows_head:
        _open_body(layout, pending)
    layout.bodies[-1].jump_to.append(line)
    layout.bodies[-1].is_ended = True


def _settle_behind(layout: Layout, pending: list[Labelled]) -> None:
    """Give bylines that no text followed to the body before them: they are signatures."""
    after_head = len(layout.heads) > len(layout.bodies) and bool(layout.heads[-1])
    if not layout.bodies or after_head:
        return
    for item in pending:
        if item.label is Label.BYLINE:
            layout.bodies[-1].bylines.append(item.line)
            layout.bodies[-1].is_ended = True
    pending[:] = [item for item in pending if item.label is not Label.BYLINE]


def _add_text(layout: Layout, item: Labelled, pending: list[Labelled]) -> None:
    opens = item.label is Label.START and starts_like_opener(item.line.text)
    if not layout.bodies or layout.bodies[-1].is_ended or opens or pending:
        _open_body(layout, pending).opens = opens
    body = layout.bodies[-1]
    if item.label is Label.START or not body.paragraphs:
        body.paragraphs.append([])
    body.paragraphs[-1].append(item.line)
    body.is_ended = _ends_with_jump(body.paragraphs[-1])


def _open_body(layout: Layout, pending: list[Labelled]) -> Body:
    """Begin a body with the bylines and jump lines that stand before it."""
    if len(layout.heads) == len(layout.bodies):
        layout.heads.append([])
    body = Body()
    for item in pending:
        (body.bylines if item.label is Label.BYLINE else body.jump_from).append(item.line)
    pending.clear()
    layout.bodies.append(body)
    return body


def _ends_with_jump(paragraph: Sequence[Line]) -> bool:
    """Tell whether the text so far ends with a jump line, which may be broken over two lines."""
    tail = "".join(line.text[-24:] for line in paragraph[-2:])
    return find_jump_to(tail) is not None
