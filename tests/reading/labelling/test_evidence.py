from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsarc.reading.labelling.evidence import weigh, weigh_ending
from newsarc.reading.labelling.features import Label, LineFeatures, PageFeatures
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE = PageFeatures(
    damage=measure_damage(["茶苗靠岸"]),
    is_flowing=False,
    has_gaps=False,
    lost_indents=False,
    is_ragged=False,
    is_lined=False,
    speakers=frozenset(["记者"]),
    short_paragraphs=False,
)
INDENTED = replace(PAGE, damage=measure_damage(["　　茶苗", "　　靠岸"]))
GAPS = replace(PAGE, has_gaps=True)
RAGGED = replace(PAGE, is_ragged=True)
LINED = replace(PAGE, is_lined=True)
FLOWING = replace(PAGE, is_flowing=True)
ENDED = Line(1, "靠岸。", "靠岸。", width=17.0, is_final=True)
OPEN = Line(1, "茶苗", "茶苗", width=17.0)
NO_FEATURES = LineFeatures(
    line=OPEN,
    previous=None,
    measure=17.0,
    room=-1.0,
    opens=False,
    ends_before=False,
    ends_here=False,
    in_bracket=False,
    in_quotation=False,
    is_alone=False,
    fixed=None,
)


def features(
    text: str, previous: Line | None = None, *, width: float = 17.0, indent: float = 0.0, gap: int = 0
) -> LineFeatures:
    line = Line(2, text, text, width=width, indent=indent, gap=gap, is_final=text.endswith(("。", ".")))
    return replace(NO_FEATURES, line=line, previous=previous)


def rules(evidence: Iterable[tuple[str, float]], *, against: bool) -> set[str]:
    return {rule for rule, weight in evidence if (weight > 0) is against}


