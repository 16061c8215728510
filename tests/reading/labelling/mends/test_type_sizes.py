"""What the type tells of a text in one column: headlines are larger, first lines indented."""

from newsarc.model.places import Box
from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends import BY_TYPE, mend_labels
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

HEADLINE, LEAD, START, GOES_ON = Label.HEADLINE, Label.LEAD, Label.START, Label.CONTINUATION
CROSSHEAD, BYLINE, NOTICE = Label.CROSSHEAD, Label.BYLINE, Label.NOTICE
Printed = tuple[str, float, float, Label]  # text, size in points, left edge, label by the models

TEXT: list[Printed] = [
    ("东渡码头开行夜航满一个月。码头管理所昨日清点", 11, 62, LEAD),
    ("船票，往来的有两万人次。", 11, 40, GOES_ON),
]
HEADLINES: list[Printed] = [
    (text, 20, 40, HEADLINE) for text in ("渡口夜航满月", "沙洲新堤经住大水", "老茶厂搬出旧巷")
]
ARTICLE = [HEADLINES[0], *TEXT]
ARTICLES = [line for headline in HEADLINES for line in (headline, *TEXT)]


def mended(*page: Printed) -> tuple[list[str], list[str | None]]:
    """Mend the labels of lines that stand one below the other."""
    source = [
        SourceLine(number, text, Box(left, 20.0 * number, left + 10, 20.0 * number + size), size, 1)
        for number, (text, size, left, _) in enumerate(page, start=1)
    ]
    damage = measure_damage([line.text for line in source])
    lines = measure_lines(source, damage)
    return mend_labels([label for *_, label in page], PageToMend(lines, damage.is_cjk, [0.0] * len(lines)))


def behind_articles(*page: Printed) -> list[str]:
    """Mend lines behind three articles whose headlines are of one size."""
    return mended(*ARTICLES, *page)[0][len(ARTICLES) :]


def test_text_behind_a_page_foot_goes_on() -> None:
    foot: Printed = ("第2页", 8, 180, Label.MASTHEAD)
    goes_on: Printed = ("每天三班，周末添一班。", 11, 40, Label.OPENING)
    begins: Printed = ("柳岸说，第二天下起雨来。", 11, 62, Label.OPENING)
    assert behind_articles(foot, goes_on, begins) == [Label.MASTHEAD, GOES_ON, START]


def test_last_character_of_a_headline_is_one() -> None:
    page = (("沙洲新堤经住头场大", 20, 40, HEADLINE), ("水", 20, 40, Label.FURNITURE), *TEXT)
    assert behind_articles(*page) == [HEADLINE, HEADLINE, LEAD, GOES_ON]


def test_what_is_set_smaller_inside_a_text_is_a_crosshead() -> None:
    page = (("船票两元不变", 13, 40, HEADLINE), ("票价与白天相同。", 11, 62, LEAD))
    assert behind_articles(*page) == [CROSSHEAD, START]


def test_text_with_a_byline_of_its_own_is_an_article() -> None:
    page = (("船票不变", 13, 40, HEADLINE), ("本报记者 秦水", 11, 40, BYLINE), ("票价相同。", 11, 62, LEAD))
    assert behind_articles(*page) == [HEADLINE, BYLINE, LEAD]


def test_name_under_a_headline_is_a_byline() -> None:
    page = (ARTICLE[0], ("柳 岸", 8, 180, Label.DECK), *TEXT)
    assert behind_articles(*page) == [HEADLINE, BYLINE, LEAD, GOES_ON]


def test_headline_without_a_text_is_a_notice() -> None:
    page = (("广告", 20, 180, HEADLINE), ("第9页", 8, 180, Label.MASTHEAD), *ARTICLE)
    assert behind_articles(*page) == [NOTICE, Label.MASTHEAD, HEADLINE, LEAD, GOES_ON]


def test_lines_of_a_poem_are_verse() -> None:
    verses = [(text, 13.0, 40.0, HEADLINE) for text in ("山雨过渡口", "灯火落满船", "一夜到天明")]
    page = (ARTICLE[0], ("柳 岸", 8, 180, BYLINE), *verses)
    assert behind_articles(*page) == [HEADLINE, BYLINE, *[Label.VERSE] * 3]


def test_columns_and_headlines_of_many_sizes_are_left_to_the_models() -> None:
    in_columns = [
        (text, size, left + 200 * (at % 2), label) for at, (text, size, left, label) in enumerate(ARTICLES)
    ]
    of_many_sizes = [
        line
        for at, (text, size, left, label) in enumerate(HEADLINES)
        for line in ((text, size + 3 * at, left, label), *TEXT)
    ]
    for page in (in_columns, of_many_sizes):
        assert not set(BY_TYPE) & set(mended(*page)[1])
