"""What a Tab offers: asked as the shells ask, in the process and through the shells that are there."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer

from newsarc.cli.app import app
from newsarc.cli.completion.answer import ASKING, answer_lines
from newsarc.cli.completion.known_words import IMPORT_FORMATS, MAPPED_FIELDS
from newsarc.cli.completion.shells import SCRIPTS
from newsarc.cli.options.last_list import remember
from newsarc.importers import IMPORTERS
from newsarc.importers.rows.columns import FIELDS
from newsarc.store.database.archive import open_archive
from newsarc.store.reports.vocabulary import ids_beginning
from tests.cli.terminals import environment
from tests.cli.test_start import RUN, loaded_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result

    Call = Callable[..., Result]

BREAKS = " \t\n\"'><=;|&(:"
LISTING = "63"
PROGRAM = typer.main.get_command(app)


def offered(line: str, shell: str = "bash", **more: str) -> list[str]:
    """Return the answer to a shell, but for its first line, of lines that are not open and name no file."""
    asked = {ASKING: shell, f"{ASKING}_LINE": line, f"{ASKING}_BREAKS": BREAKS if shell == "bash" else ""}
    first, *found = answer_lines(PROGRAM, {**asked, **more})
    return found if first == "words" else [first, *found]


@pytest.fixture
def papers(archive: Path, newsarc: Call) -> Path:
    """An archive with a newspaper whose name has blanks, a tag, and a saved query."""
    newsarc("edit", 1, "--set", "newspaper=The Harbour Bell")
    newsarc("edit", 3, "--set", "newspaper=湖光日报")
    newsarc("tag", "add", "水患", 1)
    newsarc("saved", "add", "bridges", "公路")
    return archive


OFFERED = [
    ("newsarc arch", ["archive"]),
    ("newsarc archive re", ["removed", "reindex", "restore"]),
    ("newsarc saved re", ["rename", "remove"]),
    ("newsarc list --news", ["--newspaper"]),
    ("newsarc list --sort -d", ["-date"]),
    ("newsarc list --sort=len", ["length"]),
    ("newsarc list -f js", ["json", "jsonl"]),
    ("newsarc cite 1 --style ch", ["chicago", "chicago-17"]),
    ("newsarc search head", ["open", "headline:"]),
    ("newsarc search 标题", ["open", "标题:"]),
    ("newsarc search -- -head", ["open", "-headline:"]),
    ("newsarc search newspaper:湖", ["湖光日报"]),
    ("newsarc search 报纸:湖", ["湖光日报"]),
    ("newsarc search newspaper:the", ['\\"The\\ Harbour\\ Bell\\"']),
    ("newsarc search 'newspaper:\"The H", ['newspaper:"The Harbour Bell"']),
    ("newsarc search tag:", ["水患"]),
    ("newsarc search kind:mast", ["masthead"]),
    ("newsarc search is:wait", ["waiting"]),
    ("newsarc search date:last-m", ["last-month"]),
    ("newsarc list --newspaper The\\ H", ["The\\ Harbour\\ Bell"]),
    ("newsarc list --newspaper 'The H", ["The Harbour Bell"]),
    ("newsarc list --author 林", ["林知夏"]),
    ("newsarc list --since last-y", ["last-year"]),
    ("newsarc tag remove ", ["水患"]),
    ("newsarc list --saved br", ["bridges"]),
    ("newsarc saved rename ", ["bridges"]),
    ("newsarc saved run ", ["bridges"]),
    ("newsarc export --fields date,hea", ["date,headline"]),
    ("newsarc export --kind not", ["notice"]),
    ("newsarc edit 1 --set head", ["open", "headline="]),
    ("newsarc edit 1 --set newspaper=湖", ["湖光日报"]),
    ("newsarc edit 1 --unset a", ["agency", "all"]),
    ("newsarc import x --format new", ["newsml", "newsml-g2"]),
    ("newsarc import x --map head", ["open", "headline="]),
    ("newsarc import x --encoding gb", ["gb18030"]),
    ("newsarc help arch", ["archive"]),
    ("newsarc import ", ["files"]),
    ("newsarc --archive ", ["files"]),
    ("newsarc archive restore ", ["files"]),
    ("newsarc show 3", ["3"]),
    ("newsarc note 1,3", ["1,3"]),
    ("newsarc nosuch ", []),
    ("newsarc list --nosuch", []),
]


@pytest.mark.usefixtures("papers")
def test_what_is_offered() -> None:
    assert {line: offered(line) for line, _ in OFFERED} == dict(OFFERED)


@pytest.mark.usefixtures("papers")
def test_zsh_and_fish_are_told_what_a_word_is() -> None:
    assert offered("newsarc archive inf", "zsh") == [
        "info\tShow what the archive holds: articles, dates, newspapers, si…"
    ]
    assert offered("newsarc show 1", "fish") == ["1\t湖边小镇迎来茶苗"]
    assert offered("newsarc list newspaper:t", "fish") == ['newspaper:"The Harbour Bell"\t']


@pytest.mark.usefixtures("papers")
def test_bash_is_told_it_where_it_only_lists() -> None:
    # 1 and 3 are articles; without a list both are offered.
    assert offered("newsarc show ", **{f"{ASKING}_TYPE": LISTING}) == [
        "1  (湖边小镇迎来茶苗)",
        "3  (山里通车)",
    ]
    assert offered("newsarc show ") == ["1", "3"]


def test_the_last_list_is_offered_by_its_places(papers: Path) -> None:
    with open_archive(papers) as archive:
        refs = [
            row["ref"] for row in archive.rows("SELECT ref FROM article WHERE kind = 'article' ORDER BY id")
        ]
    remember(papers, "", refs[::-1])
    assert offered("newsarc show @", "fish") == ["@1\t山里通车", "@2\t湖边小镇迎来茶苗"]
    assert offered("newsarc cite @2") == ["@2"]
    assert offered("newsarc search @2") == []  # which would be a word
    assert offered("newsarc tag add 水患 @2") == ["@2"]


def test_ids_are_offered_by_their_first_digits(papers: Path) -> None:
    with open_archive(papers) as archive:
        assert [one.name for one in ids_beginning(archive, "3")] == ["3"]
        assert ids_beginning(archive, "9" * 30) == []


@pytest.mark.parametrize("content", [None, b"", b"no archive at all, but a letter to somebody " * 30])
@pytest.mark.parametrize("line", ["newsarc list newspaper:", "newsarc show ", "newsarc tag remove "])
def test_no_archive_completes_to_nothing_without_a_word(
    tmp_path: Path, content: bytes | None, line: str
) -> None:
    archive = tmp_path / "broken.db"
    if content is not None:
        archive.write_bytes(content)
    environ = environment(archive, **{ASKING: "bash", f"{ASKING}_LINE": line})
    done = subprocess.run([sys.executable, "-m", "newsarc"], env=environ, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"words\n", b"")
    assert archive.exists() == (content is not None)


def test_an_archive_of_an_earlier_newsarc_is_left_as_it_is(papers: Path) -> None:
    import sqlite3  # noqa: PLC0415 - only here

    with sqlite3.connect(papers) as connection:
        connection.execute("PRAGMA user_version = 1")
    assert offered("newsarc tag remove ") == []
    with sqlite3.connect(papers) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_broken_settings_complete_to_nothing_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "newsarc").mkdir()
    (tmp_path / "newsarc" / "config.toml").write_text("archive = [")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert offered("newsarc list newspaper:") == []


@pytest.mark.parametrize("line", ["newsarc list newspaper:", "newsarc show 1", "newsarc import x --format "])
def test_completion_loads_neither_rich_nor_the_reader(archive: Path, line: str) -> None:
    loaded = loaded_by(RUN, (), environment(archive, **{ASKING: "bash", f"{ASKING}_LINE": line}))
    heavy = {"rich", "sqlite_utils", "dateutil", "newsarc.reading", "newsarc.importers", "newsarc.render"}
    assert "newsarc.cli.completion.answer" in loaded
    assert loaded & heavy == set()


def test_the_words_that_are_known_by_heart_are_right() -> None:
    assert tuple(importer.NAME.lower() for importer in IMPORTERS) == IMPORT_FORMATS
    assert MAPPED_FIELDS == FIELDS


@pytest.fixture
def shell_path(tmp_path: Path) -> str:
    """A PATH on which `newsarc` is this newsarc."""
    script = tmp_path / "bin" / "newsarc"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsarc "$@"\n')
    script.chmod(0o755)
    return f"{script.parent}{os.pathsep}{os.environ['PATH']}"


def in_shell(shell: str, program: str, path: str, archive: Path) -> str:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not there")
    environ = environment(archive, PATH=path, LC_ALL="C.UTF-8", PYTHONPATH=str(Path(__file__).parents[3]))
    arguments = ["--norc", "-c"] if shell == "bash" else ["-c"]
    done = subprocess.run(
        [shell, *arguments, program], env=environ, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout


def test_bash_completes(papers: Path, shell_path: str) -> None:
    ask = (
        'eval "$(newsarc --show-completion bash)"; COMP_LINE="newsarc list newspaper:湖 x"; COMP_POINT=24;'
        ' _newsarc newsarc; printf "%s|" "${COMPREPLY[@]}";'
        ' COMP_LINE="newsarc show "; COMP_POINT=13; _newsarc newsarc; printf "%s|" "${COMPREPLY[@]}"'
    )
    assert in_shell("bash", ask, shell_path, papers) == "湖光日报|1|3|"


HOSTILE = (
    "$(touch won)",
    "`touch won`",
    "&& touch won",
    "!touch",
    "*",
    "?",
    "[a-z]*",
    "~",
    "e'f\"g",
    "\\",
    "#x",
    "{a,b}",
)


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_bash_takes_hostile_tags_for_words(
    newsarc: Call, papers: Path, shell_path: str, tmp_path: Path, quote: str
) -> None:
    newsarc("tag", "remove", "水患", 1)
    for tag in HOSTILE:
        newsarc("tag", "add", tag, 1)
    mark = f"\\{quote}" if quote == '"' else quote
    ask = (
        f'eval "$(newsarc --show-completion bash)"; cd {tmp_path}; COMP_TYPE=9;'
        f" COMP_LINE=$1; COMP_POINT=${{#1}}; _newsarc newsarc;"
        f' for word in "${{COMPREPLY[@]}}"; do eval "printf \'%s\\n\' {mark}$word{mark}"; done'
    )
    line = f"newsarc tag remove {quote}"
    there_are = sorted(tmp_path.iterdir())
    taken = in_shell("bash", f"set -- {shlex.quote(line)}; {ask}", shell_path, papers).splitlines()
    assert sorted(taken) == sorted(HOSTILE)
    assert sorted(tmp_path.iterdir()) == there_are


def test_fish_completes(papers: Path, shell_path: str) -> None:
    complete = "complete -C 'newsarc arch'; complete -C 'newsarc tag remove '"
    ask = f"newsarc --show-completion fish | source; {complete}"
    assert in_shell("fish", ask, shell_path, papers) == "archive\tLook after the archive itself.\n水患\n"


def test_zsh_can_read_its_script(tmp_path: Path, shell_path: str) -> None:
    ask = 'eval "$(newsarc --show-completion zsh)"; print $_comps[newsarc]'
    assert (
        in_shell("zsh", f"autoload -Uz compinit && compinit -D; {ask}", shell_path, tmp_path) == "_newsarc\n"
    )


@pytest.mark.parametrize(("shell", "settings"), [("bash", ".bashrc"), ("zsh", ".zshrc"), ("fish", None)])
def test_completion_is_installed_once(
    newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: str, settings: str | None
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    if settings:
        (tmp_path / settings).write_text("alias ll='ls -l'")
    first, again = (newsarc("--install-completion", shell) for _ in range(2))
    assert (first.code, first.out, again.code) == (0, "", 0)
    places = [*tmp_path.rglob("newsarc.fish"), *tmp_path.rglob("completion.*")]
    written = [path for path in places if path.is_file()]
    assert [path.read_text(encoding="utf-8") for path in written] == [SCRIPTS[shell]]
    assert first.err.endswith(f"it works from the next {shell} on that you start\n")
    if settings:
        lines = (tmp_path / settings).read_text().splitlines()
        assert lines[0] == "alias ll='ls -l'"
        assert len(lines) == 2
        assert str(written[0]) in lines[1]
        assert "one line added" in first.err
        assert "one line added" not in again.err
