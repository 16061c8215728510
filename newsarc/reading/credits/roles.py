"""The words of Chinese bylines other than names: roles, outlets, tasks, and cutting words at them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from newsarc.reading.languages.chinese import AGENCIES, DESK, NEWSPAPERS, OWN_OUTLETS
from newsarc.text.characters.classes import HAN

_OUTLET_ENDS = (
    "日报 日報 晚报 晚報 晨报 晨報 早报 早報 商报 商報 时报 時報 都市报 青年报 周报 週報 快报 快報 "
    "导报 導報 报 報 "
    "融媒体中心 融媒中心 传媒 融媒 新闻网 新聞網 网 網 电视台 電視台 广播电台 电台 台 社 客户端 在线 "
    "周刊 週刊 杂志 新闻 新聞 发布 频道 集团 "
)
_QUALIFIERS = (
    "本版 一版 首席 融媒体 融媒 全媒体 全媒 全媒體 融媒體 特派 特约 特約 见习 見習 实习 實習 高级 高級 "
    "资深 資深 "
    "主任 驻站 摄影 攝影 视觉 視覺 视频 "
    "文字 体育 财经 文化 新媒体 数字 新闻 青年 学生 小 校园 前线 前方 专职 專職 专题 调查 深度 地方 "
    "兼职 本刊 外派 联合 編採 采访 平面 網路 综合 綜合 "
)
_CORES = (
    "记者 記者 通讯员 通訊員 评论员 評論員 实习生 實習生 特派员 特派員 特約撰述 撰稿人 作者 译者 譯者 "
    "编译 編譯 编者 核稿 主笔 主筆 撰文 撰稿 整理 采写 採寫 采访 採訪 供稿 执笔 執筆 口述 翻译 翻譯 "
    "特约撰稿 主持人 报道员 報道員 連線 连线 编辑部 編輯部"
)
_TASKS = (
    "文字 文 图片 圖片 图 圖 摄影 攝影 摄 攝 供图 供圖 提供 传真 傳真 视频 視頻 影音 制图 製圖 漫画 "
    "漫畫 绘图 繪圖 绘 剪辑 音频 海报 翻摄 翻攝 "
)
# After a name these are roles; 作 is the cartoonist's.
_AFTER_NAME = "译 譯 作 编译 編譯 整理 翻译 翻譯"
_DESK_ROLES = f"{DESK} 主編 审校 复审 初审 監製 出品人 总策划 美术 校检"
_HOUSE = "评论员 評論員 编辑部 編輯部"
DESK_CORES = tuple(_DESK_ROLES.split())
_HOUSE_CORES = frozenset(_HOUSE.split())
# Words long enough to be put together again when a line break or letter-spacing has cut them.
_BREAKABLE = (
    "首席 融媒体 融媒 全媒体 全媒 特派 特约 见习 实习 实习生 本报 记者 記者 通讯员 通訊員 评论员 作者 "
    "编译 報導 报道 新华社 摄影 "
    "融媒记者 融媒首席记者 全媒体记者 融媒体记者 特约记者 特约通讯员 见习记者 首席记者 本报记者 实习记者"
)
BREAKABLE = tuple(_BREAKABLE.split())
TASKS = frozenset(_TASKS.split())
_OF_PICTURES = "摄 攝 摄影 攝影 图 圖 供图 供圖 提供 傳真 传真 图片 圖片 漫画 漫畫 绘 制图 photo"
PICTURE_TASKS = frozenset(_OF_PICTURES.split())
ROLES_AFTER_NAME = frozenset(_AFTER_NAME.split())


def _either(*rows: str) -> str:
    words = {word for row in rows for word in row.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_KNOWN = _either(OWN_OUTLETS, AGENCIES, NEWSPAPERS)
_CORE = f"(?:{_either(_CORES, _DESK_ROLES)})(?![会會节節站团團证證协協])"
_QUALIFIER = f"(?:{_either(_QUALIFIERS)}|[驻駐][{HAN}]{{1,6}}?)"
_TITLE = "《[^《》]{1,16}》"
_GENERIC = f"(?:(?!{_KNOWN})[{HAN}]){{1,10}}?(?:{_either(_OUTLET_ENDS)})"
_OUTLET = f"(?:{_TITLE}|{_KNOWN}|{_GENERIC})(?:·(?:{_KNOWN}|{_GENERIC}))?"
_OUTLET_GLUED = f"(?:{_TITLE}|{_KNOWN})(?:·(?:{_KNOWN}))?"
_AT_START = re.compile(f"(?P<before>)(?P<role>(?:{_OUTLET})?{_QUALIFIER}{{0,4}}(?P<core>{_CORE}))")
_GLUED = re.compile(
    f"(?P<before>[{HAN}·]{{2,16}}?)(?P<role>(?:{_OUTLET_GLUED})?{_QUALIFIER}{{0,4}}(?P<core>{_CORE}))"
)
_HAS_CORE = re.compile(_CORE)
_TASK_AFTER = re.compile(
    f"(?P<name>[{HAN}·A-Z.]{{2,20}}?)(?P<task>摄影|攝影|(?<!拍)摄|(?<!拍)攝|供图|供圖|提供|传真|傳真|制图|製圖|绘|漫画)"
)
_ROLE_AFTER = re.compile(f"(?P<name>[{HAN}·]{{2,20}}?)(?P<role>{_either(_AFTER_NAME)})")
_PICTURES_AND_TEXT = re.compile("(?P<task>摄影|攝影|图文|圖文)(?:报道|報導|報道|报导)")
_DONE = re.compile(
    f"(?P<place>[{HAN}]{{0,8}}?)(?:综合外电|綜合外電|综合|綜合|专题|專題)?(?:报道|报导|報道|報導|讯|訊)[:：]?"
)


class TokenKind(Enum):
    """What a token of a byline is."""

    ROLE = auto()
    TASK = auto()
    LATE_ROLE = auto()  # said after the name: 某某译
    NAME = auto()
    DONE = auto()  # 报道, with the place before it


@dataclass(frozen=True, slots=True)
class BylineToken:
    """A role word, a task, a name or the 报道 that ends a byline, and what parts it from the token before."""

    kind: TokenKind
    text: str
    gap: str = ""  # "" when glued to the token before
    is_house: bool = False  # a role that a newspaper itself can have: 本报评论员


def has_role(text: str) -> bool:
    """Tell whether a role word is anywhere in the text."""
    return _HAS_CORE.search(text) is not None


def tokenize_word(word: str) -> list[BylineToken]:
    """Cut a word, which has no space or separator inside, into its role words and the rest.

    >>> [token.text for token in tokenize_word("本报记者田一禾本报通讯员甘恬")]
    ['本报记者', '田一禾', '本报通讯员', '甘恬']
    """
    tokens: list[BylineToken] = []
    rest = word
    while rest:
        match = (_AT_START.match(rest) or _GLUED.match(rest)) if _HAS_CORE.search(rest) else None
        if match is None:
            return tokens + _cut_rest(rest)
        if match["before"]:
            tokens += _cut_rest(match["before"])
        tokens.append(BylineToken(TokenKind.ROLE, match["role"], is_house=match["core"] in _HOUSE_CORES))
        rest = rest[match.end() :]
    return tokens


def _cut_rest(text: str) -> list[BylineToken]:
    """Cut what has no role word in it: a name, a task, a name with a task or role behind it, 报道."""
    if text in ROLES_AFTER_NAME or text in TASKS:
        return [BylineToken(TokenKind.TASK if text in TASKS else TokenKind.LATE_ROLE, text)]
    if done := _PICTURES_AND_TEXT.fullmatch(text):
        return [BylineToken(TokenKind.TASK, done["task"]), BylineToken(TokenKind.DONE, "")]
    if done := _DONE.fullmatch(text):
        return [BylineToken(TokenKind.DONE, done["place"])]
    if after := _TASK_AFTER.fullmatch(text):
        return [BylineToken(TokenKind.NAME, after["name"]), BylineToken(TokenKind.TASK, after["task"])]
    # A name may end in 作 or 译 itself: three characters are one.
    if (late := _ROLE_AFTER.fullmatch(text)) and len(text) > 3:
        return [BylineToken(TokenKind.NAME, late["name"]), BylineToken(TokenKind.LATE_ROLE, late["role"])]
    return [BylineToken(TokenKind.NAME, text)]
