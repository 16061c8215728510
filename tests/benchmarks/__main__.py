"""Measure newsarc beside its peers and print one table.

    python -m tests.benchmarks [SUBJECT...] [--small] [--articles N …] [--json FILE] [--folder DIR]

Every figure is the median of rounds in which newsarc and its peers take turns, so that what else the machine
does meets all alike. A subject is a module that yields figures; `SUBJECTS` names them.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.peers import missing_peers
from tests.benchmarks.table.figures import Scale, described_machine, line_of, object_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.table.figures import Figure

# Those that measure processes come first: a child's memory begins with that of its parent.
SUBJECTS = {
    "start": "tests.benchmarks.table.starts",
    "import": "tests.benchmarks.table.imports",
    "export": "tests.benchmarks.table.exports",
    "search": "tests.benchmarks.table.searches",
    "size": "tests.benchmarks.table.sizes",
    "browse": "tests.benchmarks.table.browsing",
    "cluster": "tests.benchmarks.table.clusters",
    "postgresql": "tests.benchmarks.table.published",
}
_FULL = Scale(articles=100_000, pages=300, rounds=7)
_SMALL = Scale(articles=1_500, pages=20, rounds=3)


def main() -> None:
    """Read the options, measure the subjects, print the table and write the JSON."""
    parser = argparse.ArgumentParser(description="Measure newsarc beside its peers.")
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=", ".join(SUBJECTS))
    parser.add_argument("--small", action="store_true", help="in less than two minutes; figures mean less")
    for name in Scale.__dataclass_fields__:
        parser.add_argument(f"--{name}", type=int)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--folder", type=Path, help="keep here what is made, and use it again")
    options = parser.parse_args()
    if unknown := set(options.subjects) - set(SUBJECTS):
        parser.error(f"no such subject: {', '.join(sorted(unknown))}")
    usual = _SMALL if options.small else _FULL
    given = {name: getattr(options, name) or getattr(usual, name) for name in Scale.__dataclass_fields__}
    scale = Scale(**given)
    print(f"{described_machine()}; {scale.articles:,} articles, {scale.pages} pages")
    print(f"not installed, so not in the table: {', '.join(missing_peers()) or 'nothing'}\n")
    print("| figure | newsarc | peer | takes | ratio | spread |\n| --- | --: | --- | --: | --: | --: |")
    with tempfile.TemporaryDirectory() as passing:
        folder = options.folder or Path(passing)
        folder.mkdir(exist_ok=True)
        found = list(told(measured(options.subjects or list(SUBJECTS), folder, scale)))
    if options.json:
        whole = {
            "machine": described_machine(),
            "scale": given,
            "missing": missing_peers(),
            "figures": list(map(object_of, found)),
        }
        options.json.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measured(subjects: list[str], folder: Path, scale: Scale) -> Iterator[Figure]:
    """Yield the figures of some subjects, which share a folder and the archive in it."""
    for subject in subjects:
        yield from import_module(SUBJECTS[subject]).figures(folder, scale)


def told(figures: Iterator[Figure]) -> Iterator[Figure]:
    """Pass on figures, and print the line of each."""
    for figure in figures:
        print(line_of(figure), flush=True)
        yield figure


if __name__ == "__main__":
    main()
