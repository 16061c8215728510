"""What else could search the same texts: each peer is made ready and then counts what it finds."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlite_utils import Database

Count = Callable[[str], int]
Peer = Callable[[Path, Path], Count | str]
"""Given a folder and the archive: a function that counts the finds of a string, or why there is none."""


def _like_scan(folder: Path, archive: Path) -> Count | str:
    connection = sqlite3.connect(archive)

    def count(query: str) -> int:
        sql = "SELECT count(*) FROM article WHERE body LIKE ?1 OR headline LIKE ?1"
        return int(connection.execute(sql, (f"%{query}%",)).fetchone()[0])

    return count


def _enable_fts(tokenize: str) -> Peer:
    """Do what a user of sqlite-utils would do today, and let him look at 20 finds."""

    def prepare(folder: Path, archive: Path) -> Count | str:
        path = folder / f"{archive.stem}-{tokenize}.db"
        if not path.exists():
            _copy_texts(archive, path, tokenize)
        connection = sqlite3.connect(path)

        def count(query: str) -> int:
            sql = "SELECT count(*) FROM text_fts WHERE text_fts MATCH ?"
            return int(connection.execute(sql, (f'"{query}"',)).fetchone()[0])

        return count

    return prepare


def _copy_texts(archive: Path, path: Path, tokenize: str) -> None:
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    database = Database(unfinished)
    database.execute(f"ATTACH '{archive}' AS archive")
    database.execute("CREATE TABLE text AS SELECT id, headline, body FROM archive.article")
    database.table("text").enable_fts(["headline", "body"], tokenize=tokenize)
    database.conn.commit()
    database.close()
    unfinished.rename(path)


def _ripgrep(folder: Path, archive: Path) -> Count | str:
    if shutil.which("rg") is None:
        return "not installed"
    files = folder / f"{archive.stem}-files"
    if not files.exists():
        _write_files(archive, files)

    def count(query: str) -> int:
        done = subprocess.run(
            ["rg", "-Fl", query, str(files)], capture_output=True, text=True, check=False, encoding="utf-8"
        )
        return done.stdout.count("\n")

    return count


def _write_files(archive: Path, files: Path) -> None:
    files.mkdir()
    connection = sqlite3.connect(archive)
    for number, headline, body in connection.execute("SELECT id, headline, body FROM article"):
        folder = files / f"{number // 1000}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number}.txt").write_text(f"{headline}\n{body}", encoding="utf-8")
    connection.close()


def _tantivy(folder: Path, archive: Path) -> Count | str:
    if find_spec("tantivy") is None:
        return "not installed"
    tantivy: Any = import_module("tantivy")
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="grams")
    index = tantivy.Index(builder.build())
    grams = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(1, 2, False)).filter(
        tantivy.Filter.lowercase()
    )
    index.register_tokenizer("grams", grams.build())
    writer = index.writer()
    connection = sqlite3.connect(archive)
    for headline, body in connection.execute("SELECT headline, body FROM article"):
        writer.add_document(tantivy.Document(text=f"{headline}\n{body}"))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def count(query: str) -> int:
        pairs = [query] if len(query) == 1 else [a + b for a, b in pairwise(query)]
        wanted = index.parse_query(" AND ".join(f'"{pair}"' for pair in pairs), ["text"])
        return int(searcher.search(wanted, 20).count)

    return count


def _xapian(folder: Path, archive: Path) -> Count | str:
    if find_spec("xapian") is None:
        return "not installed"
    xapian: Any = import_module("xapian")
    database = xapian.WritableDatabase(str(folder / f"{archive.stem}-xapian"), xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_flags(xapian.TermGenerator.FLAG_CJK_NGRAM)
    connection = sqlite3.connect(archive)
    for headline, body in connection.execute("SELECT headline, body FROM article"):
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(f"{headline}\n{body}")
        database.add_document(document)
    database.commit()

    def count(query: str) -> int:
        parser = xapian.QueryParser()
        flags = xapian.QueryParser.FLAG_CJK_NGRAM | xapian.QueryParser.FLAG_PHRASE
        enquire = xapian.Enquire(database)
        enquire.set_query(parser.parse_query(f'"{query}"', flags))
        return int(enquire.get_mset(0, 20, database.get_doccount()).get_matches_estimated())

    return count


PEERS: Mapping[str, Peer] = {
    "LIKE scan": _like_scan,
    "sqlite-utils enable-fts": _enable_fts("unicode61"),
    "… --tokenize trigram": _enable_fts("trigram"),
    "ripgrep, a file each": _ripgrep,
    "tantivy, ngrams": _tantivy,
    "Xapian, CJK ngrams": _xapian,
}
