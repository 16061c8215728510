"""Addresses as questions, and questions as queries."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl

import pytest

from newsarc.errors import QueryError, UnusableValue
from newsarc.query.nodes import And, Dates, Same, Text
from newsarc.query.sql import compile_query
from newsarc.results.counts import Facet
from newsarc.results.orders import Sort
from newsarc.web.questions import EVERYTHING, Question, node_of, read_question

TODAY = date(2031, 4, 1)


@pytest.mark.parametrize(
    "question",
    [
        EVERYTHING,
        Question("防汛 & 水=利?", "晚报", "2031", "要闻", Sort.LENGTH, 3),
        Question(section='"><script>'),
    ],
)
def test_a_question_comes_back_from_its_address(question: Question) -> None:
    assert read_question(dict(parse_qsl(question.parameters))) == question


def test_what_is_usual_is_not_in_an_address() -> None:
    assert EVERYTHING.parameters == ""
    assert Question("防汛", page=2).parameters == "q=%E9%98%B2%E6%B1%9B&page=2"


def test_another_value_of_a_facet_begins_at_the_first_page() -> None:
    assert Question("a", page=3).narrowed(Facet.YEAR, "2031") == Question("a", year="2031")


@pytest.mark.parametrize("year", ["31", "20311", "２０３１", "year"])
def test_a_year_has_four_digits(year: str) -> None:
    with pytest.raises(UnusableValue):
        read_question({"year": year})


def test_facets_name_a_value_just_as_it_is() -> None:
    assert node_of(EVERYTHING, TODAY) is None
    assert node_of(Question(" "), TODAY) is None
    assert node_of(Question(newspaper="晚报*"), TODAY) == Same("newspaper", "晚报*")
    assert node_of(Question("防汛", "晚报", "2031"), TODAY) == And(
        (Text("防汛"), Same("newspaper", "晚报"), Dates("2031", "2031"))
    )
    assert compile_query(Same("section", "要闻")) == ("+article.section = ?", ("要闻",))
    with pytest.raises(QueryError):
        node_of(Question("foo:bar"), TODAY)
