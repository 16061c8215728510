"""Measure imports through the command line: the first, the second, and with several jobs.

    python -m tests.benchmarks.importing [--files 1000]

The second run reads no file; it is to take at most a twentieth of the first.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from newsarc.errors import EXIT_PARTLY
from tests.benchmarks.corpus import invent

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLES_A_FILE = 3
_LONG_AGO = 1_700_000_000
_SHARE = 1 / 20


def main() -> None:
    """Read the options, write the pages, and print a line for each import."""
    parser = argparse.ArgumentParser(description="Measure imports of generated pages.")
    parser.add_argument("--files", type=int, default=1_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages"
        write_pages(pages, options.files)
        start_up = measure(Path(folder) / "none.db", "--version")
        print(f"{'start-up':24} {start_up:7.2f} s")
        first = 0.0
        for jobs in (1, os.cpu_count() or 1):
            archive = Path(folder) / f"{jobs}.db"
            first = measure(archive, "import", str(pages), "--quiet", "--jobs", str(jobs))
            print(f"{f'first, {jobs} jobs':24} {first:7.2f} s {options.files / first:7.0f} files/s")
        second = measure(archive, "import", str(pages), "--quiet")
        rescan = measure(archive, "import", str(pages), "--quiet", "--rescan")
        print(f"{'second':24} {second:7.2f} s {second / first:7.3f} of the first, to be {_SHARE} or less")
        print(f"{'second, --rescan':24} {rescan:7.2f} s {rescan / first:7.3f} of the first")


def write_pages(folder: Path, files: int) -> None:
    """Write pages of some articles each, as files that have long been there."""
    folder.mkdir()
    for number, text in enumerate(page_texts(files)):
        page = folder / f"{number:06}.txt"
        page.write_text(text, encoding="utf-8")
        os.utime(page, (_LONG_AGO, _LONG_AGO))


def measure(archive: Path, *arguments: str) -> float:
    """Return the seconds that a command takes."""
    begun = perf_counter()
    command = [sys.executable, "-m", "newsarc", "--archive", str(archive), *arguments]
    done = subprocess.run(command, check=False, stderr=subprocess.PIPE, text=True)
    if done.returncode not in {0, EXIT_PARTLY}:
        sys.exit(done.stderr or "the command failed")
    return perf_counter() - begun


def page_texts(files: int) -> Iterator[str]:
    """Yield the texts of pages as they come out of an extractor without columns."""
    articles = invent(files * _ARTICLES_A_FILE)
    while page := tuple(islice(articles, _ARTICLES_A_FILE)):
        yield "\n\n".join(
            "\n".join((article.headline, "", *(f"\u3000\u3000{text}" for text in article.paragraphs)))
            for article in page
        )


if __name__ == "__main__":
    main()
