"""Where the reader had to guess: what a look at the printed page should settle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.parts import Kind
from newsarc.text.matching.grams import grams_of, has_grams

if TYPE_CHECKING:
    from newsarc.model.parts import Part

FEW_SHARED_WORDS = english("the headline shares few words with the text")
BREAKS_OFF = english("the text breaks off without a jump line")
FROM_FRAGMENTS = english("put together from fragments of columns")
IN_TURNS = english("parted from a column read in turns with it")
COLUMNS_MEET = english("columns may have run into each other")
MIXED = english("unusable: the lines of its columns are mixed")
UNSURE = english("a line of it may be something else")
# Found on pages with their truth: right headlines share 0.3 and more of their pairs, strange ones 0.0.
_AKIN = 0.1
_ENDS = "。！？…!?.”’」』）)】》〉：:\"'"


def is_headline_strange(part: Part) -> bool:
    """Tell whether hardly anything of an article's headline is said in its text."""
    head = grams_of(" ".join([part.kicker or "", *part.headline, *part.deck]))
    if part.kind is not Kind.ARTICLE or len(head) <= 3:
        return False
    body = " ".join(paragraph.text for paragraph in part.paragraphs)
    return not has_grams(body, head, least=_AKIN * len(head))


def breaks_off(part: Part) -> bool:
    """Tell whether an article ends inside a sentence; verse and lists, which end so, do not count."""
    if part.kind is not Kind.ARTICLE or part.jump_to is not None or not part.paragraphs:
        return False
    unfinished = sum(paragraph.text[-1] not in _ENDS for paragraph in part.paragraphs)
    is_verse = unfinished > 1 and unfinished * 2 > len(part.paragraphs)
    return part.paragraphs[-1].text[-1] not in _ENDS and not is_verse
