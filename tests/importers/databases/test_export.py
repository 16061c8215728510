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
BETWEEN_RULES = """\
____________________________________________________________

Title: Weir holds

Author: Quill, Nora

Publication info: The Tarn Chronicle, Late Edition; Tarnby [Tarnby] 02 Jun 2006: A.12.

Full text: The old weir held.

The mill went under.

Word count: 8
Subject: Rivers; Floods

ProQuest document ID: 100200300

____________________________________________________________

Ferry fares rise

Publication info: The Tarn Chronicle [Tarnby] 03 Jun 2006: 4.

Full Text: Ten rides cost fifteen.

ProQuest document ID: 100200301

____________________________________________________________

Bibliography

Citation style: APA 6th
"""
NUMBERED_BELOW = """\
Le Courrier du Gué, no. 1234
Région, jeudi 10 février 1994, p. 7

Aussi paru dans jeudi 10 février 1994 - Le Courrier du Gué (site web)

Le barrage a tenu

NORA QUILL

Le vieux barrage a tenu.

© 1994 Le Courrier du Gué. Tous droits réservés.

news·19940210·CG·0607

La Dépêche du Lac
Société, vendredi 11 février 1994, p. 2

Le bac sera plus cher

Dix passages coûtent quinze francs.

© 1994 La Dépêche du Lac. Tous droits réservés.

news·19940211·DL·0001
"""
LISTED_IN_GERMAN = """\
1. Das Wehr hält
2. Fähre wird teurer

Das Wehr hält
Tarnauer Bote
Montag 3. Juni 2019

Copyright 2019 Tarnauer Bote Alle Rechte vorbehalten

Section: LOKALES; S. 23
Length: 4 words
Body

Das alte Wehr hielt.

Link zum PDF-Dokument

Load-Date: June 3, 2019

End of Document

Fähre wird teurer
Tarnauer Bote
Dienstag 4. Juni 2019

Section: LOKALES; S. 5
Length: 4 words
Body

1. Zehn Fahrten kosten fünfzehn.

Load-Date: June 4, 2019

End of Document
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


DELIVERY = """\
User Name: ADA MARLOW
Job Number: 79564983
Documents (2)
1. Lock gates replaced
Client/Matter: -None-
Search Type: Natural Language
Narrowed by:

Content Type Narrowed by
News
Publisher: Tarn Press; Publication Type: Newspapers; Timeline: Jan 20, 2017 to Jun 02, 2019


Lock gates replaced
The Tarn Chronicle
May 28, 2019 Tuesday

Copyright 2019 Tarn Press
Section: BUSINESS; B3
Length: 12 words
Body

ABSTRACT
Of oak, as before
FULL TEXT
The gates of the third lock leaked. Sources: the canal board. Timeline: none.
Graphic


The third lock in spring
Load-Date: May 28, 2019

End of Document


Ferry fares stay - Correction Appended
The Tarn Chronicle

Correction Appended
Copyright 2019 Tarn Press
Length: 9 words
Body

The ferry costs two pounds.
Classification

Load-Date: May 29, 2019

