"""The scene of a page: its language, paper, day and page, and the filling of templates with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from opencc import OpenCC

from tests.pages.composing.vocabulary import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from random import Random

    from tests.pages.composing.vocabulary.table import Vocabulary

FIELD = re.compile(r"\{(\w+)(?::([^{}]*))?\}")


@cache
def _converter() -> OpenCC:
    return OpenCC("s2t")


@dataclass(frozen=True, slots=True)
class Scene:
    """What all that is printed on one page agrees on, and the chance that draws the rest."""

    rng: Random
    language: str
    is_traditional: bool
    day: date
    paper: str
    page: str
    titles: tuple[str, ...]  # of other articles, which links name

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the printed words of the page's language."""
        return VOCABULARIES[self.language]

    @property
    def is_chinese(self) -> bool:
        """Tell whether the page is set by the rules of Chinese."""
        return self.language == "zh"

    def printed(self, text: str) -> str:
        """Give a text the page's script."""
        return str(_converter().convert(text)) if self.is_traditional else text

    def happens(self, chance: float) -> bool:
        """Tell whether what has this chance happens."""
        return self.rng.random() < chance

    def person(self) -> str:
        """Make the name of a person."""
        return self.printed(self.vocabulary.person(self.rng))

    def draw(self, templates: Sequence[str], **known: str) -> str:
        """Fill one of the templates."""
        return self.fill(self.rng.choice(templates), **known)

    def fill(self, template: str, **known: str) -> str:
        """Fill the fields of a template; one in capitals is printed in capitals."""

        def value(field: re.Match[str]) -> str:
            name, argument = field[1], field[2] or ""
            if name in known:
                return known[name]
            if name.isupper():
                return (known.get(name.lower()) or self._value(name.lower(), argument)).upper()
            return self._value(name, argument)

        return FIELD.sub(value, self.printed(template))

    def _value(self, name: str, argument: str) -> str:
        if maker := _FIELDS.get(name):
            return maker(self, argument)
        if part := self.vocabulary.calendar.get(name):
            return self.printed(part(self.day))
        return self.printed(self.rng.choice(self.vocabulary.words[name]))


def _date(scene: Scene, form: str) -> str:
    dates = scene.vocabulary.dates
    chosen = form or scene.rng.choice([name for name in dates if name not in _RARE_DATES])
    return scene.printed(dates[chosen](scene.day))


def _number(scene: Scene, bounds: str) -> str:
    low, high = re.fullmatch(r"(-?\d+)-(\d+)", bounds).groups()  # type: ignore[union-attr] # a row of our own
    return str(scene.rng.randint(int(low), int(high)))


def _clock(scene: Scene, _: str) -> str:
    seconds = f":{scene.rng.randint(0, 59):02d}" if scene.happens(0.5) else ""
    return f"{scene.rng.randint(0, 23):02d}:{scene.rng.randint(0, 59):02d}{seconds}"


def _navigation(scene: Scene, _: str) -> str:
    between = scene.rng.choice((" | ", " ", "  ", " > ", " - ", "\N{IDEOGRAPHIC SPACE}", "｜", " / "))
    words = scene.rng.sample(scene.vocabulary.words["navigation"], scene.rng.randint(3, 8))
    return between.join(scene.printed(word) for word in words)


def _anywhere(scene: Scene, _: str) -> str:
    """A real city, or a made-up town."""
    town = scene.vocabulary.place(scene.rng)
    return scene.printed(scene.rng.choice((*scene.vocabulary.words["where"], town)))


_RARE_DATES = ("two", "numerals", "republic")  # only where a template asks for them
_FIELDS: dict[str, Callable[[Scene, str], str]] = {
    "paper": lambda scene, _: scene.paper,
    "anypaper": lambda scene, _: scene.printed(scene.vocabulary.paper(scene.rng)),
    "town": lambda scene, _: scene.paper[:2],
    "day": _date,
    "year": lambda scene, _: str(scene.day.year),
    "clock": _clock,
    "hour": lambda scene, _: f"{scene.rng.randint(6, 23):02d}",
    "page": lambda scene, _: scene.page,
    "place": lambda scene, _: scene.printed(scene.vocabulary.place(scene.rng)),
    "anywhere": _anywhere,
    "person": lambda scene, _: scene.person(),
    "name": lambda scene, _: scene.person(),
    "title": lambda scene, _: scene.rng.choice(scene.titles),
    "column": lambda scene, _: scene.draw(scene.vocabulary.columns),
    "number": _number,
    "one": lambda scene, choices: scene.rng.choice(choices.split("¦")),
    "navigation": _navigation,
}
