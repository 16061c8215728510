"""What programs write into Markdown that is none of it: other heads, templates, code, marks of notes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from newsarc.importers.rows.columns import field_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MOST_OF_HEAD = 60  # lines
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# Bounded, as a mark may never end.
_TEMPLATE = re.compile(r"\s*(?:\{%.{0,500}%\}|\{\{.{0,500}\}\}|<!--.{0,500}-->)\s*")
_COMMENT_BEGIN, _COMMENT_END = re.compile(r"\s*<!--(?!.*-->)"), "-->"
_BEFORE_HEADING = re.compile(r"^(\s*)#")
_CALLOUT = re.compile(r"^(\s*>\s?)\[!\w{1,20}\][+-]?\s*")
_NOTE_LINK = re.compile(r"!?\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]")
_HIGHLIGHT = re.compile(r"(?<![=\w])==(?=\S)([^=]{1,500})(?<=\S)==(?![=\w])")
_REFERENCE = re.compile(r"(?<=\S)\[\^[\w-]{1,20}\](?!:)")
_FOOTNOTE = re.compile(r"^\s*\[\^[\w-]{1,20}\]:\s*")
_READER_KEY = re.compile(r"(Title|URL Source|Published Time):\s*(.*)")
_READER_END = "Markdown Content:"
_PANDOC = re.compile(r"%\s+(\S.*)")
_OF_PANDOC = ("title", "authors", "date")


class DocumentHead(NamedTuple):
    """The facts at the head of a document, and how many lines they take."""

    facts: dict[str, object]
    lines: int


def other_head(lines: Sequence[str]) -> DocumentHead | None:
    """Read a head that stands between no fences: in JSON, as pandoc has it, or as services make pages text.

    >>> other_head(["{", '"title": "Lock gates"', "}", "", "Text."])
    DocumentHead(facts={'title': 'Lock gates'}, lines=3)
    >>> other_head(["% Lock gates", "% Tom Pell", "", "Text."])
    DocumentHead(facts={'title': 'Lock gates', 'authors': 'Tom Pell'}, lines=2)
    >>> other_head(["Title: Lock gates", "", "URL Source: a.example", "Markdown Content:", "Text."])
    DocumentHead(facts={'Title': 'Lock gates', 'url': 'a.example'}, lines=4)
    """
    head = lines[:_MOST_OF_HEAD]
    return _of_json(head) or _of_pandoc(head) or _of_reader(head)


def _of_json(lines: Sequence[str]) -> DocumentHead | None:
    if not lines or lines[0].strip() != "{":
        return None
    end = next((at for at, line in enumerate(lines) if line.rstrip() == "}"), None)
    try:
        facts = json.loads("\n".join(lines[: end + 1])) if end else None
    except (ValueError, RecursionError):
        return None
    if end is None or not isinstance(facts, dict) or not any(map(field_of, facts)):
        return None
    return DocumentHead(facts, end + 1)


def _of_pandoc(lines: Sequence[str]) -> DocumentHead | None:
    said: list[str] = []
    for line in lines[: len(_OF_PANDOC)]:
        if (match := _PANDOC.fullmatch(line.rstrip())) is None:
            break
        said.append(match[1])
    return DocumentHead(dict(zip(_OF_PANDOC, said, strict=False)), len(said)) if len(said) > 1 else None


def _of_reader(lines: Sequence[str]) -> DocumentHead | None:
    facts: dict[str, object] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip() == _READER_END:
            return DocumentHead(facts, number) if facts else None
        match = _READER_KEY.match(line)
        if match:
            facts["url" if match[1].startswith("URL") else match[1]] = match[2].strip()
        elif line.strip():
            return None
    return None


def without_marks_of_programs(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    r"""Leave out templates, comments and fences, and the marks of note-taking programs; code has no headings.

    >>> list(without_marks_of_programs([(1, "```"), (2, "# a"), (3, "```"), (4, "[[P|He]] ==is==[^1].")]))
    [(1, ''), (2, '\\# a'), (3, ''), (4, 'He is.')]
    """
    fence, in_comment = "", False
    for number, line in lines:
        mark = _FENCE.match(line)
        if fence:
            is_end = mark is not None and mark[1].startswith(fence) and not line.strip(" `~")
            fence = "" if is_end else fence
            yield (
                number,
                "" if is_end else line.replace("#", "\\#", 1) if line.lstrip().startswith("#") else line,
            )
        elif in_comment:
            in_comment = _COMMENT_END not in line
            yield number, ""
        elif mark:
            fence = mark[1]
            yield number, ""
        elif _COMMENT_BEGIN.match(line):
            in_comment = True
            yield number, ""
        else:
            yield number, _without_marks(line)


def _without_marks(line: str) -> str:
    if _TEMPLATE.fullmatch(line):
        return ""
    if "[" in line:
        line = _FOOTNOTE.sub("", _CALLOUT.sub(r"\1", line))
        line = _REFERENCE.sub("", _NOTE_LINK.sub(r"\1", line))
    return _HIGHLIGHT.sub(r"\1", line) if "==" in line else line
