"""Who made an article or a picture and where from, in more detail than an archive keeps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from newsarc.model.parts import Contributor, Dateline

if TYPE_CHECKING:
    from newsarc.model.issue import PartialDate


@dataclass(frozen=True, slots=True)
class Credited:
    """A person or an office as a byline or a credit names it.

    `tasks` are the things done, as printed (文, 图, 摄); `place` is where it was reported from.
    """

    name: str
    role: str | None = None
    tasks: tuple[str, ...] = ()
    is_org: bool = False
    place: str | None = None

    @property
    def contributor(self) -> Contributor:
        """What the archive keeps."""
        return Contributor(self.name, self.role)


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline as printed, its line breaks folded, and everybody it names.

    `has_role` tells that a role word, a marker or a form only bylines have was printed; without
    it a line is taken for a byline only because it is made of names.
    """

    text: str
    credited: tuple[Credited, ...]
    has_role: bool = True

    @property
    def contributors(self) -> tuple[Contributor, ...]:
        """What the archive keeps of the people named."""
        return tuple(person.contributor for person in self.credited)


@dataclass(frozen=True, slots=True)
class Opener:
    """What a report begins with: its agency, place and day, and the byline as printed.

    `end` is the offset at which the opener ends in the text.
    """

    end: int
    agency: str | None = None
    place: str | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    byline: str | None = None
    contributors: tuple[Contributor, ...] = ()

    def filed_on(self, issued: PartialDate | None) -> date | None:
        """Return the day of filing: a December day in a January paper is of the year before.

        >>> from newsarc.model.issue import PartialDate
        >>> str(Opener(0, month=12, day=30).filed_on(PartialDate(2022, 1, 3)))
        '2021-12-30'
        """
        year = self.year or self._year_of_filing(issued)
        if self.month is None or self.day is None or year is None:
            return None
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def _year_of_filing(self, issued: PartialDate | None) -> int | None:
        if issued is None or self.month is None or self.day is None:
            return None
        is_of_year_before = (self.month, self.day) > (issued.month or 12, issued.day or 31)
        return issued.year - is_of_year_before

    def dateline(self, issued: PartialDate | None) -> Dateline:
        """Return what the archive keeps of it besides the byline."""
        return Dateline(self.agency, self.place, self.filed_on(issued))

    def moved(self, by: int) -> Opener:
        """Shift the offset, for a text that was cut at its start."""
        return replace(self, end=self.end + by)

    def signed(self, byline: Byline, end: int) -> Opener:
        """Add the byline that stands behind the opener."""
        return replace(self, end=end, byline=byline.text, contributors=byline.contributors)
