"""The names of data that people see: columns, fields, labels, kinds, what becomes of files."""

from __future__ import annotations

from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.import_runs import Totals
from newsarc.importers import IMPORTERS
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.model.reports import Fate
from newsarc.reading.labelling.labels import Label
from newsarc.results.counts import Facet
from newsarc.results.similar import Similarity
from newsarc.store.reports.removed_articles import RemovedArticle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COLUMNS = """
    id date newspaper page headline edition section byline likeness shared articles
    tag note noted_at version since until sha256 path name new query saved_at export setting value from
    run started_at ended_at took failed_at error encoding imported_at state size format suffixes install
    default dropped unread blank row text field
""".split()
_FACTS = """
    path|bytes|kinds|sources|source bytes|files|first date|last date|last import|corrected|tagged|noted
    removed|newspapers|schema|tokenizer|readers|first|last
"""


def words() -> Iterator[str]:
    """Yield each name, once."""
    yield from dict.fromkeys(chain(_enumerated(), _COLUMNS, _facts(), _of_data(), _formats()))


def _enumerated() -> Iterator[str]:
    kinds: tuple[Iterable[str], ...] = (Kind, Label, Facet, Fate, Similarity)
    names = [str(one) for kind in kinds for one in kind]
    return iter([*names, *(name.replace("_", " ") for name in names)])


def _facts() -> Iterator[str]:
    return (name.strip() for line in _FACTS.split("\n") for name in line.split("|") if name.strip())


def _of_data() -> Iterator[str]:
    yield from IssuePage._fields
    yield from (field.name for table in (Totals, RemovedArticle) for field in fields(table))
    yield "what it is"


def _formats() -> Iterator[str]:
    return ((importer.__doc__ or "").partition("\n")[0].rstrip(".") for importer in IMPORTERS)
