"""The manual page of newsarc: every command with its options, the topics, and what is round them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsarc.cli.manual.roff import bold, escaped, paragraph, section, subsection, tagged, verbatim
from newsarc.cli.manual.topics import TOPICS, topic_text
from newsarc.cli.translated_help import translated, translated_note
from newsarc.language import english, retold, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_EXIT_CODES = {
    "0": english("Done; finding nothing is done too."),
    "1": english("Failed."),
    "2": english("Bad usage."),
    "3": english("Some files failed, the rest is in."),
    "75": english("The archive is busy: try again."),
}
_ENVIRONMENT = {
    "NEWSARC_ARCHIVE": english("The archive, where --archive does not name one."),
    "NEWSARC_LANGUAGE": english("The language of messages and help, where --language does not name one."),
    "NEWSARC_STYLE": english("The style of references, where --style does not name one."),
    "PAGER": english("What text goes through that is longer than the screen, where it is not less."),
    "EDITOR, VISUAL": english("What `newsarc edit` opens an article in."),
    "NO_COLOR, FORCE_COLOR, TERM": english("Whether there are colours."),
    "XDG_CONFIG_HOME, XDG_DATA_HOME": english("The folders of the settings and of the archive."),
}
_FILES = {
    "~/.config/newsarc/config.toml": english(
        "The settings; `newsarc config` shows what holds and from where."
    ),
    "~/.local/share/newsarc/archive.db": english("The archive, where none is named."),
}

_TABLES = {
    english("Exit status"): _EXIT_CODES,
    english("Environment"): _ENVIRONMENT,
    english("Files"): _FILES,
}


def manual_page(context: Any) -> Iterator[str]:
    """Write the manual page, a line at a time; `context` is that of the program as a whole."""
    return (f"{line}\n" for line in _lines(context))


def _lines(context: Any) -> Iterator[str]:
    yield from _head()
    yield from paragraph(translated(context.command.help or ""))
    yield section(retold("Options"))
    yield from _options(context)
    yield from _commands(context)
    for name in TOPICS:
        yield section(name)
        yield from verbatim(topic_text(name).splitlines())
    for title, rows in _TABLES.items():
        yield from _table(title, rows)


def _head() -> Iterator[str]:
    yield '.\\" -*- mode: nroff; coding: utf-8 -*-'
    yield '.TH NEWSARC 1 "" "" "newsarc"'
    yield section(tr("Name"))
    yield f"newsarc \\- {tr('a newspaper archive in one file, worked from the terminal')}"
    yield section(tr("Synopsis"))
    yield f"{bold('newsarc')} [options] \\fIcommand\\fR [arguments]"
    yield section(tr("Description"))


def _commands(context: Any) -> Iterator[str]:
    for title, names in context.command.sections.items():
        yield section(translated(title))
        for name in names:
            yield from _command(_within(context, name))


def _command(context: Any) -> Iterator[str]:
    """Write a command and, of a group, those in it."""
    command = context.command
    yield subsection(context.command_path)
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"{bold(context.command_path)} {escaped(usage)}"
    yield from paragraph(translated(_filled(command.help or "")))
    yield from _options(context)
    if command.epilog:
        yield from paragraph(translated(command.epilog))
    for name in getattr(command, "commands", ()):
        yield from _command(_within(context, name))


def _options(context: Any) -> Iterator[str]:
    for one in context.command.get_params(context):
        record = one.get_help_record(context)
        if record and one.name != "help":
            yield from tagged(record[0], translated_note(_filled(record[1])))


def _within(context: Any, name: str) -> Any:
    return type(context)(context.command.commands[name], info_name=name, parent=context)


def _table(title: str, rows: Mapping[str, str]) -> Iterator[str]:
    yield section(retold(title))
    for name, said in rows.items():
        yield from tagged(name, retold(said))


def _filled(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
