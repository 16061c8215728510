from __future__ import annotations

from typing import TYPE_CHECKING

import pycrfsuite
import pytest

from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.train import main, read_pages, train
from tests.reading.labelling.learning_pages import write_pages

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "pages")


def test_pages_are_read_with_the_label_of_each_line(folder: Path) -> None:
    pages = list(read_pages(folder))
    assert [face for face, *_ in pages] == [
        *(f"zh/columns-{name}" for name in ("16", "22", "tight", "no-indent", "headline-last")),
        *(f"en/columns-{name}" for name in ("38", "60", "tight")),
    ]
    for _, lines, features, labels in pages:
        assert len(lines) == len(features) == len(labels)
        assert {Label.HEADLINE, Label.LEAD, Label.CONTINUATION} <= set(map(Label, labels))


def test_a_face_is_left_out(folder: Path) -> None:
    assert "zh/columns-16" not in [face for face, *_ in read_pages(folder, without="zh/columns-16")]


def test_the_same_pages_give_the_same_weights(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert (train([folder], first), train([folder], second)) == (8, 8)
    assert first.read_bytes() == second.read_bytes()
    assert first.with_suffix(".npz").read_bytes() == second.with_suffix(".npz").read_bytes()


def test_what_was_learnt_labels_the_pages_it_was_learnt_from(folder: Path, tmp_path: Path) -> None:
    train([folder], tmp_path / "weights")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(tmp_path / "weights"))
    found = [
        label == wanted
        for _, _, features, labels in read_pages(folder)
        for label, wanted in zip(tagger.tag(features.names()), labels, strict=True)
    ]
    assert sum(found) > 0.98 * len(found)


def test_a_page_whose_truth_tells_too_little_is_left_out(folder: Path) -> None:
    (folder / "0.txt").write_text("没有人说过的话\n" * 9, encoding="utf-8")
    assert len(list(read_pages(folder))) == 7


def test_command(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    weights = tmp_path / "weights"
    monkeypatch.setattr(
        "sys.argv", ["train", str(folder), "--output", str(weights), "--without", "en/columns-38"]
    )
    main()
    assert capsys.readouterr().out == f"7 pages, {weights.stat().st_size} bytes\n"
