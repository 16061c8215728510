import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.classification import classify_lines
from newsarc.reading.labelling.extraction import extract_features
from newsarc.reading.labelling.features import Label
from newsarc.reading.labelling.search import label_lines
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

HEAD, START, GOES_ON = Label.HEAD, Label.START, Label.CONTINUATION
BODY = """本报讯（记者林知夏）第一船
茶苗昨日在湖光镇的码头上靠
岸，一共四万株，种在南坡。
林场场长田一禾说，余下的茶
苗分三批运来，都种在北坡。
"""


def labels_of(text: str) -> list[tuple[str, Label]]:
    raws = text.split("\n")
    damage = measure_damage(raws)
    items = classify_lines(measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], damage))
    labelled = label_lines(*extract_features([item for item in items if item.kind is None], damage))
    return [(item.line.text, item.label) for item in labelled]


def test_headline_then_text() -> None:
    assert labels_of("湖光镇迎来第一船茶苗\n\n" + BODY) == [
        ("湖光镇迎来第一船茶苗", HEAD),
        ("本报讯（记者林知夏）第一船", START),
        ("茶苗昨日在湖光镇的码头上靠", GOES_ON),
        ("岸，一共四万株，种在南坡。", GOES_ON),
        ("林场场长田一禾说，余下的茶", GOES_ON),
        ("苗分三批运来，都种在北坡。", GOES_ON),
    ]


def test_headline_behind_its_text() -> None:
    assert [label for _, label in labels_of(BODY + "\n湖光镇迎来第一船茶苗\n四万株分种两道坡\n")] == [
        START,
        *[GOES_ON] * 4,
        HEAD,
        HEAD,
    ]


def test_indent_begins_a_paragraph() -> None:
    text = "　　" + BODY.replace("林场场长", "　　林场场长")
    assert [label for _, label in labels_of(text)] == [START, GOES_ON, GOES_ON, START, GOES_ON]


def test_one_paragraph_a_line() -> None:
    text = "茶苗靠岸\n\n" + "第一船茶苗昨日在湖光镇的码头上靠岸。\n余下的茶苗分三批运来，都种在北坡。\n" * 3
    assert [label for _, label in labels_of(text)] == [HEAD, *[START] * 6]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("（下转第3版）", Label.JUMP_TO),
        ("（上接第1版）", Label.JUMP_FROM),
        ("■本报记者 林知夏 通讯员 高若谷", Label.BYLINE),
    ],
)
def test_line_whose_words_say_what_it_is(line: str, label: Label) -> None:
    text = f"{BODY}\n{line}\n\n{BODY}" if label is Label.JUMP_TO else f"茶苗靠岸\n\n{line}\n\n{BODY}"
    assert (line, label) in labels_of(text)


def test_every_line_has_its_rule() -> None:
    raws = BODY.split("\n")
    damage = measure_damage(raws)
    items = classify_lines(measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], damage))
    labelled = label_lines(*extract_features(items, damage))
    assert labelled[0].rule == "no continuation: opens a report"
    assert all(item.rule for item in labelled)


def test_no_lines_no_labels() -> None:
    assert label_lines(*extract_features([], measure_damage([]))) == []


def test_headline_has_at_most_six_lines() -> None:
    lines = "茶苗 靠岸 四万株 两道坡 南坡 北坡 湖光 老街".split()
    labels = [label for _, label in labels_of("\n".join(lines))]
    assert max(len(run) for run in "".join("h" if label is HEAD else " " for label in labels).split()) <= 6
