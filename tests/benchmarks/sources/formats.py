"""Measure each format: pages a second and peak memory; PDF also against pypdfium2's own text extraction.

    python -m tests.benchmarks.sources.formats [--pages 100] [FOLDER]

FOLDER holds files, or folders of files; without it they are the samples. Each format is read in a process of
its own, its files again and again until there are so many pages. PDF is to take at most 1.5 times as long as
the extraction of its text.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, TypeVar

from newsarc.errors import SourceError
from newsarc.importers import importer_named, importer_of
from newsarc.importers.paged import pdf
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page, ReadSource
from newsarc.model.sources import SourceFile
from newsarc.reading.geometry.page_order import read_order, source_lines
from newsarc.reading.page import READER, read_page
from newsarc.records import stored_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsarc.model.sources import SourceLine

Result = TypeVar("Result")
_SAMPLES = Path(__file__).parents[3] / "samples"
_BAR = 1.5
_MOST_SECONDS = 60.0


def main() -> None:
    """Read the options, sort the files by format, and print a line for each."""
    parser = argparse.ArgumentParser(description="Measure the reading of formats.")
    parser.add_argument("folder", nargs="?", type=Path, default=_SAMPLES)
    parser.add_argument("--pages", type=int, default=100)
    options = parser.parse_args()
    files = by_format(path for path in sorted(options.folder.rglob("*")) if path.is_file())
    for name, paths in files.items():
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            seconds, pages, peak = pool.apply(measure, (name, paths, options.pages))
        if not pages:
            print(f"{name:12} {'none can be read':>16}")
            continue
        print(f"{name:12} {pages / seconds:8.1f} pages/s {peak:8.0f} MB at most")
        if name == "PDF":
            plain = extract(paths, pages)
            print(f"{'':12} {seconds / plain:8.2f} times the extraction of its text, to be {_BAR} or less")
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                stages = pool.apply(measure_stages, (paths,))
            print(f"{'':12} " + ", ".join(f"{stage} {1000 * took:.1f} ms" for stage, took in stages.items()))


def by_format(paths: Iterable[Path]) -> dict[str, list[Path]]:
    """Sort files by the formats that claim them; others are left out."""
    found: dict[str, list[Path]] = {}
    for path in paths:
        try:
            importer = importer_of(str(path), path.read_bytes())
        except SourceError:
            continue
        if path.suffix != ".expected":
            found.setdefault(importer.NAME, []).append(path)
    return found


def measure(name: str, paths: list[Path], wanted: int) -> tuple[float, int, float]:
    """Return the processor's seconds for so many pages, their number, and the peak of memory in MB."""
    pages, begun = 0, process_time()
    for place, path in enumerate(cycle(paths), start=1):
        pages += _read(name, path)
        if place == len(paths) and not pages:  # a table of something else, a document under a password
            break
        if pages >= wanted or process_time() - begun > _MOST_SECONDS:
            break
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return process_time() - begun, pages, peak


def _read(name: str, path: Path) -> int:
    """Read a file and return the number of its pages; none of one that cannot be read."""
    importer = importer_named(name)
    assert importer is not None
    data = path.read_bytes()
    file = SourceFile(str(path), data, sha256(data).hexdigest())
    try:
        read = importer.read(file, given=IssuePage(), encoding=None)
    except SourceError:
        return 0
    stored_source(file, read, given=IssuePage(), encoding=None)
    return len(read.pages)


def measure_stages(paths: list[Path]) -> dict[str, float]:
    """Return the processor's seconds that each stage takes for a page of the PDFs: each is read once."""
    took: dict[str, float] = {}
    pages = 0

    def timed(stage: str, run: Callable[[], Result]) -> Result:
        begun = process_time()
        result = run()
        took[stage] = took.get(stage, 0.0) + process_time() - begun
        return result

    for path in paths:
        data = path.read_bytes()
        file = SourceFile(str(path), data, sha256(data).hexdigest())
        timed("text extraction", lambda: extract([path], 1))  # noqa: B023 - it runs at once
        drawings = timed("glyphs to lines", lambda: list(pdf.read_drawings(file)))  # noqa: B023
        ordered = timed("order", lambda: [read_order(one) for one in drawings])  # noqa: B023
        lines = [list(source_lines(blocks)) for blocks in ordered]
        read = timed("labels and articles", lambda: read_lines(lines))  # noqa: B023
        source = ReadSource(pdf.ENCODING, READER, tuple(read))
        timed("records", lambda: stored_source(file, source, given=IssuePage(), encoding=None))  # noqa: B023
        pages += len(lines)
    return {stage: seconds / pages for stage, seconds in took.items()}


def read_lines(pages: list[list[SourceLine]]) -> list[Page]:
    """Read the lines of each page."""
    return [read_page(lines, IssuePage(), IssuePage()) for lines in pages]


def extract(paths: list[Path], wanted: int) -> float:
    """Return the seconds that pypdfium2 takes for the text of so many pages."""
    import pypdfium2  # noqa: PLC0415 - an extra

    pages, begun = 0, process_time()
    for path in cycle(paths):
        document = pypdfium2.PdfDocument(path)
        for page in document:
            page.get_textpage().get_text_bounded()
            pages += 1
        document.close()
        if pages >= wanted:
            break
    return process_time() - begun


if __name__ == "__main__":
    main()
