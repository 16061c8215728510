"""What changes or removes articles touches none but those named by an id, or found by a query and counted."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsarc.cli.app import app
from newsarc.errors import EXIT_USAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
COMMANDS: dict[str, tuple[str, ...]] = {
    "remove": ("remove", "--yes", "--"),
    "edit": ("edit", "--set", "section=x", "--"),
    "unset": ("edit", "--unset", "all", "--"),
    "tag": ("tag", "add", "--", "mark"),
    "untag": ("tag", "remove", "--", "old"),
    "note": ("note", "--"),
    "unnote": ("note", "--remove", "--"),
    "reread": ("reread", "--"),
}
"""What takes ids or a query behind its own words."""
TOUCHING_NONE: dict[str, tuple[str, ...]] = {
    "compact": ("archive", "compact"),
    "reindex": ("archive", "reindex"),
    "check": ("archive", "check", "--repair"),
    "acknowledged": ("archive", "sources", "--failed", "--acknowledge"),
    "backup": ("archive", "backup", "new.db"),
    "restored": ("archive", "restore", "backup.db"),  # an archive is there
    "import": ("import", "--quiet", "--rescan", "."),
    "config": ("config",),
    "saved": ("saved", "add", "x"),
    "export": ("export", "--since-last", "x", "--output", "x.jsonl", "--force", "--"),
    "asked": ("remove", "--"),  # without a terminal nothing is agreed to
    "bare note": ("note",),
}
"""What may be given words, and touches no article by them."""
MARKS: tuple[tuple[str, ...], ...] = (
    ("tag", "add", "old", "1", "3", "5"),
    ("note", "1,2,3", "a note"),
    ("edit", "1", "2", "--set", "page=9"),
    ("saved", "add", "q", "--", "bridge"),
    ("archive", "backup", "backup.db"),
)
THEIR_MARKS: tuple[tuple[str, ...], ...] = (
    ("import", "--quiet", "theirs"),
    ("tag", "add", "theirs", "1", "2", "3"),
    ("note", "2,3", "another note"),
    ("edit", "1", "2", "--set", "page=8", "--set", "section=theirs"),
    ("remove", "--yes", "--", "2"),
)
ASKING: dict[str, tuple[str, ...]] = {
    name: tuple(words.split())
    for name, words in {
        "formats": "formats",
        "explain": "explain 1.txt",
        "list": "list -",
        "search": "search -- bridge -ferry",
        "show": "show 1 3",
        "open": "open --help",
        "browse": "browse --help",
        "serve": "serve --help",
        "count": "count --by page -- bridge",
        "trend": "trend -- bridge",
        "similar": "similar 1",
        "sql": "sql VALUES(1)",
        "cite": "cite 1 3",
        "schema": "schema",
        "help": "help query",
        "tags": "tag list",
        "saved": "saved list",
        "run": "saved run q",
        "edit": "saved edit q -- ferry",
        "rename": "saved rename q r",
        "unsaved": "saved remove r",
        "info": "archive info",
        "runs": "archive runs",
        "failures": "archive failures",
        "removed": "archive removed",
        "sources": "archive sources",
    }.items()
}
"""What asks, or keeps questions."""
WITH_TESTS_OF_THEIR_OWN = {"publish", "archive merge"}
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


@pytest.fixture
def marked(newsarc: Call, six: None, tmp_path: Path) -> Path:
    """Give the articles marks, and make what a test begins on each time anew."""
    for words in MARKS:
        assert newsarc(*words).code == 0
    for name in ("2", "3"):
        (tmp_path / "theirs").mkdir(exist_ok=True)
        shutil.copy(tmp_path / f"{name}.txt", tmp_path / "theirs")
    (tmp_path / "theirs" / "7.txt").write_text("Tram stops\n\nThe tram has stopped, and the clerk said so.\n")
    for words in THEIR_MARKS:
        assert newsarc("--archive", "other.db", *words).code == 0
    shutil.rmtree(tmp_path / "theirs")
    return Path(shutil.copy(tmp_path / "archive.db", tmp_path / "begun.db"))


def touched_by(newsarc: Call, begun: Path, *words: str) -> tuple[int, set[int], set[int]]:
    """Return how a command ends that is given to a fresh archive, and what it touches of what was there."""
    shutil.copy(begun, begun.with_name("archive.db"))
    before = articles(newsarc)
    code = newsarc(*words).code
    after = articles(newsarc)
    return code, {id_ for id_ in before | after if before.get(id_) != after.get(id_)}, set(before)


def test_nothing_else_is_touched(newsarc: Call, marked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
    @given(words=WORDS, piped=IDS, command=st.sampled_from([*COMMANDS, *TOUCHING_NONE]))
    def check(words: list[str], piped: list[str], command: str) -> None:
        if "note" in command and words != ["-"]:
            words = [",".join(words)]
        shutil.copy(marked, marked.with_name("archive.db"))
        named = set() if command in TOUCHING_NONE else meant(newsarc, ",".join(words).split(","), piped)
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(piped)))
        more = ["seen"] if command == "note" else []
        given = (COMMANDS | TOUCHING_NONE)[command]
        words = [] if command == "import" else words  # its words are files
        code, touched, there = touched_by(newsarc, marked, *given, *words, *more)
        assert touched <= named, (given, words)
        if code:
            assert not touched
        elif command == "remove":
            assert touched == named & there

    check()


@pytest.mark.usefixtures("newsarc")
def test_a_merge_touches_what_the_other_archive_marks(newsarc: Call, marked: Path) -> None:
    code, touched, _ = touched_by(newsarc, marked, "archive", "merge", "other.db")
    assert (code, touched) == (0, {2, 7})  # 3 was removed there, which removes nothing here
    here = {id_: json.loads(line) for id_, line in articles(newsarc).items()}
    assert (here[2]["page"], here[2]["section"], here[2]["note"]) == ("9", "theirs", "a note")
    assert here[2]["tags"] == ["theirs"]
    assert here[7]["headline"] == "Tram stops"


def leaves(command: Any, *path: str) -> Iterator[str]:
    """Yield the names of all commands that the program has, as they are typed."""
    for name, inner in getattr(command, "commands", {}).items():
        yield from leaves(inner, *path, name)
    if not getattr(command, "commands", {}):
        yield " ".join(path)


def name_of(words: tuple[str, ...]) -> str:
    return " ".join(words[:2] if words[0] in {"archive", "saved", "tag"} else words[:1])


def test_every_command_is_tried() -> None:
    """Who adds a command says here what it touches."""
    of_all = (*COMMANDS.values(), *TOUCHING_NONE.values(), *ASKING.values())
    tried = {*map(name_of, of_all), *WITH_TESTS_OF_THEIR_OWN}
    assert sorted(tried) == sorted(leaves(typer.main.get_command(app)))


def test_what_only_asks_touches_nothing(newsarc: Call, marked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With words that others would take for articles."""
    shutil.copy(marked, marked.with_name("archive.db"))
    before = articles(newsarc)
    for words in ASKING.values():
        monkeypatch.setattr("sys.stdin", io.StringIO("1\n3\n"))
        assert newsarc(*words).code != EXIT_USAGE, words
    assert articles(newsarc) == before
