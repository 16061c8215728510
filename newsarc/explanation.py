"""Why a source was read as it was: each of its lines with what it was taken for and where it went."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.parts import Kind
from newsarc.reading.labelling.labels import HEADS
from newsarc.reading.labelling.reasons import evidence_of
from newsarc.text.decoding import has_text_lines, source_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.model.issue import IssuePage
    from newsarc.model.page import LineLabel, Page, ReadSource
    from newsarc.model.parts import Part
    from newsarc.model.repairs import Drop
    from newsarc.model.sources import SourceFile, SourceLine
    from newsarc.reading.labelling.reasons import Evidence

BLANK = "blank"
DROPPED = "dropped"
UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class ExplainedLine:
    """A source line (or the piece of it in one column), its label, and the part it went to.

    `rule` is what spoke loudest for the label, `part` the part's position in the source, `role` what the
    line is in it, where it is known. `evidence` is there where it was asked for: all features of the line,
    with their weights for the label and against the next likely one, `other`, the loudest first. `printed`
    is the line as it is drawn on the page of that number in the source, where it is.
    """

    line: int
    text: str
    label: str
    rule: str | None = None
    part: int | None = None
    role: str | None = None
    probability: float | None = None
    other: str | None = None
    evidence: tuple[tuple[str, float], ...] = ()
    page: int | None = None
    printed: SourceLine | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that the reader saw in a source; parts are numbered from 1 in the order of their positions."""

    path: str
    encoding: str
    reader: str
    issues: tuple[IssuePage, ...]
    lines: tuple[ExplainedLine, ...]
    parts: tuple[Part, ...]
    warnings: tuple[str, ...] = ()
    drops: tuple[Drop, ...] = ()


def explain(
    file: SourceFile,
    read: ReadSource,
    drawn: Sequence[Sequence[SourceLine]] = (),
    *,
    with_evidence: bool = False,
) -> Explanation:
    """Lay what was read of a source beside its lines, with all of the evidence if it is asked for.

    `drawn` are the lines of its pages, where it has pages that are drawn.
    """
    places = {line.number: (page, line) for page, lines in enumerate(drawn, start=1) for line in lines}
    has_lines = has_text_lines(read.encoding)
    lines = (
        _explain_lines(source_lines(file.data, read.encoding), read)
        if has_lines
        else chain.from_iterable(_labelled_lines(read).values())
    )
    return Explanation(
        path=file.path,
        encoding=read.encoding,
        reader=read.reader,
        issues=tuple(page.issue for page in read.pages),
        lines=tuple(
            _with_place(line if with_evidence else replace(line, evidence=()), places) for line in lines
        ),
        parts=tuple(chain.from_iterable(page.parts for page in read.pages)),
        warnings=tuple(chain.from_iterable(page.warnings for page in read.pages)),
        drops=tuple(chain.from_iterable(page.drops for page in read.pages)),
    )


def _with_place(line: ExplainedLine, places: Mapping[int, tuple[int, SourceLine]]) -> ExplainedLine:
    page, printed = places.get(line.line, (None, None))
    return replace(line, page=page, printed=printed)


def _explain_lines(texts: list[str], read: ReadSource) -> Iterator[ExplainedLine]:
    labelled = _labelled_lines(read)
    parted = _lines_of_parts(read)
    if not texts[-1]:  # after the last line end
        texts = texts[:-1]
    reasons = {drop.line: drop.reason for page in read.pages for drop in page.drops}
    for number, text in enumerate(texts, start=1):
        pieces = labelled.get(number, [])
        if pieces:
            yield from pieces
        elif not text.strip():
            yield ExplainedLine(number, "", BLANK)
        elif number in reasons:
            yield ExplainedLine(number, text, DROPPED, reasons[number])
        elif number in parted:
            yield _explain_line_of_part(number, text, *parted[number])
        else:
            yield ExplainedLine(number, text, UNREAD)


def _lines_of_parts(read: ReadSource) -> Mapping[int, tuple[int, Part]]:
    """Return the part that each line is of, and its position, on pages whose lines have no labels."""
    found: dict[int, tuple[int, Part]] = {}
    before = 0
    for page in read.pages:
        parts = () if page.labels else tuple(enumerate(page.parts, start=before + 1))
        for position, part in sorted(parts, key=lambda numbered: numbered[1].kind is Kind.ARTICLE):
            found |= dict.fromkeys(range(part.first_line, part.last_line + 1), (position, part))
        before += len(page.parts)
    return found


