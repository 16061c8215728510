from __future__ import annotations

import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from newsarc.errors import ArchiveCorrupted
from newsarc.store.articles.kept_bytes import compress, inflate, inflate_in_steps
from newsarc.store.articles.lookup import entry_named, source_bytes
from newsarc.store.database.archive import open_archive
from newsarc.store.maintenance.checking import check_archive


@cache
def bomb(size: int) -> bytes:
    """Compress zeros: one step, which the steps after it repeat, and their checksum (RFC 1950)."""
    stream = zlib.compressobj(9, wbits=-15)
    step = stream.compress(bytes(1 << 20)) + stream.flush(zlib.Z_FULL_FLUSH)
    checksum = (size % 65_521 << 16) + 1
    return b"\x78\xda" + step * (size >> 20) + stream.flush() + checksum.to_bytes(4, "big")


@pytest.mark.parametrize("data", [b"", b"a", "码头".encode() * 1_000_000, bytes(range(256)) * 5_000])
def test_what_is_kept_comes_back(data: bytes) -> None:
    assert inflate(compress(data)) == data


@pytest.mark.parametrize("cut", [0, 1, 10, -1, -5])
def test_kept_bytes_that_end_too_soon_are_refused(cut: int) -> None:
    with pytest.raises((ValueError, zlib.error)):
        inflate(compress(b"HARBOUR NEWS " * 100_000)[:cut])


@pytest.mark.slow
def test_no_more_is_inflated_than_is_allowed() -> None:
    assert len(inflate(bomb(3 << 20), size_limit=3 << 20)) == 3 << 20
    pieces: list[bytes] = []
    with pytest.raises(ValueError, match="more than 2,097,152 bytes"):
        pieces += inflate_in_steps(bomb(600 << 20), size_limit=2 << 20)


def test_a_source_that_inflates_without_end_is_named(archive: Path) -> None:
    with closing(sqlite3.connect(archive, isolation_level=None)) as connection:
        connection.execute("UPDATE source SET content = ?", (bomb(600 << 20),))
    assert [problem.split(": ")[-1] for problem in check_archive(archive)] == [
        "what is kept of it is not what was imported"
    ]
    with open_archive(archive) as opened:
        sha256 = entry_named(opened, "1").record.source.sha256
        with pytest.raises(ArchiveCorrupted, match=f"source {sha256[:12]} cannot be read"):
            source_bytes(opened, sha256)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="nothing tells the memory here")
def test_check_and_show_take_little_memory_for_it(archive: Path) -> None:
    with closing(sqlite3.connect(archive, isolation_level=None)) as connection:
        connection.execute("UPDATE source SET content = ?", (bomb(600 << 20),))
    code = (
        "import re, sys\nfrom pathlib import Path\n"
        "from newsarc.cli.run import run\n"
        "code = run(sys.argv[1:])\n"
        "highest = re.search(r'VmHWM:\\s+(\\d+) kB', Path('/proc/self/status').read_text())[1]\n"
        "print(code, int(highest) // 1024, file=sys.stderr)"
    )
    for command in (["archive", "check"], ["show", "1", "--source"]):
        done = subprocess.run(
            [sys.executable, "-c", code, "--archive", str(archive), *command],
            capture_output=True,
            text=True,
            check=True,
        )
        exit_code, megabytes = map(int, done.stderr.splitlines()[-1].split())
        assert exit_code == 1
        assert megabytes < 300
