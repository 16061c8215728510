"""Every field with every operator, of this query language and of others: it works, or it is told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import QueryError
from newsarc.fields import FULL_TEXT
from newsarc.query.fields import FIELDS
from newsarc.query.nodes import And, Dates, Missing, Near, Node, Not, Or, State, Text, Value
from newsarc.query.parser import parse_query

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = sorted(set(FIELDS.values()))
SAMPLES = {
    "kind": "notice",
    "is": "doubtful",
    "id": "7",
    "page": "3",
    "date": "2022-03-14",
    "imported": "2022-03-14",
    "language": "zh",
}
WITH_A_STAR = {*NAMES} - {"date", "imported", "id", "is", "kind", "language"}
MAY_BE_MISSING = set(
    "agency author column date edition language newspaper note page place section tag".split()
)
TEXTS, FREE = set(FULL_TEXT), {"note", "source"}


def one(field: str, *, is_prefix: bool = False, text: str = "") -> Node:
    """Return what a field with a value is read as."""
    text = text or SAMPLES.get(field, "abc")
    if field in {"date", "imported"}:
        return Dates(text, text, field)
    if field == "is":
        return State(text)
    return Text(text, field, is_prefix) if field in TEXTS else Value(field, text, is_prefix)


def next_to(field: str) -> Near:
    text = one(field)
    assert isinstance(text, Text)
    return Near((text._replace(column=None),) * 2, 10, field)


def read_as(form: str) -> Callable[[str], Node]:
    """Return how a form is read that takes the value as a piece of text, marks and all."""
    return lambda field: one(field, text=form.format(v=SAMPLES.get(field, "abc")))


def both(field: str) -> Or:
    return Or((one(field), one(field)))


# What is read, of which fields; of all others it is told.
READ: dict[str, tuple[set[str], Callable[[str], Node]]] = {
    "{f}:{v}": ({*NAMES}, one),
    "{f}：{v}": ({*NAMES}, one),
    "{f}: {v}": ({*NAMES}, one),
    '{f}:"{v}"': ({*NAMES}, one),
    "{f}:“{v}”": ({*NAMES}, one),
    "{f}:„{v}“": ({*NAMES}, one),
    "{f}:«{v}»": ({*NAMES}, one),
    "{f}:‘{v}’": ({*NAMES}, one),
    "{f}:'{v}'": ({*NAMES}, one),
    "-{f}:{v}": ({*NAMES}, lambda field: Not(one(field))),
    "NOT {f}:{v}": ({*NAMES}, lambda field: Not(one(field))),
    "{f}:(NOT {v})": ({*NAMES}, lambda field: Not(one(field))),
    "{f}:({v} OR {v})": ({*NAMES}, both),
    "{f}:({v} {v})": ({*NAMES}, lambda field: And((one(field), one(field)))),
    "{f}:{v}*": (WITH_A_STAR, lambda field: one(field, is_prefix=True)),
    '{f}:"{v}"*': (WITH_A_STAR, lambda field: one(field, is_prefix=True)),
    "{f}:NEAR({v} {v})": (TEXTS, next_to),
    "{f}:none": (
        MAY_BE_MISSING | TEXTS | {"source"},
        lambda field: Missing(field) if field in MAY_BE_MISSING else one(field, text="none"),
    ),
    "{f}:{v},{v}": (
        TEXTS | FREE | {"page", "id"},
        lambda field: both(field) if field == "page" else read_as("{v},{v}")(field),
    ),
    "{f}:{v};{v}": (TEXTS | FREE | {"id"}, read_as("{v};{v}")),
    "{f}:{v}..{v}": (
        TEXTS | FREE | {"id", "date", "imported"},
        lambda field: one(field) if field in {"date", "imported"} else read_as("{v}..{v}")(field),
    ),
}
TOLD = (
    "{f}:",
    '{f}:""',
    '{f}:" "',
    "{f}:()",
    "{f}:-{v}",
    "{f}:!{v}",
    "!{f}:{v}",
    "+{f}:{v}",
    "–{f}:{v}",
    "{f}:>{v}",
    "{f}:>={v}",
    "{f}:<{v}",
    "{f}:={v}",
    "{f}:~{v}",
    "{f}={v}",
    "{f}=={v}",
    "{f} :{v}",
    "{f} ： {v}",
    "{f}:{f}:{v}",
    "{f}:*",
    "{f}:*{v}",
    "{f}:a*{v}",
    "{f}:a?{v}b",
    "{f}:{v}|{v}",
    "{f}:/{v}/",
    "{f}:{v}~2",
    "{f}:{v}^2",
    "{f}:[{v} TO {v}]",
    "{f}:{{{v} TO {v}}}",
)


def read(form: str, field: str) -> Node | None:
    return parse_query(form.format(f=field, v=SAMPLES.get(field, "abc")), today=date(2026, 1, 1))


@pytest.mark.parametrize("form", READ)
def test_what_is_read_and_of_which_fields(form: str) -> None:
    fields, expected = READ[form]
    for field in NAMES:
        if field in fields:
            assert read(form, field) == expected(field), field
        else:
            with pytest.raises(QueryError):
                read(form, field)


@pytest.mark.parametrize("form", TOLD)
def test_what_no_field_takes_is_told(form: str) -> None:
    for field in NAMES:
        with pytest.raises(QueryError):
            read(form, field)


@pytest.mark.parametrize(
    ("query", "position", "expected"),
    [
        ("!bridge", 0, "a minus sign before what is not wanted"),
        ("a —bridge", 2, "a minus sign before what is not wanted"),
        ("bridge|ferry", 6, "OR between the two"),
        ("w?ll", 1, "no sign for one letter"),
        ("/bri.ge/", 0, "no regular expression"),
        ("brigde~1", 6, "no sign for what is spelt alike"),
        ("bridge^4", 6, "no weight behind a word"),
        ('"old bridge"~5', 12, "NEAR(a b, 5)"),
        ("id:@1", 3, "an id or a ref"),
        ("id:5-3", 3, "an id or a ref"),
        ("id:1-200000", 3, "an id or a ref"),
        ("id:7x", 3, "an id or a ref"),
        ("page:3..", 5, "pages in a row"),
        ("page:1,5-3", 7, "pages in a row"),
        ("page:A1-B3", 5, "pages in a row"),
        ("page:3-", 5, "pages in a row"),
        ("newspaper:晚报,日报", 12, "(a OR b) in brackets"),
        ("section:a..b", 9, "no span for this field"),
        ("标题 ：春耕", 3, "no blank before the colon of 标题:"),
        ("+headline:x", 0, "headline: without a sign before it"),
        ("headline=x", 0, "headline: with a colon"),
        ("role:none", 5, "author:none"),
    ],
)
def test_the_place_and_what_to_write_are_told(query: str, position: int, expected: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    assert caught.value.position == position
    assert caught.value.expected.startswith(expected)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("1,000", "1,000"),
        ("a/b", "a/b"),
        ("AT&T", "AT&T"),
        ("10^6", "10^6"),
        ("C++", "C++"),
        ("http://a.example/?q=x", "http://a.example/?q=x"),
        ("怎么办？防汛", "怎么办？防汛"),
        ("——记者观察", "——记者观察"),
        ("！号外", "！号外"),
        ("x=1", "x=1"),
        ("'twas", "'twas"),
        ("„offen", "„offen"),
        ("l'été", "l'été"),
        ("'green deal'", "green deal"),
        ("„green deal“", "green deal"),
        ("«green deal»", "green deal"),
    ],
)
def test_marks_that_texts_have_are_looked_for(query: str, text: str) -> None:
    assert parse_query(query) == Text(text)
