import pytest

from newsarc.model.issue import PartialDate
from newsarc.reading.furniture.masthead import Masthead, is_editors_line, is_page_number, read_masthead

FRIDAY = PartialDate(2021, 7, 9)


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("2021年7月9日　星期五　第6版", Masthead(date=FRIDAY, weekday="星期五", page="6")),
        (
            "临江日报 2021年7月9日 星期五 农历辛丑年五月三十 总第8321期 今日8版 国内统一刊号CN99-0001",
            Masthead("临江日报", FRIDAY, "星期五", "8321", 8),
        ),
        ("《临江日报》（２０２１年０７月０９日 第 07 版）", Masthead("临江日报", FRIDAY, page="07")),
        (
            "2 要闻 2021年7月9日 星期五 责编 田一禾",
            Masthead(None, FRIDAY, "星期五", page="2", section="要闻"),
        ),
        ("A05 社会·民生", Masthead(page="A05", section="社会·民生")),
        ("第二版：文化广场", Masthead(page="2", section="文化广场")),
        ("05：质量管理", Masthead(page="05", section="质量管理")),
        ("中華民國110年7月9日 星期五 A5 焦點", Masthead(None, FRIDAY, "星期五", page="A5", section="焦點")),
        ("2021-07-09 03版", Masthead(date=FRIDAY, page="03")),
        ("第8321期 今日8版", Masthead(issue_number="8321", pages=8)),
        ("16/05/2019  Page 7", Masthead(date=PartialDate(2019, 5, 16), page="7")),
        ("05/06/2019  Page 7", Masthead(date=PartialDate(2019), page="7", unsure_date="05/06/2019")),
        (
            "Wednesday 05/06/2019  Page 7",
            Masthead(date=PartialDate(2019, 6, 5), weekday="Wednesday", page="7"),
        ),
        ("Friday, July 9, 2021", Masthead(date=FRIDAY, weekday="Friday")),
        (
            "THE HARBOUR TIMES Friday, 9 July 2021 Page A7",
            Masthead("THE HARBOUR TIMES", FRIDAY, "Friday", page="A7"),
        ),
        (
            "VOL. CLXXI No. 59,367 Late Edition Friday, July 9, 2021 $3.00",
            Masthead(date=FRIDAY, weekday="Friday", issue_number="59367", edition="Late Edition"),
        ),
        ("Vol. 12 No. 345", Masthead(issue_number="345")),
        ("SPORTS Page B-3", Masthead(page="B3", section="SPORTS")),
        ("Freitag, 9. Juli 2021 Seite 4", Masthead(date=FRIDAY, weekday="Freitag", page="4")),
        (
            "Nr. 62 Hafener Zeitung Freitag, 9. Juli 2021",
            Masthead("Hafener Zeitung", FRIDAY, "Freitag", "62"),
        ),
        ("Vendredi 9 juillet 2021", Masthead(date=FRIDAY, weekday="Vendredi")),
        (
            "港湾新聞 2021年(令和3年)7月9日(金) 朝刊 3面",
            Masthead("港湾新聞", FRIDAY, "(金)", page="3", edition="朝刊"),
        ),
        ("항구일보 2021년 7월 9일 금요일 3면", Masthead("항구일보", FRIDAY, "금요일", page="3")),
        ("항구일보 2021년 7월 9일 금요일 A12면", Masthead("항구일보", FRIDAY, "금요일", page="A12")),
    ],
)
def test_a_line_of_nothing_but_its_parts_is_a_masthead(line: str, head: Masthead) -> None:
    assert read_masthead(line) == head


def test_a_weekday_that_is_not_its_dates_is_told() -> None:
    head = read_masthead("2021年7月9日 星期三 第6版")
    assert head is not None
    assert (head.date, head.agrees) == (FRIDAY, False)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2021年7月9日，临江大桥通车",
        "2021年 市政府工作报告",
        "2021年7月9日 全市动员",
        "临江市水务局 2021年7月9日",
        "记者田一禾 2021年7月9日",
        "On March 15, 2022",
        "July 2021",
        "16 May 2019 Hong Kong",
        "星期五",
        "3月15日 星期二",
        "（下转 6 版）",
        "上接A1版",
        "8 版）",
        "■3版 全市重点项目集中开工",
        "A股 上涨",
        "The Daily Echo",
        "开学第一个星期",
        "第3届灯会",
        "全市8个",
    ],
)
def test_what_says_anything_else_is_no_masthead(line: str) -> None:
    assert read_masthead(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "本版责任编辑：田一禾",
        "责编 田一禾 校对 甘恬",
        "责任编辑/田一禾 版式设计/甘恬",
        "本版责编：田一禾　美编：甘恬　校对：石小山",
        "版式设计：甘恬",
        "一版责编：田一禾",
        "■责任编辑：田一禾 电话：0999-1234567 邮箱：a@example.com",
        "新闻热线：0999-1234567 投稿邮箱：a@example.com",
        "責任編輯：田一禾",
        "Page editor: Ada Marlow",
    ],
)
def test_lines_that_name_the_editors_are_known(line: str) -> None:
    assert is_editors_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "编辑部来了一位老人",
        "责任编辑是一份细致的工作。",
        "电话：0999-1234567",
        "审核把关更严格",
        "设计年产值三亿元",
        "主任医师田一禾",
        "策划 一场灯会",
        "The editor said it was late",
    ],
)
def test_other_lines_name_no_editors(line: str) -> None:
    assert not is_editors_line(line)


@pytest.mark.parametrize(
    "line", ["第3版", "第 十二 版", "A07", "B-3", "- 3 -", "— 12 —", "3", "４", "Page 7", "3面", "4C", "7면"]
)
def test_page_labels_are_known(line: str) -> None:
    assert is_page_number(line)


@pytest.mark.parametrize(
    "line", ["", "2021", "3.15", "204.", "8 版）", "5G", "第3届", "三", "-", "3 4", "12:30", "50%"]
)
def test_other_numbers_are_no_page_labels(line: str) -> None:
    assert not is_page_number(line)


@pytest.mark.parametrize(
    ("line", "newspaper", "page"),
    [
        ("Page 6   La Dépêche de Launay   le 5 juillet 1933", "La Dépêche de Launay", "6"),
        ("L’Écho de Montclair, le 5 juillet 1933", "L'Écho de Montclair", None),
        ("Hafener Bote vom 5. Juli 1933 Seite 3", "Hafener Bote", "3"),
        ("The Calder Times of July 5, 1933, page 4", "The Calder Times", "4"),
    ],
)
def test_word_before_the_day_is_of_the_date(line: str, newspaper: str, page: str | None) -> None:
    head = read_masthead(line)
    assert head is not None
    assert (head.newspaper, str(head.date), head.page) == (newspaper, "1933-07-05", page)
