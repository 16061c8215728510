"""Messages of a news channel as Telegram copies them: time, headline, text, tags, reactions."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from newsarc.importers.databases.record import DatabaseRecord, NumberedLine, paragraphs_of, span_of
from newsarc.importers.rows.columns import field_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TIME = r"(?P<{0}>\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}),? \d{{1,2}}:\d\d(?::\d\d)?"
_HEAD = re.compile(
    rf"(?P<channel>[^\[\]]{{1,60}}), \[{_TIME.format('behind')}\]\s*$"
    rf"|\[{_TIME.format('before')}\] (?P<sender>[^\[\]:：]{{1,60}})[:：]\s*$"
)
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_LONGEST_END = 200  # characters of a line below a message
_FEWEST = 2  # messages
_MARKS = ("**", "**"), ("__", "__"), ("【", "】")
_TAGS = re.compile(r"(?:#[^\s#]{1,40}\s*)+$")
_REACTIONS = re.compile(r"(?:[^\w\s#]{1,8} ?\d[\d.]*[KkMm]?\s*)+$")
_LINK = re.compile(r".{0,20}?(?P<url>https?://\S+)\s*$")
_ACCOUNTS = re.compile(r"(?=.*(?<!\S)@\w{3,})(?:[^\s@]{0,12}\s?@\w{3,40}\W*)+$")
_FIELD = re.compile(r"(?P<name>[^\W\d_]{2,8})\s?[:：]\s?(?P<value>\S.{0,40})$")


def is_export(text: str) -> bool:
    """Tell a copy of messages that one channel sent: the first line is the head of one."""
    first, *others = [line.strip() for line in text.splitlines() if line.strip()] or [""]
    heads = [match for match in map(_HEAD.match, others) if match]
    head = _HEAD.match(first)
    channels = {_channel(match) for match in heads}
    return head is not None and len(heads) + 1 >= _FEWEST and channels == {_channel(head)}


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield a record of each message."""
    run: list[NumberedLine] = []
    for line in lines:
        if _HEAD.match(line.text) and run:
            yield _read(run)
            run = []
        run.append(line)
    if run:
        yield _read(run)


def _channel(match: re.Match[str]) -> str:
    return (match["channel"] or match["sender"]).strip()


def _read(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines))
    written = [line for line in lines if not line.is_blank]
    if head := _HEAD.match(written[0].text) if written else None:
        record.fields["date"] = _day(head["behind"] or head["before"])
        written = written[1:]
    while written and _takes_end(written[-1].text.strip(), record):
        written = written[:-1]
    if len(written) > 1:
        record.fields["headline"] = _unmarked(written[0].text)
        written = written[1:]
    last = written[-1].number if written else 0
    record.text = paragraphs_of(
        [line for line in lines if written and written[0].number <= line.number <= last]
    )
    return record


def _day(printed: str) -> str:
    """Write a day with its year first: between stops it stands last.

    >>> _day("05.08.2023"), _day("2022/4/28")
    ('2023-08-05', '2022/4/28')
    """
    day = _DAY_FIRST.fullmatch(printed)
    return f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}" if day else printed


def _takes_end(text: str, record: DatabaseRecord) -> bool:
    """Take what stands below a message: its source and address, tags, accounts and reactions."""
    if len(text) > _LONGEST_END:
        return False
    if link := _LINK.match(text):
        record.fields.setdefault("url", link["url"])
        return True
    field = _FIELD.match(text)
    if field and (name := field_of(field["name"])) in ("newspaper", "authors"):
        record.fields.setdefault(name, field["value"])
        return True
    return any(pattern.match(text) for pattern in (_TAGS, _REACTIONS, _ACCOUNTS))


def _unmarked(text: str) -> str:
    """Take off a headline what makes it bold, and the picture before it.

    >>> _unmarked("🔴 **渡口夜航**"), _unmarked("【渡口夜航】"), _unmarked("【快讯】渡口夜航")
    ('渡口夜航', '渡口夜航', '【快讯】渡口夜航')
    """
    text = text.strip()
    while text and unicodedata.category(text[0]) in ("So", "Sk", "Mn", "Cf"):
        text = text[1:].lstrip()
    for begins, ends in _MARKS:
        inner = text[len(begins) : -len(ends)]
        if text.startswith(begins) and text.endswith(ends) and ends not in inner:
            return inner.strip()
    return text
