import re
from itertools import chain
from pathlib import Path

import pytest

from newsarc.reading.credits.other_credit import _CREDITS
from newsarc.reading.furniture.jump import _JUMPS_TO
from newsarc.reading.furniture.masthead_parts import _TAKEN
from newsarc.reading.labelling.features.lexicon import word_patterns
from newsarc.reading.labelling.features.readings import CUES
from newsarc.text.matching.page_prefilter import PagePrefilter
from newsarc.text.matching.prefilter import Prefilter

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.mark.parametrize(
    ("pattern", "text", "is_possible"),
    [
        ("cats?", "the cat", True),
        ("cats?", "the act", False),
        ("(?:cat|dog)s", "dogs", True),
        ("(?:cat|dog)?s", "s", True),  # the group may be missing
        ("(?:cat|dog)?s", "dog", False),
        ("(?:ab){2}", "abab", True),
        ("[猫貓]咪", "貓咪", True),
        ("[猫貓]咪", "貓 咪", False),
        ("(?i:Ox)", "OX", True),
        ("(?i:skin)", "ſKIN", True),  # letters that `lower` does not make the ones they stand for
        ("(?i:ilk)", "İLK", True),
        ("Ox", "OX", True),  # only told by its small letters
        (r"\d+ cats", "no cats", True),  # the rarer atom is looked for
        (r"\d{2}", "１２", True),
        (r"\d{2}", "twelve", False),
        (r"\w+", "", True),  # nothing tells
        ("(?!cat)dog", "dog", True),
        ("a(?=b)", "ab", True),
        ("[^a]", "b", True),
        ("(?>cat)", "cat", True),
        ("|cat", "", True),
    ],
)
def test_a_text_without_the_atoms_is_not_possible(pattern: str, text: str, is_possible: bool) -> None:
    assert Prefilter([re.compile(pattern)]).possible(text) == ((0,) if is_possible else ())
    assert PagePrefilter([re.compile(pattern)]).possible(["", text, "line"])[1] == is_possible


def test_patterns_are_told_apart_by_number() -> None:
    patterns = [re.compile(word) for word in ("harbour", "bourse", "河上")]
    assert Prefilter(patterns).possible("the harbour of 河上") == (0, 2)
    assert PagePrefilter(patterns).possible(["the harbour of 河上", "a bour", "se", "𝟏 a Bourse"]) == [
        5,
        0,
        0,
        7,
    ]


@pytest.mark.parametrize(
    "patterns", [_TAKEN, _JUMPS_TO, _CREDITS, word_patterns(), tuple(chain.from_iterable(CUES.values()))]
)
def test_what_a_pattern_of_the_reader_finds_was_possible(patterns: tuple[re.Pattern[str], ...]) -> None:
    prefilter = Prefilter(patterns)
    lines = [
        line[:200]
        for path in sorted(SAMPLES.rglob("*.txt"))
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
    ]
    lines.append("The ferry sails. (AP Photo/Ada Marlow)")
    found = [(line, number) for line in lines for number, one in enumerate(patterns) if one.search(line)]
    assert found
    assert [pair for pair in found if pair[1] not in prefilter.possible(pair[0])] == []
    possible = dict(zip(lines, PagePrefilter(patterns).possible(lines), strict=True))
    assert [(line, number) for line, number in found if not possible[line] >> number & 1] == []
