"""Learn the weights of the labelling from folders of pages with their truth.

    python -m newsarc.reading.labelling.train FOLDER… [--output FILE] [--without FACE]

`--output` is the file that crfsuite learns; beside it stand its weights in `.npz`, by which pages are read.
`training_pages` says what a folder holds. The same pages give the same weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.reading.labelling.alignment import align
from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.models.crfsuite_files import MODEL, convert
from newsarc.reading.labelling.preparation import prepare_page
from newsarc.reading.labelling.tagging import WEIGHTS
from newsarc.reading.labelling.training_pages import learner_arguments, source_lines, truths_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from newsarc.reading.labelling.features.templates import FeatureTable
    from newsarc.reading.lines.line import Line

_MOST_UNKNOWN = 0.15  # of a page's lines; a page whose truth tells less is left out
# Elastic net: L1 keeps the model small, L2 keeps single features from deciding alone.
_PARAMETERS = {"c1": 0.4, "c2": 0.05, "max_iterations": 110, "feature.minfreq": 4}


def read_pages(
    folder: Path, *, without: str | None = None
) -> Iterator[tuple[str, Sequence[Line], FeatureTable, list[str]]]:
    """Yield the face, lines, features and true labels of each page of a folder."""
    for truth in truths_in(folder):
        if truth["face"] == without:
            continue
        page = prepare_page(source_lines(folder / truth["file"]))
        labels = _known_labels(page.lines, truth)
        if page.lines and labels:
            yield truth["face"], page.lines, features_of(page.lines, page.damage), labels


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
    parser = learner_arguments(__doc__, WEIGHTS.with_suffix(MODEL))
    parser.add_argument("--without", help="leave the pages of one face out")
    arguments = parser.parse_args()
    pages = train(arguments.folders, arguments.output, without=arguments.without)
    print(f"{pages} pages, {arguments.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
