"""One file per format: entries in, text out, a piece at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from types import MappingProxyType
from typing import cast

from newsarc.model.records import Entry

Exporter = Callable[[Iterable[Entry]], Iterator[str]]


class ExportFormat(StrEnum):
    """The formats an archive can be exported to."""

    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"


MODULES: Mapping[ExportFormat, str] = MappingProxyType(
    {
        ExportFormat.JSONL: "jsonl",
        ExportFormat.CSV: "csv_rows",
        ExportFormat.MARKDOWN: "markdown",
    }
)


def exporter(format_name: ExportFormat) -> Exporter:
    """Load the exporter of a format: a function from entries to pieces of text."""
    module = import_module(f"{__name__}.{MODULES[format_name]}")
    return cast("Exporter", module.export)
