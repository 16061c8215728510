"""Chinese personal names: the surnames they begin with, and cutting a run of them into persons."""

from __future__ import annotations

import re
from functools import lru_cache

from newsarc.text.characters.classes import HAN

# The surnames borne by nearly everybody; the traditional forms that differ stand in the second part.
COMMON_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤萧阎洪"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蔣葉蘇魏呂盧鐘鍾譚陸賈鄒龍賀顧龔萬錢嚴湯蕭閻閆"
)
SURNAMES = COMMON_SURNAMES | frozenset(
    "卫褚尤施华戚喻柏水窦章云葛奚郎鲁昌苗凤花俞柳酆鲍费廉岑倪滕殷毕邬安常乐时傅皮卞齐康伍元卜平和穆"
    "祁臧计伏成茅庞纪舒屈项祝梁阮蓝闵席季麻强路娄危童颜梅盛刁徐骆樊凌霍虞支柯管经房裘缪干解应宗宣贲郁单杭包"
    "诸左吉钮嵇邢滑裴荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井富巫乌焦巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫宁"
    "仇栾暴"
    "甘厉戎祖符景詹束幸司韶郜蓟薄印宿怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟贡劳逄姬申扶堵冉宰郦雍"
    "璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿充慕连茹习宦艾鱼容古易慎戈庾终暨居衡步都耿满弘匡国文寇广禄"
    "阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅"
    "缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福涂兰乃邸危原战初鹿仝苑揭占邝明展柒兀撒冶由肇巨郄门植"
    "丘官辜练区詹苟麦闭仉岩卿修信宇卢粟候降税荔皇阔锺肖烟生么诺兴轩令尉银隋晋尧敬宾漆母但撖昝幺火化衣初丛晋"
    "敦青励来俸玉楚寻普隽卿伦滿"
    "衛竇雲魯鳳鮑費畢鄔樂時傅齊紀項閔強婁顏駱應宗賁單諸鈕榮儲車寧厲陰聞黨貢勞邊農溫莊連習魚滿國廣"
    "闕東歐師鞏聶簡饒空養須豐關紅權蓋況賞陽塗蘭戰鄺門區麥練賴藍喬項倪龐壽衞歸費談談佘厙蘇侶郟勱華盧藺蒼"
    "雙鄆廬遲遇來鄢"
    "谈鄢宋游归迟"
)
_COMPOUND = (
    "欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 萬俟 闻人 聞人 夏侯 "
    "诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 "
    "慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 閭丘 子车 子車 亓官 司寇 "
    "巫马 巫馬 公西 颛孙 顓孫 壤驷 公良 漆雕 乐正 樂正 宰父 谷梁 拓跋 夹谷 轩辕 軒轅 令狐 段干 "
    "百里 呼延 东郭 東郭 南门 南門 羊舌 微生 公户 公玉 梁丘 左丘 东门 東門 西门 西門 申公 完颜 "
    "完顏 纳兰 納蘭 范姜 張簡 陸費 "
)
COMPOUND_SURNAMES = frozenset(_COMPOUND.split())
# Characters of running text that are hardly ever in a person's name.
_UNNAMELIKE = frozenset(
    "的了是在不与與和或但而且也都就还還又被把让讓给給对對为為以及将將要可能应應该該必须須这這那哪各每某"
    "此其之"
    "我你您他她它们們谁誰么麼吗嗎呢吧啊个個些次第路温时時市省县縣区區镇鎮街州号號版页頁面期讯訊电電报報"
    "社网網站台臺"
    "议議会會部委局厅廳处處院校店厂廠场場车車船票房税稅费費价價款亿億千率员員者性获獲悉说說称稱讲講问問"
    "答请請"
    "谢謝发發布通知告声聲到从從去过過出入开開起看听聽写寫打做办辦管控检檢测測疫防险險病药藥赛賽球队隊"
)
# Words that begin with a surname and stand where a name could: after a role word or in brackets.
_WORDS = (
    "左一 左二 左三 左四 文章 简介 簡介 单位 單位 时评 時評 时事 从事 关注 安全 高度 高温 金华 江苏 "
    "江西 江南 江北 石家庄 "
    "石景山 石油 田径 史记 温州 广州 广东 广西 "
    "宁波 宁夏 安徽 黄河 黄山 黄冈 马来西亚 马路 方向 方面 方法 高速 高考 高铁 金融 金牌 金属 文化 "
    "文艺 文摘 时间 时代 时尚 连载 连线 来信 "
    "来电 向前 万里 万家 于是 成都 成果 成绩 和平 和谐 平安 平台 平凡 元旦 元宵 明天 明日 明年 白天 "
    "白酒 石化 毛巾 钱币 常识 常委 解放 "
    "解读 解说 许可 应急 应对 华东 华南 华北 华中 华西 燕赵 东方 东南 东北 房产 党建 党委 国际 国内 "
    "国家 国防 经典 经济 经营 广告 广场 "
    "广播 白皮书 水利 水产 水果 水务 花卉 花样 曲艺 牛奶 马上 满族 苗族 白族 黎族 满意 席位 计划 支持 "
    "支付 强化 路线 路况 管理 管道 柳州 "
    "郑州 徐州 苏州 杭州 常州 福州 兰州 雷州 谷雨 夏至 秋分 余额 余震 "
)
_NOT_NAMES = frozenset(_WORDS.split())
_HAN_ONLY = re.compile(f"[{HAN}]+")
_FOREIGN = re.compile(f"[{HAN}]{{1,8}}(?:·(?:[{HAN}]{{1,10}}|[A-Z]\\.?)){{1,4}}|[A-Z]\\.?·[{HAN}]{{2,10}}")
_SEPARATORS = re.compile(r"[ \t]*[、，,/|;；&][\s]*")
_LETTER_SPACED = re.compile(rf"(?<![{HAN}])[{HAN}](?:\s{{1,9}}[{HAN}]){{3,}}(?![{HAN}])")
_GAP = re.compile(r"(\s+)")
_LONGEST_RUN = 24  # Eight names of three characters; nobody glues more.


