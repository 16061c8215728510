"""Which articles are doubted as likely wrong, and how the weights of the signs are learnt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from newsarc.model.page import LineLabel
from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.reading.articles.doubts import UNSURE
from newsarc.reading.articles.unsure import SIGNS, mark_unsure, signs_of
from newsarc.reading.train_unsure import main, train_unsure
from tests.reading.labelling.learning_pages import write_pages

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "渡口的新船昨日下水，两岸的人都来看。"


def page(*sure: float, headline: tuple[str, ...] = ("渡口的新船下水",)) -> tuple[list[Part], list[LineLabel]]:
    """Make a page of one article whose lines are labelled with these probabilities."""
    labels = [LineLabel(number, "continuation", TEXT, chance) for number, chance in enumerate(sure, start=1)]
    part = Part(Kind.ARTICLE, 1, len(sure), headline=headline, paragraphs=(Paragraph(TEXT, 2, len(sure)),))
    return [part], labels


def is_doubted(*sure: float, headline: tuple[str, ...] = ("渡口的新船下水",)) -> bool:
    (part,) = mark_unsure(*page(*sure, headline=headline))
    return UNSURE in part.doubts


@pytest.mark.parametrize(
    ("sure", "doubted"),
    [([1.0, 1.0, 1.0], False), ([0.99] * 20, False), ([0.99, 0.3, 0.4], True), ([0.5] * 6, True)],
)
def test_article_whose_lines_are_unsure_is_doubted(sure: list[float], doubted: bool) -> None:
    assert is_doubted(*sure) is doubted


def test_what_is_no_article_is_never_doubted() -> None:
    (part,), labels = page(0.1, 0.1)
    assert mark_unsure([part._replace(kind=Kind.FURNITURE)], labels)[0].doubts == ()


def test_other_doubts_stay_behind() -> None:
    (part,), labels = page(0.3, 0.3, 0.3)
    assert mark_unsure([part._replace(doubts=("another",))], labels)[0].doubts == (UNSURE, "another")


def test_page_without_labels_is_sure() -> None:
    (part,), _ = page(1.0)
    assert mark_unsure([part], []) == [part]


def test_signs_have_their_names() -> None:
    (signs,) = signs_of(*page(1.0, 0.5, headline=()))
    named = dict(zip(SIGNS, signs, strict=True))
    assert named["no headline"] == 1.0
    assert named["unsure lines"] == pytest.approx(0.693, abs=0.001)


def test_weights_are_learnt_the_same_from_the_same_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, first, second = write_pages(tmp_path / "pages"), tmp_path / "first", tmp_path / "second"
    articles, wrong = train_unsure([folder], first)
    assert 0 <= wrong < articles
    monkeypatch.setattr("sys.argv", ["train_unsure", str(folder), "--output", str(second)])
    main()
    assert capsys.readouterr().out == f"{articles} articles, {wrong} of them wrong\n"
    assert first.read_text() == second.read_text()
    assert set(json.loads(first.read_text())) == {"always", *SIGNS}
