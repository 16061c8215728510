"""An archive with everything in it that queries ask for, and queries of every class."""

from __future__ import annotations

import hashlib
import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Mark, MarkRole, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance, Record
from newsarc.model.repairs import Drop
from newsarc.model.sources import SourceFile, StoredSource
from newsarc.store.ingest.importing import open_for_import

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2031, 3, 1, 8, 30, tzinfo=UTC)
# Few letters in many arrangements: strings meet, overlap and cross what parts them.
_CLAUSES = (
    "防控 開門紅 开门红 快递 红 隨著 大桥通车 A股上涨 第5期 GDP 5.2% economy economic econ the harbour green"
    " green harbour covid-19 co-operate cooperate 記者 记者 从有关部门了解到 ，。 “引号” （括号） æther"
    " ㎏ 😀 สวัสดี 안녕 かな 百分之五 5 B2 b2b 上 下 上上 下上下"
).split(" ")
_NEWSPAPERS = ("湖光日报", "东岭晚报", "Harbour Times", None)
_PLACES = ("湖州", "北京", "London", None)
_PAGES = ("1", "02", "A5", "第二版", None)
_DATES = ("2031-03-15", "2031-03", "2031", "2030-12-31", "1999-01-01", None)
LONG = "防控" + "的红，" * 3_000 + "紧接着大桥通车了" + "a b " * 400 + "的红，" * 3_000 + "的末尾防控"
"""A text of more tokens than a vector holds, whose strings stand over the ends of passages."""


