"""`newsarc export`: which articles, in which columns and order, and where they go."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
import zlib
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("archive")


def exported(text: str) -> list[int]:
    return [json.loads(line)["id"] for line in text.splitlines()]


def test_ids_are_exported_in_their_order_and_of_any_kind(newsarc: Call) -> None:
    assert exported(newsarc("export", "3", "1", "3").out) == [3, 1]
    assert exported(newsarc("export", "2").out) == [2]
    ref = json.loads(newsarc("export", "3").out)["ref"]
    assert exported(newsarc("export", ref).out) == [3]
    assert newsarc("export", "99").code == 1


def test_ids_from_standard_input_are_restricted_and_sorted(
    newsarc: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for options, expected in (
        ((), [3, 1]),
        (("--sort", "date"), [1, 3]),
        (("--page", "A2"), [3]),
        (("--limit", "1"), [3]),
    ):
        monkeypatch.setattr("sys.stdin", io.StringIO("3\n1\n"))
        assert exported(newsarc("export", "-", *options).out) == expected


def test_an_order_and_a_number(newsarc: Call) -> None:
    assert exported(newsarc("export", "--sort", "length").out) == [1, 3]
    assert exported(newsarc("export", "--limit", "1").out) == [1]


def test_columns_are_named(newsarc: Call) -> None:
    done = newsarc("export", "--fields", "date,headline", "--format", "csv")
    assert done.out == "date,headline\r\n2031-03-15,湖边小镇迎来茶苗\r\n2031-03-15,山里通车\r\n"


def test_finds_are_rows(newsarc: Call) -> None:
    done = newsarc("export", "公路", "--kwic")
    (row,) = csv.DictReader(io.StringIO(done.out, newline=""))
    assert tuple(row) == ("left", "hit", "right", "date", "newspaper", "id")
    assert tuple(row.values()) == ("", "公路", "今天通车。", "2031-03-15", "湖光日报", "3")
    assert json.loads(newsarc("export", "公路", "--kwic", "--format", "jsonl").out)["hit"] == "公路"


@pytest.mark.parametrize(
    "words",
    [
        ("--fields", "date", "--format", "markdown"),
        ("--fields", "dates"),
        ("--fields", ""),
        ("--limit", "99999999999999999999"),
        ("--since-last", " "),
        ("--kwic", "--format", "markdown"),
        ("--kwic", "--fields", "date"),
        ("--format", "sqlite"),
        ("--fields", "date", "--output", "a.db"),
        ("1", "--kind", "article"),
        ("--output", ""),
        ("--output", ".."),
        ("--output", "folder/"),
        ("--output", "folder/", "--format", "sqlite"),
    ],
)
def test_what_would_not_count_is_refused(newsarc: Call, tmp_path: Path, words: tuple[str, ...]) -> None:
    done = newsarc("export", *words)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir() if path.name in {"a.db", "folder"}] == []


def test_a_file_that_is_there_wants_force(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("mine")
    done = newsarc("export", "--output", "a.csv")
    assert (done.code, done.err) == (
        1,
        "newsarc: a.csv: cannot be written: it is there already: --force overwrites it\n",
    )
    assert (tmp_path / "a.csv").read_text() == "mine"
    assert newsarc("export", "--output", "a.csv", "--force").code == 0
    assert (tmp_path / "a.csv").read_text().startswith("id,ref,")


def test_no_force_writes_over_the_archive(newsarc: Call, archive: Path) -> None:
    before = archive.read_bytes()
    for words in (("--format", "csv"), ("--format", "sqlite"), ()):
        done = newsarc("export", "--output", archive, "--force", *words)
        assert done.code == 1
        assert "it is" in done.err
    assert archive.read_bytes() == before


def test_a_folder_gets_a_file_for_each_article(newsarc: Call, tmp_path: Path) -> None:
    assert newsarc("export", "--format", "markdown", "--output", "out/").code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        "2031-03-15_湖光日报_A1_湖边小镇迎来茶苗_1.md",
        "2031-03-15_湖光日报_A2_山里通车_3.md",
    ]
    assert (tmp_path / "out" / names[1]).read_text().count("# 山里通车") == 1
    again = newsarc("export", "--format", "markdown", "--output", "out")
    assert again.code == 1
    assert again.err.endswith("it is not empty: --force overwrites what is there\n")
    assert newsarc("export", "--format", "markdown", "--output", "out", "--force").code == 0


def test_a_smaller_archive_is_an_archive(newsarc: Call, tmp_path: Path) -> None:
    newsarc("tag", "add", "茶", "1")
    newsarc("edit", "1", "--set", "page=B1")
    assert newsarc("export", "1", "--output", "small.db").code == 0
    small = ("--archive", tmp_path / "small.db")
    assert newsarc(*small, "archive", "check").code == 0
    before = newsarc("export", "1").out
    assert newsarc(*small, "export").out == before
    assert newsarc(*small, "export", "码头").out == before
    assert newsarc(*small, "search", "公路").out == ""
    assert newsarc(*small, "show", "1", "--source").out == newsarc("show", "1", "--source").out
    assert newsarc("export", "3", "--output", "small.db").code == 1
    assert newsarc("export", "3", "--output", "small.db", "--force").code == 0
    assert exported(newsarc(*small, "export").out) == [3]
    assert sorted(path.name for path in tmp_path.iterdir() if "small" in path.name) == ["small.db"]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("form", ["jsonl", "csv", "markdown"])
def test_nothing_on_standard_output_says_so(newsarc: Call, form: str) -> None:
    done = newsarc("export", "天文馆", "--format", form)
    assert (done.code, done.err) == (0, "nothing found, no article exported\n")


def test_an_archive_of_nothing_says_so(newsarc: Call) -> None:
    done = newsarc("export", "天文馆", "--output", "none.sqlite")
    assert (done.code, done.err) == (0, "nothing found, no article exported\n")
    assert newsarc("--archive", "none.sqlite", "archive", "check").code == 0


def test_the_schema_is_printed(newsarc: Call) -> None:
    schema = json.loads(newsarc("schema").out)
    assert list(json.loads(newsarc("export", "1").out)) == schema["required"]


def test_every_table_comes_back_as_it_was(newsarc: Call, tmp_path: Path) -> None:
    before = newsarc("export", "--kind", "all").out
    for name in ("a.tsv", "a.json", "a.jsonl"):
        assert newsarc("export", "--kind", "all", "--output", name).code == 0
        other = ("--archive", tmp_path / f"{name}.db")
        assert newsarc(*other, "import", name, "--quiet").code == 0
        # A table for spreadsheets shows control characters instead of keeping them.
        kept = before.replace("\\u001b", "␛") if name == "a.tsv" else before
        assert newsarc(*other, "export", "--kind", "all").out == kept


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.atom", "a.epub"])
def test_a_clipping_has_its_reference(newsarc: Call, tmp_path: Path, name: str) -> None:
    assert newsarc("export", "1", "--output", name).code == 0
    data = (tmp_path / name).read_bytes()
    if name == "a.epub":
        data = zipfile.ZipFile(io.BytesIO(data)).read("book/article-1.xhtml")
    assert "林知夏. 湖边小镇迎来茶苗[N]. 湖光日报，2031-03-15（A1）." in data.decode()


def test_what_cannot_be_cited_is_exported_all_the_same(newsarc: Call) -> None:
    done = newsarc("export", "2", "--format", "txt")
    assert (done.code, done.out) == (0, "湖光日报 · 2031-03-15 · A1\n\n遗失提货单一张。\n")


def kept(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT content, encoding FROM source ORDER BY id").fetchall()
    return [zlib.decompress(content).decode(encoding) for content, encoding in rows]


def test_a_smaller_archive_keeps_no_text_of_others(newsarc: Call, tmp_path: Path) -> None:
    assert newsarc("export", "1", "--output", "small.db").code == 0
    assert kept(tmp_path / "small.db") == ["湖边小镇迎来茶苗\n清晨六点，\n码头上站满了人。\x1b[2J\n\n\n\n"]
    small = ("--archive", tmp_path / "small.db")
    assert newsarc(*small, "archive", "check").code == 0
    assert newsarc("export", "1", "3", "--output", "both.db").code == 0
    assert "公路今天通车" in kept(tmp_path / "both.db")[0]


def test_most_of_an_archive_takes_its_index_along(newsarc: Call, tmp_path: Path) -> None:
    both = ("--archive", tmp_path / "both.db")
    assert newsarc("export", "1", "3", "--output", "both.db").code == 0
    assert newsarc(*both, "archive", "check").code == 0
    assert newsarc(*both, "search", "提货单", "--kind", "all").out == ""
    with closing(sqlite3.connect(tmp_path / "archive.db")) as connection, connection:
        connection.execute("UPDATE search_data SET block = x'00' WHERE id > 10")
    assert newsarc("export", "1", "3", "--output", "both.db", "--force").code == 0
    assert newsarc(*both, "archive", "check").code == 0


def test_a_person_is_told_of_others_in_a_source_that_cannot_be_cut(
    newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [{"headline": f"大桥通车{number}", "body": "今天通车。"} for number in range(3)]
    (tmp_path / "three.json").write_text(json.dumps(articles, ensure_ascii=False))
    assert newsarc("import", "three.json").code == 0
    monkeypatch.setattr("newsarc.cli.output.streams.is_error_terminal", lambda: True)
    assert newsarc("export", "headline:大桥通车1", "--output", "small.db").err.splitlines() == [
        "newsarc: 1 article to small.db",
        "newsarc: sources that are kept whole also hold the text of 2 other articles",
    ]
    assert "大桥通车2" in kept(tmp_path / "small.db")[0]
