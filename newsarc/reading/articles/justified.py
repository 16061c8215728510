"""Lines that were justified with whole spaces: in a text one space stands between words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.reading.labelling.labels import IN_TEXT, Label
from newsarc.text.repairs import close_stretched_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.tagging import Labelled
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

_JUSTIFIED = (Label.OPENING, *IN_TEXT)
# Of a page's lines of text. Nine in ten lines that were justified have stretched spaces, one in twenty-five
# of the others.
_LEAST_SHARE = 0.25


def close_justified_lines(labelled: Sequence[Labelled], damage: Damage) -> list[Labelled]:
    """Close the stretched spaces of texts in spaced scripts, where the page's lines were justified with them.

    Their widths were measured before. Tables and verse keep their gaps.
    """
    texts = [item for item in labelled if item.label in _JUSTIFIED]
    stretched = [close_stretched_spaces(item.line.text) != item.line.text for item in texts]
    if damage.is_cjk or sum(stretched) < _LEAST_SHARE * len(texts):
        return list(labelled)
    return [replace(item, line=_closed(item.line)) if item.label in _JUSTIFIED else item for item in labelled]


def _closed(line: Line) -> Line:
    text = close_stretched_spaces(line.text)
    if text == line.text:
        return line
    return replace(line, text=text, repairs=(*line.repairs, english("spaces of a justified line closed")))
