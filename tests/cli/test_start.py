"""What a look-up loads before it answers: each module costs its time at every call."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import typer

from newsarc.cli.app import Commands, app
from tests.cli.terminals import environment

if TYPE_CHECKING:
    from pathlib import Path

EVERY_COMMAND = (
    "newsarc newsarc.errors newsarc.errors.archive newsarc.errors.base"
    " newsarc.errors.usage"
    " newsarc.cli newsarc.cli.deferred_modules newsarc.cli.run newsarc.cli.app newsarc.cli.lazy_group"
    " newsarc.cli.signals"
    " newsarc.cli.strict_command"
    " newsarc.cli.look_up newsarc.cli.options"
    " newsarc.cli.options.arguments newsarc.cli.options.groups"
    " newsarc.cli.options.settings newsarc.cli.spoken_language newsarc.language"
    " newsarc.cli.output"
    " newsarc.cli.output.streams newsarc.results newsarc.results.orders newsarc.text newsarc.text.addresses"
    " newsarc.text.characters"
    " newsarc.text.characters.controls"
)
EVERY_LOOK_UP = (
    f"{EVERY_COMMAND} newsarc.model newsarc.model.issue newsarc.model.parts newsarc.model.places"
    " newsarc.model.records newsarc.model.repairs newsarc.store newsarc.store.articles"
    " newsarc.store.articles.lookup newsarc.store.articles.rows newsarc.store.database"
    " newsarc.store.database.archive newsarc.store.database.connection newsarc.store.database.corruption"
    " newsarc.store.database.index_version newsarc.store.database.schema newsarc.text.matching"
    " newsarc.text.matching.tokenizer newsarc.fields newsarc.store.articles.columns"
    " newsarc.query newsarc.query.condition newsarc.query.names newsarc.cli.options.opened"
    " newsarc.store.asked_archive newsarc.store.look_ups"
)
LISTING = (
    f"{EVERY_LOOK_UP} newsarc.cli.look_up.list newsarc.cli.look_up.listing newsarc.cli.options.filters"
    " newsarc.cli.options.saved_queries newsarc.cli.output.limits"
    " newsarc.exporters newsarc.exporters.answers newsarc.exporters.answers.listing"
    " newsarc.store.search newsarc.store.search.conditions newsarc.store.search.finding"
    " newsarc.store.search.names"
    " newsarc.store.search.orders newsarc.store.search.planner"
    " newsarc.store.search.runs"
)
MAY_LOAD = {
    ("show", "1"): (
        f"{EVERY_LOOK_UP} newsarc.cli.look_up.show newsarc.cli.look_up.article_texts"
        " newsarc.store.articles.continuations newsarc.render"
        " newsarc.render.articles newsarc.render.articles.article"
        " newsarc.render.paths"
    ),
    ("list", "--limit", "20"): LISTING,
    ("search", "码头", "--limit", "20"): (
        f"{LISTING} newsarc.cli.look_up.saved_search newsarc.cli.look_up.search"
        " newsarc.query.fields newsarc.query.lexer"
        " newsarc.query.matching newsarc.query.nodes newsarc.query.parser newsarc.query.sql"
        " newsarc.cli.options.query_text newsarc.cli.options.date_order"
        " newsarc.query.tokens"
        " newsarc.store.search.newest newsarc.store.search.ranking newsarc.store.search.snippets"
        " newsarc.text.characters.classes"
        " newsarc.text.characters.display newsarc.text.characters.folding"
        " newsarc.text.characters.traditional newsarc.text.matching.excerpts"
        " newsarc.text.matching.marked_characters newsarc.text.matching.match_offsets"
        " newsarc.text.matching.tokens"
    ),
}
# Typer loads these by itself, and the archive is SQLite's; of the rest a look-up may load no more.
UNAVOIDABLE = "import typer, sqlite3, json, zlib, atexit, sys; print(*sys.modules, file=sys.stderr)"
OF_WORK = {
    "sqlite3",
    "rich",
    "sqlite_utils",
    "textual",
    "dateutil",
    "numpy",
    "newsarc.reading",
    "newsarc.store.database.connection",
    "newsarc.query.parser",
}
OTHERS_MAY_LOAD = {"__future__", "dataclasses", "gc", "pkgutil", "runpy", "typer", "unicodedata"}


# Python's own list of imports (-X importtime) leaves out what `import_module` loads.
RUN = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
sys.argv[0] = "newsarc"
from newsarc.cli import main
main()
"""


def told_by(program: str, arguments: tuple[str, ...], environ: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environ, capture_output=True, text=True, check=True
    )
    return done.stderr.splitlines()[-1]


def loaded_by(program: str, arguments: tuple[str, ...], environ: dict[str, str]) -> set[str]:
    return set(told_by(program, arguments, environ).split())


@pytest.mark.parametrize("command", MAY_LOAD)
def test_a_piped_look_up_loads_only_what_it_needs(archive: Path, command: tuple[str, ...]) -> None:
    loaded = loaded_by(RUN, command, environment(archive))
    ours = {name for name in loaded if name.split(".")[0] == "newsarc"}
    assert "newsarc.store.database.archive" in ours
    assert sorted(ours - set(MAY_LOAD[command].split())) == []
    others = loaded - ours - loaded_by(UNAVOIDABLE, (), environment(archive))
    assert sorted(name for name in others if name.split(".")[0] not in OTHERS_MAY_LOAD) == []


DEFER = "from newsarc.cli.deferred_modules import defer_modules; defer_modules(); import sys, typer"


