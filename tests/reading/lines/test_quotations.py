from __future__ import annotations

import pytest

from newsarc.reading.lines.quotations import open_quotations


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["“茶苗靠岸。", "四万株。”", "他走了。"], [False, True, False]),
        (['He said: "We wait.', 'We wait." He left.', "They left."], [False, True, False]),
        (['"We wait," he said.', "They left."], [False, False]),
        (['He called it ("the end', 'of it").'], [False, True]),
        (["Er sagte: „Wir", "warten.“ Er ging.", "Sie gingen."], [False, True, False]),
        (['A 12" pipe', "was laid."], [False, False]),
        (["“甲", *["乙"] * 25], [False, *[True] * 20, *[False] * 5]),
        ([], []),
    ],
)
def test_a_quotation_is_open_until_it_is_closed(texts: list[str], expected: list[bool]) -> None:
    assert open_quotations(texts) == expected
