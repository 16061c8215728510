"""EML: a newsletter of one article, or of several, each under its heading."""

from __future__ import annotations

import re
from codecs import lookup
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.errors import SourceDamaged
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import cut_paragraphs
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.sniffing import is_letter
from newsarc.importers.streams.letter_pieces import is_of_sender, pieces_of
from newsarc.importers.web.blocks import blocks_of, joined, lines_of
from newsarc.importers.web.source_line import without_site_lines
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page, ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.text.binary import binary_format

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, Message

    from newsarc.model.sources import SourceFile

NAME = "eml"
SUFFIXES = frozenset({".eml"})
# What Python's parser of letters falls over its input with.
_FAULTS = (LookupError, ValueError, AttributeError, TypeError, ArithmeticError)
_BLANK_LINE = re.compile(r"\n\s*\n")
_SIGNATURE = re.compile(r"^-- ?\r?$", re.MULTILINE)  # RFC 3676: a line of its own parts it from the text


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the name, or a text by the headers of a letter."""
    return binary_format(head) is None and is_letter(path, head)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the articles of a letter; a letter without headings is one article."""
    # As for other formats: few files need it.
    from email import errors, message_from_bytes, policy  # noqa: PLC0415

    try:
        letter = message_from_bytes(file.data, policy=policy.default)
        drafts = list(_drafts(file, letter))
    except RecursionError as error:
        raise SourceDamaged(file.path, "EML", english("nested too deep")) from error
    except (errors.MessageError, *_FAULTS) as error:
        raise SourceDamaged(file.path, "EML", str(error).replace("\n", " ")) from error
    named = read_filename(file.path)
    pages = tuple(page for draft in drafts if (page := page_of(draft, given, named)).parts)
    return ReadSource(
        "utf-8", READER, pages or (Page(given, (), warnings=(english("no article in this letter"),)),)
    )


def _drafts(file: SourceFile, letter: EmailMessage) -> Iterator[ArticleDraft]:
    part = letter.get_body(("html", "plain"))
    text = "" if part is None else _text(part)
    if not text.strip():
        return
    last_line = file.data.count(b"\n") + 1
    author, issue = _issue(letter)
    whole = ArticleDraft(1, last_line, issue=issue, authors=(author,) if author else ())
    subject = tuple(filter(None, [said(_header(letter, "Subject"))]))
    if part is None or part.get_content_subtype() != "html":
        plain = "\n".join(map(joined, _BLANK_LINE.split(_SIGNATURE.split(text)[0])))
        body = (one for one in cut_paragraphs(plain, 1, last_line) if not is_of_sender(one.text))
        yield replace(whole, headline=subject, body=tuple(body))
        return
    for heading, markup in pieces_of(file.path, text, "".join(subject)) or [("", text)]:
        blocks = blocks_of(file.path, markup)
        yield replace(
            whole,
            headline=lines_of(file.path, heading) or subject,
            body=without_site_lines(one for one in blocks.paragraphs if not is_of_sender(one.text)),
            captions=tuple(blocks.captions),
        )


def _text(part: Message) -> str:
    """Decode a part; what says that it is in GB 2312 has often letters that only its successors have."""
    data, charset = part.get_payload(decode=True), part.get_content_charset("utf-8")
    if not isinstance(data, bytes):
        return ""
    try:
        name = lookup(charset).name
    except LookupError:
        name = "utf-8"
    return data.decode("gb18030" if name in {"gb2312", "gbk"} else name, "replace")


def _issue(letter: EmailMessage) -> tuple[str | None, IssuePage]:
    """Read who sent the letter, for which paper, and on which day: that of the sender's own zone."""
    from email.utils import parseaddr  # noqa: PLC0415

    name = said(parseaddr(_header(letter, "From"))[0])
    author, _, paper = (name or "").partition(" from ")
    day = day_of(_header(letter, "Date"))
    return (author, IssuePage(paper, day)) if paper else (None, IssuePage(name, day))


def _header(letter: EmailMessage, name: str) -> str:
    """Return a header; empty where it is damaged so that Python's parser falls over it."""
    try:
        return str(letter[name] or "")
    except _FAULTS:
        return ""
