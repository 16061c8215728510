"""Two texts that were made to have refs alike, half an hour's work of two cores, are two articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

FIRST, SECOND = "bishxiewj75w", "lehbqiilenu6"
TEXT = "HARBOUR NEWS\n\n    The ship {} sank.\n"
REF = "inq6gwwg7vlw"
LONGER = {FIRST: "inq6gwwg7vlww", SECOND: "inq6gwwg7vlwj"}
"""What their digests begin with."""


@pytest.fixture
def put(newsarc: Call, tmp_path: Path) -> Callable[..., None]:
    """Import a file that holds the news of these ships."""

    def put(name: str, *ships: str) -> None:
        (tmp_path / name).write_text("\n\n".join(TEXT.format(ship) for ship in ships))
        assert newsarc("import", name, "--quiet").code == 0

    return put


def refs(newsarc: Call) -> dict[str, str]:
    """Export the ref of each ship."""
    lines = newsarc("export").out.splitlines()
    return {str(one["body"]).split()[2]: str(one["ref"]) for one in map(json.loads, lines)}


def shown(newsarc: Call, name: str) -> int:
    (one,) = json.loads(newsarc("show", name, "--format", "json").out)
    return int(one["id"])


@pytest.mark.parametrize(("first", "second"), [(FIRST, SECOND), (SECOND, FIRST)])
def test_both_are_kept_and_the_second_has_a_longer_ref(
    newsarc: Call, put: Callable[..., None], first: str, second: str
) -> None:
    put("a.txt", first)
    put("b.txt", second)
    assert refs(newsarc) == {first: REF, second: LONGER[second]}
    assert newsarc("archive", "check").code == 0
    # The longer ref that the first one has in another archive names it here too.
    names = (REF, LONGER[first], LONGER[second], LONGER[second].upper())
    assert [shown(newsarc, name) for name in names] == [1, 1, 2, 2]
    assert newsarc("list", f"id:{LONGER[first]}", "--format", "ids").out == "1\n"
    assert newsarc("list", "--format", "ids", "--", f"-id:{REF}").out == "2\n"


def test_both_are_kept_in_one_file_and_imported_again(newsarc: Call, put: Callable[..., None]) -> None:
    put("a.txt", FIRST, SECOND)
    put("b.txt", SECOND, FIRST)
    newsarc("import", "a.txt", "--quiet", "--page", "3")
    assert newsarc("reread").code == 0
    assert sorted(refs(newsarc)) == [FIRST, SECOND]


def test_one_that_is_removed_does_not_keep_the_other_out(newsarc: Call, put: Callable[..., None]) -> None:
    put("a.txt", FIRST)
    newsarc("remove", "1", "--yes")
    put("b.txt", SECOND)
    put("c.txt", FIRST)
    assert refs(newsarc) == {SECOND: LONGER[SECOND]}
    newsarc("remove", "--undo")
    assert refs(newsarc) == {FIRST: REF, SECOND: LONGER[SECOND]}
    assert newsarc("archive", "check").code == 0


def test_a_file_that_changes_to_the_other_has_two_versions(newsarc: Call, put: Callable[..., None]) -> None:
    put("a.txt", FIRST)
    put("a.txt", SECOND)
    assert newsarc("count").out == "1\n"
    assert FIRST in newsarc("show", "1", "--version", "1").out
    assert SECOND in newsarc("show", REF).out
    put("b.txt", FIRST)
    assert refs(newsarc) == {SECOND: REF, FIRST: LONGER[FIRST]}
    assert newsarc("archive", "check").code == 0


def test_a_former_text_keeps_its_ref(newsarc: Call, put: Callable[..., None]) -> None:
    put("a.txt", FIRST)
    newsarc("import", "a.txt", "--quiet", "--page", "3")  # which gives it another digest
    put("b.txt", SECOND)
    assert refs(newsarc)[SECOND] == LONGER[SECOND]
    assert shown(newsarc, REF) == 1
