"""The language of messages and help: English, as they stand in the code, or one that has a catalogue.

    tr("{path}: no archive here yet", path=path)        a message, in the user's language
    trn("{number:,} page", "{number:,} pages", 3)       one that says a number
    english("the file is empty")                        one that the archive keeps, always in English
    retold(warning)                                     that one where it is shown, in the user's language
    word("headline")                                    a name for people: a column's, a label's

What programs read is in no language: formats, fields, options and exit codes stay as they are.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsarc.language.catalogue import Catalogue

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_NO_LANGUAGE = {"C", "POSIX"}  # which also overrule LANGUAGE, as in GNU gettext
_TRADITIONAL = {"tw", "hk", "mo", "hant"}
ENGLISH, SIMPLIFIED, TRADITIONAL = LANGUAGES = ("en", "zh", "zh-Hant")
LANGUAGE_VARIABLE = "NEWSARC_LANGUAGE"
"""Which goes before the settings file and the locale."""


class _Speech:
    """What is spoken: a catalogue, or English where there is none."""

    name = "en"
    catalogue: Catalogue | None = None


def tr(text: str, /, **values: object) -> str:
    """Write a message in the user's language; what is in braces is filled in.

    >>> tr("no version {number} of article {id}", number=3, id=7)
    'no version 3 of article 7'
    """
    said = text if _Speech.catalogue is None else _Speech.catalogue.gettext(text)
    return said.format(**values) if values else said


def trn(one: str, many: str, number: int, /, **values: object) -> str:
    """Write a message that says a number, which is `{number}` in it.

    >>> trn("{number:,} page", "{number:,} pages", 1), trn("{number:,} page", "{number:,} pages", 1200)
    ('1 page', '1,200 pages')
    """
    if _Speech.catalogue is None:
        said = one if number == 1 else many
    else:
        said = _Speech.catalogue.ngettext(one, many, number)
    return said.format(number=number, **values)


def counted(number: int, noun: str) -> str:
    """Write a number with its noun, in the user's language.

    >>> counted(1, "file"), counted(1200, "file")
    ('1 file', '1,200 files')
    """
    return trn(f"{{number:,}} {noun}", f"{{number:,}} {noun}s", number)


def counted_in_english(number: int, noun: str) -> str:
    """Write a number with its noun in English, as part of what is kept.

    >>> counted_in_english(1, "cell"), counted_in_english(1200, "cell")
    ('1 cell', '1,200 cells')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def english(text: str, /, **values: object) -> str:
    """Write a message in English whatever is spoken: it is kept, or goes from process to process."""
    return text.format(**values) if values else text


def retold(text: str) -> str:
    """Write a message that was made by `english` in the user's language; any other text stays as it is."""
    return text if _Speech.catalogue is None else _Speech.catalogue.retold(text)


def word(name: str) -> str:
    """Write a name that programs know, such as that of a field, as people call it."""
    return name if _Speech.catalogue is None else _Speech.catalogue.word(name)


def is_english() -> bool:
    """Tell whether English is spoken."""
    return _Speech.catalogue is None


def language_spoken() -> str:
    """Return the language that is spoken, as a setting names it."""
    return _Speech.name


@contextmanager
def english_spoken() -> Iterator[None]:
    """Speak English for a while: what programs read, too, is in it."""
    kept, _Speech.catalogue = _Speech.catalogue, None
    try:
        yield
    finally:
        _Speech.catalogue = kept


def speak(names: Iterable[str]) -> None:
    """Speak the first of some languages, or locales, that is known here, else English."""
    _Speech.name = next((known for one in names if (known := language_named(one))), ENGLISH)
    _Speech.catalogue = None
    if _Speech.name != ENGLISH:
        from newsarc.language.catalogue import catalogue  # noqa: PLC0415 - English has none, and starts sooner

        _Speech.catalogue = catalogue(_Speech.name)


def language_named(name: str) -> str | None:
    """Return the language that is meant by its name or a locale's; None if it is not known here.

    >>> [language_named(name) for name in ("zh_CN.UTF-8", "zh_HK", "en_GB", "fr")]
    ['zh', 'zh-Hant', 'en', None]
    """
    language, *rest = name.partition(".")[0].partition("@")[0].replace("-", "_").lower().split("_")
    if language == "zh":
        return TRADITIONAL if _TRADITIONAL.intersection(rest) else SIMPLIFIED
    return ENGLISH if language in {"en", "c", "posix"} else None


def languages_of(environment: Mapping[str, str]) -> list[str]:
    """Return what languages the locale asks for, in the order of gettext.

    >>> languages_of({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"})
    ['zh_CN', 'en']
    >>> languages_of({"LC_ALL": "C", "LANGUAGE": "zh_CN"})
    []
    """
    locale = next(filter(None, map(environment.get, _LOCALES)), "")
    if locale in _NO_LANGUAGE:
        return []
    return (environment.get("LANGUAGE") or locale).split(":")
