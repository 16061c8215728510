from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.reasons import evidence_of
from newsarc.reading.labelling.tagging import label_lines
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

if TYPE_CHECKING:
    from newsarc.reading.labelling.reasons import Evidence
    from newsarc.reading.labelling.tagging import Labelled

PAGE = """四万株茶苗靠岸
本报记者 林知夏

　　第一船茶苗昨日在湖光镇的码头上靠岸，四万株茶苗分三
批运来，头一批种在南坡。
（下转第2版）
"""


def reasons() -> list[tuple[Labelled, Label, Evidence]]:
    raws = PAGE.split("\n")
    damage = measure_damage(raws)
    lines = measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], damage)
    labelled = label_lines(lines, damage)
    found = evidence_of(lines, damage, labelled)
    return [(item, other, evidence) for item, (other, evidence) in zip(labelled, found, strict=True)]


def test_evidence_weighs_a_label_against_the_next_likely() -> None:
    for item, other, evidence in reasons():
        assert other is not item.label
        assert [abs(weight) for _, weight in evidence] == sorted(
            (abs(weight) for _, weight in evidence), reverse=True
        )


def test_sure_labels_have_more_for_them_than_against_them() -> None:
    sure = [(item, evidence) for item, _, evidence in reasons() if item.probability > 0.9]
    assert len(sure) > 2
    assert all(sum(weight for _, weight in evidence) > 0 for _, evidence in sure)


def test_grammar_that_reads_a_line_speaks_for_it() -> None:
    spoken = {item.label: dict(evidence) for item, _, evidence in reasons()}
    assert spoken[Label.BYLINE]["reads as byline"] > 0
    assert spoken[Label.JUMP]["reads as jump to"] > 0


def test_labels_beside_a_line_speak_too() -> None:
    first, second, *_ = (dict(evidence) for _, _, evidence in reasons())
    assert [name for name in first if name.startswith("label")] == ["label below: byline"]
    assert {name for name in second if name.startswith("label")} == {
        "label above: headline",
        "label below: lead",
    }
