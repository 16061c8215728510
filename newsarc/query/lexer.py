"""Cut a query into its tokens."""

from __future__ import annotations

import re
from unicodedata import normalize

from newsarc.errors import QueryError
from newsarc.language import tr
from newsarc.query.fields import FIELDS, field_named
from newsarc.query.tokens import Token, TokenShape

_LONGEST = 10_000  # no query that a person writes comes near it
_QUOTES = {"“": "”", "„": "“", "‘": "’", "'": "'", "«": "»", "»": "«", "「": "」", "『": "』", "＂": "＂"}
_END = r"(?=[\s()（）]|$)"
_QUOTED = '"([^"]*)"'
# Printed quotation marks quote a whole term; inside one (`“三农”工作`) they are part of the string.
_PRINTED_QUOTED = "(?:" + "|".join(f"{a}([^{a}{b}]*){b}" for a, b in _QUOTES.items()) + ")" + _END
_OPERATOR = f"(OR|AND|NOT|ＯＲ|ＡＮＤ|ＮＯＴ){_END}"
_NEAR = r"(?:NEAR|ＮＥＡＲ)\s?(?=[(（])"
_MINUS = r"[-－−](?=[^\s)）])"
_OPTION = r"--[a-z][a-z-]+(?=[\s=]|$)"  # nobody means twice not
_FIELD = r"""([^\s:：()（）"]{1,20})[:：](?!//)"""
_EQUALS = r"[+]?(\w{1,20})=(?==?\w)"
_WORD_ENDS = '()（）"'  # and spaces


def cut_tokens(query: str) -> tuple[Token, ...]:
    """Cut a query into tokens, the last of them `END`."""
    if len(query) > _LONGEST:
        raise QueryError(query, _LONGEST, tr("at most {most:,} characters", most=_LONGEST))
    tokens: list[Token] = []
    position = _skip_spaces(query, 0)
    while position < len(query):
        token, end = _cut_token(query, position)
        tokens.append(token)
        position = _skip_spaces(query, end)
    return (*tokens, Token(TokenShape.END, "", len(query)))


def _match(pattern: str, query: str, position: int, beginnings: str = "") -> re.Match[str] | None:
    """Match a pattern, which is not compiled before the query has one of its beginnings."""
    if beginnings and query[position] not in beginnings:
        return None
    return re.compile(pattern).match(query, position)  # which compiles a pattern once


def _skip_spaces(query: str, position: int) -> int:
    while query[position : position + 1].isspace():
        position += 1
    return position


def _cut_token(query: str, position: int) -> tuple[Token, int]:
    first = query[position]
    if first in "(（":
        return Token(TokenShape.OPEN, first, position), position + 1
    if first in ")）":
        return Token(TokenShape.CLOSE, first, position), position + 1
    if found := _match(_OPERATOR, query, position, "OANＯＡＮ"):
        return Token(TokenShape[normalize("NFKC", found[1])], found[0], position), found.end()
    if found := _match(_NEAR, query, position, "NＮ"):
        return Token(TokenShape.NEAR, found[0], position), found.end()
    if _match(_OPTION, query, position, "-"):
        raise QueryError(query, position, tr("no option in a query: options go before `--`"))
    if found := _match(_MINUS, query, position, "-－−"):
        return Token(TokenShape.NOT, found[0], position), found.end()
    return _cut_quoted(query, position) or _cut_field(query, position) or _cut_word(query, position)


def _cut_quoted(query: str, position: int) -> tuple[Token, int] | None:
    found = _match(_QUOTED, query, position, '"')
    if found := found or _match(_PRINTED_QUOTED, query, position, "".join(_QUOTES)):
        text = next(group for group in found.groups() if group is not None)
        end = found.end()
        is_prefix = query[end : end + 1] in ("*", "＊")
        return Token(TokenShape.QUOTED, text, position + 1, is_prefix), end + is_prefix
    if query[position] == '"':
        raise QueryError(query, position, tr('a closing "'))
    return None


def _cut_field(query: str, position: int) -> tuple[Token, int] | None:
    has_colon = ":" in query or "：" in query
    found = _match(_FIELD, query, position) if has_colon else None
    if found is None:
        return None
    if field := field_named(found[1]):
        return Token(TokenShape.FIELD, field, position), found.end()
    if (bare := found[1].lstrip("+!&|~@")) != found[1] and field_named(bare):
        raise QueryError(
            query, position, tr("{bare}: without a sign before it, or a minus sign for not", bare=bare)
        )
    if found[0].isascii() and found[1].isalpha():
        raise QueryError(query, position, _known_field(found[1]))
    return None


def _refuse_loose_field(query: str, position: int) -> None:
    """Raise QueryError for a field's name with a blank before its colon, or an equals sign."""
    first = query[position]
    before = query[:position].split() if first in ":：" and query[position + 1 :].strip() else []
    if before and field_named(before[-1]):
        raise QueryError(
            query,
            position,
            tr("no blank before the colon of {before}:, or quotation marks", before=before[-1]),
        )
    found = _match(_EQUALS, query, position) if "=" in query else None
    if found and field_named(found[1]):
        raise QueryError(query, position, tr("{found}: with a colon, or quotation marks", found=found[1]))


def _known_field(name: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only what is wrong needs it

    near = get_close_matches(name.lower(), [field for field in FIELDS if field.isascii()], n=1)
    meant = tr("did you mean {near}:", near=near[0]) if near else tr("`newsarc help query` lists them")
    return tr("a known field (`{name}` is none: {meant}), or quotation marks", name=name, meant=meant)


def _cut_word(query: str, position: int) -> tuple[Token, int]:
    _refuse_loose_field(query, position)
    end = position
    while end < len(query) and not (query[end].isspace() or query[end] in _WORD_ENDS):
        end += 1
    found = query[position:end]
    word = found.rstrip("*＊")
    return Token(TokenShape.WORD, word, position, is_prefix=word != found), end
