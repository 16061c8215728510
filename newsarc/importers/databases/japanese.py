"""The databases of the Asahi (聞蔵, Kikuzo) and the Yomiuri (ヨミダス): a line of facts, headline, text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.databases.record import DatabaseRecord, blocks_of, joined, span_of
from newsarc.model.parts import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.importers.databases.record import NumberedLine

# 00001 1985年01月01日 朝刊 １総 001 00733文字, and 1 2018.01.07 HEADLINE 東京朝刊 書評Ｂ 10頁 927字 04段 写真
_ASAHI = re.compile(
    r"\d{5}\s(?P<date>\d{4}年\d{1,2}月\d{1,2}日)\s(?P<edition>\S+)\s(?:(?P<section>\S+)\s)?(?P<page>\d{3})\s\d+文字$"
)
_YOMIURI = re.compile(
    r"\d{1,4}\s(?P<date>\d{4}\.\d\d\.\d\d)\s(?P<headline>.+?)\s(?P<edition>\S*[朝夕]刊)\s(?:(?P<section>\S+)\s)?"
    r"(?P<page>\d{1,3})頁\s\d+字(?:\s.*)?$"
)
_NEWSPAPERS = {_ASAHI: "朝日新聞", _YOMIURI: "読売新聞"}
_OF_PAGE = re.compile(
    r"このページのＴＯＰへ|選択部分を(?:キーワード|辞書)|No\.\s発行日|Copyright|■?聞蔵.{0,30}収録記事|【?写真説明】?$"
)
_DAILY = re.compile("[朝夕]刊$")


def is_export(text: str) -> bool:
    """Tell an export by its lines of facts, each of which counts its characters."""
    return "字" in text and any(_facts_of(line) is not None for line in text.splitlines())


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield the records of an export."""
    run: list[NumberedLine] = []
    for line in lines:
        if _facts_of(line.text) is not None:
            if run:
                yield _read(run)
            run = [line]
        elif run and not _OF_PAGE.match(line.text):
            run.append(line)
    if run:
        yield _read(run)


def _read(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines), fields=_facts_of(lines[0].text) or {})
    blocks = blocks_of(lines[1:])
    if "headline" not in record.fields and blocks:
        record.fields["headline"] = joined(blocks.pop(0))
    record.text = tuple(
        Paragraph(line.text.strip(), line.number, line.number) for block in blocks for line in block
    )
    return record


def _facts_of(text: str) -> dict[str, object] | None:
    """Return what a line of facts says; None if it is none. What is no daily's names no newspaper."""
    for pattern, newspaper in _NEWSPAPERS.items():
        if match := pattern.match(text.strip()):
            said = match.groupdict() | {"page": match["page"].lstrip("0")}
            facts: dict[str, object] = {name: value for name, value in said.items() if value}
            return facts | ({"newspaper": newspaper} if _DAILY.search(match["edition"]) else {})
    return None
