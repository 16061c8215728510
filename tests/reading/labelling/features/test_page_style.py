from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.reading.labelling.features.page_style import group_likelihoods, style_features
from newsarc.reading.labelling.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = {"ended": "n", "against measure": "2", "gap": "2", "indent": "0"}
TEXT = {"ended": "n", "against measure": "5", "gap": "1", "indent": "0"}


def features(*lines: tuple[dict[str, str], Mapping[Any, float]]) -> list[set[str]]:
    found = style_features([own for own, _ in lines], [group_likelihoods(likely) for _, likely in lines])
    return [set(line) for line in found]


def gap_of(line: set[str]) -> int:
    return next(int(name[-1]) for name in line if name.startswith("like head or text, gap="))


def test_groups_add_up_the_labels_that_look_alike() -> None:
    groups = group_likelihoods({Label.HEADLINE: 0.5, Label.DECK: 0.25, Label.LEAD: 0.125, Label.START: 0.125})
    assert (groups["head"], groups["lead"], groups["text"], groups["furniture"]) == (0.75, 0.125, 0.25, 0.0)


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


def test_page_without_lines() -> None:
    assert style_features([], []) == []
