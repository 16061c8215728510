"""Korean: the forms of bylines, picture credits and openers."""

from newsarc.text.characters.classes import HANGUL

_NAME = f"[{HANGUL}]{{2,4}}"
_NAMES = rf"{_NAME}(?:[ ,·]{{1,2}}{_NAME}){{0,7}}?"
_BRACKETED = r"[(\[<【][^()\[\]<>【】]{1,30}[)\]>】]"
BYLINE = (
    rf"(?:{_BRACKETED}\s*)?(?P<names>{_NAMES})\s*"
    r"(?P<role>(?:선임|수습|객원|전문|인턴)?\s?(?:기자|특파원|논설위원|PD|앵커))(?:\s*=)?\s*"
    r"(?:[\w.+-]{1,40}@[\w.-]{1,40})?\s*"
)
OPENER = rf"[(\[](?P<place>[{HANGUL}·]{{2,20}})\s?=\s?(?P<agency>[{HANGUL}A-Za-z0-9]{{2,12}})[)\]]\s*"
SIGNED = rf"{_NAMES}\s?(?:기자|특파원|논설위원|통신원)\s*=?"
CREDIT = rf"(?:/\s?)?사진\s?=\s?(?P<name>{_NAME}|{_NAME}\s?[{HANGUL}]{{2,8}})(?:\s?기자)?"
CREDIT_CUE = "사진"
