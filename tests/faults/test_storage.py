"""What the world does to an archive: full disks, read-only folders, I/O errors, rotten bytes.

Every command then says so in one line, and what was in the archive stays in it.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NEWSARC = [sys.executable, "-m", "newsarc"]
NO_BYTECODE = {"PYTHONDONTWRITEBYTECODE": "1"}  # Python keeps what it could write half, and stumbles over it
SIZES = (0, 60_000, 200_000, 300_000)  # bytes, of an archive that has half a million in the end
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("list",),
    ("search", "码头"),
    ("search", "码"),
    ("show", "1", "2", "3"),
    ("show", "1", "--source"),
    ("count", "--by", "author"),
    ("export", "--kind", "all"),
    ("edit", "1", "--set", "page=9"),
    ("reread",),
    ("remove", "码头", "--yes"),
    ("remove", "--undo"),
    ("archive", "info"),
    ("archive", "check"),
    ("archive", "sources"),
    ("archive", "runs"),
    ("archive", "backup", "backup.db"),
    ("archive", "reindex"),
    ("archive", "compact"),
)


def run(
    archive: Path, *arguments: str | Path, prepare: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*NEWSARC, *map(str, arguments)],
        env={**os.environ, "NEWSARC_ARCHIVE": str(archive), **NO_BYTECODE},
        cwd=archive.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=prepare,
    )


def assert_one_line(done: subprocess.CompletedProcess[str], *, new_archive: Path | None = None) -> None:
    """Hold that a command failed and said so; that an archive is new is a line of its own."""
    told = done.stderr.removeprefix(f"{new_archive}: a new archive\n")
    assert done.returncode == 1, done
    assert told.startswith("newsarc: "), done
    assert told.count("\n") == 1, done


def limit_files(size: int) -> Callable[[], None]:
    """Let no file grow beyond a size, as a full disk or a quota would; writing then fails with an error."""

    def limit() -> None:
        import signal  # noqa: PLC0415 - in the child

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for number in range(60):
        lines = "".join(
            f"　　{number}号码头昨日运来第{line}船茶苗，三百亩新茶园等着它们。高若谷说，明年就能采头茶。\n"
            for line in range(20)
        )
        text = f"湖边小镇迎来第{number}批茶苗\n本报记者 林知夏\n{lines}"
        page = folder / f"{number:02}.txt"
        page.write_text(text, encoding="utf-8")
        os.utime(page, (1_900_000_000, 1_900_000_000))
    return folder


@pytest.fixture(scope="module")
def whole(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive after an import that nothing disturbed."""
    archive = tmp_path_factory.mktemp("whole") / "archive.db"
    assert run(archive, "import", "--quiet", pages).returncode == 0
    return archive


@pytest.fixture(scope="module")
def undisturbed(whole: Path) -> str:
    """What is exported of it, but for the time of the import."""
    return exported(whole)


def exported(archive: Path) -> str:
    done = run(archive, "export", "--format", "csv")
    assert done.returncode == 0
    rows = (line.rpartition(",")[0] for line in done.stdout.splitlines())
    return "\n".join(rows)


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
def test_an_import_onto_a_full_disk_is_one_line_and_loses_nothing(
    tmp_path: Path, pages: Path, undisturbed: str, size: int
) -> None:
    archive = tmp_path / "archive.db"
    assert run(archive, "import", "--quiet", pages / "00.txt").returncode == 0
    done = run(archive, "import", "--quiet", pages, prepare=limit_files(size))
    assert_one_line(done)
    assert run(archive, "count", "第0批").stdout == "1\n"
    checked = run(archive, "archive", "check")
    assert (checked.returncode, checked.stdout) == (0, "")
    assert run(archive, "import", "--quiet", pages).returncode == 0
    assert exported(archive) == undisturbed


@pytest.mark.parametrize("size", [pytest.param(0, marks=pytest.mark.slow), 60_000])
def test_a_first_import_onto_a_full_disk_is_one_line(
    tmp_path: Path, pages: Path, undisturbed: str, size: int
) -> None:
    archive = tmp_path / "archive.db"
    done = run(archive, "import", "--quiet", pages, prepare=limit_files(size))
    assert_one_line(done, new_archive=archive)
    assert run(archive, "import", "--quiet", pages).returncode == 0
    assert exported(archive) == undisturbed


