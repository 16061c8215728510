"""The head of a story: its parts in the page's order, with its marks, broken where they are too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.composing.people import sign
from tests.pages.composing.texts.numbering import numbered
from tests.pages.composing.texts.wrapping import wrap_chinese, wrap_latin

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pages.composing.scene import Scene
    from tests.pages.composing.sheet import Sheet
    from tests.pages.composing.story import Story
    from tests.pages.composing.style import Style

_BYLINE_INDENTS = ("", "", " " * 10, "\N{IDEOGRAPHIC SPACE}" * 2)
_MOST_CENTRED = 2  # lines of kicker and headline together that are set in the middle


def set_head(sheet: Sheet, story: Story, number: int, scene: Scene, style: Style) -> list[str]:
    """Set the head of the page's story of this number; the story keeps its lines as printed."""
    display = style.display
    metadata = _draw_metadata(story, scene, style)
    _break_parts(story, scene, style)
    parts = {
        "kicker": _set_kicker(story, style, scene),
        "headline": _set_headline(sheet, story, number, scene, style),
        "deck": [_deck_mark(scene, style) + display.indent + line for line in story.deck],
        "byline": _set_byline(sheet, story, metadata, scene, style),
        "metadata": [line for text in metadata for line in sheet.claim(text)],
    }
    printed = [line for part in display.order for line in parts[part]]
    gap = [""] * style.setting.head_gap
    lines = [spaced for line in printed for spaced in (line, *gap)]
    return lines[: len(lines) - len(gap)] if gap else lines


def _draw_metadata(story: Story, scene: Scene, style: Style) -> list[str]:
    """Draw the line that names paper, day and page, and where nothing else does, who wrote the story."""
    if "metadata" not in style.display.order or not scene.happens(style.matter.metadata):
        return []
    rows = [row for row in scene.vocabulary.metadata if not story.people or "{name}" not in row]
    text, people = sign(scene.rng.choice(rows), scene)
    story.people = story.people or people
    return [text]


def _break_parts(story: Story, scene: Scene, style: Style) -> None:
    """Break the parts of a head that do not fit; a part that the page does not print is no part."""
    display = style.display
    if "kicker" not in display.order:
        story.kicker = []
    story.kicker = _broken(story.kicker, display.measure, scene)
    story.headline = _broken(story.headline, display.measure, scene)
    story.deck = _broken(story.deck, _deck_measure(scene, style), scene)


def _deck_measure(scene: Scene, style: Style) -> int | None:
    measure = style.display.measure or (style.setting.measure if scene.happens(0.8) else None)
    return int(0.8 * measure) if measure and style.display.narrow_decks else measure


def _broken(texts: list[str], measure: int | None, scene: Scene) -> list[str]:
    if not measure:
        return texts
    wrapped = (
        wrap_chinese(text, measure, "", scene.rng)
        if scene.is_chinese
        else wrap_latin(text, measure, "", scene.rng, None)
        for text in texts
    )
    return [line for lines in wrapped for line in lines]


def _indent_of(story: Story, style: Style) -> str:
    is_short = len(story.kicker) + len(story.headline) <= _MOST_CENTRED
    return style.display.indent if is_short else ""


def _set_kicker(story: Story, style: Style, scene: Scene) -> list[str]:
    is_marked = style.display.mark == "markdown" and scene.happens(0.5)
    before = "### " if is_marked else _indent_of(story, style)
    return [before + line for line in story.kicker]


def _set_headline(sheet: Sheet, story: Story, number: int, scene: Scene, style: Style) -> list[str]:
    display = style.display
    if display.mark == "bold":
        return [f"**{line}**" for line in story.headline]
    mark = _headline_mark(number, scene, style)
    indent = "" if display.mark == "markdown" else display.indent
    lines = [indent + mark * (not index) + line for index, line in enumerate(story.headline)]
    is_underlined = display.mark == "underlined" and bool(lines)
    return [*lines, *(sheet.claim(scene.rng.choice("=-") * len(lines[-1])) if is_underlined else ())]


def _headline_mark(number: int, scene: Scene, style: Style) -> str:
    marks: dict[str, Callable[[], str]] = {
        "markdown": lambda: scene.rng.choice(("# ", "## ")),
        "number": lambda: numbered(style.display.numbering, number),
        "bullet": lambda: scene.rng.choice("▲■●◆◇★☆※►•·") + scene.rng.choice(("", "", " ")),
        "field": lambda: scene.draw(scene.vocabulary.heads),
    }
    draw = marks.get(style.display.mark)
    return draw() if draw else ""


def _deck_mark(scene: Scene, style: Style) -> str:
    return scene.rng.choice(("", "#### ")) if style.display.mark == "markdown" else ""


def _set_byline(sheet: Sheet, story: Story, metadata: list[str], scene: Scene, style: Style) -> list[str]:
    """Set the byline; on some e-papers the paper and page stand behind it, and nowhere else."""
    if not story.byline:
        return []
    shown = list(story.byline)
    if style.display.has_source_in_byline and metadata and metadata[0].startswith("《"):
        source = metadata.pop()
        sheet.claim(source)
        shown[-1] = f"{shown[-1]} {source}"
    quote = "> " if style.display.mark == "markdown" and scene.happens(0.5) else ""
    return [scene.rng.choice(_BYLINE_INDENTS) + quote + line for line in shown]
