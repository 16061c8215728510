"""What stands between stories and is none: separators, tables, notices, feet and heads of pages, verse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.composing.story import Person, Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pages.composing.scene import Scene
    from tests.pages.composing.sheet import Sheet
    from tests.pages.composing.style import Style

_RULES = (
    "-" * 20,
    "=" * 30,
    "————————",
    "* * *",
    "_" * 40,
    "***",
    "~" * 24,
    "☆☆☆☆☆",
    "◇◇◇",
    "• • •",
    "……………………",
    "#" * 40,
    "§",
)


def separate(sheet: Sheet, number: int, scene: Scene, style: Style) -> None:
    """Print what comes before the page's story of this number."""
    is_first = number == 1
    if style.matter.separator == "dump" and scene.vocabulary.sections:
        sheet.furnish(scene.draw(scene.vocabulary.sections), style.setting.head_gap)
    elif style.matter.separator == "rule" and not is_first:
        sheet.furnish(scene.rng.choice(_RULES))
        sheet.gap(scene.rng.choice((0, 1)))
    elif style.matter.separator == "count":
        sheet.furnish(scene.draw(scene.vocabulary.counts, count=str(number), all=str(style.matter.articles)))
    if scene.happens(style.matter.columns):
        sheet.furnish(scene.draw(scene.vocabulary.columns), style.setting.head_gap)


def print_between(sheet: Sheet, scene: Scene, style: Style) -> None:
    """Print behind a story something that is none, or nothing."""
    if style.matter.separator == "stars":
        sheet.gap(scene.rng.choice((0, 1)))
        sheet.furnish("＊　＊　＊" if scene.is_chinese else "*   *   *")
    drawn = scene.rng.random()
    for chance, print_one in BETWEEN:
        if drawn < chance:
            print_one(sheet, scene, style)
            return
        drawn -= chance


def _print_listing(sheet: Sheet, scene: Scene, style: Style) -> None:
    """Print a table or a listing: a head and some rows."""
    sheet.gap(max(1, style.setting.article_gap))
    head, rows = scene.rng.choice(list(scene.vocabulary.listings.items()))
    printed = [scene.fill(head), *(scene.draw(rows) for _ in range(scene.rng.randint(3, 7)))]
    sheet.add(*printed)
    sheet.others.append({"kind": "listing", "headline_lines": printed[:1], "paragraphs": printed[1:]})


def _print_notice(sheet: Sheet, scene: Scene, style: Style) -> None:
    """Print a notice of two lines or more."""
    sheet.gap(max(1, style.setting.article_gap))
    lines = [scene.draw(rows) for rows in scene.vocabulary.notices]
    printed = lines[: scene.rng.randint(2, len(lines))]
    sheet.add(printed[0], *(style.setting.indent + line for line in printed[1:]))
    sheet.others.append({"kind": "notice", "headline_lines": printed[:1], "paragraphs": printed[1:]})


def _turn_page(sheet: Sheet, scene: Scene, style: Style) -> None:
    """Print the foot of a page; what follows stands on the next page of the file."""
    if not style.setting.measure and not style.setting.article_gap:
        return
    sheet.gap(scene.rng.choice((0, 1)))
    sheet.furnish(scene.draw(scene.vocabulary.feet))
    sheet.add(*scene.rng.choice(((), ("", "", ""), ("\f",))))


def _print_next_head(sheet: Sheet, scene: Scene, style: Style) -> None:
    """Print the head of the next page."""
    sheet.gap(max(1, style.setting.article_gap))
    sheet.furnish(scene.draw(scene.vocabulary.page_heads))


BETWEEN: tuple[tuple[float, Callable[[Sheet, Scene, Style], None]], ...] = (
    (0.05, _print_listing),
    (0.05, _print_notice),
    (0.04, _turn_page),
    (0.04, _print_next_head),
)


def print_verse(sheet: Sheet, scene: Scene, style: Style) -> None:
    """Print a poem under its title and poet."""
    title, *lines = scene.printed(scene.rng.choice(scene.vocabulary.verses)).split("|")
    poet = scene.person()
    indent = scene.rng.choice(("", style.setting.indent, " " * 6))
    sheet.gap(max(1, style.setting.article_gap))
    sheet.add(title, scene.rng.choice(("", "\N{IDEOGRAPHIC SPACE}" * 2, " " * 8)) + poet)
    sheet.add(*(indent + line for line in lines))
    story = Story(scene.language, headline=[title], paragraphs=lines, byline=[poet], is_verse=True)
    story.people = [Person(poet, None if scene.is_chinese else "By")]
    sheet.stories.append(story)
