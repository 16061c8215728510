"""What names of files and folders say of a newspaper, its day and its page."""

from newsarc.text.characters.classes import HAN
from newsarc.text.characters.numerals import NUMERALS

KINDS_OF_NEWSPAPER = "日|晚|晨|商|时|早|都市|快|导|新|周|青年|建设|教育|法治"  # before 报
NOT_NEWSPAPERS = "电子|海|喜|简|情|预|汇|通|申|举|战|警|画|公|数字|读|收|剪|旧|资料|本|看"  # before 报
PART_OF_DATE = r"\d{1,4}[年月日]"
PAGE_IN_PATH = rf"第\s?(?P<han>[A-Z]?[{NUMERALS}]{{1,3}})\s?[版页頁面]"
PAGE_SIGN_IN_PATH = rf"(?:[版면]|面(?![{HAN}]))"
# Behind a year, a month and a day, in Korean too; and the first year of an era.
YEAR, MONTH, DAY = "年년", "月월", "日号號일"
FIRST_YEAR = "元"
