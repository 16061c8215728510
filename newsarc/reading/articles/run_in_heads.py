"""Headlines apart from the texts that begin behind them on the same line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.repairs import Drop
from newsarc.reading.furniture.issue_lines import headline_of_reference
from newsarc.reading.labelling.labels import Label
from newsarc.reading.lines.bracketed_heads import read_bracketed_head
from newsarc.reading.lines.run_in_heads import (
    OPENS_BRACKET,
    RunInHead,
    read_head_in_brackets,
    read_run_in_head,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.tagging import Labelled

_LAST_LINE = re.compile(r"(?P<before>)(?P<head>[^()]*[.!?][\"'“”«»]?)(?P<behind>\))\s?(?P<text>.*)")
_BRACKET = english("bracket round a headline")
_DASH = english("dash behind a headline")
_NUMBER = english("number in a list")


def part_run_in_heads(labelled: Sequence[Labelled], drops: list[Drop]) -> list[Labelled]:
    """Part each headline in brackets, in capitals or of a reference from the text behind it on its line."""
    parted: list[Labelled] = []
    for item in labelled:
        if item.label is Label.RUN_IN:
            parted += _of_reference(item) or _of_item(item, parted, drops)
        else:
            parted.append(item)
    return parted


def _of_reference(item: Labelled) -> list[Labelled]:
    headline = headline_of_reference(item.line.text)
    if headline is None:
        return []
    _, _, rest = item.line.text.partition(headline)
    return [
        replace(item, label=Label.HEADLINE, line=replace(item.line, text=headline, is_final=False)),
        replace(item, label=Label.MASTHEAD, line=replace(item.line, text=rest.strip())),
    ]


def _of_item(item: Labelled, parted: list[Labelled], drops: list[Drop]) -> list[Labelled]:
    """Return the headline and the text of a line; the bracket may have been opened some lines above."""
    text = item.line.text
    number = item.line.number
    found = read_run_in_head(text) or read_head_in_brackets(text)
    if found is None and (last := _LAST_LINE.match(text)) and _opened_above(parted, drops):
        found = RunInHead("", last["head"].strip(), ")", last["text"].strip())
    bracketed = None if found else read_bracketed_head(text)
    found = found or bracketed
    if found is None:
        return [replace(item, label=Label.OPENING)]
    drops += [Drop(number, mark, _reason(mark)) for mark in (found.before, found.behind) if mark]
    head = replace(item, label=Label.HEADLINE, line=replace(item.line, text=found.head, is_final=False))
    label = Label.START if bracketed else Label.LEAD
    return [head, replace(item, label=label, line=replace(item.line, text=found.text))]


def _opened_above(parted: list[Labelled], drops: list[Drop]) -> bool:
    """Take off the bracket that opens a headline of several lines; tell whether there is one."""
    for at in range(len(parted) - 1, -1, -1):
        item = parted[at]
        if item.label is not Label.HEADLINE:
            return False
        if opened := OPENS_BRACKET.match(item.line.text):
            rest = item.line.text[opened.end() :]
            drops.append(Drop(item.line.number, opened.group(), _reason(opened.group())))
            parted[at] = replace(item, line=replace(item.line, text=rest.strip()))
            return True
    return False


def _reason(mark: str) -> str:
    if any(map(str.isdigit, mark)):
        return _NUMBER
    return _DASH if mark in ("—", "–", "-", "--") else _BRACKET
