"""What a word of the command line means that is no command or no option: loaded when there is one."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsarc.language import tr
from newsarc.query.fields import field_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# What other programs call their commands, and what does the same here.
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "version": "--version",
        "stats": "archive info` or `newsarc count --by newspaper",
        "status": "archive info",
        "summary": "archive info",
        "cat": "show ID",
        "view": "show ID",
        "read": "show ID",
        "get": "show ID",
        "print": "show ID",
        "find": "search WORDS",
        "grep": "search WORDS",
        "query": "search WORDS",
        "ls": "list",
        "add": "import PATH",
        "load": "import PATH",
        "ingest": "import PATH",
        "rm": "remove ID",
        "del": "remove ID",
        "delete": "remove ID",
        "undo": "remove --undo",
        "dump": "export --output FILE",
        "save": "saved add NAME QUERY",
        "update": "edit ID",
        "set": "edit ID --set FIELD=VALUE",
        "diff": "show ID --diff",
        "history": "show ID --history",
        "why": "explain PATH` or `newsarc explain ID",
        "log": "archive runs",
        "errors": "archive failures",
        "web": "serve",
        "chart": "trend WORDS` or `newsarc count --by month",
        "plot": "trend WORDS` or `newsarc count --by month",
        "quote": "cite ID --quote WORDS",
        "annotate": "note ID TEXT",
        "label": "tag add WORD ID",
        "correct": "edit ID",
        "settings": "config",
        "man": "help --man",
        "topics": "help",
        "cron": "help nightly",
        "init": "import PATH",
        "latest": "list",
        "recent": "list",
        "next": "show @+1",
        "previous": "show @-1",
        "prev": "show @-1",
    }
)
# What other programs call their options, and what says the same here.
OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        **{
            f"--{form}": f"--format {form}" for form in ("json", "jsonl", "csv", "tsv", "ids", "text", "kwic")
        },
        "--from": "--since DATE",
        "--after": "--since DATE",
        "--start": "--since DATE",
        "--to": "--until DATE",
        "--before": "--until DATE",
        "--end": "--until DATE",
        "--max": "--limit N",
        "--count": "--limit N",
        "--out": "--output FILE",
        "--db": "--archive FILE",
        "--order": "--sort ORDER",
        "--order-by": "--sort ORDER",
        "--all": "--limit 0",
        "--reverse": "--sort ORDER",
        "--yes": "--force",
        "-y": "--force",
    }
)
# What other programs call what an option may say, and what says the same here.
VALUES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("excel", "xlsx", "xls", "spreadsheet"), "--format csv --bom"),
        **dict.fromkeys(("word", "doc", "odt", "rtf"), "--format docx"),
        **dict.fromkeys(("bibtex", "bib", "latex"), "--format biblatex"),
        **dict.fromkeys(("csl", "zotero"), "--format csl-json"),
        **dict.fromkeys(("md",), "--format markdown"),
        **dict.fromkeys(("text", "plain"), "--format txt"),
        **dict.fromkeys(("pdf",), "--format html"),
        **dict.fromkeys(("db", "sqlite3"), "--format sqlite"),
        **dict.fromkeys(("rss", "feed"), "--format atom"),
        **dict.fromkeys(("ndjson", "jsonlines"), "--format jsonl"),
        **dict.fromkeys(("paper", "title"), "--by newspaper"),
        **dict.fromkeys(("byline", "people"), "--by author"),
        **dict.fromkeys(("newest", "latest", "recent"), "--sort -date"),
        "oldest": "--sort date",
        **dict.fromkeys(("best", "score", "rank"), "--sort relevance"),
        "longest": "--sort length",
        **dict.fromkeys(("gb", "gbt7714", "gb-7714"), "--style gb7714"),
    }
)
# What people look for in the help, and the topic that tells of it.
TOPICS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("cron", "systemd", "schedule", "exit", "daily"), "nightly"),
        **dict.fromkeys(("pandas", "csv", "excel", "chart", "docx", "word", "jsonl"), "exporting"),
        **dict.fromkeys(("backup", "merge", "restore", "upgrade", "move"), "keeping"),
        **dict.fromkeys(("undo", "corrections", "tags", "notes", "doubts"), "mending"),
        **dict.fromkeys(("fzf", "pager", "colors", "colours", "completion", "bash", "zsh", "fish"), "screen"),
        **dict.fromkeys(("syntax", "operators", "dates", "fields"), "query"),
        **dict.fromkeys(("styles", "bibtex", "zotero", "quotation", "quote"), "citing"),
        **dict.fromkeys(("datasette", "postgresql", "postgres", "sqlite"), "database"),
        **dict.fromkeys(("pdf", "ocr", "importing"), "files"),
    }
)
_ITEMS = {"--format biblatex", "--format csl-json"}
# Options that stand before a command, and options of commands that were written there.
_BEFORE = {"--archive": "--archive FILE", "--no-pager": "--no-pager"}
_OF_LISTS = {"-n": "--limit N", "-f": "--format FORM", "-s": "--sort ORDER", "--limit": "--limit N"}


def command_hint(word: str, groups: Mapping[str, Iterable[str]], *, is_alike: bool = False) -> str | None:
    """Say which command is meant; `groups` are those that have commands of their own, with their names.

    A word that is like a command's name is meant so, unless it is known to mean another.

    >>> command_hint("cat", {}), command_hint("info", {"archive": ("info",)})
    ('it is `newsarc show ID` here', 'it is `newsarc archive info` here')
    >>> command_hint("习近平", {})
    'to find it: `newsarc search 习近平`'
    """
    if word in COMMANDS:
        return tr("it is `newsarc {command}` here", command=COMMANDS[word].replace(" or ", tr(" or ")))
    for group, names in groups.items():
        if word in names:
            return tr("it is `newsarc {command}` here", command=f"{group} {word}")
    return None if is_alike else tr("to find it: `newsarc search {words}`", words=_quoted(word))


def option_hint(
    option: str, known: Iterable[str], *, is_before_command: bool, takes_query: bool = True
) -> str | None:
    """Say which option is meant, of those that the command knows; None where nothing is known of it.

    >>> option_hint("--json", ["--format"], is_before_command=False)
    'it is `--format json` here'
    >>> option_hint("--date", ["--since"], is_before_command=False)
    'it is said in the query: date:…'
    """
    known = set(known)
    if option in _BEFORE:
        return tr("it goes before the command: newsarc {option} …", option=_BEFORE[option])
    if is_before_command:
        return _behind_command(OPTIONS.get(option) or _OF_LISTS.get(option))
    meant = OPTIONS.get(option)
    if meant and meant.split()[0] in known:
        return tr("it is `{meant}` here", meant=meant)
    if option in {"--output", "--out", "-o"}:
        return tr("it writes to standard output: `… > FILE` makes a file of that")
    if option.startswith("--") and known & {"--set", "--since"} and field_named(option[2:]):
        is_edited = "--set" in known
        return (
            tr("it is `{meant}` here", meant=f"--set {option[2:]}=VALUE")
            if is_edited
            else tr("it is said in the query: {field}:…", field=option[2:])
        )
    is_query = takes_query and re.match("-[^-]", option)
    return tr("a query that begins with a dash goes last, behind `--`") if is_query else None


def value_hint(value: str, known: str) -> str | None:
    """Say what is meant by a value that an option cannot have; `known` are those that it can.

    >>> value_hint("excel", "'jsonl', 'csv'"), value_hint("excel", "'jsonl'")
    ('it is `--format csv --bom` here', None)
    """
    meant = VALUES.get(value.lower())
    is_style = "'apa'" in known  # of references, whose items are formats beside them
    if meant and (f"'{meant.split()[1]}'" in known or (is_style and meant in _ITEMS)):
        return tr("it is `{meant}` here", meant=meant)
    return None


def format_hint(ending: str) -> str | None:
    """Say in which format what is meant by the ending of a file is written; None where nothing is known.

    >>> format_hint(".xlsx"), format_hint(".foo")
    ('it is `--format csv --bom` here', None)
    """
    meant = VALUES.get(ending.removeprefix(".").lower(), "")
    return tr("it is `{meant}` here", meant=meant) if meant.startswith("--format ") else None


def topic_hint(word: str) -> str | None:
    """Say which topic of the help tells of something; None where nothing is known of it.

    >>> topic_hint("cron"), topic_hint("weather")
    ('it is in `newsarc help nightly`', None)
    """
    topic = TOPICS.get(word.lower())
    return topic and tr("it is in `newsarc help {topic}`", topic=topic)


def _behind_command(meant: str | None) -> str | None:
    return meant and tr("`{meant}` goes behind a command, as in `newsarc list {meant}`", meant=meant)


def _quoted(word: str) -> str:
    return word if re.fullmatch(r"[\w.:]+", word) else f"'{word}'"
