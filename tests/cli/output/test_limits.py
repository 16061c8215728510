"""Lists that are cut say how many there are, in every command that cuts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]


@pytest.fixture
def forty(newsarc: Call, tmp_path: Path) -> None:
    """An archive of forty reprints of one report."""
    body = "The council voted on Monday to close Calder Bridge for nine weeks, the clerk said."
    text = "".join(f'{{"headline": "Bridge {number}", "body": "{body}"}}\n' for number in range(40))
    (tmp_path / "a.jsonl").write_text(text)
    assert newsarc("import", "a.jsonl").code == 0


@pytest.mark.usefixtures("forty")
@pytest.mark.parametrize(
    ("arguments", "number"),
    [
        (("list",), 40),
        (("list", "headline:1"), 11),
        (("search", "bridge"), 40),
        (("search", "bridge", "--format", "kwic"), 40),
        (("search", "bridge OR ferry"), 40),
        (("similar", "1"), 39),
    ],
)
def test_who_did_not_say_how_many_learns_how_many_there_are(
    newsarc: Call, arguments: tuple[str, ...], number: int
) -> None:
    done = newsarc(*arguments)
    assert done.err == (f"newsarc: 20 of {number} shown: --limit 0 shows all\n" if number > 20 else "")
    assert newsarc(*arguments, "--limit", "0").err == ""
    assert newsarc(*arguments, "--limit", "5").err == ""  # in a pipe: who asks for five knows


@pytest.mark.usefixtures("forty")
def test_a_saved_query_too(newsarc: Call) -> None:
    newsarc("saved", "add", "b", "bridge")
    assert newsarc("search", "--saved", "b").err == "newsarc: 20 of 40 shown: --limit 0 shows all\n"


def test_runs_too(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bridge closed\n\nThe bridge is closed for repairs.\n")
    for _ in range(21):
        newsarc("import", "a.txt")
    done = newsarc("archive", "runs")
    assert (done.out.count("\n"), done.err) == (20, "newsarc: 20 of 21 shown: --limit 0 shows all\n")
