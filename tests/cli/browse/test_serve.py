"""`newsarc serve`: started as a process, asked, and ended as a person would."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]


def test_without_its_package_it_says_what_to_install(
    newsarc: Call, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [one for one in sys.modules if one.startswith("newsarc.web")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "datasette", None)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = newsarc("serve", "--port", "0")
    assert (done.code, done.out) == (1, "")
    assert done.err == "newsarc: serve needs a package that is not installed: pip install 'newsarc[web]'\n"


def test_without_an_archive_it_serves_nothing(newsarc: Call, tmp_path: Path) -> None:
    pytest.importorskip("datasette")
    done = newsarc("serve", "--port", "0")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"newsarc: {tmp_path / 'archive.db'}: no archive")
    (tmp_path / "archive.db").write_text("no archive" * 100)
    done = newsarc("serve", "--port", "0")
    assert done.code == 1
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 128 + signal.SIGTERM)])
def test_it_answers_until_it_is_stopped(archive: Path, number: signal.Signals, code: int) -> None:
    pytest.importorskip("datasette")
    environment = {**os.environ, "NEWSARC_ARCHIVE": str(archive)}
    command = [sys.executable, "-m", "newsarc", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", env=environment) as process:
        try:
            assert process.stderr is not None
            found = re.search(r"http://127\.0\.0\.1:\d+/", process.stderr.readline())
            assert found is not None
            with urlopen(found[0], timeout=20) as answer:
                assert "湖边小镇迎来茶苗" in answer.read().decode()
            process.send_signal(number)
            assert process.wait(20) == code
            assert process.stderr.read() == ""
        finally:
            process.kill()
    assert sorted(path.name for path in archive.parent.iterdir()) == ["archive.db"]
