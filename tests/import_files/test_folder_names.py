"""Newspapers by the names of folders in Latin letters: what proves them, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from newsarc.import_files.folder_names import newspaper_of_folders

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2024-05-16/p4.txt"
TEXT = """Ferry gets a second landing

The ferry across the Wen will land at the fish market
too from June, the harbour office said on Tuesday. The
new landing is to be dredged in the last week of May.
"""


@pytest.mark.parametrize(
    ("folder", "newspaper"),
    [
        ("Marrow Bay Courier", "Marrow Bay Courier"),
        ("The_Aldwick_Gazette", "The Aldwick Gazette"),
        ("Marrow Bay Courier 2024", "Marrow Bay Courier"),
        ("The Sun", "The Sun"),
        ("Neue Bergheimer Zeitung", "Neue Bergheimer Zeitung"),
        ("Bergheimer Volkszeitung", "Bergheimer Volkszeitung"),
        ("Le Monde", "Le Monde"),
        ("Gazette de Valbrune", "Gazette de Valbrune"),
        ("Courrier de l'Ouest", "Courrier de l'Ouest"),
        *((name, None) for name in ("Downloads", "2021", "out", "News 2021", "News", "Daily Backup")),
        *((name, None) for name in ("Code Review", "My Journal", "Le Havre", "The Scans", "Herald", "Sun")),
        *((name, None) for name in ("Times of change", "read times", "Press", "My Documents", "Zeitungen")),
    ],
)
def test_names_in_title_case_with_a_word_for_papers_and_a_day(folder: str, newspaper: str | None) -> None:
    assert newspaper_of_folders(f"/scans/{folder}/{DAY}", ()) == newspaper


def test_without_a_day_a_name_proves_nothing() -> None:
    assert newspaper_of_folders("/scans/Marrow Bay Courier/p4.txt", ()) is None
    assert newspaper_of_folders("/scans/Marrow Bay Courier/2024/p4.txt", ()) is None


@pytest.mark.parametrize(
    "folder", ["marrow-bay-courier", "The Marrow Bay Courier", "MARROW_BAY_COURIER 2024"]
)
def test_names_of_newspapers_of_the_archive_need_no_day(folder: str) -> None:
    known = ["THE MARROW BAY COURIER", "澄浦日报"]
    assert newspaper_of_folders(f"/scans/{folder}/p4.txt", known) == "THE MARROW BAY COURIER"
    assert newspaper_of_folders(f"/scans/{folder}.zip/p4.txt", known) is None
    assert newspaper_of_folders(f"/scans/{folder}.zip!p4.txt", known) == "THE MARROW BAY COURIER"


def test_the_innermost_folder_is_heard_first_and_the_file_itself_is_none() -> None:
    assert newspaper_of_folders(f"Aldwick Gazette/Marrow Herald/{DAY}", ()) == "Marrow Herald"
    assert newspaper_of_folders("Aldwick Gazette 2024-05-16", ()) is None
    assert newspaper_of_folders(f"Aldwick Gazette/{DAY}", ["Marrow Herald"]) == "Aldwick Gazette"


def write(path: Path, text: str = TEXT) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


def newspapers(newsarc: Any) -> list[str]:
    return str(newsarc("count", "--by", "newspaper", "--format", "tsv").out).splitlines()


def test_import_names_papers_by_folders(newsarc: Any, tmp_path: Path) -> None:
    write(tmp_path / "pages" / "Aldwick Gazette" / "2024-05-16" / "1.txt")
    write(tmp_path / "pages" / "aldwick-gazette" / "2.txt", TEXT.replace("Wen", "Calder"))
    write(tmp_path / "pages" / "out" / "2024-05-16" / "3.txt", TEXT.replace("Wen", "Tolliver"))
    assert newsarc("import", tmp_path / "pages", "--quiet").code == 0
    assert newspapers(newsarc) == ["Aldwick Gazette\t2", "\t1"]


def test_a_name_that_is_said_goes_before_the_folder(newsarc: Any, tmp_path: Path) -> None:
    write(tmp_path / "pages" / "Aldwick Gazette" / "2024-05-16" / "1.txt")
    assert newsarc("import", tmp_path / "pages", "--newspaper", "Wen Echo", "--quiet").code == 0
    assert newspapers(newsarc) == ["Wen Echo\t1"]
