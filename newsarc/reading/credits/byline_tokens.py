"""A Chinese byline cut into tokens: role words, tasks, names and the 报道 that ends it."""

from __future__ import annotations

import re
import unicodedata

from newsarc.reading.credits.names import is_name
from newsarc.reading.credits.places import ends_with_place, part_name_from_place
from newsarc.reading.credits.roles import (
    BREAKABLE,
    ROLES_AFTER_NAME,
    BylineToken,
    TokenKind,
    has_role,
    tokenize_word,
)
from newsarc.reading.languages.chinese.bylines import (
    AFTER_NAME,
    END_NAMES,
    JOINT_WORK,
    SENT_BY_WIRE,
    SOURCE,
    TASK_PAIR,
    TASKS,
    WORD_ENDS,
)
from newsarc.reading.languages.chinese.outlets import AGENCIES
from newsarc.text.characters.classes import CLOSING_BRACKETS, HAN, OPENING_BRACKETS

_MIDDLE_DOTS = re.compile("[•‧∙⋅・]")
_NATIONALITY = re.compile(f"[{OPENING_BRACKETS}][{HAN}]{{1,3}}[{CLOSING_BRACKETS}](?=[{HAN}])")
_BREAK = re.compile(r"(?<!\s)\s*\n\s*")
_SEPARATOR = re.compile(r"((?<!\s)\s*[、,/|:;&+]\s*|\s+)")
_SOURCE = re.compile(rf"(?:{SOURCE})[:：\s].*", re.DOTALL)
_TASK_PAIR = re.compile(rf"(?<=[^/\s]){TASK_PAIR}")
_JOINT_WORK = re.compile(rf"(?<=[{HAN}])\s?(?:{JOINT_WORK})(?=$|[,、;\s])")
_BLANK = re.compile(r"\s")
_BROKEN = re.compile("|".join(r"\s{1,3}".join(word) for word in BREAKABLE))
_CUT = re.compile("|".join(f"{word[:at]}\n{word[at:]}" for word in BREAKABLE for at in range(1, len(word))))
# Of each word but a role one ends so, where marks cut the text; brackets and blanks have rules of their own.
_LAST = "".join(sorted({word[-1] for row in (TASKS, AFTER_NAME, AGENCIES) for word in row.split()}))
_MAY_END_WORD = re.compile(
    rf"[\s{OPENING_BRACKETS}]|[{_LAST}{WORD_ENDS}、,/|:;&+](?:$|[、,/|:;&+])|^[、,/|:;&+]|{TASK_PAIR}"
)
_WIRE_SENT = re.compile(f"(?:{'|'.join(AGENCIES.split())})(?:{SENT_BY_WIRE})?")


def fold_byline(text: str) -> str:
    """Fold the widths of a byline; line breaks stay, as they may part words or names.

    >>> fold_byline("［作者：里卡多・罗萨］")
    '[作者:里卡多·罗萨]'
    """
    folded = unicodedata.normalize("NFKC", text).replace("\N{ZERO WIDTH SPACE}", "")
    return _BREAK.sub("\n", _MIDDLE_DOTS.sub("·", folded).strip())


def may_have_words(folded: str) -> bool:
    """Tell cheaply whether a folded byline may have any word that is no name.

    >>> may_have_words("田一禾、甘恬"), may_have_words("田一禾、甘恬摄"), may_have_words("通讯员甘恬")
    (False, True, True)
    """
    return _MAY_END_WORD.search(folded) is not None or has_role(folded)


def _mend_broken_words(text: str) -> str:
    r"""Close role words that a line break or letter-spacing has cut.

    >>> _mend_broken_words("全媒\n体记 者 田\n一禾")
    '全媒体记者 田\n一禾'
    """
    if not _BLANK.search(text):
        return text
    closed = _BROKEN.sub(lambda match: "".join(match[0].split()), text)
    return _CUT.sub(lambda match: match[0].replace("\n", ""), closed)


def tokenize_byline(folded: str) -> list[BylineToken]:
    """Cut a folded byline, brackets and markers off already, into its tokens.

    >>> [token.text for token in tokenize_byline("记者 田一禾 通讯员 甘恬 摄")]
    ['记者', '田一禾', '通讯员', '甘恬', '摄']
    """
    text = _JOINT_WORK.sub("", _mend_broken_words(_SOURCE.sub("", _NATIONALITY.sub("", folded))))
    words = _SEPARATOR.split(_TASK_PAIR.sub(r" \g<0> ", text).strip())
    tokens: list[BylineToken] = []
    for gap, word in zip(["", *words[1::2]], words[::2], strict=True):
        if not _WIRE_SENT.fullmatch(word):
            found = tokenize_word(word)
            tokens += [token._replace(gap="" if number else gap) for number, token in enumerate(found)]
    return _disambiguate(tokens)


def _disambiguate(tokens: list[BylineToken]) -> list[BylineToken]:
    """Decide what a token that can be two things is, by the tokens beside it."""
    decided: list[BylineToken] = []
    for number, token in enumerate(tokens):
        before = decided[-1] if decided else None
        is_paired = [after.gap.strip() for after in tokens[number + 1 : number + 2]] == ["/"]
        is_late = token.kind in (TokenKind.TASK, TokenKind.LATE_ROLE) and not is_paired
        if is_late and _completes_name(before, token):
            decided.append(token._replace(kind=TokenKind.NAME))
        elif token.kind is TokenKind.DONE:
            decided += _disambiguate_done(token, before)
        elif token.kind is TokenKind.ROLE and token.text in ROLES_AFTER_NAME and before is not None:
            after = tokens[number + 1 : number + 2]
            is_late = before.kind is TokenKind.NAME and (not after or after[0].kind is not TokenKind.NAME)
            kind = TokenKind.LATE_ROLE if is_late else TokenKind.ROLE
            decided.append(token._replace(kind=kind, is_house=False))
        else:
            decided.append(token)
    return decided


def _completes_name(before: BylineToken | None, token: BylineToken) -> bool:
    """Tell whether a single 文 or 作 is the second half of a padded name (张  文)."""
    is_single = before is not None and before.kind is TokenKind.NAME and len(before.text) == 1
    return is_single and token.text in END_NAMES and token.gap.isspace()


def _disambiguate_done(token: BylineToken, before: BylineToken | None) -> list[BylineToken]:
    """Tell 田一禾报道 (a name) from ／台北報導 (a place)."""
    follows_role = before is not None and before.kind is not TokenKind.NAME
    if follows_role and ends_with_place(token.text):
        names, place = part_name_from_place(token.text)
        return [token._replace(kind=TokenKind.NAME, text=names), BylineToken(TokenKind.DONE, place or "")]
    if token.text and "/" not in token.gap and (follows_role or is_name(token.text)):
        return [token._replace(kind=TokenKind.NAME), BylineToken(TokenKind.DONE, "")]
    return [token]
