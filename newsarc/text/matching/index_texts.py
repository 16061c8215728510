"""The tokens of many texts for both indexes at once, in a few passes over all of them together.

`tokens` says what the tokens are; here they are the same, made at the speed that an import wants: characters
are numbers in one array, and a line end stands between two texts. Of few texts `tokens` is faster, for
numpy has to be loaded.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from newsarc.text.characters.classes import JOINED, UNSPACED, ranges_of
from newsarc.text.matching.tokens import GAP, VOICING, spell_expanded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Codes = NDArray[np.uint32]

_UTF_32 = "utf-32-le"
_CODE = np.dtype("<u4")
_CODE_POINTS = 0x110000
_BITS_OF_CODE = 21
_TEXTS_IN_32_BITS = 1 << 32 - _BITS_OF_CODE
_SPACE, _END, _GAP = ord(" "), ord("\n"), ord(GAP)
_VOICING = np.array([*map(ord, VOICING)], _CODE)
_UNKNOWN = 0xFFFFFFFF  # a character that did not turn up yet
_SEVERAL = 0xFFFFFFFE  # one that is indexed as several letters, or as none
_IS_UNSPACED, _IS_JOINED = 1, 2
_INDEXED = np.full(_CODE_POINTS, _UNKNOWN, _CODE)


def _kinds() -> NDArray[np.uint8]:
    kinds = np.zeros(_CODE_POINTS, np.uint8)
    for characters, kind in ((UNSPACED, _IS_UNSPACED), (JOINED, _IS_JOINED)):
        for first, last in ranges_of(characters):
            kinds[ord(first) : ord(last) + 1] |= kind
    return kinds


_KINDS = _kinds()


def index_texts(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Write each text for both indexes, as `index_tokens` and `index_characters` do.

    >>> index_texts(["开門 开，GDP", ""])
    (['开门 门开 开 ¦ gdp', ''], ['开 门', ''])
    """
    spelled = _spell(texts)
    solid = np.flatnonzero(spelled != _SPACE)
    codes = spelled[solid]
    is_gap = codes == _GAP
    is_first = np.ones(len(codes), bool)
    is_first[1:] = ~(is_gap[1:] & is_gap[:-1])
    solid, codes = solid[is_first], codes[is_first]
    return _tokens(solid, codes), _characters(codes, len(texts))


def encoded(text: str) -> Codes:
    """Return the code points of a text."""
    return np.frombuffer(text.encode(_UTF_32), _CODE)


def _decoded(codes: Codes) -> str:
    return codes.tobytes().decode(_UTF_32)


def _spell(texts: Sequence[str]) -> Codes:
    """Write texts as `spell_expanded` does, a line end between two."""
    printed = encoded("\n".join(texts))
    spelled = _INDEXED[printed]
    unknown = np.unique(printed[spelled == _UNKNOWN])
    if len(unknown):
        _learn(unknown)
        spelled = _INDEXED[printed]
    spelled[np.cumsum([len(text) + 1 for text in texts[:-1]], dtype=np.intp) - 1] = _END
    if (spelled == _SEVERAL).any():
        spelled = _with_expansions(printed, spelled)
    if np.isin(spelled, _VOICING).any():
        spelled = encoded("\n".join(map(spell_expanded, texts)))
    return spelled


def _learn(unknown: Codes) -> None:
    for code in unknown.tolist():
        letters = spell_expanded(chr(code))
        _INDEXED[code] = ord(letters) if len(letters) == 1 else _SEVERAL


def _with_expansions(printed: Codes, spelled: Codes) -> Codes:
    """Put the letters in the place of characters that are indexed as several, or as none."""
    places = np.flatnonzero(spelled == _SEVERAL)
    of_places = printed[places]
    several = {code: spell_expanded(chr(code)) for code in np.unique(of_places).tolist()}
    lengths = np.ones(len(spelled), np.intp)
    for code, letters in several.items():
        lengths[places[of_places == code]] = len(letters)
    starts = np.cumsum(lengths) - lengths
    expanded = np.repeat(spelled, lengths)
    for code, letters in several.items():
        for number, letter in enumerate(letters):
            expanded[starts[places[of_places == code]] + number] = ord(letter)
    return expanded


def _tokens(solid: NDArray[np.intp], codes: Codes) -> list[str]:
    """Part the tokens by single spaces: pairs of each run and its last character, words and gaps."""
    kinds = _KINDS[codes]
    is_unspaced = (kinds & _IS_UNSPACED).astype(bool)
    is_joined = (kinds & _IS_JOINED).astype(bool)
    is_end = codes == _END
    is_mark = is_end | (codes == _GAP)
    ends = np.ones(len(codes), bool)  # where what follows belongs to another run or word
    ends[:-1] = (np.diff(solid) > 1) & ~(is_joined[:-1] & is_joined[1:])
    ends[:-1] |= is_mark[:-1] | is_mark[1:] | (is_unspaced[:-1] != is_unspaced[1:])
    is_paired = is_unspaced & ~ends
    is_spaced = (is_unspaced | ends) & ~is_end
    is_spaced[:-1] &= ~is_end[1:]
    is_spaced[-1:] = False
    widths = 1 + is_paired.astype(np.intp) + is_spaced
    starts = np.cumsum(widths) - widths
    written = np.full(int(widths.sum()), _SPACE, _CODE)
    written[starts] = codes
    written[starts[is_paired] + 1] = codes[1:][is_paired[:-1]]
    return _decoded(written).split("\n")


def _characters(codes: Codes, texts: int) -> list[str]:
    """Write each character of the unspaced scripts once, those of each text in their order."""
    is_unspaced = (_KINDS[codes] & _IS_UNSPACED).astype(bool)
    number = np.uint32 if texts <= _TEXTS_IN_32_BITS else np.uint64  # which sorts at half the speed
    of_text = np.cumsum(codes == _END, dtype=number)[is_unspaced]
    found = np.sort(of_text << number(_BITS_OF_CODE) | codes[is_unspaced])
    found = found[np.diff(found, prepend=~found[:1]) != 0]
    spaced = np.full(2 * len(found), _SPACE, _CODE)
    spaced[::2] = found & number((1 << _BITS_OF_CODE) - 1)
    written = _decoded(spaced)
    counts = np.bincount((found >> number(_BITS_OF_CODE)).astype(np.intp), minlength=texts)
    edges = pairwise([0, *np.cumsum(counts).tolist()])
    return [written[2 * start : 2 * end - 1] if end > start else "" for start, end in edges]
