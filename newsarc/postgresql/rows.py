"""The rows of an archive file as rows of a published archive, each with a digest of all that it says."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from newsarc.fields import QUERIED, Match
from newsarc.postgresql.connection import storable_text
from newsarc.postgresql.vectors import COLUMNS, WHOLE, index_text
from newsarc.text.characters.folding import fold
from newsarc.text.matching.tokenizer import TOKENIZER_VERSION
from newsarc.text.page_labels import page_label_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsarc.postgresql.vectors import IndexedText

Row = dict[str, Any]
SCHEMA = 4
"""Raise it with every change to the tables, or to what stands in them: it is told from an older one then."""

UNLISTED_STATE = "unlisted"
_DIGEST_SIZE = 16  # bytes: of a billion rows no two would be taken for one another
_SEED = f"{SCHEMA} {TOKENIZER_VERSION}".encode()
_JSON_LISTS = ("former_refs", "source_ids")
_UNDATED = 0
# Fields that queries ask for by name, and how they compare: an article has one value of each, or several.
_KEYS = {Match.PIECE: fold, Match.LABEL: page_label_key, Match.SUBTAG: str.lower}
NAMED_FIELDS = {field.name: _KEYS[field.match] for field in QUERIED if field.match in _KEYS}
LISTED_FIELDS = {"author": "authors", "role": "roles", "tag": "tag_names"}


def version_of(row: Row) -> bytes:
    """Digest all that a row says: a row that says anything else is another version."""
    said = json.dumps(list(row.values()), ensure_ascii=False).encode()
    return blake2b(said, digest_size=_DIGEST_SIZE, person=_SEED[:16]).digest()


def article_row(row: Row, version: bytes) -> tuple[Row, IndexedText]:
    """Write an article's row as it is published, and its index."""
    people = json.loads(row["contributors"])
    indexed = index_text({column: row[column] for column in COLUMNS})
    published = {
        **{name: storable_text(value) if isinstance(value, str) else value for name, value in row.items()},
        **{name: json.loads(row[name]) for name in _JSON_LISTS},
        "year": year_of(row["date"]),
        "version": version,
        "authors": [storable_text(name) for name, _ in people],
        "roles": [storable_text(role) for _, role in people if role is not None],
        "tag_names": [storable_text(name) for name in json.loads(row["tags"])],
        "note_key": None if row["note"] is None else storable_text(fold(row["note"])),
        "body_length": -1 if row["body"] is None else len(row["body"]),
        "states": [name for name, is_so in _states(row, indexed).items() if is_so],
        "form": indexed.form,
        "size": indexed.size,
        "heading": storable_text(indexed.heading),
        "stream": storable_text(indexed.stream),
    }
    return published, indexed


def _states(row: Row, indexed: IndexedText) -> dict[str, bool]:
    """Tell in which of the states that queries ask for an article is; and whether it has no vector."""
    goes_on = row["jump_to"] is not None and row["next_id"] is None
    began = row["jump_from"] is not None and row["previous_id"] is None
    return {
        "corrected": row["corrections"] != "[]",
        "doubtful": row["doubts"] != "[]",
        "noted": row["note"] is not None,
        "tagged": row["tags"] != "[]",
        "waiting": goes_on or began,
        UNLISTED_STATE: indexed.form != WHOLE,
    }


def year_of(date: str | None) -> int:
    """Return the year of a date, which is the partition it goes to; 0 where there is none."""
    return int(date[:4]) if date else _UNDATED


def names_in(row: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield the names that an article's published row has: the field, the name and its key."""
    for field, key_of in NAMED_FIELDS.items():
        if row[field] is not None:
            yield field, row[field], storable_text(key_of(row[field]))
    for field, column in LISTED_FIELDS.items():
        for name in row[column]:
            yield field, name, storable_text(fold(name))


def source_row(row: Row, version: bytes) -> Row:
    """Write a source's row as it is published."""
    paths = dict.fromkeys((row["path"], *json.loads(row["files"])))
    kept = {name: storable_text(value) if isinstance(value, str) else value for name, value in row.items()}
    del kept["files"]
    return kept | {"version": version, "path_keys": [storable_text(path_key(path)) for path in paths]}


def path_key(path: str) -> str:
    """Write a path as queries compare it: its letters composed, A to Z as small ones, as SQLite does."""
    return _ascii_lower(normalize("NFC", path))


def _ascii_lower(text: str) -> str:
    return text.translate({code: code + 32 for code in range(ord("A"), ord("Z") + 1)})
