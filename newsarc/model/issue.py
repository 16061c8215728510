"""The page of an issue that a text was printed on, and dates that are known in part."""

from typing import NamedTuple


class PartialDate(NamedTuple):
    """A calendar date known to the year, the month or the day; never filled up.

    >>> str(PartialDate(2022, 3)), PartialDate(2022, 3, 15).isoformat()
    ('2022-03', '2022-03-15')
    """

    year: int
    month: int | None = None
    day: int | None = None

    def isoformat(self) -> str:
        """Write the date as ISO 8601 does, cut to what is known (2022, 2022-03, 2022-03-15)."""
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}{month}{day}"

    def __str__(self) -> str:
        """Write the date as ISO 8601 does."""
        return self.isoformat()


class IssuePage(NamedTuple):
    """The page of an issue that a text was printed on, as far as it is known."""

    newspaper: str | None = None
    date: PartialDate | None = None
    edition: str | None = None
    page: str | None = None
    section: str | None = None

    @property
    def cites_newspaper(self) -> bool:
        """Whether it names a newspaper together with its day or its page, as whoever cites one does.

        >>> IssuePage("湖光日报", page="2").cites_newspaper, IssuePage("湖光日报").cites_newspaper
        (True, False)
        """
        return self.newspaper is not None and (self.date is not None or self.page is not None)

    def filled_from(self, other: "IssuePage") -> "IssuePage":
        """Take what is not known here from another.

        >>> IssuePage("湖光日报", page="2").filled_from(IssuePage("晚报", section="要闻"))
        IssuePage(newspaper='湖光日报', date=None, edition=None, page='2', section='要闻')
        """
        return IssuePage._make(mine or theirs for mine, theirs in zip(self, other, strict=True))
