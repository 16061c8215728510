from __future__ import annotations

import pytest

from newsarc.store.articles.abbreviation import abbreviate

DIGEST = "inq6gwwg7vlwjmrkfw2vcxd5t3ozy4ehlbau3s27fq6nmc5ptoxa"
CASES = [
    ([], "inq6gwwg7vlw"),
    (["inq6gwwg7vlwzzzz"], "inq6gwwg7vlwj"),
    (["inq6gwwg7vlw"], "inq6gwwg7vlwj"),
    (["inq6gwwg7vlwjmrzz", "inq6gwwg7vlwz"], "inq6gwwg7vlwjmrk"),
    (["inq6gwwg7vlwjmrzz-2"], "inq6gwwg7vlw"),
    (["zzzz"], "inq6gwwg7vlw"),
]


@pytest.mark.parametrize(("others", "ref"), CASES)
def test_ref_is_as_short_as_is_unique(others: list[str], ref: str) -> None:
    assert abbreviate(DIGEST, others) == ref


def test_number_is_kept_and_told_apart() -> None:
    assert abbreviate(f"{DIGEST}-2", [DIGEST]) == "inq6gwwg7vlw-2"
    assert abbreviate(f"{DIGEST}-2", ["inq6gwwg7vlwzzzz-2"]) == "inq6gwwg7vlwj-2"