@pytest.mark.parametrize(
    "command",
    [
        ("remove", "码头", "--yes"),
        ("edit", "1", "--set", "page=9"),
        ("archive", "compact"),
        ("archive", "reindex"),
        ("archive", "backup", "backup.db"),
        ("export", "--output", "all.jsonl"),
    ],
)
def test_every_writing_command_stands_a_full_disk(
    tmp_path: Path, whole: Path, undisturbed: str, command: tuple[str, ...]
) -> None:
    archive = Path(shutil.copy(whole, tmp_path))
    assert_one_line(run(archive, *command, prepare=limit_files(4_096)))
    assert run(archive, "archive", "check").stdout == ""
    assert exported(archive) == undisturbed
    assert [path.name for path in tmp_path.iterdir()] == ["archive.db"]


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a file system in memory, where that is allowed."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root can mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a file system")
@pytest.mark.parametrize("size", [pytest.param("160k", marks=pytest.mark.slow), "400k"])
def test_a_disk_that_fills_up_and_is_emptied(
    tmp_path: Path, pages: Path, undisturbed: str, size: str
) -> None:
    with small_disk(tmp_path / "disk", size) as disk:
        archive = disk / "archive.db"
        assert_one_line(run(archive, "import", "--quiet", pages), new_archive=archive)
        subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
        assert run(archive, "import", "--quiet", pages).returncode == 0
        assert run(archive, "archive", "check").returncode == 0
        assert exported(archive) == undisturbed


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a file system")
def test_a_read_only_disk_can_be_read_and_says_what_it_is(
    tmp_path: Path, pages: Path, whole: Path, undisturbed: str
) -> None:
    with small_disk(tmp_path / "disk", "8m") as disk:
        archive = Path(shutil.copy(whole, disk))
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert exported(archive) == undisturbed
        for look_up in (("count",), ("search", "码头"), ("archive", "check"), ("archive", "info")):
            assert run(archive, *look_up).returncode == 0
        writing: tuple[tuple[str, ...], ...] = (
            ("import", str(pages)),
            ("edit", "1", "--set", "page=9"),
            ("remove", "码头", "--yes"),
            ("archive", "compact"),
            ("archive", "backup", "backup.db"),
        )
        for command in writing:
            assert_one_line(run(archive, *command))


def test_a_source_that_cannot_be_read_is_told_and_the_others_are_in(tmp_path: Path, pages: Path) -> None:
    """Reading the memory of a process from its beginning fails with an I/O error, as a bad sector does."""
    memory = "/proc/self/mem"
    if not os.path.exists(memory):
        pytest.skip("only Linux has it")
    done = run(tmp_path / "archive.db", "import", "--quiet", pages / "00.txt", memory, pages / "01.txt")
    assert done.returncode == 3
    assert "cannot be read: input/output error" in done.stderr
    assert run(tmp_path / "archive.db", "count").stdout == "2\n"


@pytest.mark.slow
def test_rotten_bytes_are_one_line_or_nothing_at_all(
    tmp_path: Path, archive: Path, request: pytest.FixtureRequest
) -> None:
    """Where SQLite reads no broken page, a command may well do its work."""
    chance = random.Random(7)
    sound = archive.read_bytes()
    for number in range(200 if request.config.getoption("--long") else 6):
        rotten = bytearray(sound)
        for _ in range(chance.choice((1, 20, 400))):
            rotten[chance.randrange(100, len(rotten))] = chance.randrange(256)
        for command in COMMANDS if request.config.getoption("--long") else chance.sample(COMMANDS, 4):
            place = tmp_path / f"{number}-{'-'.join(command)}"
            place.mkdir()
            (place / "archive.db").write_bytes(rotten)
            done = run(place / "archive.db", *command)
            assert done.returncode in {0, 1}, (number, command, done)
            assert "Traceback" not in done.stderr, (number, command, done)
            assert not done.returncode or done.stderr, (number, command, done)
