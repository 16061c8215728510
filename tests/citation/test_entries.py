"""What of an entry is cited: authors, translators, agencies; the headline alone; pages without 第 and 版."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.citation.entries import item_from_entry
from newsarc.citation.people import read_name
from newsarc.citation.styles.names import inverted_name
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.model.records import Entry

    MakeEntry = Callable[..., Entry]


def test_the_headline_is_the_title_and_the_ref_the_id(entry: Entry) -> None:
    item = item_from_entry(entry)
    assert (item.id, item.title) == ("k3vx2mq7wd4a", "湖边小镇 迎来第一船茶苗")
    assert (item.newspaper, item.page, item.section) == ("湖光日报", "A1", "要闻")
    assert [name.literal for name in item.authors] == ["林知夏", "高若谷"]


def test_an_address_was_visited_when_its_article_was_imported(make_entry: MakeEntry) -> None:
    item = item_from_entry(make_entry(url="https://example.com/a"))
    assert (item.url, item.accessed) == ("https://example.com/a", PartialDate(2031, 3, 16))
    assert item_from_entry(make_entry()).accessed is None


@pytest.mark.parametrize(
    ("pages", "page"),
    [((), "2"), (("第2版", "第三版"), "2, 3"), (("2", "2"), "2"), (("A05", None), "A05")],
)
def test_pages_are_labels(make_entry: MakeEntry, pages: tuple[str | None, ...], page: str) -> None:
    entry = make_entry(issue=IssuePage("晚报", PartialDate(2022), page="第2版"))
    assert item_from_entry(entry, pages).page == page


@pytest.mark.parametrize(
    ("contributors", "agency", "authors", "translators"),
    [
        ((), "新华社", ["新华社"], []),
        ((), "本报", [], []),
        ((), None, [], []),
        ((Contributor("沈亦舟", "本报记者"), Contributor("陆怀谷", "摄影")), "新华社", ["沈亦舟"], []),
        ((Contributor("陆怀谷", "摄影"),), None, ["陆怀谷"], []),
        ((Contributor("约翰·贝克"), Contributor("李知行", "译")), None, ["约翰·贝克"], ["李知行"]),
        ((Contributor("李知行", "编译"),), "路透社", [], ["李知行"]),
        ((Contributor("本报评论员", "评论员"),), None, ["本报评论员"], []),
    ],
)
def test_roles_tell_who_is_an_author(
    make_entry: MakeEntry,
    contributors: tuple[Contributor, ...],
    agency: str | None,
    authors: list[str],
    translators: list[str],
) -> None:
    item = item_from_entry(make_entry(contributors=contributors, dateline=Dateline(agency)))
    assert [name.literal for name in item.authors] == authors
    assert [name.literal for name in item.translators] == translators


@pytest.mark.parametrize(
    ("printed", "inverted"),
    [
        ("Ada Marlow", "Marlow, Ada"),
        ("TOM PELL", "Pell, Tom"),
        ("J. R. Pell", "Pell, J. R."),
        ("Liesl van der Berg", "van der Berg, Liesl"),
        ("Éric d’Ormesson", "d’Ormesson, Éric"),
        ("Martin King Jr.", "King, Martin, Jr."),
        ("Anna-Marie Moreau", "Moreau, Anna-Marie"),
        ("Associated Press", "Associated Press"),
        ("Reuters", "Reuters"),
        ("Staff reporter", "Staff reporter"),
        ("欧阳修文", "欧阳修文"),
        ("罗布·扎西", "罗布·扎西"),
        ("김철수", "김철수"),
    ],
)
def test_names_are_taken_apart(printed: str, inverted: str) -> None:
    assert inverted_name(read_name(printed)) == inverted
