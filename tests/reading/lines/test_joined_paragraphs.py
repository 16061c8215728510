from __future__ import annotations

import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.lines.joined_paragraphs import part_joined_paragraphs

JOINED = "　　堤长三里。　　“明天合龙。”　　后天通车。"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["新堤", JOINED], ["新堤", "　　堤长三里。", "　　“明天合龙。”", "　　后天通车。"]),
        ([JOINED, "　　云汀的　　两栏"], [JOINED, "　　云汀的　　两栏"]),
        (["　　堤长三里。　　　　明天合龙。"], ["　　堤长三里。　　　　明天合龙。"]),
        (["堤长三里。　　明天合龙。"], ["堤长三里。　　明天合龙。"]),
        (["　　堤长三里。", "", "　　明天合龙。　　"], ["　　堤长三里。", "", "　　明天合龙。　　"]),
    ],
    ids=["joined", "columns", "a wider gap", "no indent", "each on its line"],
)
def test_paragraphs_are_parted_where_each_has_its_indent(texts: list[str], expected: list[str]) -> None:
    source = [SourceLine(number, text) for number, text in enumerate(texts, start=1)]
    assert [line.text for line in part_joined_paragraphs(source)] == expected


def test_parts_keep_the_number_of_their_line() -> None:
    assert [line.number for line in part_joined_paragraphs([SourceLine(4, JOINED)])] == [4, 4, 4]
