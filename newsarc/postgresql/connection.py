"""Connect to a server, and turn what it refuses into our errors; no password gets into a message."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from newsarc.errors import MissingExtra, ServerUnusable, UsageError
from newsarc.language import tr
from newsarc.text.addresses import shown, without_password

try:
    import psycopg
    from psycopg.rows import dict_row
except ImportError as error:
    raise MissingExtra(tr("an archive on a server"), "postgresql") from error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

OLDEST = 140_000  # whose compression and partitions we use; 15 is what the tests run on
_ROOM = "SET search_path = newsarc"  # and of PostgreSQL's own, which are always there
_CONNECT_SECONDS = 10
_SETTINGS = (
    b"SET jit = off",  # which takes longer than our questions
    # A scan of all articles reads the vector of each, which the server takes for nothing: it is 7 kB.
    b"SET enable_seqscan = off",
    b"SET work_mem = '64MB'",  # else it forgets which of a page's articles a common word is in, and reads all
)
_PREAMBLE = re.compile(
    r"^(?:consuming input failed: )?(?:connection (?:failed|is bad): )?"
    r"(?:connection to server .*? failed: )?(?:FATAL:\s+)?"
)
_NUL, _SHOWN_NUL = "\0", "\N{SYMBOL FOR NULL}"

Row = dict[str, Any]
Parameters = tuple[Any, ...]


class Session:
    """A connection to a database, and the address that errors name."""

    def __init__(self, connection: psycopg.Connection[Row], url: str) -> None:
        self.connection = connection
        self.url = url
        self.address = shown(url)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Fetch all rows of a question."""
        with server_errors(self.url):
            return self.connection.execute(sql.encode(), _storable(parameters)).fetchall()

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """Fetch the first row of a question, if it has one."""
        with server_errors(self.url):
            return self.connection.execute(sql.encode(), _storable(parameters)).fetchone()

    def named_rows(self, sql: str, parameters: dict[str, Any]) -> list[Row]:
        """Fetch all rows of a question whose parameters have names."""
        values = dict(zip(parameters, _storable(list(parameters.values())), strict=True))
        with server_errors(self.url):
            return self.connection.execute(sql.encode(), values).fetchall()

    def change(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Make a change; return how many rows it made or met."""
        with server_errors(self.url):
            return self.connection.execute(sql.encode(), _storable(parameters)).rowcount

    def run(self, statements: str) -> None:
        """Run statements of our own that have no parameters, maybe several."""
        with server_errors(self.url):
            self.connection.execute(statements.encode())

    def copy(self, table: str, columns: Iterable[str], rows: Iterable[Parameters]) -> None:
        """Add rows to a table, many at once."""
        names = ", ".join(f'"{name}"' for name in columns)
        statement = f"COPY {table} ({names}) FROM STDIN".encode()
        with server_errors(self.url), self.connection.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make the changes within as a whole or not at all."""
        with server_errors(self.url), self.connection.transaction():
            yield


@contextmanager
def connect(url: str, *, is_read_only: bool) -> Iterator[Session]:
    """Connect to a database; one that is read is seen as it is now. Raises ServerUnusable and its kin."""
    connection = connected(url, is_read_only=is_read_only)
    try:
        yield Session(connection, url)
    finally:
        connection.close()


def connected(url: str, *, is_read_only: bool) -> psycopg.Connection[Row]:
    """Return a connection, which the caller closes; each transaction that reads sees one state."""
    with server_errors(url):
        connection = psycopg.connect(
            url, row_factory=dict_row, prepare_threshold=None, connect_timeout=_CONNECT_SECONDS
        )
    try:
        with server_errors(url):
            _set_up(connection, url, is_read_only=is_read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: psycopg.Connection[Row], url: str, *, is_read_only: bool) -> None:
    _refuse_old(connection, url)
    connection.execute(_ROOM)
    for setting in _SETTINGS:
        connection.execute(setting)
    connection.execute("SET client_encoding = 'UTF8'")
    connection.commit()
    connection.autocommit = not is_read_only
    if is_read_only:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True


@contextmanager
def server_errors(url: str) -> Iterator[None]:
    """Raise ServerUnusable for what the server or the way to it refuses; bugs pass."""
    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise ServerUnusable(
            shown(url),
            tr("{reason}: the role may not do this, its owner can grant it", reason=_reason(error, url)),
        ) from error
    except (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn) as error:
        raise ServerUnusable(
            shown(url), tr("{reason}: publish the archive again", reason=_reason(error, url))
        ) from error
    except psycopg.ProgrammingError as error:
        if isinstance(error, psycopg.errors.SyntaxErrorOrAccessRuleViolation) or error.sqlstate:
            raise
        # What libpq says of an address may repeat any piece of it.
        raise UsageError(
            tr(
                "{address}: not an address of a database: write postgresql://USER@HOST:PORT/DATABASE",
                address=shown(url),
            )
        ) from error
    except (psycopg.OperationalError, psycopg.InternalError) as error:
        raise ServerUnusable(shown(url), _reason(error, url) + _advice(error)) from error


def _refuse_old(connection: psycopg.Connection[Row], url: str) -> None:
    found = connection.info.server_version
    if found < OLDEST:
        raise ServerUnusable(
            shown(url),
            tr(
                "it is PostgreSQL {found}, and {oldest} is the oldest that will do",
                found=found // 10_000,
                oldest=OLDEST // 10_000,
            ),
        )
    if connection.execute("SHOW server_encoding").fetchone() != {"server_encoding": "UTF8"}:
        raise ServerUnusable(
            shown(url), tr("the database is not in UTF8: create one that is, with ENCODING 'UTF8'")
        )


def _reason(error: psycopg.Error, url: str) -> str:
    """Write the first line of what the server said, as ours are written."""
    said = next((line for line in str(error).splitlines() if line.strip()), "") or tr(
        "the connection is gone"
    )
    line = without_password(_PREAMBLE.sub("", said.strip()), url)
    return line[:1].lower() + line[1:]


def _advice(error: psycopg.Error) -> str:
    """Write what the server advises where it has too little of something (SQLSTATE 53)."""
    hint = error.diag.message_hint if (error.sqlstate or "").startswith("53") else None
    return f": {hint[:1].lower()}{hint[1:].rstrip('.')}" if hint else ""


def _storable(parameters: Sequence[Any]) -> list[Any]:
    return [storable_text(one) if isinstance(one, str) else one for one in parameters]


def storable_text(text: str) -> str:
    """Write a text as PostgreSQL can hold it, which knows no NUL: it stands there as its picture."""
    return text.replace(_NUL, _SHOWN_NUL)
