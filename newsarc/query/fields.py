"""The fields of the query language under all their names, and what may stand behind each."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from newsarc.errors import QueryError
from newsarc.fields import FULL_TEXT, QUERIED, Match
from newsarc.language import english, tr
from newsarc.model.parts import Kind
from newsarc.query.names import names_in
from newsarc.query.nodes import Missing, Node, Or, State, Text, Value
from newsarc.query.tokens import Token, TokenShape
from newsarc.text.characters.controls import storable
from newsarc.text.characters.folding import fold
from newsarc.text.matching.tokens import phrase

if TYPE_CHECKING:
    from newsarc.query.tokens import AskedText

# What belongs to an article besides its own fields.
_OTHER_NAMES = {
    "author": ("作者", "记者"),
    "role": ("身份",),
    "source": ("来源", "文件"),
    "tag": ("标签",),
    "note": ("笔记", "备注"),
    "id": ("编号",),
    "imported": ("导入",),
    "is": ("是",),
}
_NAMES = {field.name: field.chinese for field in QUERIED} | _OTHER_NAMES
FIELDS = {name: field for field, names in _NAMES.items() for name in (field, *names)}
"""The field behind every name, the Chinese ones in simplified characters."""

# Of these a part will do, or with a star the beginning.
_OPEN_ENDED = {field.name for field in QUERIED if field.match in {Match.PIECE, Match.LABEL}} | {
    "author",
    "role",
    "source",
    "tag",
    "note",
}
# Of these one can ask which articles have none; in quotation marks it is a name like any other.
_NONE = {"none", "缺", "空缺"}
_MAY_BE_MISSING = {field.name for field in QUERIED if field.match is not Match.WORDS} - {"kind"} | {
    "author",
    "tag",
    "note",
}
_KIND_NAMES = {
    "文章": Kind.ARTICLE,
    "标题": Kind.HEADLINE,
    "图说": Kind.CAPTION,
    "公告": Kind.NOTICE,
    "表格": Kind.TABLE,
    "报头": Kind.MASTHEAD,
    "版头": Kind.PAGE_HEAD,
    "责编": Kind.EDITORS,
    "杂项": Kind.FURNITURE,
}
_KINDS = {kind.value: kind for kind in Kind} | _KIND_NAMES
_PAGES = r"(?P<letters>[A-Za-z]{0,2})(?P<first>\d{1,3})(?:[-–—－]|\.\.)(?:(?P=letters))?(?P<last>\d{1,3})"
_MOST_PAGES = 100
_OF_CHOSEN_VALUES = {"date", "imported", "is", "kind", "id", "page"}  # these refuse whatever is none
_NO_LABEL = r"\.\.|^[<>=!~\[{/]|\d[-–—－][A-Za-z]*\d|[-–—－]$|[|;；?~^]"
_ID_EXPECTED = english(
    "an id or a ref, as in id:7, id:3-5 or id:4,9; a place of a list, as @1, stands without id:"
)
_HYPHEN = "(?<=[A-Za-z\u00c0-\u024f])[-\N{HYPHEN}](?=[A-Za-z\u00c0-\u024f])"
_MOST_HYPHENS = 4  # of one string that are looked for; a query has 200 strings
STATES = {
    "corrected": "corrected",
    "已改": "corrected",
    "doubtful": "doubtful",
    "存疑": "doubtful",
    "noted": "noted",
    "已记": "noted",
    "tagged": "tagged",
    "已标": "tagged",
    "waiting": "waiting",
    "待续": "waiting",
    "undated": "undated",
    "无日期": "undated",
}


def field_named(name: str) -> str | None:
    """Find a field by any of its names, in either script and any case."""
    return FIELDS.get(fold(name))


def term(field: str | None, token: Token, asked: AskedText) -> Node:
    """Make the node for one word or quoted string, in a field or anywhere."""
    query = asked.text
    if token.is_prefix and field is not None and field not in _OPEN_ENDED.union(FULL_TEXT):
        raise QueryError(
            query, token.position + len(token.text), tr("no star behind a value for {field}:", field=field)
        )
    if token.shape is TokenShape.WORD and (star := re.search("[*＊]", token.text)):
        expected = tr(
            "the star behind the beginning of a word, as in {word}, or quotation marks",
            word=_starred(token.text),
        )
        raise QueryError(query, token.position + star.start(), expected)
    if token.shape is TokenShape.WORD and not token.text.isalnum() and field not in _OF_CHOSEN_VALUES:
        from newsarc.query.foreign_signs import foreign_sign  # noqa: PLC0415 - few words hold a sign

        if sign := foreign_sign(token.text, field):
            raise QueryError(query, token.position + sign.offset, sign.expected)
    match field:
        case None:
            return _text(token, None, query)
        case _ if _is_none(field, token):
            return Missing(field)
        case "date" | "imported":
            from newsarc.query.date_span import DateReader  # noqa: PLC0415 - few queries hold a date

            return DateReader(*asked).read_span(token.text, token.position, field)
        case "is" | "kind":
            return _chosen(field, token, query)
        case "page" if token.shape is TokenShape.WORD:
            return _pages(token, query)
        case "role" if token.shape is TokenShape.WORD and fold(token.text) in _NONE:
            raise QueryError(
                query, token.position, tr("author:none for what has no author, or quotation marks")
            )
        case "id" if names_in(token.text) is None:
            raise QueryError(query, token.position, _ID_EXPECTED)
    return _text(token, field, query) if field in FULL_TEXT else _value(field, token, query)


def _is_none(field: str, token: Token) -> bool:
    return field in _MAY_BE_MISSING and token.shape is TokenShape.WORD and fold(token.text) in _NONE


def _chosen(field: str, token: Token, query: str) -> Node:
    if field == "kind":
        return Value("kind", _choose(_KINDS, token, query))
    state = _choose(STATES, token, query)
    return Missing("date") if state == "undated" else State(state)


def _starred(text: str) -> str:
    return f"{re.sub('[*＊].*', '', text.lstrip('*＊')) or 'econom'}*"


def _text(token: Token, column: str | None, query: str) -> Text | Or:
    """Make the node for a string; one with hyphens also finds what lost one of them at a line's end."""
    if phrase(token.text) is None:
        raise QueryError(query, token.position, tr("a letter or a digit to search for"))
    spelt = (token.text, *_without_a_hyphen(token.text))
    texts = tuple(Text(text, column, token.is_prefix) for text in spelt)
    return Or(texts) if len(texts) > 1 else texts[0]


