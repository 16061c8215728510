from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import numpy as np
import pycrfsuite
import pytest

from newsarc.reading.labelling.models.crfsuite_files import MODEL, convert, main
from newsarc.reading.labelling.models.linear_chain import load
from newsarc.reading.labelling.tagging import GEOMETRY_WEIGHTS, SECOND_WEIGHTS, VARIED_WEIGHTS, WEIGHTS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def model(tmp_path: Path) -> Path:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.append(
        [["width=1", "行: 宽"], ["width=9"], ["width=9", "ended=y"]], ["headline", "lead", "start"]
    )
    trainer.train(str(tmp_path / "model"))
    return tmp_path / "model"


def test_every_weight_is_kept(model: Path) -> None:
    chain = load(convert(model))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    known = tagger.info()
    assert set(chain.rows) == set(known.attributes)
    for (feature, label), weight in known.state_features.items():
        assert chain.weigh(feature, label) == pytest.approx(weight, abs=1e-6)  # a description is rounded
    for (above, label), weight in known.transitions.items():
        assert chain.weigh_step(above, label) == pytest.approx(weight, abs=1e-6)


def test_what_a_model_does_not_know_weighs_nothing(model: Path) -> None:
    chain = load(convert(model))
    assert (chain.weigh("width=7", "lead"), chain.weigh("width=9", "verse")) == (0.0, 0.0)
    assert chain.weigh_step("verse", "lead") == 0.0


@pytest.mark.parametrize("weights", [WEIGHTS, VARIED_WEIGHTS, SECOND_WEIGHTS, GEOMETRY_WEIGHTS])
def test_pages_are_read_by_the_weights_that_were_learnt(weights: Path, tmp_path: Path) -> None:
    learnt = shutil.copy(weights.with_suffix(MODEL), tmp_path)
    with np.load(convert(tmp_path / learnt)) as wanted, np.load(weights) as found:
        assert {name: found[name].tolist() for name in found} == {
            name: wanted[name].tolist() for name in wanted
        }


def test_command(model: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["crfsuite_files", str(model)])
    main()
    arrays = model.with_suffix(".npz")
    assert capsys.readouterr().out == f"{arrays}: {arrays.stat().st_size} bytes\n"
