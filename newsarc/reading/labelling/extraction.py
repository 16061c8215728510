"""From the lines of a page to their features: what each line and the whole page show to the rules."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsarc.reading.credits.dateline import starts_like_opener
from newsarc.reading.furniture.jump import find_jump_to
from newsarc.reading.labelling.features import LineFeatures, PageFeatures, speaker_of
from newsarc.reading.lines.measures import column_measures, room_before
from newsarc.reading.lines.quotations import open_quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.classification import ClassifiedLine
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

_FEWEST_LINED = 6
_OPEN_BRACKET = re.compile(r"[（(][^（）()]{0,60}$")
_SENTENCE_INSIDE = re.compile(r"[a-zà-ÿ]{2}[.!?][\"'”’»]? (?=[\"'“‘«]?[A-ZÀ-Þ])")
_CLOSES_BRACKET = re.compile(r"[^（）()]{0,60}[）)]")


def extract_features(
    items: Sequence[ClassifiedLine], damage: Damage
) -> tuple[list[LineFeatures], PageFeatures]:
    """Measure what the rules need of each line and of the whole page."""
    lines = [item.line for item in items]
    is_flowing = _is_flowing(lines)
    measures = [None] * len(lines) if is_flowing else column_measures(lines, is_cjk=damage.is_cjk)
    is_ragged = not damage.is_cjk and not is_flowing
    sequence = _features_of_lines(items, measures, is_cjk=damage.is_cjk)
    page = PageFeatures(
        damage=damage,
        is_flowing=is_flowing,
        has_gaps=sum(line.gap > 0 for line in lines) >= 2,
        lost_indents=damage.is_cjk and _lost_indents(lines, measures),
        is_ragged=is_ragged,
        is_lined=damage.is_cjk and _is_lined(lines, measures),
        speakers=_speakers(lines),
        short_paragraphs=is_ragged and _has_short_paragraphs(sequence),
    )
    return sequence, page


def _is_flowing(lines: Sequence[Line]) -> bool:
    """Tell whether each paragraph is one line: then most lines end with a final mark.

    Of the lines of a wrapped column about one in five does.
    """
    return sum(line.is_final for line in lines) > 0.5 * len(lines)


def _lost_indents(lines: Sequence[Line], measures: Sequence[float | None]) -> bool:
    """Tell whether many lines are two cells narrower than their column though no paragraph ends there."""
    narrower = sum(
        1
        for line, measure in zip(lines, measures, strict=True)
        if measure and not line.is_final and abs(measure - 2 - line.width) < 0.3
    )
    return narrower >= max(2, 0.04 * len(lines))


def _is_lined(lines: Sequence[Line], measures: Sequence[float | None]) -> bool:
    """Tell whether most lines are in no column, and few end a sentence."""
    in_column = sum(measure is not None for measure in measures)
    if in_column * 2 > len(lines) or len(lines) < _FEWEST_LINED:
        return False
    return sum(line.is_final for line in lines) < 0.2 * len(lines)


def _speakers(lines: Sequence[Line]) -> frozenset[str]:
    """Collect the speakers whose turns begin two lines and more."""
    counts = Counter(speaker_of(line.text) for line in lines)
    speakers = frozenset(name for name, times in counts.items() if name and times > 1)
    return speakers if len(speakers) > 1 else frozenset()


def _has_short_paragraphs(sequence: Sequence[LineFeatures]) -> bool:
    """Tell whether a sentence that ends with a full line ends its paragraph too, more often than not.

    Nearly one paragraph in five ends so near the column's edge that the next word would not have
    fitted, and about one inner sentence in six ends with its line.
    """
    broken = sum(
        1 for features in sequence if features.room >= 0 and features.previous and features.previous.is_final
    )
    inner = sum(len(_SENTENCE_INSIDE.findall(features.line.text)) for features in sequence)
    return broken * 1.5 > inner


def _features_of_lines(
    items: Sequence[ClassifiedLine], measures: Sequence[float | None], *, is_cjk: bool
) -> list[LineFeatures]:
    sequence: list[LineFeatures] = []
    quoted = open_quotations(item.line.text for item in items)
    for index, item in enumerate(items):
        previous = items[index - 1].line if index else None
        in_bracket = previous is not None and _is_in_bracket(previous, item.line)
        room = room_before(previous, measures[index - 1], item.line, is_cjk=is_cjk) if previous else -1.0
        sequence.append(
            LineFeatures(
                line=item.line,
                previous=previous,
                measure=measures[index],
                room=room,
                opens=not in_bracket and starts_like_opener(item.line.text),
                ends_before=bool(sequence) and sequence[-1].ends_here,
                ends_here=_ends(item.line, previous if in_bracket else None),
                in_bracket=in_bracket,
                in_quotation=quoted[index],
                is_alone=item.line.gap > 0 and (item is items[-1] or items[index + 1].line.gap > 0),
                fixed=item.label,
            )
        )
    return sequence


def _is_in_bracket(previous: Line, line: Line) -> bool:
    return (
        _OPEN_BRACKET.search(previous.text[-61:]) is not None
        and _CLOSES_BRACKET.match(line.text[:61]) is not None
    )


def _ends(line: Line, begun: Line | None) -> bool:
    """Tell whether a jump line ends with this line, perhaps begun in a bracket on the line before."""
    tail = (begun.text[-20:] if begun else "") + line.text[-40:]
    return find_jump_to(tail) is not None
