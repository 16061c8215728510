import io
import os
import sys
from pathlib import Path

import pytest

from newsarc.errors import (
    FolderEmpty,
    SourceEmpty,
    SourceError,
    SourceMissing,
    SourceTooLarge,
    SourceUnreadable,
)
from newsarc.model.selection import Selection
from newsarc.sources import find_sources, path_text, read_file

TEXT = Selection(frozenset({".txt"}))


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("words")


def found(*paths: Path) -> list[Path]:
    return [path for path in find_sources(paths, TEXT) if isinstance(path, Path)]


def test_a_folder_gives_its_text_files_sorted_folder_by_folder(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.TXT", "c.pdf", ".hidden.txt", "z/1.txt", "y/2.txt", ".git/x.txt")
    assert [str(path.relative_to(tmp_path)) for path in found(tmp_path)] == [
        "a.TXT",
        "b.txt",
        "y/2.txt",
        "z/1.txt",
    ]


def test_a_file_that_is_named_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    make(tmp_path, ".page")
    assert found(tmp_path / ".page", Path("-")) == [tmp_path / ".page", Path("-")]


def test_a_folder_without_text_files_is_an_error(tmp_path: Path) -> None:
    make(tmp_path, "c.pdf")
    (error,) = find_sources([tmp_path], TEXT)
    assert isinstance(error, FolderEmpty)
    assert str(error) == f"{tmp_path}: nothing to import in this folder: `newsarc formats` says what is taken"


def test_other_files_of_a_folder_are_told_of(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "c.pdf", "z/d.JPG", "z/plain", ".hidden.pdf")
    os.mkfifo(tmp_path / "pipe.pdf")
    skipped: list[Path] = []
    assert len(list(find_sources([tmp_path], TEXT, note_skipped=skipped.append))) == 1
    assert skipped == [tmp_path / "c.pdf", tmp_path / "z/d.JPG", tmp_path / "z/plain"]


def test_a_pipe_in_a_folder_is_left_alone(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "b.txt")
    assert found(tmp_path) == [tmp_path / "a.txt"]


def test_a_link_back_up_does_not_go_on_for_ever(tmp_path: Path) -> None:
    make(tmp_path, "a/1.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert found(tmp_path) == [tmp_path / "a/1.txt"]


def test_a_file_is_read_with_its_hash_and_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    file = read_file(Path("a.txt"))
    assert (file.path, file.data) == (str(tmp_path.resolve() / "a.txt"), b"words")
    assert file.sha256 == "dba36bffa5cab0f922d087a3aeb179f9d4e745df40b323e1b1471402848c8a3e"


def test_standard_input_is_a_file_called_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"words")))
    assert read_file(Path("-")).path == "-"


def test_closed_standard_input_is_an_error_of_that_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SourceUnreadable, match="standard input is closed"):
        read_file(Path("-"))


@pytest.mark.parametrize(
    ("data", "error"),
    [(None, SourceMissing), (b"", SourceEmpty), (b" \r\n\t", SourceEmpty), (b"123456789", SourceTooLarge)],
)
def test_what_cannot_be_imported(tmp_path: Path, data: bytes | None, error: type[SourceError]) -> None:
    path = tmp_path / "a.txt"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(error) as raised:
        read_file(path, size_limit=8)
    assert str(raised.value).startswith(f"{path.resolve()}: ")


def test_too_large_tells_the_whole_size(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 2000)
    with pytest.raises(SourceTooLarge, match="2,000 bytes are more than the 8 allowed"):
        read_file(tmp_path / "a.txt", size_limit=8)


def test_a_path_below_a_file_is_unreadable(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    with pytest.raises(SourceUnreadable, match="not a directory"):
        read_file(tmp_path / "a.txt" / "b.txt")


def test_a_path_that_is_not_utf_8_can_be_kept() -> None:
    assert path_text(Path(os.fsdecode(b"/a/\xb1\xa8.txt"))) == "/a/\\xb1\\xa8.txt"
