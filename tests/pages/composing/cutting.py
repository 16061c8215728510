"""From an article to a story: how much is printed, and what is cut out for its head and crossheads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.composing.story import Story
from tests.pages.composing.texts.sentences import crosshead_words, deck_sentence, is_closed, phrase
from tests.pages.composing.vocabulary.chinese_names import numeral

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tests.pages.composing.articles import Article
    from tests.pages.composing.scene import Scene
    from tests.pages.composing.style import Display, Matter, Style

_SHORT_FIRST = {
    "zh": 45,
    "en": 40,
    "de": 40,
    "fr": 40,
}  # letters of a first paragraph that is rather a lead-in
_LIMITS = (300, 900, 2000)  # Han characters of a text
_LETTERS_OF_A_HAN = 9  # as many as fill the same room, and more: Latin papers print longer texts
_HALVED = 0.15  # of headlines of two halves
_SMALL_WORDS = tuple("of the and in to for a on by at".split())
# How crossheads are marked; one form has its number on a line of its own.
_CROSSHEADS: Mapping[str, Callable[[int, str], Sequence[str]]] = {
    "none": lambda _, text: (text,),
    "han": lambda number, text: (f"{numeral(number)}、{text}",),
    "paren": lambda number, text: (f"（{numeral(number)}）{text}",),
    "digit": lambda number, text: (f"{number}. {text}",),
    "zero": lambda number, text: (f"0{number} {text}",),
    "diamond": lambda _, text: (f"◆ {text}",),
    "brackets": lambda _, text: (f"【{text}】",),
    "bar": lambda _, text: (f"▍{text}",),
    "alone": lambda number, text: (str(number), text),
}
_LATIN_CROSSHEADS: Mapping[str, Callable[[int, str], Sequence[str]]] = {
    "digit": lambda number, text: (f"{number}. {text}",),
    "brackets": lambda _, text: (text.upper(),),
    "bar": lambda _, text: (f"— {text} —",),
}


def cut(article: Article, scene: Scene, style: Style) -> Story:
    """Cut an article to the length that its place has, and give it a head."""
    story = Story(article.language)
    story.paragraphs = _body(article, scene, style.matter)
    story.crossheads = [text for text in story.paragraphs if text in article.crossheads]
    story.headline = _headline(article, scene, style.display)
    story.kicker = _kicker(article, scene, style.display)
    story.deck = _decks(article, scene, style.display)
    if not story.crossheads and len(story.paragraphs) > 2 and scene.happens(style.matter.crossheads):
        _add_crossheads(story, scene, style.matter.crosshead_form)
    return story


def _body(article: Article, scene: Scene, matter: Matter) -> list[str]:
    body = [scene.printed(text) for text in article.paragraphs]
    crossheads = {scene.printed(text) for text in article.crossheads}
    while len(body) > 1 and body[0] in crossheads:
        body.pop(0)
    while len(body) > 1 and len(body[0]) < _SHORT_FIRST[article.language] and not crossheads & {*body[:2]}:
        body[:2] = [("" if scene.is_chinese else " ").join(body[:2])]
    count = scene.rng.randint(*matter.paragraphs)
    limit = scene.rng.choice(_LIMITS)
    if not scene.is_chinese:
        count, limit = count + 1, limit * _LETTERS_OF_A_HAN
    printed: list[str] = []
    for text in body:
        is_full = bool(printed) and sum(map(len, printed)) + len(text) > limit
        if sum(one not in crossheads for one in printed) >= count or is_full:
            break
        printed.append(text)
    while len(printed) > 1 and printed[-1] in crossheads:
        printed.pop()
    return printed


def _headline(article: Article, scene: Scene, display: Display) -> list[str]:
    if scene.happens(display.stock_heads):
        return [scene.draw(scene.vocabulary.stock_heads)]
    title = scene.printed(article.title)
    halves = title.split(" ")
    if scene.is_chinese:
        can_be_halved = len(halves) == 2 and min(map(len, halves)) >= 4 and is_closed(halves[0])
        if can_be_halved and scene.happens(_HALVED):
            return halves
        return [title.rstrip("。") + scene.rng.choice("？！")] if scene.happens(display.asking) else [title]
    if scene.happens(display.asking):
        title = title.rstrip(".?!") + scene.rng.choice("?!")
    return [_in_case(title, display.case)]


def _in_case(title: str, case: str) -> str:
    if case == "capitals":
        return title.upper()
    if case == "full stop":
        return title.upper() if title.endswith(("?", "!")) else title.rstrip(".").upper() + "."
    if case == "title":
        words = title.split()
        return " ".join(word if word in _SMALL_WORDS else word[:1].upper() + word[1:] for word in words)
    return title


def _kicker(article: Article, scene: Scene, display: Display) -> list[str]:
    if not scene.happens(display.kicker):
        return []
    if article.kicker:
        return [scene.printed(article.kicker)]
    if scene.is_chinese:
        found = phrase(article.paragraphs, scene.rng, 7, 18)
        return [scene.printed(found)] if found else []
    words = article.title.split()
    return [" ".join(words[:2]).strip(",:'\"")] if len(words) > 4 and scene.happens(0.5) else []


def _decks(article: Article, scene: Scene, display: Display) -> list[str]:
    if not scene.happens(display.deck):
        return []
    drawn = [
        deck_sentence(article.paragraphs, scene.rng, article.language)
        for _ in range(scene.rng.randint(1, display.decks))
    ]
    found = [article.deck, *drawn[1:]] if article.deck else drawn
    return [_deck(text, scene, display) for text in dict.fromkeys(found) if text]


def _deck(text: str, scene: Scene, display: Display) -> str:
    if scene.is_chinese:
        dash = "——" if scene.happens(display.dashed_decks) else ""
        return dash + scene.printed(text).lstrip("—")
    cased = _in_case(text, display.deck_case)
    if display.case == "full stop":
        return cased.rstrip(".") + "."
    return cased.rstrip(".") if scene.happens(0.6) else cased


def _add_crossheads(story: Story, scene: Scene, form: str) -> None:
    """Put crossheads between the paragraphs, each out of the text below it."""
    chosen = form if form != "alone" or scene.happens(0.3) else "none"
    forms = _CROSSHEADS if scene.is_chinese else _LATIN_CROSSHEADS
    marked = forms.get(chosen, _CROSSHEADS["none"])
    paragraphs: list[str] = []
    number = 0
    for index, text in enumerate(story.paragraphs):
        chance = 0.5 if not scene.is_chinese else 0.7 if number else 1
        found = _crosshead(text, scene) if index and scene.happens(chance) else None
        if found and found not in story.kicker:
            number += 1
            lines = marked(number, found)
            paragraphs.extend(lines)
            story.crossheads.extend(lines)
        paragraphs.append(text)
    story.paragraphs = paragraphs


def _crosshead(text: str, scene: Scene) -> str | None:
    return phrase([text], scene.rng, 4, 12) if scene.is_chinese else crosshead_words(text, scene.rng)
