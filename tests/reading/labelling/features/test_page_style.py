from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.page_style import STYLE, group_likelihoods, style_columns
from newsarc.reading.labelling.features.templates import FeatureTable, column_of
from newsarc.reading.labelling.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

OTHERS = {"share of width": "3", "letters": "-"}
HEAD = {"ended": "n", "against measure": "2", "gap": "2", "indent": "0"} | OTHERS
TEXT = {"ended": "n", "against measure": "5", "gap": "1", "indent": "0"} | OTHERS


def chances(*lines: Mapping[Label, float]) -> NDArray[np.float64]:
    return np.array([[likely.get(label, 0.0) for label in Label] for likely in lines])


def features(*lines: tuple[dict[str, str], Mapping[Label, float]]) -> list[set[str]]:
    own = {name: column_of(here[name] for here, _ in lines) for name in HEAD}
    columns = style_columns(own, group_likelihoods(chances(*(likely for _, likely in lines))))
    few: list[list[str]] = [[] for _ in lines]
    return [set(line) for line in FeatureTable(STYLE, columns, few, few).names()]


def gap_of(line: set[str]) -> int:
    return next(int(name[-1]) for name in line if name.startswith("like head or text, gap="))


def test_groups_add_up_the_labels_that_look_alike() -> None:
    likely = {Label.HEADLINE: 0.5, Label.DECK: 0.25, Label.LEAD: 0.125, Label.START: 0.125}
    groups = group_likelihoods(chances(likely))
    asked = ("head", "lead", "text", "furniture")
    assert [groups[name].item() for name in asked] == [0.75, 0.125, 0.25, 0.0]


def test_what_the_other_headlines_have_speaks_for_a_headline() -> None:
    head, text, unsure = {Label.HEADLINE: 1.0}, {Label.CONTINUATION: 1.0}, {Label.HEADLINE: 0.5}
    page = [(HEAD, head), (TEXT, text), (TEXT, text), (HEAD, head), (TEXT, text), (TEXT, text)]
    like_head, like_text = features(*page, (HEAD, unsure), (TEXT, unsure))[-2:]
    assert gap_of(like_head) > gap_of(like_text)


def test_a_line_does_not_speak_for_itself() -> None:
    text = (TEXT, {Label.CONTINUATION: 1.0})
    sure = features(text, text, (HEAD, {Label.HEADLINE: 1.0}))[-1]
    unsure = features(text, text, (HEAD, {Label.HEADLINE: 0.1}))[-1]
    assert sure == unsure


def test_a_property_that_all_lines_share_says_nothing() -> None:
    lines = features((HEAD, {Label.HEADLINE: 1.0}), (HEAD, {Label.LEAD: 1.0}))
    assert not [name for line in lines for name in line if ", indent=" in name]
