"""Who finds nothing learns why, on a terminal; a script by the exit code, if it asks for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from newsarc.cli.look_up import listing
from newsarc.cli.output import limits, nothing_found, streams

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]


@pytest.fixture
def papers(newsarc: Call, tmp_path: Path) -> None:
    """An archive of three articles."""
    (tmp_path / "a.jsonl").write_text(
        '{"headline": "Harbour", "body": "The harbour is closed.", "newspaper": "The Marrow Courier",'
        ' "date": "2022-03-14"}\n'
        '{"headline": "Ferry", "body": "The ferry is late.", "newspaper": "澄浦日报", "date": "2022-05"}\n'
        '{"headline": "浦江", "body": "浦江今天大晴。", "newspaper": "澄浦日报"}\n'
    )
    assert newsarc("import", "a.jsonl").code == 0


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (streams, listing, nothing_found, limits):
        monkeypatch.setattr(module, "is_error_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "120")  # a reason is one line


@pytest.mark.usefixtures("papers", "at_terminal")
@pytest.mark.parametrize(
    ("query", "reasons"),
    [
        ("habour", ["no article has `habour`: did you mean harbour?"]),
        ("headline:harborr", ["no article has `headline:harborr`: did you mean harbour?"]),
        ("harborside", []),
        ("late habour", ["no article has `habour`: did you mean harbour?"]),
        ("浦江大会", ["no article has `浦江大会`, but 浦江"]),
        ("newspaper:澄浦晚报", ["no article has `newspaper:澄浦晚报`: did you mean 澄浦日报?"]),
        ("newspaper:courir", ["no article has `newspaper:courir`: did you mean The Marrow Courier?"]),
        ("newspaper:zzz", ["no article has `newspaper:zzz`: there is The Marrow Courier, 澄浦日报"]),
        ("tag:x", ["no article has `tag:x`: none has a tag"]),
        ("page:7", ["no article has `page:7`"]),
        ("date:2023", ["no article has these dates: the archive has 2022-03-14 to 2022-05"]),
        ("imported:2023", ["no article was imported on these dates"]),
        ("harbour or ferry", ["`or` is a word here: the operator is OR"]),
        (
            "harbour ferry",
            ["each of these is there, but no article has all of them: leave one out, or put OR between"],
        ),
        ("-late -closed -晴", []),
        ("2022-03", ["`2022-03` is searched for as words: as a date it is date:2022-03"]),
        ("2022年3月", ["`2022年3月` is searched for as words: as a date it is date:2022-03"]),
        ("上个月", ["`上个月` is searched for as words: as a date it is date:上个月"]),
        ("2022", ["`2022` is searched for as words: as a date it is date:2022"]),
        ("437", ["`437` is searched for as a word: `newsarc show 437` shows the article with that id"]),
        (
            "harbour March 2022",
            [
                "no article has `March`",
                "no article has `2022`",
                "`March 2022` is searched for as words: as a date it is date:2022-03",
            ],
        ),
        ("is:corrected", []),
    ],
)
def test_a_person_learns_why_nothing_is_found(newsarc: Call, query: str, reasons: list[str]) -> None:
    found = newsarc("list", "--", query)
    assert (found.code, found.out) == (0, "")
    assert found.err.splitlines() == ["newsarc: nothing found", *(f"  {reason}" for reason in reasons)]


@pytest.mark.usefixtures("papers", "at_terminal")
@pytest.mark.parametrize("form", ["table", "tsv", "json", "kwic"])
def test_all_forms_of_a_search_tell_it(newsarc: Call, form: str) -> None:
    found = newsarc("search", "habour", "--format", form)
    assert found.code == 0
    assert "did you mean harbour?" in found.err


@pytest.mark.usefixtures("papers")
def test_a_pipe_hears_nothing(newsarc: Call) -> None:
    found = newsarc("search", "habour")
    assert (found.code, found.out, found.err) == (0, "", "")


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize("command", ["list", "search"])
def test_nothing_can_be_a_failure(newsarc: Call, command: str) -> None:
    assert newsarc(command, "habour", "--fail-if-none").code == 1
    assert newsarc(command, "harbour", "--fail-if-none").code == 0
    assert newsarc(command, "habour", "--fail-if-none", "--format", "json").out == "[]\n"


@pytest.mark.usefixtures("papers", "at_terminal")
def test_the_archive_is_not_changed(newsarc: Call, tmp_path: Path) -> None:
    before = (tmp_path / "archive.db").read_bytes()
    newsarc("list", "habour")
    assert (tmp_path / "archive.db").read_bytes() == before


@pytest.mark.usefixtures("archive", "at_terminal")
def test_notices_that_have_it_are_named(newsarc: Call) -> None:
    assert newsarc("search", "提货单").err == (
        "newsarc: nothing found\n  other parts of pages have it: 1 with kind:notice\n"
    )


@pytest.mark.usefixtures("papers", "at_terminal")
def test_a_count_of_nothing_says_why(newsarc: Call) -> None:
    done = newsarc("count", "habour")
    assert (done.code, done.out) == (0, "0\n")
    assert "did you mean harbour?" in done.err
