"""A page composed: a scene and a style are drawn, and the steps of composing print what they ask for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.pages.composing import between, furniture
from tests.pages.composing.bodies import can_run_in, run_in, set_body
from tests.pages.composing.cutting import cut
from tests.pages.composing.heads import set_head
from tests.pages.composing.people import add_endings, add_people
from tests.pages.composing.scene import Scene
from tests.pages.composing.serials import set_part
from tests.pages.composing.sheet import Sheet
from tests.pages.composing.style import Style, draw_style
from tests.pages.composing.texts.damage import damage_lines
from tests.pages.composing.texts.retelling import draw_retellings
from tests.pages.composing.vocabulary import VOCABULARIES

if TYPE_CHECKING:
    from random import Random

    from tests.pages.composing.articles import Article, Key, Pool
    from tests.pages.composing.story import Story

_YEARS = {True: (1950, 2024), False: (1850, 2024)}  # of Chinese papers, whose dumps begin then, and others
_LINKED = 12  # titles of other articles, of which links name some


def compose_page(pool: Pool, rng: Random) -> Sheet:
    """Compose a page of independent choices."""
    kind = pool.draw_kind(rng)
    pile = pool.pile(kind, rng)
    style = draw_style(rng, is_chinese=kind[0] == "zh")
    articles = rng.sample(pile, min(style.matter.articles, len(pile)))
    scene = _draw_scene(kind, pile, articles, rng)
    retell = draw_retellings(scene.language, rng)
    stories = [_tell(retell(article), number, scene, style) for number, article in enumerate(articles)]
    sheet = Sheet(f"mix-{scene.language}")
    _print_above(sheet, stories, articles, scene, style)
    for number, story in enumerate(stories, start=1):
        _print_story(sheet, story, number, scene, style)
    _print_below(sheet, stories, scene, style)
    sheet.lines = damage_lines(sheet, style.setting, rng, is_chinese=scene.is_chinese)
    return sheet


def _draw_scene(kind: Key, pile: list[Article], printed: list[Article], rng: Random) -> Scene:
    language, is_traditional = kind
    day = date(rng.randint(*_YEARS[language == "zh"]), rng.randint(1, 12), rng.randint(1, 27))
    number = rng.randint(1, 24)
    page = rng.choice((str(number), f"{number:02d}", f"A{number}", f"A{number:02d}", f"B{number % 9 + 1}"))
    paper = VOCABULARIES[language].paper(rng)
    bare = Scene(rng, language, is_traditional, day, paper, page, ())
    others = [article.title for article in pile if article not in printed] or [one.title for one in printed]
    titles = tuple(bare.printed(title) for title in rng.sample(others, min(_LINKED, len(others))))
    return Scene(rng, language, is_traditional, day, bare.printed(paper), page, titles)


def _tell(article: Article, number: int, scene: Scene, style: Style) -> Story:
    """Make a story of an article, as the page's kind wants it; it is the page's `number`th from nought."""
    story = cut(article, scene, style)
    kind = style.matter.kind
    if kind == "serial":
        set_part(story, number, scene)
    if kind in ("wire", "briefs"):
        story.kicker, story.deck = [], []
        plain = [text for text in story.paragraphs if text not in story.crossheads]
        story.paragraphs, story.crossheads = plain[: scene.rng.randint(1, 2)], []
    if kind == "wire" or (kind == "briefs" and scene.happens(0.2)):
        story.headline = []
    add_people(story, scene, style)
    add_endings(story, scene)
    return story


def _print_above(
    sheet: Sheet, stories: list[Story], articles: list[Article], scene: Scene, style: Style
) -> None:
    furniture.print_page_head(sheet, scene, style.matter.furniture_gap)
    furniture.print_furniture(sheet, stories[0], style.matter.furniture_above, scene, style)
    furniture.print_contents(sheet, articles, scene, style)
    furniture.print_label(sheet, scene, style)
    if style.matter.furniture_above and style.matter.furniture_gap:
        sheet.gap(1)


def _print_story(sheet: Sheet, story: Story, number: int, scene: Scene, style: Style) -> None:
    if number > 1:
        sheet.gap(style.setting.article_gap)
    between.separate(sheet, number, scene, style)
    sheet.stories.append(story)
    is_run_in = can_run_in(story, scene, style)
    head = [] if is_run_in else set_head(sheet, story, number, scene, style)
    body = set_body(sheet, story, scene, style)
    if is_run_in:
        body = run_in(body, story, style)
    gap = [""] * (style.setting.body_gap if head else 0)
    if style.display.is_last:
        sheet.add(*body, *gap, *head)
    else:
        sheet.add(*head, *gap, *_under_head(sheet, story, scene, style), *body)
    if story.captions:
        sheet.gap(min(1, style.setting.article_gap))
        sheet.add(*story.captions)
    between.print_between(sheet, scene, style)


def _under_head(sheet: Sheet, story: Story, scene: Scene, style: Style) -> list[str]:
    """Set what a site prints between a headline and its text, spaced as the head is."""
    count = style.matter.furniture_under_heads if story.headline else 0
    lines = [line for _ in range(count) for line in sheet.claim(furniture.draw_button(scene, story))]
    return [spaced for line in lines for spaced in (line, *[""] * style.setting.body_gap)]


def _print_below(sheet: Sheet, stories: list[Story], scene: Scene, style: Style) -> None:
    if style.matter.kind == "verse":
        between.print_verse(sheet, scene, style)
    if style.matter.furniture_below:
        sheet.gap(scene.rng.choice((0, 1, 2)))
    furniture.print_furniture(sheet, stories[-1], style.matter.furniture_below, scene, style)
    furniture.print_editors(sheet, scene)
