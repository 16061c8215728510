"""Imports: page texts and PDFs by the reader's speed, articles as data by that of the store."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from functools import partial
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
# The two floors of an import of rows: their bytes read and decoded, and the rows written in one transaction.
_ROWS = """
import json, sqlite3, sys
rows = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
texts = [name for name, value in rows[0].items() if not isinstance(value, (dict, list))]
connection = sqlite3.connect(sys.argv[1])
connection.execute(f'CREATE TABLE article ({", ".join(texts)})')
values = ([row[name] for name in texts] for row in rows)
connection.executemany(f'INSERT INTO article VALUES ({", ".join("?" for _ in texts)})', values)
connection.commit()
"""
# The third: the same tokens, which are there already, put into the same two tables of FTS5 and no other.
_INDEX = """
import json, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
for table, columns, detail in (("search", "a, b, c, d, e", "full"), ("search_character", "a", "none")):
    connection.execute(f"CREATE VIRTUAL TABLE {table} USING fts5({columns}, content='', tokenize='ascii',"
        f" detail={detail})")
for line in open(sys.argv[2], encoding="utf-8"):
    for table, texts in zip(("search", "search_character"), json.loads(line)):
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' for _ in texts)})", texts)
connection.commit()
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
    yield from _compared(
        f"import of {scale.pages} page texts", [*importing, str(pages)], keeping, target, scale, _PAGES_WHY
    )
    articles = folder / "articles.jsonl"
    archive = archive_in(folder, scale.articles)
    wanted = ["--limit", str(scale.pages * 10), "--format", "jsonl", "--output", str(articles), "--force"]
    subprocess.run([*NEWSARC, "--archive", str(archive), "export", *wanted], check=True, capture_output=True)
    tokens = folder / "tokens.jsonl"
    elsewhere(_write_tokens, archive, tokens, scale.pages * 10)
    peers = {
        "sqlite-utils insert": [*SQLITE_UTILS, "insert", str(target), "articles", str(articles), "--nl"],
        "sqlite3": [sys.executable, "-c", _ROWS, str(target), str(articles)],
        "FTS5": [sys.executable, "-c", _INDEX, str(target), str(tokens)],
    }
    yield from _beside(
        f"import of {scale.pages * 10:,} articles in JSON Lines",
        [*importing, str(articles)],
        peers,
        target,
        scale.rounds,
    )
    pdfs = sorted(map(str, _PDFS.glob("*.pdf")))
    if find_spec("pypdfium2") and pdfs:
        extracting = [sys.executable, "-c", _EXTRACT, *pdfs]
        why = "text extraction alone"
        yield from _compared("import of the sample PDFs", [*importing, *pdfs], extracting, target, scale, why)


def _write_pages(folder: Path, files: int) -> None:
    from tests.benchmarks.importing import write_pages  # noqa: PLC0415 - not in the process that measures

    write_pages(folder, files)


def _write_tokens(archive: Path, tokens: Path, articles: int) -> None:
    from newsarc.fields import FULL_TEXT  # noqa: PLC0415 - not in the process that measures
    from newsarc.store.database.search_index import write_tokens  # noqa: PLC0415 - likewise

    rows = sqlite3.connect(archive).execute(
        f"SELECT {', '.join(FULL_TEXT)} FROM article ORDER BY id LIMIT ?", (articles,)
    )
    with tokens.open("w", encoding="utf-8") as stream:
        for row in rows:
            both = write_tokens([text or "" for text in row])
            stream.write(json.dumps([*both.values()], ensure_ascii=False) + "\n")


_ROWS_WHY = {
    "sqlite-utils insert": "the rows alone: no index, no sources, no versions",
    "sqlite3": "the floor: the bytes decoded, the rows written in one transaction",
    "FTS5": "the floor of the index: tokens that are there already, in its two tables",
}


def _beside(
    work: str, ours: Command, peers: dict[str, Command], target: Path, rounds: int
) -> Iterator[Figure]:
    """Yield what an import of rows takes beside each of its peers, all of them in turn."""
    taken = take_turns({work: ours, **peers}, rounds, before=partial(_make_room, target))
    mine = taken[work]
    for peer in peers:
        other = taken[peer]
        yield Figure("import", work, "s", tuple(mine.seconds), peer, tuple(other.seconds), _ROWS_WHY[peer])
        yield Figure("memory", work, "MB", tuple(mine.megabytes), peer, tuple(other.megabytes))


def _make_room(target: Path) -> None:
    for path in target.parent.glob(f"{target.name}*"):
        path.unlink()


def _compared(  # noqa: PLR0917 - a table's cells
    work: str, ours: Command, theirs: Command, target: Path, scale: Scale, why: str
) -> Iterator[Figure]:
    peer = "pypdfium2" if theirs[1] == "-c" else f"sqlite-utils {theirs[3]}"
    taken = take_turns({work: ours, peer: theirs}, scale.rounds, before=partial(_make_room, target))
    mine, other = taken[work], taken[peer]
    yield Figure("import", work, "s", tuple(mine.seconds), peer, tuple(other.seconds), why)
    yield Figure("memory", work, "MB", tuple(mine.megabytes), peer, tuple(other.megabytes))
