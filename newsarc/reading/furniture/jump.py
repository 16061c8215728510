"""Jump lines: on which page an article goes on, and from which it comes (下转, 上接, Continued on)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsarc.text.characters.classes import CLOSING_BRACKETS, OPENING_BRACKETS
from newsarc.text.characters.numerals import NUMERALS, fold_digits
from newsarc.text.page_labels import read_label

_LOOK = 90  # The longest jump line seen has 40 characters.
_S = r"[ \t\n\u3000\u00a0]{0,3}"
_OPEN, _CLOSE = f"[{OPENING_BRACKETS}〈<]", f"[{CLOSING_BRACKETS}〉>]"
_ARROW = "[▶►▷▲▼◆■●→⇒＞>»☞※…=＝]{0,4}"
_LETTERED = rf"[A-ZＡ-Ｚ]{_S}[-－]?{_S}[0-9]{{1,3}}"
_NUMBER = rf"(?:[0-9]{_S}){{1,3}}[A-Z]?|[{NUMERALS}]{{1,4}}"
# 2、3版: the article goes on on the first of them.
_MORE = rf"(?:{_S}[、,，和至~-]{_S}第?{_S}[A-Z]?[{NUMERALS}]{{1,3}}){{0,3}}"
_SECTION = r"(?:[·・：:][^\s（）()。，；;]{1,8}|[①-⑩])?"
_PAGE = rf"第?{_S}(?:(?P<page>{_LETTERED}|{_NUMBER}){_MORE})?{_S}[版页頁面]"
_NO_WORD = rf"(?P<page>{_LETTERED}|[0-9]{{1,2}})"
_TO = f"(?:下{_S}[转轉接])"
_FROM = f"(?:上{_S}[接續续]|[紧緊续續]{_S}接)"
_EN_LABEL = r"(?P<page>[A-Z]-?[0-9]{1,3}|[0-9]{1,3}[A-Z]?)"
_EN_PAGE = rf"(?:(?:[Pp]age|PAGE|[Pp]g?\.)\s{{1,2}}{_EN_LABEL})"
_EN_ANY = rf"(?:(?:(?:[Pp]age|PAGE|[Pp]g?\.)\s{{1,2}})?{_EN_LABEL})"
_SLUG = r"[A-Z][A-Z'’&-]{1,20}(?: [A-Z'’&-]{2,20}){0,2}"
_CONTINUED = r"(?:(?:Story |STORY )?(?:[Cc]ontinued|CONTINUED|[Cc]ont(?:['’]d|d)?\.?),?\s{1,2})"


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line, the label of the other page if it can be read, and where in the text it stands."""

    page: str | None
    start: int
    end: int


def _bracketed(inside: str) -> str:
    return rf"{_OPEN}{_S}{_ARROW}{_S}{inside}{_S}{_ARROW}{_S}{_CLOSE}"


def _open_or_bracketed(inside: str) -> str:
    """One bracket may have been lost, or both."""
    return rf"{_ARROW}{_S}{_OPEN}?{_S}{_ARROW}{_S}{inside}{_S}{_ARROW}{_S}{_CLOSE}?"


