from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Mark, MarkRole
from newsarc.model.repairs import Drop
from newsarc.reading.articles import doubts
from newsarc.reading.articles.assembly import AssembledArticle, Context, assemble_article
from newsarc.reading.articles.blocks import Body
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE = Context(known_words=frozenset(), issue_date=PartialDate(2031, 3, 15))
OPENER = "本报讯（记者林知夏）"


def body(*paragraphs: str) -> Body:
    """Make a body whose paragraphs are given with a bar at each line break; lines count from 10."""
    number, found = 9, Body()
    for paragraph in paragraphs:
        found.paragraphs.append([])
        for text in paragraph.split("|"):
            number += 1
            found.paragraphs[-1].append(Line(number, text, text))
    return found


def head(*texts: str) -> list[Labelled]:
    return [Labelled(Line(number, text, text), Label.HEADLINE) for number, text in enumerate(texts, start=1)]


def tell(text: Body, headline: Sequence[Labelled] = (), context: Context = PAGE) -> AssembledArticle:
    return assemble_article(text, headline, context)


def texts_of(article: AssembledArticle) -> list[str]:
    return [paragraph.text for paragraph in article.part.paragraphs]


def test_article_with_its_lines() -> None:
    article = tell(body(OPENER + "第一船茶|苗靠岸。", "共四万株。"), head("四万株茶苗靠岸"))
    part = article.part
    assert (part.kind, part.headline, part.first_line, part.last_line) == (
        Kind.ARTICLE,
        ("四万株茶苗靠岸",),
        1,
        12,
    )
    assert [(each.text, each.first_line, each.last_line) for each in part.paragraphs] == [
        (OPENER + "第一船茶苗靠岸。", 10, 11),
        ("共四万株。", 12, 12),
    ]
    assert part.contributors == (Contributor("林知夏", "记者"),)
    assert article.drops == ()


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("新华社湖州3月14日电（记者林知夏）茶苗靠岸。", Dateline("新华社", "湖州", date(2031, 3, 14))),
        ("新华社湖州12月30日电（记者林知夏）茶苗靠岸。", Dateline("新华社", "湖州", date(2030, 12, 30))),
        ("新华社湖州2月30日电（记者林知夏）茶苗靠岸。", Dateline("新华社", "湖州", None)),
        ("茶苗靠岸。", Dateline()),
    ],
)
def test_dateline_has_its_year_from_the_issue(text: str, dateline: Dateline) -> None:
    assert tell(body(text)).part.dateline == dateline


def test_without_an_issue_no_day_is_invented() -> None:
    article = tell(body("新华社湖州3月14日电（记者林知夏）茶苗靠岸。"), (), replace(PAGE, issue_date=None))
    assert article.part.dateline == Dateline("新华社", "湖州", None)


@pytest.mark.parametrize(
    ("paragraphs", "kept", "marks", "pages"),
    [
        (
            ("茶苗靠岸。（下|转第3版）",),
            ["茶苗靠岸。"],
            [Mark(MarkRole.JUMP_TO, "（下转第3版）", 11)],
            ("3", None),
        ),
        (
            ("茶苗靠岸。", "（下转第3版）"),
            ["茶苗靠岸。"],
            [Mark(MarkRole.JUMP_TO, "（下转第3版）", 11)],
            ("3", None),
        ),
        (
            ("（上接第1版）茶苗靠岸。",),
            ["茶苗靠岸。"],
            [Mark(MarkRole.JUMP_FROM, "（上接第1版）", 10)],
            (None, "1"),
        ),
        (
            ("（上接第1版）茶苗。（下转第3版）",),
            ["茶苗。"],
            [Mark(MarkRole.JUMP_FROM, "（上接第1版）", 10), Mark(MarkRole.JUMP_TO, "（下转第3版）", 10)],
            ("3", "1"),
        ),
        (("他说下转第三版是老话。",), ["他说下转第三版是老话。"], [], (None, None)),
    ],
)
def test_glued_jump_lines_are_taken_off(
    paragraphs: tuple[str, ...], kept: list[str], marks: list[Mark], pages: tuple[str | None, str | None]
) -> None:
    article = tell(body(*paragraphs))
    assert texts_of(article) == kept
    assert list(article.part.marks) == marks
    assert (article.part.jump_to, article.part.jump_from) == pages


