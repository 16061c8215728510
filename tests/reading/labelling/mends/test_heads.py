"""Headlines that the model sees where there are none, and those that it misses."""

import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends import mend_labels
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

HEADLINE, LEAD, START, GOES_ON = Label.HEADLINE, Label.LEAD, Label.START, Label.CONTINUATION
FURNITURE, BYLINE, OPENING = Label.FURNITURE, Label.BYLINE, Label.OPENING
SENTENCE = "渡口的新船昨日下水，两岸的人都来看，船长说枯水的时候也能开。"


def mended(*page: tuple[str, Label], likely: float = 0.0) -> tuple[list[str], list[str | None]]:
    texts = [text for text, _ in page]
    damage = measure_damage(texts)
    lines = measure_lines([SourceLine(*line) for line in enumerate(texts, start=1)], damage)
    return mend_labels([label for _, label in page], PageToMend(lines, damage.is_cjk, [likely] * len(lines)))


def found(*page: tuple[str, Label], likely: float = 0.0) -> list[str]:
    return mended(*page, likely=likely)[0]


@pytest.mark.parametrize(
    "line",
    [
        "報名：澄浦日報",
        "关键词：渡口 新船",
        "LANGUAGE: ENGLISH",
        "Publication title: The Calder Echo",
        "Schlagwörter: Fähre, Hafen",
        "Temps de lecture : 3 min",
        "朗读",
        "放大 + 缩小 - 默认",
        "展開全文",
        "打开APP，阅读体验更佳",
        "Open in app",
        "© 2011 The Ellery Courier. All rights reserved.",
        "Newsletter bestellen",
        "Lesen Sie auch: Wasser im Tal",
        "相关阅读：白鹭堤提前合龙",
        "檢索結果：共446條",
        "扫一扫，关注官方微信",
        "More from this section",
        "Document 4 of 51",
        "Meistgelesen",
        "287 réactions",
        "Startseite > Kultur > Artikel",
        "About | Archive | Privacy | Contact",
    ],
)
def test_fields_and_buttons_are_no_headlines(line: str) -> None:
    assert found(("渡口换上新船", HEADLINE), (line, HEADLINE), (SENTENCE, LEAD)) == [
        HEADLINE,
        FURNITURE,
        LEAD,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "分享经济走进渡口",
        "打印一座桥",
        "来源不明的沙子",
        "授权之后谁来管",
        "Share prices fall on ferry news",
        "Print is not dead",
        "Source of the river found",
    ],
)
def test_headlines_with_such_words_stay(line: str) -> None:
    assert found((line, HEADLINE), (SENTENCE, LEAD)) == [HEADLINE, LEAD]


def test_title_of_a_site_page_is_no_headline() -> None:
    page = (("渡口换上新船-澄浦日报", HEADLINE), ("渡口换上新船", HEADLINE), (SENTENCE, LEAD))
    assert found(*page) == [FURNITURE, HEADLINE, LEAD]


@pytest.mark.parametrize(
    "byline", ["澄浦日报记者 宋远山", "◇连建国", "From NORA QUILL, Science Correspondent"]
)
def test_byline_under_a_headline_is_none(byline: str) -> None:
    page = (("渡口换上新船", HEADLINE), (byline, HEADLINE), (SENTENCE, LEAD))
    assert found(*page) == [HEADLINE, BYLINE, LEAD]


@pytest.mark.parametrize("line", ["HENRY TIPPED FOR FIFA", "OASIS STAR FINED FOR BRAWL"])
def test_headline_in_capitals_with_for_stays_one(line: str) -> None:
    assert found(("HARBOUR NEWS", HEADLINE), (line, HEADLINE), (SENTENCE, LEAD))[1] == HEADLINE


def test_last_word_of_a_broken_headline_is_no_name() -> None:
    page = (("码头边的人都说今年水大", HEADLINE), ("康安宁", HEADLINE), (SENTENCE, LEAD))
    assert found(*page) == [HEADLINE, HEADLINE, LEAD]


def test_name_of_the_desk_is_no_byline() -> None:
    page = (("渡口换上新船", HEADLINE), ("[编辑:宋远山]", BYLINE), (SENTENCE, LEAD))
    assert found(*page) == [HEADLINE, Label.EDITORS, LEAD]


def test_line_in_capitals_is_a_headline_where_all_are() -> None:
    assert found(
        ("THE HARBOUR.", HEADLINE),
        ("The new ferry was launched on Monday before a great crowd.", LEAD),
        ("LATEST INTELLIGENCE.", GOES_ON),
        ("The old ferry was sold on Tuesday to a man from the hills.", START),
    ) == [HEADLINE, LEAD, HEADLINE, LEAD]


def test_line_in_capitals_stays_text_where_headlines_are_not() -> None:
    page = [
        ("The harbour", HEADLINE),
        ("The new ferry was launched on Monday before a great crowd.", LEAD),
        ("LATEST INTELLIGENCE.", GOES_ON),
        ("The old ferry was sold on Tuesday to a man from the hills.", START),
    ]
    assert found(*page) == [label for _, label in page]


