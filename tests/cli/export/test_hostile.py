"""An archive whose every text is hostile: in no form does its text become more than text."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.exporters.forms import FORMS, ExportFormat

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

TEXT = "=1+1</p>]]><script>alert(1)</script>';DROP TABLE article;--\x1b[2J\x9b\u202e\x07`$(id)`"
FIELDS = "newspaper edition page section column kicker headline deck byline agency place body url".split()
RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COMMANDS = (
    ("list",),
    ("list", "--format", "table"),
    ("search", "alert"),
    ("search", "alert", "--format", "kwic"),
    ("show", "1"),
    ("show", "1", "--cite"),
    ("cite", "1"),
    *(("cite", "1", "--format", form) for form in ("ris", "biblatex", "csl-json")),
    ("count", "--by", "newspaper"),
    ("count", "--by", "author"),
    ("similar", "1"),
    ("sql", "SELECT * FROM articles"),
    ("sql", "SELECT * FROM articles", "--format", "csv"),
    ("sql", "SELECT * FROM articles", "--format", "json"),
    ("export", "--kwic", "alert"),
    ("archive", "sources"),
    ("explain", "articles.jsonl"),
)


@pytest.fixture
def hostile(newsarc: Call, tmp_path: Path) -> Call:
    row: dict[str, object] = dict.fromkeys(FIELDS, TEXT)
    row |= {"date": "2031-03-15", "kind": "article", "contributors": [{"name": TEXT, "role": TEXT}]}
    lines = [json.dumps(row), json.dumps({**row, "headline": f"+{TEXT}", "body": "-2+3\n@SUM(1)"})]
    (tmp_path / "articles.jsonl").write_text("\n".join(lines))
    assert newsarc("import", "articles.jsonl").code == 0
    with closing(sqlite3.connect(tmp_path / "archive.db")) as connection:  # newsarc would not write all of it
        texts = {name: TEXT for name in FIELDS if name not in {"headline", "body"}}
        more = {"headline_lines": json.dumps([TEXT]), "paragraphs": json.dumps([[len(TEXT), 1, 1, 0]])}
        row_1 = {**texts, "headline": TEXT, "body": TEXT, **more}
        columns = ", ".join(f"{name} = ?" for name in row_1)
        connection.execute(f"UPDATE article SET {columns} WHERE id = 1", tuple(row_1.values()))
        connection.execute("UPDATE contributor SET name = ?, role = ? WHERE article_id = 1", (TEXT, TEXT))
        connection.execute("INSERT INTO tag VALUES (1, ?, '2031-03-15T00:00:00+00:00')", (TEXT,))
        connection.commit()
    return newsarc


def test_the_archive_is_as_hostile_as_it_should_be(hostile: Call) -> None:
    article = json.loads(hostile("export", "1").out)
    assert {article[name] for name in FIELDS} == {TEXT}
    assert {one["name"] for one in article["contributors"]} == {TEXT}
    assert article["tags"] == [TEXT]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_terminal_gets_no_control_character(hostile: Call, command: tuple[str, ...]) -> None:
    done = hostile(*command)
    assert done.out or command[0] == "similar"
    assert not RAW.search(done.out + done.err)


@pytest.mark.parametrize("form", [one for one in ExportFormat if not FORMS[one].is_binary])
def test_no_text_format_has_a_control_character_or_runs(hostile: Call, form: ExportFormat) -> None:
    text = hostile("export", "--format", form).out
    assert "alert" in text
    assert not RAW.search(text)
    if form in {ExportFormat.HTML, ExportFormat.ATOM}:
        assert "<script" not in text
    if form is ExportFormat.MARKDOWN:
        without_front_matter = re.sub(r"^---\n.*?^---\n", "", text, flags=re.MULTILINE | re.DOTALL)
        assert "\\<script" in without_front_matter
        assert not re.search(r"(?<!\\)<script", without_front_matter)


def test_a_table_has_no_formula(hostile: Call) -> None:
    for form in ("csv", "tsv"):
        text = hostile("export", "--format", form).out
        rows = list(csv.reader(io.StringIO(text), delimiter="," if form == "csv" else "\t"))
        assert len(rows) == 3
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    quoted = hostile("sql", "SELECT headline FROM articles", "--format", "csv").out
    assert not [row for row in csv.reader(io.StringIO(quoted)) if row[0].startswith(("=", "+"))]


def test_front_matter_has_a_line_for_each_value(hostile: Call) -> None:
    front = hostile("export", "1", "--format", "markdown").out.split("---\n")[1]
    values = dict(line.split(": ", 1) for line in front.splitlines())
    assert json.loads(values["headline"]) == TEXT
    assert json.loads(values["section"]) == TEXT


def test_a_book_holds_no_script(hostile: Call, tmp_path: Path) -> None:
    assert hostile("export", "--output", "book.epub").code == 0
    with zipfile.ZipFile(tmp_path / "book.epub") as book:
        texts = [book.read(name).decode() for name in book.namelist()]
        assert all(not name.startswith(("/", "..")) for name in book.namelist())
    assert any("alert" in text for text in texts)
    assert not [text for text in texts if "<script" in text or RAW.search(text)]


def test_a_folder_gets_files_with_safe_names_in_itself(hostile: Call, tmp_path: Path) -> None:
    assert hostile("export", "--output", "out/", "--format", "txt").code == 0
    names = [path.name for path in (tmp_path / "out").iterdir()]
    assert len(names) == 2
    assert all(re.fullmatch(r"[\w.\-]+\.txt", name) for name in names)
