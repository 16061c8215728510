"""An id on standard input that no article has is told by every command, and not left out silently."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., Any]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    "command",
    [
        ("list", "-"),
        ("search", "-"),
        ("search", "-", "--format", "kwic"),
        ("count", "-"),
        ("count", "-", "--by", "page"),
        ("list", "-", "--newspaper", "湖光日报"),
        ("trend", "-"),
        ("export", "-"),
        ("show", "-"),
        ("cite", "-"),
        ("reread", "-"),
        ("remove", "--yes", "-"),
        ("tag", "add", "x", "-"),
    ],
)
def test_an_unknown_id_is_told(
    newsarc: Call, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n99\n"))
    done = newsarc(*command)
    assert (done.code, done.out) == (1, "")
    assert done.err == "newsarc: no article 99: `newsarc list` shows the ids\n"
    assert newsarc("count").out == "2\n"
