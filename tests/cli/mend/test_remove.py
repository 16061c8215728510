from __future__ import annotations

import io
import json
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

PAGE = """湖光日报 2031年3月15日 星期六 第3版

湖边小镇迎来第一船茶苗
本报记者 林知夏
　　清晨六点，码头上已经站满了人。第一船茶苗今天从上游运到，三百亩新茶园等着它们。
　　“一共四万株。”林场场长高若谷说，“明年春天就能采头茶。”
"""
REMOVED = "1 article removed; `newsarc remove --undo` undoes it until `newsarc archive compact`\n"


@pytest.fixture
def imported(newsarc: Call, tmp_path: Path) -> Path:
    """A file with one article, imported under id 2; its head has id 1."""
    source = tmp_path / "a.txt"
    source.write_text(PAGE, encoding="utf-8")
    assert newsarc("import", source).code == 0
    assert newsarc("count").out == "1\n"
    return source


@pytest.mark.usefixtures("archive")
def test_a_removed_article_is_in_no_look_up_search_or_export(newsarc: Call) -> None:
    found = newsarc("remove", "码头", "--yes")
    assert (found.code, found.out, found.err) == (0, "", REMOVED)
    assert newsarc("count").out == "1\n"
    assert newsarc("search", "码头").out == ""
    assert newsarc("search", "码").out == ""
    assert newsarc("list", "author:林知夏").out == ""
    assert "湖边小镇" not in newsarc("export", "--kind", "all").out
    assert newsarc("count", "--by", "author").out == "\t1\n"
    shown = newsarc("show", "1")
    assert (shown.code, shown.err) == (
        1,
        "newsarc: article 1 was removed: `newsarc remove --undo 1` brings it back\n",
    )


@pytest.mark.usefixtures("archive")
def test_a_bare_number_is_an_id_and_no_word(newsarc: Call) -> None:
    newsarc("edit", "1", "--set", "section=3")
    found = newsarc("remove", "3", "--yes")
    assert (found.code, found.err) == (0, REMOVED)
    assert newsarc("show", "3").code == 1
    assert newsarc("show", "1").code == 0


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("of", ["{ref}", "{digest}", "3 {ref}"])
def test_a_ref_is_an_article_and_no_word(newsarc: Call, of: str) -> None:
    (digest,) = newsarc("sql", "SELECT digest FROM article WHERE id = 3").out.split()
    ref = json.loads(newsarc("export", "3").out)["ref"]
    newsarc("edit", "1", "--set", f"section={ref} {digest}")
    found = newsarc("remove", *of.format(ref=ref, digest=digest).split(), "--yes")
    assert (found.code, found.err) == (0, REMOVED)
    assert newsarc("show", "3").code == 1
    again = newsarc("remove", ref, "--yes")
    assert (again.code, again.err.startswith(f"newsarc: article {ref} was removed: ")) == (1, True)


@pytest.mark.usefixtures("archive")
def test_a_word_that_is_like_a_ref_is_a_word(newsarc: Call) -> None:
    newsarc("edit", "1", "--set", "headline=contribution")
    assert newsarc("remove", "contribution", "--yes").err == REMOVED
    assert newsarc("show", "1").code == 1


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("999", "--yes"), 1, "newsarc: no article 999: `newsarc list` shows the ids\n"),
        (("1", "999", "--yes"), 1, "newsarc: no article 999: `newsarc list` shows the ids\n"),
        (
            ("1", "码头", "--yes"),
            2,
            "newsarc: 1 may be an id or a word: write id:1, or '\"1\"' for the word\n",
        ),
        *(
            (
                (word, "--yes"),
                2,
                f"newsarc: {word} may be an id or a word: write id:7, or '\"{word}\"' for the word\n",
            )
            for word in ("@1", "#1", "1.", "+1", "1-3", "1,3", "\N{FULLWIDTH DIGIT ONE}", "2031-03-14")
        ),
    ],
)
def test_a_number_that_is_no_id_removes_nothing(
    newsarc: Call, words: tuple[str, ...], code: int, told: str
) -> None:
    before = newsarc("export", "--kind", "all").out
    found = newsarc("remove", *words)
    assert (found.code, found.err) == (code, told)
    assert newsarc("export", "--kind", "all").out == before


