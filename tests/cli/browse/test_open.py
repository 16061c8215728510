from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

import pytest
import typer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was opened, instead of opening it."""
    places: list[str] = []

    def launch(place: str) -> int:
        places.append(place)
        return 0

    monkeypatch.setattr(typer, "launch", launch)
    return places


@pytest.fixture
def papers(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"headline": "One", "body": "The harbour.", "url": "https://news.invalid/1"}\n'
        '{"headline": "Two", "body": "The ferry.", "url": "file:///etc/passwd"}\n'
    )
    assert newsarc("import", "a.jsonl").code == 0


@pytest.mark.usefixtures("papers")
def test_the_file_is_opened_once(newsarc: Call, tmp_path: Path, launched: list[str]) -> None:
    done = newsarc("open", "1", "2")
    assert (done.code, done.out, done.err) == (0, "", f"newsarc: opens {tmp_path}/a.jsonl\n")
    assert launched == [f"{tmp_path}/a.jsonl"]


@pytest.mark.usefixtures("papers")
def test_where_it_is_gone_the_address_is(newsarc: Call, tmp_path: Path, launched: list[str]) -> None:
    (tmp_path / "a.jsonl").unlink()
    assert newsarc("open", "1").code == 0
    assert launched == ["https://news.invalid/1"]


@pytest.mark.usefixtures("papers")
def test_no_other_address_is_opened(newsarc: Call, tmp_path: Path, launched: list[str]) -> None:
    (tmp_path / "a.jsonl").unlink()
    done = newsarc("open", "2")
    assert (done.code, launched) == (1, [])
    assert done.err == (
        f"newsarc: cannot open {tmp_path}/a.jsonl: it is not there any more;"
        " `newsarc show 2 --source` prints what was kept of it\n"
    )


PAGE = "Bridge to close\n\nThe council voted on Monday to close the bridge.\n"


def test_of_a_member_its_archive_is_opened(newsarc: Call, tmp_path: Path, launched: list[str]) -> None:
    (tmp_path / "odd!folder.zip").mkdir()
    pages = tmp_path / "odd!folder.zip" / "pages.zip"
    with zipfile.ZipFile(pages, "w") as archive:
        archive.writestr("1.txt", PAGE)
    assert newsarc("import", pages).code == 0
    assert newsarc("open", "1").code == 0
    assert launched == [str(pages)]


@pytest.mark.parametrize(
    ("folder", "other"), [("b!c", "b"), ("b!c", "b!c.zip"), ("b.zip!c", "b.zip"), ("b.txt.gz!c", "b.txt.gz")]
)
def test_no_other_file_is_opened_than_its_own(
    newsarc: Call, tmp_path: Path, launched: list[str], folder: str, other: str
) -> None:
    page = tmp_path / folder / "1.txt"
    page.parent.mkdir()
    page.write_text(PAGE, encoding="utf-8")
    assert newsarc("import", page).code == 0
    page.unlink()
    with zipfile.ZipFile(tmp_path / other, "w") as archive:
        archive.writestr("another.txt", PAGE)
    done = newsarc("open", "1")
    assert (done.code, launched, done.err.count("\n")) == (1, [], 1)
    assert "it is not there any more" in done.err
