"""How a source was read, line by line, for people: plain text, each line with its columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.language import retold, tr, word
from newsarc.render.articles.article import issue_line
from newsarc.render.paths import shorten_path, told_lines
from newsarc.render.reports.reasons import told_reason
from newsarc.text.characters.controls import one_line, show_controls
from newsarc.text.characters.display import display_width, pad_left, pad_right

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from newsarc.explanation import ExplainedLine, Explanation
    from newsarc.model.parts import Part
    from newsarc.model.sources import SourceLine


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row to show: what stands before the source's own text, that text, and why it has its label."""

    before: str
    text: str = ""
    why: str = ""
    label: str | None = None


def explanation_text(explanation: Explanation, folder: Path, *, is_brief: bool = False) -> Iterator[str]:
    """Write an explanation as plain text, a source line a line."""
    for row in explanation_rows(explanation, folder, is_brief=is_brief):
        yield f"{row.before}{row.text}  {row.why}".rstrip(" ") + "\n"


def explanation_rows(explanation: Explanation, folder: Path, *, is_brief: bool = False) -> Iterator[ShownRow]:
    """Lay out an explanation: the source, its parts, the reader's remarks and, if not brief, the lines."""
    path, encoding = shorten_path(explanation.path, folder), explanation.encoding
    yield ShownRow(
        tr("{path}: {encoding}, reader {reader}", path=path, encoding=encoding, reader=explanation.reader)
    )
    yield from (ShownRow(one_line(issue_line(issue))) for issue in explanation.issues if issue_line(issue))
    yield from (_part(number, part) for number, part in enumerate(explanation.parts, start=1))
    yield from _remarks(explanation)
    if not is_brief:
        yield ShownRow("")
        yield from _lines(explanation)


def _lines(explanation: Explanation) -> Iterator[ShownRow]:
    cells = [_cells(line) for line in explanation.lines]
    widths = [max(map(display_width, column)) for column in zip(*cells, strict=True)]
    for line, said in zip(explanation.lines, cells, strict=True):
        yield _line(line, said, widths)
        yield from _evidence(line, widths[0])


def _cells(line: ExplainedLine) -> tuple[str, str, str, str]:
    """Write what stands before a line's text: its number, its label, the part it went to, and its place."""
    part = " ".join(filter(None, (str(line.part or ""), _role(line))))
    return str(line.line), word(line.label), part, _drawn(line.printed) if line.printed else ""


def _line(line: ExplainedLine, cells: Sequence[str], widths: Sequence[int]) -> ShownRow:
    """Set a line beside its label; a column that is empty on the whole page is left out."""
    said = [pad_right(cell, width) for cell, width in zip(cells[1:], widths[1:], strict=True) if width]
    before = "  ".join((pad_left(cells[0], widths[0]), *said, ""))
    why = tr("({reason})", reason=one_line(told_reason(line.rule))) if line.rule else ""
    return ShownRow(before, show_controls(line.text.replace("\t", " ")), why, line.label)


def _drawn(line: SourceLine) -> str:
    """Write where a line stands on its page, how large it is, and the size of its type."""
    box = line.box
    where = (
        f"{box.left:.0f},{box.top:.0f} {box.right - box.left:.0f}×{box.bottom - box.top:.0f}" if box else ""
    )
    return f"{where} {line.size:.3g} pt" if line.size else where


def _evidence(line: ExplainedLine, width: int) -> Iterator[ShownRow]:
    """Write how likely the label is and, a row each, what speaks for it and against it."""
    if not line.evidence:
        return
    indent = " " * (width + 2)
    said = f"{line.probability or 0:.1%} {word(line.label)}"
    if line.other:
        said = tr("{label}, else {other}", label=said, other=word(line.other))
    yield ShownRow(f"{indent}{said}")
    for feature, weight in line.evidence:
        yield ShownRow(f"{indent}{weight:+7.2f}  {one_line(feature)}")


def _role(line: ExplainedLine) -> str | None:
    """Name the role only where the label does not say it."""
    is_told = line.role == line.label or line.role not in {"kicker", "deck", "crosshead"}
    return None if is_told or line.role is None else word(line.role)


def _part(number: int, part: Part) -> ShownRow:
    lines = told_lines(part.first_line, part.last_line)
    jumps = (f"→ {part.jump_to}" if part.jump_to else None, f"← {part.jump_from}" if part.jump_from else None)
    doubts = tr("doubts: {doubts}", doubts=", ".join(map(retold, part.doubts))) if part.doubts else None
    said = (
        word(part.kind.value.replace("_", " ")),
        lines,
        " ".join(part.headline),
        part.byline,
        *jumps,
        doubts,
    )
    return ShownRow(one_line(f"{number}  " + " · ".join(filter(None, said))))


def _remarks(explanation: Explanation) -> Iterator[ShownRow]:
    for warning in explanation.warnings:
        yield ShownRow(one_line(tr("warning: {warning}", warning=retold(warning))))
    for drop in explanation.drops:
        said = tr(
            "dropped from line {line}: {text} ({reason})",
            line=drop.line,
            text=drop.text,
            reason=retold(drop.reason),
        )
        yield ShownRow(one_line(said))
