from pathlib import Path

import pycrfsuite
import pytest

from newsarc.reading.labelling.averaging import average


def learn(path: Path, pages: list[tuple[list[list[str]], list[str]]]) -> Path:
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in pages:
        trainer.append(features, labels)
    trainer.select("lbfgs")
    trainer.set_params({"c1": 0.0, "c2": 0.1, "max_iterations": 30})
    trainer.train(str(path))
    return path


@pytest.fixture
def models(tmp_path: Path) -> list[Path]:
    short = ([["width=1"], ["width=9"], ["width=9", "ended=y"]], ["headline", "lead", "continuation"])
    indented = ([["width=2"], ["indent: 2"], ["width=9"]], ["headline", "lead", "continuation"])
    return [
        learn(tmp_path / "first.crf", [short, short]),
        learn(tmp_path / "second.crf", [short, indented]),
    ]


def weights(path: Path) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    return info.state_features, info.transitions


def test_each_weight_is_the_mean_of_the_models(models: list[Path], tmp_path: Path) -> None:
    average(models, tmp_path / "mean.crf")
    for found, first, second in zip(
        weights(tmp_path / "mean.crf"), weights(models[0]), weights(models[1]), strict=True
    ):
        for pair in {*first, *second}:
            mean = (first.get(pair, 0.0) + second.get(pair, 0.0)) / 2
            assert found.get(pair, 0.0) == pytest.approx(mean, abs=0.005)


def test_what_only_one_model_knows_is_kept_by_half(models: list[Path], tmp_path: Path) -> None:
    average(models, tmp_path / "mean.crf")
    pair = ("indent: 2", "lead")
    assert weights(tmp_path / "mean.crf")[0][pair] == pytest.approx(weights(models[1])[0][pair] / 2, abs=1e-5)


def test_mean_of_one_model_labels_as_it_does(models: list[Path], tmp_path: Path) -> None:
    average(models[:1], tmp_path / "same.crf")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(tmp_path / "same.crf"))
    assert tagger.tag([["width=1"], ["width=9"], ["width=9", "ended=y"]]) == [
        "headline",
        "lead",
        "continuation",
    ]


def test_same_models_give_the_same_file(models: list[Path], tmp_path: Path) -> None:
    average(models, tmp_path / "one.crf")
    average(models, tmp_path / "two.crf")
    assert (tmp_path / "one.crf").read_bytes() == (tmp_path / "two.crf").read_bytes()
