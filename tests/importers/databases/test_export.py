"""Exports of databases: what claims a text, and what their readers bear."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsarc.importers import importer_of, plain_text
from newsarc.importers.databases import export
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import Page

SAMPLES = sorted((Path(__file__).parents[3] / "samples" / "database").glob("*.txt"))
LEFT_ALIGNED = """\
1 of 1 DOCUMENTS

The Tarn Chronicle

June 2, 2006 Friday

Late Edition

Ferry fares will
not rise

BYLINE: Owen Merrick

SECTION: BUSINESS; Pg. 12

LENGTH: 22 words

HIGHLIGHT: Ten rides cost fifteen

Fares on the ferries stay at two pounds.

TARNBY: stands in the text, and is no field of the head.

LOAD-DATE: June 2, 2006
"""
PAGE_WITH_COUNT = "1 of 2 DOCUMENTS\n\nHARBOUR NEWS\n\nThe ship sank.\n"
NAMED = "标题：新堤\n来源：云汀晚报\n日期：2024-06-18\n正文：\n堤长三里。\n"


def read(text: str) -> tuple[Page, ...]:
    return export.read(SourceFile("a.txt", text.encode(), "0"), given=IssuePage(), encoding=None).pages


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_claimed_whole(path: Path) -> None:
    assert importer_of(path.name, path.read_bytes()) is export


def test_head_that_lost_its_centring_is_read() -> None:
    [page] = read(LEFT_ALIGNED)
    article = page.parts[0]
    assert (page.issue.newspaper, str(page.issue.date), page.issue.page) == (
        "The Tarn Chronicle",
        "2006-06-02",
        "12",
    )
    assert (page.issue.edition, page.issue.section) == ("Late Edition", "BUSINESS")
    assert (article.headline, article.deck) == (("Ferry fares will not rise",), ("Ten rides cost fifteen",))
    assert [one.name for one in article.contributors] == ["Owen Merrick"]
    assert len(article.paragraphs) == 2


@pytest.mark.parametrize(
    "text",
    [
        PAGE_WITH_COUNT,
        NAMED.replace("标题", "题记"),
        NAMED.replace("来源：云汀晚报\n日期：2024-06-18\n", ""),
        "HD\nThe words\n",
        "文章编号: 202406183100001\n",
        "Document 1 of 2\n\nFull text: none\n",
    ],
)
def test_text_with_a_trait_of_an_export_is_a_page(text: str) -> None:
    assert importer_of("a.txt", text.encode()) is plain_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_named_fields_are_told_in_every_encoding(encoding: str) -> None:
    assert importer_of("a.txt", NAMED.encode(encoding)) is export


def test_records_that_hold_no_text_are_headlines() -> None:
    kinds = [
        part.kind for page in read(NAMED + "\n标题：夜航\n日期：2024-06-19\n正文：\n") for part in page.parts
    ]
    assert kinds == [Kind.ARTICLE, Kind.HEADLINE]
