from __future__ import annotations

from collections.abc import Callable

from newsarc.model.parts import Paragraph
from newsarc.model.records import Entry
from newsarc.query.parser import parse_query
from newsarc.store.search.concordance import occurrences

MakeEntry = Callable[..., Entry]


def lines(entry: Entry, query: str, context: int = 3) -> list[str]:
    found = occurrences([entry], parse_query(query), context=context)
    return [f"{one.left}[{one.find}]{one.right}" for one in found]


def body(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text, 1, 1) for text in texts)


def test_every_place_in_reading_order(make_entry: MakeEntry) -> None:
    entry = make_entry(
        kicker="说茶", headline=("茶苗", "到了"), deck=(), paragraphs=body("一船茶苗。", "茶農種茶。")
    )
    assert lines(entry, "茶") == [
        "说[茶]",
        "[茶]苗 到",
        "一船[茶]苗。 ",
        "苗。 [茶]農種茶",
        "茶農種[茶]。",
    ]


def test_overlapping_strings_are_one_place(make_entry: MakeEntry) -> None:
    entry = make_entry(kicker=None, headline=(), deck=(), paragraphs=body("爭取開門紅。"))
    assert lines(entry, "开门 门红") == ["爭取[開門]紅。"]


def test_byline_of_the_opener_is_printed_once(make_entry: MakeEntry) -> None:
    entry = make_entry(byline="记者 林知夏", paragraphs=body("本报讯（记者 林知夏）天晴。"))
    assert lines(entry, "林知夏") == ["记者 [林知夏]）天晴"]
    elsewhere = make_entry(byline="记者 林知夏", paragraphs=body("天晴。"))
    assert lines(elsewhere, "林知夏") == ["记者 [林知夏]"]


def test_byline_that_was_asked_for_is_printed(make_entry: MakeEntry) -> None:
    entry = make_entry(byline="记者 林知夏", paragraphs=body("本报讯（记者 林知夏）天晴。"))
    assert lines(entry, "byline:林知夏") == ["记者 [林知夏]"]


def test_what_was_found_otherwise_is_shown_by_its_beginning(make_entry: MakeEntry) -> None:
    entry = make_entry(kicker=None, headline=("湖边小镇迎来茶苗",), paragraphs=body("天晴。"))
    assert lines(entry, "page:1") == ["[]湖边小"]
    assert lines(entry, "author:林知夏 -公路") == ["[]湖边小"]


def test_no_place_is_left_out(make_entry: MakeEntry) -> None:
    entry = make_entry(kicker=None, headline=(), deck=(), paragraphs=body("桥，" * 500))
    assert len(lines(entry, "桥")) == 500


def test_only_strings_that_stand_near_are_shown(make_entry: MakeEntry) -> None:
    text = "一座桥。从前有过一条路，很久以前的事了。桥和路都修好了。后来再也没有人说起那座桥。"
    entry = make_entry(kicker=None, headline=("桥",), deck=(), paragraphs=body(text))
    assert lines(entry, "NEAR(桥 路, 3)", 0) == ["[桥]", "[路]"]
    assert lines(entry, "NEAR(桥 路, 3) 那座桥", 0) == ["[桥]", "[路]", "[那座桥]"]
