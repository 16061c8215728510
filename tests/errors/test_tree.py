"""The tree at the head of the errors is drawn by hand, and is true."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

import newsarc.errors
from newsarc.errors import EXIT_FAILED, NewsarcError

if TYPE_CHECKING:
    from collections.abc import Iterator

BRANCH = re.compile(r"(?P<indent>[│ ]*(?:[├└]── )?)(?P<name>[A-Z]\w+)(?: +(?P<code>\d+))?(?: .*)?")


def drawn() -> Iterator[tuple[str, str | None, int]]:
    """Yield each error, what it stands under, and its exit code, which is its parent's if none is drawn."""
    above: list[tuple[str, int]] = []
    for line in (newsarc.errors.__doc__ or "").split("\n\n")[1].splitlines():
        found = BRANCH.fullmatch(line)
        assert found, line
        depth = len(found["indent"]) // 4
        parent, code = above[depth - 1] if depth else (None, EXIT_FAILED)
        above[depth:] = [(found["name"], int(found["code"] or code))]
        yield found["name"], parent, int(found["code"] or code)


@pytest.fixture(autouse=True, scope="module")
def every_module() -> None:
    for module in pkgutil.iter_modules(newsarc.errors.__path__, "newsarc.errors."):
        import_module(module.name)


def there_are(kind: type[NewsarcError], parent: str | None = None) -> Iterator[tuple[str, str | None, int]]:
    yield kind.__name__, parent, kind.exit_code
    for one in kind.__subclasses__():
        if one.__module__.startswith("newsarc."):
            yield from there_are(one, kind.__name__)


def test_the_tree_has_every_error_under_its_parent_with_its_exit_code() -> None:
    assert sorted(drawn(), key=repr) == sorted(there_are(NewsarcError), key=repr)


def test_every_error_is_handed_on() -> None:
    assert [name for name, _, _ in there_are(NewsarcError) if not hasattr(newsarc.errors, name)] == []


def test_what_is_no_error_is_not_handed_on() -> None:
    assert not hasattr(newsarc.errors, "SourceBoring")
