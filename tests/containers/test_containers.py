"""Files that hold files: their names, their limits, and what is wrong with them in one line."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import tarfile
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.containers import is_container, open_container
from newsarc.errors import SourceError, SourceNeedsExtra
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

PAGE = (
    "湖光日报　2024年5月18日　第1版\n\n茶苗靠岸\n　　本报讯（记者 林知夏）第一船茶苗昨天靠岸，一共四万株。\n"
)
DATA = PAGE.encode()


def zipped(files: dict[str, bytes], **how: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            for field, value in how.items():
                setattr(info, field, value)
            archive.writestr(info, data)
    return out.getvalue()


def tarred(mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]  # the mode is known
        info = tarfile.TarInfo("../a/b.txt")
        info.size = len(DATA)
        archive.addfile(info, io.BytesIO(DATA))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return out.getvalue()


def opened(path: str, data: bytes) -> list[SourceFile | SourceError]:
    return list(open_container(SourceFile(path, data, sha256(data).hexdigest())))


def contents(path: str, data: bytes) -> list[tuple[str, bytes]]:
    return [(one.path, one.data) for one in opened(path, data) if isinstance(one, SourceFile)]


def errors(path: str, data: bytes) -> list[str]:
    return [str(one) for one in opened(path, data) if isinstance(one, SourceError)]


@pytest.mark.parametrize(
    ("path", "data", "member"),
    [
        ("a.zip", zipped({"b/c.txt": DATA}), "a.zip!b/c.txt"),
        ("a.tar", tarred(), "a.tar!a/b.txt"),
        ("a.tgz", tarred("w:gz"), "a.tgz!a/b.txt"),
        ("a.tar.xz", tarred("w:xz"), "a.tar.xz!a/b.txt"),
        ("x/a.txt.gz", gzip.compress(DATA), "x/a.txt.gz!a.txt"),
        ("a.txt.bz2", bz2.compress(DATA), "a.txt.bz2!a.txt"),
        ("a.txt.xz", lzma.compress(DATA), "a.txt.xz!a.txt"),
        ("a.zip", zipped({"b.txt.gz": gzip.compress(DATA)}), "a.zip!b.txt.gz!b.txt"),
    ],
)
def test_a_member_is_a_source_of_its_own(path: str, data: bytes, member: str) -> None:
    assert is_container(path)
    assert contents(path, data) == [(member, DATA)]


def test_names_lead_nowhere_but_below_the_archive() -> None:
    names = ("../a.txt", "/tmp/b.txt", "c/../../d.txt", "C:\\e.txt")
    found = contents("a.zip", zipped(dict.fromkeys(names, DATA)))
    assert [path for path, _ in found] == ["a.zip!a.txt", "a.zip!tmp/b.txt", "a.zip!c/d.txt", "a.zip!e.txt"]


def test_what_systems_put_beside_the_members_is_left_out() -> None:
    assert contents("a.zip", zipped({"__MACOSX/._a.txt": DATA, ".DS_Store": DATA, "b/": b""})) == []


def test_links_are_not_followed() -> None:
    assert contents("a.zip", zipped({"link.txt": b"/etc/passwd"}, external_attr=0o120777 << 16)) == []


def test_names_in_gbk_are_letters() -> None:
    plain = zipped({"AAAABBBBCCCC/DDDD.txt": DATA, "EEEEFFFF.txt": DATA})
    for ascii_name, name in (("AAAABBBBCCCC", "澄浦日报要闻"), ("DDDD", "头版"), ("EEEEFFFF", "湖光晚报")):
        plain = plain.replace(ascii_name.encode(), name.encode("gbk"))
    assert [path for path, _ in contents("a.zip", plain)] == [
        "a.zip!澄浦日报要闻/头版.txt",
        "a.zip!湖光晚报.txt",
    ]


def test_a_member_that_grows_without_end_is_not_unpacked() -> None:
    assert errors("a.zip", zipped({"b.txt": bytes(20 << 20)})) == [
        "a.zip!b.txt: cannot be read as a member: it grows to more than 300 times its size"
    ]
    assert errors("b.txt.gz", gzip.compress(bytes(20 << 20))) == [
        "b.txt.gz!b.txt: cannot be read as a member: it grows to more than 300 times its size"
    ]


def test_archives_within_archives_are_opened_to_a_depth() -> None:
    data = DATA
    for _ in range(5):
        data = zipped({"a.zip": data})
    ((path, _),) = contents("a.zip", data)
    assert path == "a.zip!a.zip!a.zip!a.zip"


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.zip", b"PK\x05\x06" + bytes(18)),
        ("a.zip", zipped({"b.txt": DATA})[:-40]),
        ("a.tar", tarred()[:700]),
        ("a.tar", b"no tar"),
        ("a.txt.gz", gzip.compress(DATA)[:-20]),
        ("a.txt.xz", b"no xz"),
        ("a.txt.bz2", b"no bz2"),
    ],
)
def test_a_broken_container_is_one_line(path: str, data: bytes) -> None:
    (error,) = errors(path, data)
    assert error.startswith(path)
    assert "\n" not in error


def test_without_the_package_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    (error,) = opened("a.warc", b"WARC/1.0\r\n")
    assert isinstance(error, SourceNeedsExtra)
    assert str(error).endswith("pip install 'newsarc[warc]'")


def test_an_archive_is_imported_once(newsarc: Callable[..., Result], tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(zipped({"湖光/01.txt": DATA, "b.jpg": b"\xff\xd8"}, flag_bits=0x800))
    first = newsarc("import", archive)
    assert (first.code, newsarc("list").out.count("茶苗靠岸")) == (0, 1)
    assert "1 other file skipped: 1 .jpg" in first.err
    assert "a.zip!湖光/01.txt" in newsarc("show", "2").out + newsarc("show", "1").out
    assert "1 file unchanged" in newsarc("import", archive).err
    assert newsarc("reread").code == 0
    assert newsarc("import", archive, "--dry-run").code == 0


def test_the_letters_of_a_mailbox_are_its_members() -> None:
    data = b"From a Sat\nSubject: 1\n\n>From here on\n\nFrom b Sun\nSubject: 2\n\n>>From x\n"
    assert contents("a.mbox", data) == [
        ("a.mbox!1.eml", b"Subject: 1\n\nFrom here on\n\n"),
        ("a.mbox!2.eml", b"Subject: 2\n\n>From x\n"),
    ]
    assert errors("a.mbox", b"Subject: 1\n") == [
        "a.mbox: cannot be read as mbox: it does not begin with a line `From …`"
    ]
