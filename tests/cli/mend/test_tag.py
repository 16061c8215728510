from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("archive")


def ids(newsarc: Call, *query: str) -> list[str]:
    found = newsarc("list", *query, "--format", "ids")
    assert (found.code, found.err) == (0, "")
    return list(found.out.split())


def test_tagged_articles_are_found_shown_counted_and_exported_by_their_tag(newsarc: Call) -> None:
    tagged = newsarc("tag", "add", "春茶", 1, 3)
    assert (tagged.code, tagged.out, tagged.err) == (0, "", "2 articles tagged 春茶\n")
    assert newsarc("tag", "add", "to cite", 1).err == "1 article tagged to cite\n"
    assert sorted(ids(newsarc, "tag:春茶")) == ["1", "3"]
    assert ids(newsarc, '标签:"to cite"') == ["1"]
    assert ids(newsarc, "tag:cite") == []
    assert sorted(ids(newsarc, "is:tagged")) == ["1", "3"]
    assert "\ntags: to cite, 春茶\n" in newsarc("show", 1).out
    assert newsarc("count", "--by", "tag").out == "春茶\t2\nto cite\t1\n"
    (line,) = newsarc("export", "id:1").out.splitlines()
    assert json.loads(line)["tags"] == ["to cite", "春茶"]
    assert '\ntags: ["to cite", "春茶"]\n' in newsarc("show", 1, "--format", "markdown").out
    assert ",to cite; 春茶," in newsarc("export", "id:1", "--format", "csv").out
    assert newsarc("tag", "list").out == "to cite\t1\n春茶\t2\n"
    assert newsarc("archive", "check").code == 0


def test_a_tag_of_a_source_is_parted_as_exports_part_tags(newsarc: Call, tmp_path: Path) -> None:
    (line,) = newsarc("export", "id:1").out.splitlines()
    entry = json.loads(line) | {"tags": ["sea; tea", "a\x1b[2Jb", ";", "x" * 201], "note": "n" * 32_768}
    (tmp_path / "export.jsonl").write_text(json.dumps(entry) + "\n", encoding="utf-8")
    at_other = "--archive", tmp_path / "other.db"
    assert newsarc(*at_other, "import", tmp_path / "export.jsonl").code == 0
    names = [row.split("\t")[0] for row in newsarc(*at_other, "tag", "list").out.splitlines()]
    assert names == ["a[2Jb", "sea", "tea", "x" * 201]
    assert len(newsarc(*at_other, "note", 1).out.split("\t")[1]) == 32_768  # nothing is cut
    assert newsarc(*at_other, "tag", "add", "x" * 201, 1).code == 2
    assert newsarc(*at_other, "tag", "remove", "x" * 201, "--all").code == 0
    (tmp_path / "export.csv").write_text(
        newsarc(*at_other, "export", "--format", "csv").out, encoding="utf-8"
    )
    at_third = "--archive", tmp_path / "third.db"
    assert newsarc(*at_third, "import", tmp_path / "export.csv").code == 0
    assert newsarc(*at_third, "tag", "list").out == newsarc(*at_other, "tag", "list").out


def test_a_tag_keeps_its_first_spelling(newsarc: Call) -> None:
    newsarc("tag", "add", "Flood 開門", 1)
    assert newsarc("tag", "add", "flood  开门", 1, 3).err == "1 article tagged Flood 開門\n"
    assert newsarc("tag", "list").out == "Flood 開門\t2\n"
    assert newsarc("tag", "remove", "FLOOD 开门", 3).err == "Flood 開門 taken off 1 article\n"
    assert ids(newsarc, "tag:'flood 开门'".replace("'", '"')) == ["1"]


def test_ids_come_from_a_pipe(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n3\n"))
    assert newsarc("tag", "add", "all", "-").err == "2 articles tagged all\n"


def test_a_tag_is_taken_off(newsarc: Call) -> None:
    newsarc("tag", "add", "flood", 1, 3)
    taken = newsarc("tag", "remove", "flood", 1, 1)
    assert (taken.code, taken.out, taken.err) == (0, "", "flood taken off 1 article\n")
    assert newsarc("tag", "remove", "flood", 1).err == "flood taken off 0 articles\n"
    assert newsarc("tag", "remove", "flood", "--all").err == "flood taken off 1 article\n"
    assert newsarc("tag", "list").out == ""
    unknown = newsarc("tag", "remove", "flood", "--all")
    assert (unknown.code, unknown.err) == (
        1,
        "newsarc: no article is tagged 'flood': `newsarc tag list` shows the tags\n",
    )


def test_an_unknown_article_leaves_all_untagged(newsarc: Call) -> None:
    found = newsarc("tag", "add", "flood", 1, 99)
    assert (found.code, found.out) == (1, "")
    assert found.err == "newsarc: no article 99: `newsarc list` shows the ids\n"
    assert newsarc("tag", "list").out == ""


@pytest.mark.parametrize("name", ["", " ", "a;b", "a\x1bb"])
def test_what_can_be_no_tag(newsarc: Call, name: str) -> None:
    found = newsarc("tag", "add", name, 1)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("newsarc: a tag is a word or several")


@pytest.mark.parametrize("arguments", [(), (1, "--all")])
def test_taking_off_needs_to_know_from_what(newsarc: Call, arguments: tuple[object, ...]) -> None:
    newsarc("tag", "add", "flood", 1)
    found = newsarc("tag", "remove", "flood", *arguments)
    assert (found.code, found.out) == (2, "")
    assert found.err == "newsarc: name the articles to take the tag off, or give --all\n"


def test_tags_come_back_with_a_removed_article(newsarc: Call) -> None:
    newsarc("tag", "add", "flood", 1)
    newsarc("remove", "id:1", "--yes")
    assert newsarc("tag", "list").out == ""
    newsarc("remove", "--undo")
    assert ids(newsarc, "tag:flood") == ["1"]