def surname_length(text: str) -> int:
    """Return how many characters of the text's beginning are a surname; 0 if none are.

    >>> surname_length("诸葛亮"), surname_length("王一"), surname_length("了解")
    (2, 1, 0)
    """
    if text[:2] in COMPOUND_SURNAMES:
        return 2
    return 1 if text[:1] in SURNAMES else 0


def is_foreign_name(text: str) -> bool:
    """Tell whether this is a name in parts, as foreigners and many minorities have it."""
    return "·" in text and _FOREIGN.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Tell whether a token has the form of one person's name.

    >>> is_name("王小明"), is_name("欧阳小明"), is_name("阿里·努尔"), is_name("王小明天"), is_name("壮族")
    (True, True, True, False, False)
    """
    if is_foreign_name(text):
        return True
    surname = surname_length(text)
    given = len(text) - surname
    if surname == 0 or not 1 <= given <= 2 or text in _NOT_NAMES:
        return False
    return _HAN_ONLY.fullmatch(text) is not None


def is_namelike(text: str) -> bool:
    """Tell whether a token could be a name by length and characters, whatever it begins with."""
    if is_foreign_name(text):
        return True
    has_form = 2 <= len(text) <= 4 and _HAN_ONLY.fullmatch(text) is not None
    return has_form and text not in _NOT_NAMES and not _UNNAMELIKE & set(text)


def is_likely_name(text: str) -> bool:
    """Tell whether a token is a name even where nothing round it says so."""
    if is_foreign_name(text):
        return True
    is_common = text[:1] in COMMON_SURNAMES or text[:2] in COMPOUND_SURNAMES
    return is_common and is_name(text) and not _UNNAMELIKE & set(text[surname_length(text) :])


def split_names(text: str) -> tuple[str, ...]:
    r"""Cut a run of names at its marks and spaces, and where names are glued, between them.

    A single character is part of a name that was padded, letter-spaced or broken over two lines.

    >>> split_names("甘  恬、田一禾")
    ('甘恬', '田一禾')
    >>> split_names("李冬 田\n\n一禾")
    ('李冬', '田一禾')
    """
    names: list[str] = []
    for run in _SEPARATORS.split(text.strip()):
        closed = _LETTER_SPACED.sub(lambda match: "".join(match[0].split()), run.strip())
        for token in _join_singles(_GAP.split(closed)):
            names.extend(_unglue(token) or (token,))
    return tuple(names)


def _join_singles(pieces: list[str]) -> list[str]:
    """Give each single character to the name that it was parted from."""
    tokens, gaps = pieces[::2], ["", *pieces[1::2]]
    joined: list[str] = []
    takes_next = False
    for token, gap in zip(tokens, gaps, strict=True):
        if not token:
            continue
        single = len(token) == 1
        if takes_next and len(token) <= 3:
            joined[-1] += token
            takes_next = single and len(joined[-1]) < 3
        elif single and joined and _ends_name(joined[-1], token, gap):
            joined[-1] += token
            takes_next = False
        else:
            joined.append(token)
            takes_next = single
    return joined


def _ends_name(before: str, character: str, gap: str) -> bool:
    """Tell whether a single character ends the name before it rather than beginning the next."""
    return len(before) == 2 and is_name(before) and ("\n" in gap or character not in SURNAMES)


@lru_cache(maxsize=4096)
def _unglue(run: str) -> tuple[str, ...]:
    """Cut names without anything between them; () unless all of the run is names.

    >>> _unglue("谢玉丽吴育锟杨慧")
    ('谢玉丽', '吴育锟', '杨慧')
    """
    if len(run) > _LONGEST_RUN or is_foreign_name(run) or not _HAN_ONLY.fullmatch(run):
        return ()
    # The best cut of each beginning: the larger sum of squared lengths, then the longer name first.
    best: list[tuple[int, tuple[int, ...]] | None] = [(0, ()), *[None] * len(run)]
    for start in range(len(run)):
        before = best[start]
        if before is None:
            continue
        for length in (2, 3, 4):
            end = start + length
            if end <= len(run) and is_name(run[start:end]):
                candidate = (before[0] + length * length, (*before[1], length))
                best[end] = max(best[end] or candidate, candidate)
    return _cut(run, best[-1][1]) if best[-1] else ()


def _cut(run: str, lengths: tuple[int, ...]) -> tuple[str, ...]:
    pieces, start = [], 0
    for length in lengths:
        pieces.append(run[start : start + length])
        start += length
    return tuple(pieces)
