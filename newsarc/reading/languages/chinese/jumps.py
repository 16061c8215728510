"""The words of jump lines: 下转第2版, 上接第一版; an extractor may put blanks between their characters."""

from newsarc.reading.languages.word_forms import BLANKS
from newsarc.text.characters.numerals import NUMERALS

_LETTERED = rf"[A-ZＡ-Ｚ]{BLANKS}[-－]?{BLANKS}[0-9]{{1,3}}"
_NUMBER = rf"(?:[0-9]{BLANKS}){{1,3}}[A-Z]?|[{NUMERALS}]{{1,4}}"
# 2、3版: the article goes on on the first of them.
_MORE = rf"(?:{BLANKS}[、,，和至~-]{BLANKS}第?{BLANKS}[A-Z]?[{NUMERALS}]{{1,3}}){{0,3}}"
_SECTION = r"(?:[·・：:][^\s（）()。，；;]{1,8}|[①-⑩])?"
_PAGE = rf"第?{BLANKS}(?:(?P<page>{_LETTERED}|{_NUMBER}){_MORE})?{BLANKS}[版页頁面]"
_NO_WORD = rf"(?P<page>{_LETTERED}|[0-9]{{1,2}})"
_TO = f"(?:下{BLANKS}[转轉接])"
_FROM = f"(?:上{BLANKS}[接續续]|[紧緊续續]{BLANKS}接)"
JUMPS_TO = (rf"{_TO}{BLANKS}{_PAGE}{_SECTION}",)
JUMPS_FROM = (rf"{_FROM}{BLANKS}{_PAGE}{_SECTION}",)
# These are sure only in brackets.
BRACKETED_JUMPS_TO = (
    rf"{_TO}{BLANKS}{_NO_WORD}",
    rf"(?:[转轉見见]|[请請][见見])(?:{BLANKS}第)?{BLANKS}(?P<page>{_LETTERED}|{_NUMBER}){BLANKS}[版頁]",
)
BRACKETED_JUMPS_FROM = (
    rf"{_FROM}{BLANKS}{_NO_WORD}",
    rf"接(?:{BLANKS}第)?{BLANKS}(?P<page>{_LETTERED}|{_NUMBER}){BLANKS}[版頁]",
)
JUMP_TO_CUE = "转|轉|接|见|見"
JUMP_FROM_CUE = "接|续|續"
