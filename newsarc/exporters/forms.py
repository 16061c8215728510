"""The formats an archive can be exported to, and the exporter of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import partial
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import NamedTuple

from newsarc.errors import UnknownField, UsageError
from newsarc.language import tr
from newsarc.model.records import Entry

Exporter = Callable[[Iterable[Entry]], Iterator[str | bytes]]


class ExportFormat(StrEnum):
    """The formats an archive can be exported to."""

    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    PARQUET = "parquet"
    SQLITE = "sqlite"
    NINJS = "ninjs"
    MARKDOWN = "markdown"
    TXT = "txt"
    HTML = "html"
    DOCX = "docx"
    EPUB = "epub"
    ATOM = "atom"


class Form(NamedTuple):
    """Where a format is written, by which endings it is known, and what can be asked of it."""

    module: str
    endings: tuple[str, ...]
    has_columns: bool = False
    is_binary: bool = False
    has_references: bool = False


FORMS: Mapping[ExportFormat, Form] = MappingProxyType(
    {
        ExportFormat.JSONL: Form("jsonl", (".jsonl", ".ndjson"), has_columns=True),
        ExportFormat.JSON: Form("json_array", (".json",), has_columns=True),
        ExportFormat.CSV: Form("csv_rows", (".csv",), has_columns=True),
        ExportFormat.TSV: Form("tsv_rows", (".tsv", ".tab"), has_columns=True),
        ExportFormat.PARQUET: Form("parquet", (".parquet",), has_columns=True, is_binary=True),
        # An archive is made of an archive's rows, which only the store knows.
        ExportFormat.SQLITE: Form("", (".db", ".sqlite", ".sqlite3"), is_binary=True),
        ExportFormat.NINJS: Form("ninjs", (".ninjs.json", ".ninjs")),
        ExportFormat.MARKDOWN: Form("markdown", (".md", ".markdown")),
        ExportFormat.TXT: Form("documents.plain_text", (".txt",), has_references=True),
        ExportFormat.HTML: Form("documents.web_page", (".html", ".htm"), has_references=True),
        ExportFormat.DOCX: Form("documents.docx", (".docx",), is_binary=True, has_references=True),
        ExportFormat.EPUB: Form("documents.epub", (".epub",), is_binary=True, has_references=True),
        ExportFormat.ATOM: Form("documents.feed", (".atom", ".xml"), has_references=True),
    }
)


def exporter(
    format_name: ExportFormat,
    columns: tuple[str, ...] = (),
    cite: Callable[[Entry], str | None] | None = None,
) -> Exporter:
    """Load the exporter of a format, of some columns if they are named, with references if they are set.

    Raises UnknownField for a column that the format has not, and UsageError where it has none.
    """
    form = FORMS[format_name]
    module = import_module(f"newsarc.exporters.{form.module}")
    if not columns:
        is_cited = form.has_references and cite is not None
        return partial(module.export, cite=cite) if is_cited else _export_of(module)
    if not form.has_columns:
        raise UsageError(
            tr(
                "the format {format_name} has no columns to choose: leave out --fields",
                format_name=format_name,
            )
        )
    for name in columns:
        if name not in module.COLUMNS:
            raise UnknownField(name, module.COLUMNS)
    return partial(module.export, columns=columns)


def _export_of(module: ModuleType) -> Exporter:
    export: Exporter = module.export
    return export
