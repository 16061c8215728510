"""The index text: what the full-text index is fed with, and the phrase that finds an exact string in it.

Scripts written without spaces give overlapping pairs and a last single character, so that a phrase of
pairs finds a string of any length, and nothing but it. Everything else gives words.
"""

from __future__ import annotations

import re
import unicodedata
from operator import add

from newsarc.text.characters.classes import EMOJI, JOINED, UNSPACED, has_character
from newsarc.text.characters.folding import fold_character

IGNORED = "\N{SOFT HYPHEN}"  # stands for every character without a shape of its own
GAP = "\N{BROKEN BAR}"  # not ASCII: the `ascii` tokenizer of FTS5 takes it for a letter

_EXPANDED = {
    "\N{LATIN SMALL LIGATURE FFI}": "ffi",
    "\N{LATIN SMALL LIGATURE FFL}": "ffl",
    "\N{LATIN SMALL LIGATURE FF}": "ff",
    "\N{LATIN SMALL LIGATURE FI}": "fi",
    "\N{LATIN SMALL LIGATURE FL}": "fl",
    "\N{LATIN SMALL LIGATURE LONG S T}": "st",
    "\N{LATIN SMALL LIGATURE ST}": "st",
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
}
# Roman numerals, and words and units in one square (㈱ ㎏), which are indexed as the letters that they show.
_SHOWING_LETTERS = (range(0x2160, 0x2180), range(0x3200, 0x3400))

VOICING = (
    "\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}\N{COMBINING KATAKANA-HIRAGANA SEMI-VOICED SOUND MARK}"
)
"""Marks that half-width kana have behind them, and others within."""

_LONGEST_SINGLE = 20  # with marks round it
# Patterns of long classes take 3 ms each to compile: no look-up of a short text needs one.
_SHORT = 64  # characters, of which each takes a thousandth of that
_SPACES_WITHIN = f"(?<=[{JOINED}]) +(?=[{JOINED}])"
_GAPS = f"{GAP}[{GAP} ]*"
_RUNS = f"([{UNSPACED}]+)"


def index_tokens(text: str) -> str:
    """Write `text` as the tokens to index, parted by spaces.

    >>> index_tokens("開門紅，GDP 5.2")
    '开门 门红 红 ¦ gdp 5 ¦ 2'
    """
    return _tokens(split_runs(_spelled(text)))


def index_characters(text: str) -> str:
    """Write each character of the unspaced scripts once: finding one among all pairs takes long.

    >>> index_characters("开門 开，GDP")
    '开 门'
    """
    return " ".join(sorted(set("".join(split_runs(expand(spell(text)))[1::2]))))


def single_character(text: str) -> str | None:
    """Return the character that a search is for, if it is for one character of an unspaced script.

    >>> single_character("“紅”"), single_character("开门"), single_character("a")
    ('红', None, None)
    """
    if len(text) > _LONGEST_SINGLE:
        return None
    token = index_tokens(unicodedata.normalize("NFC", text)).strip(f"{GAP} ")
    return token if len(token) == 1 and has_character(UNSPACED, token) else None


def phrase(text: str) -> str | None:
    """Write the FTS5 phrase that finds exactly `text`, or None if there is no letter or digit in it.

    >>> phrase("开门红"), phrase("红"), phrase("“GDP”"), phrase("！")
    ('"开门 门红"', '"红"*', '"gdp"', None)
    """
    found = phrase_tokens(text)
    return None if found is None else f'"{" ".join(found[0])}"{"*" if found[1] else ""}'


def phrase_tokens(text: str) -> tuple[list[str], bool] | None:
    """Return the tokens of that phrase, and whether the last one is only the beginning of a token.

    >>> phrase_tokens("开门红"), phrase_tokens("A股")
    ((['开门', '门红'], False), (['a', '股'], True))
    """
    tokens = index_tokens(unicodedata.normalize("NFC", text)).strip(f"{GAP} ").split()
    if not tokens:
        return None
    if not has_character(UNSPACED, tokens[-1][0]):
        return tokens, False
    if len(tokens) > 1 and len(tokens[-2]) > 1 and has_character(UNSPACED, tokens[-2][0]):
        return tokens[:-1], False
    return tokens, True


