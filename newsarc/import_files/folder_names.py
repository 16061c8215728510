"""Newspapers by the folders that files lie in: names that the archive knows, or that can be nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.containers.members import MARK
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.path_names import readable_name

if TYPE_CHECKING:
    from collections.abc import Iterable

# Of all words in the names of papers, those that folders of other things hardly end in.
_PAPERS = (
    "Times|Herald|Gazette|Tribune|Chronicle|Courier|Telegraph|Examiner|Inquirer|Sentinel|Advertiser|Argus"
    "|Zeitung|Anzeiger|Rundschau|Tageblatt|Tagblatt|Abendblatt|Morgenpost|Courrier|Dépêche|Gazzetta|Corriere"
)
_ARTICLES = "The|Die|Der|Das|Le|La|Les|Il|El"
_WORD = r"[A-ZÀ-Þ][\w'’]{0,24}"
_PARTICLES = "of the |of |von der |von |de la |de l['’]|du |de |des |della |dello |di |del "
# Beside an article those words do as well that also name other things: The Sun, Le Monde, The Irish Journal.
_WITH_ARTICLE = either(*(language.newspapers for language in LANGUAGES))
_COMPOUND = "[A-ZÄÖÜ][a-zäöüß]+(?:zeitung|anzeiger|rundschau|kurier|nachrichten|tagblatt|tageblatt)"
_NAMED = re.compile(
    rf"(?:(?:{_ARTICLES}) )?(?:{_WORD} ){{1,4}}(?:{_PAPERS})"
    rf"|(?:{_ARTICLES}) (?:{_WORD} ){{0,3}}(?:{_PAPERS}|{_WITH_ARTICLE})"
    rf"|(?:(?:{_ARTICLES}) )?(?:{_WORD} ){{0,3}}{_COMPOUND}"
    rf"|(?:{_PAPERS}) (?:{_PARTICLES}){_WORD}(?: {_WORD})?"
)
_DATE_BEHIND = re.compile(r"[ ,(]*\b\d{4}(?:[-. ]\d{1,4}){0,2}\)?$")
_CONTAINER = re.compile(rf"(?:\.\w{{1,4}}){{1,2}}{re.escape(MARK)}")
_ARTICLE_BEFORE = re.compile(rf"(?:{_ARTICLES}) ", re.IGNORECASE)


def newspaper_of_folders(path: str, known: Iterable[str]) -> str | None:
    """Return the newspaper that a folder of a path is named after, the innermost first.

    It is one that the archive knows; else a name in title case with a word for newspapers, where the path
    has a day.

    >>> newspaper_of_folders("/scans/Marrow Bay Courier/2024-05-16/p4.txt", ())
    'Marrow Bay Courier'
    >>> newspaper_of_folders("/scans/marrow_bay_courier/p4.txt", ["THE MARROW BAY COURIER"])
    'THE MARROW BAY COURIER'
    >>> newspaper_of_folders("/Downloads/News 2021/2024-05-16.txt", ())
    """
    folders = _CONTAINER.sub("/", readable_name(path).replace("\\", "/")).split("/")[-2::-1]
    names = [_DATE_BEHIND.sub("", _in_words(folder)) for folder in folders]
    spelt = {_key(name): name for name in known}
    if found := next((spelt[key] for name in names if (key := _key(name)) in spelt), None):
        return found
    named = next((name for name in names if _NAMED.fullmatch(name)), None)
    return named if named and _has_day(path) else None


def _in_words(folder: str) -> str:
    """Write a folder's name with blanks between its words.

    >>> _in_words("Neue_Bergheimer_Zeitung")
    'Neue Bergheimer Zeitung'
    """
    return " ".join(folder.replace("_", " ").split())


def _key(name: str) -> str:
    """Write a name without what its spellings differ in: case, marks between words, an article before.

    >>> _key("THE MARROW BAY COURIER") == _key("marrow-bay-courier")
    True
    """
    words = " ".join(re.findall(r"\w+", name.casefold()))
    return _ARTICLE_BEFORE.sub("", words, count=1)


def _has_day(path: str) -> bool:
    date = read_filename(path).date
    return date is not None and date.day is not None
