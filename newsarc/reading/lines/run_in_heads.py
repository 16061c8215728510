"""Headlines in capitals that run into their texts, as of the nineteenth century: FIRE AT THE MILL.—Monday."""

from __future__ import annotations

import re
from typing import NamedTuple

_LOWER = "a-zß-öø-ÿ"
_RUN_IN = re.compile(
    rf"(?P<head>(?:Mc|[^{_LOWER}\s—–]|\s)+?[.!?])(?P<dash>\s?(?:[—–]|--?)\s?)(?![-—–])(?P<text>.*)$"
)
_WORD = re.compile(r"(?:Mc)?[^\W\d_]{2,}")
_DAY = re.compile(r"\d{1,2}(?:ST|ND|RD|TH)?\.$")  # at the end of a dateline in capitals
_LOWER_LETTER = re.compile(f"[{_LOWER}]")


class RunInHead(NamedTuple):
    """A headline, the dash behind it, and what its line has of the text."""

    head: str
    dash: str
    text: str


def read_run_in_head(line: str) -> RunInHead | None:
    """Part a headline in capitals from the text behind its stop and dash; the text may begin a line below.

    >>> read_run_in_head("FIRE AT THE MILL.—On Monday last")
    RunInHead(head='FIRE AT THE MILL.', dash='—', text='On Monday last')
    >>> read_run_in_head("TARNBY, Jan. 3.—The mill") or read_run_in_head("TARNBY — The mill")
    """
    match = _RUN_IN.match(line)
    if match is None or not _WORD.search(match["head"]) or _DAY.search(match["head"]):
        return None
    text = match["text"]
    if len(text.split()) > 1 and not _LOWER_LETTER.search(text):
        return None
    return RunInHead(match["head"].strip(), match["dash"].strip(), text.strip())


def is_of_head(line: str) -> bool:
    """Tell whether a line may be one of a headline in capitals that goes on in the next line.

    >>> is_of_head("HOUSE PRICES FALL AS"), is_of_head("NEWS OF THE DAY.")
    (True, False)
    """
    is_in_capitals = _LOWER_LETTER.search(line.replace("Mc", "")) is None
    return (
        is_in_capitals and bool(_WORD.search(line)) and not line.rstrip().endswith((".", "!", "?", ":", "—"))
    )