@pytest.mark.usefixtures("archive")
def test_a_dash_removes_the_ids_on_standard_input(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("3\n"))
    assert newsarc("remove", "-", "--yes").err == REMOVED
    assert newsarc("list", "--format", "ids").out == "1\n"


@pytest.mark.usefixtures("archive")
def test_undo_brings_everything_back(newsarc: Call) -> None:
    newsarc("edit", "1", "--set", "page=7", "--note", "by the scan")
    before = newsarc("export", "--kind", "all").out, newsarc("show", "1", "--uncorrected").out
    newsarc("remove", "码头", "--yes")
    found = newsarc("remove", "--undo")
    assert (found.code, found.out, found.err) == (0, "", "1 article brought back\n")
    assert (newsarc("export", "--kind", "all").out, newsarc("show", "1", "--uncorrected").out) == before
    assert newsarc("search", "码头", "--format", "ids").out == "1\n"
    assert newsarc("search", "码", "--format", "ids").out == "1\n"
    assert newsarc("count", "page:7").out == "1\n"


@pytest.mark.usefixtures("archive")
def test_a_removed_id_is_told_from_one_that_never_was(newsarc: Call) -> None:
    ref = json.loads(newsarc("export", "1").out)["ref"]
    newsarc("remove", "1", "--yes")
    newsarc("remove", "2", "--yes")
    found = newsarc("remove", "1", "--yes")
    told = "newsarc: article 1 was removed: `newsarc remove --undo 1` brings it back\n"
    assert (found.code, found.err) == (1, told)
    assert newsarc("show", ref).err.startswith(f"newsarc: article {ref} was removed: ")
    newsarc("archive", "compact")
    forgotten = "was removed, and an `archive compact` since has forgotten what it said\n"
    assert newsarc("remove", "1", "--yes").err == f"newsarc: article 1 {forgotten}"
    assert newsarc("show", "99").err == "newsarc: no article 99: `newsarc list` shows the ids\n"


@pytest.mark.usefixtures("archive")
def test_undo_goes_back_step_by_step(newsarc: Call) -> None:
    newsarc("remove", "码头", "--yes")
    newsarc("remove", "kind:notice OR 公路", "--yes")
    assert newsarc("count", "id:1 OR id:2 OR id:3").out == "0\n"
    assert newsarc("remove", "--undo").err == "2 articles brought back\n"
    assert newsarc("list", "--format", "ids").out == "3\n"
    assert newsarc("remove", "--undo").err == "1 article brought back\n"
    assert newsarc("remove", "--undo").err == "nothing to bring back\n"
    assert newsarc("count").out == "2\n"


@pytest.mark.usefixtures("archive")
def test_undo_brings_back_what_is_named(newsarc: Call) -> None:
    ref = _ref(newsarc, "3")
    newsarc("remove", "1", "3", "--yes")
    newsarc("remove", "2", "--yes")
    rows = [line.split("\t") for line in newsarc("archive", "removed").out.splitlines()]
    assert [(row[0], row[-1]) for row in rows] == [
        ("2", rows[0][-1]),
        ("1", "湖边小镇迎来茶苗"),
        ("3", "山里通车"),
    ]
    assert newsarc("remove", "--undo", ref, "2").err == "2 articles brought back\n"
    assert newsarc("remove", "--undo").err == "1 article brought back\n"
    assert newsarc("archive", "removed").out == ""
    for name in ("2", "茶苗", ""):
        found = newsarc("remove", "--undo", name)
        told = f"newsarc: {name!r} is no article that was removed: `newsarc archive removed` lists them\n"
        assert (found.code, found.out, found.err) == (1, "", told)


def test_a_removed_article_does_not_come_back_with_its_file(newsarc: Call, imported: Path) -> None:
    newsarc("remove", "码头", "--yes")
    other = imported.with_name("copy.txt")
    other.write_text(PAGE + "\n", encoding="utf-8")
    imported.write_text(PAGE.replace("四万", "五万"), encoding="utf-8")  # printed otherwise, and still it
    assert newsarc("import", imported, other, imported).code == 0
    assert newsarc("reread").code == 0
    assert newsarc("count").out == "0\n"
    assert newsarc("search", "码头").out == ""


def test_what_comes_back_belongs_to_all_files_that_have_it(newsarc: Call, imported: Path) -> None:
    newsarc("remove", "码头", "--yes")
    other = imported.with_name("copy.txt")
    other.write_text(PAGE + "\n", encoding="utf-8")
    newsarc("import", other)
    newsarc("remove", "--undo")
    assert newsarc("list", "source:copy.txt", "--format", "ids").out == "2\n"
    assert newsarc("list", "source:a.txt", "--format", "ids").out == "2\n"


