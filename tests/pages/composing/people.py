"""Who wrote a story and where from: bylines, openers, letters, interviews, signatures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.pages.composing.scene import FIELD
from tests.pages.composing.story import Person
from tests.pages.composing.texts.sentences import deck_sentence, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.pages.composing.scene import Scene
    from tests.pages.composing.story import Story
    from tests.pages.composing.style import Style

_OPENED = re.compile(r"本[报報]|新[华華]社|据|中新社|[【（〔(]")
_SPACED = 0.4  # of names of two characters
_KEEPS_ITS_ROW = 0.7  # of bylines, which are as the page's others
_BELOW = 0.07  # of Chinese bylines, which stand in brackets under the text
_ROLES = ("role", "role2", "job")
_NAMES = {"name": "name", "wide": "name", "name2": "name2", "wide2": "name2"}
_BY_PLACE = "By"  # the role of those whom Latin bylines name
_CAPITALS = 0.3


def sign(template: str, scene: Scene, **known: str) -> tuple[str, list[Person]]:
    """Fill a template with invented people; a role in it holds for the names behind it."""
    cast = {**_draw_cast(scene), **known}
    people: dict[str, Person] = {}
    role: str | None = None if scene.is_chinese else _BY_PLACE
    for found in FIELD.finditer(template):
        field = found[1].lower()
        if field in _ROLES:
            role = cast[field] if field != "job" else scene.printed("本报") + cast["job"]
        elif name := _NAMES.get(field):
            people.setdefault(cast[name], Person(cast[name], role))
    return scene.fill(template, **cast), list(people.values())


def _draw_cast(scene: Scene) -> dict[str, str]:
    name, name2 = scene.person(), scene.person()
    cast = {"name": name, "name2": name2, "surname": name.split()[-1]}
    if scene.is_chinese:
        roles = [scene.printed(role) for role in scene.vocabulary.words["role"]]
        cast |= dict(zip(("role", "role2"), scene.rng.sample(roles, 2), strict=True))
        cast["job"] = scene.printed(scene.rng.choice(scene.vocabulary.words["job"]))
        cast |= {"wide": _spaced(name, scene), "wide2": _spaced(name2, scene)}
    return cast


def _spaced(name: str, scene: Scene) -> str:
    """Set a name of two characters wide, as wide as one of three."""
    if len(name) != 2 or not scene.happens(_SPACED):
        return name
    return name[0] + scene.rng.choice(("\N{IDEOGRAPHIC SPACE}", "  ", " ")) + name[1]


def add_people(story: Story, scene: Scene, style: Style) -> None:
    """Say who wrote the story, as the page's kind wants it."""
    if style.matter.kind == "letters":
        _make_letter(story, scene)
    elif style.matter.kind == "wire" or (not story.headline and scene.happens(0.7)):
        _open(story, scene.vocabulary.wires, scene)
    else:
        has_byline = scene.happens(style.display.byline) and "byline" in style.display.order
        if has_byline:
            _add_byline(story, scene, style)
        can_open = not (scene.is_chinese and (has_byline or _OPENED.match(story.paragraphs[0])))
        if can_open and scene.happens(style.display.opener):
            _open(story, scene.vocabulary.openers, scene)
    if style.matter.kind == "interview":
        _make_interview(story, scene)
    elif scene.happens(0.03):
        _add_note(story, scene)


def _make_letter(story: Story, scene: Scene) -> None:
    if scene.happens(0.6 if scene.is_chinese else 1):
        greeting = scene.draw(scene.vocabulary.greetings, headline="".join(story.headline))
        if scene.is_chinese:
            story.paragraphs.insert(0, greeting)
        else:
            story.paragraphs[0] = greeting + story.paragraphs[0]
    text, story.people = sign(scene.rng.choice(scene.vocabulary.signatures), scene)
    story.signature = text.split("\n")


def _open(story: Story, openers: Sequence[str], scene: Scene) -> None:
    text, people = sign(scene.rng.choice(openers), scene, headline="".join(story.headline))
    story.paragraphs[0] = text + story.paragraphs[0]
    story.people = story.people or people


def _add_byline(story: Story, scene: Scene, style: Style) -> None:
    is_below = style.display.is_signed_below
    rows = scene.vocabulary.signed if is_below else scene.vocabulary.bylines
    keeps = scene.happens(_KEEPS_ITS_ROW)
    row = rows[int(style.display.byline_row * len(rows))] if keeps else scene.rng.choice(rows)
    text, story.people = sign(row, scene)
    if is_below:
        story.signature = text.split("\n")
    elif scene.is_chinese and "\n" not in text and scene.happens(_BELOW):
        story.signature = [f"（{text.strip('□■（）()')}）"]
    else:
        story.byline = text.split("\n")
    if not scene.is_chinese and story.byline and scene.happens(_CAPITALS):
        story.byline[0] = story.byline[0].upper()


def _make_interview(story: Story, scene: Scene) -> None:
    """Put the speakers before the paragraphs, in turns."""
    template = scene.rng.choice(scene.vocabulary.questions)
    cast = _draw_cast(scene)
    speakers = [scene.fill(speaker, **cast) for speaker in template]
    turn = 0
    for index, text in enumerate(story.paragraphs):
        if index and text not in story.crossheads:
            story.paragraphs[index] = speakers[turn % 2] + text
            turn += 1


def _add_note(story: Story, scene: Scene) -> None:
    sentence = deck_sentence(story.paragraphs, scene.rng, story.language)
    if sentence:
        ended = (
            sentence
            if sentence.endswith((".", "!", "?", '"', "”"))
            else sentence + ("。" if scene.is_chinese else ".")
        )
        story.paragraphs.insert(0, scene.draw(scene.vocabulary.notes, sentence=ended))


def add_endings(story: Story, scene: Scene) -> None:
    """Put under some stories who helped or sent them, a caption, or where they go on."""
    if scene.happens(0.05):
        story.endings = scene.draw(scene.vocabulary.endings).split("\n")
    if scene.happens(0.08):
        story.captions = [_caption(story, scene)]
    if scene.happens(0.05):
        story.jump = scene.draw(scene.vocabulary.jumps, first=_first_word(story))
        story.is_jump_glued = scene.is_chinese and scene.happens(0.5)
    if scene.happens(0.02):
        story.jump_from = scene.draw(scene.vocabulary.jumps_from)


def _caption(story: Story, scene: Scene) -> str:
    found = phrase(story.paragraphs, scene.rng, 6, 16) if scene.is_chinese else None
    return scene.draw(scene.vocabulary.captions, phrase=found or scene.printed("活动现场"))


def _first_word(story: Story) -> str:
    words = "".join(story.headline).split()
    return words[0] if words else story.paragraphs[0].split()[0]
