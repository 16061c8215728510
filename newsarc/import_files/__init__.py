"""The use case of importing: files in, records into an archive, one report for each file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.containers import is_container
from newsarc.errors import SourceError, SourceUnreadable
from newsarc.import_files.ahead import Task, in_order
from newsarc.import_files.beside import put_pages_in
from newsarc.import_files.opening import open_blocks, open_members
from newsarc.import_files.readers import reader_of
from newsarc.import_files.reading import Unreadable, read
from newsarc.import_files.settling import Clock, find_candidates, lasting_stamp
from newsarc.import_runs import FileStamp
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.reports import FileReport, Outcome
from newsarc.records import count_articles, count_unnamed
from newsarc.sources import STANDARD_INPUT, is_gone, is_there, path_text, read_file, stamp_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.import_files.options import ImportOptions
    from newsarc.import_files.reading import Reader
    from newsarc.import_files.session import Session
    from newsarc.import_files.settling import Candidate
    from newsarc.model.sources import SourceFile


def import_files(
    paths: Iterable[Path],
    session: Session,
    options: ImportOptions,
    *,
    now: datetime,
    clock: Clock | None = None,
) -> Iterator[FileReport]:
    """Import files and folders; a file that fails is reported and does not stop the rest."""
    with reader_of(options) as reader:
        importer = _Importer(session, options, now, clock or Clock(), reader)
        candidates = find_candidates(paths, options.selection, importer.clock, options.skipped.note)
        taken = chain.from_iterable(importer.take(candidate) for candidate in candidates)
        for item in in_order(taken, reader.ahead):
            yield importer.finish(item) if isinstance(item, Task) else item


@dataclass(frozen=True, slots=True)
class _Importer:
    """Takes files up in their order and writes them in their order; in between they are read.

    Taking up only guesses what writing will find, as the files before may not be written yet.
    """

    session: Session
    options: ImportOptions
    now: datetime
    clock: Clock
    reader: Reader
    put_in: set[str] = field(default_factory=set)  # pages that a METS document holds, imported with it

    def take(self, candidate: Candidate | SourceError) -> Iterator[FileReport | Task]:
        """Leave a file as it is, or open it and start to read it, or each of those that it holds."""
        if isinstance(candidate, SourceError):  # about a folder, which every import looks at
            yield FileReport(candidate.path, Outcome.FAILED, error=str(candidate))
            return
        name = path_text(candidate.path)
        if name in self.put_in and not candidate.is_named:
            return
        if blocks := open_blocks(candidate.path, self.options, self.session.holds):
            yield from self._take_each(blocks, candidate)
            return
        if is_container(name):
            yield from self._take_members(name, candidate)
            return
        yield (candidate.stamp and self._known(name, candidate.stamp)) or self._open(name, candidate)

    def finish(self, task: Task) -> FileReport:
        """Write what was read from a file."""
        options, file = self.options, task.file
        if self.session.knows(file, options.given, options.encoding):
            return self._note(task)
        source = task.wait()
        if isinstance(source, Unreadable):
            stamp = task.stamp if source.is_lasting else _passing(task.stamp)
            return self._failed(file.path, stamp, source.error)
        source = options.name_newspaper(source, self.session.newspapers)
        try:
            added = self.session.add(source, self.now, task.stamp)
        except SourceError as error:  # such as an article at stake: that may end without a change of the file
            return self._failed(file.path, _passing(task.stamp), str(error))
        outcome = Outcome.UPDATED if added.is_update else Outcome.ADDED
        return FileReport(
            file.path,
            outcome,
            added.articles,
            added.others,
            (*source.warnings, *self._overruled(file)),
            guessed_encoding=source.encoding if source.is_guess else None,
            changed=added.changed,
            unnamed=count_unnamed(source),
            known=0 if added.is_update else count_articles(source) - added.articles,
        )

    def _note(self, task: Task) -> FileReport:
        """Note where bytes lie that are in already."""
        file = task.file
        outcome = self.session.note(file, task.stamp)
        if outcome is not Outcome.DUPLICATE:
            return FileReport(file.path, outcome)
        same_as = next(iter(self.session.other_places(file)), None)
        return FileReport(file.path, outcome, warnings=self._overruled(file), same_as=same_as)

    def _overruled(self, file: SourceFile) -> tuple[str, ...]:
        """Warn of what is said of a copy and does not count: something else was said of the first file."""
        given = self.options.given
        said, _ = self.session.merge_declared(file, given, None)
        others = [
            f"{name} {kept}"
            for name, asked, kept in zip(IssuePage._fields, given, said, strict=True)
            if asked not in {None, kept}
        ]
        at = next(iter(self.session.other_places(file)), None)
        return (_STAYS.format(path=at, kept=", ".join(others)),) if others else ()

    def _known(self, name: str, stamp: FileStamp) -> FileReport | None:
        """Report on a file that has not changed since it was imported, or failed to be."""
        options = self.options
        if options.is_rescan or options.columns or options.format:
            return None
        if self.session.is_unchanged(name, stamp, options.given, options.encoding):
            return FileReport(name, Outcome.UNCHANGED)
        if options.is_retry:
            return None
        failure = self.session.failure_of(name, stamp, options.given, options.encoding)
        if failure is None:
            return None
        if failure.is_acknowledged:
            return FileReport(name, Outcome.UNCHANGED)
        return FileReport(name, Outcome.FAILED, error=failure.error)

    def _take_members(self, name: str, candidate: Candidate) -> Iterator[FileReport | Task]:
        try:
            container = read_file(candidate.path)
        except SourceError as error:
            yield self._failed(name, _passing(candidate.stamp), str(error))
            return
        yield from self._take_each(open_members(container, self.options), candidate)

    def _take_each(
        self, members: Iterator[SourceFile | SourceError], candidate: Candidate
    ) -> Iterator[FileReport | Task]:
        for member in members:
            if isinstance(member, SourceError):
                yield self._failed(member.path, _passing(candidate.stamp), str(member))
            else:
                yield self._take_member(member, candidate.stamp)

    def _take_member(self, member: SourceFile, of_container: FileStamp | None) -> FileReport | Task:
        stamp = replace(of_container, size=len(member.data)) if of_container else None
        stamp = lasting_stamp(stamp, stamp, self.clock)
        known = self._known(member.path, stamp) if stamp else None
        return known or self._start(self.options.say(member), stamp)

    def _open(self, name: str, candidate: Candidate) -> FileReport | Task:
        before = candidate.stamp
        try:
            file, pages = put_pages_in(read_file(candidate.path), candidate.path)
        except SourceUnreadable as error:  # that may end without a change of the file
            return self._failed(name, _passing(before), str(error))
        except SourceError as error:
            return self._failed(name, before, str(error))
        self.put_in.update(pages)
        after = stamp_file(candidate.path)
        if before != after and not candidate.is_named:
            return FileReport(name, Outcome.UNSETTLED)
        # Pages may change while the document that names them does not.
        stamp = _passing(after) if pages else lasting_stamp(before, after, self.clock)
        return self._start(self.options.say(file), stamp)

    def _start(self, file: SourceFile, stamp: FileStamp | None) -> Task:
        if file.path != str(STANDARD_INPUT):  # to which no file can have been moved
            self._follow(file)
        said = self.options.given, self.options.encoding
        is_known = self.session.knows(file, *said)
        # What is not said now stays as it was said: a folder is imported again without its options.
        file = self.session.merge_format(file)
        said = self.session.merge_declared(file, *said)
        start = partial(partial, read) if is_known else self.reader.start  # what is known is hardly read
        return Task(file, stamp, start(file, *said))

    def _follow(self, file: SourceFile) -> None:
        """Note that a file was moved, or that the letters of its name are otherwise composed now."""
        for spelling in self.session.other_spellings(file.path):
            if is_gone(spelling, file.path):
                self.session.respell(file.path, spelling)
        for place in self.session.other_places(file):
            if not is_there(place):
                self.session.move(file, place)

    def _failed(self, name: str, stamp: FileStamp | None, error: str) -> FileReport:
        said = self.options.given, self.options.encoding
        self.session.note_failure(name, stamp or _NO_STAMP, *said, (error, self.now))
        return FileReport(name, Outcome.FAILED, error=error)


_STAYS = english("what was said of the same bytes at {path} stays: {kept}")
_NO_STAMP = FileStamp(0, None)  # what cannot be looked at is tried again by every import


def _passing(stamp: FileStamp | None) -> FileStamp | None:
    """Let the file be tried again, though it has not changed."""
    return replace(stamp, modified_ns=None) if stamp else None
