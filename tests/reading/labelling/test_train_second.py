from __future__ import annotations

from typing import TYPE_CHECKING

import pycrfsuite
import pytest

from newsarc.reading.labelling.train_second import main, train_second
from tests.reading.labelling.learning_pages import write_pages

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "pages")


def test_every_page_is_learnt_from_once(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert (train_second([folder], first), train_second([folder], second)) == (8, 8)
    assert first.read_bytes() == second.read_bytes()
    tagger = pycrfsuite.Tagger()
    tagger.open(str(first))
    names = {name for name, _ in tagger.info().state_features}
    assert "read=headline" in names
    assert not [name for name in names if name.startswith("above:")]


def test_command(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    weights = tmp_path / "weights"
    monkeypatch.setattr("sys.argv", ["train_second", str(folder), "--output", str(weights)])
    main()
    assert capsys.readouterr().out == f"8 pages, {weights.stat().st_size} bytes\n"
