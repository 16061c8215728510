"""Made-up papers, towns and people of the Latin scripts, and the ways in which their papers print dates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from random import Random

_FIRST = (
    "Nora Roy Anna Peter Ruth Omar Judith Samuel Karl Heike Jonas Ute Bernd Luc Anne Nadia Marc "
    "Théo Alice Henry Grace "
    "Tom Walter Iris Leo Clara Hugo Emma Paul Lena Jean-Luc Mary-Ann"
).split()
_LAST = (
    "Quill Waterman Bell Lindqvist Okafor Harrow Brody Tanaka Dornbach Kessler Vogt Mérel Castan "
    "Aubrac Diallo Novak "
    "Rossi Fischer Laurent Moreau Schmitt Brennan Doyle Price Hughes Carter Walsh Park O'Dell McRae"
).split()


def person(rng: Random) -> str:
    """Make a name; one in ten has a middle initial."""
    middle = f" {rng.choice('ABCDEJM')}." if rng.random() < 0.1 else ""
    return f"{rng.choice(_FIRST)}{middle} {rng.choice(_LAST)}"


def chooser(values: Sequence[str]) -> Callable[[Random], str]:
    """Return a maker of names that takes one of these."""
    return lambda rng: rng.choice(values)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The names of months and days of one language."""

    months: tuple[str, ...]
    days: tuple[str, ...]

    def forms(self, **formats: str) -> dict[str, Callable[[date], str]]:
        """Return forms of dates: each a format of {d} (the day), {next}, {month}, {short} and {week}."""
        return {name: partial(self._format, form) for name, form in formats.items()}

    def parts(self) -> dict[str, Callable[[date], str]]:
        """Return the parts of dates that texts ask for by themselves."""
        return self.forms(month="{month}", shortmonth="{short}", dayofmonth="{d.day}")

    def _format(self, form: str, day: date) -> str:
        month = self.months[day.month - 1]
        return form.format(
            d=day, next=day.day + 1, month=month, short=month[:3], week=self.days[day.weekday()]
        )
