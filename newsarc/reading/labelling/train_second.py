"""Learn the weights of the second look from folders of pages with their truth.

    python -m newsarc.reading.labelling.train_second FOLDER… [--output FILE]

The second look must learn from such mistakes as the first look makes on pages it does not know. So the
pages are parted in three, each face (a way in which pages are set) in one of them; three first looks
are learnt, each without one part, and read the part that they have not seen.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zlib import crc32

from newsarc.reading.labelling.models.crfsuite_files import MODEL, convert
from newsarc.reading.labelling.models.linear_chain import load
from newsarc.reading.labelling.second_look import second_features
from newsarc.reading.labelling.tagging import SECOND_WEIGHTS, look
from newsarc.reading.labelling.train import learn, read_pages
from newsarc.reading.labelling.training_pages import learner_arguments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.features.templates import FeatureTable
    from newsarc.reading.labelling.models.linear_chain import LinearChain

    _Page = tuple[str, FeatureTable, list[str]]  # the face, the features and the true labels

_PARTS = 3


def train_second(folders: Sequence[Path], output: Path) -> int:
    """Learn from all pages of the folders, write the weights, and return how many pages there were."""
    pages = [
        (face, features, labels) for folder in folders for face, _, features, labels in read_pages(folder)
    ]
    learn(_looked_at_once(pages), output)
    convert(output)
    return len(pages)


def _looked_at_once(pages: Sequence[_Page]) -> Iterator[tuple[FeatureTable, list[str]]]:
    """Yield the second look's features of each page, and its true labels."""
    for part in range(_PARTS):
        held = [(features, labels) for face, features, labels in pages if _part_of(face) == part]
        if not held:
            continue
        model = _first_look([page for page in pages if _part_of(page[0]) != part])
        for features, labels in held:
            first = look(model, features)
            yield second_features(features, first.tags, first.likely), labels


def _part_of(face: str) -> int:
    return crc32(face.encode()) % _PARTS


def _first_look(pages: Sequence[_Page]) -> LinearChain:
    with TemporaryDirectory() as folder:
        weights = Path(folder, "first")
        learn(((features, labels) for _, features, labels in pages), weights)
        return load(convert(weights))


def main() -> None:
    """Read the command line and learn."""
    arguments = learner_arguments(__doc__, SECOND_WEIGHTS.with_suffix(MODEL)).parse_args()
    pages = train_second(arguments.folders, arguments.output)
    print(f"{pages} pages, {arguments.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
