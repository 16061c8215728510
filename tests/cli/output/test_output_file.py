import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsarc.cli.output.output_file import write_file
from newsarc.errors import OutputError


def failing() -> Iterator[str]:
    yield "half"
    raise KeyError("a bug")


def test_a_file_is_written_whole_with_its_line_ends_kept(tmp_path: Path) -> None:
    write_file(tmp_path / "a.csv", iter(["一\r\n", "二\n"]))
    assert (tmp_path / "a.csv").read_bytes() == "一\r\n二\n".encode()
    assert os.listdir(tmp_path) == ["a.csv"]


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("old")
    with pytest.raises(KeyError):
        write_file(tmp_path / "a.csv", failing())
    assert (tmp_path / "a.csv").read_text() == "old"
    assert os.listdir(tmp_path) == ["a.csv"]


def test_rights_of_the_file_that_is_replaced_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("old")
    (tmp_path / "a.csv").chmod(0o640)
    write_file(tmp_path / "a.csv", ["new"])
    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o640


def test_a_link_keeps_pointing_at_its_file(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "a.csv")
    write_file(tmp_path / "link.csv", ["new"])
    assert (tmp_path / "a.csv").read_text() == "new"
    assert (tmp_path / "link.csv").is_symlink()


def test_a_device_is_written_to_not_replaced() -> None:
    write_file(Path(os.devnull), ["words"])
    assert not Path(os.devnull).is_file()


def test_a_folder_is_no_output_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="it is a folder: name a file in it"):
        write_file(tmp_path, ["words"])


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no such file or directory"):
        write_file(tmp_path / "gone" / "a.csv", ["words"])
