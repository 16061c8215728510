from __future__ import annotations

import hashlib

from newsarc.explanation import ExplainedLine, Explanation, explain
from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.page import LineLabel, Page, ReadSource
from newsarc.model.parts import Kind, Mark, MarkRole, Paragraph, Part
from newsarc.model.repairs import Drop
from newsarc.model.sources import SourceFile, SourceLine


def file(text: str, encoding: str = "utf-8") -> SourceFile:
    data = text.encode(encoding)
    return SourceFile("/papers/a.txt", data, hashlib.sha256(data).hexdigest())


def explained(text: str, *, with_evidence: bool = False) -> Explanation:
    source = file(text)
    read = read_source(source, given=IssuePage(page="A1"), encoding=None)
    return explain(source, read, with_evidence=with_evidence)


def places(explanation: Explanation) -> list[tuple[int, str, int | None, str | None]]:
    return [(line.line, line.label, line.part, line.role) for line in explanation.lines]


ARTICLE = """乌桕岭栽下四万株茶苗
本报记者 高若谷

　　清晨六点，青石码头上站满了等茶苗的人，四万株茶苗装
在一百只竹筐里。
（下转第2版）
"""

ANOTHER = """老街渡船搬进了陈列馆
本报记者 林知夏

　　修了两年的老街昨天开放，一条退役的渡船搬进了新的陈列
馆，游客可以免费参观。
（下转第4版）
"""


def test_each_line_has_its_label_part_and_role() -> None:
    assert places(explained(ARTICLE)) == [
        (1, "headline", 1, "headline"),
        (2, "byline", 1, "byline"),
        (3, "blank", None, None),
        (4, "lead", 1, "body"),
        (5, "continuation", 1, "body"),
        (6, "jump line", 1, "jump_to"),
    ]


def test_every_label_has_a_rule() -> None:
    assert all(line.rule for line in explained(ARTICLE).lines if line.label != "blank")


def test_evidence_is_there_where_it_is_asked_for() -> None:
    told = [line for line in explained(ARTICLE, with_evidence=True).lines if line.label != "blank"]
    for line in told:
        loudness = [abs(weight) for _, weight in line.evidence]
        assert len(loudness) > 10
        assert loudness == sorted(loudness, reverse=True)
        assert line.other not in {None, line.label}
        assert line.rule == f"no {line.other}: {next(name for name, weight in line.evidence if weight > 0)}"
    assert all(line.evidence == () for line in explained(ARTICLE).lines)


def test_probability_is_told_of_every_line_that_is_printed() -> None:
    for line in explained(ARTICLE).lines:
        assert (line.probability is None) == (line.label == "blank")
        assert line.probability is None or 0 < line.probability <= 1


def test_source_issue_and_parts_are_told() -> None:
    explanation = explained(ARTICLE)
    assert (explanation.path, explanation.encoding) == ("/papers/a.txt", "utf-8")
    assert explanation.issues == (IssuePage(page="A1"),)
    assert [(part.kind, part.jump_to) for part in explanation.parts] == [(Kind.ARTICLE, "2")]


def test_pages_of_one_file_are_numbered_through() -> None:
    explanation = explained(f"{ARTICLE}\f{ANOTHER}")
    assert [line.part for line in explanation.lines if line.part] == [1] * 5 + [2] * 5
    assert [line.line for line in explanation.lines] == list(range(1, 13))


def page(*, labels: tuple[LineLabel, ...], parts: tuple[Part, ...], drops: tuple[Drop, ...] = ()) -> Page:
    lines = tuple(SourceLine(label.line, label.text) for label in labels)
    return Page(IssuePage(), parts, drops=drops, lines=lines, labels=labels)


def lines_of(text: str, made: Page) -> tuple[ExplainedLine, ...]:
    return explain(file(text), ReadSource("utf-8", "test 1", (made,))).lines


