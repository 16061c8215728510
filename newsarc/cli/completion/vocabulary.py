"""The words of an archive and of the query language; where there is no archive that can be read, none."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cached_property
from typing import TYPE_CHECKING

from newsarc.cli.completion.known_words import PERIODS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from newsarc.store.database.archive import Archive
    from newsarc.store.reports.vocabulary import NamedArticle

_OF_ARCHIVE = frozenset("newspaper edition page section column agency place language author role tag".split())
_DATES = frozenset({"date", "imported"})
_MOST_PLACES = 30  # of the last list


class Vocabulary:
    """The words that are asked for, each kind looked up when it is; the archive is opened once."""

    def __init__(self, said: str | None, topics: Iterable[str] = ()) -> None:
        self._said = said
        self._stack = ExitStack()
        self.topics = tuple(topics)

    def __enter__(self) -> Vocabulary:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the archive."""
        self._stack.close()

    def of_archive(self, name: str) -> list[str]:
        """Return the values of a field that articles have, or the names of tags and saved queries."""
        from newsarc.store.reports.vocabulary import values_in

        archive = self._archive
        return values_in(archive, name) if archive else []

    def of_field(self, name: str) -> Iterable[str]:
        """Return what may stand behind a field of the query language, called by any of its names."""
        from newsarc.model.parts import Kind
        from newsarc.query.fields import STATES, field_named

        field = field_named(name)
        if field in _OF_ARCHIVE:
            return self.of_archive(field)
        if field in _DATES:
            return PERIODS
        choices = {"kind": [kind.value for kind in Kind], "is": [*dict.fromkeys(STATES.values())]}
        return choices.get(field or "", ())

    def fields(self, beginning: str) -> Iterator[tuple[str, str]]:
        """Yield the fields with their Chinese names or, where the word begins in Han, those with theirs."""
        from newsarc.query.fields import FIELDS

        chinese: dict[str, list[str]] = {}
        for name, field in FIELDS.items():
            chinese.setdefault(field, []).extend([name] if name != field else [])
        if beginning and not beginning.isascii():
            yield from ((name, field) for field, names in chinese.items() for name in names)
        else:
            yield from ((field, " ".join(names)) for field, names in chinese.items())

    def articles(self, beginning: str) -> list[NamedArticle]:
        """Return articles: those of the last list, or those whose ids begin with these digits."""
        from newsarc.store.reports.vocabulary import ids_beginning, newest

        archive = self._archive
        if archive is None:
            return []
        if beginning.isascii() and beginning.isdigit() and not beginning.startswith("0"):
            return ids_beginning(archive, beginning)
        return _last_listed(archive) or ([] if beginning else newest(archive))

    def corrected(self) -> tuple[str, ...]:
        """Return the fields that can be corrected."""
        from newsarc.fields import CORRECTABLE

        return tuple(field.name for field in CORRECTABLE)

    def exported(self) -> tuple[str, ...]:
        """Return the columns of an export."""
        from newsarc.exporters.csv_rows import COLUMNS

        return COLUMNS

    @cached_property
    def _archive(self) -> Archive | None:
        return _open(self._said, self._stack.enter_context)


def _open(said: str | None, enter: Callable[..., Archive]) -> Archive | None:
    from newsarc.cli.options.arguments import archive_said
    from newsarc.errors import NewsarcError
    from newsarc.store.database.archive import open_archive

    try:
        path = archive_said(said)
        if isinstance(path, str):  # on a server, which a Tab should not wait for
            return None
        return enter(open_archive(path, is_left_as_it_is=True))
    except NewsarcError:
        return None


def _last_listed(archive: Archive) -> list[NamedArticle]:
    from newsarc.cli.options.last_list import recall
    from newsarc.store.reports.vocabulary import NamedArticle, headlines_of

    last = recall(archive.path)
    refs = last.refs[:_MOST_PLACES] if last else ()
    found = enumerate(headlines_of(archive, refs), start=1)
    return [NamedArticle(f"@{place}", headline) for place, headline in found]
