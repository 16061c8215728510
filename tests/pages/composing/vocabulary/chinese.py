"""The printed words of Chinese pages; those of Traditional pages are converted from them."""

from __future__ import annotations

from tests.pages.composing.vocabulary import chinese_names as names
from tests.pages.composing.vocabulary import chinese_people as people
from tests.pages.composing.vocabulary.chinese_furniture import FURNITURE, NAVIGATION
from tests.pages.composing.vocabulary.table import Vocabulary

_WORDS = {
    "section": tuple(
        "要闻 综合新闻 国际 经济 文体新闻 副刊 评论 民生 科教 财经 社会 专题 国内新闻 本市新闻 "
        "法治 理论 教育 健康 读书 周末 "
        "文化 时政 观察 区县 深度 公益 旅游 汽车 环球 港澳台 天下".split()
    ),
    "role": tuple(
        "记者 本报记者 首席记者 见习记者 实习生 通讯员 本报通讯员 全媒体记者 融媒体记者 特约记者 "
        "评论员 驻京记者 特派记者 "
        "本报评论员 实习记者 特约通讯员".split()
    ),
    "job": ("记者", "首席记者", "通讯员", "特派记者"),
    "agency": tuple(
        (
            "新华社 中新社 路透社 法新社 美联社 本报 中央社 共同社 塔斯社 人民网 央视网 合众国际社 "
            "时事社 德新社 安莎社"
        ).split()
    ),
    "mark": tuple("◆●◎☉■□○▲★◇"),
    "where": tuple(
        (
            "北京 上海 杭州 成都 广州 石家庄 哈尔滨 乌鲁木齐 台北 高雄 内罗毕 东京 华盛顿 开罗 香港 "
            "巴黎 新德里"
        ).split()
    ),
    "navigation": NAVIGATION,
}
_PAGE_HEADS = (
    "{paper} {day} 第{page}版",
    "{day:plain}{paper} 第{page}版",
    "{page} {section} {day:week}",
    "第{page}版：{section}\n{day}",
    "{paper}\n{day:week} 第{page}版",
    "{section}　{page}　{day:week}　责编 {person}",
    "《{paper}》{day}第{page}版",
    "{day:week}　{section}　{page}版",
    "{day:week}",
    "{section} {page} {day:spaced}",
    "{paper} {day:week} 第{number:1000-9999}期 今日{number:4-48}版",
    "{paper}\n{day:week} 农历{one:正月初六¦二月十三¦八月廿一¦"
    "腊月三十}\n国内统一刊号CN{number:11-65}-{number:1000-9999} 第{number:1000-9999}号",
    "{day:two} {section} {page}",
    "第{page}版·{section}　{day:plain}　{paper}",
    "{page}｜{section}\n{day:week}  责编 {person} 版式 {person}",
    "{day:numerals} {paper} 第{page}版",
    "{day:republic} {section} {page}",
)
_METADATA = (
    "{day} {clock}　来源：{paper}",
    "来源：{paper}　{day}",
    "{paper} 日期：{day:iso} 版次：{page} 版",
    "《{paper}》（{day:padded} 第 {page} 版）",
    "【{paper}】 {day:iso} 第{page}版",
    "{paper}，{day:plain}，第{page}版",
    "{day}",
    "发布时间：{day} {clock}",
    "第{page}版（{section}）",
    "报纸：{paper} | 日期：{day} | 版面：{page}",
    "({day}，{paper}，第{page}版)",
    "{paper} {day} {page}版 {section}",
    "版次：{page}",
    "报名：{paper}\n日期：{day:iso}\n版次：{page}",
    "（{paper} {day} 第{page}版 {role} {name}）",
    "（来源：{paper} {day:iso} {page}版 {role} {name}）",
    "{paper}　{day}　作者：{name}",
    "作者：{name}　来源：{paper}",
    "{role}：{name}　来源：{paper}　{day}",
    "【作　者】{name}\n【来　源】{paper} {day:iso}",
    "{day} 第{page}版 作者：{name}",
    "来源｜{paper}　作者｜{name}",
    "{name} | {paper} | {day}",
    "原载《{paper}》{day}",
    "原创 {name} {paper}",
    "{paper} {name} {day}",
    "媒体：{paper}　版面：{page}　记者：{name}",
)
_NOTICE = (
    ("招标公告", "遗失声明", "停电通知", "拍卖公告", "注销公告", "招聘启事", "征稿启事", "通告", "寻人启事"),
    (
        "{place}市{one:公司¦医院¦学校}遗失营业执照副本，声明作废。",
        "{place}市{one:公司¦医院¦学校}受委托公开拍卖房屋一处，有意者请前往办理手续。",
        "{place}市供电局因检修线路，定于{month}月28日停电，特此公告。",
        "{place}县{one:粮库¦码头¦车站}修缮工程公开招标，报名者请于本月底以前到办公室领取文件。",
    ),
    ("联系电话：0{number:10-99}-{number:1000000-9999999}", "联系人：{person}"),
    ("{place}市{one:供电局¦拍卖行¦公证处}", "{day:plain}"),
)
_LISTINGS = {
    "{one:积分榜¦今日赛果¦联赛战况}": ("{place}队　{number:0-4}∶{number:0-4}　{place}队",),
    "{one:今日荧屏¦电视节目}": ("{hour}:{one:00¦15¦30} {one:新闻¦电视剧¦体育世界¦天气¦动画城}",),
    "{one:收盘行情¦农贸价格}": ("{place} {number:10-99}.{number:10-99}　{number:-9-9}.{number:0-9}%",),
    "{one:天气预报¦明日天气}": ("{place} {one:晴¦多云¦小雨} {number:-5-18}～{number:19-35}℃",),
    "{one:列车时刻¦开奖公告}": ("{one:T¦K¦Z}{number:1-999} {place}—{place} {hour}:{number:10-59}",),
}