def fill(path: Path, articles: int = 120, seed: int = 3) -> None:
    """Make the archive."""
    chance = random.Random(seed)
    with open_for_import(path) as session:
        for number in range(articles // 6 + 1):
            session.add(
                _source(number, tuple(_parts(chance, number, articles))), NOW + timedelta(hours=number)
            )


def _parts(chance: random.Random, number: int, articles: int) -> Iterator[tuple[Part, IssuePage]]:
    for position in range(6):
        text = _text(chance, chance.choice((3, 12, 40, 200)))
        if number * 6 + position in {7, articles // 2}:
            text = LONG + str(number)
        kinds = (Kind.NOTICE, Kind.CAPTION)
        kind = chance.choice(kinds) if chance.random() < 0.15 else Kind.ARTICLE
        author = chance.choice(("林知夏", "高若谷", "Ann Lee"))
        yield (
            Part(
                kind,
                position * 9 + 1,
                position * 9 + 9,
                column=chance.choice(("春茶故事", None)),
                kicker=_maybe(chance, 4),
                headline=(_text(chance, 4),),
                deck=(_text(chance, 3),) if chance.random() < 0.4 else (),
                byline=chance.choice((f"记者 {author}", f"By {author}", None)),
                contributors=(Contributor(author, chance.choice(("记者", "By", None))),),
                dateline=Dateline(chance.choice(("新江社", None)), chance.choice(_PLACES)),
                paragraphs=tuple(Paragraph(one, line, line) for line, one in enumerate(text.split("\n"), 1)),
                marks=(Mark(MarkRole.JUMP_TO, "下转第3版", 9),) if position == 1 else (),
                jump_to="3" if position == 1 else None,
                doubts=("cut unsurely",) if chance.random() < 0.1 else (),
            ),
            _issue(chance),
        )


def _issue(chance: random.Random) -> IssuePage:
    date = chance.choice(_DATES)
    return IssuePage(
        chance.choice(_NEWSPAPERS),
        PartialDate(*map(int, date.split("-"))) if date else None,
        page=chance.choice(_PAGES),
        section=chance.choice(("要闻", None)),
    )


def _maybe(chance: random.Random, clauses: int) -> str | None:
    return _text(chance, clauses) if chance.random() < 0.4 else None


def _text(chance: random.Random, clauses: int) -> str:
    return (
        "".join(
            chance.choice(_CLAUSES) + chance.choice(("", "", " ", "，", "\n")) for _ in range(clauses)
        ).strip("\n")
        or "空"
    )


def _source(number: int, parts: tuple[tuple[Part, IssuePage], ...]) -> StoredSource:
    data = repr((number, parts)).encode()
    file = SourceFile(f"/papers/2031/{number}.txt", data, hashlib.sha256(data).hexdigest())
    records = tuple(
        Record(
            position,
            part,
            issue,
            "en" if number % 5 == 0 else "zh-Hans",
            Provenance(
                file.path, file.sha256, "utf-8", LineSpan(part.first_line, part.last_line), "page-text 1"
            ),
        )
        for position, (part, issue) in enumerate(parts, 1)
    )
    drops = (Drop(5, "页脚", "page foot"),)
    return StoredSource(file, "utf-8", "page-text 1", IssuePage(), records, drops)


QUERIES = (
    "author:王*",
    "role:记*",
    "role:者*",
    "id:3,5-9",
    "note:none",
    "防控",
    "红",
    "上",
    "开门",
    "开门红",
    "開門紅",
    "隨著",
    "从有关部门了解到",
    "大桥通车了",
    "紧接着大桥通车",
    "末尾防控",
    "A股",
    "第5期",
    "5.2",
    '"5 2"',
    "GDP",
    "economy",
    "econ*",
    "b*",
    "开门*",
    '"green harbour"',
    "green harbour",
    "covid-19",
    "co-operate",
    "上上",
    "上上上",
    '"green green"',
    "harbour (green OR (economy 防控))",
    "下上下",
    "æther",
    "㎏",
    "😀",
    "สวัส",
    "안녕",
    "かな",
    "上 下",
    "红 上",
    "防控 -快递",
    "-防控",
    "-红",
    "防控 OR 快递",
    "(防控 OR economy) -(红 上)",
    "(防控 红) OR (开门红 -上)",
    "防控 红",
    "-(防控 OR 快递)",
    "headline:防控",
    "headline:红",
    "kicker:防控",
    "deck:防控",
    "deck:红",
    "byline:林知夏",
    "body:防控",
    "body:红",
    "body:开门红 headline:防控",
    "防控 headline:红",
    "-headline:防控",
    "headline:econ*",
    "deck:(防控 OR 红)",
    "NEAR(防控 快递, 5)",
    "NEAR(防控 快递)",
    "NEAR(green harbour, 2)",
    "NEAR(防控 大桥通车 economy, 40)",
    "NEAR(防控 末尾, 9000)",
    "body:NEAR(防控 开门红, 3)",
    "NEAR(econ* 红, 4) -快递",
    "newspaper:湖光",
    "newspaper:湖*",
    "newspaper:none",
    "page:2",
    "page:1-3",
    "page:a*",
    "page:none",
    "section:要闻",
    "column:茶",
    "place:湖",
    "agency:新江",
    "author:知夏",
    "author:ann",
    "author:none",
    "role:记者",
    "language:zh",
    "language:en",
    "tag:茶",
    "tag:茶*",
    "tag:none",
    "note:page",
    "source:2031/3",
    "is:doubtful",
    "is:corrected",
    "is:tagged",
    "is:noted",
    "is:waiting",
    "is:undated",
    "date:2031",
    "date:2031-03",
    "date:2031-03-15",
    "date:2030..2031-03",
    "date:2031-03-10..2031-03-20",
    "date:..2030",
    "date:none",
    "imported:2031-03-01",
    "imported:2031-03-02..",
    "kind:notice",
    "kind:notice 防控",
    "id:7",
    "id:1 OR id:7",
    "防控 newspaper:湖光 date:2031",
    "防控 author:ann OR tag:茶",
    "红 -newspaper:湖光",
    "防控 -is:doubtful",
    "红 column:茶",
    "上下上",
    "上下上下上",
    "headline:(防控 -红)",
)
