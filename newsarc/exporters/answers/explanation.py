"""How a source was read, for programs: one object a source, or with JSON Lines one a source line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.exporters.jsonl import encode
from newsarc.exporters.values import exported_value
from newsarc.fields import FIELDS, Home, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.explanation import ExplainedLine, Explanation
    from newsarc.model.issue import IssuePage
    from newsarc.model.parts import Part

_DIGITS = 4
_OF_ISSUE = tuple(field for field in FIELDS if field.home is Home.ISSUE)
# The kind stands before them, paragraphs stand line by line, and credits are read from the byline.
_TOLD_OTHERWISE = {Shape.KIND, Shape.PARAGRAPHS, Shape.CREDITS}
_OF_PART = tuple(field for field in FIELDS if field.home is Home.PART and field.shape not in _TOLD_OTHERWISE)


def explanation_object(explanation: Explanation) -> dict[str, object]:
    """Build the object of a source: its lines, its parts, its warnings and drops."""
    return {
        "path": explanation.path,
        "encoding": explanation.encoding,
        "reader": explanation.reader,
        "issues": [_issue(issue) for issue in explanation.issues],
        "lines": [_line(line) for line in explanation.lines],
        "parts": [_part(number, part) for number, part in enumerate(explanation.parts, start=1)],
        "warnings": list(explanation.warnings),
        "dropped": [
            {"line": drop.line, "text": drop.text, "reason": drop.reason} for drop in explanation.drops
        ],
    }


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """Write each line of a source as one line of JSON."""
    for line in explanation.lines:
        yield encode({"path": explanation.path, **_line(line)}) + "\n"


def _issue(issue: IssuePage) -> dict[str, object]:
    return {field.name: exported_value(field, getattr(issue, field.name)) for field in _OF_ISSUE}


def _line(line: ExplainedLine) -> dict[str, object]:
    return {
        "line": line.line,
        "label": line.label,
        "rule": line.rule,
        "part": line.part,
        "role": line.role,
        "text": line.text,
        "page": line.page,
        "box": None if line.printed is None or line.printed.box is None else list(line.printed.box),
        "size": None if line.printed is None else line.printed.size,
        "probability": None if line.probability is None else round(line.probability, _DIGITS),
        "other": line.other,
        "evidence": [
            {"feature": feature, "weight": round(weight, _DIGITS)} for feature, weight in line.evidence
        ],
    }


def _part(number: int, part: Part) -> dict[str, object]:
    return {
        "part": number,
        "kind": part.kind.value,
        "first_line": part.first_line,
        "last_line": part.last_line,
        **{field.name: exported_value(field, getattr(part, field.name)) for field in _OF_PART},
        "doubts": list(part.doubts),
    }
