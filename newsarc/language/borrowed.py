"""What Typer, Python, SQLite and the system say in English, and we pass on; and how an example begins.

None of this is used from here: `retold` finds it in the catalogue, for which it is listed. Typer's
complaints come without their first capital; it has no translations, and takes none.
"""

from __future__ import annotations

from newsarc.language import english

TYPER_COMPLAINS = (
    english("missing argument {name}"),
    english("missing option {name}"),
    english("missing command"),
    english("no such option: {name}"),
    english("no such option: {name}. Did you mean {meant}?"),
    english("no such option: {name} (Possible options: {meant})"),
    english("no such command {name}"),
    english("no such command {name}. Did you mean {meant}?"),
    english("invalid value: {problem}"),
    english("invalid value for {name}: {problem}"),
    english("{value} is not one of {choices}"),
    english("{value} is not a whole number"),
    english("{value} is not a number"),
    english("{value} is not in the range {range}"),
    english("option {name} requires an argument"),
    english("option {name} does not take a value"),
    english("got unexpected extra argument(s) ({words})"),
)
IN_HELP = (
    english("Usage: "),
    english("Options"),
    english("Arguments"),
    english("Commands"),
    english("Show this message and exit."),
    english("default: {value}"),
    english("env var: {name}"),
    english("required"),
    english("Example: {example}"),
)
SYSTEM = (
    english("no such file or directory"),
    english("permission denied"),
    english("operation not permitted"),
    english("no space left on device"),
    english("disk quota exceeded"),
    english("file exists"),
    english("is a directory"),
    english("not a directory"),
    english("directory not empty"),
    english("file name too long"),
    english("too many levels of symbolic links"),
    english("too many open files"),
    english("read-only file system"),
    english("input/output error"),
    english("text file busy"),
    english("invalid argument"),
    english("address already in use"),
    english("connection refused"),
    english("cannot assign requested address"),
)
SQLITE = (
    english("unable to open database file"),
    english("file is not a database"),
    english("database disk image is malformed"),
    english("database or disk is full"),
    english("database is locked"),
    english("disk I/O error"),
    english("attempt to write a readonly database"),
    english("interrupted"),
)
