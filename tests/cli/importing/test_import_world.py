"""What the world does to an import: odd paths, full disks behind its outputs, signals, lost archives."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Call = Callable[..., Any]

BRIDGE = (
    "Harbour bridge to close\n\n    The harbour bridge will be closed from Monday, the council said. No {}.\n"
)
FULL = Path("/dev/full")
has_full_device = pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(BRIDGE.format(1))
    return folder


def run(tmp_path: Path, *arguments: object, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newsarc", *map(str, arguments)],
        env={**os.environ, "NEWSARC_ARCHIVE": str(tmp_path / "archive.db")},
        text=True,
        timeout=60,
        check=False,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more},
    )


def test_a_name_that_no_file_can_have_fails_alone(newsarc: Call, pages: Path) -> None:
    found = newsarc("import", "a" * 300 + ".txt", pages)
    assert found.code == 3
    assert found.err.startswith(f"newsarc: {pages.parent}/aaa")
    assert newsarc("count").out == "1\n"
    assert newsarc("archive", "sources", "--missing").code == 0


def test_a_dangling_link_is_remembered_as_failed(newsarc: Call, pages: Path) -> None:
    (pages / "b.txt").symlink_to(pages / "nowhere")
    for _ in range(2):
        assert newsarc("import", pages).code == 3
    (pages / "nowhere").write_text(BRIDGE.format(2))
    assert newsarc("archive", "failures").out.count("nowhere") == 2
    assert newsarc("import", pages).code == 0
    assert newsarc("archive", "failures").out == ""


def test_an_empty_folder_is_told_as_long_as_it_is_empty(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert newsarc("import", tmp_path / "empty").code == 1
    assert newsarc("archive", "failures").out == ""


@pytest.fixture
def deep(pages: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put a page 1,200 folders deep, and take it away again: rmtree cannot."""
    monkeypatch.chdir(pages)
    for _ in range(1_200):
        os.mkdir("d")
        os.chdir("d")
    Path("deep.txt").write_text(BRIDGE.format(2))
    os.chdir(pages)
    yield
    os.chdir(pages)
    for _ in range(1_200):
        os.chdir("d")
    os.unlink("deep.txt")
    for _ in range(1_200):
        os.chdir("..")
        os.rmdir("d")


@pytest.mark.slow
@pytest.mark.usefixtures("deep")
def test_folders_may_be_as_deep_as_they_like(newsarc: Call, pages: Path) -> None:
    assert newsarc("import", pages, "--quiet").err == ""
    assert newsarc("count").out == "2\n"


def test_an_empty_path_is_bad_usage_and_not_this_folder(newsarc: Call) -> None:
    found = newsarc("import", "")
    assert (found.code, found.err) == (2, "newsarc: an empty path: name a file or a folder\n")


def test_a_file_called_dash_can_be_named(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "-").write_text(BRIDGE.format(3))
    assert newsarc("import", "./-").code == 0
    assert newsarc("count").out == "1\n"


def test_an_archive_is_a_file_whatever_it_is_called(newsarc: Call, pages: Path, tmp_path: Path) -> None:
    assert newsarc("--archive", ":memory:", "import", pages).code == 0
    assert (tmp_path / ":memory:").is_file()
    for folder in (pages, ""):
        found = newsarc("--archive", folder, "list")
        assert (found.code, found.err.count("\n")) == (1, 1)
        assert found.err.endswith(": the archive cannot be used: it is a folder: name a file\n")


@pytest.mark.parametrize(
    "command",
    [
        ("import", "pages", "--report"),
        ("import", "pages", "--log"),
        ("export", "--format", "csv", "--output"),
    ],
    ids=lambda command: command[-1],
)
def test_no_output_goes_over_an_archive(newsarc: Call, pages: Path, command: tuple[str, ...]) -> None:
    newsarc("import", pages)
    found = newsarc(*command, "archive.db")
    assert found.code == 1
    assert found.err.endswith("archive.db: cannot be written: it is an archive: name another file\n")
    assert newsarc("count").out == "1\n"


@has_full_device
def test_an_import_that_nobody_can_hear_goes_on(pages: Path, tmp_path: Path) -> None:
    (pages / "b.txt").write_text(BRIDGE.format(4))
    with FULL.open("w") as full:
        assert run(tmp_path, "import", pages, stderr=full).returncode == 0
    assert run(tmp_path, "count").stdout == "2\n"


@has_full_device
def test_a_log_that_cannot_be_written_is_told_in_one_line(newsarc: Call, pages: Path) -> None:
    found = newsarc("import", pages, "--quiet", "--log", FULL)
    assert (found.code, found.err) == (1, "newsarc: /dev/full: cannot be written: no space left on device\n")
    assert newsarc("count").out == "1\n"


