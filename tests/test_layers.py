"""The law of the house: arrows point down, siblings never meet, each package has one home."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
Floors = tuple[tuple[str, ...], ...]
# From top to bottom; those on one floor are siblings. The README shows the same picture.
FLOORS: Floors = (
    ("__main__",),
    ("cli",),
    ("browse", "postgresql", "web"),
    ("citation", "exporters", "import_files", "render", "reread", "store"),
    ("containers", "corrections", "explanation", "importers", "query", "records", "sources"),
    ("reading",),
    ("text",),
    ("atomic_files", "fields", "import_runs", "results"),
    ("errors", "file_locks", "model", "process_server"),
    ("language",),
)
# Likewise within each package: its rooms, and the modules beside them.
ROOMS: dict[str, Floors] = {
    "cli": (
        ("run",),
        ("app",),
        ("archive", "browse", "export", "importing", "look_up", "mend", "settings"),
        ("completion", "lazy_group", "output", "spoken_language"),
        ("manual", "options"),
        ("clock", "deferred_modules", "signals", "strict_command"),
        ("translated_help",),
    ),
    "browse": (
        ("app",),
        ("article_actions",),
        ("panes",),
        ("article_view", "asking", "facet_list", "hit_list", "keys", "prompt"),
        ("marking", "messages"),
        ("answers", "drawing", "look"),
        ("inquiry",),
    ),
    "citation": (
        ("references",),
        ("entries",),
        ("people",),
        ("biblatex", "csl_json", "ris"),
        ("styles",),
        ("item", "quotation"),
    ),
    "containers": (
        ("compressed", "mbox", "mhtml", "tar", "warc", "zip_archive"),
        ("members",),
    ),
    "corrections": (("form",), ("marks", "reading"), ("fields",)),
    "errors": (("formats",), ("archive", "sources", "system", "unknown", "usage"), ("base",)),
    "exporters": (
        ("answers", "forms"),
        ("ninjs",),
        ("json_array", "json_schema", "parquet", "tsv_rows"),
        ("csv_rows", "documents", "jsonl", "markdown"),
        ("file_names", "values"),
    ),
    "import_files": (
        ("readers", "previewing"),
        ("ahead", "dask_cluster", "opening"),
        ("cluster", "processes"),
        ("elsewhere",),
        ("beside", "blocks", "options", "reading", "session", "settling"),
        ("folder_names",),
    ),
    "importers": (
        ("warmed",),
        ("documents", "paged", "plain_text", "saved_page", "standards", "streams", "text_cutting"),
        ("databases",),
        ("rows",),
        ("web",),
        ("articles", "sniffing", "xml_tree"),
    ),
    "language": (("borrowed", "catalogue"),),
    "model": (
        ("page", "reports"),
        ("sources",),
        ("records",),
        ("parts",),
        ("issue", "places", "repairs", "selection"),
    ),
    "postgresql": (
        ("questions",),
        ("archive", "publishing"),
        ("entries", "partitions", "searching", "settings", "writing"),
        ("names", "rows"),
        ("connection", "vectors"),
    ),
    "query": (
        ("parser",),
        ("filters", "lexer", "sql"),
        ("field_sql", "fields"),
        ("date_span", "date_sql", "foreign_signs", "matching", "names"),
        ("column_values", "condition", "nodes", "tokens"),
    ),
    "reading": (
        ("train_junctions", "train_unsure"),
        ("page",),
        ("articles", "order"),
        ("labelling",),
        ("columns", "geometry"),
        ("recognition",),
        ("credits", "furniture"),
        ("lines",),
        ("languages",),
    ),
    "render": (("reports", "results"), ("articles",), ("table",), ("paths", "terminal", "wrapping")),
    "results": (("counts", "occurrences", "orders", "similar"),),
    "store": (
        ("library", "questions"),
        ("look_ups",),
        ("asked_archive",),
        ("maintenance",),
        ("ingest",),
        ("reports", "user"),
        ("search",),
        ("articles",),
        ("database",),
    ),
    "web": (
        ("plugin", "serving"),
        ("spreadsheets", "views"),
        ("article_page", "search_page"),
        ("answers", "archives", "frame", "hosts"),
        ("questions", "style"),
    ),
    "text": (
        ("addresses", "calendar", "decoding", "matching", "page_labels", "path_names", "repairs", "sizes"),
        ("binary", "encodings"),
        ("language",),
        ("characters",),
    ),
}
MOST_MODULES = 15  # in a folder
MOST_STATEMENTS = 10  # in a command
LONGEST_FUNCTION = 40  # lines; a command that has many options takes them in groups
LONGEST_FILE = 250  # lines
HOMES: dict[str, str | tuple[str, ...]] = {
    "_typeshed": "newsarc.containers.members",  # only the type checker has it
    "typer": "newsarc.cli",
    "platformdirs": "newsarc.cli",
    "rich": "newsarc.render",
    "matplotlib": "newsarc.render.results.plot",
    "lxml": "newsarc.importers.web.tree",
    "brotli": "newsarc.containers.warc",
    "fastwarc": "newsarc.containers.warc",
    "pypdfium2": "newsarc.importers.paged.pdf",
    "feedparser": "newsarc.importers.streams.feed",
    "trafilatura": "newsarc.importers.web.extraction",
    "sqlite3": "newsarc.store",
    "sqlite_utils": "newsarc.store",
    "dateutil": "newsarc.text.calendar.dates",
    "pyarrow": ("newsarc.exporters.parquet", "newsarc.importers.rows.parquet"),
    "striprtf": "newsarc.importers.documents.rtf",
    "openpyxl": "newsarc.importers.rows.spreadsheet",
    "numpy": ("newsarc.reading", "newsarc.text.matching", "newsarc.store.maintenance.index_check"),
    "pycrfsuite": "newsarc.reading.labelling",
    "textual": "newsarc.browse",
    "datasette": "newsarc.web",
    "psycopg": "newsarc.postgresql",
    "pluggy": "newsarc.web.plugin",
    "markupsafe": "newsarc.web.plugin",
    "dask": "newsarc.import_files.dask_cluster",
    "distributed": "newsarc.import_files.dask_cluster",
    "uvicorn": "newsarc.web.serving",
}
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "newsarc").rglob("*.py"))
}


@cache
def text_of(module: str) -> str:
    return MODULES[module].read_text(encoding="utf-8")


@cache
def tree_of(module: str) -> ast.Module:
    return ast.parse(text_of(module))


@pytest.fixture(scope="module", autouse=True)
def no_trees_are_left() -> Iterator[None]:
    yield
    tree_of.cache_clear()  # a million objects, of no use to the tests that follow


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


def floor(name: str, floors: Floors = FLOORS) -> int:
    return next(number for number, names in enumerate(floors) if name in names)


def room(module: str) -> str:
    """The room or module right below a package; empty for the package itself."""
    return [*module.split("."), "", ""][2]


def room_faults(module: str, tree: ast.Module) -> list[str]:
    """What a module imports of its own package that stands on its floor or above it."""
    own, floors = room(module), ROOMS.get(part(module))
    if floors is None or not own:
        return []
    used = [name for name in imports(tree) if part(name) == part(module)]
    return [
        f"{module} must not import {name}"
        for name in used
        if room(name) and room(name) != own and floor(room(name), floors) <= floor(own, floors)
    ]


def files_used(module: str) -> set[str]:
    """The modules that a module imports, wherever in it."""
    tree = tree_of(module)
    used = set(imports(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            used |= {f"{node.module}.{alias.name}" for alias in node.names}
    return used & set(MODULES) - {module}


def circles(graph: dict[str, set[str]]) -> list[str]:
    """What stands in a circle: all that is left when what uses nothing that is left has been taken away."""
    left = {name: set(used) for name, used in graph.items()}
    while free := {name for name, used in left.items() if not used & set(left)}:
        left = {name: used for name, used in left.items() if name not in free}
    return sorted(left)


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def statements(function: ast.FunctionDef) -> int:
    """How much a body does; what it loads and what it tells of itself aside."""
    inner = [node for statement in function.body[1:] for node in ast.walk(statement)]
    return sum(isinstance(node, ast.stmt) and not isinstance(node, ast.ImportFrom) for node in inner)


def length(function: ast.FunctionDef) -> int:
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1


def homes_of(package: str) -> tuple[str, ...]:
    homes = HOMES[package]
    return (homes,) if isinstance(homes, str) else homes


def faults(module: str, tree: ast.Module) -> list[str]:
    found = []
    for imported in imports(tree):
        root = imported.split(".")[0]
        if root == "newsarc":
            if part(imported) != part(module) and floor(part(imported)) <= floor(part(module)):
                found.append(f"{module} must not import {imported}")
        elif root in HOMES:
            if not f"{module}.".startswith(tuple(f"{home}." for home in homes_of(root))):
                found.append(f"{imported} lives in {HOMES[root]}, not in {module}")
        elif root not in {*sys.stdlib_module_names, "_typeshed"}:  # the latter is known to type checkers only
            found.append(f"{imported} has no home")
    return found


def test_imports_point_down_and_packages_stay_home() -> None:
    assert [fault for name in MODULES if name != "newsarc" for fault in faults(name, tree_of(name))] == []


def test_the_root_loads_nothing_of_ours() -> None:
    at_start = [node for node in tree_of("newsarc").body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert [name for node in at_start for name in imports(node)] == ["__future__", "typing"]


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
    assert len(faults(module, ast.parse(source))) == 1


def test_rooms_import_downward() -> None:
    assert [fault for name in MODULES for fault in room_faults(name, tree_of(name))] == []


@pytest.mark.parametrize("package", ROOMS)
def test_every_room_has_its_floor(package: str) -> None:
    there_are = {room(name) for name in MODULES if part(name) == package} - {""}
    assert sorted(name for floor in ROOMS[package] for name in floor) == sorted(there_are)


def test_every_package_has_its_rooms() -> None:
    assert sorted(ROOMS) == sorted({part(name) for name in MODULES if name.count(".") > 1})


def test_no_files_stand_in_a_circle() -> None:
    assert circles({module: files_used(module) for module in MODULES}) == []


def test_a_circle_is_seen() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == ["a", "b", "c"]


def test_a_room_that_imports_upward_is_seen() -> None:
    tree = ast.parse("from newsarc.store.search.finding import find_entries")
    assert len(room_faults("newsarc.store.database.archive", tree)) == 1
    assert room_faults("newsarc.store.reports.facets", tree) == []


def test_no_folder_holds_more_than_a_person_takes_in() -> None:
    folders = Counter(
        str(path.parent.relative_to(ROOT))
        for top in ("newsarc", "tests")
        for path in (ROOT / top).rglob("*.py")
        if path.name not in {"__init__.py", "conftest.py"}
    )
    assert {name: number for name, number in folders.items() if number > MOST_MODULES} == {}


def test_files_are_short() -> None:
    lines = {name: len(text_of(name).splitlines()) for name in MODULES}
    assert {name: number for name, number in lines.items() if number > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    long = [
        f"{name}.{one.name}"
        for name in MODULES
        for one in functions(tree_of(name))
        if length(one) > LONGEST_FUNCTION
    ]
    assert long == []


def is_protocol(node: ast.ClassDef) -> bool:
    return any(isinstance(base, ast.Name) and base.id == "Protocol" for base in node.bases)


def test_no_two_types_have_one_name() -> None:
    """A protocol aside: it has the name of what it stands for."""
    types = Counter(
        node.name
        for module in MODULES
        for node in tree_of(module).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not is_protocol(node)
    )
    assert {name: number for name, number in types.items() if number > 1} == {}


def test_the_bodies_of_commands_are_short() -> None:
    long = [
        f"{module}.{function.name}"
        for module in MODULES
        if part(module) == "cli"
        for function in functions(tree_of(module))
        if function.args.args and function.args.args[0].arg == "context"
        if statements(function) > MOST_STATEMENTS
    ]
    assert long == []


def test_the_readme_shows_these_floors() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    picture = "\n".join(" ".join(names) for names in FLOORS if names != ("__main__",))
    assert f"```\n{picture}\n```" in readme