CHINESE = Vocabulary(
    person=names.person,
    place=names.place,
    paper=names.paper,
    dates=names.DATES,
    calendar=names.CALENDAR,
    words=_WORDS,
    page_heads=_PAGE_HEADS,
    labels=(
        "读者来信",
        "简讯",
        "一句话新闻",
        "来信照登",
        "短波",
        "群众呼声",
        "新闻速递",
        "市场快讯",
        "要闻简报",
    ),
    counts=(
        "【{count}】",
        "--- {count} ---",
        "[{count}/{all}]",
        "第{count}篇",
        "第 {count} 篇，共 {all} 篇",
        "{count}",
        "（{count}）",
        "记录 {count} / {all}",
        "No.{count}",
        "=== {count} ===",
        "{count}楼",
    ),
    columns=(
        "【{section}】",
        "{section}",
        "· {section} ·",
        "■{section}",
        "{section}新闻",
        "编者手记",
        "一线调查",
        "读报札记",
        "■ 今日视点",
        "[{section}]",
        "街坊说事",
        "▍{section}",
        "国际简讯",
        "今日谈",
        "农村通讯",
        "科技之窗",
        "文艺评论",
        "街谈巷议",
        "本报评论",
        "■ 记者观察",
        "【民生】",
        "·短评·",
    ),
    stock_heads=("短评", "编后", "小启", "更正", "来函照登", "本报评论", "{place}通讯"),
    contents=("目录", "本期目录", "今日导读", "要目", "{paper}文章目录"),
    furniture=FURNITURE,
    metadata=_METADATA,
    sections=(
        "第{page}版({section})\n专栏:",
        "第{page}版()\n专栏:{column}",
        "第{page}版（{section}）专栏：{column}",
        "版面：第{page}版",
        "第{page}版",
    ),
    heads=("标题：", "题目：", "标题: ", "【标题】"),
    bylines=people.BYLINES,
    openers=people.OPENERS,
    wires=people.WIRES,
    notes=(
        "编者按：{sentence}",
        "【编者按】{sentence}",
        "编者的话　{sentence}",
        "核心提示：{sentence}",
        "摘要：{sentence}",
        "【导读】{sentence}",
        "内容提要　{sentence}",
    ),
    greetings=people.GREETINGS,
    signatures=people.SIGNATURES,
    signed=people.SIGNED,
    endings=people.ENDINGS,
    captions=(
        "图为活动现场。 本报记者 {name} 摄",
        "▲{phrase}。{name}摄",
        "{phrase}（{name} 摄）",
        "图为{phrase}。{agency}记者 {name}摄",
        "{agency}发（{name} 摄）",
        "{name}/摄",
        "▼{phrase}。 {name} 供图",
    ),
    jumps=(
        "（下转{number:2-8}版）",
        "（下转 {number:2-8} 版）",
        "(下转第{number:2-16}版)",
        "（下转第二版）",
        "下转A{number:10-24}版",
    ),
    jumps_from=("（上接第一版）", "（上接{number:1-3}版）", "上接A1版", "(上接第{number:1-4}版)"),
    listings=_LISTINGS,
    notices=_NOTICE,
    feet=(
        "第 {number:1-20} 页",
        "- {number:1-20} -",
        "{number:1-20}",
        "— {number:1-99} —",
        "{section} {page} {day:week}",
    ),
    editors=(
        "{one:责任编辑¦本版责编¦责编¦校对¦版式}：{person} {person}",
        "本版编辑：{person}　美术编辑：{person}",
        "责编：{person} 校对：{person} 电话：{number:1000000-9999999}",
    ),
    verses=(
        "河上谣|堤上的柳丝又绿了一程，|船歌从芦花深处飘来。|撑篙的人已经白了头发，|仍记得少年时的那场雨。",
        "三月的田|犁铧翻开湿润的泥土，|布谷在远山一声一声。|种子落下去的地方，|秋天已经开始点名。",
        "夜渡|渡口的灯一盏一盏灭了|船却还没有回来|母亲把蓑衣挂在门后|听了一夜的水声",
    ),
    questions=people.QUESTIONS,
    works=("河埠头", "长堤风云", "槐花巷旧事", "守望者", "北方来客", "铁匠铺", "一个人的码头", "远方的信"),
    serials=(
        "《{work}》连载（{part}）",
        "{work}（{part}）",
        "连载{part}|{work}",
        "{work}\n（{numeral}）",
        "长篇连载|{work}（{numeral}）",
        "{work} {part}",
        "连载之{numeral}|《{work}》",
        "《{work}》之{numeral}",
        "{work}|（{part}）",
        "小说连载 {part}|{work}",
        "{work}·第{numeral}回",
        "{work}　第{numeral}章",
    ),
)
