"""A command line that is still being written, cut into words as a shell does, and words written for it."""

from __future__ import annotations

import re
from typing import NamedTuple

_ESCAPED_IN_QUOTES = '\\"$`\n'
_NEEDS_ESCAPE = re.compile(r"([^\w@%+=:,./\-])", re.ASCII)


class PartialWord(NamedTuple):
    """The word under the cursor: what it says so far, where a quotation that is open began, and its end.

    `end` is what of it stands behind the last character at which bash breaks words.
    """

    text: str
    quote: str = ""
    end: str = ""


class CommandLine(NamedTuple):
    """The words before the one under the cursor, and that one."""

    before: tuple[str, ...]
    word: PartialWord


def cut_line(line: str, breaks: str = "") -> CommandLine:
    r"""Cut what stands before the cursor into words; quotations and escapes may be open.

    >>> cut_line("newsarc search 'news").word
    PartialWord(text='news', quote="'", end='news')
    >>> cut_line(r"newsarc list newspaper:THE\ B", ":").word
    PartialWord(text='newspaper:THE B', quote='', end='THE B')
    >>> cut_line("newsarc list ")
    CommandLine(before=('newsarc', 'list'), word=PartialWord(text='', quote='', end=''))
    """
    words: list[str] = []
    text, quote, end, is_word = "", "", "", False
    position = 0
    while position < len(line):
        character, following = line[position], line[position + 1 : position + 2]
        position += 1
        if quote and character == quote:
            quote = ""
        elif character == "\\" and (not quote or (quote == '"' and following in _ESCAPED_IN_QUOTES)):
            text, end, position, is_word = text + following, end + following, position + 1, True
        elif quote:
            text, end = text + character, end + character
        elif character in "\"'":
            quote, is_word = character, True
            end = "" if not text else end
        elif character.isspace():
            words += [text] if is_word else []
            text, end, is_word = "", "", False
        else:
            text, is_word = text + character, True
            end = "" if character in breaks else end + character
    return CommandLine(tuple(words), PartialWord(text, quote, end))


def for_bash(value: str, word: PartialWord) -> str:
    r"""Write what bash puts in the place of the word's end, which is all it takes for the word.

    >>> for_bash('newspaper:"THE BAY"', PartialWord("newspaper:", "", ""))
    '\\"THE\\ BAY\\"'
    >>> for_bash("浦江晚报", PartialWord("浦", "'", "浦")), for_bash("浦江 晚报", PartialWord("浦", "", "浦"))
    ('浦江晚报', '浦江\\ 晚报')
    >>> for_bash("a!b$", PartialWord("a", '"', "a"))
    'a"\\!"b\\$'
    """
    kept = value[len(word.text) - len(word.end) :]
    if word.quote == "'":
        return kept.replace("'", "'\\''")
    if word.quote:
        # Within the quotes bash takes `!` for its history, and a backslash before it for a letter.
        return re.sub(r'([\\"$`])', r"\\\1", kept).replace("!", '"\\!"')
    return "".join(_escaped(character) for character in kept)


def _escaped(character: str) -> str:
    return f"\\{character}" if character.isascii() and _NEEDS_ESCAPE.match(character) else character
