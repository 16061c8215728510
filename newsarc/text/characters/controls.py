"""Control characters: how they are shown instead of obeyed.

Text from a source may hold escape sequences and bidirectional overrides that would let it write
over a reader's terminal or turn its words about.
"""

from __future__ import annotations

import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SEPARATORS = "\u2028\u2029"
_SURROGATES = "\ud800-\udfff"
_UNSAFE = f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}{_SEPARATORS}{_SURROGATES}]"
# Joiners, zero-width spaces, variation selectors, tags: terminals disagree about how many cells they leave.
_INVISIBLE = "[\u00ad\u034f\u180b-\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
_BREAKS = "[ \t-\r\x1c-\x1f\x85\u2028\u2029]+"
_CONTROL_PICTURES = 0x2400
_DELETE = "\x7f"


def storable(text: str) -> str:
    r"""Replace what no UTF-8 text can hold, such as a broken byte of the command line.

    >>> storable("caf\udce9")
    'caf?'
    """
    return text.encode("utf-8", "replace").decode()


def show_controls(text: str) -> str:
    r"""Replace each control character but tab and newline by something printable.

    >>> show_controls("a\x1b[2Jb"), show_controls("a\x85\u202eb")
    ('a␛[2Jb', 'a<U+0085><U+202E>b')
    """
    return text if _is_plainly_safe(text) else re.sub(_UNSAFE, _picture, text)


def escape_controls(json_text: str) -> str:
    r"""Escape, in finished JSON, the control characters that JSON itself leaves as they are.

    >>> escape_controls('"a\x9bb"')
    '"a\\u009bb"'
    """
    return json_text if _is_plainly_safe(json_text) else re.sub(_UNSAFE, _escape, json_text)


def one_line(text: str) -> str:
    r"""Show control characters and make every run of blanks, tabs and line ends one blank.

    An ideographic space is content and stays.

    >>> one_line("two\tcells\r\nand\x07"), one_line("春　色 ")
    ('two cells and␇', '春　色')
    """
    return show_controls(re.sub(_BREAKS, " ", text).strip(" "))


def without_invisible(text: str) -> str:
    r"""Leave out what is not seen, for a screen on which every cell must be where it is counted to be.

    >>> without_invisible("a\u200bb\ufe0f"), without_invisible("e\u0301")
    ('ab', 'e\u0301')
    """
    return text if text.isascii() else re.sub(_INVISIBLE, "", text)


def _is_plainly_safe(text: str) -> bool:
    """Tell at a glance that nothing is unsafe; False leaves it open."""
    if text.isprintable():
        return True
    return text.replace("\n", "").replace("\N{IDEOGRAPHIC SPACE}", "").isprintable()


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _picture(found: re.Match[str]) -> str:
    character = found[0]
    if character == _DELETE:
        return "\N{SYMBOL FOR DELETE}"
    if character < " ":
        return chr(_CONTROL_PICTURES + ord(character))
    return f"<U+{ord(character):04X}>"
