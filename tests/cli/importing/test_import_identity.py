"""Which article a file's text is, whatever becomes of the file between two imports."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., Any]

BRIDGE = (
    "Harbour bridge to close for repairs\n\n    The harbour bridge will be closed to all traffic from Monday"
    " until the end of the month, the council said on Friday, so that worn bearings can be replaced."
    " A {} will run instead.\n"
)
LIBRARY = (
    "\nLibrary wins prize for reading rooms\n\n    The town library received a national award on Tuesday for"
    " its new reading rooms, which were built with gifts from readers and furnished by apprentices. The {}"
    " praised it.\n"
)
FERRY, TRAM, BUS, JURY = (
    BRIDGE.format("ferry"),
    BRIDGE.format("tram"),
    BRIDGE.format("bus"),
    LIBRARY.format("jury"),
)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    return folder


@pytest.fixture
def bring(newsarc: Call, pages: Path) -> Callable[..., str]:
    """Write the named pages, import the folder, and return what was said."""

    def write_and_import(*options: object, **texts: str) -> str:
        for name, text in texts.items():
            (pages / f"{name}.txt").write_text(text, encoding="utf-8")
        found = newsarc("import", pages, *options)
        assert (found.code, found.out) == (0, "")
        assert newsarc("archive", "check").code == 0
        return str(found.err)

    return write_and_import


def ids(newsarc: Call, query: str = "") -> list[str]:
    return sorted(newsarc("list", query, "--format", "ids").out.split())


def test_what_was_said_of_a_file_stays_said_when_it_changes(newsarc: Call, bring: Call) -> None:
    bring("--newspaper", "N", "--date", "2024-05-17", "--page", "3", a=FERRY)
    bring(a=TRAM)
    assert ids(newsarc, "newspaper:N date:2024-05-17 page:3 tram") == ["1"]


def test_what_was_said_through_standard_input_is_of_that_text_only(
    newsarc: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for text, options in ((FERRY, ("--newspaper", "N")), (JURY, ())):
        (tmp_path / "in").write_text(text)
        with (tmp_path / "in").open() as stream:
            monkeypatch.setattr("sys.stdin", stream)
            assert newsarc("import", "-", *options).code == 0
    assert ids(newsarc, "newspaper:N") == ["1"]


def test_a_copy_changes_nothing_that_was_said_of_the_first(newsarc: Call, bring: Call, pages: Path) -> None:
    bring("--newspaper", "A", a=FERRY)
    (pages / "b.txt").write_text(FERRY)
    copied = newsarc("import", pages / "b.txt", "--newspaper", "B")
    assert copied.code == 0
    assert "b.txt: warning: what was said of the same bytes at " in copied.err
    assert "a.txt stays: newspaper A\n" in copied.err
    newsarc("import", pages / "b.txt", "--newspaper", "B", "--page", "2")
    for _ in range(2):
        newsarc("import", pages / "a.txt", "--newspaper", "A")
        assert "1 file unchanged" in newsarc("import", pages / "b.txt", "--newspaper", "B").err
        assert ids(newsarc, "newspaper:A page:2") == ["1"]
    assert "in already from pages/a.txt" in bring("-v", c=FERRY)


def test_a_moved_file_is_the_same_also_when_it_changes_later(newsarc: Call, bring: Call, pages: Path) -> None:
    bring(a=FERRY)
    (pages / "a.txt").rename(pages / "b.txt")
    bring()
    assert "b.txt, lines 1–3" in newsarc("show", "1").out
    bring(b=TRAM)
    assert ids(newsarc) == ids(newsarc, "tram") == ["1"]
    assert newsarc("archive", "sources", "--missing").out == ""


NAMES = ("Caf\N{LATIN SMALL LETTER E WITH ACUTE}", "Cafe\N{COMBINING ACUTE ACCENT}")


@pytest.mark.parametrize(("name", "other"), [NAMES, NAMES[::-1]])
def test_a_file_spelt_otherwise_is_the_same_also_when_it_changed_at_once(
    newsarc: Call, bring: Call, pages: Path, name: str, other: str
) -> None:
    bring("--newspaper", "A", **{name: FERRY})
    (pages / f"{name}.txt").unlink()
    said = bring(**{other: TRAM})
    assert "0 articles added, 1 file updated" in said
    assert ids(newsarc) == ids(newsarc, "tram newspaper:A") == ["1"]
    assert newsarc("archive", "sources", "--missing").out == ""


def test_two_files_that_are_spelt_alike_are_two(newsarc: Call, bring: Call) -> None:
    bring(**{NAMES[0]: FERRY, NAMES[1]: JURY})
    bring(**{NAMES[1]: LIBRARY.format("mayor")})
    assert ids(newsarc) == ["1", "2"]


def test_a_moved_file_can_be_told_another_newspaper(newsarc: Call, bring: Call, pages: Path) -> None:
    bring("--newspaper", "A", a=FERRY)
    (pages / "a.txt").rename(pages / "b.txt")
    bring("--newspaper", "B")
    assert ids(newsarc, "newspaper:B") == ["1"]


def test_a_file_that_gets_its_old_bytes_back_is_followed_further(newsarc: Call, bring: Call) -> None:
    for text in (FERRY + JURY, FERRY, FERRY + JURY, TRAM + JURY):
        bring(a=text)
    assert ids(newsarc) == ["1", "2"]
    assert ids(newsarc, "tram") == ["1"]


def test_rereading_brings_no_superseded_text_back(newsarc: Call, bring: Call) -> None:
    bring(a=FERRY, b=FERRY + JURY)
    bring(a=LIBRARY.format("mayor"))
    bring(b=TRAM + JURY)
    before = ids(newsarc)
    assert newsarc("reread").code == 0
    assert ids(newsarc) == before
    assert ids(newsarc, "ferry") == []


@pytest.mark.skipif(os.sep != "/", reason="elsewhere all names are Unicode")
def test_names_that_look_alike_are_two_files(newsarc: Call, bring: Call, pages: Path) -> None:
    Path(os.fsdecode(os.fsencode(pages) + b"/a\xff.txt")).write_text(TRAM)
    (pages / r"a\xff.txt").write_text(FERRY)
    bring()
    assert "2 files unchanged" in bring("--rescan")
    assert newsarc("archive", "sources", "--missing").out == ""


def test_a_time_that_no_archive_can_hold_stops_nothing(newsarc: Call, bring: Call, pages: Path) -> None:
    (pages / "a.txt").write_text(FERRY)
    os.utime(pages / "a.txt", (10_413_792_000, 10_413_792_000))  # in the year 2300
    bring(b=JURY)
    assert ids(newsarc) == ["1", "2"]


def test_an_article_at_stake_fails_its_file_only(newsarc: Call, bring: Call, pages: Path) -> None:
    text = FERRY + JURY
    bring(a=text + "\n" * (len(text.encode()) % 2))
    newsarc("tag", "add", "to cite", "1", "2")
    (pages / "b.txt").write_text("湖边小镇迎来茶苗\n\n　　清晨六点，码头上站满了人。\n", encoding="utf-16-le")
    found = newsarc("import", pages, "--encoding", "utf-16-le")
    assert found.code == 3
    assert "which is tagged to cite" in found.err
    assert ids(newsarc, "码头") == ["3"]
    assert newsarc("archive", "failures").out.count("\n") == 1


def test_a_failure_is_forgotten_when_the_file_is_as_it_was(newsarc: Call, bring: Call, pages: Path) -> None:
    path = pages / "a.txt"
    path.write_text(FERRY)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    bring()
    path.write_text("")
    assert newsarc("import", pages).code == 1
    path.write_text(FERRY)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    bring()
    assert newsarc("archive", "failures").out == ""


def test_what_changed_while_it_was_removed_is_as_new_when_it_is_back(newsarc: Call, bring: Call) -> None:
    bring(a=FERRY)
    newsarc("remove", "id:1", "--yes")
    bring(a=TRAM)
    newsarc("remove", "--undo")
    bring()
    assert ids(newsarc) == ids(newsarc, "tram") == ["1"]
    newsarc("reread")
    assert ids(newsarc) == ["1"]


def test_undo_does_not_stumble_over_another_article_s_former_text(newsarc: Call, bring: Call) -> None:
    bring(a=FERRY)
    bring(a=TRAM)
    bring(b=FERRY)
    newsarc("remove", "id:1", "--yes")
    newsarc("reread")
    bring(b=BUS)
    assert ids(newsarc, "bus") == ["2"]
    assert newsarc("remove", "--undo").err == "1 article brought back\n"
    assert ids(newsarc) == ["1", "2"]
    assert newsarc("archive", "check").code == 0


def test_undo_after_a_reindex_leaves_every_author_to_be_found(newsarc: Call, bring: Call) -> None:
    bring(a=FERRY.replace("\n\n", "\nBy Ann Gray\n\n"))
    newsarc("remove", "id:1", "--yes")
    newsarc("archive", "reindex")
    newsarc("remove", "--undo")
    assert ids(newsarc, "author:Gray") == ["1"]
    assert newsarc("archive", "check").code == 0


def test_undo_makes_no_second_tag_of_one(newsarc: Call, bring: Call) -> None:
    bring(a=FERRY, b=JURY)
    newsarc("tag", "add", "Flood", "1")
    newsarc("remove", "id:1", "--yes")
    newsarc("tag", "add", "flood", "2")
    newsarc("remove", "--undo")
    assert newsarc("tag", "list").out == "flood\t2\n"


def test_a_reread_between_two_changes_doubles_nothing(newsarc: Call, bring: Call) -> None:
    bring(a=FERRY + JURY)
    bring(a=FERRY)
    assert newsarc("reread").code == 0
    bring("--newspaper", "N")
    assert ids(newsarc, "bridge") == ids(newsarc, "newspaper:N") == ["1"]
    bring(a=TRAM)
    assert ids(newsarc, "bridge") == ids(newsarc, "tram") == ["1"]


@pytest.mark.parametrize("marked", [False, True])
def test_what_is_said_of_two_files_with_one_article_is_said_of_one(
    newsarc: Call, bring: Call, marked: bool
) -> None:
    bring(a=FERRY + JURY, c=FERRY + LIBRARY.format("mayor").replace("Library", "School"))
    if marked:
        newsarc("tag", "add", "to cite", "1")
        newsarc("edit", "1", "--set", "headline=Mended")
    ref = newsarc("show", "1").out.split()[-1]
    bring("--newspaper", "N")
    assert ids(newsarc, "ferry") == ["1"]
    assert ids(newsarc, "newspaper:N") == ids(newsarc)
    assert ids(newsarc, "headline:Mended tag:to*") == (["1"] if marked else [])
    assert newsarc("show", ref).out == newsarc("show", "1").out
    before = newsarc("export").out
    assert newsarc("reread").code == 0
    assert newsarc("export").out == before


def test_of_two_articles_that_become_one_the_marked_keeps_its_id(
    newsarc: Call, bring: Call, pages: Path
) -> None:
    bring(a=FERRY + JURY, c=FERRY + LIBRARY.format("mayor").replace("Library", "School"))
    newsarc("import", pages / "a.txt", "--newspaper", "N")
    (marked,) = ids(newsarc, "newspaper:N ferry")
    ref = newsarc("show", "1").out.split()[-1]
    newsarc("tag", "add", "x", marked)
    bring("--newspaper", "N")
    assert ids(newsarc, "ferry") == ids(newsarc, "tag:x") == [marked]
    assert newsarc("show", ref).out == newsarc("show", marked).out


def test_an_article_is_cited_from_a_file_that_holds_it(newsarc: Call, bring: Call, pages: Path) -> None:
    bring(a=FERRY + JURY, b=FERRY)
    bring(a="\n\n" + FERRY)
    assert "a.txt, lines 3–5" in newsarc("show", "1").out
    bring(a=JURY, b=FERRY)
    assert "b.txt, lines 1–3" in newsarc("show", "1").out
    (pages / "a.txt").write_text(FERRY)
    bring()
    (pages / "b.txt").write_text(JURY)
    bring()
    assert "a.txt, lines 1–3" in newsarc("show", "1").out


def test_what_comes_back_is_cited_by_the_lines_of_its_file(newsarc: Call, bring: Call) -> None:
    bring(a=FERRY)
    newsarc("remove", "id:1", "--yes")
    bring(a="\n\n" + FERRY)
    newsarc("remove", "--undo")
    assert "a.txt, lines 3–5" in newsarc("show", "1").out


def test_an_acknowledged_failure_is_told_again_only_when_its_file_changes(
    newsarc: Callable[..., Any], tmp_path: Path
) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "good.txt").write_text("Bridge to close\n\nThe council voted to close the bridge.\n")
    (pages / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    assert newsarc("import", pages).code == 3
    assert newsarc("import", pages).code == 3
    done = newsarc("archive", "failures", "--forget")
    assert "1 broken file acknowledged" in done.err
    again = newsarc("import", pages)
    assert (again.code, "bad.txt" in again.err) == (0, False)
    assert "bad.txt" in newsarc("archive", "failures").out
    assert newsarc("import", pages, "--retry").code == 3
    (pages / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(98))
    assert newsarc("import", pages).code == 3


def test_acknowledging_wants_the_failed_ones(newsarc: Callable[..., Any]) -> None:
    assert newsarc("archive", "failures", "--forget", "--format", "json").code == 2
