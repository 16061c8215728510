"""Which columns of a table hold which fields, and what is asked for instead of guessed."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ColumnAmbiguous, ColumnUnknown, SourceDamaged, SourceError
from newsarc.importers import read_source
from newsarc.importers.rows.columns import _NAMES, FIELDS, _plain, match_columns
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsarc.model.page import Page
    from tests.conftest import Result

BODY = "本报讯（记者 林知夏）第一船茶苗昨日靠岸。"


def pages(path: str, text: str, columns: tuple[tuple[str, str], ...] = ()) -> tuple[Page, ...]:
    data = text.encode()
    file = SourceFile(path, data, sha256(data).hexdigest(), columns)
    return read_source(file, given=IssuePage(), encoding=None).pages


@pytest.mark.parametrize(
    ("header", "field", "column"),
    [
        ("标题,正文,版次", "headline", "标题"),
        ("題名,內容,版次", "body", "內容"),
        ("Title,Full_Text,Pub Date", "date", "Pub Date"),
        ("title,content,pub_date,time", "date", "pub_date"),
        ("docTitle,content,docPubTime,bc,bm,fb", "page", "bc"),
        ("docTitle,content,docPubTime,bc,bm,fb", "deck", "fb"),
        ("title,text,source", "newspaper", "source"),
        ("title,text,source,newspaper", "newspaper", "newspaper"),
    ],
)
def test_usual_names_are_known(header: str, field: str, column: str) -> None:
    assert match_columns("a.csv", header.split(","), {})[field] == column


def test_two_columns_for_one_field_are_asked_about() -> None:
    with pytest.raises(ColumnAmbiguous) as raised:
        match_columns("a.csv", ["title", "标题", "body"], {})
    assert (
        str(raised.value) == "a.csv: the headline may be title or 标题: say which with --map headline=title"
    )


def test_what_is_said_ends_the_doubt() -> None:
    columns = match_columns("a.csv", ["title", "标题", "c7"], {"headline": "标题", "body": "c7"})
    assert (columns["headline"], columns["body"]) == ("标题", "c7")


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({}, "no column is the body, there are a, b: say it with --map body=COLUMN"),
        ({"body": "x"}, "no column 'x' for the body, there are a, b: say it with --map body=COLUMN"),
    ],
)
def test_a_column_that_is_not_there_is_told_with_those_that_are(said: dict[str, str], message: str) -> None:
    with pytest.raises(ColumnUnknown) as raised:
        match_columns("t.csv", ["a", "b"], said)
    assert str(raised.value) == f"t.csv: {message}"


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_cells_may_be_parted_by_other_marks(delimiter: str) -> None:
    (page,) = pages("a.csv", f"标题{delimiter}正文\n茶苗靠岸{delimiter}{BODY}\n")
    (part,) = page.parts
    assert part.headline == ("茶苗靠岸",)
    assert [(one.name, one.role) for one in part.contributors] == [("林知夏", "记者")]


def test_rows_know_their_lines() -> None:
    first, second = pages("a.csv", f'标题,正文\n甲事,"{BODY}\n第二段。"\n乙事,{BODY}\n')
    assert [(page.parts[0].first_line, page.parts[0].last_line) for page in (first, second)] == [
        (2, 3),
        (4, 4),
    ]


def test_objects_of_a_pretty_document_know_their_lines() -> None:
    article = '{"title": "乙事", "text": "水退了。"}'
    pretty = article.replace(", ", ",\n   ")
    text = f'{{\n "data": [\n  {pretty},\n\n  {article}\n ]\n}}'
    found = pages("a.json", text)
    assert [(page.parts[0].first_line, page.parts[0].last_line) for page in found] == [(3, 4), (6, 6)]


def test_two_lists_of_articles_are_asked_about() -> None:
    text = '{"a": [{"title": "x", "text": "y"}], "b": [{"title": "x", "text": "y"}]}'
    with pytest.raises(SourceDamaged, match="the articles may be in a or in b: leave one list in the file"):
        pages("a.json", text)


def test_bad_rows_are_told_by_their_numbers() -> None:
    text = f'{{"title": "甲事", "text": "{BODY}"}}\n{{"title": \n[1]\n\n{{"title": "丁事", "text": ""}}\n'
    (page, other) = pages("a.jsonl", text)
    assert page.warnings == (
        "row 2 (line 2) left out: no JSON (expecting value, character 11)",
        "row 3 (line 3) left out: no object",
    )
    assert other.parts[0].kind == "headline"


def test_a_row_with_too_few_cells_is_told() -> None:
    (page,) = pages("a.csv", f"标题,正文,日期\n甲事,{BODY},2031-03-15\n乙事\n")
    assert page.warnings == ("row 2 (line 3) left out: 1 cell under 3 columns",)


def test_a_date_that_is_none_is_told() -> None:
    (page,) = pages("a.csv", f"标题,正文,日期\n甲事,{BODY},昨天\n")
    assert page.issue.date is None
    assert page.warnings == ("row 1 (line 2): no date is '昨天'",)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.json", '{"a":' * 50_000 + "1" + "}" * 50_000),
        ("a.json", '{"title": "x", "text": '),
        ("a.jsonl", "no\nno\n"),
        ("a.csv", "标题,正文\n"),
        ("a.csv", "标题,标题,正文\na,b,c\n"),
    ],
)
def test_what_cannot_be_read_is_one_error(path: str, text: str) -> None:
    with pytest.raises(SourceError) as raised:
        pages(path, text)
    assert "\n" not in str(raised.value)
    assert isinstance(raised.value, SourceError)


def test_half_a_pair_of_surrogates_becomes_the_sign_for_it() -> None:
    (page,) = pages("a.jsonl", f'{{"title": "\\ud800甲事", "text": "{BODY}"}}\n')
    assert page.parts[0].headline == ("�甲事",)


def test_what_the_map_says_stays_said(newsarc: Callable[..., Result], tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"c1,c2\n茶苗靠岸,{BODY}\n", encoding="utf-8")
    assert "no column is the body" in newsarc("import", table).err
    assert newsarc("import", table, "--map", "headline=c1,body=c2").code == 0
    assert newsarc("list").out.endswith("茶苗靠岸\n")
    assert newsarc("reread").code == 0
    table.write_text(f"c1,c2\n茶苗靠岸,{BODY}\n二事,{BODY}\n", encoding="utf-8")
    assert newsarc("import", table).code == 0
    assert newsarc("list").out.count("\n") == 2


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        (
            "headline",
            "cannot use 'headline' as --map: expected a field, once, and its column: headline=title",
        ),
        ("body=a,body=b", "cannot use 'body=b' as --map: expected a field, once"),
        ("colour=a", "unknown field 'colour': known are newspaper, date,"),
    ],
)
def test_a_map_that_cannot_be_read_is_refused(
    newsarc: Callable[..., Result], tmp_path: Path, pairs: str, message: str
) -> None:
    result = newsarc("import", tmp_path, "--map", pairs)
    assert result.code == 2
    assert message in result.err


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"title": "x",\n "text" "y"}', "line 2: expecting ':' delimiter, character 9"),
        pytest.param(f"[{'9' * 5_000}]", "a number has too many digits", id="digits"),
        pytest.param("[" * 100_000, "nested too deep", id="depth"),
    ],
)
def test_damaged_is_told_with_what_is_wrong(text: str, problem: str) -> None:
    with pytest.raises(SourceDamaged) as raised:
        pages("a.json", text)
    assert str(raised.value) == f"a.json: cannot be read as JSON: {problem}"


@pytest.mark.parametrize(
    ("author", "people", "agency"),
    [
        ("Von Anna Weber, dpa", ["Anna Weber"], "dpa"),
        ("Anna Weber und Karl Maier (dpa)", ["Anna Weber", "Karl Maier"], "dpa"),
        ("AFP/Anna Weber", ["Anna Weber"], "AFP"),
        ("dpa-infocom", [], "dpa-infocom"),
        ("Associated Press", [], "Associated Press"),
        ("林知夏，新华社", ["林知夏"], "新华社"),
        ("Anna Weber, Apa", ["Anna Weber", "Apa"], None),
    ],
)
def test_an_agency_among_the_authors_is_nobody(author: str, people: list[str], agency: str | None) -> None:
    (page,) = pages("a.tsv", f"title\tauthor\tbody\nHafen zu\t{author}\tDer Hafen ist seit Montag zu.\n")
    (part,) = page.parts
    assert ([one.name for one in part.contributors], part.dateline.agency) == (people, agency)


@pytest.mark.parametrize(
    "header",
    [
        "titre,texte,auteur,journal",
        "título,cuerpo,autor,periódico",
        "titolo,testo,autore,giornale",
        "titel,tekst,auteur,krant",
        "заголовок,текст,автор,источник",
        "見出し,本文,執筆者,新聞名",
        "manchete,texto,autor,jornal",
    ],
)
def test_columns_are_named_in_many_languages(header: str) -> None:
    columns = header.split(",")
    found = match_columns("a.csv", columns, {})
    assert [found[field] for field in ("headline", "body", "authors", "newspaper")] == columns


def test_each_known_name_is_written_as_it_is_compared() -> None:
    names = [name for field in FIELDS for name in _NAMES[field].replace("|", " ").split()]
    assert [name for name in names if _plain(name) != name] == []


def test_two_columns_that_say_the_same_in_all_rows_are_one() -> None:
    rows = [("开渡", "开渡", BODY), ("停渡", "停渡", BODY)]
    found = pages("a.csv", "title,headline,text\n" + "\n".join(map(",".join, rows)))
    assert [page.parts[0].headline for page in found] == [("开渡",), ("停渡",)]


def test_two_columns_that_once_say_something_else_are_asked_for() -> None:
    with pytest.raises(ColumnAmbiguous, match="title or headline"):
        pages("a.csv", f"title,headline,text\n开渡,开渡,{BODY}\n停渡,明日停渡,{BODY}")


def test_data_is_a_date_only_where_nothing_else_is() -> None:
    assert match_columns("a.csv", ["titolo", "testo", "data"], {})["date"] == "data"
    assert match_columns("a.csv", ["title", "text", "data", "time"], {})["date"] == "time"


@pytest.mark.parametrize(
    "header",
    [
        "post_title,post_content,post_date,post_source",
        "news_title,news_content,news_time,news_source",
        "新闻标题,新闻内容,新闻时间,新闻来源",
        "article_title,article_text,article_date,article_newspaper",
    ],
)
def test_columns_may_name_the_thing_before_its_property(header: str) -> None:
    columns = header.split(",")
    found = match_columns("a.csv", columns, {})
    assert [found[field] for field in ("headline", "body", "date", "newspaper")] == columns


def test_a_column_that_surely_means_one_field_is_in_doubt_for_no_other() -> None:
    columns = ["Title", "Publication Title", "Abstract Note", "Date", "Pages", "Section"]
    found = match_columns("zotero.csv", columns, {})
    assert [found[field] for field in ("newspaper", "page", "section", "body")] == [
        "Publication Title",
        "Pages",
        "Section",
        "Abstract Note",
    ]
