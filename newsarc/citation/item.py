"""An article as CSL knows it: the item that references are set from, and the names in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.model.issue import PartialDate


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts, or whole.

    A name that is not taken apart has `literal` only: an office, or a name in Han, kana or Hangul.
    `family` begins with the particles that belong to it (van der Berg); `suffix` is Jr. or a numeral.
    """

    literal: str | None = None
    family: str = ""
    given: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A newspaper article as it is cited; what is not known is None or empty."""

    id: str
    title: str | None = None
    newspaper: str | None = None
    issued: PartialDate | None = None
    page: str | None = None
    section: str | None = None
    edition: str | None = None
    place: str | None = None
    language: str | None = None
    url: str | None = None
    accessed: PartialDate | None = None
    authors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    contributors: tuple[Name, ...] = ()
    keywords: tuple[str, ...] = ()
