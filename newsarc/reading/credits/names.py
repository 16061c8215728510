"""Chinese personal names: the surnames they begin with, and cutting a run of them into persons."""

from __future__ import annotations

import re
from functools import lru_cache

from newsarc.reading.languages.chinese.names import COMMON_SURNAMES, COMPOUND, SURNAMES, UNNAMELIKE, WORDS
from newsarc.text.characters.classes import HAN
from newsarc.text.characters.folding import fold

COMPOUND_SURNAMES = frozenset(COMPOUND.split())
_NOT_NAMES = frozenset(WORDS.split())
_HAN_ONLY = re.compile(f"[{HAN}]+")
_FOREIGN = re.compile(f"[{HAN}]{{1,8}}(?:·(?:[{HAN}]{{1,10}}|[A-Z]\\.?)){{1,4}}|[A-Z]\\.?·[{HAN}]{{2,10}}")
_SEPARATORS = re.compile(r"[ \t]*[、，,/|;；&][\s]*")
_LETTER_SPACED = re.compile(rf"(?<![{HAN}])[{HAN}](?:\s{{1,9}}[{HAN}]){{3,}}(?![{HAN}])")
_GAP = re.compile(r"(\s+)")
_LONGEST_RUN = 24  # Eight names of three characters; nobody glues more.


def surname_length(text: str) -> int:
    """Return how many characters of the text's beginning are a surname; 0 if none are.

    >>> surname_length("诸葛亮"), surname_length("王一"), surname_length("了解")
    (2, 1, 0)
    """
    if text[:2] in COMPOUND_SURNAMES:
        return 2
    return 1 if text[:1] in SURNAMES or fold(text[:1]) in SURNAMES else 0


def is_foreign_name(text: str) -> bool:
    """Tell whether this is a name in parts, as foreigners and many minorities have it."""
    return "·" in text and _FOREIGN.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Tell whether a token has the form of one person's name.

    >>> is_name("王小明"), is_name("欧阳小明"), is_name("阿里·努尔"), is_name("王小明天"), is_name("壮族")
    (True, True, True, False, False)
    """
    if is_foreign_name(text):
        return True
    surname = surname_length(text)
    given = len(text) - surname
    if surname == 0 or not 1 <= given <= 2 or text in _NOT_NAMES:
        return False
    return _HAN_ONLY.fullmatch(text) is not None


def is_namelike(text: str) -> bool:
    """Tell whether a token could be a name by length and characters, whatever it begins with."""
    if is_foreign_name(text):
        return True
    has_form = 2 <= len(text) <= 4 and _HAN_ONLY.fullmatch(text) is not None
    return has_form and text not in _NOT_NAMES and not UNNAMELIKE & set(text)


def is_likely_name(text: str) -> bool:
    """Tell whether a token is a name even where nothing round it says so."""
    if is_foreign_name(text):
        return True
    is_common = text[:1] in COMMON_SURNAMES or text[:2] in COMPOUND_SURNAMES
    return is_common and is_name(text) and not UNNAMELIKE & set(text[surname_length(text) :])


def split_names(text: str) -> tuple[str, ...]:
    r"""Cut a run of names at its marks and spaces, and where names are glued, between them.

    A single character is part of a name that was padded, letter-spaced or broken over two lines.

    >>> split_names("甘  恬、田一禾")
    ('甘恬', '田一禾')
    >>> split_names("李冬 田\n\n一禾")
    ('李冬', '田一禾')
    """
    names: list[str] = []
    for run in _SEPARATORS.split(text.strip()):
        closed = _LETTER_SPACED.sub(lambda match: "".join(match[0].split()), run.strip())
        for token in _join_singles(_GAP.split(closed)):
            names.extend(_unglue(token) or (token,))
    return tuple(names)


def _join_singles(pieces: list[str]) -> list[str]:
    """Give each single character to the name that it was parted from."""
    tokens, gaps = pieces[::2], ["", *pieces[1::2]]
    joined: list[str] = []
    takes_next = False
    for token, gap in zip(tokens, gaps, strict=True):
        if not token:
            continue
        single = len(token) == 1
        if takes_next and len(token) <= 3:
            joined[-1] += token
            takes_next = single and len(joined[-1]) < 3
        elif single and joined and _ends_name(joined[-1], token, gap):
            joined[-1] += token
            takes_next = False
        else:
            joined.append(token)
            takes_next = single
    return joined


def _ends_name(before: str, character: str, gap: str) -> bool:
    """Tell whether a single character ends the name before it rather than beginning the next."""
    return len(before) == 2 and is_name(before) and ("\n" in gap or character not in SURNAMES)


@lru_cache(maxsize=4096)
def _unglue(run: str) -> tuple[str, ...]:
    """Cut names without anything between them; () unless all of the run is names.

    >>> _unglue("谢玉丽吴育锟杨慧")
    ('谢玉丽', '吴育锟', '杨慧')
    """
    if len(run) > _LONGEST_RUN or is_foreign_name(run) or not _HAN_ONLY.fullmatch(run):
        return ()
    # The best cut of each beginning: the larger sum of squared lengths, then the longer name first.
    best: list[tuple[int, tuple[int, ...]] | None] = [(0, ()), *[None] * len(run)]
    for start in range(len(run)):
        before = best[start]
        if before is None:
            continue
        for length in (2, 3, 4):
            end = start + length
            if end <= len(run) and is_name(run[start:end]):
                candidate = (before[0] + length * length, (*before[1], length))
                best[end] = max(best[end] or candidate, candidate)
    return _cut(run, best[-1][1]) if best[-1] else ()


def _cut(run: str, lengths: tuple[int, ...]) -> tuple[str, ...]:
    pieces, start = [], 0
    for length in lengths:
        pieces.append(run[start : start + length])
        start += length
    return tuple(pieces)
