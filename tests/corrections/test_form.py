from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.corrections.fields import FIELDS, values_of
from newsarc.corrections.form import read_form, write_form
from newsarc.errors import UsageError

if TYPE_CHECKING:
    from newsarc.model.records import Entry

FORM = """\
+++
# Correct what was read wrong, save, and close the editor.
# "" stands for what is not printed; a line that is taken out leaves its field as it is.
# Below the second +++ every line is a paragraph, and one that begins with ## is a crosshead.
kicker = "春耕备耕走基层"
headline = ["湖边小镇", "迎来第一船茶苗"]
deck = ["三百亩新茶园今春开种", "明年可采头茶"]
byline = "本报记者 林知夏 通讯员 高若谷"
contributors = ["林知夏 (本报记者)", "高若谷"]
agency = "新江社"
place = "湖州"
filed_on = "2031-03-14"
newspaper = "湖光日报"
date = "2031-03-15"
edition = ""
page = "A1"
section = "要闻"
column = "春茶故事"
kind = "article"
jump_to = "3"
jump_from = ""
url = ""
language = "zh-Hans"
note = ""  # why; kept with the correction
+++

清晨六点，码头上已经站满了人。

## 茶苗从哪里来

“一共四万株。”林场场长说。
"""


def test_the_form_is_what_a_user_edits(entry: Entry) -> None:
    assert write_form(values_of(entry.record)) == FORM


def test_an_untouched_form_gives_the_values_back(entry: Entry, bare_entry: Entry) -> None:
    for record in (entry.record, bare_entry.record):
        assert read_form(write_form(values_of(record))) == (values_of(record), None)


@given(st.text())
def test_every_text_can_be_written_as_a_form_and_read(text: str) -> None:
    values: dict[str, str | None] = {**dict.fromkeys(FIELDS, text or None), "kind": "notice"}
    values |= dict.fromkeys(("date", "filed_on", "language"))
    read, note = read_form(write_form(values))
    assert note is None
    assert read_form(write_form({**values, **read}))[0] == read


def test_a_form_may_be_loosely_typed() -> None:
    text = '\ufeff+++\r\ndate = 2031-03-15\r\npage = 3\r\nheadline = "一行"\r\nnote = " 核对 "\r\n+++\r\n'
    values, note = read_form(text)
    assert values == {"date": "2031-03-15", "page": "3", "headline": "一行", "body": None}
    assert note == "核对"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "cannot read the edited article: the fields must stand between two lines of +++"),
        ("x\n+++\n+++\n", "cannot read the edited article: the fields must stand between two lines of +++"),
        (
            "+++\npage = 3\ndate = \n+++\n",
            "cannot read the edited article: invalid value (at line 3, column 8)",
        ),
        ("+++\nkicker = [1]\n+++\n", "cannot use '[1]' as kicker: expected a text in quotes, such as \"…\""),
        (
            "+++\nkicker = true\n+++\n",
            "cannot use 'True' as kicker: expected a text in quotes, such as \"…\"",
        ),
        (
            '+++\ndate = "never"\n+++\n',
            "cannot read 'never' as a date: write it as 2022-03-15, 2022-03 or 2022",
        ),
    ],
)
def test_a_broken_form_is_told_in_one_line(text: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        read_form(text)
    assert str(raised.value) == message
