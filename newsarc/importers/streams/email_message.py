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
from newsarc.importers.articles.values import day_of, day_of_letter, said
from newsarc.importers.sniffing import is_letter
from newsarc.importers.streams.letter_pieces import is_of_sender, pieces_of
from newsarc.importers.streams.site_ends import without_read_on, without_sender
from newsarc.importers.web.blocks import blocks_of, joined, lines_of
from newsarc.importers.web.source_line import without_site_lines
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page, ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.text.binary import binary_format

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from email.message import EmailMessage, Message

    from newsarc.model.issue import PartialDate
    from newsarc.model.parts import Paragraph
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
        typed = [one for one in cut_paragraphs(plain, 1, last_line) if not is_of_sender(one.text)]
        yield replace(whole, headline=subject, body=tuple(without_sender(typed)))
        return
    for heading, markup in pieces_of(file.path, text, "".join(subject)) or [("", text)]:
        blocks = blocks_of(file.path, markup)
        printed = [one for one in blocks.paragraphs if not is_of_sender(one.text)]
        deck, body = _below_headline(without_read_on(without_sender(printed)), author, issue.date)
        yield replace(
            whole,
            headline=lines_of(file.path, heading) or subject,
            deck=deck,
            body=without_site_lines(body),
            captions=tuple(blocks.captions),
        )


def _below_headline(
    printed: Sequence[Paragraph], author: str | None, sent: PartialDate | None
) -> tuple[tuple[str, ...], Sequence[Paragraph]]:
    """Part the deck from a text, and leave out author and day, which the letter's headers say."""
    deck: tuple[str, ...] = ()
    for at, one in enumerate(printed[:-1]):
        is_day = sent is not None and day_of(f"{one.text}, {sent.year}") == sent
        if at == 0 and one.is_crosshead:
            deck = (one.text,)
        elif one.text != author and not is_day:
            return (deck, printed[at:]) if at > len(deck) else ((), printed)
    return (), printed


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    return data.decode(_charset(part), "replace") if isinstance(data, bytes) else ""


def _issue(letter: EmailMessage) -> tuple[str | None, IssuePage]:
    """Read who sent the letter, for which paper, and on which day: that of the sender's own zone."""
    from email.utils import parseaddr  # noqa: PLC0415

    name = said(parseaddr(_header(letter, "From"))[0])
    author, _, paper = (name or "").partition(" from ")
    day = day_of_letter(_header(letter, "Date"))
    return (author, IssuePage(paper, day)) if paper else (None, IssuePage(name, day))


def _header(letter: EmailMessage, name: str) -> str:
    """Return a header; empty where it is damaged so that Python's parser falls over it."""
    try:
        raw = next((value for key, value in letter.raw_items() if key.lower() == name.lower()), "")
        if raw.isascii():
            return str(letter[name] or "")
    except _FAULTS:
        return ""
    return _decoded(raw.encode("utf-8", "surrogateescape"), _charset(letter.get_body(("html", "plain"))))


def _decoded(data: bytes, charset: str) -> str:
    """Decode a header that is written in the encoding of its text, against all rules."""
    for name in ("utf-8", charset, "gb18030"):
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode(errors="replace")


def _charset(part: Message | None) -> str:
    """Return the encoding of a part; what says GB 2312 has often letters that only its successors have."""
    try:
        name = lookup(part.get_content_charset("utf-8")).name if part is not None else "utf-8"
    except LookupError:
        return "utf-8"
    return "gb18030" if name in {"gb2312", "gbk"} else name
