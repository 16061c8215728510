from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.reasons import evidence_of
from newsarc.reading.page import read_page

if TYPE_CHECKING:
    from newsarc.model.page import LineLabel, Page
    from newsarc.reading.labelling.reasons import Evidence

PAGE = """四万株茶苗靠岸
本报记者 林知夏

　　第一船茶苗昨日在湖光镇的码头上靠岸，四万株茶苗分三
批运来，头一批种在南坡。
（下转第2版）
"""


def read(text: str) -> Page:
    return read_page(
        [SourceLine(*line) for line in enumerate(text.split("\n"), start=1)], IssuePage(), IssuePage()
    )


def reasons(text: str = PAGE) -> list[tuple[LineLabel, Evidence]]:
    page = read(text)
    return list(zip(page.labels, evidence_of(page), strict=True))


def test_evidence_weighs_a_label_against_the_next_likely() -> None:
    for item, evidence in reasons():
        assert evidence.other != item.label
        loudness = [abs(weight) for _, weight in evidence.weights]
        assert loudness == sorted(loudness, reverse=True)


def test_sure_labels_have_more_for_them_than_against_them() -> None:
    sure = [evidence for item, evidence in reasons() if item.probability > 0.9]
    assert len(sure) > 2
    assert all(sum(weight for _, weight in evidence.weights) > 0 for evidence in sure)


def test_grammar_that_reads_a_line_speaks_for_it() -> None:
    spoken = {item.label: dict(evidence.weights) for item, evidence in reasons()}
    assert spoken[Label.BYLINE]["reads as byline"] > 0
    assert spoken[Label.JUMP]["reads as jump to"] > 0


def test_labels_beside_a_line_speak_too() -> None:
    first, second, *_ = (dict(evidence.weights) for _, evidence in reasons())
    assert [name for name in first if name.startswith("label")] == ["label below: byline"]
    assert {name for name in second if name.startswith("label")} == {
        "label above: headline",
        "label below: lead",
    }


def test_lines_of_columns_keep_their_evidence() -> None:
    """A row of two columns is two lines, which stand far apart when the columns are unfolded."""
    rows = ["第一船茶苗昨日在湖光    老街修了两年，昨日终", "镇靠岸，共四万株。　    于开放，欢迎光临。　"]
    lines = reasons("\n".join(rows))
    assert [item.line for item, _ in lines] == [1, 1, 2, 2]
    beside = [{name for name, _ in evidence.weights if name.startswith("label")} for _, evidence in lines]
    assert beside[0] == {f"label below: {lines[2][0].label}"}


def test_a_page_without_labels_has_no_evidence() -> None:
    assert evidence_of(read("")) == []