def test_han_characters_are_no_capitals() -> None:
    page = [
        ("NHK", HEADLINE),
        (SENTENCE, LEAD),
        ("日本放送协会（NHK）报道了渡口的新船", START),
        (SENTENCE, START),
    ]
    assert found(*page) == [label for _, label in page]


def test_line_with_a_bullet_is_a_headline_where_all_have_one() -> None:
    page = (("●渡口换上新船", HEADLINE), (SENTENCE, LEAD), ("■老街改建以后", FURNITURE), (SENTENCE, START))
    assert found(*page) == [HEADLINE, LEAD, HEADLINE, LEAD]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("【渡口上周换了一条新船】两岸的人都来看。", Label.RUN_IN),
        ("【本报澄浦3月4日电】两岸的人都来看。", OPENING),
        ("【编者按】两岸的人都来看。", OPENING),
    ],
)
def test_bracket_before_a_text_is_its_headline(line: str, label: Label) -> None:
    assert found((line, OPENING)) == [label]


def test_deck_in_title_case_stands_over_its_opener() -> None:
    assert found(
        ("FERRY LAUNCHED", HEADLINE),
        ("Great Crowd Sees the Boat", LEAD),
        ("Leave the Slip.", GOES_ON),
        ("CALDER, May 3 (AP).—The new ferry was launched on Monday.", GOES_ON),
    ) == [HEADLINE, Label.DECK, Label.DECK, LEAD]


def test_text_without_a_headline_takes_the_likeliest_line_over_it() -> None:
    page = (
        ("河上谣", FURNITURE),
        ("南渡口", FURNITURE),
        ("2018年3月4日 10:20", FURNITURE),
        (SENTENCE, OPENING),
    )
    assert found(*page, likely=0.3) == [HEADLINE, FURNITURE, FURNITURE, LEAD]
    assert found(*page) == [FURNITURE, FURNITURE, FURNITURE, OPENING]


def test_only_line_over_the_only_text_is_its_headline() -> None:
    page = (("HARBOUR NEWS", FURNITURE), ("The ship sank on Monday.", OPENING))
    assert found(*page) == [HEADLINE, LEAD]


OPENER = "本报讯（记者 林知夏）渡口的新船昨日下水，两岸的人都来看。"
TWO_ARTICLES = (("渡口换上新船", HEADLINE), (OPENER, LEAD), ("老街重新开门", HEADLINE), (OPENER, LEAD))


@pytest.mark.parametrize("line", ["来源：一条河的身世", "阅读：一生的事业", "推荐阅读：从渡口说起"])
def test_line_like_a_field_that_stands_alone_over_an_opener_is_a_headline(line: str) -> None:
    assert found(*TWO_ARTICLES, (line, HEADLINE), (OPENER, LEAD))[-2:] == [HEADLINE, LEAD]


def test_fields_that_stand_over_several_openers_are_none() -> None:
    fields = [("来源：澄浦日报", HEADLINE), (OPENER, LEAD)]
    assert found(*TWO_ARTICLES, *fields, *fields)[-4:] == [FURNITURE, OPENING] * 2


@pytest.mark.parametrize("line", ["日期：2031年3月15日", "朗读"])
def test_opener_under_a_line_of_the_site_begins_an_article(line: str) -> None:
    assert found(*TWO_ARTICLES, (line, HEADLINE), (OPENER, LEAD))[-2:] == [FURNITURE, OPENING]


def test_each_mend_tells_why() -> None:
    _, reasons = mended(("渡口换上新船", HEADLINE), ("朗读", HEADLINE), (SENTENCE, LEAD))
    assert reasons == [None, "it is of the site or the desk", None]


def test_what_names_the_newspaper_is_no_headline() -> None:
    foot = ("澄浦日报 2021年3月5日 第2版", Label.MASTHEAD)
    assert found(
        foot, ("渡口换上新船", HEADLINE), ("澄浦日报，2021年3月5日，第2版", HEADLINE), (SENTENCE, LEAD)
    ) == [
        Label.MASTHEAD,
        HEADLINE,
        Label.MASTHEAD,
        LEAD,
    ]
    assert (
        found(foot, ("渡口换上新船", HEADLINE), ("澄浦日报数字报", HEADLINE), (SENTENCE, LEAD))[2]
        == FURNITURE
    )


def test_name_of_a_newspaper_that_no_day_names_may_be_a_headline() -> None:
    assert found(("报业新声", HEADLINE), ("澄浦日报", HEADLINE), (SENTENCE, LEAD))[1] == HEADLINE


def test_a_database_names_the_headline() -> None:
    assert found(("标题：渡口换上新船", FURNITURE), ("作者：连建国", BYLINE), (SENTENCE, OPENING)) == [
        HEADLINE,
        BYLINE,
        LEAD,
    ]


def test_headline_that_breaks_off_inside_a_word_goes_on() -> None:
    broken = (("輪椅擊劍首日比賽結束中國", HEADLINE), ("隊包攬四金", FURNITURE))
    apart = (("輪椅擊劍首日比賽結束中國", HEADLINE), ("海水很藍", FURNITURE))
    assert found(*broken, (SENTENCE, LEAD))[:2] == [HEADLINE, HEADLINE]
    assert found(*apart, (SENTENCE, LEAD))[:2] == [HEADLINE, FURNITURE]