def test_columns_share_a_line_and_are_told_apart_by_their_text() -> None:
    left = Part(Kind.ARTICLE, 1, 3, headline=("左边",), paragraphs=(Paragraph("甲乙丙丁戊己", 2, 3),))
    right = Part(Kind.ARTICLE, 1, 3, headline=("右边",), paragraphs=(Paragraph("子丑寅卯辰巳", 2, 3),))
    labels = (
        LineLabel(1, "headline", "左边"),
        LineLabel(1, "headline", "右边"),
        LineLabel(2, "body start", "甲乙丙"),
        LineLabel(2, "body start", "子丑寅"),
        LineLabel(3, "continuation", "丁戊己"),
        LineLabel(3, "continuation", "卯辰巳"),
    )
    lines = lines_of("左边 右边\n甲乙丙 子丑寅\n丁戊己 卯辰巳", page(labels=labels, parts=(left, right)))
    assert [(line.line, line.text, line.part) for line in lines] == [
        (1, "左边", 1),
        (1, "右边", 2),
        (2, "甲乙丙", 1),
        (2, "子丑寅", 2),
        (3, "丁戊己", 1),
        (3, "卯辰巳", 2),
    ]


def test_a_crosshead_is_no_headline() -> None:
    paragraphs = (Paragraph("甲。", 2, 2), Paragraph("路在何方", 3, 3, is_crosshead=True))
    part = Part(Kind.ARTICLE, 1, 3, headline=("路",), paragraphs=paragraphs)
    labels = (LineLabel(3, "crosshead", "路在何方"),)
    lines = lines_of("路\n甲。\n路在何方\n", page(labels=labels, parts=(part,)))
    assert (lines[2].part, lines[2].role) == (1, "crosshead")


def test_a_mend_is_the_rule_of_its_line() -> None:
    labels = (LineLabel(1, "headline", "老街通知", mend="it stands alone"),)
    (line,) = lines_of("老街通知", page(labels=labels, parts=()))
    assert (line.rule, line.probability) == ("mended: it stands alone", 1.0)


def test_marks_lead_to_their_part() -> None:
    part = Part(Kind.ARTICLE, 1, 2, marks=(Mark(MarkRole.BYLINE, "记者 高若谷", 2),))
    labels = (LineLabel(2, "byline", "记者 高若谷"),)
    lines = lines_of("标题\n记者 高若谷", page(labels=labels, parts=(part,)))
    assert (lines[1].part, lines[1].role) == (1, "byline")


def test_what_no_rule_spoke_of_is_not_hidden() -> None:
    made = page(labels=(), parts=(), drops=(Drop(1, "C", "stray glyph"),))
    assert lines_of("C\n\n其他\n", made) == (
        ExplainedLine(1, "C", "dropped", "stray glyph"),
        ExplainedLine(2, "", "blank"),
        ExplainedLine(3, "其他", "unread"),
    )


def test_any_line_end_and_encoding() -> None:
    source = file(ARTICLE.replace("\n", "\r\n"), "gb18030")
    explanation = explain(source, read_source(source, given=IssuePage(), encoding="gb18030"))
    assert [line.text for line in explanation.lines][:2] == ["乌桕岭栽下四万株茶苗", "本报记者 高若谷"]
    assert len(explanation.lines) == 6


def test_lines_of_formats_with_fields_are_named_by_what_they_became() -> None:
    heads = "# 云汀晚报 2024年6月18日\n\n## 第01版：要闻\n\n### 1. 新堤\n*——堤长三里*\n"
    text = heads + "本报记者 何舟\n堤上一夜。\n**柳树**\n七棵。\n"
    file = SourceFile("a.md", text.encode(), "0")
    explained = explain(file, read_source(file, given=IssuePage(), encoding=None))
    assert [line.label for line in explained.lines if line.text] == [
        *("masthead", "masthead", "headline", "deck", "byline", "text", "crosshead", "text")
    ]


def test_lines_of_a_row_are_the_row() -> None:
    file = SourceFile("a.csv", '标题,正文\n新堤,"堤长三里。\n柳树七棵。"\n'.encode(), "0")
    explained = explain(file, read_source(file, given=IssuePage(), encoding=None))
    assert [(line.label, line.part) for line in explained.lines] == [("unread", None), ("row", 1), ("row", 1)]