End of Document
"""


def test_what_a_delivery_says_of_itself_is_of_no_document() -> None:
    first, second = read(DELIVERY)
    article, caption = first.parts
    assert (first.issue.newspaper, str(first.issue.date)) == ("The Tarn Chronicle", "2019-05-28")
    assert (first.issue.page, first.issue.section) == ("B3", "BUSINESS")
    assert (article.headline, article.deck) == (("Lock gates replaced",), ("Of oak, as before",))
    assert [one.text for one in article.paragraphs] == [
        "The gates of the third lock leaked. Sources: the canal board. Timeline: none."
    ]
    assert caption.paragraphs[0].text == "The third lock in spring"
    assert (second.issue.newspaper, second.issue.date) == ("The Tarn Chronicle", None)
    assert second.parts[0].headline == ("Ferry fares stay - Correction Appended",)
    assert [one.text for one in second.parts[0].paragraphs] == ["The ferry costs two pounds."]


@pytest.mark.parametrize(
    "text",
    [
        "[标题] 新堤\n[来源] 云汀晚报\n[日期] 2024-06-18\n[正文] 堤长三里。\n明天合龙。\n",
        "【标题】新堤\n【来源】云汀晚报\n【日期】2024-06-18\n【正文】\n\n堤长三里。\n\n明天合龙。\n",
        "=====\n标题：新堤\n来源：云汀晚报\n日期：2024-06-18\n正文：堤长三里。\n明天合龙。\n==========\n",
        "标题：新堤\n来源：云汀晚报\n日期：2024-06-18\n正文：堤长三里。\n明天合龙。\n<<<<<>>>>>\n",
    ],
    ids=["boxed", "bracketed", "rule round", "rule below"],
)
def test_records_are_read_whatever_marks_their_fields_and_parts_them(text: str) -> None:
    pages = read(text + text.replace("新堤", "夜航"))
    assert [part.headline for page in pages for part in page.parts] == [("新堤",), ("夜航",)]
    assert {(page.issue.newspaper, str(page.issue.date)) for page in pages} == {("云汀晚报", "2024-06-18")}
    assert [one.text for page in pages for one in page.parts[0].paragraphs] == [
        "堤长三里。",
        "明天合龙。",
    ] * 2


def told(page: Page) -> tuple[object, ...]:
    [article] = page.parts
    issue, text = page.issue, [one.text for one in article.paragraphs]
    names = [each.name for each in article.contributors]
    return issue.newspaper, str(issue.date), issue.page, article.headline[0], names, text


def test_documents_of_proquest_stand_between_rules() -> None:
    paper = "The Tarn Chronicle"
    weir = ["The old weir held.", "The mill went under."]
    assert [*map(told, read(BETWEEN_RULES))] == [
        (paper, "2006-06-02", "A.12", "Weir holds", ["Nora Quill"], weir),
        (paper, "2006-06-03", "4", "Ferry fares rise", [], ["Ten rides cost fifteen."]),
    ]


def test_rule_within_a_text_of_proquest_parts_nothing() -> None:
    [page, _] = read(BETWEEN_RULES.replace("The mill went", f"{'_' * 24}\nThe mill went"))
    assert [one.text for one in page.parts[0].paragraphs] == ["The old weir held.", "The mill went under."]


def test_number_of_europresse_stands_without_its_name() -> None:
    weir, ferry = ["Le vieux barrage a tenu."], ["Dix passages coûtent quinze francs."]
    assert [*map(told, read(NUMBERED_BELOW))] == [
        ("Le Courrier du Gué", "1994-02-10", "7", "Le barrage a tenu", ["NORA QUILL"], weir),
        ("La Dépêche du Lac", "1994-02-11", "2", "Le bac sera plus cher", [], ferry),
    ]


def test_list_of_the_documents_of_a_delivery_is_of_none() -> None:
    ferry = ["1. Zehn Fahrten kosten fünfzehn."]
    assert [*map(told, read(LISTED_IN_GERMAN))] == [
        ("Tarnauer Bote", "2019-06-03", "23", "Das Wehr hält", [], ["Das alte Wehr hielt."]),
        ("Tarnauer Bote", "2019-06-04", "5", "Fähre wird teurer", [], ferry),
    ]


MESSAGES = """\
澄浦早知道, [05.08.2023 09:56]
🔴 **渡口换上新船**

白鹭湾的渡口上周换了新船。

枯水的时候也能开。

#民生 #澄浦
🔗 https://www.chengpu.example/2023/0805/3.html
来源：澄浦日报
👍 22 ❤ 27

澄浦早知道, [05.08.2023 11:52]
老街的灯亮了

老街的四十盏路灯昨晚全部亮起。

频道 @chengpu_news | 投稿 @chengpu_bot
"""


@pytest.mark.parametrize(
    ("behind", "before"),
    [("", ""), ("澄浦早知道, [05.08.2023 ", "[2023/8/5 ")],
    ids=["time behind the channel", "time before it"],
)
def test_messages_of_a_channel_are_articles(behind: str, before: str) -> None:
    text = MESSAGES.replace(behind, before).replace("]", "] 澄浦早知道:") if behind else MESSAGES
    first, second = read(text)
    assert (first.issue.newspaper, str(first.issue.date)) == ("澄浦日报", "2023-08-05")
    assert [part.headline for page in (first, second) for part in page.parts] == [
        ("渡口换上新船",),
        ("老街的灯亮了",),
    ]
    assert [one.text for one in first.parts[0].paragraphs] == [
        "白鹭湾的渡口上周换了新船。",
        "枯水的时候也能开。",
    ]
    assert [one.text for one in second.parts[0].paragraphs] == ["老街的四十盏路灯昨晚全部亮起。"]


def test_talk_of_several_people_is_no_channel() -> None:
    text = MESSAGES.replace("澄浦早知道, [05.08.2023 11:52]", "田一禾, [05.08.2023 11:52]")
    assert not export.recognizes("a.txt", text.encode())


@pytest.mark.parametrize(
    ("title", "text"), [("contenttitle", "content"), ("title", "text"), ("TITLE", "BODY")]
)
@pytest.mark.parametrize("begins", ["<doc>", '<doc id="7">', "<DOC>"])
def test_corpora_name_the_elements_of_their_documents_in_several_ways(
    begins: str, title: str, text: str
) -> None:
    ends = begins.split(maxsplit=1)[0].strip("<>")
    document = (
        f"{begins}\n<url>http://www.huguang.example/2031/1.html</url>\n<{title}>茶苗靠岸</{title}>\n"
        f"<{text}>昨日，第一船茶苗到了湖边小镇。镇长来迎接，码头上站满了人。</{text}>\n</{ends}>\n"
    )
    pages = read(document * 2)
    assert [part.headline for page in pages for part in page.parts] == [("茶苗靠岸",)] * 2
