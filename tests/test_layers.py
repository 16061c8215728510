"""The law of the house: arrows point down, siblings never meet, each package has one home."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
# From top to bottom; those on one floor are siblings.
FLOORS = (
    {"__main__"},
    {"cli"},
    {"import_files", "reread", "render", "exporters", "store"},
    {"corrections", "explanation", "importers", "query", "records", "sources"},
    {"reading"},
    {"text"},
    {"results", "import_runs"},
    {"model", "errors"},
)
HOMES = {
    "typer": "newsarc.cli",
    "platformdirs": "newsarc.cli",
    "rich": "newsarc.render",
    "matplotlib": "newsarc.render.results.plot",
    "sqlite3": "newsarc.store",
    "sqlite_utils": "newsarc.store",
    "dateutil": "newsarc.text.calendar.dates",
    "charset_normalizer": "newsarc.text.decoding",
}
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "newsarc").rglob("*.py"))
}


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute, so that this test can read them"
            assert node.module is not None
            if node.module == "newsarc":
                yield from (f"newsarc.{alias.name}" for alias in node.names)
            else:
                yield node.module


def part(module: str) -> str:
    """The package or module right below newsarc; empty for newsarc itself."""
    return module.split(".")[1] if "." in module else ""


def floor(name: str) -> int:
    return next(number for number, names in enumerate(FLOORS) if name in names)


def faults(module: str, source: str) -> list[str]:
    found = []
    for imported in imports(ast.parse(source)):
        root = imported.split(".")[0]
        if root == "newsarc":
            if part(imported) != part(module) and floor(part(imported)) <= floor(part(module)):
                found.append(f"{module} must not import {imported}")
        elif root in HOMES:
            if not f"{module}.".startswith(f"{HOMES[root]}."):
                found.append(f"{imported} lives in {HOMES[root]}, not in {module}")
        elif root not in sys.stdlib_module_names:
            found.append(f"{imported} has no home")
    return found


@pytest.mark.parametrize("module", [name for name in MODULES if name != "newsarc"])
def test_imports_point_down_and_packages_stay_home(module: str) -> None:
    assert faults(module, MODULES[module].read_text(encoding="utf-8")) == []


def test_the_root_imports_nothing_of_ours() -> None:
    source = MODULES["newsarc"].read_text(encoding="utf-8")
    assert list(imports(ast.parse(source))) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("newsarc.text.calendar.dates", "from newsarc.reading.credits.byline import read_byline"),
        ("newsarc.store.articles.rows", "import newsarc.render.articles.article"),
        ("newsarc.import_files", "def f():\n    from newsarc.store.database.archive import open_archive"),
        ("newsarc.importers.page_text", "from newsarc import query"),
        ("newsarc.reading.credits.dateline", "import dateutil.parser"),
        ("newsarc.store.database.archive", "from rich.table import Table"),
        ("newsarc.text.matching.tokens", "import jieba"),
    ],
)
def test_a_breach_is_seen(module: str, source: str) -> None:
    assert len(faults(module, source)) == 1
