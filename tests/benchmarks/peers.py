"""What else could search the same texts: each peer is made ready once, and then counts what it finds."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlite_utils import Database

Count = Callable[[str], int]
Make = Callable[[Path, Path], None]
"""Given the archive and a place: build there what the peer searches in."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A program beside newsarc: what it needs, how it is made ready, how it counts, and what it keeps."""

    is_there: Callable[[], bool]
    make: Make
    open: Callable[[Path], Count]
    keeps: str


def bytes_of(place: Path) -> int:
    """Return the size of a file, or of all files in a folder."""
    files = place.rglob("*") if place.is_dir() else (place,)
    return sum(file.stat().st_size for file in files if file.is_file())


def _texts(archive: Path) -> Iterator[tuple[int, str]]:
    connection = sqlite3.connect(archive)
    for number, headline, body in connection.execute("SELECT id, headline, body FROM article"):
        yield number, f"{headline}\n{body}"
    connection.close()


def _write_table(archive: Path, place: Path) -> None:
    connection = sqlite3.connect(place)
    connection.execute("CREATE TABLE text (id INTEGER PRIMARY KEY, body TEXT)")
    connection.executemany("INSERT INTO text VALUES (?, ?)", _texts(archive))
    connection.commit()
    connection.close()


def _open_like(place: Path) -> Count:
    return _counting(place, "SELECT count(*) FROM text WHERE body LIKE ?", "%{}%")


def _enable_fts(tokenize: str) -> Make:
    """Do what a user of sqlite-utils would do today."""

    def make(archive: Path, place: Path) -> None:
        _write_table(archive, place)
        database = Database(place)
        database.table("text").enable_fts(["body"], tokenize=tokenize)
        database.conn.commit()
        database.close()

    return make


def _open_fts(place: Path) -> Count:
    return _counting(place, "SELECT count(*) FROM text_fts WHERE text_fts MATCH ?", '"{}"')


def _counting(place: Path, sql: str, pattern: str) -> Count:
    connection = sqlite3.connect(place)
    return lambda query: int(connection.execute(sql, (pattern.format(query),)).fetchone()[0])


def _write_files(archive: Path, place: Path) -> None:
    for number, text in _texts(archive):
        folder = place / f"{number // 1000}"
        folder.mkdir(exist_ok=True, parents=True)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def _open_ripgrep(place: Path) -> Count:
    def count(query: str) -> int:
        command = ["rg", "-Fl", query, str(place)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
        return done.stdout.count("\n")

    return count


def _make_tantivy(archive: Path, place: Path) -> None:
    place.mkdir()
    writer = _tantivy_index(place).writer()
    document = import_module("tantivy").Document
    for _, text in _texts(archive):
        writer.add_document(document(text=text))
    writer.commit()
    writer.wait_merging_threads()


def _tantivy_index(place: Path) -> Any:
    tantivy: Any = import_module("tantivy")
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="grams")
    index = tantivy.Index(builder.build(), path=str(place))
    grams = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(1, 2, False))
    index.register_tokenizer("grams", grams.filter(tantivy.Filter.lowercase()).build())
    return index


def _open_tantivy(place: Path) -> Count:
    index = _tantivy_index(place)
    index.reload()
    searcher = index.searcher()

    def count(query: str) -> int:
        # Its grams have no places, so a phrase of them finds nothing: all pairs must be there, somewhere.
        pairs = [query] if len(query) == 1 else [a + b for a, b in pairwise(query)]
        wanted = index.parse_query(" AND ".join(f'"{pair}"' for pair in pairs), ["text"])
        return int(searcher.search(wanted, 20).count)

    return count


def _make_xapian(archive: Path, place: Path) -> None:
    xapian: Any = import_module("xapian")
    database = xapian.WritableDatabase(str(place), xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_flags(xapian.TermGenerator.FLAG_CJK_NGRAM)
    for _, text in _texts(archive):
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(text)
        database.add_document(document)
    database.commit()
    database.close()


def _open_xapian(place: Path) -> Count:
    xapian: Any = import_module("xapian")
    database = xapian.Database(str(place))
    flags = xapian.QueryParser.FLAG_CJK_NGRAM | xapian.QueryParser.FLAG_PHRASE

    def count(query: str) -> int:
        enquire = xapian.Enquire(database)
        enquire.set_query(xapian.QueryParser().parse_query(f'"{query}"', flags))
        # All of them are looked at, or the number is an estimate.
        found = enquire.get_mset(0, 20, database.get_doccount())
        return int(found.get_matches_estimated())

    return count


def _always() -> bool:
    return True


def _has(module: str) -> Callable[[], bool]:
    return lambda: find_spec(module) is not None


PEERS: Mapping[str, Peer] = {
    "LIKE scan": Peer(_always, _write_table, _open_like, "the text alone"),
    "sqlite-utils enable-fts": Peer(_always, _enable_fts("unicode61"), _open_fts, "text and index alone"),
    "… --tokenize trigram": Peer(_always, _enable_fts("trigram"), _open_fts, "text and index alone"),
    "ripgrep, a file each": Peer(
        lambda: shutil.which("rg") is not None, _write_files, _open_ripgrep, "the text alone"
    ),
    "tantivy, ngrams": Peer(_has("tantivy"), _make_tantivy, _open_tantivy, "the index alone"),
    "Xapian, CJK ngrams": Peer(_has("xapian"), _make_xapian, _open_xapian, "the index alone"),
}


def missing_peers() -> list[str]:
    """Name what is not measured because it is not installed.

    Two have no figure anywhere: notmuch knows mail only; Recoll is Xapian within programs of its own.
    """
    there = {name: peer.is_there() for name, peer in PEERS.items()}
    there["sqlite3 shell"] = shutil.which("sqlite3") is not None
    modules = {
        "pypdfium2": "pypdfium2",
        "the browser": "textual",
        "Dask": "distributed",
        "PostgreSQL": "psycopg",
    }
    there |= {name: find_spec(module) is not None for name, module in modules.items()}
    return [name for name, is_there in there.items() if not is_there]
