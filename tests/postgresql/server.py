"""A PostgreSQL of the tests' own, in a folder of theirs; tests that need one skip where none is installed."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEWEST_FIRST = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -float(path.parent.name))
_FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=64MB -c jit=off"
_GUARD = """
pg_ctl() { "$programs/pg_ctl" -D "$folder/data" -w -s "$@"; }
programs=$1 folder=$2
pg_ctl -l "$folder/log" -o "$3" start && echo started && cat > /dev/null
pg_ctl -m immediate stop
rm -rf "$folder"
"""
OWNER = "newsarc"
PASSWORD = "s3cr%t&pass"


@dataclass(frozen=True)
class Server:
    """A running server, its folder and how to reach it."""

    programs: Path
    folder: Path
    port: int
    prefix: tuple[str, ...]

    def url(self, database: str, user: str = OWNER, password: str = "") -> str:
        secret = f":{password}" if password else ""
        return f"postgresql://{user}{secret}@127.0.0.1:{self.port}/{database}"

    def sql(self, database: str, statement: str) -> str:
        words = (
            "psql",
            "-h",
            "127.0.0.1",
            "-p",
            str(self.port),
            "-U",
            OWNER,
            "-d",
            database,
            "-qAtc",
            statement,
        )
        return self.run(words)

    def create(self, database: str) -> str:
        self.run(("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", OWNER, database))
        return self.url(database)

    def run(self, words: Sequence[str]) -> str:
        done = subprocess.run(
            [*self.prefix, str(self.programs / words[0]), *words[1:]],
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


def why_not() -> str | None:
    """Say why no server can be started here; None where one can."""
    if _programs() is None:
        return "no PostgreSQL is installed (initdb is neither on the path nor in /usr/lib/postgresql)"
    if os.geteuid() == 0 and _servant() is None:
        return "PostgreSQL does not run as root, and there is no user postgres or nobody to run it as"
    return None


@contextmanager
def running_server(folder: Path, options: str = _FAST) -> Iterator[Server]:
    """Start a server in an empty folder; both end with the block, or with this process."""
    programs, prefix = _programs(), _prefix(folder)
    assert programs is not None, "asked before"
    server = Server(programs, folder, _free_port(), prefix)
    data = str(folder / "data")
    server.run(("initdb", "-D", data, "-U", OWNER, "-E", "UTF8", "--locale=C", "--auth=trust", "--no-sync"))
    rules = folder / "data" / "pg_hba.conf"
    checked = f"host all checked 127.0.0.1/32 scram-sha-256\n{rules.read_text()}"
    rules.write_text(checked)
    words = f"-p {server.port} -k {folder} -c listen_addresses=127.0.0.1 {options}"
    with _guard(server, words) as guard:
        assert guard.stdout is not None
        assert guard.stdout.readline() == "started\n", (folder / "log").read_text()
        yield server


def _guard(server: Server, options: str) -> subprocess.Popen[str]:
    """Start the server under a shell that stops it when nobody holds its standard input any longer.

    So it ends with the tests however these end; in a session of its own no Ctrl-C reaches the shell.
    """
    return subprocess.Popen(
        [*server.prefix, "sh", "-c", _GUARD, "sh", str(server.programs), str(server.folder), options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd="/",
        start_new_session=True,
    )


def _programs() -> Path | None:
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else next(iter(_NEWEST_FIRST), None)


def _servant() -> pwd.struct_passwd | None:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None


def _prefix(folder: Path) -> tuple[str, ...]:
    """Let another user own the folder where root runs the tests: the server refuses root."""
    servant = _servant()
    if os.geteuid() or servant is None:
        return ()
    os.chown(folder, servant.pw_uid, servant.pw_gid)
    for above in folder.parents:  # only root may pass through pytest's folders
        if above.stat().st_uid == 0 and not above.stat().st_mode & 0o001:
            above.chmod(above.stat().st_mode | 0o011)
    runuser = shutil.which("runuser") or "/usr/sbin/runuser"  # not every root has that folder on its path
    return (runuser, "-u", servant.pw_name, "--")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
