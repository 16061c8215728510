"""RTF: its text and no marks, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsarc.errors import SourceNeedsExtra, SourceTooLarge, SourceWithoutArticles
from newsarc.importers import importer_of, read_source
from newsarc.importers.documents import rtf
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

SAMPLE = (Path(__file__).parents[3] / "samples" / "rtf" / "chinese-by-codes.rtf").read_bytes()


def read(data: bytes) -> object:
    return read_source(SourceFile("a.rtf", data, "0"), given=IssuePage(), encoding=None)


def test_it_is_told_by_its_first_bytes_whatever_it_is_called() -> None:
    assert importer_of("note.txt", SAMPLE) is rtf


def test_marks_are_no_text() -> None:
    pytest.importorskip("striprtf")
    [lines] = rtf.read_lines(SourceFile("a.rtf", SAMPLE, "0"))
    assert [line.text for line in lines[:2]] == ["渡口夜航满月", "本报记者 秦水"]


def test_without_its_package_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "striprtf.striprtf", None)
    with pytest.raises(SourceNeedsExtra, match=r"newsarc\[rtf\]"):
        read(SAMPLE)


def test_what_holds_no_text_or_too_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("striprtf")
    with pytest.raises(SourceWithoutArticles):
        read(rb"{\rtf1\ansi}")
    monkeypatch.setattr(rtf, "_MOST_BYTES", 10)
    with pytest.raises(SourceTooLarge):
        read(SAMPLE)
