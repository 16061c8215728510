"""No message reaches a person past the catalogue."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import newsarc.errors
from tests.language.messages import COUNTING, WRITERS, modules, name_called

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_ERRORS = [import_module(one.name) for one in iter_modules(newsarc.errors.__path__, "newsarc.errors.")]
ERRORS = {name for one in OF_ERRORS for name, kind in vars(one).items() if isinstance(kind, type)}
TELLERS = {"tell", "hint", "complain", "tell_spaced", "BadParameter", "TyperException"} | ERRORS
SAYING = {*WRITERS, *COUNTING}
# Arguments that Typer shows as help, which the tests of help read; and examples of commands.
HELP = {"help", "epilog", "metavar"}
PROSE = re.compile(r"[a-z]{2,}[,:;]? [a-z]{2,}")
FOR_PEOPLE = ("newsarc/errors/", "newsarc/cli/", "newsarc/render/", "newsarc/browse/", "newsarc/query/")
NOT_SAID = (
    "newsarc/query/field_sql.py",  # SQL
    "newsarc/query/date_sql.py",  # likewise
    "newsarc/query/sql.py",  # likewise
    "newsarc/cli/completion/known_words.py",  # words of the command line
    "newsarc/cli/completion/shells.py",  # programs
    "newsarc/cli/completion/vocabulary.py",  # names of fields
    "newsarc/cli/completion/candidates.py",  # names of options
    "newsarc/browse/look.py",  # a style sheet
    "newsarc/cli/options/usage_hints.py",  # commands and options
    "newsarc/cli/deferred_modules.py",  # for who mends it
    "newsarc/cli/importing/log.py",  # a file that programs read, in English
    "newsarc/cli/manual/topics.py",  # names of topics
    "newsarc/render/reports/picture.py",  # a file, as exports are
    "newsarc/render/results/plot.py",  # likewise, and names of fonts
)
STYLE = re.compile(
    r"(?:bold|italic|dim|red|green|yellow|blue|cyan|magenta|reverse|strike|underline|bright_\w+| )+"
)
IS_DATA = {
    "day first",
    "month first",  # values of a setting
    "run-in headline",
    "body start",
    "jump line",  # labels of lines, by which their styles are found
    "what it is",  # a column, which is translated where it is drawn
    "No such option: {}",  # as Typer says it, and translated with what it says
    " \\(Possible |\\. Did you mean ",
    "pip install 'newsarc[{}]'",
    "--on dask://…",
    "tag remove {} {}",
    "Missing command",
    "Did you mean",
    '.\\" -*- mode: nroff; coding: utf-8 -*-',
    "edit {} --unset all",
    *("Take in", "Look up", "Take out", "Mend and mark"),  # headings of the help, which its tests read
}


def literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Find the texts below a node that are in no message, with `{}` for what is filled in."""
    match node:
        case ast.JoinedStr(values):
            parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in values)
            yield node.lineno, "".join(map(str, parts))
        case ast.Constant(str(text)):
            yield node.lineno, text
    for child in [] if isinstance(node, ast.JoinedStr) else said_within(node):
        yield from literals(child)


def said_within(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what of a node may be said: no docstring, annotation, assertion or help, nothing translated."""
    is_writer = isinstance(node, ast.Call) and name_called(node) in {*SAYING, "compile", "Place", "cast"}
    if is_writer or isinstance(node, ast.Assert):
        return
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns"} and not is_annotated(value):
            continue
        for child in value if isinstance(value, list) else [value]:
            is_text_alone = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            is_help = isinstance(child, ast.keyword) and child.arg in HELP
            if isinstance(child, ast.AST) and not is_text_alone and not is_help:
                yield child


def is_annotated(value: object) -> bool:
    """Tell whether an annotation holds options, whose values may be said."""
    return isinstance(value, ast.Subscript) and ast.unparse(value.value).endswith("Annotated")


def is_prose(text: str) -> bool:
    """Tell whether a text has words that follow each other, commands in quotes aside."""
    return text not in IS_DATA and bool(PROSE.search(re.sub("`[^`]*`", "", text)))


def without_constants(tree: ast.Module) -> ast.Module:
    """Leave out the texts of a module that have a name by which they are translated, or stand in the help."""
    called = [call for call in calls(tree) if name_called(call) in SAYING]
    in_help = (word.value for call in calls(tree) for word in call.keywords if word.arg in HELP)
    said = {
        node.id
        for node in (*(arg for call in called for arg in call.args), *in_help)
        if isinstance(node, ast.Name)
    }
    kept = [
        node
        for node in tree.body
        if not (isinstance(node, ast.Assign) and said & set(map(ast.unparse, node.targets)))
    ]
    return ast.Module(kept, [])


def named_texts(node: ast.AST, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Find the text that has the name of a constant of its module."""
    for one in tree.body:
        if isinstance(one, ast.Assign) and ast.unparse(node) in map(ast.unparse, one.targets):
            yield from literals(one.value)


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def told_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Find the texts of a module that are handed to what tells them."""
    for call in calls(tree):
        if name_called(call) in TELLERS:
            for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
                yield from (*literals(argument), *named_texts(argument, tree))


def test_what_is_told_is_in_the_catalogue() -> None:
    told = [(module, *one) for module, tree in modules() for one in told_in(tree)]
    assert [one for one in told if is_prose(one[2])] == []


def test_prose_in_what_speaks_to_people_is_in_the_catalogue() -> None:
    found = [
        (module, *one)
        for module, tree in modules()
        if module.startswith(FOR_PEOPLE) and module not in NOT_SAID
        for one in literals(without_constants(tree))
    ]
    assert [one for one in found if is_prose(one[2]) and not STYLE.fullmatch(one[2])] == []


def test_a_message_past_the_catalogue_is_seen() -> None:
    tree = ast.parse('hint(f"newsarc: {number} articles left out")\nraise UsageError(tr("name one"))')
    assert list(literals(tree)) == [(1, "newsarc: {} articles left out")]
