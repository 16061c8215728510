"""The names of bylines as parts, and what their roles make of them."""

from __future__ import annotations

import re

from newsarc.citation.item import Name
from newsarc.text.characters.classes import HANGUL, IDEOGRAPHS, KANA

_EAST_ASIAN = re.compile(f"[{IDEOGRAPHS}{KANA}{HANGUL}]")
_OFFICE = re.compile(
    r"\b(?:agency|agence|agentur|afp|ap|associated|bbc|board|bureau|committee|correspondents?|desk|dpa|editors?"
    r"|editorial|journal|news|newspaper|office|post|presse?|redaktion|rédaction|reporters?|reuters|service"
    r"|staff|times|tribune|upi|writers?)\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r",?\s+(?P<suffix>Jr\.?|Sr\.?|II|III|IV)$")
_PARTICLE = r"(?:[dl]['’]|(?:[a-zà-ÿ]{1,4}(?:['’]|\s+)))"
_FAMILY = re.compile(rf"(?P<given>.+?)\s+(?P<family>{_PARTICLE}*[^\W\d_a-zß-ÿ]\S*)$")
_TRANSLATORS = frozenset(
    "译 譯 译者 譯者 翻译 翻譯 编译 編譯 translator translated traduction traducteur traductrice"
    " übersetzung übersetzer übersetzerin 訳 翻訳 번역 옮김".split()
)
_PICTURES = frozenset(
    "摄 攝 摄影 攝影 图 圖 图片 圖片 供图 供圖 提供 传真 傳真 漫画 漫畫 绘 绘图 繪圖 制图 製圖 摄影记者"
    " 攝影記者 photo photos photographer photograph picture pictures illustration foto fotos"
    " 撮影 写真 사진".split()
)


def read_name(printed: str, *, is_office: bool = False) -> Name:
    """Take a printed name apart; offices and names in Han, kana or Hangul stay whole.

    >>> read_name("沈亦舟"), read_name("Liesl van der Berg")
    (Name(literal='沈亦舟', family='', given='', suffix=''), Name(literal=None, family='van der Berg', \
given='Liesl', suffix=''))
    >>> read_name("Associated Press").literal, read_name("TOM PELL").family
    ('Associated Press', 'Pell')
    """
    name = " ".join(printed.split())
    if is_office or _EAST_ASIAN.search(name) or _OFFICE.search(name):
        return Name(name)
    ended = _SUFFIX.search(name)
    bare = name[: ended.start()] if ended else name
    parts = _FAMILY.fullmatch(_without_capitals(bare))
    if parts is None:
        return Name(name)
    return Name(family=parts["family"], given=parts["given"], suffix=ended["suffix"] if ended else "")


def is_translator_role(role: str | None) -> bool:
    """Tell whether a role says that its bearer translated the text.

    >>> is_translator_role("译"), is_translator_role("本报记者"), is_translator_role(None)
    (True, False, False)
    """
    return role is not None and any(word in _TRANSLATORS for word in _role_words(role))


def is_picture_role(role: str | None) -> bool:
    """Tell whether a role says that its bearer made the pictures, and nothing else.

    >>> is_picture_role("摄影"), is_picture_role("文/图"), is_picture_role("记者")
    (True, False, False)
    """
    return role is not None and bool(words := _role_words(role)) and all(word in _PICTURES for word in words)


def _role_words(role: str) -> list[str]:
    return [word for word in re.split(r"[\s/、/·,]+", role.lower().rstrip(":：")) if word not in {"", "by"}]


def _without_capitals(name: str) -> str:
    """Write a name that a page prints all in capitals as names are written; initials stay.

    >>> _without_capitals("JEAN-PAUL O'NEILL"), _without_capitals("J.R. PELL")
    ("Jean-Paul O'Neill", 'J.R. Pell')
    """
    if not name.isupper() or not re.search(r"[^\W\d_]{3}", name):
        return name
    return re.sub(r"[^\W\d_]{3,}", lambda word: word[0].capitalize(), name)