def test_paths_are_shown_also_where_the_folder_is_gone(pages: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f"cd {gone} && rmdir {gone} && exec {sys.executable} -m newsarc import {pages}"
    environment = {**os.environ, "NEWSARC_ARCHIVE": str(tmp_path / "archive.db")}
    done = subprocess.run(["sh", "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


def start_long_import(pages: Path, tmp_path: Path, files: int) -> subprocess.Popen[str]:
    for number in range(files):
        (pages / f"{number}.txt").write_text(BRIDGE.format(number) * 20)
        os.utime(pages / f"{number}.txt", (1_700_000_000, 1_700_000_000))
    os.utime(pages / "a.txt", (1_700_000_000, 1_700_000_000))
    process = subprocess.Popen(
        [sys.executable, "-m", "newsarc", "import", str(pages), "--jobs", "1"],
        env={**os.environ, "NEWSARC_ARCHIVE": str(tmp_path / "archive.db")},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    process.stderr.readline()  # a new archive
    process.stderr.readline()  # the first file is read
    return process


def test_a_polite_stop_keeps_what_is_whole(pages: Path, tmp_path: Path) -> None:
    with start_long_import(pages, tmp_path, 600) as process:
        time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGTERM, err
    assert int(run(tmp_path, "count").stdout) > 0
    assert run(tmp_path, "archive", "check").returncode == 0


@pytest.mark.slow
def test_an_archive_that_is_lost_while_it_is_written_is_told(pages: Path, tmp_path: Path) -> None:
    with start_long_import(pages, tmp_path, 80) as process:
        (tmp_path / "archive.db").unlink()
        _, err = process.communicate(timeout=120)
    assert process.returncode == 1
    assert err.splitlines()[-1].endswith(
        "the archive cannot be used: it was moved or removed while it was written to:"
        " do again what was done last"
    )


def test_markup_is_read_as_markup_whatever_its_name(newsarc: Call, pages: Path) -> None:
    pytest.importorskip("lxml")
    (pages / "b.txt").write_text("\n<!DOCTYPE html>\n<html><p>Harbour</p></html>\n")
    assert newsarc("import", pages, "--quiet").code == 0
    assert "<p>" not in newsarc("export", "--kind", "all").out


def test_a_page_is_known_by_its_label(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages, "--page", "第12版")
    assert newsarc("list", "page:12", "--format", "ids").out == "1\n"


def test_a_query_finds_the_names_of_files_however_they_are_spelt(newsarc: Call, tmp_path: Path) -> None:
    names = [
        "永康日报.txt".encode("gb18030"),
        "功學社.txt".encode("big5"),
        "e\N{COMBINING ACUTE ACCENT}té.txt".encode(),
        "Café.txt".encode(),
    ]
    for number, name in enumerate(names):
        with open(os.path.join(os.fsencode(tmp_path), name), "w") as file:
            file.write(f"Bridge {number} closed\n\nThe bridge is closed, said clerk {number}.\n")
    newsarc("import", "--quiet", tmp_path)
    for query, name in (("永康日报", names[0]), ("功學社", names[1]), ("Café", names[3])):
        found = newsarc("export", f"source:{query}").out
        assert (found.count("\n"), query, name) == (1, query, name)


def test_a_name_with_some_letters_decomposed_is_one_name(newsarc: Call, tmp_path: Path) -> None:
    composed, decomposed = "forêt d’été.txt", "fore\u0302t d’e\u0301te\u0301.txt"
    (tmp_path / "forêt d’e\u0301té.txt").write_text(
        "Bridge closed\n\nThe bridge is closed, said the clerk.\n"
    )
    for name in (composed, decomposed):
        assert newsarc("import", "--rescan", tmp_path, "--include", name).code == 0
        assert newsarc("import", tmp_path, "--exclude", name).code == 1
        assert newsarc("list", f'source:"{name}"', "--format", "ids").out == "1\n"


NAMES = [
    ("rmrb2022031501", "2022-03-15", "人民日报", "01"),
    ("2022-03/15/nw.D110000renmrb_20220315_1-01", "2022-03-15", "人民日报", "01"),
    ("rmrb/pc/layout/202412/01/node_01", "2024-12-01", "人民日报", "01"),
    ("rmrb/html/2022-01/27/nbs.D110000renmrb_02", "2022-01-27", "人民日报", "02"),
    ("rmrb/pc/content/202607/18/content_30169468", "2026-07-18", "人民日报", None),
    ("20231215/4", "2023-12-15", None, "4"),
    ("人民日报20220315第01版：要闻", "2022-03-15", "人民日报", "01"),
    ("人民日报/2022/03/15/04", "2022-03-15", "人民日报", "04"),
    ("人民日报/2022年/3月/15日/第4版", "2022-03-15", "人民日报", "4"),
    ("2022.03.15 澄浦日报 04版", "2022-03-15", "澄浦日报", "04"),
    ("二〇二二年三月十五日第四版", "2022-03-15", None, "4"),
    ("民國38年5月27日", "1949-05-27", None, None),
    ("RMRB_20220315_A01", "2022-03-15", "人民日报", "A01"),
    ("20220315_01", "2022-03-15", None, "01"),
    ("2022-03-15_A01_开门红", "2022-03-15", None, "A01"),
]


def test_names_and_folders_of_crawlers_tell_the_issue(newsarc: Call, tmp_path: Path) -> None:
    for number, (name, *_) in enumerate(NAMES):
        path = tmp_path / "d" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"防汛工作第{number}次\n\n　　昨日，我市召开防汛会议。\n")
    assert newsarc("import", "--quiet", "d").code == 0
    lines = [json.loads(line) for line in newsarc("export").out.splitlines()]
    found = {one["source"]["path"]: (one["date"], one["newspaper"], one["page"]) for one in lines}
    assert found == {f"{tmp_path}/d/{name}.txt": tuple(told) for name, *told in NAMES}
