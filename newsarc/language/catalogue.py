"""A catalogue of gettext, which also tells again what was kept in English."""

from __future__ import annotations

import re
from functools import cache, cached_property
from gettext import GNUTranslations
from pathlib import Path
from typing import NamedTuple

# What the messages of a catalogue are: without a context, of `tr`; else kept, a name, or of a program.
KEPT, WORD = "kept", "word"
_LOCALE = Path(__file__).with_name("locale")
_LOCALES = {"zh": "zh_CN", "zh-Hant": "zh_TW"}
_PLACEHOLDER = re.compile(r"\{(\w+)[^{}]*\}")
_COUNTED = re.compile(r"([\d,]+) (.+)")


class Template(NamedTuple):
    """A message with places to fill: the text round them, their names, and the translation."""

    literals: tuple[str, ...]
    names: tuple[str, ...]
    said: str

    def values_in(self, text: str) -> dict[str, str] | None:
        """Find what was filled in; None if the text is not of this template."""
        first, *others = self.literals
        if not (text.startswith(first) and text.endswith(self.literals[-1])):
            return None
        values, start = {}, len(first)
        for name, literal in zip(self.names, others, strict=True):
            is_last = name == self.names[-1]
            end = len(text) - len(literal) if is_last else text.find(literal, start + 1)
            if end <= start:
                return None
            values[name], start = text[start:end], end + len(literal)
        return values


class Catalogue(GNUTranslations):
    """The messages of one language."""

    def word(self, name: str) -> str:
        """Return the name for people; of one that is not known, itself."""
        return self.pgettext(WORD, name)

    def retold(self, text: str) -> str:
        """Translate a message that was kept; any other text stays as it is."""
        return self._retold(text) or text

    def _retold(self, text: str) -> str | None:
        exact = self.pgettext(KEPT, text)
        if exact != text:
            return exact
        if (found := _COUNTED.fullmatch(text)) and (said := self._counted(*found.groups())):
            return said
        for template in self._templates:
            if values := template.values_in(text):
                return self._filled(template.said, values)
        return self._behind_name(text)

    def _counted(self, number: str, noun: str) -> str | None:
        one = f"{{number:,}} {noun if number == '1' else noun.removesuffix('s')}"
        said = self.npgettext(KEPT, one, "", 1)
        return None if said == one else self._filled(said, {"number": number})

    def _behind_name(self, text: str) -> str | None:
        """Translate what stands behind the name of a file or a field: `a.txt: the file is empty`."""
        for found in re.finditer(": ", text):
            if said := self._retold(text[found.end() :]):
                return f"{text[: found.start()]}：{said}"
        return None

    def _filled(self, said: str, values: dict[str, str]) -> str:
        return _PLACEHOLDER.sub(lambda found: self.retold(values[found[1]]), said)

    @cached_property
    def _templates(self) -> list[Template]:
        """The kept messages that are filled in, those that say most first."""
        start = f"{KEPT}\4"
        found = (
            _template(key.removeprefix(start), said)
            for key, said in self._catalog.items()  # type: ignore[attr-defined]  # a subclass may
            if isinstance(key, str) and key.startswith(start) and "{" in key
        )
        return sorted(found, key=lambda template: -sum(map(len, template.literals)))


def _template(text: str, said: str) -> Template:
    pieces = _PLACEHOLDER.split(text)
    return Template(tuple(pieces[::2]), tuple(pieces[1::2]), said)


@cache
def catalogue(language: str) -> Catalogue:
    """Read the catalogue of a language."""
    with (_LOCALE / _LOCALES[language] / "LC_MESSAGES" / "newsarc.mo").open("rb") as stream:
        return Catalogue(stream)
