import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
PAGE = """\
湖边小镇迎来第一船茶苗

　　本报讯（记者 林知夏）清晨六点，湖边小镇的码头上已经站满了等候茶苗的村民。
　　“一共四万株。”林场场长说，茶苗从对岸的苗圃运来，当天就要种完。
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "pages" / "a.txt"
    path.parent.mkdir()
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.mark.usefixtures("page")
def test_a_folder_is_imported_and_can_be_shown(newsarc: Call, tmp_path: Path) -> None:
    done = newsarc("import", "pages", "--newspaper", "湖光日报", "--date", "2031年3月15日", "--page", "A1")
    assert (done.code, done.out) == (0, "")
    assert done.err == "pages/a.txt: 1 article\n1 file: 1 article added\n"
    (line,) = newsarc("export").out.splitlines()
    found = json.loads(line)
    assert (found["newspaper"], found["date"], found["page"]) == ("湖光日报", "2031-03-15", "A1")
    assert found["headline"] == "湖边小镇迎来第一船茶苗"
    assert found["source"]["path"] == str(tmp_path.resolve() / "pages" / "a.txt")


@pytest.mark.usefixtures("page")
def test_importing_twice_adds_nothing(newsarc: Call) -> None:
    newsarc("import", "pages")
    again = newsarc("import", "pages")
    assert (again.code, again.out) == (0, "")
    assert again.err == "1 file: 0 articles added, 1 file unchanged\n"
    assert len(newsarc("list").out.splitlines()) == 1


@pytest.mark.usefixtures("page")
def test_quiet_says_nothing_when_all_is_well(newsarc: Call) -> None:
    done = newsarc("import", "pages", "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")


@pytest.mark.usefixtures("page")
def test_a_dry_run_keeps_nothing(newsarc: Call, tmp_path: Path) -> None:
    done = newsarc("import", "pages", "--dry-run")
    assert done.code == 0
    assert done.out == f"{tmp_path.resolve()}/pages/a.txt:1-4\tarticle\t湖边小镇迎来第一船茶苗\t\t\t\n"
    assert done.err == (
        "pages/a.txt: 1 article\n1 article has no newspaper: say --newspaper NAME\n1 file: 1 article found\n"
    )
    assert not (tmp_path / "archive.db").exists()


def test_a_dry_run_names_newspapers_as_an_import_does(newsarc: Call, page: Path) -> None:
    newsarc("import", page, "--newspaper", "THE MARROW BAY COURIER")
    for folder in ("marrow-bay-courier", "Calder Gazette/2024-05-16", "calder_gazette"):
        (page.parent / folder).mkdir(parents=True)
        (page.parent / folder / "b.txt").write_text("# Ferry\n\nThe ferry is late, and nobody knows why.\n")
    done = newsarc("import", "--dry-run", *sorted(str(one) for one in page.parent.iterdir() if one.is_dir()))
    named = [line.split("\t")[3:5] for line in done.out.splitlines()]
    assert named == [["Calder Gazette", "2024-05-16"], ["Calder Gazette", ""], ["THE MARROW BAY COURIER", ""]]
    assert "has no newspaper" not in done.err


def test_some_files_failed(newsarc: Call, page: Path) -> None:
    (page.parent / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    done = newsarc("import", "pages", "--quiet")
    assert (done.code, done.out) == (3, "")
    assert done.err == (
        f"newsarc: {page.parent.resolve()}/b.txt: not a text file (a picture): extract its text first\n"
        "2 files: 1 article added, 1 file failed\n"
    )
    assert len(newsarc("list").out.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.txt", "\ufeff \n\u3000".encode(), "the file is empty"),
        ("page.txt", b"%PDF-1.7\n%\xe2\xe3", "it is cut off or broken: get the file again"),
    ],
)
def test_every_file_failed(newsarc: Call, tmp_path: Path, name: str, data: bytes, problem: str) -> None:
    (tmp_path / name).write_bytes(data)
    done = newsarc("import", name)
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        f"newsarc: {tmp_path.resolve()}/{name}: {problem}\n1 file: 0 articles added, 1 file failed\n"
    )


def test_what_is_not_there_makes_no_archive(newsarc: Call, page: Path) -> None:
    gone = page.parent.parent.resolve() / "gone.txt"
    first = newsarc("import", "gone.txt", "lost.txt")
    assert (first.code, first.out, first.err) == (1, "", f"newsarc: {gone}: no such file or folder\n")
    assert "no archive here yet" in newsarc("list").err
    newsarc("import", "pages")
    again = newsarc("import", "gone.txt")
    assert again.err == (
        f"newsarc: {gone}: no such file or folder\n1 file: 0 articles added, 1 file failed\n"
    )


def test_other_files_of_a_folder_are_counted(newsarc: Call, page: Path) -> None:
    for name in ("1.jpg", "2.JPG", "note.pptx", "plain"):
        (page.parent / name).write_bytes(b"words")
    said = "4 other files skipped: 2 .jpg, 1 .pptx, 1 without a suffix\n"
    assert said in newsarc("import", "pages", "--dry-run").err
    done = newsarc("import", "pages", "--report", "-")
    assert done.code == 0
    assert said in done.err
    assert json.loads(done.out)["skipped"] == {"": 1, ".pptx": 1, ".jpg": 2}
    assert not newsarc("import", "pages", "--quiet").err


def test_an_empty_folder(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    done = newsarc("import", "pages")
    assert done.code == 1
    assert "pages: nothing to import in this folder: `newsarc formats` says what is taken\n" in done.err


@pytest.mark.parametrize(
    ("option", "value", "problem"),
    [
        ("--encoding", "klingon", "unknown encoding 'klingon': try utf-8, gb18030, big5 or utf-16"),
        ("--encoding", "base64", "unknown encoding 'base64': try utf-8, gb18030, big5 or utf-16"),
        ("--date", "soon", "cannot read 'soon' as a date: write it as 2022-03-15, 2022-03 or 2022"),
    ],
)
@pytest.mark.usefixtures("page")
def test_bad_usage_is_told_before_anything_is_done(
    newsarc: Call, tmp_path: Path, option: str, value: str, problem: str
) -> None:
    done = newsarc("import", "pages", option, value)
    assert (done.code, done.out, done.err) == (2, "", f"newsarc: {problem}\n")
    assert not (tmp_path / "archive.db").exists()


def test_a_wrong_encoding_fails_that_file(newsarc: Call, page: Path) -> None:
    done = newsarc("import", page, "--encoding", "ascii")
    assert done.code == 1
    assert "cannot be read as ascii: name another encoding with --encoding" in done.err


def test_an_import_without_paths_is_bad_usage(newsarc: Call) -> None:
    done = newsarc("import")
    assert (done.code, done.out) == (2, "")
    assert done.err == "newsarc: missing argument 'PATH...' (see `newsarc import --help`)\n"


@pytest.mark.parametrize("date", ["03/04/2022", "3-4-2022", "03/04/22"])
def test_a_date_that_may_be_two_days_is_refused(newsarc: Call, tmp_path: Path, date: str) -> None:
    (tmp_path / "a.txt").write_text("Bridge closed\n\nThe bridge is closed.\n")
    done = newsarc("import", tmp_path / "a.txt", "--date", date)
    assert (done.code, done.out) == (2, "")
    assert f"cannot read '{date}' as a date" in done.err


@pytest.mark.parametrize("said", ["", " ", "\u3000"])
@pytest.mark.parametrize(
    "option",
    ["--newspaper", "--date", "--page", "--edition", "--section", "--encoding", "--format", "--map"],
)
def test_an_option_that_says_nothing_is_refused(newsarc: Call, option: str, said: str) -> None:
    done = newsarc("import", "a.txt", option, said)
    assert (done.code, done.out) == (2, "")
    expected = f"cannot use {said!r} as {option}: expected a value, or the option left out"
    assert done.err == f"newsarc: {expected}\n"
    assert newsarc("count").code == 1  # no archive is made


def test_members_without_a_suffix_are_counted_as_such(newsarc: Call, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("README", "x")
        archive.writestr("a.v1/LICENSE", "x")
        archive.writestr("b.jpg", "x")
    assert newsarc("import", "a.zip").err == (
        "3 other files skipped: 2 without a suffix, 1 .jpg\n0 files: 0 articles added\n"
    )
