"""Which format a file is of that shares its suffix with others: by its first bytes."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.reading.languages.chinese import mastheads as chinese
from newsarc.text.binary import binary_format

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"), (codecs.BOM_UTF8, "utf-8-sig"))
# Comments, declarations and processing instructions stand before the root of an XML document.
_PROLOGUE = re.compile(
    r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE
)
_ROOT = re.compile(r"\s*<(?:[\w.-]+:)?([\w.-]+)")
_IS_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*(?:<!doctype html|<html|<head|<body)[\s>]", re.DOTALL | re.IGNORECASE
)
_IS_OCR = re.compile(
    r"""<[a-z][^<>]*\b(?:class\s*=\s*["']?ocr_page\b|name\s*=\s*["']ocr-system["'])""", re.IGNORECASE
)
_OTHERS = ("gb18030", "big5", "cp1252")
_DATA_SUFFIXES = (".csv", ".md", ".markdown", ".tsv", ".tab", ".json", ".jsonl", ".ndjson", ".jl", ".eml")
MARKDOWN_SUFFIXES = (".md", ".markdown")
_ATX_HEADING = re.compile(r"(?m)^(#{1,6}) (?=\S)")
_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\r?\n(?:[\w \u4e00-\u9fff-]{1,40}:.{0,500}\r?\n|[ \t]*- .{0,500}\r?\n){2,60}---"
)
# A title with a day, a heading that is a page's label, a quoted line with paper and page.
_OF_AN_ISSUE = re.compile(
    r"\A\s*# .{0,40}(?:\b|\D)(?:19|20)\d\d\D{0,2}\d{1,2}\D{0,2}\d{1,2}"
    rf"|(?m:^#{{1,6}} {chinese.NUMBERED}\s?[A-Z]?\d{{1,3}}\s?{chinese.PAGE_SIGN}"
    rf"|^> .{{0,60}}《[^《》\n]{{2,20}}》（[^（）\n]{{4,30}}{chinese.PAGE_SIGN}）)"
)
_HTML_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_REFERENCES = {
    "RIS": re.compile(r"\s*TY {2}- [A-Z]{3,8}\s*\n"),
    "BibTeX": re.compile(r"(?:\s*%[^\n]*\n)*\s*@[A-Za-z]{3,20}\s*\{\s*[^\s,{}]{1,200},\s*\n?"),
    "EndNote": re.compile(r"\s*%0 [A-Z][^\n]{3,60}\n%[A-Z0-9] "),
}
# The lines at the head of a letter, some of which are folded; one of them no other text has.
_HEADERS = re.compile(
    rb"(?:From [^\n]{1,200}\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}: ?[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3,}\r?\n"
)
_OF_LETTERS = re.compile(rb"(?im)^(?:mime-version|message-id|received): ")
_SENT = re.compile(rb"(?im)^(?:from|subject): ")
_LINES = re.compile(r"\ufeff?\s*\{[^\n]*\}[ \t\r]*\n\s*\{")
_JSON_FEED = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org')
_NINJS = re.compile(
    r'"(?:body_xhtml|body_text|body_html|description_text|versioncreated|versionCreated|headlines|bodies)"\s*:'
)
_VERSIONED = re.compile(r'"version_?created"\s*:', re.IGNORECASE)  # of an item that has a guid for its uri
_NINJS_SAID = re.compile(r'"name"\s*:\s*"ninjs"|/std/ninjs/')


@lru_cache(maxsize=1)  # each format asks
def text_head(head: bytes) -> str:
    """Decode the first bytes of a file as far as names of elements and keys need it."""
    encoding = next((name for mark, name in _WIDE if head.startswith(mark)), "utf-8")
    return head.decode(encoding, "replace")


def texts_of(head: bytes) -> Iterator[str]:
    """Yield the beginning of a file as it may be read; its last character may be cut."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            yield head.decode(encoding, "replace").removeprefix("\ufeff")
            return
    text = codecs.getincrementaldecoder("utf-8-sig")("replace").decode(head)
    if "\N{REPLACEMENT CHARACTER}" not in text:
        yield text
        return
    for encoding in _OTHERS:
        yield head.decode(encoding, "replace")