def test_lines_round_the_text_become_marks() -> None:
    text = body("茶苗靠岸。")
    text.bylines = [Line(1, "", "■本报记者 林知夏")]
    text.jump_to = [Line(11, "", "（下转第3版）")]
    part = tell(text).part
    assert [(mark.role, mark.text) for mark in part.marks] == [
        (MarkRole.BYLINE, "■本报记者 林知夏"),
        (MarkRole.JUMP_TO, "（下转第3版）"),
    ]
    assert (part.byline, part.contributors) == ("■本报记者 林知夏", (Contributor("林知夏", "本报记者"),))
    assert (part.first_line, part.last_line, part.jump_to) == (1, 11, "3")


@pytest.mark.parametrize(
    ("closing", "kept", "names"),
    [
        ("茶苗靠岸。（本报记者林知夏）", "茶苗靠岸。", ["林知夏"]),
        ("茶苗靠岸。（本报记者 林知夏 高若谷）", "茶苗靠岸。", ["林知夏", "高若谷"]),
        ("茶苗靠岸（共四万株）", "茶苗靠岸（共四万株）", []),
        (OPENER + "茶苗靠岸。（高若谷）", OPENER + "茶苗靠岸。（高若谷）", ["林知夏"]),
    ],
)
def test_byline_in_brackets_at_the_end(closing: str, kept: str, names: list[str]) -> None:
    article = tell(body(closing))
    assert texts_of(article) == [kept]
    assert [person.name for person in article.part.contributors] == names


@pytest.mark.parametrize(
    ("headline", "text", "kind"),
    [
        ("四万株茶苗靠岸", "茶苗靠岸。", Kind.ARTICLE),
        ("遗失声明", "房小满的户口簿不见了。", Kind.NOTICE),
        ("便民信息", "房小满遗失居民户口簿，声明作废。", Kind.NOTICE),
        ("四万株茶苗靠岸", None, Kind.HEADLINE),
    ],
)
def test_kind(headline: str, text: str | None, kind: Kind) -> None:
    assert tell(body(text) if text else Body(), head(headline)).part.kind is kind


def test_hyphen_that_goes_is_dropped_by_name() -> None:
    article = tell(body("the light-|house"))
    assert (texts_of(article), article.drops) == (
        ["the lighthouse"],
        (Drop(10, "-", "hyphen at a line's end"),),
    )


def test_crosshead_is_marked() -> None:
    text = body("茶苗靠岸。", "一、水位", "湖水三米。")
    text.crossheads = {1}
    assert [paragraph.is_crosshead for paragraph in tell(text).part.paragraphs] == [False, True, False]


@pytest.mark.parametrize(
    ("context", "paragraphs", "doubt"),
    [
        (PAGE, ("茶苗靠",), doubts.BREAKS_OFF),
        (replace(PAGE, heads_by_words=True), ("湖水三米深。",), doubts.FEW_SHARED_WORDS),
        (replace(PAGE, meeting_lines=frozenset({10})), ("四万株茶苗靠岸。",), doubts.COLUMNS_MEET),
        (replace(PAGE, lines_in_turns=frozenset({10})), ("四万株茶苗靠岸。",), doubts.IN_TURNS),
    ],
)
def test_doubt(context: Context, paragraphs: tuple[str, ...], doubt: str) -> None:
    assert doubt in tell(body(*paragraphs), head("四万株茶苗靠岸"), context).part.doubts


def test_text_put_together_from_fragments_is_doubted() -> None:
    text = body("四万株茶苗|靠岸。")
    text.paragraphs[0].reverse()
    assert doubts.FROM_FRAGMENTS in tell(text, (), replace(PAGE, was_moved=True)).part.doubts
    assert doubts.FROM_FRAGMENTS not in tell(text).part.doubts


def test_headline_that_stands_over_its_text_is_not_doubted_for_its_words() -> None:
    assert tell(body("湖水三米深。"), head("四万株茶苗靠岸")).part.doubts == ()


def test_plain_article_raises_no_doubt() -> None:
    assert tell(body("四万株茶苗靠岸。"), head("四万株茶苗靠岸")).part.doubts == ()
