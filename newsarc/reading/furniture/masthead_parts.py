"""The parts that mastheads and page heads are made of, each with the pattern that finds it."""

from __future__ import annotations

import re

from newsarc.reading.languages.chinese import DESK
from newsarc.text.calendar.months import WEEKDAY
from newsarc.text.characters.classes import HAN, HANGUL, KANA
from newsarc.text.characters.numerals import NUMERALS

_N = f"[{NUMERALS}]"
LUNAR = re.compile(
    r"(?:(?:农|農)\s?[历曆暦])?\s?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]\s?年?\s?[闰閏]?[正冬腊臘一二三四五六七八九十]{1,3}月"
    r"(?:[大小]\s?)?[初一二三四五六七八九十廿卅]{1,3}日?|(?:农|農)[历曆][^\s]{1,12}"
)
DAY_OF_WEEK = re.compile(WEEKDAY, re.IGNORECASE)
ISSUE = re.compile(
    rf"[(（]?\s?[总總]?\s?第\s?(?P<number>{_N}{{1,6}})\s?[期号號][)）]?|제\s?(?P<korean>\d{{1,6}})\s?호"
    r"|\b(?:No|NO|Nr|Number|Issue|Ausgabe|Numéro)\b\.?\s?(?P<latin>\d{1,3}(?:[,.]\d{3})?|\d{4,6})(?!\d)|[Nn][°º]\s?(?P<french>\d{1,6})"
)
VOLUME = re.compile(
    r"\b(?:Vol|VOL|Volume|Jahrgang|Jg|Année)\b\.?\s?(?:[IVXLCDM]{1,12}|\d{1,4})\b,?|\d{1,4}\.\s?Jahrgang"
)
PAGES = re.compile(
    rf"(?:今\s?[日天]|本\s?期|共|全)\s?(?P<pages>{_N}{{1,3}})\s?(?:个?版|頁|页|张|面)|(?P<latin>\d{{1,3}})\s(?:pages|PAGES|Seiten)\b"
)
PRINTED_BY = re.compile(
    r"(?:国内|國內)?统一(?:连续出版物|刊)号\s?[:：]?\s?|(?<![A-Za-z])CN\s?\d\d\s?-\s?\d{4}(?:/[A-Z]+)?|邮发代号\s?[:：]?\s?\d{1,3}-\d{1,4}"
    r"|https?://[^\s]{3,60}|www\.[^\s]{3,60}|[\w.+-]{1,40}@[\w.-]{3,40}"
    r"|(?:零售|定价|每份|售价)\s?[:：]?\s?[\d.]{1,5}\s?元"
    r"|(?:HK|NT|US)?[$£€¥]\s?\d{1,3}(?:[.,]\d\d)?|\d{1,2},\d\d\s?(?:€|Euro|EUR)"
    r"|(?:新闻|报料|读者|广告|发行|订阅)?热线\s?[:：]?\s?[\d-]{5,14}"
)
PAGE = re.compile(
    rf"第\s?(?P<numbered>[A-ZＡ-Ｚ]?-?{_N}{{1,3}})\s?[版页頁面]\s?[:：]?"
    r"|(?<![A-Za-z0-9])(?P<plain>[A-Z]?-?\d{1,3})\s?[版面]\s?[:：]?"
    r"|\b(?:[Pp]age|PAGE|Seite|SEITE|Pg|p|S|P)\b\.?\s(?P<latin>[A-Z]?-?\d{1,3}[A-Z]?)(?![\w.])"
    r"|(?P<korean>[A-Z]?\d{1,3})\s?면"
    rf"|^\s*(?P<colon>[A-Z]?\d{{1,3}})\s?[:：](?=\s*[{HAN}])"
    r"|(?<![\w.-])(?P<label>[A-Z]{1,2}-?\d{1,2})(?![\w.-])"
)
BARE_PAGE = re.compile(r"(?:^|(?<=\s))(?P<bare>\d{1,3})(?=\s|$)")
EDITION = re.compile(
    r"(?<!\S)(?P<edition>海外版|国际版|國際版|早版|晚版|农村版|城市版|本地版|周末版|朝刊|夕刊|号外"
    r"|조간|석간"
    r"|(?:Late|Early|Final|Morning|Evening|City|National|International|Weekend|Sunday|Late City) "
    r"(?:Edition|EDITION|Final)|[A-ZÄÖÜ][a-zäöü]{2,20}ausgabe)(?!\S)"
)
_DESK = "|".join(f"{DESK} 美術 视觉 总编 编委".split())
DESK_WORDS = re.compile(rf"(?:本版|[一二三四五六七八九十]版|值班|执行|今日)?(?:{_DESK})[:：\s/]")
NEWSPAPER = re.compile(
    r"《(?P<titled>[^《》]{2,20})》"
    rf"|(?<![{HAN}])(?P<han>[{HAN}]{{1,12}}[报報])(?:首页|数字报|電子報|电子版)?(?![{HAN}])"
    rf"|(?P<japanese>[{HAN}{KANA}]{{2,10}}新聞)(?![{HAN}])|(?P<korean>[{HANGUL}]{{2,8}}(?:일보|신문|경제))(?![{HANGUL}])"
)
_LATIN_PAPERS = (
    "Times Post Herald Gazette Journal Tribune Daily Star Chronicle Observer Guardian Telegraph Mail "
    "Express Standard Courier Echo Record Mirror Argus Examiner Inquirer Sentinel Advertiser Bulletin "
    "Dispatch Globe Independent Leader Ledger Mercury Messenger Monitor Register Review Sun Weekly "
    "Zeitung Anzeiger Bote Rundschau Allgemeine Nachrichten Blatt Tageblatt Tagblatt Kurier Merkur "
    "Presse Abendblatt Morgenpost Figaro Monde Dépêche Voix Écho Courrier Progrès Républicain Matin "
    "Gaulois Libéral "
)
_LATIN_PAPER = "|".join(_LATIN_PAPERS.split())
_NAMED_PAPER = (
    rf"(?:The |THE |[LlDd]['’])?(?:[A-ZÀ-Þ][\w'’-]{{0,20}} ){{0,4}}(?i:{_LATIN_PAPER})"
    r"(?: (?:of |du |de |des |la |le |von |für |am )*[A-ZÀ-Þ][\w'’-]{0,20}){0,2}"
)
# A name that says by itself that it is a newspaper's; beside a date and a page others are too.
LATIN_NEWSPAPER_ALONE = re.compile(_NAMED_PAPER)
LATIN_NEWSPAPER = re.compile(
    _NAMED_PAPER + r"|(?:The|THE|Le|La|Die|Der) [A-ZÀ-Þ][\w'’-]{2,20}(?: [A-ZÀ-Þ][\w'’-]{2,20}){0,2}"
)
LATIN_SECTION = re.compile(
    r"(?i:(?:local|world|city|national|home|foreign|business|sports?) news|news|sports?|business|world|local|"
    r"national|opinion|editorial|culture|arts|style|metro|markets|finance|politics|features?|classifieds?|letters|"
    r"comment|analysis|technology|politik|wirtschaft|kultur|lokales|feuilleton|meinung|panorama|monde|france|économie|société|idées|débats)"
)
HAN_SECTION = re.compile(rf"[{HAN}·・]{{2,8}}")
# Who signs a notice stands beside a date too.
SIGNATORY = re.compile(
    "(?:局|政府|委|公司|院|办|办公室|法院|会|會|集团|中心|学校|银行|社|部|厅|处|队|所|站|厂|店|记者|通讯员)$"
)
# Names of sections that papers share; a name that stands at the date and is none of them is the paper's.
COMMON_SECTION = re.compile(
    "要[闻聞]|新[闻聞]|[综綜]合|[国國][际際內内]|[经經][济濟]|文化|文[体體]|[体體]育|副刊|[评評][论論]|社[会會]|民生|科教|[财財][经經]"
    "|[专專]题|[专專]刊|[时時][政局]|[广廣]告|特刊|理[论論]|教育|健康|法治|生活|[娱娛][乐樂]|港[闻聞]|[头頭]版|版$"
)
