"""Put the models that crfsuite learns into files of arrays, by which pages are labelled.

    python -m newsarc.reading.labelling.models.crfsuite_files MODEL…

writes beside each MODEL a file of the same name in `.npz`. Training and averaging do so by themselves.
"""

from __future__ import annotations

import argparse
import struct
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Feature = tuple[int, int, int, float]  # whether it binds labels, what it binds (two numbers), its weight

# Of a model's file: where the table of features begins, the table's head, and one feature of it
# (http://www.chokkan.org/software/crfsuite/, crf1d_model.c).
_TABLE_AT = 28
_HEAD = struct.Struct("<4sII")
FEATURE = struct.Struct("<IIId")
STATE = 0  # the kind of a feature that binds an attribute to a label; the other binds two labels
MODEL, ARRAYS = ".crfsuite", ".npz"


def convert(model: Path) -> Path:
    """Write the weights of a model of crfsuite into a file of arrays beside it, and return that."""
    labels, features = names(model)
    table = [feature for _, feature in features_in(model.read_bytes()) if feature[3]]
    states = [feature for feature in table if feature[0] == STATE]
    transitions = np.zeros((len(labels), len(labels)))
    for kind, source, target, weight in table:
        if kind != STATE:
            transitions[source, target] = weight
    output = model.with_suffix(ARRAYS)
    np.savez_compressed(
        output,
        labels=_joined(labels),
        features=_joined(features),
        feature=np.array([feature + 1 for _, feature, _, _ in states], np.uint32),
        label=np.array([label for _, _, label, _ in states], np.uint8),
        weight=np.array([weight for *_, weight in states]),
        transitions=transitions,
    )
    return output


def _joined(of_number: dict[int, str]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    listed = "\n".join(of_number[number] for number in range(len(of_number)))
    return np.frombuffer(listed.encode(), np.uint8)


def features_in(model: bytes | bytearray) -> Iterator[tuple[int, Feature]]:
    """Yield the place of each feature in a model's file, and the feature."""
    (table,) = struct.unpack_from("<I", model, _TABLE_AT)
    _, _, count = _HEAD.unpack_from(model, table)
    for number in range(count):
        at = table + _HEAD.size + number * FEATURE.size
        yield at, FEATURE.unpack_from(model, at)


def names(model: Path) -> tuple[dict[int, str], dict[int, str]]:
    """Return the labels and the attributes of a model by their numbers, from its description in text."""
    import pycrfsuite  # noqa: PLC0415 # what reads pages need not load what learns

    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    with tempfile.TemporaryDirectory() as folder:
        described = Path(folder) / "model.txt"
        tagger.dump(str(described))
        lines = described.read_text(encoding="utf-8").splitlines()
    return _table(lines, "LABELS"), _table(lines, "ATTRIBUTES")


def _table(lines: Sequence[str], title: str) -> dict[int, str]:
    start = lines.index(f"{title} = {{") + 1
    end = lines.index("}", start)
    rows = (line.strip().partition(": ") for line in lines[start:end])
    return {int(number): name for number, _, name in rows}


def main() -> None:
    """Read the command line and convert."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("models", nargs="+", type=Path)
    for model in parser.parse_args().models:
        output = convert(model)
        print(f"{output}: {output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
