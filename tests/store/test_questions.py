"""A question is broken off as soon as nobody wants its answer."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from newsarc.store.questions import ask

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.store.database.archive import Archive

_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


def count(archive: Archive) -> int:
    return len(archive.rows("SELECT id FROM article"))


def test_what_is_wanted_is_answered(archive: Path) -> None:
    assert ask(archive, count, is_wanted=lambda: True) == 3


def test_an_endless_question_ends_when_it_is_no_longer_wanted(archive: Path) -> None:
    wanted = iter([True, True, True])
    assert ask(archive, lambda one: one.rows(_ENDLESS), is_wanted=lambda: next(wanted, False)) is None


def test_what_is_never_wanted_is_not_asked(archive: Path) -> None:
    assert ask(archive, lambda one: 1 / 0, is_wanted=lambda: False) is None


def test_what_is_wrong_stays_so(archive: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        ask(archive, lambda one: one.rows("SELECT nothing"), is_wanted=lambda: True)
