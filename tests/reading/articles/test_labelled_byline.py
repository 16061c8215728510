from __future__ import annotations

import pytest

from newsarc.reading.articles.labelled_byline import is_marked_byline, read_labelled_byline


def named(text: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.role) for one in read_labelled_byline(text)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("本报记者 林知夏 高若谷", [("林知夏", "本报记者"), ("高若谷", "本报记者")]),
        ("☉常晓芸", [("常晓芸", None)]),
        ("Von Anna Berg und Bernd Lühr, dpa", [("Anna Berg", None), ("Bernd Lühr", None)]),
        ("NORA QUILL, MARROW BAY", [("NORA QUILL", None)]),
        ("◎ 葛坤元", [("葛坤元", None)]),
        ("葛坤元", [("葛坤元", None)]),
        ("文／葛坤元", [("葛坤元", None)]),
        ("撰文：葛坤元", [("葛坤元", None)]),
        ("采写：葛坤元", [("葛坤元", None)]),
        ("作者：葛坤元", [("葛坤元", None)]),
        ("撰／葛坤元", [("葛坤元", None)]),
        ("Por Ana Ruiz", [("Ana Ruiz", None)]),
        ("Di Ada Neri", [("Ada Neri", None)]),
        ("Story by Nora Quill", [("Nora Quill", None)]),
        ("Story and photos by Nora Quill", [("Nora Quill", "Story and photos by")]),
        ("（葛坤元）", [("葛坤元", None)]),
        ("成都读者　甘恬", [("甘恬", None)]),
        ("記者王大明台北報導", [("王大明", "記者")]),
        ("【記者王大明台北報導】", [("王大明", "記者")]),
        ("记者林知夏", [("林知夏", "记者")]),
        ("尼古拉·奥斯特罗", [("尼古拉·奥斯特罗", None)]),
        ("By Nora Quill", [("Nora Quill", None)]),
        ("Words: Nora Quill", [("Nora Quill", None)]),
        ("BY NORA QUILL", [("NORA QUILL", None)]),
        ("by Nora Quill", [("Nora Quill", None)]),
        ("By Nora Quill (Reuters)", [("Nora Quill", None)]),
        ("Von Nora Quill", [("Nora Quill", None)]),
        ("Par Jeanne de la Tour", [("Jeanne de la Tour", None)]),
        ("Agnes Rowe", [("Agnes Rowe", None)]),
        ("VON NORA QUILL IN STEINACH", [("NORA QUILL", None)]),
        ("Von unserem Mitarbeiter Nora Quill", [("Nora Quill", None)]),
        ("De notre correspondant Nora Quill (AFP)", [("Nora Quill", None)]),
        ("par Nora Quill et Agnes Rowe", [("Nora Quill", None), ("Agnes Rowe", None)]),
        ("From Nora Quill, Science Correspondent", [("Nora Quill", "Science Correspondent")]),
        ("NORA QUILL | SCIENCE CORRESPONDENT", [("NORA QUILL", "SCIENCE CORRESPONDENT")]),
        ("整理／葛坤元", [("葛坤元", None)]),
        ("實習記者葛坤元／杭州報道", [("葛坤元", "實習記者")]),
        ("（本报通讯员林知夏华盛顿报道）", [("林知夏", "本报通讯员")]),
        ("（东浦　高若谷）", [("高若谷", None)]),
        ("东浦市　高若谷", [("高若谷", None)]),
        ("（記者韋紅娜桃園報導）", [("韋紅娜", "記者")]),
        ("支年雪　高若谷", [("支年雪", None), ("高若谷", None)]),
    ],
)
def test_people_that_a_line_known_to_be_a_byline_names(
    text: str, people: list[tuple[str, str | None]]
) -> None:
    assert named(text) == people


@pytest.mark.parametrize(
    "text",
    [
        *("Yours faithfully,", "Calder Street", "Staff Writer", "二〇三一年三月", ""),
        pytest.param(f"Nora{' ' * 50_000}3", id="a very long blank"),
        pytest.param(
            "Marrow Bay, March 3", marks=pytest.mark.xfail(reason="a place before a date reads as a name")
        ),
    ],
)
def test_lines_of_a_signature_that_name_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [("本报记者 林知夏", True), ("By Nora Quill", True), ("葛坤元", False), ("Agnes Rowe", False)],
)
def test_line_that_says_itself_that_it_is_a_byline(text: str, is_marked: bool) -> None:
    assert is_marked_byline(text) is is_marked
