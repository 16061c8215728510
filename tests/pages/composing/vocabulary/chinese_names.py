"""Made-up Chinese papers, places and people, and the ways in which Chinese papers print dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from random import Random

_SURNAMES = (
    ""
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤"
    ""
    "花方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝"
    ""
    "明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯"
    ""
    "昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富"
    ""
    "巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸"
    ""
    "籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习"
    "宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利师巩聂关荆亓"
)
_COMPOUND = ("欧阳", "司马", "上官", "诸葛", "端木", "夏侯", "皇甫")
_GIVEN = (
    ""
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文建国玉梅志红海燕春生雪峰宇轩子涵思远嘉怡浩然若溪一鸣天佑瑞立新"
    "永康婷琪俊哲少波知秋望舒怀瑾以宁清和映山松年景行牧野"
)
_NAME_OF_PLACES = "澄云安临东浦江北南屿望山岭白鹭湖海湾石桥清溪河柳沙平宁泰永"
_PAPERS = (
    "日报 晚报 晨报 商报 时报 导报 都市报 青年报 农民报 周报 信报 新报 消息 新闻 快报 工人报 经济报 文汇报"
).split()
_NUMERALS = "〇一二三四五六七八九"
_WEEK = "一二三四五六日"


def place(rng: Random) -> str:
    """Make the name of a town."""
    return "".join(rng.sample(_NAME_OF_PLACES, 2))


def paper(rng: Random) -> str:
    """Make the name of a paper; some have no 报 in it."""
    return place(rng) + rng.choice(_PAPERS)


def person(rng: Random) -> str:
    """Make a name of two to four characters."""
    surname = rng.choice(_COMPOUND) if rng.random() < 0.02 else rng.choice(_SURNAMES)
    return surname + "".join(rng.choice(_GIVEN) for _ in range(rng.choice((1, 2, 2, 2))))


def numeral(number: int) -> str:
    """Write 1 to 99 in Han numerals.

    >>> numeral(17), numeral(30), numeral(4)
    ('十七', '三十', '四')
    """
    tens, ones = divmod(number, 10)
    front = "" if not tens else "十" if tens == 1 else _NUMERALS[tens] + "十"
    return front + (_NUMERALS[ones] if ones or not tens else "")


def _in_numerals(day: date) -> str:
    year = "".join(_NUMERALS[int(digit)] for digit in str(day.year))
    return f"{year}年{numeral(day.month)}月{numeral(day.day)}日"


def _with_week(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日 星期{_WEEK[day.weekday()]}"


DATES: dict[str, Callable[[date], str]] = {
    "plain": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "padded": lambda day: f"{day.year}年{day.month:02d}月{day.day:02d}日",
    "iso": lambda day: day.isoformat(),
    "slashes": lambda day: f"{day.year}/{day.month:02d}/{day.day:02d}",
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "spaced": lambda day: f"{day.year} 年 {day.month} 月 {day.day} 日",
    "week": _with_week,
    "two": lambda day: f"{day.year}年{day.month}月{day.day}-{day.day + 1}日",
    "numerals": _in_numerals,
    "republic": lambda day: f"中华民国{day.year - 1911}年{day.month}月{day.day}日",
}
CALENDAR: dict[str, Callable[[date], str]] = {
    "month": lambda day: str(day.month),
    "dayofmonth": lambda day: str(day.day),
    "hanmonth": lambda day: numeral(day.month),
    "handay": lambda day: numeral(day.day),
}