@lru_cache(maxsize=1)  # likewise
def xml_root(head: bytes) -> str | None:
    r"""Return the name of the root element, without its prefix; None if it is no XML.

    >>> xml_root(b"<?xml version='1.0'?>\n<!-- old --><rss version='2.0'>")
    'rss'
    """
    if binary_format(head):
        return None
    text = text_head(head)
    start = 0
    while prologue := _PROLOGUE.match(text, start):
        start = prologue.end()
    root = _ROOT.match(text, start)
    return root[1] if root else None


def is_html(path: str, head: bytes) -> bool:
    """Tell a web page by its name or its first element; a page of OCR is none."""
    if binary_format(head):
        return False
    text = text_head(head)
    if _IS_OCR.search(text):
        return False
    if path.lower().split("?")[0].endswith(_HTML_SUFFIXES) or "!http" in path:
        return True
    return _IS_HTML.match(text) is not None or xml_root(head) == "html"


def is_hocr(path: str, head: bytes) -> bool:
    """Tell a page of OCR in HTML by the classes of its elements."""
    return (
        binary_format(head) is None
        and not path.lower().endswith(_DATA_SUFFIXES)
        and _IS_OCR.search(text_head(head)) is not None
    )


def is_markdown(path: str, head: bytes) -> bool:
    """Tell Markdown by its name; a text by front matter, or by headings that name an issue or its pages.

    Other texts with marks of Markdown are read as pages are: what made them marked lines as it pleased.
    """
    if binary_format(head):
        return False
    if path.lower().endswith(MARKDOWN_SUFFIXES):
        return True
    if not path.lower().endswith(".txt") or (b"# " not in head and b"---" not in head):
        return False
    text = text_head(head)
    if _FRONT_MATTER.match(text):
        return True
    levels = {len(heading[1]) for heading in _ATX_HEADING.finditer(text)}
    return len(levels) > 1 and _OF_AN_ISSUE.search(text) is not None


def is_letter(path: str, head: bytes) -> bool:
    r"""Tell a letter by its name; a text by its headers, as mail programs save letters under any name.

    >>> is_letter("a.txt", b"Message-ID: <1@x>\nFrom: Ada\nSubject: Tides\n\nLow water")
    True
    >>> is_letter("a.txt", b"From: Ada\nSubject: Tides\nDate: today\n\nLow water")
    False
    """
    if path.lower().endswith(".eml"):
        return True
    if not path.lower().endswith(".txt"):
        return False
    headers = _HEADERS.match(head)
    return headers is not None and all(one.search(headers[0]) for one in (_OF_LETTERS, _SENT))


def reference_format(head: bytes) -> str | None:
    r"""Name the format of a list of references, which has no texts.

    >>> reference_format(b"TY  - NEWS\nTI  - Ferry fares stay\n"), reference_format(b"TY was here\n")
    ('RIS', None)
    """
    text = text_head(head)
    return next((name for name, begins in _REFERENCES.items() if begins.match(text)), None)


def json_kind(path: str, head: bytes) -> str | None:
    """Name the format of a JSON document: `ninjs`, `json-feed` or, of no standard, `json`.

    Many keep JSON Lines under the name of JSON: `jsonl`.
    """
    if not path.lower().endswith(".json") or binary_format(head):
        return None
    text = text_head(head)
    if _LINES.match(text):
        return "jsonl"
    if _JSON_FEED.search(text):
        return "json-feed"
    is_named = '"uri"' in text or ('"guid"' in text and _VERSIONED.search(text) is not None)
    is_item = is_named and '"articles"' not in text and _NINJS.search(text) is not None
    return "ninjs" if is_item or _NINJS_SAID.search(text) else "json"
