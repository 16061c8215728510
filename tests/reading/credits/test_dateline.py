import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.reading.credits.dateline import read_opener, starts_like_opener


@pytest.mark.parametrize(
    ("opener", "agency", "place", "day"),
    [
        ("本报讯", "本报", None, None),
        ("本报讯（记者 田一禾）", "本报", None, None),
        ("本 报 讯（记 者 田一禾）", "本报", None, None),
        ("本报讯 记者 田一禾 报道：", "本报", None, None),
        ("本报讯 通讯员 甘恬 记者 田一禾 报\n道：", "本报", None, None),
        ("本报讯（融媒首席记者 田一禾 石\n\n小山 融媒\n记者 甘恬）", "本报", None, None),
        ("临江日报讯 （记者 田一禾）", "临江日报", None, None),
        ("晚报讯（记者 田一禾）", "晚报", None, None),
        ("临江新闻网7月3日讯（见习记者 田一禾）", "临江新闻网", None, (7, 3)),
        ("临江网7月5日22时讯（记者 田一禾）", "临江网", None, (7, 5)),
        ("新华社北京3月14日电（记者 田一禾、甘恬）", "新华社", "北京", (3, 14)),
        ("新华社北京 3 月 14 日电（记者 石小山）", "新华社", "北京", (3, 14)),
        ("新华社内罗毕５月１１日电", "新华社", "内罗毕", (5, 11)),
        ("新华社北京十二月三十一日电（记者田一禾）", "新华社", "北京", (12, 31)),
        ("新华社北京1月25日专电", "新华社", "北京", (1, 25)),
        ("据新华社电", "新华社", None, None),
        ("▲南京二十日電", None, "南京", (None, 20)),
        ("▲漢口電", None, "漢口", None),
        ("据新华社北京电", "新华社", "北京", None),
        ("据中新社１月２６日电", "中新社", None, (1, 26)),
        ("另据新华社电", "新华社", None, None),
        ("（据新华社北京电 记者田一禾、石小山）", "新华社", "北京", None),
        ("本报北京3月14日电（记者石小山）", "本报", "北京", (3, 14)),
        ("【本報訊】", "本報", None, None),
        ("【明報專訊】", "明報", None, None),
        ("【本報訊 記者石小山】", "本報", None, None),
        ("（中央社記者石小山嘉義縣17日電）", "中央社", "嘉義縣", (None, 17)),
        ("（中央社東京5日綜合外電報導）", "中央社", "東京", (None, 5)),
        ("WASHINGTON (Reuters) -", "Reuters", "WASHINGTON", None),
        ("HOUSTON, Jan 27 (Reuters) —", "Reuters", "HOUSTON", (1, 27)),
        ("BRUSSELS, Belgium (AP) --", "AP", "BRUSSELS, Belgium", None),
        ("Berlin (dpa) -", "dpa", "Berlin", None),
        ("BERLIN taz |", "taz", "BERLIN", None),
        ("PARIS (AFP) –", "AFP", "PARIS", None),
        ("CALDER, June 27 (Press Association) --", "Press Association", "CALDER", (6, 27)),
        ("PORT ELLERY, Nov. 26.—", None, "PORT ELLERY", (11, 26)),
        ("Valmer, le 15 février. —", None, "Valmer", (2, 15)),
        ("晨岛新闻讯（特派记者 田一禾 通讯员 甘恬）", "晨岛新闻", None, None),
        ("【ワシントン共同】", "共同", "ワシントン", None),
        ("(서울=연합뉴스) 한지우 김도윤 기자 =", "연합뉴스", "서울", None),
    ],
)
def test_openers_tell_who_where_and_when(
    opener: str, agency: str, place: str | None, day: tuple[int | None, int] | None
) -> None:
    found = read_opener(f"{opener} 7月的临江")
    assert found is not None
    assert (found.end, found.agency, found.place) == (len(opener), agency, place)
    assert (found.month, found.day) == (day or (None, None))
    assert starts_like_opener(opener.splitlines()[0])


@pytest.mark.parametrize(
    ("text", "end", "byline", "names"),
    [
        ("本报讯（记者 田一禾）7月9日", 11, "记者 田一禾", ["田一禾"]),
        ("　　本报讯（记者 田一禾）7月9日", 13, "记者 田一禾", ["田一禾"]),
        ("本报讯（记者\n田一禾\n通讯员\n石小山）昨", 19, "记者 田一禾 通讯员 石小山", ["田一禾", "石小山"]),
        ("本报讯 记者田一禾报道：昨", 12, "记者田一禾", ["田一禾"]),
        ("本报讯 记者从市水务局获悉", 3, None, []),
        ("本报讯（综合）昨", 3, None, []),
        ("〔記者石小山／台北報導〕昨", 12, "記者石小山／台北報導", ["石小山"]),
        ("（记者田一禾 石小山）记者从市水务局", 11, "记者田一禾 石小山", ["田一禾", "石小山"]),
        ("【ワシントン＝行方史郎】米国", 12, "ワシントン＝行方史郎", ["行方史郎"]),
        ("(서울=연합뉴스) 한지우 기자 = 정부", 18, "한지우 기자", ["한지우"]),
    ],
)
def test_the_byline_of_an_opener_is_kept_as_printed(
    text: str, end: int, byline: str | None, names: list[str]
) -> None:
    found = read_opener(text)
    assert found is not None
    assert (found.end, found.byline, [one.name for one in found.contributors]) == (end, byline, names)


def test_the_day_after_the_bracket_is_the_sentences() -> None:
    found = read_opener("本报讯（记者 田一禾）3月\n\n14 日上午，")
    assert found is not None
    assert (found.month, found.day) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "新华社金华 3 月 21 日电（记",
        "新华社金华 3 月",
        "新华社金华3月21",
        "本报讯（融媒首席记者 田一禾 石",
        "临江日报讯（记者 田一",
        "〔記者石小山／台",
        "本报讯 特约记者 田一禾 报",
    ],
)
def test_an_opener_is_known_by_its_first_line(line: str) -> None:
    assert starts_like_opener(line)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "并通报了这一喜讯",
        "居民楼突然停电",
        "专线将全线触网完成永久受电",
        "本报通讯员田一禾",
        "本报电话改号",
        "新华社通讯",
        "新华社记者 田一禾",
        "中国网民超过十亿",
        "据气象台消息",
        "临江日报讯息中心",
        "（记者 田一禾）",
        "（左二）为市长",
        "London - a city of",
        "THE MAYOR - a man of few words - said",
        "WHO — the agency — said",
        "The river rose (again) - and fell",
        "Bilbao. (Reuters)",
        "(see page 4) He said",
        "【通知】停水",
        "（一）加强领导",
    ],
)
def test_running_text_starts_no_report(text: str) -> None:
    assert read_opener(text) is None
    assert not starts_like_opener(text)


def test_impossible_days_are_not_kept() -> None:
    found = read_opener("新华社北京13月40日电")
    assert found is not None
    assert (found.month, found.day) == (None, None)


@given(st.text(alphabet="本报讯新华社北京电3月日（）()【】〔〕记者田一禾 　\n：=＝A-—", max_size=60))
def test_the_end_lies_inside_the_text(text: str) -> None:
    found = read_opener(text)
    assert found is None or 0 < found.end <= len(text)
    starts_like_opener(text)
