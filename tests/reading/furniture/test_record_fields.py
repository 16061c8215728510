import pytest

from newsarc.reading.furniture.record_fields import is_field_or_button


@pytest.mark.parametrize(
    "line",
    [
        "—— 打印 ——",
        "【打印】【收藏】【关闭窗口】",
        "字号 大 中 小",
        "分享 扫一扫微信二维码 打开湖光日报APP阅读全文",
        "打开APP",
        "湖ICP备12345号 返回顶部",
        "© 2031 Harbour Times. All rights reserved. | Share | Print",
        "Copyright © Harbour Times",
        "(c) Harbour Times",
        "Print Media Group. All rights reserved",
        "Comments (11) | Share",
        "Newsletter bestellen",
    ],
)
def test_buttons_alone_are_of_the_site(line: str) -> None:
    assert is_field_or_button(line)


@pytest.mark.parametrize(
    "line",
    ["——", "", "大中小学今日开学", "打开APP之后怎么办：湖光镇的一天见闻", "Print runs dry", "Sharepoint"],
)
def test_words_beside_buttons_stay(line: str) -> None:
    assert not is_field_or_button(line)


@pytest.mark.parametrize(
    ("button", "end"),
    [
        ("© ", "a" * 61),
        ("copyright © ", "a" * 61),
        ("all rights reserved ", "a" * 61),
        ("打开APP", "终" * 11),
        ("扫一扫二维码", "终" * 11),
        ("湖ICP备1号", "终" * 11),
        ("comments (11) ", "a"),
    ],
)
def test_a_line_of_very_many_buttons_comes_to_an_end(button: str, end: str) -> None:
    assert not is_field_or_button(button * ((200 - len(end)) // len(button)) + end)
