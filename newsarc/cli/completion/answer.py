"""The answer to a shell that asks what may stand at the cursor: quick, and without a word of trouble."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from newsarc.cli.completion.candidates import Offer, Request, offer
from newsarc.cli.completion.situation import situation_of
from newsarc.cli.completion.vocabulary import Vocabulary
from newsarc.cli.completion.words import CommandLine, cut_line, for_bash
from newsarc.cli.manual.topics import TOPICS
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsarc.cli.completion.candidates import Completion

ASKING = "_NEWSARC_COMPLETE"
"""The variable by which a shell asks; it names the shell."""
_FILES, _OPEN, _WORDS = "files", "open", "words"
_LISTING = "63"  # the code that bash gives to a Tab that only lists: nothing of the list is inserted
_MOST_HELP = 60  # characters


def answer(program: Any, environment: Mapping[str, str] = os.environ) -> int:
    """Write what may stand at the cursor; nothing at all where anything is wrong."""
    with suppress(Exception):  # a shell that asks would print any trouble into the line that is being written
        written = "".join(f"{line}\n" for line in answer_lines(program, environment))
        sys.stdout.write(written)
        sys.stdout.flush()
    return 0


def answer_lines(program: Any, environment: Mapping[str, str]) -> Iterator[str]:
    """Yield what follows, `files`, `open` if the word goes on, or `words`; then a line for each candidate."""
    shell = environment[ASKING]
    line = cut_line(environment.get(f"{ASKING}_LINE", ""), environment.get(f"{ASKING}_BREAKS", ""))
    is_listing = environment.get(f"{ASKING}_TYPE") == _LISTING
    found = _offer(program, line, has_help=shell != "bash" or is_listing)
    if found.takes_files:
        yield _FILES
        return
    values = found.candidates
    yield _OPEN if len(values) == 1 and values[0].is_open else _WORDS
    for one in values:
        has_help = is_listing and len(values) > 1
        yield _for_bash(one, line, has_help=has_help) if shell == "bash" else _with_help(one)


def _offer(program: Any, line: CommandLine, *, has_help: bool) -> Offer:
    situation = situation_of(program, line.before[1:])
    topics = (*TOPICS, *program.commands)
    with Vocabulary(situation.archive or os.environ.get("NEWSARC_ARCHIVE"), topics) as words:
        return offer(situation, Request(line.word.text, words, has_help))


def _for_bash(one: Completion, line: CommandLine, *, has_help: bool) -> str:
    if has_help and one.help:
        return f"{_shown(one.value)}  ({_cut(one.help)})"
    return for_bash(_shown(one.value), line.word)


def _with_help(one: Completion) -> str:
    return f"{_shown(one.value)}\t{_cut(one.help)}"


def _shown(text: str) -> str:
    return one_line(text)


def _cut(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= _MOST_HELP else f"{text[:_MOST_HELP]}…"
