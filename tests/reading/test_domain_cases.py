"""The cases collected for the newspaper parsers, where the collection lies beside the repository."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.reading.credits.byline import read_byline
from newsarc.reading.credits.captions import is_caption, read_credit
from newsarc.reading.credits.dateline import read_opener, starts_like_opener
from newsarc.reading.furniture.filename import read_code, read_filename
from newsarc.reading.furniture.jump import find_jump_from, find_jump_to
from newsarc.reading.furniture.masthead import read_masthead

if TYPE_CHECKING:
    from newsarc.reading.credits.credited import Credited

CASES = Path(__file__).parents[2] / ".." / "shared" / "domain" / "domain-cases.json"
KNOWN_FAILURES = {
    "masthead-014": "a scraped scrap of three lines; nothing tells its day and its name from running text",
    "credit-008": "the role is kept as printed, with its agency (中央社記者), as credit-001 wants",
}


def cases(*kinds: str) -> list[Any]:
    if not CASES.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason="the collection is not here"))]
    return [
        pytest.param(
            case,
            id=case["id"],
            marks=[pytest.mark.xfail(reason=KNOWN_FAILURES[case["id"]])]
            if case["id"] in KNOWN_FAILURES
            else [],
        )
        for case in json.loads(CASES.read_text(encoding="utf-8"))["cases"]
        if case["kind"] in kinds
    ]


def described(people: tuple[Credited, ...], like: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Describe each person by the keys that the case names."""
    return [
        {
            key: list(value) if isinstance(value := getattr(one, key), tuple) else value
            for key in keys
            if key != "agency"
        }
        for one, keys in zip(people, [*like, *[{"name": ""}] * len(people)], strict=False)
    ]


@pytest.mark.parametrize("case", cases("byline"))
def test_byline_names_the_people(case: dict[str, Any]) -> None:
    opener = read_opener(case["input"])
    byline = read_byline(opener.byline if opener and opener.byline else case["input"])
    assert byline is not None
    want = [{key: value for key, value in one.items() if key != "agency"} for one in case["expect"]]
    assert described(byline.credited, want) == want


@pytest.mark.parametrize("case", cases("not_byline"))
def test_what_is_no_byline_names_nobody(case: dict[str, Any]) -> None:
    opener = read_opener(case["input"])
    assert read_byline(case["input"]) is None
    assert opener is None or opener.byline is None


@pytest.mark.parametrize("case", cases("dateline"))
def test_opener_tells_agency_place_and_day(case: dict[str, Any]) -> None:
    opener = read_opener(case["input"])
    assert opener is not None
    assert starts_like_opener(case["input"].splitlines()[0])
    if opener.day is None:
        date = None
    else:
        date = f"---{opener.day:02}" if opener.month is None else f"--{opener.month:02}-{opener.day:02}"
    assert {"agency": opener.agency, "place": opener.place, "date": date} == case["expect"]


@pytest.mark.parametrize("case", cases("not_dateline"))
def test_running_text_is_no_opener(case: dict[str, Any]) -> None:
    assert read_opener(case["input"]) is None
    assert not starts_like_opener(case["input"])


@pytest.mark.parametrize("case", cases("jump"))
def test_jump_line_tells_direction_and_page(case: dict[str, Any]) -> None:
    to, origin = find_jump_to(case["input"]), find_jump_from(case["input"])
    found, other = (to, origin) if case["expect"]["direction"] == "to" else (origin, to)
    assert other is None
    assert found is not None
    assert found.page == case["expect"]["page"]


@pytest.mark.parametrize("case", cases("filename"))
def test_file_name_tells_newspaper_date_and_page(case: dict[str, Any]) -> None:
    found = read_filename(case["input"])
    paper = read_code(case["input"]) or found.newspaper
    printed = found.date.isoformat() if found.date else None
    want = {key: case["expect"][key] for key in ("paper", "date", "page")}
    assert {"paper": paper, "date": printed, "page": found.page} == want


@pytest.mark.parametrize("case", cases("masthead"))
def test_masthead_tells_its_parts(case: dict[str, Any]) -> None:
    head = read_masthead(case["input"])
    assert head is not None
    found = {
        "paper": head.newspaper,
        "date": head.date.isoformat() if head.date else None,
        "weekday": head.weekday,
        "issue": head.issue_number,
        "pages": head.pages,
        "page": head.page,
        "page_name": head.section,
    }
    assert {key: value for key, value in found.items() if value is not None} == case["expect"]


@pytest.mark.parametrize("case", cases("credit"))
def test_credit_names_people_and_agency(case: dict[str, Any]) -> None:
    credit = read_credit(case["input"])
    assert credit is not None
    want = case["expect"]
    assert described(credit.people, want["people"]) == want["people"]
    if "agency" in want:
        assert credit.agency == want["agency"]
    if "date" in want:
        assert str(credit.date) == want["date"]
    if "caption" in want:
        assert is_caption(case["input"])
