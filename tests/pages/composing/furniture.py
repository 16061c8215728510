"""What a site or a page prints round articles: lines of furniture, page heads, lists of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.composing.texts.numbering import numbered

if TYPE_CHECKING:
    from tests.pages.composing.articles import Article
    from tests.pages.composing.scene import Scene
    from tests.pages.composing.sheet import Sheet
    from tests.pages.composing.story import Story
    from tests.pages.composing.style import Style

_HAS_PAGE_HEAD = 0.45
_HAS_CONTENTS = 0.06
_HAS_EDITORS = 0.1
_PRINTED = {"paper": "newspaper", "day": "date", "page": "page"}  # a page head's fields, and the truth's


def draw_furniture(scene: Scene, story: Story) -> str:
    """Draw a line of furniture, which may name the story or another."""
    return _fill(scene.rng.choice(scene.vocabulary.furniture), scene, story)


def draw_button(scene: Scene, story: Story) -> str:
    """Draw a line of furniture that names no story, as they stand under headlines."""
    rows = [row for row in scene.vocabulary.furniture if "{title}" not in row and "{headline}" not in row]
    return _fill(scene.rng.choice(rows), scene, story)


def _fill(template: str, scene: Scene, story: Story) -> str:
    title = "".join(story.headline) or story.paragraphs[0][:12]
    words = title.split()
    first, last = (title[:2], title[-2:]) if scene.is_chinese else (words[0], words[-1])
    return scene.fill(template, headline=title, first=first, last=last)


def print_page_head(sheet: Sheet, scene: Scene, gap: int) -> None:
    """Print the head of some pages, and say in the truth what it tells."""
    if not scene.happens(_HAS_PAGE_HEAD):
        return
    template = scene.rng.choice(scene.vocabulary.page_heads)
    told = {"paper": scene.paper, "day": scene.day.isoformat(), "page": scene.page}
    for field, name in _PRINTED.items():
        if f"{{{field}" in template.lower():
            sheet.printed[name] = told[field].upper() if f"{{{field.upper()}}}" in template else told[field]
    sheet.furnish(scene.fill(template), gap)
    sheet.gap(scene.rng.choice((0, 1, 1, 2)))


def print_furniture(sheet: Sheet, story: Story, count: int, scene: Scene, style: Style) -> None:
    """Print so many lines of furniture."""
    for _ in range(count):
        sheet.furnish(draw_furniture(scene, story), style.matter.furniture_gap)


def print_contents(sheet: Sheet, articles: list[Article], scene: Scene, style: Style) -> None:
    """Print on some pages a list of the headlines that follow."""
    if len(articles) < 2 or not scene.happens(_HAS_CONTENTS):
        return
    sheet.furnish(scene.draw(scene.vocabulary.contents))
    is_numbered, has_pages = scene.happens(0.5), scene.happens(0.3)
    for number, article in enumerate(scene.rng.sample(articles, len(articles)), start=1):
        before = numbered(style.display.numbering, number) if is_numbered else ""
        behind = f" ……{scene.rng.randint(1, 16)}" if has_pages else ""
        sheet.furnish(before + scene.printed(article.title) + behind)
    sheet.gap(scene.rng.choice((0, 1, 2)))


def print_label(sheet: Sheet, scene: Scene, style: Style) -> None:
    """Print over letters and briefs what they are."""
    if style.matter.kind in ("letters", "briefs"):
        sheet.furnish(scene.draw(scene.vocabulary.labels))
        sheet.gap(scene.rng.choice((0, 1)))


def print_editors(sheet: Sheet, scene: Scene) -> None:
    """Print under some pages who edited them."""
    if scene.happens(_HAS_EDITORS):
        sheet.furnish(scene.draw(scene.vocabulary.editors))
