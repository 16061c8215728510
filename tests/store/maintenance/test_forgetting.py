"""`archive compact --forget`: what was removed is nowhere in the file, and nothing else is lost."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

SECRET = "Waterhouse"
PAGE = """Bridge to close for nine weeks

By Nora Quill

The council voted on Monday to close Calder Bridge for nine weeks. The repairs
will cost two million, the treasurer said, and the ferry will run every ten
minutes while the works last.

Witness named in the harbour case

By Roy Water

A witness named Waterhouse told the court on Monday that he had seen the fire
from the northern quay. The hearing goes on tomorrow, and the judge expects an
end of it in the week after.

Tolls to rise on the north bank

By Anna Bell

The company will ask for two shillings more from April, its director said on
Friday. Shopkeepers fear that trade will suffer, but the mayor said that the
money is needed for the repairs.
"""
JSON = '[{"headline": "Bridge", "body": "It closes."}, {"headline": "Court", "body": "Waterhouse spoke."}]'
JSON_LINES = (
    '{"headline": "Bridge", "body": "It closes."}\n{"headline": "Court", "body": "Waterhouse spoke."}\n'
)


def all_bytes(archive: Path) -> str:
    """All that is in an archive's file, with what is compressed in it."""
    with closing(sqlite3.connect(archive)) as connection:
        kept = [zlib.decompress(content) for (content,) in connection.execute("SELECT content FROM source")]
    return b"".join([archive.read_bytes(), *kept]).decode("utf-8", "replace").replace("\x00", "")


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("page.txt", PAGE, "utf-8"),
        ("page.txt", PAGE, "utf-8-sig"),
        ("page.txt", PAGE.replace("\n", "\r\n"), "utf-16"),
        ("page.txt", PAGE.replace("fire", "fire — Übermut"), "cp1252"),
        ("table.json", JSON, "utf-8"),
        ("table.jsonl", JSON_LINES, "utf-8"),
    ],
)
def test_nothing_of_a_removed_article_is_left(
    newsarc: Call, tmp_path: Path, name: str, text: str, encoding: str
) -> None:
    (tmp_path / name).write_bytes(text.encode(encoding))
    archive = tmp_path / "archive.db"
    newsarc("import", name)
    others = newsarc("export", "--", "-waterhouse").out
    assert newsarc("remove", SECRET, "--yes").code == 0
    done = newsarc("archive", "compact")
    assert done.err.splitlines()[1:] == [
        "1 kept file still with the bytes of removed articles:"
        " `newsarc archive compact --forget` replaces them"
    ]
    assert SECRET in all_bytes(archive)
    done = newsarc("archive", "compact", "--forget")
    assert done.err.splitlines()[1:] == ["1 kept file emptied of what was removed"]
    assert SECRET not in all_bytes(archive)
    assert (newsarc("archive", "check").code, newsarc("export").out) == (0, others)
    assert newsarc("archive", "compact").err.count("\n") == 1  # nothing is left to say
    for command in (["reread"], ["import", "--rescan", name], ["import", "--rescan", "--page", "3", name]):
        assert newsarc(*command).code == 0
        assert SECRET not in all_bytes(archive)
        assert newsarc("count").out == f"{others.count(chr(10))}\n"
    assert newsarc("archive", "check").code == 0
    assert newsarc("remove", "--yes", "bridge").err.startswith("1 article removed")
    newsarc("archive", "compact", "--forget")
    assert "It closes" not in all_bytes(archive)
    assert "Calder" not in all_bytes(archive)
    assert newsarc("archive", "check").code == 0


def test_the_other_lines_keep_their_numbers(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    newsarc("import", "page.txt")
    (last,) = newsarc("list", "shillings", "--format", "ids").out.split()
    shown = newsarc("show", last, "--source").out
    newsarc("remove", SECRET, "--yes")
    newsarc("archive", "compact", "--forget")
    assert "two shillings" in shown
    assert newsarc("show", last, "--source").out == shown


def test_former_states_of_a_file_go_too(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    newsarc("import", "page.txt")
    (tmp_path / "page.txt").write_text(PAGE.replace("he had seen", "he never saw"))
    newsarc("import", "page.txt")
    newsarc("remove", SECRET, "--yes")
    newsarc("archive", "compact", "--forget")
    assert SECRET not in all_bytes(tmp_path / "archive.db")
    assert newsarc("archive", "check").code == 0


def test_a_source_of_which_nothing_is_kept_says_so(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "table.json").write_text(JSON)
    newsarc("import", "table.json")
    newsarc("remove", SECRET, "--yes")
    newsarc("archive", "compact", "--forget")
    done = newsarc("show", "1", "--source")
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith("table.json: what was kept of this file was forgotten with a removed article\n")


def test_what_is_not_removed_is_kept_to_the_byte(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    (tmp_path / "other.txt").write_text(PAGE.replace(SECRET, "Miller"))
    newsarc("import", "page.txt", "other.txt")
    newsarc("remove", SECRET, "--yes")
    newsarc("archive", "compact", "--forget")
    with closing(sqlite3.connect(tmp_path / "archive.db")) as connection:
        kept = connection.execute("SELECT content, kept_sha256 FROM source WHERE path LIKE '%other.txt'")
        content, kept_sha256 = kept.fetchone()
    assert (zlib.decompress(content).decode(), kept_sha256) == (PAGE.replace(SECRET, "Miller"), None)
