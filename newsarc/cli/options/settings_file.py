"""What a settings file may set, and what one sets: read and checked whole, all its faults together."""

from __future__ import annotations

import os
import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.citation import Style
from newsarc.errors import SettingsUnusable, reason_of
from newsarc.language import LANGUAGE_VARIABLE, LANGUAGES, language_named, tr
from newsarc.text.addresses import is_address
from newsarc.text.characters.controls import storable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

THEMES = ("terminal", "dark", "light")
"""How `newsarc browse` is coloured: as the terminal is, or by itself."""
LISTED = ("id", "date", "newspaper", "page", "headline")
"""The columns of `newsarc list` on a terminal; the settings choose among these and some more."""
_COLUMNS = (*LISTED, "edition", "section", "byline")
_DATE_ORDERS = ("day first", "month first")
_MOST_BYTES = 10_000  # far more than settings take; tomllib takes quadratic time for a name of many parts
_MOST_SHOWN = 1_000_000_000  # articles


class Setting(NamedTuple):
    """One setting: its name, the variable of the environment that goes before it, and what it may be."""

    name: str
    variable: str | None
    expected: Callable[[], str]
    is_usable: Callable[[Any], bool]


class Settings(NamedTuple):
    """What a file sets, and what is wrong with it."""

    path: Path
    values: Mapping[str, Any]
    faults: tuple[str, ...]

    def checked(self) -> Mapping[str, Any]:
        """Return the values; raises SettingsUnusable if anything is wrong."""
        if self.faults:
            raise SettingsUnusable(str(self.path), self.faults)
        return self.values


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and value.isprintable()


def _is_archive(value: object) -> bool:
    said = str(value)
    return _is_text(value) and (is_address(said) or os.path.isabs(os.path.expanduser(said)))


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_SHOWN


def _is_columns(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(name in _COLUMNS for name in value)
        and all(value.count(name) == 1 for name in value)
    )


def _is_style(value: object) -> bool:
    return isinstance(value, str) and value in list(Style)


def _is_language(value: object) -> bool:
    return isinstance(value, str) and language_named(value) is not None


def _one_of(values: Iterable[str]) -> Callable[[], str]:
    return lambda: tr(" or ").join(f'"{value}"' for value in values)


SETTINGS = (
    Setting(
        "archive",
        "NEWSARC_ARCHIVE",
        lambda: tr('a path that begins with / or ~, as "~/papers.db"'),
        _is_archive,
    ),
    Setting("newspaper", None, lambda: tr('a name, as "浦江晚报"'), _is_text),
    Setting("limit", None, lambda: tr("a number from 0 on; 0 is all"), _is_number),
    Setting(
        "columns",
        None,
        lambda: tr("a list of names, each once, of {names}", names=", ".join(_COLUMNS)),
        _is_columns,
    ),
    Setting("date_order", None, _one_of(_DATE_ORDERS), lambda value: value in _DATE_ORDERS),
    Setting("style", "NEWSARC_STYLE", _one_of(Style), _is_style),
    Setting("pager", "PAGER", lambda: tr('a command, as "less -FRX"'), _is_text),
    Setting("theme", None, _one_of(THEMES), lambda value: value in THEMES),
    Setting("color", "NO_COLOR", lambda: tr("true or false"), lambda value: isinstance(value, bool)),
    Setting("language", LANGUAGE_VARIABLE, _one_of(LANGUAGES), _is_language),
)
_NAMES = tuple(setting.name for setting in SETTINGS)


def read_settings(path: Path) -> Settings:
    """Read a settings file; what is wrong with it is among what is returned."""
    try:
        table = _table(path)
    except (OSError, ValueError, RecursionError) as error:
        return Settings(path, {}, (_fault_of(error),))
    usable = {
        one.name: table[one.name] for one in SETTINGS if one.name in table and one.is_usable(table[one.name])
    }
    return Settings(path, usable, tuple(_faults(table)))


class _TooLargeError(ValueError):
    pass


def _table(path: Path) -> dict[str, Any]:
    if path.is_fifo():  # it would be waited for who writes into it
        raise OSError(tr("it is no file"))
    with path.open("rb") as stream:
        data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise _TooLargeError
    return tomllib.loads(data.decode("utf-8-sig"))


def _fault_of(error: OSError | ValueError | RecursionError) -> str:
    match error:
        case OSError():
            return tr("cannot be read: {reason}", reason=reason_of(error))
        case _TooLargeError():
            return tr("too large for a settings file: cut it")
        case UnicodeDecodeError():
            return tr("not UTF-8 at byte {number}: save it as UTF-8", number=error.start + 1)
        case tomllib.TOMLDecodeError():
            return tr("not TOML: {problem}: mend that line", problem=_lower_first(str(error)))
        case ValueError():  # of Python, which reads no number of thousands of digits
            return tr("not settings: a number has too many digits")
    return tr("not settings: its lists are too deep")


def _faults(table: Mapping[str, Any]) -> Iterator[str]:
    known = {one.name: one for one in SETTINGS}
    for name, value in table.items():
        if name not in known:
            yield _unknown(name)
        elif not known[name].is_usable(value):
            yield tr(
                "{name} = {value}: expected {expected}",
                name=name,
                value=_shown(value),
                expected=known[name].expected(),
            )


def _unknown(name: str) -> str:
    near = get_close_matches(name.lower(), _NAMES, n=1)
    if near:
        return tr("unknown setting {name!r}: did you mean {near}?", name=name, near=near[0])
    return tr("unknown setting {name!r}: there are {known}", name=name, known=", ".join(_NAMES))


def _shown(value: object) -> str:
    """Write a value as TOML does, where it is short.

    >>> _shown(True), _shown("a"), _shown([1])
    ('true', '"a"', 'a list')
    """
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{storable(value[:60])}"'
        case list():
            return tr("a list")
        case dict():
            return tr("a table")
        case _:
            return str(value)[:60]


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
