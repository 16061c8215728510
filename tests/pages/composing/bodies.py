"""The body of a story: its paragraphs broken into lines, with what is printed within and under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.composing.furniture import draw_furniture
from tests.pages.composing.texts.wrapping import wrap_chinese, wrap_latin

if TYPE_CHECKING:
    from tests.pages.composing.scene import Scene
    from tests.pages.composing.sheet import Sheet
    from tests.pages.composing.story import Story
    from tests.pages.composing.style import Style

_TURNED = 0.04  # of wrapped bodies, which go on on the next page of the file
_WIDOW = 3  # lines that stand at least on each of the two pages
_RUN_IN = 0.3  # of Chinese briefs, whose headline stands in brackets before the text
Block = list[str]


def set_body(sheet: Sheet, story: Story, scene: Scene, style: Style) -> list[str]:
    """Set the paragraphs and what stands under them."""
    blocks: list[Block] = []
    for index, text in enumerate(story.paragraphs):
        blocks.append(_set_paragraph(text, story, scene, style))
        is_last = index == len(story.paragraphs) - 1
        if not is_last and scene.happens(style.matter.furniture_within):
            blocks.append(sheet.claim(draw_furniture(scene, story)))
    _mark_first(blocks[0], story, scene, style)
    if story.jump and story.is_jump_glued:
        blocks[-1][-1] += story.jump
    if story.jump_from:
        blocks.insert(0, [story.jump_from])
    gap = [""] * style.setting.paragraph_gap
    lines = [line for index, block in enumerate(blocks) for line in (*(gap if index else ()), *block)]
    if style.setting.measure and scene.happens(_TURNED):
        lines = _turn_page(lines, sheet, scene)
    return lines + _under(story, scene)


def can_run_in(story: Story, scene: Scene, style: Style) -> bool:
    """Tell whether the headline of a brief is to stand before its text, on the same line."""
    is_brief = style.matter.kind == "briefs" and scene.is_chinese and not style.display.measure
    has_room = len(story.headline) == 1 and not story.byline and not story.jump_from
    return is_brief and has_room and scene.happens(_RUN_IN)


def run_in(lines: list[str], story: Story, style: Style) -> list[str]:
    """Put the headline in brackets before the first line of its text."""
    first, *rest = lines
    return [f"{style.setting.indent}【{story.headline[0]}】{first.strip()}", *rest]


def _set_paragraph(text: str, story: Story, scene: Scene, style: Style) -> Block:
    setting = style.setting
    if text in story.crossheads:
        return [_set_crosshead(text, scene, style)]
    if not setting.measure:
        return [setting.indent + text]
    if scene.is_chinese:
        return wrap_chinese(text, setting.measure, setting.indent, scene.rng)
    return wrap_latin(text, setting.measure, setting.indent, scene.rng, setting.hyphen)


def _set_crosshead(text: str, scene: Scene, style: Style) -> str:
    indent = style.setting.indent if style.matter.crosshead_indent is None else style.matter.crosshead_indent
    if style.display.mark == "markdown":
        return scene.rng.choice((f"**{text}**", f"### {text}"))
    return indent + text


def _mark_first(block: Block, story: Story, scene: Scene, style: Style) -> None:
    """Mark where a text begins: a bullet where it has no headline, a drop cap."""
    if not story.headline and style.matter.kind == "briefs":
        bullet = scene.rng.choice("●▲■◆·") + scene.rng.choice(("", " "))
        block[0] = style.setting.indent + bullet + block[0].strip()
    elif style.setting.has_drop_caps and block[0].strip()[:1].isalpha():
        first = block[0].strip()
        block[:1] = [first[0], first[1:]]


def _turn_page(lines: list[str], sheet: Sheet, scene: Scene) -> list[str]:
    """Let a page end within a text of some length, with its foot and perhaps a form feed."""
    if len(lines) <= 2 * _WIDOW:
        return lines
    at = scene.rng.randint(_WIDOW, len(lines) - _WIDOW)
    foot = sheet.claim(scene.draw(scene.vocabulary.feet))
    return [*lines[:at], *foot, *scene.rng.choice(([], [""], ["\f"])), *lines[at:]]


def _under(story: Story, scene: Scene) -> list[str]:
    right = scene.rng.choice(("", " " * 8, " " * 20)) if story.signature else ""
    if right and scene.is_chinese and scene.happens(0.5):
        right = "\N{IDEOGRAPHIC SPACE}" * 8
    own_jump = [story.jump] if story.jump and not story.is_jump_glued else []
    return [*(right + line for line in story.signature), *story.endings, *own_jump]
