from __future__ import annotations

import pickle

import pytest

from newsarc.errors import ArchiveNewer, ColumnUnknown, NewsarcError, SourceTooLarge, UnknownId


@pytest.mark.parametrize(
    "error",
    [
        ColumnUnknown("a.csv", "body", None, ("when", "what")),
        SourceTooLarge("a.csv", 7, 5),
        ArchiveNewer("a.db", 9, 8),
        UnknownId("12"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_goes_from_process_to_process_as_it_is(error: NewsarcError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))
