import pytest

from newsarc.reading.articles.notices import is_notice_head, is_notice_text


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("遗失声明", True),
        ("停水通告", True),
        ("分类广告", True),
        ("PUBLIC NOTICE", True),
        ("公告栏前的老人", False),
        ("四万株茶苗靠岸", False),
    ],
)
def test_headline_of_a_notice(text: str, is_one: bool) -> None:
    assert is_notice_head(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("房小满遗失居民户口簿，声明作废。", True),
        ("房小滿遺失印章，聲明作廢。", True),
        ("特此公告。", True),
        ("他在公告栏前站了很久。", False),
    ],
)
def test_words_of_a_notice(text: str, is_one: bool) -> None:
    assert is_notice_text(text) is is_one
