"""A Chinese byline cut into its pieces: role words, tasks, names and the 报道 that ends it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from newsarc.reading.credits.names import is_name
from newsarc.reading.credits.roles import BREAKABLE, ROLES_AFTER_NAME, WIRES, Kind, Piece, cut_token
from newsarc.text.characters.widths import HAN

_MIDDLE_DOTS = re.compile("[•‧∙⋅・]")
_NATIONALITY = re.compile(f"[\\[(【〔][{HAN}]{{1,3}}[\\])】〕](?=[{HAN}])")
_BREAK = re.compile(r"(?<!\s)\s*\n\s*")
_SEPARATOR = re.compile(r"((?<!\s)\s*[、,/|:;&+]\s*|\s+)")
_SOURCE = re.compile(r"(?:来源|來源|发自|發自)[:：\s].*", re.DOTALL)
_TASK_PAIR = re.compile(r"(?<=[^/\s])(?:图文|文图|(?:文|图|圖|摄|视频)\s?/\s?(?:文|图|圖|摄|视频))")
_BROKEN = re.compile("|".join(r"\s{1,3}".join(word) for word in BREAKABLE))
_CUT = re.compile("|".join(f"{word[:at]}\n{word[at:]}" for word in BREAKABLE for at in range(1, len(word))))
_WIRE_SENT = re.compile(f"(?:{'|'.join(WIRES.split())})(?:发|發|供图|供圖)?")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece and how it was parted from the one before it; "" when glued to it."""

    piece: Piece
    gap: str

    @property
    def kind(self) -> Kind:
        """The kind of its piece."""
        return self.piece.kind


def fold_byline(text: str) -> str:
    """Fold the widths of a byline; line breaks stay, as they may part words or names.

    >>> fold_byline("［作者：里卡多・罗萨］")
    '[作者:里卡多·罗萨]'
    """
    folded = unicodedata.normalize("NFKC", text).replace("\N{ZERO WIDTH SPACE}", "")
    return _BREAK.sub("\n", _MIDDLE_DOTS.sub("·", folded).strip())


def _mend_broken_words(text: str) -> str:
    r"""Close role words that a line break or letter-spacing has cut.

    >>> _mend_broken_words("全媒\n体记 者 田\n一禾")
    '全媒体记者 田\n一禾'
    """
    closed = _BROKEN.sub(lambda match: "".join(match[0].split()), text)
    return _CUT.sub(lambda match: match[0].replace("\n", ""), closed)


def cut_parts(folded: str) -> list[Part]:
    """Cut a folded byline, brackets and markers off already, into its parts.

    >>> [part.piece.text for part in cut_parts("记者 田一禾 通讯员 甘恬 摄")]
    ['记者', '田一禾', '通讯员', '甘恬', '摄']
    """
    text = _mend_broken_words(_SOURCE.sub("", _NATIONALITY.sub("", folded)))
    pieces = _SEPARATOR.split(_TASK_PAIR.sub(r" \g<0> ", text).strip())
    parts: list[Part] = []
    for gap, token in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        if not _WIRE_SENT.fullmatch(token):
            cut = cut_token(token)
            parts += [Part(piece, "" if number else gap) for number, piece in enumerate(cut)]
    return _settle(parts)


def _settle(parts: list[Part]) -> list[Part]:
    """Decide what a piece that can be two things is, by what stands beside it."""
    settled: list[Part] = []
    for number, part in enumerate(parts):
        before = settled[-1] if settled else None
        if part.kind in (Kind.TASK, Kind.LATE_ROLE) and _completes_name(before, part):
            settled.append(replace(part, piece=Piece(Kind.NAME, part.piece.text)))
        elif part.kind is Kind.DONE:
            settled += _settle_done(part, before)
        elif part.kind is Kind.ROLE and part.piece.text in ROLES_AFTER_NAME and before is not None:
            after = parts[number + 1 : number + 2]
            is_late = before.kind is Kind.NAME and (not after or after[0].kind is not Kind.NAME)
            kind = Kind.LATE_ROLE if is_late else Kind.ROLE
            settled.append(replace(part, piece=Piece(kind, part.piece.text)))
        else:
            settled.append(part)
    return settled


def _completes_name(before: Part | None, part: Part) -> bool:
    """Tell whether a single 文 or 作 is the second half of a padded name (张  文)."""
    is_single = before is not None and before.kind is Kind.NAME and len(before.piece.text) == 1
    return is_single and len(part.piece.text) == 1 and part.gap.isspace()


def _settle_done(part: Part, before: Part | None) -> list[Part]:
    """Part 田一禾报道 (a name) from ／台北報導 (a place)."""
    text = part.piece.text
    follows_role = before is not None and before.kind is not Kind.NAME
    if text and "/" not in part.gap and (follows_role or is_name(text)):
        return [Part(Piece(Kind.NAME, text), part.gap), Part(Piece(Kind.DONE, ""), "")]
    return [part]