def _explain_line_of_part(number: int, text: str, position: int, part: Part) -> ExplainedLine:
    """Say what a line of a format with fields is: by the text in which it went, or the name of its part."""
    label = _label_in(part, number, _squeezed(text))
    return ExplainedLine(number, text, label, part=position, role=label)


def _label_in(part: Part, number: int, text: str) -> str:
    if part.kind is not Kind.ARTICLE:
        return "masthead" if part.kind is Kind.PAGE_HEAD else part.kind.value
    spans = [
        paragraph for paragraph in part.paragraphs if paragraph.first_line <= number <= paragraph.last_line
    ]
    if spans:
        is_row = (spans[0].first_line, spans[0].last_line) == (part.first_line, part.last_line)
        return "row" if is_row else "crosshead" if spans[0].is_crosshead else "text"
    named = {"headline": part.headline, "deck": part.deck, "kicker": (part.kicker,), "byline": (part.byline,)}
    for name, values in named.items():
        if any(value and _squeezed(value) in text for value in values):
            return name
    return "field"


def _labelled_lines(read: ReadSource) -> Mapping[int, list[ExplainedLine]]:
    lines: dict[int, list[ExplainedLine]] = defaultdict(list)
    before = 0
    for page in read.pages:
        places = _Places(page, before)
        for label, evidence in zip(page.labels, evidence_of(page), strict=True):
            lines[label.line].append(_explain_label(label, evidence, *places.of(label)))
        before += len(page.parts)
    return lines


def _explain_label(label: LineLabel, evidence: Evidence, part: int | None, role: str | None) -> ExplainedLine:
    return ExplainedLine(
        label.line,
        label.text,
        label.label,
        _rule(label, evidence),
        part,
        role,
        probability=label.probability,
        other=evidence.other.value,
        evidence=evidence.weights,
    )


def _rule(label: LineLabel, evidence: Evidence) -> str | None:
    """Say in words what speaks loudest for a label."""
    if label.mend is not None:
        return english("mended: {reason}", reason=label.mend)
    loudest = next((feature for feature, weight in evidence.weights if weight > 0), None)
    return loudest and f"no {evidence.other}: {loudest}"


class _Places:
    """Where the lines of a page went: by their numbers, and by their text where columns share a number."""

    def __init__(self, page: Page, before: int) -> None:
        self._texts: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
        self._heads: list[tuple[int, str, str]] = []
        self._parts = dict(enumerate(page.parts, start=before + 1))
        for position, part in self._parts.items():
            self._note(position, part)

    def of(self, label: LineLabel) -> tuple[int | None, str | None]:
        """Return the position of the part that a line went to, and its role in it."""
        for position, role, _ in self._matching(label, _squeezed(label.text)):
            return position, role
        around = [position for position, part in self._parts.items() if _spans(part, label.line)]
        return (around[0], None) if len(around) == 1 else (None, None)

    def _matching(self, label: LineLabel, text: str) -> list[tuple[int, str, str]]:
        here = self._texts[label.line]
        if label.label not in HEADS and len(here) == 1:
            return here
        heads = [place for place in self._heads if text in place[2]] if label.label in HEADS else []
        # The same headline may stand on the page twice.
        heads.sort(key=lambda place: not _spans(self._parts[place[0]], label.line))
        return heads + [place for place in here if _is_in(text, place[2])]

    def _note(self, position: int, part: Part) -> None:
        for paragraph in part.paragraphs:
            role = "crosshead" if paragraph.is_crosshead else "body"
            for line in range(paragraph.first_line, paragraph.last_line + 1):
                self._texts[line].append((position, role, _squeezed(paragraph.text)))
        for mark in part.marks:
            self._texts[mark.line].append((position, mark.role.value, _squeezed(mark.text)))
        named = (
            ("kicker", part.kicker or ""),
            ("headline", "".join(part.headline)),
            ("deck", "".join(part.deck)),
        )
        self._heads += [(position, role, _squeezed(text)) for role, text in named if text]


def _is_in(text: str, whole: str) -> bool:
    """Tell whether a line is in a text, of which a part was taken off or mended at a line's ends."""
    middle = text[len(text) // 4 : len(text) - len(text) // 4]
    return bool(middle) and middle in whole


def _spans(part: Part, line: int) -> bool:
    return part.first_line <= line <= part.last_line


def _squeezed(text: str) -> str:
    return "".join(text.split())