@pytest.mark.parametrize(
    ("at", "page", "rule"),
    [
        (features("茶苗，靠岸"), PAGE, "has commas"),
        (features("and so, at last, it went"), RAGGED, "has commas"),
        (features("茶苗靠岸。四万株"), PAGE, "has a full stop inside"),
        (features("茶苗靠岸。"), PAGE, "ends with a full stop"),
        (features("茶苗、"), PAGE, "ends unfinished"),
        (features("Harbour Town and the"), RAGGED, "ends unfinished"),
        (features("茶" * 46, width=46.0), PAGE, "too long for a headline"),
        (features("D", width=0.5), PAGE, "a scrap of a word"),
        (features("茶苗", indent=2.0), INDENTED, "indented like a paragraph"),
        (features("记者：靠岸了"), PAGE, "a speaker's turn"),
        (features("茶苗"), PAGE, "just as wide as the column"),
        (features("茶苗", width=15.0), PAGE, "narrower by an indent"),
        (features("the keeper left"), PAGE, "begins in lower case"),
        (features("”茶苗"), PAGE, "begins with a closing mark"),
        (features("茶苗”说"), PAGE, "closes a quotation that it does not open"),
        (features("（新江社）"), PAGE, "only a bracket"),
        (features("茶苗", OPEN), PAGE, "the sentence before is not ended"),
        (features("茶苗", ENDED), GAPS, "not parted from the text before"),
        (features("茶苗", ENDED), LINED, "among lines that are all short"),
        (replace(features("茶苗"), opens=True), PAGE, "opens a report"),
        (replace(features("茶苗"), in_bracket=True), PAGE, "inside a bracket"),
        (replace(features("茶苗"), fixed=Label.BYLINE), PAGE, "reads as a byline"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_against_a_headline(at: LineFeatures, page: PageFeatures, rule: str) -> None:
    previous_label = Label.CONTINUATION if at.previous else None
    assert rule in rules(weigh(at, previous_label, Label.HEAD, page), against=True)


@pytest.mark.parametrize(
    ("at", "rule"),
    [
        (features("茶苗", width=24.0), "wider than the column"),
        (features("HARBOUR TOWN"), "in capitals"),
        (features("Old Lighthouse Shines Again"), "every word begins with a capital"),
        (features("茶苗", ENDED, gap=-1), "set close in a page of blank lines"),
        (features("茶苗", ENDED, gap=1), "parted from the text before"),
    ],
)
def test_for_a_headline(at: LineFeatures, rule: str) -> None:
    previous_label = Label.CONTINUATION if at.previous else None
    assert rule in rules(weigh(at, previous_label, Label.HEAD, PAGE), against=False)


def test_a_plain_short_line_is_free_to_be_a_headline() -> None:
    assert list(weigh(features("四万株苗两道坡", width=9.0), None, Label.HEAD, PAGE)) == []


def test_headline_after_a_byline_or_parted_from_the_last() -> None:
    assert list(weigh(features("四万株苗", width=9.0), Label.BYLINE, Label.HEAD, PAGE)) == [
        ("after a byline", 6.0)
    ]
    parted = features("四万株苗", width=9.0, gap=1)
    assert list(weigh(parted, Label.HEAD, Label.HEAD, PAGE)) == [("parted from the headline before", 2.0)]


@pytest.mark.parametrize(
    ("at", "page", "rule", "is_against"),
    [
        (features("　　茶苗", ENDED, indent=2.0), INDENTED, "visibly indented", False),
        (features("茶苗", ENDED), INDENTED, "not indented on a page of indents", True),
        (features("茶苗", ENDED), replace(PAGE, lost_indents=True), "not narrower by an indent", True),
        (replace(features("本报讯", ENDED), opens=True), PAGE, "opens a report", False),
        (features("记者：靠岸了", ENDED), PAGE, "a speaker's turn", False),
        (features("the keeper left", ENDED), RAGGED, "begins in lower case", True),
        (features("茶苗靠岸", OPEN), PAGE, "the sentence before is not ended", True),
        (features("茶苗靠岸", ENDED), PAGE, "nothing marks a new paragraph", True),
        (features("他说，", replace(ENDED, text="“靠岸。”")), PAGE, "says who spoke the words before", True),
        (features("茶苗", width=20.0), PAGE, "wider than the column", True),
        (replace(features("The keeper left", ENDED), in_quotation=True), RAGGED, "inside a quotation", True),
        (features("(with Ann Gray)", ENDED), RAGGED, "begins with a note in brackets", True),
        (features("查。同时", ENDED), PAGE, "begins with the end of a sentence", True),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_paragraph_start(at: LineFeatures, page: PageFeatures, rule: str, is_against: bool) -> None:
    assert rule in rules(weigh(at, Label.CONTINUATION, Label.START, page), against=is_against)


def test_a_line_alone_that_fills_no_column_is_no_text() -> None:
    rule = "alone, and neither full nor ended"
    alone = replace(features("茶苗靠岸", OPEN, gap=1, width=13.0), is_alone=True)
    for label in (Label.START, Label.CONTINUATION):
        assert rule in rules(weigh(alone, Label.CONTINUATION, label, PAGE), against=True)
    for other in (replace(alone, is_alone=False), replace(alone, line=replace(alone.line, width=14.0))):
        found = rules(weigh(other, Label.CONTINUATION, Label.CONTINUATION, PAGE), against=True)
        assert rule not in found


def test_the_second_line_of_a_headline_may_close_what_the_first_opened() -> None:
    rule = "closes a quotation that it does not open"
    at = replace(features("确保开门红”推进会"), in_quotation=True)
    assert rule not in rules(weigh(at, Label.HEAD, Label.HEAD, PAGE), against=True)
    assert rule in rules(weigh(at, Label.CONTINUATION, Label.HEAD, PAGE), against=True)


@pytest.mark.parametrize("text", ["“茶苗靠岸", '"We wait'])
def test_a_quotation_that_goes_on_opens_anew(text: str) -> None:
    at = replace(features(text, ENDED), in_quotation=True)
    assert "inside a quotation" not in rules(weigh(at, Label.CONTINUATION, Label.START, PAGE), against=True)


@pytest.mark.parametrize("text", ["“好。”他说", "近日，茶苗", "好。", "四万株茶。苗"])
def test_what_may_begin_a_paragraph(text: str) -> None:
    found = rules(weigh(features(text, ENDED), Label.CONTINUATION, Label.START, PAGE), against=True)
    assert "begins with the end of a sentence" not in found


@pytest.mark.parametrize("text", ["(a) the first", "(12) the last"])
def test_a_list_is_no_note(text: str) -> None:
    found = rules(weigh(features(text, ENDED), Label.CONTINUATION, Label.START, RAGGED), against=True)
    assert "begins with a note in brackets" not in found


@pytest.mark.parametrize(
    ("at", "page"),
    [
        (replace(features("茶苗靠岸", ENDED), room=2.0), PAGE),
        (features("茶苗靠岸", ENDED, gap=1), PAGE),
        (features("茶苗靠岸", ENDED, width=15.0), PAGE),
        (features("茶苗靠岸", ENDED), FLOWING),
        (features("茶苗靠岸", ENDED), replace(PAGE, short_paragraphs=True)),
        (replace(features("茶苗靠岸", ENDED), ends_before=True), PAGE),
    ],
)
def test_what_marks_a_new_paragraph(at: LineFeatures, page: PageFeatures) -> None:
    assert list(weigh(at, Label.CONTINUATION, Label.START, page)) == []


@pytest.mark.parametrize(
    ("at", "page", "rule"),
    [
        (replace(features("本报讯", OPEN), opens=True), PAGE, "opens a report"),
        (replace(features("茶苗", OPEN), ends_before=True), PAGE, "the text before has ended"),
        (features("茶苗", ENDED, indent=2.0), INDENTED, "visibly indented"),
        (features("茶苗", ENDED), FLOWING, "one paragraph a line"),
        (replace(features("茶苗", ENDED), room=3.0), PAGE, "the line before is short"),
        (
            features("茶苗", ENDED),
            replace(PAGE, short_paragraphs=True),
            "a sentence ended with the line before",
        ),
        (features("茶苗", ENDED, width=15.0), PAGE, "narrower by an indent"),
        (features("茶苗", OPEN, gap=1), PAGE, "parted from the text before"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_against_going_on(at: LineFeatures, page: PageFeatures, rule: str) -> None:
    assert rule in rules(weigh(at, Label.CONTINUATION, Label.CONTINUATION, page), against=True)


def test_full_line_goes_on_freely() -> None:
    assert list(weigh(features("茶苗靠岸", OPEN), Label.START, Label.CONTINUATION, PAGE)) == []


def test_nothing_goes_on_at_the_page_s_top_or_from_a_headline() -> None:
    rule = "nothing to go on with"
    assert list(weigh(features("茶苗"), None, Label.CONTINUATION, PAGE)) == [(rule, 4.0)]
    assert list(weigh(features("茶苗", OPEN), Label.HEAD, Label.CONTINUATION, PAGE)) == [(rule, 12.0)]


def test_byline_must_not_stand_inside_a_sentence() -> None:
    rule = "the sentence before is not ended"
    assert list(weigh(features("林知夏", OPEN), Label.CONTINUATION, Label.BYLINE, PAGE)) == [(rule, 6.0)]
    assert list(weigh(features("林知夏", ENDED), Label.CONTINUATION, Label.BYLINE, PAGE)) == []


@pytest.mark.parametrize(
    ("text", "label", "cost"),
    [("茶苗", Label.CONTINUATION, 3.0), ("靠岸。", Label.CONTINUATION, 0.0), ("茶苗", Label.HEAD, 0.0)],
)
def test_page_should_not_end_inside_a_sentence(text: str, label: Label, cost: float) -> None:
    assert weigh_ending(features(text), label) == cost


def test_page_should_not_end_inside_a_sentence_with_a_short_line() -> None:
    assert weigh_ending(features("茶苗", width=10.0), Label.CONTINUATION) == 6.0
