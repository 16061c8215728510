"""CSV as Datasette sends it, made as harmless as ours: no cell is a formula or moves a terminal's cursor."""

from __future__ import annotations

import csv
import io
import sys
from typing import TYPE_CHECKING

from newsarc.exporters.csv_rows import write_row

if TYPE_CHECKING:
    from newsarc.web.hosts import App, Message, Receive, Scope, Send

_LARGEST_FIELD = min(sys.maxsize, 2**31 - 1)  # characters: a body may be longer than the usual 131,072


def defuse_csv(app: App) -> App:
    """Wrap a server: each piece of CSV, which is a row or several, goes out defused."""

    async def defusing(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_defused(message: Message) -> None:
            if message["type"] == "http.response.body" and message.get("body"):
                message = {**message, "body": defused(message["body"])}
            await send(message)

        is_csv = scope["type"] == "http" and scope["path"].endswith(".csv")
        await app(scope, receive, send_defused if is_csv else send)

    return defusing


def defused(rows: bytes) -> bytes:
    r"""Write rows of CSV so that spreadsheets take no cell for a formula.

    >>> defused(b'=1+1,"a, b",\x1b[2J\r\n').decode()
    '\'=1+1,"a, b",␛[2J\r\n'
    """
    csv.field_size_limit(_LARGEST_FIELD)
    read = csv.reader(io.StringIO(rows.decode(), newline=""))
    return "".join(map(write_row, read)).encode()
