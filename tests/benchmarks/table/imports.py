"""Imports: page texts and PDFs by the reader's speed, articles as data by that of the store."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.table.figures import NEWSARC, SQLITE_UTILS, Figure, archive_in, elsewhere, take_turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.table.figures import Command, Scale

_PDFS = Path(__file__).parents[3] / "samples" / "pdf"
_EXTRACT = """
import sys, pypdfium2
for path in sys.argv[1:]:
    document = pypdfium2.PdfDocument(path)
    for page in document:
        page.get_textpage().get_text_bounded()
    document.close()
"""
_PAGES_WHY = "keeps the texts, finds no articles"


def figures(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Yield what imports take, against what keeps the same bytes or extracts the same text."""
    target = folder / "target.db"
    importing = [*NEWSARC, "--archive", str(target), "import", "--quiet", "--jobs", "1"]
    pages = folder / "pages"
    if not pages.exists():
        elsewhere(_write_pages, pages, scale.pages)
    keeping = [*SQLITE_UTILS, "insert-files", str(target), "files", str(pages), "-c", "path", "-c", "content"]
    yield from _compared("import of page texts", [*importing, str(pages)], keeping, target, scale, _PAGES_WHY)
    articles = folder / "articles.jsonl"
    archive = archive_in(folder, scale.articles)
    wanted = ["--limit", str(scale.pages * 10), "--format", "jsonl", "--output", str(articles), "--force"]
    subprocess.run([*NEWSARC, "--archive", str(archive), "export", *wanted], check=True, capture_output=True)
    rows = [*SQLITE_UTILS, "insert", str(target), "articles", str(articles), "--nl"]
    why = "the rows alone: no index, no sources, no versions"
    yield from _compared("import of JSON Lines", [*importing, str(articles)], rows, target, scale, why)
    pdfs = sorted(map(str, _PDFS.glob("*.pdf")))
    if find_spec("pypdfium2") and pdfs:
        extracting = [sys.executable, "-c", _EXTRACT, *pdfs]
        why = "text extraction alone"
        yield from _compared("import of the sample PDFs", [*importing, *pdfs], extracting, target, scale, why)


def _write_pages(folder: Path, files: int) -> None:
    from tests.benchmarks.importing import write_pages  # noqa: PLC0415 - not in the process that measures

    write_pages(folder, files)


def _compared(  # noqa: PLR0917 - a table's cells
    work: str, ours: Command, theirs: Command, target: Path, scale: Scale, why: str
) -> Iterator[Figure]:
    peer = "pypdfium2" if theirs[1] == "-c" else f"sqlite-utils {theirs[3]}"

    def make_room() -> None:
        for path in target.parent.glob(f"{target.name}*"):
            path.unlink()

    taken = take_turns({work: ours, peer: theirs}, scale.rounds, before=make_room)
    mine, other = taken[work], taken[peer]
    yield Figure("import", work, "s", tuple(mine.seconds), peer, tuple(other.seconds), why)
    yield Figure("memory", work, "MB", tuple(mine.megabytes), peer, tuple(other.megabytes))
