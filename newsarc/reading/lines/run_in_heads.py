"""Headlines that run into their texts: FIRE AT THE MILL.—On Monday; (Ein Brand.) Am Montag."""

from __future__ import annotations

import re
from typing import NamedTuple

_LOWER = "a-zß-öø-ÿ"
_BEHIND_STOP = "[\"'”’»)]?"
_RUN_IN = re.compile(
    rf"(?P<before>)(?P<head>(?:Mc|[^{_LOWER}\s—–]|\s)+?[.!?])(?P<behind>\s?(?:[—–]|--?)\s?)(?![-—–])(?P<text>.*)$"
)
# Behind a number in brackets a bulletin's item may begin; the sentence behind begins with a capital.
_BEFORE_SENTENCE = re.compile(
    rf"(?P<before>(?:[\[(]\d{{1,3}}[\])]\s?)?)(?P<head>[^{_LOWER}—–\[\]]+[.!?]{_BEHIND_STOP})(?P<behind>\s)"
    rf"(?P<text>[\"'“‘«(]?[^\W\d_{_LOWER}].*)$"
)
_IN_BRACKETS = re.compile(
    r"(?P<before>(?:[*†—–•]\s?)?\((?=[\"'„“»«]?\w))(?P<head>[^()]*[^\W\d_]{3}[^()]{0,160}[.!?][\"'“”«»]?)(?P<behind>\))"
    r"\s?(?P<text>.*)$"
)
OPENS_BRACKET = re.compile(r"(?:[*†—–•]\s?)?\((?=[\"'„“»«]?\w)")
_WORD = re.compile(r"(?:Mc)?[^\W\d_]{2,}")
_DAY = re.compile(r"\d{1,2}(?:ST|ND|RD|TH)?\.$")  # at the end of a dateline in capitals
_LOWER_LETTER = re.compile(f"[{_LOWER}]")


class RunInHead(NamedTuple):
    """A headline, what stands before and behind it and is no word, and what its line has of the text."""

    before: str
    head: str
    behind: str
    text: str


def read_run_in_head(line: str) -> RunInHead | None:
    """Part a headline in capitals from the text behind its stop; behind a dash that may begin a line below.

    >>> read_run_in_head("FIRE AT THE MILL.—On Monday last")
    RunInHead(before='', head='FIRE AT THE MILL.', behind='—', text='On Monday last')
    >>> read_run_in_head("[02] MILL BURNS DOWN. The old mill")
    RunInHead(before='[02]', head='MILL BURNS DOWN.', behind='', text='The old mill')
    >>> read_run_in_head("TARNBY, Jan. 3.—The mill") or read_run_in_head("TARNBY — The mill")
    """
    match = _RUN_IN.match(line) or _BEFORE_SENTENCE.match(line)
    if match is None or not _WORD.search(match["head"]) or _DAY.search(match["head"]):
        return None
    found = _found(match)
    if (len(found.text.split()) > 1 or not found.behind) and not _LOWER_LETTER.search(found.text):
        return None
    return found


def read_head_in_brackets(paragraph: str) -> RunInHead | None:
    """Part a headline in brackets, with its stop inside them, from the text behind.

    >>> read_head_in_brackets("* (Ein Brand.) Die alte Mühle")
    RunInHead(before='* (', head='Ein Brand.', behind=')', text='Die alte Mühle')
    >>> read_head_in_brackets("(Reuters) Die alte Mühle")
    """
    match = _IN_BRACKETS.match(paragraph)
    return _found(match) if match else None


def _found(match: re.Match[str]) -> RunInHead:
    return RunInHead(*(match[part].strip() for part in RunInHead._fields))


def is_of_head(line: str) -> bool:
    """Tell whether a line may be one of a headline in capitals that goes on in the next line.

    >>> is_of_head("HOUSE PRICES FALL AS"), is_of_head("NEWS OF THE DAY.")
    (True, False)
    """
    is_in_capitals = _LOWER_LETTER.search(line.replace("Mc", "")) is None
    return (
        is_in_capitals and bool(_WORD.search(line)) and not line.rstrip().endswith((".", "!", "?", ":", "—"))
    )
