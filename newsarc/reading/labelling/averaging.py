"""Average the weights of several models into one, which labels more steadily than each of them.

    python -m newsarc.reading.labelling.averaging MODEL MODEL… --output FILE

Models learnt from different choices of the same kinds of pages err on different pages; the mean of their
weights errs less (Breiman, Bagging Predictors, 1996; the scores of a linear chain are linear in its
weights, so their mean is the mean of the scores).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.reading.labelling.models.crfsuite_files import FEATURE, STATE, convert, features_in, names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Pair = tuple[str, str]

_LEAST = 0.004  # a smaller mean weight is left out: it decides nothing and takes room
_LONGEST = 200  # features of one line of the pages from which the model's frame is made
_NO_FEATURE = "_"


def average(models: Sequence[Path], output: Path) -> int:
    """Write the mean of the models' weights; return how many weights it has."""
    states, transitions = _mean(models)
    _write_frame(states, transitions, output)
    _fill(output, states, transitions)
    convert(output)
    return len(states) + len(transitions)


def _mean(models: Sequence[Path]) -> tuple[dict[Pair, float], dict[Pair, float]]:
    import pycrfsuite  # noqa: PLC0415 # what reads pages need not load what learns

    states: dict[Pair, float] = defaultdict(float)
    transitions: dict[Pair, float] = defaultdict(float)
    for model in models:
        tagger = pycrfsuite.Tagger()
        tagger.open(str(model))
        weights = tagger.info()
        for pair, weight in weights.state_features.items():
            states[pair] += weight / len(models)
        for pair, weight in weights.transitions.items():
            transitions[pair] += weight / len(models)
    return {pair: weight for pair, weight in states.items() if abs(weight) >= _LEAST}, dict(transitions)


def _write_frame(states: Mapping[Pair, float], transitions: Mapping[Pair, float], output: Path) -> None:
    """Write a model that has all these features, whatever their weights: it has seen each of them once."""
    import pycrfsuite  # noqa: PLC0415

    trainer = pycrfsuite.Trainer(verbose=False)
    attributes: dict[str, list[str]] = defaultdict(list)
    for attribute, label in sorted(states):
        attributes[label].append(attribute)
    for label, listed in sorted(attributes.items()):
        for start in range(0, len(listed), _LONGEST):
            trainer.append([listed[start : start + _LONGEST]], [label])
    for first, second in sorted(transitions):
        trainer.append([[_NO_FEATURE], [_NO_FEATURE]], [first, second])
    trainer.select("lbfgs")
    trainer.set_params({"c1": 0, "c2": 1, "max_iterations": 1, "feature.minfreq": 0})
    trainer.train(str(output))


def _fill(output: Path, states: Mapping[Pair, float], transitions: Mapping[Pair, float]) -> None:
    """Put the weights into the features of a model's file."""
    labels, attributes = names(output)
    model = bytearray(output.read_bytes())
    for at, (kind, source, target, _) in features_in(model):
        known = states if kind == STATE else transitions
        first = (attributes if kind == STATE else labels)[source]
        FEATURE.pack_into(model, at, kind, source, target, known.get((first, labels[target]), 0.0))
    output.write_bytes(bytes(model))


def main() -> None:
    """Read the command line and average."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("models", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    print(f"{average(arguments.models, arguments.output)} weights")


if __name__ == "__main__":
    main()
