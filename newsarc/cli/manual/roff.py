"""Text as roff sets it, with the macros of manual pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def escaped(text: str) -> str:
    r"""Write text so that roff takes nothing of it for its own.

    >>> escaped("--set x\\y"), escaped(".TH"), escaped("a\n'b")
    ('\\-\\-set x\\ey', '\\&.TH', "a\n\\&'b")
    """
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\`").replace("^", "\\(ha")
    return re.sub(r"^([.'])", r"\\&\1", text.replace("~", "\\(ti"), flags=re.MULTILINE)


def bold(text: str) -> str:
    """Write text in bold."""
    return f"\\fB{escaped(text)}\\fR"


def section(title: str) -> str:
    """Begin a section."""
    return f".SH {_argument(title.upper())}"


def subsection(title: str) -> str:
    """Begin a part of a section."""
    return f".SS {_argument(title)}"


def paragraph(text: str) -> Iterator[str]:
    """Set a paragraph."""
    yield ".PP"
    yield escaped(text)


def tagged(tag: str, text: str) -> Iterator[str]:
    """Set a text that hangs below its tag."""
    yield ".TP"
    yield bold(tag)
    yield escaped(text) or "\\&"


def verbatim(lines: Iterable[str]) -> Iterator[str]:
    """Set lines as they stand."""
    yield from (".PP", ".nf", *map(escaped, lines), ".fi")


def _argument(text: str) -> str:
    quoted = escaped(text).replace('"', "\\(dq")
    return f'"{quoted}"'
