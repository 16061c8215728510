from dataclasses import replace

import pytest

from newsarc.reading.labelling import features as rules
from newsarc.reading.labelling.features import Label, LineFeatures, PageFeatures
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import Line

PAGE = PageFeatures(
    damage=measure_damage(["茶苗靠岸"]),
    is_flowing=False,
    has_gaps=False,
    lost_indents=False,
    is_ragged=False,
    is_lined=False,
    speakers=frozenset(),
    short_paragraphs=False,
)


def features(
    width: float, text: str = "茶苗", *, measure: float | None = 17.0, room: float = -1.0
) -> LineFeatures:
    return LineFeatures(
        line=Line(1, text, text, width=width, is_final=text.endswith("。")),
        previous=None,
        measure=measure,
        room=room,
        opens=False,
        ends_before=False,
        ends_here=False,
        in_bracket=False,
        in_quotation=False,
        is_alone=False,
        fixed=None,
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("记者：水从哪里来？", "记者"),
        ("夏知秋：从湖里来。", "夏知秋"),
        ("问：多深？", "问"),
        ("Q：How deep?", "Q"),
        ("他在会上强调：要快", ""),
        ("茶苗靠岸", ""),
        ("：茶苗", ""),
    ],
)
def test_speaker_of_a_turn(text: str, speaker: str) -> None:
    assert rules.speaker_of(text) == speaker


@pytest.mark.parametrize(
    ("previous_label", "lost_indents", "room"),
    [(Label.START, True, 1.0), (Label.START, False, 3.0), (Label.CONTINUATION, True, 3.0), (None, True, 3.0)],
)
def test_first_line_of_a_paragraph_was_wider_in_print(
    previous_label: Label | None, lost_indents: bool, room: float
) -> None:
    assert (
        rules.room_after(features(17, room=3.0), previous_label, replace(PAGE, lost_indents=lost_indents))
        == room
    )


@pytest.mark.parametrize(
    ("gap", "measure", "room", "may"),
    [(1, 17.0, -1.0, True), (0, 17.0, -1.0, False), (1, None, -1.0, False), (1, 17.0, 4.0, False)],
)
def test_column_breaks_off_only_after_a_full_line(
    gap: int, measure: float | None, room: float, may: bool
) -> None:
    before = features(17, measure=measure, room=room)
    before = replace(before, line=replace(before.line, gap=gap))
    assert rules.may_break_off(before, Label.CONTINUATION, PAGE) is may


@pytest.mark.parametrize(("width", "is_wider"), [(18.5, False), (19, True), (17, False)])
def test_wider_than_its_column(width: float, is_wider: bool) -> None:
    assert rules.is_wider_than_column(features(width)) is is_wider


def test_without_a_column_nothing_is_wide_or_full_or_indented() -> None:
    loose = features(40, measure=None)
    assert not rules.is_wider_than_column(loose)
    assert not rules.fills_column(loose)
    assert not rules.looks_indented(loose, PAGE)


@pytest.mark.parametrize(("indent", "stands_in"), [(0, False), (1, True), (2, True), (4, True), (8, False)])
def test_visible_indent(indent: float, stands_in: bool) -> None:
    assert rules.is_indented(Line(1, "茶", "茶", indent=indent)) is stands_in


@pytest.mark.parametrize(
    ("width", "text", "looks"),
    [
        (15, "茶苗", True),
        (15, "茶苗。", False),  # it may be short because its paragraph ends
        (15.75, "茶苗，", True),  # the mark hangs over the edge
        (17, "茶苗", False),
        (10, "茶苗", False),
    ],
)
def test_stripped_indent(width: float, text: str, looks: bool) -> None:
    assert rules.looks_indented(features(width, text), PAGE) is looks
    assert not rules.looks_indented(features(width, text), replace(PAGE, is_ragged=True))


@pytest.mark.parametrize(
    ("width", "text", "fills"), [(17, "茶", True), (17, "茶。", False), (16, "茶", False)]
)
def test_full_line(width: float, text: str, fills: bool) -> None:
    assert rules.fills_column(features(width, text)) is fills
