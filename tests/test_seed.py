"""The page this project began with: two articles, however the page was dumped.

The page is not part of the repository; expected words are therefore named by the line they stand on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.store.articles.lookup import drops_of, entry_named
from newsarc.store.database.archive import open_archive

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.model.records import Entry

SEEDS = sorted((Path(__file__).parents[1] / ".." / "shared" / "seed").glob("*.txt"))
pytestmark = pytest.mark.skipif(not SEEDS, reason="the page is not part of the repository")
ISSUE = ("--newspaper", "永康日报", "--date", "2022-03-15", "--page", "1")
FIRST_STARTS = (1, 29, 49, 67, 87, 127, 131, 147, 161, 177, 203)
SECOND_STARTS = (218, 238, 256, 282, 344)
# Where its archive and the day of the import put their marks on an article.
ACCIDENTAL = ("id", "ref", "position", "source", "imported_at")


@dataclass(frozen=True)
class Imported:
    """What the command line made of the page."""

    report: str
    articles: list[dict[str, Any]]
    entries: list[Entry]


@pytest.fixture
def lines() -> list[str]:
    return SEEDS[0].read_text(encoding="utf-8").split("\n")


@pytest.fixture
def import_page(newsarc: Callable[..., Any], tmp_path: Path) -> Callable[[list[str]], Imported]:
    def import_lines(lines: list[str]) -> Imported:
        (tmp_path / "page.txt").write_text("\n".join(lines), encoding="utf-8")
        done = newsarc("import", "page.txt", *ISSUE)
        assert (done.code, done.out) == (0, "")
        articles = [json.loads(line) for line in newsarc("export", "--format", "jsonl").out.splitlines()]
        with open_archive(tmp_path / "archive.db") as archive:
            entries = [entry_named(archive, str(article["id"])) for article in articles]
        return Imported(done.err, articles, entries)

    return import_lines


@pytest.fixture
def page(import_page: Callable[[list[str]], Imported], lines: list[str]) -> Imported:
    return import_page(lines)


def lasting(articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: value for key, value in article.items() if key not in ACCIDENTAL} for article in articles]


def starts(entry: Entry) -> tuple[int, ...]:
    return tuple(paragraph.first_line for paragraph in entry.record.part.paragraphs)


def test_one_file_two_articles(page: Imported) -> None:
    assert page.report == "page.txt: 2 articles\n1 file: 2 articles added\n"


def test_first_article(page: Imported, lines: list[str]) -> None:
    article = page.articles[0]
    assert article["kicker"] == lines[212]
    assert article["headline"] == f"{lines[214]} {lines[215].removesuffix('C')}"
    assert not article["headline"].endswith("C")
    assert article["contributors"] == [
        {"name": "陈晓苏", "role": "融媒首席记者"},
        {"name": "张赤奎", "role": "融媒首席记者"},
        {"name": "颜元滔", "role": "融媒记者"},
    ]
    assert article["jump_to"] == "2"
    assert starts(page.entries[0]) == FIRST_STARTS


def test_first_article_has_its_letters_closed_up(page: Imported) -> None:
    paragraphs = page.articles[0]["body"].split("\n")
    assert len(paragraphs) == 11
    assert "药品管控及疫情防控措施落实等情况" in paragraphs[10]
    assert "3月14日下午" in paragraphs[0]
    assert paragraphs[6].startswith("3月14日下午")
    # The only blanks left are those between the names of the opener.
    assert [paragraph.count(" ") for paragraph in paragraphs] == [4, *[0] * 10]


def test_first_article_leaves_its_jump_line_out_of_the_body(page: Imported) -> None:
    assert "下转" not in page.articles[0]["body"]


def test_second_article(page: Imported, lines: list[str]) -> None:
    article = page.articles[1]
    assert article["kicker"] == lines[361]
    assert article["headline"] == f"{lines[363]} {lines[364]}"
    assert article["contributors"] == [{"name": "陈晓苏", "role": "融媒首席记者"}]
    assert article["jump_to"] is None
    assert starts(page.entries[1]) == SECOND_STARTS


def test_second_article_keeps_the_blank_in_its_slogan(page: Imported) -> None:
    paragraphs = page.articles[1]["body"].split("\n")
    assert len(paragraphs) == 5
    assert [paragraph.count("一季度 确保") for paragraph in paragraphs] == [1, 1, 0, 0, 0]
    assert "一季度 确保" in page.articles[1]["kicker"]


def test_the_stray_glyph_is_kept_among_what_was_dropped(page: Imported, tmp_path: Path) -> None:
    with open_archive(tmp_path / "archive.db") as archive:
        drops = drops_of(archive, page.articles[0]["source"]["sha256"])
    assert [(drop.line, drop.text) for drop in drops] == [(216, "C")]


def test_a_second_import_changes_no_byte_of_the_export(page: Imported, newsarc: Callable[..., Any]) -> None:
    before = newsarc("export", "--format", "jsonl").out
    again = newsarc("import", "page.txt", *ISSUE)
    assert again.err == "1 file: 0 articles added, 1 file unchanged\n"
    assert newsarc("export", "--format", "jsonl").out == before
    assert len(before.splitlines()) == len(page.articles)


def without_blank_lines(lines: list[str]) -> list[str]:
    return [line for line in lines if line.strip()]


def with_doubled_blank_lines(lines: list[str]) -> list[str]:
    return [line for printed in lines for line in ([printed] if printed.strip() else [printed] * 2)]


def with_indents(lines: list[str]) -> list[str]:
    indented = list(lines)
    for start in (*FIRST_STARTS, *SECOND_STARTS):
        indented[start - 1] = "\N{IDEOGRAPHIC SPACE}" * 2 + lines[start - 1].strip()
    return indented


def with_headlines_first(lines: list[str]) -> list[str]:
    return [*lines[212:217], *lines[:212], *lines[361:365], "", *lines[217:361]]


@pytest.mark.parametrize(
    "redump", [without_blank_lines, with_doubled_blank_lines, with_indents, with_headlines_first]
)
def test_however_it_was_dumped_the_articles_are_the_same(
    redump: Callable[[list[str]], list[str]],
    newsarc: Callable[..., Any],
    import_page: Callable[[list[str]], Imported],
    lines: list[str],
    tmp_path: Path,
) -> None:
    expected = lasting(import_page(lines).articles)
    (tmp_path / "archive.db").unlink()
    changed = redump(lines)
    assert changed != lines
    assert lasting(import_page(changed).articles) == expected