def prefix_phrase(text: str) -> str | None:
    """Write the FTS5 phrase that finds `text` at the start of a word.

    >>> prefix_phrase("econom"), prefix_phrase("开门")
    ('"econom"*', '"开门"*')
    """
    found = phrase(text)
    return found if found is None or found.endswith("*") else f"{found}*"


def split_runs(spelled: str) -> list[str]:
    """Part the runs of the unspaced scripts, at the odd places, from what stands round them.

    >>> split_runs("gdp增长5")
    ['gdp', '增长', '5']
    >>> split_runs("增长")
    ['', '增长', '']
    """
    if len(spelled) > _SHORT:
        return re.split(_RUNS, spelled)
    parts = [""]
    for character in spelled:
        if has_character(UNSPACED, character) is (len(parts) % 2 == 1):
            parts.append("")
        parts[-1] += character
    return parts if len(parts) % 2 else [*parts, ""]


def spell(text: str) -> str:
    """Write `text` at the same length in letters as they are indexed, spaces, and gaps for all marks.

    >>> spell("（開門） A-B")
    '¦开门¦ a¦b'
    """
    return text.translate(_SPELLED)


def expansion(character: str) -> str:
    """Return the letters that a character is indexed as.

    >>> expansion("æ"), expansion("㎏"), expansion("报")
    ('ae', 'kg', '报')
    """
    if not any(ord(character) in block for block in _SHOWING_LETTERS):
        return _EXPANDED.get(character, character)
    plain = unicodedata.normalize("NFKC", character)
    return "".join(fold_character(shown) for shown in plain if shown.isalnum()) or character


def expanded_characters() -> dict[str, str]:
    """Return all characters that are indexed as others, with the letters."""
    candidates = [*_EXPANDED, *(chr(code_point) for block in _SHOWING_LETTERS for code_point in block)]
    return {one: letters for one in candidates if (letters := expansion(one)) != one}


def expand(spelled: str) -> str:
    """Write what `spell` returns as it is indexed, letter by letter, which may change its length."""
    return _compose_voicing(spelled.replace(IGNORED, "").translate(_EXPANSIONS))


def _compose_voicing(expanded: str) -> str:
    has_voicing = any(mark in expanded for mark in VOICING)
    return unicodedata.normalize("NFC", expanded) if has_voicing else expanded


def spell_expanded(text: str) -> str:
    """Write a text as it is indexed, before its runs are paired: `spell` and `expand` in one pass.

    >>> spell_expanded("（開門） ㎏")
    '¦开门¦ kg'
    """
    return _compose_voicing(text.translate(_INDEXED))


def _spelled(text: str) -> str:
    spelled = spell_expanded(text)
    if " " in spelled:
        spelled = re.sub(_SPACES_WITHIN, "", spelled)
    return re.sub(_GAPS, f" {GAP} ", spelled)


def _tokens(parts: list[str]) -> str:
    parts[1::2] = map(_pairs, parts[1::2])
    return " ".join(" ".join(parts).split())


def _pairs(run: str) -> str:
    return f"{' '.join(map(add, run, run[1:]))} {run[-1]}"


def _spell_character(character: str) -> str:
    if character == "\n":
        return GAP
    if character.isspace():
        return " "
    folded = fold_character(character)
    if expansion(folded) != folded or has_character(EMOJI, folded):
        return folded
    if unicodedata.category(folded) == "Cf" or _is_variation_selector(folded):
        return IGNORED
    is_letter = folded.isalnum() or unicodedata.category(folded).startswith("M")
    return folded if is_letter else GAP


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


class _Spelled(dict[int, int]):
    """The table of `str.translate`, filled as characters turn up."""

    def __missing__(self, code_point: int) -> int:
        spelled = self[code_point] = ord(_spell_character(chr(code_point)))
        return spelled


class _Expansions(dict[int, str]):
    """As above, with what each character is indexed as."""

    def __missing__(self, code_point: int) -> str:
        expanded = self[code_point] = expansion(chr(code_point))
        return expanded


class _Indexed(dict[int, str]):
    """As above, with what each character is spelled and then indexed as: one pass takes half of two."""

    def __missing__(self, code_point: int) -> str:
        indexed = self[code_point] = chr(_SPELLED[code_point]).replace(IGNORED, "").translate(_EXPANSIONS)
        return indexed


_SPELLED = _Spelled()
_EXPANSIONS = _Expansions()
_INDEXED = _Indexed()