def test_the_id_of_a_removed_article_is_nobody_elses(newsarc: Call, imported: Path) -> None:
    newsarc("remove", "码头", "--yes")
    imported.with_name("b.txt").write_text(
        "山里通车\n本报记者 高若谷\n　　公路今天通车，两小时的山路只要二十分钟。村民说，从前想也不敢想。\n",
        encoding="utf-8",
    )
    newsarc("import", imported.with_name("b.txt"))
    assert newsarc("search", "山路", "--format", "ids").out == "3\n"
    newsarc("remove", "--undo")
    assert json.loads(newsarc("show", "2", "--format", "jsonl").out)["headline"] == "湖边小镇迎来第一船茶苗"


@pytest.mark.usefixtures("archive")
def test_without_a_terminal_nothing_is_removed_unless_it_is_meant(newsarc: Call) -> None:
    found = newsarc("remove", "码头")
    assert (found.code, found.out) == (2, "")
    assert found.err == "newsarc: 1 article would be removed: say --yes if you mean it\n"
    assert newsarc("count").out == "2\n"


@pytest.mark.parametrize(("answer", "left"), [("y\n", "1\n"), ("Yes\n", "1\n"), ("\n", "2\n"), ("", "2\n")])
@pytest.mark.usefixtures("archive")
def test_at_a_terminal_it_asks(
    newsarc: Call, monkeypatch: pytest.MonkeyPatch, answer: str, left: str
) -> None:
    monkeypatch.setattr("newsarc.cli.mend.remove.can_be_asked", lambda: True)
    monkeypatch.setattr("sys.stdin.readline", lambda: answer)
    found = newsarc("remove", "码头")
    assert found.code == 0
    assert found.err.startswith(
        "1 · 2031-03-15 · 湖光日报 · A1 · 湖边小镇迎来茶苗\nremove 1 article? [y/N]\n"
    )
    assert newsarc("count").out == left


@pytest.mark.usefixtures("archive")
def test_wrong_words_are_bad_usage(newsarc: Call) -> None:
    for wrong in ((), ("--yes",), ("", "--yes")):
        found = newsarc("remove", *wrong)
        assert (found.code, found.out) == (2, "")
        assert found.err.startswith("newsarc: ")
    assert newsarc("count").out == "2\n"


@pytest.mark.usefixtures("archive")
def test_removing_nothing_is_done_too(newsarc: Call) -> None:
    found = newsarc("remove", "天文馆", "--yes")
    assert (found.code, found.out, found.err) == (0, "", "nothing found, nothing removed\n")
    found = newsarc("remove", "天文馆")
    assert (found.code, found.out, found.err) == (0, "", "nothing found, nothing removed\n")


def test_nothing_of_a_removed_article_stays_where_articles_are(newsarc: Call, archive: Path) -> None:
    newsarc("edit", "1", "--set", "page=7")
    newsarc("remove", "码头", "--yes")
    connection = sqlite3.connect(archive)
    for table in ("contributor", "correction", "uncorrected", "article_source", "version", "former_ref"):
        (number,) = connection.execute(f"SELECT count(*) FROM {table} WHERE article_id = 1").fetchone()
        assert (table, number) == (table, 0)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_what_comes_back_where_its_text_is_anothers_is_numbered(newsarc: Call, archive: Path) -> None:
    ref = _ref(newsarc, "1")
    with sqlite3.connect(archive) as connection:
        ((digest,),) = connection.execute("SELECT digest FROM article WHERE id = 1").fetchall()
    newsarc("remove", "码头", "--yes")
    with sqlite3.connect(archive) as connection:
        connection.execute("UPDATE article SET ref = ?, digest = ? WHERE id = 3", (ref, digest))
    found = newsarc("remove", "--undo")
    assert (found.code, found.err) == (0, "1 article brought back\n")
    assert _ref(newsarc, "3") == ref
    assert _ref(newsarc, "1") == f"{ref}-2"
    assert newsarc("search", "码头", "--format", "ids").out == "1\n"


def _ref(newsarc: Call, article_id: str) -> str:
    shown = json.loads(newsarc("show", article_id, "--format", "json").out)
    return str(shown[0]["ref"])
