from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.errors import QueryError
from newsarc.query.nodes import (
    And,
    Dates,
    Missing,
    Near,
    Node,
    Not,
    Or,
    State,
    Text,
    Value,
    names_kind,
    wanted_texts,
)
from newsarc.query.parser import parse_query
from newsarc.query.sql import compile_query

A, B, C = Text("a"), Text("b"), Text("c")
CASES: list[tuple[str, Node | None]] = [
    ("", None),
    (" \N{IDEOGRAPHIC SPACE}\n", None),
    ("防控", Text("防控")),
    ("a b", And((A, B))),
    ("a\N{IDEOGRAPHIC SPACE}b", And((A, B))),
    ("a AND b", And((A, B))),
    ("a OR b", Or((A, B))),
    ("a b OR c", Or((And((A, B)), C))),
    ("a (b OR c)", And((A, Or((B, C))))),
    ("a（b OR c）", And((A, Or((B, C))))),
    ("a -b", And((A, Not(B)))),
    ("a NOT b", And((A, Not(B)))),
    ("-(a b)", Not(And((A, B)))),
    ("--a", Not(Not(A))),
    ("a-b", Or((Text("a-b"), Text("ab")))),
    ('"a-b c"', Or((Text("a-b c"), Text("ab c")))),
    ("a-b*", Or((Text("a-b", is_prefix=True), Text("ab", is_prefix=True)))),
    ("-a-b", Not(Or((Text("a-b"), Text("ab"))))),
    ("NEAR(a-b c)", Near((Text("a-b"), C), 10)),
    ("5-a 3-4 春-秋", And((Text("5-a"), Text("3-4"), Text("春-秋")))),
    ("or and", And((Text("or"), Text("and")))),
    ("ORDER", Text("ORDER")),
    ('"a b"', Text("a b")),
    ("“a b”", Text("a b")),
    ("「a b」", Text("a b")),
    ("“三农”工作", Text("“三农”工作")),
    ("“没有结尾", Text("“没有结尾")),
    ('"a OR b"', Text("a OR b")),
    ("econom*", Text("econom", is_prefix=True)),
    ('"green econom"*', Text("green econom", is_prefix=True)),
    ("headline:a", Text("a", "headline")),
    ("newspaper:none", Missing("newspaper")),
    ("报纸:NONE", Missing("newspaper")),
    ('newspaper:"none"', Value("newspaper", "none")),
    ("headline:none", Text("none", "headline")),
    ("kind:article none", And((Value("kind", "article"), Text("none")))),
    ("-author:none", Not(Missing("author"))),
    ("date:none", Missing("date")),
    ("is:undated", Missing("date")),
    ("page:3..4", Or((Value("page", "3"), Value("page", "4")))),
    ("HEADLINE: a", Text("a", "headline")),
    ("标题：开门红", Text("开门红", "headline")),
    ("標題：開門紅", Text("開門紅", "headline")),
    ('body:"a b" c', And((Text("a b", "body"), C))),
    ("headline:(a OR b)", Or((Text("a", "headline"), Text("b", "headline")))),
    ("作者:王小花", Value("author", "王小花")),
    ("-作者:王小花", Not(Value("author", "王小花"))),
    ("栏目:人民*", Value("column", "人民", is_prefix=True)),
    ("欄目:走基層 column:论坛", And((Value("column", "走基層"), Value("column", "论坛")))),
    ("版：A5 版名:要闻", And((Value("page", "A5"), Value("section", "要闻")))),
    ("kind:notice", Value("kind", "notice")),
    ("类型:公告", Value("kind", "notice")),
    ("is:doubtful is:待续", And((State("doubtful"), State("waiting")))),
    ("is:corrected", State("corrected")),
    ("是:已改", State("corrected")),
    ("NEAR(a b, 5)", Near((A, B), 5)),
    ("NEAR(a b,5)", Near((A, B), 5)),
    ("NEAR(a b , 5)", Near((A, B), 5)),
    ("NEAR(a b)", Near((A, B), 10)),
    ('NEAR("a b" c, 3)', Near((Text("a b"), C), 3)),
    ("body:NEAR(a b, 5)", Near((A, B), 5, "body")),
    ("NEAR(a b*, 5)", Near((A, Text("b", is_prefix=True)), 5)),
    ("NEAR(a* b, 5)", Near((Text("a", is_prefix=True), B), 5)),
    ("NEAR(a b，５)", Near((A, B), 5)),
    ("ＮＥＡＲ(a, b, ５)", Near((A, B), 5)),
    ("NEAR(a, b)", Near((A, B), 10)),
    ("NEAR(a 2022)", Near((A, Text("2022")), 10)),
    ("NEAR(a b,c)", Near((A, Text("b,c")), 10)),
    ("a ＯＲ b", Or((A, B))),
    ("a ＮＯＴ b", And((A, Not(B)))),
    ("page:A* tag:茶*", And((Value("page", "A", is_prefix=True), Value("tag", "茶", is_prefix=True)))),
    ("tag:cafe\u0301", Value("tag", "caf\u00e9")),
    ("newspaper:\udcff", Value("newspaper", "?")),
    ("NEAR", Text("NEAR")),
    ("12:30", Text("12:30")),
    ("主持人：王小花", Text("主持人：王小花")),
    ("http://example.org", Text("http://example.org")),
    ("date:2022-03-14", Dates("2022-03-14", "2022-03-14")),
    ("日期：2022年3月", Dates("2022-03", "2022-03")),
    ("date:20220314", Dates("2022-03-14", "2022-03-14")),
    ("date:2022", Dates("2022", "2022")),
    ("date:２０２２", Dates("2022", "2022")),
    ("date:2022-03..2022-05", Dates("2022-03", "2022-05")),
    ("date:..1952", Dates(None, "1952")),
    ("date:1952..", Dates("1952", None)),
]
ERRORS = [
    ("a (b", 4, "a closing bracket"),
    ("a) b", 1, "an opening bracket before this one"),
    ('a "b c', 2, 'a closing "'),
    ("a OR", 4, "a word"),
    ("OR a", 0, "a word"),
    ("()", 1, "a word"),
    ("a author:", 9, "a value for author:"),
    ("a ！", 2, "a letter or a digit to search for"),
    ("a -", 2, "a letter or a digit to search for"),
    (
        "cooking:x",
        0,
        "a known field (`cooking` is none: `newsarc help query` lists them), or quotation marks",
    ),
    ("auhtor:x", 0, "a known field (`auhtor` is none: did you mean author:), or quotation marks"),
    ("date:soon", 5, "a date such as 2022-03-14, 2022-03, 2022, 7d, last month or 2022-03..2022-05"),
    ("date:2022-02-30", 5, "a date such as 2022-03-14, 2022-03, 2022, 7d, last month or 2022-03..2022-05"),
    ("date:2022..x", 11, "a date such as 2022-03-14, 2022-03, 2022, 7d, last month or 2022-03..2022-05"),
    ("date:..", 5, "a date such as 2022-03-14, 2022-03, 2022, 7d, last month or 2022-03..2022-05"),
    ("date:2023..2022", 5, "the earlier date before the later one"),
    ("is:red", 3, "one of corrected, doubtful, noted, tagged, undated, waiting"),
    ("NEAR(a, 5)", 9, "two words or more, as in NEAR(a b, 5)"),
    ("NEAR(a b OR c)", 9, "words, a distance and a closing bracket, as in NEAR(a b, 5)"),
    ("NEAR(a b, x)", 10, "a number behind the comma, as in NEAR(a b, 5)"),
    ("NEAR(a b, 10000)", 10, "a distance of at most 9,999, as in NEAR(a b, 5)"),
    ("-a --limit 2", 3, "no option in a query: options go before `--`"),
    ("date:2022*", 9, "no star behind a value for date:"),
    ("id:7*", 4, "no star behind a value for id:"),
    ("-" * 13 + "a", 13, "at most 12 brackets or minus signs within each other"),
    ("a " * 201, 400, "at most 200 terms"),
    ("a" * 10_001, 10_000, "at most 10,000 characters"),
]


