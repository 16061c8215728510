"""Korean: the forms of bylines, picture credits, openers, jump lines and mastheads."""

from newsarc.reading.languages.word_forms import BLANKS, WordForms
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
WORDS = WordForms(
    jumps_to=(rf"(?P<page>[A-Z]?[0-9]{{1,3}}){BLANKS}면(?:에|으로){BLANKS}(?:계속|이어짐|이어집니다)",),
    jumps_from=(rf"(?P<page>[A-Z]?[0-9]{{1,3}}){BLANKS}면에서{BLANKS}(?:계속|이어짐|이어집니다)",),
    jump_to_cues="면",
    jump_from_cues="면",
    page_behind="면",
    editions="조간|석간",
)
ISSUE = r"제\s?(?P<korean>\d{1,6})\s?호"
DAILIES = "일보|신문"
NEWSPAPER_ENDS = f"{DAILIES}|경제"
