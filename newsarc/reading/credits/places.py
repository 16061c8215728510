"""The places that Taiwan's news agency glues to a reporter's name."""

from __future__ import annotations

_TAIWAN = (
    "台北市 臺北市 新北市 桃園市 台中市 臺中市 台南市 臺南市 高雄市 基隆市 新竹市 新竹縣 苗栗縣 彰化縣 "
    "南投縣 雲林縣 嘉義市 嘉義縣 屏東縣 "
    "宜蘭縣 花蓮縣 台東縣 臺東縣 澎湖縣 金門縣 連江縣 台北 臺北 新北 桃園 台中 臺中 台南 臺南 高雄 "
    "基隆 新竹 苗栗 彰化 南投 雲林 嘉義 屏東 "
    "宜蘭 花蓮 台東 臺東 澎湖 金門 馬祖"
)
_WORLD = (
    "香港 澳門 北京 上海 東京 大阪 首爾 漢城 新加坡 吉隆坡 曼谷 河內 胡志明市 馬尼拉 雅加達 新德里 "
    "孟買 杜拜 耶路撒冷 伊斯坦堡 安卡拉 莫斯科 "
    "倫敦 巴黎 柏林 羅馬 馬德里 布魯塞爾 日內瓦 維也納 斯德哥爾摩 華沙 布拉格 華盛頓 紐約 洛杉磯 "
    "舊金山 芝加哥 多倫多 溫哥華 聖保羅 雪梨 墨爾本 "
    "约堡 約翰尼斯堡 開羅"
)
_PLACES = tuple(sorted((*_TAIWAN.split(), *_WORLD.split()), key=lambda place: (-len(place), place)))


def ends_with_place(glued: str) -> bool:
    """Tell whether a known place stands behind two characters and more, which may be a name.

    >>> ends_with_place("田一禾嘉義縣"), ends_with_place("田一禾")
    (True, False)
    """
    text = "".join(glued.split()).rstrip("／/")
    return any(text.endswith(place) and len(text) - len(place) >= 2 for place in _PLACES)


def part_name_from_place(glued: str) -> tuple[str, str | None]:
    """Part a reporter's name, or several, from the place behind it.

    A place that is not known here begins after the third character, as four names of five have three.

    >>> part_name_from_place("田一禾嘉義縣"), part_name_from_place("甘恬、田一禾新加坡")
    (('田一禾', '嘉義縣'), ('甘恬、田一禾', '新加坡'))
    """
    text = "".join(glued.split())
    for place in _PLACES:
        if text.endswith(place) and len(text) - len(place) >= 2:
            return text[: -len(place)], place
    start = text.rfind("、") + 1
    cut = start + 3 if len(text) - start >= 5 else len(text)
    return text[:cut], text[cut:] or None
