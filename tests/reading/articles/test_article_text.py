from __future__ import annotations

import pytest

from newsarc.model.parts import Contributor, Mark, MarkRole, Paragraph
from newsarc.reading.articles.article_text import ArticleText


def text(*paragraphs: str) -> ArticleText:
    return ArticleText([Paragraph(one, number, number) for number, one in enumerate(paragraphs, start=4)])


def left_of(found: ArticleText) -> list[str]:
    return [one.text for one in found.paragraphs]


def test_a_jump_line_is_taken_off_each_end() -> None:
    found = text("（上接第1版）第一船茶苗靠岸。", "共四万株。 （下转第3版）")
    found.take_jump_from()
    assert found.take_jump_to()
    assert not found.take_jump_to()
    assert left_of(found) == ["第一船茶苗靠岸。", "共四万株。"]
    assert found.marks == [
        Mark(MarkRole.JUMP_FROM, "（上接第1版）", 4),
        Mark(MarkRole.JUMP_TO, "（下转第3版）", 5),
    ]
    assert (found.page_of(MarkRole.JUMP_FROM), found.page_of(MarkRole.JUMP_TO)) == ("1", "3")


def test_a_paragraph_that_was_a_jump_line_goes() -> None:
    found = text("第一船茶苗靠岸。", "（下转第3版）")
    assert found.take_jump_to()
    assert left_of(found) == ["第一船茶苗靠岸。"]


def test_a_jump_line_within_a_text_stays() -> None:
    found = text("读者来信说，（上接第1版）几个字印错了。")
    found.take_jump_from()
    assert left_of(found) == ["读者来信说，（上接第1版）几个字印错了。"]


@pytest.mark.parametrize(
    ("end", "people"),
    [
        ("（记者 田一禾）", (Contributor("田一禾", "记者"),)),
        ("(记者田一禾) ", (Contributor("田一禾", "记者"),)),
        ("（共四万株）", ()),
        ("(By Nora Quill)", ()),
    ],
)
def test_a_byline_in_brackets_closes_a_text(end: str, people: tuple[Contributor, ...]) -> None:
    found = text(f"第一船茶苗靠岸。{end}")
    assert found.take_closing_byline() == people
    assert left_of(found) == [f"第一船茶苗靠岸。{'' if people else end}"]
    assert found.bylines == ([end.strip()] if people else [])


def test_nothing_is_taken_off_no_text() -> None:
    found = text()
    found.take_jump_from()
    assert not found.take_jump_to()
    assert (found.opener(), found.take_closing_byline(), found.marks) == (None, (), [])
