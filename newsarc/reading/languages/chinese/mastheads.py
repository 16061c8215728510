"""The words of mastheads and page heads, and of the fields that databases print."""

from newsarc.text.characters.numerals import NUMERALS

_NUMBER = f"[{NUMERALS}]"
# The day of the traditional calendar.
LUNAR = (
    r"(?:(?:农|農)\s?[历曆暦])?\s?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]\s?年?\s?[闰閏]?[正冬腊臘一二三四五六七八九十]{1,3}月"
    r"(?:[大小]\s?)?[初一二三四五六七八九十廿卅]{1,3}日?|(?:农|農)[历曆][^\s]{1,12}"
)
ISSUE = rf"[(（]?\s?[总總]?\s?第\s?(?P<number>{_NUMBER}{{1,6}})\s?[期号號][)）]?"
PAGES = rf"(?:今\s?[日天]|本\s?期|共|全)\s?(?P<pages>{_NUMBER}{{1,3}})\s?(?:个?版|頁|页|张|面)"
# The number under which a newspaper is registered, its price and how to reach it.
REGISTERED = (
    r"(?:国内|國內)?统一(?:连续出版物|刊)号\s?[:：]?\s?"
    r"|(?<![A-Za-z])CN\s?\d\d\s?-\s?\d{4}(?:/[A-Z]+)?"
    r"|邮发代号\s?[:：]?\s?\d{1,3}-\d{1,4}"
)
PRICE = r"(?:零售|定价|每份|售价)\s?[:：]?\s?[\d.]{1,5}\s?元"
HOT_LINE = r"(?:新闻|报料|读者|广告|发行|订阅)?热线\s?[:：]?\s?[\d-]{5,14}"
PAGE = (
    rf"第\s?(?P<numbered>[A-ZＡ-Ｚ]?-?{_NUMBER}{{1,3}})\s?[版页頁面]\s?[:：]?"
    r"|(?<![A-Za-z0-9])(?P<plain>[A-Z]?-?\d{1,3})\s?[版面]\s?[:：]?"
)
BEFORE_PAGE = rf"第\s?[A-ZＡ-Ｚ]?-?{_NUMBER}{{1,3}}\s?[版页頁面]"
DAY_OF_YEAR = r"\d{1,2}月\d{1,2}日"
EDITIONS = "海外版|国际版|國際版|早版|晚版|农村版|城市版|本地版|周末版|号外"
DESK = "美術 视觉 总编 编委"
DESK_OF = "本版|[一二三四五六七八九十]版|值班|执行|今日"  # before a title of the desk
NEWSPAPER_END = "[报報]"
BEHIND_NEWSPAPER = (
    "首页|数字报|數字報|电子报|電子報|电子版|電子版|文章目录|文章目錄"  # on a page of a site or file
)
# Who signs a notice stands beside a date too.
SIGNATORIES = (
    "局|政府|委|公司|院|办|办公室|法院|会|會|集团|中心|学校|银行|社|部|厅|处|队|所|站|厂|店|记者|通讯员"
)
# Names of sections that papers share; a name that stands at the date and is none of them is the paper's.
COMMON_SECTIONS = (
    "要[闻聞]|新[闻聞]|[综綜]合|[国國][际際內内]|[经經][济濟]|文化|文[体體]|[体體]育|副刊|[评評][论論]|社[会會]|民生|科教|[财財][经經]"
    "|[专專]题|[专專]刊|[时時][政局]|[广廣]告|特刊|理[论論]|教育|健康|法治|生活|[娱娛][乐樂]|港[闻聞]|[头頭]版|版$"
)
# Likewise, where they stand alone over their articles.
BANDS = (
    "(?:体[坛育]|體[壇育]|深度|城事|都市|[乡鄉]村|本地|[军軍]事|人物|[读讀][书書]|[艺藝][术術]|影[视視]|汽[车車]|房[产產]|金融|旅游|旅遊"
    "|科技|[卫衛]生|校[园園]|[点點][击擊]|一周(?:速[览覽]|要[闻聞])|文[娱娛]|[关關]注|聚焦)(?:新[闻聞]|周刊|[频頻]道)?"
    "|[国國]内|港澳|[两兩]岸|[华華]人|僑社|侨界|[证證]券|[产產][经經业業]|能源"
    "|[数數][码碼]|家居|美食|[时時]尚|[医醫][药藥]|[养養]生|[亲親]子|[职職][场場]|招聘"
    "|[气氣]象|[环環]保|[农農][业業]|三[农農]|[县縣]域|社[区區]|[区區]域|[随隨][笔筆]"
    "|[杂雜]文|散文|[诗詩]歌|小[说說]|[连連][载載]|收藏|[书書][画畫]|[电電][视視影]"
    "|[戏戲]曲|音[乐樂]|足球|[篮籃]球|彩票|天[气氣]|便民|言[论論]|社[论論評评]"
    "|[时時][评評]|[观觀][点點]|[论論][坛壇]|[来來][论論信]|[头頭][条條]|[导導][读讀]"
    "|[调調]查|[观觀]察|[综綜]合"
)
JUMP_WORDS = "下\\s?[转轉接]|上\\s?[接续續]|紧接|緊接"  # of the end of a jump line, which is no masthead
HEAD_CUE = "一|二|三|四|五|六|七|八|九|十|〇|星期"
TO_DAY, MONTH, DAY_SIGN, DAY = "至|到", "月", "日", "[日号號]"  # of an issue for two days

# Fields, and what is printed in them.
PAGE_LABEL = "[〇零一二三四五六七八九十]{1,3}"
PAGE_SIGN = "[版面頁页](?![面次])"
PAGE_FIELDS = "(?:版次|版面|版号)(?:/卷期)?"
NUMBERED = "第"
SECTION_OF = rf"第\s*[A-Z{NUMERALS}]{{1,4}}\s*版"  # before a section in brackets
COLUMN_FIELDS = "专栏|專欄|栏目|欄目"
SOURCE_FIELDS = "来源|來源|报纸|報紙|报名|報名|出处|出處"
DATE_FIELD, YEAR = "日期", "年"
# Before the newspaper in which a text was printed first.
PRINTED_IN = "(?:本作品|本文|此文)?(?:收录|收錄|原载|原載|原刊|刊载|刊載|载|載|刊|发表|發表)[于於]?"
# Likewise before the newspaper, and the day or the page, from which a text was taken; and what ends it.
TAKEN_FROM = (
    "(?:本文|此文)?(?:(?:原载|原載|原刊|选自|選自|摘自|摘编自|摘編自|转自|轉自|转载自|轉載自|引自|刊载|刊載|刊|载|載)[于於]?"
    "|来源|來源|出处|出處)"
)
ACCORDING_TO = "据|據|根据|根據"  # likewise, in brackets or before what ends it
PRINTED_AS = "刊印|排印|摘编|摘編"
SENT_FROM = "来自|來自"  # before the program by which a message was sent
PUBLISHED = "发布|發布|發佈|更新|发表|發表|时间|時間|日期|于|於|[上下]午"  # beside a day of publication
DATED = "日期|时间|時間|发布|發布|發佈|更新|来源|來源|第.{1,4}版|版次"  # words beside a date of publication
