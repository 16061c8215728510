from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.cli.manual.topics import topic_text
from newsarc.cli.options.settings_file import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

FAULTS = {
    "limits = 5": "unknown setting 'limits': did you mean limit?",
    "sparrow = 5": "unknown setting 'sparrow':"
    " there are archive, newspaper, limit, columns, date_order, style, pager, theme, color, language",
    "limit = true": "limit = true: expected a number from 0 on; 0 is all",
    'limit = "5"': 'limit = "5": expected a number from 0 on; 0 is all',
    "limit = -1": "limit = -1: expected a number from 0 on; 0 is all",
    "newspaper = []": 'newspaper = a list: expected a name, as "浦江晚报"',
    'archive = "a.db"': 'archive = "a.db": expected a path that begins with / or ~, as "~/papers.db"',
    "color = 1\nlimit = []": "color = 1: expected true or false; limit = a list: expected a number from 0 on;"
    " 0 is all",
    'columns = ["id", "id"]': "columns = a list: expected a list of names, each once, of id, date, newspaper,"
    " page, headline, edition, section, byline",
    'date_order = "dmy"': 'date_order = "dmy": expected "day first" or "month first"',
    "limit 5": "not TOML: expected '=' after a key in a key/value pair (at line 1, column 7): mend that line",
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("NEWSARC_ARCHIVE", "NEWSARC_STYLE", "PAGER", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    path = tmp_path / "config" / "newsarc" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


def shown(newsarc: Call, *options: object) -> dict[str, tuple[str, str]]:
    found = newsarc(*options, "config")
    assert (found.code, found.err) == (0, "")
    rows = [line.split("\t") for line in found.out.splitlines()]
    return {name: (value, source) for name, value, source in rows}


def test_without_a_file_the_defaults_hold(newsarc: Call, place: Path) -> None:
    assert not place.exists()
    rows = shown(newsarc)
    assert rows["limit"] == ("20", "default")
    assert rows["archive"][0].endswith("newsarc/archive.db")
    assert {source for _, source in rows.values()} == {"default"}


def test_option_goes_before_environment_and_that_before_the_file(
    newsarc: Call, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write_text('archive = "/of/file.db"\nstyle = "apa"\nlimit = 0\n', encoding="utf-8")
    assert shown(newsarc)["archive"] == ("/of/file.db", str(place))
    assert shown(newsarc)["limit"] == ("0", str(place))
    monkeypatch.setenv("NEWSARC_ARCHIVE", "/of/environment.db")
    monkeypatch.setenv("NEWSARC_STYLE", "mla")
    assert shown(newsarc)["archive"] == ("/of/environment.db", "$NEWSARC_ARCHIVE")
    assert shown(newsarc)["style"] == ("mla", "$NEWSARC_STYLE")
    assert shown(newsarc, "--archive", "/of/option.db")["archive"] == ("/of/option.db", "--archive")


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_is_told_in_one_line_and_config_shows_the_rest(newsarc: Call, place: Path, text: str) -> None:
    place.write_text(text, encoding="utf-8")
    told = f"newsarc: {place}: {FAULTS[text]}\n"
    listed = newsarc("list")
    assert (listed.code, listed.out, listed.err) == (2, "", told)
    found = newsarc("config")
    assert (found.code, found.err) == (2, told)
    assert found.out.count("\n") == 10
    assert newsarc("list", "--help").code == 0


@pytest.mark.parametrize(
    "data", [b"\xff", b"a = " + b"[" * 9_000, b"# " * 100_000, b"limit = " + b"9" * 5_000]
)
def test_a_file_of_other_bytes_is_told(newsarc: Call, place: Path, data: bytes) -> None:
    place.write_bytes(data)
    found = newsarc("config")
    assert (found.code, found.err.count("\n")) == (2, 1)
    assert found.out.count("\n") == 10


def test_a_name_of_many_parts_takes_no_time(newsarc: Call, place: Path) -> None:
    """The parser takes quadratic time for it: of 40 kB half a minute."""
    place.write_text(f"{'.'.join('a' * 20_000)} = 1\n")
    assert newsarc("config").err == f"newsarc: {place}: too large for a settings file: cut it\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has none")
def test_a_pipe_in_its_place_is_not_waited_for(newsarc: Call, place: Path) -> None:
    os.mkfifo(place)
    assert newsarc("list").err == f"newsarc: {place}: cannot be read: it is no file\n"


@pytest.mark.parametrize("limit", [1_000_000_001, 0x7FFFFFFFFFFFFFFFFF])
def test_no_limit_is_larger_than_numbers_of_sql_are(
    newsarc: Call, place: Path, archive: Path, limit: int
) -> None:
    assert newsarc("--archive", archive, "list", "--limit", "1000000000").code == 0
    assert newsarc("--archive", archive, "list", "--limit", limit).code == 2
    place.write_text(f"limit = {limit}\n")
    assert newsarc("--archive", archive, "list").code == 2


def test_a_folder_in_its_place_is_told(newsarc: Call, place: Path) -> None:
    place.mkdir()
    assert newsarc("list").err == f"newsarc: {place}: cannot be read: is a directory\n"


def test_archive_limit_and_style_hold(newsarc: Call, place: Path, archive: Path) -> None:
    place.write_text(f'archive = "{archive}"\nlimit = 1\nstyle = "apa"\n', encoding="utf-8")
    assert newsarc("list", "--format", "ids").out == "1\n"
    assert newsarc("search", "今天 OR 清晨", "--format", "ids").out.count("\n") == 1
    assert newsarc("list", "--limit", 0, "--format", "ids").out == "1\n3\n"
    assert newsarc("cite", 1).out == newsarc("cite", 1, "--style", "apa").out
    assert newsarc("cite", 1).out != newsarc("cite", 1, "--style", "gb7714").out


def test_the_newspaper_is_that_of_files_which_name_none(newsarc: Call, place: Path, tmp_path: Path) -> None:
    archive = tmp_path / "new.db"
    place.write_text(f'archive = "{archive}"\nnewspaper = "浦江晚报"\n', encoding="utf-8")
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(f"渔港{name}\n\n　　渔船今天进港。", encoding="utf-8")
    newsarc("import", "one.txt")
    newsarc("import", "two.txt", "--newspaper", "湖光日报")
    assert newsarc("count", "--by", "newspaper").out == "浦江晚报\t1\n湖光日报\t1\n"
    place.write_text(f'archive = "{archive}"\n', encoding="utf-8")
    assert newsarc("import", "one.txt", "two.txt", "--rescan").code == 0
    assert newsarc("reread").code == 0
    assert newsarc("count", "--by", "newspaper").out == "浦江晚报\t1\n湖光日报\t1\n"


def test_a_folder_that_is_not_named_whole_does_not_count(
    newsarc: Call, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write_text("limit = 7\n", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", "config")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert shown(newsarc)["limit"] == ("20", "default")
    settings = tmp_path / "home" / ".config" / "newsarc"
    settings.mkdir(parents=True)
    settings.joinpath("config.toml").write_text("limit = 8\n", encoding="utf-8")
    assert shown(newsarc)["limit"] == ("8", str(settings / "config.toml"))


def test_an_empty_pager_of_the_environment_goes_before_the_file(
    newsarc: Call, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(newsarc)["pager"] == ("less -FRX", "default")
    place.write_text('pager = "most"\n', encoding="utf-8")
    assert shown(newsarc)["pager"] == ("most", str(place))
    monkeypatch.setenv("PAGER", "")
    assert shown(newsarc)["pager"] == ("", "$PAGER")


def test_colours_are_left_out(
    newsarc: Call, place: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write_text(f'color = false\narchive = "{archive}"\n', encoding="utf-8")
    assert shown(newsarc)["color"] == ("false", str(place))
    assert "NO_COLOR" not in os.environ
    newsarc("list")
    assert os.environ["NO_COLOR"] == "1"
    assert shown(newsarc)["color"] == ("false", "$NO_COLOR")


def test_config_tells_what_forces_colours(
    newsarc: Call, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write_text("color = false\n")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert shown(newsarc)["color"] == ("true", "$FORCE_COLOR")
    assert shown(newsarc, "--color", "never")["color"] == ("false", "--color")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert shown(newsarc)["color"] == ("false", "$NO_COLOR")


def test_the_order_of_dates_tells_which_day_is_meant(
    newsarc: Call, place: Path, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSARC_ARCHIVE", str(archive))
    assert newsarc("list", "--since", "03/04/2031").code == 2
    place.write_text('date_order = "day first"\n')
    assert newsarc("list", "--since", "03/04/2031", "--format", "ids").out == ""
    assert newsarc("list", "--until", "03/04/2031", "--format", "ids").out == "1\n3\n"
    place.write_text('date_order = "month first"\n')
    assert newsarc("list", "--since", "03/04/2031", "--format", "ids").out == "1\n3\n"
    (tmp_path / "one.txt").write_text("渔港\n\n　　渔船今天进港。", encoding="utf-8")
    assert newsarc("import", "one.txt", "--date", "03/04/2032", "--quiet").code == 0
    assert newsarc("count", "--by", "day", "date:2032").out == "2032-03-04\t1\n"
    assert newsarc("count", "date:03/04/2032").out == "1\n"
    assert newsarc("count", "date:01/01/2032..04/03/2032").out == "1\n"
    assert newsarc("edit", "4", "--set", "date=05/04/2032").code == 0
    assert newsarc("count", "date:2032-05-04").out == "1\n"
    place.unlink()
    assert newsarc("count", "date:03/04/2032").code == 2
    assert newsarc("edit", "4", "--set", "date=05/04/2032").code == 2


def test_columns_of_list_are_those_of_the_settings_on_a_terminal(
    newsarc: Call, place: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSARC_ARCHIVE", str(archive))
    place.write_text('columns = ["headline", "byline", "id"]\n')
    in_pipe = newsarc("list").out
    assert in_pipe.startswith("1\t2031-03-15\t")
    for module in ("cli.look_up.list", "cli.look_up.listing", "cli.output.streams"):
        monkeypatch.setattr(f"newsarc.{module}.is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PAGER", "")
    head = newsarc("--no-pager", "list").out.splitlines()[0]
    assert re.sub(r"\x1b\[\d*m", "", head).split() == ["headline", "byline", "id"]


def test_without_a_file_nothing_that_reads_one_is_loaded(archive: Path) -> None:
    program = (
        "import sys; from newsarc.cli.run import run; run(['list']);"
        "print({'tomllib', 'newsarc.cli.options.settings_file'} & set(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "set()"


def test_the_help_names_every_setting() -> None:
    named = re.findall(r"^  (\w+) = ", topic_text("settings"), flags=re.MULTILINE)
    assert named == [one.name for one in SETTINGS]
