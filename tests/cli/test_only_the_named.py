"""What changes or removes articles touches none but those named by an id, or found by a query and counted."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

HEADLINES = (
    "Bridge closed",
    "Ferry 21 sails",
    "Library opens",
    "Harbour 3 dredged",
    "Mayor elected",
    "Fare 1 up",
)
# Words that a careless reading could take for something else: numbers that stand in texts too, a dash.
WORDS = st.lists(
    st.sampled_from(["1", "3", "5", "21", "99", "bridge", "-", "ferry", "id:3"]), min_size=1, max_size=3
)
COMMANDS = ("remove", "edit", "tag", "untag", "reread", "compact", "reindex", "import", "asked")
IDS = st.lists(st.sampled_from(["1", "3", "5", "21", "99", "bridge"]), max_size=3)


@pytest.fixture
def six(newsarc: Call, tmp_path: Path) -> None:
    for number, headline in enumerate(HEADLINES, start=1):
        text = f"{headline}\n\nThe report has {number} and 21 and a bridge in it, as the clerk said.\n"
        (tmp_path / f"{number}.txt").write_text(text)
    assert newsarc("import", *sorted(tmp_path.glob("*.txt"))).code == 0


def articles(newsarc: Call) -> dict[int, str]:
    lines = newsarc("export", "--kind", "all").out.splitlines()
    return {json.loads(line)["id"]: line for line in lines}


def meant(newsarc: Call, words: list[str], piped: list[str]) -> set[int]:
    """Return the ids that the words name, by what is promised of them."""
    if words == ["-"] or all(word.isdigit() for word in words):
        return {int(word) for word in (piped if words == ["-"] else words) if word.isdigit()}
    return {
        int(line) for line in newsarc("list", "--limit", "0", "--format", "ids", "--", *words).out.split()
    }


@pytest.mark.usefixtures("six")
def test_nothing_else_is_touched(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(words=WORDS, piped=IDS, command=st.sampled_from(COMMANDS))
    def check(words: list[str], piped: list[str], command: str) -> None:
        before = articles(newsarc)
        named = meant(newsarc, words, piped)
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(piped)))
        match command:
            case "remove":
                done = newsarc("remove", "--yes", "--", *words)
            case "edit":
                done = newsarc("edit", "--set", "section=x", "--", *words)
            case "tag":
                done = newsarc("tag", "add", "--", "mark", *words)
            case "untag":  # nothing has the tag
                done = newsarc("tag", "remove", "--", "mark", *words)
                named = set()
            case "compact" | "reindex":  # they take no query
                done = newsarc("archive", command, *words)
                named = set()
            case "import":  # what is in already stays as it is
                done = newsarc("import", "--quiet", "--rescan", ".")
                named = set()
            case "reread":
                done = newsarc("reread", "--", *words)
            case _:  # without a terminal nothing is agreed to
                done = newsarc("remove", "--", *words)
                named = set()
        after = articles(newsarc)
        touched = {id_ for id_ in before | after if before.get(id_) != after.get(id_)}
        assert touched <= named
        if done.code:
            assert not touched
        if command == "remove" and not done.code:
            assert touched == named & before.keys()
            newsarc("remove", "--undo") if touched else None
        elif touched:
            newsarc("edit", "--unset", "section", "--", *map(str, touched))
            newsarc("tag", "remove", "mark", "--all")

    check()