def _without_a_hyphen(text: str) -> list[str]:
    """Write a text without each of its hyphens within words, as a reader does who cannot know which is which.

    >>> _without_a_hyphen("Stratford-upon-Avon"), _without_a_hyphen("2022-03 - x")
    (['Stratfordupon-Avon', 'Stratford-uponAvon'], [])
    """
    if "-" not in text and "\N{HYPHEN}" not in text:
        return []
    found = list(re.finditer(_HYPHEN, text))[:_MOST_HYPHENS]
    return [text[: hyphen.start()] + text[hyphen.end() :] for hyphen in found]


def _value(field: str, token: Token, query: str) -> Value:
    if not token.text.strip():
        raise QueryError(query, token.position, tr("a value for {field}:", field=field))
    return Value(field, value_text(token.text), token.is_prefix)


def value_text(text: str) -> str:
    """Write the value of a field as the archive has its like."""
    return unicodedata.normalize("NFC", storable(text.strip()))


def _pages(token: Token, query: str) -> Node:
    """Make the node for a page, or for several: 1,3 or 3-5 or A1-A4."""
    position, nodes = token.position, []
    for label in re.split("([,，])", token.text):
        if label not in {",", "，"}:
            nodes += _pages_at(Token(token.shape, label, position, token.is_prefix), query)
        position += len(label)
    return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))


def _pages_at(token: Token, query: str) -> list[Node]:
    found = re.fullmatch(_PAGES, token.text)
    if found is None and re.search(_NO_LABEL, token.text):
        raise _not_in_a_row(token, query)
    if found is None:
        return [_value("page", token, query)]
    first, last = int(found["first"]), int(found["last"])
    if not first < last <= first + _MOST_PAGES:
        raise _not_in_a_row(token, query)
    return [Value("page", f"{found['letters']}{number}") for number in range(first, last + 1)]


def _not_in_a_row(token: Token, query: str) -> QueryError:
    expected = tr("pages in a row, at most {most}, as in page:3-5", most=_MOST_PAGES)
    return QueryError(query, token.position, expected)


def _choose(choices: dict[str, str] | dict[str, Kind], token: Token, query: str) -> str:
    chosen = choices.get(fold(token.text))
    if chosen is None:
        named = ", ".join(sorted(set(choices.values())))
        raise QueryError(query, token.position, tr("one of {known}", known=named))
    return str(chosen)
