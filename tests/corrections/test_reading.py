from __future__ import annotations

import pytest

from newsarc.corrections.reading import check_field, read_value
from newsarc.errors import UnknownField, UsageError

READ = [
    ("headline", " 湖边小镇 \r\n\n迎来茶苗\n", "湖边小镇\n迎来茶苗"),
    ("kicker", "春耕\n备耕", "春耕 备耕"),
    ("byline", "林　夏", "林　夏"),
    ("kicker", " \u3000\n", None),
    ("contributors", "林知夏 （记者）; 高若谷；李\u3000强", "林知夏 (记者)\n高若谷\n李\u3000强"),
    ("date", "2022年3月", "2022-03"),
    ("date", "2022", "2022"),
    ("filed_on", "14 March 2022", "2022-03-14"),
    ("page", "003", "003"),
    ("kind", "notice", "notice"),
    ("language", "zh-Hant-TW", "zh-Hant-TW"),
    ("body", "　　一。\n\n  ## 二\n三。", "一。\n## 二\n三。"),
    ("newspaper", "Cafe\u0301 News", "Café News"),
]
REFUSED = [
    ("date", "soon", "cannot read 'soon' as a date: write it as 2022-03-15, 2022-03 or 2022"),
    ("date", "2022-02-30", "cannot read '2022-02-30' as a date: write it as 2022-03-15, 2022-03 or 2022"),
    ("filed_on", "2022-03", "cannot use '2022-03' as filed_on: expected a whole date such as 2022-03-14"),
    (
        "language",
        "Chinese",
        "cannot use 'Chinese' as language: expected a tag such as zh-Hans, zh-Hant, en or de",
    ),
    ("page", "\udcff", r"cannot use '\udcff' as page: expected text in the terminal's encoding"),
]


@pytest.mark.parametrize(("field", "text", "value"), READ)
def test_what_a_user_writes_is_read(field: str, text: str, value: str | None) -> None:
    assert read_value(field, text) == value
    assert value is None or read_value(field, value) == value


@pytest.mark.parametrize(("field", "text", "message"), REFUSED)
def test_what_cannot_be_printed_is_refused(field: str, text: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        read_value(field, text)
    assert str(raised.value) == message


@pytest.mark.parametrize("text", ["", "poem", "Article"])
def test_a_kind_is_one_of_the_known(text: str) -> None:
    with pytest.raises(UsageError, match="as kind: expected one of article, "):
        read_value("kind", text)


def test_fields_are_known_by_name() -> None:
    assert check_field(" Headline") == "headline"
    with pytest.raises(UnknownField, match="unknown field 'titel': known are kicker, headline, "):
        check_field("titel")