_WORDS_TO = (
    _open_or_bracketed(rf"{_TO}{_S}{_PAGE}{_SECTION}"),
    _bracketed(rf"{_TO}{_S}{_NO_WORD}"),
    _bracketed(rf"(?:[转轉見见]|[请請][见見])(?:{_S}第)?{_S}(?P<page>{_LETTERED}|{_NUMBER}){_S}[版頁]"),
    _open_or_bracketed(rf"(?:{_CONTINUED}(?:on|to|ON|TO)\s{{1,2}}{_EN_ANY})"),
    _open_or_bracketed(rf"(?:{_CONTINUED}{_EN_PAGE})"),
    _open_or_bracketed(rf"(?:(?:[Pp]lease |PLEASE )?(?:[Tt]urn|TURN|[Jj]ump) (?:to|TO)\s{{1,2}}{_EN_PAGE})"),
    _open_or_bracketed(rf"(?:(?:Please |PLEASE )?(?:See|SEE|see) {_SLUG},?\s{{1,2}}(?:on )?{_EN_ANY})"),
    _open_or_bracketed(
        r"(?:(?:Fortsetzung|Weiter|Mehr dazu|Siehe) (?:auf )?(?:Seite|S\.)\s(?P<page>[A-Z]?[0-9]{1,3}))"
    ),
    _open_or_bracketed(
        r"(?:(?:Lire (?:la )?)?[Ss]uite (?:en |à la |à )?(?:page|p\.)\s(?P<page>[A-Z]?[0-9]{1,3}|[IVX]{1,5}))"
    ),
    _open_or_bracketed(
        r"(?:(?:Pasa a|Sigue en|Continúa en) (?:la )?(?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))"
    ),
    _open_or_bracketed(r"(?:(?:[Ss]egue|[Cc]ontinua) a (?:pagina|pag\.)\s(?P<page>[0-9]{1,3}))"),
    _open_or_bracketed(rf"(?P<page>[0-9]{{1,2}}){_S}面{_S}[にへ]{_S}(?:続く|続き|つづく)"),
    _open_or_bracketed(rf"(?P<page>[A-Z]?[0-9]{{1,3}}){_S}면(?:에|으로){_S}(?:계속|이어짐|이어집니다)"),
)
_WORDS_FROM = (
    _open_or_bracketed(rf"{_FROM}{_S}{_PAGE}{_SECTION}"),
    _bracketed(rf"{_FROM}{_S}{_NO_WORD}"),
    _bracketed(rf"接(?:{_S}第)?{_S}(?P<page>{_LETTERED}|{_NUMBER}){_S}[版頁]"),
    _open_or_bracketed(rf"(?:{_CONTINUED}(?:from|FROM)\s{{1,2}}{_EN_ANY})"),
    _open_or_bracketed(r"(?:Fortsetzung von (?:Seite|S\.)\s(?P<page>[A-Z]?[0-9]{1,3}))"),
    _open_or_bracketed(
        r"(?:[Ss]uite de la (?:(?:page|p\.)\s(?P<page>[A-Z]?[0-9]{1,3})|première page|[Uu]ne))"
    ),
    _open_or_bracketed(r"(?:Viene de (?:la )?(?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))"),
    _open_or_bracketed(r"(?:(?:[Ss]egue|[Cc]ontinua) da(?:lla)? (?:pagina|pag\.)\s(?P<page>[0-9]{1,3}))"),
    _open_or_bracketed(rf"(?P<page>[0-9]{{1,2}}){_S}面{_S}から(?:の)?{_S}(?:続く|続き|つづく)"),
    _open_or_bracketed(rf"(?P<page>[A-Z]?[0-9]{{1,3}}){_S}면에서{_S}(?:계속|이어짐|이어집니다)"),
)
# Too short to be told from a sentence unless they are the whole line.
_LINES_FROM = (
    _open_or_bracketed(rf"(?:{_SLUG}[,:]? [Ff](?:rom|ROM)\s{{1,2}}{_EN_ANY})"),
    _open_or_bracketed(rf"(?:[Ff]rom|FROM)\s{{1,2}}{_EN_PAGE}"),
)
_JUMPS_TO = tuple(re.compile(rf"{words}\s{{0,9}}$") for words in _WORDS_TO)
_JUMPS_FROM = tuple(re.compile(words) for words in _WORDS_FROM)
_WHOLE_LINES_FROM = tuple(re.compile(rf"{words}\s{{0,9}}$") for words in _LINES_FROM)
_CUE_TO = re.compile(
    "[转轉接见見]|ont|CONT|[Tt]urn|TURN|[Ss]ee |SEE |[Jj]ump|Fortsetzung|[Ss]uite|[Pp]asa|[Ss]igue|egue|面|면"
)
_CUE_FROM = re.compile("[接续續]|ont|CONT|rom|ROM|Fortsetzung|[Ss]uite|Viene|egue|面|면")
_BEFORE = re.compile(r"[\s。！？!?….：:；;”’\"'」』）)》】〉—]$")
_CLOSED = re.compile(f"[{CLOSING_BRACKETS}〉]")
_AFTER = re.compile(r"[\s，。：:■◆“《（(【]|$")


def find_jump_to(text: str) -> Jump | None:
    """Find the line at the end of a text that says where the article goes on.

    >>> find_jump_to("近况。 （下转 2 版）")
    Jump(page='2', start=4, end=12)
    >>> find_jump_to("这条路下转第三个路口") is None
    True
    """
    offset = max(0, len(text) - _LOOK)
    tail = fold_digits(text[offset:])
    if not _CUE_TO.search(tail):
        return None
    for pattern in _JUMPS_TO:
        match = pattern.search(tail)
        if match and _stands_apart(tail, match, is_cut=offset > 0):
            start = offset + match.start() + len(match[0]) - len(match[0].lstrip())
            return Jump(_page(match), start, offset + len(tail.rstrip()))
    return None


def find_jump_from(text: str) -> Jump | None:
    """Find the line at the start of a text that says which page the article comes from.

    >>> find_jump_from("（上接第一版）会议指出，")
    Jump(page='1', start=0, end=7)
    >>> find_jump_from("上接天线，下接地气") is None
    True
    """
    head = fold_digits(text[:_LOOK])
    if not _CUE_FROM.search(head):
        return None
    start = len(head) - len(head.lstrip())
    for pattern in _JUMPS_FROM:
        match = pattern.match(head, start)
        end = start + len(match[0].rstrip()) if match else 0
        if match and (_CLOSED.match(head[end - 1]) or _AFTER.match(head, end)):
            return Jump(_page(match), start, end)
    for pattern in _WHOLE_LINES_FROM:
        match = pattern.match(head, start)
        if match and len(text) <= _LOOK:
            return Jump(_page(match), start, start + len(match[0].rstrip()))
    return None


def _stands_apart(tail: str, match: re.Match[str], *, is_cut: bool) -> bool:
    """Tell a jump line from the end of a sentence: by its bracket, or by what stands before it."""
    if re.match(rf"\s*{_ARROW}\s*{_OPEN}", match[0]):
        return True
    before = tail[: match.start()]
    if not before.strip():
        return not is_cut
    if match[0].lstrip()[0].islower():
        return "\n" in before[len(before.rstrip()) :] + match[0][:3]
    return _BEFORE.search(before) is not None or match[0][0].isspace() or match[0][0] in "▶►→▷☞»"


def _page(match: re.Match[str]) -> str | None:
    return read_label(match["page"]) if match["page"] else None