@pytest.mark.parametrize(("query", "expected"), CASES)
def test_query_is_read(query: str, expected: Node | None) -> None:
    assert parse_query(query) == expected


@pytest.mark.parametrize(("query", "position", "expected"), ERRORS)
def test_error_names_the_place(query: str, position: int, expected: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    assert (caught.value.position, caught.value.expected) == (position, expected)


def test_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(QueryError, match="one of article, caption"):
        parse_query("kind:poem")


QUERIES = st.text(st.sampled_from('ab红*"()（）-,:：“” OR1') | st.characters(), max_size=30)


def read_or_error(query: str) -> Node | QueryError | None:
    try:
        return parse_query(query)
    except QueryError as error:
        return error


@given(QUERIES)
def test_any_query_is_read_or_refused(query: str) -> None:
    read = read_or_error(query)
    if isinstance(read, QueryError):
        assert 0 <= read.position <= len(query)
    elif read is not None:
        condition = compile_query(read)
        assert condition.sql.count("?") == len(condition.parameters)


def test_names_kind() -> None:
    assert names_kind(Or((A, Not(Value("kind", "notice")))))
    assert not names_kind(And((A, Value("page", "1"))))


def test_wanted_texts_leaves_out_what_is_ruled_out() -> None:
    assert list(wanted_texts(And((A, Or((B, Value("page", "1"))), Not(C), Near((C, A), 2))))) == [
        A,
        B,
        Near((C, A), 2),
    ]


@pytest.mark.parametrize(
    ("query", "position"),
    [("*wall", 0), ("w*l", 1), ("headline:*wall", 9), ("newspaper:*报", 10), ("防＊红", 1)],
)
def test_a_star_elsewhere_than_behind_is_refused(query: str, position: int) -> None:
    with pytest.raises(
        QueryError, match="expected the star behind the beginning of a word, as in "
    ) as caught:
        parse_query(query)
    assert caught.value.position == position


def test_a_star_in_quotation_marks_is_a_mark() -> None:
    assert parse_query('"M*A*S*H"') == Text("M*A*S*H")


def test_pages_in_a_row() -> None:
    assert parse_query("page:3-5") == Or((Value("page", "3"), Value("page", "4"), Value("page", "5")))
    assert parse_query("page:A1-A2") == Or((Value("page", "A1"), Value("page", "A2")))
    assert parse_query("page:A-03") == Value("page", "A-03")
    with pytest.raises(QueryError, match="pages in a row"):
        parse_query("page:5-3")
