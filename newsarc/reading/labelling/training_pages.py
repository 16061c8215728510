"""Folders of pages with their truth, and the command line of what learns from them.

Each folder holds text files and gold.jsonl, one page a line: its "file", "face" and "articles" with
"headline_lines" (and "kicker", "headline", "deck"), "paragraphs", "byline", and what else `alignment`
reads.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsarc.model.sources import SourceLine

if TYPE_CHECKING:
    from collections.abc import Iterator


def learner_arguments(description: str | None, output: Path) -> ArgumentParser:
    """Take folders to learn from, and where to write what was learnt unless it is to be used at once."""
    parser = ArgumentParser(description=description, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, default=output)
    return parser


def truths_in(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield what is true of each page of a folder."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as gold:
        yield from map(json.loads, gold)


def source_lines(path: Path) -> list[SourceLine]:
    """Return the lines of a text file; a form feed parts pages."""
    text = path.read_text(encoding="utf-8").replace("\f", "\n\n\n")
    return [SourceLine(number, line) for number, line in enumerate(text.split("\n"), start=1)]
