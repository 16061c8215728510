"""The mendings of a text's letters, one function each, named after the damage they undo."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from newsarc.text.characters.classes import CLOSING, HAN, KANA, OPENING

_CJK = f"{HAN}{KANA}"
_MARKS = re.escape("“”‘’…—（）《》〈〉「」『』【】〔〕，。、；：？！·％%.,()~-")
_SINGLE = re.compile(f"[{_MARKS}]*[{_CJK}][{_MARKS}]*|[{_MARKS}]+|[0-9A-Za-z][0-9A-Za-z.,%]*")
_LETTER = re.compile(f"[{_CJK}]")
_WIDE_GAP = re.compile(" {2,}|\N{IDEOGRAPHIC SPACE}+")
_NUMBER = "[0-9\N{FULLWIDTH DIGIT ZERO}-\N{FULLWIDTH DIGIT NINE}]"
# The blank stands first, so that the search leaps from blank to blank; what is before it is looked back at.
_HAN_THEN_NUMBER = re.compile(f" (?<=[{_CJK}{CLOSING}{OPENING}] ) *(?={_NUMBER})")
_NUMBER_THEN_HAN = re.compile(f" (?<=[0-9０-９%％] ) *(?=[{_CJK}{CLOSING}{OPENING}])")
_IN_NUMBER = re.compile(rf" (?:(?<=[^\s.][0-9][.,] )|(?<=[{_CJK}0-9][-—–~] )) *(?=[0-9])")
_STRETCHED_SPACE = re.compile(r"(?<=\S) {2,}(?=\S)")
_DOUBLED_SPACE = re.compile(f"  (?<=[{_CJK}]  )(?=[{_CJK}])")
_HAN_THEN_LATIN = re.compile(f" (?<=[{_CJK}{CLOSING}] ) *(?=[A-Za-z])")
_LATIN_THEN_HAN = re.compile(f" (?<=[A-Za-z] ) *(?=[{_CJK}{CLOSING}])")
_AFTER_OPENING = re.compile(f" (?<=[{OPENING}(] ) *(?=[^ ])")
_BEFORE_CLOSING = re.compile(f" (?<=[^ ] ) *(?=[{CLOSING})])")
_BEFORE_BRACKET = re.compile(f" (?<=[{_CJK}] ) *(?=\\( *[{_CJK}0-9])")
_BEFORE_LATIN_MARK = re.compile(f" (?<=[{_CJK}] ) *(?=[;:,!?](?: |$))")
_AFTER_LATIN_MARK = re.compile(f" (?<=[{_CJK}][;:,!?] ) *(?=[{_CJK}])")
_AFTER_STOP = re.compile(f" (?<=[，。、；：？！”’）》〉」』】)] ) *(?=[{_CJK}{CLOSING}“‘（《(])")


_DIVIDED = re.compile(r"(?<=[^\W\d_])[⸗=¬]$")
# The sign stands first, so that the search leaps from sign to sign.
_DIVIDED_OVER_LINES = re.compile(r"[⸗=¬](?<=[^\W\d_].)[ \t]*\n\s*[^\W\d_A-ZÀ-ÖØ-Þ]")
_FEWEST_DIVISIONS = 3  # of a page: fewer may be a formula's or an address's
_HYPHENS_FOR = {"¬": "\N{SOFT HYPHEN}"}


def is_divided_by_other_signs(page: str) -> bool:
    r"""Tell whether words are divided at the ends of a page's lines by ⸗, = or ¬, as black letter is read.

    >>> is_divided_by_other_signs("die Eisen⸗\nbahn nach Har⸗\nsewitz ward ge⸗\nsperrt")
    True
    """
    return sum(1 for _ in _DIVIDED_OVER_LINES.finditer(page)) >= _FEWEST_DIVISIONS


def with_hyphen_of_division(text: str) -> str:
    r"""End a line with the hyphen that a printer's or a program's other sign of division stands for.

    Fraktur has a double hyphen (⸗), which readers of print also take for =; FineReader and Transkribus
    write ¬ where a word is divided and has no hyphen of its own.

    >>> with_hyphen_of_division("die Eisen⸗"), with_hyphen_of_division("a =")
    ('die Eisen-', 'a =')
    >>> with_hyphen_of_division("die Eisen¬")
    'die Eisen\xad'
    """
    found = _DIVIDED.search(text)
    return text[:-1] + _HYPHENS_FOR.get(found.group(), "-") if found else text


def is_letter_spaced(text: str) -> bool:
    """Tell whether a line was tracked: single characters with single spaces between them.

    Extractors write a space where the gap between two glyphs passes a tenth of an em, so a line
    that was spread to fill its column comes out letter by letter. A list of padded names has wide
    gaps and nothing but short groups between them.

    >>> is_letter_spaced("药 品 管 控 及 疫 情 防 控 措 施")
    True
    >>> is_letter_spaced("王 芳　　李 娜　　张 伟")
    False
    """
    if text.count(" ") < 5:
        return False
    groups = [group.split(" ") for group in _WIDE_GAP.split(text)]
    tokens = [token for group in groups for token in group if token]
    single = sum(1 for token in tokens if _SINGLE.fullmatch(token))
    if 2 * sum(_is_letter(token) for token in tokens) <= len(tokens):  # words of a Latin script
        return False
    # Found on tracked lines: an unbroken word or two among the letters is usual.
    return len(tokens) > 5 and single > 0.75 * len(tokens) and max(map(len, groups)) > 4


def _is_letter(token: str) -> bool:
    return len(token) == 1 or _LETTER.search(token) is not None


def close_letter_spacing(text: str) -> str:
    """Take the spaces out of a letter-spaced line; any other line stays as it is.

    A wide gap is a space that was printed, and so is one between two unbroken words.

    >>> close_letter_spacing("药 品 管 控 及 疫 情")
    '药品管控及疫情'
    >>> close_letter_spacing("（ 通 讯 员   孟 子 哲 ） 今 日")
    '（通讯员 孟子哲）今日'
    >>> close_letter_spacing("从严从实 打好疫情防控战")
    '从严从实 打好疫情防控战'
    """
    if not is_letter_spaced(text):
        return text
    return " ".join(_close_group(group.split(" ")) for group in _WIDE_GAP.split(text))


def _close_group(tokens: list[str]) -> str:
    closed = tokens[0]
    for before, token in pairwise(tokens):
        both_words = not (_SINGLE.fullmatch(before) or _SINGLE.fullmatch(token))
        closed += f" {token}" if both_words else token
    return closed


def close_digit_spaces(text: str) -> str:
    """Take out the spaces round and inside numbers, which extractors make of a thin gap.

    >>> close_digit_spaces("3 月 14 日下午，有 60% 的人")
    '3月14日下午，有60%的人'
    >>> close_digit_spaces("增长10. 2%，1— 9月5日— 7日"), close_digit_spaces("1. 25人")
    ('增长10.2%，1—9月5日—7日', '1. 25人')
    """
    return _IN_NUMBER.sub("", _NUMBER_THEN_HAN.sub("", _HAN_THEN_NUMBER.sub("", text)))


def close_latin_spaces(text: str) -> str:
    """Take out the spaces between Han characters and Latin words.

    >>> close_latin_spaces("搜寻 MH370 航班")
    '搜寻MH370 航班'
    """
    return _LATIN_THEN_HAN.sub("", _HAN_THEN_LATIN.sub("", text))


def close_doubled_spaces(text: str) -> str:
    """Make one space of two between Han characters: the extractor's beside the one that was printed.

    Wider gaps stay, as in lists of padded names.

    >>> close_doubled_spaces("记者  王一  李二"), close_doubled_spaces("王一   李二")
    ('记者 王一 李二', '王一   李二')
    """
    return _DOUBLED_SPACE.sub(" ", text)


def close_stretched_spaces(text: str) -> str:
    """Make one space of several between words: a line was justified with whole spaces.

    >>> close_stretched_spaces("the  basin   would be  dredged")
    'the basin would be dredged'
    """
    return _STRETCHED_SPACE.sub(" ", text)


def close_mark_spaces(text: str) -> str:
    """Take out the spaces inside brackets and quotation marks and before closing marks.

    They arise where a font draws a mark in half a cell, or Han text is set with Latin marks. Space
    after a closing mark stays unless another mark or Han text follows a stop: it may part two clauses.

    >>> close_mark_spaces("打出“ 组合拳” 。"), close_mark_spaces("消息 ( 新闻 ) ：增长带 ; 坚持")
    ('打出“组合拳”。', '消息(新闻)：增长带;坚持')
    """
    text = _AFTER_LATIN_MARK.sub("", _BEFORE_LATIN_MARK.sub("", _BEFORE_BRACKET.sub("", text)))
    return _AFTER_STOP.sub("", _BEFORE_CLOSING.sub("", _AFTER_OPENING.sub("", text)))


@lru_cache(maxsize=4096)  # a piece of a row is weighed against all that may stand beside it
def close_thin_spaces(text: str) -> str:
    """Take out the spaces round numbers and at marks.

    >>> close_thin_spaces("3 月 14 日 。")
    '3月14日。'
    """
    return close_mark_spaces(close_digit_spaces(text))


# C0 and C1 controls but tab and form feed, zero-width and bidirectional marks, soft hyphens within a
# line. The joiners U+200C and U+200D are letters' business in many scripts and stay.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ufff9-\ufffb]|\N{SOFT HYPHEN}(?=.)"
)


def has_invisible(text: str) -> bool:
    """Tell whether any line of a text has what `drop_invisible` takes out."""
    return _INVISIBLE.search(text) is not None


def drop_invisible(text: str) -> tuple[str, str]:
    r"""Take the control characters out of a line; return what is left and what was taken.

    >>> drop_invisible("春\u200b天\x07")
    ('春天', '\u200b\x07')
    """
    dropped = "".join(_INVISIBLE.findall(text))
    return (_INVISIBLE.sub("", text), dropped) if dropped else (text, "")
