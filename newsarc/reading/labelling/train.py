"""Learn the weights of the labelling from folders of pages with their truth.

    python -m newsarc.reading.labelling.train FOLDER… [--output FILE] [--without FACE]

`--output` is the file that crfsuite learns; beside it stand its weights in `.npz`, by which pages are read.
Each folder holds text files and gold.jsonl, one page a line: its "file", "face" and "articles" with
"headline_lines" (and "kicker", "headline", "deck"), "paragraphs", "byline", and what else `alignment`
reads. The same pages give the same weights.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.alignment import align
from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.models.crfsuite_files import MODEL, convert
from newsarc.reading.labelling.preparation import prepare_page
from newsarc.reading.labelling.tagging import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsarc.reading.labelling.features.templates import FeatureTable
    from newsarc.reading.lines.line import Line

_MOST_UNKNOWN = 0.15  # of a page's lines; a page whose truth tells less is left out
# Elastic net: L1 keeps the model small, L2 keeps single features from deciding alone.
_PARAMETERS = {"c1": 0.4, "c2": 0.05, "max_iterations": 110, "feature.minfreq": 4}


def read_pages(
    folder: Path, *, without: str | None = None
) -> Iterator[tuple[str, Sequence[Line], FeatureTable, list[str]]]:
    """Yield the face, lines, features and true labels of each page of a folder."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as gold:
        for row in gold:
            truth = json.loads(row)
            if truth["face"] == without:
                continue
            page = prepare_page(source_lines(folder / truth["file"]))
            labels = _known_labels(page.lines, truth)
            if page.lines and labels:
                yield truth["face"], page.lines, features_of(page.lines, page.damage), labels


def source_lines(path: Path) -> list[SourceLine]:
    """Return the lines of a text file; a form feed parts pages."""
    text = path.read_text(encoding="utf-8").replace("\f", "\n\n\n")
    return [SourceLine(number, line) for number, line in enumerate(text.split("\n"), start=1)]


def _known_labels(lines: Sequence[Line], truth: Mapping[str, Any]) -> list[str]:
    """Return the true labels; none if too many are unknown. An unknown one goes on with its neighbours."""
    labels = align([line.text for line in lines], truth)
    if sum(label is None for label in labels) > max(2, _MOST_UNKNOWN * len(labels)):
        return []
    known: list[str] = []
    in_text = (Label.CONTINUATION, Label.START, Label.LEAD, Label.OPENING)
    for index, label in enumerate(labels):
        following = labels[index + 1] if index + 1 < len(labels) else None
        is_inside = bool(known) and known[-1] in in_text and following in in_text
        known.append((label or (Label.CONTINUATION if is_inside else Label.FURNITURE)).value)
    return known


def train(folders: Sequence[Path], output: Path, *, without: str | None = None) -> int:
    """Learn from all pages of the folders, write the weights, and return how many pages there were."""
    pages = (
        (features, labels)
        for folder in folders
        for _, _, features, labels in read_pages(folder, without=without)
    )
    count = learn(pages, output)
    convert(output)
    return count


def learn(pages: Iterable[tuple[FeatureTable, list[str]]], output: Path) -> int:
    """Learn from pages, each the features of its lines and their labels; return how many there were."""
    import pycrfsuite  # noqa: PLC0415 # what reads pages need not load what learns

    trainer = pycrfsuite.Trainer(verbose=False)
    count = 0
    for features, labels in pages:
        trainer.append(pycrfsuite.ItemSequence(features.names()), labels)
        count += 1
    trainer.select("lbfgs")
    trainer.set_params(_PARAMETERS)
    trainer.train(str(output))
    return count


def main() -> None:
    """Read the command line and learn."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, default=WEIGHTS.with_suffix(MODEL))
    parser.add_argument("--without", help="leave the pages of one face out")
    arguments = parser.parse_args()
    pages = train(arguments.folders, arguments.output, without=arguments.without)
    print(f"{pages} pages, {arguments.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
