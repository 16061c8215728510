"""Questions to a published archive that are broken off as soon as nobody wants their answers any more."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, TypeVar

from newsarc.errors import ServerUnusable
from newsarc.postgresql.archive import PublishedArchive
from newsarc.postgresql.connection import Session, connected
from newsarc.postgresql.settings import check_readable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import psycopg

    from newsarc.postgresql.connection import Row

_Answer = TypeVar("_Answer")
_LOOK_SECONDS = 0.02  # between two looks whether an answer is still wanted


class Questions:
    """Asks an archive one question after the other, each as it is then; threads may ask at once."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._idle: list[psycopg.Connection[Row]] = []

    def __call__(
        self, question: Callable[[PublishedArchive], _Answer], *, is_wanted: Callable[[], bool]
    ) -> _Answer | None:
        """Answer a question; None if nobody wanted the answer any more before it came."""
        if not is_wanted():
            return None
        connection, is_new = self._connection()
        try:
            return self._answer(connection, question, is_wanted)
        except ServerUnusable:
            if not is_wanted():
                return None
            if is_new:
                raise
        return self(question, is_wanted=is_wanted)  # it was lost while nobody asked

    def close(self) -> None:
        """Let go of the server."""
        while self._idle:
            self._idle.pop().close()

    def _connection(self) -> tuple[psycopg.Connection[Row], bool]:
        try:
            return self._idle.pop(), False
        except IndexError:
            return connected(self._url, is_read_only=True), True

    def _answer(
        self,
        connection: psycopg.Connection[Row],
        question: Callable[[PublishedArchive], _Answer],
        is_wanted: Callable[[], bool],
    ) -> _Answer:
        session = Session(connection, self._url)
        with _watched(connection, is_wanted) as is_cancelled:
            try:
                check_readable(session)
                answer = question(PublishedArchive(session))
                connection.rollback()  # the next question sees what has come since
            except BaseException:
                connection.close()
                raise
        if is_cancelled.is_set():  # which may come too late, and break off the next question
            connection.close()
        else:
            self._idle.append(connection)
        return answer


@contextmanager
def asking(url: str) -> Iterator[Questions]:
    """Ask a published archive questions, and let go of the server in the end."""
    questions = Questions(url)
    try:
        yield questions
    finally:
        questions.close()


@contextmanager
def _watched(connection: psycopg.Connection[Row], is_wanted: Callable[[], bool]) -> Iterator[Event]:
    """Break off what a connection does when it is not wanted any more."""
    is_done, is_cancelled = Event(), Event()

    def watch() -> None:
        while not is_done.wait(_LOOK_SECONDS):
            if not is_wanted():
                is_cancelled.set()
                connection.cancel()
                return

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield is_cancelled
    finally:
        is_done.set()
        watcher.join()
