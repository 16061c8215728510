"""Articles that each have their paper, day and page under their headline."""

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends.clippings.page_tags import with_heads_over_tags
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

HEADLINE, LEAD, START, GOES_ON = Label.HEADLINE, Label.LEAD, Label.START, Label.CONTINUATION
TAG = ("《云汀晚报》（2024年06月18日 第 03 版）", Label.MASTHEAD)
TEXT = [("入汛后的头一场大水昨天从沙洲南面过去，水位最高时离", LEAD), ("堤顶还有一丈一尺。", GOES_ON)]
ARTICLES = [line for name in ("渡口夜航满月", "老茶厂搬出旧巷") for line in ((name, HEADLINE), TAG, *TEXT)]
Labelled = tuple[str, Label]


def behind_articles(*page: Labelled) -> list[str]:
    """Mend lines behind two articles with their tags."""
    texts = [text for text, _ in (*ARTICLES, *page)]
    damage = measure_damage(texts)
    lines = measure_lines([SourceLine(*line) for line in enumerate(texts, start=1)], damage)
    labels = [label for _, label in (*ARTICLES, *page)]
    return with_heads_over_tags(labels, PageToMend(lines, True, [0.0] * len(lines)))[len(ARTICLES) :]


def test_headline_without_a_tag_is_a_crosshead_or_text() -> None:
    page = (("新堤经住大水", HEADLINE), TAG, *TEXT, ("柳树倒了七棵", HEADLINE), ("堤脚种下柳树。", LEAD))
    assert behind_articles(*page)[4:] == [Label.CROSSHEAD, GOES_ON]


def test_agency_and_lone_name_over_a_tag_are_bylines() -> None:
    for name in ("新华社记者", "柳 岸", "本报记者 何舟"):
        assert behind_articles(("新堤经住大水", HEADLINE), (name, HEADLINE), TAG, *TEXT)[:2] == [
            HEADLINE,
            Label.BYLINE,
        ]


def test_page_foot_may_stand_inside_a_headline() -> None:
    page = (
        ("沙洲新堤经住了入汛后的", HEADLINE),
        ("- 2 -", Label.MASTHEAD),
        ("头一场大水", HEADLINE),
        TAG,
        *TEXT,
    )
    assert behind_articles(*page)[:3] == [HEADLINE, Label.MASTHEAD, HEADLINE]


def test_signature_in_brackets_is_of_the_article_above() -> None:
    page = (("（作者为水利站站长）", HEADLINE), ("新堤经住大水", HEADLINE), TAG, *TEXT)
    assert behind_articles(*page)[:2] == [Label.SIGNATURE, HEADLINE]


def test_editors_go_on_above_a_headline() -> None:
    page = (
        ("本版责编：周汀", Label.EDITORS),
        ("何 舟 秦怀水", HEADLINE),
        ("新堤经住大水", HEADLINE),
        TAG,
        *TEXT,
    )
    assert behind_articles(*page)[:3] == [Label.EDITORS, Label.EDITORS, HEADLINE]


def test_few_tags_say_nothing() -> None:
    page = [("新堤经住大水", HEADLINE), *TEXT] * 4
    assert behind_articles(*page) == [label for _, label in page]


def test_opener_with_paper_and_day_is_no_tag() -> None:
    opener = ("【云汀晚报2024年06月18日讯】（云汀晚报记者何舟综合报道）堤顶还有一丈一尺。", LEAD)
    page = (("新堤经住大水", HEADLINE), opener, ("堤脚种下柳树。", START))
    assert behind_articles(*page) == [HEADLINE, LEAD, START]


def test_day_alone_under_a_headline_is_a_tag_where_others_name_the_paper_too() -> None:
    tag = ("2024-06-18　云汀晚报", Label.MASTHEAD)
    page = [("渡口夜航满月", HEADLINE), tag, *TEXT, ("老茶厂搬出旧巷", HEADLINE), tag, *TEXT]
    page += [
        ("沙洲新堤", HEADLINE),
        tag,
        *TEXT,
        ("新堤经住大水", HEADLINE),
        ("（2024-06-18）", Label.MASTHEAD),
        *TEXT,
    ]
    texts = [text for text, _ in page]
    lines = measure_lines([SourceLine(*line) for line in enumerate(texts, start=1)], measure_damage(texts))
    labels = [label for _, label in page]
    assert with_heads_over_tags(labels, PageToMend(lines, True, [0.0] * len(lines))) == labels
