from __future__ import annotations

import pytest

from newsarc.results.similar import Similarity
from newsarc.text.matching.similarity import clause_phrases, overlap_of, units_of, word_phrases

STORY = (
    "清晨六点，码头上已经站满了人。三百亩新茶园今春开种，第一船茶苗昨天从下游运到。"
    "场长说，四万株茶苗要在清明以前全部种完。镇上的小学也放了半天假，孩子们跟着大人上山挖坑。"
)
LONGER = STORY + "农技站的人说，新品种三年后可以采头茶。去年试种的两亩已经过了冬，一株也没有冻死。"
OTHER = "昨夜，东岭大桥合龙。施工队在江上干了四百多天，比计划早了一个月。通车以后，进城只要十分钟。"
ENGLISH = (
    "The ferry between the two harbours will run again from Monday, the port office said. "
    "It was laid up in March after a fire in the engine room."
)


def similarity(text: str, other: str) -> Similarity | None:
    overlap = overlap_of(units_of(text), units_of(other))
    return overlap.similarity if overlap else None


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        (STORY, STORY, Similarity.EXACT),
        (STORY, STORY.replace("，", " , ").replace("。", "！\n"), Similarity.EXACT),
        ("開門紅，ＧＤＰ增长。", "开门红 gdp 增长", Similarity.EXACT),
        (STORY, LONGER, Similarity.NEAR),
        (STORY, STORY.replace("四万株", "三万株").replace("清明", "谷雨"), Similarity.NEAR),
        (LONGER, STORY[:40], Similarity.EXCERPT),
        (STORY + OTHER + OTHER[:-1], STORY[15:70], Similarity.EXCERPT),
        (STORY, OTHER, None),
        (STORY, OTHER + "清晨六点，码头上", None),
        (ENGLISH, ENGLISH.upper(), Similarity.EXACT),
        (ENGLISH, f"{ENGLISH} Until then buses go round by the bridge.", Similarity.NEAR),
        (ENGLISH, "The port office said that a fire in the hold of a ferry was out by Monday.", None),
        ("", "", None),
        (STORY, "", None),
        ("。", "！", None),
        ("招租", "招租", Similarity.EXACT),
        ("招租", "招工", None),
    ],
)
def test_similarity(text: str, other: str, expected: Similarity | None) -> None:
    assert similarity(text, other) is expected
    assert similarity(other, text) is expected


def test_shares_say_how_much_and_in_which_direction() -> None:
    overlap = overlap_of(units_of(LONGER), units_of(STORY[:40]))
    assert overlap is not None
    assert (round(overlap.share, 2), overlap.share_of_other) == (0.32, 1.0)
    assert not overlap.is_within_other
    back = overlap_of(units_of(STORY[:40]), units_of(LONGER))
    assert back is not None
    assert back.is_within_other
    assert (back.share, back.share_of_other) == (overlap.share_of_other, overlap.share)


def test_words_and_clauses_are_bounded_and_spread_over_a_long_text() -> None:
    text = "。".join(chr(0x4E00 + number) + chr(0x5E00 + number) * 4 for number in range(4000))
    words, clauses = word_phrases(text), clause_phrases(text)
    assert 150 <= len(words) <= 300
    assert 8 <= len(clauses) <= 16
    assert chr(0x4E00 + 3999) not in clauses[0]
    assert ord(clauses[-1][1]) > 0x4E00 + 3500


def test_texts_without_words_tell_nothing() -> None:
    assert word_phrases("，。！") == ()
    assert clause_phrases("，。！") == ()
