"""`newsarc serve`: a Datasette of one archive that only reads, and the server it runs in."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import uvicorn
from datasette.app import Datasette

from newsarc.errors import AddressUnusable, reason_of
from newsarc.store.database.archive import open_archive
from newsarc.web.archives import NAME, PLUGIN, VIEW, ServedArchive

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsarc.citation import Style

_SETTINGS = {
    "default_allow_sql": False,  # which would reach what the pages do not show
    "allow_download": False,
    "suggest_facets": False,  # a column of texts takes its time to count
    "default_page_size": 50,
    "truncate_cells_html": 200,
    "sql_time_limit_ms": 5_000,
    "facet_time_limit_ms": 2_000,
}
_TABLE = {"facets": ["newspaper", "year", "section"], "sort_desc": "date", "title": "Articles"}


def datasette_of(path: Path, *, names: Sequence[str] = (), style: Style | None = None) -> Any:
    """Make the Datasette of an archive; raises ArchiveMissing, ArchiveForeign and their kin."""
    with open_archive(path):  # brings an older one up to date, as every look-up does
        pass
    options = {"is_served": True, "names": list(names), "style": style.value if style else ""}
    metadata = {"databases": {NAME: {"tables": {VIEW: _TABLE}}}, "plugins": {PLUGIN: options}}
    datasette = Datasette(files=[], settings=_SETTINGS, metadata=metadata)
    datasette.remove_database("_memory")
    datasette.add_database(ServedArchive(datasette, str(path.resolve())), name=NAME)
    return datasette


def close(datasette: Any) -> None:
    """Close the archive, so that SQLite's log ends."""
    datasette.executor.shutdown()
    datasette.get_database(NAME).close()


def listen(host: str, port: int) -> socket.socket:
    """Take an address, where who asks too early waits; raises AddressUnusable."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        try:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
            listening.listen()
        except OSError:
            listening.close()
            raise
    except OSError as error:
        raise AddressUnusable(host, port, reason_of(error)) from error
    return listening


def address_of(listening: socket.socket) -> str:
    """Write where a server is found."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def run(datasette: Any, listening: socket.socket) -> None:
    """Answer until a signal comes."""
    from datasette import handle_exception  # noqa: PLC0415 - it has to load after the plugins

    handle_exception.rich = None  # it would print all it knows, at every address that is not there
    config = uvicorn.Config(datasette.app(), log_level="warning", lifespan="on", server_header=False)
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        close(datasette)
