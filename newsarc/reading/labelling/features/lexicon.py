"""Words that tell what a line is for, in classes.

A class is one feature, whichever of its words is printed.
"""

from __future__ import annotations

import re

# Each class is searched for in a line of at most eighty characters; longer lines are text.
CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "site",
            r"首页|首頁|返回|上一[篇版页頁条]|下一[篇版页頁条]|字[号號体體级級]|分享|收藏|打印|列印"
            r"|纠错|扫一扫|掃|二维码|二維碼|微信|微博|朋友圈|QQ|LINE|Facebook|Twitter|客户端|APP"
            r"|点[击閱]|點[擊閱]|阅读|閱讀|人气|評論|评论\s*[(（\d]|推荐|推薦|相关|相關|延伸"
            r"|热[门点]|熱[門點]|更多|导航|導覽|检索|搜索|搜尋|登[录錄入]|注册|註冊|订阅|訂閱|下载"
            r"|下載|复制|複製"
            r"|\b(?:share|e-?mail|print|subscribe|newsletter|follow us|read more|related|comments?"
            r"|sign (?:in|up)|log in|menu|home|advert(?:isement)?|teilen|drucken|kommentare?|abonn\w*"
            r"|partager|imprimer|lesen sie|lire aussi|à lire|mehr zum|anzeige)\b",
        ),
        (
            "rights",
            r"版[权權]|转载|轉載|ICP|备案|©|copyright|all rights|reserved|授[权權]|许可|tous droits"
            r"|alle rechte",
        ),
        (
            "source",
            r"来源|來源|出处|出處|稿源|source\s*:|quelle",
        ),
        (
            "issued",
            r"发布|發[布佈]|更新|时间|時間|日期|published|updated|posted|publié|veröffentlicht"
            r"|aktualisiert|last modified",
        ),
        (
            "clock",
            r"\d{1,2}[:：]\d{2}|\d{1,2}\s?[ap]\.?m\b|\d{1,2} h \d{2}|\d{1,2} ?uhr",
        ),
        (
            "date",
            r"\d{4}\s*[年/.-]\s*\d{1,2}|\d{1,2}\s*月\s*\d{1,2}\s*日"
            r"|[0-9〇零一二三四五六七八九十]+年[^，。]{0,6}月|(?:19|20|18)\d\d",
        ),
        (
            "weekday",
            r"星期|禮拜|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch"
            r"|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi"
            r"|dimanche",
        ),
        (
            "page",
            r"第\s*[A-Z0-9〇零一二三四五六七八九十]{1,4}\s*[版頁页]|[A-Z]?\d{1,2}\s*[版頁页面]"
            r"|版[次面]|\bpage\b|\bpg\b|seite|\bp\.\s?\d",
        ),
        (
            "column",
            r"专栏|專欄|栏目|欄目|section\s*:|rubrik|dateline\s*:|length\s*:|load-date|byline\s*:"
            r"|body\s*:|headline\s*:",
        ),
        (
            "label",
            r"^\W{0,3}(?:标题|標題|题目|題目|作者|正文|内容|內容|日期|版次|报纸|報紙|来源|來源|栏目"
            r"|关键词|摘要|title|author|date|page|source|text|abstract|keywords|byline|section"
            r"|length)\s*[:：]",
        ),
        (
            "desk",
            r"责[任]?[编編]|責[任]?編|编辑|編輯|校[对對]|版式|美[编術]|审[核读]|值班|editor"
            r"|redaktion",
        ),
        (
            "role",
            r"记者|記者|通讯员|通訊員|特约|實習|实习|评论员|撰文|采写|文[/／]|[/／]文|整理|编译"
            r"|翻译|报道|報道|報導|摄影|攝影|^\W*by\b|^von\b|^par\b|staff|correspondent|reporter"
            r"|korrespondent|correspondant",
        ),
        (
            "author",
            r"^\W{0,2}(?:作者|文|by|von|par|text|von unserem)\W",
        ),
        (
            "photo",
            r"^\W?图[为：:]|圖[為：]|摄）?$|攝）?$|供图|供圖|资料图|photo|foto\b|picture|图片|圖片"
            r"|photograph",
        ),
        (
            "agency",
            r"社|[讯電电]|本[报報]|\((?:AP|AFP|Reuters|dpa|UPI|Xinhua)[^)]*\)|reuters|afp\b|\bdpa\b",
        ),
        (
            "letter",
            r"^(?:编辑|編輯)(?:同志|部|先生)|[:：]$"
            r"|^(?:sir|dear|madam|to the editor|an die redaktion)|yours|sincerely|faithfully"
            r"|respectfully",
        ),
        (
            "notice",
            r"公告|声明|聲明|启事|啟事|通知|通告|招标|拍卖|遗失|作废|联系电话|聯絡|咨询|电话[:：]"
            r"|地址[:：]|tender|notice",
        ),
        (
            "phone",
            r"\d{3,4}[-－ ]\d{6,8}|1[3-9]\d{9}|☎",
        ),
        (
            "url",
            r"https?:|www\.|\.(?:com|cn|net|org|tw|de|fr)\b|@",
        ),
        (
            "contents",
            r"目录|目錄|导读|導讀|要目|本期|今日|contents|inside|index|sommaire|inhalt"
            r"|on other pages",
        ),
        (
            "jump",
            r"[下上紧緊][转轉接续續]|[转轉续續]第|continued|from page|see [A-Z]+, page|fortsetzung"
            r"|weiter auf|suite (?:en |de )?(?:la )?page|siehe seite",
        ),
        (
            "row",
            r"\d\s*[∶:：-]\s*\d",
        ),
        (
            "listing",
            r"^\W{0,2}\d{1,2}[:：.]\d{2}\s",
        ),
        (
            "money",
            r"[$£€¥]|\d元",
        ),
        (
            "column name",
            r"[简簡快短][讯訊报報]|要[闻聞]|来信|來信|编后|編後|按语|速[递览]|新闻|文摘|letters"
            r"|briefs?\b|in brief|news\b|feuilleton|kurz",
        ),
    )
)
