from __future__ import annotations

import sys
from multiprocessing import forkserver

import pytest

from newsarc.process_server import process_context, start_server


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    servers: list[str] = []
    monkeypatch.setattr(forkserver, "ensure_running", lambda: servers.append("server"))
    return servers


@pytest.mark.parametrize("jobs", [None, 1])
def test_one_process_and_an_unknown_number_start_no_server(jobs: int | None, started: list[str]) -> None:
    start_server(jobs)
    assert started == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes may not be forked")
def test_several_processes_start_their_server(started: list[str]) -> None:
    start_server(2)
    assert started == ["server"]
    assert process_context().get_start_method() == "forkserver"