@pytest.mark.parametrize("command", MAY_LOAD)
def test_a_look_up_runs_no_deferred_module(archive: Path, command: tuple[str, ...]) -> None:
    # Those that Python has loaded at its start, as an editable installation does, are not deferred.
    told = "print(*((name, sys.modules[name].is_deferred) for name in DEFERRED if name in sys.modules"
    states = f"{told} and hasattr(sys.modules[name], 'is_deferred')), sep='\\n', file=sys.stderr)"
    imports = "from newsarc.cli.deferred_modules import DEFERRED\n"
    program = imports + RUN.replace("print(*sys.modules, file=sys.stderr)", states)
    done = subprocess.run(
        [sys.executable, "-c", program, *command],
        env=environment(archive),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "('subprocess', True)" in done.stderr.splitlines()
    assert "False" not in done.stderr


def test_a_deferred_module_loads_at_its_first_use(tmp_path: Path) -> None:
    use = (
        "import subprocess, lzma; from textwrap import dedent; "
        "done = subprocess.run([sys.executable, '-c', 'pass']).returncode; "
        "print(dedent(' a'), done, lzma.decompress(lzma.compress(b'b')).decode(), file=sys.stderr)"
    )
    assert loaded_by(f"{DEFER}; {use}", (), environment(tmp_path / "archive.db")) == {"a", "0", "b"}


def test_a_deferred_module_is_found_in_its_package(tmp_path: Path) -> None:
    # As in an installation whose start loads none of it; an editable one does.
    forget = "import sys, urllib; sys.modules.pop('urllib.parse', None); vars(urllib).pop('parse', None)"
    use = "import urllib.parse; print(urllib.parse.quote('a b'), file=sys.stderr)"
    assert loaded_by(f"{forget}; {DEFER}; {use}", (), environment(tmp_path / "archive.db")) == {"a%20b"}


def test_a_deferred_name_loads_its_module_at_its_first_use(tmp_path: Path) -> None:
    use = (
        "__name__ = 'typer.core'; from difflib import get_close_matches as close; "
        "states = [sys.modules['difflib'].is_deferred]; "
        "print(states, close('serch', ['search', 'show'], n=1), sys.modules['difflib'].is_deferred, "
        "close('lst', ['list']), sep='|', file=sys.stderr)"
    )
    assert (
        told_by(f"{DEFER}; {use}", (), environment(tmp_path / "archive.db"))
        == "[True]|['search']|False|['list']"
    )


def test_a_class_that_is_made_of_a_deferred_name_has_its_methods(tmp_path: Path) -> None:
    use = (
        "import ast, inspect; states = [getattr(ast, 'is_deferred', False)]; "
        "import newsarc.cli.run as run, typer; from newsarc.cli.lazy_group import LazyCommands; "
        "print(*states, inspect.getsource(LazyCommands).splitlines()[0], file=sys.stderr)"
    )
    told = told_by(f"{DEFER}; {use}", (), environment(tmp_path / "archive.db"))
    assert told == "True class LazyCommands(MutableMapping[str, Any]):"


def test_whoever_else_imports_a_name_has_what_is_meant(tmp_path: Path) -> None:
    use = "from uuid import UUID; print(isinstance(UUID, type), file=sys.stderr)"
    assert loaded_by(f"{DEFER}; {use}", (), environment(tmp_path / "archive.db")) == {"True"}


def test_a_deferred_module_has_no_more_than_its_own(tmp_path: Path) -> None:
    ask = (
        "import shellingham; print(hasattr(shellingham, 'nothing'), shellingham.is_deferred, file=sys.stderr)"
    )
    assert loaded_by(f"{DEFER}; {ask}", (), environment(tmp_path / "archive.db")) == {"False"}


HELP_OF_EACH = """
import sys
from newsarc.cli.run import run
for name in sys.argv[1:]:
    code = run([name, "--help"])
    print(name, code, *sys.modules, file=sys.stderr)
"""


def test_help_loads_no_commands_work(tmp_path: Path) -> None:
    """One process tells the help of all: what has been loaded stays, so the first that loads it is told."""
    done = subprocess.run(
        [sys.executable, "-c", HELP_OF_EACH, *Commands.places],
        env=environment(tmp_path / "archive.db"),
        capture_output=True,
        text=True,
        check=True,
    )
    told = [line.split() for line in done.stderr.splitlines()]
    assert [(name, code) for name, code, *_ in told] == [(name, "0") for name in Commands.places]
    assert "newsarc.cli.app" in told[0]
    assert [(name, found) for name, _, *loaded in told if (found := OF_WORK & set(loaded))] == []


def test_the_help_of_all_loads_no_commands_work(tmp_path: Path) -> None:
    loaded = loaded_by(RUN, ("--help",), environment(tmp_path / "archive.db"))
    assert "newsarc.cli.app" in loaded
    of_forms = {"newsarc.exporters.jsonl", "newsarc.model.parts"}  # whose names alone are told
    assert (
        loaded & (OF_WORK | of_forms | {"newsarc.cli.look_up.search", "newsarc.cli.export.command"}) == set()
    )


@pytest.mark.parametrize("name", list(Commands.places))
def test_a_summary_told_without_its_module_is_the_help_of_the_command(name: str) -> None:
    group = typer.main.get_command(app)
    assert isinstance(group, Commands)
    assert group.summary_of(name) == (group.commands[name].help or "").partition("\n")[0] != ""
