"""The server of the tests is gone when they are, also where they were killed."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.postgresql.server import why_not

ROOT = Path(__file__).parents[2]
KILLED = """
import os, signal, sys
from pathlib import Path
from tests.postgresql.server import running_server
with running_server(Path(sys.argv[1])) as server:
    print(server.port, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.slow
@pytest.mark.skipif(why_not() is not None, reason=why_not() or "")
def test_a_server_ends_with_the_process_that_started_it() -> None:
    folder = Path(tempfile.mkdtemp(prefix="newsarc-pg-"))
    try:
        done = subprocess.run(
            [sys.executable, "-c", KILLED, folder],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            cwd=ROOT,
        )
        assert done.stdout, done.stderr
        given_up = time.monotonic() + 30
        while folder.exists() and time.monotonic() < given_up:
            time.sleep(0.02)
        assert not folder.exists()
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", int(done.stdout)))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
