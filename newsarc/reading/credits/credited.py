"""Who made an article or a picture and where from, in more detail than an archive keeps."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsarc.model.parts import Contributor


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
    byline: str | None = None
    contributors: tuple[Contributor, ...] = ()

    def moved(self, by: int) -> Opener:
        """Shift the offset, for a text that was cut at its start."""
        return replace(self, end=self.end + by)

    def signed(self, byline: Byline, end: int) -> Opener:
        """Add the byline that stands behind the opener."""
        return replace(self, end=end, byline=byline.text, contributors=byline.contributors)
